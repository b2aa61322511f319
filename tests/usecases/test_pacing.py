"""Pacing: an admin sets how soon and how often follow-ups come, and whom untold cases reach."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.intervals import BOUNDS, OUT_OF_RANGE, USUAL, number_of
from bot.domain.outbox import Kind
from bot.errors import BadInput, NotAllowed
from bot.usecases import pacing
from bot.usecases.home import Profile
from tests.usecases.world import ADAM, DANA, PROMISED, SAM, World


async def test_an_admin_sets_them_and_they_stay(world: World) -> None:
    numbers = {"untold_after": 2, "before_share": 40, "missed_after": 30, "mornings": 3}
    await pacing.save(world.desk, world.call(SAM), DANA, numbers)
    workspace = await pacing.read(world.desk, world.call(SAM))
    assert workspace.escalate_to == DANA
    assert workspace.intervals.untold_after == timedelta(hours=2)
    assert {name: number_of(workspace.intervals, name) for name in numbers} == numbers
    assert workspace.intervals.settle_days == USUAL.settle_days, "what was not on the form is unchanged"


async def test_nobody_else_does(world: World) -> None:
    with pytest.raises(NotAllowed, match="Only workspace admins"):
        await pacing.save(world.desk, world.call(ADAM), DANA, {})
    with pytest.raises(NotAllowed, match="Only workspace admins"):
        await pacing.read(world.desk, world.call(ADAM))


@pytest.mark.parametrize("name", BOUNDS)
async def test_a_number_out_of_its_range_is_said_at_its_field_and_nothing_is_kept(
    world: World, name: str
) -> None:
    _, least, most = BOUNDS[name]
    for number in (least - 1, most + 1, None):
        with pytest.raises(BadInput) as refused:
            await pacing.save(world.desk, world.call(SAM), DANA, {name: number})
        assert refused.value.problems == {name: OUT_OF_RANGE}
    assert (await pacing.read(world.desk, world.call(SAM))).escalate_to is None


async def test_only_a_person_who_works_here_can_be_chosen(world: World) -> None:
    """They read the client's name: that is for no app, and for nobody of another workspace."""
    stranger = Profile("Eve", "UTC", False, colleague=False)
    with pytest.raises(BadInput) as refused:
        await pacing.save(world.desk, world.call(SAM), "U_EVE", {}, stranger)
    assert refused.value.problems == {"escalate_to": pacing.WORKS_HERE}
    assert (await pacing.read(world.desk, world.call(SAM))).escalate_to is None


async def test_nobody_may_be_chosen_any_more(world: World) -> None:
    await pacing.save(world.desk, world.call(SAM), DANA, {})
    await pacing.save(world.desk, world.call(SAM), None, {})
    assert (await pacing.read(world.desk, world.call(SAM))).escalate_to is None


async def test_what_is_promised_afterwards_goes_by_them(world: World) -> None:
    await pacing.save(world.desk, world.call(SAM), None, {"missed_after": 60})
    await world.reaches_told()
    assert [row.due for row in world.rows(Kind.MISSED)] == [PROMISED + timedelta(hours=1)]


def test_the_usual_intervals_lie_within_their_bounds() -> None:
    for name, (_, least, most) in BOUNDS.items():
        assert least <= number_of(USUAL, name) <= most, name
