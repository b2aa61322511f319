"""What a version says of the mistake: from the remarks made on it, and from its own words."""

from __future__ import annotations

import re

from bot.domain.message import Version

#: Remarks that leave out a part: no apology, or nothing that is named.
UNNAMED = frozenset({"no_admission"})
_UNAPOLOGISED = UNNAMED | {"no_apology"}
#: Short words are in every text; the beginning of a long one survives its endings.
_LONG = re.compile(r"\w{4,}")
_BEGINNING = 4
#: So much of a reason, in whatever order, that it was not left out.
_SHARE = 0.5


def apologised(version: Version | None) -> bool:
    """It says sorry and names the mistake. Words of their own are taken on trust."""
    return version is None or not _rules(version) & _UNAPOLOGISED


def named(version: Version | None) -> bool:
    """It says what went wrong."""
    return version is None or not _rules(version) & UNNAMED


def explained(version: Version | None, explanation: str) -> bool:
    """It names the mistake and says why, in as few words as it should."""
    if version is None:
        return True
    return not _rules(version) & (UNNAMED | {"explanation_too_long"}) and says(version.text, explanation)


def says(text: str, part: str) -> bool:
    """Whether most of the words of a part stand in a text, in whatever form and order."""
    wanted = _beginnings(part)
    return len(wanted & _beginnings(text)) >= _SHARE * len(wanted)


def _rules(version: Version) -> set[str]:
    return {remark.rule for remark in version.remarks}


def _beginnings(text: str) -> set[str]:
    return {word[:_BEGINNING] for word in _LONG.findall(text.casefold())}
