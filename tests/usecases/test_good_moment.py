"""What can wait comes in working time; what was promised is asked after at its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.domain.intervals import USUAL
from bot.domain.outbox import Kind
from bot.domain.working import Working
from bot.usecases import hearing, home, plan
from bot.usecases import working as hours
from bot.usecases.saying import if_told_now
from bot.usecases.snoozing import snooze
from tests.usecases.world import ADAM, CASE, PROMISED, SAM, START, TEAM, World

HOUR = timedelta(hours=1)


async def works(world: World, **working: object) -> None:
    async with world.store.writing(TEAM) as tx:
        adam = await tx.person(ADAM)
        await tx.save_person(replace(adam, working=Working(**working)))  # type: ignore[arg-type]


async def team_works(world: World, **working: object) -> None:
    async with world.store.writing(TEAM) as tx:
        team = await tx.workspace()
        await tx.save_workspace(replace(team, working=Working(**working)))  # type: ignore[arg-type]


def said_at(world: World, kind: Kind) -> list[datetime]:
    return [at for _, at in world.heard(kind)]


async def prevention_at(world: World, moment: datetime) -> None:
    """A surprise is noted, so that nothing else is asked."""
    await world.reaches_told(prevention="Two of us check each list", prevention_by=moment)
    await world.done()
    await plan.save_surprise(world.desk, world.call(), CASE, "a card")


async def test_the_ping_that_is_announced_is_the_one_that_comes(world: World) -> None:
    friday = datetime(2026, 3, 6, 1, 10, tzinfo=UTC)
    world.until(friday)
    sent = await world.sends(fix_by=datetime(2026, 3, 9, 9, tzinfo=UTC))  # Monday at 5 pm
    announced = if_told_now(world.desk, sent)
    assert announced == datetime(2026, 3, 9, 1, tzinfo=UTC), "and not on Sunday night"
    await world.tells()
    await world.drain_until(announced + timedelta(minutes=1))
    assert said_at(world, Kind.BEFORE) == [announced]
    assert if_told_now(world.desk, await world.file()) is None


async def test_a_prevention_set_for_the_evening_is_asked_after_in_the_morning(world: World) -> None:
    await prevention_at(world, datetime(2026, 3, 3, 14, tzinfo=UTC))  # Tuesday at 10 pm
    await world.drain_until(START + timedelta(days=3))
    assert said_at(world, Kind.PREVENTION)[0] == datetime(2026, 3, 4, 1, tzinfo=UTC)


async def test_a_public_holiday_of_the_state_is_waited_for(world: World) -> None:
    await team_works(world, country="MY", state="01")
    holiday = datetime(2026, 3, 23, 3, tzinfo=UTC)  # a Monday: the birthday of the Sultan of Johor
    await prevention_at(world, holiday)
    await world.drain_until(holiday + timedelta(days=3))
    assert said_at(world, Kind.PREVENTION)[0] == datetime(2026, 3, 25, 1, tzinfo=UTC), (
        "the 24th is one as well"
    )


async def test_in_kedah_friday_is_free_and_sunday_is_not(world: World) -> None:
    await works(world, days=frozenset({6, 0, 1, 2, 3}))
    await prevention_at(world, datetime(2026, 3, 6, 3, tzinfo=UTC))
    await world.drain_until(START + timedelta(days=7))
    assert said_at(world, Kind.PREVENTION)[0] == datetime(2026, 3, 8, 1, tzinfo=UTC)


async def test_quiet_hours_are_waited_for(world: World) -> None:
    await works(world, quiet=(time(12, 30), time(14)))
    await prevention_at(world, datetime(2026, 3, 3, 5, tzinfo=UTC))  # 1 pm
    comes = datetime(2026, 3, 3, 6, tzinfo=UTC)
    assert (await world.file()).next_ping == comes, "and Home names the moment at which it comes"
    await world.drain_until(START + timedelta(days=2))
    assert said_at(world, Kind.PREVENTION)[0] == comes


async def test_home_names_the_moment_at_which_it_comes_when_quiet_hours_were_set_since(world: World) -> None:
    await prevention_at(world, datetime(2026, 3, 3, 5, tzinfo=UTC))
    quiet = hours.Typed(frozenset(range(5)), time(9), time(18), time(13), time(14))
    await hours.set_mine(world.desk, world.call(), quiet)
    comes = (await world.file()).next_ping
    assert comes == datetime(2026, 3, 3, 6, tzinfo=UTC)
    await world.drain_until(START + timedelta(days=2))
    assert said_at(world, Kind.PREVENTION)[0] == comes


async def test_a_promise_set_into_the_night_is_asked_after_in_the_night(world: World) -> None:
    tonight = START + 14 * HOUR  # 11 pm
    await world.reaches_told(fix_by=tonight)
    await world.drain_until(tonight + HOUR)
    assert said_at(world, Kind.DUE) == [tonight]
    assert said_at(world, Kind.MISSED) == [tonight + USUAL.missed_after]


async def test_a_missed_promise_is_asked_after_again_on_working_mornings_only(world: World) -> None:
    friday = datetime(2026, 3, 6, 7, 30, tzinfo=UTC)
    await world.reaches_told(fix_by=friday)
    await world.drain_until(friday + timedelta(days=5))
    mornings = [datetime(2026, 3, day, 1, tzinfo=UTC) for day in (9, 10, 11)]
    assert said_at(world, Kind.MISSED)[1:] == mornings
    promise = await world.promise()
    assert promise.id in (await world.file()).still_asked
    await world.drain_until(friday + timedelta(days=30))
    assert len(said_at(world, Kind.MISSED)) == USUAL.mornings
    assert promise.id not in (await world.file()).still_asked, "it waits on Home, which says so"


async def test_the_question_before_a_monday_morning_is_asked_on_friday(world: World) -> None:
    monday = datetime(2026, 3, 9, 1, tzinfo=UTC)
    await world.reaches_told(fix_by=monday)
    await world.drain_until(monday)
    assert said_at(world, Kind.BEFORE) == [datetime(2026, 3, 6, 9, 45, tzinfo=UTC)]  # a quarter to six


async def test_what_somebody_put_off_comes_back_when_they_said(world: World) -> None:
    await prevention_at(world, datetime(2026, 3, 3, 9, 30, tzinfo=UTC))  # Tuesday, half past five
    await world.drain_until(START + timedelta(days=1, hours=9))
    asked = world.heard(Kind.PREVENTION)[-1][0]
    until = await snooze(world.desk, world.call(), CASE, asked.id, "2h")
    await world.drain_until(until + HOUR)
    assert said_at(world, Kind.PREVENTION)[1] == until


async def test_amends_that_comes_back_in_the_night_lets_people_sleep(world: World) -> None:
    await prevention_at(world, PROMISED + timedelta(days=1))
    world.until(datetime(2026, 3, 4, 18, tzinfo=UTC))  # two in the morning
    await world.drain()
    assert said_at(world, Kind.PREVENTION) == []
    await world.drain_until(world.now + 12 * HOUR)
    assert said_at(world, Kind.PREVENTION)[0] == datetime(2026, 3, 5, 1, tzinfo=UTC)


async def test_a_promise_for_the_day_that_was_missed_while_amends_was_down_wakes_nobody(world: World) -> None:
    await world.reaches_told()
    world.until(datetime(2026, 3, 3, 18, tzinfo=UTC))  # two in the morning
    await world.drain()
    assert said_at(world, Kind.MISSED) == []
    await world.drain_until(world.now + 12 * HOUR)
    assert said_at(world, Kind.MISSED) == [datetime(2026, 3, 4, 1, tzinfo=UTC)]


async def test_one_that_was_set_into_that_night_is_asked_after_at_once(world: World) -> None:
    tonight = START + 14 * HOUR  # 11 pm
    await world.reaches_told(fix_by=tonight)
    world.until(tonight + 3 * HOUR)
    await world.drain()
    assert said_at(world, Kind.MISSED) == [tonight + 3 * HOUR]


async def test_who_has_travelled_is_asked_in_the_morning_of_the_place_they_are_in(world: World) -> None:
    await prevention_at(world, datetime(2026, 3, 3, 3, tzinfo=UTC))
    await home.remember(world.desk, world.call(), home.Profile("Adam", "Europe/London", False))
    await world.drain_until(START + timedelta(days=2))
    assert said_at(world, Kind.PREVENTION)[0] == datetime(2026, 3, 3, 9, tzinfo=UTC)


#: Friday at 2 pm, and the Thursday before it at 9 am.
FRIDAY, THURSDAY = datetime(2026, 3, 6, 6, tzinfo=UTC), datetime(2026, 3, 5, 1, tzinfo=UTC)
KEDAH = frozenset({6, 0, 1, 2, 3})
MINUTE = timedelta(minutes=1)


def typed(days: frozenset[int]) -> hours.Typed:
    return hours.Typed(days, time(9), time(18), None, None)


async def moves_to(world: World, tz: str) -> None:
    await home.remember(world.desk, world.call(), home.Profile("Adam", tz, False))


async def test_a_question_before_a_promise_that_was_held_up_waits_for_the_morning(world: World) -> None:
    await world.reaches_told(fix_by=FRIDAY)  # asked about on Thursday at 2 pm
    world.until(THURSDAY + 14 * HOUR)  # 11 pm
    await world.drain()
    assert said_at(world, Kind.BEFORE) == []
    await world.drain_until(FRIDAY)
    assert said_at(world, Kind.BEFORE) == [datetime(2026, 3, 6, 1, tzinfo=UTC)]


async def test_where_no_working_moment_is_left_before_it_the_question_at_its_time_does(world: World) -> None:
    nine = datetime(2026, 3, 6, 1, tzinfo=UTC)
    await world.reaches_told(fix_by=nine)
    world.until(THURSDAY + 14 * HOUR)
    await world.drain_until(nine + MINUTE)
    assert said_at(world, Kind.BEFORE) == []
    assert said_at(world, Kind.DUE) == [nine]


async def test_before_a_promise_of_the_night_is_asked_in_the_night_held_up_or_not(world: World) -> None:
    world.until(START + 10 * HOUR)  # 7 pm
    late = START + 14 * HOUR
    await world.reaches_told(fix_by=late)
    world.until(late - HOUR / 2)
    await world.drain()
    assert said_at(world, Kind.BEFORE) == [late - HOUR / 2]


async def test_who_travels_before_it_was_asked_is_asked_in_the_morning_there(world: World) -> None:
    await world.reaches_told(fix_by=FRIDAY)
    await moves_to(world, "Pacific/Auckland")  # where it would have been 7 pm, and it is due at 7 pm
    await world.drain_until(FRIDAY)
    assert said_at(world, Kind.BEFORE) == [datetime(2026, 3, 5, 20, tzinfo=UTC)]


async def test_who_rests_on_friday_from_now_on_is_asked_on_thursday(world: World) -> None:
    world.until(THURSDAY)
    await world.reaches_told(fix_by=FRIDAY)  # asked about on Friday at 9
    world.passes(hours=3)
    await hours.set_mine(world.desk, world.call(), typed(KEDAH))
    await world.drain_until(FRIDAY + MINUTE)
    assert said_at(world, Kind.BEFORE) == [THURSDAY + 8 * HOUR + 45 * MINUTE]
    assert said_at(world, Kind.DUE) == [FRIDAY], "what was promised is asked at its time"


async def test_who_rests_on_friday_since_that_morning_is_asked_when_it_is_due(world: World) -> None:
    world.until(THURSDAY)
    await world.reaches_told(fix_by=FRIDAY)
    await world.drain_until(THURSDAY + 23 * HOUR)
    await hours.set_mine(world.desk, world.call(), typed(KEDAH))
    await world.drain_until(FRIDAY + MINUTE)
    assert said_at(world, Kind.BEFORE) == []
    assert said_at(world, Kind.DUE) == [FRIDAY]


async def test_new_hours_of_the_workspace_move_the_questions_of_who_follows_them(world: World) -> None:
    world.until(THURSDAY)
    await world.reaches_told(fix_by=FRIDAY)
    await hours.set_teams(world.desk, world.call(SAM), typed(KEDAH))
    await world.drain_until(FRIDAY)
    assert said_at(world, Kind.BEFORE) == [THURSDAY + 8 * HOUR + 45 * MINUTE]


async def test_what_somebody_put_off_stays_when_their_hours_change(world: World) -> None:
    world.until(THURSDAY)
    await world.reaches_told(fix_by=FRIDAY)
    await world.drain_until(FRIDAY - 5 * HOUR + MINUTE)
    until = await snooze(world.desk, world.call(), CASE, world.voice.last(Kind.BEFORE).row.id, "2h")
    await hours.set_mine(world.desk, world.call(), typed(KEDAH))
    await world.drain_until(FRIDAY)
    assert said_at(world, Kind.BEFORE)[1:] == [until]


async def test_a_moment_that_was_chosen_by_day_and_held_up_into_the_night_wakes_nobody(world: World) -> None:
    await prevention_at(world, datetime(2026, 3, 3, 3, tzinfo=UTC))
    await world.drain_until(START + timedelta(days=1, hours=3))
    await snooze(world.desk, world.call(), CASE, world.heard(Kind.PREVENTION)[-1][0].id, "2h")
    world.until(datetime(2026, 3, 3, 17, tzinfo=UTC))  # one in the morning
    await world.drain()
    await world.drain_until(world.now + 12 * HOUR)
    assert said_at(world, Kind.PREVENTION)[1] == datetime(2026, 3, 4, 1, tzinfo=UTC)


async def test_trying_again_that_was_held_up_into_the_night_waits_for_the_morning(world: World) -> None:
    await world.sends(fix_by=FRIDAY)
    await world.approves()
    await hearing.try_again(world.desk, world.call(), CASE, "", START + 4 * HOUR)
    world.until(START + 16 * HOUR)
    await world.drain()
    assert said_at(world, Kind.TRY_AGAIN) == []
    await world.drain_until(START + timedelta(days=1, hours=1))
    assert said_at(world, Kind.TRY_AGAIN) == [START + timedelta(days=1)]


async def test_hours_of_ones_own_come_before_those_of_the_workspace(world: World) -> None:
    await team_works(world, days=frozenset({0, 1}), start=time(7), end=time(15), country="MY")
    await works(world, start=time(10), end=time(19))
    async with world.store.reading(TEAM) as tx:
        week = world.desk.week(await tx.person(ADAM), await tx.workspace())
    assert (week.hours.days, week.hours.start, week.hours.end) == (frozenset({0, 1}), time(10), time(19))
    assert week.holiday(datetime(2026, 8, 31).date()), "Hari Merdeka"  # noqa: DTZ001
