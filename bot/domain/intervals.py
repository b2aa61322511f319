"""The intervals of the follow-ups, in one place: a workspace may have its own (issue 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.errors import BadInput


@dataclass(frozen=True, slots=True)
class Intervals:
    """When what is asked, with the defaults. They are ours; no source fixes them (coach.md, Pings).

    Of working time, and on working days: `untold_after` the opening of a case its owner is asked whether
    the client knows, then on `untold_rounds` mornings; `escalate_notice` before the person whom the team
    chose hears of it, the owner is told; `settle_days` after the fix it is asked how the client is.
    By the clock and the calendar: `before_share` of the time left, between `before_least` and `before_most`
    ahead of a promise; `missed_after` it; `again_days` after a prevention was not in place yet; `held_days`
    after it was; `thank_days` after a client was happy, then each `thank_again_days`. On `mornings` mornings
    at most is asked again.
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
    again_days: int = 7
    held_days: int = 30
    thank_days: int = 30
    thank_again_days: int = 91


USUAL = Intervals()

HOUR, MINUTE, PERCENT = timedelta(hours=1), timedelta(minutes=1), 0.01
#: What a workspace may set: the unit in which it is asked for (1: it is a count), the least, the most.
BOUNDS: dict[str, tuple[timedelta | float, int, int]] = {
    "untold_after": (HOUR, 1, 40),
    "untold_rounds": (1, 1, 10),
    "escalate_notice": (MINUTE, 15, 480),
    "before_share": (PERCENT, 10, 50),
    "before_least": (MINUTE, 5, 60),
    "before_most": (HOUR, 2, 72),
    "missed_after": (MINUTE, 5, 120),
    "mornings": (1, 1, 10),
    "settle_days": (1, 1, 20),
    "again_days": (1, 1, 30),
    "held_days": (1, 7, 180),
    "thank_days": (1, 7, 180),
    "thank_again_days": (1, 30, 365),
}
OUT_OF_RANGE = "Give a whole number within the range that stands above it."


def number_of(intervals: Intervals, name: str) -> int:
    """One of `BOUNDS`, in the unit in which it is asked for."""
    number: int = round(getattr(intervals, name) / BOUNDS[name][0])
    return number


def with_numbers(intervals: Intervals, numbers: Mapping[str, int | None]) -> Intervals:
    """The intervals with these in place of theirs, each in the unit in which it is asked for.

    Raises:
        BadInput: one is no whole number (None), or out of its bounds.
    """
    problems = {}
    for name, number in numbers.items():
        _, least, most = BOUNDS[name]
        if number is None or not least <= number <= most:
            problems[name] = OUT_OF_RANGE
    if problems:
        raise BadInput(problems)
    kept = {name: BOUNDS[name][0] * number for name, number in numbers.items() if number is not None}
    return replace(intervals, **kept)  # type: ignore[arg-type]
