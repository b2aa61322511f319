"""A real Chromium at the page of a local workspace, with the real app behind it.

Needs Debian's chromium (or CHROMIUM in the environment) and Playwright's Python package; without either
these tests say so and skip.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.app import Amends
from bot.play import local_amends, manifest_path
from bot.sandbox import Sandbox, StoryClock

from .hands import Browsed

#: A Wednesday morning: 9:10 in Kuala Lumpur, 1:10 in London.
MORNING = datetime(2026, 11, 25, 1, 10, tzinfo=UTC)
ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> str:
    pytest.importorskip("playwright", reason="Playwright is not here, so nothing was tried in a browser.")
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if found is None:
        pytest.skip("There is no chromium on this machine, so nothing was tried in a browser.")
    return found


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    async with Sandbox(manifest_path(), clock=StoryClock(MORNING), rate_limits=False) as sandbox:
        yield sandbox


async def _next_ping(slack: Sandbox, app: Amends) -> datetime | None:
    async with app.desk.store.reading(app.door.team) as tx:
        files = await tx.case_files(slack.person("adam").id)
    return min((file.next_ping for file in files if file.next_ping), default=None)


@pytest.fixture
async def browsed(slack: Sandbox, chromium: str, tmp_path: Path) -> AsyncIterator[Browsed]:
    """The page, open, with Adam at it; a complaint in the browser's console fails the test."""
    from playwright.async_api import async_playwright

    complaints: list[str] = []
    async with (
        local_amends(slack, tmp_path / "amends.db", posts_per_second=1000) as app,
        async_playwright() as driver,
    ):
        slack.page.on_advance = app.desk.wake
        slack.page.next_moment = partial(_next_ping, slack, app)
        browser = await driver.chromium.launch(executable_path=chromium, args=ARGS)
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        await page.goto(slack.page_url)
        yield Browsed(slack, app, page)
        await browser.close()
    assert complaints == []
