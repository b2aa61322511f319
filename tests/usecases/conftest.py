"""A world per test, on a database that is made once and copied."""

from __future__ import annotations

import asyncio
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
    asyncio.run(_settle_in(file))
    return file


async def _settle_in(file: Path) -> None:
    """Everyone is known already; closing the last connection leaves one file, which can be copied."""
    store = await open_store(f"sqlite:///{file}")
    await World(store, file).settle_in()
    await store.close()


@pytest.fixture
async def world(migrated: Path, tmp_path: Path) -> AsyncIterator[World]:
    path = Path(shutil.copy(migrated, tmp_path / "amends.db"))
    store = await open_store(f"sqlite:///{path}")
    try:
        yield World(store, path)
    finally:
        await store.close()
