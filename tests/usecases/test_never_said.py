"""What was looked at and lost its reason has never been said: nothing goes by it as if it had."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.outbox import Kind
from bot.usecases import snoozing
from tests.usecases.test_untold import choose, morning, opens
from tests.usecases.world import CASE, DANA, SAM, World


async def test_what_was_announced_for_another_person_can_be_put_off(world: World) -> None:
    await choose(world, DANA, untold_rounds=1)
    await opens(world)
    await world.drain_until(morning(2) + timedelta(minutes=1))
    await choose(world, SAM, untold_rounds=1)
    while world.voice.kinds().count(Kind.UNTOLD_NOTICE) < 2:
        await world.drain_until(world.now + timedelta(hours=1))
    notice = world.voice.last(Kind.UNTOLD_NOTICE).row
    await snoozing.snooze(world.desk, world.call(), CASE, notice.id, "2h")
    assert len(world.rows(Kind.UNTOLD_NOTICE)) == 1
