"""A promise that was not kept is a new mistake, and is owned in its turn (R50; story: followups)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.case import CaseState, Facts, Step
from bot.domain.file import CaseFile
from bot.domain.rights import Right
from bot.errors import NotFound, NotNow
from bot.usecases.ports import Desk, Reading
from bot.usecases.screen import keep
from bot.usecases.taking import Call, taking

NOT_MISSED = "The time of this promise has not passed."
BEGUN = "You have begun to own up to this. You'll find it on the Home tab of Amends."


async def own_up(desk: Desk, call: Call, case_id: str, promise_id: str, new_case: str) -> Facts:
    """The miss hurt them: a case of its own is begun, linked with the one that it came from.

    The promise stays as it is: it is still to be kept, and asked after.

    Args:
        new_case: the id of the case that is begun.

    Returns:
        What its first screen holds.

    Raises:
        NotNow: it was not missed; or a case has been begun for this very miss.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        promise = file.promise(promise_id)
        if promise is None:
            raise NotFound("This promise is no longer here.")
        if promise.missed_due is None:
            raise NotNow(NOT_MISSED)
        did = desk.wording.owned(file, promise, promise.missed_due, now=deal.now)
        if any(one.case.facts.did == did for one in await linked(deal.tx, file)):
            raise NotNow(BEGUN)
        begun = {"client_name": file.client_name, "contact": file.contact, "did": did, "links": (case_id,)}
        case = await keep(deal, new_case, Step.ADMIT, 0, begun)
        facts = replace(file.case.facts, links=(*file.case.facts.links, new_case))
        await deal.tx.save_case(replace(file.case, facts=facts, updated_at=deal.now))
        await deal.tx.add_event(case_id, "owned_up", call.user, deal.now, promise=promise_id, case=new_case)
        return case.facts


async def linked(tx: Reading, file: CaseFile) -> Sequence[CaseFile]:
    """The cases that belong to this one, in the order in which they were linked; none that was discarded."""
    found = await tx.case_files_of(file.case.facts.links)
    files = (found[case_id] for case_id in file.case.facts.links if case_id in found)
    return [one for one in files if one.case.state is not CaseState.DISCARDED]
