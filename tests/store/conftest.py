"""Stores on a migrated database of the test's own, on SQLite and on PostgreSQL; a clock that tests move."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest

from bot.store import SqlStore, open_store
from tests.databases import Database, Databases

from .things import Hand

Opener = Callable[..., Awaitable[SqlStore]]


@pytest.fixture
def url(database: Database) -> str:
    return database.url


@pytest.fixture
def empty(databases: Databases) -> Iterator[Database]:
    """A database in which nothing was ever made."""
    with databases.copy(None) as made:
        yield made


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def opened(url: str, hand: Hand) -> AsyncIterator[Opener]:
    """Opens stores on the test's database: each is a process's worth."""
    async with AsyncExitStack() as stack:

        async def open_one(**how: timedelta | None) -> SqlStore:
            store = await open_store(url, **{"machine": hand, **how})
            stack.push_async_callback(store.close)
            return store

        yield open_one


@pytest.fixture
async def store(opened: Opener) -> SqlStore:
    return await opened()
