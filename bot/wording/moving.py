"""Whether words state a time, and how a new one gets into them."""

from __future__ import annotations

import re
from datetime import datetime
from difflib import SequenceMatcher

from bot.domain.people import Lang
from bot.domain.working import local
from bot.wording.edges import simple, stop
from bot.wording.mentions import Day, clocks, day_of, days, stated
from bot.wording.times import clock_words, day_words, full_words, period, weekday_words

# "Mrs. Lee", "3 p.m. today" and "No. 5" do not end a sentence.
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bEn)(?<!\bPn)(?<!\bTn)(?<!\bNo)(?<!\b[ap]\.m)"
    r"[.!?…][\"'”’)]{0,2}(?=\s)|\n"
)


#: How a time begins that stands apart from its fix (`tail`).
_APART = ("It will be done by ", "Semuanya akan siap sebelum ")
ALIKE = 0.6  # by difflib; a sentence that lost its time keeps most of its words


def states_time(text: str, due: datetime, tz: str) -> bool:
    """As `Wording.states_time`."""
    here = local(due, tz)
    return bool(stated(text, here.hour, here.minute, here.date()))


def names_day(text: str, day: datetime, tz: str, written: datetime) -> bool:
    """As `Wording.names_day`."""
    return any(found.fits(local(day, tz).date(), local(written, tz).date()) for found in days(text))


def with_time(text: str, former: str, old: datetime, new: datetime, tz: str, lang: Lang) -> str:
    """As `Wording.with_time`."""
    moved = _moved(text, old, new, tz, lang) if old != new else text
    if states_time(moved, new, tz):
        return moved
    told = _sentences(former)
    at = next((at for at, s in enumerate(told) if states_time(s, old, tz)), None)
    sentence = told[at] if at is not None else ""
    if at and sentence.startswith(_APART):  # "It" is what was said before
        return _both(text, told[at - 1], _moved(sentence, old, new, tz, lang) if old != new else sentence)
    sentence = _moved(sentence, old, new, tz, lang) if old != new else sentence
    if not states_time(sentence, new, tz):
        sentence = _plain(full_words(new, tz, lang, seen=old), lang)
    sentence = sentence.strip()
    closest = _like(sentence, text)
    return text.replace(closest, sentence, 1) if closest else _before_question(text, sentence)


def _both(text: str, what: str, when: str) -> str:
    """The fix, and its time in a sentence of its own: in place of what says the same, else before the end."""
    closest = what if what in text else _like(what, text) or _like(when, text)
    return text.replace(closest, f"{what} {when}", 1) if closest else _before_question(text, f"{what} {when}")


def _like(sentence: str, text: str) -> str:
    """The sentence of the text that says the same thing without its time, or with another; empty: none."""
    found = [(SequenceMatcher(None, s.strip(), sentence).ratio(), s.strip()) for s in _sentences(text)]
    likeness, closest = max(found, default=(0.0, ""))
    return closest if likeness >= ALIKE else ""


def tail(words: str, due: datetime, tz: str, lang: Lang, now: datetime, *, apart: bool = False) -> str:
    """What is still to be said of the time after these words, with the white space before it.

    Words that state the time already get nothing; words that state a part of it get the rest.

    Args:
        apart: no time fits after these words, so that it gets a sentence of its own.
    """
    here, today = local(due, tz), local(now, tz).date()
    if stated(words, here.hour, here.minute, here.date(), today):
        return ""
    year = here.year != today.year
    day = day_words(here.date(), lang, year=year)
    fitting = [d for d in days(words) if d.fits(here.date(), today)]
    wrong_day = len(fitting) < len(days(words))
    said = [c for c in clocks(words) if (here.hour, here.minute) in c.readings]
    by = " by " if lang is Lang.EN else " sebelum "
    if apart or wrong_day or len(said) < len(clocks(words)) or not simple(words):
        # Another time is in these words, or more than one sentence: the promised time gets its own.
        end = "" if stop(words) == words else "."
        return f"{end} {_APART[0] if lang is Lang.EN else _APART[1]}" + full_words(due, tz, lang, seen=now)
    if said:
        if said[-1].end < len(words):
            return f" on {day}" if lang is Lang.EN else f" pada hari {day}"
        half = " " + period(here.hour, here.minute, lang) if said[-1].bare else ""
        return f"{half} on {day}" if lang is Lang.EN else f"{half}, {day}"
    if fitting:  # "by Thursday, 3:30 pm", and "on Thursday by 3:30 pm"
        limited = re.search(r"\b(?:by|before|sebelum)(?: hari)? $", words[: fitting[-1].start], re.IGNORECASE)
        comma = limited and fitting[-1].end == len(words)
        return (", " if comma else by) + clock_words(due, tz, lang)
    return by + full_words(due, tz, lang, seen=now)


