"""A migrated database per test, copied from one that is migrated once."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import SqlStore, migrate, open_store

Opener = Callable[..., Awaitable[SqlStore]]


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "template.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def file(migrated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(migrated, tmp_path / "amends.db"))


@pytest.fixture
def url(file: Path) -> str:
    return f"sqlite:///{file}"


@pytest.fixture
async def opened(url: str) -> AsyncIterator[Opener]:
    """Opens stores on the test's database: each is a process's worth."""
    async with AsyncExitStack() as stack:

        async def open_one(busy_timeout: timedelta = timedelta(milliseconds=1500)) -> SqlStore:
            store = await open_store(url, busy_timeout=busy_timeout)
            stack.push_async_callback(store.close)
            return store

        yield open_one


@pytest.fixture
async def store(opened: Opener) -> SqlStore:
    return await opened()
