"""When things happen by themselves: the drainer, and APScheduler's interval jobs.

No follow-up depends on APScheduler's timing (measured: it loses and drops jobs, performance.md 4): its
jobs only wake the drainer and do the periodic sweeps.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.domain.file import CaseFile
from bot.domain.outbox import Utterance
from bot.domain.people import Person
from bot.errors import StoreDown
from bot.usecases.gathering import gather
from bot.usecases.outbox import LEASE, speak
from bot.usecases.ports import Desk, Reading, Store, Voice, Writing
from bot.usecases.untold import ask_all_untold

log = logging.getLogger(__name__)

RENEWALS = 3  # in the time of one lease
AT_ONCE = (
    300  # utterances being said: some 200 at Slack (design.md's gate), the others being looked up for it
)
AHEAD = 300  # besides: claimed, so that the next one is there when a place is free; or said, and being noted
CLAIMED = 200  # in one claim
ROOM = 100  # while there is less, nothing more is claimed: many small claims take as long as the saying
RECEIPT_LIFE = timedelta(days=7)  # Slack repeats within minutes; a week is generous


class Modest:
    """The store, as those see it who say things: one of them at a time opens a transaction of a use case, and
    two may read.

    They would only queue for the same workspace, each with a connection in hand and the lock's patience
    running out; with hundreds due at once, the clicks of people found no connection left (measured).
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writing = asyncio.Lock()
        self._reading = asyncio.Semaphore(2)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @asynccontextmanager
    async def writing(self, workspace: str) -> AsyncIterator[Writing]:
        """See `ports.Store`."""
        async with self._writing, self._store.writing(workspace) as tx:
            yield tx

    @asynccontextmanager
    async def reading(self, workspace: str) -> AsyncIterator[Reading]:
        """See `ports.Store`."""
        async with self._reading, self._store.reading(workspace) as tx:
            yield tx


def modest(desk: Desk) -> Desk:
    """The desk for the drainer and its voice: what they do leaves room for people's clicks."""
    return replace(desk, store=cast(Store, Modest(desk.store)))


class Place:
    """The voice, as one row has it: its place among those who are saying something is free again as soon as
    Slack has answered, and not only when that is written down."""

    def __init__(self, voice: Voice, gate: asyncio.Semaphore) -> None:
        self._voice = voice
        self._gate = gate
        self._taken = False

    async def take(self) -> None:
        await self._gate.acquire()
        self._taken = True

    def free(self) -> None:
        if self._taken:
            self._taken = False
            self._gate.release()

    async def say(
        self, utterance: Utterance, file: CaseFile | None, person: Person
    ) -> tuple[str, str] | None:
        """See `ports.Voice`."""
        try:
            return await self._voice.say(utterance, file, person)
        finally:
            self.free()

    async def standing(self, utterance: Utterance) -> tuple[str, str] | None:
        """See `ports.Voice`."""
        return await self._voice.standing(utterance)


