"""The store: opens transactions on one workspace, and serves the outbox across all of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from sqlalchemy import delete
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.outbox import Kind, SayState, Utterance
from bot.errors import StoreDown
from bot.store import outbox
from bot.store.dialect import is_down, is_unusable
from bot.store.engines import async_engines, database_file, unusable
from bot.store.reading import SqlReading
from bot.store.tables import outbox as outbox_rows
from bot.store.tables import receipts
from bot.store.writing import SqlWriting

if TYPE_CHECKING:
    from bot.usecases.ports import Store

NOT_SAVED = "I couldn't save that just now. Nothing is lost on your side: please try again."
NOT_READ = "I couldn't look that up just now. Nothing is lost: please try again."
#: SQLite's own wait for a lock; with Slack's 3 s it leaves time to answer.
BUSY_TIMEOUT = timedelta(milliseconds=1500)


async def open_store(url: str, *, busy_timeout: timedelta = BUSY_TIMEOUT) -> SqlStore:
    """Connect to the database of DATABASE_URL; close it with `await store.close()`.

    Args:
        url: `sqlite:///relative.db`, `sqlite:////absolute.db`, or the same with `sqlite+aiosqlite`.
        busy_timeout: how long a transaction waits for another process's lock.

    Raises:
        WrongSettings: with one sentence that names DATABASE_URL and the remedy.
        StoreDown: it is locked by someone else just now.
    """
    store = SqlStore(*async_engines(url, busy_timeout))
    try:
        await store.probe()
    except DatabaseError as error:
        await store.close()
        if is_unusable(error):
            raise unusable(database_file(url)) from error
        raise StoreDown(NOT_READ) from error
    return store


class SqlStore:
    """`ports.Store` on SQLAlchemy engines. Build it with `open_store`.

    Args:
        writer: one connection, whose transactions may write.
        reader: several connections, whose transactions are snapshots.
    """

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self._writer = writer
        self._reader = reader
        # Tasks, not a contextvar: a task started inside a transaction inherits the context, but may
        # well write after it.
        self._in_writing: WeakSet[asyncio.Task[Any]] = WeakSet()

    async def probe(self) -> None:
        """Connect, and read the file's header.

        Raises:
            sqlalchemy.exc.DatabaseError: the file cannot serve, or not now.
        """
        async with self._writer.connect() as connection:  # makes it a WAL file before anyone reads
            await connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")

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
        async with _transaction(self._reader, NOT_READ) as connection:
            yield SqlReading(connection, workspace)

    @asynccontextmanager
    async def writing(self, workspace: str) -> AsyncIterator[SqlWriting]:
        """One transaction: commits when the block ends well, rolls back otherwise.

        Raises:
            StoreDown: the database cannot be used now; nothing was written.
            RuntimeError: inside another `writing` of the same task.
        """
        async with self._write() as connection:
            yield SqlWriting(connection, workspace)

    @asynccontextmanager
    async def _write(self) -> AsyncIterator[AsyncConnection]:
        task = self._not_nested()
        if task:
            self._in_writing.add(task)
        try:
            async with _transaction(self._writer, NOT_SAVED) as connection:
                yield connection
        finally:
            if task:
                self._in_writing.discard(task)

    def _not_nested(self) -> asyncio.Task[Any] | None:
        task = asyncio.current_task()
        if task in self._in_writing:
            raise RuntimeError("a transaction inside a transaction: one use case has exactly one")
        return task

    async def claim(
        self, *, story: datetime, machine: datetime, lease: timedelta, limit: int
    ) -> list[Utterance]:
        """Lease what is due: `due <= story AND next_try_at <= machine`, and no earlier pending row of its
        lane; ordered by due, then `seq`. Moves `next_try_at` to machine + lease and counts the attempt.

        Raises:
            StoreDown: the database cannot be used now; nothing was claimed.
        """
        async with self._write() as connection:
            return await outbox.claim(connection, story=story, machine=machine, lease=lease, limit=limit)

    async def settle(
        self,
        utterance: Utterance,
        state: SayState,
        *,
        where: tuple[str, str] | None = None,
        reason: str = "",
    ) -> None:
        """Mark what was claimed: said (where), superseded, or failed (why).

        Nothing happens when it has ended already; but "said" and "failed" win over "superseded".
        """
        async with self._write() as connection:
            await outbox.settle(connection, utterance, state, where, reason)

    async def postpone(self, utterance: Utterance, until: datetime, *, reason: str) -> None:
        """Try again not before machine time `until`."""
        async with self._write() as connection:
            await outbox.postpone(connection, utterance, until, reason)

    async def sweep(self, before: datetime) -> int:
        """Drop receipts older than `before` (story time), and Homes published before it; returns how many
        receipts."""
        o = outbox_rows.c
        old_homes = (o.kind == Kind.HOME) & (o.state != SayState.PENDING) & (o.due < before)
        async with self._write() as connection:
            await connection.execute(delete(outbox_rows).where(old_homes))
            return (await connection.execute(delete(receipts).where(receipts.c.at < before))).rowcount


@asynccontextmanager
async def _transaction(engine: AsyncEngine, sentence: str) -> AsyncIterator[AsyncConnection]:
    try:
        async with engine.begin() as connection:
            yield connection
    except SQLAlchemyError as error:
        if is_down(error):
            raise StoreDown(sentence) from error
        raise


if TYPE_CHECKING:

    def _keeps_the_contract(store: SqlStore) -> Store:
        return store
