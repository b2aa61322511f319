"""When I work: set on Home, followed by the pings, moved by Slack."""

from __future__ import annotations

import asyncio

import pytest

from tests.journeys.conftest import Story

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def test_hours_are_set_on_home_with_the_holidays_of_a_state(story: Story) -> None:
    adam = story.adam
    await adam.open_home()
    await story.slack.until(lambda: adam.home and "I work: Monday to Friday" in adam.text_of(adam.home))
    await adam.press("My hours", in_=adam.home)
    await adam.wait_modal("When I work")
    assert await adam.suggest("Public holidays of", "keda") == ["Malaysia, Kedah"]
    await adam.pick("Public holidays of", "keda")
    await adam.fill("Days", ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"])
    await adam.fill("Quiet from", "13:00")
    assert await adam.submit() == {"Quiet until": "Give both times, or leave both empty."}
    await adam.fill("Quiet until", "14:00")
    await story.take(adam)
    await story.slack.until(
        lambda: adam.home and "Public holidays: Malaysia, Kedah." in adam.text_of(adam.home)
    )
    assert adam.troubles == []


async def test_who_travels_is_pinged_on_the_clock_of_the_place_they_are_in(story: Story) -> None:
    await story.told()
    story.adam.user.tz = "America/New_York"
    story.slack.workspace.tell_of_user(story.adam.user)

    async def moved() -> bool:
        async with story.app.desk.store.reading(story.app.door.team) as tx:
            return (await tx.person(story.adam.user.id)).tz == "America/New_York"

    for _ in range(200):
        if await moved():
            break
        await asyncio.sleep(0.02)
    assert await moved()
