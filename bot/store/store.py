"""The store: opens transactions on one workspace, and serves the outbox across all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import Update, delete, exists, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, SayState, Utterance
from bot.errors import StoreDown
from bot.store import conditions, outbox
from bot.store.database import Database
from bot.store.engines import database_of
from bot.store.looking import Look, asked_before_at, look_again_at, look_at
from bot.store.tables import cases, receipts
from bot.store.tables import outbox as outbox_rows
from bot.store.together import Together
from bot.store.transactions import NOT_READ, Transactions

if TYPE_CHECKING:
    from bot.usecases.ports import Store

#: How long a lock is waited for; with Slack's 3 s it leaves time to answer.
BUSY_TIMEOUT = timedelta(milliseconds=1500)
#: Rows in one transaction that settles or postpones; and looked up in one go, which holds up the event loop.
MARKED_AT_ONCE, LOOKED_AT_ONCE = 200, 100


async def open_store(
    url: str, *, busy_timeout: timedelta = BUSY_TIMEOUT, machine: Callable[[], datetime] | None = None
) -> SqlStore:
    """Connect to the database of DATABASE_URL; close it with `await store.close()`.

    Args:
        url: `sqlite:///relative.db`, `sqlite:////absolute.db`, `postgresql://user:password@host/database`.
        busy_timeout: how long a transaction waits for another one's lock.
        machine: the clock of leases and waits, where a test moves it. Otherwise it is the database's own:
            the replicas' clocks may differ, and a lease is nothing but an agreement between them.

    Raises:
        WrongSettings: with one sentence that names DATABASE_URL and the remedy.
        StoreDown: it is locked by someone else just now.
    """
    database = database_of(url)
    store = SqlStore(database, *database.engines(busy_timeout), machine=machine)
    try:
        await store.probe()
    except Exception as error:
        await store.close()
        if wrong := database.wrong(error):
            raise wrong from error
        if database.is_down(error):
            raise StoreDown(NOT_READ) from error
        raise
    return store


class SqlStore(Transactions):
    """`ports.Store` on SQLAlchemy engines. Build it with `open_store`."""

    def __init__(
        self,
        database: Database,
        writer: AsyncEngine,
        reader: AsyncEngine,
        *,
        machine: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(database, writer, reader, machine=machine)
        self._claiming: dict[timedelta, Update] = {}
        self._settle = Together(self.settle_all, most=MARKED_AT_ONCE)
        self._postpone = Together(self._postpone_all, most=MARKED_AT_ONCE)
        self._look = Together(partial(look_at, self.reading), most=LOOKED_AT_ONCE)
        self._look_again = Together(partial(look_again_at, self.reading), most=MARKED_AT_ONCE)
        self._asked_before = Together(partial(asked_before_at, self.reading), most=MARKED_AT_ONCE)

    async def claim(self, *, story: datetime, lease: timedelta, limit: int) -> list[Utterance]:
        """Lease what is due: in the story, by the machine (`next_try_at`), and with no earlier pending row
        of its lane; ordered by due, then `seq`. Moves `next_try_at` by the lease and counts the attempt.

        Raises:
            StoreDown: the database cannot be used now; nothing was claimed.
        """
        claiming = self._claiming.get(lease)
        if claiming is None:
            claiming = self._claiming[lease] = outbox.claiming(self._database, self._in, lease)
        async with self._write() as connection:
            return await outbox.claim(connection, claiming, story, limit)

    async def renew(self, held: Sequence[Utterance], lease: timedelta) -> None:
        """Lease again what this worker is still saying: `lease` from now. Nothing happens to what has ended,
        and to what another worker has claimed since.

        Raises:
            StoreDown: the database cannot be used now.
        """
        async with self._write() as connection:
            await outbox.renew(connection, self._database, held, self._in(lease))

    async def settle(
        self,
        utterance: Utterance,
        state: SayState,
        *,
        where: tuple[str, str] | None = None,
        reason: str = "",
    ) -> None:
        """Mark what was claimed: said (where), superseded, or failed (why).

        Nothing happens when it has ended already; but "said" and "failed" win over "superseded". What is
        settled at the same time goes into one transaction.

        Raises:
            StoreDown: the database cannot be used now; nothing was settled.
        """
        self._not_nested()
        ended = outbox.Ended(utterance, state, where, reason)
        if not await self._settle(ended):
            async with self._write() as connection:
                await outbox.settle(connection, self._database, [ended])

    async def settle_all(self, ends: Sequence[outbox.Ended]) -> list[bool]:
        """`settle` for many, in one transaction. Tells which of them could be settled without waiting for
        somebody else; the others are as they were."""
        async with self._write() as connection:
            free = await self._database.free(connection, [end.utterance.seq for end in ends])
            await outbox.settle(
                connection, self._database, [end for end in ends if end.utterance.seq in free]
            )
        return [end.utterance.seq in free for end in ends]

    async def postpone(self, utterance: Utterance, wait: timedelta, *, reason: str) -> None:
        """Try again not before `wait` from now, by the machine.

        Raises:
            StoreDown: the database cannot be used now; its lease stays.
        """
        self._not_nested()
        off = outbox.PutOff(utterance, wait, reason)
        if not await self._postpone(off):
            async with self._write() as connection:
                await outbox.postpone(connection, self._in, [off])

    async def put_off(self, utterance: Utterance, due: datetime) -> None:
        """It waits for a better moment: due then (story time), as if it had not been claimed."""
        async with self._write() as connection:
            await outbox.put_off(connection, utterance, self._in(timedelta(0)), due)

    async def look(self, utterance: Utterance) -> Look:
        """What it is about and who hears it (its addressee, else the owner), as it stands now; looked up
        together for all who ask at the same time.

        Raises:
            StoreDown: the database cannot be used now.
        """
        self._not_nested()
        return await self._look(utterance)

    async def _postpone_all(self, offs: Sequence[outbox.PutOff]) -> list[bool]:
        async with self._write() as connection:
            free = await self._database.free(connection, [off.utterance.seq for off in offs])
            await outbox.postpone(connection, self._in, [off for off in offs if off.utterance.seq in free])
        return [off.utterance.seq in free for off in offs]

    async def unasked(self, limit: int) -> list[tuple[str, str]]:
        """(workspace, case id) of cases that nobody has told the client about and whose owner has never
        been asked, nor will be."""
        o = outbox_rows.c
        asked = exists(
            select(1).where(o.workspace == cases.c.workspace, o.case_id == cases.c.id, o.kind == Kind.UNTOLD)
        )
        query = select(cases.c.workspace, cases.c.id).where(text(f"cases.{conditions.IS_UNTOLD}"), ~asked)
        async with self._transaction(self._reader, NOT_READ) as connection:
            found = await connection.execute(query.order_by(cases.c.workspace, cases.c.id).limit(limit))
            return [(row.workspace, row.id) for row in found]

    async def look_again(self, file: CaseFile) -> CaseFile | None:
        """The case as it stands now: the same file if nothing has changed in it, None if it was erased.

        Raises:
            StoreDown: the database cannot be used now.
        """
        self._not_nested()
        return await self._look_again(file)

    async def asked_before(self, utterance: Utterance) -> list[Utterance]:
        """Pings about the same promise that were said, were due before this one, and are not answered.

        Raises:
            StoreDown: the database cannot be used now.
        """
        self._not_nested()
        return await self._asked_before(utterance)

    async def sweep(self, before: datetime) -> int:
        """Drop receipts older than `before` (story time), and Homes published before it; returns how many
        receipts."""
        o = outbox_rows.c
        old_homes = (o.kind == Kind.HOME) & (o.state != SayState.PENDING) & (o.due < before)
        async with self._write() as connection:
            await self._database.sweeping(connection)
            await connection.execute(delete(outbox_rows).where(old_homes))
            return (await connection.execute(delete(receipts).where(receipts.c.at < before))).rowcount


if TYPE_CHECKING:

    def _keeps_the_contract(store: SqlStore) -> Store:
        return store
