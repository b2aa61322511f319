"""The tables' columns by name, as plain attributes.

SQLAlchemy's own collection looks each one up in Python; for a case file that is some eighty times.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from sqlalchemy import Table

from bot.store import tables


def _of(table: Table) -> Any:
    return SimpleNamespace(**{column.key: column for column in table.columns})


approvals = _of(tables.approvals)
cases = _of(tables.cases)
clients = _of(tables.clients)
outbox = _of(tables.outbox)
people = _of(tables.people)
promises = _of(tables.promises)
suggestions = _of(tables.suggestions)
versions = _of(tables.versions)
workspaces = _of(tables.workspaces)
