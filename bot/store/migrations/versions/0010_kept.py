"""What somebody promised and kept is found by its kind, the latest first: a new time is weighed by it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    condition = sa.text("state = 'kept'")
    op.create_index(
        "promises_kept",
        "promises",
        ["workspace", "owner", "kind", "opened_at"],
        sqlite_where=condition,
        postgresql_where=condition,
    )


def downgrade() -> None:
    op.drop_index("promises_kept", "promises")
