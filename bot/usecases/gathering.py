"""What falls together for one person becomes one message: a round (story: followups).

The pings of a round are ended as said, in the transaction that queues the round: from then on it is the round
that cannot be lost, and that is not said twice. Each of them is still answered by itself.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from bot.domain.file import CaseFile
from bot.domain.outbox import (
    AWAITED,
    ROUND_MOST,
    TOGETHER,
    Kind,
    SayState,
    Utterance,
    of_no_case,
    round_lane,
)
from bot.domain.people import Person
from bot.domain.schedule import after_working, next_morning
from bot.domain.untold import ABOUT_UNTOLD
from bot.domain.working import local
from bot.usecases.missed import name_missed
from bot.usecases.ports import Desk, Reading
from bot.usecases.reasons import OUTDATED, overdue, promise_of, still_true, when_to_say
from bot.usecases.saying import Speaker, settle_message
from bot.usecases.untold import as_it_is_now

log = logging.getLogger(__name__)

#: With the first message of the day whoever reads it hears what is not a matter of hours.
TODAY = timedelta(hours=12)
#: What clients wait for and has no room in a message comes with another, after so much working time: three a
#: day at most, where nothing is asked by the hour.
GAP = timedelta(hours=3)
#: How much earlier something may come, should its reader be spoken to anyway; the others come at their time.
EARLY = {
    Kind.BEFORE: TODAY,  # but see _too_early
    Kind.UNTOLD: timedelta(minutes=30),
    Kind.PREVENTION: TODAY,  # on its day
    Kind.SETTLE: TODAY,
    Kind.HELD: TODAY,
    Kind.SURPRISE: TODAY,
    Kind.CAN_CLOSE: TODAY,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One ping of a round: its row, its case, and what became of it, if anything."""

    row: Utterance
    file: CaseFile
    answer: Utterance | None = None


async def gather(desk: Desk, claimed: Sequence[Utterance]) -> list[Utterance]:
    """Make rounds of what was claimed and of what is near; returns what is to be said by itself.

    Whatever fails here, nothing is lost: then each is said alone, but for what may have been taken care of
    already. That comes back after its lease, if it was not.
    """
    alone = [one for one in claimed if not _is_ping(one)]
    people: dict[str, list[Utterance]] = defaultdict(list)
    for one in claimed:
        if _is_ping(one):
            people[one.workspace].append(one)
    for workspace, asked in people.items():
        done: set[str] = set()
        try:
            await _gathered(desk, workspace, asked, done)
        except Exception:
            log.exception("outbox: gathering failed")
        alone += [one for one in asked if one.id not in done]
    return sorted(alone, key=lambda one: (one.due, one.seq))


async def _gathered(desk: Desk, workspace: str, asked: Sequence[Utterance], done: set[str]) -> None:
    """Adds to `done` the ids of all that is taken care of."""
    now = desk.clock.now()
    rows: dict[str, list[Utterance]] = defaultdict(list)
    for one in asked:
        rows[one.addressee or ""].append(one)
    async with desk.store.reading(workspace) as tx:
        for one in await tx.pings_to(rows, now + TODAY):
            if _may_join(one) and _near(one, now):
                rows[one.addressee or ""].append(one)
        together = {person: mine for person, mine in rows.items() if len(mine) > 1}
        groups = {person: await _items(tx, mine) for person, mine in together.items()}
        readers = await tx.people(together)
    for person, items in groups.items():
        named = await _named(desk, items, now)
        sayable = [item for item in named if _sayable(desk, item, readers[person], now)]
        await _said_together(desk, readers[person], sayable, now, done)


async def _items(tx: Reading, rows: Sequence[Utterance]) -> list[Item]:
    files = await tx.case_files_of({row.case for row in rows if row.case})
    return [Item(row, files[row.case]) for row in rows if row.case and row.case in files]


def _is_ping(one: Utterance) -> bool:
    # What was tried before may have been said: by itself it is found again, in a round it would not be.
    return _may_join(one) and one.addressee is not None and one.attempts == 1


