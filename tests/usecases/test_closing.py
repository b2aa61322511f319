"""Follow-ups, the end: the prevention is asked after, the case is closed, misses are not nagged for ever."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.case import CaseState
from bot.domain.intervals import USUAL
from bot.domain.outbox import PINGS, Kind
from bot.domain.promise import PromiseAct, PromiseKind, PromiseState
from bot.errors import NotAllowed, NotNow
from bot.usecases import followups, prevention, snoozing
from tests.usecases.world import ABOUT_PROMISES, CASE, DANA, PROMISED, START, World

MISSED_AFTER = USUAL.missed_after
MORNINGS = USUAL.mornings

PREVENTION = PromiseKind.PREVENTION


async def close(world: World) -> None:
    await followups.close(world.desk, world.call(), CASE)


async def not_yet(world: World, ping: str) -> None:
    promise = await world.promise(PREVENTION)
    await prevention.not_yet(world.desk, world.call(), CASE, promise.id, ping)


async def test_the_case_can_be_closed_when_all_is_answered_and_says_so(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(NotNow, match="fix is still owed"):
        await close(world)
    await world.done()
    assert Kind.CAN_CLOSE not in [one.kind for one in await world.drain()], "how are they first?"
    await world.settles()
    assert Kind.CAN_CLOSE in [one.kind for one in await world.drain()]
    await close(world)
    assert (await world.file()).case.state is CaseState.CLOSED
    assert Kind.CLOSED in [one.kind for one in await world.drain()]
    assert [event.kind for event in await world.events()][-2:] == ["settled", "closed"]


async def test_a_case_nobody_was_told_of_cannot_be_closed(world: World) -> None:
    await world.sends()
    with pytest.raises(NotNow, match="waiting for review"):
        await close(world)


async def test_a_closed_case_is_closed_for_good(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await close(world)
    with pytest.raises(NotNow, match="This case is closed"):
        await close(world)


async def test_an_offer_to_close_that_was_overtaken_is_not_said(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await world.settles()
    await close(world)
    assert Kind.CAN_CLOSE not in [one.kind for one in await world.drain()]


async def test_an_undated_prevention_is_asked_after_when_the_fix_is_kept(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list")
    await world.done()
    assert world.voice.pings() == []
    assert Kind.PREVENTION in [one.kind for one in await world.drain()]
    with pytest.raises(NotNow, match="prevention is not answered yet"):
        await close(world)
    await world.done(PREVENTION)
    await close(world)


async def test_a_dated_prevention_is_asked_after_on_its_date(world: World) -> None:
    friday = START + timedelta(days=4)
    await world.reaches_told(prevention="Two of us check each list", prevention_by=friday)
    await world.done()
    await world.drain_until(friday)
    assert [at for _, at in world.heard(Kind.PREVENTION)] == [friday]


#: Friday of that week; the usual draft names it, so that whoever is told it knows the day.
FRIDAY = START + timedelta(days=4)
MONDAY = FRIDAY + timedelta(days=3)


async def dated(world: World, *, told: bool) -> str:
    """A prevention for Friday, in words that name that day, or in words of the owner's own."""
    if told:
        await world.reaches_told(prevention="Two of us check each list", prevention_by=FRIDAY)
    else:
        await world.sends(prevention="Two of us check each list", prevention_by=FRIDAY)
        await world.approves()
        await world.drain()
        await world.tells(version=None)
    await world.done()
    await world.drain()
    return (await world.promise(PREVENTION)).id


async def test_a_prevention_of_whose_day_they_were_not_told_moves_without_words(world: World) -> None:
    promise = await dated(world, told=False)
    await followups.at_risk(world.desk, world.call(), CASE, promise, "", due=MONDAY, left="")
    moved = await world.promise(PREVENTION)
    assert (moved.due, moved.proposed, moved.state) == (MONDAY, None, PromiseState.OPEN)
    assert [row.due for row in world.rows(Kind.PREVENTION)] == [MONDAY]
    assert world.rows(Kind.UPDATE_WORDS) == []


async def test_whoever_was_told_the_day_of_a_prevention_hears_of_the_new_one(world: World) -> None:
    promise = await dated(world, told=True)
    await followups.at_risk(world.desk, world.call(), CASE, promise, "", due=MONDAY, left="the locks")
    assert (await world.promise(PREVENTION)).due == FRIDAY, "until they know"
    await world.drain()
    text = world.voice.last(Kind.UPDATE_WORDS).row.payload["text"]
    assert "from Friday 6 March" in text
    assert "The new day is Monday 9 March." in text
    await followups.update_told(world.desk, world.call(), CASE, promise, "")
    moved = await world.promise(PREVENTION)
    assert (moved.due, moved.history[-1].act) == (MONDAY, PromiseAct.MOVE)


