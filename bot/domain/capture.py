"""At capture: what speaks against a time that somebody is about to promise. A word of warning, never a wall.

Only a time that can be kept is worth naming (R23), and whoever names it sees why it may not be one: too near,
on a holiday, out of hours, or tighter than such promises of their own have turned out (for their eyes only,
and written down nowhere: R69).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median

from bot.domain.promise import PromiseKind
from bot.domain.working import WorkingWeek, local


class Against(StrEnum):
    """What speaks against a time, the most important first."""

    SOON = "soon"
    HOLIDAY = "holiday"
    DAY = "day"
    HOURS = "hours"
    TIGHT = "tight"


_RANK = {against: rank for rank, against in enumerate(Against)}


class Whose(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday, and the place that keeps it, as the reader calls them."""

    name: str
    place: str


def no_holidays(day: date) -> Holiday | None:
    """Nobody has said whose holidays are kept."""
    return None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two whose time it is: when they work, and what a day is called that they keep."""

    week: WorkingWeek
    holiday: Callable[[date], Holiday | None] = no_holidays


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing that speaks against a time.

    `day`: of HOLIDAY, on the clock of whoever keeps it, and of DAY, a weekday that is free each week.
    `holiday`: of HOLIDAY. `by`: of TIGHT, how much later such promises were kept.
    """

    against: Against
    whose: Whose = Whose.MINE
    day: date | None = None
    holiday: Holiday | None = None
    by: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A time (aware UTC) that was named in a field of a form, and what speaks against it. `kind`: what it
    promises."""

    field: str
    due: datetime
    kind: PromiseKind
    doubts: tuple[Doubt, ...]


#: Nearer than this there is no time to ask about it before it passes (issue 5).
SOON = timedelta(minutes=15)
#: Fewer cases are no experience (issue 5).
CASES_LEAST = 5
#: A delay that is worth a word: at least this, and at least this share of the time that is left.
LATER_LEAST = timedelta(minutes=30)
LATER_SHARE = 0.1


def doubts_about(
    due: datetime, now: datetime, mine: Side, theirs: Side | None = None, delays: Sequence[timedelta] = ()
) -> tuple[Doubt, ...]:
    """What speaks against promising something by `due`, all of it, the most important first.

    Args:
        due, now: aware UTC. A time that has passed is refused elsewhere; here it raises no doubt.
        theirs: the client's side; None when nothing is known of when they work.
        delays: how much later than first promised the owner kept promises of this kind, one for each case.
    """
    if due <= now:
        return ()
    soon = [Doubt(Against.SOON)] if due - now < SOON else []
    holidays = _holidays(due, mine, theirs)
    off = _out_of_hours(due, mine, theirs, {doubt.whose for doubt in holidays})
    found = [*soon, *holidays, *off, *_tight(due - now, delays)]
    return tuple(sorted(found, key=lambda doubt: _RANK[doubt.against]))


def _holidays(due: datetime, mine: Side, theirs: Side | None) -> list[Doubt]:
    """The client's comes first: it is they who wait. What both keep is said once."""
    sides = [(Whose.THEIRS, theirs), (Whose.MINE, mine)]
    found: list[Doubt] = []
    for whose, side in sides:
        if side is None:
            continue
        day = local(due, side.week.tz).date()
        holiday = side.holiday(day)
        if holiday is None:
            continue
        if found and (found[0].day, found[0].holiday) == (day, holiday):
            return [Doubt(Against.HOLIDAY, Whose.BOTH, day, holiday)]
        found.append(Doubt(Against.HOLIDAY, whose, day, holiday))
    return found


def _out_of_hours(due: datetime, mine: Side, theirs: Side | None, on_holiday: set[Whose]) -> list[Doubt]:
    """Whoever has a holiday does not work either; that goes without saying."""
    off = [
        _day_or_hours(due, side.week, whose)
        for whose, side in ((Whose.THEIRS, theirs), (Whose.MINE, mine))
        if side is not None and not on_holiday & {whose, Whose.BOTH} and not side.week.works_until(due)
    ]
    if len(off) == 2 and (off[0].against, off[0].day) == (off[1].against, off[1].day):
        return [replace(off[0], whose=Whose.BOTH)]
    return off


def _day_or_hours(due: datetime, week: WorkingWeek, whose: Whose) -> Doubt:
    """A day on which they never work says more than that it is out of hours."""
    day = local(due, week.tz).date()
    return Doubt(Against.DAY, whose, day) if week.never_works_on(day) else Doubt(Against.HOURS, whose)


def _tight(left: timedelta, delays: Sequence[timedelta]) -> list[Doubt]:
    if len(delays) < CASES_LEAST:
        return []
    usual = timedelta(seconds=median(delay.total_seconds() for delay in delays))
    if usual < max(LATER_LEAST, left * LATER_SHARE):
        return []
    return [Doubt(Against.TIGHT, by=usual)]
