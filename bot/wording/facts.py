"""From a case file to what the templates may use."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.people import Channel, Lang
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.working import local
from bot.wording import english, malay
from bot.wording.edges import Fragment, bare, cap, clean, cut, kept, name_of, one_line, stop, whole
from bot.wording.mentions import clocks, days
from bot.wording.moving import states_time, tail
from bot.wording.spelling import spelled
from bot.wording.told import as_told, named_zone, on_their_clock, owners_day
from bot.wording.typed import BEFORE_TIME, address, fragment, kept_part, promised, reason

Context = dict[str, Any]


def of_case(file: CaseFile, now: datetime) -> Context:
    """All that the words of a case are made of."""
    facts, lang = file.case.facts, file.lang
    done = facts.fix_kind is FixKind.DONE
    fix = fragment(file, facts.fix, "fixed" if done else "fix", past=done)
    due = facts.stated_time
    if due is not None:
        fix = _timed(fix, due, file, now)
    since = facts.prevention_by
    make_good, make_good_by = fragment(file, facts.make_good, "make_good"), _made_good_by(file, now)
    if make_good_by and lang is Lang.MS:
        make_good = malay.in_time(make_good, make_good_by)
    ahead = since is not None and local(since, file.owner.tz).date() > local(now, file.owner.tz).date()
    return _people(file) | {
        "did": kept_part(fragment(file, facts.did, "did", past=True)),
        "effect": kept_part(fragment(file, facts.effect, "effect", past=True)),
        "explanation": kept(reason(file, facts.explanation)),
        "fix": kept_part(fix),
        "fix_kind": facts.fix_kind.value if facts.fix_kind else "",
        "by": on_their_clock(file, due, seen=now) if due else "",
        "prevention": kept_part(fragment(file, facts.prevention, "prevention")),
        "since": owners_day(since, file, now) if since and ahead else "",
        "make_good": kept_part(make_good),
        "make_good_by": make_good_by,
        "grave": facts.severity.value == "grave",
    }


def of_call(file: CaseFile, now: datetime) -> Context:
    """The same, to be said aloud, however the case was told."""
    spoken = address(name_of(file.contact), Channel.CALL)
    return of_case(file, now) | {"channel": Channel.CALL.value, "sapaan": kept(spoken)}


def of_update(file: CaseFile, promise: Promise, new_due: datetime, left: str, missed: bool) -> Context:
    """All that the words about a new time are made of."""
    seen = promise.due or new_due
    answer = promise.kind is PromiseKind.ANSWER
    named = _named(file, promise, answers=True)
    was = as_told(file, promise, promise.due, seen=new_due)
    by = on_their_clock(file, new_due, seen=seen, beside=promise.told_on(promise.due))
    prevention = promise.kind is PromiseKind.PREVENTION
    if prevention:  # of it the words name the day alone, on the owner's clock
        was = owners_day(promise.due, file, new_due) if promise.due else ""
        by = owners_day(new_due, file, seen)
    return _people(file) | {
        **named,
        "is_prevention": prevention,
        "prevention": kept_part(fragment(file, promise.what, "prevention")) if prevention else Fragment(),
        "stale": stale(named["what"]),
        "asked": kept(_question(promise.what)) if promise.is_question else "",
        "is_answer": answer,
        "was": was,
        "by": by,
        "left": kept_part(fragment(file, left, "left")),
        "missed": missed,
        "again": promise.missed_before,
        "known": missed and promise.knows_miss,
    }


def of_missed(file: CaseFile, promise: Promise, now: datetime) -> Context:
    """All that the words for a time that has passed are made of, while nobody has named another."""
    return (
        _people(file)
        | {
            "asked": kept(_question(promise.what)) if promise.is_question else "",
            "is_answer": promise.kind is PromiseKind.ANSWER,
            "was": _promised(file, promise, now)["was"],
            "again": promise.missed_before,
        }
        | _named(file, promise)
    )


def of_owned(file: CaseFile, promise: Promise, due: datetime, now: datetime) -> Context:
    """All that the mistake is made of that a missed promise is; `due` is the time that was missed."""
    named = _named(file, promise, answers=True)
    return named | {
        "stale": stale(named["what"]),
        "asked": _question(promise.what) if promise.is_question else "",
        "is_answer": promise.kind is PromiseKind.ANSWER,
        "was": as_told(file, promise, due, seen=now),
    }


def of_report(
    file: CaseFile,
    promise: Promise,
    now: datetime,
    kind: FixKind,
    fix: str,
    due: datetime | None,
    reply: str = "",
) -> Context:
    """All that the words to report back are made of.

    Args:
        promise: as it stood before it was kept.
        kind: for an answer, what became of the fix; a fix itself is done.
        fix, due: for an answer, what is done or will be, and by when; reply: what was found out.
    """
    stated = due if kind is not FixKind.DONE else None
    given = fragment(file, fix, "fixed" if kind is FixKind.DONE else "fix", past=kind is FixKind.DONE)
    return _people(file) | {
        "is_answer": promise.kind is PromiseKind.ANSWER,
        **_named(file, promise),
        **_promised(file, promise, now),
        "fix": kept_part(_timed(given, stated, file, now) if stated else given),
        "fix_kind": kind.value,
        "by": on_their_clock(file, stated, seen=now) if stated else "",
        "reply": kept(cap(spelled(whole(reply), file.lang))),
    }


def of_reply(file: CaseFile, promise: Promise, answer: str, now: datetime) -> Context:
    """All that the words to answer a question of theirs are made of.

    Args:
        promise: the answer owed, as it stood before it was kept.
        answer: in the owner's words.
    """
    said = {"asked": kept(_question(promise.what)), "reply": kept(cap(spelled(whole(answer), file.lang)))}
    return _people(file) | said | _promised(file, promise, now)


def _named(file: CaseFile, promise: Promise, *, answers: bool = False) -> Context:
    """What was promised: as it stands in a sentence, else to be named apart; without a time of its own.

    Args:
        answers: also what is done for an answer.
    """
    text, slot = untimed(promise.what), _PLACES.get(promise.kind, "fix")
    told = answers or promise.kind is not PromiseKind.ANSWER
    # Cut in its middle, it is named as it is.
    told = told and ("," not in text or text == bare(promise.what))
    what, said = promised(file, text, slot) if told else (Fragment(), "")
    apart = promise.kind is not PromiseKind.ANSWER and not what
    named = cut(one_line(fragment(file, text, "").inside), NAMED_MAX) if apart else ""
    return {
        "what": kept_part(what),
        "said": kept(said),
        "ours": said.startswith(("we ", "kami ")),
        "named": kept(named),
    }


def _promised(file: CaseFile, promise: Promise, now: datetime) -> Context:
    """The time that was promised, and whether it had passed."""
    was = as_told(file, promise, promise.due, seen=now)
    return {"was": was, "late": promise.state is PromiseState.MISSED}


def untimed(typed: str) -> str:
    """What was promised without a time of its own ("tomorrow" was true on the day it was promised).

    Nothing where words would be torn apart: "tomorrow's list".
    """
    text = bare(typed)
    spans = [(day.start, day.end) for day in days(text)] + [
        (clock.start, clock.end) for clock in clocks(text)
    ]
    for start, end in sorted(spans, reverse=True):
        if end > len(text):
            continue  # it was part of one that is gone
        after = _PART_OF_DAY.sub("", text[end:], count=1)
        if after[:1].strip() and after[0] not in ".,;!?":
            return ""
        text = BEFORE_TIME.sub("", text[:start].rstrip()) + after
    return bare(text)


#: So many ways of saying it; an advocate hears each once in nine months.
WAYS_TO_THANK = 3


def of_thanks(file: CaseFile, turn: int) -> Context:
    """All that thanks are made of: nothing of the case, which is over."""
    return _people(file) | {"turn": turn % WAYS_TO_THANK}


def stale(what: Fragment) -> bool:
    """Whether the words name a time of their own: "tomorrow" was true on the day it was promised."""
    return bool(days(what.inside) or clocks(what.inside))


def _timed(fix: Fragment, due: datetime, file: CaseFile, now: datetime) -> Fragment:
    """What is promised, with its time after it."""
    apart = (malay if file.lang is Lang.MS else english).under_way(fix)
    after = tail(fix.inside, due, file.tz, file.lang, now, apart=apart)
    return replace(fix, tail=after + named_zone(file, due, file.tz))


def _made_good_by(file: CaseFile, now: datetime) -> str:
    """The time of the make-good in full, unless its own words say it."""
    due, words = file.case.facts.make_good_by, file.case.facts.make_good
    if due is None or states_time(words, due, file.tz):
        return ""
    return on_their_clock(file, due, seen=now)


_PLACES = {PromiseKind.PREVENTION: "prevention", PromiseKind.MAKE_GOOD: "make_good"}
NAMED_MAX = 300  # characters of a promise that is quoted
_PART_OF_DAY = re.compile(
    r"^\s(?:in the )?(?:morning|noon|afternoon|evening|night|pagi|tengah hari|petang|malam)\b", re.I
)


def _question(typed: str) -> str:
    """Something they asked, ended as a sentence."""
    return stop(one_line(bare(typed)))


def _people(file: CaseFile) -> Context:
    contact, owner = name_of(file.contact), file.owner
    sign_off = clean(owner.sign_off)
    return {
        "lang": file.lang.value,
        "channel": file.told_by.value,
        "contact": kept(contact),
        "sapaan": kept(address(contact, file.told_by)),
        "sign_off": kept(sign_off),
        "caller": kept(name_of(sign_off.partition("\n")[0])),
        "phone": kept(name_of(owner.phone)),
    }
