"""The plan, opened from Home or the card: its owner answers there what is asked in the DM."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.journeys.conftest import Story
from tests.journeys.test_rounds import known_already

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def open_plan(story: Story) -> None:
    adam = story.adam
    await adam.open_home()
    await story.slack.until(lambda: adam.home and "See the plan" in adam.text_of(adam.home))
    await adam.press("See the plan", in_=adam.home)
    await adam.wait_modal("The grace plan")


async def test_what_the_dm_asks_is_answered_on_the_plan_and_both_show_it(story: Story) -> None:
    adam = story.adam
    await known_already(story, "Acme")
    due = await story.next_ping("On track, at risk, done?")
    await open_plan(story)
    await adam.press("Done")
    await adam.wait_modal("The grace plan", text="Kept: ")
    await story.slack.until(lambda: "Done: “send the right offer”" in adam.text_of(due))
    await adam.close(all=True)

    asked = await story.next_ping("don't apologise again")
    await open_plan(story)
    await adam.choose("How are they now?", "Calm")
    await story.slack.until(lambda: "Acme is calm again" in adam.text_of(asked))
    await story.slack.until(
        lambda: adam.modal is not None and "How are they now?" not in adam.text_of(adam.modal)
    )
    await adam.press("Close the case")
    await adam.wait_modal("The grace plan", text="Acme: Closed")
    assert adam.troubles == []


async def test_a_new_time_is_given_and_told_on_the_plan(story: Story) -> None:
    adam = story.adam
    await known_already(story, "Acme")
    due = await story.next_ping("On track, at risk, done?")
    await open_plan(story)
    await adam.press("At risk")
    await adam.wait_modal("A new time")
    await adam.fill("New time", story.now() + timedelta(hours=3))
    if await adam.submit() == {} and adam.modal and adam.modal.title == "A new time":  # a doubtful one
        await story.take(adam)
    await adam.wait_modal("The grace plan", text="New time, still to be told: ")
    await adam.press("I told them the new time")
    await adam.wait_modal("The grace plan", text="Moved to: ")
    await story.slack.until(lambda: "has a new time" in adam.text_of(due))
    assert adam.troubles == []


async def test_a_miss_is_owned_up_to_from_the_plan(story: Story) -> None:
    adam = story.adam
    await known_already(story, "Acme")
    story.slack.advance(timedelta(hours=5, minutes=20))
    story.app.desk.wake()
    await adam.wait_dm("The time you promised Acme has passed")
    await open_plan(story)
    await adam.press("It hurt them: own up to it")
    begun = await adam.wait_modal("Own up", text="1 of 4")
    assert "and I didn't" in str(adam.values_of(begun))
    assert adam.troubles == []
