"""Opening and migrating: what DATABASE_URL may say, and what is said when it cannot work."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, event, inspect

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.people import Person, Workspace
from bot.domain.promise import PromiseKind
from bot.errors import StoreDown, WrongSettings
from bot.store import SqlStore, current_revision, is_current, migrate, open_store, undo_migrations
from bot.store.engines import database_of
from bot.store.tables import metadata
from tests.conftest import on_sqlite
from tests.databases import Database

from .conftest import Opener
from .things import ALI, TEAM, case, claimed, utterance

HEAD = "0012"


def schema(url: str) -> Any:
    """What Alembic does not compare: the conditions of partial indexes, and which primary key counts up."""

    def in_sqlite(connection: Connection) -> dict[str, str]:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master")
        # a table that was altered by copying it comes back with its name in quotes
        return {name: " ".join((sql or "").replace(f'"{name}"', name).split()) for name, sql in rows}

    def in_postgres(connection: Connection) -> dict[str, str]:
        indexes = connection.exec_driver_sql(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
        )
        columns = connection.exec_driver_sql(
            "SELECT table_name || '.' || column_name, "
            "data_type || is_nullable || coalesce(column_default, '') "
            "FROM information_schema.columns WHERE table_schema = 'public'"
        )
        return dict(tuple(row) for row in (*indexes, *columns))

    look = in_postgres if url.startswith("postgres") else in_sqlite
    found = asyncio.run(database_of(url).migrating(look))
    return {name: sql for name, sql in found.items() if "alembic_version" not in name}


def test_the_migrations_make_the_tables_that_the_code_speaks_of(url: str) -> None:
    def differences(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    assert asyncio.run(database_of(url).migrating(differences)) == []


def test_the_indexes_of_the_migrations_have_the_conditions_of_the_code(url: str, empty: Database) -> None:
    asyncio.run(database_of(empty.url).migrating(metadata.create_all))
    assert schema(url) == schema(empty.url)


async def test_an_older_version_can_still_write_once_a_newer_one_has_migrated(empty: Database) -> None:
    """Replicas are replaced one by one, and a version may be rolled back to: what is new fills itself in."""

    def columns(connection: Connection) -> dict[tuple[str, str], bool]:
        look = inspect(connection)
        return {
            (table, column["name"]): column["nullable"] or column["default"] is not None
            for table in metadata.tables
            for column in look.get_columns(table)
        }

    await migrate(empty.url, "0001")
    first = await database_of(empty.url).migrating(columns)
    await migrate(empty.url)
    now = await database_of(empty.url).migrating(columns)
    added = {name: may_be_left_out for name, may_be_left_out in now.items() if name not in first}
    assert ("people", "begun") in added
    assert [name for name, may_be_left_out in added.items() if not may_be_left_out] == []


async def test_a_database_knows_whether_it_is_current(empty: Database) -> None:
    assert await current_revision(empty.url) is None
    assert not await is_current(empty.url)
    await migrate(empty.url)
    await migrate(empty.url)  # a second time there is nothing to do
    assert await current_revision(empty.url) == HEAD
    assert await is_current(empty.url)


async def test_asking_for_a_file_creates_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/50% new.db"
    assert not await is_current(url)
    assert list(tmp_path.iterdir()) == []
    await migrate(url)
    assert await is_current(url)


async def test_migrations_can_be_undone(database: Database) -> None:
    await undo_migrations(database.url)
    assert await current_revision(database.url) is None
    catalogue = "pg_tables" if database.url.startswith("postgres") else "sqlite_master"
    column = "tablename" if database.url.startswith("postgres") else "name"
    names = {name for (name,) in database.rows(f"SELECT {column} FROM {catalogue}")}
    assert names.isdisjoint(metadata.tables)
    await migrate(database.url)
    assert await is_current(database.url)


async def test_replicas_that_start_together_migrate_once(empty: Database) -> None:
    await asyncio.gather(*(migrate(empty.url) for _ in range(3)))
    assert await is_current(empty.url)


async def test_a_migration_waits_for_nobody_for_ever(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.database.MIGRATION_WAIT", timedelta(milliseconds=20))
    async with database.locked():
        with pytest.raises(StoreDown):
            await undo_migrations(database.url)
    assert await is_current(database.url)


async def test_every_spelling_of_an_address_opens_the_database(database: Database) -> None:
    scheme, rest = database.url.split(":", 1)
    for spelling in {"sqlite": ("sqlite", "sqlite+aiosqlite")}.get(
        scheme, ("postgresql", "postgresql+asyncpg", "postgres")
    ):
        store = await open_store(f" {spelling}:{rest} ")
        async with store.reading(TEAM) as tx:
            assert await tx.case("k1") is None
        await store.close()


async def test_a_relative_address_is_taken_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    await migrate("sqlite:///amends.db")
    assert (tmp_path / "amends.db").is_file()
    store = await open_store("sqlite:///amends.db")
    await store.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "not a database address"),
        ("amends.db", "not a database address"),
        ("sqlite://host:port/x", "not a database address"),
        (
            "postgresql+psycopg://amends:s3cret@db/amends",
            r"asks for postgresql\+psycopg, which Amends cannot",
        ),
        ("postgresql://amends:s3cret@db:port/amends", "not a database address"),
        ("postgresql://amends:@s3cret@db/amends", "must be written another way"),
        ("postgresql://amends:5/s3cret@db/amends", "must be written another way"),
        ("postgresql://amends:5?s3cret@db/amends", "must be written another way"),
        ("mysql+pymysql://root@db/amends", "asks for mysql"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///file:x?mode=memory&uri=true", "names no file"),
    ],
)
async def test_an_address_that_cannot_work_is_said_in_one_sentence(url: str, said: str) -> None:
    for attempt in (migrate, is_current, open_store):
        with pytest.raises(WrongSettings, match=said) as caught:
            await attempt(url)
        sentence = str(caught.value)
        assert sentence.startswith("DATABASE_URL")
        assert sentence.endswith(".")
        assert "s3cret" not in sentence


async def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    for attempt in (migrate, is_current, open_store):
        with pytest.raises(WrongSettings, match=r"folder that does not exist .*nowhere"):
            await attempt(f"sqlite:///{tmp_path}/nowhere/amends.db")


async def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Puan Lee, " * 100)
    for attempt in (migrate, is_current, open_store):
        with pytest.raises(WrongSettings, match=r"DATABASE_URL .*letter\.txt"):
            await attempt(f"sqlite:///{letter}")
    assert letter.read_text().startswith("Dear Puan Lee")
    with pytest.raises(WrongSettings):
        await open_store(f"sqlite:///{tmp_path}")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
async def test_a_folder_we_may_not_write_to_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(WrongSettings, match=r"may not write to .*closed"):
        await open_store(f"sqlite:///{closed}/amends.db")


@on_sqlite
async def test_a_file_that_is_locked_at_the_start_is_no_wrong_setting(url: str) -> None:
    with sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreDown):
            await open_store(url, busy_timeout=timedelta(milliseconds=20))
    holder.close()


async def test_a_database_without_tables_is_away_rather_than_wrong(empty: Database) -> None:
    store = await open_store(empty.url)
    with pytest.raises(StoreDown):
        async with store.reading(TEAM) as tx:
            await tx.case("k1")
    await store.close()


@contextmanager
def explaining(database: Database, store: SqlStore) -> Iterator[list[str]]:
    """How the database would do what is asked of it meanwhile; a whole table read is a SCAN."""
    plans: list[str] = []

    def explain(conn: Connection, cursor: Any, statement: str, parameters: Any, *more: object) -> None:
        if statement.startswith(("BEGIN", "EXPLAIN", "SET", "SELECT pg_advisory")):
            return
        if database.url.startswith("sqlite"):
            told = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans.append(" ".join(row[3] for row in told))
        else:  # among a handful of rows it would read them all
            conn.exec_driver_sql("SET LOCAL enable_seqscan = off")
            told = conn.exec_driver_sql(f"EXPLAIN {statement}", parameters)
            plans.append(" ".join(row[0].replace("Seq Scan on", "SCAN") for row in told))

    for engine in (store._writer, store._reader):
        event.listen(engine.sync_engine, "before_cursor_execute", explain)
    yield plans


async def test_the_claim_and_the_look_ups_go_by_their_indexes(database: Database, opened: Opener) -> None:
    """A partial index serves only while queries use its very condition."""
    store = await opened()
    with explaining(database, store) as plans:
        await claimed(store)
        async with store.reading(TEAM) as tx:
            await tx.unfinished(ALI)
            await tx.case_files(ALI)
            await tx.waiting(ALI, ["C1"])
    for index, plan in zip(
        ("outbox_lane", "cases_unfinished", "cases_open", "cases_waiting"), plans, strict=True
    ):
        assert index in plan
    assert "outbox_pending" in plans[0]
    assert not any("SCAN cases" in plan or "SCAN outbox" in plan for plan in plans)


async def test_what_the_follow_ups_look_up_goes_by_its_indexes(database: Database, opened: Opener) -> None:
    store = await opened()
    asked = utterance("u1", case="k1", addressee=ALI)
    with explaining(database, store) as plans:
        async with store.reading(TEAM) as tx:
            await tx.pings_to([ALI], asked.due)
            await tx.planned([Kind.SETTLE], ALI)
            await tx.unanswered(["k1"])
            await tx.answers([asked])
            await tx.keyed("u1")
            await tx.said("k1", Kind.DUE, "p1")
            await tx.to_come("k1", [Kind.DUE], "p1", after=0)
            await tx.kept_delays(ALI, PromiseKind.FIX, "k1")
            await tx.has_open_case("CL1")
    wanted = ["outbox_person"] * 2 + ["outbox_case"] * 2 + ["dedupe_key=?"] + ["outbox_case"] * 2
    for index, plan in zip([*wanted, "promises_kept", "cases_"], plans, strict=True):
        # PostgreSQL weighs them by what is there, and here nothing is.
        wrong = index not in plan if database.url.startswith("sqlite") else "SCAN" in plan
        assert not wrong, plan


@on_sqlite
async def test_what_many_rows_look_up_together_goes_by_their_names(
    database: Database, opened: Opener
) -> None:
    """SQLite takes no index for `x IN (...) = 1`, and would read everything of the workspace."""
    store = await opened()
    with explaining(database, store) as plans:
        async with store.reading(TEAM) as tx:
            await tx.people([ALI])
            await tx.case_files_of(["k1"])
            await tx.changed([CaseFile(Workspace(TEAM), case(), Person(ALI))])
    assert "people USING INDEX sqlite_autoindex_people_1 (workspace=? AND id=?)" in plans[0]
    for plan in plans[1:]:
        assert "SEARCH" in plan
        assert "(workspace=?)" not in plan, plan
        assert "SCAN" not in plan.replace("SCAN json_each", ""), plan
