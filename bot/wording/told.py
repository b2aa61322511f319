"""Times as a client reads them: on whose clock, and when the zone is named."""

from __future__ import annotations

from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.promise import Promise
from bot.domain.working import local
from bot.wording.times import date_words, full_words, zone_words


def on_their_clock(file: CaseFile, due: datetime, *, seen: datetime, beside: str = "") -> str:
    """A time to be told, on the client's clock.

    Args:
        seen: a moment of the year that goes without saying.
        beside: a zone (IANA) whose clock another time in the same words stands on.
    """
    words = full_words(due, file.tz, file.lang, seen=seen)
    return words + named_zone(file, due, file.tz, beside or file.tz)


def as_told(file: CaseFile, promise: Promise, due: datetime | None, *, seen: datetime) -> str:
    """A time that the client was told, on the clock that it was told on: another may be theirs since. Nothing
    where there is no time."""
    if due is None:
        return ""
    clock = promise.told_on(due) or file.tz
    return full_words(due, clock, file.lang, seen=seen) + named_zone(file, due, clock, file.tz)


def named_zone(file: CaseFile, due: datetime, clock: str, beside: str = "") -> str:
    """The zone's name, when this clock shows another time than the owner's or the one beside it, or when
    nobody knows yet which clock the owner lives by."""
    unknown = file.owner.refreshed_at is None and clock == "UTC"
    others = {local(due, tz).utcoffset() for tz in (file.owner.tz, beside) if tz}
    if not unknown and others == {local(due, clock).utcoffset()}:
        return ""
    return ", " + zone_words(clock, file.lang)


def owners_day(day: datetime, file: CaseFile, now: datetime) -> str:
    """A day that is promised without an hour, on the clock of its owner."""
    return date_words(day, file.owner.tz, file.lang, seen=now)