async def test_not_yet_on_its_day_is_a_turn_of_the_history_when_nobody_was_told(world: World) -> None:
    await dated(world, told=False)
    await world.drain_until(FRIDAY + timedelta(hours=1))
    [(asked, _)] = world.heard(Kind.PREVENTION)
    await not_yet(world, asked.id)
    moved = await world.promise(PREVENTION)
    assert (moved.history[-1].act, moved.due) == (PromiseAct.MOVE, FRIDAY + timedelta(days=7))
    assert [row.due for row in world.rows(Kind.PREVENTION)] == [moved.due]
    became = [one.row.payload["what"] for one in await world.drain() if one.kind is Kind.ANSWERED]
    assert "not_yet" in became


async def test_not_yet_asks_for_the_new_day_where_the_client_was_told_one(world: World) -> None:
    promise = await dated(world, told=True)
    assert await prevention.not_yet_asks(world.desk, world.call(), CASE, promise)
    with pytest.raises(NotAllowed):
        await prevention.not_yet_asks(world.desk, world.call(DANA), CASE, promise)


async def test_not_yet_asks_for_no_day_where_nobody_knows_one(world: World) -> None:
    promise = await dated(world, told=False)
    assert not await prevention.not_yet_asks(world.desk, world.call(), CASE, promise)


async def test_not_yet_is_asked_again_in_a_week_and_not_tomorrow(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list")
    await world.done()
    await world.drain()
    await not_yet(world, world.voice.last(Kind.PREVENTION).row.id)
    asked = world.now
    await world.drain_until(asked + timedelta(days=8))
    again = [at for _, at in world.heard(Kind.PREVENTION) if at > asked]
    assert timedelta(days=6) < again[0] - asked <= timedelta(days=7)


async def test_not_yet_pressed_twice_still_asks_again(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list")
    await world.done()
    await world.drain()
    ping = world.voice.last(Kind.PREVENTION).row.id
    await not_yet(world, ping)
    await not_yet(world, ping)
    assert len(world.rows(Kind.PREVENTION)) == 1


async def test_a_prevention_in_place_is_not_asked_after(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list")
    await world.done()
    await world.drain()
    ping = world.voice.last(Kind.PREVENTION).row.id
    await world.done(PREVENTION)
    assert world.rows(*ABOUT_PROMISES) == []
    with pytest.raises(NotNow, match="kept already"):
        await not_yet(world, ping)


async def test_a_missed_promise_is_named_before_it_is_said(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED + MISSED_AFTER)
    await world.drain()
    said = world.voice.last(Kind.MISSED)
    assert said.promises == ("missed",)
    assert [event.kind for event in await world.events()][-1] == "missed"


async def test_a_missed_promise_is_asked_after_on_so_many_mornings_and_then_left_alone(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED + MISSED_AFTER)
    said = await world.drain_until(PROMISED + timedelta(days=MORNINGS + 3))
    again = [one for one in said if one.kind is Kind.MISSED]
    assert len(again) == MORNINGS - 1
    hours = {one.at.astimezone(ZoneInfo("Asia/Kuala_Lumpur")).hour for one in again}
    assert hours == {9}, "in the owner's morning"
    assert [one.row.payload["last"] for one in again] == [False] * (MORNINGS - 2) + [True]
    assert world.rows(*PINGS) == []


async def test_whoever_snoozes_is_asked_for_as_long_as_they_snooze(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED + MISSED_AFTER)
    asked = 0
    for _ in range(3 * MORNINGS):
        said = [one for one in await world.drain() if one.kind is Kind.MISSED]
        asked += len(said)
        for one in said:
            call = world.call()
            await snoozing.snooze(world.desk, call, CASE, one.row.id, "morning")
        world.passes(days=1)
    assert asked == 3 * MORNINGS, "the owner asks to be asked, so they are asked"
    await world.drain_until(world.now + timedelta(days=2 * MORNINGS))
    assert world.rows(*PINGS) == [], "left alone, it ends"


async def test_a_missed_promise_can_still_be_kept(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED + timedelta(days=1))
    await world.done()
    assert (await world.promise()).state is PromiseState.KEPT
    assert world.rows(*ABOUT_PROMISES) == []
    await close(world)


async def test_a_prevention_is_answered_from_home_once_it_is_all_that_is_left(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list")
    assert (await world.file()).open_preventions == (), "first the fix"
    await world.done()
    await world.drain()
    [prevention] = (await world.file()).open_preventions
    await followups.done(world.desk, world.call(), CASE, prevention.id, "")
    assert (await world.file()).open_preventions == ()
    said = await world.drain()
    asked = [row.id for row, _ in world.heard(Kind.PREVENTION)]
    assert {one.row.subject for one in said if one.kind is Kind.ANSWERED} >= set(asked), "the DM says so too"


async def test_a_prevention_is_put_off_like_everything_else_and_asked_once(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list")
    await world.done()
    await world.drain()
    ping = world.voice.last(Kind.PREVENTION).row.id
    until = await snoozing.snooze(world.desk, world.call(), CASE, ping, "workday")
    await world.drain_until(until + timedelta(hours=1))
    assert [at for _, at in world.heard(Kind.PREVENTION)][1:] == [until]
