"""The intervals of the follow-ups, in one place: a workspace may have its own (issue 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Intervals:
    """When what is asked, with the defaults. They are ours; no source fixes them (coach.md, Pings).

    Of working time, and on working days: `untold_after` the opening of a case its owner is asked whether
    the client knows, then on `untold_rounds` mornings; `escalate_notice` before the person whom the team
    chose hears of it, the owner is told; `settle_days` after the fix it is asked how the client is.
    By the clock and the calendar: `before_share` of the time left, between `before_least` and `before_most`
    ahead of a promise; `missed_after` it; `held_days` after a prevention came in place; `thank_days` after
    a client was happy, then each `thank_again_days`. On `mornings` mornings at most is asked again.
    """

    untold_after: timedelta = timedelta(hours=4)
    untold_rounds: int = 2
    escalate_notice: timedelta = timedelta(hours=1)
    before_share: float = 0.25
    before_least: timedelta = timedelta(minutes=15)
    before_most: timedelta = timedelta(days=1)
    missed_after: timedelta = timedelta(minutes=15)
    mornings: int = 5
    settle_days: int = 3
    held_days: int = 30
    thank_days: int = 30
    thank_again_days: int = 91


USUAL = Intervals()
