"""How clients stand with us, whom to thank and when, and how each is once the dust has settled."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("clients", sa.Column("standing", sa.Text, nullable=False, server_default="injured"))
    op.add_column("clients", sa.Column("content_since", TIME))
    op.add_column("clients", sa.Column("thanked_at", TIME))
    op.add_column("clients", sa.Column("thanking", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("cases", sa.Column("settled_ended", sa.Text))
    op.add_column("cases", sa.Column("settled_at", TIME))
    op.add_column("cases", sa.Column("settled_times", sa.Integer, nullable=False, server_default="0"))
    # Who has been told is on the way; how they are was never asked.
    op.execute(
        "UPDATE clients SET standing = 'recovering' WHERE EXISTS (SELECT 1 FROM cases WHERE "
        "cases.workspace = clients.workspace AND cases.client_id = clients.id "
        "AND cases.state IN ('told', 'closed'))"
    )


def downgrade() -> None:
    with op.batch_alter_table("cases") as cases:
        for name in ("settled_times", "settled_at", "settled_ended"):
            cases.drop_column(name)
    with op.batch_alter_table("clients") as clients:
        for name in ("thanking", "thanked_at", "content_since", "standing"):
            clients.drop_column(name)
