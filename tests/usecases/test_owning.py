"""A missed promise is a new mistake: where it hurt them it is owned up to, in a case that is linked."""

from __future__ import annotations

import pytest

from bot.domain.case import CaseState, Facts
from bot.domain.intervals import USUAL
from bot.domain.outbox import Kind
from bot.domain.people import Lang
from bot.domain.promise import PromiseState
from bot.errors import NotAllowed, NotNow
from bot.usecases import followups, owning, plan, report
from tests.usecases.world import ADAM, CASE, DANA, PROMISED, World

MISSED = PROMISED + USUAL.missed_after
NEW = "case2"


async def miss(world: World, **facts: object) -> None:
    await world.reaches_told(**facts)
    world.until(MISSED)
    await world.drain()
    assert (await world.promise()).state is PromiseState.MISSED


async def own_up(world: World, user: str = ADAM, new_case: str = NEW) -> Facts:
    promise = await world.promise()
    return await owning.own_up(world.desk, world.call(user), CASE, promise.id, new_case)


async def test_the_miss_becomes_a_case_of_its_own_with_its_first_words(world: World) -> None:
    await miss(world)
    begun = await own_up(world)
    file = await world.file(NEW)
    assert file.case.state is CaseState.UNFINISHED
    assert file.case.facts == begun
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


async def test_a_miss_is_owned_up_to_once_unless_that_was_discarded(world: World) -> None:
    await miss(world)
    await own_up(world)
    with pytest.raises(NotNow, match="begun to own up"):
        await own_up(world, new_case="case3")
    await report.discard(world.desk, world.call(), NEW)
    assert (await plan.see_plan(world.desk, world.call(), CASE)).linked == []
    await own_up(world, new_case="case3")


async def test_it_names_the_time_that_passed_though_there_is_a_new_one(world: World) -> None:
    await miss(world)
    await world.moves(MISSED.replace(hour=9))  # 5 pm
    assert "by 3:30 pm on Monday" in (await own_up(world)).did


async def test_what_was_not_missed_is_no_new_mistake(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(NotNow, match="has not passed"):
        await own_up(world)
    await followups.done(world.desk, world.call(), CASE, (await world.promise()).id, "")
    with pytest.raises(NotNow, match="has not passed"):
        await own_up(world)


async def test_only_its_owner_can(world: World) -> None:
    await miss(world)
    with pytest.raises(NotAllowed):
        await own_up(world, DANA)
