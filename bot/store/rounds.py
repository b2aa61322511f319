"""Rounds in the outbox: what falls together for one person is said by one row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.outbox import IN_TURN, TOGETHER, Kind, SayState, Utterance
from bot.store.conditions import IS_ALONE, IS_PENDING
from bot.store.outbox_rows import utterance_of
from bot.store.tables import outbox

_TOGETHER, _IN_TURN = sorted(TOGETHER), sorted(IN_TURN)


class ReadingRounds:
    """Part of `ports.Reading`."""

    _connection: AsyncConnection
    _workspace: str

    async def pings_to(self, people: Collection[str], until: datetime) -> list[Utterance]:
        """What may be part of a round, is planned for them until then and not yet claimed; earliest first."""
        c = outbox.c
        query = select(outbox).where(
            c.workspace == self._workspace,
            c.addressee.in_(sorted(people)),
            c.due <= until,
            c.kind.in_(_TOGETHER),
            text(IS_ALONE),
        )
        found = (await self._connection.execute(query.order_by(c.due, c.seq))).mappings()
        return [utterance_of(row) for row in found]

    async def asked(self, case_id: str, subject: str, *, before: Utterance) -> list[Utterance]:
        """Pings about the same promise that were said, and were due before this one."""
        c = outbox.c
        query = select(outbox).where(
            c.workspace == self._workspace,
            c.case_id == case_id,
            c.kind.in_(_IN_TURN),
            c.subject == subject,
            c.state == SayState.SAID,
            c.due <= before.due,
            c.id != before.id,
        )
        return [utterance_of(row) for row in (await self._connection.execute(query)).mappings()]

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
        c = outbox.c
        folded = []
        for one in sorted(utterances, key=lambda utterance: utterance.seq):
            statement = (
                update(outbox)
                .where(
                    c.workspace == self._workspace,
                    c.seq == one.seq,
                    c.attempts == one.attempts,
                    text(IS_PENDING),
                )
                .values(state=SayState.SAID, payload={**one.payload, "within": round_id})
            )
            if (await self._connection.execute(statement)).rowcount:
                folded.append(one.id)
        return [one.id for one in utterances if one.id in folded]
