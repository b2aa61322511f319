"""A workspace, the app connected to it by real sockets, and three people."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import Amends, amends, over_http
from bot.clock import Clock
from bot.domain.file import CaseFile
from bot.local import fast_forward, local_amends, manifest_path, settings_for
from bot.sandbox import Message, Person, Sandbox, StoryClock, View
from bot.slack.tasks import StillSaving
from bot.web.serving import listen
from tests.databases import Database
from tests.wording.catalogue import malay

#: A Wednesday morning: 9:10 in Kuala Lumpur, 1:10 in London.
MORNING = datetime(2026, 11, 25, 1, 10, tzinfo=UTC)

ADMIT = {"What I did": "I sent the offer to the wrong list", "What it did": "your prices went to rivals"}
EXPLAIN = {"What happened": "I used last month's list.", "For the client": "I worked from an old list."}
#: What a submission is answered with when the machine is busy, in both languages.
STILL_SAVING = {str(StillSaving()), malay()[str(StillSaving())]}


@dataclass
class Story:
    """What the tests of a whole case have in hand."""

    slack: Sandbox
    app: Amends

    @property
    def adam(self) -> Person:
        """The owner, in Kuala Lumpur."""
        return self.slack.person("adam")

    @property
    def dana(self) -> Person:
        """The lead, in London; a workspace admin."""
        return self.slack.person("dana")

    @property
    def sam(self) -> Person:
        """A colleague, in New York."""
        return self.slack.person("sam")

    def now(self) -> datetime:
        return self.slack.clock.now()

    async def file(self) -> CaseFile:
        """Adam's one open case."""
        async with self.app.desk.store.reading(self.app.door.team) as tx:
            (file,) = await tx.case_files(self.adam.id)
        return file

    async def files(self, who: Person) -> list[CaseFile]:
        async with self.app.desk.store.reading(self.app.door.team) as tx:
            return await tx.case_files(who.id)

    async def fill(self, who: Person, values: dict[str, Any]) -> None:
        for label, value in values.items():
            await who.fill(label, value)

    async def take(self, who: Person) -> None:
        """Submit, and expect it to be taken; on a busy machine, as asked, by another press in a moment."""
        problems = await who.submit()
        for _ in range(5):
            if not set(problems.values()) & STILL_SAVING:
                break
            await asyncio.sleep(0.5)
            problems = await who.submit()
        assert problems == {}

    async def admit(self, text: str = "", *, client: str = "Acme", **more: Any) -> None:
        """Adam's first step, filled in and taken."""
        await self.adam.command("/mistake", text, channel="general")
        await self.adam.wait_modal(text="1 of 4")
        if not text:
            await self.adam.pick("The client", client)
        await self.fill(self.adam, {"Whom you will tell": "Puan Lee", **ADMIT, **more})
        await self.take(self.adam)

    async def explain(self) -> None:
        await self.fill(self.adam, EXPLAIN)
        await self.take(self.adam)

    async def fix(self, *, hours: float = 6, **more: Any) -> None:
        await self.fill(
            self.adam,
            {
                "The fix": "Done by",
                "What I'm doing": "send the right offer",
                "By when": self.now() + timedelta(hours=hours),
                **more,
            },
        )
        await self.take(self.adam)

    async def send(self, place: str = "client-care") -> Message:
        """From nothing to a draft in review; returns the message with the buttons."""
        await self.admit()
        await self.explain()
        await self.fix()
        await self.adam.fill("Have it read in", place)
        await self.take(self.adam)
        return await self.dana.wait_message(place, "Version 1: what do you think")

    async def approve(self, buttons: Message) -> Message:
        """Dana approves; returns Adam's message with the button for afterwards."""
        await self.dana.press("Approve", in_=buttons)
        return await self.adam.wait_dm("When you have told")

    async def tell(self, button: Message) -> Message:
        """Adam has told the client; returns what he reads then."""
        await self.adam.press("I told them", in_=button)
        await self.adam.wait_modal("I told them")
        await self.take(self.adam)
        return await self.adam.wait_dm("Recorded")

    async def told(self) -> None:
        """From nothing to told."""
        await self.tell(await self.approve(await self.send()))

    async def settle(self, answer: str = "Calm") -> Message:
        """Some working days later, Adam says how the client is."""
        ping = await self.next_ping("don't apologise again")
        await self.adam.press(answer, in_=ping)
        return ping

    async def misses(self) -> Message:
        """Told, asked before and at the time, and missed."""
        await self.told()
        await self.next_ping("On track, at risk, done?")
        await self.next_ping("Done and told?")
        return await self.next_ping("The time you promised Acme has passed")

    async def next_ping(self, text: str) -> Message:
        """Fast-forward to the next ping and read it."""
        planned = await fast_forward(self.slack, self.app, self.adam.id)
        assert planned, f"no ping is planned where {text!r} should come"
        return await self.adam.wait_dm(text)


def modal(who: Person) -> View:
    view = who.modal
    assert view is not None, "no modal is open"
    return view


def words(who: Person) -> str:
    """What stands in the box for the client's words."""
    return who.values_of(modal(who))["The words for the client"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL one transport is enough: where the two differ, no database is near."""
    twice = {"transport": "http", "databases": "postgresql"}
    more = [i for i in items if twice.items() <= getattr(getattr(i, "callspec", None), "params", {}).items()]
    config.hook.pytest_deselected(items=more)
    items[:] = [item for item in items if item not in more]


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    """Without rate limits: waiting for them proves nothing here; the play of the demo keeps them."""
    async with Sandbox(manifest_path(), clock=StoryClock(MORNING), rate_limits=False) as sandbox:
        yield sandbox


@pytest.fixture(params=["socket", "http"])
def transport(request: pytest.FixtureRequest) -> str:
    """How Slack reaches the app. A journey that is about one of them says so:
    `@pytest.mark.parametrize("transport", ["socket"], indirect=True)`."""
    return str(request.param)


@pytest.fixture
async def story(slack: Sandbox, database: Database, transport: str) -> AsyncIterator[Story]:
    connected = local_amends if transport == "socket" else local_amends_by_http
    async with connected(slack, database.url, posts_per_second=1000) as app:
        yield Story(slack, app)


@asynccontextmanager
async def local_amends_by_http(
    slack: Sandbox, database_url: str, *, posts_per_second: float
) -> AsyncIterator[Amends]:
    """Amends served on a free port, in this process, and the workspace posting to it."""
    clock = Clock(offset=lambda: slack.clock.offset.total_seconds())
    settings = settings_for(slack, database_url, posts_per_second).model_copy(
        update={"slack_app_token": SecretStr(""), "slack_signing_secret": SecretStr(slack.signing_secret)}
    )
    with listen("127.0.0.1", 0) as listening:
        async with amends(settings, clock=clock) as app, over_http(app, settings, listening) as address:
            await slack.deliver_by_http(address)
            yield app


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy test machine is no slow database: the first screen may take its time to read."""
    monkeypatch.setattr("bot.slack.listeners.report_begin.READ_WITHIN", 3.0)
