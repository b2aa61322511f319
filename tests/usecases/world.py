"""The cast of the stories, a clock that tests move, and a voice that remembers what it said."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.calendars import Calendars
from bot.clock import Clock
from bot.domain.case import FixKind, Step
from bot.domain.event import Event
from bot.domain.file import CaseFile
from bot.domain.outbox import PINGS, Kind, Utterance
from bot.domain.people import Channel
from bot.domain.promise import Promise, PromiseKind
from bot.domain.talk import Ending
from bot.store import SqlStore, open_store
from bot.usecases import followups, home, report, review, settling, telling
from bot.usecases.gathering import gather, round_items
from bot.usecases.outbox import LEASE, speak
from bot.usecases.ports import Desk
from bot.usecases.screen import Taken
from bot.usecases.taking import Call
from bot.wording import JinjaWording
from tests.databases import Database, moment
from tests.usecases.fakes import START, FakeVoice, Hand, Said
from tests.usecases.played import Beginnings

TEAM, ROOM = "T1", "C_REVIEW"
ADAM, DANA, SAM = "U_ADAM", "U_DANA", "U_SAM"  # the owner, the lead who reviews, a colleague
CASE = "case1"
#: The same day, 3:30 pm in Kuala Lumpur.
PROMISED = START + timedelta(hours=6, minutes=30)

ADMIT = {
    "client_name": "Acme",
    "contact": "Puan Lee",
    "did": "I sent the offer to the wrong list",
    "effect": "40 other companies have seen your prices",
}
EXPLAIN = {"notes": "It was late and I was tired.", "explanation": "I picked the list without checking it."}
FIX = {"fix_kind": FixKind.BY, "fix": "I will ask everyone to delete it", "fix_by": PROMISED}
DRAFT = {"place_channel": ROOM}

WORDING = JinjaWording()
#: The pings that ask about a promise.
ABOUT_PROMISES = PINGS - {Kind.SETTLE, Kind.UNTOLD, Kind.UNTOLD_NOTICE}


@dataclass(frozen=True)
class Row:
    """One row of the outbox, as the database keeps it."""

    id: str
    kind: Kind
    subject: str
    due: datetime
    reason: str
    payload: str
    case: str


@asynccontextmanager
async def world_on(database: Database, beginnings: Beginnings | None = None) -> AsyncIterator[World]:
    """A world on a database in which everyone is known already.

    Args:
        beginnings: what it may copy in place of playing it.
    """
    hand = Hand()
    world = World(await open_store(database.url, machine=hand), database, hand, beginnings)
    try:
        yield world
    finally:
        await world.close()


class World:
    """One workspace on a real database."""

    def __init__(
        self, store: SqlStore, database: Database, hand: Hand, beginnings: Beginnings | None = None
    ) -> None:
        self._database, self._store, self._beginnings = database, store, beginnings
        self._copies = ExitStack()
        self.hand = hand
        self.jump = timedelta(0)  # how far the story runs ahead of the machine
        self.woken = 0
        self.ids = 0
        self._clock = Clock(offset=lambda: self.jump.total_seconds(), machine=hand)
        self._desk = self._desk_on(store)
        self.voice = FakeVoice(self._clock.now)
        self.taken: list[Taken] = []
        self._asked: list[tuple[Utterance, datetime]] = []

    def _desk_on(self, store: SqlStore) -> Desk:
        return Desk(store, WORDING, self._clock, self._new_id, self._wake, Calendars())

    def _new_id(self) -> str:
        self.ids += 1
        return f"id{self.ids}"

    async def close(self) -> None:
        await self._store.close()
        self._copies.close()

    # Whoever has had one of these may have changed something: then nothing is copied any more.

    @property
    def database(self) -> Database:
        self._beginnings = None
        return self._database

    @property
    def store(self) -> SqlStore:
        self._beginnings = None
        return self._store

    @property
    def desk(self) -> Desk:
        self._beginnings = None
        return self._desk

    async def _begins(self, way: str, facts: dict[str, Any]) -> CaseFile:
        """Do it, or become the copy of a world that did."""
        beginnings, self._beginnings = self._beginnings, None
        untouched = (self.hand.at, self.jump, self.voice) == (START, timedelta(0), FakeVoice(self.voice.now))
        if beginnings is None or not untouched:
            file: CaseFile = await getattr(self, way)(**facts)
            return file
        played = beginnings.played(way, facts)
        await self._store.close()
        self._database = self._copies.enter_context(beginnings.copy(played))
        self._store = await open_store(self._database.url, machine=self.hand)
        self._desk = self._desk_on(self._store)
        self.hand.at, self.ids, self.woken = played.at, played.ids, played.woken
        self.voice.said[:], self.taken[:] = played.said, played.taken
        return played.file

    def _wake(self) -> None:
        self.woken += 1

    @property
    def machine(self) -> datetime:
        return self.hand.at

    @machine.setter
    def machine(self, at: datetime) -> None:
        self.hand.at = at

    @property
    def now(self) -> datetime:
        return self._clock.now()

    def passes(self, **time: float) -> None:
        self.machine += timedelta(**time)

    def until(self, moment: datetime) -> None:
        self.machine += moment - self.now

    def call(self, user: str = ADAM, key: str = "", **more: Any) -> Call:
        return Call(TEAM, user, key, **more)

    # what is there

    async def file(self, case_id: str = CASE) -> CaseFile:
        async with self.store.reading(TEAM) as tx:
            file = await tx.case_file(case_id)
        assert file is not None
        return file

    async def events(self, case_id: str = CASE) -> list[Event]:
        async with self.store.reading(TEAM) as tx:
            return await tx.events(case_id)

    def rows(self, *kinds: Kind, state: str = "pending", about: str | None = None) -> list[Row]:
        """What the outbox holds, past the store, so that looking changes nothing."""
        query = (
            "SELECT id, kind, subject, due, reason, payload, case_id FROM outbox WHERE state = ? ORDER BY seq"
        )
        rows = [
            Row(id_, Kind(kind), subject, moment(due), reason, payload, case or "")
            for id_, kind, subject, due, reason, payload, case in self.database.rows(query, state)
        ]
        wanted = kinds or tuple(Kind)
        return [row for row in rows if row.kind in wanted and about in (None, row.subject)]

    async def promise(self, kind: PromiseKind = PromiseKind.FIX) -> Promise:
        return next(p for p in reversed((await self.file()).promises) if p.kind is kind)

    # what people do

    async def step(self, step: Step, typed: dict[str, Any] | None = None, *, key: str = "") -> Taken:
        """Next on one screen of the modal."""
        async with self.store.reading(TEAM) as tx:
            case = await tx.case(CASE)
        rev = case.rev if case else 0
        await report.take_step(self.desk, self.call(key=key), CASE, step, rev, typed or {}, self._keep)
        return self.taken[-1]

    def _keep(self, taken: Taken) -> dict[str, Any]:
        self.taken.append(taken)
        return {"sent": taken.sent}

    async def sends(self, **facts: Any) -> CaseFile:
        """Adam walks through the four steps; `facts` replace or add to the usual ones."""
        return await self._begins("_sends", facts)

    async def _sends(self, **facts: Any) -> CaseFile:
        await self.step(Step.ADMIT, ADMIT | facts)
        await self.step(Step.EXPLAIN, EXPLAIN | facts)
        await self.step(Step.FIX, FIX | facts)
        taken = await self.step(Step.DRAFT, DRAFT | facts)
        assert taken.sent, taken.problems
        return await self.file()

    async def approves(self, user: str = DANA, version: int = 1) -> CaseFile:
        await review.approve(self.desk, self.call(user), CASE, version)
        return await self.file()

    async def tells(self, **more: Any) -> CaseFile:
        given: dict[str, Any] = {"at": self.now, "how": Channel.CALL, "version": 1, "due": None}
        return await telling.mark_told(self.desk, self.call(), CASE, **(given | more))

    async def reaches_told(self, **facts: Any) -> CaseFile:
        """Sent, approved by Dana, told by Adam; everything that is due has been said."""
        return await self._begins("_reaches_told", facts)

    async def _reaches_told(self, **facts: Any) -> CaseFile:
        await self.sends(**facts)
        await self.approves()
        await self.drain()
        file = await self.tells()
        await self.drain()
        return file

    async def done(self, kind: PromiseKind = PromiseKind.FIX, ping: str = "") -> None:
        await followups.done(self.desk, self.call(), CASE, (await self.promise(kind)).id, ping)

    async def settles(self, ended: Ending = Ending.CALM, row: str = "") -> None:
        """Adam says how the client is."""
        await settling.settle(self.desk, self.call(), CASE, row, ended)

    async def at_risk(self, due: datetime | None, ping: str = "") -> None:
        promise = await self.promise()
        await followups.at_risk(
            self.desk, self.call(), CASE, promise.id, ping, due=due, left="two of them have not answered"
        )

    async def moves(self, due: datetime) -> None:
        """At risk, and the client told of the new time."""
        await self.at_risk(due)
        await followups.update_told(self.desk, self.call(), CASE, (await self.promise()).id, "")

    # what the machine does

    async def claim(self) -> list[Utterance]:
        return await self.store.claim(story=self.now, lease=LEASE, limit=100)

    async def claim_and_gather(self) -> list[Utterance]:
        """What falls together has become a round; nothing is said yet."""
        return await gather(self.desk, await self.claim())

    async def says(self, row: Utterance) -> None:
        """One claimed row is said."""
        before = len(self.voice.said)
        await speak(self.desk, self.voice, row)
        if len(self.voice.said) > before and row.kind is Kind.ROUND:
            items = await round_items(self.desk, TEAM, row.id)
            self._asked += [(item.row, self.now) for item in items if item.answer is None]
        elif len(self.voice.said) > before:
            self._asked.append((self.voice.said[-1].row, self.now))

    def heard(self, kind: Kind) -> list[tuple[Utterance, datetime]]:
        """When it was said, by itself or with others."""
        return [(row, at) for row, at in self._asked if row.kind is kind]

    async def drain(self) -> list[Said]:
        """Everything that is due now is said; returns what was."""
        before = len(self.voice.said)
        while rows := await self.claim():
            for row in await gather(self.desk, rows):
                await self.says(row)
        return self.voice.said[before:]

    async def drain_until(self, moment: datetime) -> list[Said]:
        """Time passes, and what falls due is said at its very moment."""
        before = len(self.voice.said)
        await self.drain()
        while self.now < moment:
            to_come = [row.due for row in self.rows() if self.now < row.due < moment]
            self.until(min(to_come, default=moment))
            await self.drain()
        return self.voice.said[before:]


async def settle_in(desk: Desk) -> None:
    """Slack has told us who everyone is."""
    for user, name, tz in (
        (ADAM, "Adam", "Asia/Kuala_Lumpur"),
        (DANA, "Dana", "Europe/London"),
        (SAM, "Sam", "America/New_York"),
    ):
        await home.remember(desk, Call(TEAM, user, ""), home.Profile(name, tz, user == SAM))
