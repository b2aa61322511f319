"""Ten thousand reminders to ten thousand people, due at the same moment; Slack takes 50 ms for each.

Each is about another case. What falls together for one person would be one message: that would be quicker.
"""

from __future__ import annotations

import asyncio
import os
import time
from datetime import timedelta
from pathlib import Path

from benchmarks.filling import fill, multiply
from benchmarks.floors import reminders
from benchmarks.table import Line, at_most, pairs, ratio
from bot.calendars import Calendars
from bot.clock import Clock
from bot.domain.file import CaseFile
from bot.domain.outbox import Utterance
from bot.domain.people import Person
from bot.garbage import expect_bursts
from bot.store import open_store
from bot.ticker import Drainer
from bot.usecases.ports import Desk
from tests.databases import Database, Databases
from tests.usecases.world import ADAM, CASE, PROMISED, WORDING, settle_in, world_on

SEND = 0.05  # s; what Slack takes for a post
FLOOR_JOBS = 150
PAIRS = 5
UNDER_WAY = 1_000  # said: as many are on their way as there ever will be


class SleepingVoice:
    """Takes its time for each, and says nothing. Remembers the memory there was under way and at the end."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.said: set[str] = set()
        self.twice = 0
        self.done = asyncio.Event()
        self.memory: list[float] = []

    async def say(self, row: Utterance, file: CaseFile | None, person: Person) -> tuple[str, str]:
        if file is None or file.promise(row.subject) is None:
            raise RuntimeError("what it is about was not looked up")
        await asyncio.sleep(SEND)
        self.twice += row.id in self.said
        self.said.add(row.id)
        if len(self.said) in (UNDER_WAY, self._count):
            self.memory.append(resident())
        if len(self.said) == self._count:
            self.done.set()
        return "D1", "1.1"

    async def standing(self, row: Utterance) -> None:
        return None


def resident() -> float:
    """Megabytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def _fill(database: Database, kind: str, count: int) -> str:
    """So many cases that their clients know of, each with a promise; the name of each one's promise."""
    async with world_on(database) as world:
        await settle_in(world.desk)
        file = await world.reaches_told()
    database.rows("DELETE FROM outbox")
    multiply(database, CASE, ADAM, count)
    return file.promises[0].id


def _empty(database: Database, kind: str) -> None:
    """As after a night: PostgreSQL's autovacuum comes by each minute, and not between two of these."""
    database.rows("DELETE FROM outbox")
    if kind == "postgresql":
        database.rows("VACUUM outbox")


async def measure(databases: Databases, template: str, count: int, folder: Path) -> list[Line]:
    kind = databases.kind
    expect_bursts()  # as `amends run` does
    memory: list[float] = []
    left = 0
    with databases.copy(template) as database:
        promise = await _fill(database, kind, count)

        async def ours() -> float:
            nonlocal left
            _empty(database, kind)
            fill(database, kind, count, due=PROMISED, subject=promise)
            rate, growth, missing = await _drain(database, count)
            memory.append(growth)
            left += missing
            return rate

        async def floor() -> float:
            return await asyncio.to_thread(reminders.burst, folder, FLOOR_JOBS, SEND)

        measured = await pairs(ours, floor, PAIRS)
    return [
        ratio(
            f"{kind}: {count:,} due at once, {SEND * 1e3:.0f} ms a send, against a job per reminder",
            measured, 10, unit="/s", least=True, scaled=f"{FLOOR_JOBS} jobs",
        ),
        at_most(f"{kind}: of these dropped, or said twice, in all runs", left, 0, unit="rows"),
        at_most(f"{kind}: memory gained after the first {UNDER_WAY:,}", max(memory[1:]), 5, unit="MB"),
    ]  # fmt: skip


async def _drain(database: Database, count: int) -> tuple[float, float, int]:
    """(said per second, megabytes gained on the way, rows that were not said just once)"""
    voice = SleepingVoice(count)
    store = await open_store(database.url)
    now = PROMISED + timedelta(minutes=1)
    clock = Clock(machine=lambda: now)  # the story stands still at the moment when all of them are due
    desk = Desk(store, WORDING, clock, lambda: "", lambda: None, Calendars())
    drainer = Drainer(desk, voice)
    start = time.perf_counter()
    task = asyncio.create_task(drainer.run())
    async with asyncio.timeout(120):
        await voice.done.wait()
    await drainer.stop()
    taken = time.perf_counter() - start
    await task
    await store.close()
    [(pending,)] = database.rows("SELECT count(*) FROM outbox WHERE state <> 'said'")
    return count / taken, voice.memory[-1] - voice.memory[0], pending + voice.twice
