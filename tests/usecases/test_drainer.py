"""The drainer: woken by a commit, stopped by nothing but its owner."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.outbox import Kind, Utterance
from bot.domain.talk import Heard, Question
from bot.errors import StoreDown
from bot.ticker import Drainer, modest
from bot.usecases.outbox import LEASE
from tests.usecases.world import ADAM, TEAM, World


class TroubledStore:
    """A store whose next claims fail as told; everything else is the real one."""

    def __init__(self, real: Any, *troubles: Exception) -> None:
        self._real = real
        self._troubles = list(troubles)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    async def claim(self, **how: Any) -> Any:
        if self._troubles:
            raise self._troubles.pop(0)
        return await self._real.claim(**how)


@asynccontextmanager
async def draining(world: World, *troubles: Exception) -> AsyncIterator[Drainer]:
    desk = replace(world.desk, store=TroubledStore(world.store, *troubles))
    drainer = Drainer(desk, world.voice, idle=0.01)
    task = asyncio.create_task(drainer.run())
    try:
        yield drainer
    finally:
        await drainer.stop()
        await task


async def soon(true: Callable[[], bool]) -> None:
    """Lets the drainer's task run until something is true."""
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110 - the voice is a fake, it has no event for each sentence
            await asyncio.sleep(0)


async def test_what_was_queued_is_said_in_order(world: World) -> None:
    await world.sends()
    async with draining(world):
        await soon(lambda: len(world.voice.said) == 3)
    assert world.voice.kinds() == [Kind.CARD, Kind.VERSION, Kind.BUTTONS]


