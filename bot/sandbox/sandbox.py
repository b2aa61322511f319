"""The door for whoever runs a local workspace: start, stop, people, channels, bad luck."""

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route, WebSocketRoute
from uvicorn.server import ServerState

from bot.sandbox import workspace as hub
from bot.sandbox.changes import PATIENCE
from bot.sandbox.clock import MachineClock, StoryClock, machine_time
from bot.sandbox.http import HttpCarrier
from bot.sandbox.log import Log
from bot.sandbox.manifest import Manifest
from bot.sandbox.page import Page
from bot.sandbox.page.guard import OwnOrigin
from bot.sandbox.person import Person
from bot.sandbox.protocols import HttpProtocol, WebSocketProtocol
from bot.sandbox.web import WebApi
from bot.sandbox.world import Channel, Kind, User


class Sandbox:
    """A local Slack workspace; use it as an async context manager.

    `manifest`: the app's manifest as a path (YAML or JSON) or a dict. `port`: 0 for any free one.
    `machine`: a clock in seconds for deadlines, trigger lives and rate limits, so that tests need
    not sleep. `rate_limits=False` switches Slack's rate limits off. `seed` decides which socket
    gets an envelope. `next_moment`: see `Page`, whose other settings are on `page`.
    """

    def __init__(
        self,
        manifest: Manifest | Path | str | dict[str, Any],
        *,
        port: int = 0,
        clock: StoryClock | None = None,
        machine: Callable[[], float] = machine_time,
        rate_limits: bool = True,
        seed: int = 0,
        next_moment: Callable[[], Awaitable[datetime | None]] | None = None,
    ) -> None:
        self.clock = clock or StoryClock()
        self.workspace = hub.Workspace(
            Manifest.load(manifest), self.clock, MachineClock(machine), rate_limits, seed
        )
        self.world = self.workspace.world
        self.sockets = self.workspace.sockets
        self.faults = self.workspace.faults
        self._port = port
        self._server: asyncio.Server | None = None
        self._state = ServerState()
        self._people: dict[str, Person] = {}
        self.page = Page(self.workspace, self.person)
        self.page.next_moment = next_moment

    bot_token = hub.BOT_TOKEN
    app_token = hub.APP_TOKEN
    signing_secret = hub.SIGNING_SECRET
    http: HttpCarrier | None = None

    @property
    def log(self) -> Log:
        """What happened between Slack and the app, in order."""
        return self.workspace.log

    @property
    def url(self) -> str:
        """`http://127.0.0.1:<port>`."""
        return self.workspace.base_url

    @property
    def api_url(self) -> str:
        """The `base_url` for slack_sdk; ends with `/api/`."""
        return f"{self.url}/api/"

    @property
    def page_url(self) -> str:
        """The workspace in a browser; the address holds the key to it."""
        return self.page.url

    async def __aenter__(self) -> "Sandbox":
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def app(self) -> Starlette:
        """The ASGI application: Slack's doors for the app, and the page for people."""
        api = WebApi(self.workspace)
        return Starlette(
            routes=[
                Route("/api/{method}", api.call, methods=["GET", "POST"]),
                Route("/response/{id}", api.respond, methods=["POST"]),
                WebSocketRoute("/link/", self.sockets.endpoint),
                *self.page.routes(),
            ],
            middleware=[Middleware(OwnOrigin, base_url=lambda: self.workspace.base_url)],
        )

    async def start(self) -> None:
        """Listens on 127.0.0.1 in the running loop."""
        config = uvicorn.Config(
            self.app(),
            http=HttpProtocol,
            ws=WebSocketProtocol,
            lifespan="off",
            log_config=None,
            access_log=False,
        )
        config.load()

        # uvicorn.Server would install signal handlers and tick ten times a second; its protocols do without.
        def protocol() -> HttpProtocol:
            return HttpProtocol(config, self._state, {})

        listening = socket.create_server(("127.0.0.1", self._port))
        self._server = await asyncio.get_running_loop().create_server(protocol, sock=listening)
        port = listening.getsockname()[1]
        self.workspace.base_url = f"http://127.0.0.1:{port}"
        self.sockets.base_url = f"ws://127.0.0.1:{port}"

    async def stop(self) -> None:
        """Cuts every connection and ends the background work."""
        if self._server is not None:
            self._server.close()
        await self.workspace.stop()
        if self.http is not None:
            await self.http.close()
        for connection in list(self._state.connections):
            with contextlib.suppress(AttributeError):
                connection.transport.abort()
        tasks = list(self._state.tasks)
        if tasks:
            _, slow = await asyncio.wait(tasks, timeout=0.2)
            for task in slow:
                task.cancel()
        # One turn of the loop for the cut transports to close their sockets.
        await asyncio.sleep(0)

    def person(self, who: str) -> Person:
        """Someone at a Slack client, by handle or id; always the same object for one person."""
        user = self.world.user(who)
        return self._people.setdefault(user.id, Person(self.workspace, user))

    async def until(self, condition: Callable[[], Any], timeout: float = PATIENCE) -> Any:
        """Waits until the condition is true and returns its value; TimeoutError after `timeout` real s."""
        return await self.workspace.until(condition, timeout)

    async def app_connected(self, timeout: float = PATIENCE) -> None:
        """Waits until the app has a socket open."""
        await self.until(lambda: self.sockets.connected, timeout)

    async def deliver_by_http(self, url: str, signing_secret: str = hub.SIGNING_SECRET) -> HttpCarrier:
        """From now on the app is reached by signed HTTP at this request URL, and no longer by sockets."""
        if self.http is not None:
            await self.http.close()
        workspace, clock = self.workspace, self.clock
        self.http = HttpCarrier(
            url, signing_secret, workspace.inbox, lambda: clock.now() - clock.offset, workspace.spawn
        )
        workspace.delivery.carriers[:] = [self.http]
        return self.http

    def advance(self, by: timedelta) -> datetime:
        """Moves the story clock on."""
        now = self.clock.advance(by)
        self.workspace.changes.note()
        return now

    def add_person(self, name: str, real_name: str, tz: str = "Europe/London", **more: Any) -> Person:
        """A new person with a DM to the app; `more` are fields of world.User."""
        user = self.world.add_user(name, real_name, tz=tz, **more)
        self.world.dm(user, self.world.bot)
        self.workspace.tell_of_user(user, "team_join")
        return self.person(user.id)

    def add_channel(self, name: str, members: list[str], *, kind: Kind = "public", **more: Any) -> Channel:
        """A new channel; `members` are handles or ids, `bot` stands for the app."""
        return self.world.add_channel(name, kind, [self._member(m) for m in members], **more)

    def invite(self, channel: str, who: str = "bot") -> None:
        """Adds someone (default: the app's bot) to a channel; the app hears of it when subscribed."""
        room, user = self.world.channel(channel), self._member(who)
        if user.id not in room.members:
            room.members.append(user.id)
        self._tell_of_member("member_joined_channel", room, user)

    def remove(self, channel: str, who: str = "bot") -> None:
        """Takes someone out of a channel."""
        room, user = self.world.channel(channel), self._member(who)
        self._tell_of_member("member_left_channel", room, user)
        room.members = [m for m in room.members if m != user.id]

    def archive(self, channel: str) -> None:
        """Archives a channel."""
        room = self.world.channel(channel)
        room.is_archived = True
        self.workspace.tell(
            "channel_archive", {"type": "channel_archive", "channel": room.id, "user": ""}, room
        )

    def deactivate(self, who: str) -> None:
        """The person has left the company."""
        user = self.world.user(who)
        user.deleted = True
        self.workspace.tell_of_user(user)

    def change_zone(self, who: str, tz: str | None) -> None:
        """The person moves to another zone (None: Slack does not know it)."""
        user = self.world.user(who)
        user.tz = tz
        self.workspace.tell_of_user(user)

    def _member(self, who: str) -> User:
        return self.world.bot if who == "bot" else self.world.user(who)

    def _tell_of_member(self, name: str, channel: Channel, user: User) -> None:
        event = {"type": name, "user": user.id, "channel": channel.id, "team": self.world.team_id}
        kind = "C" if channel.kind == "public" else "G"
        self.workspace.tell(name, {**event, "channel_type": kind, "event_ts": "0"}, channel)
