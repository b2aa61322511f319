"""A small cast for the store's tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.case import Case, CaseState
from bot.domain.message import Version
from bot.domain.outbox import Kind, Utterance
from bot.domain.promise import Promise, PromiseKind
from bot.store import SqlStore

TEAM, OTHER = "T1", "T2"
ALI, MEI = "U_ALI", "U_MEI"
NOW = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)
LEASE = timedelta(seconds=60)


class Hand:
    """A machine clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


def later(**parts: float) -> datetime:
    return NOW + timedelta(**parts)


def case(case_id: str = "k1", **more: Any) -> Case:
    given: dict[str, Any] = {"workspace": TEAM, "owner": ALI, "opened_at": NOW, "updated_at": NOW}
    return Case(id=case_id, **{**given, **more})


def in_review(case_id: str = "k1", **more: Any) -> Case:
    return case(case_id, **{"state": CaseState.IN_REVIEW, **more})


def version(number: int = 1, text: str = "I sent it to the wrong address.", **more: Any) -> Version:
    return Version(number, text, ALI, NOW, **more)


def promise(promise_id: str = "p1", **more: Any) -> Promise:
    given: dict[str, Any] = {
        "case": "k1",
        "kind": PromiseKind.FIX,
        "what": "send it again",
        "due": later(hours=3),
        "tz": "Asia/Kuala_Lumpur",
        "owner": ALI,
    }
    return Promise(promise_id, **{**given, **more})


def utterance(name: str = "u1", **more: Any) -> Utterance:
    given: dict[str, Any] = {"workspace": TEAM, "kind": Kind.NOTICE, "dedupe_key": name, "due": NOW}
    return Utterance(id=name, **{**given, **more})


async def enqueue(store: SqlStore, *utterances: Utterance) -> None:
    for one in utterances:
        async with store.writing(one.workspace) as tx:
            assert await tx.enqueue(one)


async def claim(store: SqlStore, limit: int = 100, story: datetime = NOW) -> list[Utterance]:
    return await store.claim(story=story, lease=LEASE, limit=limit)


async def claimed(store: SqlStore, *, story: datetime = NOW, limit: int = 100) -> list[str]:
    """The ids of what a claim takes, in its order."""
    return [u.id for u in await store.claim(story=story, lease=LEASE, limit=limit)]
