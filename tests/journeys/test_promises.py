"""Promises that can be trusted: doubted where they are named, never moved by putting a reminder off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain.case import CaseState
from tests.journeys.conftest import Story

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def test_a_doubtful_time_is_asked_about_once_and_then_taken(story: Story) -> None:
    adam = story.adam
    await story.admit()
    await story.explain()
    await story.fix(hours=11)  # 8:10 pm
    draft = await adam.wait_modal(text="4 of 4")
    assert "That is outside your working hours. You can change it with Back." in adam.text_of(draft)
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    review = await story.dana.wait_message("client-care", "Version 1: what do you think")
    button = await story.approve(review)

    # Another evening was promised in the end: a word above the field, and what was typed stays.
    await adam.press("I told them", in_=button)
    await adam.wait_modal("I told them")
    evening = (story.now() + timedelta(hours=12)).replace(microsecond=0)
    await adam.fill("Promised time", evening)
    await adam.fill("How", "Chat")
    await story.take(adam)
    asked = await adam.wait_modal(text="press “Keep this time”")
    assert asked.spec["submit"]["text"] == "Keep this time"
    assert "That is outside your working hours." in adam.text_of(asked)
    assert (await story.file()).case.state is CaseState.APPROVED
    await story.take(adam)
    await adam.wait_dm("Recorded")
    file = await story.file()
    assert file.main_promise
    assert file.main_promise.due == evening
    assert file.case.telling
    assert file.case.telling.how == "chat"

    # So it is with a new time.
    before = await story.next_ping("On track, at risk, done?")
    await adam.press("At risk", in_=before)
    await adam.wait_modal("A new time")
    await story.fill(adam, {"New time": evening + timedelta(hours=1), "What is still": "one more check"})
    await story.take(adam)
    again = await adam.wait_modal(text="press “Keep this time”")
    assert adam.values_of(again)["What is still to do"] == "one more check"
    await story.take(adam)
    await adam.wait_dm("one more check")
    assert adam.modal is None
    assert adam.troubles == []


async def test_the_time_in_the_editor_is_asked_about_once_whatever_happens_to_the_words(story: Story) -> None:
    adam = story.adam
    buttons = await story.send()
    await adam.press("Edit", in_=buttons)
    editor = await adam.wait_modal("Edit the words")
    evening = (story.now() + timedelta(hours=12)).replace(microsecond=0)
    words = adam.values_of(editor)["The words for the client"]
    await story.fill(adam, {"Promised time": evening, "The words for the client": f"{words} One more thing."})
    await story.take(adam)
    asked = await adam.wait_modal(text="That is outside your working hours.")
    assert asked.spec["submit"]["text"] == "Keep this time"
    assert adam.values_of(asked)["The words for the client"].endswith("One more thing.")
    assert (await story.file()).latest.number == 1  # type: ignore[union-attr]
    await adam.press("Check again")
    await story.slack.until(lambda: adam.modal is not None and adam.modal.spec["submit"]["text"] == "Save")
    await story.take(adam)
    await story.dana.wait_message("client-care", "Version 2: what do you think")
    file = await story.file()
    assert file.main_promise
    assert file.main_promise.due == evening
    assert adam.troubles == []


async def test_a_time_that_replaces_the_one_the_words_have_lost_is_asked_about_as_well(story: Story) -> None:
    adam = story.adam
    buttons = await story.send()
    await adam.press("Edit", in_=buttons)
    editor = await adam.wait_modal("Edit the words")
    words = adam.values_of(editor)["The words for the client"]
    said = words.replace("3:10 pm on Wednesday 25 November", "noon on Friday")
    await adam.fill("The words for the client", said)
    await adam.submit()
    await adam.wait_modal("The promised time")
    evening = (story.now() + timedelta(hours=12)).replace(microsecond=0)
    await story.fill(adam, {"What shall it be?": "Change the promise", "New time": evening})
    await story.take(adam)
    await adam.wait_modal(text="That is outside your working hours.")
    await story.take(adam)
    await story.dana.wait_message("client-care", "Version 2: what do you think")
    file = await story.file()
    assert file.main_promise
    assert file.main_promise.due == evening
    assert adam.troubles == []


async def test_a_ping_is_put_off_until_a_day_and_never_past_the_promise(story: Story) -> None:
    adam = story.adam
    await story.admit()
    await story.explain()
    await story.fix(hours=149)  # Tuesday, 2:10 pm; asked about the day before
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    review = await story.dana.wait_message("client-care", "Version 1: what do you think")
    await story.tell(await story.approve(review))
    before = await story.next_ping("On track, at risk, done?")
    promised = (await story.file()).main_promise
    assert promised

    await adam.choose("Remind me later", "A date…", in_=before)
    asked = await adam.wait_modal("Remind me later")
    assert "What you promised Acme stays as it is: 2:10 pm tomorrow." in adam.text_of(asked)
    assert adam.values_of(asked) == {"On which day": "2026-12-01"}
    await adam.fill("On which day", date(2026, 12, 2))
    past = "That would be past the time you promised. I'll ask you at that time."
    assert await adam.submit() == {"On which day": past}
    await adam.fill("On which day", date(2026, 12, 1))
    await story.take(adam)
    await adam.wait_dm("Snoozed until 9 am on Tuesday 1 December")
    again = await story.next_ping("On track, at risk, done?")
    assert again.ts != before.ts
    assert (await story.file()).main_promise == promised
    assert adam.troubles == []


async def test_a_miss_that_hurt_them_is_owned_up_to_in_a_case_of_its_own(story: Story) -> None:
    adam = story.adam
    missed = await story.misses()
    await adam.press("It hurt them: own up to it", in_=missed)
    first = await adam.wait_modal(text="1 of 4")
    assert adam.values_of(first)["What I did"] == (
        "I told you I'd send the right offer by 3:10 pm on Wednesday 25 November, and I didn't"
    )
    assert adam.values_of(first)["The client"] == "Acme"
    await adam.fill("What it did", "your customers waited")
    await story.take(adam)
    await adam.close(all=True)

    # Each plan leads to the other, in the same modal.
    await adam.command("/mistake", "list", channel="general")
    listed = await adam.wait_ephemeral("Your open cases")
    await adam.press("See the plan", in_=listed)
    plan = await adam.wait_modal("The grace plan")
    assert "Linked case with Acme: Not finished yet" in adam.text_of(plan)
    await adam.press("See its plan")
    await adam.wait_modal(text="Linked case with Acme: Client told")
    assert len(adam.modals) == 1
    assert adam.troubles == []


async def test_a_promise_is_put_at_risk_from_the_plan_which_keeps_its_history(story: Story) -> None:
    adam = story.adam
    await story.tell(await story.approve(await story.send()))
    promise = (await story.file()).main_promise
    assert promise
    await see_plan(story)
    plan = await adam.wait_modal("The grace plan")
    assert "\nPromised: 3:10 pm today" in adam.text_of(plan)
    await adam.press("At risk")
    await adam.wait_modal("A new time")
    await adam.fill("New time", story.now() + timedelta(hours=8))
    await story.take(adam)
    told = await adam.wait_dm("Until you've told Acme, the old time stands.")
    await adam.press("I told them the new time", in_=told)
    await adam.wait_dm("Acme has a new time")
    await adam.close(all=True)
    await see_plan(story)
    plan = await adam.wait_modal(text="Moved to: 5:10 pm today")
    assert "First promised: 3:10 pm today" in adam.text_of(plan)
    assert adam.troubles == []


async def see_plan(story: Story) -> None:
    await story.adam.command("/mistake", "list", channel="general")
    listed = await story.adam.wait_ephemeral("Your open cases")
    await story.adam.press("See the plan", in_=listed)


async def test_when_the_client_works_is_set_on_the_plan_and_both_clocks_are_shown(story: Story) -> None:
    adam = story.adam
    await story.tell(await story.approve(await story.send()))
    await see_plan(story)
    await adam.wait_modal("The grace plan")
    await adam.press("When Acme works")
    await adam.wait_modal("When they work")
    assert "Tokyo, Japan" in await adam.suggest("Their time zone", "toky")
    await adam.pick("Their time zone", "toky", "Tokyo, Japan")
    await story.take(adam)
    await adam.wait_modal("The grace plan")
    await adam.press("At risk")
    asked = await adam.wait_modal("A new time")
    assert "3:10 pm today for you, 4:10 pm today for Puan Lee" in adam.text_of(asked)
    await adam.fill("New time", story.now() + timedelta(hours=8, minutes=30))  # 6:40 pm in Tokyo
    await story.take(adam)
    doubted = await adam.wait_modal(text="That is outside the working hours of Acme.")
    assert "5:40 pm today for you, 6:40 pm today for Puan Lee." in adam.text_of(doubted)
    assert adam.troubles == []


async def test_a_new_clients_clock_is_asked_for_once_beside_the_time_and_heeded_at_once(story: Story) -> None:
    adam = story.adam
    await story.admit()
    await story.explain()
    fix = await adam.wait_modal(text="Their clock")
    assert "London, United Kingdom" in await adam.suggest("Their clock", "london")
    await adam.pick("Their clock", "london")
    await adam.press("Back")
    await adam.wait_modal(text="2 of 4")
    await story.take(adam)
    fix = await adam.wait_modal(text="3 of 4")
    assert "London, United Kingdom" in adam.text_of(fix), "kept over Back"
    await story.fix()
    draft = await adam.wait_modal(text="4 of 4")
    shown = adam.text_of(draft)
    assert "3:10 pm today for you, 7:10 am today for Puan Lee" in shown
    assert "That is outside the working hours of Acme." in shown
    assert "London time" in shown
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    await adam.wait_modal(text="Your draft is with")
    await adam.close(all=True)
    await story.admit()
    await story.explain()
    again = await adam.wait_modal(text="3 of 4")
    assert "Their clock" not in adam.text_of(again), "known by now"
    await story.fix()
    assert "London time" in adam.text_of(await adam.wait_modal(text="4 of 4"))
    assert adam.troubles == []


async def test_a_make_good_by_a_time_is_asked_after_and_given_from_home(story: Story) -> None:
    adam = story.adam
    await story.admit()
    await story.explain()
    by = (story.now() + timedelta(hours=7)).replace(second=0, microsecond=0)
    await story.fix(**{"Make-good": "refund the fee", "They have it by": by})
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    review = await story.dana.wait_message("client-care", "Version 1: what do you think")
    await story.dana.wait_message("client-care", "I'll see to that by 4:10 pm on Wednesday 25 November")
    await story.tell(await story.approve(review))
    await adam.open_home()
    await story.slack.until(lambda: adam.home and "The make-good by 4:10 pm today" in adam.text_of(adam.home))
    await adam.press("They have it", in_=adam.home)
    await adam.wait_dm("refund the fee")
    await story.slack.until(lambda: adam.home and "The make-good by" not in adam.text_of(adam.home))
    assert [one.state.value for one in (await story.file()).promises] == ["open", "kept"]
    assert adam.troubles == []


async def test_a_prevention_that_is_not_in_place_gets_a_new_day_in_words(story: Story) -> None:
    adam, day = story.adam, timedelta(days=1)
    await story.admit()
    await story.explain()
    prevents = {"What will prevent it": "Two of us check each list", "In place from": story.now() + 2 * day}
    await story.fix(**prevents)
    await adam.wait_modal(text="4 of 4")
    await adam.fill("Have it read in", "client-care")
    await story.take(adam)
    await story.tell(await story.approve(await story.dana.wait_message("client-care", "what do you think")))
    await adam.press("Done", in_=await story.next_ping("On track, at risk, done?"))
    asked = await story.next_ping("is this in place")
    await adam.press("Not yet", in_=asked)
    form = await adam.wait_modal("A new day")
    assert form.spec["submit"]["text"] == "Write the update"
    assert adam.values_of(form)["New day"], "a week later is offered"
    was = (await story.file()).promises[-1].due
    await story.take(adam)
    await adam.wait_dm("The new day is")
    await adam.press("I told them the new day", in_=await adam.wait_dm("the old day stands"))
    await adam.wait_dm("has a new day")
    prevention = (await story.file()).promises[-1]
    assert was is not None
    assert prevention.due is not None
    assert prevention.due > was + 4 * day
    assert adam.troubles == []
