"""Cases from before: taken by the use cases into the same database, as if other days had brought them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.calendars import Calendars
from bot.clock import Clock
from bot.domain.case import FixKind, Step
from bot.domain.people import Channel, Lang
from bot.sandbox import Sandbox
from bot.slack.ids import Field
from bot.store import open_store
from bot.usecases import home, pacing, report, review, telling
from bot.usecases.ports import Desk
from bot.usecases.screen import Taken
from bot.usecases.taking import Call
from bot.wording import JinjaWording
from tests.torture.filling import WORDS
from tests.torture.people import CLIENTS, MALAY, OWNERS, ROOMS

#: How far a case has come.
STAGES = {"sent": 2, "approved": 2, "told": 6}


async def seed(slack: Sandbox, url: str, cases: int, rng: random.Random) -> None:
    """So many cases, some in review, some approved, most told and with pings to come."""
    store = await open_store(url)
    try:
        clock = Clock(offset=lambda: slack.clock.offset.total_seconds())
        desk = Desk(
            store, JinjaWording(), clock, lambda: f"{rng.getrandbits(64):016x}", lambda: None, Calendars()
        )
        planter = Planter(slack, desk, rng)
        await planter.introduce()
        for _ in range(cases):
            await planter.plant()
    finally:
        await store.close()


@dataclass
class Planter:
    """Walks cases through the use cases."""

    slack: Sandbox
    desk: Desk
    rng: random.Random

    async def introduce(self) -> None:
        """Slack has told us who everyone is."""
        for name in (*OWNERS, "dana", "sam"):
            user = self.slack.world.user(name)
            profile = home.Profile(user.real_name, user.tz or "UTC", user.is_admin)
            await home.remember(self.desk, self._call(name), profile)
            await home.opened(self.desk, self._call(name))
            if name in MALAY:
                await home.choose_language(self.desk, self._call(name), Lang.MS)
        dana = self._call("dana")
        await pacing.save(self.desk, dana, dana.user, {"untold_after": 1, "untold_rounds": 1})

    async def plant(self) -> None:
        owner, case_id = self.rng.choice(OWNERS), self.desk.new_id()
        (stage,) = self.rng.choices(list(STAGES), list(STAGES.values()))
        due = await self._send(owner, case_id)
        if stage == "sent":
            return
        await review.approve(self.desk, self._call("dana"), case_id, 1)
        if stage == "approved":
            return
        await telling.mark_told(
            self.desk, self._call(owner), case_id, at=self._now(), how=Channel.CALL, version=1, due=due
        )

    async def _send(self, owner: str, case_id: str) -> datetime | None:
        kind = self.rng.choice((FixKind.BY, FixKind.BY, FixKind.ANSWER))
        due = self._now() + timedelta(hours=self.rng.uniform(1, 30))
        typed = {name: WORDS[name] for name in (Field.CONTACT, Field.DID, Field.EFFECT)}
        typed["client_name"] = f"Client {self.rng.randrange(CLIENTS)}"
        await self._step(owner, case_id, Step.ADMIT, 0, typed)
        explained = {name: WORDS[name] for name in (Field.NOTES, Field.EXPLANATION)}
        await self._step(owner, case_id, Step.EXPLAIN, 1, explained)
        fix: dict[str, Any] = {Field.FIX_KIND: kind, Field.FIX: WORDS[Field.FIX], Field.FIX_BY: due}
        if self.rng.random() < 0.3:
            fix[Field.PREVENTION] = WORDS[Field.PREVENTION]
        await self._step(owner, case_id, Step.FIX, 2, fix)
        room = self.slack.world.channel(self.rng.choice(ROOMS)).id
        taken = await self._step(owner, case_id, Step.DRAFT, 3, {Field.PLACE_CHANNEL: room})
        if not taken.sent:
            taken = await report.as_it_is(self.desk, self._call(owner), case_id)
        if not taken.sent:
            raise AssertionError(f"the draft was not taken: {taken.problems}")
        return None

    async def _step(self, owner: str, case_id: str, step: Step, rev: int, typed: dict[str, Any]) -> Taken:
        kept: list[Taken] = []

        def keep(taken: Taken) -> dict[str, Any]:
            kept.append(taken)
            return {}

        await report.take_step(self.desk, self._call(owner), case_id, step, rev, typed, keep)
        return kept[-1]

    def _call(self, name: str) -> Call:
        return Call(self.slack.world.team_id, self.slack.world.user(name).id)

    def _now(self) -> datetime:
        return self.desk.clock.now()
