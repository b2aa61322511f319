"""How it is kept: SQLAlchemy and Alembic live here and nowhere else."""

from bot.store.migrating import current_revision, is_current, migrate, undo_migrations
from bot.store.store import SqlStore, open_store

__all__ = ["SqlStore", "current_revision", "is_current", "migrate", "open_store", "undo_migrations"]
