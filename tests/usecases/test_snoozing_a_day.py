"""*Remind me later*, on a day of one's choice: that morning, and never past what was promised."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.domain.outbox import PINGS, Kind
from bot.domain.schedule import SNOOZES
from bot.errors import NotAllowed, NotFound, NotNow
from bot.usecases import snoozing
from tests.usecases.world import CASE, DANA, START, World

FRIDAY = START + timedelta(days=4, hours=6)  # 3 pm
BEFORE = FRIDAY - timedelta(days=1)


async def asked(world: World) -> str:
    """Promised for Friday, and asked about the day before; returns the row of the ping."""
    await world.reaches_told(fix_by=FRIDAY)
    world.until(BEFORE)
    await world.drain()
    return world.voice.last(Kind.BEFORE).row.id


async def until_day(world: World, ping: str, day: date | None) -> datetime:
    return await snoozing.snooze(world.desk, world.call(), CASE, ping, "date", day)


async def test_a_day_is_the_last_choice_of_the_menu() -> None:
    assert SNOOZES[-1] == "date"


async def test_the_next_working_day_is_offered_with_the_promise_that_stays(world: World) -> None:
    ping = await asked(world)
    offer = await snoozing.until_which_day(world.desk, world.call(), CASE, ping)
    assert offer.day == date(2026, 3, 6)
    assert offer.promise == await world.promise()


async def test_it_comes_back_that_morning_and_the_promise_stays(world: World) -> None:
    ping = await asked(world)
    until = await until_day(world, ping, date(2026, 3, 6))
    assert until == FRIDAY - timedelta(hours=6)  # 9 am
    world.until(until)
    assert [one.kind for one in await world.drain() if one.kind in PINGS] == [Kind.BEFORE]
    assert (await world.promise()).due == FRIDAY


@pytest.mark.parametrize("day", [date(2026, 3, 7), date(2026, 3, 30)])
async def test_a_day_past_the_promise_is_refused(world: World, day: date) -> None:
    ping = await asked(world)
    with pytest.raises(NotNow, match="past the time you promised"):
        await until_day(world, ping, day)


@pytest.mark.parametrize("day", [date(2026, 3, 5), date(2026, 3, 1), None])
async def test_today_a_day_that_has_passed_and_none_are_refused(world: World, day: date | None) -> None:
    ping = await asked(world)
    with pytest.raises(NotNow):
        await until_day(world, ping, day)


async def test_what_is_answered_already_is_not_asked_about(world: World) -> None:
    ping = await asked(world)
    await world.done(ping=ping)
    with pytest.raises(NotNow, match="kept already"):
        await snoozing.until_which_day(world.desk, world.call(), CASE, ping)


async def test_nobody_else_puts_it_off_and_no_reminder_of_elsewhere(world: World) -> None:
    ping = await asked(world)
    with pytest.raises(NotAllowed):
        await snoozing.until_which_day(world.desk, world.call(DANA), CASE, ping)
    with pytest.raises(NotFound):
        await snoozing.until_which_day(world.desk, world.call(), CASE, "nothing")


async def test_a_promise_that_was_missed_is_not_put_off_until_next_year(world: World) -> None:
    """The client is waiting."""
    await asked(world)
    await world.drain_until(FRIDAY + timedelta(hours=1))
    missed = world.voice.last(Kind.MISSED).row.id
    with pytest.raises(NotNow, match="too far away"):
        await until_day(world, missed, date(2027, 3, 5))
    await until_day(world, missed, date(2026, 3, 13))


async def test_on_friday_the_day_offered_for_a_saturday_promise_is_that_saturday(world: World) -> None:
    saturday = FRIDAY + timedelta(days=1)
    await world.reaches_told(fix_by=saturday)
    world.until(FRIDAY + timedelta(hours=1))
    await world.drain()
    ping = world.voice.last(Kind.BEFORE).row.id
    offer = await snoozing.until_which_day(world.desk, world.call(), CASE, ping)
    assert offer.day == date(2026, 3, 7)
    assert await until_day(world, ping, offer.day) < saturday