class Drainer:
    """One task: wait to be woken, or `idle` seconds of monotonic time; claim; say; settle. Another renews the
    leases of what is still being said: in its channel's pace, hundreds of rows take longer than one lease.

    Args:
        idle: seconds between looks when nobody wakes it.
        lease: how long a claimed row is ours; longer than saying it may take.
    """

    def __init__(self, desk: Desk, voice: Voice, *, idle: float = 2.0, lease: timedelta = LEASE) -> None:
        self._desk = desk
        self._lease = lease
        self._voice = voice
        self._idle = idle
        self._event = asyncio.Event()
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._in_flight: dict[str, asyncio.Task[None]] = {}
        self._held: dict[str, Utterance] = {}
        self._stopping = False

    def wake(self) -> None:
        """Something may be due: called after a commit, never inside it."""
        self._event.set()

    async def run(self) -> None:
        """Until stopped; a failing database is waited for, not spun on."""
        renewing = asyncio.create_task(self._renew(), name="leases")
        try:
            await self._drain()
        finally:
            renewing.cancel()
            await asyncio.gather(renewing, return_exceptions=True)

    async def _drain(self) -> None:
        while not self._stopping:
            self._event.clear()
            claimed = await self._claim()
            self._held |= {utterance.id: utterance for utterance in claimed}  # gathering takes its time, too
            alone = await gather(self._desk, claimed)
            for utterance in alone:
                if utterance.id not in self._in_flight:  # never what is in flight already
                    self._start(utterance)
            for folded in {utterance.id for utterance in claimed} - self._in_flight.keys():
                self._held.pop(folded, None)
            if claimed and self._room() >= ROOM:
                continue
            await self._wait()
        await self._finish()  # what was claimed as the stop came

    async def stop(self) -> None:
        """Finish what is in flight, then end."""
        self._stopping = True
        self._event.set()
        await self._finish()

    async def _finish(self) -> None:
        if self._in_flight:
            await asyncio.wait(self._in_flight.values(), timeout=10)

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._event.wait(), self._idle)
        except TimeoutError:
            return

    def _room(self) -> int:
        return AT_ONCE + AHEAD - len(self._in_flight)

    async def _claim(self) -> list[Utterance]:
        room = self._room()
        if room < ROOM:
            return []
        try:
            return await self._desk.store.claim(
                story=self._desk.clock.now(), lease=self._lease, limit=min(room, CLAIMED)
            )
        except StoreDown as down:
            log.warning("outbox: %s", down)
        except Exception:  # whatever it is, the drainer goes on: without it no promise is asked after
            log.exception("outbox: claiming failed")
        return []

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(self._lease.total_seconds() / RENEWALS)
            held = list(self._held.values())
            try:
                if held:
                    await self._desk.store.renew(held, self._lease)
            except StoreDown as down:
                log.warning("outbox: %s", down)
            except Exception:  # as above: without its leases, what is slow would be said twice
                log.exception("outbox: renewing failed")

    def _start(self, utterance: Utterance) -> None:
        task = asyncio.create_task(self._speak(utterance), name=f"say:{utterance.kind}")
        self._in_flight[utterance.id] = task

    async def _speak(self, utterance: Utterance) -> None:
        place = Place(self._voice, self._gate)
        await place.take()
        try:
            await speak(self._desk, place, utterance)
        except Exception:
            # The row keeps its lease and comes back; one bad row must not stop the others.
            log.exception("outbox: %s failed", utterance.kind)
        finally:
            place.free()
            self._held.pop(utterance.id, None)
            self._in_flight.pop(utterance.id, None)
            if self._room() >= ROOM:
                self._event.set()  # the next row of its lane may be claimable now


class Ticker:
    """The drainer and the periodic jobs, started and stopped together."""

    def __init__(self, desk: Desk, drainer: Drainer) -> None:
        self._desk = desk
        self._drainer = drainer
        self._task: asyncio.Task[None] | None = None
        self._catching_up: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )

    def start(self) -> None:
        self._task = asyncio.create_task(self._drainer.run(), name="drainer")
        every: dict[str, Any] = {"trigger": "interval"}
        self._scheduler.add_job(self._drainer.wake, seconds=30, **every)
        self._scheduler.add_job(self._sweep, hours=1, **every)
        # Not a job: APScheduler writes a traceback of what a stop cuts short.
        self._catching_up = asyncio.create_task(self._catch_up(), name="catch up")
        self._scheduler.start()

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        if self._catching_up is not None:  # the next start goes on with it
            self._catching_up.cancel()
            await asyncio.gather(self._catching_up, return_exceptions=True)
        await self._drainer.stop()
        if self._task is not None:
            await self._task

    async def _catch_up(self) -> None:
        """An older Amends has opened cases that are asked after since."""
        try:
            await ask_all_untold(self._desk)
        except StoreDown as down:
            log.warning("untold: %s", down)

    async def _sweep(self) -> None:
        await self._catch_up()  # an older replica may be at work beside this one
        await self._desk.store.sweep(self._desk.clock.now() - RECEIPT_LIFE)
