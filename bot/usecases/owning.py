"""A case that comes from another: a promise that was not kept is a new mistake, and is owned in its turn
(R50); and what was to be prevented has happened again (R56; story: followups).

A look at its first screen keeps nothing: it is begun with the first words typed into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.case import Case, CaseState, Step
from bot.domain.file import CaseFile
from bot.domain.origin import Origin
from bot.domain.rights import Right
from bot.errors import NotAllowed, NotFound, NotNow
from bot.usecases.ports import Desk, Reading
from bot.usecases.saying import Speaker
from bot.usecases.screen import keep
from bot.usecases.settling import has_failed, prevention_in
from bot.usecases.taking import Call, Deal, Look

NOT_MISSED = "The time of this promise has not passed."


@dataclass(frozen=True, slots=True)
class First:
    """What a first screen holds: facts by name; `begun`: the case in which this miss is owned already."""

    words: dict[str, Any]
    begun: Case | None = None


async def first_words(desk: Desk, call: Call, origin: Origin) -> First:
    """What the first screen of a case holds that comes from another; nothing is kept.

    Raises:
        NotNow: it was not missed; or whether it has held is answered already.
    """
    async with desk.store.reading(call.workspace) as tx:
        return await _first(desk, Look(tx, call, desk.clock.now()), origin)


async def keep_from(
    desk: Desk, deal: Deal, case_id: str, step: Step, rev: int, typed: dict[str, Any], origin: Origin | None
) -> Case:
    """As `keep`; with the first words typed, the case that it comes from is linked with it, and answered.

    Should that have been answered otherwise meanwhile, what was typed is kept all the same.

    Args:
        origin: what it comes from, should it not be begun yet; None: nothing.
    """
    if origin is None or await deal.tx.case(case_id) is not None:
        return await keep(deal, case_id, step, rev, typed)
    try:
        first = await _first(desk, deal, origin)
    except (NotFound, NotNow, NotAllowed):
        return await keep(deal, case_id, step, rev, typed)
    links = {} if origin.again else {"links": (origin.case,)}
    case = await keep(deal, case_id, step, rev, first.words | links | typed)
    if origin.again:
        await has_failed(desk, deal, origin)
    else:
        await _link(desk, deal, origin, case_id, owned=first.begun is None)
    return case


async def linked(tx: Reading, file: CaseFile) -> Sequence[CaseFile]:
    """The cases that belong to this one, in the order in which they were linked; none that was discarded."""
    found = await tx.case_files_of(file.case.facts.links)
    files = (found[case_id] for case_id in file.case.facts.links if case_id in found)
    return [one for one in files if one.case.state is not CaseState.DISCARDED]


async def give_back(deal: Deal, file: CaseFile) -> None:
    """It is discarded: the miss that was owned in it can be owned up to anew."""
    for other in (await deal.tx.case_files_of(file.case.facts.links)).values():
        facts = other.case.facts
        left = tuple(pair for pair in facts.owned if pair[1] != file.case.id)
        if left != facts.owned:
            await deal.tx.save_case(
                replace(other.case, facts=replace(facts, owned=left), updated_at=deal.now)
            )


async def _first(desk: Desk, look: Look, origin: Origin) -> First:
    if origin.again:
        file, _ = await prevention_in(look, origin.case, origin.promise)
        return First({"client_name": file.client_name, "did": file.case.facts.did})
    file = await look.file(origin.case, Right.WORK_ON)
    promise = file.promise(origin.promise)
    if promise is None:
        raise NotFound("This promise is no longer here.")
    if promise.missed_due is None:
        raise NotNow(NOT_MISSED)
    begun = await look.tx.case(file.owned_in(promise.id)) if file.owned_in(promise.id) else None
    did = desk.wording.owned(file, promise, promise.missed_due, now=look.now)
    words = {"client_name": file.client_name, "contact": file.contact, "did": did}
    return First(words, None if begun and begun.state is CaseState.DISCARDED else begun)


async def _link(desk: Desk, deal: Deal, origin: Origin, case_id: str, *, owned: bool) -> None:
    """The promise stays as it is: it is still to be kept, and asked after.

    Args:
        owned: False: begun on two screens at once, and the first stays the one that is gone on with.
    """
    file = await deal.file(origin.case, Right.WORK_ON)
    facts = replace(file.case.facts, links=(*file.case.facts.links, case_id))
    if owned:
        others = tuple(pair for pair in facts.owned if pair[0] != origin.promise)
        facts = replace(facts, owned=(*others, (origin.promise, case_id)))
    case = await deal.tx.save_case(replace(file.case, facts=facts, updated_at=deal.now))
    await deal.tx.add_event(
        origin.case, "owned_up", deal.call.user, deal.now, promise=origin.promise, case=case_id
    )
    await Speaker(desk, deal.tx, case, deal.now).homes(case.owner)
