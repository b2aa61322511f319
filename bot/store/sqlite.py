"""SQLite: one file, one writer, four readers."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    Select,
    bindparam,
    create_engine,
    event,
    exists,
    func,
    select,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import WrongSettings
from bot.store import database
from bot.store.database import Database, T
from bot.store.onehop import connect

READERS = 4
_EXAMPLE = "for example sqlite:///amends.db"
_DUPLICATE = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)
_NOT_OURS = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CORRUPT)
#: As SQLAlchemy writes a datetime: what is compared must be spelled alike. SQLite's clock knows milliseconds.
_SPELLED = "%Y-%m-%d %H:%M:%f000"


class Sqlite(Database):
    """The file need not exist yet.

    Raises:
        WrongSettings: the address names no file, or a place we cannot write to.
    """

    inserting = staticmethod(insert)
    probe = "SELECT count(*) FROM sqlite_master"

    def __init__(self, url: URL) -> None:
        if url.database in (None, "", ":memory:") or str(url.database).startswith("file:"):
            raise WrongSettings(f"DATABASE_URL names no file; set it to a SQLite file, {_EXAMPLE}.")
        self.file = _checked_file(Path(str(url.database)))

    @staticmethod
    def place(number: int) -> str:
        return f"?{number}"

    def engines(self, busy_timeout: timedelta) -> tuple[AsyncEngine, AsyncEngine]:
        """One writer connection, because SQLite waits unfairly when several compete."""
        writer = self._engine(busy_timeout, 1, "journal_mode = WAL", "BEGIN IMMEDIATE")
        reader = self._engine(busy_timeout, READERS, "query_only = ON", "BEGIN")
        return writer, reader

    def _engine(self, busy_timeout: timedelta, size: int, pragma: str, begin: str) -> AsyncEngine:
        engine = create_async_engine(
            URL.create("sqlite+aiosqlite", database=str(self.file)),
            # isolation_level None: sqlite3 would begin by itself, and only before a write.
            connect_args={
                "isolation_level": None,
                "timeout": busy_timeout.total_seconds(),
                "async_creator_fn": connect,
            },
            hide_parameters=True,  # what people typed has no place in a log
            pool_size=size,
            max_overflow=0,
            pool_timeout=database.POOL_TIMEOUT,
        )
        event.listen(engine.sync_engine, "connect", _preparing(pragma))
        event.listen(engine.sync_engine, "begin", _beginning(begin))
        return engine

    async def migrating(self, act: Callable[[Connection], T]) -> T:
        def migrate() -> T:
            engine = self._sync_engine()
            try:
                with engine.begin() as connection:
                    return act(connection)
            finally:
                engine.dispose()

        return await asyncio.to_thread(migrate)

    def _sync_engine(self) -> Engine:
        engine = create_engine(
            URL.create("sqlite", database=str(self.file)),
            connect_args={"isolation_level": None, "timeout": database.MIGRATION_WAIT.total_seconds()},
        )
        event.listen(engine, "begin", _beginning("BEGIN IMMEDIATE"))
        return engine

    def is_there(self) -> bool:
        return self.file.exists()

    async def hold(self, connection: AsyncConnection, workspace: str) -> None:
        """BEGIN IMMEDIATE holds the whole file already."""

    async def sweeping(self, connection: AsyncConnection) -> None:
        """Nothing cuts a statement short here."""

    def now(self, later: timedelta) -> ColumnElement[Any]:
        return func.strftime(_SPELLED, "now", f"{later.total_seconds():+.3f} seconds")

    def taking(self, due: Select[Any]) -> Select[Any]:
        """There is one writer: nobody else can take the same row."""
        return due

    async def free(self, connection: AsyncConnection, rows: Sequence[int]) -> Collection[int]:
        """BEGIN IMMEDIATE holds the whole file already."""
        return set(rows)

    def in_json(self, column: ColumnElement[Any], parameter: str) -> ColumnElement[bool]:
        each = func.json_each(column).table_valued("value")
        return exists(select(1).select_from(each).where(each.c.value == bindparam(parameter)))

    def is_duplicate(self, error: IntegrityError) -> bool:
        return getattr(error.orig, "sqlite_errorcode", None) in _DUPLICATE

    def is_down(self, error: Exception) -> bool:
        """A plain DatabaseError is a damaged file; its other subclasses are mistakes in the program."""
        return isinstance(error, (OperationalError, PoolTimeout)) or type(error) is DatabaseError

    def wrong(self, error: Exception) -> WrongSettings | None:
        code = getattr(getattr(error, "orig", None), "sqlite_errorcode", None)
        if code is None or code & 0xFF not in _NOT_OURS:  # the low byte is the primary code
            return None
        return _unusable(self.file)


def _checked_file(path: Path) -> Path:
    folder = path.absolute().parent
    if not folder.is_dir():
        raise WrongSettings(
            "DATABASE_URL names a folder that does not exist ({folder}); create it or name another.",
            folder=folder,
        )
    # SQLite writes its journal beside the file, so the folder must be writable too.
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WrongSettings(
            "DATABASE_URL names a folder that Amends may not write to ({folder}); allow it or name another.",
            folder=folder,
        )
    if path.exists() and not (path.is_file() and os.access(path, os.R_OK | os.W_OK)):
        raise _unusable(path)
    return path


def _unusable(path: Path) -> WrongSettings:
    return WrongSettings(
        "DATABASE_URL names something that is not a database Amends can read and write ({file}); "
        "name another file or restore this one from a backup.",
        file=path,
    )


def _preparing(pragma: str) -> Callable[[Any, Any], None]:
    def prepare(connection: Any, record: object) -> None:
        cursor = connection.cursor()
        for line in (pragma, "synchronous = NORMAL", "foreign_keys = ON"):
            cursor.execute(f"PRAGMA {line}")
        cursor.close()

    return prepare


def _beginning(statement: str) -> Callable[[Any], None]:
    def begin(connection: Any) -> None:
        connection.exec_driver_sql(statement)

    return begin
