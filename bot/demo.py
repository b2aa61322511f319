"""`amends demo`: the local workspace in a browser, with Amends connected to it."""

from __future__ import annotations

import asyncio
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.app import Amends
from bot.errors import WrongSettings
from bot.local import local_amends, manifest_path
from bot.sandbox import Sandbox


def serve_demo(say: Callable[[str], None], *, port: int, data: Path | None) -> None:
    """Serve the page on loopback until it is told to stop.

    Args:
        say: prints a line for the person at the terminal.
        port: 0 for any free one.
        data: keeps the cases in this SQLite file; None: they are gone with the demo.

    Raises:
        WrongSettings: the port is taken, or the file cannot be used.
    """
    asyncio.run(_serve(say, port, data))


async def _serve(say: Callable[[str], None], port: int, data: Path | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(wanted, stop.set)
    with _database(data) as database:
        slack = Sandbox(manifest_path(), port=port)
        try:
            await slack.start()
        except OSError:
            sentence = "Port {port} is taken: choose another with --port, or leave it out."
            raise WrongSettings(sentence, port=port) from None
        try:
            async with local_amends(slack, f"sqlite:///{database}") as app:
                slack.page.next_moment = lambda: _next_ping(slack, app)
                slack.page.on_advance = app.desk.wake
                say("A workspace with Amends in it is ready. Open this in your browser:")
                say(f"\n    {slack.page_url}\n")
                say("It is on this machine only. Stop it with Ctrl+C.")
                await stop.wait()
        finally:
            await slack.stop()


async def _next_ping(slack: Sandbox, app: Amends) -> datetime | None:
    """When Amends will next ask somebody something."""
    async with app.desk.store.reading(app.door.team) as tx:
        moments = [await tx.next_ping(user) for user in slack.world.users]
    return min(filter(None, moments), default=None)


@contextmanager
def _database(data: Path | None) -> Iterator[Path]:
    if data is not None:
        yield data.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="amends-") as folder:
        yield Path(folder) / "amends.db"
