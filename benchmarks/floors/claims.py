"""The floor of the outbox: its claim and its mark as bare statements of the bare driver, 100 rows at a time.

No SQLAlchemy, no dataclasses: each row is a dict, its payload and its time are read, and it is marked.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import aiosqlite
import asyncpg

_DUE = """
SELECT seq FROM outbox AS candidate
WHERE state = 'pending' AND attempts >= 0 AND due <= {now} AND next_try_at <= {now}
  AND (lane IS NULL OR NOT EXISTS (
    SELECT 1 FROM outbox AS earlier WHERE earlier.workspace = candidate.workspace
      AND earlier.lane = candidate.lane AND earlier.seq < candidate.seq AND earlier.state = 'pending'))
ORDER BY due, seq LIMIT 100 {lock}
"""
_SQLITE_NOW = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
_SQLITE_CLAIM = f"""
UPDATE outbox SET next_try_at = strftime('%Y-%m-%d %H:%M:%f000', 'now', '60 seconds'), attempts = attempts + 1
WHERE seq IN ({_DUE.format(now=_SQLITE_NOW, lock="")}) RETURNING *
"""
_SQLITE_MARK = """
UPDATE outbox SET state = 'said', said_channel = ?, said_ts = ? WHERE seq = ? AND state = 'pending'
"""
_PG_CLAIM = f"""
WITH taken AS MATERIALIZED ({_DUE.format(now="now()", lock="FOR UPDATE OF candidate SKIP LOCKED")})
UPDATE outbox SET next_try_at = now() + interval '60 seconds', attempts = attempts + 1
WHERE seq IN (SELECT seq FROM taken) RETURNING *
"""
_PG_MARK = """
UPDATE outbox SET state = 'said', said_channel = $1, said_ts = $2 WHERE seq = $3 AND state = 'pending'
"""

#: Claims and marks one batch; answers how many rows there were.
Step = Callable[[], Awaitable[int]]


def _read(row: dict[str, Any]) -> dict[str, Any]:
    due = row["due"]
    row["due"] = datetime.fromisoformat(due) if isinstance(due, str) else due
    row["payload"] = json.loads(row["payload"])
    return row


async def bare_sqlite(path: str) -> tuple[Step, Callable[[], Awaitable[Any]]]:
    """(step, close)."""
    connection = await aiosqlite.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL"):
        await connection.execute(f"PRAGMA {pragma}")

    async def step() -> int:
        await connection.execute("BEGIN IMMEDIATE")
        cursor = await connection.execute(_SQLITE_CLAIM)
        names = [column[0] for column in cursor.description]
        rows = [_read(dict(zip(names, row, strict=True))) for row in await cursor.fetchall()]
        await connection.commit()
        await connection.execute("BEGIN IMMEDIATE")
        await connection.executemany(_SQLITE_MARK, [("D1", "1.1", row["seq"]) for row in rows])
        await connection.commit()
        return len(rows)

    return step, connection.close


async def bare_postgres(url: str) -> tuple[Step, Callable[[], Awaitable[Any]]]:
    """(step, close)."""
    connection = await asyncpg.connect(url)

    async def step() -> int:
        async with connection.transaction():
            rows = [_read(dict(row)) for row in await connection.fetch(_PG_CLAIM)]
        async with connection.transaction():
            await connection.executemany(_PG_MARK, [("D1", "1.1", row["seq"]) for row in rows])
        return len(rows)

    return step, connection.close


async def rate(step: Step, count: int, seconds: Callable[[], float]) -> float:
    """Rows per second, of so many.

    Args:
        seconds: a clock.

    Raises:
        RuntimeError: there were not enough rows due.
    """
    start = seconds()
    done = 0
    while done < count:
        claimed = await step()
        if not claimed:
            raise RuntimeError(f"only {done} rows were due")
        done += claimed
    return done / (seconds() - start)
