"""A country's name where it stands in a sentence."""

from __future__ import annotations

from bot.domain.people import Lang
from bot.slack.views.parts import Page

#: What English puts "the" before, by the first or the last word of the name.
_FIRST = ("United", "Central", "British", "U.S.", "Isle", "Cocos", "Heard")
_LAST = ("Islands", "Republic", "Territories", "Territory")
_ALSO = frozenset(
    {"Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Caribbean Netherlands", "Philippines"}
)


def in_a_sentence(place: str, page: Page) -> str:
    """ "the United Kingdom"; "the United States, Texas"; "Malaysia, Kedah"."""
    words = place.partition(",")[0].split()
    if page.lang is not Lang.EN or not words:
        return place
    takes = words[0] in _FIRST or words[-1] in _LAST or " ".join(words) in _ALSO
    return f"the {place}" if takes else place
