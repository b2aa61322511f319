"""`amends run`: from the environment to a running app, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal

from bot.app import amends, over_socket_mode
from bot.settings import Settings, read_settings

log = logging.getLogger(__name__)


def serve() -> None:
    """Run until SIGINT or SIGTERM; what is in flight is finished first.

    Raises:
        WrongSettings: one sentence that names the variable and the remedy.
    """
    settings = read_settings()
    logging.basicConfig(
        level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    # The SDK logs whole payloads at DEBUG: clients' matters never belong in a log.
    for noisy in ("slack_sdk", "slack_bolt", "aiosqlite", "apscheduler"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    asyncio.run(_until_stopped(settings))


async def _until_stopped(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(wanted, stop.set)
    start = asyncio.create_task(_run(settings, stop))
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait({start, stopped}, return_when=asyncio.FIRST_COMPLETED)
    if not start.done():  # still trying to reach Slack, or serving: end it either way
        await asyncio.wait({start}, timeout=15)
        start.cancel()
    stopped.cancel()
    await asyncio.gather(start, stopped, return_exceptions=True)
    if start.done() and not start.cancelled() and (error := start.exception()):
        raise error


async def _run(settings: Settings, stop: asyncio.Event) -> None:
    async with amends(settings) as app, over_socket_mode(app, settings):
        log.info("Amends is connected. In Slack, type /mistake.")
        await stop.wait()
