"""Which case needs its owner first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.case import Case, CaseState, Facts
from bot.domain.file import CaseFile
from bot.domain.need import by_need, is_missed
from bot.domain.people import Person, Workspace
from bot.domain.promise import Promise, PromiseKind, PromiseState

NOW = datetime(2026, 1, 6, 2, 0, tzinfo=UTC)


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def file(name: str, state: CaseState = CaseState.TOLD, *promised: Promise, **facts: object) -> CaseFile:
    opened = NOW - hours(48)
    case = Case(name, "T1", "U1", opened_at=opened, updated_at=NOW, state=state)
    case = replace(case, facts=Facts().merged(facts))
    return CaseFile(Workspace("T1"), case, Person("U1"), promises=promised)


def promised(
    by: float, state: PromiseState = PromiseState.OPEN, kind: PromiseKind = PromiseKind.FIX
) -> Promise:
    return Promise("p", "c", kind, "the fix", NOW + hours(by), "UTC", "U1", state)


def test_missed_first_then_untold_then_what_is_due_next_then_the_rest() -> None:
    files = [
        file("to close"),
        file("in place?", CaseState.TOLD, promised(90, kind=PromiseKind.PREVENTION)),
        file("due in a week", CaseState.TOLD, promised(168)),
        file("due in an hour", CaseState.TOLD, promised(1)),
        file("to tell by tonight", CaseState.UNFINISHED, fix_by=NOW + hours(9), fix_kind="by"),
        file("to tell", CaseState.UNFINISHED),
        file("missed today", CaseState.TOLD, promised(-1, PromiseState.MISSED)),
        file("missed long ago", CaseState.TOLD, promised(-30, PromiseState.MISSED)),
    ]
    names = [one.case.id for one in by_need(files, NOW)]
    assert names == [
        "missed long ago",
        "missed today",
        "to tell",
        "to tell by tonight",
        "due in an hour",
        "due in a week",
        "in place?",
        "to close",
    ]
    assert [one.case.id for one in by_need(files[::-1], NOW)] == names


def test_a_promise_is_called_missed_once_its_grace_is_over() -> None:
    def missed(minutes: float, *more: PromiseState) -> bool:
        promise = promised(-minutes / 60, *more)
        return is_missed(promise, file("a case", CaseState.TOLD, promise), NOW)

    assert not missed(14)
    assert missed(15)
    assert missed(-60, PromiseState.MISSED), "the story's clock was put back"
    assert not missed(60, PromiseState.KEPT)
    assert not missed(60, PromiseState.PLANNED)


def test_a_prevention_is_never_called_missed() -> None:
    promise = promised(-100, kind=PromiseKind.PREVENTION)
    assert not is_missed(promise, file("a case", CaseState.TOLD, promise), NOW)
