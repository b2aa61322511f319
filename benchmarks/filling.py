"""Databases with as many pending rows as one wants, on SQLite and on PostgreSQL."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from bot.store import migrate
from bot.store.tables import approvals, cases, outbox, people, promises, versions
from tests.databases import Database, Databases, Files, Server, embedded_server

_NUMBERS = (
    "WITH RECURSIVE numbers(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM numbers WHERE i < {last})"
)
_ROWS = """
INSERT INTO outbox (workspace, id, kind, dedupe_key, due, next_try_at, case_id, subject, addressee, lane,
                    payload, attempts, state, reason)
{numbers}
SELECT 'T1', 'u' || i, 'followups.due', 'k' || i, {due}, {never}, 'c' || i, 'c' || i || ':{subject}',
       'U' || i, NULL, '{{}}', 0, 'pending', ''
FROM numbers
"""
#: Per database: a due time so many seconds from now, and the machine time of what was never tried.
_DUE = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f000', 'now', ({seconds}) || ' seconds')",
    "postgresql": "now() + ({seconds}) * interval '1 second'",
}
_SPELLED = {"sqlite": "%Y-%m-%d %H:%M:%S.%f", "postgresql": "%Y-%m-%d %H:%M:%S.%f+00"}
_NEVER = {"sqlite": "'1970-01-01 00:00:00.000000'", "postgresql": "'1970-01-01 00:00:00+00'"}
#: Seconds: between tomorrow and three weeks on.
LATER = "86400 + i % 2000000"
_AT_ONCE = 250_000  # rows in one statement


def fill(
    database: Database,
    kind: str,
    count: int,
    *,
    first: int = 1,
    due: str | datetime = LATER,
    subject: str = "",
) -> None:
    """Pending pings, one for each case c1, c2..., each to somebody else, U1, U2...: what falls together for
    one person would be one message.

    Args:
        first: the number of the first one; no number may come twice.
        due: a moment, or seconds from now as SQL.
        subject: the promise of its case that each is about (`multiply`).
    """
    end = first + count - 1
    for start in range(first, end + 1, _AT_ONCE):
        last = min(start + _AT_ONCE - 1, end)
        database.rows(
            _ROWS.format(
                numbers=_NUMBERS.format(first=start, last=last),
                due=f"'{due:{_SPELLED[kind]}}'"
                if isinstance(due, datetime)
                else _DUE[kind].format(seconds=due),
                never=_NEVER[kind],
                subject=subject,
            )
        )
    database.rows("ANALYZE outbox")


def multiply(database: Database, case: str, owner: str, count: int) -> None:
    """Cases that are like this one but for their ids, c1, c2..., and their owners, U1, U2...; their promises
    are called after them.

    Args:
        case: its id.
        owner: who has it; their settings are their like's.
    """
    names = {"owner": "'U' || i", "case_id": "'c' || i"}
    own = {cases: "'c' || i", people: "'U' || i", promises: "'c' || i || ':' || id"}
    for table in (people, cases, versions, approvals, promises):
        key, value = {people: ("id", owner), cases: ("id", case)}.get(table, ("case_id", case))
        new = names | ({"id": own[table]} if table in own else {})
        columns = [column.name for column in table.columns]
        database.rows(
            f"INSERT INTO {table.name} ({', '.join(columns)}) {_NUMBERS.format(first=1, last=count)} "
            f"SELECT {', '.join(new.get(name, name) for name in columns)} "
            f"FROM {table.name} CROSS JOIN numbers WHERE {key} = ?",
            value,
        )
    for table in (people, cases, versions, approvals, promises, outbox):
        database.rows(f"ANALYZE {table.name}")


@contextmanager
def servers(kinds: list[str]) -> Iterator[list[tuple[Databases, str]]]:
    """Of each kind: where databases are made, and a migrated template."""
    with tempfile.TemporaryDirectory(prefix="amends-bench-") as folder:
        made: list[tuple[Databases, str]] = []
        if "sqlite" in kinds:
            files = Files(Path(folder))
            made.append((files, files.template(None, migrate)))
        if "postgresql" not in kinds:
            yield made
            return
        with embedded_server() as url, closing(Server(url, ours=True)) as server:
            made.append((server, server.template(None, migrate)))
            yield made
