"""What a client was told stands, wherever it is quoted, on the clock that they were told it on."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.domain.outbox import Kind
from bot.domain.people import Lang
from bot.domain.promise import PromiseState
from bot.usecases import client_working, followups
from bot.usecases.missed import missed_file, words_now
from bot.usecases.working import Typed
from tests.usecases.world import CASE, PROMISED, World

OFFICE = Typed(frozenset(range(5)), time(9), time(18), None, None)
LONDON = "Europe/London"
MISSED_AFTER = timedelta(hours=2)
#: 4 pm in Kuala Lumpur, 8 am in London.
TOMORROW = PROMISED + timedelta(days=1, minutes=30)
AS_TOLD = "by 3:30 pm on Monday 2 March, Kuala Lumpur time"
NEW = "The new time is 8 am on Tuesday 3 March, London time;"


async def set_zone(world: World, zone: str | None = LONDON) -> None:
    await client_working.set_clients(world.desk, world.call(), CASE, zone, OFFICE)


async def update(world: World) -> str:
    await world.at_risk(TOMORROW)
    await world.drain()
    return str(world.voice.last(Kind.UPDATE_WORDS).row.payload["text"])


async def report(world: World) -> str:
    await world.done()
    await world.drain()
    return str(world.voice.last(Kind.REPORT_WORDS).row.payload["text"])


async def test_a_new_time_stands_on_their_clock_and_the_old_one_on_the_one_they_read_it_on(
    world: World,
) -> None:
    await world.reaches_told()
    assert "by 3:30 pm on Monday 2 March." in (await world.file()).versions[-1].text
    await set_zone(world)
    words = await update(world)
    assert AS_TOLD in words
    assert NEW in words
    assert "7:30 am" not in words, "nobody ever told them that"


async def test_it_is_the_same_in_malay(world: World) -> None:
    await world.reaches_told(lang=Lang.MS)
    await set_zone(world)
    words = await update(world)
    assert "sebelum pukul 3.30 petang, Isnin, 2 Mac, waktu Kuala Lumpur" in words
    assert "Waktu baharu ialah pukul 8 pagi, Selasa, 3 Mac, waktu London;" in words


async def test_words_for_a_miss_quote_it_so_as_well(world: World) -> None:
    await world.reaches_told()
    await set_zone(world)
    await world.drain_until(PROMISED + MISSED_AFTER)
    file, promise = await missed_file(world.desk, world.call(), CASE, (await world.promise()).id)
    assert promise.state is PromiseState.MISSED
    assert f"{AS_TOLD}. It isn't done yet" in words_now(world.desk.wording, file, promise, world.now).text


async def test_a_time_told_later_is_quoted_on_the_clock_it_was_told_on_in_its_turn(world: World) -> None:
    await world.reaches_told(fix="reprint tomorrow's menu")
    await set_zone(world)
    await update(world)
    await followups.update_told(world.desk, world.call(), CASE, (await world.promise()).id, "")
    await set_zone(world, None)
    assert "what I promised you by 8 am on Tuesday 3 March, London time, is done" in await report(world)


async def test_a_clock_that_is_named_before_they_are_told_does_not_change_the_words_they_read(
    world: World,
) -> None:
    await world.sends()
    await set_zone(world)
    await world.approves()
    await world.tells()
    assert AS_TOLD in await update(world)


@pytest.mark.parametrize("zone", [None, "Asia/Singapore"])
async def test_where_the_clocks_read_alike_no_zone_is_named(world: World, zone: str | None) -> None:
    await world.reaches_told()
    await set_zone(world, zone)
    assert "by 3:30 pm on Monday 2 March. I won't make it" in await update(world)
