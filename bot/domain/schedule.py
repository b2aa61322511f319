"""The good moment: when a ping may come, and when it comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.working import DAY, WorkingWeek, at_clock, local
from bot.errors import NotNow

#: "This afternoon", for a snooze.
AFTERNOON = time(14)
#: Who asks for "tomorrow morning" before this means the morning that comes.
NIGHT_ENDS = time(5)


def good_moment(at: datetime, week: WorkingWeek) -> datetime:
    """When something that can wait may be said: at once in working time, else when it next begins.

    Args:
        at: aware UTC.
    """
    return next((start for start, _ in week.pieces(at)), at)


def next_morning(now: datetime, week: WorkingWeek) -> datetime:
    """The beginning of the next working day: after today, or today's when it has not begun yet. The end of
    quiet hours at noon is no morning."""
    whole = replace(week, hours=replace(week.hours, quiet=None))
    return good_moment(next((start for start, _ in whole.pieces(now) if start > now), now + DAY), week)


def after_working(at: datetime, amount: timedelta, week: WorkingWeek) -> datetime:
    """The moment at which `amount` of working time has passed since `at` (aware UTC)."""
    left = amount
    for start, end in week.pieces(at):
        if end - start >= left:
            return start + left
        left -= end - start
    return at + amount


def after_working_days(at: datetime, days: int, week: WorkingWeek) -> datetime:
    """The morning of the working day that comes `days` working days after that of `at` (aware UTC)."""
    morning = at
    for _ in range(days):
        day = local(morning, week.tz).date()
        morning = next((s for s, _ in week.pieces(morning) if local(s, week.tz).date() > day), morning + DAY)
    return morning


def ahead_of(
    at: datetime, due: datetime, now: datetime, least: timedelta, week: WorkingWeek, *, night: bool
) -> datetime | None:
    """When to ask before something falls due: at `at` if that is working time, else the next working
    moment that still leaves `least`, else the last one before `at` that is still to come.

    All aware UTC.

    Args:
        night: it was promised for a time out of hours: then it is asked after out of hours as well, at `at`.

    Returns:
        None where no such moment is left: the question at its time does for both.
    """
    moment = good_moment(at, week)
    if moment <= due - least:
        return moment
    before = None
    for start, end in week.pieces(now):
        if end > at:
            break
        before = max(end - least, start)
    return at if before is None and night else before


#: How long a draft rests (R12), and how long before its promised time it must be back.
REST = timedelta(hours=1)
REST_CLEAR = timedelta(minutes=15)
#: A shorter rest is none.
REST_LEAST = timedelta(minutes=5)


def rested_until(now: datetime, promised: datetime | None) -> datetime | None:
    """When a draft that is put aside comes back: in an hour, well before the time it promises.

    Args:
        promised: the time its words state, if any (aware UTC).

    Returns:
        None when no time is left to let it rest (R12: never so long that the client hears it elsewhere).
    """
    due = now + REST if promised is None else min(now + REST, promised - REST_CLEAR)
    return due if due - now >= REST_LEAST else None


#: What a ping can be put off by, in the order of the menu.
SNOOZES = ("30m", "2h", "afternoon", "morning", "workday", "date")
_ADDED = {"30m": timedelta(minutes=30), "2h": timedelta(hours=2)}


def snoozed_until(choice: str, now: datetime, week: WorkingWeek, day: date | None = None) -> datetime:
    """When a snoozed ping comes back, as aware UTC. The person asked for it: any hour will do.

    Args:
        choice: one of `SNOOZES`.
        day: for "date": the day on whose morning it comes back.

    Raises:
        NotNow: the afternoon or the day has passed.
        KeyError: no such choice.
    """
    today = local(now, week.tz).date()
    if choice == "afternoon":
        return _still_to_come(at_clock(today, AFTERNOON, week.tz), now)
    if choice == "morning":
        in_the_night = local(now, week.tz).time() < NIGHT_ENDS
        return at_clock(today if in_the_night else today + DAY, max(week.hours.start, NIGHT_ENDS), week.tz)
    if choice == "workday":
        return after_working_days(now, 1, week)
    if choice == "date":
        if day is None:
            raise NotNow("Choose a day.")
        return _still_to_come(at_clock(day, week.hours.start, week.tz), now)
    return now + _ADDED[choice]


def snoozes_that_fit(now: datetime, until: datetime | None, week: WorkingWeek) -> tuple[str, ...]:
    """The choices of `SNOOZES` that may be offered: those that would be taken now, for a date on one day at
    least.

    Args:
        until: what a snooze must not reach, if anything (aware UTC).
        week: of whoever is asked.
    """
    here = local(now, week.tz).date()

    def taken(choice: str, day: date | None = None) -> bool:
        try:
            back = snoozed_until(choice, now, week, day)
        except NotNow:
            return False
        return until is None or back < until

    return tuple(one for one in SNOOZES if taken(one, here) or (one == "date" and taken(one, here + DAY)))


def last_day_before(until: datetime, week: WorkingWeek) -> date:
    """The last day on whose morning something can come back before `until` (aware UTC)."""
    day = local(until, week.tz).date()
    return day if at_clock(day, week.hours.start, week.tz) < until else day - DAY


def _still_to_come(moment: datetime, now: datetime) -> datetime:
    if moment <= now:
        raise NotNow("That has passed. Choose a later time.")
    return moment
