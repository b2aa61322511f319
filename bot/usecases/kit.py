"""The call kit and its detail sheet: the owner's alone (story: telling)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.domain.case import CaseAct
from bot.domain.file import CaseFile
from bot.domain.rights import Right
from bot.usecases.ports import Desk
from bot.usecases.taking import Call, Look, last_typed, taking


async def open_kit(desk: Desk, call: Call, case_id: str) -> CaseFile:
    """What the call kit shows; it may be opened before anybody has read the words (R13: it warns).

    Raises:
        NotNow: told already.
    """
    async with desk.store.reading(call.workspace) as tx:
        file = await Look(tx, call, desk.clock.now()).file(case_id, Right.WORK_ON)
        file.case.move(CaseAct.TELL)
        return file


async def open_sheet(desk: Desk, call: Call, case_id: str) -> tuple[CaseFile, dict[str, Any]]:
    """The detail sheet, with what was typed into it before (R15, R44)."""
    async with desk.store.reading(call.workspace) as tx:
        file = await Look(tx, call, desk.clock.now()).file(case_id, Right.WORK_ON)
        return file, await tx.scratch(call.user, f"sheet:{case_id}") or {}


async def save_details(desk: Desk, call: Call, case_id: str, details: str | None) -> None:
    """Add to the detail sheet; it stays apart from the message. None: Slack left the field out."""
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        if details is None:
            details = await last_typed(deal, f"sheet:{case_id}", "details", file.case.details)
        await deal.tx.save_case(replace(file.case, details=details.strip(), updated_at=deal.now))
        await deal.tx.drop_scratch(call.user, f"sheet:{case_id}")
