"""The main job, end to end, over real sockets."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.case import CaseState
from bot.play import play_case
from tests.journeys.conftest import Story, modal, words


def test_the_whole_case_plays_from_mistake_to_closed() -> None:
    lines: list[str] = []
    play_case(lines.append)
    assert "Everything was as it should be: told, kept, settled, prevented, closed." in lines[-1]


async def test_the_first_step_is_filled_from_the_command(story: Story) -> None:
    await story.adam.command("/mistake", "Acme: I sent the offer to the wrong list", channel="general")
    view = await story.adam.wait_modal(text="1 of 4")
    shown = story.adam.values_of(view)
    assert shown["The client"] == "Acme"
    assert shown["What I did"] == "I sent the offer to the wrong list"


async def test_a_case_begun_in_a_direct_message_works_the_same(story: Story) -> None:
    await story.adam.command("/mistake")
    assert (await story.adam.wait_modal()).title == "Own up to something"


async def test_the_global_shortcut_opens_the_same_modal(story: Story) -> None:
    await story.adam.shortcut("Own up to something")
    await story.adam.wait_modal(text="1 of 4")


async def test_the_message_shortcut_puts_the_permalink_into_the_private_notes(story: Story) -> None:
    complaint = await story.sam.say("Acme is furious about the offer", channel="general")
    await story.adam.shortcut_on(complaint, "Own up to this")
    await story.adam.wait_modal(text="1 of 4")
    await story.adam.pick("The client", "Acme")
    await story.fill(story.adam, {"What I did": "I sent it", "What it did": "they are furious"})
    await story.take(story.adam)
    notes = story.adam.values_of(modal(story.adam))["What happened, and why? Only you see this."]
    assert complaint.ts.replace(".", "") in notes
    assert complaint.channel in notes


async def test_back_keeps_what_is_on_the_screen_unvalidated(story: Story) -> None:
    await story.admit()
    await story.adam.fill("What happened", "half a thought")
    await story.adam.press("Back")
    await story.adam.wait_modal(text="1 of 4")
    assert story.adam.values_of(modal(story.adam))["What I did"] == "I sent the offer to the wrong list"
    await story.take(story.adam)
    await story.adam.wait_modal(text="2 of 4")
    assert (
        story.adam.values_of(modal(story.adam))["What happened, and why? Only you see this."]
        == "half a thought"
    )


async def test_a_closed_modal_loses_nothing_and_the_next_mistake_offers_to_go_on(story: Story) -> None:
    await story.admit()
    await story.adam.fill("What happened", "I was in a hurry")
    await story.adam.close()
    await story.adam.command("/mistake")
    await story.adam.wait_modal(text="You have an unfinished case: Acme")
    await story.adam.press("Go on")
    view = await story.adam.wait_modal(text="2 of 4")
    assert "I was in a hurry" in story.adam.values_of(view).values()


async def test_words_typed_with_the_command_survive_a_modal_that_is_closed_at_once(story: Story) -> None:
    await story.adam.command("/mistake", "Acme: I lost the file")
    await story.adam.wait_modal()
    await story.adam.close()
    file = await story.file()
    assert (file.client_name, file.case.facts.did) == ("Acme", "I lost the file")


async def test_the_draft_goes_to_people_in_a_group_message(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("Or by these people", ["dana"])
    await story.take(story.adam)
    await story.slack.until(lambda: len(story.dana.group_dm("adam")) >= 3)
    card = story.dana.group_dm("adam")[0]
    assert "Acme" in story.dana.text_of(card)
    await story.adam.wait_modal(text="Your draft is with")


async def test_they_already_know_skips_the_review_and_records_the_telling(story: Story) -> None:
    await story.admit(**{"Have they been told": True})
    await story.explain()
    await story.fix()
    await story.adam.wait_modal(text="They already know")
    await story.take(story.adam)
    await story.adam.wait_dm("Recorded")
    file = await story.file()
    assert file.case.state is CaseState.TOLD
    assert file.case.telling is not None
    assert not file.case.telling.reviewed
    assert file.next_ping is not None


async def test_a_fix_that_is_done_already_states_no_time_and_can_be_closed_once_told(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fill(story.adam, {"The fix": "Already done", "What I'm doing": "sent the right offer"})
    await story.take(story.adam)
    assert " by " not in words(story.adam)
    await story.adam.fill("Have it read in", "client-care")
    await story.take(story.adam)
    buttons = await story.dana.wait_message("client-care", "Version 1: what do you think")
    await story.tell(await story.approve(buttons))
    await story.settle()
    over = await story.adam.wait_dm("what you promised is done")
    await story.adam.press("Close the case", in_=over)
    await story.adam.wait_dm("is closed")


async def test_an_answer_promise_uses_its_own_words_and_leads_to_a_fix(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fill(
        story.adam,
        {
            "The fix": "I don't know yet",
            "What I'm doing": "find out who opened it",
            "By when": story.now() + timedelta(hours=3),
        },
    )
    await story.take(story.adam)
    assert "find out who opened it" in words(story.adam)
    await story.adam.fill("Have it read in", "client-care")
    await story.take(story.adam)
    buttons = await story.dana.wait_message("client-care", "Version 1: what do you think")
    await story.tell(await story.approve(buttons))
    ping = await story.next_ping("an answer by")
    await story.adam.press("Done", in_=ping)
    await story.adam.wait_modal(text="What did you find out")
    await story.fill(
        story.adam,
        {
            "Your answer": "three people opened it",
            "The fix": "Done by",
            "What I'm doing": "have it deleted",
            "By when": story.now() + timedelta(hours=5),
        },
    )
    await story.take(story.adam)
    await story.adam.wait_dm("Here it is. Three people opened it.")
    ping = await story.next_ping("On track, at risk, done?")
    await story.adam.press("Done", in_=ping)
    await story.settle()
    await story.adam.wait_dm("what you promised is done")


async def test_already_told_is_recorded_without_review_and_without_reproach(story: Story) -> None:
    buttons = await story.send()
    await story.adam.press("I've already told them", in_=buttons)
    await story.adam.wait_modal(text="without review")
    await story.take(story.adam)
    outcome = await story.dana.wait_message("client-care", "Recorded as told, without review")
    assert "told Acme" in story.dana.text_of(outcome)


async def test_a_missed_promise_is_named_and_new_words_own_it(story: Story) -> None:
    await story.told()
    promise = (await story.file()).main_promise
    assert promise is not None
    assert promise.due is not None
    story.slack.advance(promise.due - story.now() + timedelta(minutes=16))
    story.app.desk.wake()
    missed = await story.adam.wait_dm("has passed")
    shown = story.adam.text_of(missed)
    assert "I should have told you before that time passed" in shown, "the words are there at once"
    assert "The new time is" not in shown, "nobody has promised one"
    await story.adam.press("Give a new time", in_=missed)
    await story.adam.wait_modal("A new time")
    await story.adam.fill("New time", story.now() + timedelta(hours=2))
    await story.take(story.adam)
    words = await story.adam.wait_dm("Until you've told")
    assert "I didn't make it" in story.adam.text_of(words)
    await story.adam.press("I told them the new time", in_=words)
    await story.adam.wait_dm("has a new time")
    assert (await story.file()).next_ping is not None


async def test_a_snooze_never_moves_the_promise(story: Story) -> None:
    await story.told()
    ping = await story.next_ping("On track, at risk, done?")
    due = (await story.file()).main_promise.due  # type: ignore[union-attr]
    await story.adam.choose("Remind me later", "In 30 minutes", in_=ping)
    await story.adam.wait_dm("Snoozed until")
    assert (await story.file()).main_promise.due == due  # type: ignore[union-attr]
    again = await story.next_ping("On track, at risk, done?")
    assert again.ts != ping.ts
