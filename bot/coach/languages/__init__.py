"""The languages that the coach reads, each a folder of data. A third one is its folder, and its tests.

A folder has `words` (classes and shapes of words, telltales), `advice` (why, better words, what stands around
findings), `repeat` (what owns a repeat, kinds of a loss), and files of phrases, as ROLES: role -> phrases,
one a line (`phrases`), and CLASSES of their own where they need them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

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


#: Where no other is chosen, and where words tell nothing.
FIRST = "en"
#: Of a language: its classes of words, from which the others go on.
WORDS = "words"


@cache
def codes() -> tuple[str, ...]:
    """One for each folder beside this file."""
    found = {each.name for each in iter_modules(__path__) if each.ispkg}
    return (FIRST, *sorted(found - {FIRST}))


def part(code: str, name: str) -> Any:
    """One file of a language.

    Raises:
        ModuleNotFoundError: it has none of this name.
    """
    return import_module(f"{__name__}.{code}.{name}")


def _parts(code: str) -> list[Any]:
    """All files of a language that hold phrases, in one order."""
    folder = import_module(f"{__name__}.{code}")
    names = sorted(each.name for each in iter_modules(folder.__path__) if each.name != WORDS)
    return [made for made in (part(code, name) for name in names) if hasattr(made, "ROLES")]


#: Words that only one of the languages has; names and trade words are in all of them.
_TELLTALE = {code: frozenset(part(code, WORDS).TELLTALE.split()) for code in codes()}
_WORD = re.compile(r"[^\W\d_]+")
#: So many words of the other language, and this share of what was told apart, make a draft mixed.
_MIXED_WORDS, _MIXED_SHARE = 4, 0.2


@cache
def language(code: str) -> Language:
    words = part(code, WORDS)
    roles: dict[str, str] = {}
    classes: dict[str, str] = dict(words.CLASSES)
    for each in _parts(code):
        classes |= getattr(each, "CLASSES", {})
        for role, lines in each.ROLES.items():
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
