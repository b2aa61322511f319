"""Public holidays by country and state."""

from __future__ import annotations

from datetime import date

import pytest

from bot.calendars import Calendars
from bot.domain.people import Lang

MERDEKA = date(2026, 8, 31)
SULTAN_OF_JOHOR = date(2026, 3, 23)
CALENDARS = Calendars()


def test_a_country_has_its_holidays_and_a_state_its_own() -> None:
    assert CALENDARS.holiday("MY", "")(MERDEKA)
    assert CALENDARS.holiday("MY", "01")(SULTAN_OF_JOHOR)
    assert not CALENDARS.holiday("MY", "02")(SULTAN_OF_JOHOR)


def test_holidays_are_named_in_the_persons_language() -> None:
    assert CALENDARS.holiday_name("MY", "", date(2026, 2, 17), Lang.EN) == "Chinese New Year"
    assert CALENDARS.holiday_name("MY", "", date(2026, 2, 17), Lang.MS) == "Tahun Baharu Cina"
    assert CALENDARS.holiday_name("MY", "", date(2026, 2, 16), Lang.EN) == ""


@pytest.mark.parametrize(("country", "state"), [("", ""), ("XX", ""), ("MY", "99")])
def test_a_place_that_nobody_knows_has_no_holidays(country: str, state: str) -> None:
    assert not CALENDARS.holiday(country, state)(MERDEKA)
    assert CALENDARS.holiday_name(country, state, MERDEKA, Lang.EN) == ""


def test_weekends_are_those_of_the_country_and_of_some_states() -> None:
    assert CALENDARS.weekend("MY", "") == CALENDARS.weekend("", "") == CALENDARS.weekend("MY", "10") == {5, 6}
    assert CALENDARS.weekend("MY", "01") == {5, 6}, "Johor, since 2025"
    assert CALENDARS.weekend("SA", "") == CALENDARS.weekend("MY", "02") == {4, 5}, "Kedah"


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/London", "GB"),
        ("Asia/Kuala_Lumpur", "MY"),
        ("Asia/Singapore", "SG"),
        ("Europe/Oslo", "NO"),  # in tzdata itself Oslo has become another name of Berlin
        ("Asia/Calcutta", "IN"),  # an old name
        ("UTC", ""),
        ("Antarctica/Troll", ""),
        ("Mars/Olympus", ""),
    ],
)
def test_a_clock_tells_the_country(zone: str, country: str) -> None:
    assert CALENDARS.country_of(zone) == country


def test_a_place_is_found_by_a_part_of_its_name() -> None:
    assert CALENDARS.places("keda", Lang.EN) == [("MY-02", "Malaysia, Kedah")]
    assert CALENDARS.places("jerman", Lang.MS)[0] == ("DE", "Jerman")
    assert CALENDARS.places("malay", Lang.EN)[0] == ("MY", "Malaysia")
    assert CALENDARS.places("nowhere at all", Lang.EN) == []


def test_no_more_places_than_a_menu_takes() -> None:
    assert len(CALENDARS.places("", Lang.EN)) == 99


@pytest.mark.parametrize(
    ("country", "state", "name"),
    [("MY", "", "Malaysia"), ("MY", "02", "Malaysia, Kedah"), ("", "", ""), ("MY", "99", "Malaysia, 99")],
)
def test_a_place_has_a_name(country: str, state: str, name: str) -> None:
    assert CALENDARS.place_name(country, state, Lang.EN) == name
