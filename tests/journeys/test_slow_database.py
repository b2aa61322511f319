"""A database slower than Slack's patience: one sentence, nothing half done, nothing twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

import bot.app
from bot.local import local_amends
from bot.sandbox import Sandbox
from bot.store import SqlStore, open_store
from tests.databases import Database
from tests.journeys.conftest import EXPLAIN, Story

SLOWER_THAN_SLACK = 2.6  # s: past our own 2.2, within Slack's 3


class SlowStore:
    """The real store behind a slow disk, while `slow` says so."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.slow = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @asynccontextmanager
    async def writing(self, workspace: str) -> AsyncIterator[Any]:
        if self.slow:
            await asyncio.sleep(SLOWER_THAN_SLACK)
        async with self._store.writing(workspace) as tx:
            yield tx


@pytest.fixture
async def slow_story(
    slack: Sandbox, database: Database, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Story, SlowStore]]:
    made: list[SlowStore] = []

    async def slow(url: str) -> SlowStore:
        made.append(SlowStore(await open_store(url)))
        return made[0]

    monkeypatch.setattr(bot.app, "open_store", slow)
    async with local_amends(slack, database.url, posts_per_second=1000) as app:
        yield Story(slack, app), made[0]


async def test_a_step_that_takes_too_long_asks_for_a_second_press_and_is_taken_once(
    slow_story: tuple[Story, SlowStore],
) -> None:
    story, store = slow_story
    await story.admit()
    await story.fill(story.adam, EXPLAIN)
    store.slow = True
    problems = await story.adam.submit()
    assert list(problems.values()) == ["Still saving. Please press it again in a moment."]
    assert story.adam.troubles == []
    store.slow = False
    await asyncio.sleep(SLOWER_THAN_SLACK - 2.0)  # the first press is being finished meanwhile
    await story.take(story.adam)
    await story.adam.wait_modal(text="3 of 4")
    async with story.app.desk.store.reading(story.app.door.team) as tx:
        kinds = [event.kind for event in await tx.events((await story.file()).case.id)]
    assert kinds == ["begun"]


async def test_a_click_that_takes_too_long_is_done_all_the_same_and_once(
    slow_story: tuple[Story, SlowStore],
) -> None:
    story, store = slow_story
    buttons = await story.send()
    store.slow = True
    await story.dana.press("Approve", in_=buttons)
    assert story.dana.troubles == []
    store.slow = False
    await story.adam.wait_dm("When you have told")
    assert len((await story.file()).approvals) == 1
