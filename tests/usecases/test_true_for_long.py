"""What was said stays true: an answer for a while gives way to what became of it, and no ping that is over is
named as the next."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.outbox import Kind
from bot.domain.promise import PromiseKind
from bot.usecases import followups, home, prevention, snoozing
from tests.usecases.world import CASE, PROMISED, World

PREVENTION = {"prevention": "two of us check each list", "prevention_by": PROMISED + timedelta(hours=18)}


async def said(world: World, kind: Kind) -> str:
    """The next of this kind, said; its id."""
    due = min(row.due for row in world.rows(kind))
    await world.drain_until(due + timedelta(seconds=1))
    async with world.store.reading("T1") as tx:
        row = await tx.said(CASE, kind)
    assert row is not None
    return row.id


async def shows(world: World, row: str) -> str:
    """What became last of a message, once everything has been said."""
    await world.drain()
    async with world.store.reading("T1") as tx:
        asked = await tx.utterance(row)
        assert asked is not None
        return str((await tx.answers([asked]))[row].payload["what"])


async def test_on_track_gives_way_to_done_on_home(world: World) -> None:
    await world.reaches_told()
    row, promise = await said(world, Kind.BEFORE), await world.promise()
    await followups.on_track(world.desk, world.call(), CASE, promise.id, row)
    assert await shows(world, row) == "on_track"
    await world.done()
    assert await shows(world, row) == "settled"


async def test_however_often_it_was_snoozed_nothing_is_put_off_once_it_is_done(
    world: World,
) -> None:
    await world.reaches_told()
    rows = []
    for _ in range(2):
        rows.append(await said(world, Kind.BEFORE))
        await snoozing.snooze(world.desk, world.call(), CASE, rows[-1], "30m")
        assert await shows(world, rows[-1]) == "snoozed"
    await world.done()
    assert [await shows(world, row) for row in rows] == ["settled", "settled"]


async def test_what_was_put_at_risk_shows_the_new_time_once_it_is_told(world: World) -> None:
    await world.reaches_told()
    row = await said(world, Kind.BEFORE)
    await world.at_risk(PROMISED + timedelta(hours=2), row)
    assert await shows(world, row) == "at_risk"
    async with world.store.reading("T1") as tx:
        words = await tx.said(CASE, Kind.UPDATE_WORDS)
    assert words is not None
    await followups.update_told(world.desk, world.call(), CASE, (await world.promise()).id, "")  # on Home
    assert await shows(world, row) == "moved"
    assert await shows(world, words.id) == "moved"


async def test_not_yet_gives_way_to_in_place_and_is_shown_where_it_was_asked(world: World) -> None:
    await world.reaches_told(**PREVENTION)
    await world.done()
    row, promise = await said(world, Kind.PREVENTION), await world.promise(PromiseKind.PREVENTION)
    await prevention.not_yet(world.desk, world.call(), CASE, promise.id, "")  # on the plan
    assert await shows(world, row) == "not_yet"
    await world.done(PromiseKind.PREVENTION)
    assert await shows(world, row) == "settled"


async def test_an_answer_for_a_while_never_takes_the_place_of_one_for_good(world: World) -> None:
    await world.reaches_told()
    before = await said(world, Kind.BEFORE)
    due = await said(world, Kind.DUE)
    assert await shows(world, before) == "newer"
    await world.at_risk(world.now + timedelta(hours=2), due)
    assert await shows(world, before) == "newer"


async def test_home_is_drawn_anew_when_the_next_ping_is_another_and_the_card_which_names_none_is_not(
    world: World,
) -> None:
    await world.reaches_told()
    await home.opened(world.desk, world.call())
    row, promise = await said(world, Kind.BEFORE), await world.promise()
    kinds = [one.kind for one in world.voice.said]
    later = kinds[kinds.index(Kind.BEFORE) :]
    assert Kind.HOME in later, "what was next has been said"
    assert Kind.CARD_UPDATE not in later

    async def changed() -> set[Kind]:
        return {one.kind for one in await world.drain()} & {Kind.CARD_UPDATE, Kind.HOME}

    await snoozing.snooze(world.desk, world.call(), CASE, row, "30m")
    assert await changed() == {Kind.HOME}
    row = await said(world, Kind.BEFORE)
    await followups.on_track(world.desk, world.call(), CASE, promise.id, row)
    assert await changed() == {Kind.HOME}
    await world.at_risk(PROMISED + timedelta(hours=2))
    assert await changed() == {Kind.HOME}
