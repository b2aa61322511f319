"""When people, workspaces and clients work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_TABLES = ("workspaces", "people", "clients")


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("working", sa.Text, nullable=False, server_default="{}"))


def downgrade() -> None:
    for table in reversed(_TABLES):
        with op.batch_alter_table(table) as changed:
            changed.drop_column("working")
