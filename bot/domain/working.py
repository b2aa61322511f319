"""When somebody works: days and hours on the clock of their zone, holidays, quiet hours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

#: Whether a day is a public holiday; which ones are, the `holidays` library knows (bot/calendars.py).
IsHoliday = Callable[[date], bool]

DAY = timedelta(days=1)
#: The moment that ends a working day belongs to it.
MOMENT = timedelta(minutes=1)
#: How far a working moment is looked for. Nobody's week is empty for so long; a calendar that says so is
#: not believed.
LOOK = 60


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name; UTC for a name nobody knows (Slack may send none)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def is_zone(name: str) -> bool:
    """Whether an IANA name is one of a zone."""
    return zone(name).key == name


def local(moment: datetime, tz: str) -> datetime:
    """An aware UTC moment on the clock of a zone."""
    return moment.astimezone(zone(tz))


def at_clock(day: date, clock: time, tz: str) -> datetime:
    """The moment, aware UTC, at which a zone's wall clock shows `clock` on `day`.

    A time that the clock skips in spring is the moment as long after the jump as it would have been after
    midnight; one that it shows twice in autumn is the first of the two.
    """
    return datetime.combine(day, clock, tzinfo=zone(tz)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Hours:
    """Working days (0 is Monday) and hours on the wall clock.

    An `end` at or before `start` is on the next day: a night shift. `quiet`: hours of every day in which
    nothing that can wait is said, over midnight if need be.
    """

    days: frozenset[int] = frozenset(range(5))
    start: time = time(9)
    end: time = time(18)
    quiet: tuple[time, time] | None = None

    def __post_init__(self) -> None:
        if not self.days or not self.days <= frozenset(range(7)):
            raise ValueError("a working week needs at least one day, from 0 (Monday) to 6")

    @property
    def has_time(self) -> bool:
        """Whether the quiet hours leave anything of a day."""
        every_day = WorkingWeek(hours=replace(self, days=frozenset(range(7))))
        return next(every_day.pieces(SOME_DAY), None) is not None


OFFICE = Hours()
SOME_DAY = datetime(2001, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Working:
    """What a person, a workspace or a client has set about when they work; the rest is left to others.

    `days`: 0 is Monday. `country` (ISO 3166) and `state` tell whose public holidays; None: not set, an
    empty country: none at all.
    """

    days: frozenset[int] | None = None
    start: time | None = None
    end: time | None = None
    quiet: tuple[time, time] | None = None
    country: str | None = None
    state: str = ""

    def over(self, others: Working) -> Working:
        """What is set here, and for the rest what is set there. Start and end go together, and so do
        country and state."""
        hours = self if self.start is not None and self.end is not None else others
        place = self if self.country is not None else others
        return Working(
            self.days if self.days is not None else others.days,
            hours.start,
            hours.end,
            self.quiet or others.quiet,
            place.country,
            place.state,
        )

    def beyond(self, others: Working) -> Working:
        """What is set here and would not hold anyway by `others`: whoever saves what they were shown goes on
        following the others."""
        same_hours = (self.start, self.end) == (others.start, others.end)
        same_place = (self.country or "", self.state) == (others.country or "", others.state)
        return Working(
            None if self.days == others.days else self.days,
            None if same_hours else self.start,
            None if same_hours else self.end,
            None if self.quiet == others.quiet else self.quiet,
            None if same_place else self.country,
            "" if same_place else self.state,
        )

    def hours(self, weekend: frozenset[int]) -> Hours:
        """The hours that follow: unless set, an office's, on the days that are no weekend there."""
        days = self.days or frozenset(range(7)) - weekend
        return Hours(days, self.start or OFFICE.start, self.end or OFFICE.end, self.quiet)


UNSET = Working()


def no_holiday(day: date) -> bool:
    """The calendar of a country that nobody named."""
    return False


@dataclass(frozen=True, slots=True)
class WorkingWeek:
    """Somebody's hours in their zone (IANA), with the holidays of their country and state."""

    tz: str = "UTC"
    hours: Hours = OFFICE
    holiday: IsHoliday = no_holiday

    def works_on(self, day: date) -> bool:
        return day.weekday() in self.hours.days and not self.holiday(day)

    def never_works_on(self, day: date) -> bool:
        """Whether this weekday is free each week; a shift that reaches into it from the day before counts."""
        overnight = self.hours.end <= self.hours.start and (day - DAY).weekday() in self.hours.days
        return day.weekday() not in self.hours.days and not overnight

    def works_at(self, moment: datetime) -> bool:
        """Whether an aware UTC moment lies within working hours, and not within quiet ones."""
        return any(start <= moment < end for start, end in self._pieces(_around(moment, self.tz), 3))

    def works_until(self, moment: datetime) -> bool:
        """Whether an aware UTC moment lies within working hours, or ends them."""
        return self.works_at(moment) or self.works_at(moment - MOMENT)

    def pieces(self, since: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The working time from a moment on, as (start, end) in aware UTC, in order."""
        for start, end in self._pieces(_around(since, self.tz), LOOK):
            if end > since:
                yield max(start, since), end

    def _pieces(self, first: date, days: int) -> Iterator[tuple[datetime, datetime]]:
        for offset in range(days):
            day = first + offset * DAY
            if self.works_on(day):
                yield from self._shift(day)

    def _shift(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """The working time of one day, without its quiet hours. A clock that jumps may leave none of it."""
        hours = self.hours
        start = at_clock(day, hours.start, self.tz)
        end = at_clock(day if hours.end > hours.start else day + DAY, hours.end, self.tz)
        for quiet_start, quiet_end in self._quiet(day):
            if start < quiet_start < end:
                yield start, quiet_start
            if start < quiet_end and quiet_start < end:
                start = quiet_end
        if start < end:
            yield start, end

    def _quiet(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        if self.hours.quiet is None:
            return
        start, end = self.hours.quiet
        for when in (day - DAY, day, day + DAY):
            yield (
                at_clock(when, start, self.tz),
                at_clock(when if end > start else when + DAY, end, self.tz),
            )


def _around(moment: datetime, tz: str) -> date:
    """The day before: its shift may reach into this one."""
    return local(moment, tz).date() - DAY


__all__ = [
    "OFFICE",
    "UNSET",
    "Hours",
    "IsHoliday",
    "Working",
    "WorkingWeek",
    "at_clock",
    "local",
    "no_holiday",
    "zone",
]
