"""Time zones by the names that people know, a city and its country, from Babel."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from bot.domain.people import Lang
from bot.domain.working import is_zone, zone

#: Where people live; the rest are offsets and old names.
AREAS = frozenset(
    {
        "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    }
)  # fmt: skip
#: Slack shows a hundred options (slack-limits.md).
MOST = 99


def country_of(name: str) -> str:
    """The country (ISO 3166) whose clock it is, by CLDR, which keeps a zone for each; empty for one that
    belongs to none ("UTC")."""
    canonical = get_global("zone_aliases").get(name, name)
    country = str(get_global("zone_territories").get(canonical, ""))
    return country if canonical.partition("/")[0] in AREAS and country.isalpha() else ""


def zone_name(name: str, lang: Lang) -> str:
    """ "Kuala Lumpur, Malaysia"; of a zone where nobody lives the name itself."""
    canonical = get_global("zone_aliases").get(name, name)
    if canonical.partition("/")[0] not in AREAS:
        return name
    city = get_timezone_location(zone(canonical), locale=lang.value, return_city=True).rpartition("/")[2]
    country = get_global("zone_territories").get(canonical, "")
    place = Locale(lang.value).territories.get(country, "")
    return f"{city}, {place}" if place and place != city else str(city)


def zones(typed: str, lang: Lang) -> list[tuple[str, str]]:
    """(IANA name, words) of the zones whose words or names contain what was typed, by words; those that begin
    with it first, 99 at most."""
    sought = " ".join(typed.casefold().replace("_", " ").split())
    found = [(name, words) for name, words, all_names in _all_zones(lang) if sought in all_names]
    found.sort(key=lambda one: not one[1].casefold().startswith(sought))
    return found[:MOST]


@lru_cache(maxsize=4)
def _all_zones(lang: Lang) -> tuple[tuple[str, str, str], ...]:
    """(name, words, all that it is found by), built once (some 200 ms)."""
    also: dict[str, list[str]] = {}
    for alias, name in get_global("zone_aliases").items():
        also.setdefault(name, []).append(alias)
    listed = [
        (name, words, " ".join((words, name, *also.get(name, ()))).casefold().replace("_", " "))
        for name in get_global("zone_territories")
        if name.partition("/")[0] in AREAS and name not in get_global("zone_aliases") and is_zone(name)
        for words in [zone_name(name, lang)]
    ]
    return tuple(sorted(listed, key=lambda one: one[1].casefold()))
