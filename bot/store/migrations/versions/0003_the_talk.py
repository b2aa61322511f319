"""The talk with the client: what they said and asked, the detail sheet, the surprise."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
OF_CASES = (
    ("told_ended", sa.Text),
    ("told_said", sa.Text),
    ("tried_at", TIME),
    ("details", sa.Text),
    ("surprise", sa.Text),
)


def upgrade() -> None:
    for name, kind in OF_CASES:
        op.add_column("cases", sa.Column(name, kind))
    op.add_column("promises", sa.Column("asked", sa.Boolean, nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("promises") as promises:
        promises.drop_column("asked")
    for name, _ in OF_CASES:
        op.drop_column("cases", name)
