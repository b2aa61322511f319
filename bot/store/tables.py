"""The tables, private to the store. Every one of them is keyed by workspace.

The migrations are written by hand and a test compares them with what stands here.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    false,
    text,
    true,
)

from bot.domain.case import CaseState, Step
from bot.domain.message import Origin
from bot.domain.outbox import Kind, SayState
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseKind, PromiseState
from bot.domain.standing import Standing
from bot.domain.talk import Ending
from bot.store import conditions
from bot.store.types import Coded, JsonText, UtcDateTime
from bot.store.types import PlainText as Text

metadata = MetaData()


def _must(name: str, kind: Any = Text) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _later(name: str, kind: Any, default: Any) -> Column[Any]:
    """A column of a later migration: an older replica, or one rolled back to, writes rows without it."""
    return Column(name, kind, nullable=False, server_default=default)


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


def _of_case() -> ForeignKeyConstraint:
    """What belongs to a case goes with it."""
    return ForeignKeyConstraint(["workspace", "case_id"], ["cases.workspace", "cases.id"], ondelete="CASCADE")


workspaces = Table(
    "workspaces",
    metadata,
    Column("id", Text, primary_key=True),
    Column("review_channel", Text),
    _must("owners_may_approve", Boolean),
    _later("working", JsonText, "{}"),
    _later("intervals", JsonText, "{}"),  # only what is not as usual
    Column("escalate_to", Text),
)

people = Table(
    "people",
    metadata,
    _must("workspace"),
    _must("id"),
    _must("lang", Coded(Lang)),
    _must("sign_off"),
    _must("phone"),
    _must("name"),
    _must("tz"),
    _must("is_admin", Boolean),
    _must("home_seen", Boolean),
    Column("refreshed_at", UtcDateTime),
    _later("begun", Integer, "0"),
    _later("guided", Integer, "0"),
    _later("working", JsonText, "{}"),
    PrimaryKeyConstraint("workspace", "id"),
)

clients = Table(
    "clients",
    metadata,
    _must("workspace"),
    _must("id"),
    _must("name"),
    _must("name_key"),
    _must("contact"),
    Column("lang", Coded(Lang)),
    Column("channel", Coded(Channel)),
    Column("tz", Text),
    _later("glossary", JsonText, "[]"),
    _later("working", JsonText, "{}"),
    _later("standing", Coded(Standing), Standing.INJURED),
    Column("content_since", UtcDateTime),
    Column("thanked_at", UtcDateTime),
    _later("thanking", Boolean, true()),
    PrimaryKeyConstraint("workspace", "id"),
    UniqueConstraint("workspace", "name_key", name="clients_name"),  # also the index of the search
)

cases = Table(
    "cases",
    metadata,
    _must("workspace"),
    _must("id"),
    _must("owner"),
    _must("state", Coded(CaseState)),
    _must("step", Coded(Step)),
    _must("rev", Integer),
    _must("version", Integer),
    _must("facts", JsonText),
    _must("notes"),  # apart from the facts, so that they can be encrypted and erased alone (R9)
    Column("client_id", Text),
    Column("place_channel", Text),
    _must("place_people", JsonText),
    Column("thread_channel", Text),
    Column("thread_ts", Text),
    Column("told_at", UtcDateTime),
    Column("told_how", Coded(Channel)),
    Column("told_version", Integer),
    Column("told_reviewed", Boolean),
    _must("opened_at", UtcDateTime),
    _must("updated_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("told_ended", Coded(Ending)),
    Column("told_said", Text),  # the client's words: they go with the case
    Column("tried_at", UtcDateTime),
    Column("details", Text),
    Column("surprise", Text),
    Column("settled_ended", Coded(Ending)),
    Column("settled_at", UtcDateTime),
    _later("settled_times", Integer, "0"),
    PrimaryKeyConstraint("workspace", "id"),
    ForeignKeyConstraint(["workspace", "client_id"], ["clients.workspace", "clients.id"]),
    _partial("cases_unfinished", "workspace", "owner", "updated_at", where=conditions.IS_UNFINISHED),
    _partial("cases_open", "workspace", "owner", "updated_at", where=conditions.IS_OPEN),
    _partial("cases_untold", "workspace", "id", where=conditions.IS_UNTOLD),
    _partial("cases_waiting", "workspace", "opened_at", where=conditions.IS_WAITING),
    Index("cases_client", "workspace", "client_id", "updated_at"),
)

versions = Table(
    "versions",
    metadata,
    _must("workspace"),
    _must("case_id"),
    _must("number", Integer),
    _must("text"),
    _must("subject"),
    _must("sha256"),
    _must("by_user"),
    _must("at", UtcDateTime),
    Column("states", UtcDateTime),
    _must("origin", Coded(Origin)),
    _later("remarks", JsonText, "[]"),  # with the words they speak of, and gone with them
    PrimaryKeyConstraint("workspace", "case_id", "number"),
    _of_case(),
)

approvals = Table(
    "approvals",
    metadata,
    _must("workspace"),
    _must("case_id"),
    _must("version", Integer),
    _must("approver"),
    _must("at", UtcDateTime),
    _must("via"),
    PrimaryKeyConstraint("workspace", "case_id", "version", "approver"),
    ForeignKeyConstraint(
        ["workspace", "case_id", "version"],
        ["versions.workspace", "versions.case_id", "versions.number"],
        ondelete="CASCADE",
    ),
)

suggestions = Table(
    "suggestions",
    metadata,
    _must("workspace"),
    _must("id"),
    _must("case_id"),
    _must("number", Integer),  # their order within the case
    _must("on_version", Integer),
    _must("by_user"),
    _must("text"),
    _must("at", UtcDateTime),
    Column("used_as", Integer),
    PrimaryKeyConstraint("workspace", "id"),
    UniqueConstraint("workspace", "case_id", "number", name="suggestions_number"),
    _of_case(),
)

promises = Table(
    "promises",
    metadata,
    _must("workspace"),
    _must("id"),
    _must("case_id"),
    _must("number", Integer),  # the order in which they were made: the last main one counts
    _must("kind", Coded(PromiseKind)),
    _must("what"),
    Column("due", UtcDateTime),
    _must("tz"),
    _must("owner"),
    _must("state", Coded(PromiseState)),
    Column("proposed", UtcDateTime),
    Column("opened_at", UtcDateTime),
    _must("history", JsonText),
    _later("asked", Boolean, false()),
    PrimaryKeyConstraint("workspace", "id"),
    UniqueConstraint("workspace", "case_id", "number", name="promises_number"),
    _of_case(),
    _partial("promises_kept", "workspace", "owner", "kind", "opened_at", where=conditions.IS_KEPT),
)

events = Table(
    "events",
    metadata,
    _must("workspace"),
    _must("case_id"),
    _must("number", Integer),
    _must("kind"),
    _must("by_user"),
    _must("at", UtcDateTime),
    _must("data", JsonText),
    PrimaryKeyConstraint("workspace", "case_id", "number"),
    _of_case(),
)

outbox = Table(
    "outbox",
    metadata,
    # Never used twice, even after the newest row was deleted: lanes go by it.
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    _must("workspace"),
    _must("id"),
    _must("kind", Coded(Kind)),
    _must("dedupe_key"),
    _must("due", UtcDateTime),  # story time
    _must("next_try_at", UtcDateTime),  # machine time: lease and backoff
    Column("case_id", Text),  # no foreign key: what is said may outlive its case
    _must("subject"),
    Column("addressee", Text),
    Column("lane", Text),
    _must("payload", JsonText),
    _must("attempts", Integer),
    _must("state", Coded(SayState)),
    Column("said_channel", Text),
    Column("said_ts", Text),
    _must("reason"),
    UniqueConstraint("workspace", "id", name="outbox_id"),
    UniqueConstraint("workspace", "dedupe_key", name="outbox_dedupe"),
    # In the order of a claim, which then need not sort what is due; what is leased is passed over in here.
    _partial("outbox_pending", "due", "seq", "next_try_at", where=conditions.IS_CLAIMABLE),
    _partial("outbox_lane", "workspace", "lane", "seq", where=conditions.IS_IN_LANE),
    _partial("outbox_person", "workspace", "addressee", "due", where=conditions.IS_ALONE),
    _partial("outbox_lasting", "workspace", "addressee", "due", where=conditions.IS_LASTING),
    Index("outbox_case", "workspace", "case_id", "kind"),
    sqlite_autoincrement=True,
)

receipts = Table(
    "receipts",
    metadata,
    _must("workspace"),
    _must("key"),
    _must("answer", JsonText),
    _must("at", UtcDateTime),
    PrimaryKeyConstraint("workspace", "key"),
    Index("receipts_at", "at"),
)

scratches = Table(
    "scratches",
    metadata,
    _must("workspace"),
    _must("person"),
    _must("about"),
    _must("typed", JsonText),
    _must("at", UtcDateTime),
    PrimaryKeyConstraint("workspace", "person", "about"),
)
