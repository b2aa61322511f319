"""The live connection: what a person sees, sent whole whenever it has changed."""

import asyncio
from collections.abc import Callable

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.sandbox.changes import Changes

#: Several changes that belong together arrive as one.
SETTLE_SECONDS = 0.02
#: Words like "today" change without anything happening.
LOOK_AGAIN_SECONDS = 30.0


async def follow(web: WebSocket, changes: Changes, state: Callable[[], str]) -> None:
    """Sends the state now and after each change, until the page is gone."""
    gone = asyncio.ensure_future(_gone(web))
    sender = asyncio.ensure_future(_send(web, changes, state))
    try:
        await asyncio.wait({gone, sender}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        gone.cancel()
        sender.cancel()
        await asyncio.gather(gone, sender, return_exceptions=True)


async def _gone(web: WebSocket) -> None:
    while (await web.receive())["type"] != "websocket.disconnect":
        pass


async def _send(web: WebSocket, changes: Changes, state: Callable[[], str]) -> None:
    sent = ""
    while True:
        count = changes.count
        now = state()
        if now != sent:
            try:
                await web.send_text(now)
            except (RuntimeError, OSError, WebSocketDisconnect):
                return
            sent = now
        await changes.next(count, LOOK_AGAIN_SECONDS)
        await asyncio.sleep(SETTLE_SECONDS)
