"""A prevention that is not in place yet: asked after again, or moved (story: followups)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.promise import PromiseKind
from bot.domain.schedule import next_morning
from bot.usecases.followups import move, promise_in
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, settle_message, settle_others
from bot.usecases.snoozing import still_asked
from bot.usecases.taking import Call, Look, taking
from bot.usecases.telling import was_told_of


async def not_yet(desk: Desk, call: Call, case_id: str, promise_id: str, ping: str) -> None:
    """The prevention is not in place yet: ask again in a week, or as the workspace has it, in the morning.

    One with a day moves there, so that its history tells; of one without nobody named a day.
    """
    async with taking(desk, call) as deal:
        file, promise = await promise_in(deal, case_id, promise_id)
        still_asked(promise, deal)
        until = again_at(desk, file, deal.now)
        if promise.due is not None and promise.due < until and not was_told_of(desk.wording, file, promise):
            await move(desk, deal, file, promise, until, ping, "not_yet")
            return
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await deal.tx.supersede(case_id, kinds=[Kind.PREVENTION], subject=promise_id)  # tomorrow's
        await speaker.later(Kind.PREVENTION, promise_id, "", until)
        facts: dict[str, Any] = {"until": until.isoformat()}
        await settle_message(speaker, ping, "not_yet", call.user, about=promise_id, **facts)
        await settle_others(speaker, promise_id, "not_yet", besides=ping, **facts)
        await speaker.homes(file.case.owner)


def again_at(desk: Desk, file: CaseFile, now: datetime) -> datetime:
    """When a prevention that is not in place yet is asked after again (aware UTC)."""
    days = timedelta(days=file.workspace.intervals.again_days - 1)  # and the next working morning
    return next_morning(now + days, desk.week(file.owner, file.workspace))


async def not_yet_asks(desk: Desk, call: Call, case_id: str, promise_id: str) -> bool:
    """Whether *Not yet* asks for a new day: where the client was told the one that stands, they hear of
    another.

    Raises:
        NotAllowed, NotNow: said before the form opens.
    """
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file, promise = await promise_in(look, case_id, promise_id)
        still_asked(promise, look)
        return promise.kind is PromiseKind.PREVENTION and was_told_of(desk.wording, file, promise)
