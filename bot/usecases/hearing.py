"""Hearing: what the client said and asked, and what happens when nobody answers (story: telling)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.case import Case, CaseAct, CaseState, Telling
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.rights import Right
from bot.domain.talk import Ending, Heard, problems_of
from bot.errors import BadInput, NotNow
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, plan_pings, settle_message
from bot.usecases.taking import Call, Deal, Look, forget_typed, last_typed, load, taking
from bot.usecases.untold import tried

STILL_TO_COME = "Give a time that is still to come."
REMINDER = "I'll remind you at {until} to try again. Until then nothing counts as told."


def tellable(file: CaseFile) -> Case:
    """The case once the client has been told.

    Raises:
        NotNow: told already, closed, or not finished: there a screen of its own records the telling.
    """
    case = file.case.move(CaseAct.TELL)  # first: a stale button gets its sentence, not a field's
    if file.case.state is CaseState.UNFINISHED:
        raise NotNow("This case is not finished yet. Type /mistake to go on with it.")
    return case


async def note_heard(desk: Desk, deal: Deal, file: CaseFile, heard: Heard) -> None:
    """Each question they left open becomes a promise of an answer by its time, and what was promised besides
    one of its own (R45, R47).

    One that is owed for the same time already is the same, recorded once more. What they said stays with the
    case: no event and no log holds it.
    """
    if not heard:
        return
    owed = {(p.kind, p.what, p.due) for p in file.promises if p.asked and p.pending}
    asked = 0
    named = [(PromiseKind.ANSWER, one) for one in heard.open_questions]
    named += [(PromiseKind.FIX, one) for one in heard.also_promised]
    for kind, one in named:
        what = one.what.strip()
        if (kind, what, one.due) in owed:
            continue
        owed.add((kind, what, one.due))
        asked += 1
        made = Promise(
            id=desk.new_id(),
            case=file.case.id,
            kind=kind,
            what=what,
            due=one.due,
            tz=file.owner.tz,
            owner=file.case.owner,
            asked=True,
        )
        await deal.tx.save_promise(made)
    await deal.tx.add_event(
        file.case.id, "heard", deal.call.user, deal.now, ended=heard.ended or "", asked=asked
    )


async def heard_file(desk: Desk, call: Call, case_id: str) -> tuple[CaseFile, dict[str, Any]]:
    """What the modal shows: the case, and what was typed into it before.

    Raises:
        NotAllowed, NotNow: said before the modal opens.
    """
    async with desk.store.reading(call.workspace) as tx:
        file = await Look(tx, call, desk.clock.now()).file(case_id, Right.WORK_ON)
        told(file)
        return file, await tx.scratch(call.user, f"heard:{case_id}") or {}


async def log_heard(desk: Desk, call: Call, case_id: str, heard: Heard) -> CaseFile:
    """What they said after they had been told: to an email, or in a second talk.

    Raises:
        BadInput: a question without a time for its answer. NotNow: nobody has been told yet.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        telling = told(file)
        if problems := problems_of(heard, deal.now):
            raise BadInput(problems)
        if not heard:
            raise BadInput({"said": "Write down what they said, or what they asked."})
        said = heard.said
        if said is None:
            said = await last_typed(deal, f"heard:{case_id}", "said", telling.said)
        telling = replace(telling, ended=heard.ended or telling.ended, said=said.strip())
        case = await deal.tx.save_case(replace(file.case, telling=telling, updated_at=deal.now))
        await note_heard(desk, deal, file, heard)
        await forget_typed(deal, f"heard:{case_id}")
        for promise in (await load(deal.tx, case_id)).promises:
            if promise.asked and promise.state is PromiseState.PLANNED:
                opened = promise.move(PromiseAct.OPEN, at=deal.now, by=call.user, clock=file.tz)
                await deal.tx.save_promise(opened)
        speaker = Speaker(desk, deal.tx, case, deal.now)
        file = await load(deal.tx, case_id)
        await plan_pings(speaker, file)
        await show_owed(speaker, file)
        await speaker.card_changed()
        await speaker.homes(case.owner)
        return file


def told(file: CaseFile) -> Telling:
    """How they were told.

    Raises:
        NotNow: nobody has been told yet, or the case is closed.
    """
    file.case.move(CaseAct.CLOSE)  # possible from TOLD alone: raises with the sentence for the state it is in
    if file.case.telling is None:
        raise ValueError("a told case has a telling")
    return file.case.telling


async def show_owed(speaker: Speaker, file: CaseFile) -> None:
    """Each thing that is owed since the talk, as a message with its own buttons; shown once."""
    for promise in file.owed_answers:
        await speaker.to_owner(Kind.OWED, promise.id, key=f"{Kind.OWED}:{promise.id}")


Answer = Callable[[CaseFile], dict[str, Any]]


async def nobody_answered(
    desk: Desk, call: Call, case_id: str, typed: dict[str, Any] | None, answer: Answer
) -> dict[str, Any]:
    """They could not be reached: that is not told (R46). The case stays as it was.

    Args:
        typed: what stands on the screen; it waits for the next try. None: no screen was open.
        answer: what the modal becomes: the question when to try again.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        tellable(file)
        case = await deal.tx.save_case(replace(file.case, tried_at=deal.now, updated_at=deal.now))
        await deal.tx.add_event(case_id, "tried", call.user, deal.now, ended=Ending.NO_ANSWER)
        if typed is not None:
            # That nobody answered, and when, was true of this try alone.
            kept = {name: value for name, value in typed.items() if name not in ("ended", "told_at")}
            await deal.tx.drop_scratch(call.user, f"told:{case_id}")
            await deal.tx.save_scratch(call.user, f"told:{case_id}", kept, deal.now)
        deal.answer = answer(replace(file, case=case))
    return deal.answer


async def try_again(desk: Desk, call: Call, case_id: str, row: str, at: datetime | None) -> None:
    """Remind the owner at a time of their choice; telling the client before that answers it.

    Args:
        row: the reminder this came from, if any; it says what became of it.

    Raises:
        BadInput: a time that has passed, or one past the time that the words promise.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        tellable(file)
        if at is None or at <= deal.now:
            raise BadInput({"again_at": STILL_TO_COME})
        stated = file.latest.states if file.latest else None
        if stated and deal.now < stated <= at:
            raise BadInput({"again_at": "Your words promise something before that. Try earlier."})
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await deal.tx.supersede(case_id, kinds=[Kind.TRY_AGAIN])
        await speaker.later(Kind.TRY_AGAIN, "", "", at)
        await tried(speaker, file, at)
        await deal.tx.drop_scratch(call.user, f"again:{case_id}")
        if row:
            await settle_message(speaker, row, "try_again", call.user, until=at.isoformat())
        else:
            await speaker.to_owner(Kind.NOTICE, sentence=REMINDER, facts={"until": at.isoformat()})
        await speaker.card_changed()
        await speaker.homes(file.case.owner)


async def reached(speaker: Speaker) -> None:
    """They have been told: there is nothing to try again."""
    await speaker.tx.supersede(speaker.case.id, kinds=[Kind.TRY_AGAIN])
    asked = await speaker.tx.said(speaker.case.id, Kind.TRY_AGAIN)
    if asked is not None:
        await settle_message(speaker, asked.id, "reached", speaker.case.owner)
