"""Follow-ups: what the owner answers to a ping, until the promise is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.case import CaseState, FixKind
from bot.domain.followup import before_at
from bot.domain.intervals import USUAL
from bot.domain.outbox import PINGS, Kind
from bot.domain.promise import PromiseKind, PromiseState
from bot.errors import BadInput, NotAllowed, NotNow
from bot.usecases import followups, snoozing
from bot.usecases.missed import missed_file, words_now
from bot.wording.mentions import clocks
from tests.usecases.world import ABOUT_PROMISES, CASE, DANA, PROMISED, START, TEAM, World

MISSED_AFTER = USUAL.missed_after

BEFORE = before_at(START, PROMISED)
LATER = PROMISED + timedelta(hours=3)


async def snooze(world: World, ping: str, choice: str) -> datetime:
    return await snoozing.snooze(world.desk, world.call(), CASE, ping, choice)


async def asked(world: World, kind: Kind, at: datetime) -> str:
    """The ping has been said; returns its row."""
    world.until(at)
    await world.drain()
    return world.voice.last(kind).row.id


async def test_a_ping_comes_before_the_promise_and_when_it_is_due(world: World) -> None:
    await world.reaches_told()
    said = await world.drain_until(PROMISED)
    asked = [one for one in said if one.kind in PINGS]
    assert [(one.kind, one.at) for one in asked] == [(Kind.BEFORE, BEFORE), (Kind.DUE, PROMISED)]


async def test_a_kept_promise_is_not_asked_after_again(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.BEFORE, BEFORE)
    await world.done(ping=ping)
    assert (await world.promise()).state is PromiseState.KEPT
    assert world.rows(*ABOUT_PROMISES) == []
    said = await world.drain_until(PROMISED + timedelta(days=2))
    assert not ABOUT_PROMISES & {one.kind for one in said}


async def test_the_answered_ping_says_what_became_of_it(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.BEFORE, BEFORE)
    await world.done(ping=ping)
    said = [one.row for one in await world.drain() if one.kind is Kind.ANSWERED]
    assert (ping, "done") in [(row.subject, row.payload["what"]) for row in said]


async def test_a_promise_is_kept_once(world: World) -> None:
    await world.reaches_told()
    await world.done()
    with pytest.raises(NotNow, match="kept already"):
        await world.done()


async def test_on_track_leaves_the_ping_at_the_due_time(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.BEFORE, BEFORE)
    await followups.on_track(world.desk, world.call(), CASE, (await world.promise()).id, ping)
    assert [row.kind for row in world.rows(*PINGS)] == [Kind.DUE, Kind.MISSED]


async def test_on_track_is_no_answer_to_a_missed_promise(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER)
    with pytest.raises(NotNow, match="time of this promise has passed"):
        await followups.on_track(world.desk, world.call(), CASE, (await world.promise()).id, ping)


async def test_at_risk_gives_the_words_and_leaves_the_old_time_standing(world: World) -> None:
    await world.reaches_told()
    await world.at_risk(LATER)
    promise = await world.promise()
    assert (promise.due, promise.proposed) == (PROMISED, LATER)
    said = await world.drain()
    assert [one.kind for one in said] == [Kind.UPDATE_WORDS], "one message"
    assert "6:30 pm" in said[0].row.payload["text"]
    assert [row.kind for row in world.rows(*PINGS)] == [Kind.BEFORE, Kind.DUE, Kind.MISSED]


async def test_at_risk_on_the_home_settles_the_ping_that_stands_in_the_dm(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED + timedelta(seconds=1))
    asked = world.voice.last(Kind.DUE).row.id
    await world.at_risk(PROMISED + timedelta(hours=2))
    became = {
        one.row.subject: one.row.payload["what"] for one in await world.drain() if one.kind is Kind.ANSWERED
    }
    assert became[asked] == "at_risk"


async def test_the_record_of_the_telling_shows_the_promise_as_it_stands(world: World) -> None:
    """Its Done and At risk would otherwise stay, whatever was answered elsewhere."""
    await world.reaches_told()
    told = world.voice.last(Kind.TOLD).row.id
    await world.moves(PROMISED + timedelta(hours=2))
    await world.done()
    became = [one.row.payload["what"] for one in await world.drain() if one.row.subject == told]
    assert became == ["told", "told"]


async def test_what_was_answered_in_the_record_of_the_telling_stays_its_answer(world: World) -> None:
    await world.reaches_told()
    told = world.voice.last(Kind.TOLD).row.id
    await world.done(ping=told)
    became = [one.row.payload["what"] for one in await world.drain() if one.row.subject == told]
    assert became == ["done"]


async def test_the_promise_moves_when_the_client_knows_the_new_time(world: World) -> None:
    await world.reaches_told()
    await world.moves(LATER)
    promise = await world.promise()
    assert (promise.state, promise.due, promise.proposed) == (PromiseState.OPEN, LATER, None)
    assert [(row.kind, row.due) for row in world.rows(*PINGS)] == [
        (Kind.BEFORE, before_at(START, LATER)),
        (Kind.DUE, LATER),
        (Kind.MISSED, LATER + MISSED_AFTER),
    ]


async def test_an_earlier_time_than_the_promised_one_is_refused_while_that_can_be_kept(world: World) -> None:
    await world.reaches_told()
    await world.moves(LATER)
    with pytest.raises(BadInput, match="earlier than the time you promised"):
        await world.at_risk(PROMISED)


@pytest.mark.parametrize(
    "due",
    [None, START - timedelta(minutes=1), PROMISED],
    ids=["no time", "a time that has passed", "the time as it stands"],
)
async def test_at_risk_needs_another_time_that_is_still_to_come(world: World, due: datetime | None) -> None:
    await world.reaches_told()
    with pytest.raises(BadInput) as refused:
        await world.at_risk(due)
    assert list(refused.value.problems) == ["due"]


async def test_a_new_time_that_passed_before_it_was_told_is_refused(world: World) -> None:
    await world.reaches_told()
    await world.at_risk(LATER)
    world.until(LATER)
    with pytest.raises(NotNow, match="passed as well"):
        await followups.update_told(world.desk, world.call(), CASE, (await world.promise()).id, "")


async def test_there_is_no_new_time_to_tell_twice(world: World) -> None:
    await world.reaches_told()
    await world.moves(LATER)
    with pytest.raises(NotNow, match="recorded already"):
        await followups.update_told(world.desk, world.call(), CASE, (await world.promise()).id, "")


async def test_a_second_new_time_replaces_the_words_of_the_first(world: World) -> None:
    await world.reaches_told()
    await world.at_risk(LATER)
    await world.drain()
    first = world.voice.last(Kind.UPDATE_WORDS).row.id
    await world.at_risk(LATER + timedelta(hours=1))
    await world.drain()
    answered = [one.row for one in world.voice.said if one.kind is Kind.ANSWERED]
    assert [(row.subject, row.payload["what"]) for row in answered] == [(first, "replaced")]
    assert "7:30 pm" in world.voice.last(Kind.UPDATE_WORDS).row.payload["text"]


async def test_words_for_a_new_time_go_when_the_promise_is_kept_after_all(world: World) -> None:
    await world.reaches_told()
    await world.at_risk(LATER)
    await world.done()
    said = {one.kind for one in await world.drain()}
    assert Kind.UPDATE_WORDS not in said


async def test_the_words_own_a_miss_that_has_happened(world: World) -> None:
    await world.reaches_told()
    await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER)
    promise = await world.promise()
    assert promise.state is PromiseState.MISSED
    await world.at_risk(LATER)
    await world.drain()
    missed = world.voice.last(Kind.UPDATE_WORDS).row.payload["text"]
    file = await world.file()
    fresh = world.desk.wording.update(
        file, promise, new_due=LATER, left="two of them have not answered", missed=False
    )
    assert missed != fresh.text
    await followups.update_told(world.desk, world.call(), CASE, promise.id, "")
    assert (await world.promise()).state is PromiseState.OPEN


async def test_the_words_for_a_miss_name_what_passed_and_no_time_that_nobody_promised(world: World) -> None:
    await world.reaches_told()
    await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER)
    file, promise = await missed_file(world.desk, world.call(), CASE, (await world.promise()).id)
    words = words_now(world.desk.wording, file, promise, world.now)
    assert promise.due is not None
    assert world.desk.wording.states_time(words.text, promise.due, file.tz, file.lang)
    assert len(clocks(words.text)) == 1
    assert "I'm sorry" in words.text


async def test_a_new_time_that_waits_to_be_told_is_in_the_words_for_the_miss(world: World) -> None:
    await world.reaches_told()
    await world.at_risk(LATER)
    await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER)
    file, promise = await missed_file(world.desk, world.call(), CASE, (await world.promise()).id)
    words = words_now(world.desk.wording, file, promise, world.now)
    assert world.desk.wording.states_time(words.text, LATER, file.tz, file.lang)
    assert "I didn't make it" in words.text, "it is late by now"
    await followups.update_told(world.desk, world.call(), CASE, promise.id, "")
    moved = await world.promise()
    assert (moved.state, moved.due) == (PromiseState.OPEN, LATER)


async def test_words_for_a_miss_are_not_shown_once_it_has_a_new_time_or_is_kept(
    world: World,
) -> None:
    await world.reaches_told()
    await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER)
    promise = await world.promise()
    await world.at_risk(LATER)
    await followups.update_told(world.desk, world.call(), CASE, promise.id, "")
    with pytest.raises(NotNow, match="has a new time"):
        await missed_file(world.desk, world.call(), CASE, promise.id)
    await world.done()
    with pytest.raises(NotNow, match="kept already"):
        await missed_file(world.desk, world.call(), CASE, promise.id)


async def test_a_snoozed_ping_comes_back(world: World) -> None:
    await world.reaches_told()
    until = await snooze(world, await asked(world, Kind.BEFORE, BEFORE), "30m")
    assert until == BEFORE + timedelta(minutes=30)
    world.until(until)
    assert [one.kind for one in await world.drain() if one.kind in PINGS] == [Kind.BEFORE]


async def test_a_snooze_never_reaches_past_the_promise(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.BEFORE, BEFORE)
    with pytest.raises(NotNow, match="past the time you promised"):
        await snooze(world, ping, "2h")
    with pytest.raises(NotNow, match="past the time you promised"):
        await snooze(world, ping, "morning")


@pytest.mark.parametrize("choice", ["30m", "2h", "morning", "workday"])
async def test_a_promise_that_is_due_is_not_put_off_past_its_miss(world: World, choice: str) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.DUE, PROMISED)
    with pytest.raises(NotNow, match="counts as missed"):
        await snooze(world, ping, choice)
    world.until(PROMISED + MISSED_AFTER)
    assert [one.kind for one in await world.drain() if one.kind in PINGS] == [Kind.MISSED]


async def test_where_a_miss_counts_later_the_due_ping_may_come_back_before_it(world: World) -> None:
    await miss_counts_after(world, timedelta(hours=2))
    await world.reaches_told()
    until = await snooze(world, await asked(world, Kind.DUE, PROMISED), "30m")
    said = await world.drain_until(PROMISED + timedelta(hours=3))
    pings = [(one.kind, one.at) for one in said if one.kind in PINGS]
    assert pings == [(Kind.DUE, until), (Kind.MISSED, PROMISED + timedelta(hours=2))]


async def test_a_question_before_the_promise_that_is_put_off_once_it_is_due_asks_that(world: World) -> None:
    await miss_counts_after(world, timedelta(hours=2))
    await world.reaches_told()
    ping = await asked(world, Kind.BEFORE, BEFORE)
    world.until(PROMISED + timedelta(minutes=1))
    until = await snooze(world, ping, "30m")
    world.until(until)
    assert Kind.DUE in [one.kind for one in await world.drain()]


async def miss_counts_after(world: World, missed_after: timedelta) -> None:
    async with world.store.writing(TEAM) as tx:
        team = await tx.workspace()
        await tx.save_workspace(replace(team, intervals=replace(USUAL, missed_after=missed_after)))


async def test_an_answered_ping_cannot_be_snoozed(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.BEFORE, BEFORE)
    await world.done(ping=ping)
    with pytest.raises(NotNow, match="kept already"):
        await snooze(world, ping, "30m")
    assert world.rows(*ABOUT_PROMISES) == []


async def test_a_miss_snoozed_until_the_morning_is_asked_after_once_that_morning(world: World) -> None:
    await world.reaches_told()
    until = await snooze(world, await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER), "morning")
    world.until(until)
    assert [one.kind for one in await world.drain() if one.kind in PINGS] == [Kind.MISSED]


async def test_snoozing_twice_takes_the_last_word(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER)
    await snooze(world, ping, "2h")
    until = await snooze(world, ping, "30m")
    assert [(row.kind, row.due) for row in world.rows(*PINGS)] == [(Kind.MISSED, until)]


async def test_an_old_ping_snoozed_after_the_promise_moved_leaves_the_new_pings(world: World) -> None:
    await world.reaches_told()
    ping = await asked(world, Kind.MISSED, PROMISED + MISSED_AFTER)
    await world.moves(LATER)
    await snooze(world, ping, "30m")
    said = await world.drain_until(LATER + MISSED_AFTER)
    assert [one.kind for one in said if one.kind in PINGS] == [Kind.BEFORE, Kind.DUE, Kind.MISSED]


async def test_the_answer_given_and_all_is_fixed(world: World) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER)
    await give_answer(world, FixKind.DONE)
    file = await world.file()
    assert [promise.state for promise in file.promises] == [PromiseState.KEPT]
    assert file.can_close


async def test_the_plan_shows_what_was_done_once_the_answer_is_given(world: World) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER)
    await give_answer(world, FixKind.DONE, "returned the money")
    file = await world.file()
    assert file.main_promise
    assert file.main_promise.what == "returned the money"
    assert file.case.facts.fix != "returned the money", "what was to be found out is kept beside it"


async def test_the_answer_given_promises_the_fix(world: World) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER)
    await give_answer(world, FixKind.BY, "I will send it again", LATER)
    fix = await world.promise(PromiseKind.FIX)
    assert (fix.what, fix.due, fix.state) == ("I will send it again", LATER, PromiseState.OPEN)
    assert [row.kind for row in world.rows(*PINGS, about=fix.id)] == [Kind.BEFORE, Kind.DUE, Kind.MISSED]
    assert not (await world.file()).can_close


@pytest.mark.parametrize(
    ("fix", "due", "field"),
    [("", LATER, "fix"), ("I will send it again", None, "due"), ("I will send it again", START, "due")],
)
async def test_an_answer_that_promises_needs_words_and_a_time_to_come(
    world: World, fix: str, due: datetime | None, field: str
) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER)
    with pytest.raises(BadInput) as refused:
        await give_answer(world, FixKind.BY, fix, due)
    assert list(refused.value.problems) == [field]
    assert (await world.promise(PromiseKind.ANSWER)).state is PromiseState.OPEN


async def give_answer(world: World, kind: FixKind, fix: str = "", due: datetime | None = None) -> None:
    promise = await world.promise(PromiseKind.ANSWER)
    await followups.answer_given(world.desk, world.call(), CASE, promise.id, "", kind=kind, fix=fix, due=due)


async def test_only_the_owner_answers_a_ping(world: World) -> None:
    await world.reaches_told()
    promise = await world.promise()
    with pytest.raises(NotAllowed):
        await followups.done(world.desk, world.call(DANA), CASE, promise.id, "")
    with pytest.raises(NotAllowed):
        await followups.close(world.desk, world.call(DANA), CASE)


async def test_nothing_is_kept_before_the_client_was_told(world: World) -> None:
    await world.sends()
    with pytest.raises(NotNow, match="not been told yet"):
        await world.done()
    assert (await world.file()).case.state is CaseState.IN_REVIEW
