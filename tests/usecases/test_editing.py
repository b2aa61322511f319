"""Editing: a new version of the words, the time they state, and the approval they void."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.case import CaseState, FixKind
from bot.domain.complete import BOX, TOO_LONG, TOO_LONG_THEN
from bot.domain.message import Origin
from bot.domain.outbox import Kind
from bot.domain.people import Lang
from bot.errors import BadInput, NotAllowed, NotFound, NotNow
from bot.usecases import editing, home, review
from bot.usecases.editing import Edit, Edited
from bot.usecases.taking import Repeated
from tests.usecases.world import ADAM, CASE, DANA, PROMISED, START, WORDING, World

ZONE = "Asia/Kuala_Lumpur"
TIMELESS = (
    "I sent your prices to 40 strangers. I am sorry. I'll have them delete it. What would you like to ask me?"
)
LATER = PROMISED + timedelta(hours=2)


class Editor:
    """Adam at the Edit modal."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.seen: list[Edited] = []

    def _answer(self, edited: Edited) -> dict[str, Any]:
        self.seen.append(edited)
        return {"view": edited.edit.text}

    async def edit(self, text: str, due: datetime | None = PROMISED, *, key: str = "", **more: Any) -> Edited:
        edit, call = Edit(text, due=due, **more), self.world.call(key=key)
        await editing.edit_words(self.world.desk, call, CASE, edit, self._answer)
        return self.seen[-1]

    async def settle(self, choice: str, due: datetime | None = None, *, key: str = "") -> Edited:
        call = self.world.call(key=key)
        await editing.settle_edit_time(self.world.desk, call, CASE, choice, due, self._answer)
        return self.seen[-1]

    async def repeats(self, work: Awaitable[Edited]) -> Edited | None:
        """What a repeat is shown, from a receipt that holds nothing of the words."""
        with pytest.raises(Repeated) as repeat:
            await work
        receipt = repeat.value.answer
        assert "sorry" not in str(receipt)
        return await editing.answered(self.world.desk, self.world.call(), CASE, receipt)


@pytest.fixture
async def editor(world: World) -> Editor:
    await world.sends()
    return Editor(world)


async def words(world: World) -> str:
    file = await world.file()
    assert file.latest
    return file.latest.text


async def test_an_edit_is_a_new_version_in_the_thread_with_what_changed(world: World, editor: Editor) -> None:
    await world.drain()
    await editor.edit(await words(world) + "\n\nI am truly sorry.")
    file = await world.file()
    assert [(v.number, v.origin) for v in file.versions] == [(1, Origin.DRAFT), (2, Origin.EDIT)]
    said = [(one.kind, one.row.subject) for one in await world.drain()]
    assert said == [
        (Kind.BUTTONS_UPDATE, "1"),
        (Kind.CHANGES, "2"),
        (Kind.VERSION, "2"),
        (Kind.BUTTONS, "2"),
        (Kind.CARD_UPDATE, ""),
    ]


async def test_an_edit_voids_the_approval(world: World, editor: Editor) -> None:
    await world.approves()
    await world.drain()
    await editor.edit(await words(world) + "\n\nI am truly sorry.")
    file = await world.file()
    assert file.case.state is CaseState.IN_REVIEW
    assert file.approval is None
    assert Kind.TELL_BUTTONS_OFF in [one.kind for one in await world.drain()]


async def test_words_not_handed_over_yet_are_not_handed_over_after_an_edit(
    world: World, editor: Editor
) -> None:
    await world.approves()
    await editor.edit(await words(world) + "\n\nI am truly sorry.")
    said = [one.kind for one in await world.drain()]
    assert not {Kind.GUIDE, Kind.WORDS, Kind.TELL_BUTTONS} & set(said)


async def test_the_earlier_version_is_never_changed(world: World, editor: Editor) -> None:
    first = (await world.file()).versions[0]
    await editor.edit(await words(world) + "\n\nI am truly sorry.")
    assert (await world.file()).versions[0] == first


@pytest.mark.parametrize("more", ["", "\n", "   "])
async def test_an_unchanged_edit_is_refused(world: World, editor: Editor, more: str) -> None:
    file = await world.file()
    assert file.latest
    with pytest.raises(BadInput) as refused:
        await editor.edit(file.latest.text + more, subject=file.latest.subject)
    assert list(refused.value.problems) == ["words"]


