"""Aftercare: what the facts ask for once the fix is kept (story: settling).

How is the client, has the prevention held, whom to thank; and only then may the case be closed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, Utterance
from bot.domain.schedule import after_working_days, good_moment, next_morning
from bot.domain.settling import ONCE_MORE, THANKS, Settled, thank_at
from bot.domain.standing import StandingAct
from bot.domain.working import WorkingWeek
from bot.usecases.ports import Desk, Writing
from bot.usecases.reasons import still_true
from bot.usecases.saying import Speaker, answer_again, settle_message
from bot.usecases.taking import load

#: Whoever has a case open is not thanked, nor forgotten: looked at again after a week (R64).
A_WEEK = timedelta(days=6)  # and the next working morning


async def move_client(tx: Writing, file: CaseFile, act: StandingAct, speaker: Speaker) -> CaseFile:
    """Something happened between the client and us (R61)."""
    if file.client is None:
        return file
    client = file.client.moved(act, speaker.now)
    if client != file.client:
        await tx.save_client(client)
    return replace(file, client=client)


async def mended(speaker: Speaker, file: CaseFile) -> CaseFile:
    """Once the fix is kept they recover; once nothing is owed they are asked after in a few days (R53)."""
    if file.fix_kept and file.case.telling is not None:
        file = await move_client(speaker.tx, file, StandingAct.MENDED, speaker)
    settled, days = file.case.settled, file.workspace.intervals.settle_days
    if file.mended_at is None or (settled and settled.over):
        return file
    if settled and settled.ended:  # once more, on the day that was named; unless they waited for this then
        if await speaker.tx.to_come(file.case.id, [Kind.SETTLE], "", after=0):
            return file
        days = ONCE_MORE[settled.ended]
    await speaker.tx.supersede(file.case.id, kinds=[Kind.SETTLE])  # the days count from the last thing done
    week, asked = week_of(speaker, file), await speaker.tx.said(file.case.id, Kind.SETTLE)
    due = good_moment(max(after_working_days(file.mended_at, days, week), speaker.now), week)
    kept = sum(promise.kept_at is not None for promise in file.promises)  # two may be kept at one moment
    key = f"{Kind.SETTLE}:{file.case.id}:{file.mended_at.isoformat()}:{kept}"
    await speaker.later(Kind.SETTLE, "", key, due, {"before": asked.id} if asked else {})
    return file


async def plan_held(speaker: Speaker, file: CaseFile, promise_id: str) -> None:
    """A prevention is in place: whether it has held is asked a month on (R55)."""
    promise = file.promise(promise_id)
    if promise is not None and promise.kept_at is not None:
        month = timedelta(days=file.workspace.intervals.held_days)
        due = good_moment(promise.kept_at + month, week_of(speaker, file))
        await speaker.later(Kind.HELD, promise.id, f"{Kind.HELD}:{promise.id}", due)


async def plan_thank(speaker: Speaker, file: CaseFile) -> None:
    """Who is happy is thanked a month on, an advocate each quarter too (R63).

    It only ever adds: one for each time that they became happy, an advocate, or were thanked.
    """
    client = file.client
    if client is None or not client.thanking:
        return
    intervals = file.workspace.intervals
    due = thank_at(client.content_since, client.thanked_at, intervals, often=client.is_advocate)
    if due is not None:
        mark = client.thank_mark
        due = good_moment(max(due, speaker.now), week_of(speaker, file))
        await speaker.later(Kind.THANK, client.id, f"{Kind.THANK}:{client.id}:{mark}", due, {"since": mark})


async def ask_surprise(speaker: Speaker, file: CaseFile) -> None:
    """Once the fix is kept, and never before: could this become a good surprise? (R59, R60)

    On the next morning, among what is asked then: first the client hears that it is done.
    """
    if file.may_surprise and not file.case.surprise and not file.over:
        due = next_morning(speaker.now, week_of(speaker, file))
        await speaker.later(Kind.SURPRISE, "", f"{Kind.SURPRISE}:{file.case.id}", due)


async def offer_close(speaker: Speaker, file: CaseFile, due: datetime | None = None) -> None:
    """R52, R53: nothing is owed, and how they are is known, or cannot be: the case can be closed; say so.

    Where the last thing was answered in a message, that one offers it (`offered_there`).

    Args:
        due: not before then (aware UTC); None: at once.
    """
    if file.over:
        # Said once for what was promised so far: a question logged later owes an answer first.
        key = f"{Kind.CAN_CLOSE}:{file.case.id}:{len(file.promises)}"
        await speaker.later(Kind.CAN_CLOSE, "", key, due or speaker.now)


async def asks_there(speaker: Speaker, file: CaseFile, row: str = "") -> None:
    """The closing that is offered now asks for the surprise beside it: what has asked for it before asks no
    more.

    Args:
        row: the message that offers it; the round it is part of is drawn anew without the question anyway.
    """
    if not file.over or file.case.surprise:
        return
    asked = await speaker.tx.said(file.case.id, Kind.SURPRISE)
    there = await speaker.tx.utterance(row) if row else None
    within = there.payload.get("within") if there else None
    if asked is not None and (within is None or asked.payload.get("within") != within):
        await settle_message(speaker, asked.id, "surprise", file.case.owner, asks_on=True)


def offered_there(file: CaseFile, row: str) -> dict[str, Any]:
    """For the message that says what was answered in it: whether it offers the closing, too."""
    return {"offer": True} if row and file.over else {}


async def offered(speaker: Speaker, file: CaseFile, row: str) -> dict[str, Any]:
    """The same, and what has asked for the surprise before asks no more."""
    await asks_there(speaker, file, row)
    return offered_there(file, row)


async def offers_anew(speaker: Speaker) -> None:
    """Answers that offer the closing are drawn as things stand now: it is closed, or an idea is noted."""
    answers = await speaker.tx.answered(speaker.case.id)
    for answer in answers:
        if answer.payload.get("offer"):
            facts = {name: value for name, value in answer.payload.items() if name not in ("what", "by")}
            what, by = str(answer.payload["what"]), str(answer.payload["by"])
            await settle_message(speaker, answer.subject, what, by, asks_on=True, **facts)
    drawn = {answer.subject for answer in answers}
    for said in await speaker.tx.all_said(speaker.case.id, [Kind.SETTLED]):
        if said.payload.get("offer") and said.id not in drawn:
            what, owner = f"settle_{said.payload['ended']}", speaker.case.owner
            await settle_message(speaker, said.id, what, owner, asks_on=True, offer=True)


# When it is said.


async def thanks_wait(desk: Desk, utterance: Utterance, file: CaseFile) -> datetime | None:
    """Until when thanks have to wait: while a case with the client is open, whoever's it is (R64)."""
    async with desk.store.reading(utterance.workspace) as tx:
        if file.client is None or not await tx.has_open_case(file.client.id):
            return None
    return next_morning(desk.clock.now() + A_WEEK, desk.week(file.owner, file.workspace))


