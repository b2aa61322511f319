"""When people work: set by each, and by admins for the workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from bot.domain.working import UNSET, Working
from bot.errors import BadInput, NotAllowed
from bot.usecases import home, working
from bot.usecases.working import Typed
from tests.usecases.world import ADAM, SAM, TEAM, World

OFFICE = Typed(frozenset(range(5)), time(9), time(18), None, None)


async def mine(world: World, user: str = ADAM) -> Working:
    async with world.store.reading(TEAM) as tx:
        return (await tx.person(user)).working


async def holding(world: World) -> Working:
    return (await working.of_person(world.desk, world.call()))[1]


async def test_whoever_has_set_nothing_is_shown_an_office_week(world: World) -> None:
    assert await holding(world) == Working(frozenset(range(5)), time(9), time(18), None, "")


async def test_what_is_saved_as_it_was_shown_goes_on_following_the_workspace(world: World) -> None:
    await working.set_mine(world.desk, world.call(), OFFICE)
    assert await mine(world) == UNSET
    await working.set_teams(world.desk, world.call(SAM), replace(OFFICE, start=time(8), end=time(16)))
    now = await holding(world)
    assert (now.start, now.end) == (time(8), time(16))


async def test_ones_own_hours_days_pause_and_holidays_are_kept(world: World) -> None:
    typed = Typed(frozenset({6, 0, 1}), time(7), time(15), time(12), time(13), "MY-02")
    await working.set_mine(world.desk, world.call(), typed)
    kept = Working(frozenset({6, 0, 1}), time(7), time(15), (time(12), time(13)), "MY", "02")
    assert await mine(world) == kept == await holding(world)


async def test_in_kedah_the_weekend_is_friday_and_saturday_unless_other_days_are_ticked(world: World) -> None:
    kedah = replace(OFFICE, place="MY-02")
    await working.set_teams(world.desk, world.call(SAM), kedah)
    assert (await holding(world)).days == {6, 0, 1, 2, 3}
    await working.set_teams(world.desk, world.call(SAM), kedah)
    assert (await holding(world)).days == frozenset(range(5)), "ticked, once the others were shown"
    await working.set_teams(world.desk, world.call(SAM), kedah)
    assert (await holding(world)).days == frozenset(range(5)), "and saved again as it was shown"


async def test_who_lives_elsewhere_keeps_none_of_the_workspaces_holidays(world: World) -> None:
    await working.set_teams(world.desk, world.call(SAM), replace(OFFICE, place="MY"))
    assert (await holding(world)).country == "MY"
    await working.set_mine(world.desk, world.call(), OFFICE)
    assert (await holding(world)).country == ""


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"days": frozenset()}, "days"),
        ({"end": None}, "until"),
        ({"start": None}, "until"),
        ({"end": time(9)}, "until"),
        ({"quiet_start": time(12)}, "quiet_until"),
        ({"quiet_start": time(12), "quiet_end": time(12)}, "quiet_until"),
        ({"quiet_start": time(9), "quiet_end": time(18)}, "quiet_until"),
        ({"quiet_start": time(7), "quiet_end": time(23)}, "quiet_until"),
        ({"start": None, "end": None, "quiet_start": time(19), "quiet_end": time(18, 30)}, "quiet_until"),
    ],
)
async def test_half_a_pair_of_times_no_day_or_no_time_left_is_refused_at_its_field(
    world: World, changed: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        await working.set_mine(world.desk, world.call(), replace(OFFICE, **changed))
    assert list(refused.value.problems) == [field]
    assert await mine(world) == UNSET


async def test_only_admins_set_the_hours_of_the_workspace(world: World) -> None:
    with pytest.raises(NotAllowed):
        await working.set_teams(world.desk, world.call(), OFFICE)
    with pytest.raises(NotAllowed):
        await working.of_team(world.desk, world.call())


async def test_who_moves_is_known_in_their_new_zone_and_strangers_stay_strangers(world: World) -> None:
    await working.moved(world.desk, world.call(), home.Profile("Adam", "Europe/London", False))
    assert (await home.who(world.desk, world.call())).tz == "Europe/London"
    await working.moved(world.desk, world.call("U_NEW"), home.Profile("New", "Europe/London", False))
    assert (await home.who(world.desk, world.call("U_NEW"))).refreshed_at is None
