"""The good moment: working time wherever people are, whatever their clocks do."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.schedule import (
    SNOOZES,
    after_working,
    after_working_days,
    ahead_of,
    good_moment,
    last_day_before,
    next_morning,
    snoozed_until,
    snoozes_that_fit,
)
from bot.domain.working import Hours, WorkingWeek, at_clock
from bot.errors import NotNow

NAMES = ["Asia/Kuala_Lumpur", "Europe/London", "America/New_York", "Asia/Kathmandu", "UTC"]
NAMES += ["Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca"]
ZONES = st.sampled_from(NAMES)
#: Year ends, leap days and both changes of the clock are among them.
MOMENTS = st.datetimes(datetime(2019, 12, 1), datetime(2032, 2, 1), timezones=st.just(UTC))  # noqa: DTZ001
CLOCKS = st.times().map(lambda t: t.replace(second=0, microsecond=0))
HOURS = st.builds(
    Hours,
    days=st.frozensets(st.integers(0, 6), min_size=1),
    start=CLOCKS,
    end=CLOCKS,
    quiet=st.none() | st.tuples(CLOCKS, CLOCKS).filter(lambda q: q[0] != q[1]),
)
WEEKS = st.builds(
    WorkingWeek,
    tz=ZONES,
    hours=HOURS,
    holiday=st.sampled_from([lambda day: False, lambda day: day.day % 5 == 0]),
)
LONDON = WorkingWeek("Europe/London")
KL = WorkingWeek("Asia/Kuala_Lumpur")
KEDAH = WorkingWeek("Asia/Kuala_Lumpur", Hours(days=frozenset({6, 0, 1, 2, 3})))
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def utc(*when: int) -> datetime:
    return datetime(*when, tzinfo=UTC)  # type: ignore[misc, arg-type]


def naively_at_work(moment: datetime, week: WorkingWeek) -> bool:
    """The same, asked of the wall clock of that moment alone."""
    wall = moment.astimezone(ZoneInfo(week.tz))
    hours, now = week.hours, wall.time().replace(tzinfo=None)

    def within(start: time, end: time) -> bool:
        return start <= now < end if start < end else now >= start or now < end

    begun = wall.date()
    if hours.end <= hours.start and now < hours.end:  # last night's shift
        begun -= timedelta(days=1)
    on_duty = within(hours.start, hours.end) and week.works_on(begun)
    return on_duty and not (hours.quiet and within(*hours.quiet))


def clock_stands(moment: datetime, tz: str) -> bool:
    """No change of the clock within two days, where what the wall says is ambiguous."""
    offsets = {(moment + timedelta(hours=12 * n)).astimezone(ZoneInfo(tz)).utcoffset() for n in range(-4, 5)}
    return len(offsets) == 1


@given(moment=MOMENTS, week=WEEKS)
def test_working_time_is_what_the_wall_clock_says(moment: datetime, week: WorkingWeek) -> None:
    if clock_stands(moment, week.tz):
        assert week.works_at(moment) == naively_at_work(moment, week)


@given(moment=MOMENTS, week=WEEKS)
def test_the_good_moment_is_in_working_time_and_none_was_passed_over(
    moment: datetime, week: WorkingWeek
) -> None:
    good = good_moment(moment, week)
    assert good >= moment
    if week.works_at(good):
        assert good == moment or not week.works_at(moment)
        assert good == moment or not week.works_at(good - MINUTE), "it comes as the working time begins"
    else:  # quiet hours that cover all working hours: it comes at its time rather than never
        assert good == moment


@given(moment=MOMENTS, tz=ZONES)
def test_whoever_works_around_the_clock_is_asked_at_once(moment: datetime, tz: str) -> None:
    week = WorkingWeek(tz, Hours(frozenset(range(7)), time(0), time(0)))
    assert good_moment(moment, week) == moment
    assert after_working(moment, 4 * HOUR, week) == moment + 4 * HOUR


@given(moment=MOMENTS, week=WEEKS, minutes=st.integers(1, 600))
def test_working_hours_add_up(moment: datetime, week: WorkingWeek, minutes: int) -> None:
    amount = minutes * MINUTE
    until = after_working(moment, amount, week)
    pieces = list(week.pieces(moment))
    worked = sum((min(end, until) - start for start, end in pieces if start < until), timedelta(0))
    if sum((end - start for start, end in pieces), timedelta(0)) >= amount:
        assert worked == amount
    else:  # hardly any working time in two months: such a week is not believed
        assert until == moment + amount


@given(now=MOMENTS, tz=ZONES)
def test_the_next_morning_of_an_office_is_nine_on_a_weekday(now: datetime, tz: str) -> None:
    morning = next_morning(now, WorkingWeek(tz))
    here = morning.astimezone(ZoneInfo(tz))
    assert (here.hour, here.minute, here.second) == (9, 0, 0)
    assert here.weekday() < 5
    # Apia skipped a whole day once, but not in these years; a weekend, and clocks that go back.
    assert timedelta(0) < morning - now <= timedelta(hours=73)


def test_the_end_of_a_quiet_hour_at_noon_is_no_morning() -> None:
    pause = WorkingWeek(KL.tz, Hours(quiet=(time(13), time(14))))
    assert next_morning(utc(2026, 3, 2, 2), pause) == utc(2026, 3, 3, 1)
    early = WorkingWeek(KL.tz, Hours(quiet=(time(8), time(10))))
    assert next_morning(utc(2026, 3, 2, 3), early) == utc(2026, 3, 3, 2), "when the quiet is over"


@given(now=MOMENTS, days=st.integers(1, 40), week=WEEKS)
def test_each_working_day_after_another_is_later(now: datetime, days: int, week: WorkingWeek) -> None:
    assert after_working_days(now, days, week) > after_working_days(now, days - 1, week)


@given(now=MOMENTS, left=st.timedeltas(MINUTE, timedelta(days=30)), week=WEEKS)
def test_what_is_asked_ahead_comes_before_it_is_due_and_not_in_the_past(
    now: datetime, left: timedelta, week: WorkingWeek
) -> None:
    due = now + left
    at = max(now, due - max(left / 4, 15 * MINUTE))
    by_night = ahead_of(at, due, now, 15 * MINUTE, week, night=True)
    assert by_night is not None
    assert now <= by_night <= max(at, due - 15 * MINUTE)
    by_day = ahead_of(at, due, now, 15 * MINUTE, week, night=False)
    assert by_day in (by_night, None)
    never = next(week.pieces(now), None) is None  # quiet hours that cover all working hours
    assert by_day is None or week.works_at(by_day) or never


@pytest.mark.parametrize(
    ("now", "week", "morning"),
    [
        # Friday evening: Monday. In London clocks go forward at 1:00 on 29 March, back at 2:00 on 25 October.
        (utc(2026, 3, 27, 20), LONDON, utc(2026, 3, 30, 8)),
        (utc(2026, 10, 23, 20), LONDON, utc(2026, 10, 26, 9)),
        (utc(2026, 3, 1, 23), KL, utc(2026, 3, 2, 1)),  # there it is Monday already
        (utc(2026, 3, 2, 1), KL, utc(2026, 3, 3, 1)),
        (utc(2026, 3, 5, 12), KEDAH, utc(2026, 3, 8, 1)),  # Thursday evening; Friday and Saturday are free
        (utc(2027, 12, 31, 18), LONDON, utc(2028, 1, 3, 9)),
        (utc(2028, 2, 28, 18), LONDON, utc(2028, 2, 29, 9)),
    ],
)
def test_mornings_when_clocks_change_and_far_away(
    now: datetime, week: WorkingWeek, morning: datetime
) -> None:
    assert next_morning(now, week) == morning


def test_four_working_hours_run_on_after_the_weekend_and_a_holiday() -> None:
    week = WorkingWeek("Asia/Kuala_Lumpur", holiday=lambda day: day == date(2026, 3, 9))
    friday_at_four = utc(2026, 3, 6, 8)
    assert after_working(friday_at_four, 4 * HOUR, week) == utc(2026, 3, 10, 3)  # Tuesday at 11


def test_a_night_shift_goes_on_past_midnight() -> None:
    week = WorkingWeek("UTC", Hours(frozenset({4}), time(22), time(6)))
    assert week.works_at(utc(2026, 3, 7, 3)), "Friday's shift on Saturday"
    assert not week.works_at(utc(2026, 3, 6, 3))
    assert good_moment(utc(2026, 3, 7, 7), week) == utc(2026, 3, 13, 22)


def test_quiet_hours_are_left_alone() -> None:
    week = WorkingWeek("UTC", Hours(quiet=(time(12, 30), time(14))))
    assert good_moment(utc(2026, 3, 2, 13), week) == utc(2026, 3, 2, 14)
    assert good_moment(utc(2026, 3, 2, 12), week) == utc(2026, 3, 2, 12)


def test_the_question_before_something_due_on_monday_morning_comes_on_friday() -> None:
    now, due = utc(2026, 3, 5, 9), utc(2026, 3, 9, 9)  # Thursday; Monday at nine sharp
    assert ahead_of(due - timedelta(days=1), due, now, 15 * MINUTE, WorkingWeek("UTC"), night=False) == utc(
        2026, 3, 6, 17, 45
    )


def test_what_is_promised_for_tonight_is_asked_after_tonight() -> None:
    now, due = utc(2026, 3, 2, 19), utc(2026, 3, 2, 23)
    assert ahead_of(due - HOUR, due, now, 15 * MINUTE, WorkingWeek("UTC"), night=True) == due - HOUR
    assert ahead_of(due - HOUR, due, now, 15 * MINUTE, WorkingWeek("UTC"), night=False) is None


NOW = utc(2026, 3, 2, 1)  # Monday, 9:00 in Kuala Lumpur


@pytest.mark.parametrize(
    ("choice", "until"),
    [
        ("30m", NOW + timedelta(minutes=30)),
        ("2h", NOW + 2 * HOUR),
        ("afternoon", utc(2026, 3, 2, 6)),
        ("morning", utc(2026, 3, 3, 1)),
        ("workday", utc(2026, 3, 3, 1)),
        ("date", utc(2026, 3, 8, 1)),
    ],
)
def test_snoozes_last_as_long_as_they_say(choice: str, until: datetime) -> None:
    assert snoozed_until(choice, NOW, KL, date(2026, 3, 8)) == until
    assert choice in SNOOZES


def test_tomorrow_morning_asked_for_in_the_night_is_the_morning_that_comes() -> None:
    assert snoozed_until("morning", utc(2026, 3, 2, 18), KL) == utc(2026, 3, 3, 1)  # 2 am on Tuesday


def test_the_next_working_day_after_friday_is_monday() -> None:
    assert snoozed_until("workday", utc(2026, 3, 6, 3), KL) == utc(2026, 3, 9, 1)


def test_what_has_passed_or_reaches_past_the_promise_is_not_offered() -> None:
    afternoon = NOW + 6 * HOUR  # 3 pm
    assert snoozes_that_fit(NOW, None, KL) == SNOOZES
    assert snoozes_that_fit(NOW, NOW + 2 * HOUR, KL) == ("30m",)
    assert snoozes_that_fit(NOW, NOW + 8 * HOUR, KL) == ("30m", "2h", "afternoon")
    assert snoozes_that_fit(NOW, NOW + timedelta(minutes=15), KL) == ()
    assert "afternoon" not in snoozes_that_fit(afternoon, None, KL)


def test_on_friday_the_next_working_day_is_not_offered_for_what_is_due_on_saturday() -> None:
    friday, saturday = utc(2026, 3, 6, 7), utc(2026, 3, 7, 4)
    assert snoozes_that_fit(friday, saturday, KL) == ("30m", "2h", "morning", "date")
    assert "workday" in snoozes_that_fit(friday, utc(2026, 3, 9, 2), KL)


@given(at=MOMENTS, ahead=st.timedeltas(timedelta(minutes=1), timedelta(days=5)), hours=HOURS, tz=ZONES)
def test_what_would_be_taken_is_offered_and_nothing_else(
    at: datetime, ahead: timedelta, hours: Hours, tz: str
) -> None:
    week, until = WorkingWeek(tz, hours), at + ahead
    here = at.astimezone(ZoneInfo(tz)).date()
    taken = set()
    for choice in SNOOZES:
        for day in (here + timedelta(days=n) for n in range(8)) if choice == "date" else (None,):
            with suppress(NotNow):
                if snoozed_until(choice, at, week, day) < until:
                    taken.add(choice)
    assert set(snoozes_that_fit(at, until, week)) == taken


@given(until=MOMENTS, hours=HOURS, tz=ZONES)
def test_the_last_day_before_something_is_the_last_whose_morning_is(
    until: datetime, hours: Hours, tz: str
) -> None:
    week = WorkingWeek(tz, hours)
    day = last_day_before(until, week)
    assert at_clock(day, hours.start, tz) < until <= at_clock(day + timedelta(days=1), hours.start, tz)


@pytest.mark.parametrize(("choice", "day"), [("afternoon", None), ("date", date(2026, 3, 1)), ("date", None)])
def test_a_snooze_into_the_past_is_refused(choice: str, day: date | None) -> None:
    with pytest.raises(NotNow):
        snoozed_until(choice, utc(2026, 3, 2, 8), KL, day)


def test_a_choice_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        snoozed_until("for ever", NOW, KL)


@pytest.mark.parametrize("days", [frozenset(), frozenset({7})])
def test_a_working_week_has_days(days: frozenset[int]) -> None:
    with pytest.raises(ValueError):
        Hours(days)