async def test_an_empty_edit_is_refused(editor: Editor) -> None:
    with pytest.raises(BadInput, match="The message is empty"):
        await editor.edit("  \n")


async def test_a_promise_cannot_lose_its_time_by_an_edit(editor: Editor) -> None:
    with pytest.raises(BadInput) as refused:
        await editor.edit("New words.", due=None)
    assert list(refused.value.problems) == ["due"]


async def test_only_the_owner_edits(world: World, editor: Editor) -> None:
    with pytest.raises(NotAllowed, match=f"Only <@{ADAM}> can do that"):
        await editing.edit_words(world.desk, world.call(DANA), CASE, Edit("Mine", due=PROMISED), lambda e: {})


async def test_nothing_is_edited_once_the_client_has_been_told(world: World, editor: Editor) -> None:
    await world.tells()
    with pytest.raises(NotNow, match="told already"):
        await editor.edit("Too late.")


async def test_the_subject_alone_can_be_edited(world: World, editor: Editor) -> None:
    await editor.edit(await words(world), subject="About Monday's offer")
    file = await world.file()
    assert file.latest
    assert (file.latest.number, file.latest.subject) == (2, "About Monday's offer")


async def test_words_that_lost_their_time_ask_what_to_do_and_keep_what_was_typed(
    world: World, editor: Editor
) -> None:
    assert (await editor.edit(TIMELESS)).needs_time
    assert len((await world.file()).versions) == 1
    kept = await home.scratch(world.desk, world.call(), f"edit:{CASE}")
    assert kept["words"] == TIMELESS


async def test_the_time_can_be_put_back(world: World, editor: Editor) -> None:
    await editor.edit(TIMELESS)
    shown = await editor.settle("restore")
    assert shown.needs_time, "the owner sees them once more"
    assert "40 strangers" in shown.edit.text
    assert WORDING.states_time(shown.edit.text, PROMISED, ZONE, Lang.EN)
    assert not (await editor.edit(shown.edit.text)).needs_time


async def test_a_time_that_no_longer_fits_is_not_put_back_and_the_owner_is_told(
    world: World, editor: Editor
) -> None:
    full = (TIMELESS + " And more of my own words." * 200)[: BOX - 3] + "is."
    await editor.edit(full)
    shown = await editor.settle("restore")
    assert (shown.edit.text, shown.notice) == (full, TOO_LONG_THEN)
    assert (await home.scratch(world.desk, world.call(), f"edit:{CASE}"))["words"] == full


async def test_words_that_a_new_time_makes_too_long_are_not_saved(world: World, editor: Editor) -> None:
    said = await words(world)
    at = datetime(2026, 9, 30, 4, 30, tzinfo=UTC)  # longer to say
    with pytest.raises(BadInput) as refused:
        await editor.edit(said + "x" * (BOX - len(said)), due=at)
    assert refused.value.problems == {"words": TOO_LONG}


@pytest.mark.parametrize("hurting", [False, True])
async def test_a_repeated_save_is_shown_the_same_screen_with_what_is_kept(
    editor: Editor, hurting: bool
) -> None:
    said = TIMELESS + " It will never happen again." * hurting
    first = await editor.edit(said, key="view:hash")
    again = await editor.repeats(editor.edit(said, key="view:hash"))
    assert again
    assert (again.edit.text, again.held, again.needs_time) == (said, hurting, not hurting)
    assert (first.held, first.needs_time) == (hurting, not hurting)
    assert again.coached


async def test_a_repeat_of_what_was_settled_is_shown_it_once_more_until_it_is_saved(editor: Editor) -> None:
    await editor.edit(TIMELESS)
    shown = await editor.settle("restore", key="view:hash")
    again = await editor.repeats(editor.settle("restore", key="view:hash"))
    assert again
    assert (again.edit.text, again.notice) == (shown.edit.text, editing.BACK_IN)
    await editor.edit(shown.edit.text)
    assert await editor.repeats(editor.settle("restore", key="view:hash")) is None


