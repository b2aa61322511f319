"""Work that outlives its listener: tracked, so that shutdown waits for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.errors import AmendsError

log = logging.getLogger(__name__)

T = TypeVar("T")

IN_TIME = 2.2  # s: Slack gives us 3 s for an ack; the rest is for the way back


class StillSaving(AmendsError):
    """The work goes on, but the ack cannot wait for it."""

    def __init__(self) -> None:
        super().__init__("Still saving. Please press it again in a moment.")


class Tasks:
    """Every task that nobody awaits."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[None]:
        """Run it now; what it raises is logged, by type only: texts of clients are private."""
        task = asyncio.create_task(self._logged(work, name), name=name)
        task.add_done_callback(lambda _: work.close())  # a stop may come before its first step
        self._track(task)
        return task

    async def in_time(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of the work, if it is there in time; otherwise the work goes on by itself.

        Raises:
            StillSaving: the ack has to leave now.
        """
        task = asyncio.create_task(work)
        self._track(task)
        done, _ = await asyncio.wait({task}, timeout=IN_TIME)
        if not done:
            task.add_done_callback(_swallow)
            raise StillSaving
        return task.result()

    async def drain(self, timeout: float = 10.0) -> None:
        """Wait for everything that is still running, at most `timeout` seconds."""
        if self._running:
            await asyncio.wait(set(self._running), timeout=timeout)

    def _track(self, task: asyncio.Task[Any]) -> None:
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _logged(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        try:
            await work
        except AmendsError as known:
            log.info("%s: %s", name, type(known).__name__)
        except Exception as unknown:
            log.error("%s failed: %s", name, type(unknown).__name__, exc_info=unknown)


def _swallow(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and task.exception() is not None:
        log.warning("finished late: %s", type(task.exception()).__name__)


@dataclass
class _Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    newest: int = 0
    saved: int = 0
    save: Callable[[], Awaitable[None]] | None = None
    waiting: int = 0


class Coalescing:
    """Autosave: of many keystrokes that wait, only the newest is written; all of them wait for it.

    So an ack still means "kept", and a fast typist costs one write at a time.
    """

    def __init__(self) -> None:
        self._lanes: dict[str, _Lane] = {}

    async def keep(self, key: str, save: Callable[[], Awaitable[None]]) -> None:
        """Return when this state, or a newer one of the same screen, has been written."""
        lane = self._lanes.setdefault(key, _Lane())
        lane.newest += 1
        ticket, lane.save = lane.newest, save
        lane.waiting += 1
        try:
            async with lane.lock:
                if lane.saved >= ticket:
                    return
                newest = lane.newest
                await lane.save()
                lane.saved = newest
        finally:
            lane.waiting -= 1
            if not lane.waiting:
                self._lanes.pop(key, None)
