"""What speaks against a time that is about to be promised."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.capture import Against, Doubt, Holiday, Side, Whose, doubts_about
from bot.domain.working import Hours, WorkingWeek

KL, LONDON = "Asia/Kuala_Lumpur", "Europe/London"
#: Monday, 9:00 in Kuala Lumpur.
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
AFTERNOON = NOW + timedelta(hours=6)
HOUR = timedelta(hours=1)


def side(tz: str = KL, **holidays: str) -> Side:
    """An office's hours; `holidays`: by day, such as d2026_03_03="Feast"."""
    named = {date.fromisoformat(day[1:].replace("_", "-")): name for day, name in holidays.items()}
    week = WorkingWeek(tz, holiday=named.__contains__)
    return Side(week, lambda day: Holiday(named[day], tz) if day in named else None)


def against(*args: object, **more: object) -> list[tuple[Against, Whose]]:
    return [(doubt.against, doubt.whose) for doubt in doubts_about(*args, **more)]  # type: ignore[arg-type]


def test_a_time_in_the_working_day_of_both_raises_no_doubt() -> None:
    assert against(AFTERNOON, NOW, side(), side()) == []


def test_a_time_that_has_passed_is_refused_elsewhere() -> None:
    assert against(NOW - HOUR, NOW, side()) == []
    assert against(NOW, NOW, side()) == []


@pytest.mark.parametrize(("minutes", "doubted"), [(1, True), (14, True), (15, False)])
def test_less_than_a_quarter_of_an_hour_is_soon(minutes: int, doubted: bool) -> None:
    found = against(NOW + timedelta(minutes=minutes), NOW, side())
    assert ((Against.SOON, Whose.MINE) in found) is doubted


def test_the_very_end_of_the_day_belongs_to_it_and_what_comes_after_does_not() -> None:
    six = NOW + timedelta(hours=9)
    assert against(six, NOW, side()) == []
    assert against(six + timedelta(minutes=1), NOW, side()) == [(Against.HOURS, Whose.MINE)]


def test_hours_are_told_apart_by_whose_they_are() -> None:
    evening_here = NOW + timedelta(hours=10)  # 7 pm here, 11 am in London
    assert against(evening_here, NOW, side(), side(LONDON)) == [(Against.HOURS, Whose.MINE)]
    assert against(AFTERNOON, NOW, side(), side(LONDON)) == [(Against.HOURS, Whose.THEIRS)]
    saturday = NOW + timedelta(days=5, hours=3)
    assert against(saturday, NOW, side(), side(LONDON)) == [(Against.DAY, Whose.BOTH)]


def test_a_day_that_is_free_each_week_is_said_rather_than_hours() -> None:
    sunday = NOW + timedelta(days=6, hours=3)
    assert doubts_about(sunday, NOW, side()) == (Doubt(Against.DAY, Whose.MINE, date(2026, 3, 8)),)
    saturday_night = NOW + timedelta(days=5, hours=18)  # Sunday, 3 am here, Saturday, 7 pm in London
    found = doubts_about(saturday_night, NOW, side(), side(LONDON))
    assert [(doubt.whose, doubt.day) for doubt in found] == [
        (Whose.THEIRS, date(2026, 3, 7)),
        (Whose.MINE, date(2026, 3, 8)),
    ]


def test_a_day_that_begins_with_the_end_of_a_night_shift_is_not_free() -> None:
    nights = Side(WorkingWeek(KL, Hours(start=time(22), end=time(6))))
    saturday_noon = NOW + timedelta(days=5, hours=3)
    assert against(saturday_noon, NOW, nights) == [(Against.HOURS, Whose.MINE)]


def test_a_holiday_is_named_and_says_by_itself_that_nobody_works() -> None:
    tuesday = NOW + timedelta(days=1)
    found = doubts_about(tuesday, NOW, side(d2026_03_03="Feast"))
    assert found == (Doubt(Against.HOLIDAY, Whose.MINE, date(2026, 3, 3), Holiday("Feast", KL)),)


def test_a_holiday_of_both_is_said_once_and_two_are_told_the_clients_first() -> None:
    tuesday = NOW + timedelta(days=1, hours=9)  # 6 pm here, 10 am in London
    feast = side(d2026_03_03="Feast")
    assert against(tuesday, NOW, feast, feast) == [(Against.HOLIDAY, Whose.BOTH)]
    found = doubts_about(tuesday, NOW, feast, side(LONDON, d2026_03_03="Bank Holiday"))
    assert [doubt.holiday.name for doubt in found if doubt.holiday] == ["Bank Holiday", "Feast"]


def test_a_holiday_is_looked_up_on_the_clock_of_whoever_keeps_it() -> None:
    late = NOW + timedelta(hours=16)  # Tuesday 1 am here, Monday 5 pm in London
    found = against(late, NOW, side(d2026_03_03="Feast"), side(LONDON, d2026_03_03="Bank Holiday"))
    assert found == [(Against.HOLIDAY, Whose.MINE)]


def test_five_cases_are_an_experience_and_four_are_none() -> None:
    later = [HOUR, 2 * HOUR, 2 * HOUR, 3 * HOUR, 40 * HOUR]
    assert doubts_about(AFTERNOON, NOW, side(), None, later) == (Doubt(Against.TIGHT, by=2 * HOUR),)
    assert doubts_about(AFTERNOON, NOW, side(), None, later[:4]) == ()


@pytest.mark.parametrize(
    "delays",
    [[-HOUR] * 5, [timedelta(minutes=29)] * 5, [timedelta(0)] * 3 + [9 * HOUR] * 2],
)
def test_whoever_usually_keeps_their_time_hears_nothing(delays: list[timedelta]) -> None:
    assert doubts_about(AFTERNOON, NOW, side(), None, delays) == ()


def test_an_hour_more_is_no_matter_where_there_are_two_weeks() -> None:
    far = NOW + timedelta(days=14, hours=3)
    assert doubts_about(far, NOW, side(), None, [HOUR] * 9) == ()
    assert doubts_about(far, NOW, side(), None, [48 * HOUR] * 9) == (Doubt(Against.TIGHT, by=48 * HOUR),)


moments = st.integers(-100_000, 1_000_000).map(lambda minutes: NOW + timedelta(minutes=minutes))


@given(
    due=moments,
    now=moments,
    here=st.sampled_from([KL, LONDON, "America/New_York"]),
    there=st.sampled_from([KL, LONDON, None]),
    hours=st.lists(st.integers(-50, 50), max_size=9),
)
def test_all_that_holds_is_said_each_once_and_the_most_important_first(
    due: datetime, now: datetime, here: str, there: str | None, hours: list[int]
) -> None:
    theirs = side(there, d2026_03_03="Feast") if there else None
    delays = [hour * HOUR for hour in hours]
    found = doubts_about(due, now, side(here, d2026_03_03="Feast"), theirs, delays)
    ranks = [list(Against).index(doubt.against) for doubt in found]
    alone = doubts_about(due, now, side(here), None, delays)
    assert [one for one in found if one.against is Against.TIGHT] == [
        one for one in alone if one.against is Against.TIGHT
    ], "own experience is said whatever else is"
    assert len(set(found)) == len(found)
    assert ranks == sorted(ranks)
