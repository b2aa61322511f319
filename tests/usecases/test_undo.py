"""Undo: one press brings back the words as they were before a wording, or the words anew, came."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.case import CaseState, Step
from bot.domain.people import Lang
from bot.usecases import hinting, home, report
from bot.usecases.hinting import CHANGED_BY_HAND, Editing
from bot.usecases.screen import Taken
from tests.usecases.test_hints import MALAY
from tests.usecases.world import ADMIT, CASE, DRAFT, EXPLAIN, FIX, World

POOR = {
    Lang.EN: "Sorry for any inconvenience, we'll fix it soon.",
    Lang.MS: "Maaf atas sebarang kesulitan, kami akan baiki secepat mungkin.",
}
OWN = "My own words, which took me an hour."


async def at_draft(world: World, lang: Lang = Lang.EN) -> Taken:
    told: dict[str, Any] = MALAY if lang is Lang.MS else {}
    await world.step(Step.ADMIT, ADMIT | told)
    await world.step(Step.EXPLAIN, EXPLAIN | told)
    return await world.step(Step.FIX, FIX | told)


async def does(world: World, act: Any, draft: str | None = None, *key: str, rev: int | None = None) -> Taken:
    """A press at the draft step, with what is in the box; as it is kept, where nothing is given."""
    case = (await world.file()).case
    typed = {"draft": case.facts.draft if draft is None else draft}
    rev = case.rev if rev is None else rev
    taken: Taken = await act(world.desk, world.call(), CASE, rev, typed, *key)
    return taken


async def wording_used(world: World, words: str) -> Taken:
    seen = await does(world, hinting.check_again, words)
    assert seen.hints
    return await does(world, hinting.use, words, next(h for h in seen.hints.shown if h.usable).key)


def box(taken: Taken) -> str:
    return taken.file.case.facts.draft


@pytest.mark.parametrize("lang", Lang)
async def test_the_words_come_back_as_they_were_before_a_wording_was_put_in(world: World, lang: Lang) -> None:
    await at_draft(world, lang)
    used = await wording_used(world, POOR[lang])
    assert box(used) != POOR[lang]
    assert used.file.case.facts.may_undo
    back = await does(world, hinting.undo, None, "")
    assert box(back) == POOR[lang]
    assert back.file.case.rev == used.file.case.rev + 1, "the box has to show other words"
    assert not back.file.case.facts.may_undo, "one step"


async def test_what_was_written_by_hand_comes_back_after_the_words_anew(world: World) -> None:
    rendered = box(await at_draft(world))
    await does(world, hinting.check_again, OWN)
    anew = await does(world, report.start_again)
    assert box(anew) == rendered
    back = await does(world, hinting.undo, None, "")
    assert box(back) == OWN
    assert back.file.case.facts.reworded


async def test_words_anew_keep_their_way_back_while_the_facts_are_gone_over(world: World) -> None:
    await at_draft(world)
    await does(world, hinting.check_again, OWN)
    await does(world, report.start_again)
    rev = (await world.file()).case.rev
    await report.go_back(world.desk, world.call(), CASE, Step.DRAFT, rev, {})
    again = await world.step(Step.FIX, FIX | {"fix": "call each of them and ask them to delete it"})
    assert "call each of them" in box(again)
    assert box(await does(world, hinting.undo, None, "")) == OWN


async def test_a_subject_that_was_typed_since_stays(world: World) -> None:
    await at_draft(world)
    await does(world, hinting.check_again, OWN)
    anew = await does(world, report.start_again)
    typed = {"draft": box(anew), "subject": "About the offer"}
    back = await hinting.undo(world.desk, world.call(), CASE, anew.file.case.rev, typed, "")
    assert (box(back), back.file.case.facts.subject) == (OWN, "About the offer")


async def test_whoever_types_on_loses_nothing_to_undo(world: World) -> None:
    await at_draft(world)
    used = await wording_used(world, POOR[Lang.EN])
    typed_on = box(used) + " And more."
    kept = await does(world, hinting.undo, typed_on, "")
    assert box(kept) == typed_on
    assert kept.notices == ((CHANGED_BY_HAND, {}),)
    assert kept.file.case.facts.before is None, "the older words are kept no longer than they are of use"


async def test_white_space_at_the_end_is_no_typing_on(world: World) -> None:
    await at_draft(world)
    used = await wording_used(world, POOR[Lang.EN])
    assert box(await does(world, hinting.undo, box(used) + "\n", "")) == POOR[Lang.EN]


async def test_undo_pressed_twice_undoes_once(world: World) -> None:
    await at_draft(world)
    used = await wording_used(world, POOR[Lang.EN])
    for _ in range(2):
        taken = await does(world, hinting.undo, box(used), "", rev=used.file.case.rev)
        assert (box(taken), taken.notices) == (POOR[Lang.EN], ())


async def test_nothing_is_kept_to_undo_once_the_draft_is_sent(world: World) -> None:
    await at_draft(world)
    await does(world, hinting.check_again, OWN)
    anew = await does(world, report.start_again)
    assert anew.file.case.facts.before
    sent = await world.step(Step.DRAFT, DRAFT | {"draft": box(anew)})
    assert sent.file.case.state is CaseState.IN_REVIEW
    assert sent.file.case.facts.before is None


# In the editor.


async def in_editor(world: World, words: str) -> Editing:
    """The editor after the first wording was put in."""
    await world.sends()
    seen = await hinting.read_edit(world.desk, world.call(), CASE, {"words": words})
    key = next(hint for hint in seen.coached.hints().shown if hint.usable).key
    return await hinting.use_in_edit(world.desk, world.call(), CASE, 0, {"words": words}, key)


async def test_the_editor_has_the_words_back_that_a_wording_took(world: World) -> None:
    used = await in_editor(world, POOR[Lang.EN])
    assert (used.words != POOR[Lang.EN], used.was) == (True, POOR[Lang.EN])
    back = await hinting.undo_in_edit(world.desk, world.call(), CASE, used.rev, {"words": used.words}, "")
    assert (back.words, back.was, back.fresh, back.rev) == (POOR[Lang.EN], None, True, used.rev + 1)
    twice = await hinting.undo_in_edit(world.desk, world.call(), CASE, used.rev, {"words": used.words}, "")
    assert (twice.words, twice.notice) == (POOR[Lang.EN], "")


async def test_a_closed_editor_still_has_its_way_back_when_it_is_opened_again(world: World) -> None:
    used = await in_editor(world, POOR[Lang.EN])
    opened = await hinting.read_edit(world.desk, world.call(), CASE)
    assert (opened.words, opened.was) == (used.words, POOR[Lang.EN])


async def test_whoever_types_on_in_the_editor_loses_nothing_to_undo(world: World) -> None:
    used = await in_editor(world, POOR[Lang.EN])
    await home.keep_scratch(world.desk, world.call(), f"edit:{CASE}", {"words": OWN})
    kept = await hinting.undo_in_edit(world.desk, world.call(), CASE, used.rev, {"words": OWN}, "")
    assert (kept.words, kept.was, kept.notice) == (OWN, None, CHANGED_BY_HAND)