@pytest.mark.parametrize("trouble", [StoreDown("locked"), RuntimeError("a bug of ours")])
async def test_no_trouble_with_the_database_ends_the_drainer(
    world: World, trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    await world.sends()
    with caplog.at_level(logging.WARNING):
        async with draining(world, trouble):
            await soon(lambda: len(world.voice.said) == 3)
    assert str(trouble) in caplog.text


async def test_one_bad_row_does_not_stop_the_others_and_comes_back(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.sends()
    await world.drain()
    await world.approves()
    world.voice.refusing[Kind.OUTCOME] = ZeroDivisionError("a bug of ours")
    with caplog.at_level(logging.CRITICAL):
        async with draining(world):
            await soon(lambda: Kind.TELL_BUTTONS in world.voice.kinds())
            world.voice.refusing.clear()
            world.machine += LEASE + timedelta(seconds=1)
            await soon(lambda: Kind.CARD_UPDATE in world.voice.kinds())
    assert Kind.OUTCOME in world.voice.kinds()


async def test_stopping_lets_what_is_being_said_be_said(world: World) -> None:
    await world.sends()
    saying, go_on = asyncio.Event(), asyncio.Event()

    async def slowly() -> None:
        saying.set()
        await go_on.wait()

    world.voice.meanwhile[Kind.CARD] = slowly
    async with draining(world) as drainer:
        await saying.wait()
        stopping = asyncio.create_task(drainer.stop())
        await asyncio.sleep(0)
        assert not stopping.done()
        go_on.set()
        await stopping
    assert [row.kind for row in world.rows(state="said")] == [Kind.CARD]


async def test_what_was_claimed_as_the_stop_came_is_still_said(world: World) -> None:
    await world.sends()
    real = world.store.claim
    drainer: Drainer

    async def stopped_meanwhile(**how: Any) -> Any:
        rows = await real(**how)
        await drainer.stop()
        return rows

    store = TroubledStore(world.store)
    store.claim = stopped_meanwhile  # type: ignore[method-assign]
    drainer = Drainer(replace(world.desk, store=store), world.voice, idle=0.01)
    await drainer.run()
    assert [row.kind for row in world.rows(state="said")] == [Kind.CARD], "when run() ends, nothing is open"


class WatchedStore(TroubledStore):
    """Counts renewals, and who writes and reads at the same time."""

    def __init__(self, real: Any) -> None:
        super().__init__(real)
        self.renewed = 0
        self.open: Counter[str] = Counter()
        self.most: Counter[str] = Counter()

    async def renew(self, *what: Any) -> None:
        await self._real.renew(*what)
        self.renewed += 1

    @asynccontextmanager
    async def writing(self, workspace: str) -> AsyncIterator[Any]:
        with self._counted("writing"):
            async with self._real.writing(workspace) as tx:
                yield tx

    @asynccontextmanager
    async def reading(self, workspace: str) -> AsyncIterator[Any]:
        with self._counted("reading"):
            async with self._real.reading(workspace) as tx:
                yield tx

    @contextmanager
    def _counted(self, what: str) -> Iterator[None]:
        self.open[what] += 1
        self.most[what] = max(self.most[what], self.open[what])
        try:
            yield
        finally:
            self.open[what] -= 1


async def test_what_takes_longer_than_its_lease_stays_with_who_is_saying_it(world: World) -> None:
    await world.sends()
    saying, go_on = asyncio.Event(), asyncio.Event()

    async def slowly() -> None:
        saying.set()
        await go_on.wait()

    world.voice.meanwhile[Kind.CARD] = slowly
    store, lease = WatchedStore(world.store), timedelta(seconds=0.06)
    drainer = Drainer(replace(world.desk, store=store), world.voice, idle=0.01, lease=lease)
    task = asyncio.create_task(drainer.run())
    await saying.wait()
    for _ in range(3):  # three leases, as the machine's clock has it
        world.machine += lease * 0.9
        wanted = store.renewed + 2  # one may have been under way, with the time before
        await soon(lambda wanted=wanted: store.renewed >= wanted)  # type: ignore[misc]
        assert await world.claim() == []
    go_on.set()
    await drainer.stop()
    await task
    assert world.voice.kinds().count(Kind.CARD) == 1


async def test_much_that_falls_due_at_once_leaves_people_their_connections(world: World) -> None:
    asked = [Question(f"And page {n}?", world.now + timedelta(hours=3)) for n in range(5)]
    await world.sends()
    await world.approves()
    await world.drain()
    await world.tells(heard=Heard(questions=asked))
    await world.drain()
    world.passes(hours=25)  # the next working day: what is late by a night waits for it
    store = WatchedStore(world.store)
    drainer = Drainer(modest(replace(world.desk, store=store)), world.voice, idle=0.01)
    task = asyncio.create_task(drainer.run())
    await soon(lambda: Kind.ROUND in world.voice.kinds())
    await drainer.stop()
    await task
    assert store.most["writing"] == 1
    assert store.most["reading"] <= 2


async def test_what_was_said_together_is_settled_before_the_stop_returns(world: World) -> None:
    notices = [
        Utterance(f"n{n}", TEAM, Kind.NOTICE, f"n{n}", world.now, addressee=ADAM, payload={"sentence": "x"})
        for n in range(30)
    ]
    async with world.store.writing(TEAM) as tx:
        for notice in notices:
            await tx.enqueue(notice)
    go_on = asyncio.Event()
    real = world.voice.say
    saying = 0

    async def together(*row: Any) -> Any:
        nonlocal saying
        saying += 1
        await go_on.wait()
        return await real(*row)

    world.voice.say = together  # type: ignore[method-assign]
    async with draining(world) as drainer:
        await soon(lambda: saying == 30)
        stopping = asyncio.create_task(drainer.stop())
        go_on.set()
        await stopping
        assert len(world.rows(state="said")) == 30
    assert len(world.voice.said) == 30


async def test_no_more_are_being_said_at_once_than_the_gate_lets_through(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.ticker.AT_ONCE", 2)
    async with world.store.writing(TEAM) as tx:
        for n in range(12):
            await tx.enqueue(
                Utterance(
                    f"n{n}", TEAM, Kind.NOTICE, f"n{n}", world.now, addressee=ADAM, payload={"sentence": "x"}
                )
            )
    real, saying, most = world.voice.say, 0, 0

    async def counted(*row: Any) -> Any:
        nonlocal saying, most
        saying += 1
        most = max(most, saying)
        await asyncio.sleep(0)
        saying -= 1
        return await real(*row)

    world.voice.say = counted  # type: ignore[method-assign]
    async with draining(world):
        await soon(lambda: len(world.voice.said) == 12)
    assert most == 2
    assert len(world.rows(state="said")) == 12


async def test_more_is_claimed_as_soon_as_there_is_room_for_many(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not one by one: many small claims take as long as the saying."""
    for name, rows in (("AT_ONCE", 2), ("AHEAD", 4), ("ROOM", 5)):
        monkeypatch.setattr(f"bot.ticker.{name}", rows)
    async with world.store.writing(TEAM) as tx:
        for n in range(30):
            await tx.enqueue(
                Utterance(
                    f"n{n}", TEAM, Kind.NOTICE, f"n{n}", world.now, addressee=ADAM, payload={"sentence": "x"}
                )
            )
    real, limits = world.store.claim, []

    async def counted(*, limit: int, **more: Any) -> list[Utterance]:
        limits.append(limit)
        return await real(limit=limit, **more)

    world.store.claim = counted  # type: ignore[method-assign]
    async with draining(world):
        await soon(lambda: len(world.rows(state="said")) == 30)
    assert min(limits) >= 5


async def test_what_is_being_gathered_keeps_its_lease(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine that takes longer than a lease, and another process would take it, too."""
    notice = Utterance("n", TEAM, Kind.NOTICE, "n", world.now, addressee=ADAM, payload={"sentence": "x"})
    async with world.store.writing(TEAM) as tx:
        await tx.enqueue(notice)
    go_on, renewed = asyncio.Event(), []

    async def slowly(desk: Any, claimed: list[Utterance]) -> list[Utterance]:
        await go_on.wait()
        return claimed

    async def renew(held: Any, lease: timedelta) -> None:
        renewed.append({one.id for one in held})

    monkeypatch.setattr("bot.ticker.gather", slowly)
    monkeypatch.setattr(world.store, "renew", renew)
    drainer = Drainer(world.desk, world.voice, lease=timedelta(seconds=0.03))
    task = asyncio.create_task(drainer.run())
    await soon(lambda: {"n"} in renewed)
    go_on.set()
    await soon(lambda: len(world.rows(state="said")) == 1)
    await drainer.stop()
    await task
