"""What is about signed HTTP alone: forged, late and repeated requests in the middle of a case.

That a case goes its whole way over HTTP is shown by the other journeys, which run over both transports.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.domain.case import CaseState
from bot.sandbox import Message, Person
from bot.sandbox.http import HttpCarrier
from tests.journeys.conftest import Story, modal

pytestmark = pytest.mark.parametrize("transport", ["http"], indirect=True)

TROUBLE = "We had some trouble connecting. Try again?"


@pytest.fixture
def carrier(story: Story) -> HttpCarrier:
    assert story.slack.http is not None
    return story.slack.http


@pytest.mark.parametrize("fault", ["wrong_signature", "old_timestamp"])
async def test_a_forged_submission_changes_nothing_and_what_was_typed_stays(
    story: Story, carrier: HttpCarrier, fault: str
) -> None:
    await story.adam.command("/mistake", "Acme: I lost the file", channel="general")
    await story.adam.wait_modal(text="1 of 4")
    await story.adam.fill("What it did", "your file is gone")
    getattr(carrier, fault)()
    assert await story.adam.submit() == {}
    assert story.adam.troubles == [TROUBLE]
    assert "your file is gone" in story.adam.values_of(modal(story.adam)).values()
    await story.take(story.adam)
    await story.adam.wait_modal(text="2 of 4")
    assert (await story.file()).case.facts.effect == "your file is gone"


async def test_a_forged_approval_is_none(story: Story, carrier: HttpCarrier) -> None:
    buttons = await story.send()
    carrier.wrong_signature()
    assert not (await story.dana.press("Approve", in_=buttons)).acked
    assert (await story.file()).case.state is CaseState.IN_REVIEW
    await story.approve(buttons)


async def test_a_stolen_request_is_worth_nothing(story: Story, carrier: HttpCarrier) -> None:
    """A thief who holds a signed approval, byte for byte, cannot use it after the words have changed."""
    buttons = await story.send()
    await story.approve(buttons)
    log = len(story.slack.log.calls())
    approval = carrier.requests[-1]
    assert b"block_actions" in approval.body
    assert await carrier.replay() == (401, "replay")
    await story.app.door.tasks.drain()
    assert len(story.slack.log.calls()) == log


async def test_a_click_that_slack_delivers_again_with_a_new_signature_counts_once(story: Story) -> None:
    buttons = await story.send()
    await story.dana.press("Approve", in_=buttons)
    assert (await story.dana.redeliver_last()).acked
    await story.adam.wait_dm("When you have told")
    await story.slack.until(lambda: _in_thread(story.dana, buttons, "approved version 1"))
    await asyncio.sleep(0.1)
    assert len(_in_thread(story.dana, buttons, "approved version 1")) == 1


async def test_a_person_who_typed_while_the_server_was_away_reads_that_it_failed(
    story: Story, carrier: HttpCarrier
) -> None:
    url, carrier.url = carrier.url, "http://127.0.0.1:9/slack/events"  # nobody listens there
    assert not (await story.adam.command("/mistake")).acked
    assert story.adam.troubles == ['/mistake failed with the error "dispatch_failed"']
    carrier.url = url
    await story.admit()


async def test_a_home_opened_while_the_server_was_away_comes_with_slacks_retry(
    story: Story, carrier: HttpCarrier
) -> None:
    url, carrier.url = carrier.url, "http://127.0.0.1:9/slack/events"
    opening = asyncio.create_task(story.adam.open_home(timeout=10))
    await story.slack.until(lambda: story.slack.log.of("envelope", "events_api"))
    carrier.url = url  # back before the second attempt, which Slack makes at once
    assert await opening is not None


async def test_a_story_fast_forwarded_by_weeks_is_still_served(story: Story) -> None:
    await story.told()
    story.slack.advance(timedelta(days=40))
    assert (await story.adam.command("/mistake", "list")).acked
    await story.slack.until(lambda: story.adam.ephemerals)


def _in_thread(who: Person, root: Message, text: str) -> list[Message]:
    return [message for message in who.thread(root) if text in who.text_of(message)]
