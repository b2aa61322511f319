"""What Amends will say next by itself, and when (story: followups)."""

from __future__ import annotations

from datetime import datetime

from bot.domain.outbox import BY_ITSELF
from bot.usecases.ports import Desk
from bot.usecases.reasons import still_true, when_to_say


async def next_said(desk: Desk, workspace: str) -> datetime | None:
    """When anybody hears from Amends next without having pressed anything (aware UTC); None: nothing is
    planned. What is on its way this moment is not counted, nor what has lost its reason."""
    now = desk.clock.now()
    async with desk.store.reading(workspace) as tx:
        rows = await tx.planned(BY_ITSELF)
        files = await tx.case_files_of({row.case for row in rows if row.case})
        people = await tx.people({row.addressee for row in rows if row.addressee})
    moments = []
    for row in rows:
        if row.case in files and row.addressee in people:
            file, at = files[row.case], max(row.due, now)
            week = desk.week(people[row.addressee], file.workspace)
            moments.append(when_to_say(row, file, week, at) if still_true(row, file, at) else None)
    return min(filter(None, moments), default=None)
