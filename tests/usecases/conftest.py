"""A world per test, on a database that is migrated once and copied."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import migrate, open_store
from tests.usecases.world import World


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "template.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
async def world(migrated: Path, tmp_path: Path) -> AsyncIterator[World]:
    path = Path(shutil.copy(migrated, tmp_path / "amends.db"))
    store = await open_store(f"sqlite:///{path}")
    try:
        world = World(store, path)
        await world.settle_in()
        yield world
    finally:
        await store.close()
