"""Telling: a person speaks to the client; what they did is recorded, and the promise opens."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, Telling
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.people import Channel
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.rights import Right
from bot.domain.talk import Heard, problems_of
from bot.errors import BadInput
from bot.usecases.aftercare import ask_surprise, mended, offer_close
from bot.usecases.hearing import note_heard, reached, show_owed, tellable
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, plan_pings
from bot.usecases.taking import Call, Deal, forget_typed, last_typed, load, taking
from bot.usecases.untold import gone_on, over
from bot.usecases.wording import Wording

NOTHING_HEARD = Heard()


def was_told_of(wording: Wording, file: CaseFile, promise: Promise) -> bool:
    """Whether the client knows the time of a promise. Of a prevention only who was told its day does: the
    version that they were told names it. What was said in words of the owner's own, nobody knows."""
    if promise.kind is not PromiseKind.PREVENTION:
        return True
    telling, first = file.case.telling, promise.first_due
    version = file.version(telling.version) if telling and telling.version else None
    if version is None or first is None:
        return False
    return wording.names_day(version.text, first, file.owner.tz, written=version.at)


def clock_of(wording: Wording, file: CaseFile, promise: Promise, text: str, due: datetime | None) -> str:
    """The zone (IANA) of the clock on which the client reads a time of a promise: of those that it may have
    been written on the first that fits the words. Theirs may have been named since they were written."""
    clocks = [file.tz, promise.told_on(promise.due) or promise.tz, promise.tz, file.owner.tz]
    fits = (tz for tz in clocks if due and wording.states_time(text, due, tz, file.lang))
    return next(fits, file.tz)


async def hand_over(speaker: Speaker, version: int) -> None:
    """Give the owner the words: how to tell them, the exact text, and the button for afterwards."""
    owner = await speaker.tx.person(speaker.case.owner)
    await speaker.tx.save_person(replace(owner, guided=owner.guided + 1))
    # Counted when it is queued: said again after a fault it is the same line; the next guide has the next.
    await speaker.to_owner(Kind.GUIDE, version, line=owner.guided)
    for kind in (Kind.WORDS, Kind.TELL_BUTTONS):
        await speaker.to_owner(kind, version)
    await gone_on(speaker, "approved")


async def take_back(speaker: Speaker) -> None:
    """The words in the DM no longer hold: what is not said yet is not said, what was said says so."""
    kinds = (Kind.GUIDE, Kind.WORDS, Kind.TELL_BUTTONS)
    await speaker.tx.supersede(speaker.case.id, kinds=kinds)
    said = await speaker.tx.said(speaker.case.id, Kind.TELL_BUTTONS)
    if said is not None:
        key = f"{Kind.TELL_BUTTONS_OFF}:{said.id}"
        await speaker.to_owner(Kind.TELL_BUTTONS_OFF, said.subject, key=key, row=said.id)


async def mark_told(
    desk: Desk,
    call: Call,
    case_id: str,
    *,
    at: datetime,
    how: Channel,
    version: int | None,
    due: datetime | None,
    heard: Heard = NOTHING_HEARD,
) -> CaseFile:
    """*I told them*: when, how, and which version (None: in words of their own), reviewed or not.

    Args:
        at: when the client was told, aware UTC, not in the future.
        due: the time they were promised, when it is not the planned one.
        heard: how the talk ended, what they said, what they asked (R45, R46).

    Raises:
        BadInput: told in the future, promised a time that had passed when they were told, or a question
            without a time for its answer.
        NotNow: told already, or closed.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        case = tellable(file)
        version = version if version and file.version(version) else None
        main = file.main_promise
        promised = due or (main.due if main else None)
        if problems := _times(at, promised, deal.now) | problems_of(heard, deal.now):
            raise BadInput(problems)
        if main and promised and promised != main.due:
            await deal.tx.save_promise(main.move(PromiseAct.MOVE, at=deal.now, by=call.user, due=promised))
        reviewed = _reviewed(file, version)
        said = heard.said
        if said is None:
            said = await last_typed(deal, f"told:{case_id}", "said", "")
        telling = Telling(at, how, version, reviewed, heard.ended, said.strip())
        return await _record(desk, deal, replace(file, case=case), telling, heard)


async def _record(desk: Desk, deal: Deal, file: CaseFile, telling: Telling, heard: Heard) -> CaseFile:
    case = await deal.tx.save_case(replace(file.case, telling=telling, updated_at=deal.now))
    facts = {"version": telling.version, "how": telling.how, "reviewed": telling.reviewed}
    await deal.tx.add_event(case.id, "told", deal.call.user, deal.now, **facts)
    await note_heard(desk, deal, file, heard)
    await forget_typed(deal, f"told:{case.id}")
    return await open_promises(desk, deal, case)


def _reviewed(file: CaseFile, version: int | None) -> bool:
    """Whether somebody stood behind the words that were told."""
    if file.latest and file.latest.number == version:
        return file.approval is not None
    return any(approval.version == version for approval in file.approvals)


def _times(at: datetime, promised: datetime | None, now: datetime) -> dict[str, str]:
    if at > now:
        return {"told_at": "That is still to come. When did you tell them?"}
    if promised is not None and promised <= at:
        return {"due": "That time had passed when you told them. Which time did you promise?"}
    return {}


async def open_promises(desk: Desk, deal: Deal, case: Case) -> CaseFile:
    """From the telling on, every planned promise is open; its pings are planned, everyone is told."""
    tx, now, by = deal.tx, deal.now, deal.call.user
    file = await load(tx, case.id)
    telling = case.telling
    if telling is None:
        raise ValueError("promises open with a telling")
    version = file.version(telling.version) if telling.version else None
    for promise in file.promises:
        if promise.state is PromiseState.PLANNED:
            clock = clock_of(desk.wording, file, promise, version.text if version else "", promise.due)
            await tx.save_promise(promise.move(PromiseAct.OPEN, at=telling.at, by=by, clock=clock))
    speaker = Speaker(desk, tx, case, now)
    await take_back(speaker)
    await reached(speaker)
    await over(speaker, "reached")
    if file.latest is not None:
        await speaker.in_thread(Kind.BUTTONS_UPDATE, file.latest.number)
    await speaker.outcome("told", by, how=telling.how, version=telling.version)
    await speaker.card_changed()
    file = await load(tx, case.id)
    await plan_pings(speaker, file)
    file = await mended(speaker, file)
    await speaker.to_owner(Kind.TOLD, key=f"{Kind.TOLD}:{case.id}")
    await show_owed(speaker, file)
    await ask_surprise(speaker, file)
    await offer_close(speaker, file)
    await speaker.homes(case.owner, *case.place.people)
    return await load(tx, case.id)
