"""The rules that know the case: a repeat, a loss and what is offered for it, a gift before the fix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bot.coach.draft import Draft
from bot.coach.languages import part

Hit = tuple[str, int, int]

_WORD = re.compile(r"[$£€]|[^\W\d_]+")
#: The fix is not known yet: an answer is what was promised.
NOT_KNOWN = "answer"


def again(draft: Draft, earlier: int) -> Iterator[Hit]:
    """It has happened before, and the words do not own that."""
    if earlier and not any(heard.has("repeat") for heard in draft.sentences):
        yield ("again", 0, 0)


def make_good_fit(draft: Draft, facts: Mapping[str, str]) -> Iterator[Hit]:
    """What is offered is not in the words; or the loss was of one kind, and the offer is of another."""
    lost = kinds(facts.get("effect", ""), draft.lang)
    says_so = any(heard.has("make_good") for heard in draft.sentences)
    end = len(draft.text.rstrip())
    unsaid = facts.get("make_good") and not says_so
    if unsaid or is_unlike(facts, draft.lang) or (lost and not facts.get("make_good") and not says_so):
        yield ("make_good_fit", end, end)


def is_unlike(facts: Mapping[str, str], lang: str) -> bool:
    """The loss was of one kind, and what is offered is of another."""
    lost, offered = kinds(facts.get("effect", ""), lang), kinds(facts.get("make_good", ""), lang)
    return bool(lost and offered and not lost & offered)


def fix_before_surprise(draft: Draft, facts: Mapping[str, str]) -> Iterator[Hit]:
    """The words offer a gift, and the case has no fix yet."""
    if facts.get("fix_kind") != NOT_KNOWN:
        return
    for heard in draft.sentences:
        if gifts := heard.spans("gift"):
            yield ("fix_before_surprise", *draft.quote(heard, gifts[0]))
            return


@cache
def _kinds(lang: str) -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    data: dict[str, str] = part(lang, "repeat").KINDS
    return {
        kind: (
            frozenset(word for word in words.split() if not word.endswith("*")),
            tuple(word[:-1] for word in words.split() if word.endswith("*")),
        )
        for kind, words in data.items()
    }


def kinds(text: str, lang: str) -> set[str]:
    """Money, time: what a loss or an offer is made of, as far as its words tell."""
    found = {word.casefold() for word in _WORD.findall(text)}
    return {
        kind
        for kind, (words, starts) in _kinds(lang).items()
        if any(word in words or word.startswith(starts) for word in found)
    }
