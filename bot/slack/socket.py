"""Socket Mode, guarded: nothing that comes in may end the connection or go unanswered."""

from __future__ import annotations

import logging

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.slack.forms import well_formed

log = logging.getLogger(__name__)

#: s: the SDK gives a silent connection up after four of these; at its default of 10 it stays deaf for a
#: minute (measured), at 1 it is back within 6 s even from a black hole.
PING_INTERVAL = 1.0


class GuardedSocket(AsyncSocketModeHandler):
    """Bolt's handler, which raises on malformed payloads (measured), behind a guard."""

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Dispatch one envelope. What cannot be read is acknowledged, so that Slack stops sending it, and
        logged by type only."""
        if not well_formed(req.payload):
            log.warning("refused a malformed %s", req.type)
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))
            return
        try:
            response = await run_async_bolt_app(self.app, req)
        except Exception as error:  # noqa: BLE001  (Bolt itself, unable to read the payload)
            log.error("bolt: %s on a %s", type(error).__name__, req.type)
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))
            return
        await send_async_response(client, req, response, 0.0)  # a start, for its debug log only
