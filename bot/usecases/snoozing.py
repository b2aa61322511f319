"""Snoozing: a ping comes back later. It never moves a promise, nor reaches past one (story: followups)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.followup import snooze_limit
from bot.domain.outbox import IN_TURN, LASTING, Kind, Utterance
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.rights import Right
from bot.domain.schedule import after_working_days, last_day_before, snoozed_until
from bot.domain.untold import ABOUT_UNTOLD, next_asking, stated_time
from bot.domain.working import WorkingWeek, local
from bot.errors import NotFound, NotNow
from bot.usecases.ports import Desk
from bot.usecases.reasons import promise_of, still_true
from bot.usecases.saying import Speaker, settle_message
from bot.usecases.taking import Call, Look, taking
from bot.usecases.untold import put_off

PAST_THE_PROMISE = "That would be past the time you promised. I'll ask you at that time."
PAST_THE_MISS = "By then it counts as missed. If you need longer, give them a new time with At risk."
PAST_THE_WORDS = "Your words promise something before that. Choose an earlier time."
#: Working days that something can be put off for which somebody waits.
PUT_OFF_DAYS = 5
TOO_FAR = "That is too far away for this. Choose a day within the next five working days."
LAST_TIME = "That was the last time I asked. You'll find it on my Home tab."
NOTHING_ASKED = "There is nothing to answer here any more."


async def snooze(
    desk: Desk, call: Call, case_id: str, ping: str, choice: str, day: date | None = None
) -> datetime:
    """Ask again later, whatever was asked. Returns when (aware UTC).

    Args:
        ping: the utterance that asked; a ping about a promise has the promise's id as its subject.
        choice: one of `schedule.SNOOZES`.
        day: for "date": on the owner's clock.

    Raises:
        NotNow: answered already; or it was said that it won't be asked again; or too far away for something
            that somebody waits for; or the snooze would reach past the promised time, or once that is here
            the moment at which it counts as missed, or, while the client has not been told, past the time
            that the words state.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        asked = await _asked(deal, case_id, ping)
        week = desk.week(file.owner, file.workspace)
        if _last(asked, file, deal.now, week):
            raise NotNow(LAST_TIME)
        until = snoozed_until(choice, deal.now, week, day)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        promise = promise_of(asked, file)
        if promise is not None and asked.kind not in LASTING:
            await _again_about(speaker, file, promise, asked, until)
        else:
            await _again(speaker, file, asked, until)
        facts: dict[str, Any] = {"until": until.isoformat()} | ({"about": promise.id} if promise else {})
        for row in (ping, *await _on_their_way(speaker, asked)):
            await settle_message(speaker, row, "snoozed", call.user, **facts)
        await speaker.homes(file.case.owner)
        return until


@dataclass(frozen=True, slots=True)
class Offer:
    """What is asked before a ping is put off until a day: which day, offered first the next working one, or
    the last before what it must not reach."""

    file: CaseFile
    promise: Promise | None
    day: date


async def until_which_day(desk: Desk, call: Call, case_id: str, ping: str) -> Offer:
    """What the form shows; whether it may be that day is said when it is chosen.

    Raises:
        NotNow: there is nothing to answer any more.
    """
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file = await look.file(case_id, Right.WORK_ON)
        asked = await _asked(look, case_id, ping)
        promise = promise_of(asked, file) if asked.kind not in LASTING else None
        if promise is not None:
            still_asked(promise, look)
        elif not still_true(asked, file, look.now):
            raise NotNow(NOTHING_ASKED)
        week = desk.week(file.owner, file.workspace)
        day = local(after_working_days(look.now, 1, week), week.tz).date()
        limit = snooze_limit(promise, look.now, file.workspace.intervals) if promise else None
        return Offer(file, promise, min(day, last_day_before(limit, week)) if limit else day)


