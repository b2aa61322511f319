"""Settling: what the owner answers after the fix. How the client is, whether the prevention has held, and
that they were thanked; the last two outlive their case, for they are about the cause and the client."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.case import CaseAct
from bot.domain.file import CaseFile
from bot.domain.origin import Origin
from bot.domain.outbox import Kind
from bot.domain.people import Client
from bot.domain.promise import Promise, PromiseAct, PromiseKind
from bot.domain.rights import Right
from bot.domain.schedule import after_working_days, good_moment
from bot.domain.settling import ONCE_MORE, Settled, thank_at
from bot.domain.standing import CONTENT, StandingAct
from bot.domain.talk import Ending
from bot.errors import NotFound, NotNow
from bot.usecases.aftercare import (
    asks_there,
    in_a_quarter,
    move_client,
    offer_close,
    offered_there,
    plan_thank,
    week_of,
)
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, settle_message
from bot.usecases.taking import Call, Deal, Look, taking

ANSWERED_ALREADY = "You answered that already."
OWED = "First what you promised; then ask how they are."
#: Of these answers the message asks on: it is not settled for good.
ASKS_ON = (Ending.THANKED, Ending.UPSET)
_ACTS = {
    Ending.THANKED: StandingAct.CONTENT,
    Ending.CALM: StandingAct.CONTENT,
    Ending.UPSET: StandingAct.UPSET,
}


async def settle(desk: Desk, call: Call, case_id: str, row: str, ended: Ending) -> None:
    """How they are now (R53); who has gone quiet or is upset is asked after once more.

    Args:
        row: the message it was answered in; empty elsewhere, and then that message says so too.

    Raises:
        NotNow: answered already, something is still owed, or the case is closed.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        file.case.move(CaseAct.CLOSE)  # possible once they are told: raises with the sentence for its state
        before = file.case.settled
        if before and before.answered:
            raise NotNow(ANSWERED_ALREADY)
        if file.mended_at is None:
            raise NotNow(OWED)
        settled = Settled(ended, deal.now, (before.times if before else 0) + 1)
        case = await deal.tx.save_case(replace(file.case, settled=settled, updated_at=deal.now))
        await deal.tx.add_event(case_id, "settled", call.user, deal.now, ended=ended)
        speaker, file = Speaker(desk, deal.tx, case, deal.now), replace(file, case=case)
        if act := _ACTS.get(ended):
            file = await move_client(deal.tx, file, act, speaker)
        until = await _once_more(speaker, file, settled)
        await asks_there(speaker, file, row)
        there = await _say_settled(speaker, file, row, ended, until)
        await plan_thank(speaker, file)
        if there:
            await deal.tx.supersede(case_id, kinds=[Kind.CAN_CLOSE])  # planned when it was asked to the end
        else:
            await offer_close(speaker, file)
        await speaker.homes(case.owner)


async def _once_more(speaker: Speaker, file: CaseFile, settled: Settled) -> datetime | None:
    """When it is asked once more, if it is."""
    await speaker.tx.supersede(file.case.id, kinds=[Kind.SETTLE])
    if settled.over or settled.ended is None:
        return None
    until = after_working_days(speaker.now, ONCE_MORE[settled.ended], week_of(speaker, file))
    asked = await speaker.tx.said(file.case.id, Kind.SETTLE)
    payload = {"before": asked.id} if asked and settled.ended in ASKS_ON else {}
    await speaker.later(Kind.SETTLE, "", f"{Kind.SETTLE}:{file.case.id}:{settled.times}", until, payload)
    return until


async def _say_settled(
    speaker: Speaker, file: CaseFile, row: str, ended: Ending, until: datetime | None
) -> bool:
    """Returns whether a message says it, which then offers the closing too."""
    asked = await speaker.tx.said(speaker.case.id, Kind.SETTLE)
    facts: dict[str, Any] = {"until": until.isoformat()} if until else {}
    there = {row, asked.id if asked else ""} - {""}
    if not row and asked is None and ended in ASKS_ON:  # before it was asked, from Home: it asks on as well
        closing = {"offer": True} if file.over else {}
        await speaker.to_owner(Kind.SETTLED, ended=ended, **facts | closing)
        return file.over
    for shown in there:
        by, asks_on, offer = speaker.case.owner, ended in ASKS_ON, offered_there(file, shown)
        await settle_message(speaker, shown, f"settle_{ended}", by, asks_on=asks_on, **facts, **offer)
    return bool(there)


