"""uvicorn inside our own loop: it listens, and stops when we say so, with what is in flight finished."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp
from uvicorn.server import ServerState

from bot.errors import WrongSettings

FINISH_WITHIN = 4.0  # s; longer than any answer may take
#: s; longer than a proxy keeps a connection (nginx: 60), or its next request would hit a closed one.
KEEP_ALIVE = 75


def listen(host: str, port: int) -> socket.socket:
    """A socket that is ours from now on.

    Raises:
        WrongSettings: one sentence that names the variable and the remedy.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        raise _wrong(host, port, error) from None


@asynccontextmanager
async def serving(app: ASGIApp, listening: socket.socket) -> AsyncIterator[None]:
    """Requests are answered until the block ends; those that are in flight then are finished.

    uvicorn's own Server would take over the signals and tick ten times a second; its protocols do without.
    """
    config = uvicorn.Config(
        app,
        interface="asgi3",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=KEEP_ALIVE,
    )
    config.load()
    state = ServerState()

    def protocol() -> asyncio.Protocol:
        made: asyncio.Protocol = config.http_protocol_class(config, state, {})  # type: ignore[call-arg]
        return made

    server = await asyncio.get_running_loop().create_server(protocol, sock=listening)
    try:
        yield
    finally:
        server.close()
        for connection in list(state.connections):
            connection.shutdown()  # an idle one at once, a busy one after its answer
        await _finished(state)


async def _finished(state: ServerState) -> None:
    if state.tasks:
        _, slow = await asyncio.wait(set(state.tasks), timeout=FINISH_WITHIN)
        for task in slow:
            task.cancel()
    for connection in list(state.connections):
        connection.transport.close()
    await asyncio.sleep(0)  # one turn of the loop for the transports to close their sockets


def _wrong(host: str, port: int, error: OSError) -> WrongSettings:
    if error.errno == errno.EADDRINUSE:
        return WrongSettings(
            "PORT {port} is in use: stop the other program, or set PORT to another number.", port=port
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return WrongSettings("PORT {port} needs more rights than Amends has: use one above 1023.", port=port)
    return WrongSettings(
        "HOST {host} is no address of this machine: use 127.0.0.1 behind a proxy on this machine, 0.0.0.0 in "
        "a container, or leave it out.",
        host=host,
    )
