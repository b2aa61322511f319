"""Which pings a promise deserves, and when: decided here, said by the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.intervals import USUAL, Intervals
from bot.domain.outbox import Kind
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.schedule import ahead_of, good_moment
from bot.domain.working import WorkingWeek


@dataclass(frozen=True, slots=True)
class Ping:
    """A follow-up about one promise: its purpose, and when it is due (aware UTC)."""

    kind: Kind
    promise: str
    due: datetime
    turn: int
    night: bool = False  # promised for a time out of its owner's hours

    @property
    def dedupe_key(self) -> str:
        """One ping per purpose and turn of the promise: a moved promise asks anew, even when it moves
        back to a time it had before; a retry does not (R48)."""
        return f"{self.kind}:{self.promise}:{self.turn}"


def before_at(since: datetime, due: datetime, intervals: Intervals = USUAL) -> datetime:
    """When to ask before a promise falls due: 25 % of the time left, at most a day, at least 15 minutes."""
    lead = (due - since) * intervals.before_share
    lead = min(max(lead, intervals.before_least), intervals.before_most)
    return due - lead


def pings_for(
    promise: Promise, now: datetime, *, fix_kept: bool, week: WorkingWeek, intervals: Intervals = USUAL
) -> list[Ping]:
    """The pings that are still to come for a promise.

    Args:
        now: aware UTC; a "before" whose moment has passed already is left out.
        fix_kept: a prevention without a date is asked after once the fix is kept.
        week: its owner's: the question before a promise comes while they work, if that leaves time.
    """
    if promise.state is not PromiseState.OPEN:
        return []
    turn = len(promise.history)
    if promise.kind is PromiseKind.PREVENTION:
        if promise.due is None and not fix_kept:
            return []
        return [Ping(Kind.PREVENTION, promise.id, good_moment(promise.due or now, week), turn)]
    if promise.due is None:
        return []
    night = not week.works_until(promise.due)
    before = _planned_before(promise, now, week, intervals, night=night)
    pings = [
        Ping(Kind.DUE, promise.id, promise.due, turn),
        Ping(Kind.MISSED, promise.id, promise.due + intervals.missed_after, turn),
    ]
    if before is not None and before > now:
        pings.insert(0, Ping(Kind.BEFORE, promise.id, before, turn, night))
    return pings


def _planned_before(
    promise: Promise, now: datetime, week: WorkingWeek, intervals: Intervals, *, night: bool
) -> datetime | None:
    """From when it was promised on; it may have passed."""
    if promise.due is None:
        return None
    since = promise.history[-1].at if promise.history else promise.opened_at or now
    at = before_at(since, promise.due, intervals)
    return ahead_of(at, promise.due, since, intervals.before_least, week, night=night)


def before_again(
    promise: Promise, now: datetime, week: WorkingWeek, intervals: Intervals = USUAL, *, night: bool
) -> datetime | None:
    """When to ask before a promise falls due, looked at once more: its owner has travelled or works at other
    hours, or it is about to be asked, perhaps late. Whoever works now may be asked now.

    Args:
        now: aware UTC, before the promise is due.
        night: when it was promised, its time lay out of its owner's hours.

    Returns:
        None: there is no good moment any more; the question at its time does for both.
    """
    planned = _planned_before(promise, now, week, intervals, night=night)
    if promise.due is None or (planned is not None and planned > now):
        return planned
    if week.works_at(now):
        return now
    return ahead_of(now, promise.due, now, intervals.before_least, week, night=night)


def snooze_limit(promise: Promise, now: datetime, intervals: Intervals = USUAL) -> datetime | None:
    """What a ping about a promise must come back before (aware UTC): the promised time; once that is here,
    the moment at which it counts as missed and is named as that (R50). None: there is no such moment, or it
    has been named. A prevention is not promised by the hour."""
    if promise.kind is PromiseKind.PREVENTION or promise.state is not PromiseState.OPEN or not promise.due:
        return None
    return promise.due if now < promise.due else promise.due + intervals.missed_after


def first_ping(
    promise: Promise, now: datetime, *, by: str, week: WorkingWeek, intervals: Intervals = USUAL
) -> datetime | None:
    """When a planned promise would first be asked after, should its client be told now (aware UTC)."""
    if promise.state is not PromiseState.PLANNED or promise.due is None or promise.due <= now:
        return None
    told = promise.move(PromiseAct.OPEN, at=now, by=by)
    return min(ping.due for ping in pings_for(told, now, fix_kept=False, week=week, intervals=intervals))
