"""A real Chromium at the page of a local workspace, with the real app behind it.

Needs Debian's chromium (or CHROMIUM in the environment) and Playwright's Python package; without either
these tests say so and skip. One browser serves them all, so all live in one loop (`pytestmark`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from .hands import Browsed
from .stage import a_browser, a_workspace, at_the_page, chromium_path


@pytest.fixture(scope="session")
def chromium() -> str:
    pytest.importorskip("playwright", reason="Playwright is not here, so nothing was tried in a browser.")
    found = chromium_path()
    if found is None:
        pytest.skip("There is no chromium on this machine, so nothing was tried in a browser.")
    return found


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Any]:
    async with a_browser(chromium) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def browsed(browser: Any, tmp_path: Path) -> AsyncIterator[Browsed]:
    """The page, open, with Adam at it."""
    async with a_workspace(tmp_path / "amends.db") as (slack, app), at_the_page(slack, app, browser) as at:
        yield at
