"""A draft may rest, and be read again before it goes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.case import Step
from bot.domain.outbox import Kind
from bot.errors import CannotSay, NotNow
from bot.usecases import report, resting
from bot.usecases.fallback import READ_AGAIN
from tests.usecases.world import ADMIT, CASE, DRAFT, EXPLAIN, FIX, PROMISED, START, World

HOUR = timedelta(hours=1)


async def drafted(world: World, **fix: object) -> int:
    """Adam is at the draft step; returns the revision of his screen."""
    await world.step(Step.ADMIT, ADMIT)
    await world.step(Step.EXPLAIN, EXPLAIN)
    return (await world.step(Step.FIX, FIX | fix)).file.case.rev


async def test_a_draft_comes_back_in_an_hour_with_what_was_typed(world: World) -> None:
    rev = await drafted(world)
    until = await resting.let_rest(world.desk, world.call(), CASE, rev, {"draft": "Dear Puan Lee, my own."})
    assert until == START + HOUR
    assert (await world.file()).case.facts.draft == "Dear Puan Lee, my own."
    assert [s.kind for s in await world.drain_until(START + HOUR - timedelta(seconds=1))] == []
    said = await world.drain_until(START + HOUR)
    assert [(s.kind, s.row.addressee) for s in said] == [(Kind.REST, "U_ADAM")]


async def test_it_comes_back_well_before_the_time_that_it_promises(world: World) -> None:
    rev = await drafted(world, fix_by=START + timedelta(minutes=40))
    until = await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    assert until == START + timedelta(minutes=25)


async def test_it_cannot_rest_where_no_time_is_left_and_loses_nothing(world: World) -> None:
    rev = await drafted(world, fix_by=START + timedelta(minutes=19))
    with pytest.raises(NotNow, match="too near"):
        await resting.let_rest(world.desk, world.call(), CASE, rev, {"draft": "Mine."})
    assert (await world.file()).case.facts.draft == "Mine."
    assert not world.rows(Kind.REST)


async def test_it_may_rest_though_nothing_is_promised_by_a_time(world: World) -> None:
    rev = await drafted(world, fix_kind="done", fix_by=None)
    assert await resting.let_rest(world.desk, world.call(), CASE, rev, {}) == START + HOUR


async def test_pressed_twice_it_comes_back_once_an_hour_after_the_second_time(world: World) -> None:
    rev = await drafted(world)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    world.passes(minutes=20)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    assert [row.due for row in world.rows(Kind.REST)] == [START + timedelta(minutes=80)]


async def test_a_draft_that_was_sent_meanwhile_is_not_shown_again(world: World) -> None:
    rev = await drafted(world)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    assert (await world.step(Step.DRAFT, DRAFT)).sent
    assert Kind.REST not in [s.kind for s in await world.drain_until(START + 2 * HOUR)]


async def test_a_draft_that_was_taken_up_again_is_not_shown_twice(world: World) -> None:
    rev = await drafted(world)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    await report.go_on(world.desk, world.call(), CASE)
    assert Kind.REST not in [one.kind for one in await world.drain_until(PROMISED)]


async def test_a_draft_whose_page_is_turned_back_never_comes_after_the_time_it_promises_by_then(
    world: World,
) -> None:
    rev = await drafted(world)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    await report.go_back(world.desk, world.call(), CASE, Step.DRAFT, rev, {})
    await world.step(Step.FIX, FIX | {"fix_by": START + timedelta(minutes=30)})
    assert world.rows(Kind.REST) == []
    assert await world.drain_until(START + 2 * HOUR) == []


async def test_a_draft_that_slack_does_not_take_is_not_passed_over_in_silence(world: World) -> None:
    rev = await drafted(world)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    world.voice.refusing[Kind.REST] = CannotSay("msg_blocks_too_long")
    said = await world.drain_until(START + HOUR)
    assert [(s.kind, s.row.addressee, s.row.payload["sentence"]) for s in said] == [
        (Kind.NOTICE, "U_ADAM", READ_AGAIN)
    ]


async def test_a_draft_that_was_discarded_is_not_shown_again(world: World) -> None:
    rev = await drafted(world)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    await report.discard(world.desk, world.call(), CASE)
    assert await world.drain_until(START + 2 * HOUR) == []


@pytest.mark.parametrize("way", ["sent", "discarded"])
async def test_the_draft_that_was_shown_loses_its_button_when_it_goes_on_or_away(
    world: World, way: str
) -> None:
    rev = await drafted(world)
    await resting.let_rest(world.desk, world.call(), CASE, rev, {})
    assert (await world.file()).next_ping == START + HOUR, "what comes next, for Home and the demo's clock"
    await world.drain_until(START + HOUR)
    shown = world.voice.last(Kind.REST).row.id
    if way == "sent":
        assert (await world.step(Step.DRAFT, DRAFT)).sent
    else:
        await report.discard(world.desk, world.call(), CASE)
    await world.drain()
    settled = world.voice.last(Kind.ANSWERED).row
    assert (settled.subject, settled.payload["what"]) == (shown, way)
    assert world.rows(Kind.REST) == []


async def test_only_the_owner_can_put_a_draft_aside(world: World) -> None:
    rev = await drafted(world)
    with pytest.raises(Exception, match="Only"):
        await resting.let_rest(world.desk, world.call("U_DANA"), CASE, rev, {})
