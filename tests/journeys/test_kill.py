"""kill -9 at any moment of a case: nothing that Slack was told "ok" for is missing, and the case goes on.

The app is the real command, `python -m bot run`, with nothing but environment variables.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.local import manifest_path
from bot.sandbox import Message, Person, Sandbox, StoryClock
from tests.databases import Database
from tests.journeys.conftest import ADMIT, EXPLAIN, MORNING, modal, words

START_WITHIN = 20  # s; a fresh interpreter on a busy machine


@dataclass
class Bot:
    """`amends run` in a process of its own."""

    slack: Sandbox
    folder: Path
    database: Database
    process: asyncio.subprocess.Process | None = None
    kills: int = 0
    log: list[bytes] = field(default_factory=list)

    async def start(self) -> None:
        environment = {
            "PATH": os.environ["PATH"],
            "SLACK_BOT_TOKEN": self.slack.bot_token,
            "SLACK_APP_TOKEN": self.slack.app_token,
            "SLACK_API_URL": self.slack.api_url,
            "DATABASE_URL": self.database.url,
            "STORY_CLOCK_FILE": str(self.folder / "clock"),
            "OUTBOX_IDLE": "0.1",
            "OUTBOX_LEASE": "1",
            "POSTS_PER_SECOND": "1000",
        }
        with (self.folder / "bot.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", env=environment, stdout=log, stderr=log
            )
        await self.slack.app_connected(START_WITHIN)

    async def kill(self) -> None:
        assert self.process is not None
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()
        await self.slack.until(lambda: not self.slack.sockets.connected)
        self.kills += 1

    async def again(self) -> None:
        await self.kill()
        await self.start()


@asynccontextmanager
async def running(folder: Path, database: Database) -> AsyncIterator[Bot]:
    clock = StoryClock(MORNING, mirror=folder / "clock")
    async with Sandbox(manifest_path(), clock=clock, rate_limits=False) as slack:
        bot = Bot(slack, folder, database)
        await bot.start()
        try:
            yield bot
        finally:
            await bot.kill()


async def test_a_case_goes_on_through_a_kill_after_every_step(tmp_path: Path, database: Database) -> None:
    async with running(tmp_path, database) as bot:
        await _whole_case(bot, bot.again)
        assert bot.kills >= 8
        _nothing_is_missing(bot)


@pytest.mark.parametrize(
    ("databases", "seed"), [("sqlite", 1), ("postgresql", 2)], indirect=["databases"], scope="session"
)
async def test_a_case_goes_on_through_kills_at_random_moments(
    tmp_path: Path, database: Database, seed: int
) -> None:
    """The kill comes while the app is at work: sometimes before its ack, sometimes after."""
    rng = random.Random(seed)
    async with running(tmp_path, database) as bot:

        async def later() -> None:
            await asyncio.sleep(rng.uniform(0, 0.05))
            await bot.again()

        await _whole_case(bot, later)
        _nothing_is_missing(bot)


def _nothing_is_missing(bot: Bot) -> None:
    assert bot.database.rows("SELECT state FROM cases WHERE state != 'discarded'") == [("closed",)]
    numbers = [
        number for (number,) in bot.database.rows("SELECT number FROM events ORDER BY case_id, number")
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    ids = [
        message.metadata["event_payload"]["id"] for message in bot.slack.person("adam").dm if message.metadata
    ]
    assert len(ids) == len(set(ids)), "something was said twice in a DM"


async def _whole_case(bot: Bot, kill: Callable[[], Awaitable[None]]) -> None:
    """The whole case, by a person who tries again when Slack shows an error."""
    adam, dana = bot.slack.person("adam"), bot.slack.person("dana")
    buttons = await _reported(bot, kill)
    await _until_done(dana, lambda: dana.press("Approve", in_=buttons, stale_ok=True), kill)
    button = await adam.wait_dm("When you have told", timeout=20)
    await kill()
    await _in_modal(adam, "I told them", button, "I told them", {})
    await kill()
    await adam.wait_dm("Recorded", timeout=20)
    before = await _fast_forward(bot, timedelta(hours=5), "On track, at risk, done?")
    await kill()
    new_time = {"New time": bot.slack.clock.now() + timedelta(hours=3)}
    await _in_modal(adam, "At risk", before, "A new time", new_time)
    await kill()
    told = await adam.wait_dm("Until you've told", timeout=20)
    await _until_done(adam, lambda: adam.press("I told them the new time", in_=told, stale_ok=True), kill)
    await adam.wait_dm("has a new time", timeout=20)
    due = await _fast_forward(bot, timedelta(hours=3, minutes=1), "Done and told?")
    await _until_done(adam, lambda: adam.press("Done", in_=due, stale_ok=True), kill)
    settle = await _fast_forward(bot, timedelta(days=5), "don't apologise again")
    await _until_done(adam, lambda: adam.press("Calm", in_=settle, stale_ok=True), kill)
    over = await adam.wait_dm("what you promised is done", timeout=20)
    await _until_done(adam, lambda: adam.press("Close the case", in_=over, stale_ok=True), kill)
    await adam.wait_dm("is closed", timeout=20)


async def _reported(bot: Bot, kill: Callable[[], Awaitable[None]]) -> Message:
    adam, dana = bot.slack.person("adam"), bot.slack.person("dana")
    await adam.command("/mistake", "Acme: " + ADMIT["What I did"])
    await adam.wait_modal(text="1 of 4")
    await kill()
    await adam.fill("What it did", ADMIT["What it did"])
    await _submitted(adam, "2 of 4")
    await kill()
    for label, value in EXPLAIN.items():
        await adam.fill(label, value)
    await _submitted(adam, "3 of 4")
    await kill()
    due = bot.slack.clock.now() + timedelta(hours=6)
    for label, typed in (("The fix", "Done by"), ("What I'm doing", "send it"), ("By when", due)):
        await adam.fill(label, typed)
    await _submitted(adam, "4 of 4")
    await adam.fill("Have it read in", "client-care")
    said = ""
    while "Your draft is with" not in adam.text_of(modal(adam)):
        said = words(adam)  # a draft rendered before the zone was known is shown once more
        assert await adam.submit() == {}
    await adam.close()
    await kill()
    buttons = await dana.wait_message("client-care", "Version 1: what do you think", timeout=20)
    assert any(message.text == said for message in dana.thread(buttons))
    return buttons


async def _submitted(who: Person, then: str) -> None:
    """Press until the next screen is there: Slack shows an error when no ack came."""
    for _ in range(5):
        if who.modal is not None and then in who.text_of(who.modal):
            return
        assert await who.submit() == {}
    await who.wait_modal(text=then)


async def _until_done(
    who: Person, press: Callable[[], Awaitable[Any]], kill: Callable[[], Awaitable[None]]
) -> None:
    """Press; when Slack shows an error, press again, as a person does."""
    killing = asyncio.create_task(kill()) if kill.__name__ == "later" else None
    answer = await press()
    if killing is not None:
        await killing
    else:
        await kill()
    if not answer.acked:
        await press()


async def _in_modal(who: Person, label: str, message: Message, title: str, values: dict[str, Any]) -> None:
    for _ in range(5):
        if who.modal is None:
            await who.press(label, in_=message)
            await who.wait_modal(title)
        for field_label, value in values.items():
            await who.fill(field_label, value)
        assert await who.submit() == {}
        if who.modal is None:
            return
    assert modal(who) is None


async def _fast_forward(bot: Bot, by: timedelta, text: str) -> Message:
    bot.slack.advance(by)
    return await bot.slack.person("adam").wait_dm(text, timeout=20)
