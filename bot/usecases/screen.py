"""The screen of a case that is being written: what is typed is kept, its pages turn (story: report)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.capture import Doubtful
from bot.domain.case import DISCARDED, FACT_NAMES, Case, CaseState, Step
from bot.domain.complete import without_overflow
from bot.domain.file import CaseFile
from bot.domain.hint import Hints
from bot.domain.outbox import Kind
from bot.domain.rights import Right, may
from bot.errors import NotNow
from bot.usecases.capture import about_report
from bot.usecases.coaching import coached
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker
from bot.usecases.taking import Deal, Look, load
from bot.usecases.untold import ask_untold

GONE_ON = "This case has moved on already. You'll find it on the Home tab of Amends."

OWN_WORDS_KEPT = "Your facts have changed since; your own words are kept."
NO_FACTS: dict[str, object] = {}
#: How long after a turn of the page something of the page before may still be on its way (Slack gives 3 s).
LATE = timedelta(seconds=5)

#: A msgid and its facts.
Notice = tuple[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a step: the case now, problems by field (empty: the step was taken), and of the draft
    step its hints, and what speaks against its times. `file`: with the client, as far as they are known."""

    file: CaseFile
    problems: dict[str, str]
    sent: bool = False
    notices: tuple[Notice, ...] = ()
    needs_time: bool = False
    hints: Hints | None = None
    doubtful: tuple[Doubtful, ...] = ()


def late(case: Case, rev: int, now: datetime) -> bool:
    """Whether this comes from the page before, and only because it was on its way when the page turned.

    An older page that is still worked on a while later is one whose ack was lost: it counts.
    """
    return rev < case.rev and now - (case.updated_at or case.opened_at) < LATE


def moved_on(case: Case) -> NotNow:
    """Why an unfinished case cannot be gone on with; one that was discarded is on no Home."""
    return NotNow(DISCARDED if case.state is CaseState.DISCARDED else GONE_ON)


async def keep(deal: Deal, case_id: str, step: Step, rev: int, typed: dict[str, Any]) -> Case:
    """Put what was typed over what is kept; the case begins with the first words."""
    tx = deal.tx
    if "sign_off" in typed or "phone" in typed:  # remembered per person, not per case
        person = await deal.person()
        sign_off = typed.get("sign_off", person.sign_off) or ""
        phone = typed.get("phone", person.phone) or ""
        known = replace(person, sign_off=sign_off, phone=phone)
        if known != person:  # each keystroke of the step brings them along
            await tx.save_person(known)
    typed = {name: value for name, value in typed.items() if name in FACT_NAMES}
    case = await tx.case(case_id)
    if case is None:
        case = await tx.add_case(
            Case(case_id, deal.call.workspace, deal.call.user, deal.now, updated_at=deal.now)
        )
        await tx.add_event(case_id, "begun", deal.call.user, deal.now)
        await ask_untold(Speaker(deal.desk, tx, case, deal.now))
    else:
        may(await deal.person(), Right.WORK_ON, case=case, workspace=await tx.workspace())
        if case.state is not CaseState.UNFINISHED:
            raise moved_on(case)
    facts = case.facts.merged(without_overflow(typed, case.facts))
    return await tx.save_case(
        replace(
            case,
            facts=facts,
            step=step if rev >= case.rev else case.step,  # an older screen turns no page back
            rev=max(rev, case.rev),
            updated_at=deal.now,
        )
    )


async def turn(desk: Desk, deal: Deal, case: Case, step: Step) -> Case:
    """Turn to a step: a new revision of the screen, and for the draft step its words.

    A draft that was to rest is being worked on: it comes back no more, the time it promises may be another.
    """
    await deal.tx.supersede(case.id, kinds=[Kind.REST])
    if step is Step.ADMIT:  # the screen with a kind line is shown once more: with another one
        owner = await deal.person()
        await deal.tx.save_person(replace(owner, begun=owner.begun + 1))
    case = replace(case, step=step, rev=case.rev + 1, updated_at=deal.now)
    case = await deal.tx.save_case(case)
    if step is not Step.DRAFT or case.facts.they_know:
        return case
    file = await with_client(deal, await load(deal.tx, case.id))
    words = desk.wording.draft(file, now=deal.now)
    facts = case.facts
    if facts.reworded:  # the owner's own words stay; the screen says so when the facts have moved on
        return case
    before = (
        replace(facts.before, made=words) if facts.before else None
    )  # what they typed can still come back
    fresh = replace(facts, draft=words.text, rendered=words.text, subject=words.subject, before=before)
    return await deal.tx.save_case(replace(case, facts=fresh))


async def taken(desk: Desk, look: Look, case: Case, problems: dict[str, str]) -> Taken:
    """The case as its screen shows it now; the draft step with the coach's hints."""
    file = await with_client(look, await load(look.tx, case.id))
    facts = file.case.facts
    if case.step is not Step.DRAFT:
        return Taken(file, problems)
    doubtful = await about_report(desk, look, file)
    if facts.they_know:
        return Taken(file, problems, doubtful=doubtful)
    notices: list[Notice] = []
    if facts.reworded and desk.wording.draft(file, now=look.now).text != facts.rendered:
        notices.append((OWN_WORDS_KEPT, NO_FACTS))
    seen = await coached(desk, look, file, facts.draft)
    return Taken(
        file,
        problems,
        notices=tuple(notices),
        hints=seen.hints(held=any(mark in facts.held for mark in seen.musts)),
        doubtful=doubtful,
    )


async def with_client(look: Look, file: CaseFile) -> CaseFile:
    """With the kept client of the case, or the one that has the name typed for it: kept since, with another
    case, they have a clock and a form of address that the words heed."""
    if file.client is None and file.case.facts.client_name:
        return replace(file, client=await look.tx.client_named(file.case.facts.client_name))
    return file
