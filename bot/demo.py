"""`amends demo`: the local workspace in a browser, with Amends connected to it."""

from __future__ import annotations

import asyncio
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import WrongSettings
from bot.local import local_amends, manifest_path
from bot.sandbox import Sandbox
from bot.usecases.ahead import next_said


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
                slack.page.next_moment = lambda: next_said(app.desk, app.door.team)
                slack.page.on_advance = app.desk.wake
                say("A workspace with Amends in it is ready. Open this in your browser:")
                say(f"\n    {slack.page_url}\n")
                say("It is on this machine only. Stop it with Ctrl+C.")
                await stop.wait()
        finally:
            await slack.stop()


@contextmanager
def _database(data: Path | None) -> Iterator[Path]:
    if data is not None:
        yield data.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="amends-") as folder:
        yield Path(folder) / "amends.db"
