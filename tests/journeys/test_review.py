"""The review in its thread: each outcome with a name, and nothing approved that should not be."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.domain.case import CaseState
from tests.journeys.conftest import Story, modal, words


async def test_the_thread_holds_the_exact_words_alone_and_the_buttons_after_them(story: Story) -> None:
    buttons = await story.send()
    root, exact, last = story.dana.thread(buttons)
    assert last.ts == buttons.ts
    file = await story.file()
    assert exact.blocks == []
    assert story.dana.text_of(exact) == file.versions[0].text
    assert "I used last month's list" not in story.dana.text_of(root)


async def test_the_owner_cannot_approve_unless_the_workspace_says_so(story: Story) -> None:
    buttons = await story.send()
    await story.adam.press("Approve", in_=buttons)
    await story.adam.wait_ephemeral("Someone else has to approve your draft")
    await story.dana.open_home()
    await story.dana.fill("home.owners_may_approve", True, in_=story.dana.home)
    await story.adam.press("Approve", in_=buttons)
    await story.adam.wait_dm("When you have told")


async def test_only_admins_see_and_change_the_workspace_settings(story: Story) -> None:
    await story.adam.open_home()
    await story.dana.open_home()
    assert story.adam.home is not None
    assert story.dana.home is not None
    assert "Owners may approve" not in story.adam.text_of(story.adam.home)
    assert "Owners may approve" in story.dana.text_of(story.dana.home)


async def test_the_workspace_review_place_is_offered_for_the_next_draft(story: Story) -> None:
    await story.dana.open_home()
    await story.dana.fill("home.review_channel", "client-care", in_=story.dana.home)
    await story.admit()
    await story.explain()
    await story.fix()
    assert "client-care" in story.adam.values_of(modal(story.adam))["Have it read in"]


async def test_an_edit_shows_what_changed_and_voids_the_approval(story: Story) -> None:
    buttons = await story.send()
    await story.approve(buttons)
    await story.adam.press("Edit", in_=buttons)
    await story.adam.wait_modal("Edit the words")
    await story.adam.fill("The words for the client", words(story.adam).replace("Dear", "Hello"))
    await story.take(story.adam)
    await story.dana.wait_message("client-care", "Version 2: what do you think")
    changed = await story.dana.wait_message("client-care", "version 1 is now version 2")
    styles = [
        element.get("style")
        for block in changed.blocks
        for section in block.get("elements", [])
        for element in section.get("elements", [])
        if element.get("text") in ("Dear", "Hello")
    ]
    assert styles == [{"strike": True}, {"bold": True}]
    file = await story.file()
    assert file.case.state is CaseState.IN_REVIEW
    assert file.approval is None
    await story.adam.wait_dm("Please don't use these words any more")


async def test_an_outdated_button_says_so_and_changes_nothing(story: Story) -> None:
    buttons = await story.send()
    await story.adam.press("Edit", in_=buttons)
    await story.adam.wait_modal("Edit the words")
    await story.adam.fill("The words for the client", words(story.adam) + " Thank you.")
    await story.take(story.adam)
    await story.dana.wait_message("client-care", "Version 2: what do you think")
    await story.dana.press("Approve", in_=buttons, stale_ok=True)
    await story.dana.wait_ephemeral("There is a newer version")
    assert (await story.file()).approvals == ()


async def test_a_suggestion_used_by_the_owner_counts_as_that_reviewers_approval(story: Story) -> None:
    buttons = await story.send()
    await story.dana.press("Suggest wording", in_=buttons)
    await story.dana.wait_modal("Suggest wording")
    better = words(story.dana).replace("I'm sorry.", "I am truly sorry.")
    await story.dana.fill("The words for the client", better)
    await story.take(story.dana)
    offer = await story.adam.wait_message("client-care", "suggests this wording")
    await story.adam.press("Use this wording", in_=offer)
    await story.adam.wait_dm("When you have told")
    file = await story.file()
    assert file.latest is not None
    assert file.latest.text == better
    assert file.approval is not None
    assert (file.approval.by, file.approval.via) == (story.dana.id, "suggestion")


async def test_words_that_lose_the_promised_time_ask_what_to_do_and_can_get_it_back(story: Story) -> None:
    buttons = await story.send()
    await story.adam.press("Edit", in_=buttons)
    await story.adam.wait_modal("Edit the words")
    before = words(story.adam)
    without = before.replace(" by 3:10 pm on Wednesday 25 November", " soon").replace("Dear", "Hello")
    assert without != before
    await story.adam.fill("The words for the client", without)
    await story.adam.submit()
    await story.adam.wait_modal("The promised time", text="no longer say")
    await story.adam.fill("What shall it be?", "Put the time back")
    await story.adam.submit()
    await story.adam.wait_modal("Edit the words", text="The time is back")
    assert "3:10 pm on Wednesday 25 November" in words(story.adam)
    await story.take(story.adam)
    await story.dana.wait_message("client-care", "Version 2: what do you think")


async def test_words_that_lose_the_promised_time_can_change_the_promise(story: Story) -> None:
    buttons = await story.send()
    await story.adam.press("Edit", in_=buttons)
    await story.adam.wait_modal("Edit the words")
    said = words(story.adam).replace("3:10 pm on Wednesday 25 November", "noon on Friday")
    await story.adam.fill("The words for the client", said)
    await story.adam.submit()
    await story.adam.wait_modal("The promised time")
    friday_noon = story.now().replace(day=27, hour=4, minute=0, second=0, microsecond=0)
    await story.fill(story.adam, {"What shall it be?": "Change the promise", "New time": friday_noon})
    await story.adam.submit()
    await story.dana.wait_message("client-care", "Version 2: what do you think")
    promise = (await story.file()).main_promise
    assert promise is not None
    assert promise.due == friday_noon


async def test_a_new_time_in_the_editor_is_put_into_the_words(story: Story) -> None:
    buttons = await story.send()
    await story.adam.press("Edit", in_=buttons)
    await story.adam.wait_modal("Edit the words")
    friday_noon = story.now().replace(day=27, hour=4, minute=0, second=0, microsecond=0)
    await story.adam.fill("Promised time", friday_noon)
    await story.take(story.adam)
    await story.dana.wait_message("client-care", "Version 2: what do you think")
    latest = (await story.file()).latest
    assert latest is not None
    assert "noon on Friday 27 November" in latest.text
    assert "3:10 pm" not in latest.text


async def test_nothing_is_approved_once_the_stated_time_has_passed(story: Story) -> None:
    buttons = await story.send()
    story.slack.advance(timedelta(hours=7))
    await story.dana.press("Approve", in_=buttons)
    await story.dana.wait_ephemeral("The promised time has passed")
    assert (await story.file()).case.state is CaseState.IN_REVIEW


async def test_telling_after_the_stated_time_asks_which_time_was_promised(story: Story) -> None:
    button = await story.approve(await story.send())
    story.slack.advance(timedelta(hours=7))
    await story.adam.press("I told them", in_=button)
    await story.adam.wait_modal("I told them")
    problems = await story.adam.submit()
    assert problems == {
        "Promised time": "That time had passed when you told them. Which time did you promise?"
    }
    await story.adam.fill("Promised time", story.now() + timedelta(hours=20))
    await story.take(story.adam)
    await story.adam.wait_dm("Recorded")


async def test_a_reason_typed_into_a_closed_modal_is_there_when_it_is_opened_again(story: Story) -> None:
    buttons = await story.send()
    await story.dana.press("Ask for changes", in_=buttons)
    await story.dana.wait_modal("Ask for changes")
    await story.dana.fill("What would you change", "Say when the money arrives")
    await story.dana.close()
    await story.dana.press("Ask for changes", in_=buttons)
    view = await story.dana.wait_modal("Ask for changes")
    assert "Say when the money arrives" in story.dana.values_of(view).values()


async def test_a_colleague_cannot_edit_another_owners_words(story: Story) -> None:
    buttons = await story.send()
    await story.sam.press("Edit", in_=buttons)
    await story.sam.wait_ephemeral("Only @Adam Rahman can do that")


async def test_a_channel_that_refuses_the_draft_is_told_to_the_owner_with_a_way_on(story: Story) -> None:
    await story.admit()
    await story.explain()
    await story.fix()
    await story.adam.fill("Have it read in", "client-care")
    story.slack.remove("client-care")  # after Amends has looked, and nobody has reviewed here yet
    await story.take(story.adam)
    lost = await story.adam.wait_dm("couldn't post your draft")
    story.slack.invite("client-care")
    await story.adam.press("Choose another place", in_=lost)
    await story.adam.wait_modal("Another review place")
    await story.adam.fill("Have it read in", "client-care")
    for _ in range(20):  # until Amends has heard that it is invited again
        if await story.adam.submit() == {}:
            break
        await asyncio.sleep(0.1)
    await story.dana.wait_message("client-care", "Version 1: what do you think")


async def test_a_draft_that_waits_in_my_channel_is_on_my_home(story: Story) -> None:
    await story.send()
    await story.dana.open_home()
    assert story.dana.home is not None
    assert "has a draft for Acme" in story.dana.text_of(story.dana.home)
    await story.adam.open_home()
    assert story.adam.home is not None
    assert "has a draft for Acme" not in story.adam.text_of(story.adam.home)