async def after_asking(desk: Desk, utterance: Utterance, *, said: bool = True) -> None:
    """It has been said: the message before it says so, and unless it is answered it is asked again, or it
    was the last time.

    Args:
        said: False: Slack has refused it, and the message before it keeps its buttons.
    """
    async with desk.store.writing(utterance.workspace) as tx:
        file = await load(tx, utterance.case or "")
        speaker = Speaker(desk, tx, file.case, desk.clock.now())
        before = str(utterance.payload.get("before", ""))
        if said:
            await settle_message(speaker, before, "newer", file.case.owner)
            before = utterance.id
        answered = not still_true(utterance, file, speaker.now)
        if answered or await tx.to_come(
            file.case.id, [utterance.kind], utterance.subject, after=utterance.seq
        ):
            # While it was being said; or it was put off then: they chose when.
            await answer_again(speaker, utterance)
        elif utterance.kind is Kind.THANK:
            await _thank_again(speaker, file, utterance, before)
        else:
            await _ask_again(speaker, file, utterance, before)
    desk.wake()


async def _ask_again(speaker: Speaker, file: CaseFile, utterance: Utterance, before: str) -> None:
    mornings = file.workspace.intervals.mornings
    if utterance.nth < mornings:
        due = next_morning(utterance.asked_at(speaker.now), week_of(speaker, file))
        await _once_more(speaker, utterance, due, mornings, before)
    elif utterance.kind is Kind.SETTLE:
        last = file.case.settled
        settled = Settled(None, speaker.now, (last.times if last else 0) + 1)
        case = await speaker.tx.save_case(replace(file.case, settled=settled))
        morning = next_morning(speaker.now, week_of(speaker, file))
        speaker, file = replace(speaker, case=case), replace(file, case=case)
        await asks_there(speaker, file)
        await offer_close(speaker, file, morning)


async def _thank_again(speaker: Speaker, file: CaseFile, utterance: Utterance, before: str) -> None:
    if file.client is not None and file.client.is_advocate and utterance.nth < THANKS:
        due = good_moment(in_a_quarter(speaker, file), week_of(speaker, file))
        await _once_more(speaker, utterance, due, THANKS, before)


async def _once_more(speaker: Speaker, utterance: Utterance, due: datetime, most: int, before: str) -> None:
    round_ = utterance.nth + 1
    payload = {**utterance.payload, "round": round_, "last": round_ == most, "before": before}
    payload.pop("chosen", None)  # by whoever put it off: that one time
    key = f"{utterance.kind}:again:{utterance.id}"
    await speaker.later(utterance.kind, utterance.subject, key, due, payload)


def in_a_quarter(speaker: Speaker, file: CaseFile) -> datetime:
    """When an advocate is thanked next, but for working hours."""
    return speaker.now + timedelta(days=file.workspace.intervals.thank_again_days)


def week_of(speaker: Speaker, file: CaseFile) -> WorkingWeek:
    """When the owner works."""
    return speaker.desk.week(file.owner, file.workspace)
