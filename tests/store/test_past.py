"""Looking back: what other cases tell."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.case import CaseState, Facts
from bot.domain.people import Client
from bot.domain.promise import Promise, PromiseAct, PromiseKind
from bot.store import SqlStore

from .things import ALI, MEI, NOW, OTHER, TEAM, case, later, promise

HOUR = timedelta(hours=1)


def kept(promise_id: str, late: timedelta, **more: object) -> Promise:
    """Promised by three hours from now; moved once, and kept that much after the first time."""
    opened = promise(promise_id, **more).move(PromiseAct.OPEN, at=NOW, by=ALI)
    moved = opened.move(PromiseAct.MOVE, at=later(hours=1), by=ALI, due=later(hours=30))
    return moved.move(PromiseAct.KEEP, at=later(hours=3) + late, by=ALI)


async def test_delays_are_counted_from_the_first_time_once_for_each_other_case(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        for name in ("k1", "k2", "k3", "k4"):
            await tx.add_case(case(name))
        await tx.save_promise(kept("p1", 9 * HOUR))
        await tx.save_promise(kept("p2", HOUR, case="k2"))
        await tx.save_promise(kept("p3", 2 * HOUR, case="k2"))  # the later one of its case counts
        await tx.save_promise(kept("p4", -HOUR, case="k3"))
        await tx.save_promise(kept("p5", 4 * HOUR, case="k4", kind=PromiseKind.ANSWER))
        await tx.save_promise(kept("p6", 5 * HOUR, case="k4", owner=MEI))
        await tx.save_promise(promise("p7", case="k4"))
    async with store.reading(TEAM) as tx:
        found = await tx.kept_delays(ALI, PromiseKind.FIX, "k1")
        assert sorted(found) == [-HOUR, 2 * HOUR]
        assert await tx.kept_delays(ALI, PromiseKind.ANSWER, "k1") == [4 * HOUR]
    async with store.reading(OTHER) as tx:
        assert await tx.kept_delays(ALI, PromiseKind.FIX, "k1") == []


async def test_another_open_case_with_a_client_is_the_owners_own(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", "Acme"))
        await tx.add_case(case("k1", facts=Facts(client_id="c1")))
        await tx.add_case(case("k2", facts=Facts(client_id="c1"), owner=MEI))
        await tx.add_case(case("k3", facts=Facts(client_id="c1"), state=CaseState.CLOSED))
        assert not await tx.has_open_case("c1", owner=ALI, besides="k1")
        assert await tx.has_open_case("c1", owner=MEI, besides="k1")
        await tx.add_case(case("k4", facts=Facts(client_id="c1")))
        assert await tx.has_open_case("c1", owner=ALI, besides="k1")
