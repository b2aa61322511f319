"""Follow-ups: what the owner answers to a ping, until the promise is kept and the case can close."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.case import CaseAct, FixKind
from bot.domain.file import CaseFile
from bot.domain.outbox import PINGS, Kind
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.rights import Right
from bot.errors import BadInput, NotFound, NotNow
from bot.usecases.aftercare import ask_surprise, mended, offer_close, offered, offers_anew, plan_held
from bot.usecases.hearing import STILL_TO_COME
from bot.usecases.ports import Desk
from bot.usecases.report_back import Given, hand_over_report, words_to_report
from bot.usecases.saying import Speaker, plan_pings, settle_message, settle_others, silence
from bot.usecases.snoozing import still_asked
from bot.usecases.taking import Call, Deal, Look, forget_typed, load, taking
from bot.usecases.telling import clock_of, was_told_of


async def done(desk: Desk, call: Call, case_id: str, promise_id: str, ping: str, *, reply: str = "") -> None:
    """The promise is kept (a prevention: it is in place).

    Args:
        reply: to a question of theirs, what the owner answers; empty: they have the answer already.

    Raises:
        NotNow: answered already.
    """
    async with taking(desk, call) as deal:
        file, promise = await promise_in(deal, case_id, promise_id)
        await deal.tx.save_promise(promise.move(PromiseAct.KEEP, at=deal.now, by=call.user))
        await deal.tx.add_event(case_id, "kept", call.user, deal.now, promise=promise_id)
        what = "in_place" if promise.kind is PromiseKind.PREVENTION else "done"
        if promise.is_question:
            await forget_typed(deal, f"reply:{promise_id}")
        await _answered(desk, deal, file, promise, ping, what, Given(reply=reply))


async def on_track(desk: Desk, call: Call, case_id: str, promise_id: str, ping: str) -> None:
    """All is well; the next ping comes when the promise is due.

    Raises:
        NotNow: answered already.
    """
    async with taking(desk, call) as deal:
        file, promise = await promise_in(deal, case_id, promise_id)
        if promise.state is not PromiseState.OPEN:
            promise.move(PromiseAct.MISS, at=deal.now, by=call.user)  # raises with its sentence
        await deal.tx.add_event(case_id, "on_track", call.user, deal.now, promise=promise_id)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await settle_message(speaker, ping, "on_track", call.user, about=promise_id)
        await speaker.homes(file.case.owner)


async def answer_given(
    desk: Desk,
    call: Call,
    case_id: str,
    promise_id: str,
    ping: str,
    *,
    kind: FixKind,
    fix: str,
    due: datetime | None,
    reply: str = "",
) -> None:
    """I have reported back: it is fixed, or it will be by a time, or I owe another answer.

    Args:
        reply: what was found out; empty: they have the answer already.

    Raises:
        BadInput: a promise without words or without a time to come.
    """
    if kind is not FixKind.DONE:
        if not fix.strip():
            raise BadInput({"fix": "Say what is being done about it."})
        if due is None or due <= desk.clock.now():
            raise BadInput({"due": STILL_TO_COME})
    async with taking(desk, call) as deal:
        file, promise = await promise_in(deal, case_id, promise_id)
        kept = promise.move(PromiseAct.KEEP, at=deal.now, by=call.user)
        if kind is FixKind.DONE and fix.strip():
            kept = replace(kept, what=fix)  # what is true now; the case's facts keep what was to be found out
        await deal.tx.save_promise(kept)
        await deal.tx.add_event(case_id, "answered", call.user, deal.now, promise=promise_id, fix=kind)
        if kind is not FixKind.DONE:
            what = PromiseKind.ANSWER if kind is FixKind.ANSWER else PromiseKind.FIX
            made = Promise(desk.new_id(), case_id, what, fix, due, file.owner.tz, file.case.owner)
            opened = made.move(PromiseAct.OPEN, at=deal.now, by=call.user, clock=file.tz)
            await deal.tx.save_promise(opened)
        await deal.tx.drop_scratch(call.user, f"answer:{promise_id}")
        await _answered(desk, deal, file, promise, ping, "done", Given(kind, fix, due, reply))


async def at_risk(
    desk: Desk,
    call: Call,
    case_id: str,
    promise_id: str,
    ping: str,
    *,
    due: datetime | None,
    left: str,
    owned: bool = False,
) -> None:
    """A new time, and the words to tell the client; until they are told, the old time stands (R49).

    A prevention of whose day the client was not told just moves. `owned`: they were told of the miss already.

    Raises:
        BadInput: no new time, one that has passed, or the old one again.
    """
    async with taking(desk, call) as deal:
        file, promise = await promise_in(deal, case_id, promise_id)
        told = was_told_of(desk.wording, file, promise)
        due = _new_time(due, promise, deal.now, told=told)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await deal.tx.drop_scratch(call.user, f"at_risk:{promise_id}")
        if not told:
            await move(desk, deal, file, promise, due, ping, "not_yet")
            return
        promise = promise.miss_owned(owned).propose(due)
        missed = promise.state is PromiseState.MISSED or (promise.due or due) <= deal.now
        words = desk.wording.update(file, promise, new_due=due, left=left, missed=missed)
        await deal.tx.save_promise(promise)
        await deal.tx.add_event(case_id, "at_risk", call.user, deal.now, promise=promise_id)
        await _withdraw_update(speaker, promise_id)
        payload = {"text": words.text, "subject": words.subject, "due": due.isoformat()}
        await speaker.to_owner(Kind.UPDATE_WORDS, promise_id, **payload)
        await settle_message(speaker, ping, "at_risk", call.user, about=promise_id)
        await settle_others(speaker, promise_id, "at_risk", besides=ping)
        await speaker.homes(file.case.owner)


def _new_time(due: datetime | None, promise: Promise, now: datetime, *, told: bool) -> datetime:
    """It, where it can be given (else BadInput)."""
    if due is None or due <= now:
        raise BadInput({"due": STILL_TO_COME})
    if due == promise.due:
        raise BadInput({"due": "That is the time as it stands."})
    if told and promise.due and now < promise.due and due < promise.due:
        raise BadInput({"due": "That is earlier than the time you promised. Give a later one."})
    return due


async def update_told(desk: Desk, call: Call, case_id: str, promise_id: str, row: str) -> None:
    """The client knows the new time: now the promise moves, and its pings with it.

    Raises:
        NotNow: no new time waits to be told; or it has passed meanwhile.
    """
    async with taking(desk, call) as deal:
        file, promise = await promise_in(deal, case_id, promise_id)
        if promise.proposed is None:
            raise NotNow("This new time is recorded already, or was replaced by another.")
        if promise.proposed <= deal.now:
            raise NotNow("That time has passed as well. Give a new one, with At risk.")
        await move(desk, deal, file, promise, promise.proposed, row)


async def close(desk: Desk, call: Call, case_id: str) -> None:
    """Close the case (R52).

    Raises:
        NotNow: something is still owed; the sentence says what.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        case = file.case.move(CaseAct.CLOSE)
        if not file.fix_kept:
            raise NotNow("The fix is still owed. Close the case when it is done.")
        if file.owed_answers and not file.owed_answers[0].is_question:
            raise NotNow("You still owe them something you promised. Close the case when it is done.")
        if file.owed_answers:
            raise NotNow("You still owe them an answer. Close the case when they have it.")
        if file.owed_make_good:
            raise NotNow("You still owe them the make-good. Close the case when they have it.")
        if not file.can_close:
            raise NotNow("The prevention is not answered yet. Say whether it is in place.")
        case = await deal.tx.save_case(replace(case, closed_at=deal.now, updated_at=deal.now))
        await deal.tx.add_event(case_id, "closed", call.user, deal.now)
        speaker = Speaker(desk, deal.tx, case, deal.now)
        await deal.tx.supersede(case_id, kinds=[*PINGS, Kind.CAN_CLOSE, Kind.SURPRISE])
        await speaker.outcome("closed", call.user)
        await speaker.card_changed()
        offered = await deal.tx.said(case_id, Kind.CAN_CLOSE)
        if offered is not None:
            await settle_message(speaker, offered.id, "closed", call.user)
        for kind, what in ((Kind.SURPRISE, "surprise"), (Kind.SETTLE, "settle_closed")):
            asked = await deal.tx.said(case_id, kind)
            if asked is not None and not (kind is Kind.SETTLE and case.thanked_us):
                await settle_message(speaker, asked.id, what, call.user)
        await offers_anew(speaker)
        await speaker.to_owner(Kind.CLOSED, key=f"{Kind.CLOSED}:{case_id}")
        await speaker.homes(case.owner, *case.place.people)


