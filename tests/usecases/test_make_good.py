"""A make-good with a time is a promise: told, asked after, moved, kept; until then the case stays open."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.case import Step
from bot.domain.outbox import Kind
from bot.domain.promise import PromiseKind, PromiseState
from bot.errors import NotNow
from bot.usecases import followups, plan
from tests.usecases.world import ADMIT, CASE, EXPLAIN, FIX, PROMISED, START, World

BY = PROMISED + timedelta(days=1)
OFFERED = {"make_good": "refund the fee", "make_good_by": BY}


async def keep(world: World, kind: PromiseKind) -> None:
    await world.done(kind)
    await world.drain()


async def test_with_a_time_it_is_a_promise_that_opens_with_the_telling(world: World) -> None:
    await world.sends(**OFFERED)
    made = await world.promise(PromiseKind.MAKE_GOOD)
    assert (made.what, made.due, made.state) == ("refund the fee", BY, PromiseState.PLANNED)
    await world.approves()
    await world.tells()
    assert (await world.promise(PromiseKind.MAKE_GOOD)).state is PromiseState.OPEN
    main = (await world.file()).main_promise
    assert main
    assert main.kind is PromiseKind.FIX


async def test_without_a_time_it_is_an_offer_and_no_promise(world: World) -> None:
    await world.sends(make_good="refund the fee")
    assert [one.kind for one in (await world.file()).promises] == [PromiseKind.FIX]


async def test_the_words_state_its_time_once(world: World) -> None:
    file = await world.sends(**OFFERED)
    assert file.latest
    said = "To make up for it, I'll refund the fee. I'll see to that by 3:30 pm on Tuesday 3 March."
    assert said in file.latest.text


async def test_words_that_say_the_time_themselves_say_it_alone(world: World) -> None:
    own = "I'll refund the fee by 3:30 pm on Tuesday 3 March"
    file = await world.sends(make_good=own, make_good_by=BY)
    assert file.latest
    assert "see to that" not in file.latest.text


async def test_nobody_is_asked_how_they_are_while_they_wait_for_it_in_vain(world: World) -> None:
    by = START + timedelta(days=3)
    await world.reaches_told(make_good="refund the fee", make_good_by=by)
    await world.done()
    await world.drain_until(START + timedelta(days=7, hours=1))
    assert [row.due for row in world.rows(Kind.SETTLE)] == [START + timedelta(days=8)], "each day it waits"
    assert world.heard(Kind.MISSED)
    assert not world.heard(Kind.SETTLE)
    await world.done(PromiseKind.MAKE_GOOD)
    await world.drain_until(START + timedelta(days=10, hours=1))
    assert [at for _, at in world.heard(Kind.SETTLE)] == [START + timedelta(days=10)]


async def test_it_is_asked_after_like_any_other(world: World) -> None:
    await world.reaches_told(**OFFERED)
    made = await world.promise(PromiseKind.MAKE_GOOD)
    assert {row.kind for row in world.rows(about=made.id)} == {Kind.BEFORE, Kind.DUE, Kind.MISSED}


async def test_the_fix_counts_without_it_and_the_case_stays_open_until_they_have_it(world: World) -> None:
    await world.reaches_told(**OFFERED)
    await keep(world, PromiseKind.FIX)
    file = await world.file()
    assert (file.fix_kept, file.can_close, file.may_surprise) == (True, False, False)
    with pytest.raises(NotNow, match="owe them the make-good"):
        await followups.close(world.desk, world.call(), CASE)
    with pytest.raises(NotNow, match="wait for the make-good"):
        await plan.save_surprise(world.desk, world.call(), CASE, "a card")
    await keep(world, PromiseKind.MAKE_GOOD)
    file = await world.file()
    assert (file.can_close, file.may_surprise, file.owed_make_good) == (True, True, None)
    assert len(world.rows(Kind.SETTLE)) == 1  # asked three working days after the last thing done


async def test_it_moves_with_words_for_the_client_and_keeps_its_history(world: World) -> None:
    await world.reaches_told(**OFFERED)
    made, new = await world.promise(PromiseKind.MAKE_GOOD), BY + timedelta(hours=1)
    await followups.at_risk(world.desk, world.call(), CASE, made.id, "", due=new, left="")
    await world.drain()
    assert "refund the fee" in world.voice.last(Kind.UPDATE_WORDS).row.payload["text"]
    await followups.update_told(world.desk, world.call(), CASE, made.id, "")
    moved = await world.promise(PromiseKind.MAKE_GOOD)
    assert (moved.due, moved.first_due) == (new, BY)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"make_good": "", "make_good_by": BY}, "make_good"),
        ({"make_good": "refund", "make_good_by": START - timedelta(hours=1)}, "make_good_by"),
    ],
)
async def test_a_time_for_nothing_or_one_that_has_passed_is_refused_at_its_field(
    world: World, typed: dict[str, object], field: str
) -> None:
    await world.step(Step.ADMIT, ADMIT)
    await world.step(Step.EXPLAIN, EXPLAIN)
    assert list((await world.step(Step.FIX, FIX | typed)).problems) == [field]
