"""`amends run`: from the environment to a running app, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal

from bot.app import amends, over_http, over_socket_mode
from bot.garbage import expect_bursts
from bot.settings import Settings
from bot.web.serving import listen

log = logging.getLogger(__name__)

STOP_WITHIN = 15  # s: an answer in flight, the tasks, the outbox


def serve(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM; what is in flight is finished first.

    Raises:
        WrongSettings: one sentence that names the variable and the remedy.
    """
    logging.basicConfig(
        level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    # The SDK logs whole payloads at DEBUG, and Bolt parts of what nobody listens to at WARNING: clients'
    # matters never belong in a log.
    for noisy in ("slack_sdk", "aiosqlite", "alembic", "apscheduler", "uvicorn"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("slack_bolt").setLevel(logging.ERROR)
    expect_bursts()
    asyncio.run(_until_stopped(settings))


async def _until_stopped(settings: Settings) -> None:
    stop, up = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(wanted, stop.set)
    run = asyncio.create_task((_over_http if settings.over_http else _over_socket_mode)(settings, stop, up))
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait({run, stopped}, return_when=asyncio.FIRST_COMPLETED)
    if not run.done():
        if up.is_set():  # otherwise it is still trying to reach Slack, and nothing is in flight
            await asyncio.wait({run}, timeout=STOP_WITHIN)
        run.cancel()
    stopped.cancel()
    await asyncio.gather(run, stopped, return_exceptions=True)
    if run.done() and not run.cancelled() and (error := run.exception()):
        raise error


async def _over_socket_mode(settings: Settings, stop: asyncio.Event, up: asyncio.Event) -> None:
    if settings.slack_signing_secret.get_secret_value():
        log.info("SLACK_APP_TOKEN is set, so Socket Mode is used, and SLACK_SIGNING_SECRET is not.")
    async with amends(settings) as app, over_socket_mode(app, settings):
        log.info("Amends is connected. In Slack, type /mistake.")
        up.set()
        await stop.wait()


async def _over_http(settings: Settings, stop: asyncio.Event, up: asyncio.Event) -> None:
    # The port first: that it is in use is told at once, however long Slack takes to be there.
    with listen(settings.host, settings.port) as listening:
        async with amends(settings) as app, over_http(app, settings, listening) as address:
            log.info("Amends listens for Slack on %s. In Slack, type /mistake.", address)
            up.set()
            await stop.wait()
