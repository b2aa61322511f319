"""What outlives a case: whether the prevention has held, and whom to thank."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.case import Case, CaseAct, CaseState, Facts, Step
from bot.domain.intervals import USUAL
from bot.domain.origin import Origin
from bot.domain.outbox import Kind
from bot.domain.promise import PromiseKind, PromiseState
from bot.domain.settling import THANKS
from bot.domain.standing import Standing, StandingAct
from bot.domain.talk import Ending
from bot.errors import NotFound, NotNow
from bot.usecases import followups, home, owning, report, settling, snoozing
from bot.usecases.screen import Taken
from tests.usecases.world import ADAM, CASE, DANA, START, TEAM, World

PREVENTION = PromiseKind.PREVENTION
MONTH, QUARTER = timedelta(days=30), timedelta(days=91)
SOON = timedelta(days=4)  # over a weekend
#: Thirty days after a Monday is a Wednesday.
WEDNESDAY = START + MONTH
DAYLIGHT = timedelta(minutes=1)


async def in_place(world: World, *, closed: bool = True) -> str:
    """Told, fixed, prevented and closed on one Monday; returns the prevention's id."""
    await world.reaches_told(prevention="Two of us check each list")
    await world.done()
    await world.done(PREVENTION)
    if closed:
        await followups.close(world.desk, world.call(), CASE)
    await world.drain()
    return (await world.promise(PREVENTION)).id


async def happy(world: World, ended: Ending = Ending.CALM) -> None:
    """The client is content on that Monday, and the case closed."""
    await world.reaches_told()
    await world.done()
    await world.settles(ended)
    await followups.close(world.desk, world.call(), CASE)
    await world.drain()


async def standing(world: World) -> Standing:
    client = (await world.file()).client
    assert client is not None
    return client.standing


async def last(world: World, kind: Kind, until: datetime) -> str:
    await world.drain_until(until + DAYLIGHT)
    return world.voice.last(kind).row.id


async def shown(world: World, row: str) -> str:
    await world.drain()
    said = [one.row for one in world.voice.said if one.kind is Kind.ANSWERED and one.row.subject == row]
    return str(said[-1].payload["what"])


async def on_home(world: World) -> list[str]:
    """The ids of what is asked there."""
    return [item.row.id for item in (await home.rooms(world.desk, world.call(), [])).asked]


# Has it held?


async def test_what_outlives_a_case_is_asked_on_home_too_until_it_is_answered(world: World) -> None:
    await home.opened(world.desk, world.call())
    promise = await in_place(world)
    row = await last(world, Kind.HELD, WEDNESDAY)
    assert world.voice.kinds()[-1] is Kind.HOME, "it is shown there as soon as it is asked"
    assert await on_home(world) == [row]
    await settling.held(world.desk, world.call(), CASE, promise, row)
    assert await on_home(world) == []
    assert Kind.HOME in {one.kind for one in await world.drain()}


async def test_what_was_put_off_leaves_home_until_it_is_asked_again(world: World) -> None:
    await in_place(world)
    row = await last(world, Kind.HELD, WEDNESDAY)
    until = await snoozing.snooze(world.desk, world.call(), CASE, row, "2h")
    await world.drain()
    assert await on_home(world) == []
    again = await last(world, Kind.HELD, until)
    assert await on_home(world) == [again]


async def test_thanks_are_asked_for_on_home_too_and_not_of_who_was_hurt_again(world: World) -> None:
    await happy(world)
    row = await last(world, Kind.THANK, WEDNESDAY)
    assert await on_home(world) == [row]
    assert (await home.rooms(world.desk, world.call(DANA), [])).asked == [], "nobody else is asked"
    client = (await world.file()).client
    assert client is not None
    async with world.desk.store.writing(TEAM) as tx:
        await tx.save_client(replace(client, standing=Standing.INJURED))
    assert await on_home(world) == []


async def happened_again(world: World, prevention: str, row: str, new_case: str = "case2") -> dict[str, Any]:
    """Its form is opened, and something is typed; returns what it was filled in with."""
    origin = Origin(CASE, prevention, row, again=True)
    first = await owning.first_words(world.desk, world.call(), origin)
    await report.autosave(world.desk, world.call(), new_case, Step.ADMIT, 0, dict(first.words), origin)
    return first.words


async def test_a_month_after_the_prevention_it_is_asked_whether_it_has_held(world: World) -> None:
    await in_place(world)
    said = await world.drain_until(WEDNESDAY + DAYLIGHT)
    asked = [(one.kind, one.at, one.state) for one in said if one.row.addressee]
    assert asked == [(Kind.HELD, WEDNESDAY, "closed")]


async def test_it_is_asked_in_an_open_case_just_as_well(world: World) -> None:
    await in_place(world, closed=False)
    await world.settles()
    assert [row.due for row in world.rows(Kind.HELD)] == [WEDNESDAY]


