"""Why a rule matters, in the reader's language, and a better wording, in the draft's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from bot.coach.languages import FIRST, codes, part

_NOTHING: Mapping[str, str] = MappingProxyType({})
_WORDS = {code: part(code, "advice") for code in codes()}


#: The word that makes it conditional, in whichever language the draft is.
_DOUBT = re.compile(
    r"\b(?:if|any|may|might|to the extent|whatever|sekiranya|jika|kalau|sebarang|apa-apa|mungkin)\b",
    re.IGNORECASE,
)


def why(rule: str, lang: str = "en", quote: str = "") -> str:
    """One sentence, in the language of the person who writes; of the very word that was found, if any."""
    words = _WORDS.get(lang, _WORDS[FIRST])
    if rule == "conditional" and (doubt := _DOUBT.search(quote)):
        one: str = words.WHY_DOUBT
        return one.replace("{word}", doubt[0].capitalize())
    found: str = words.WHY[rule]
    return found


def better(rule: str, lang: str, facts: Mapping[str, str] | None = None) -> str:
    """From this case's own facts where they are known; a plain example where they are not."""
    known = {name: _bare(value) for name, value in (facts or _NOTHING).items() if value and value.strip()}
    words = _WORDS.get(lang, _WORDS[FIRST])
    for pattern in words.BETTER[rule]:
        needed, text = pattern
        if all(name in known for name in needed):
            filled: str = text
            for name in needed:
                filled = filled.replace("{" + name + "}", known[name])
            return filled
    raise KeyError(rule)  # the last pattern of each rule needs nothing: a test sees to it


def _bare(value: str) -> str:
    return " ".join(value.split()).rstrip(".!;, ")


def around(lang: str) -> tuple[str, str]:
    """What stands around findings: that there is nothing to change, and what leads to better words."""
    words = _WORDS.get(lang, _WORDS[FIRST])
    return words.NOTHING, words.BETTER_IS