async def done_asks(desk: Desk, call: Call, promise_id: str) -> str:
    """What *Done* asks first: of the answer about the fix what the fix is ("answer"), of a question of
    theirs what the answer is ("reply"), else nothing. Whether it may be answered is asked later."""
    async with desk.store.reading(call.workspace) as tx:
        promise = await tx.promise(promise_id)
        if promise is None or promise.kind is not PromiseKind.ANSWER:
            return ""
        return "answer" if promise.is_main else "reply"


async def promise_file(
    desk: Desk, call: Call, case_id: str, promise_id: str, about: str
) -> tuple[CaseFile, Promise, dict[str, Any]]:
    """What a follow-up modal shows: the case, the promise, and what was typed into it before.

    Raises:
        NotAllowed, NotNow: said before the modal opens.
    """
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file, promise = await promise_in(look, case_id, promise_id)
        still_asked(promise, look)
        return file, promise, await tx.scratch(call.user, f"{about}:{promise_id}") or {}


async def promise_in(look: Look, case_id: str, promise_id: str) -> tuple[CaseFile, Promise]:
    """A case that the caller may work on, and a promise in it."""
    file = await look.file(case_id, Right.WORK_ON)
    promise = file.promise(promise_id)
    if promise is None:
        raise NotFound("This promise is no longer here.")
    return file, promise


