"""What is on its way while something happens to it is said once, and what follows it is not forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.intervals import USUAL
from bot.domain.outbox import Kind
from tests.usecases.test_untold import FOUR_HOURS, morning, opens
from tests.usecases.world import PROMISED, World

MISSED_AT = PROMISED + USUAL.missed_after
HOUR = timedelta(hours=1)


async def dies(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


async def killed_before(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due is said; the worker is killed before it has written that down."""
    with monkeypatch.context() as dying:
        dying.setattr(type(world.store), "settle", dies)
        with pytest.raises(KeyboardInterrupt):
            await world.drain()


async def the_next_before_the_last(world: World) -> None:
    """A start after a night: what a killed worker had said is still unsettled as the next is said."""
    for row in reversed(await world.claim_and_gather()):
        await world.says(row)


async def test_after_a_kill_and_a_night_untold_is_asked_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await opens(world)
    world.until(FOUR_HOURS)
    await killed_before(world, monkeypatch)
    world.until(morning(1) + HOUR)
    await the_next_before_the_last(world)
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [morning(2)]


async def test_after_a_kill_and_a_night_a_miss_is_asked_after_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    await world.drain_until(MISSED_AT - timedelta(seconds=1))
    world.until(MISSED_AT)
    await killed_before(world, monkeypatch)
    world.until(morning(1) + HOUR)
    await the_next_before_the_last(world)
    assert [row.due for row in world.rows(Kind.MISSED)] == [morning(2)]


async def test_after_a_kill_and_a_night_it_is_asked_on_how_they_are(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    await world.done()
    await world.drain_until(morning(3) - timedelta(minutes=1))
    world.until(morning(3))
    await killed_before(world, monkeypatch)
    world.until(morning(4) + HOUR)
    await the_next_before_the_last(world)
    assert [row.due for row in world.rows(Kind.SETTLE)] == [morning(7)]
