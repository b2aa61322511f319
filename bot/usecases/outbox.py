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
from bot.domain.outbox import ASKED, LASTING, Kind, SayState, Utterance
from bot.domain.promise import PromiseAct, PromiseState
from bot.domain.schedule import good_moment, next_morning
from bot.errors import CannotSay, Changed, SayLater, StoreDown
from bot.usecases.aftercare import after_asking, thank_later
from bot.usecases.placing import place_anew
from bot.usecases.ports import Desk, Voice, Writing
from bot.usecases.reasons import OUTDATED, missed_by_now, promise_of, still_true
from bot.usecases.saying import Speaker
from bot.usecases.taking import load

log = logging.getLogger(__name__)

#: How long a claimed row is ours, unless the lease is renewed: longer than any call to Slack may take, so
#: that only a dead worker's rows come back.
LEASE = timedelta(seconds=60)
BACKOFF_LEAST, BACKOFF_MOST = 0.5, 30.0  # s; recovery within a minute of Slack's return
#: s between tries to write down what Slack has taken; in all within the drainer's own patience at its end.
PATIENCE = (0.2, 0.5, 1.0, 2.0, 4.0)


async def speak(desk: Desk, voice: Voice, utterance: Utterance) -> None:
    """Say one claimed utterance, and settle it whatever happens."""
    file, person = await desk.store.look(utterance)
    now = desk.clock.now()
    if await _not_now(desk, utterance, file, now):
        return
    if file and utterance.kind is Kind.MISSED:
        file = await _miss(desk, file, utterance, now)
        if not still_true(utterance, file, now):  # it was moved or kept a moment ago
            await desk.store.settle(utterance, SayState.SUPERSEDED)
            return
    if file and utterance.kind is Kind.THANK and await thank_later(desk, utterance, file):
        await desk.store.settle(utterance, SayState.SUPERSEDED)
        return
    if file and utterance.kind is Kind.CARD and file.case.thread:
        # Posted by a worker that was killed right after it had recorded the thread.
        await desk.store.settle(utterance, SayState.SAID, where=file.case.thread)
        return
    try:
        where = await voice.say(utterance, file, person)
    except SayLater as later:
        wait = _backoff(utterance.attempts) if later.seconds is None else later.seconds
        await desk.store.postpone(utterance, timedelta(seconds=wait), reason=later.reason)
        return
    except CannotSay as never:
        log.warning("cannot say %s: %s", utterance.kind, never.reason)
        await _fall_back(desk, utterance, never.reason)  # first: a kill in between must not silence it
        if file is not None:
            await _again(desk, utterance, file)
        await desk.store.settle(utterance, SayState.FAILED, reason=never.reason)
        return
    await _written_down(partial(_remember, desk, utterance, file, where))
    if utterance.case and utterance.kind in OUTDATED:
        await _correct(desk, utterance)


async def _not_now(desk: Desk, utterance: Utterance, file: CaseFile | None, now: datetime) -> bool:
    """Whether its time has not come, or its reason is gone; then it has been dealt with."""
    if utterance.due > now:
        # The story's clock was put back since it was claimed. Its reasons are asked about when it is due.
        await desk.store.postpone(utterance, timedelta(0), reason=utterance.reason)
        return True
    if utterance.case and (file is None or not still_true(utterance, file, now)):
        await desk.store.settle(utterance, SayState.SUPERSEDED)
        return True
    if file and (until := _better_moment(desk, utterance, file, now)) is not None:
        await desk.store.put_off(utterance, until)
        return True
    return False


def _better_moment(desk: Desk, utterance: Utterance, file: CaseFile, now: datetime) -> datetime | None:
    """When what can wait should be said, if not now: Amends was down until the night, or the owner has
    travelled or changed their hours since it was planned."""
    if not utterance.can_wait:
        return None
    moment = good_moment(now, desk.week(file.owner, file.workspace))
    return moment if moment > now else None


async def _miss(desk: Desk, file: CaseFile, utterance: Utterance, now: datetime) -> CaseFile:
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


async def _remember(
    desk: Desk, utterance: Utterance, file: CaseFile | None, where: tuple[str, str] | None
) -> None:
    if file is not None:
        await _after(desk, utterance, file, where)
    await desk.store.settle(utterance, SayState.SAID, where=where)


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
    await _again(desk, utterance, file)


async def _again(desk: Desk, utterance: Utterance, file: CaseFile) -> None:
    if utterance.kind in (Kind.MISSED, Kind.PREVENTION):
        await _ask_again(desk, utterance, file)
    elif utterance.kind in (Kind.SETTLE, *LASTING):
        await after_asking(desk, utterance)


