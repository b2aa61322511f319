"""DATABASE_URL to engines: one writer, four readers."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import WrongSettings
from bot.store.onehop import connect

_EXAMPLE = "for example sqlite:///amends.db"
_DRIVERS = ("sqlite", "sqlite+aiosqlite")
READERS = 4
#: A replica that starts meanwhile waits for the other one's migration.
MIGRATION_WAIT = timedelta(seconds=30)
#: Seconds to wait for a connection. Longer than one busy_timeout, so that a short lock is waited out.
POOL_TIMEOUT = 5.0


def database_file(url: str) -> Path:
    """The SQLite file that DATABASE_URL names, which need not exist yet.

    Raises:
        WrongSettings: not a URL, another database, no file, or a place we cannot write to.
    """
    return _checked_file(_parsed(url))


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url.strip())
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise WrongSettings(f"DATABASE_URL is not a database address; set it to one, {_EXAMPLE}.") from None
    if parsed.drivername not in _DRIVERS:
        # Only the driver is named: the rest may hold a password.
        raise WrongSettings(
            "DATABASE_URL asks for {driver}, which Amends cannot use; set it to a SQLite file, "
            + _EXAMPLE
            + ".",
            driver=parsed.drivername,
        )
    if parsed.database in (None, "", ":memory:") or str(parsed.database).startswith("file:"):
        raise WrongSettings(f"DATABASE_URL names no file; set it to a SQLite file, {_EXAMPLE}.")
    return parsed


def _checked_file(parsed: URL) -> Path:
    path = Path(str(parsed.database))
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
        raise unusable(path)
    return path


def unusable(path: Path) -> WrongSettings:
    """The sentence for a file that is there and cannot serve."""
    return WrongSettings(
        "DATABASE_URL names something that is not a database Amends can read and write ({file}); "
        "name another file or restore this one from a backup.",
        file=path,
    )


def async_engines(url: str, busy_timeout: timedelta) -> tuple[AsyncEngine, AsyncEngine]:
    """(writer, reader), not connected yet.

    One writer connection, because SQLite waits unfairly when several compete; readers see the last
    commit and cannot write.

    Raises:
        WrongSettings: see `database_file`.
    """
    file = database_file(url)
    writer = _async_engine(file, busy_timeout, 1, "journal_mode = WAL", "BEGIN IMMEDIATE")
    reader = _async_engine(file, busy_timeout, READERS, "query_only = ON", "BEGIN")
    return writer, reader


def sync_engine(url: str) -> Engine:
    """An engine for migrations: whole transactions, tables included, one migrator at a time.

    Raises:
        WrongSettings: see `database_file`.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(database_file(url))),
        connect_args={"isolation_level": None, "timeout": MIGRATION_WAIT.total_seconds()},
    )
    event.listen(engine, "begin", _beginning("BEGIN IMMEDIATE"))
    return engine


def _async_engine(file: Path, busy_timeout: timedelta, size: int, pragma: str, begin: str) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(file)),
        # isolation_level None: sqlite3 would begin by itself, and only before a write.
        connect_args={
            "isolation_level": None,
            "timeout": busy_timeout.total_seconds(),
            "async_creator_fn": connect,
        },
        pool_size=size,
        max_overflow=0,
        pool_timeout=POOL_TIMEOUT,
    )
    event.listen(engine.sync_engine, "connect", _preparing(pragma))
    event.listen(engine.sync_engine, "begin", _beginning(begin))
    return engine


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
