"""What is typed into *I told them* and not sent; and a plan that is read in a channel."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.journeys.conftest import Story, modal

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def test_the_time_of_the_telling_is_kept_only_when_somebody_chose_it(story: Story) -> None:
    adam = story.adam
    buttons = await story.approve(await story.send())

    async def opened() -> dict[str, str]:
        await adam.press("I told them", in_=buttons)
        await adam.wait_modal("I told them")
        return adam.values_of(modal(adam))

    async def closed() -> None:
        await adam.close(all=True)
        story.slack.advance(timedelta(hours=1))

    first = await opened()
    await adam.fill("How", "Phone call")
    await closed()
    second = await opened()
    assert second["How"] == "Phone call"
    assert second["When"] != first["When"], "it is the time of now, not of then"
    chosen = story.now().replace(second=0, microsecond=0) - timedelta(hours=2)
    await adam.fill("When", chosen)
    shown = adam.values_of(modal(adam))["When"]
    await adam.fill("How", "Email")
    await closed()
    third = await opened()
    assert (third["When"], third["How"]) == (shown, "Email")
    await story.take(adam)
    telling = (await story.file()).case.telling
    assert telling
    assert telling.at == chosen


async def test_whoever_reads_the_channel_sees_the_plan(story: Story) -> None:
    review = await story.send()
    sam = story.sam
    root = next(m for m in sam.sees("client-care") if "See the plan" in sam.text_of(m))
    assert review
    await sam.press("See the plan", in_=root)
    plan = await sam.wait_modal("The grace plan")
    assert "I used last month's list." not in sam.text_of(plan)
    await sam.close()
    assert sam.troubles == []