async def _asked(look: Look, case_id: str, ping: str) -> Utterance:
    asked = await look.tx.utterance(ping)
    if asked is None or asked.case != case_id:
        raise NotFound("This reminder is no longer here.")
    return asked


def _last(asked: Utterance, file: CaseFile, now: datetime, week: WorkingWeek) -> bool:
    if asked.kind is Kind.UNTOLD:
        return next_asking(file, asked.kind, asked.nth, now, week) is None
    return bool(asked.payload.get("last"))


async def _again_about(
    speaker: Speaker, file: CaseFile, promise: Promise, asked: Utterance, until: datetime
) -> None:
    """A ping about a promise comes back as what is to be asked by then, in the place of what else would ask
    that. The miss itself is never put off: it comes at its moment, whatever was snoozed (R50)."""
    still_asked(promise, speaker)
    limit = snooze_limit(promise, speaker.now, file.workspace.intervals)
    if limit is not None and until >= limit:
        before = promise.due is not None and speaker.now < promise.due
        raise NotNow(PAST_THE_PROMISE if before else PAST_THE_MISS)
    kind = _kind_then(promise, speaker.now)
    if kind is Kind.MISSED:
        _not_too_far(speaker, file, until)
    await speaker.tx.supersede(promise.case, kinds=[kind], subject=promise.id)
    await speaker.later(kind, promise.id, "", until, {**asked.payload, "chosen": True})


def _kind_then(promise: Promise, now: datetime) -> Kind:
    """What asks about a promise that was put off within its limit."""
    if promise.kind is PromiseKind.PREVENTION:
        return Kind.PREVENTION
    if promise.state is PromiseState.MISSED:
        return Kind.MISSED
    return Kind.BEFORE if promise.due is not None and now < promise.due else Kind.DUE


async def _on_their_way(speaker: Speaker, asked: Utterance) -> list[str]:
    """What asks the same and is being said at this moment, alone or with others: it says that it was put off,
    or it would ask what comes back later all the same."""
    kinds = {Kind.UNTOLD, Kind.UNTOLD_NOTICE} if asked.kind in ABOUT_UNTOLD else {asked.kind}
    kinds = set(IN_TURN) if asked.kind in IN_TURN else kinds
    others = await speaker.tx.all_said(speaker.case.id, kinds, asked.subject)
    answers = await speaker.tx.answers(others)
    return [one.id for one in others if one.id != asked.id and one.id not in answers]


async def _again(speaker: Speaker, file: CaseFile, asked: Utterance, until: datetime) -> None:
    """A ping about the case, or one that outlives it; it takes the place of the next one of its kind."""
    if not still_true(asked, file, speaker.now):
        raise NotNow(NOTHING_ASKED)
    stated = stated_time(file)
    if stated and speaker.now < stated <= until:
        raise NotNow(PAST_THE_WORDS)
    kind, payload = asked.kind, asked.payload
    if asked.kind in ABOUT_UNTOLD:
        _not_too_far(speaker, file, until)
        kind, payload = await put_off(speaker, file, asked, until)
    await speaker.tx.supersede(file.case.id, kinds=[asked.kind], subject=asked.subject)
    await speaker.later(kind, asked.subject, "", until, {**payload, "chosen": True})


def _not_too_far(speaker: Speaker, file: CaseFile, until: datetime) -> None:
    """Somebody waits for this: the client who was promised something, or who does not know yet (R5)."""
    week = speaker.desk.week(file.owner, file.workspace)
    last = after_working_days(speaker.now, PUT_OFF_DAYS, week)
    if local(until, week.tz).date() > local(last, week.tz).date():
        raise NotNow(TOO_FAR)


def still_asked(promise: Promise, look: Speaker | Look) -> None:
    """Raises NotNow, with the sentence for its state, when there is nothing to answer (any more)."""
    if promise.state not in (PromiseState.OPEN, PromiseState.MISSED):
        promise.move(PromiseAct.KEEP, at=look.now, by=promise.owner)