async def _correct(desk: Desk, utterance: Utterance) -> None:
    """What lost its reason while it was on its way is set right at once: its buttons go."""
    file, _ = await desk.store.look(utterance)
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
            key = f"{Kind.ANSWERED}:{utterance.id}"
            facts = {"what": "settled", "by": file.case.owner, "about": utterance.subject}
            await speaker.to_owner(Kind.ANSWERED, utterance.id, key=key, **facts)
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
    round_ = int(utterance.payload.get("round", 1))
    mornings = file.workspace.intervals.mornings
    if round_ >= mornings:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        fresh = await load(tx, file.case.id)  # it may have been answered while it was being said
        promise, asked = promise_of(utterance, fresh), promise_of(utterance, file)
        if promise is None or asked is None or promise.history != asked.history:
            return
        if await tx.to_come(file.case.id, utterance.kind, promise.id, besides=utterance.id):
            return  # it was snoozed while it was being said: they chose when
        speaker = Speaker(desk, tx, fresh.case, desk.clock.now())
        # Not the same morning again, should the story's clock be put back just now.
        due = next_morning(max(speaker.now, utterance.due), desk.week(fresh.owner, fresh.workspace))
        key = f"{utterance.kind}:{promise.id}:again:{utterance.id}"
        payload = {"round": round_ + 1, "last": round_ + 1 == mornings}
        await speaker.later(utterance.kind, promise.id, key, due, payload)


async def _fall_back(desk: Desk, utterance: Utterance, reason: str) -> None:
    """No silence: what cannot be said in one place is said in another."""
    if utterance.case is None:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        file = await load(tx, utterance.case)
        if utterance.kind in _THREAD_POSTS and reason in PLACE_LOST:
            await _leave_place(desk, tx, file, utterance, reason)
        elif utterance.addressee is not None and utterance.kind in _OWNER_NEEDS:
            # Their DM refuses us: whoever reads the thread can tell them.
            speaker = Speaker(desk, tx, file.case, desk.clock.now())
            await tx.supersede(utterance.case, kinds=_HAND_OVER)
            await speaker.outcome("unreachable", file.case.owner)
        elif utterance.kind is Kind.REST:
            speaker = Speaker(desk, tx, file.case, desk.clock.now())
            await speaker.later(Kind.NOTICE, "", f"{Kind.NOTICE}:{utterance.id}", speaker.now, RESTED)
            await speaker.homes(file.case.owner)
    desk.wake()


async def _leave_place(desk: Desk, tx: Writing, file: CaseFile, utterance: Utterance, reason: str) -> None:
    """A channel that refuses us is replaced by a group DM with those who review here; the owner hears it,
    with a way on."""
    now, place = desk.clock.now(), file.case.place
    await tx.supersede(file.case.id, kinds=sorted(_THREAD_POSTS | _THREAD_UPDATES))
    if not file.case.under_review:
        return
    people = [] if place.people else await tx.reviewers(file.case.owner)
    if people:
        await place_anew(desk, tx, file, Place(people=tuple(people)), by=file.case.owner, now=now)
    key = f"{Kind.PLACE_LOST}:{file.case.id}:{place.channel}:{utterance.id}"
    facts = {"reason": reason, "channel": "" if place.people else place.channel, "people": people}
    await Speaker(desk, tx, file.case, now).to_owner(Kind.PLACE_LOST, key=key, **facts)


#: In place of a draft that Slack does not take.
READ_AGAIN = "The message you put aside is ready to be read again. You'll find it on the Home tab of Amends."
RESTED = {"sentence": READ_AGAIN}
#: Slack's codes for a place that will not take us, or people who are gone.
PLACE_LOST = frozenset(
    {
        "not_in_channel",
        "channel_not_found",
        "is_archived",
        "is_inactive",  # chat.update in an archived channel
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "user_not_found",
        "users_not_found",
        "user_disabled",
        "cannot_dm_bot",
        "no_thread",
    }
)
_HAND_OVER = (Kind.GUIDE, Kind.WORDS, Kind.TELL_BUTTONS)
_OWNER_NEEDS = ASKED | LASTING | {*_HAND_OVER, Kind.UPDATE_WORDS, Kind.UPDATE_BUTTONS, Kind.REPORT_WORDS}
_THREAD_POSTS = frozenset(
    {
        Kind.CARD,
        Kind.VERSION,
        Kind.CHANGES,
        Kind.BUTTONS,
        Kind.SUGGESTION_CHANGES,
        Kind.SUGGESTION,
        Kind.SUGGESTION_BUTTONS,
        Kind.OUTCOME,
    }
)
_THREAD_UPDATES = frozenset({Kind.CARD_UPDATE, Kind.BUTTONS_UPDATE, Kind.SUGGESTION_OFF, Kind.SENT_VIEW})


def _backoff(attempts: int) -> float:
    """Seconds: doubling with jitter, so that many rows do not come back at once."""
    most = min(BACKOFF_MOST, BACKOFF_LEAST * 2 ** min(attempts, 10))
    return random.uniform(most / 2, most)


__all__ = ["LEASE", "speak", "still_true"]
