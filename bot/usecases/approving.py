"""What every way to an approval shares: whose, of which version, and while its time still holds."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import CaseAct
from bot.domain.file import CaseFile
from bot.domain.message import Approval, Version
from bot.domain.outbox import Kind
from bot.errors import NotNow, TimePassed
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker
from bot.usecases.taking import Deal
from bot.usecases.telling import hand_over

NEWER = "There is a newer version of these words further down."


async def approved(desk: Desk, deal: Deal, file: CaseFile, approval: Approval) -> None:
    """Record the approval, say so with the name, and hand the words to the owner."""
    case = await deal.tx.save_case(replace(file.case.move(CaseAct.APPROVE), updated_at=deal.now))
    again = any((a.version, a.by) == (approval.version, approval.by) for a in file.approvals)
    if not again:  # a request for changes came between: the same person stands behind the same words
        await deal.tx.add_approval(case.id, approval)
    await deal.tx.add_event(
        case.id, "approved", approval.by, deal.now, version=approval.version, via=approval.via
    )
    speaker = Speaker(desk, deal.tx, case, deal.now)
    await speaker.outcome("approved", approval.by, version=approval.version, via=approval.via)
    await speaker.in_thread(Kind.BUTTONS_UPDATE, approval.version)
    await speaker.card_changed()
    await hand_over(speaker, approval.version)
    await speaker.homes(case.owner, approval.by, *case.place.people)


def time_passed(file: CaseFile) -> TimePassed:
    """The refusal, with the way on."""
    return TimePassed(
        "The promised time has passed. {owner} has to give a new one first, with Edit.",
        owner=f"<@{file.case.owner}>",
    )


def on_latest(file: CaseFile, version: int) -> Version:
    latest = file.latest
    if latest is None or latest.number != version:
        raise NotNow(NEWER)
    return latest
