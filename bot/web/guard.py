"""The guard before Bolt: signature, age, replay, size and shape; what is refused is logged by type only."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web import bodies
from bot.web.signature import Refused, Signatures

log = logging.getLogger(__name__)

PATH = "/slack/events"
HEALTH = "/healthz"
MOST = 1 << 20  # bytes; Slack's largest is a view of 250 kB, three times that as a form
READ_ON = 8 * MOST  # up to here a body that is too large is read to its end, so that its answer arrives
READ_WITHIN = 3.0  # s; after them Slack has given up anyway


class Guard:
    """Bolt's ASGI app, behind what it does not check itself.

    Bolt's dispatch raises on malformed payloads (measured; design.md), and its form parser loses any
    command whose text holds the word "payload". So Bolt is handed what the guard has read, as JSON: what
    was checked is what is acted upon. No header goes with it, since Slack signs none of them.
    """

    def __init__(self, bolt: ASGIApp, secret: str, now: Callable[[], datetime]) -> None:
        self._bolt = bolt
        self._signatures = Signatures(secret, now)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            answer = await self._route(scope, receive, send)
        except Refused as refused:
            log.warning("refused a request: %s", refused.why)
            answer = PlainTextResponse(refused.why, refused.status)
        if answer is not None:
            await answer(scope, receive, send)

    async def _route(self, scope: Scope, receive: Receive, send: Send) -> PlainTextResponse | None:
        """The answer; None when Bolt has given it."""
        where = (scope["method"], scope["path"])
        if where in (("GET", HEALTH), ("HEAD", HEALTH)):
            return PlainTextResponse("ok")
        if where != ("POST", PATH):
            return PlainTextResponse("Not Found", 404)
        headers = {
            name.lower().decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        body = await _read(receive)
        content_type = headers.get("content-type", "")
        if bodies.is_ssl_check(content_type, body):
            return PlainTextResponse("")
        timestamp = headers.get("x-slack-request-timestamp", "")
        signature = headers.get("x-slack-signature", "")
        self._signatures.check(timestamp, signature, body)
        found = bodies.read(content_type, body)
        if found.get("type") != "block_suggestion":  # has no id of its own: the same twice is two keystrokes
            self._signatures.remember(timestamp, signature)
        if await self._dispatch(scope, found, send) >= 500:
            self._signatures.forget(signature)
        return None

    async def _dispatch(self, scope: Scope, found: dict[str, Any], send: Send) -> int:
        """Let Bolt answer; the status it gave."""
        statuses: list[int] = []

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            await send(message)

        try:
            await self._bolt(_as_json(scope), _once(json.dumps(found).encode()), sent)
        except Exception as error:  # noqa: BLE001
            # Our listeners answer whatever they raise: this is Bolt, unable to read the payload.
            log.error("bolt: %s", type(error).__name__)
            if not statuses:
                raise Refused(400, "malformed: not for Bolt") from None
        if statuses == [404]:
            log.info("nobody listens to this %s", str(found.get("type", "command"))[:40])
        return statuses[0] if statuses else 500


async def _read(receive: Receive) -> bytes:
    """The body.

    Raises:
        Refused: 408, 413, or whoever sent it has gone.
    """
    try:
        async with asyncio.timeout(READ_WITHIN):
            return await _read_all(receive)
    except TimeoutError:
        raise Refused(408, "too slow") from None


async def _read_all(receive: Receive) -> bytes:
    body, size = bytearray(), 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(400, "malformed: ended early")
        chunk = message.get("body", b"")
        size += len(chunk)
        if size <= MOST:
            body += chunk
        if not message.get("more_body") or size > READ_ON:
            break
    if size > MOST:
        raise Refused(413, "too large")
    return bytes(body)


def _as_json(scope: Scope) -> Scope:
    headers = [(b"content-type", bodies.JSON.encode())]
    return {**scope, "headers": headers, "query_string": b""}


def _once(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
