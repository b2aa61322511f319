"""Review: the draft in its thread is approved, sent back, reworded; each outcome with a name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.domain.case import CaseAct, Place
from bot.domain.file import CaseFile
from bot.domain.message import Approval, Suggestion, same
from bot.domain.outbox import Kind
from bot.domain.rights import Right
from bot.errors import BadInput, NotNow
from bot.usecases.approving import approved, on_latest, time_passed
from bot.usecases.placing import place_anew
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker
from bot.usecases.taking import Call, Look, taking
from bot.usecases.telling import take_back


async def approve(desk: Desk, call: Call, case_id: str, version: int) -> None:
    """Stand behind one version, by name.

    Raises:
        NotAllowed: their own draft, unless the workspace lets owners approve.
        NotNow: a newer version, or approved already. TimePassed: the stated time is over.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.APPROVE)
        file.case.move(CaseAct.APPROVE)  # first: a stale button gets its sentence
        on_latest(file, version)
        if file.stated_time_passed(deal.now):
            raise time_passed(file)
        await approved(desk, deal, file, Approval(version, call.user, deal.now))


async def ask_changes(desk: Desk, call: Call, case_id: str, version: int, reason: str) -> None:
    """Send the draft back, with a reason.

    Raises:
        BadInput: no reason. NotNow: a newer version is there, or the client has been told.
    """
    if not reason.strip():
        raise BadInput({"reason": "Say what should change; a few words are enough."})
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.REVIEW)
        case = file.case.move(CaseAct.ASK_CHANGES)
        on_latest(file, version)
        case = await deal.tx.save_case(replace(case, updated_at=deal.now))
        await deal.tx.add_event(case_id, "changes_asked", call.user, deal.now, version=version)
        speaker = Speaker(desk, deal.tx, case, deal.now)
        await take_back(speaker)
        await speaker.outcome("changes_asked", call.user, version=version, reason=reason)
        await speaker.in_thread(Kind.BUTTONS_UPDATE, version)
        await speaker.card_changed()
        await deal.tx.drop_scratch(call.user, f"changes:{case_id}")
        await speaker.homes(case.owner, call.user)


async def suggest(desk: Desk, call: Call, case_id: str, version: int, text: str) -> None:
    """Offer a wording; the owner decides whether to use it.

    Raises:
        BadInput: empty, or the same words. NotNow: a newer version is there.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.REVIEW)
        latest = on_latest(file, version)
        if not file.case.under_review:
            file.case.move(CaseAct.ASK_CHANGES)  # raises with the sentence for the state it is in
        if not text.strip() or same(text, latest.text):
            raise BadInput({"words": "These are the words as they stand. Change what you would change."})
        suggestion = Suggestion(desk.new_id(), version, call.user, text, deal.now)
        await deal.tx.add_suggestion(case_id, suggestion)
        await deal.tx.add_event(case_id, "suggested", call.user, deal.now, version=version)
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await speaker.in_thread(Kind.SUGGESTION_CHANGES, suggestion.id)
        await speaker.in_thread(Kind.SUGGESTION, suggestion.id)
        await speaker.in_thread(Kind.SUGGESTION_BUTTONS, suggestion.id)
        await deal.tx.drop_scratch(call.user, f"suggest:{case_id}")


async def move_review(desk: Desk, call: Call, case_id: str, place: Place) -> None:
    """Send the draft to another review place: the old one refused it, or the owner wants another."""
    if place.channel is None and not place.people:
        raise BadInput({"place_channel": "Choose a channel, or people."})
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        if not file.case.under_review or file.latest is None:
            raise NotNow("This case is not in review.")
        await place_anew(desk, deal.tx, file, place, by=call.user, now=deal.now)
        await deal.tx.drop_scratch(call.user, f"place:{case_id}")


async def review_file(
    desk: Desk, call: Call, case_id: str, right: Right, act: CaseAct, about: str, version: int | None = None
) -> tuple[CaseFile, dict[str, Any]]:
    """What a review modal shows: the case, and what this person typed into it before.

    Args:
        act: what the modal is for; `version`: which words it is about, None for whichever stand now.

    Raises:
        NotAllowed, NotNow: said before the modal opens, not after it was filled in.
    """
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file = await look.file(case_id, right)
        file.case.move(act)
        if version is not None:
            on_latest(file, version)
        return file, await tx.scratch(call.user, f"{about}:{case_id}") or {}
