"""The torture itself: people, weather and kills on one database, until all that was due has been said."""

from __future__ import annotations

import asyncio
import contextlib
import random
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.outbox import PINGS, SayState
from bot.local import manifest_path
from bot.sandbox import Sandbox, StoryClock
from tests.databases import Database
from tests.torture.evidence import Evidence, cases_of, messages_of, posts_of, rows_of
from tests.torture.filling import SECRET
from tests.torture.people import Crew
from tests.torture.processes import Fleet
from tests.torture.seeding import seed
from tests.torture.weather import Weather

#: A Wednesday morning: 9:10 in Kuala Lumpur, 1:10 in London.
MORNING = datetime(2026, 11, 25, 1, 10, tzinfo=UTC)
#: At the end: a Wednesday at work in every zone east of the Atlantic, long after everything promised.
END = datetime(2027, 1, 6, 9, 30, tzinfo=UTC)
#: Between two kills so much happens on the wire, at most (records of Slack's log), or people get so much
#: done, or so many seconds pass: a slow machine gets as far as a fast one.
LIFE, DONE, LIFE_MOST = 350, 20, 5.0
SAID_WITHIN = 90.0  # s for everything that is due, when all is calm


@dataclass(frozen=True)
class Stage:
    """So many processes, and how often one of them is killed."""

    processes: int
    kills: int


@dataclass(frozen=True)
class Plan:
    """
    Args:
        cases: two thirds of them planted before, the others reported under way.
        seconds: after so many, no more kills: what is left of them is missing in the account.
        days: so many pass one by one at the end, at the same hour: what nobody has told is passed on.
    """

    seed: int
    stages: tuple[Stage, ...]
    cases: int
    seconds: float
    days: int = 5


@dataclass
class Outcome:
    """What there is to judge, and to tell."""

    plan: Plan
    evidence: Evidence
    done: Counter[str] = field(default_factory=Counter)
    struck: Counter[str] = field(default_factory=Counter)
    calls: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def wanted_kills(self) -> int:
        return sum(stage.kills for stage in self.plan.stages)


async def torture(database: Database, plan: Plan, say: Callable[[str], None] = print) -> Outcome:
    """Run the plan on a migrated database; everything is random by its seed, but for the machine's timing."""
    with tempfile.TemporaryDirectory(prefix="amends-torture-") as folder:
        clock = StoryClock(MORNING, mirror=Path(folder) / "clock")
        async with Sandbox(manifest_path(), clock=clock, rate_limits=False, seed=plan.seed) as slack:
            return await Torture(slack, database, plan, Path(folder), say).run()


