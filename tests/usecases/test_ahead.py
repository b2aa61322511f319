"""To the next ping: the clock of the demo goes to what Amends says next, to whomever."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.case import Step
from bot.domain.outbox import Kind
from bot.usecases import followups
from bot.usecases.ahead import next_said
from tests.usecases.test_rounds import DAY, told
from tests.usecases.world import ADMIT, CASE, DANA, START, TEAM, World


async def everything_said(world: World, days: int) -> list[tuple[Kind, str | None]]:
    """What comes from press to press, each of which is to bring something."""
    heard = []
    while (due := await next_said(world.desk, TEAM)) is not None and due < START + days * DAY:
        world.until(max(due, world.now))
        said = [(one.kind, one.row.addressee) for one in await world.drain()]
        assert said, f"nothing at {due}"
        heard += said
    return heard


async def test_it_goes_to_another_person_when_they_are_next(world: World) -> None:
    async with world.store.writing(TEAM) as tx:
        await tx.save_workspace(replace(await tx.workspace(), escalate_to=DANA))
    assert await next_said(world.desk, TEAM) is None
    await world.step(Step.ADMIT, ADMIT)
    heard = await everything_said(world, 8)
    own = [kind for kind, _ in heard if kind is not Kind.ANSWERED]
    assert own == [*[Kind.UNTOLD] * 3, Kind.UNTOLD_NOTICE, Kind.UNTOLD_PASSED_ON, Kind.UNTOLD_NEWS]
    assert (Kind.UNTOLD_PASSED_ON, DANA) in heard


async def test_it_goes_to_what_is_only_asked_for_and_not_to_what_has_lost_its_reason(world: World) -> None:
    due = START + timedelta(hours=5)
    await told(world, CASE, due)
    await world.drain()
    await followups.done(world.desk, world.call(), CASE, (await world.file()).promises[0].id, "")
    await world.drain()
    assert await next_said(world.desk, TEAM) == START + DAY, "the good surprise"
    case = (await world.file()).case
    async with world.store.writing(TEAM) as tx:
        await tx.save_case(replace(case, surprise="a card"))
    assert await next_said(world.desk, TEAM) == START + 3 * DAY, "how they are"
