"""Slack's side of Socket Mode."""

import asyncio
import contextlib
import json
import random
from dataclasses import dataclass, field
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.sandbox.delivery import Envelope, Inbox
from bot.sandbox.errors import SlackError
from bot.sandbox.ids import Ids
from bot.sandbox.log import Log
from bot.sandbox.protocols import transport_of

MOST_CONNECTIONS = 10
"""Slack limit: connections per app (node-slack-sdk#1654)."""


@dataclass(eq=False)
class Socket:
    """One WebSocket connection of the app."""

    web: WebSocket
    transport: asyncio.Transport
    number: int
    retiring: bool = False
    black_hole: bool = False
    sending: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def send(self, message: dict[str, Any]) -> bool:
        """False when the connection has gone."""
        if self.black_hole:
            return True
        try:
            async with self.sending:
                await self.web.send_text(json.dumps(message))
        except (RuntimeError, OSError, WebSocketDisconnect):
            return False
        return True


class Sockets:
    """All connections of the app; each envelope goes to one of them, at random."""

    def __init__(self, ids: Ids, log: Log, inbox: Inbox, seed: int) -> None:
        self._ids = ids
        self._log = log
        self._inbox = inbox
        self._random = random.Random(seed)
        self._tickets: set[str] = set()
        self._swallow_new = 0
        self.open: list[Socket] = []
        self.base_url = ""
        self.is_down = False

    @property
    def connected(self) -> bool:
        """Whether the app can be reached."""
        return any(not s.retiring and not s.black_hole for s in self.open)

    def ticket_url(self, app_id: str) -> str:
        """What `apps.connections.open` answers; the ticket serves once."""
        ticket = self._ids.random_hex()
        self._tickets.add(ticket)
        return f"{self.base_url}/link/?ticket={ticket}&app_id={app_id.lower()}"

    async def endpoint(self, web: WebSocket) -> None:
        """The connection's whole life."""
        ticket = web.query_params.get("ticket", "")
        if self.is_down or ticket not in self._tickets:
            await web.close(4001)
            return
        self._tickets.discard(ticket)
        await web.accept()
        # Slack has noticed by now that the connections we hold in a black hole are dead.
        for dead in [s for s in self.open if s.black_hole]:
            self.open.remove(dead)
        socket = Socket(web, transport_of(web.scope), self._ids.number())
        if len(self.open) >= MOST_CONNECTIONS:
            await socket.send({"type": "disconnect", "reason": "too_many_websockets", "debug_info": {}})
            await web.close()
            return
        await self._serve(socket)

    async def _serve(self, socket: Socket) -> None:
        self.open.append(socket)
        if self._swallow_new > 0:
            self._swallow_new -= 1
            self._swallow(socket)
        self._log.add("connected", connection=socket.number)
        await socket.send(self._hello())
        try:
            while True:
                self._take(await socket.web.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            if socket in self.open:
                self.open.remove(socket)
            self._log.add("disconnected", connection=socket.number)

    def _hello(self) -> dict[str, Any]:
        return {
            "type": "hello",
            "num_connections": len(self.open),
            "debug_info": {"host": "applink-local", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": "local"},
        }

    def _take(self, text: str) -> None:
        try:
            message = json.loads(text)
        except ValueError:
            return
        if isinstance(message, dict) and "envelope_id" in message:
            self._inbox.acked(str(message["envelope_id"]), message.get("payload"))

    async def deliver(self, envelope: Envelope) -> None:
        """Sends to one connection; raises SlackError `no_connection` when there is none."""
        targets = [s for s in self.open if not s.retiring]
        while targets:
            socket = self._random.choice(targets)
            if await socket.send(envelope.to_json()):
                return
            targets.remove(socket)
        raise SlackError("no_connection")

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Tells the app to reconnect: after `refresh_requested` a connection gets nothing more."""
        for socket in list(self.open):
            socket.retiring = reason != "warning"
            await socket.send(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-local"}}
            )

    async def close(self) -> None:
        """A close frame on every connection."""
        for socket in list(self.open):
            with contextlib.suppress(RuntimeError):
                await socket.web.close(1000)

    def black_hole(self, new: int = 0) -> None:
        """Every open connection goes dead without a word, and so do the next `new` ones."""
        self._swallow_new = new
        for socket in self.open:
            self._swallow(socket)

    def reset(self) -> None:
        """Cuts every connection (TCP) without a close frame."""
        for socket in list(self.open):
            socket.transport.abort()
            self.open.remove(socket)

    def down(self) -> None:
        """Cuts all and refuses new ones until up()."""
        self.is_down = True
        self.reset()

    def up(self) -> None:
        """Takes connections again."""
        self.is_down = False

    @staticmethod
    def _swallow(socket: Socket) -> None:
        socket.black_hole = True
        # Not reading means that not even the pings are answered.
        socket.transport.pause_reading()
