"""The only place that reads the time.

Two clocks (design.md, Data). The *story clock* tells when things are due and what dates are
shown; the demo fast-forwards it and tests jump it. The *machine clock* paces leases, backoff and
Retry-After; nobody may move it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path


def _no_offset() -> float:
    return 0.0


def system_now() -> datetime:
    """Aware UTC datetime of this machine."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """Both clocks.

    Args:
        offset: seconds that the story runs ahead of the machine; 0 in production.
        machine: aware UTC datetimes of the machine.
    """

    offset: Callable[[], float] = _no_offset
    machine: Callable[[], datetime] = field(default=system_now)

    def now(self) -> datetime:
        """Story time, aware UTC: due times and shown dates."""
        return self.machine() + timedelta(seconds=self.offset())

    def machine_now(self) -> datetime:
        """Machine time, aware UTC: leases, backoff, Retry-After."""
        return self.machine()


def offset_from(path: Path) -> Callable[[], float]:
    """Read the story's offset from a file that the local workspace keeps (demo and tests only).

    A missing or half-written file counts as the last offset read.
    """
    last = 0.0

    def offset() -> float:
        nonlocal last
        with contextlib.suppress(OSError, ValueError):  # between two versions the last offset holds
            last = float(path.read_text())
        return last

    return offset
