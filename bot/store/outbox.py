"""The outbox as its drainer sees it: claim, settle, postpone; across all workspaces.

None of these holds a workspace (`Database.hold`), so none may wait for a row while it has another one in
hand: whoever holds the workspace may be waiting for that one. Claim and renewal pass over what is locked, and
so does whatever ends many rows at once. What was passed over is ended alone, and may wait.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    Update,
    bindparam,
    exists,
    or_,
    select,
    text,
    tuple_,
    type_coerce,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.outbox import Kind, SayState, Utterance
from bot.store.among import of_kinds
from bot.store.conditions import IS_PENDING
from bot.store.database import Database
from bot.store.tables import outbox
from bot.store.types import plain

#: What a newer Amends has queued waits for a newer Amends (a rollback, replicas being replaced).
_KNOWN = of_kinds(Kind, "candidate")


#: Machine time so much later than now.
Machine = Callable[[timedelta], ColumnElement[Any]]


class Ended(NamedTuple):
    """What became of one claimed row."""

    utterance: Utterance
    state: SayState
    where: tuple[str, str] | None = None
    reason: str = ""


class PutOff(NamedTuple):
    """A claimed row that is to be tried again."""

    utterance: Utterance
    wait: timedelta
    reason: str


#: As the drivers hand them over: going through the types of ten thousand rows takes as long as claiming them.
_CLAIMED = (
    outbox.c.id,
    outbox.c.workspace,
    type_coerce(outbox.c.kind, Text),
    outbox.c.dedupe_key,
    type_coerce(outbox.c.due, Text),
    outbox.c.case_id,
    outbox.c.subject,
    outbox.c.addressee,
    outbox.c.lane,
    type_coerce(outbox.c.payload, Text),
    outbox.c.seq,
    outbox.c.attempts,
    outbox.c.reason,
)


def _utterance(row: Sequence[Any]) -> Utterance:
    """What is claimed is pending, and stands nowhere yet."""
    id_, workspace, kind, key, due, case, subject, addressee, lane, payload, seq, attempts, reason = row
    return Utterance(
        id_,
        workspace,
        Kind(kind),
        key,
        due
        if isinstance(due, datetime)
        else datetime.fromisoformat(f"{due}+00:00"),  # SQLite hands over text
        case,
        subject,
        addressee,
        lane,
        {} if payload == "{}" else json.loads(payload),
        seq,
        attempts,
        SayState.PENDING,
        None,
        reason,
    )


def claiming(database: Database, machine: Machine, lease: timedelta) -> Update:
    """One UPDATE ... RETURNING, with parameters `story` and `most`; building it costs more than running it.

    A leased row is still pending, so that it holds back the rest of its lane; so does one that another
    claimer has locked a moment ago."""
    row, earlier = outbox.alias("candidate"), outbox.alias("earlier")
    blocked = exists(
        select(1).where(
            earlier.c.workspace == row.c.workspace,
            earlier.c.lane == row.c.lane,
            earlier.c.seq < row.c.seq,
            text(f"earlier.{IS_PENDING}"),
        )
    )
    due = (
        select(row.c.seq)
        .where(
            text(f"candidate.{IS_PENDING} AND candidate.attempts >= 0"),
            row.c.due <= bindparam("story"),
            row.c.next_try_at <= machine(timedelta(0)),
            _KNOWN,
            or_(row.c.lane.is_(None), ~blocked),
        )
        .order_by(row.c.due, row.c.seq)
        .limit(bindparam("most", type_=Integer))
    )
    return (
        update(outbox)
        .where(outbox.c.seq.in_(database.taking(due)))
        .values(next_try_at=machine(lease), attempts=outbox.c.attempts + 1)
        .returning(*_CLAIMED)
    )


async def claim(
    connection: AsyncConnection, claiming: Update, story: datetime, limit: int
) -> list[Utterance]:
    """Lease what is due, by due time and then by `seq`."""
    result = await connection.execute(claiming, {"story": story, "most": limit})
    claimed = [_utterance(row) for row in result.all()]
    return sorted(claimed, key=lambda utterance: (utterance.due, utterance.seq))  # RETURNING has no order


async def renew(
    connection: AsyncConnection, database: Database, held: Sequence[Utterance], until: ColumnElement[Any]
) -> None:
    """Keep what is still being said. Fenced by the attempt: others may have it since."""
    c = outbox.c
    for workspace in sorted({utterance.workspace for utterance in held}):
        mine = [(u.id, u.attempts) for u in held if u.workspace == workspace]
        still = select(c.seq).where(
            c.workspace == workspace, text(IS_PENDING), tuple_(c.id, c.attempts).in_(mine)
        )
        await connection.execute(
            update(outbox).where(c.seq.in_(database.taking(still))).values(next_try_at=until)
        )


#: Ready-made, past SQLAlchemy, which looks at each parameter of each row.
_END = """
UPDATE outbox SET state = {3}, said_channel = {4}, said_ts = {5},
    reason = CASE WHEN state = 'superseded' AND {6} = '' THEN 'superseded' ELSE {6} END,
    attempts = CASE WHEN {3} = 'superseded' AND addressee IS NOT NULL THEN 0 ELSE attempts END
WHERE seq = {0} AND workspace = {1} AND (state = 'pending' OR state = {2})
"""


async def settle(connection: AsyncConnection, database: Database, ends: Sequence[Ended]) -> None:
    """End what was claimed, unless it has ended otherwise meanwhile.

    What was said while someone superseded it stands in Slack all the same: it is recorded as said, so
    that it can be updated there, with `superseded` for a reason. What Slack refused is recorded as failed,
    with Slack's. What lost its reason has not been said, and counts as never tried: what stands in a DM was
    looked for before.
    """
    if ends:
        places = map(database.place, range(1, 8))
        await connection.exec_driver_sql(_END.format(*places), [_ending(end) for end in ends])


def _ending(end: Ended) -> tuple[Any, ...]:
    channel, ts = end.where or (None, None)
    also = SayState.PENDING if end.state is SayState.SUPERSEDED else SayState.SUPERSEDED
    return (
        end.utterance.seq,
        end.utterance.workspace,
        also.value,
        end.state.value,
        channel,
        ts,
        plain(end.reason),
    )


async def postpone(connection: AsyncConnection, machine: Machine, offs: Sequence[PutOff]) -> None:
    """Give the leases back: try again not before so much later, by machine time."""
    for off in offs:
        await connection.execute(
            _given_back(off.utterance).values(next_try_at=machine(off.wait), reason=off.reason)
        )


def _given_back(utterance: Utterance) -> Update:
    """Fenced by the attempt: whoever has lost a row to another worker, which may be saying it at this very
    moment, does not give that one's lease back."""
    c = outbox.c
    mine = (c.workspace == utterance.workspace, c.seq == utterance.seq, c.attempts == utterance.attempts)
    return update(outbox).where(*mine, text(IS_PENDING))


async def put_off(
    connection: AsyncConnection, utterance: Utterance, now: ColumnElement[Any], due: datetime
) -> None:
    """Give the lease back, due later; the claim does not count as an attempt to say it."""
    await connection.execute(
        _given_back(utterance).values(due=due, next_try_at=now, attempts=utterance.attempts - 1)
    )
