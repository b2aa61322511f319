"""Time zones as people look for them."""

from __future__ import annotations

import pytest

from bot.domain.people import Lang
from bot.domain.working import is_zone
from bot.zones import MOST, zone_name, zones


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kuala", ("Asia/Kuala_Lumpur", "Kuala Lumpur, Malaysia")),
        ("malaysia", ("Asia/Kuala_Lumpur", "Kuala Lumpur, Malaysia")),
        ("new york", ("America/New_York", "New York, United States")),
        ("New_York", ("America/New_York", "New York, United States")),
        ("tok", ("Asia/Tokyo", "Tokyo, Japan")),
        ("singap", ("Asia/Singapore", "Singapore")),  # a city that is its country is named once
        ("belfast", ("Europe/London", "London, United Kingdom")),  # its clock has had this name too
    ],
)
def test_a_zone_is_found_by_its_city_its_country_and_its_names(typed: str, first: tuple[str, str]) -> None:
    assert first in zones(typed, Lang.EN)


def test_what_begins_with_what_was_typed_comes_first() -> None:
    assert zones("tok", Lang.EN)[0] == ("Asia/Tokyo", "Tokyo, Japan")


def test_zones_are_named_in_the_persons_language() -> None:
    assert zone_name("Asia/Singapore", Lang.MS) == "Singapura"
    assert ("Asia/Tokyo", "Tokyo, Jepun") in zones("jepun", Lang.MS)


def test_no_more_are_shown_than_slack_shows_and_each_is_one() -> None:
    listed = zones("", Lang.EN)
    assert len(listed) == MOST
    assert all(is_zone(name) and words for name, words in listed)


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "asia"])
def test_what_is_no_zone_is_not_known(name: str) -> None:
    assert not is_zone(name)


def test_a_zone_without_a_city_is_named_as_it_is() -> None:
    assert zone_name("UTC", Lang.EN) == "UTC"
