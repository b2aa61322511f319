"""Where a draft is reviewed: it can move, because the owner wants so or the place refuses us (review)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, Place
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.usecases.ports import Desk, Writing
from bot.usecases.saying import Speaker


async def place_anew(
    desk: Desk, tx: Writing, file: CaseFile, place: Place, *, by: str, now: datetime
) -> Case:
    """Post the card and the latest words in another place; what was to be said in the old one is dropped."""
    case = await tx.save_case(replace(file.case, place=place, thread=None, updated_at=now))
    await tx.add_event(case.id, "place_changed", by, now)
    speaker = Speaker(desk, tx, case, now)
    said_there = [kind for kind in Kind if kind.startswith("review.") and kind is not Kind.PLACE_LOST]
    await tx.supersede(case.id, kinds=said_there)
    await speaker.in_thread(Kind.CARD, key=f"{Kind.CARD}:{case.id}:{case.version}")
    if file.latest is not None:
        await speaker.in_thread(Kind.VERSION, file.latest.number)
        await speaker.in_thread(Kind.BUTTONS, file.latest.number)
    await speaker.homes(case.owner, *place.people)
    return case
