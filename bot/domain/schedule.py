"""Time zones and good moments. With settings, the only place that knows ZoneInfo."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MORNING = time(9)


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name; UTC for a name nobody knows (Slack may send none)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def local(moment: datetime, tz: str) -> datetime:
    """An aware UTC moment on the clock of a zone."""
    return moment.astimezone(zone(tz))


def next_morning(now: datetime, tz: str) -> datetime:
    """The next 9:00 on that zone's wall clock, as aware UTC."""
    here = local(now, tz)
    morning = datetime.combine(here.date(), MORNING, tzinfo=zone(tz))
    if morning <= here:
        morning = datetime.combine(here.date() + timedelta(days=1), MORNING, tzinfo=zone(tz))
    return morning.astimezone(UTC)


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


#: Snooze choices in the DM: value -> what is added; None is the next morning in the person's zone.
SNOOZES: dict[str, timedelta | None] = {
    "30m": timedelta(minutes=30),
    "2h": timedelta(hours=2),
    "morning": None,
}


def snoozed_until(choice: str, now: datetime, tz: str) -> datetime:
    """When a snoozed ping comes back, as aware UTC.

    Args:
        choice: a key of `SNOOZES`.

    Raises:
        KeyError: no such choice.
    """
    added = SNOOZES[choice]
    return next_morning(now, tz) if added is None else now + added
