"""How many cases a person has begun, so that nobody is encouraged twice in the same words.

Here as in every later migration a column that must not be empty keeps its server default: an older replica,
or a version that was rolled back to, writes rows without it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("begun", sa.Integer, nullable=False, server_default="0"))
    op.execute(
        "UPDATE people SET begun = (SELECT count(*) FROM cases "
        "WHERE cases.workspace = people.workspace AND cases.owner = people.id)"
    )


def downgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.drop_column("begun")
