"""uvicorn's protocols, lending their transport to the application so that it can be cut."""

import asyncio
from collections.abc import MutableMapping
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

_KEY = "sandbox.transport"


def transport_of(scope: MutableMapping[str, Any]) -> asyncio.Transport:
    """The TCP connection a request or socket came by."""
    return cast(asyncio.Transport, scope[_KEY])


def _lending(app: Any, transport: Any) -> Any:
    async def lend(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        scope[_KEY] = transport
        await app(scope, receive, send)

    return lend


class HttpProtocol(H11Protocol):
    """HTTP whose scope holds the transport."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.app = _lending(self.app, transport)


class WebSocketProtocol(WebSocketsSansIOProtocol):
    """WebSocket whose scope holds the transport."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.app = _lending(self.app, transport)
