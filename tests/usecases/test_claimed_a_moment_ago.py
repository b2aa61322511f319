"""PostgreSQL: whoever plans anew has read what is pending, and a worker claims it before it can be changed.

Then it is asked by that worker, and not once more later.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.domain.outbox import Kind, Utterance
from bot.store.rounds import ReadingRounds
from bot.usecases import home, working
from tests.usecases.test_untold import FOUR_HOURS, opens
from tests.usecases.test_working import OFFICE
from tests.usecases.world import World


async def claimed(world: World, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> Utterance:
    """It is claimed; whoever looks for what is planned has read it as it was before."""
    [row] = [one for one in await world.claim() if one.kind is kind]
    before = replace(row, attempts=0)

    async def planned(*_: object) -> list[Utterance]:
        return [before]

    monkeypatch.setattr(ReadingRounds, "planned", planned)
    return row


async def test_the_question_before_a_promise_is_not_planned_again_by_other_hours(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    world.until(world.rows(Kind.BEFORE)[0].due)  # shortly before two in the afternoon
    row = await claimed(world, Kind.BEFORE, monkeypatch)
    pause = replace(OFFICE, quiet_start=time(13, 30), quiet_end=time(14, 30))
    await working.set_mine(world.desk, world.call(), pause)
    await working.set_mine(world.desk, world.call(), OFFICE)
    await world.says(row)
    assert world.voice.kinds().count(Kind.BEFORE) == 1
    assert world.rows(Kind.BEFORE) == []


async def test_the_first_question_about_an_untold_case_is_not_planned_again_by_another_zone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await opens(world)
    world.until(FOUR_HOURS)
    row = await claimed(world, Kind.UNTOLD, monkeypatch)
    await working.moved(world.desk, world.call(), home.Profile("Adam", "Asia/Tokyo", False))
    await world.says(row)
    assert [planned.due for planned in world.rows(Kind.UNTOLD)] == [FOUR_HOURS + timedelta(hours=19)]
