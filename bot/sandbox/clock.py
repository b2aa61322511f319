"""The only place of the local workspace that reads the system's time."""

import asyncio
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

machine_time: Callable[[], float] = time.monotonic
"""The default machine clock: seconds, monotonic."""


class StoryClock:
    """The time people live in: system time plus an offset that can be moved.

    `start` (aware) is the time it shows at first; None means system time. `mirror` is a file that
    holds the offset in seconds, a float as text, so that a bot in another process can follow.
    """

    def __init__(self, start: datetime | None = None, mirror: Path | None = None) -> None:
        self._offset = timedelta(0)
        self._mirror = mirror
        if start is not None:
            self.set(start)
        else:
            self._write()

    def now(self) -> datetime:
        """Aware UTC datetime."""
        return datetime.now(UTC) + self._offset

    @property
    def offset(self) -> timedelta:
        """How far the story is ahead of the system."""
        return self._offset

    def advance(self, by: timedelta) -> datetime:
        """Moves the story on by `by`; returns the new time."""
        self._offset += by
        self._write()
        return self.now()

    def set(self, to: datetime) -> datetime:
        """Moves the story to `to`; raises ValueError for a naive datetime."""
        if to.tzinfo is None:
            raise ValueError("the story clock takes aware datetimes only")
        self._offset = to.astimezone(UTC) - datetime.now(UTC)
        self._write()
        return self.now()

    def _write(self) -> None:
        if self._mirror is None:
            return
        # Replaced whole, because a reader in another process must never see half a number.
        draft = self._mirror.with_name(self._mirror.name + ".new")
        draft.write_text(repr(self._offset.total_seconds()))
        os.replace(draft, self._mirror)


class MachineClock:
    """Deadlines and rate limits: `now()` in seconds by the clock given, real or a test's own."""

    def __init__(self, read: Callable[[], float] = machine_time) -> None:
        self.now = read
        # A test's clock jumps without telling us, so it is looked at often; the real one never.
        self._longest_nap = 3600.0 if read is time.monotonic else 0.01

    async def sleep(self, seconds: float) -> None:
        """Returns when this clock has gone on by `seconds`."""
        until = self.now() + seconds
        # There is no event to wait for: nobody tells us that a clock has moved.
        while (left := until - self.now()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(min(left, self._longest_nap))

    async def within(self, seconds: float, future: "asyncio.Future[Any]") -> bool:
        """True when `future` is done within `seconds` of this clock; the future is never cancelled.

        A test's clock may stand still, so that real time counts as well, whichever is over first.
        """
        alarm = asyncio.ensure_future(self.sleep(seconds))
        try:
            await asyncio.wait({alarm, future}, timeout=seconds + 0.5, return_when=asyncio.FIRST_COMPLETED)
            return future.done()
        finally:
            alarm.cancel()
