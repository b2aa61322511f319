"""The outbox at scale: an empty tick, and claims with marks, with a million rows pending."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime, timedelta

from benchmarks.filling import fill
from benchmarks.floors.claims import bare_postgres, bare_sqlite, rate
from benchmarks.table import Line, pairs, ratio
from bot.domain.outbox import SayState
from bot.store import SqlStore, open_store
from bot.store.outbox import Ended
from bot.ticker import AT_ONCE
from tests.databases import Databases

LEASE = timedelta(seconds=60)
TICKS = 25  # in one measurement
PAIRS = 7
ROWS = 2000  # claimed and marked, in one measurement


async def _tick(store: SqlStore) -> float:
    """Milliseconds of a claim that finds nothing; the median of many."""
    taken = []
    for _ in range(TICKS):
        start = time.perf_counter()
        if await store.claim(story=datetime.now(UTC), lease=LEASE, limit=AT_ONCE):
            raise RuntimeError("nothing was to be due")
        taken.append((time.perf_counter() - start) * 1e3)
    return statistics.median(taken)


async def _step(store: SqlStore) -> int:
    claimed = await store.claim(story=datetime.now(UTC), lease=LEASE, limit=AT_ONCE)
    await store.settle_all([Ended(one, SayState.SAID, ("D1", "1.1")) for one in claimed])
    return len(claimed)


async def measure(databases: Databases, template: str, many: int, few: int) -> list[Line]:
    """
    Args:
        many: rows pending, against `few`.
    """
    kind = databases.kind
    # SQLite works in this process: its processor time is all there is to it, and other programs cost none.
    clock = time.process_time if kind == "sqlite" else time.perf_counter
    with databases.copy(template) as large, databases.copy(template) as small:
        fill(large, kind, many)
        fill(small, kind, few)
        store, other = await open_store(large.url), await open_store(small.url)
        try:
            await _tick(store), await _tick(other)  # warm
            ticks = await pairs(lambda: _tick(store), lambda: _tick(other), PAIRS)
            due = 2 * ROWS * (PAIRS + 1)
            fill(large, kind, due, first=many + 1, due="-3600")
            bare = await (bare_sqlite(large.url[10:]) if kind == "sqlite" else bare_postgres(large.url))
            step, close = bare
            try:
                await _step(store), await step()
                claims = await pairs(
                    lambda: rate(lambda: _step(store), ROWS, clock), lambda: rate(step, ROWS, clock), PAIRS
                )
            finally:
                await close()
        finally:
            await store.close()
            await other.close()
    return [
        ratio(f"{kind}: empty tick, {many:,} pending against {few:,}", ticks, 1.5, unit="ms"),
        ratio(
            f"{kind}: claims with marks, {many:,} pending, against the bare loop",
            claims, 0.5, unit="/s of processor time" if kind == "sqlite" else "/s", least=True,
        ),
    ]  # fmt: skip
