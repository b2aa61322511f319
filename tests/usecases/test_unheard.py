"""What Slack refuses for good, and the message about it too, is said on the owner's Home."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.case import Place
from bot.domain.outbox import Kind
from bot.domain.unheard import Unheard
from bot.errors import CannotSay
from bot.usecases import home, review
from tests.usecases.test_rounds import told
from tests.usecases.world import ADAM, CASE, DANA, PROMISED, ROOM, World

GONE = CannotSay("is_archived")
NO_DM = CannotSay("cannot_dm_bot")


async def shown(world: World, user: str = ADAM) -> dict[str, Unheard]:
    return dict((await home.rooms(world.desk, world.call(user), [ROOM])).unheard)


@pytest.mark.parametrize("kind", [Kind.CARD, Kind.VERSION, Kind.BUTTONS])
async def test_a_draft_that_nobody_can_review_stands_on_home_until_it_is_somewhere_else(
    world: World, kind: Kind
) -> None:
    await world.sends(place_people=(DANA,), place_channel=None)
    world.voice.refusing |= {kind: GONE, Kind.PLACE_LOST: NO_DM}
    await world.drain()
    assert await shown(world) == {CASE: Unheard(draft=True, owner=True)}
    assert await shown(world, DANA) == {}, "it is the owner's"
    world.voice.refusing.clear()
    await review.move_review(world.desk, world.call(), CASE, Place(ROOM))
    assert await shown(world) == {}, "it is on its way"
    await world.drain()
    assert await shown(world) == {}


async def test_where_the_owner_hears_of_it_home_says_only_that_nobody_can_review_it(world: World) -> None:
    await world.sends(place_people=(DANA,), place_channel=None)
    world.voice.refusing[Kind.CARD] = GONE
    await world.drain()
    assert await shown(world) == {CASE: Unheard(draft=True)}
    await world.tells()
    assert await shown(world) == {}, "they were told, so nobody need review it"


async def test_a_draft_that_went_to_a_group_message_can_be_reviewed(world: World) -> None:
    await world.sends()
    world.voice.refusing_once[Kind.CARD] = GONE
    await world.drain()
    assert await shown(world) == {}


async def test_that_it_went_to_a_group_message_and_they_could_not_be_told_is_on_home(world: World) -> None:
    await world.sends()
    world.voice.refusing_once |= {Kind.CARD: GONE, Kind.PLACE_LOST: NO_DM}
    await world.drain()
    assert await shown(world) == {CASE: Unheard(owner=True)}


@pytest.mark.parametrize("kind", [Kind.DUE, Kind.WORDS, Kind.UNTOLD])
async def test_a_refused_message_to_the_owner_stands_beside_the_case(world: World, kind: Kind) -> None:
    world.voice.refusing[kind] = NO_DM
    if kind is Kind.DUE:
        await world.reaches_told()
    else:
        await world.sends()
        await world.drain()
    if kind is Kind.WORDS:
        await world.approves()
    due = {Kind.DUE: PROMISED, Kind.UNTOLD: PROMISED - timedelta(minutes=1)}
    await world.drain_until(due.get(kind, world.now))
    assert [row.reason for row in world.rows(kind, state="failed")] == ["cannot_dm_bot"]
    assert await shown(world) == {CASE: Unheard(owner=True)}


async def test_it_is_said_no_more_once_what_they_were_to_hear_has_passed(world: World) -> None:
    world.voice.refusing[Kind.DUE] = NO_DM
    await world.reaches_told()
    await world.drain_until(PROMISED)
    assert await shown(world) == {CASE: Unheard(owner=True)}
    await world.done()
    assert await shown(world) == {}


async def test_it_is_said_no_more_once_the_same_was_said(world: World) -> None:
    await world.reaches_told()
    world.voice.refusing_once[Kind.MISSED] = NO_DM
    await world.drain_until(PROMISED + timedelta(hours=1))
    assert await shown(world) == {CASE: Unheard(owner=True)}
    await world.drain_until(PROMISED + timedelta(days=2))
    assert Kind.MISSED in world.voice.kinds()
    assert await shown(world) == {}


async def test_each_part_of_a_refused_round_keeps_the_reason(world: World) -> None:
    await world.reaches_told()
    await told(world, "k1", PROMISED)
    await world.drain()
    world.voice.refusing[Kind.ROUND] = NO_DM
    world.until(PROMISED)
    await world.drain()
    assert [row.reason for row in world.rows(Kind.DUE, state="failed")] == ["cannot_dm_bot"] * 2
    assert await shown(world) == {CASE: Unheard(owner=True), "k1": Unheard(owner=True)}


async def test_home_is_drawn_once_more_after_the_refusal_is_written_down(world: World) -> None:
    """The fallback has its own drawn before, and that one may be too early."""
    await home.opened(world.desk, world.call())
    await world.sends(place_people=(DANA,), place_channel=None)
    world.voice.refusing |= {Kind.CARD: GONE, Kind.PLACE_LOST: NO_DM}
    await world.drain()
    failed = world.rows(Kind.CARD, Kind.PLACE_LOST, state="failed")
    drawn = [one.row.dedupe_key for one in world.voice.said if one.kind is Kind.HOME]
    for row in failed:
        assert f"{Kind.HOME}:{row.id}:refused:{ADAM}" in drawn
