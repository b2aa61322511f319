"""A client is not told: that is asked after, put off, announced, passed on; once told, there is silence."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.domain.case import Case, CaseState
from bot.local import local_amends
from bot.sandbox import Sandbox
from bot.sandbox.errors import NotSubmitted
from bot.usecases.ahead import next_said
from tests.databases import Database
from tests.journeys.conftest import Story

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def choose(story: Story, who: str) -> None:
    """Dana, who is an admin, chooses on her Home whom untold cases reach."""
    dana = story.dana
    await dana.open_home()
    await dana.press("Follow-ups", in_=dana.home)
    await dana.wait_modal("Follow-ups")
    await dana.fill("Who hears of a case that stays untold", who)
    await story.take(dana)
    await story.slack.until(lambda: dana.home and "in the end" in dana.text_of(dana.home))


async def zone_known(story: Story) -> None:
    """Slack has said where Adam is: that comes a moment after his first command."""
    for _ in range(500):
        if (await story.file()).owner.tz == "Asia/Kuala_Lumpur":
            return
        await asyncio.sleep(0.01)
    raise AssertionError("nobody asked Slack who Adam is")


async def test_from_the_first_question_to_the_hand_that_somebody_lends(story: Story) -> None:
    adam, sam = story.adam, story.sam
    await choose(story, "sam")
    await story.admit()
    await adam.close()
    await zone_known(story)
    first = await story.next_ping("Acme doesn't know yet")
    assert "wrong list" not in adam.text_of(first), "there is but one case of theirs"
    await adam.choose("Remind me later", "In 30 minutes", in_=first)
    await adam.wait_dm("Snoozed until")
    again = await story.next_ping("Acme doesn't know yet")
    assert again.ts != first.ts
    second = await story.next_ping("Today would be a good day to tell Acme")
    await adam.wait_dm("anew, further down")
    await adam.press("Go on", in_=second)
    await adam.wait_modal(text="2 of 4")
    await adam.close()
    await story.next_ping("Today would be a good day")
    notice = await story.next_ping("to lend you a hand")
    assert f"<@{sam.id}>" in notice.text
    for _ in range(500):  # what follows is planned once the notice stands there
        if (due := await next_said(story.app.desk, story.app.door.team)) is not None:
            break
        await asyncio.sleep(0.01)
    # Not what Adam is asked next, but what Sam hears: from 9 am in Kuala Lumpur to 9 am in New York.
    assert due is not None
    assert timedelta(hours=12, minutes=55) < due - story.now() <= timedelta(hours=13)
    story.slack.advance(due - story.now() + timedelta(seconds=1))
    story.app.desk.wake()
    passed = await sam.wait_dm("has something to tell Acme")
    assert "wrong list" not in str(passed.blocks)
    await adam.wait_dm("may lend you a hand")
    await sam.press("I'll help", in_=passed)
    await sam.wait_dm("knows that you'd like to help")
    await adam.wait_dm("would like to help you tell Acme")


async def test_told_in_time_it_reaches_nobody(story: Story) -> None:
    adam = story.adam
    await choose(story, "sam")
    await story.send()
    await zone_known(story)
    asked = await story.next_ping("Acme doesn't know yet")
    await adam.press("Show the words", in_=asked)
    await adam.wait_modal("The words")
    await adam.close()
    await adam.press("I told them", in_=asked)
    await adam.wait_modal("I told them")
    await story.take(adam)
    await adam.wait_dm("Acme has been told")
    story.slack.advance(timedelta(days=7))
    story.app.desk.wake()
    await adam.wait_dm("has passed")  # what was promised is asked after, and nothing else
    assert [message for message in story.sam.dm if "Acme" in message.text] == []


async def test_a_number_out_of_its_range_is_said_at_its_field(story: Story) -> None:
    dana = story.dana
    await dana.open_home()
    await dana.press("Follow-ups", in_=dana.home)
    await dana.wait_modal("Follow-ups")
    await dana.fill("Count a promise as missed", "3")
    with pytest.raises(NotSubmitted, match="within the range"):
        await dana.submit()
    await dana.fill("Count a promise as missed", "30")
    await story.take(dana)
    async with story.app.desk.store.reading(story.app.door.team) as tx:
        assert (await tx.workspace()).intervals.missed_after == timedelta(minutes=30)


async def test_a_case_that_an_older_amends_has_opened_is_asked_after_too(
    slack: Sandbox, database: Database, transport: str
) -> None:
    async with local_amends(slack, database.url, posts_per_second=1000) as before:
        team = before.door.team
        async with before.desk.store.writing(team) as tx:
            await tx.add_case(Case("K1", team, slack.person("adam").user.id, slack.clock.now()))
    async with local_amends(slack, database.url, posts_per_second=1000) as app:

        async def planned() -> bool:
            async with app.desk.store.reading(team) as tx:
                file = await tx.case_file("K1")
                return file is not None and file.next_ping is not None

        for _ in range(500):
            if await planned():
                return
            await asyncio.sleep(0.01)
    raise AssertionError("nobody would ask after it")


async def test_of_two_cases_of_one_client_the_message_says_which_it_is_about(story: Story) -> None:
    adam = story.adam
    await story.admit()
    await story.explain()
    await story.fix(hours=50)  # nothing about it comes at the same time
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    buttons = await story.dana.wait_message("client-care", "Version 1: what do you think")
    await story.tell(await story.approve(buttons))
    await zone_known(story)
    await story.admit()
    await adam.close()
    (begun,) = [file for file in await story.files(adam) if file.case.state is CaseState.UNFINISHED]
    assert begun.next_ping
    story.slack.advance(begun.next_ping - story.now() + timedelta(seconds=1))
    story.app.desk.wake()
    asked = await adam.wait_dm("Acme doesn't know yet")
    assert "things" not in asked.text, "it is a message of its own"
    assert "to the wrong list" in adam.text_of(asked)
