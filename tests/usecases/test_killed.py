"""A worker is killed right after Slack has taken what it said, before it could write that down; its row comes
back in the night, when nobody is asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.case import Step
from bot.domain.outbox import Kind
from tests.usecases.world import ADMIT, DANA, START, World

from .test_untold import choose

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
#: Nine in the morning of the third working day after a fix kept on Monday; and of the day on which it is
#: announced whom an untold case will reach.
THURSDAY = datetime(2026, 3, 5, 1, 0, tzinfo=UTC)


async def says_and_dies(world: World, at: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """At this time, and comes back at one in the morning."""
    await world.drain_until(at - MINUTE)
    world.until(at)
    with monkeypatch.context() as dying:
        dying.setattr(type(world.store), "settle", _killed)
        with pytest.raises(KeyboardInterrupt):
            await world.drain()
    world.until(at + timedelta(hours=16))
    await world.drain()


async def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


async def test_what_was_said_by_day_is_not_put_off_to_the_morning_of_the_next_asking(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    await world.done()
    await says_and_dies(world, THURSDAY, monkeypatch)
    assert [row.due for row in world.rows(Kind.SETTLE)] == [THURSDAY + DAY]


async def test_what_was_announced_by_day_is_passed_on_once_its_hour_is_over(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await choose(world, DANA)
    await world.step(Step.ADMIT, ADMIT)
    await says_and_dies(world, START + 3 * DAY, monkeypatch)
    [notice] = [one for one in world.voice.said if one.kind is Kind.UNTOLD_NOTICE]
    [passed] = [one for one in world.voice.said if one.kind is Kind.UNTOLD_PASSED_ON]
    assert passed.row.due.isoformat() == notice.row.payload["until"]
    assert passed.at == world.now, "it is afternoon in London"
