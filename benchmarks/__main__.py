"""The speed table: ``make bench``, or ``python -m benchmarks [--quick] [--only coach|outbox|burst]...``.

The outbox is measured in pairs, ours and the floor right after each other, and only their ratio is bound:
what else the machine does meets both. The coach takes processor time. Ends with 1 when a bound does not hold.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from benchmarks import burst, coach, outbox
from benchmarks.filling import servers
from benchmarks.table import Line, print_table

PARTS = ("coach", "outbox", "burst")
KINDS = ("sqlite", "postgresql")


def main() -> None:
    asked = _arguments()
    lines: list[Line] = coach.measure() if "coach" in asked.only else []
    many, few, due = (100_000, 10_000, 2_000) if asked.quick else (1_000_000, 10_000, 10_000)
    with servers(asked.on) as made, tempfile.TemporaryDirectory(prefix="amends-bench-") as folder:
        for databases, template in made:
            if "outbox" in asked.only:
                print(f"{databases.kind}: {many:,} rows...", file=sys.stderr)
                lines += asyncio.run(outbox.measure(databases, template, many, few))
            if "burst" in asked.only:
                print(f"{databases.kind}: {due:,} due at once...", file=sys.stderr)
                lines += asyncio.run(burst.measure(databases, template, due, Path(folder)))
    print_table(lines)
    sys.exit(not all(line.holds for line in lines))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="The speed table.")
    parser.add_argument("--quick", action="store_true", help="fewer rows")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="some of it")
    parser.add_argument("--on", nargs="+", choices=KINDS, default=KINDS, help="one database")
    return parser.parse_args()


if __name__ == "__main__":
    main()
