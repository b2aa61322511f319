"""What a case comes from before it is begun: a look at its first screen begins nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A promise of another case: it was missed and hurt them (R50); or it was to prevent what has happened
    `again` (R56). `row`: id of the message in which that was answered; empty elsewhere."""

    case: str
    promise: str
    row: str = ""
    again: bool = False