def _may_join(one: Utterance) -> bool:
    return one.kind in TOGETHER and one.lane is None and not one.payload.get("alone")


def _near(one: Utterance, now: datetime) -> bool:
    """Whether it may come now, should its reader be spoken to anyway."""
    if one.due <= now:
        return True
    early = EARLY.get(one.kind, timedelta(0))
    return not one.payload.get("chosen") and one.due <= now + early  # a chosen time is that very time


async def _named(desk: Desk, items: Sequence[Item], now: datetime) -> list[Item]:
    """What is missed is named as that before it is said."""
    return [
        replace(item, file=await name_missed(desk, item.file, item.row, now))
        if item.row.kind is Kind.MISSED and still_true(item.row, item.file, now)
        else item
        for item in items
    ]


def _sayable(desk: Desk, item: Item, reader: Person, now: datetime) -> bool:
    """True now, and at a good moment for it."""
    if not still_true(item.row, item.file, now) or overdue(item.row, item.file, now):
        return False
    if item.row.due > now and _too_early(item, now):
        return False
    week = desk.week(reader, item.file.workspace)
    return week.works_at(now) if item.row.due > now else when_to_say(item.row, item.file, week, now) == now


def _too_early(item: Item, now: datetime) -> bool:
    """Nobody is asked whether they are on track in the first half of the time they have, nor whether a
    prevention is in place before the day from which it was promised."""
    promise = promise_of(item.row, item.file)
    if item.row.kind is Kind.PREVENTION and promise is not None and promise.due is not None:
        return local(promise.due, promise.tz).date() > local(now, promise.tz).date()
    if item.row.kind is not Kind.BEFORE or promise is None or promise.due is None:
        return False
    return now - promise.history[-1].at < promise.due - now


async def _said_together(
    desk: Desk, reader: Person, items: Sequence[Item], now: datetime, done: set[str]
) -> None:
    """As many messages as what cannot wait needs; what has no room in them comes later, and has not been
    said."""
    ranked = sorted(items, key=_most_pressing)
    due = [item for item in ranked if item.row.due <= now]
    if not due:  # nobody is spoken to now
        return
    pressing = sum(not item.row.can_wait for item in due)
    room = ROUND_MOST * max(1, ceil(pressing / ROUND_MOST))
    # Of what could wait, what would be asked by the hour comes first: it would be a message of its own.
    preferred = sorted(
        ranked,
        key=lambda item: (
            item.row.can_wait or item.row.due > now,
            _most_pressing(item)[0] > 1,
            item.row.due > now,
        ),
    )
    said = sorted(preferred[:room], key=_most_pressing)
    taken = {item.row.id for item in said}
    over = [item for item in due if item.row.id not in taken]
    done |= {item.row.id for item in over}
    if over:  # first: a kill in between must not say it in a message of its own
        await _wait(desk, reader, over, now)
    for first in range(0, len(said), ROUND_MOST):
        await _fold(desk, [item.row for item in said[first : first + ROUND_MOST]], now, done)


async def _wait(desk: Desk, reader: Person, over: Sequence[Item], now: datetime) -> None:
    """What a client waits for comes a few hours later; what is only asked, on the next morning."""
    week = desk.week(reader, over[0].file.workspace)
    asked = [item.row for item in over if _most_pressing(item)[0] > 1]
    waited_for = [item.row for item in over if _most_pressing(item)[0] <= 1]
    async with desk.store.writing(over[0].row.workspace) as tx:
        await tx.wait(asked, next_morning(now, week))
        await tx.wait(waited_for, after_working(now, GAP, week))


