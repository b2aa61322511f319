"""Pacing: an admin sets how soon and how often follow-ups come, and whom untold cases reach."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.intervals import BOUNDS, OUT_OF_RANGE, USUAL, number_of
from bot.domain.outbox import Kind
from bot.domain.promise import PromiseKind
from bot.errors import BadInput, NotAllowed
from bot.slack.ids import Field, field_of
from bot.slack.views.pacing import pacing_view
from bot.usecases import pacing
from bot.usecases.home import Profile
from bot.usecases.prevention import not_yet
from tests.slack.views.cast import page
from tests.usecases.world import ADAM, CASE, DANA, PROMISED, SAM, START, World


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


async def test_the_question_before_it_comes_within_the_bounds_that_were_set(world: World) -> None:
    await pacing.save(world.desk, world.call(SAM), None, {"before_most": 2, "before_least": 30})
    far, near = START + timedelta(days=2, hours=6), START + timedelta(hours=1)
    await world.reaches_told(fix_by=far, make_good="we pay for the reprint", make_good_by=near)
    rows = {row.due for row in world.rows(Kind.BEFORE)}
    assert rows == {far - timedelta(hours=2), near - timedelta(minutes=30)}


async def test_a_prevention_that_is_not_in_place_is_asked_after_when_the_workspace_says(world: World) -> None:
    await pacing.save(world.desk, world.call(SAM), None, {"again_days": 2})
    await world.reaches_told(prevention="Two of us check each list")
    await world.done()
    await world.drain()
    prevention = await world.promise(PromiseKind.PREVENTION)
    ping = world.voice.last(Kind.PREVENTION).row.id
    await not_yet(world.desk, world.call(), CASE, prevention.id, ping)
    assert [row.due for row in world.rows(Kind.PREVENTION)] == [START + timedelta(days=2)]


async def test_the_notice_before_it_reaches_somebody_else_is_as_long_as_was_set(world: World) -> None:
    await pacing.save(world.desk, world.call(SAM), DANA, {"escalate_notice": 90, "untold_rounds": 1})
    await world.sends()
    await world.drain_until(START + timedelta(days=5))
    [(_, announced)] = world.heard(Kind.UNTOLD_NOTICE)
    [(_, passed_on)] = world.heard(Kind.UNTOLD_PASSED_ON)
    assert passed_on - announced >= timedelta(minutes=90)


async def test_the_form_has_a_line_for_every_interval(world: World) -> None:
    view = pacing_view(await pacing.read(world.desk, world.call(SAM)), page())
    asked = [field_of(str(block["block_id"])) for block in view["blocks"]]
    assert asked == [Field.ESCALATE_TO, *BOUNDS]
    assert not any(block.get("hint") for block in view["blocks"][1:]), "a short screen"


def test_the_usual_intervals_lie_within_their_bounds() -> None:
    for name, (_, least, most) in BOUNDS.items():
        assert least <= number_of(USUAL, name) <= most, name
