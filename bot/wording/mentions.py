"""Find the clock times and days that a text states, in any usual spelling of either language.

Both languages are read in every text, because people here mix them. Every quantifier is bounded, so
no text can make the search slow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_WEEKDAYS = (
    "mon monday isnin isn",
    "tue tues tuesday selasa sel",
    "wed weds wednesday rabu rab",
    "thu thur thurs thursday khamis kha",
    "fri friday jumaat jum jum'at",
    "sat saturday sabtu sab",
    "sun sunday ahad ahd",
)
_MONTHS = (
    "january jan januari",
    "february feb februari",
    "march mar mac",
    "april apr",
    "may mei",
    "june jun",
    "july jul julai",
    "august aug ogos ogo",
    "september sept sep",
    "october oct oktober okt",
    "november nov",
    "december dec disember dis",
)
WEEKDAY = {name: index for index, names in enumerate(_WEEKDAYS) for name in names.split()}
MONTH = {name: index for index, names in enumerate(_MONTHS, 1) for name in names.split()}
#: Days ahead of the day of writing.
RELATIVE = {
    "day after tomorrow": 2, "tomorrow": 1, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "hari ini": 0, "pagi ini": 0, "petang ini": 0,
    "petang nanti": 0, "malam ini": 0, "malam nanti": 0, "esok": 1, "besok": 1, "lusa": 2,
}  # fmt: skip


def _any_of(names: dict[str, int]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in longest_first)


_W, _M = _any_of(WEEKDAY), _any_of(MONTH)
_DATE = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|hb)?\.?(?:[ \t]{{1,2}}(?:of[ \t])?|-)(?P<m1>{_M})\b"
    rf"(?:\.?,?[ \t-](?P<y1>\d{{4}})\b)?"
    rf"|\b(?P<m2>{_M})\.?[ \t]{{1,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)"
    rf"(?:,?[ \t](?P<y2>\d{{4}})\b)?"
    rf"|(?P<y3>\d{{4}})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}})\b"
    rf"|(?P<d4>\d{{1,2}})/(?P<m4>\d{{1,2}})(?:/(?P<y4>\d{{2}}(?:\d{{2}})?))?(?![\d/])"
)
_DAY = re.compile(
    rf"(?<![\w/:.-])(?:(?:(?P<w1>{_W})\b\.?(?:,?[ \t]{{1,2}}|[ \t]\(|,)(?:the[ \t])?)?(?:{_DATE})"
    rf"(?:,?[ \t]\(?(?P<w2>{_W})\b\)?)?"
    rf"|(?P<w>{_W})\b|(?P<r>{_any_of(RELATIVE)})\b)",
    re.IGNORECASE,
)
# The last dot of "3:30 p.m." is its own only where the sentence goes on.
_DOT = rf"(?:\.(?=[ \t](?:(?-i:[a-z])|\d|(?:{_W})\b)|,))?"
_CLOCK = re.compile(
    r"(?P<before>(?:\b(?:pukul|pkl|jam)\.?[ \t]{1,2}))?"
    r"(?:(?<![\w:])(?<!\d[.,/])(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?(?![\d/%])(?![:.,]\d)"
    rf"(?:[ \t]{{0,2}}(?P<p>[ap]m\b|[ap]\.m\b{_DOT}|noon\b|midday\b|midnight\b"
    r"|hrs\b|h\b|pagi\b|petang\b|malam\b"
    r"|tengah[ \t]?hari\b|tengah[ \t]?malam\b"
    r"|(?:o['’]clock[ \t])?in[ \t]the[ \t](?:morning|afternoon|evening)\b|o['’]clock\b))?(?!\w)"
    r"|\b(?P<alone>noon|midday|midnight|tengah[ \t]?hari|tengah[ \t]?malam)\b)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:at|by|before|until|till|from|pada|sebelum|selepas|menjelang)[ \t]{1,2}$", re.IGNORECASE
)
# A bare "at 9" is a clock only where the clause goes on with a day, or ends: "at 9 Jalan Ampang" is none.
_AFTER_BARE = re.compile(
    rf"[ \t]{{0,2}}(?:$|[.,;!?)\n]|(?:and|or|on|dan|atau|hari|{_any_of(RELATIVE)}|{_W})\b)", re.IGNORECASE
)
_GAP_TO_DAY = re.compile(r"(?:[ \t,(]{0,3}(?:on|hari|pada|this)?[ \t]{0,2}(?:hari[ \t])?)", re.IGNORECASE)
_GAP_TO_CLOCK = re.compile(
    r"[ \t,]{0,3}(?:at|by|before|around|latest|pada|sebelum|selewat-lewatnya)?[ \t,]{0,2}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time in a text, with every (hour, minute) it may mean. `bare`: no am, pm, pagi..."""

    start: int
    end: int
    readings: frozenset[tuple[int, int]]
    bare: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a text: a date, a weekday standing alone, or days ahead ("tomorrow")."""

    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    ahead: int | None = None

    @property
    def dated(self) -> bool:
        return self.day is not None

    def fits(self, due: date, today: date | None = None) -> bool:
        """Whether it may mean `due`; a relative word always may when nobody knows `today`."""
        if self.ahead is not None:
            return today is None or (due - today).days == self.ahead
        if not self.dated:
            return self.weekday == due.weekday()
        same = (self.day, self.month) == (due.day, due.month)
        return same and self.year in (None, due.year)


def _half_day(hour: int, word: str) -> int | None:
    """The hour of 24 for an hour of 12 with its word; None for what nobody says ("15 pagi")."""
    word = re.sub(r"[\s.]", "", word.lower()).replace("o'clock", "").replace("o’clock", "")
    if hour > 12 or (hour == 0 and word not in ("am", "pagi")):
        # "15:30 pm" is clumsy and still clear.
        return hour if word in ("pm", "petang", "malam", "tengahhari") and 12 < hour < 24 else None
    if word in ("am", "pagi", "inthemorning", "midnight", "tengahmalam"):
        return hour % 12
    if word == "malam":
        return hour + 12 if 6 <= hour < 12 else hour % 12
    if word in ("noon", "midday", "tengahhari"):
        return hour if hour >= 11 else hour + 12
    return hour % 12 + 12


def _readings(found: re.Match[str], text: str) -> frozenset[tuple[int, int]]:
    if found["alone"]:
        return frozenset({(12, 0) if found["alone"].lower() in ("noon", "midday") or "hari" in
                          found["alone"].lower() else (0, 0)})  # fmt: skip
    hour, minute, word = int(found["h"]), int(found["m"] or 0), found["p"]
    if hour > 23 or minute > 59:
        return frozenset()
    if word and word.lower() not in ("hrs", "h") and not re.fullmatch(r"o.clock", word, re.IGNORECASE):
        half = _half_day(hour, word)
        return frozenset() if half is None else frozenset({(half, minute)})
    led = bool(found["before"]) or bool(_PREPOSITION.search(text[max(0, found.start() - 14) : found.start()]))
    coloned = bool(found["m"]) and text[found.end("h")] == ":"
    if not (led or coloned or word):
        return frozenset()
    if not (found["before"] or found["m"] or word or _AFTER_BARE.match(text, found.end())):
        return frozenset()
    # Nobody promises 3:30 at night: bare figures mean the working day, besides the 24-hour clock.
    if led and 1 <= hour <= 6 and not found["h"].startswith("0"):
        return frozenset({(hour, minute), (hour + 12, minute)})
    return frozenset({(hour, minute)})


def clocks(text: str) -> list[Clock]:
    """All clock times in a text, in reading order."""
    days_at = [(d.start, d.end) for d in days(text) if d.dated]
    out = []
    for found in _CLOCK.finditer(text):
        inside_date = any(s <= found.start("h") < e for s, e in days_at) if found["h"] else False
        readings = frozenset() if inside_date and not found["p"] else _readings(found, text)
        if readings:
            bare = bool(found["h"]) and not found["p"] and not (int(found["h"]) > 12 or found["h"][0] == "0")
            out.append(Clock(found.start(), found.end(), readings, bare))
    return out


def days(text: str) -> list[Day]:
    """All days in a text, in reading order; a weekday beside its date is one with it."""
    out = []
    for found in _DAY.finditer(text):
        start, end = found.span()
        if found["w"]:
            out.append(Day(start, end, weekday=WEEKDAY[found["w"].lower()]))
        elif found["r"]:
            out.append(Day(start, end, ahead=RELATIVE[" ".join(found["r"].lower().split())]))
        else:
            out.append(_dated(found, start, end))
    return out


def _dated(found: re.Match[str], start: int, end: int) -> Day:
    day, month, year = (
        next((found[f"{part}{n}"] for n in "1234" if found[f"{part}{n}"]), None) for part in "dmy"
    )
    if day is None or month is None:  # every alternative of _DATE has both
        raise AssertionError(found[0])
    number = int(month) if month.isdigit() else MONTH[month.lower()]
    full = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    return Day(start, end, day=int(day), month=number, year=full)


def day_of(clock: Clock, found: list[Day], text: str) -> Day | None:
    """The day said together with a clock time: right after it, else right before it."""
    after = (d for d in found if d.start >= clock.end and _GAP_TO_DAY.fullmatch(text[clock.end : d.start]))
    before = (d for d in found if d.end <= clock.start and _GAP_TO_CLOCK.fullmatch(text[d.end : clock.start]))
    return next(after, None) or next(before, None)


def same_sentence(a: int, b: int, text: str) -> bool:
    lo, hi = sorted((a, b))
    return not re.search(r"[.!?][\"'”’)]?\s|\n", re.sub(r"\b([ap])\.m\.", r"\1.m ", text[lo:hi]))


def stated(
    text: str, hour: int, minute: int, due: date, today: date | None = None
) -> list[tuple[Clock, Day]]:
    """Where a text says this clock time with this day.

    A clock with a day of its own counts with that day only; any other may have its day elsewhere, a
    relative word ("today") only in the same sentence.
    """
    found = days(text)
    fitting = [d for d in found if d.fits(due, today)]
    hits = []
    for clock in (c for c in clocks(text) if (hour, minute) in c.readings):
        own = day_of(clock, found, text)
        if own is not None:
            hits += [(clock, own)] if own.fits(due, today) else []
            continue
        near = (d for d in fitting if d.ahead is None or same_sentence(d.start, clock.start, text))
        day = next(near, None)
        hits += [(clock, day)] if day else []
    return hits
