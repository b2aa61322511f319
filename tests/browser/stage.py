"""A workspace with Amends in it, and a browser at its page: for the tests here and for the screenshots."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.app import Amends
from bot.local import local_amends, manifest_path
from bot.sandbox import Sandbox, StoryClock
from bot.usecases.ahead import next_said

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


def chromium_path() -> str | None:
    """Debian's chromium, or CHROMIUM in the environment."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


@asynccontextmanager
async def a_browser(chromium: str) -> AsyncIterator[Any]:
    """Playwright's browser."""
    from playwright.async_api import async_playwright

    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=chromium, args=ARGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def a_workspace(database: Path) -> AsyncIterator[tuple[Sandbox, Amends]]:
    """On its first morning."""
    async with (
        Sandbox(manifest_path(), clock=StoryClock(MORNING), rate_limits=False) as slack,
        local_amends(slack, f"sqlite:///{database}", posts_per_second=1000) as app,
    ):
        slack.page.on_advance = app.desk.wake
        slack.page.next_moment = partial(next_said, app.desk, app.door.team)
        yield slack, app


@asynccontextmanager
async def at_the_page(slack: Sandbox, app: Amends, browser: Any, **context: Any) -> AsyncIterator[Browsed]:
    """The page, open, with Adam at it; a complaint in the browser's console is an error in the end."""
    complaints: list[str] = []
    fresh = await browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **context})
    page = await fresh.new_page()
    page.set_default_timeout(20_000)  # ms; a busy machine takes its time
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    await page.goto(slack.page_url)
    yield Browsed(slack, app, page)
    await fresh.close()
    assert complaints == []