async def test_what_has_held_is_not_asked_after_again(world: World) -> None:
    prevention = await in_place(world)
    row = await last(world, Kind.HELD, WEDNESDAY)
    await settling.held(world.desk, world.call(), CASE, prevention, row)
    assert await shown(world, row) == "held"
    assert world.rows() == []
    assert (await world.events())[-1].kind == "held"
    assert (await world.promise(PREVENTION)).state is PromiseState.KEPT
    with pytest.raises(NotNow, match="answered that already"):
        await settling.held(world.desk, world.call(), CASE, prevention, row)


async def test_what_happened_again_is_begun_as_a_case_of_the_same_client_and_kind(world: World) -> None:
    prevention = await in_place(world)
    row = await last(world, Kind.HELD, WEDNESDAY)
    did = (await world.file()).case.facts.did
    assert await happened_again(world, prevention, row) == {"client_name": "Acme", "did": did}
    begun = await world.file("case2")
    assert (begun.case.state, begun.case.facts.did) == (CaseState.UNFINISHED, did)
    assert await shown(world, row) == "again"
    with pytest.raises(NotNow, match="answered that already"):
        await happened_again(world, prevention, row, "case3")


async def test_a_look_at_the_form_of_a_repeat_leaves_the_question_open(world: World) -> None:
    prevention = await in_place(world)
    await last(world, Kind.HELD, WEDNESDAY)
    before = (await world.file(), await world.events(), world.rows())
    origin = Origin(CASE, prevention, again=True)
    await owning.first_words(world.desk, world.call(), origin)
    assert (await world.file(), await world.events(), world.rows()) == before


async def test_what_is_typed_of_a_repeat_is_kept_though_the_question_is_answered_by_then(
    world: World,
) -> None:
    prevention = await in_place(world)
    row = await last(world, Kind.HELD, WEDNESDAY)
    await settling.held(world.desk, world.call(), CASE, prevention, row)
    typed, origin = {"did": "I sent it again"}, Origin(CASE, prevention, again=True)
    await report.autosave(world.desk, world.call(), "case2", Step.ADMIT, 0, typed, origin)
    assert (await world.file("case2")).case.facts.did == "I sent it again"


async def test_the_repeat_is_known_as_one_by_the_coach(world: World) -> None:
    prevention = await in_place(world)
    await happened_again(world, prevention, "")
    taken: list[Taken] = []

    def keep(one: Taken) -> dict[str, object]:
        taken.append(one)
        return {}

    typed = {"effect": "again they saw it", "notes": "The same.", "explanation": "I did not check."}
    fix = {"fix_kind": "done", "fix": "I asked everyone to delete it"}
    for step, given in ((Step.ADMIT, typed), (Step.EXPLAIN, typed), (Step.FIX, fix)):
        rev = (await world.file("case2")).case.rev
        await report.take_step(world.desk, world.call(), "case2", step, rev, dict(given), keep)
    hints = taken[-1].hints
    assert hints is not None
    assert "again" in {hint.rule for hint in hints.shown}


async def test_nobody_asks_for_ever_whether_it_has_held(world: World) -> None:
    await in_place(world)
    await world.drain_until(WEDNESDAY + MONTH)
    asked = [one.row for one in world.voice.said if one.kind is Kind.HELD]
    assert [bool(row.payload.get("last")) for row in asked] == [False] * (USUAL.mornings - 1) + [True]
    assert world.rows() == []


async def test_it_can_be_put_off_though_its_promise_is_kept(world: World) -> None:
    await in_place(world)
    row = await last(world, Kind.HELD, WEDNESDAY)
    until = await snoozing.snooze(world.desk, world.call(), CASE, row, "workday")
    assert [one.due for one in world.rows(Kind.HELD)] == [until]


async def test_only_a_prevention_is_looked_at_again(world: World) -> None:
    await in_place(world)
    with pytest.raises(NotFound):
        await settling.held(world.desk, world.call(), CASE, (await world.promise()).id, "")


# Thanks.


async def test_a_client_who_is_happy_is_thanked_a_month_on_and_once(world: World) -> None:
    await happy(world)
    said = await world.drain_until(WEDNESDAY + DAYLIGHT)
    assert [(one.kind, one.at) for one in said if one.row.addressee] == [(Kind.THANK, WEDNESDAY)]
    row = said[0].row.id
    await settling.thanked(world.desk, world.call(), CASE, row)
    assert await shown(world, row) == "thanked"
    assert world.rows() == []


async def test_an_advocate_is_thanked_again_each_quarter(world: World) -> None:
    await happy(world, Ending.THANKED)
    await settling.praised(world.desk, world.call(), CASE, "")
    assert await standing(world) is Standing.ADVOCATE
    row = await last(world, Kind.THANK, WEDNESDAY)
    await settling.thanked(world.desk, world.call(), CASE, row)
    (again,) = world.rows(Kind.THANK)
    assert QUARTER <= again.due - world.now < QUARTER + SOON
    with pytest.raises(NotNow, match="answered that already"):
        await settling.thanked(world.desk, world.call(), CASE, row)


