"""The grace plan: the case on one page, as its reader may see it, and the surprise (story: review)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.rights import Right
from bot.errors import NotNow
from bot.usecases.aftercare import offers_anew
from bot.usecases.owning import linked
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, settle_message
from bot.usecases.taking import Call, Look, last_typed, taking


@dataclass(frozen=True, slots=True)
class Seen:
    """A case as one reader may see it. `kept`: what they typed into the modal and did not send; `linked`:
    cases that belong to it."""

    file: CaseFile
    mine: bool
    kept: dict[str, Any]
    linked: Sequence[CaseFile] = ()


async def see_plan(desk: Desk, call: Call, case_id: str) -> Seen:
    """The case on one page (R65); the private notes and the detail sheet are the owner's alone (R9)."""
    async with desk.store.reading(call.workspace) as tx:
        file = await Look(tx, call, desk.clock.now()).file(case_id, Right.SEE_PLAN)
        kept = await tx.scratch(call.user, f"plan:{case_id}") or {}
        mine = file.case.owner == call.user
        others = await linked(tx, file)
        return Seen(file if mine else _for_others(file), mine, kept, others)


def _for_others(file: CaseFile) -> CaseFile:
    facts = replace(file.case.facts, notes="")
    return replace(file, case=replace(file.case, facts=facts, details=""))


async def save_surprise(desk: Desk, call: Call, case_id: str, idea: str | None) -> None:
    """How this becomes a good surprise (R59). None: Slack left the field out.

    Raises:
        NotNow: the fix or an answer is still owed, or nobody has been told: first make it right (R60).
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        if file.fix_kept and file.owed_answers:
            raise NotNow("They still wait for an answer. First that, then the surprise.")
        if file.fix_kept and file.owed_make_good:
            raise NotNow("They still wait for the make-good. First that, then the surprise.")
        if not file.may_surprise:
            raise NotNow("First the fix, then the surprise. I'll ask you when it is kept.")
        if idea is None:
            idea = await last_typed(deal, f"plan:{case_id}", "surprise", file.case.surprise)
        case = await deal.tx.save_case(replace(file.case, surprise=idea.strip(), updated_at=deal.now))
        await deal.tx.add_event(case_id, "surprise", call.user, deal.now)
        await deal.tx.drop_scratch(call.user, f"plan:{case_id}")
        if idea.strip():
            await deal.tx.supersede(case_id, kinds=[Kind.SURPRISE])
        speaker = Speaker(desk, deal.tx, case, deal.now)
        await offers_anew(speaker)
        for kind, what in ((Kind.SURPRISE, "surprise"), (Kind.CAN_CLOSE, "can_close")):
            asked = await deal.tx.said(case_id, kind)
            if asked is not None and (kind is Kind.SURPRISE or file.can_close):
                # Not settled: it is shown as it stands now, and may change again.
                await settle_message(speaker, asked.id, what, call.user, asks_on=True)
