"""Opening and migrating: what DATABASE_URL may say, and what is said when it cannot work."""

from __future__ import annotations

import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event

from bot.errors import StoreDown, WrongSettings
from bot.store import current_revision, is_current, migrate, open_store, undo_migrations
from bot.store.engines import sync_engine
from bot.store.tables import metadata

from .conftest import Opener
from .things import ALI, TEAM, claimed

HEAD = "0004"


def test_the_migrations_make_the_tables_that_the_code_speaks_of(url: str) -> None:
    engine = sync_engine(url)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_indexes_of_the_migrations_have_the_conditions_of_the_code(file: Path, tmp_path: Path) -> None:
    """Alembic does not compare the conditions of partial indexes, nor which primary key counts up."""
    made = tmp_path / "made.db"
    engine = sync_engine(f"sqlite:///{made}")
    with engine.begin() as connection:
        metadata.create_all(connection)
    engine.dispose()

    def schema(path: Path) -> dict[str, str]:
        with sqlite3.connect(path) as connection:
            rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE name <> 'alembic_version'")
            # a table that was altered by copying it comes back with its name in quotes
            found = {name: " ".join((sql or "").replace(f'"{name}"', name).split()) for name, sql in rows}
        connection.close()
        return {name: sql for name, sql in found.items() if "alembic_version" not in name}

    assert schema(file) == schema(made)


def test_a_database_knows_whether_it_is_current(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/50% new.db"
    assert current_revision(url) is None
    assert not is_current(url)
    assert list(tmp_path.iterdir()) == []  # asking creates nothing
    migrate(url)
    migrate(url)  # a second time there is nothing to do
    assert current_revision(url) == HEAD
    assert is_current(url)


def test_migrations_can_be_undone(url: str, file: Path) -> None:
    undo_migrations(url)
    assert current_revision(url) is None
    with sqlite3.connect(file) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    assert names.isdisjoint(metadata.tables)
    migrate(url)
    assert is_current(url)


def test_a_migration_waits_for_nobody_for_ever(url: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.engines.MIGRATION_WAIT", timedelta(milliseconds=20))
    with sqlite3.connect(file, isolation_level=None) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreDown):
            migrate(url)
    holder.close()


async def test_both_spellings_of_an_address_open_the_file(file: Path) -> None:
    for scheme in ("sqlite", "sqlite+aiosqlite"):
        store = await open_store(f" {scheme}:///{file} ")
        async with store.reading(TEAM) as tx:
            assert await tx.case("k1") is None
        await store.close()


async def test_a_relative_address_is_taken_from_here(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    assert is_current("sqlite:///amends.db")
    store = await open_store("sqlite:///amends.db")
    await store.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "not a database address"),
        ("amends.db", "not a database address"),
        ("sqlite://host:port/x", "not a database address"),
        ("postgresql://amends:s3cret@db/amends", "asks for postgresql, which Amends cannot use"),
        ("mysql+pymysql://root@db/amends", "asks for mysql"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///file:x?mode=memory&uri=true", "names no file"),
    ],
)
async def test_an_address_that_cannot_work_is_said_in_one_sentence(url: str, said: str) -> None:
    for attempt in (migrate, is_current):
        with pytest.raises(WrongSettings, match=said) as caught:
            attempt(url)
        sentence = str(caught.value)
        assert sentence.startswith("DATABASE_URL")
        assert sentence.endswith(".")
        assert "s3cret" not in sentence
    with pytest.raises(WrongSettings, match=said):
        await open_store(url)


async def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    for attempt in (migrate, is_current):
        with pytest.raises(WrongSettings, match=r"folder that does not exist .*nowhere"):
            attempt(f"sqlite:///{tmp_path}/nowhere/amends.db")
    with pytest.raises(WrongSettings, match="nowhere"):
        await open_store(f"sqlite:///{tmp_path}/nowhere/amends.db")


async def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Puan Lee, " * 100)
    for attempt in (migrate, is_current):
        with pytest.raises(WrongSettings, match=r"DATABASE_URL .*letter\.txt"):
            attempt(f"sqlite:///{letter}")
    with pytest.raises(WrongSettings, match=r"DATABASE_URL .*letter\.txt"):
        await open_store(f"sqlite:///{letter}")
    assert letter.read_text().startswith("Dear Puan Lee")
    with pytest.raises(WrongSettings):
        await open_store(f"sqlite:///{tmp_path}")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
async def test_a_folder_we_may_not_write_to_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(WrongSettings, match=r"may not write to .*closed"):
        await open_store(f"sqlite:///{closed}/amends.db")


async def test_a_database_that_is_locked_at_the_start_is_no_wrong_setting(url: str, file: Path) -> None:
    with sqlite3.connect(file, isolation_level=None) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreDown):
            await open_store(url, busy_timeout=timedelta(milliseconds=20))
    holder.close()


async def test_a_database_without_tables_is_away_rather_than_wrong(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/empty.db")
    with pytest.raises(StoreDown):
        async with store.reading(TEAM) as tx:
            await tx.case("k1")
    await store.close()


async def test_the_claim_and_the_look_ups_go_by_their_indexes(file: Path, opened: Opener) -> None:
    """A partial index serves only while queries use its very condition."""
    store = await opened()
    seen: list[tuple[str, object]] = []
    for engine in (store._writer, store._reader):
        event.listen(
            engine.sync_engine,
            "before_cursor_execute",
            lambda c, cursor, statement, parameters, context, many: seen.append((statement, parameters)),
        )

    await claimed(store)
    async with store.reading(TEAM) as tx:
        await tx.unfinished(ALI)
        await tx.case_files(ALI)
        await tx.waiting(ALI, ["C1"])
    with sqlite3.connect(file) as connection:
        plans = [
            " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters))
            for statement, parameters in seen
            if not statement.startswith("BEGIN")
        ]
    connection.close()
    for index, plan in zip(
        ("outbox_lane", "cases_unfinished", "cases_open", "cases_waiting"), plans, strict=True
    ):
        assert index in plan
    assert "outbox_pending" in plans[0]
    assert not any("SCAN cases" in plan or "SCAN outbox" in plan for plan in plans)
