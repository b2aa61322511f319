"""Everything that can go wrong in a way a person should read about.

Each error carries one sentence for the person (house rule 7). The sentence is a msgid: it is
translated when it is shown, and `facts` fill its braces.
"""

from __future__ import annotations


class AmendsError(Exception):
    """Base of all errors whose sentence may be shown to a person.

    Args:
        sentence: English msgid, one sentence, may hold `{name}` slots.
        facts: what fills the slots, already plain text.
    """

    def __init__(self, sentence: str, **facts: object) -> None:
        super().__init__(sentence.format(**facts) if facts else sentence)
        self.sentence = sentence
        self.facts = facts


class NotAllowed(AmendsError):
    """Someone may not do this (rights)."""


class NotNow(AmendsError):
    """The move is not possible in the state things are in; the sentence says what is."""


class TimePassed(NotNow):
    """The stated time has passed: nothing may be approved or told with it (issue, part 1)."""


class NotFound(AmendsError):
    """There is no such thing in this workspace."""


class BadInput(AmendsError):
    """What was typed cannot be taken; said at the fields where the person is looking.

    Args:
        problems: field name (as in `slack/ids.py`) -> sentence (a msgid), in screen order.
    """

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(next(iter(problems.values())))
        self.problems = problems


class Changed(AmendsError):
    """Somebody else changed the thing between reading and writing it (optimistic locking)."""


class WrongSettings(AmendsError):
    """The settings cannot work; the sentence names the variable and the remedy."""


class StoreDown(AmendsError):
    """The database cannot be used now; nothing was half done."""


class SayLater(Exception):
    """Slack cannot take it now (429, 5xx, no answer). Not for people: the outbox tries again.

    Args:
        seconds: wait at least this long (Retry-After), or None for backoff.
        reason: short, kept in the row.
    """

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.seconds = seconds


class CannotSay(Exception):
    """Slack will never take it (not_in_channel, is_archived...): the fallback speaks instead.

    Args:
        reason: Slack's error code.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
