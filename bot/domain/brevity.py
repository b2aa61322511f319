"""The right amount of words (R24 to R26), as far as a plain count tells; the rest is the coach's."""

from __future__ import annotations

import re

from bot.domain.people import Channel

EXPLANATION_SENTENCES = 2

_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")
#: A line in brackets is for the caller: the place to stop (R39).
_STOP = re.compile(r"^\([^()\n]+\)[ \t]*$", re.MULTILINE)


def spoken(text: str, channel: Channel) -> str:
    """The words for the client: of a call script, all before the place to stop. The text begins with them."""
    stop = _STOP.search(text) if channel is Channel.CALL else None
    return text[: stop.start()] if stop else text


def sentences(text: str) -> int:
    """How many sentences, roughly: a last one without its full stop counts."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    rest = text[ends[-1] :] if ends else text
    return len(ends) + bool(rest.strip())
