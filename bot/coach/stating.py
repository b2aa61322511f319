"""Whether words state a fact of the case: most of what it is made of stands there, in whatever form."""

from __future__ import annotations

import re

from bot.coach.tokens import plain

#: Of the words of a fact; the rest may be said in other ways.
SHARE = 0.6
#: To be taken for the fact itself, and not for something near it: at least so many of its words, and most.
NEARLY, TELLING = 0.75, 2
#: Beside a word that the coach hears as that part: so much of a fact is enough.
HALF = 0.4
MUCH = 3  # words that are neither small nor short
_WORD = re.compile(r"[^\W_]+")
_STEM = 5  # letters: "delete", "deleted"; "memadam", "memadamnya"
_SMALL_WORDS = """
have been that this with from your will they them their were what when because which there about after before
into over yang untuk kepada dengan akan sudah telah tidak puan encik tuan saya kami dalam pada oleh kerana
daripada sebelum akibatnya
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def states(words: str, fact: str) -> bool:
    """Whether one sentence has most of what a fact is made of."""
    return share(words, fact) >= SHARE


def share(words: str, fact: str) -> float:
    """How much of what a fact is made of stands in the words: 0 to 1."""
    wanted = _content(fact)
    return len(wanted & _content(words)) / len(wanted) if wanted else 0.0


def is_much(words: str) -> bool:
    """Whether one sentence is made of enough to tell one thing from another."""
    return len(_content(words)) >= MUCH


def repeats(words: str, fact: str) -> bool:
    """Whether one sentence says a fact so nearly that saying it once more would be saying it twice."""
    wanted = _content(fact)
    there = wanted & _content(words)
    return len(there) >= TELLING and len(there) >= NEARLY * len(wanted)


def _content(text: str) -> set[str]:
    words = [word.casefold() for word in _WORD.findall(plain(text))]
    full = {w[:_STEM] for w in words if (len(w) > 3 or w.isdigit()) and w not in _SMALL}
    return full or {word[:_STEM] for word in words}
