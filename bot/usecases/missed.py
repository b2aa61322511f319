"""A promise whose time has passed is named as what it is (R50; story: followups)."""

from __future__ import annotations

from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.message import Words
from bot.domain.outbox import Kind, Utterance
from bot.domain.promise import Promise, PromiseAct, PromiseState
from bot.errors import NotNow
from bot.usecases.followups import promise_file
from bot.usecases.ports import Desk
from bot.usecases.reasons import missed_by_now, promise_of
from bot.usecases.saying import Speaker
from bot.usecases.taking import Call, load
from bot.usecases.wording import Wording


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
            await Speaker(desk, tx, fresh.case, now).homes(fresh.case.owner)
        return await load(tx, file.case.id)


async def tell_thread(desk: Desk, utterance: Utterance, file: CaseFile) -> None:
    """Its owner has read that the time has passed; now the thread may, once for each time that passes."""
    if file.case.thread is None:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        fresh = await load(tx, file.case.id)
        promise = promise_of(utterance, fresh)
        if promise is None or promise.state is not PromiseState.MISSED:
            return  # answered a moment ago
        speaker, owner = Speaker(desk, tx, fresh.case, desk.clock.now()), fresh.case.owner
        times = sum(turn.act is PromiseAct.MISS for turn in promise.history)
        key = f"{Kind.OUTCOME}:missed:{promise.id}:{times}"
        if await tx.keyed(key) is None:
            await speaker.in_thread(Kind.OUTCOME, key=key, what="missed", by=owner, promise=promise.id)
            await speaker.card_changed()
    desk.wake()


def words_now(wording: Wording, file: CaseFile, promise: Promise, now: datetime) -> Words:
    """What to tell the client at once. A time that nobody has named is never made up: until there is one,
    the words own the miss alone (R50). A time that has not passed is owned as such.

    Args:
        now: aware UTC, story time; a new time that has passed as well is none.
    """
    if promise.proposed is not None and promise.waits_to_be_told(now):
        passed = promise.state is PromiseState.MISSED or promise.due is None or promise.due <= now
        return wording.update(file, promise, new_due=promise.proposed, left="", missed=passed)
    return wording.missed(file, promise, now=now)


async def missed_file(desk: Desk, call: Call, case_id: str, promise_id: str) -> tuple[CaseFile, Promise]:
    """A case and the promise in it whose time has passed, or has a new one to be told, to show those words.

    Raises:
        NotAllowed, NotNow: it was answered, or has a new time by now.
    """
    file, promise, _ = await promise_file(desk, call, case_id, promise_id, "missed")
    if promise.due is not None and promise.due > desk.clock.now() and promise.proposed is None:
        raise NotNow("This promise has a new time, and it has not passed.")
    return file, promise


async def words_again(
    desk: Desk, call: Call, case_id: str, promise_id: str
) -> tuple[CaseFile, Promise, Words]:
    """The words that were handed over for a new time, as they were, while the old one has not passed; else
    `words_now`.

    Raises:
        NotAllowed, NotNow: as `missed_file`.
    """
    file, promise = await missed_file(desk, call, case_id, promise_id)
    now, new = desk.clock.now(), promise.proposed
    if new is not None and promise.due is not None and promise.due > now:
        async with desk.store.reading(call.workspace) as tx:
            handed = await tx.said(case_id, Kind.UPDATE_WORDS, promise_id)
        if handed is not None and handed.payload["due"] == new.isoformat():
            return file, promise, Words(handed.payload["text"], handed.payload["subject"])
    return file, promise, words_now(desk.wording, file, promise, now)
