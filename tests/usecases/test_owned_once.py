"""A miss is owned once: who has told the client of it does not say sorry for it again with the new time."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.outbox import Kind
from bot.domain.people import Lang
from bot.domain.promise import PromiseState
from bot.usecases import followups
from bot.usecases.missed import words_now
from tests.usecases.world import CASE, PROMISED, World

MISSED = PROMISED + timedelta(hours=2)
NEW = PROMISED + timedelta(days=1)


async def missed(world: World, **facts: object) -> None:
    await world.reaches_told(**facts)
    await world.drain_until(MISSED)
    assert (await world.promise()).state is PromiseState.MISSED


async def update(world: World, *, owned: bool) -> str:
    promise = await world.promise()
    case = (world.desk, world.call(), CASE, promise.id, "")
    await followups.at_risk(*case, due=NEW, left="", owned=owned)
    await world.drain()
    return str(world.voice.last(Kind.UPDATE_WORDS).row.payload["text"])


async def test_the_words_for_a_new_time_own_a_miss_that_nobody_has_owned(world: World) -> None:
    await missed(world)
    words = await update(world, owned=False)
    assert "I didn't make it, and I'm sorry." in words


async def test_once_they_were_told_of_it_the_words_say_that_they_know(world: World) -> None:
    await missed(world)
    words = await update(world, owned=True)
    assert "As you know, I didn't make it. The new time is" in words
    assert "sorry" not in words


async def test_in_malay_too(world: World) -> None:
    await missed(world, lang=Lang.MS)
    words = await update(world, owned=True)
    assert "Seperti yang sudah saya maklumkan, saya tidak sempat." in words
    assert "maaf" not in words


async def test_it_is_remembered_until_that_new_time_is_missed_in_its_turn(world: World) -> None:
    await missed(world)
    await update(world, owned=True)
    again = words_now(world.desk.wording, await world.file(), await world.promise(), world.now)
    assert "sorry" not in again.text, "whoever opens the words once more finds the same"
    await followups.update_told(world.desk, world.call(), CASE, (await world.promise()).id, "")
    await world.drain_until(NEW + timedelta(hours=2))
    promise = await world.promise()
    assert promise.state is PromiseState.MISSED
    assert not promise.knows_miss


async def test_a_tick_that_is_taken_back_is_no_longer_remembered(world: World) -> None:
    await missed(world)
    await update(world, owned=True)
    assert (await world.promise()).knows_miss
    case = (world.desk, world.call(), CASE, (await world.promise()).id, "")
    await followups.at_risk(*case, due=NEW + timedelta(hours=1), left="", owned=False)
    assert not (await world.promise()).knows_miss
