"""What is kept of the days after the fix: how a client stands, how a case settled, what comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.case import CaseState, Facts
from bot.domain.outbox import Kind
from bot.domain.people import Client
from bot.domain.settling import Settled
from bot.domain.standing import Standing
from bot.domain.talk import Ending
from bot.store import SqlStore

from .things import ALI, MEI, NOW, OTHER, TEAM, case, enqueue, later, utterance


async def test_how_a_client_stands_is_kept(store: SqlStore) -> None:
    acme = Client(
        "c1",
        "Acme",
        standing=Standing.ADVOCATE,
        content_since=NOW,
        thanked_at=later(days=30),
        thanking=False,
    )
    async with store.writing(TEAM) as tx:
        await tx.save_client(acme)
    async with store.reading(TEAM) as tx:
        assert await tx.client("c1") == acme


@pytest.mark.parametrize("ended", [None, Ending.QUIET])
async def test_how_a_case_settled_is_kept(store: SqlStore, ended: Ending | None) -> None:
    settled = Settled(ended, NOW, 2)
    async with store.writing(TEAM) as tx:
        added = await tx.add_case(case(settled=settled))
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") == added
        assert added.settled == settled


@pytest.mark.parametrize("state", CaseState)
async def test_a_client_has_an_open_case_until_it_is_closed_or_discarded(
    store: SqlStore, state: CaseState
) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", "Acme"))
        await tx.save_client(Client("c2", "Bolt"))
        await tx.add_case(case(owner=MEI, state=state, facts=Facts(client_id="c1")))
    async with store.reading(TEAM) as tx:
        assert await tx.has_open_case("c1") == (state not in (CaseState.CLOSED, CaseState.DISCARDED))
        assert not await tx.has_open_case("c2")


async def test_what_is_planned_of_some_kinds_is_that_of_one_person_or_of_everybody(store: SqlStore) -> None:
    ping = {"addressee": ALI, "case": "k1"}
    await enqueue(
        store,
        utterance("notice", due=NOW - timedelta(days=1), **ping),
        utterance("hers", kind=Kind.SETTLE, due=NOW, addressee=MEI),
        utterance("thank", kind=Kind.THANK, due=later(days=3), **ping),
        utterance("held", kind=Kind.HELD, due=later(days=2), **ping),
        utterance("elsewhere", workspace=OTHER, kind=Kind.SETTLE, due=NOW, **ping),
    )
    async with store.reading(TEAM) as tx:
        after = [Kind.SETTLE, Kind.THANK, Kind.HELD]
        assert [row.id for row in await tx.planned(after)] == ["hers", "thank", "held"]
        assert [row.id for row in await tx.planned(after, ALI)] == ["thank", "held"]
