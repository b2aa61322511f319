"""Words that a client knows; and beside each version what the coach would change in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_ADDED = (("clients", "glossary"), ("versions", "remarks"))


def upgrade() -> None:
    for table, column in _ADDED:
        op.add_column(table, sa.Column(column, sa.Text, nullable=False, server_default="[]"))


def downgrade() -> None:
    for table, column in reversed(_ADDED):
        with op.batch_alter_table(table) as changed:
            changed.drop_column(column)