async def move(
    desk: Desk, deal: Deal, file: CaseFile, promise: Promise, due: datetime, row: str, what: str = "moved"
) -> None:
    """The promise has a new time; what was planned for the old one is superseded.

    Args:
        what: becomes of the message that asked.
    """
    words = await deal.tx.said(file.case.id, Kind.UPDATE_WORDS, promise.id)
    clock = clock_of(desk.wording, file, promise, words.payload.get("text", "") if words else "", due)
    moved = promise.move(PromiseAct.MOVE, at=deal.now, by=deal.call.user, due=due, clock=clock)
    await deal.tx.save_promise(moved)
    await deal.tx.add_event(file.case.id, "moved", deal.call.user, deal.now, promise=promise.id)
    speaker = Speaker(desk, deal.tx, file.case, deal.now)
    until = due.isoformat()
    if words is not None and words.id != row:
        await settle_message(speaker, words.id, "moved", deal.call.user, until=until, about=promise.id)
    await settle_message(speaker, row, what, deal.call.user, until=until, about=promise.id)
    await silence(speaker, promise.id, what, besides=row, until=until)
    await plan_pings(speaker, await load(deal.tx, file.case.id))
    if promise.kind is not PromiseKind.PREVENTION:
        await speaker.outcome("moved", deal.call.user, promise=promise.id)
    await speaker.card_changed()
    await speaker.homes(file.case.owner)


async def _answered(
    desk: Desk, deal: Deal, file: CaseFile, promise: Promise, ping: str, what: str, given: Given
) -> None:
    """A promise was kept: the other pings fall silent, the next thing is asked or offered."""
    speaker = Speaker(desk, deal.tx, file.case, deal.now)
    file = await load(deal.tx, file.case.id)
    words = words_to_report(speaker, file, promise, given)
    offer = await offered(speaker, file, ping)
    await settle_message(speaker, ping, what, deal.call.user, about=promise.id, **offer)
    await silence(speaker, promise.id)
    await _withdraw_update(speaker, promise.id)
    # A prevention without a date is asked after now; a fix promised with the answer gets its pings.
    await plan_pings(speaker, file)
    if promise.kind is PromiseKind.PREVENTION:
        await plan_held(speaker, file, promise.id)
    else:
        file = await mended(speaker, file)
    if promise.is_question:  # what they asked stays with the owner and in the plan
        await speaker.outcome("answered", deal.call.user)
    elif promise.kind is not PromiseKind.PREVENTION:
        await speaker.outcome("kept", deal.call.user, promise=promise.id)
    await speaker.card_changed()
    await hand_over_report(speaker, promise, words)
    await ask_surprise(speaker, file)
    if not ping:
        await offer_close(speaker, file)
    await speaker.homes(file.case.owner)


async def _withdraw_update(speaker: Speaker, promise_id: str) -> None:
    """Words for a new time that nobody needs any more."""
    await speaker.tx.supersede(speaker.case.id, kinds=[Kind.UPDATE_WORDS], subject=promise_id)
    said = await speaker.tx.said(speaker.case.id, Kind.UPDATE_WORDS, promise_id)
    if said is not None:
        await settle_message(speaker, said.id, "replaced", speaker.case.owner, about=promise_id)
