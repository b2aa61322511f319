"""Review: the draft in its thread is approved, sent back, reworded; each outcome with a name."""

from __future__ import annotations

import pytest

from bot.domain.case import CaseAct, CaseState, Place
from bot.domain.outbox import Kind
from bot.domain.rights import Right
from bot.errors import BadInput, NotAllowed, NotFound, NotNow, TimePassed
from bot.usecases import editing, home, review
from bot.usecases.editing import Edit, Edited
from bot.usecases.taking import Call
from tests.usecases.world import ADAM, CASE, DANA, PROMISED, ROOM, SAM, World


def silent(edited: Edited) -> dict[str, object]:
    return {}


async def let_owners_approve(world: World) -> None:
    await home.let_owners_approve(world.desk, world.call(SAM), True)


async def asks_changes(world: World, user: str = DANA, version: int = 1) -> None:
    await review.ask_changes(world.desk, world.call(user), CASE, version, "Say sorry first.")


async def edits(world: World, more: str = "I am sorry.") -> None:
    file = await world.file()
    assert file.latest
    edit = Edit(f"{file.latest.text}\n\n{more}", file.latest.subject, file.latest.states)
    await editing.edit_words(world.desk, world.call(), CASE, edit, silent)


async def test_an_approval_hands_the_owner_the_words(world: World) -> None:
    await world.sends()
    await world.drain()
    file = await world.approves()
    assert file.case.state is CaseState.APPROVED
    assert file.approval
    assert (file.approval.by, file.approval.version) == (DANA, 1)
    said = await world.drain()
    dm = [one.kind for one in said if one.row.addressee == ADAM]
    assert dm == [Kind.GUIDE, Kind.WORDS, Kind.TELL_BUTTONS]
    thread = [one.kind for one in said if one.row.addressee is None]
    assert thread == [Kind.OUTCOME, Kind.BUTTONS_UPDATE, Kind.CARD_UPDATE]


async def test_the_owner_cannot_approve_their_own_draft(world: World) -> None:
    await world.sends()
    with pytest.raises(NotAllowed, match="Someone else has to approve"):
        await world.approves(ADAM)


async def test_the_owner_can_approve_where_the_workspace_says_so(world: World) -> None:
    await let_owners_approve(world)
    await world.sends()
    assert (await world.approves(ADAM)).case.state is CaseState.APPROVED


async def test_someone_of_another_workspace_can_do_nothing(world: World) -> None:
    await world.sends()
    outsider = world.call(DANA, outsider=True)
    with pytest.raises(NotAllowed, match="Only people of this workspace"):
        await review.approve(world.desk, outsider, CASE, 1)
    with pytest.raises(NotAllowed, match="Only people of this workspace"):
        await review.ask_changes(world.desk, outsider, CASE, 1, "Why?")
    with pytest.raises(NotAllowed, match="Only people of this workspace"):
        await review.suggest(world.desk, outsider, CASE, 1, "Other words")


async def test_another_workspace_does_not_even_see_the_case(world: World) -> None:
    await world.sends()
    with pytest.raises(NotFound):
        await review.approve(world.desk, Call("T_OTHER", DANA), CASE, 1)


async def test_only_the_newest_words_can_be_approved(world: World) -> None:
    await world.sends()
    await edits(world)
    with pytest.raises(NotNow, match="newer version"):
        await world.approves(version=1)
    assert (await world.approves(version=2)).case.state is CaseState.APPROVED


async def test_approving_twice_says_that_it_is_done(world: World) -> None:
    await world.sends()
    await world.approves()
    with pytest.raises(NotNow, match="approved already"):
        await world.approves(SAM)


async def test_nothing_is_approved_once_the_stated_time_has_passed(world: World) -> None:
    await world.sends()
    world.until(PROMISED)
    with pytest.raises(TimePassed, match=f"<@{ADAM}> has to give a new one first, with Edit"):
        await world.approves()


async def test_asking_for_changes_needs_a_reason(world: World) -> None:
    await world.sends()
    with pytest.raises(BadInput) as refused:
        await review.ask_changes(world.desk, world.call(DANA), CASE, 1, "  ")
    assert list(refused.value.problems) == ["reason"]


async def test_asking_for_changes_is_said_with_name_and_reason(world: World) -> None:
    await world.sends()
    await asks_changes(world)
    assert (await world.file()).case.state is CaseState.CHANGES_ASKED
    await world.drain()
    payload = world.voice.last(Kind.OUTCOME).row.payload
    assert (payload["what"], payload["by"]) == ("changes_asked", DANA)
    assert payload["reason"] == "Say sorry first."


async def test_the_owner_does_not_ask_themselves_for_changes(world: World) -> None:
    await world.sends()
    with pytest.raises(NotAllowed, match="use Edit"):
        await asks_changes(world, ADAM)


async def test_changes_asked_of_approved_words_take_them_back_from_the_owner(world: World) -> None:
    await world.sends()
    await world.approves()
    await world.drain()
    await asks_changes(world, SAM)
    said = [one.kind for one in await world.drain()]
    assert Kind.TELL_BUTTONS_OFF in said
    assert (await world.file()).approval is None, "nobody stands behind them now"


async def test_whoever_asked_for_changes_may_approve_the_same_words_after_all(world: World) -> None:
    await world.sends()
    await world.approves()
    await asks_changes(world)
    file = await world.approves()
    assert file.case.state is CaseState.APPROVED
    assert file.approval
    assert file.approval.by == DANA


