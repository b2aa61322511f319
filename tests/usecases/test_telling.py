"""Telling: what a person told the client is recorded, and the promise opens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.domain.case import CaseState, FixKind, Step
from bot.domain.followup import before_at
from bot.domain.intervals import USUAL
from bot.domain.outbox import Kind
from bot.domain.people import Channel
from bot.domain.promise import PromiseKind, PromiseState
from bot.errors import BadInput, NotAllowed, NotNow
from bot.usecases import editing, report, review, telling
from tests.usecases.world import ADAM, ADMIT, CASE, DANA, PROMISED, START, World

MISSED_AFTER = USUAL.missed_after


async def test_telling_is_recorded_with_when_how_and_which_version(world: World) -> None:
    await world.sends()
    await world.approves()
    world.passes(hours=1)
    told_at = world.now - timedelta(minutes=10)
    file = await world.tells(at=told_at, how=Channel.EMAIL)
    assert file.case.state is CaseState.TOLD
    assert file.case.telling
    assert (file.case.telling.at, file.case.telling.how) == (told_at, Channel.EMAIL)
    assert (file.case.telling.version, file.case.telling.reviewed) == (1, True)


async def test_from_the_telling_on_the_promise_is_open_and_its_pings_are_planned(world: World) -> None:
    await world.sends()
    await world.approves()
    assert (await world.promise()).state is PromiseState.PLANNED
    await world.tells()
    promise = await world.promise()
    assert (promise.state, promise.opened_at) == (PromiseState.OPEN, START)
    assert [(row.kind, row.due) for row in world.rows(about=promise.id)] == [
        (Kind.BEFORE, before_at(START, PROMISED)),
        (Kind.DUE, PROMISED),
        (Kind.MISSED, PROMISED + MISSED_AFTER),
    ]


async def ask_changes(world: World) -> None:
    await review.ask_changes(world.desk, world.call(DANA), CASE, 1, "Say sorry first.")


async def approve_and_take_back(world: World) -> None:
    await world.approves()
    await ask_changes(world)


async def approve_and_edit(world: World) -> None:
    await world.approves()
    text = (await world.file()).versions[0].text + "\n\nI am sorry."
    edit = editing.Edit(text, due=PROMISED)
    await editing.edit_words(world.desk, world.call(), CASE, edit, lambda edited: {})


async def nothing(world: World) -> None: ...


async def test_words_handed_over_again_come_with_another_kind_line_whatever_was_begun_meanwhile(
    world: World,
) -> None:
    await world.sends()
    await report.begin(world.desk, world.call(), "case2", {"did": "I was late"})
    lines = []
    for _ in range(2):
        await world.approves()
        lines += [said.row.payload["line"] for said in await world.drain() if said.kind is Kind.GUIDE]
        await ask_changes(world)
    assert lines == [0, 1]


@pytest.mark.parametrize("before", [nothing, ask_changes, approve_and_take_back, approve_and_edit])
async def test_already_told_is_recorded_without_review_in_every_state(
    world: World, before: Callable[[World], Awaitable[None]]
) -> None:
    await world.sends()
    await before(world)
    latest = (await world.file()).latest
    assert latest
    file = await world.tells(version=latest.number)
    assert file.case.state is CaseState.TOLD
    assert file.case.telling
    assert not file.case.telling.reviewed
    assert (await world.promise()).state is PromiseState.OPEN


async def test_words_of_their_own_count_as_told(world: World) -> None:
    await world.sends()
    await world.approves()
    file = await world.tells(version=None)
    assert file.case.telling
    assert (file.case.telling.version, file.case.telling.reviewed) == (None, False)


async def test_words_that_wait_in_the_dm_are_taken_back_once_they_were_told(world: World) -> None:
    await world.sends()
    await world.approves()
    await world.tells()
    said = [one.kind for one in await world.drain()]
    assert Kind.TELL_BUTTONS not in said
    assert said.count(Kind.TOLD) == 1


async def test_nobody_was_told_in_the_future(world: World) -> None:
    await world.sends()
    with pytest.raises(BadInput) as refused:
        await world.tells(at=world.now + timedelta(minutes=1))
    assert list(refused.value.problems) == ["told_at"]


async def test_a_promise_that_had_passed_when_they_were_told_needs_another_time(world: World) -> None:
    await world.sends()
    world.until(PROMISED + timedelta(hours=1))
    with pytest.raises(BadInput) as refused:
        await world.tells()
    assert list(refused.value.problems) == ["due"]
    tomorrow = PROMISED + timedelta(days=1)
    await world.tells(due=tomorrow)
    promise = await world.promise()
    assert (promise.state, promise.due) == (PromiseState.OPEN, tomorrow)


async def test_a_telling_recorded_late_opens_a_promise_that_is_due_already(world: World) -> None:
    await world.sends()
    world.until(PROMISED + timedelta(hours=1))
    await world.tells(at=PROMISED - timedelta(hours=2))
    await world.drain()
    assert world.voice.pings() == [Kind.MISSED]


async def test_the_client_is_told_once(world: World) -> None:
    await world.sends()
    await world.tells()
    with pytest.raises(NotNow, match="told already"):
        await world.tells()


async def test_only_the_owner_tells(world: World) -> None:
    await world.sends()
    with pytest.raises(NotAllowed, match=f"<@{ADAM}>"):
        await telling.mark_told(
            world.desk, world.call(DANA), CASE, at=START, how=Channel.CALL, version=1, due=None
        )


async def test_an_unfinished_case_is_not_told_past_its_own_screen(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    with pytest.raises(NotNow, match="not finished yet"):
        await world.tells()


async def test_what_is_done_already_can_be_closed_once_they_have_settled(world: World) -> None:
    await world.reaches_told(fix_kind=FixKind.DONE, fix="I asked everyone to delete it", fix_by=None)
    assert world.voice.pings() == []
    await world.settles()
    await world.drain()
    assert world.voice.kinds()[-1] is Kind.CAN_CLOSE


async def test_a_dated_prevention_pings_on_its_date_only(world: World) -> None:
    friday = START + timedelta(days=4)
    await world.sends(prevention="Two of us check each list", prevention_by=friday)
    await world.tells()
    promise = await world.promise(PromiseKind.PREVENTION)
    assert [(row.kind, row.due) for row in world.rows(about=promise.id)] == [(Kind.PREVENTION, friday)]


async def test_an_undated_prevention_is_not_asked_after_while_the_fix_is_owed(world: World) -> None:
    await world.sends(prevention="Two of us check each list")
    await world.tells()
    assert world.rows(Kind.PREVENTION) == []


async def test_the_card_knows_when_the_next_ping_comes(world: World) -> None:
    await world.sends()
    file = await world.tells()
    assert file.next_ping == before_at(START, PROMISED)
