"""A missed promise is a new mistake: where it hurt them it is owned up to, in a case that is linked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.case import CaseState, Facts, Step
from bot.domain.intervals import USUAL
from bot.domain.origin import Origin
from bot.domain.outbox import Kind
from bot.domain.people import Lang
from bot.domain.promise import PromiseState
from bot.errors import NotAllowed, NotNow
from bot.usecases import followups, owning, plan, report
from bot.usecases.owning import First
from tests.usecases.world import ADAM, CASE, DANA, PROMISED, TEAM, World

MISSED = PROMISED + USUAL.missed_after
NEW = "case2"


async def miss(world: World, **facts: object) -> None:
    await world.reaches_told(**facts)
    world.until(MISSED)
    await world.drain()
    assert (await world.promise()).state is PromiseState.MISSED


async def opens(world: World, user: str = ADAM) -> First:
    """Its first screen is opened, and nothing more."""
    origin = Origin(CASE, (await world.promise()).id)
    return await owning.first_words(world.desk, world.call(user), origin)


async def own_up(world: World, new_case: str = NEW) -> Facts:
    """Something is typed on it: the screen brings along what it was filled in with."""
    first, origin = await opens(world), Origin(CASE, (await world.promise()).id)
    assert first.begun is None
    typed = first.words | {"effect": "You waited in vain"}
    await report.autosave(world.desk, world.call(), new_case, Step.ADMIT, 0, typed, origin)
    return (await world.file(new_case)).case.facts


async def test_a_look_at_its_form_keeps_nothing(world: World) -> None:
    await miss(world)
    before = (await world.file(), await world.events(), world.rows())
    await opens(world)
    assert (await world.file(), await world.events(), world.rows()) == before
    async with world.store.reading(TEAM) as tx:
        assert [file.case.id for file in await tx.case_files(ADAM)] == [CASE]


async def test_what_slack_leaves_out_of_the_form_is_as_it_was_filled_in(world: World) -> None:
    await miss(world)
    words, origin = (await opens(world)).words, Origin(CASE, (await world.promise()).id)
    await report.autosave(world.desk, world.call(), NEW, Step.ADMIT, 0, {"effect": "You waited"}, origin)
    facts = (await world.file(NEW)).case.facts
    assert (facts.client_name, facts.did, facts.effect) == (words["client_name"], words["did"], "You waited")


async def test_next_begins_it_too(world: World) -> None:
    await miss(world)
    words, origin = (await opens(world)).words, Origin(CASE, (await world.promise()).id)
    await report.take_step(world.desk, world.call(), NEW, Step.ADMIT, 0, words, lambda taken: {}, origin)
    assert (await world.file(NEW)).case.facts.links == (CASE,)
    assert (await world.file()).owned_in(origin.promise) == NEW


async def test_the_miss_becomes_a_case_of_its_own_with_its_first_words(world: World) -> None:
    await miss(world)
    begun = await own_up(world)
    assert (await world.file(NEW)).case.state is CaseState.UNFINISHED
    assert (begun.client_name, begun.contact) == ("Acme", "Puan Lee")
    promised = "I told you I'd ask everyone to delete it by 3:30 pm on Monday 2 March"
    assert begun.did == f"{promised}, and I didn't"


async def test_its_words_are_in_the_language_of_the_words(world: World) -> None:
    await miss(world, lang=Lang.MS)
    assert (await own_up(world)).did.startswith("Saya menjanjikan hal ini sebelum ")


async def test_the_time_that_was_missed_is_theirs_and_names_its_zone(world: World) -> None:
    await miss(world, fix="send the right offer", zone="Europe/London")
    told = "I told you I'd send the right offer by 7:30 am on Monday 2 March, London time"
    assert (await own_up(world)).did == f"{told}, and I didn't"


async def test_both_plans_show_the_other_case(world: World) -> None:
    await miss(world)
    await own_up(world)
    here = await plan.see_plan(world.desk, world.call(), CASE)
    there = await plan.see_plan(world.desk, world.call(), NEW)
    assert [one.case.id for one in here.linked] == [NEW]
    assert [one.case.id for one in there.linked] == [CASE]


async def test_the_promise_itself_stays_missed_and_is_still_asked_after(world: World) -> None:
    await miss(world)
    before = await world.promise()
    await own_up(world)
    assert await world.promise() == before
    assert world.rows(Kind.MISSED) != []
    assert [event.data for event in await world.events() if event.kind == "owned_up"] == [
        {"promise": before.id, "case": NEW}
    ]


async def test_a_miss_is_owned_up_to_once_and_then_gone_on_with(world: World) -> None:
    await miss(world)
    await own_up(world)
    await report.autosave(world.desk, world.call(), NEW, Step.ADMIT, 0, {"did": "I was late, and silent"})
    begun = (await opens(world)).begun
    assert begun is not None
    assert begun.id == NEW
    await world.moves(MISSED.replace(hour=9))
    world.until(MISSED + timedelta(days=1))
    await world.drain()
    again = (await opens(world)).begun
    assert again is not None
    assert again.id == NEW, "also when a time after that has passed"


async def test_what_was_discarded_can_be_owned_up_to_anew(world: World) -> None:
    await miss(world)
    await own_up(world)
    await report.discard(world.desk, world.call(), NEW)
    assert (await plan.see_plan(world.desk, world.call(), CASE)).linked == []
    assert (await world.file()).case.facts.owned == ()
    await own_up(world, new_case="case3")
    assert [pair[1] for pair in (await world.file()).case.facts.owned] == ["case3"]


async def test_what_two_screens_begin_at_once_is_kept_and_the_first_is_gone_on_with(world: World) -> None:
    await miss(world)
    words, origin = (await opens(world)).words, Origin(CASE, (await world.promise()).id)
    for case in (NEW, "case3"):
        await report.autosave(world.desk, world.call(), case, Step.ADMIT, 0, dict(words), origin)
    assert (await world.file("case3")).case.facts.did == words["did"]
    begun = (await opens(world)).begun
    assert begun is not None
    assert begun.id == NEW


async def test_it_names_the_time_that_passed_though_there_is_a_new_one(world: World) -> None:
    await miss(world)
    await world.moves(MISSED.replace(hour=9))  # 5 pm
    assert "by 3:30 pm on Monday" in (await own_up(world)).did


async def test_what_was_not_missed_is_no_new_mistake(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(NotNow, match="has not passed"):
        await opens(world)
    await followups.done(world.desk, world.call(), CASE, (await world.promise()).id, "")
    with pytest.raises(NotNow, match="has not passed"):
        await opens(world)


async def test_only_its_owner_can(world: World) -> None:
    await miss(world)
    with pytest.raises(NotAllowed):
        await opens(world, DANA)
