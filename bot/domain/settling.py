"""After the fix: how the client is, and when to thank them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.intervals import Intervals
from bot.domain.talk import Ending

#: Working days until it is asked once more how they are (R53).
ONCE_MORE = {Ending.QUIET: 5, Ending.UPSET: 3}
#: So often it is answered at most.
TWICE = 2
#: So many thanks in a row are asked for and not answered before they are not asked for any more.
THANKS = 4


@dataclass(frozen=True, slots=True)
class Settled:
    """How they are once the dust has settled (R53).

    `ended`: as answered last; None: it was asked to the end, and nobody said. `at`: aware UTC. `times`: how
    often it was answered, or asked to the end.
    """

    ended: Ending | None
    at: datetime
    times: int = 1

    @property
    def over(self) -> bool:
        """It is not asked any more: who has gone quiet or is upset is asked after once more."""
        return self.ended not in ONCE_MORE or self.times >= TWICE

    @property
    def answered(self) -> bool:
        """Nothing is left to say: a question that was asked to the end can still be answered."""
        return self.over and self.ended is not None


def thank_at(
    content_since: datetime | None, thanked_at: datetime | None, intervals: Intervals, *, often: bool
) -> datetime | None:
    """When to thank a client next, but for working hours; None: they are not happy, or thanked already.

    Args:
        content_since, thanked_at: of the client, aware UTC.
        often: they are an advocate, who is thanked each quarter (R63).
    """
    if content_since is None:
        return None
    if thanked_at is None or thanked_at < content_since:
        return content_since + timedelta(days=intervals.thank_days)
    return thanked_at + timedelta(days=intervals.thank_again_days) if often else None


def ways(now: datetime, intervals: Intervals) -> int:
    """Counts the quarters, so that two thanks in a row are not said in the same words."""
    return now.toordinal() // intervals.thank_again_days
