"""The outbox: what is due is said, truthfully at that moment; what cannot be said takes its fallback."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.domain.case import Place
from bot.domain.file import CaseFile
from bot.domain.outbox import IN_TURN, LASTING, Kind, SayState, Utterance
from bot.domain.people import Person
from bot.domain.schedule import next_morning
from bot.domain.untold import ABOUT_UNTOLD
from bot.errors import CannotSay, Changed, SayLater, StoreDown
from bot.usecases.aftercare import after_asking, thanks_wait
from bot.usecases.fallback import PLACE_LOST, fall_back
from bot.usecases.gathering import asked_anew, round_of, shown, unfold
from bot.usecases.missed import name_missed, tell_thread
from bot.usecases.ports import Desk, Voice
from bot.usecases.reasons import OUTDATED, promise_of, still_true, when_to_say
from bot.usecases.saying import Speaker, answer_again, settle_message
from bot.usecases.showing import About, show_next
from bot.usecases.taking import load
from bot.usecases.unheard import keep_refusal
from bot.usecases.untold import as_it_is_now, ask_otherwise, go_on

log = logging.getLogger(__name__)

#: How long a claimed row is ours, unless the lease is renewed: longer than any call to Slack may take, so
#: that only a dead worker's rows come back.
LEASE = timedelta(seconds=60)
BACKOFF_LEAST, BACKOFF_MOST = 0.5, 30.0  # s; recovery within a minute of Slack's return
#: What is asked again until it is answered: one at a time.
ASKED_ON = frozenset({Kind.MISSED, Kind.PREVENTION, Kind.SETTLE, *ABOUT_UNTOLD})
#: s between tries to write down what Slack has taken; in all within the drainer's own patience at its end.
PATIENCE = (0.2, 0.5, 1.0, 2.0, 4.0)


async def speak(desk: Desk, voice: Voice, utterance: Utterance) -> None:
    """Say one claimed utterance, and settle it whatever happens."""
    file, reader = await desk.store.look(utterance)
    now = desk.clock.now()
    if utterance.due > now:
        # The story's clock was put back since it was claimed. Its reasons are asked about when it is due.
        await desk.store.postpone(utterance, timedelta(0), reason=utterance.reason)
        return
    utterance = await as_it_is_now(desk, utterance, file, now)
    about = await _about(desk, utterance, file, now)
    try:
        # First: what a worker had said that was killed then needs no reason any more, nor a better moment.
        where = await voice.standing(utterance)
        if where is None:
            if await _not_now(desk, utterance, file, about, reader, now):
                return
            if file and utterance.kind is Kind.MISSED:
                file = await name_missed(desk, file, utterance, now)
                about = [(utterance, file)]
            if await _needless(desk, utterance, file, about, now):
                return
            where = await voice.say(utterance, file, reader)
    except SayLater as later:
        wait = _backoff(utterance.attempts) if later.seconds is None else later.seconds
        await desk.store.postpone(utterance, timedelta(seconds=wait), reason=later.reason)
        return
    except CannotSay as never:
        await _give_up(desk, utterance, about, never.reason)
        return
    await _written_down(partial(_remember, desk, utterance, about, where))
    for row, case in about:
        if row.kind in OUTDATED:
            await _correct(desk, row, case)


async def _about(desk: Desk, utterance: Utterance, file: CaseFile | None, now: datetime) -> About:
    if utterance.kind is Kind.ROUND:
        asked = [item for item in await round_of(desk, utterance.workspace, utterance.id) if not item.answer]
        for item in asked:
            if not still_true(item.row, item.file, now):
                await ask_otherwise(desk, item.row, item.file)
        return [(item.row, item.file) for item in await shown(desk, asked, now)]
    return [(utterance, file)] if file else []


async def _not_now(
    desk: Desk, utterance: Utterance, file: CaseFile | None, about: About, reader: Person, now: datetime
) -> bool:
    """Whether its reason is gone, or a better moment is to come, for all of a round; then it has been dealt
    with."""
    if utterance.attempts > 1 and await _asked_by_another(desk, utterance):
        await desk.store.settle(utterance, SayState.SUPERSEDED)
        return True
    if utterance.case and (file is None or not still_true(utterance, file, now)):
        if file:
            await ask_otherwise(desk, utterance, file)  # first: a kill in between must not silence it
        await desk.store.settle(utterance, SayState.SUPERSEDED)
        return True
    if not about:
        return False
    moments = [when_to_say(row, case, desk.week(reader, case.workspace), now) for row, case in about]
    moment = min((one for one in moments if one is not None), default=None)
    if moment is None:
        await desk.store.settle(utterance, SayState.SUPERSEDED)
    elif moment > now:
        await desk.store.put_off(utterance, moment)
    return moment is None or moment > now


async def _asked_by_another(desk: Desk, utterance: Utterance) -> bool:
    """Whether what asks next is planned already, though this one does not stand in Slack: it was refused, and
    the worker was killed before it had written that down. Should Slack take it now, both would ask."""
    if utterance.kind not in ASKED_ON or not utterance.case:
        return False
    kinds = ABOUT_UNTOLD if utterance.kind in ABOUT_UNTOLD else (utterance.kind,)
    async with desk.store.reading(utterance.workspace) as tx:
        return await tx.to_come(utterance.case, kinds, utterance.subject, after=utterance.seq)


async def _needless(
    desk: Desk, utterance: Utterance, file: CaseFile | None, about: About, now: datetime
) -> bool:
    """Whether the last look finds that it is not to be said now; then it has been dealt with."""
    if file and utterance.kind is Kind.CARD and file.case.thread:
        # Posted by a worker that was killed right after it had recorded the thread.
        await desk.store.settle(utterance, SayState.SAID, where=file.case.thread)
        return True
    if file and utterance.kind is Kind.THANK and (later := await thanks_wait(desk, utterance, file)):
        await desk.store.put_off(utterance, later)
        return True
    # A miss that was moved or kept a moment ago; a round of which nothing is left.
    over = utterance.kind is Kind.MISSED and not all(still_true(row, case, now) for row, case in about)
    if over or (utterance.kind is Kind.ROUND and not about):
        await desk.store.settle(utterance, SayState.SUPERSEDED)
        return True
    return False


async def _give_up(desk: Desk, utterance: Utterance, about: About, reason: str) -> None:
    """Slack will never take it: the fallback speaks, and what is asked again is asked again."""
    log.warning("cannot say %s: %s", utterance.kind, reason)
    if utterance.kind is Kind.ROUND and reason not in PLACE_LOST:
        await unfold(desk, utterance, [row for row, _ in about], reason)
        return
    for row, _ in about:
        await fall_back(desk, row, reason)  # first: a kill in between must not silence it
    for row, file in about:
        await _go_on(desk, row, file, said=False)
    await keep_refusal(desk, utterance, about, reason)
    await desk.store.settle(utterance, SayState.FAILED, reason=reason)  # of no case, or superseded meanwhile


async def _remember(desk: Desk, utterance: Utterance, about: About, where: tuple[str, str] | None) -> None:
    for row, file in about:
        await _after(desk, row, file, where)
    await desk.store.settle(utterance, SayState.SAID, where=where)
    await show_next(desk, utterance, about)


async def _written_down(remember: Callable[[], Awaitable[None]]) -> None:
    """Slack has it: while the database is busy, that is not forgotten, or a channel would hear it again."""
    for wait in PATIENCE:
        try:
            return await remember()
        except StoreDown:
            await asyncio.sleep(wait)
    return await remember()


async def _after(desk: Desk, utterance: Utterance, file: CaseFile, where: tuple[str, str] | None) -> None:
    """What a said utterance leaves behind: the card its thread, an unanswered question its next morning."""
    if utterance.kind is Kind.CARD and where is not None:
        await _remember_thread(desk, utterance, where)
    if utterance.kind in IN_TURN:
        await asked_anew(desk, utterance, file)
    if utterance.kind is Kind.MISSED:
        await tell_thread(desk, utterance, file)
    await _go_on(desk, utterance, file, said=True)


async def _go_on(desk: Desk, utterance: Utterance, file: CaseFile, *, said: bool) -> None:
    """What was asked is asked again, and does not end where it cannot be said."""
    if utterance.kind in (Kind.MISSED, Kind.PREVENTION):
        await _ask_again(desk, utterance, file)
    elif utterance.kind in (Kind.SETTLE, *LASTING):
        await after_asking(desk, utterance, said=said)
    elif utterance.kind in ABOUT_UNTOLD:
        await go_on(desk, utterance, file, said=said)


async def _correct(desk: Desk, utterance: Utterance, said: CaseFile) -> None:
    """What lost its reason while it was on its way is set right at once: its buttons go."""
    file = await desk.store.look_again(said)
    if file is None or not OUTDATED[utterance.kind](utterance, file):
        return
    async with desk.store.writing(utterance.workspace) as tx:
        speaker = Speaker(desk, tx, file.case, desk.clock.now())
        if utterance.kind is Kind.BUTTONS:
            await speaker.in_thread(Kind.BUTTONS_UPDATE, utterance.subject)
        elif utterance.kind is Kind.TELL_BUTTONS:
            key = f"{Kind.TELL_BUTTONS_OFF}:{utterance.id}"
            await speaker.to_owner(Kind.TELL_BUTTONS_OFF, utterance.subject, key=key, row=utterance.id)
        else:
            by, to = file.case.owner, utterance.addressee
            await settle_message(speaker, utterance.id, "settled", by, to=to, about=utterance.subject)
    desk.wake()


async def _remember_thread(desk: Desk, utterance: Utterance, where: tuple[str, str]) -> None:
    while True:
        try:
            async with desk.store.writing(utterance.workspace) as tx:
                case = (await load(tx, utterance.case or "")).case
                place = Place(where[0], case.place.people)
                await tx.save_case(replace(case, thread=where, place=place))
                return
        except Changed:  # another writer was faster; the thread is still ours to record
            continue


async def _ask_again(desk: Desk, utterance: Utterance, file: CaseFile) -> None:
    """A missed promise or an unanswered prevention is asked after on a few mornings, then it stays on the
    Home: nothing nags for ever."""
    mornings = file.workspace.intervals.mornings
    if utterance.nth >= mornings:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        fresh = await load(tx, file.case.id)  # it may have been answered while it was being said
        promise, asked = promise_of(utterance, fresh), promise_of(utterance, file)
        if promise is None or asked is None:
            return
        speaker = Speaker(desk, tx, fresh.case, desk.clock.now())
        later = await tx.to_come(file.case.id, [utterance.kind], promise.id, after=utterance.seq)
        if later or promise.history != asked.history:
            # It was snoozed while it was being said: they chose when; or moved, or kept.
            await answer_again(speaker, utterance)
            return
        due = next_morning(utterance.asked_at(speaker.now), desk.week(fresh.owner, fresh.workspace))
        key = f"{utterance.kind}:{promise.id}:again:{utterance.id}"
        payload = {"round": utterance.nth + 1, "last": utterance.nth + 1 == mornings}
        await speaker.later(utterance.kind, promise.id, key, due, payload)


def _backoff(attempts: int) -> float:
    """Seconds: doubling with jitter, so that many rows do not come back at once."""
    most = min(BACKOFF_MOST, BACKOFF_LEAST * 2 ** min(attempts, 10))
    return random.uniform(most / 2, most)


__all__ = ["LEASE", "speak", "still_true"]