async def praised(desk: Desk, call: Call, case_id: str, row: str) -> None:
    """They praised or recommended us (R62).

    Raises:
        NotNow: something is still to be put right, or it is known already.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        client = _client(file)
        if client.is_advocate:
            raise NotNow(ANSWERED_ALREADY)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        file = await move_client(deal.tx, file, StandingAct.PRAISED, speaker)
        if not _client(file).is_advocate:
            raise NotNow("First put right what went wrong for them.")
        await deal.tx.add_event(case_id, "praised", call.user, deal.now)
        await deal.tx.supersede(case_id, kinds=[Kind.THANK], subject=client.id)
        await plan_thank(speaker, file)
        await settle_message(speaker, row, "praised", call.user, **offered_there(file, row))


# Has it held?


async def held(desk: Desk, call: Call, case_id: str, promise_id: str, row: str) -> None:
    """The prevention has held.

    Raises:
        NotNow: answered already.
    """
    async with taking(desk, call) as deal:
        file, promise = await prevention_in(deal, case_id, promise_id)
        await _looked_at(desk, deal, file, promise, row, PromiseAct.HOLD)


async def has_failed(desk: Desk, deal: Deal, origin: Origin) -> None:
    """It happened again, and a case is begun for it: part of that transaction.

    Raises:
        NotNow: answered already.
    """
    file, promise = await prevention_in(deal, origin.case, origin.promise)
    await _looked_at(desk, deal, file, promise, origin.row, PromiseAct.FAIL)


async def prevention_in(look: Look, case_id: str, promise_id: str) -> tuple[CaseFile, Promise]:
    """A prevention of which nobody has said whether it has held, and its case.

    Raises:
        NotNow: answered already.
    """
    file = await look.file(case_id, Right.WORK_ON)
    promise = file.promise(promise_id)
    if promise is None or promise.kind is not PromiseKind.PREVENTION:
        raise NotFound("This promise is no longer here.")
    if promise.looked_at_again:
        raise NotNow(ANSWERED_ALREADY)
    return file, promise


async def _looked_at(
    desk: Desk, deal: Deal, file: CaseFile, promise: Promise, row: str, act: PromiseAct
) -> None:
    case = file.case
    await deal.tx.save_promise(promise.move(act, at=deal.now, by=deal.call.user))
    what = "held" if act is PromiseAct.HOLD else "again"
    await deal.tx.add_event(case.id, what, deal.call.user, deal.now, promise=promise.id)
    speaker = Speaker(desk, deal.tx, case, deal.now)
    await deal.tx.supersede(case.id, kinds=[Kind.HELD], subject=promise.id)
    await settle_message(speaker, row, what, deal.call.user, about=promise.id)
    asked = await deal.tx.said(case.id, Kind.HELD, promise.id)
    if asked is not None and asked.id != row:
        await settle_message(speaker, asked.id, what, deal.call.user, about=promise.id)
    await speaker.homes(case.owner)


# Thanks.


async def thanked(desk: Desk, call: Call, case_id: str, row: str) -> None:
    """They have been thanked; an advocate is thanked again in a quarter (R63).

    Raises:
        NotNow: answered already, or they are hurt again.
    """
    async with taking(desk, call) as deal:
        file, client = await _thanking(deal, case_id, row)
        client = replace(client, thanked_at=deal.now)
        await deal.tx.save_client(client)
        await deal.tx.add_event(case_id, "thanked", call.user, deal.now)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await plan_thank(speaker, replace(file, client=client))
        await settle_message(speaker, row, "thanked", call.user)
        await speaker.homes(call.user)


async def not_now(desk: Desk, call: Call, case_id: str, row: str) -> None:
    """Ask again in a quarter.

    Raises:
        NotNow: answered already, or they are hurt again.
    """
    async with taking(desk, call) as deal:
        file, client = await _thanking(deal, case_id, row)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        until = good_moment(in_a_quarter(speaker, file), week_of(speaker, file))
        payload = {"since": client.thank_mark, "before": row}
        await speaker.later(Kind.THANK, client.id, "", until, payload)
        await settle_message(speaker, row, "not_now", call.user, until=until.isoformat())
        await speaker.homes(call.user)


async def stop_thanking(desk: Desk, call: Call, case_id: str, row: str) -> None:
    """Nobody is asked to thank this client any more.

    Raises:
        NotNow: answered already.
    """
    async with taking(desk, call) as deal:
        file, client = await _thanking(deal, case_id, row)
        await deal.tx.save_client(replace(client, thanking=False))
        await deal.tx.add_event(case_id, "stopped_thanking", call.user, deal.now)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await settle_message(speaker, row, "stopped", call.user)
        await speaker.homes(call.user)


async def thank_again(desk: Desk, call: Call, case_id: str) -> None:
    """Thanks that were stopped are asked for again, from the plan.

    Raises:
        NotNow: they are asked for again already, from another case perhaps.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        if _client(file).thanking:
            raise NotNow(ANSWERED_ALREADY)
        client = replace(_client(file), thanking=True)
        await deal.tx.save_client(client)
        await deal.tx.add_event(case_id, "thanking_again", call.user, deal.now)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        often, intervals = client.is_advocate, file.workspace.intervals
        due = thank_at(client.content_since, client.thanked_at, intervals, often=often)
        due = good_moment(max(due or in_a_quarter(speaker, file), deal.now), week_of(speaker, file))
        await deal.tx.supersede(case_id, kinds=[Kind.THANK], subject=client.id)
        await speaker.later(Kind.THANK, client.id, "", due, {"since": client.thank_mark})


async def _thanking(deal: Deal, case_id: str, row: str) -> tuple[CaseFile, Client]:
    """The client who is to be thanked; what was planned besides is superseded."""
    file = await deal.file(case_id, Right.WORK_ON)
    client, asked = _client(file), await deal.tx.utterance(row)
    if asked is None or asked.payload.get("since") != client.thank_mark or not client.thanking:
        hurt = client.standing not in CONTENT
        raise NotNow("Something has gone wrong for them since. First that." if hurt else ANSWERED_ALREADY)
    await deal.tx.supersede(case_id, kinds=[Kind.THANK], subject=client.id)
    return file, client


def _client(file: CaseFile) -> Client:
    if file.client is None:
        raise NotFound("This case is no longer here.")
    return file.client