async def test_what_was_ticked_before_the_time_was_asked_for_needs_no_second_tick(
    world: World, editor: Editor
) -> None:
    hurting = TIMELESS + " It will never happen again."
    assert (await editor.edit(hurting)).held
    assert (await editor.edit(hurting, as_it_is=True)).needs_time
    shown = await editor.settle("restore")
    assert not (await editor.edit(shown.edit.text)).held
    latest = (await world.file()).latest
    assert latest
    assert [(remark.rule, remark.chosen) for remark in latest.remarks] == [("over_promise", True)]


async def test_a_time_changed_in_the_same_edit_is_what_is_put_back(world: World, editor: Editor) -> None:
    await editor.edit(TIMELESS, due=LATER)
    shown = await editor.settle("restore")
    assert WORDING.states_time(shown.edit.text, LATER, ZONE, Lang.EN)
    assert not WORDING.states_time(shown.edit.text, PROMISED, ZONE, Lang.EN)


async def test_the_words_can_be_kept_without_the_time(world: World, editor: Editor) -> None:
    await editor.edit(TIMELESS)
    assert not (await editor.settle("keep")).needs_time
    file = await world.file()
    assert file.latest
    assert (file.latest.text, file.latest.states) == (TIMELESS, PROMISED)
    assert await home.scratch(world.desk, world.call(), f"edit:{CASE}") == {}


async def test_the_promise_can_follow_the_words(world: World, editor: Editor) -> None:
    await editor.edit("I am sorry. I sent it wrongly. I'll have it deleted by 5:30 pm on Monday 2 March.")
    await editor.settle("change", LATER)
    file = await world.file()
    assert file.latest
    assert file.latest.states == LATER
    assert (await world.promise()).due == LATER


@pytest.mark.parametrize("due", [None, START], ids=["no time", "a time that has passed"])
async def test_the_promise_cannot_change_to_nothing_or_to_the_past(
    editor: Editor, due: datetime | None
) -> None:
    await editor.edit(TIMELESS)
    with pytest.raises(BadInput) as refused:
        await editor.settle("change", due)
    assert list(refused.value.problems) == ["due"]


async def test_there_is_nothing_to_settle_twice(editor: Editor) -> None:
    await editor.edit(TIMELESS)
    await editor.settle("keep")
    with pytest.raises(NotFound, match="saved already"):
        await editor.settle("keep")


async def test_a_changed_time_is_put_into_words_that_still_state_the_old_one(
    world: World, editor: Editor
) -> None:
    await editor.edit(await words(world), due=LATER)
    now_said = await words(world)
    assert WORDING.states_time(now_said, LATER, ZONE, Lang.EN)
    assert not WORDING.states_time(now_said, PROMISED, ZONE, Lang.EN)
    assert (await world.promise()).due == LATER


async def test_an_edit_gives_a_way_on_once_the_stated_time_has_passed(world: World, editor: Editor) -> None:
    world.until(PROMISED)
    with pytest.raises(BadInput) as refused:
        await editor.edit(await words(world))
    assert list(refused.value.problems) == ["due"]
    await editor.edit(await words(world), due=LATER)
    assert (await world.approves(version=2)).case.state is CaseState.APPROVED


async def test_words_that_promise_nothing_need_no_time(world: World) -> None:
    await world.sends(fix_kind=FixKind.DONE, fix="I asked everyone to delete it", fix_by=None)
    assert not (await Editor(world).edit(TIMELESS, due=None)).needs_time
    assert await words(world) == TIMELESS


async def test_a_suggestion_without_the_time_waits_for_the_owner_and_then_counts(
    world: World, editor: Editor
) -> None:
    await review.suggest(world.desk, world.call(DANA), CASE, 1, TIMELESS)
    suggestion = (await world.file()).suggestions[0]
    used = await editing.use_suggestion(world.desk, world.call(), CASE, suggestion.id)
    assert used.needs_time
    await editor.settle("keep")
    file = await world.file()
    assert file.case.state is CaseState.APPROVED
    assert file.approval
    assert file.approval.by == DANA


async def test_a_suggestion_that_the_owner_changed_is_not_the_reviewers_any_more(
    world: World, editor: Editor
) -> None:
    await review.suggest(world.desk, world.call(DANA), CASE, 1, TIMELESS)
    suggestion = (await world.file()).suggestions[0]
    await editing.use_suggestion(world.desk, world.call(), CASE, suggestion.id)
    await editor.edit((await editor.settle("restore")).edit.text)
    assert (await world.file()).case.state is CaseState.IN_REVIEW
