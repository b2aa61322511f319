"""A draft is put aside, comes back in an hour, and goes on where it was left."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from tests.journeys.conftest import Story, words

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def test_a_draft_rests_for_an_hour_and_is_read_again(story: Story) -> None:
    adam = story.adam
    await story.admit()
    await story.explain()
    await story.fix()
    await adam.fill("The words for the client", "Puan Lee, I'm sorry. I sent it to the wrong list.")
    await adam.press("Show me this again in an hour")
    await adam.wait_modal("Resting", text="10:10")
    await adam.close()
    story.slack.advance(timedelta(hours=1, seconds=1))
    story.app.desk.wake()
    shown = await adam.wait_dm("again, as you left it")
    assert "I sent it to the wrong list." in str(shown.blocks)
    await adam.press("Go on", in_=shown)
    await adam.wait_modal(text="4 of 4")
    assert words(adam) == "Puan Lee, I'm sorry. I sent it to the wrong list."


async def test_before_each_case_something_else_and_kind_is_said(story: Story) -> None:
    await story.adam.command("/mistake", "I was late", channel="general")
    first = await story.adam.wait_modal(text="Everyone slips")
    await story.adam.close()
    await shown(story, 1)
    await story.adam.command("/mistake", "I was late again", channel="general")
    second = await story.adam.wait_modal(text="Nobody is perfect")
    assert first.id != second.id


async def test_whoever_looks_in_and_types_nothing_reads_another_kind_line_the_next_time(story: Story) -> None:
    await story.adam.command("/mistake", channel="general")
    await story.adam.wait_modal(text="Everyone slips")
    await story.adam.close()
    await shown(story, 1)
    await story.adam.command("/mistake", channel="general")
    await story.adam.wait_modal(text="Nobody is perfect")


async def shown(story: Story, times: int) -> None:
    """The first screen has been counted so often: that happens once it is open."""
    for _ in range(200):
        async with story.app.desk.store.reading(story.app.door.team) as tx:
            if (await tx.person(story.adam.user.id)).begun == times:
                return
        await asyncio.sleep(0.01)
    raise AssertionError("the first screen was not counted")