async def _fold(desk: Desk, rows: Sequence[Utterance], now: datetime, done: set[str]) -> None:
    """One row in the place of many. Nothing is folded when others were faster with all but one of them; what
    they were faster with is superseded, or theirs to say."""
    if len(rows) < 2:
        return
    ids: list[str] = []
    done |= {row.id for row in rows}  # first: should the commit fail, nobody knows what it did
    round_id, workspace, person = desk.new_id(), rows[0].workspace, rows[0].addressee or ""
    try:
        async with desk.store.writing(workspace) as tx:
            ids = await tx.fold(rows, round_id)
            if len(ids) < 2:
                raise _Alone
            lane = round_lane(round_id)
            await tx.enqueue(of_no_case(Kind.ROUND, round_id, workspace, person, now, lane=lane, rows=ids))
    except _Alone:
        done -= set(ids)


class _Alone(Exception):
    """Takes the transaction back."""


async def unfold(desk: Desk, whole: Utterance, rows: Sequence[Utterance], reason: str) -> None:
    """Slack will never take the round as it is: each is said by itself, so that one that is wrong does not
    silence the others. The round has failed with that: tried again it might be taken after all."""
    now = desk.clock.now()
    async with desk.store.writing(whole.workspace) as tx:
        for row in rows:
            payload = {**row.payload, "alone": True}
            payload.pop("within", None)
            alone = replace(row, id=desk.new_id(), dedupe_key=f"alone:{row.id}", due=now, payload=payload)
            await tx.enqueue(replace(alone, attempts=0, state=SayState.PENDING))
        await tx.refuse([whole.id], reason)
    desk.wake()


def _most_pressing(item: Item) -> tuple[int, datetime, int]:
    """What will reach somebody else comes first; then what a client waits for, who has waited longest before
    the others; then what is only asked, and there too the oldest, so that what has no room today has it soon;
    last what may become a surprise. What was put off until a time is no more urgent at that time."""
    row, file = item.row, item.file
    if row.kind is Kind.UNTOLD_NOTICE:
        return (0, file.case.opened_at, row.seq)
    if row.kind in (*ABOUT_UNTOLD, Kind.UNTOLD_NEWS, Kind.TRY_AGAIN):
        return (1, file.case.opened_at, row.seq)
    promise = promise_of(row, file)
    since = promise.due if promise else file.mended_at
    if row.kind is Kind.SURPRISE:
        return (3, since or row.due, row.seq)
    return (1 if row.kind in AWAITED else 2, since or row.due, row.seq)


async def round_items(desk: Desk, workspace: str, round_id: str, now: datetime | None = None) -> list[Item]:
    """What a round shows: what became of what was answered, and what is still asked.

    Args:
        now: when it is said; None for an update, which goes by the facts and not by the clock.
    """
    return await shown(desk, await round_of(desk, workspace, round_id), now)


async def round_of(desk: Desk, workspace: str, round_id: str) -> list[Item]:
    """All that was folded into it, and what became of it, whether it is still asked or not."""
    async with desk.store.reading(workspace) as tx:
        found = await tx.utterance(round_id)
        rows = await tx.utterances(found.payload["rows"]) if found else []
        answers = await tx.answers(rows)
        return [replace(item, answer=answers.get(item.row.id)) for item in await _items(tx, rows)]


async def shown(desk: Desk, items: Sequence[Item], now: datetime | None) -> list[Item]:
    """Those of a round that it shows, as they are at that moment (`round_items`)."""
    still = [item for item in items if item.answer or _asked(item, now)]
    at = now or desk.clock.now()
    return [replace(item, row=await as_it_is_now(desk, item.row, item.file, at)) for item in still]


def _asked(item: Item, now: datetime | None) -> bool:
    if now is not None:
        return still_true(item.row, item.file, now)
    outdated = OUTDATED.get(item.row.kind)
    return outdated is None or not outdated(item.row, item.file)


async def asked_anew(desk: Desk, utterance: Utterance, file: CaseFile) -> None:
    """One open question for each promise: the older message says that it was asked again, and its buttons
    go."""
    older = await desk.store.asked_before(utterance)
    if not older:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        speaker = Speaker(desk, tx, file.case, desk.clock.now())
        for one in older:
            await settle_message(speaker, one.id, "newer", file.case.owner, about=utterance.subject)
    desk.wake()
