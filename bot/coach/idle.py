"""Clauses that mend nothing: "I lay awake till three" names a time, and repairs nothing at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.coach.tokens import Token

_AND = frozenset(["and", "then", "&"])
_ACTS = frozenset(["@act", "@repair", "@right", "@will", "@irregularpp"])


def idle(
    tokens: Sequence[Token], tags: Sequence[frozenset[str]], marks: Mapping[str, Sequence[tuple[int, int]]]
) -> frozenset[int]:
    """Clauses with such a mark, unless they go on to an act ("I told her at nine and moved you")."""
    if "belief" in marks:  # "it closes at six and I thought it was seven": how it came about
        return frozenset(token.clause for token in tokens)
    places = marks.get("idle", ())
    begun = {first for first, _ in places}
    return frozenset(
        tokens[first].clause for first, last in places if not _goes_on(tokens, tags, begun, last)
    )


def _goes_on(tokens: Sequence[Token], tags: Sequence[frozenset[str]], begun: set[int], at: int) -> bool:
    clause = tokens[at - 1].clause
    for i in range(at, len(tokens) - 1):
        if tokens[i].clause != clause:
            break
        near = range(i + 1, min(i + 4, len(tokens)))
        if tokens[i].word in _AND and any(not _ACTS.isdisjoint(tags[k]) for k in near):
            return begun.isdisjoint(near)
    return False