async def test_approving_after_a_request_for_changes_names_who_approved_last(world: World) -> None:
    await world.sends()
    await world.approves(DANA)
    world.passes(minutes=5)
    await asks_changes(world, DANA)
    file = await world.approves(SAM)
    assert file.approval
    assert file.approval.by == SAM


async def test_a_suggestion_used_is_a_new_version_approved_by_whoever_suggested_it(world: World) -> None:
    words = (await world.sends()).versions[0].text + "\n\nI am truly sorry."
    await review.suggest(world.desk, world.call(DANA), CASE, 1, words)
    suggestion = (await world.file()).suggestions[0]
    assert (suggestion.by, suggestion.on, suggestion.used_as) == (DANA, 1, None)
    await editing.use_suggestion(world.desk, world.call(), CASE, suggestion.id)
    file = await world.file()
    assert file.latest
    assert (file.latest.number, file.latest.text) == (2, words)
    assert file.case.state is CaseState.APPROVED
    assert file.approval
    assert (file.approval.by, file.approval.via) == (DANA, "suggestion")
    assert file.suggestions[0].used_as == 2


async def test_a_suggestion_is_used_once(world: World) -> None:
    words = (await world.sends()).versions[0].text + "\n\nI am truly sorry."
    await review.suggest(world.desk, world.call(DANA), CASE, 1, words)
    suggestion = (await world.file()).suggestions[0]
    await editing.use_suggestion(world.desk, world.call(), CASE, suggestion.id)
    with pytest.raises(NotNow, match="used already"):
        await editing.use_suggestion(world.desk, world.call(), CASE, suggestion.id)


async def test_a_suggestion_on_older_words_is_outdated(world: World) -> None:
    words = (await world.sends()).versions[0].text + "\n\nI am truly sorry."
    await review.suggest(world.desk, world.call(DANA), CASE, 1, words)
    await edits(world)
    with pytest.raises(NotNow, match="newer version"):
        await editing.use_suggestion(world.desk, world.call(), CASE, (await world.file()).suggestions[0].id)


async def test_a_suggestion_is_not_used_once_the_stated_time_has_passed(world: World) -> None:
    words = (await world.sends()).versions[0].text + "\n\nI am truly sorry."
    await review.suggest(world.desk, world.call(DANA), CASE, 1, words)
    world.until(PROMISED)
    with pytest.raises(TimePassed):
        await editing.use_suggestion(world.desk, world.call(), CASE, (await world.file()).suggestions[0].id)
    assert len((await world.file()).versions) == 1


async def test_only_the_owner_uses_a_suggestion(world: World) -> None:
    words = (await world.sends()).versions[0].text + "\n\nI am truly sorry."
    await review.suggest(world.desk, world.call(DANA), CASE, 1, words)
    with pytest.raises(NotAllowed):
        await editing.use_suggestion(
            world.desk, world.call(DANA), CASE, (await world.file()).suggestions[0].id
        )


@pytest.mark.parametrize("more", ["", "  \n "], ids=["the same words", "the same words and white space"])
async def test_a_suggestion_has_to_change_something(world: World, more: str) -> None:
    words = (await world.sends()).versions[0].text + more
    with pytest.raises(BadInput):
        await review.suggest(world.desk, world.call(DANA), CASE, 1, words)


async def test_nothing_is_suggested_once_the_client_has_been_told(world: World) -> None:
    await world.sends()
    await world.tells()
    with pytest.raises(NotNow, match="told already"):
        await review.suggest(world.desk, world.call(DANA), CASE, 1, "Other words")


async def test_another_review_place_gets_card_words_and_buttons_anew(world: World) -> None:
    await world.sends()
    await world.drain()
    await review.move_review(world.desk, world.call(), CASE, Place("C_OTHER"))
    assert [one.kind for one in await world.drain()] == [Kind.CARD, Kind.VERSION, Kind.BUTTONS]
    assert (await world.file()).case.thread
    assert (await world.file()).case.thread != (ROOM, "1.000")


async def test_a_review_modal_says_no_before_it_is_filled_in(world: World) -> None:
    await world.sends()
    await edits(world)
    with pytest.raises(NotNow, match="newer version"):
        await review.review_file(
            world.desk, world.call(DANA), CASE, Right.REVIEW, CaseAct.ASK_CHANGES, "changes", 1
        )
    with pytest.raises(NotAllowed):
        await review.review_file(world.desk, world.call(SAM), CASE, Right.WORK_ON, CaseAct.EDIT, "edit")


async def test_what_was_typed_into_a_review_modal_is_still_there(world: World) -> None:
    await world.sends()
    await home.keep_scratch(world.desk, world.call(DANA), f"changes:{CASE}", {"reason": "Say so"})
    world.passes(minutes=5)
    _, kept = await review.review_file(
        world.desk, world.call(DANA), CASE, Right.REVIEW, CaseAct.ASK_CHANGES, "changes", 1
    )
    assert kept == {"reason": "Say so"}
    await asks_changes(world)
    assert await home.scratch(world.desk, world.call(DANA), f"changes:{CASE}") == {}


async def test_a_lead_in_london_sees_the_draft_that_waits_for_her(world: World) -> None:
    await world.sends(place_people=(DANA,), place_channel=None)
    rooms = await home.rooms(world.desk, world.call(DANA), [])
    assert [file.case.id for file in rooms.waiting] == [CASE]
    assert (await home.rooms(world.desk, world.call(ADAM), [])).waiting == []
    world.passes(hours=1)
    await world.approves()
    assert (await home.rooms(world.desk, world.call(DANA), [])).waiting == []
