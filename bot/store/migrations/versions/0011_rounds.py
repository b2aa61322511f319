"""What one person will be asked, in the order of its time: what falls together becomes one message."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    alone = sa.text("state = 'pending' AND attempts = 0 AND lane IS NULL")
    op.create_index(
        "outbox_person",
        "outbox",
        ["workspace", "addressee", "due"],
        sqlite_where=alone,
        postgresql_where=alone,
    )


def downgrade() -> None:
    op.drop_index("outbox_person", "outbox")
