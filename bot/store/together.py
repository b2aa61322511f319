"""What many tasks ask the database for at the same moment is done in one go."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from bot.errors import StoreDown

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Together(Generic[Item, Answer]):
    """Call it with an item and await its answer.

    While one go is under way the next one gathers: who is alone waits for nobody, and the more there are, the
    less each one costs (a transaction of its own per row of the outbox: 112/s on SQLite, measured).

    Args:
        act: does all items, or none, and answers in their order.
        most: items in one go.
    """

    def __init__(self, act: Callable[[Sequence[Item]], Awaitable[Sequence[Answer]]], *, most: int) -> None:
        self._act = act
        self._most = most
        self._waiting: list[tuple[Item, asyncio.Future[Answer]]] = []
        self._going: asyncio.Task[None] | None = None

    async def __call__(self, item: Item) -> Answer:
        """
        Raises:
            StoreDown: the database cannot be used now; none of the go was done.
            Exception: whatever this one item causes alone.
        """
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, answer))
        if self._going is None:
            self._going = asyncio.create_task(self._go_on(), name="together")
        return await answer

    async def _go_on(self) -> None:
        try:
            await asyncio.sleep(0)  # whoever was woken together with the first comes along
            while self._waiting:
                now, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
                await self._go(now)
        finally:
            self._going = None
            for _, answer in self._waiting:  # only if we were cancelled: nobody will answer them
                answer.cancel()

    async def _go(self, now: list[tuple[Item, asyncio.Future[Answer]]]) -> None:
        try:
            answers = await self._act([item for item, _ in now])
        except StoreDown as down:
            for _, waiting in now:
                if not waiting.done():
                    waiting.set_exception(StoreDown(*down.args))
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            if len(now) > 1:  # one bad item must not lose the others: each alone
                for each in now:
                    await self._go([each])
            elif not now[0][1].done():
                now[0][1].set_exception(error)
        else:
            for (_, waiting), answer in zip(now, answers, strict=True):
                if not waiting.done():  # its task may have been cancelled
                    waiting.set_result(answer)
