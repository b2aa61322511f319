"""Which clauses of a sentence have a word of a class."""

from __future__ import annotations

from bot.coach.tokens import Token

_NOWHERE: frozenset[int] = frozenset()


class Where:
    """Looked up once for each class that is asked for: few are, and a long sentence is asked clause by
    clause."""

    def __init__(self, tokens: list[Token], tags: list[frozenset[str]]) -> None:
        self._tokens, self._tags = tokens, tags
        self._present: frozenset[str] = frozenset().union(*tags)
        self._found: dict[str, frozenset[int]] = {}

    def of(self, tag: str) -> frozenset[int]:
        """The numbers of these clauses."""
        if tag not in self._present:
            return _NOWHERE
        found = self._found.get(tag)
        if found is None:
            both = zip(self._tokens, self._tags, strict=True)
            found = self._found[tag] = frozenset(token.clause for token, tags in both if tag in tags)
        return found
