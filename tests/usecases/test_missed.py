"""A promise that was missed is named as what it is: to its owner first, then where others read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.intervals import USUAL
from bot.domain.outbox import Kind
from bot.errors import CannotSay, NotNow
from bot.usecases import home
from bot.usecases.missed import words_again
from tests.usecases.world import CASE, PROMISED, World

HOUR = timedelta(hours=1)
MISSED_AT = PROMISED + USUAL.missed_after


def told_in_thread(world: World) -> list[str]:
    return [one.row.payload["what"] for one in world.voice.said if one.kind is Kind.OUTCOME]


async def test_the_thread_hears_of_a_miss_after_its_owner_and_once(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED)
    kinds = [one.kind for one in await world.drain_until(MISSED_AT)]
    assert kinds.index(Kind.MISSED) < kinds.index(Kind.OUTCOME)
    assert Kind.CARD_UPDATE in kinds
    assert told_in_thread(world).count("missed") == 1
    for row in world.rows(Kind.MISSED):  # the next mornings
        await world.drain_until(row.due)
    await world.drain()
    assert told_in_thread(world).count("missed") == 1


async def test_a_time_that_is_missed_once_more_is_told_once_more(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(MISSED_AT)
    await world.drain()
    later = world.now.replace(microsecond=0) + (MISSED_AT - PROMISED) * 4
    await world.moves(later)
    await world.drain_until(later + USUAL.missed_after)
    await world.drain()
    assert told_in_thread(world).count("missed") == 2


async def test_the_words_for_a_new_time_are_shown_again_as_they_were_handed_over(world: World) -> None:
    await world.reaches_told()
    await world.at_risk(PROMISED + HOUR)
    await world.drain()
    handed = world.voice.last(Kind.UPDATE_WORDS).row.payload["text"]
    promise = (await world.promise()).id
    _, _, words = await words_again(world.desk, world.call(), CASE, promise)
    assert words.text == handed
    world.until(PROMISED)
    _, _, words = await words_again(world.desk, world.call(), CASE, promise)
    assert "I didn't make it" in words.text, "now it is late"


async def test_there_are_no_words_for_a_time_that_may_still_be_kept(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(NotNow):
        await words_again(world.desk, world.call(), CASE, (await world.promise()).id)


async def test_an_owner_whom_nobody_can_tell_is_not_named_as_knowing(world: World) -> None:
    await world.reaches_told()
    world.until(MISSED_AT)
    world.voice.refusing[Kind.MISSED] = CannotSay("user_disabled")
    said = [one.row.payload.get("what") for one in await world.drain()]
    assert "unreachable" in said
    assert "missed" not in said
    assert Kind.CARD_UPDATE in world.voice.kinds()


async def test_the_home_that_was_opened_shows_the_miss(world: World) -> None:
    await world.reaches_told()
    await home.opened(world.desk, world.call())
    await world.drain_until(PROMISED)
    assert Kind.HOME in [one.kind for one in await world.drain_until(MISSED_AT)]
