"""The outbox as its drainer sees it: claim, settle, postpone; across all workspaces.

None of these holds a workspace (`Database.hold`), and each changes rows that nobody else waits to change
while holding what it needs: claim and renewal pass over what is locked, the others change a single row.
Whoever wants to end many rows in one transaction must hold their workspaces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Update, exists, or_, select, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.outbox import Kind, SayState, Utterance
from bot.store import rows
from bot.store.database import Database
from bot.store.tables import IS_PENDING, outbox

#: What a newer Amends has queued waits for a newer Amends (a rollback, replicas being replaced).
_KINDS = list(Kind)


#: Machine time so much later than now.
Machine = Callable[[timedelta], ColumnElement[Any]]


def _claiming(database: Database, story: datetime, machine: Machine, lease: timedelta, limit: int) -> Update:
    """One UPDATE ... RETURNING. A leased row is still pending, so that it holds back the rest of its lane;
    so does one that another claimer has locked a moment ago."""
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
            text(f"candidate.{IS_PENDING}"),
            row.c.due <= story,
            row.c.next_try_at <= machine(timedelta(0)),
            row.c.kind.in_(_KINDS),
            or_(row.c.lane.is_(None), ~blocked),
        )
        .order_by(row.c.due, row.c.seq)
        .limit(limit)
    )
    return (
        update(outbox)
        .where(outbox.c.seq.in_(database.taking(due)))
        .values(next_try_at=machine(lease), attempts=outbox.c.attempts + 1)
        .returning(outbox)
    )


async def claim(
    connection: AsyncConnection,
    database: Database,
    *,
    story: datetime,
    machine: Machine,
    lease: timedelta,
    limit: int,
) -> list[Utterance]:
    """Lease what is due, by due time and then by `seq`."""
    result = await connection.execute(_claiming(database, story, machine, lease, limit))
    claimed = [rows.utterance_of(row) for row in result.mappings()]
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


async def settle(
    connection: AsyncConnection,
    utterance: Utterance,
    state: SayState,
    where: tuple[str, str] | None,
    reason: str,
) -> None:
    """End what was claimed, unless it has ended otherwise meanwhile.

    What was said while someone superseded it stands in Slack all the same: it is recorded as said, so
    that it can be updated there. What Slack refused is recorded as failed, with its reason.
    """
    c = outbox.c
    endable = [SayState.PENDING]
    if state is not SayState.SUPERSEDED:
        endable.append(SayState.SUPERSEDED)
    channel, ts = where or (None, None)
    await connection.execute(
        update(outbox)
        .where(c.workspace == utterance.workspace, c.id == utterance.id, c.state.in_(endable))
        .values(state=state, said_channel=channel, said_ts=ts, reason=reason)
    )


async def postpone(
    connection: AsyncConnection, utterance: Utterance, until: ColumnElement[Any], reason: str
) -> None:
    """Give the lease back: try again not before machine time `until`."""
    c = outbox.c
    await connection.execute(
        update(outbox)
        .where(c.workspace == utterance.workspace, c.id == utterance.id, text(IS_PENDING))
        .values(next_try_at=until, reason=reason)
    )


async def put_off(
    connection: AsyncConnection, utterance: Utterance, now: ColumnElement[Any], due: datetime
) -> None:
    """Give the lease back, due later; the claim does not count as an attempt to say it."""
    c = outbox.c
    await connection.execute(
        update(outbox)
        .where(c.workspace == utterance.workspace, c.id == utterance.id, text(IS_PENDING))
        .values(due=due, next_try_at=now, attempts=utterance.attempts - 1)
    )
