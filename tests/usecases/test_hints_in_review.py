"""Hints of the coach once the words are in review: in the owner's editor, and beside the version."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.case import CaseState
from bot.domain.complete import BOX, TOO_LONG_THEN
from bot.domain.hint import Remark
from bot.errors import NotAllowed
from bot.usecases import editing, hinting, home, report, review
from bot.usecases.editing import Edit, Edited
from bot.usecases.hinting import Editing
from tests.usecases.world import CASE, DANA, PROMISED, World

HURTS = "I'm sorry. I sent the offer to the wrong list. I'll have it deleted by 3:30 pm on Monday 2 March."
NEVER = " It will never happen again."


class Editor:
    """Adam at the Edit modal."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.seen: list[Edited] = []

    def _keep(self, edited: Edited) -> dict[str, Any]:
        self.seen.append(edited)
        return {}

    async def saves(self, text: str, **more: Any) -> Edited:
        edit = Edit(text, due=PROMISED, **more)
        await editing.edit_words(self.world.desk, self.world.call(), CASE, edit, self._keep)
        return self.seen[-1]

    async def key(self, words: str, rule: str) -> str:
        seen = await hinting.read_edit(self.world.desk, self.world.call(), CASE, {"words": words})
        return next(hint.key for hint in seen.coached.hints().shown if hint.rule == rule)

    async def answers(self, act: Any, words: str, rule: str) -> Editing:
        return await self.presses(act, words, await self.key(words, rule))

    async def presses(self, act: Any, words: str, key: str) -> Editing:
        typed = {"words": words, "subject": "Typed too"}
        editing_: Editing = await act(self.world.desk, self.world.call(), CASE, 0, typed, key)
        return editing_


@pytest.fixture
async def editor(world: World) -> Editor:
    await world.sends()
    return Editor(world)


async def rules(world: World, words: str) -> set[str]:
    seen = await hinting.read_edit(world.desk, world.call(), CASE, {"words": words})
    return {hint.rule for hint in seen.coached.hints().shown}


async def test_the_editor_opens_with_hints_on_the_words_that_stand(world: World, editor: Editor) -> None:
    seen = await hinting.read_edit(world.desk, world.call(), CASE)
    latest = (await world.file()).latest
    assert latest
    assert seen.words == latest.text
    assert "over_promise" in await rules(world, HURTS + NEVER)


async def test_nobody_else_sees_the_owners_editor(world: World, editor: Editor) -> None:
    with pytest.raises(NotAllowed):
        await hinting.read_edit(world.desk, world.call(DANA), CASE)
    with pytest.raises(NotAllowed):
        await hinting.use_in_edit(world.desk, world.call(DANA), CASE, 0, {"words": "Mine."}, "x")


async def test_a_wording_goes_into_the_words_in_the_editor_and_is_kept(world: World, editor: Editor) -> None:
    shown = await editor.answers(hinting.use_in_edit, HURTS + NEVER, "over_promise")
    assert shown.fresh
    assert shown.words == HURTS
    kept = await home.scratch(world.desk, world.call(), f"edit:{CASE}")
    was = [HURTS + NEVER, HURTS]
    assert kept == {"words": HURTS, "subject": "Typed too", "rev": 1, "was": was}, "nothing typed is lost"


async def test_a_hint_whose_words_are_gone_keeps_the_editor_as_it_is(world: World, editor: Editor) -> None:
    gone = await hinting.use_in_edit(world.desk, world.call(), CASE, 0, {"words": HURTS}, "over_promise.123")
    assert (gone.fresh, gone.words, gone.notice) == (False, HURTS, hinting.CHANGED)


async def test_a_wording_that_makes_the_words_too_long_for_the_box_is_refused_and_not_kept(
    world: World, editor: Editor
) -> None:
    poor = "Sorry for any inconvenience."
    full = poor + " More words are here." * 200
    full = full[:BOX]
    shown = await editor.answers(hinting.use_in_edit, full, "conditional")
    assert (shown.fresh, shown.words, shown.notice) == (False, full, TOO_LONG_THEN)
    kept = await home.scratch(world.desk, world.call(), f"edit:{CASE}")
    assert kept["words"] == full


