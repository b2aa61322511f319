"""A draft may rest, and be read again before it goes (R12)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.domain.case import Step
from bot.domain.outbox import Kind
from bot.domain.schedule import rested_until
from bot.errors import NotNow
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker
from bot.usecases.screen import keep
from bot.usecases.taking import Call, taking

NO_TIME_TO_REST = "The promised time is too near to let it rest. Read it once more, and send it."


async def let_rest(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any]) -> datetime:
    """Put the draft aside, to be shown once more in an hour (R12); returns when (aware UTC).

    Raises:
        NotNow: the time it promises is too near for that; what was typed is kept all the same.
    """
    async with taking(desk, call) as deal:
        case = await keep(deal, case_id, Step.DRAFT, rev, typed)
        until = rested_until(deal.now, case.facts.stated_time)
        if until is not None:
            await deal.tx.supersede(case_id, kinds=[Kind.REST])
            speaker = Speaker(desk, deal.tx, case, deal.now)
            await speaker.later(Kind.REST, "", f"{Kind.REST}:{case_id}:{case.version}", until)
    if until is None:
        raise NotNow(NO_TIME_TO_REST)
    return until
