"""Which case needs its owner first: the order of Home and list (R50, R5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import IntEnum

from bot.domain.file import CaseFile
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.untold import is_untold, stated_time

FAR = datetime.max.replace(tzinfo=UTC)


class Need(IntEnum):
    """What a case asks of its owner, the most urgent first."""

    MISSED = 0  # a promised time has passed
    UNTOLD = 1  # the client does not know yet
    PROMISED = 2  # something is promised by a time to come
    REST = 3  # what is asked after the fix, the prevention, the closing


def by_need(files: Sequence[CaseFile], now: datetime) -> list[CaseFile]:
    """The most urgent first; of equals the one that has waited longest.

    Args:
        now: aware UTC, story time.
    """
    return sorted(files, key=lambda file: (*need_of(file, now), file.case.updated_at, file.case.id))


def need_of(file: CaseFile, now: datetime) -> tuple[Need, datetime]:
    """What a case asks for, and since or until when (aware UTC)."""
    if is_untold(file.case):
        # Words that state a time must be said until then; without one, the case waits since its opening.
        return Need.UNTOLD, stated_time(file) or file.case.opened_at
    promised = [p for p in _by_the_hour(file) if p.due]
    if promised:
        first = min(p.due for p in promised if p.due)
        passed = first <= now or any(p.state is PromiseState.MISSED for p in promised)
        return (Need.MISSED if passed else Need.PROMISED), first
    asked = [p.due for p in file.open_preventions if p.due]
    return Need.REST, min([*asked, *([file.next_ping] if file.next_ping else [])], default=FAR)


def is_missed(promise: Promise, file: CaseFile, now: datetime) -> bool:
    """Its time has passed, and the grace after it: it is named as what it is. A prevention is not promised by
    the hour."""
    if promise not in _by_the_hour(file):
        return False
    grace = file.workspace.intervals.missed_after
    return promise.state is PromiseState.MISSED or (promise.due is not None and promise.due + grace <= now)


def _by_the_hour(file: CaseFile) -> Sequence[Promise]:
    """What the client waits for."""
    open_ = (PromiseState.OPEN, PromiseState.MISSED)
    return [p for p in file.promises if p.state in open_ and p.kind is not PromiseKind.PREVENTION]
