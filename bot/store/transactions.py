"""Transactions on one workspace: exactly one for each use case, and snapshots to read from."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakSet

from sqlalchemy import ColumnElement, bindparam
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StoreDown
from bot.store.database import Database
from bot.store.reading import SqlReading
from bot.store.types import UtcDateTime
from bot.store.writing import SqlWriting

NOT_SAVED = "I couldn't save that just now. Nothing is lost on your side: please try again."
NOT_READ = "I couldn't look that up just now. Nothing is lost: please try again."


class Transactions:
    """Part of `ports.Store`.

    Args:
        writer: its transactions may write.
        reader: its transactions are snapshots.
        machine: None for the database's own clock.
    """

    def __init__(
        self,
        database: Database,
        writer: AsyncEngine,
        reader: AsyncEngine,
        *,
        machine: Callable[[], datetime] | None = None,
    ) -> None:
        self._database = database
        self._writer = writer
        self._reader = reader
        self._machine = machine
        # Tasks, not a contextvar: a task started inside a transaction inherits the context, but may
        # well write after it.
        self._in_writing: WeakSet[asyncio.Task[Any]] = WeakSet()

    async def probe(self) -> None:
        """Connect, and see whether it serves.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the database cannot serve, or not now.
        """
        async with self._writer.connect() as connection:  # makes a file a WAL file before anyone reads
            await connection.exec_driver_sql(self._database.probe)

    async def close(self) -> None:
        """Close all connections; transactions must have ended."""
        await self._reader.dispose()
        await self._writer.dispose()

    @asynccontextmanager
    async def reading(self, workspace: str) -> AsyncIterator[SqlReading]:
        """One snapshot of one workspace.

        Raises:
            StoreDown: the database cannot be used now.
            RuntimeError: inside `writing`, whose changes it would not see.
        """
        self._not_nested()
        async with self._transaction(self._reader, NOT_READ) as connection:
            yield SqlReading(connection, workspace, self._database)

    @asynccontextmanager
    async def writing(self, workspace: str) -> AsyncIterator[SqlWriting]:
        """One transaction, the only one on this workspace: commits when the block ends well, rolls back
        otherwise.

        Raises:
            StoreDown: the database cannot be used now; nothing was written.
            RuntimeError: inside another `writing` of the same task.
        """
        async with self._write() as connection:
            await self._database.hold(connection, workspace)
            yield SqlWriting(connection, workspace, self._database)

    @asynccontextmanager
    async def _write(self) -> AsyncIterator[AsyncConnection]:
        task = self._not_nested()
        if task:
            self._in_writing.add(task)
        try:
            async with self._transaction(self._writer, NOT_SAVED) as connection:
                yield connection
        finally:
            if task:
                self._in_writing.discard(task)

    @asynccontextmanager
    async def _transaction(self, engine: AsyncEngine, sentence: str) -> AsyncIterator[AsyncConnection]:
        try:
            async with engine.begin() as connection:
                yield connection
        except (SQLAlchemyError, TimeoutError) as error:
            if self._database.is_down(error):
                raise StoreDown(sentence) from error
            raise

    def _not_nested(self) -> asyncio.Task[Any] | None:
        task = asyncio.current_task()
        if task in self._in_writing:
            raise RuntimeError("a transaction inside a transaction: one use case has exactly one")
        return task

    def _in(self, later: timedelta) -> ColumnElement[Any]:
        """Machine time, so much later than now."""
        machine = self._machine
        if machine is None:
            return self._database.now(later)
        # Asked when the statement runs, so that one which stands ready is never late.
        return bindparam(None, callable_=lambda: machine() + later, type_=UtcDateTime(), unique=True)
