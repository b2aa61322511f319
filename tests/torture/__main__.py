"""`python -m tests.torture`: at least 50 kills on each database, or as many as you like.

--seed 7 --database sqlite --kills 50 --cases 240 --minutes 4
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.store import migrate
from tests.databases import Database, Files, Server, embedded_server
from tests.torture.account import account, shortfall, verdict
from tests.torture.run import Plan, Stage, torture

BOTH = ("sqlite", "postgresql")


def stages(kind: str, kills: int) -> tuple[Stage, ...]:
    """SQLite has one process; PostgreSQL begins with one and goes on with two, then four."""
    if kind == "sqlite":
        return (Stage(1, kills),)
    third = kills // 3
    return Stage(1, kills - 2 * third), Stage(2, third), Stage(4, third)


@contextmanager
def database_of(kind: str) -> Iterator[Database]:
    """A migrated database of this kind, gone afterwards."""
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="amends-torture-"))
            databases: Files | Server = Files(Path(folder))
        else:
            url = os.environ.get("TEST_DATABASE_URL") or stack.enter_context(embedded_server())
            databases = Server(url, ours="TEST_DATABASE_URL" not in os.environ)
            stack.callback(databases.close)
        yield stack.enter_context(databases.copy(databases.template(None, migrate)))


def one(kind: str, seed: int, kills: int, cases: int, seconds: float) -> bool:
    """Torture one database, and say how it went; whether it held."""
    print(f"{kind}, seed {seed}", flush=True)
    with database_of(kind) as database:
        plan = Plan(seed, stages(kind, kills), cases, seconds)
        outcome = asyncio.run(torture(database, plan, lambda line: print(line, flush=True)))
    wrong, little = list(verdict(outcome)), shortfall(outcome)
    word = "NOT HELD" if wrong else "held, but TOO LITTLE HAPPENED" if little else "held"
    lines = [*account(outcome), f"{kind}: {word} (seed {seed})", *wrong, *(f"  {line}" for line in little)]
    print("\n".join(lines), flush=True)
    return not wrong and not little


def main() -> int:
    """0 when everything held."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--seed", type=int, default=None, help="the same dice again")
    parser.add_argument("--database", choices=(*BOTH, "both"), default="both")
    parser.add_argument("--kills", type=int, default=50, help="on each database")
    parser.add_argument("--cases", type=int, default=240, help="on each database")
    parser.add_argument("--minutes", type=float, default=6.5, help="in all, before the last of it is said")
    given = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if given.seed is None else given.seed
    kinds = BOTH if given.database == "both" else (given.database,)
    began = time.monotonic()
    held = [one(kind, seed, given.kills, given.cases, given.minutes * 60 / len(kinds)) for kind in kinds]
    print(f"{time.monotonic() - began:.0f} s. Again: make torture SEED={seed}")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
