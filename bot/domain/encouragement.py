"""A kind line before the hard step (R6, R43): short, true, and not the same as last time."""

from __future__ import annotations

from bot.domain.people import Channel

#: Before owning up (A6, A8, A9, A25, A44).
_OWNING_UP = (
    "Everyone slips; what counts is what you do now.",
    "Nobody is perfect, and your client knows it. What they respect is someone who says so.",
    "Owning up takes confidence, and it shows. You have begun.",
    "Mistakes happen to everyone who works. Telling it yourself is what people remember.",
    "This is the hard part, and you are doing it.",
    "Said early and plainly, it is half mended.",
)
#: Before the call (A23, A24, A41 to A43).
_CALLING = (
    "If they are upset, that is reasonable. You need not answer it, only hear it.",
    "Most people become calmer once they see that you stand by it.",
    "They may be silent for a while. That is them thinking; let them.",
    "You have thought this through. It feels worse beforehand than it will be.",
)
#: Before the message goes. What it shares with `_CALLING` stands at the same place there: a call and then
#: a message get two lines.
_WRITING = (
    "If they write back upset, that is reasonable: you made it easy for them to say so.",
    "Most people become calmer once they see that you stand by it.",
    "It says what happened, and that you are dealing with it. That is what they need.",
    "You have thought this through. It feels worse beforehand than it will be.",
)


def before_owning_up(begun: int) -> str:
    """A msgid. `begun`: how often this person has begun to own up; the next time gets another line."""
    return _OWNING_UP[begun % len(_OWNING_UP)]


def before_telling(channel: Channel, guided: int) -> str:
    """A msgid. `guided`: how often this person was handed words before; each time gets another line."""
    lines = _CALLING if channel is Channel.CALL else _WRITING
    return lines[guided % len(lines)]
