"""What one person was asked that outlives its case: Home asks it too until it is answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    lasting = sa.text("state = 'said' AND kind IN ('settling.held', 'settling.thank')")
    op.create_index(
        "outbox_lasting",
        "outbox",
        ["workspace", "addressee", "due"],
        sqlite_where=lasting,
        postgresql_where=lasting,
    )


def downgrade() -> None:
    op.drop_index("outbox_lasting", "outbox")