@pytest.mark.parametrize("kept", ["What I had begun.", None], ids=["begun before", "nothing begun"])
async def test_a_box_that_slack_leaves_out_stays_as_it_was(
    world: World, editor: Editor, kept: str | None
) -> None:
    if kept:
        await home.keep_scratch(world.desk, world.call(), f"edit:{CASE}", {"words": kept})
    latest = (await world.file()).latest
    assert latest
    for act in (hinting.use_in_edit, hinting.dismiss_in_edit, hinting.know_word_in_edit):
        shown = await act(world.desk, world.call(), CASE, 0, {"subject": "Typed too"}, "jargon.123")
        assert shown.words == (kept or latest.text)
        now_kept = await home.scratch(world.desk, world.call(), f"edit:{CASE}")
        assert now_kept == {"words": kept or latest.text, "subject": "Typed too"}
    seen = await hinting.read_edit(world.desk, world.call(), CASE, {"subject": "Typed too"})
    assert seen.words == (kept or latest.text)


async def test_of_two_wordings_in_a_row_the_second_builds_on_the_first(world: World, editor: Editor) -> None:
    both = HURTS + NEVER + " It was just a small mistake."
    one, two = await editor.key(both, "over_promise"), await editor.key(both, "minimising")
    first = await editor.presses(hinting.use_in_edit, both, one)
    second = await editor.presses(hinting.use_in_edit, both, two)
    assert (first.rev, second.rev) == (1, 2)
    assert "never happen" not in second.words
    assert "small" not in second.words
    kept = await home.scratch(world.desk, world.call(), f"edit:{CASE}")
    assert kept["words"] == second.words
    again = await editor.presses(hinting.use_in_edit, both, two)
    assert (again.words, again.notice) == (second.words, ""), "pressed twice it is in once"
    assert not await hinting.still(world.desk, world.call(), CASE, first.rev), "its screen comes too late"
    assert await hinting.still(world.desk, world.call(), CASE, second.rev)


async def test_what_is_typed_after_a_wording_was_put_in_counts(world: World, editor: Editor) -> None:
    await editor.answers(hinting.use_in_edit, HURTS + NEVER, "over_promise")
    await home.keep_scratch(world.desk, world.call(), f"edit:{CASE}", {"words": HURTS + " Typed."})
    seen = await hinting.read_edit(world.desk, world.call(), CASE)
    assert seen.words == HURTS + " Typed."
    typed = {"words": HURTS + " Typed more."}
    seen = await hinting.read_edit(world.desk, world.call(), CASE, typed, seen.rev)
    assert seen.words == HURTS + " Typed more.", "opened again, its box is the newest"


async def test_musts_come_back_before_a_version_is_made_and_the_words_are_kept(
    world: World, editor: Editor
) -> None:
    edited = await editor.saves(HURTS + NEVER)
    assert edited.held
    assert edited.coached
    assert len((await world.file()).versions) == 1
    kept = await home.scratch(world.desk, world.call(), f"edit:{CASE}")
    assert kept
    assert kept["words"] == HURTS + NEVER


async def test_ticked_they_become_a_version_and_the_reviewer_is_told(world: World, editor: Editor) -> None:
    await editor.saves(HURTS + NEVER)
    assert not (await editor.saves(HURTS + NEVER, as_it_is=True)).held
    latest = (await world.file()).latest
    assert latest
    assert latest.remarks == (Remark("over_promise", "will never happen", chosen=True),)


async def test_what_was_put_aside_in_the_draft_step_stays_aside_in_the_editor(world: World) -> None:
    editor = Editor(world)
    await world.sends()
    await editor.answers(hinting.dismiss_in_edit, HURTS + NEVER, "over_promise")
    assert "over_promise" not in await rules(world, HURTS + NEVER)
    assert not (await editor.saves(HURTS + NEVER)).held


async def test_a_word_that_they_know_is_their_clients(world: World, editor: Editor) -> None:
    await editor.answers(hinting.know_word_in_edit, HURTS + " The SSL was down.", "jargon")
    (client,) = await report.clients(world.desk, world.call(), "")
    assert client.glossary == ("SSL",)
    assert "jargon" not in await rules(world, HURTS + " The SSL was down.")


async def test_a_reviewers_wording_goes_as_it_is_with_its_remarks(world: World, editor: Editor) -> None:
    await review.suggest(world.desk, world.call(DANA), CASE, 1, HURTS + NEVER)
    (suggestion,) = (await world.file()).suggestions
    await editing.use_suggestion(world.desk, world.call(), CASE, suggestion.id)
    file = await world.file()
    assert file.case.state is CaseState.APPROVED
    assert file.latest
    assert file.latest.remarks == (Remark("over_promise", "will never happen", chosen=False),), "nobody asked"


async def test_a_good_message_goes_into_review_without_a_remark(world: World, editor: Editor) -> None:
    latest = (await world.file()).latest
    assert latest
    assert latest.remarks == ()
