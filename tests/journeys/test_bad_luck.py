"""Slack, its sockets and the database under bad luck: nothing lost, nothing twice, back in time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.databases import Database
from tests.journeys.conftest import Story, modal, words

BACK_WITHIN = 6.0  # s, for Socket Mode

Trouble = Callable[[Story], Awaitable[None]]


async def refresh(story: Story) -> None:
    await story.slack.sockets.refresh()


async def close_frame(story: Story) -> None:
    await story.slack.sockets.close()


async def black_hole(story: Story) -> None:
    story.slack.sockets.black_hole()


async def reset(story: Story) -> None:
    story.slack.sockets.reset()


over_sockets = pytest.mark.parametrize("transport", ["socket"], indirect=True)


@over_sockets
@pytest.mark.parametrize("trouble", [refresh, close_frame, black_hole, reset])
async def test_socket_mode_is_back_within_six_seconds_and_takes_nothing_twice(
    story: Story, trouble: Trouble
) -> None:
    buttons = await story.send()
    await trouble(story)
    began = time.monotonic()
    while True:  # a person presses until Slack shows no error
        answer = await story.dana.press("Approve", in_=buttons, stale_ok=True)
        if answer.acked:
            break
        assert time.monotonic() - began < BACK_WITHIN
        await asyncio.sleep(0.1)
    await story.adam.wait_dm("When you have told", timeout=BACK_WITHIN)
    file = await story.file()
    assert len(file.approvals) == 1
    assert _said(story.adam, "approved your words") == 1


@over_sockets
async def test_two_connections_take_nothing_twice(story: Story) -> None:
    await story.slack.sockets.refresh("warning")  # Slack says so before it closes: both are open meanwhile
    buttons = await story.send()
    await story.approve(buttons)
    assert len((await story.file()).approvals) == 1


@pytest.mark.parametrize("status", [500, 503])
async def test_a_server_error_of_slack_delays_what_is_said_and_loses_nothing(
    story: Story, status: int
) -> None:
    buttons = await story.send()
    story.slack.faults.next("chat.postMessage", status=status, times=3)
    await story.dana.press("Approve", in_=buttons)
    await story.adam.wait_dm("When you have told", timeout=15)
    _in_order(story.adam)


async def test_a_rate_limit_is_waited_for_as_long_as_slack_says(story: Story) -> None:
    buttons = await story.send()
    story.slack.faults.ratelimited("chat.postMessage", retry_after=1, times=2)
    began = time.monotonic()
    await story.dana.press("Approve", in_=buttons)
    await story.adam.wait_dm("When you have told", timeout=15)
    assert time.monotonic() - began >= 1
    _in_order(story.adam)


async def test_an_answer_lost_after_the_work_was_done_says_nothing_twice_in_a_dm(story: Story) -> None:
    buttons = await story.send()
    for _ in range(2):
        story.slack.faults.lose_answer("chat.postMessage")
    await story.dana.press("Approve", in_=buttons)
    await story.adam.wait_dm("When you have told", timeout=15)
    assert _said(story.adam, "approved your words") == 1
    _in_order(story.adam)


async def test_a_connection_cut_before_the_work_loses_nothing(story: Story) -> None:
    buttons = await story.send()
    story.slack.faults.reset("chat.postMessage")
    await story.dana.press("Approve", in_=buttons)
    await story.adam.wait_dm("When you have told", timeout=15)


@over_sockets
async def test_slack_gone_for_an_hour_costs_no_busy_loop_and_no_follow_up(story: Story) -> None:
    await story.told()
    calls = len(story.slack.log.calls())
    story.slack.faults.down()
    story.slack.sockets.down()
    story.slack.advance(timedelta(hours=5))  # the ping falls due while Slack is away
    story.app.desk.wake()
    with pytest.raises(TimeoutError):  # a while of nothing: how often does it knock?
        await story.adam.wait_dm("On track, at risk, done?", timeout=2)
    story.slack.faults.up()
    story.slack.sockets.up()
    await story.adam.wait_dm("On track, at risk, done?", timeout=60)
    assert _said(story.adam, "On track, at risk, done?") == 1
    assert len(story.slack.log.calls()) - calls < 60


async def test_a_modal_that_slack_does_not_open_keeps_the_words_and_says_so(story: Story) -> None:
    story.slack.faults.error("views.open", "expired_trigger_id")
    await story.adam.command("/mistake", "Acme: I lost the file", channel="general")
    await story.adam.wait_ephemeral("What you wrote is kept")
    assert (await story.file()).case.facts.did == "I lost the file"


async def test_a_locked_database_is_one_sentence_and_nothing_half_done(
    story: Story, database: Database
) -> None:
    await story.admit()
    await story.fill(story.adam, {"What happened": "I was late", "For the client": "I was late."})
    async with database.locked():
        problems = await story.adam.submit()
    assert len(problems) == 1
    (sentence,) = problems.values()
    assert "again" in sentence
    assert story.adam.troubles == []
    await story.take(story.adam)
    await story.adam.wait_modal(text="3 of 4")


@pytest.mark.parametrize("after", [0.0, 0.1])
async def test_a_keystroke_that_cannot_be_kept_leaves_the_word_to_the_submission(
    story: Story, database: Database, after: float
) -> None:
    """Its sentence on top of the modal would take that at the field away, where Adam is looking."""
    await story.admit()
    await story.fill(story.adam, {"What happened": "I was late"})
    updates = len(story.slack.log.calls("views.update"))
    async with database.locked():
        typed = asyncio.create_task(story.adam.fill("For the client", "I was late."))
        await asyncio.sleep(after)
        problems = await story.adam.submit()
        await typed
    assert ["again" in sentence for sentence in problems.values()] == [True]
    assert len(story.slack.log.calls("views.update")) == updates
    await story.take(story.adam)
    await story.adam.wait_modal(text="3 of 4")
    assert (await story.file()).case.facts.explanation == "I was late."


async def test_a_keystroke_that_cannot_be_kept_and_is_followed_by_nothing_says_so(
    story: Story, database: Database
) -> None:
    await story.admit()
    async with database.locked():
        await story.adam.fill("For the client", "I was late.")
        modal = await story.adam.wait_modal(text="again")
    fields = [block for block in modal.blocks if block["type"] == "input"]
    held = [modal.held(block["block_id"], block["element"]["action_id"]) for block in fields]
    assert "I was late." in held, "what was typed is still on the screen"


async def test_a_locked_database_when_a_button_is_pressed_is_said_to_that_person_only(
    story: Story, database: Database
) -> None:
    buttons = await story.send()
    async with database.locked():
        await story.dana.press("Approve", in_=buttons)
        await story.dana.wait_ephemeral("again")
    assert (await story.file()).approvals == ()
    await story.approve(buttons)


async def test_a_person_who_left_does_not_stop_the_others(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("Or by these people", ["dana"])
    story.slack.deactivate("dana")
    await story.take(story.adam)
    lost = await story.adam.wait_dm("couldn't post your draft")
    await story.adam.press("Choose another place", in_=lost)
    await story.adam.wait_modal("Another review place")


async def test_a_channel_archived_during_the_review_is_told_to_the_owner(story: Story) -> None:
    buttons = await story.send()
    await story.adam.press("Edit", in_=buttons)
    await story.adam.wait_modal("Edit the words")
    text = story.adam.values_of(modal(story.adam))["The words for the client"]
    await story.adam.fill("The words for the client", text + " Thank you.")
    story.slack.archive("client-care")
    await story.take(story.adam)
    await story.adam.wait_dm("archived")


async def test_a_modal_closed_before_its_update_is_no_trouble(story: Story) -> None:
    await story.admit()
    story.slack.faults.timeout("views.update", 0.3)
    await story.adam.press("Back")
    await story.adam.close()
    await story.adam.command("/mistake")
    await story.adam.wait_modal(text="You have an unfinished case")


async def test_an_unfinished_case_of_last_month_is_still_offered(story: Story) -> None:
    await story.admit()
    await story.adam.close()
    story.slack.advance(timedelta(days=31))
    await story.adam.command("/mistake")
    await story.adam.wait_modal(text="You have an unfinished case: Acme")


async def test_a_client_named_like_another_is_the_same_client(story: Story) -> None:
    await story.send()
    await story.adam.close()
    await story.adam.command("/mistake", "  ACME : I lost the file", channel="general")
    view = await story.adam.wait_modal(text="1 of 4")
    assert story.adam.values_of(view)["The client"] == "Acme"


def _said(who: Person, text: str) -> int:
    return len([message for message in who.dm if text in who.text_of(message)])


def _in_order(who: Person) -> None:
    """The guide, then the words, then the button."""
    texts = [who.text_of(message) for message in who.dm]
    places = [_first(texts, text) for text in ("approved your words", "Dear Puan Lee", "When you have told")]
    assert places == sorted(places)


def _first(texts: list[str], text: str) -> int:
    return next(i for i, found in enumerate(texts) if text in found)


async def test_a_channel_amends_is_not_in_is_said_beneath_the_picker_and_at_the_submit(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("The words for the client", words(story.adam) + " Thank you.")
    await story.adam.fill("Have it read in", "general")
    await story.adam.wait_modal(text="I'm not in that channel")
    assert words(story.adam).endswith(" Thank you.")
    problems = await story.adam.submit()
    assert list(problems) == ["Have it read in"]
    story.slack.invite("general")
    for _ in range(20):  # the last answer holds until Amends has asked again, after each press
        if await story.adam.submit() == {}:
            break
        await asyncio.sleep(0.1)
    await story.dana.wait_message("general", "Version 1: what do you think")


async def test_a_channel_that_refuses_us_later_is_replaced_by_a_group_message_with_reviewers(
    story: Story,
) -> None:
    await story.approve(await story.send())  # Dana is known as a reviewer now
    await story.adam.close()
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("Have it read in", "client-care")
    story.slack.remove("client-care")
    await story.take(story.adam)
    await story.slack.until(lambda: len(story.dana.group_dm("adam")) >= 3)
    lost = await story.adam.wait_dm("It went to a group message with")
    assert "Dana" in story.adam.text_of(lost)


async def test_a_draft_that_nobody_can_see_is_on_home_where_no_message_reaches_its_owner(
    story: Story,
) -> None:
    """A review place that is gone, and a DM that is refused: Home is the last place to say so."""
    adam = story.adam
    await adam.open_home()
    await story.admit()
    await story.explain()
    await story.fix()
    await adam.fill("Or by these people", ["dana"])
    story.slack.deactivate("dana")
    # Dana is asked for first; then the owner, for the message about it.
    story.slack.faults.error("conversations.open", "user_disabled")
    story.slack.faults.error("conversations.open", "cannot_dm_bot")
    await story.take(adam)
    await story.slack.until(
        lambda: adam.home and "I couldn't reach you by direct message" in adam.text_of(adam.home), timeout=10
    )
    assert adam.home
    assert "Nobody can review your draft" in adam.text_of(adam.home)
    assert _said(adam, "couldn't post your draft") == 0
    await adam.press("Choose another place", in_=adam.home)
    await adam.wait_modal("Another review place")
    await adam.fill("Or by these people", [])
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    await story.sam.wait_message("client-care", "Version 1: what do you think")
    await story.slack.until(
        lambda: adam.home and "Nobody can review your draft" not in adam.text_of(adam.home), timeout=10
    )
