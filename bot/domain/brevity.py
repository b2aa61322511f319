"""The right amount of words (R24 to R26): a budget for each channel, a thought and never a block."""

from __future__ import annotations

import re

from bot.domain.case import Facts, Severity
from bot.domain.people import Channel

#: Words that are enough (coach.md, too_long); severity strengthens what length does, so that a grave case
#: may take half as much again (Fehr 2007).
BUDGET: dict[Channel, int] = {Channel.EMAIL: 180, Channel.CHAT: 100, Channel.CALL: 150}
GRAVE_SHARE = 1.5
LEAST: dict[Channel, int] = {Channel.EMAIL: 15, Channel.CHAT: 10, Channel.CALL: 15}
EXPLANATION_SENTENCES = 2

#: A msgid and its facts.
Thought = tuple[str, dict[str, object]]

_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")


def thoughts(facts: Facts) -> list[Thought]:
    """What to say about the length of a draft, in the order of what matters; empty when it is right."""
    channel = facts.channel or Channel.EMAIL
    budget = BUDGET[channel]
    if facts.severity is Severity.GRAVE:
        budget = round(budget * GRAVE_SHARE)
    count = len(spoken(facts.draft, channel).split())
    found: list[Thought] = []
    if count > budget:
        found.append(("These are {count} words; {budget} are enough.", {"count": count, "budget": budget}))
    elif 0 < count < LEAST[channel]:
        found.append(("This is very short. Does it say what you did, and what you are doing about it?", {}))
    if sentences(facts.explanation) > EXPLANATION_SENTENCES:
        found.append(("The explanation is long: one or two sentences are enough.", {}))
    return found


def spoken(text: str, channel: Channel) -> str:
    """The words for the client; of a call script, those before the place to stop (R39)."""
    if channel is not Channel.CALL:
        return text
    lines = text.splitlines()
    stop = next((i for i, line in enumerate(lines) if line.startswith("(")), len(lines))
    return "\n".join(lines[:stop])


def sentences(text: str) -> int:
    """How many sentences, roughly: a last one without its full stop counts."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    rest = text[ends[-1] :] if ends else text
    return len(ends) + bool(rest.strip())
