"""A world per test, on a database that is made once and copied."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.calendars import Calendars
from bot.clock import Clock
from bot.store import open_store
from bot.usecases.ports import Desk
from tests.databases import Database, Databases
from tests.usecases.played import Beginnings
from tests.usecases.world import START, WORDING, World, settle_in, world_on


@pytest.fixture(scope="session")
def settled(databases: Databases, migrated: str) -> str:
    """A template in which everyone is known already."""
    return databases.template(migrated, _settle)


async def _settle(url: str) -> None:
    store = await open_store(url)  # closing its last connection leaves one file, which can be copied
    clock = Clock(machine=lambda: START)
    await settle_in(Desk(store, WORDING, clock, lambda: "", lambda: None, Calendars()))
    await store.close()


@pytest.fixture
def database(databases: Databases, settled: str) -> Iterator[Database]:
    with databases.copy(settled) as copied:
        yield copied


@pytest.fixture(scope="session")
def beginnings(databases: Databases, settled: str) -> Beginnings:
    return Beginnings(databases, settled)


@pytest.fixture
async def world(database: Database, beginnings: Beginnings) -> AsyncIterator[World]:
    async with world_on(database, beginnings) as made:
        yield made
