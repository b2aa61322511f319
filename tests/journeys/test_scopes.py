"""Each scope of the manifest is needed: without it, this journey fails, and only because of it."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.local import local_amends, manifest_path
from bot.sandbox import NotAllowed, Sandbox, StoryClock
from bot.sandbox.changes import PATIENCE
from tests.journeys.conftest import MORNING, Story

MANIFEST: dict[str, Any] = yaml.safe_load(manifest_path().read_text())
SCOPES: list[str] = MANIFEST["oauth_config"]["scopes"]["bot"]

Journey = Callable[[Story, float], Awaitable[object]]
#: s to wait for what will not come.
SHORT = 1.0


@contextlib.asynccontextmanager
async def workspace(tmp_path: Path, *, without: str | None) -> AsyncIterator[Story]:
    manifest = yaml.safe_load(manifest_path().read_text())
    manifest["oauth_config"]["scopes"]["bot"] = [scope for scope in SCOPES if scope != without]
    database = tmp_path / f"{(without or 'all').replace(':', '_')}.db"
    async with (
        Sandbox(manifest, clock=StoryClock(MORNING), rate_limits=False) as slack,
        local_amends(slack, f"sqlite:///{database}", posts_per_second=1000) as app,
    ):
        yield Story(slack, app)


async def a_case_is_begun(story: Story, patience: float) -> object:
    await story.adam.command("/mistake")
    return await story.adam.wait_modal(timeout=patience)


async def a_draft_reaches_its_channel(story: Story, patience: float) -> object:
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("Have it read in", "client-care")
    await story.take(story.adam)
    return await story.dana.wait_message("client-care", "Version 1: what do you think", timeout=patience)


async def the_words_are_handed_over_in_the_dm(story: Story, patience: float) -> object:
    buttons = await story.send()
    await story.dana.press("Approve", in_=buttons)
    return await story.adam.wait_dm("When you have told", timeout=patience)


async def a_draft_reaches_people(story: Story, patience: float) -> object:
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("Or by these people", ["dana"])
    await story.take(story.adam)
    return await story.slack.until(lambda: len(story.dana.group_dm("adam")) >= 3, timeout=patience)


async def a_ping_whose_answer_was_lost_is_not_said_twice_and_not_lost(
    story: Story, patience: float
) -> object:
    buttons = await story.send()
    for _ in range(2):  # one for the thread, one for the DM: they are posted side by side
        story.slack.faults.lose_answer("chat.postMessage")
    await story.dana.press("Approve", in_=buttons)
    return await story.adam.wait_dm("When you have told", timeout=patience)


async def times_are_shown_on_the_owners_clock(story: Story, patience: float) -> object:
    await story.adam.command("/mistake")
    await story.adam.wait_modal()
    await story.slack.until(lambda: story.slack.log.of("answer", "users.info"), timeout=patience)
    await story.adam.close()
    await story.admit()
    await story.explain()
    await story.fix(hours=6)
    await story.adam.wait_modal(text="3:10 pm", timeout=patience)  # 7:10 am in UTC
    return None


async def a_draft_in_a_public_channel_is_on_the_home(story: Story, patience: float) -> object:
    await story.send()
    await story.dana.open_home()
    assert story.dana.home is not None
    assert "has a draft for Acme" in story.dana.text_of(story.dana.home)
    return None


async def a_draft_in_a_private_channel_is_on_the_home(story: Story, patience: float) -> object:
    private = story.slack.add_channel("quiet", ["adam", "dana", "bot"], kind="private")
    await story.send(private.name)
    await story.dana.open_home()
    assert story.dana.home is not None
    assert "has a draft for Acme" in story.dana.text_of(story.dana.home)
    return None


JOURNEYS: dict[str, Journey] = {
    "commands": a_case_is_begun,
    "chat:write": a_draft_reaches_its_channel,
    "im:write": the_words_are_handed_over_in_the_dm,
    "im:history": a_ping_whose_answer_was_lost_is_not_said_twice_and_not_lost,
    "mpim:write": a_draft_reaches_people,
    "users:read": times_are_shown_on_the_owners_clock,
    "channels:read": a_draft_in_a_public_channel_is_on_the_home,
    "groups:read": a_draft_in_a_private_channel_is_on_the_home,
}


def test_every_scope_of_the_manifest_has_its_journey_and_there_are_fewer_than_ten() -> None:
    assert set(JOURNEYS) == set(SCOPES)
    assert len(SCOPES) < 10


@pytest.mark.parametrize("scope", SCOPES)
async def test_the_journey_of_a_scope_goes_well_with_it_and_fails_without(scope: str, tmp_path: Path) -> None:
    journey = JOURNEYS[scope]
    async with workspace(tmp_path, without=None) as story:
        await journey(story, PATIENCE)
    async with workspace(tmp_path, without=scope) as story:
        with pytest.raises((TimeoutError, NotAllowed, AssertionError)):
            await journey(story, SHORT)


def test_the_manifest_asks_for_exactly_the_scopes_that_the_methods_used_need() -> None:
    """The methods are read from the code, so that a new call without its scope is found here."""
    code = "\n".join(path.read_text() for path in Path(__file__).parents[2].glob("bot/slack/**/*.py"))
    needed = {"commands"}
    for method, scopes in NEEDED.items():
        if f".{method.replace('.', '_')}(" in code:
            needed |= scopes
    assert needed == set(SCOPES)


#: Methods that Amends may call and what they need for the conversations that it uses them on.
NEEDED: dict[str, set[str]] = {
    "chat.postMessage": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.open": {"im:write", "mpim:write"},
    "conversations.history": {"im:history"},
    "conversations.info": {"channels:read", "groups:read"},
    "users.conversations": {"channels:read", "groups:read"},
    "users.info": {"users:read"},
    "views.open": set(),
    "views.update": set(),
    "views.publish": set(),
}
