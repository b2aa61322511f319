"""What is pending stands in the order in which it is claimed: whoever takes the first hundred of ten thousand
that are due need not sort them all, for each hundred anew."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _ordered_by(*columns: str, where: str) -> None:
    op.drop_index("outbox_pending", "outbox")
    condition = sa.text(where)
    op.create_index(
        "outbox_pending", "outbox", list(columns), sqlite_where=condition, postgresql_where=condition
    )


def upgrade() -> None:
    _ordered_by("due", "seq", "next_try_at", where="state = 'pending' AND attempts >= 0")


def downgrade() -> None:
    _ordered_by("due", "next_try_at", where="state = 'pending'")
