"""The story of a demo or a journey moves on to what comes next, never to what is there already."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.journeys.conftest import Story


@pytest.mark.parametrize("transport", ["socket"], indirect=True)
async def test_what_was_read_but_is_not_noted_yet_is_waited_for(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    await story.told()
    store, noting = story.app.desk.store, asyncio.Event()
    settle = store.settle

    async def slow(*args: Any, **more: Any) -> None:
        await noting.wait()
        await settle(*args, **more)

    monkeypatch.setattr(store, "settle", slow)
    await story.next_ping("On track, at risk, done?")
    read_at = story.now()
    next_one = asyncio.create_task(story.next_ping("Done and told?"))
    await asyncio.sleep(0.2)
    assert (story.now() - read_at).total_seconds() < 1, "the story stands still until it is noted"
    noting.set()
    await next_one
