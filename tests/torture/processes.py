"""`amends run` in processes of their own: started, killed with -9, started again."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bot.sandbox import Sandbox
from tests.databases import Database
from tests.torture.evidence import Kill, in_flight

START_WITHIN = 60  # s; a fresh interpreter on a busy machine, while Slack is at its worst
LEASE = 3  # s; longer than any call to Slack takes here
PACE = 25  # posts a second in one channel; in life it is one


@dataclass
class Fleet:
    """Processes on one database, each connected by Socket Mode."""

    slack: Sandbox
    folder: Path
    database: Database
    rng: random.Random
    kills: list[Kill] = field(default_factory=list)
    _running: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def grow(self, to: int) -> None:
        """Start processes until there are so many, and wait until they are connected."""
        while len(self._running) < to:
            self._running.append(await self._start())
        await self.connected()

    async def connected(self, share: float = 1.0) -> None:
        """So many of them have a socket open; 1.0 is everyone."""
        wanted = max(round(len(self._running) * share), 1)
        await self.slack.until(lambda: len(self.slack.sockets.open) >= wanted, START_WITHIN)

    async def kill_one(self) -> None:
        """kill -9, what was in flight written down, and another in its place."""
        victim = self.rng.choice(self._running)
        self._running.remove(victim)
        with contextlib.suppress(ProcessLookupError):
            victim.kill()
        await victim.wait()
        self.kills.append(Kill(in_flight(self.database)))
        self._running.append(await self._start())

    async def stop(self) -> None:
        """The end of them all; what was in flight does not matter any more."""
        for process in self._running:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        self._running.clear()

    @property
    def logs(self) -> str:
        return (self.folder / "bot.log").read_text(errors="replace")

    async def _start(self) -> asyncio.subprocess.Process:
        environment = {
            "PATH": os.environ["PATH"],
            "SLACK_BOT_TOKEN": self.slack.bot_token,
            "SLACK_APP_TOKEN": self.slack.app_token,
            "SLACK_API_URL": self.slack.api_url,
            "DATABASE_URL": self.database.url,
            "STORY_CLOCK_FILE": str(self.folder / "clock"),
            "OUTBOX_IDLE": "0.2",
            "OUTBOX_LEASE": str(LEASE),
            "POSTS_PER_SECOND": str(PACE),
        }
        with (self.folder / "bot.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", env=environment, stdout=log, stderr=log
            )