class Torture:
    """One run."""

    def __init__(
        self, slack: Sandbox, database: Database, plan: Plan, folder: Path, say: Callable[[str], None]
    ) -> None:
        self._slack = slack
        self._database = database
        self._plan = plan
        self._say = say
        self._began = time.monotonic()
        self._fleet = Fleet(slack, folder, database, random.Random(f"{plan.seed}:kills"))
        self._weather_dice = random.Random(f"{plan.seed}:weather")
        self._planted = plan.cases * 2 // 3
        self._crew = Crew(slack, plan.seed, plan.cases - self._planted)
        self._struck: Counter[str] = Counter()
        self._calm: set[str] = set()

    async def run(self) -> Outcome:
        await seed(self._slack, self._database.url, self._planted, random.Random(self._plan.seed))
        self._told("seeded")
        try:
            for stage in self._plan.stages:
                await self._fleet.grow(stage.processes)
                if stage.processes > 1:
                    await self._calm_burst()
                async with self._trouble():
                    await self._kill(stage.kills)
                    if stage is self._plan.stages[-1]:
                        await self._all_reported()
                self._told(f"{stage.processes} at once, {len(self._fleet.kills)} kills so far")
            evidence = await self._end()
        finally:
            await self._fleet.stop()
        calls = Counter(str(record.method) for record in self._slack.log.calls())
        outcome = Outcome(self._plan, evidence, self._crew.done, self._struck, calls)
        outcome.seconds = time.monotonic() - self._began
        return outcome

    async def _work(self, acts: int) -> None:
        until = self._crew.done.total() + acts
        with contextlib.suppress(TimeoutError):
            await self._slack.until(lambda: self._crew.done.total() >= until, LIFE_MOST)

    @asynccontextmanager
    async def _trouble(self) -> AsyncIterator[None]:
        """People at work, and the weather against them; then everybody stops."""
        weather = Weather(self._slack, self._weather_dice, self._next_due)
        self._crew.stopping = False
        people, blowing = asyncio.create_task(self._crew.live()), asyncio.create_task(weather.blow())
        try:
            yield
        finally:
            self._crew.stop()
            weather.clear()
            await asyncio.gather(people, blowing)
            weather.clear()
            self._struck += weather.struck
        await self._fleet.connected()

    async def _kill(self, times: int) -> None:
        dice = self._fleet.rng
        for _ in range(times):
            if time.monotonic() - self._began > self._plan.seconds:
                return
            if dice.random() < 0.85:  # otherwise while it starts
                with contextlib.suppress(TimeoutError):
                    await self._fleet.connected(0.5)
            if dice.random() < 0.4:
                await self._live(dice.randrange(LIFE))
            else:  # what was left undone at the last kill fills the wire at once; people come after it
                await self._work(dice.randrange(DONE))
            await self._fleet.kill_one()
        with contextlib.suppress(TimeoutError):
            await self._fleet.connected()
        await self._work(DONE)

    async def _all_reported(self) -> None:
        """Where the machine is slow, people still have something to report: no more kills, but weather."""
        left = self._began + self._plan.seconds - time.monotonic()
        with contextlib.suppress(TimeoutError):
            await self._slack.until(lambda: self._crew.begun >= self._crew.reports, max(left, 0))

    async def _live(self, happenings: int) -> None:
        until = len(self._slack.log) + happenings
        with contextlib.suppress(TimeoutError):
            await self._slack.until(lambda: len(self._slack.log) >= until, LIFE_MOST)

    async def _calm_burst(self) -> None:
        """Much falls due at once for several processes, and nothing is wrong: each row is claimed once."""
        await self._said()
        before = {row.id for row in rows_of(self._database) if row.attempts}
        self._slack.advance(timedelta(hours=30))
        await self._said()
        self._calm |= {row.id for row in rows_of(self._database) if row.attempts} - before
        self._told(f"{len(self._calm)} claimed in the calm")

    async def _end(self) -> Evidence:
        day = self._slack.clock.now().replace(hour=END.hour, minute=END.minute)
        for _ in range(self._plan.days):
            day += timedelta(days=1)
            self._slack.clock.set(day)
            await self._said()
        self._slack.clock.set(max(END, self._slack.clock.now() + timedelta(days=9)))
        now = await self._said()
        found = await cases_of(self._database.url, self._slack.world.team_id, self._database)
        self._told("everything said")
        return Evidence(
            now=now,
            files=tuple(file for file, _ in found.values()),
            events={case_id: events for case_id, (_, events) in found.items()},
            rows=rows_of(self._database),
            posts=posts_of(self._slack),
            messages=messages_of(self._slack),
            kills=tuple(self._fleet.kills),
            calm=frozenset(self._calm),
            logs=self._fleet.logs,
            secret=SECRET,
        )

    async def _said(self) -> datetime:
        """Wait until nothing is due any more, or too long; the story time of that moment."""
        until, looks = time.monotonic() + SAID_WITHIN, 0
        while True:
            now = self._slack.clock.now()
            pending = [row for row in rows_of(self._database) if row.state is SayState.PENDING]
            # Queued before the clock was put back: whatever follows in its lane waits with it.
            waiting = {row.lane for row in pending if row.lane and row.due > now}
            due = [row for row in pending if row.due <= now and row.lane not in waiting]
            looks = 0 if due else looks + 1
            # What was said may set right another message, a moment after it was written down.
            if looks == 3 or time.monotonic() > until:
                return now
            await asyncio.sleep(0.3)

    def _next_due(self) -> datetime | None:
        now = self._slack.clock.now()
        pending = (r.due for r in rows_of(self._database) if r.state is SayState.PENDING and r.kind in PINGS)
        return min((due for due in pending if due > now), default=None)

    def _told(self, what: str) -> None:
        self._say(f"  {time.monotonic() - self._began:5.0f} s  {what}")
