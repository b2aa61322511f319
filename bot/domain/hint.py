"""Hints on the words: what the coach says of them, as a person sees it, and what goes on into review."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

#: A hint as it is remembered: its rule, and the quoted words ("" where it speaks of the whole message).
Mark = tuple[str, str]

MUST, SHOULD, CONSIDER = "must", "should", "consider"
#: Musts at once: from here on a draft is far from a good one.
FAR = 3

#: They speak of the whole message: putting one aside holds while the words change.
OF_THE_WHOLE = frozenset({"too_long", "too_little", "explanation_too_long"})
#: What is better is said to the owner; there are no words for the client in it.
ADVICE = frozenset({"placeholder_left", "too_long", "too_little"})


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing to change in the words, and how.

    `weight` is must, should or consider. `why` is in the owner's language, `better` in the client's
    (for `ADVICE` in the owner's). `usable`: the better wording can be put in; empty then means that the
    sentence is taken out. `word`: one that the client may know after all. `again`: the hint before has
    the same better wording, or takes the same sentence out. `also`: why the same words are the matter for
    another reason too.
    """

    rule: str
    weight: str
    quote: str
    why: str
    better: str
    usable: bool = False
    word: str = ""
    again: bool = False
    also: str = ""

    @property
    def key(self) -> str:
        return key_of(mark_of(self.rule, self.quote))


@dataclass(frozen=True, slots=True)
class Hints:
    """What a person sees at a time; `more` wait behind them; `held`: some of them held the words back.

    `aside`: how many were put aside; `far`: so much would hurt that the words are better written anew.
    """

    shown: tuple[Hint, ...] = ()
    more: int = 0
    held: bool = False
    aside: int = 0
    far: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reviewer sees beside a version: what is open, and what the owner chose to send as it is."""

    rule: str
    quote: str
    chosen: bool


def mark_of(rule: str, quote: str) -> Mark:
    return rule, "" if rule in OF_THE_WHOLE else quote


def key_of(mark: Mark) -> str:
    """The mark as a button carries it: short, whatever was quoted."""
    return f"{mark[0]}.{hashlib.sha256(mark[1].encode()).hexdigest()[:12]}"
