"""Moments in words: "3:30 pm on Thursday 27 November", "pukul 3.30 petang, Khamis, 27 November"."""

from __future__ import annotations

from datetime import date, datetime, time

from babel.dates import format_date, get_timezone_location

from bot.domain.people import Lang
from bot.domain.working import local, zone

_LOCALE = {Lang.EN: "en_GB", Lang.MS: "ms"}


def period(hour: int, minute: int, lang: Lang) -> str:
    """The word after the figures: am, pm, noon, midnight; pagi, tengah hari, petang, malam."""
    if lang is Lang.EN:
        if minute == 0 and hour in (0, 12):
            return "noon" if hour else "midnight"
        return "am" if hour < 12 else "pm"
    if (hour, minute) == (0, 0):
        return "tengah malam"
    for until, word in ((12, "pagi"), (14, "tengah hari"), (19, "petang")):
        if hour < until:
            return word
    return "malam"


def clock_words(due: datetime, tz: str, lang: Lang) -> str:
    """The clock alone: "9 am", "3:30 pm", "noon"; "pukul 9 pagi", "pukul 3.30 petang"."""
    return wall_clock_words(local(due, tz).time(), lang)


def wall_clock_words(at: time, lang: Lang) -> str:
    """The same of a time of any day."""
    word = period(at.hour, at.minute, lang)
    if word in ("noon", "midnight"):
        return word
    hour = at.hour % 12 or 12
    if lang is Lang.EN:
        return f"{hour}:{at.minute:02} {word}" if at.minute else f"{hour} {word}"
    return f"pukul {hour}.{at.minute:02} {word}" if at.minute else f"pukul {hour} {word}"


def day_words(day: date, lang: Lang, *, year: bool = False) -> str:
    """ "Thursday 27 November" or "Khamis, 27 November"."""
    pattern = "EEEE d MMMM" if lang is Lang.EN else "EEEE, d MMMM"
    return format_date(day, pattern + (" y" if year else ""), locale=_LOCALE[lang])


def date_words(moment: datetime, tz: str, lang: Lang, *, seen: datetime) -> str:
    """The day of a moment; its year where that does not go without saying for who reads it at `seen`."""
    here = local(moment, tz)
    return day_words(here.date(), lang, year=here.year != local(seen, tz).year)


def weekday_words(day: date, lang: Lang) -> str:
    return format_date(day, "EEEE", locale=_LOCALE[lang])


def joined(clock: str, day: str, lang: Lang) -> str:
    return f"{clock} on {day}" if lang is Lang.EN else f"{clock}, {day}"


def full_words(due: datetime, tz: str, lang: Lang, *, seen: datetime | None = None) -> str:
    """Clock and date, for words that may be read on another day than they were written.

    Args:
        seen: a moment of the year that goes without saying; another year is named.
    """
    day = local(due, tz).date()
    year = seen is not None and local(seen, tz).year != day.year
    return joined(clock_words(due, tz, lang), day_words(day, lang, year=year), lang)


def time_words(due: datetime, tz: str, lang: Lang, *, today: datetime | None = None) -> str:
    """As `Wording.time_words`: in full, or shorter for near moments when `today` is known."""
    if today is None:
        return full_words(due, tz, lang)
    clock, day = clock_words(due, tz, lang), local(due, tz).date()
    ahead = (day - local(today, tz).date()).days
    if ahead == 0:
        if lang is Lang.EN:
            return f"{clock} today"
        if clock == "pukul 12 tengah hari":
            return f"{clock} ini"  # "tengah hari hari ini" stutters; Malay says "tengah hari ini"
        # but "1.55 tengah hari ini" would be the middle of the day
        return f"{clock}, hari ini" if clock.endswith(" hari") else f"{clock} hari ini"
    if ahead == 1:
        return f"{clock} tomorrow" if lang is Lang.EN else f"{clock} esok"
    if 1 < ahead <= 6:
        return joined(clock, weekday_words(day, lang), lang)
    return full_words(due, tz, lang, seen=today)


def zone_words(tz: str, lang: Lang) -> str:
    """How a zone is named to a client: "Tokyo time", "waktu Tokyo"."""
    if "/" not in tz:
        return tz
    city = get_timezone_location(zone(tz), locale=_LOCALE[lang], return_city=True)
    city = city.rpartition("/")[2]
    return f"{city} time" if lang is Lang.EN else f"waktu {city}"
