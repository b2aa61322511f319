"""Intervals of the follow-ups, whom untold cases reach, and an index of the untold."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

UNTOLD = "state IN ('unfinished', 'in_review', 'changes_asked', 'approved')"


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("intervals", sa.Text, nullable=False, server_default="{}"))
    op.add_column("workspaces", sa.Column("escalate_to", sa.Text))
    where = sa.text(UNTOLD)
    op.create_index("cases_untold", "cases", ["workspace", "id"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index("cases_untold", "cases")
    with op.batch_alter_table("workspaces") as workspaces:
        workspaces.drop_column("escalate_to")
        workspaces.drop_column("intervals")
