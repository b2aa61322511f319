"""Only this machine's own pages and programs may ask.

The workspace listens on loopback, which any website open in a browser here can reach too: by a form, by
DNS that is rebound, by a WebSocket. Such requests carry a foreign Host, Origin or Sec-Fetch-Site.
"""

import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.websockets import WebSocketClose

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Any, Any], Awaitable[None]]

_HOSTS = frozenset({"127.0.0.1", "localhost"})
_SITES = frozenset({"same-origin", "none"})
REFUSED = "This local workspace answers only to its own page. Open the address that was printed."


class OwnOrigin:
    """Refuses what comes from elsewhere, before anything else looks at it; `base_url` is ours."""

    def __init__(self, app: App, base_url: Callable[[], str]) -> None:
        self._app = app
        self._base_url = base_url

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if self._is_own(Headers(scope=scope)):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(4003, REFUSED)(scope, receive, send)
        else:
            await PlainTextResponse(REFUSED, status_code=403)(scope, receive, send)

    def _is_own(self, headers: Headers) -> bool:
        ours = urlsplit(self._base_url()).port
        host = _host(f"//{headers.get('host', '')}")
        if host is None or host[0] not in _HOSTS or host[1] != ours:
            return False
        if headers.get("sec-fetch-site", "none") not in _SITES:
            return False
        origin = headers.get("origin")
        return origin is None or (urlsplit(origin).scheme == "http" and _host(origin) == host)


def _host(url: str) -> tuple[str, int] | None:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "", parts.port or 80)
    except ValueError:
        return None


class Key:
    """A random word that only the printed address holds; without it nothing is shown or done."""

    def __init__(self) -> None:
        self.word = secrets.token_urlsafe(24)

    def fits(self, given: str | None) -> bool:
        """Compared in constant time."""
        return secrets.compare_digest(self.word.encode(), (given or "").encode())
