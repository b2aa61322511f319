"""When a client works, and on which clock: set by the owner, followed by the warnings and the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.domain.capture import Against, Whose
from bot.domain.case import Step
from bot.domain.people import Client
from bot.domain.working import UNSET, Working
from bot.errors import BadInput, NotAllowed, NotNow
from bot.usecases import capture, client_working
from bot.usecases.capture import Named
from bot.usecases.working import Typed
from tests.usecases.world import ADMIT, CASE, DANA, PROMISED, World

OFFICE = Typed(frozenset(range(5)), time(9), time(18), None, None)
KEDAH = Typed(frozenset({6, 0, 1, 2, 3}), time(9), time(17), None, None, "MY-02")


async def client(world: World) -> Client:
    known = (await world.file()).client
    assert known
    return known


async def set_clients(world: World, zone: str | None, typed: Typed = OFFICE, user: str = "U_ADAM") -> None:
    await client_working.set_clients(world.desk, world.call(user), CASE, zone, typed)


async def test_what_is_saved_as_it_was_shown_goes_on_following_the_workspace(world: World) -> None:
    await world.sends()
    seen = await client_working.of_client(world.desk, world.call(), CASE)
    assert seen.working == Working(frozenset(range(5)), time(9), time(18), None, "")
    await set_clients(world, None)
    assert (await client(world)).working == UNSET


async def test_their_clock_days_and_holidays_are_kept(world: World) -> None:
    await world.sends()
    await set_clients(world, "Asia/Tokyo", KEDAH)
    kept = await client(world)
    assert kept.tz == "Asia/Tokyo"
    assert kept.working == Working(frozenset({6, 0, 1, 2, 3}), time(9), time(17), None, "MY", "02")
    await set_clients(world, None)
    assert (await client(world)).tz is None


async def test_from_then_on_a_time_out_of_their_hours_is_doubted(world: World) -> None:
    await world.reaches_told()
    await set_clients(world, "Europe/London")
    new = PROMISED + timedelta(hours=1)  # 4:30 pm here, 8:30 am in London
    promise = await world.promise()
    named = Named("due", new, of=promise.id)
    (found,) = (await capture.about_new_times(world.desk, world.call(), CASE, named))[1]
    assert [(doubt.against, doubt.whose) for doubt in found.doubts] == [(Against.HOURS, Whose.THEIRS)]


@pytest.mark.parametrize(
    ("zone", "typed", "field"),
    [
        ("Mars/Olympus", OFFICE, "zone"),
        (None, replace(OFFICE, days=frozenset()), "days"),
        (None, replace(OFFICE, end=None), "until"),
    ],
)
async def test_nonsense_is_refused_at_its_field(
    world: World, zone: str | None, typed: Typed, field: str
) -> None:
    await world.sends()
    with pytest.raises(BadInput) as refused:
        await set_clients(world, zone, typed)
    assert list(refused.value.problems) == [field]


async def test_only_the_owner_sets_it_and_for_a_client_that_is_kept(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    with pytest.raises(NotNow):
        await client_working.of_client(world.desk, world.call(), CASE)
    with pytest.raises(NotNow):
        await set_clients(world, None)
    with pytest.raises(NotAllowed):
        await set_clients(world, None, user=DANA)
