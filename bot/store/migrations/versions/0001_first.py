"""The first tables."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
SEQ = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _must(name: str, kind: Any = sa.Text) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _of_case() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace", "case_id"], ["cases.workspace", "cases.id"], ondelete="CASCADE"
    )


def upgrade() -> None:
    _who()
    _cases()
    _words()
    _promises_and_events()
    _outbox()
    _receipts_and_scratches()


def downgrade() -> None:
    words = ("suggestions", "approvals", "versions")
    for table in ("scratches", "receipts", "outbox", "events", "promises", *words, "cases"):
        op.drop_table(table)
    for table in ("clients", "people", "workspaces"):
        op.drop_table(table)


def _who() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("review_channel", sa.Text),
        _must("owners_may_approve", sa.Boolean),
    )
    op.create_table(
        "people",
        _must("workspace"),
        _must("id"),
        _must("lang"),
        _must("sign_off"),
        _must("phone"),
        _must("name"),
        _must("tz"),
        _must("is_admin", sa.Boolean),
        _must("home_seen", sa.Boolean),
        sa.Column("refreshed_at", TIME),
        sa.PrimaryKeyConstraint("workspace", "id"),
    )
    op.create_table(
        "clients",
        _must("workspace"),
        _must("id"),
        _must("name"),
        _must("name_key"),
        _must("contact"),
        sa.Column("lang", sa.Text),
        sa.Column("channel", sa.Text),
        sa.Column("tz", sa.Text),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sa.UniqueConstraint("workspace", "name_key", name="clients_name"),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        _must("workspace"),
        _must("id"),
        _must("owner"),
        _must("state"),
        _must("step"),
        _must("rev", sa.Integer),
        _must("version", sa.Integer),
        _must("facts"),
        _must("notes"),
        sa.Column("client_id", sa.Text),
        sa.Column("place_channel", sa.Text),
        _must("place_people"),
        sa.Column("thread_channel", sa.Text),
        sa.Column("thread_ts", sa.Text),
        sa.Column("told_at", TIME),
        sa.Column("told_how", sa.Text),
        sa.Column("told_version", sa.Integer),
        sa.Column("told_reviewed", sa.Boolean),
        _must("opened_at", TIME),
        _must("updated_at", TIME),
        sa.Column("closed_at", TIME),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sa.ForeignKeyConstraint(["workspace", "client_id"], ["clients.workspace", "clients.id"]),
    )
    owners = ["workspace", "owner", "updated_at"]
    _partial("cases_unfinished", "cases", owners, "state = 'unfinished'")
    _partial("cases_open", "cases", owners, "state NOT IN ('closed', 'discarded')")
    _partial("cases_waiting", "cases", ["workspace", "opened_at"], "state IN ('in_review', 'changes_asked')")
    op.create_index("cases_client", "cases", ["workspace", "client_id", "updated_at"])


def _words() -> None:
    op.create_table(
        "versions",
        _must("workspace"),
        _must("case_id"),
        _must("number", sa.Integer),
        _must("text"),
        _must("subject"),
        _must("sha256"),
        _must("by_user"),
        _must("at", TIME),
        sa.Column("states", TIME),
        _must("origin"),
        sa.PrimaryKeyConstraint("workspace", "case_id", "number"),
        _of_case(),
    )
    op.create_table(
        "approvals",
        _must("workspace"),
        _must("case_id"),
        _must("version", sa.Integer),
        _must("approver"),
        _must("at", TIME),
        _must("via"),
        sa.PrimaryKeyConstraint("workspace", "case_id", "version", "approver"),
        sa.ForeignKeyConstraint(
            ["workspace", "case_id", "version"],
            ["versions.workspace", "versions.case_id", "versions.number"],
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "suggestions",
        _must("workspace"),
        _must("id"),
        _must("case_id"),
        _must("number", sa.Integer),
        _must("on_version", sa.Integer),
        _must("by_user"),
        _must("text"),
        _must("at", TIME),
        sa.Column("used_as", sa.Integer),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sa.UniqueConstraint("workspace", "case_id", "number", name="suggestions_number"),
        _of_case(),
    )


def _promises_and_events() -> None:
    op.create_table(
        "promises",
        _must("workspace"),
        _must("id"),
        _must("case_id"),
        _must("number", sa.Integer),
        _must("kind"),
        _must("what"),
        sa.Column("due", TIME),
        _must("tz"),
        _must("owner"),
        _must("state"),
        sa.Column("proposed", TIME),
        sa.Column("opened_at", TIME),
        _must("history"),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sa.UniqueConstraint("workspace", "case_id", "number", name="promises_number"),
        _of_case(),
    )
    op.create_table(
        "events",
        _must("workspace"),
        _must("case_id"),
        _must("number", sa.Integer),
        _must("kind"),
        _must("by_user"),
        _must("at", TIME),
        _must("data"),
        sa.PrimaryKeyConstraint("workspace", "case_id", "number"),
        _of_case(),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
        _must("workspace"),
        _must("id"),
        _must("kind"),
        _must("dedupe_key"),
        _must("due", TIME),
        _must("next_try_at", TIME),
        sa.Column("case_id", sa.Text),
        _must("subject"),
        sa.Column("addressee", sa.Text),
        sa.Column("lane", sa.Text),
        _must("payload"),
        _must("attempts", sa.Integer),
        _must("state"),
        sa.Column("said_channel", sa.Text),
        sa.Column("said_ts", sa.Text),
        _must("reason"),
        sa.UniqueConstraint("workspace", "id", name="outbox_id"),
        sa.UniqueConstraint("workspace", "dedupe_key", name="outbox_dedupe"),
        sqlite_autoincrement=True,
    )
    _partial("outbox_pending", "outbox", ["due", "next_try_at"], "state = 'pending'")
    _partial("outbox_lane", "outbox", ["workspace", "lane", "seq"], "state = 'pending' AND lane IS NOT NULL")
    op.create_index("outbox_case", "outbox", ["workspace", "case_id", "kind"])


def _receipts_and_scratches() -> None:
    op.create_table(
        "receipts",
        _must("workspace"),
        _must("key"),
        _must("answer"),
        _must("at", TIME),
        sa.PrimaryKeyConstraint("workspace", "key"),
    )
    op.create_index("receipts_at", "receipts", ["at"])
    op.create_table(
        "scratches",
        _must("workspace"),
        _must("person"),
        _must("about"),
        _must("typed"),
        _must("at", TIME),
        sa.PrimaryKeyConstraint("workspace", "person", "about"),
    )
