"""The languages that the coach reads. A third one is its data file, one line here, and its tests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.coach import (
    en,
    en_after,
    en_blame,
    en_fair,
    en_fix,
    en_idle,
    en_people,
    en_promise,
    en_repeat,
    en_stance,
    en_story,
    en_time,
    en_tone,
    en_words,
    ms,
    ms_blame,
    ms_fix,
    ms_repeat,
    ms_stance,
    ms_story,
    ms_time,
    ms_tone,
    ms_words,
)
from bot.coach.phrases import Lexicon


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    lexicon: Lexicon
    joiners: frozenset[str]
    subjects: frozenset[str]
    spellings: Mapping[str, str]
    #: Words that open a question; after a comma they part it from what was told before.
    askers: frozenset[str]
    self_called: re.Pattern[str] | None = None
    #: "I", the longest first: a word is replaced by one that is no longer than itself.
    selves: tuple[str, ...] = ()


_DATA = {
    "en": (
        en_words,
        en,
        en_blame,
        en_people,
        en_fix,
        en_after,
        en_time,
        en_tone,
        en_promise,
        en_stance,
        en_idle,
        en_story,
        en_repeat,
        en_fair,
    ),
    "ms": (ms_words, ms, ms_blame, ms_fix, ms_time, ms_tone, ms_stance, ms_story, ms_repeat),
}
#: Words that only one of the languages has; names and trade words are in all of them.
_TELLTALE = {code: frozenset(parts[0].TELLTALE.split()) for code, parts in _DATA.items()}
_WORD = re.compile(r"[^\W\d_]+")
#: So many words of the other language, and this share of what was told apart, make a draft mixed.
_MIXED_WORDS, _MIXED_SHARE = 4, 0.2


@cache
def language(code: str) -> Language:
    words, *parts = _DATA[code]
    roles: dict[str, str] = {}
    classes: dict[str, str] = dict(words.CLASSES)
    for part in parts:
        classes |= getattr(part, "CLASSES", {})
        for role, lines in part.ROLES.items():
            roles[role] = roles.get(role, "") + "\n" + lines
    nameless: frozenset[str] = getattr(words, "NAMELESS", frozenset())
    lexicon = Lexicon(classes, words.SHAPES, roles, nameless, getattr(words, "ENDINGS", ""))
    return Language(
        code,
        lexicon,
        frozenset(words.CLASSES["joiner"].split()),
        frozenset(words.CLASSES["subject"].split()),
        getattr(words, "SPELLINGS", {}),
        frozenset(words.CLASSES.get("asker", "").split()),
        re.compile(words.SELF_CALLED, re.IGNORECASE) if hasattr(words, "SELF_CALLED") else None,
        getattr(words, "SELVES", ()),
    )


def codes() -> list[str]:
    return list(_DATA)


def _counts(text: str) -> dict[str, int]:
    found = [word.lower() for word in _WORD.findall(text)]
    return {code: sum(word in told for word in found) for code, told in _TELLTALE.items()}


def detect(text: str) -> str:
    """The language with the most telltale words; a tie is English. "Sorry" alone tells nothing."""
    counts = _counts(text)
    return max(counts, key=lambda code: counts[code])


def reading(text: str, lang: str) -> list[Language]:
    """The draft's language, and any other that it is mixed with."""
    counts = _counts(text)
    total = sum(counts.values()) or 1
    others = [
        code
        for code, count in counts.items()
        if code != lang and count >= _MIXED_WORDS and count / total >= _MIXED_SHARE
    ]
    return [language(code) for code in [lang, *others]]
