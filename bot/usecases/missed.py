"""A promise whose time has passed is named as what it is (R50; story: followups)."""

from __future__ import annotations

from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.outbox import Utterance
from bot.domain.promise import PromiseAct, PromiseState
from bot.usecases.ports import Desk
from bot.usecases.reasons import missed_by_now, promise_of
from bot.usecases.saying import Speaker
from bot.usecases.taking import load


async def name_missed(desk: Desk, file: CaseFile, utterance: Utterance, now: datetime) -> CaseFile:
    """Name a missed promise as what it is, before it is said."""
    promise = promise_of(utterance, file)
    if promise is None or promise.state is not PromiseState.OPEN:
        return file
    async with desk.store.writing(utterance.workspace) as tx:
        fresh = await load(tx, file.case.id)
        promise = promise_of(utterance, fresh)
        if promise and promise.state is PromiseState.OPEN and missed_by_now(utterance, fresh, now):
            await tx.save_promise(promise.move(PromiseAct.MISS, at=now, by=fresh.case.owner))
            await tx.add_event(fresh.case.id, "missed", fresh.case.owner, now, promise=promise.id)
            speaker = Speaker(desk, tx, fresh.case, now)
            await speaker.outcome("missed", fresh.case.owner, promise=promise.id)
            await speaker.card_changed()
        return await load(tx, file.case.id)
