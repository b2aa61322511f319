"""Public holidays by country and state, from the `holidays` library; names of places from Babel."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale

from bot import zones
from bot.domain.people import Lang
from bot.domain.working import IsHoliday, is_zone, no_holiday

#: Slack shows a hundred options (slack-limits.md).
MOST = 99

#: States that rest on other days than their country; the library does not tell. Kedah, Kelantan, Terengganu.
WEEKENDS = dict.fromkeys((("MY", "02"), ("MY", "03"), ("MY", "11")), frozenset({4, 5}))

log = logging.getLogger(__name__)

#: The library's names for our languages; where it has none, the country's own.
_NAMED_IN = {Lang.EN: "en_US", Lang.MS: "ms_MY"}


class Calendars:
    """What the use cases ask of calendars (`ports.Calendar`). A place that nobody knows has no holidays.

    The library is imported when it is first asked (94 ms, and half a second for all countries).
    """

    def holiday(self, country: str, state: str) -> IsHoliday:
        """Whether a day is a public holiday there."""
        return _known(country, state, "").__contains__ if country else no_holiday

    def holiday_name(self, country: str, state: str, day: date, lang: Lang) -> str:
        """Its name, in the person's language where there is one; empty on an ordinary day."""
        return str(_known(country, state, _NAMED_IN[lang]).get(day, "")) if country else ""

    def weekend(self, country: str, state: str) -> frozenset[int]:
        """The days (0 is Monday) on which people rest there."""
        if of_state := WEEKENDS.get((country, state)):
            return of_state
        found = getattr(_known(country, "", ""), "weekend", None) if country else None
        return frozenset(found if found is not None else (5, 6))

    def places(self, typed: str, lang: Lang) -> list[tuple[str, str]]:
        """(code, name) of the countries and states whose name contains what was typed, by name; those that
        begin with it first, 99 at most. A code is `MY` or `MY-02`."""
        sought = typed.casefold().strip()
        found = [(code, name) for code, name in _all_places(lang) if sought in name.casefold()]
        found.sort(key=lambda place: not place[1].casefold().startswith(sought))
        return found[:MOST]

    def zones(self, typed: str, lang: Lang) -> list[tuple[str, str]]:
        return zones.zones(typed, lang)

    def zone_name(self, name: str, lang: Lang) -> str:
        return zones.zone_name(name, lang)

    def knows_zone(self, name: str) -> bool:
        return is_zone(name)

    def country_of(self, zone: str) -> str:
        return zones.country_of(zone)

    def place_name(self, country: str | None, state: str, lang: Lang) -> str:
        """ "Malaysia" or "Malaysia, Kedah"; empty for no country."""
        if not country:
            return ""
        known: dict[str, list[str]] = getattr(_known(country, "", ""), "get_subdivision_aliases", dict)()
        return _named(country, _state_name(state, known.get(state, ())), lang)


@lru_cache(maxsize=512)
def _known(country: str, state: str, language: str) -> Any:
    """That place's days by date: the library's object, or nothing."""
    import holidays

    try:
        return holidays.country_holidays(country, subdiv=state or None, language=language or None)
    except NotImplementedError:  # a country or state that this version of the library does not know
        log.warning("no public holidays are known for %s %s", country, state)
        return {}


@lru_cache(maxsize=4)
def _all_places(lang: Lang) -> tuple[tuple[str, str], ...]:
    import holidays

    listed: list[tuple[str, str]] = []
    for country in holidays.list_supported_countries(include_aliases=False):
        listed.append((country, _named(country, "", lang)))
        states = getattr(holidays, country).get_subdivision_aliases()
        for code, names in states.items():
            listed.append((f"{country}-{code}", _named(country, _state_name(code, names), lang)))
    return tuple(sorted(listed, key=lambda place: place[1].casefold()))


def _named(country: str, state: str, lang: Lang) -> str:
    name = Locale(lang.value).territories.get(country, country)
    return f"{name}, {state}" if state else str(name)


def _state_name(code: str, names: Sequence[str]) -> str:
    """The first is the full one; some places are named by their code alone."""
    return names[0] if names else code
