"""What a database has to bring: everything in which SQLite and PostgreSQL differ stands behind this."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import WrongSettings

T = TypeVar("T")

EXAMPLES = "for example sqlite:///amends.db or postgresql://user:password@host/amends"
#: A replica that starts meanwhile waits for the other one's migration.
MIGRATION_WAIT = timedelta(seconds=30)
#: Seconds to wait for a connection. Longer than one busy_timeout, so that a short lock is waited out.
POOL_TIMEOUT = 5.0


class Database(ABC):
    """One database, named by DATABASE_URL; nothing is connected yet."""

    #: INSERT that can say ON CONFLICT.
    inserting: Callable[[Any], sqlite.Insert] | Callable[[Any], postgresql.Insert]
    #: Reads something that is there as soon as the database can serve.
    probe: str

    @staticmethod
    @abstractmethod
    def place(number: int) -> str:
        """Where the driver puts the parameter of this number, from 1 on."""

    @abstractmethod
    def engines(self, busy_timeout: timedelta) -> tuple[AsyncEngine, AsyncEngine]:
        """(writer, reader): the reader's transactions are snapshots of the last commit and cannot write.

        Args:
            busy_timeout: how long a transaction waits for another one's lock.
        """

    @abstractmethod
    async def migrating(self, act: Callable[[Connection], T]) -> T:
        """Run `act` in one transaction, tables included, one migrator at a time."""

    @abstractmethod
    def is_there(self) -> bool:
        """Whether connecting would find something: SQLite creates what it does not find."""

    @abstractmethod
    async def hold(self, connection: AsyncConnection, workspace: str) -> None:
        """Until the transaction ends, nobody else writes in this workspace: what is read in between stays."""

    @abstractmethod
    async def sweeping(self, connection: AsyncConnection) -> None:
        """This transaction cleans up: by one replica at a time, and however long it takes."""

    @abstractmethod
    def now(self, later: timedelta) -> ColumnElement[Any]:
        """The database's own time, and so much later: all replicas share it."""

    @abstractmethod
    def taking(self, due: Select[Any]) -> Select[Any]:
        """The `seq` of the rows of the outbox that `due` selects, for this transaction alone."""

    @abstractmethod
    async def free(self, connection: AsyncConnection, rows: Sequence[int]) -> Collection[int]:
        """Which of these rows of the outbox (their `seq`) nobody else is changing: they are held until the
        transaction ends. Never waits, so that many may be held at once."""

    @abstractmethod
    def in_json(self, column: ColumnElement[Any], parameter: str) -> ColumnElement[bool]:
        """Whether a column that holds a JSON list of strings has the value of the named parameter."""

    @abstractmethod
    def is_duplicate(self, error: IntegrityError) -> bool:
        """Whether a unique key was taken already."""

    @abstractmethod
    def is_down(self, error: Exception) -> bool:
        """Whether the database cannot be used now: locked, full, unreachable, out of connections."""

    @abstractmethod
    def wrong(self, error: Exception) -> WrongSettings | None:
        """The sentence, if it will never work with this DATABASE_URL: trying again is useless."""
