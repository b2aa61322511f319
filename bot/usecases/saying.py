"""What is put into the outbox, in one place: which rows, which lane, which key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.case import Case
from bot.domain.file import CaseFile
from bot.domain.followup import first_ping, pings_for
from bot.domain.outbox import ASKED, FOR_A_WHILE, Kind, Utterance, of_no_case, round_lane
from bot.usecases.ports import Desk, Writing

#: In the payload: the round in which it was said, or that it must be in none.
STOOD = ("within", "alone")


@dataclass(frozen=True)
class Speaker:
    """Queues utterances about one case, inside a use case's transaction."""

    desk: Desk
    tx: Writing
    case: Case
    now: datetime

    async def in_thread(self, kind: Kind, subject: object = "", /, *, key: str = "", **payload: Any) -> None:
        """Say it in the review place, in order with everything else there; nothing without a place."""
        if self.case.place.channel is None and not self.case.place.people:
            return
        await self._put(kind, subject, key, None, f"case:{self.case.id}", self.now, payload)

    async def to_owner(self, kind: Kind, subject: object = "", /, *, key: str = "", **payload: Any) -> None:
        """Say it in the owner's DM, in order with what is said there about this case."""
        await self._put(kind, subject, key, self.case.owner, f"dm:{self.case.id}", self.now, payload)

    async def answer(self, row: str, reader: str, lane: str, payload: dict[str, Any], *, key: str) -> None:
        """What became of what was asked."""
        await self._put(Kind.ANSWERED, row, key, reader, lane, self.now, payload)

    async def later(
        self,
        kind: Kind,
        subject: str,
        key: str,
        due: datetime,
        payload: dict[str, Any] | None = None,
        *,
        to: str | None = None,
    ) -> None:
        """A follow-up to the owner, or `to` somebody else: no lane, so that nothing can hold it up.

        Args:
            payload: what an earlier one was asked with, as it may be; not where that stood.
        """
        asked_with = {name: value for name, value in (payload or {}).items() if name not in STOOD}
        await self._put(kind, subject, key, to or self.case.owner, None, due, asked_with)

    async def card_changed(self) -> None:
        """The card shows the state of the moment it is said: one pending update is enough."""
        await self.tx.supersede(self.case.id, kinds=[Kind.CARD_UPDATE])
        await self.in_thread(Kind.CARD_UPDATE)

    async def outcome(self, what: str, by: str, **facts: Any) -> None:
        """A threaded reply with a name."""
        await self.in_thread(Kind.OUTCOME, what=what, by=by, **facts)

    async def homes(self, *users: str) -> None:
        """Refresh the Home of people who have opened it."""
        for user in users:
            await refresh_home(self.desk, self.tx, self.case.workspace, user, self.now)

    async def _put(
        self,
        kind: Kind,
        subject: object,
        key: str,
        addressee: str | None,
        lane: str | None,
        due: datetime,
        payload: dict[str, Any],
    ) -> None:
        row_id = self.desk.new_id()
        await self.tx.enqueue(
            Utterance(
                id=row_id,
                workspace=self.case.workspace,
                kind=kind,
                dedupe_key=key or f"{kind}:{row_id}",
                due=due,
                case=self.case.id,
                subject=str(subject),
                addressee=addressee,
                lane=lane,
                payload=payload,
            )
        )


async def refresh_home(
    desk: Desk, tx: Writing, workspace: str, user: str, now: datetime, *, key: str = ""
) -> None:
    """Queue one Home for one person, unless they have never opened it; with a key, once."""
    if not (await tx.person(user)).home_seen:
        return
    lane = f"home:{user}"
    await tx.enqueue(of_no_case(Kind.HOME, desk.new_id(), workspace, user, now, lane=lane, key=key))


