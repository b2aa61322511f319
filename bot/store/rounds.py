"""Rounds in the outbox: what falls together for one person is said by one row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.outbox import DRAFT, GOES_ON, IN_TURN, TOGETHER, Kind, SayState, Utterance
from bot.store.among import among, of_kinds
from bot.store.conditions import IS_ALONE, IS_LASTING, IS_PENDING
from bot.store.outbox_rows import AT_ONCE, utterance_of
from bot.store.tables import outbox

# Built once: putting a statement together costs as much as running it (measured).
_PLANNED = (
    select(outbox)
    .where(
        outbox.c.workspace == bindparam("workspace"),
        among(outbox.c.addressee, "people"),
        outbox.c.due <= bindparam("until"),
        of_kinds(TOGETHER),
        text(IS_ALONE),
    )
    .order_by(outbox.c.due, outbox.c.seq)
)
_answer = outbox.alias("answer")
_NOT_ANSWERED = ~exists(
    select(1).where(
        _answer.c.workspace == outbox.c.workspace,
        _answer.c.case_id == outbox.c.case_id,
        _answer.c.kind == Kind.ANSWERED,
        _answer.c.subject == outbox.c.id,
    )
)
_UNANSWERED = select(outbox).where(
    outbox.c.workspace == bindparam("workspace"),
    among(outbox.c.case_id, "ids"),
    of_kinds(IN_TURN),
    outbox.c.state == SayState.SAID,
    _NOT_ANSWERED,
)
_LASTING = (
    select(outbox)
    .where(
        outbox.c.workspace == bindparam("workspace"),
        outbox.c.addressee == bindparam("person"),
        text(IS_LASTING),
        _NOT_ANSWERED,
    )
    .order_by(outbox.c.due, outbox.c.seq)
    .limit(bindparam("most"))
)

_later = outbox.alias("later")
_SAID_SINCE = exists(
    select(1).where(
        _later.c.workspace == outbox.c.workspace,
        _later.c.case_id == outbox.c.case_id,
        _later.c.kind == outbox.c.kind,
        _later.c.seq > outbox.c.seq,
        or_(
            and_(_later.c.state == SayState.SAID, _later.c.subject == outbox.c.subject),
            # Each version has its number for a subject, and the newer one stands for the older.
            and_(of_kinds(DRAFT, "later"), _later.c.state.in_([SayState.SAID, SayState.PENDING])),
        ),
    )
)
_REFUSED = (
    select(outbox)
    .where(
        outbox.c.workspace == bindparam("workspace"),
        among(outbox.c.case_id, "ids"),
        of_kinds(DRAFT | GOES_ON),
        outbox.c.state == SayState.FAILED,
        ~_SAID_SINCE,
    )
    .order_by(outbox.c.seq)
)


class ReadingRounds:
    """Part of `ports.Reading`."""

    _connection: AsyncConnection
    _workspace: str

    async def pings_to(self, people: Collection[str], until: datetime) -> list[Utterance]:
        """What may be part of a round, is planned for them until then and not yet claimed; earliest first."""
        scope = {"workspace": self._workspace, "people": people, "until": until}
        found = (await self._connection.execute(_PLANNED, scope)).mappings()
        return [utterance_of(row) for row in found]

    async def planned(self, kinds: Collection[str], person: str | None = None) -> list[Utterance]:
        """What is planned of these kinds for one person, or for everybody, and nobody has claimed yet."""
        c = outbox.c
        query = select(outbox).where(
            c.workspace == self._workspace, c.kind.in_(sorted(kinds)), text(IS_ALONE)
        )
        if person is not None:
            query = query.where(c.addressee == person)
        found = await self._connection.execute(query.order_by(c.seq))
        return [utterance_of(row) for row in found.mappings()]

    async def unanswered(self, case_ids: Collection[str]) -> list[Utterance]:
        """Pings about a promise of these cases that were said and have not been answered."""
        found = await self._connection.execute(_UNANSWERED, {"workspace": self._workspace, "ids": case_ids})
        return [utterance_of(row) for row in found.mappings()]

    async def lasting(self, user: str, *, limit: int = 10) -> list[Utterance]:
        """What this person was asked that outlives its case, and has not answered; the oldest first."""
        scope = {"workspace": self._workspace, "person": user, "most": limit}
        return [utterance_of(row) for row in (await self._connection.execute(_LASTING, scope)).mappings()]

    async def refused(self, case_ids: Collection[str]) -> list[Utterance]:
        """What Slack has refused for good of these cases, and what has not been said since; see
        `ports.Reading`."""
        scope = {"workspace": self._workspace, "ids": case_ids}
        return [utterance_of(row) for row in (await self._connection.execute(_REFUSED, scope)).mappings()]

    async def answers(self, asked: Collection[Utterance]) -> dict[str, Utterance]:
        """What became last of what was asked (`followups.answered`), by the id of what asked it."""
        c = outbox.c
        query = select(outbox).where(
            c.workspace == self._workspace,
            c.case_id.in_({one.case for one in asked}),
            c.kind == Kind.ANSWERED,
            c.subject.in_([one.id for one in asked]),
        )
        found = (await self._connection.execute(query.order_by(c.seq))).mappings()
        return {row[c.subject]: utterance_of(row) for row in found}

    async def all_said(
        self, case_id: str, kinds: Collection[Kind], subject: str | None = None
    ) -> list[Utterance]:
        """What was said of these kinds (and subject), in order; or may have been before a kill."""
        c = outbox.c
        maybe = and_(c.attempts > 0, c.state != SayState.FAILED)  # superseded on its way it may stand there
        query = select(outbox).where(
            c.workspace == self._workspace,
            c.case_id == case_id,
            c.kind.in_(sorted(kinds)),
            or_(c.state == SayState.SAID, maybe),
        )
        if subject is not None:
            query = query.where(c.subject == subject)
        found = (await self._connection.execute(query.order_by(c.seq))).mappings()
        return [utterance_of(row) for row in found]

    async def answered(self, case_id: str) -> list[Utterance]:
        """What became last of each message about this case (`followups.answered`)."""
        c = outbox.c
        query = select(outbox).where(
            c.workspace == self._workspace, c.case_id == case_id, c.kind == Kind.ANSWERED
        )
        found = (await self._connection.execute(query.order_by(c.seq))).mappings()
        return list({row[c.subject]: utterance_of(row) for row in found}.values())

    async def keyed(self, dedupe_key: str) -> Utterance | None:
        """The one with this key, whatever became of it."""
        c = outbox.c
        query = select(outbox).where(c.workspace == self._workspace, c.dedupe_key == dedupe_key)
        row = (await self._connection.execute(query)).mappings().one_or_none()
        return utterance_of(row) if row else None

    async def utterances(self, ids: Sequence[str]) -> list[Utterance]:
        """Those that are there, in this order."""
        query = select(outbox).where(outbox.c.workspace == self._workspace, outbox.c.id.in_(ids))
        found = {row[outbox.c.id]: row for row in (await self._connection.execute(query)).mappings()}
        return [utterance_of(found[one]) for one in ids if one in found]


class WritingRounds(ReadingRounds):
    """Part of `ports.Writing`."""

    async def fold(self, utterances: Sequence[Utterance], round_id: str) -> list[str]:
        """They are said by another, the round; returns the ids of those that are pending and claimed by
        nobody since: fenced by the attempt."""
        folded = []
        for one in sorted(utterances, key=lambda utterance: utterance.seq):
            said = {"state": SayState.SAID, "payload": {**one.payload, "within": round_id}}
            if await self._changed(one, said):
                folded.append(one.id)
        return [one.id for one in utterances if one.id in folded]

    async def wait(self, utterances: Sequence[Utterance], due: datetime) -> list[str]:
        """They are due then (story time), with the payload they have here, as if nobody had claimed them;
        returns the ids of those that are pending and claimed by nobody since."""
        then = {"due": due, "next_try_at": AT_ONCE, "attempts": 0}
        ranked = sorted(utterances, key=lambda utterance: utterance.seq)
        return [one.id for one in ranked if await self._changed(one, then | {"payload": one.payload})]

    async def refuse(self, ids: Sequence[str], reason: str) -> None:
        """A round, or what it was to say, has failed: each keeps the reason (Slack's code)."""
        c = outbox.c
        states = [SayState.PENDING, SayState.SAID]
        folded = (c.workspace == self._workspace, c.id.in_(ids), c.state.in_(states))
        failed = {"state": SayState.FAILED, "reason": reason}
        await self._connection.execute(update(outbox).where(*folded).values(**failed))

    async def _changed(self, one: Utterance, values: dict[str, Any]) -> bool:
        """Unless it has ended, or was claimed since: fenced by the attempt."""
        c = outbox.c
        mine = (c.workspace == self._workspace, c.seq == one.seq, c.attempts == one.attempts)
        statement = update(outbox).where(*mine, text(IS_PENDING)).values(**values)
        return bool((await self._connection.execute(statement)).rowcount)
