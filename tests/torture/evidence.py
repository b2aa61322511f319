"""What is left when it is over: the database's rows, and what Slack saw and when."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.event import Event
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, SayState, Utterance
from bot.sandbox import Sandbox
from bot.store import open_store
from tests.databases import Database, moment

#: A message's (channel, ts).
Where = tuple[str, str]


@dataclass(frozen=True)
class Post:
    """A message that Slack took. `at` is its place in Slack's log; `lost`: its answer never came back."""

    row: str
    where: Where
    direct: bool
    at: int
    lost: bool = False


@dataclass(frozen=True)
class Kill:
    """`in_flight`: rows that were claimed and not ended when the process died."""

    in_flight: frozenset[str]


@dataclass(frozen=True)
class Evidence:
    """All that the invariants are asked about.

    Args:
        now: story time until which everything due has been said, aware UTC.
        events: of every case, by its id.
        messages: every message that stands in Slack.
        calm: rows that were said while nothing was killed and nothing failed.
        logs: what the processes logged.
        secret: a word in everything that was typed: no event and no log may hold it.
    """

    now: datetime
    files: tuple[CaseFile, ...]
    events: dict[str, tuple[Event, ...]]
    rows: tuple[Utterance, ...]
    posts: tuple[Post, ...]
    messages: frozenset[Where]
    kills: tuple[Kill, ...] = ()
    calm: frozenset[str] = frozenset()
    logs: str = ""
    secret: str = ""

    def without_row(self, row: str) -> Evidence:
        return replace(self, rows=tuple(r for r in self.rows if r.id != row))


_ROWS = (
    "SELECT id, workspace, kind, dedupe_key, due, case_id, subject, addressee, lane, payload, seq, attempts,"
    " state, said_channel, said_ts, reason FROM outbox ORDER BY seq"
)


def rows_of(database: Database) -> tuple[Utterance, ...]:
    """The outbox, past the store."""
    return tuple(_row(*row) for row in database.rows(_ROWS))


def _row(
    row: str,
    workspace: str,
    kind: str,
    key: str,
    due: object,
    case: str | None,
    subject: str,
    addressee: str | None,
    lane: str | None,
    payload: str,
    seq: int,
    attempts: int,
    state: str,
    channel: str | None,
    ts: str | None,
    reason: str,
) -> Utterance:
    where = (channel, ts) if channel and ts else None
    return Utterance(
        row,
        workspace,
        Kind(kind),
        key,
        moment(due),
        case,
        subject,
        addressee,
        lane,
        json.loads(payload),
        seq,
        attempts,
        SayState(state),
        where,
        reason,
    )


def in_flight(database: Database) -> frozenset[str]:
    """What has been claimed and has not ended."""
    query = "SELECT id FROM outbox WHERE state = 'pending' AND attempts > 0"
    return frozenset(row for (row,) in database.rows(query))


async def cases_of(
    url: str, workspace: str, database: Database
) -> dict[str, tuple[CaseFile, tuple[Event, ...]]]:
    """Every case with its events."""
    store = await open_store(url)
    try:
        found: dict[str, tuple[CaseFile, tuple[Event, ...]]] = {}
        async with store.reading(workspace) as tx:
            for (case_id,) in database.rows("SELECT id FROM cases ORDER BY opened_at, id"):
                file = await tx.case_file(case_id)
                if file is not None:
                    found[file.case.id] = (file, tuple(await tx.events(case_id)))
        return found
    finally:
        await store.close()


def posts_of(slack: Sandbox) -> tuple[Post, ...]:
    """Every message that the outbox posted, in the order in which Slack took them."""
    rows = {
        call.seq: call.detail["args"]["metadata"]["event_payload"]["id"]
        for call in slack.log.calls("chat.postMessage")
        if call.detail["args"].get("metadata")
    }
    posts = []
    for record in slack.log:
        body = record.detail.get("lost") if record.kind == "fault" else record.detail.get("body")
        if record.call in rows and body and body.get("ok"):
            channel = slack.world.channels[body["channel"]]
            where = (channel.id, body["ts"])
            lost = record.kind == "fault"
            posts.append(Post(rows[record.call], where, channel.kind == "im", record.seq, lost))
    return tuple(posts)


def messages_of(slack: Sandbox) -> frozenset[Where]:
    found = slack.workspace.messages
    return frozenset((m.channel, m.ts) for channel in slack.world.channels for m in found.of(channel))