async def plan_pings(speaker: Speaker, file: CaseFile) -> None:
    """Queue the pings that the facts ask for and that are not there yet.

    It only ever adds: a key that is there (pending, snoozed away, or said) is left alone, so planning
    twice loses nothing and says nothing twice. Who changes a promise supersedes its old pings first.
    """
    week = speaker.desk.week(file.owner, file.workspace)
    for promise in file.promises:
        intervals = file.workspace.intervals
        for ping in pings_for(promise, speaker.now, fix_kept=file.fix_kept, week=week, intervals=intervals):
            payload = {"night": ping.night} if ping.kind is Kind.BEFORE else {}
            await speaker.later(ping.kind, promise.id, ping.dedupe_key, ping.due, payload)


def if_told_now(desk: Desk, file: CaseFile) -> datetime | None:
    """When the owner would first be asked after what the words promise, should the client be told now."""
    if (promise := file.main_promise) is None:
        return None
    now, week = desk.clock.now(), desk.week(file.owner, file.workspace)
    return first_ping(promise, now, by=file.case.owner, week=week, intervals=file.workspace.intervals)


async def silence(
    speaker: Speaker, promise: str, what: str = "settled", *, besides: str = "", **facts: Any
) -> None:
    """Nothing planned about this promise holds any more; what was asked already loses its buttons.

    Settle the message that was answered first: each message is settled once.

    Args:
        what: what the other messages become, with its facts; `besides`: the id of the one that was answered.
    """
    await speaker.tx.supersede(speaker.case.id, kinds=list(ASKED), subject=promise)
    await settle_others(speaker, promise, what, besides=besides, **facts)
    told = await speaker.tx.said(speaker.case.id, Kind.TOLD)
    if told is None:
        return
    answer = (await speaker.tx.answers([told])).get(told.id)
    if answer is None or answer.payload["what"] == "told":  # it shows the promise as it stands
        await settle_message(speaker, told.id, "told", speaker.case.owner, asks_on=True)


async def settle_others(
    speaker: Speaker, promise: str, what: str, *, besides: str = "", **facts: Any
) -> None:
    """Whatever else has asked about this promise says what became of it: it was answered elsewhere; and what
    was answered for a while says no more what has ceased to be true.

    Args:
        besides: the id of the message that was answered.
    """
    for asked in await speaker.tx.all_said(speaker.case.id, ASKED, promise):
        if asked.id != besides:
            await settle_message(speaker, asked.id, what, speaker.case.owner, about=promise, **facts)


async def read_again(speaker: Speaker, what: str) -> None:
    """The draft that was shown once more has gone on, or away: it is not shown again, and what was shown
    loses its button."""
    await speaker.tx.supersede(speaker.case.id, kinds=[Kind.REST])
    shown = await speaker.tx.said(speaker.case.id, Kind.REST)
    if shown is not None:
        await settle_message(speaker, shown.id, what, speaker.case.owner)


async def settle_message(
    speaker: Speaker,
    row: str,
    what: str,
    by: str,
    *,
    to: str | None = None,
    asks_on: bool = False,
    **facts: Any,
) -> None:
    """The message whose button was pressed says what became of it; its buttons go.

    Each message is settled once; an answer for a while (`FOR_A_WHILE`) can be followed by one for good.

    Args:
        to: who reads it, when that is not the owner.
        asks_on: it is not settled for good, but asks something else now.
    """
    if not row:
        return
    case, asked = speaker.case, await speaker.tx.utterance(row)
    reader = to or case.owner
    lane = f"dm:{case.id}" if reader == case.owner else f"dm:{case.id}:{reader}"
    if within := asked.payload.get("within") if asked else None:
        lane = round_lane(within)
    key = f"{Kind.ANSWERED}:{row}"
    if what in FOR_A_WHILE and await speaker.tx.keyed(key):
        return
    key = "" if asks_on or what in FOR_A_WHILE else key
    await speaker.answer(row, reader, lane, facts | {"what": what, "by": by}, key=key)


async def answer_again(speaker: Speaker, asked: Utterance) -> None:
    """What was answered elsewhere while it was being said says so once more: the first time there may have
    been no message yet to change. A round shows the answers as it is said, and has a lane."""
    answer = None if "within" in asked.payload else (await speaker.tx.answers([asked])).get(asked.id)
    if answer is not None and answer.addressee and answer.lane:
        await speaker.answer(asked.id, answer.addressee, answer.lane, answer.payload, key="")