def _moved(text: str, old: datetime, new: datetime, tz: str, lang: Lang) -> str:
    """The old time's words, wherever they are, replaced by the new one's."""
    was = local(old, tz)
    found = days(text)
    spans: dict[tuple[int, int], str] = {}
    for clock, day in stated(text, was.hour, was.minute, was.date()):
        own = day_of(clock, found, text)
        if own == day and day.start >= clock.end:
            spans[clock.start, day.end] = full_words(new, tz, lang, seen=old)
            continue
        spans[clock.start, clock.end] = clock_words(new, tz, lang)
        spans[day.start, day.end] = _day_like(day, new, old, tz, lang)
    for (start, end), words in sorted(spans.items(), reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _day_like(day: Day, new: datetime, old: datetime, tz: str, lang: Lang) -> str:
    """The new day, as briefly as the old one was said where that stays clear."""
    here, was = local(new, tz), local(old, tz)
    if not day.dated and day.ahead is None and 0 <= (here.date() - was.date()).days < 7:
        return weekday_words(here.date(), lang)
    return day_words(here.date(), lang, year=here.year != was.year)


def _sentences(text: str) -> list[str]:
    out, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        out.append(text[start : end.end()].strip())
        start = end.end()
    return [s for s in (*out, text[start:].strip()) if s]


def _plain(moment: str, lang: Lang) -> str:
    if lang is Lang.EN:
        return f"You'll hear from me by {moment}."
    return f"Saya akan memaklumkannya sebelum {moment}."


def _before_question(text: str, sentence: str) -> str:
    """`text` with a sentence before its last question; without one, before the sign-off or at the end."""
    at = _last_question(text)
    if at is None:
        body, last = _signed(text.rstrip())
        return "\n\n".join(part for part in (body, sentence, last) if part)
    head, rest = text[:at], text[at:]
    if not head.strip():
        return f"{sentence}\n\n{rest}"
    return f"{head}{sentence}\n\n{rest}" if head.endswith("\n") else f"{head}{sentence} {rest}"


_FORMULA = (
    r"(?:(?:with )?(?:(?:best|kind|kindest|warm|warmest|many) )?(?:regards|wishes|thanks)|thank you|cheers"
    r"|best|(?:yours )?(?:sincerely|faithfully|truly)|yours|sekian|yang (?:benar|ikhlas)"
    r"|(?:salam )?hormat(?: saya)?|terima kasih)"
)
#: A line of a signature: a closing formula, or a name, a firm, a number.
_SIGN_OFF = re.compile(
    rf"(?i:{_FORMULA}),?(?: (?i:{_FORMULA}))?[,.]?(?:\s+.{{1,40}}(?<![.!?]))?"
    r"|(?:[–-]\s*)?(?:[A-Z+\d(][\w'’.@/&()+-]*,?|bin|binti|a/[lp]|of|from|the|and|dan|di)"
    r"(?: (?:[A-Z+\d(&][\w'’.@/&()+-]*,?|bin|binti|a/[lp]|of|from|the|and|dan|di)){0,5}(?<![.!?])"
)
_CLOSED_IN_LINE = re.compile(rf"(?<=[.!?…]) (?=(?i:{_FORMULA}),? [^.!?\n]{{1,40}}$)")


def _signed(text: str) -> tuple[str, str]:
    """The words, and the sign-off after them: a last paragraph that is no sentence, or signature lines."""
    body, gap, last = text.rpartition("\n\n")
    if gap and not re.search(r"[.!?…][\"'”’)]?$", last):  # the last paragraph is a name, not a sentence
        return body, last
    lines = text.split("\n")
    at = len(lines)
    while at > 1 and (not lines[at - 1].strip() or _SIGN_OFF.fullmatch(lines[at - 1].strip())):
        at -= 1
    if at < len(lines):
        return "\n".join(lines[:at]).rstrip(), "\n".join(lines[at:]).strip()
    found = _CLOSED_IN_LINE.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def _last_question(text: str) -> int | None:
    """Where the last sentence that ends in a question mark begins."""
    start, at = 0, None
    for end in (*(m for m in _SENTENCE_END.finditer(text)), None):
        stop = end.end() if end else len(text)
        piece = text[start:stop]
        if re.search(r"\?[\"'”’)]{0,2}\s*$", piece):
            at = start + len(piece) - len(piece.lstrip())
        start = stop
    return at
