"""Waiting for something to become true, woken when anything changed."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bot.sandbox.clock import machine_time

T = TypeVar("T")

# A condition may also watch things outside of the workspace, which wake nobody.
LOOK_AGAIN_SECONDS = 0.1
#: s to wait for something that is expected: a busy machine takes its time, and who waits loses none.
PATIENCE = 15.0


class Changes:
    """Anything that changes the workspace calls `note`; `until` looks again then."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()
        self.count = 0

    def note(self) -> None:
        """Wakes everyone who waits."""
        self.count += 1
        for event in self._waiting:
            event.set()

    async def next(self, seen: int, timeout: float) -> None:
        """Returns when `count` has gone beyond `seen`, or after `timeout` real seconds."""
        event = asyncio.Event()
        self._waiting.add(event)
        alarm = asyncio.get_running_loop().call_later(timeout, event.set)
        try:
            if self.count == seen:
                await event.wait()
        finally:
            alarm.cancel()
            self._waiting.discard(event)

    async def until(self, condition: Callable[[], T], timeout: float = PATIENCE, what: str = "") -> T:
        """Returns the condition's first true value; raises TimeoutError after `timeout` real seconds."""
        event = asyncio.Event()
        self._waiting.add(event)
        loop = asyncio.get_running_loop()
        end = machine_time() + timeout
        try:
            while not (value := condition()):
                left = end - machine_time()
                if left <= 0:
                    raise TimeoutError(what or "the condition did not become true")
                event.clear()
                alarm = loop.call_later(min(left, LOOK_AGAIN_SECONDS), event.set)
                await event.wait()
                alarm.cancel()
            return value
        finally:
            self._waiting.discard(event)