async def test_thanks_are_asked_for_in_the_morning_of_a_working_day(world: World) -> None:
    await happy(world, Ending.THANKED)
    await settling.praised(world.desk, world.call(), CASE, "")
    await world.drain_until(START + 3 * QUARTER)
    moments = [one.at for one in world.voice.said if one.kind is Kind.THANK]
    assert len(moments) == 3
    week = world.desk.week((await world.file()).owner, (await world.file()).workspace)
    assert all(week.works_at(at) for at in moments)


async def test_thanks_that_nobody_answers_end_after_a_year(world: World) -> None:
    await happy(world, Ending.THANKED)
    await settling.praised(world.desk, world.call(), CASE, "")
    await world.drain_until(START + 8 * QUARTER)
    rows = [one.row for one in world.voice.said if one.kind is Kind.THANK]
    assert [bool(row.payload.get("last")) for row in rows] == [False] * (THANKS - 1) + [True]
    assert await shown(world, rows[0].id) == "newer"


async def test_not_now_comes_back_in_a_quarter_however_often_it_is_pressed(world: World) -> None:
    await happy(world)
    row = await last(world, Kind.THANK, WEDNESDAY)
    for _ in range(2):
        await settling.not_now(world.desk, world.call(), CASE, row)
    (again,) = world.rows(Kind.THANK)
    assert QUARTER <= again.due - world.now < QUARTER + SOON


async def test_whoever_is_not_to_be_thanked_is_not(world: World) -> None:
    await happy(world, Ending.THANKED)
    await settling.praised(world.desk, world.call(), CASE, "")
    row = await last(world, Kind.THANK, WEDNESDAY)
    await settling.stop_thanking(world.desk, world.call(), CASE, row)
    assert await shown(world, row) == "stopped"
    said = await world.drain_until(START + 4 * QUARTER)
    assert Kind.THANK not in [one.kind for one in said]


async def test_thanks_that_were_stopped_can_be_asked_for_again(world: World) -> None:
    await happy(world)
    row = await last(world, Kind.THANK, WEDNESDAY)
    await settling.stop_thanking(world.desk, world.call(), CASE, row)
    await settling.thank_again(world.desk, world.call(), CASE)
    said = await world.drain_until(WEDNESDAY + timedelta(days=2))
    assert Kind.THANK in [one.kind for one in said]


async def another_case(world: World, state: CaseState) -> Case:
    client = (await world.file()).client
    assert client is not None
    case = Case("case2", TEAM, "U_SOMEBODY", world.now, state, Facts(client_id=client.id))
    async with world.store.writing(TEAM) as tx:
        return await tx.add_case(case)


async def test_nobody_is_thanked_while_a_case_with_them_is_open_and_nobody_is_forgotten(world: World) -> None:
    await happy(world)
    case = await another_case(world, CaseState.UNFINISHED)
    said = await world.drain_until(WEDNESDAY + timedelta(days=15))
    assert Kind.THANK not in [one.kind for one in said]
    async with world.store.writing(TEAM) as tx:
        await tx.save_case(case.move(CaseAct.DISCARD))
    said = await world.drain_until(WEDNESDAY + timedelta(days=23))
    assert [one.kind for one in said if one.row.addressee] == [Kind.THANK]


async def test_its_own_case_counts_as_open_too(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await world.settles()
    await world.drain_until(WEDNESDAY + DAYLIGHT)
    assert Kind.THANK not in world.voice.kinds()
    await followups.close(world.desk, world.call(), CASE)
    said = await world.drain_until(WEDNESDAY + timedelta(days=8))
    assert Kind.THANK in [one.kind for one in said]


async def test_whoever_was_wronged_again_is_not_thanked_for_the_old_case(world: World) -> None:
    await happy(world)
    row = await last(world, Kind.THANK, WEDNESDAY)
    client = (await world.file()).client
    assert client is not None
    async with world.store.writing(TEAM) as tx:
        await tx.save_client(client.moved(StandingAct.WRONGED, world.now))
    with pytest.raises(NotNow, match="gone wrong for them since"):
        await settling.thanked(world.desk, world.call(), CASE, row)


async def test_praise_counts_once_things_are_put_right(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(NotNow, match="First put right"):
        await settling.praised(world.desk, world.call(), CASE, "")


async def test_praise_is_noted_once(world: World) -> None:
    await happy(world, Ending.THANKED)
    await settling.praised(world.desk, world.call(), CASE, "")
    with pytest.raises(NotNow, match="answered that already"):
        await settling.praised(world.desk, world.call(), CASE, "")


async def test_thanks_begun_again_from_two_cases_are_asked_for_once(world: World) -> None:
    await happy(world)
    row = await last(world, Kind.THANK, WEDNESDAY)
    await settling.stop_thanking(world.desk, world.call(), CASE, row)
    client = (await world.file()).client
    assert client is not None
    case = Case("case2", TEAM, ADAM, world.now, CaseState.CLOSED, Facts(client_id=client.id))
    async with world.store.writing(TEAM) as tx:
        await tx.add_case(case)
    await settling.thank_again(world.desk, world.call(), CASE)
    with pytest.raises(NotNow, match="answered that already"):
        await settling.thank_again(world.desk, world.call(), "case2")
    assert len(world.rows(Kind.THANK)) == 1
