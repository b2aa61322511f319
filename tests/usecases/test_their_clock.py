"""A new client's own clock, chosen with the first time they are promised: it counts from then on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from bot.domain.capture import Against, Doubt, Holiday, Whose
from bot.domain.case import FixKind, Step
from bot.domain.file import CaseFile
from bot.domain.people import Client
from bot.domain.working import UNSET, Working
from bot.usecases import client_working, report
from bot.usecases.screen import Taken
from bot.usecases.theirs import holding
from bot.usecases.working import Typed
from tests.usecases.world import ADMIT, CASE, DRAFT, EXPLAIN, FIX, PROMISED, TEAM, WORDING, World

LONDON, TOKYO, KUALA_LUMPUR = "Europe/London", "Asia/Tokyo", "Asia/Kuala_Lumpur"
IN_LONDON = {"zone": LONDON}
#: 6 pm in Kuala Lumpur, 11 am in London: an ordinary working hour of both, but for Good Friday.
GOOD_FRIDAY = datetime(2026, 4, 3, 10, tzinfo=UTC)
OFFICE = Typed(frozenset(range(5)), time(9), time(18), None, None)


async def drafted(world: World, **facts: Any) -> Taken:
    await world.step(Step.ADMIT, ADMIT | facts)
    await world.step(Step.EXPLAIN, EXPLAIN | facts)
    return await world.step(Step.FIX, FIX | facts)


async def back(world: World, step: Step, typed: dict[str, Any] | None = None) -> Taken:
    rev = (await world.file()).case.rev
    return await report.go_back(world.desk, world.call(), CASE, step, rev, typed or {})


async def team_works(world: World, **working: Any) -> None:
    async with world.store.writing(TEAM) as tx:
        await tx.save_workspace(replace(await tx.workspace(), working=Working(**working)))


async def client(world: World) -> Client:
    known = (await world.file()).client
    assert known
    return known


def doubts(taken: Taken) -> tuple[Doubt, ...]:
    return taken.doubtful[0].doubts if taken.doubtful else ()


async def test_a_time_outside_the_hours_of_a_new_client_in_london_is_doubted_at_once(world: World) -> None:
    assert doubts(await drafted(world)) == (), "on our clock it is the afternoon"
    assert doubts(await world_again(world, IN_LONDON)) == (Doubt(Against.HOURS, Whose.THEIRS),)


async def world_again(world: World, typed: dict[str, Any]) -> Taken:
    """Back to the fix, and on with another answer there."""
    await back(world, Step.DRAFT)
    return await world.step(Step.FIX, FIX | typed)


async def test_a_holiday_there_is_doubted_though_nobody_has_named_their_country(world: World) -> None:
    found = doubts(await drafted(world, fix_by=GOOD_FRIDAY, **IN_LONDON))
    holiday = Holiday("Good Friday", "United Kingdom")
    assert found == (Doubt(Against.HOLIDAY, Whose.THEIRS, date(2026, 4, 3), holiday),)


async def test_the_words_state_the_time_on_their_clock_and_name_the_zone(world: World) -> None:
    words = (await drafted(world, **IN_LONDON)).file.case.facts.draft
    assert "by 7:30 am on Monday 2 March, London time." in words
    unknown = (await world_again(world, {"zone": None})).file.case.facts.draft
    assert "by 3:30 pm on Monday 2 March." in unknown
    assert "London" not in unknown


async def test_it_is_kept_with_the_client_once_the_draft_is_sent(world: World) -> None:
    file = await world.sends(**IN_LONDON)
    assert file.client
    assert (file.client.tz, file.case.facts.zone, file.tz) == (LONDON, None, LONDON)


async def test_so_it_is_where_they_know_already(world: World) -> None:
    await world.sends(they_know=True, **IN_LONDON)
    assert (await client(world)).tz == LONDON


async def test_where_none_is_chosen_none_is_kept_and_they_live_by_our_clock(world: World) -> None:
    file = await world.sends()
    assert file.client
    assert (file.client.tz, file.tz) == (None, KUALA_LUMPUR)


async def test_the_next_case_of_theirs_knows_it(world: World) -> None:
    first = await world.sends(**IN_LONDON)
    facts = ADMIT | EXPLAIN | FIX | {"client_name": "", "client_id": first.case.facts.client_id}
    seen: list[Taken] = []
    await report.begin(world.desk, world.call(), "case2", facts)
    await report.take_step(
        world.desk, world.call(), "case2", Step.FIX, 0, {}, lambda taken: seen.append(taken) or {}
    )
    assert "London time" in seen[0].file.case.facts.draft
    assert doubts(seen[0]) == (Doubt(Against.HOURS, Whose.THEIRS),)


async def test_a_case_begun_before_the_client_was_kept_heeds_it_too(world: World) -> None:
    seen: list[Taken] = []
    await report.begin(world.desk, world.call(), "case2", ADMIT | EXPLAIN | FIX)
    await world.sends(**IN_LONDON)
    await report.take_step(
        world.desk, world.call(), "case2", Step.FIX, 0, {}, lambda taken: seen.append(taken) or {}
    )
    assert seen[0].file.client
    assert seen[0].file.client.tz == LONDON
    assert "London time" in seen[0].file.case.facts.draft


async def resumed(world: World) -> Taken:
    return await report.go_on(world.desk, world.call(), CASE)


async def turned_back_twice(world: World) -> Taken:
    await back(world, Step.FIX, IN_LONDON)
    return await back(world, Step.EXPLAIN)


async def typed_only(world: World) -> Taken:
    rev = (await world.file()).case.rev
    await report.autosave(world.desk, world.call(), CASE, Step.FIX, rev, IN_LONDON)
    return await report.as_it_is(world.desk, world.call(), CASE)


@pytest.mark.parametrize("then", [resumed, turned_back_twice, typed_only])
async def test_what_was_chosen_stays_whatever_becomes_of_the_screen(
    world: World, then: Callable[[World], Awaitable[Taken]]
) -> None:
    await world.step(Step.ADMIT, ADMIT)
    await world.step(Step.EXPLAIN, EXPLAIN)
    await world.step(Step.FIX, {"fix": "", **IN_LONDON})
    assert (await then(world)).file.case.facts.zone == LONDON
    assert (await world.file()).tz == LONDON


async def test_a_field_that_slack_left_out_changes_nothing(world: World) -> None:
    await drafted(world, **IN_LONDON)
    assert (await world_again(world, {})).file.case.facts.zone == LONDON


async def test_another_client_does_not_inherit_it(world: World) -> None:
    await drafted(world, **IN_LONDON)
    for step in (Step.DRAFT, Step.FIX, Step.EXPLAIN):
        await back(world, step)
    assert (await world.step(Step.ADMIT, ADMIT)).file.case.facts.zone == LONDON, "the same client"
    await back(world, Step.EXPLAIN)
    assert (await world.step(Step.ADMIT, ADMIT | {"client_name": "Beta"})).file.case.facts.zone is None


async def test_a_client_keeps_the_clock_that_is_known_of_them(world: World) -> None:
    async with world.store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", "Acme", tz=TOKYO))
    assert "Tokyo time" in (await drafted(world, **IN_LONDON)).file.case.facts.draft
    await world.step(Step.DRAFT, DRAFT)
    assert (await client(world)).tz == TOKYO


async def test_own_words_that_say_the_time_on_our_clock_are_asked_about(world: World) -> None:
    own = (await drafted(world)).file.case.facts.draft.replace("I'm sorry", "I am truly sorry")
    await back(world, Step.DRAFT, {"draft": own})
    await world.step(Step.FIX, FIX | IN_LONDON)
    assert (await world.step(Step.DRAFT, DRAFT | {"as_it_is": True})).needs_time
    seen: list[Taken] = []
    await report.settle_time(
        world.desk, world.call(), CASE, "restore", None, lambda taken: seen.append(taken) or {}
    )
    text = seen[0].file.case.facts.draft
    assert WORDING.states_time(text, PROMISED, LONDON, seen[0].file.lang), text


# Whose holidays.


async def of_a_client(world: World, tz: str | None, working: Working = UNSET) -> Working:
    file = await world.file()
    assert file.client
    return holding(world.desk, replace(file, client=replace(file.client, tz=tz, working=working)))


async def test_whoever_lives_by_the_clock_of_our_country_keeps_what_the_workspace_keeps(world: World) -> None:
    await team_works(world, country="MY", state="02", start=time(8), end=time(16))
    await world.sends()
    kedah = Working(None, time(8), time(16), None, "MY", "02")
    assert await of_a_client(world, None) == await of_a_client(world, KUALA_LUMPUR) == kedah


async def test_a_clock_of_another_country_has_its_national_holidays_and_the_workspaces_hours(
    world: World,
) -> None:
    await team_works(world, country="MY", state="02", start=time(8), end=time(16))
    await world.sends()
    assert await of_a_client(world, LONDON) == Working(None, time(8), time(16), None, "GB", "")


async def test_their_own_place_counts_more_than_their_clock(world: World) -> None:
    await world.sends()
    assert (await of_a_client(world, LONDON, Working(country="JP"))).country == "JP"
    assert (await of_a_client(world, LONDON, Working(country=""))).country == "", "none, as was set"


async def test_where_the_workspace_has_named_no_place_ours_is_the_owners(world: World) -> None:
    await world.sends()
    assert (await of_a_client(world, KUALA_LUMPUR)).country is None
    assert (await of_a_client(world, "UTC")).country is None
    async with world.store.writing(TEAM) as tx:
        await tx.save_person(replace(await tx.person("U_ADAM"), working=Working(country="SG")))
    assert (await of_a_client(world, "Asia/Singapore")).country is None
    assert (await of_a_client(world, KUALA_LUMPUR)).country == "MY"


async def test_the_weekend_is_that_of_the_country_of_their_clock(world: World) -> None:
    await team_works(world, country="SA")
    file = await world.sends(**IN_LONDON)
    week = world.desk.week_on(file.tz, holding(world.desk, file))
    assert (week.tz, week.hours.days) == (LONDON, frozenset(range(5)))


# The plan shows what holds, and what is left as it was shown goes on following.


async def sets(world: World, zone: str | None, **changed: Any) -> CaseFile:
    """The form from the plan, saved with what is changed in it."""
    seen = (await client_working.of_client(world.desk, world.call(), CASE)).working
    place = f"{seen.country}-{seen.state}" if seen.state else seen.country or ""
    assert seen.days
    shown = Typed(seen.days, seen.start, seen.end, None, None, place)
    await client_working.set_clients(world.desk, world.call(), CASE, zone, replace(shown, **changed))
    return await world.file()


async def shown(world: World) -> tuple[str | None, frozenset[int] | None]:
    working = (await client_working.of_client(world.desk, world.call(), CASE)).working
    return working.country, working.days


async def test_the_plan_shows_whose_holidays_hold_by_their_clock(world: World) -> None:
    await world.sends(**IN_LONDON)
    assert await shown(world) == ("GB", frozenset(range(5)))
    await sets(world, LONDON)
    assert (await client(world)).working == UNSET


async def test_another_clock_brings_another_countrys_holidays_and_weekend(world: World) -> None:
    await world.sends(**IN_LONDON)
    await sets(world, "Asia/Riyadh")
    assert await shown(world) == ("SA", frozenset({6, 0, 1, 2, 3}))


async def test_a_place_that_was_chosen_stays_whatever_the_clock(world: World) -> None:
    await world.sends(**IN_LONDON)
    await sets(world, LONDON, place="MY-02")
    await sets(world, TOKYO)
    kept = (await client(world)).working
    assert (kept.country, kept.state) == ("MY", "02")


async def test_whoever_empties_the_place_keeps_no_holidays(world: World) -> None:
    await world.sends(**IN_LONDON)
    await sets(world, LONDON, place="")
    assert (await client(world)).working.country == ""
    assert (await shown(world))[0] == ""


async def test_what_is_done_already_has_a_clock_too(world: World) -> None:
    """The words for the client may state a time later on."""
    await world.sends(fix_kind=FixKind.DONE, fix_by=None, **IN_LONDON)
    assert (await client(world)).tz == LONDON
