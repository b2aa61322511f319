"""A row of the outbox to an utterance and back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import RowMapping

from bot.domain.outbox import Utterance
from bot.store import columns

#: Before any machine time: a new row may be claimed at once.
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


def utterance_of(row: RowMapping) -> Utterance:
    c = columns.outbox
    ts = row[c.said_ts]
    return Utterance(
        id=row[c.id],
        workspace=row[c.workspace],
        kind=row[c.kind],
        dedupe_key=row[c.dedupe_key],
        due=row[c.due],
        case=row[c.case_id],
        subject=row[c.subject],
        addressee=row[c.addressee],
        lane=row[c.lane],
        payload=row[c.payload],
        seq=row[c.seq],
        attempts=row[c.attempts],
        state=row[c.state],
        said_where=None if ts is None else (row[c.said_channel], ts),
        reason=row[c.reason],
    )


def utterance_values(utterance: Utterance) -> dict[str, Any]:
    """All columns but `seq` and `next_try_at`."""
    where = utterance.said_where or (None, None)
    return {
        "workspace": utterance.workspace,
        "id": utterance.id,
        "kind": utterance.kind,
        "dedupe_key": utterance.dedupe_key,
        "due": utterance.due,
        "case_id": utterance.case,
        "subject": utterance.subject,
        "addressee": utterance.addressee,
        "lane": utterance.lane,
        "payload": utterance.payload,
        "attempts": utterance.attempts,
        "state": utterance.state,
        "said_channel": where[0],
        "said_ts": where[1],
        "reason": utterance.reason,
    }
