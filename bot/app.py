"""The composition root: it alone knows everyone."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, cast

import aiohttp
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.types import ASGIApp

from bot.calendars import Calendars
from bot.clock import Clock, offset_from
from bot.errors import WrongSettings
from bot.settings import Settings
from bot.slack.answers import code_of, is_passing, status_of
from bot.slack.door import Door
from bot.slack.listeners.register import register
from bot.slack.socket import PING_INTERVAL, GuardedSocket
from bot.slack.voice import SlackVoice
from bot.store import migrate, open_store
from bot.ticker import Drainer, Ticker, modest
from bot.usecases.ports import Desk
from bot.web.guard import PATH, Guard
from bot.web.serving import serving
from bot.wording import JinjaWording

log = logging.getLogger(__name__)

CALL_TIMEOUT = 10  # s for one call to Slack; the outbox's lease is six times that
RETRY_MOST = 30.0  # s between tries to reach Slack at the start


def new_id() -> str:
    """The one place for ids: 64 random bits, safe in a button's value (no separator in it)."""
    return secrets.token_hex(8)


@dataclass(frozen=True)
class Identity:
    """Who we are in Slack (auth.test)."""

    team: str
    team_url: str
    bot_id: str
    bot_user: str


@dataclass
class Amends:
    """The running app."""

    desk: Desk
    door: Door
    bolt: AsyncApp
    ticker: Ticker


@asynccontextmanager
async def amends(settings: Settings, *, clock: Clock | None = None) -> AsyncIterator[Amends]:
    """Everything put together and running, except the transport.

    Raises:
        WrongSettings: a token that Slack refuses, a database that cannot be used.
    """
    wording = JinjaWording(team=settings.templates_dir)  # first: a broken template is told at once
    await migrate(settings.database_url)
    store = await open_store(settings.database_url)
    timeout = aiohttp.ClientTimeout(total=CALL_TIMEOUT)
    try:
        # limit=0: how many calls are made at once is decided where they are made. The usual 100 would let
        # people's clicks wait for a connection behind a burst of reminders.
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as session:
            # retry_handlers=[]: the default repeats a post whose answer was lost; the outbox decides.
            client = AsyncWebClient(
                token=settings.slack_bot_token.get_secret_value(),
                base_url=settings.api_url,
                session=session,
                timeout=CALL_TIMEOUT,
                retry_handlers=[],
            )
            who = await _identity(client, settings)
            running = _compose(settings, store, client, who, clock or _clock(settings), wording)
            running.ticker.start()
            try:
                yield running
            finally:
                await running.door.tasks.drain()
                await running.ticker.stop()
    finally:
        await store.close()


@asynccontextmanager
async def over_http(app: Amends, settings: Settings, listening: socket.socket) -> AsyncIterator[str]:
    """Serving Slack's signed requests until the block ends; the address they go to."""
    secret = settings.slack_signing_secret.get_secret_value()
    bolt = AsyncSlackRequestHandler(app.bolt, PATH)
    guard = Guard(cast(ASGIApp, bolt), secret, app.desk.clock.machine_now)
    async with serving(guard, listening):
        host, port = listening.getsockname()[:2]
        yield f"http://{f'[{host}]' if ':' in host else host}:{port}{PATH}"


@asynccontextmanager
async def over_socket_mode(app: Amends, settings: Settings) -> AsyncIterator[None]:
    """Connected by Socket Mode until the block ends.

    Raises:
        WrongSettings: an app token that Slack refuses.
    """
    token = settings.slack_app_token.get_secret_value()
    opening = partial(app.bolt.client.apps_connections_open, app_token=token)
    try:
        opened = await _reached(opening, settings.api_url)
    except SlackApiError as error:
        raise _refused("SLACK_APP_TOKEN", "xapp-", error) from None
    handler = GuardedSocket(app.bolt, token, ping_interval=PING_INTERVAL)
    handler.client.wss_uri = opened["url"]  # asked for here, because the SDK asks again and again (measured)
    try:
        await handler.connect_async()  # type: ignore[no-untyped-call]
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


def _compose(
    settings: Settings, store: Any, client: AsyncWebClient, who: Identity, clock: Clock, wording: JinjaWording
) -> Amends:
    desk = Desk(store, wording, clock, new_id, wake=lambda: drainer.wake(), calendar=Calendars())
    quiet = modest(desk)
    pace, lease = settings.posts_per_second, timedelta(seconds=settings.outbox_lease)
    voice = SlackVoice(quiet, client, who.team_url, pace, ours_wait=settings.outbox_lease)
    drainer = Drainer(quiet, voice, idle=settings.outbox_idle, lease=lease)
    door = Door(desk, client, who.team, who.team_url)

    async def authorize(**_: Any) -> AuthorizeResult:
        """From memory: stock Bolt asks Slack (measured; design.md, traps)."""
        return AuthorizeResult(
            enterprise_id=None,
            team_id=who.team,
            bot_token=client.token,
            bot_id=who.bot_id,
            bot_user_id=who.bot_user,
        )

    with _without_slack_variables():
        bolt = AsyncApp(
            # Without a token: Bolt warns about one beside `authorize`, and our listeners use their own.
            client=AsyncWebClient(base_url=client.base_url, session=client.session, retry_handlers=[]),
            authorize=authorize,
            process_before_response=True,
            # Socket Mode: the connection itself is authenticated. HTTP: the guard before Bolt has done it.
            request_verification_enabled=False,
        )
    register(bolt, door)
    return Amends(desk, door, bolt, Ticker(desk, drainer))


def _clock(settings: Settings) -> Clock:
    if settings.story_clock_file is None:
        return Clock()
    return Clock(offset=offset_from(settings.story_clock_file))


@contextmanager
def _without_slack_variables() -> Iterator[None]:
    """Keep them out of Bolt's sight: SLACK_CLIENT_ID and SLACK_CLIENT_SECRET silently switch it to OAuth,
    and with a SLACK_BOT_TOKEN beside `authorize` it warns."""
    names = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN")
    hidden = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)


async def _identity(client: AsyncWebClient, settings: Settings) -> Identity:
    try:
        answer = await _reached(client.auth_test, settings.api_url)
    except SlackApiError as error:
        raise _refused("SLACK_BOT_TOKEN", "xoxb-", error) from None
    return Identity(answer["team_id"], answer["url"], answer["bot_id"], answer["user_id"])


async def _reached(call: Any, url: str) -> Any:
    """The call's answer, however long Slack takes to be there: a restart must survive an outage."""
    wait = 1.0
    while True:
        try:
            return await call()
        except SlackApiError as error:
            if not is_passing(error):
                raise
            log.warning("Slack answers %s; trying again in %.0f s.", status_of(error), wait)
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            log.warning("Slack cannot be reached at %s (%s).", url, type(error).__name__)
        await asyncio.sleep(wait)
        wait = min(wait * 2, RETRY_MOST)


def _refused(name: str, prefix: str, error: SlackApiError) -> WrongSettings:
    return WrongSettings(
        "Slack refuses {name} ({code}): reinstall the app, and copy the token that begins with {prefix} "
        "once more.",
        name=name,
        code=code_of(error),
        prefix=prefix,
    )
