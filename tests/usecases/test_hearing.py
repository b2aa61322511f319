"""Hearing: what the client said stays with the case, each question becomes a promise, nobody is not told."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.case import CaseState, FixKind
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.people import Channel
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.talk import Ending, Heard, Question
from bot.errors import BadInput, NotAllowed, NotNow
from bot.usecases import followups, hearing, home, review, snoozing, telling
from tests.usecases.world import CASE, DANA, PROMISED, START, World

NOON, TWO = START + timedelta(hours=3), START + timedelta(hours=5)
ARRIVES, PAYS = Question("When does it arrive?", NOON), Question("Who pays for the reprint?", TWO)
UPSET = Heard(Ending.UPSET, "You have made us look like fools.", (ARRIVES, PAYS))


async def owed(world: World) -> list[Promise]:
    return list((await world.file()).owed_answers)


async def told_by_call(world: World, heard: Heard = UPSET) -> None:
    await world.sends(channel=Channel.CALL)
    await world.approves()
    await world.drain()
    await world.tells(heard=heard)


async def answer(world: World, promise: Promise) -> None:
    await followups.done(world.desk, world.call(), CASE, promise.id, "")


async def test_each_question_they_left_open_is_a_promise_with_its_own_pings(world: World) -> None:
    await told_by_call(world)
    first, second = await owed(world)
    assert [(p.what, p.due) for p in (first, second)] == [(ARRIVES.what, NOON), (PAYS.what, TWO)]
    for promise in (first, second):
        assert (promise.kind, promise.state) == (PromiseKind.ANSWER, PromiseState.OPEN)
        kinds = [row.kind for row in world.rows(about=promise.id)]
        assert kinds == [Kind.BEFORE, Kind.DUE, Kind.MISSED, Kind.OWED]


async def test_the_fix_stays_the_main_promise_beside_the_answers(world: World) -> None:
    await told_by_call(world)
    file = await world.file()
    assert file.main_promise
    assert file.main_promise.kind is PromiseKind.FIX
    assert file.main_promise.due == PROMISED


async def test_an_answer_that_is_owed_can_be_given_before_or_after_the_fix(world: World) -> None:
    await told_by_call(world)
    first, second = await owed(world)
    await answer(world, first)
    await world.done()
    file = await world.file()
    assert file.fix_kept
    assert not file.can_close
    with pytest.raises(NotNow, match="still owe them an answer"):
        await followups.close(world.desk, world.call(), CASE)
    await answer(world, second)
    assert (await world.file()).can_close
    await followups.close(world.desk, world.call(), CASE)


async def test_a_question_answered_asks_for_no_fix_and_hands_over_no_words(world: World) -> None:
    await told_by_call(world)
    first, _ = await owed(world)
    call = world.call()
    assert await followups.done_asks(world.desk, call, first.id) == "reply"
    await world.drain()
    await answer(world, first)
    kinds = [one.kind for one in await world.drain()]
    assert Kind.REPORT_WORDS not in kinds
    assert Kind.ANSWERED in kinds, "its message loses its buttons"
    assert world.rows(about=first.id) == []


async def test_the_answer_about_the_fix_still_leads_to_the_fix(world: World) -> None:
    await world.sends(fix_kind=FixKind.ANSWER, fix="find out who has it")
    await world.tells(heard=UPSET)
    main = (await world.file()).main_promise
    assert main
    assert await followups.done_asks(world.desk, world.call(), main.id) == "answer"
    assert len(await owed(world)) == 2


async def test_an_answer_at_risk_gets_words_that_name_the_question(world: World) -> None:
    await told_by_call(world)
    first, _ = await owed(world)
    await followups.at_risk(world.desk, world.call(), CASE, first.id, "", due=TWO, left="")
    (row,) = world.rows(Kind.UPDATE_WORDS)
    assert ARRIVES.what in row.payload
    await followups.update_told(world.desk, world.call(), CASE, first.id, "")
    assert {p.due for p in await owed(world)} == {TWO}
    fix = await world.promise()
    assert fix.due == PROMISED, "the fix keeps its time"


async def test_what_they_said_is_kept_with_the_case_and_in_no_event(world: World) -> None:
    await told_by_call(world)
    telling = (await world.file()).case.telling
    assert telling
    assert (telling.ended, telling.said) == (Ending.UPSET, UPSET.said)
    for event in await world.events():
        for words in (UPSET.said, ARRIVES.what, PAYS.what):
            assert words not in str(event)
    heard = next(event for event in await world.events() if event.kind == "heard")
    assert heard.data == {"ended": "upset", "asked": 2}


async def test_what_they_asked_is_not_said_in_the_thread(world: World) -> None:
    await told_by_call(world)
    first, _ = await owed(world)
    await answer(world, first)
    outcomes = [row.payload for row in world.rows(Kind.OUTCOME)]
    assert any('"answered"' in payload for payload in outcomes)
    assert not any(ARRIVES.what in payload or first.id in payload for payload in outcomes)


@pytest.mark.parametrize(
    ("questions", "field"),
    [
        ((Question("When?", None),), "answer_by_1"),
        ((ARRIVES, Question(" ", NOON)), "question_2"),
        ((ARRIVES, Question("When?", START - timedelta(minutes=1))), "answer_by_2"),
    ],
)
async def test_a_question_needs_its_words_and_a_time_to_come(
    world: World, questions: tuple[Question, ...], field: str
) -> None:
    await world.sends()
    with pytest.raises(BadInput) as refused:
        await world.tells(heard=Heard(questions=questions))
    assert list(refused.value.problems) == [field]
    assert (await world.file()).case.state is CaseState.IN_REVIEW


async def test_rows_left_empty_are_no_questions(world: World) -> None:
    await world.sends()
    await world.tells(heard=Heard(questions=(Question(), ARRIVES, Question())))
    assert [p.what for p in await owed(world)] == [ARRIVES.what]


async def test_a_telling_with_nothing_heard_leaves_no_trace_of_a_talk(world: World) -> None:
    await world.sends()
    await world.tells()
    assert "heard" not in [event.kind for event in await world.events()]


# Afterwards: their answer to an email, a second talk.


async def log(world: World, heard: Heard, key: str = "") -> None:
    await hearing.log_heard(world.desk, world.call(key=key), CASE, heard)


async def test_what_they_write_back_is_logged_and_its_questions_are_promised_at_once(world: World) -> None:
    await world.reaches_told(channel=Channel.EMAIL)
    await log(world, Heard(Ending.THANKED, "Thank you for telling us.", (ARRIVES,)))
    telling = (await world.file()).case.telling
    assert telling
    assert (telling.ended, telling.how) == (Ending.THANKED, Channel.CALL)
    (promise,) = await owed(world)
    assert promise.state is PromiseState.OPEN
    await world.drain_until(NOON + timedelta(minutes=1))
    said = [one.kind for one in world.voice.said if one.row.subject == promise.id]
    assert said == [Kind.OWED, Kind.BEFORE, Kind.DUE]


async def test_a_question_logged_late_takes_the_offer_to_close_back(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await world.settles()
    await world.drain()
    await log(world, Heard(questions=(ARRIVES,)))
    with pytest.raises(NotNow, match="still owe"):
        await followups.close(world.desk, world.call(), CASE)
    await answer(world, (await owed(world))[0])
    offers = [one for one in await world.drain() if one.kind is Kind.CAN_CLOSE]
    assert len(offers) == 1, "it is offered anew"


async def test_nothing_can_be_heard_before_they_are_told(world: World) -> None:
    await world.sends()
    with pytest.raises(NotNow, match="waiting for review"):
        await log(world, UPSET)


async def test_a_question_recorded_once_more_is_owed_and_told_once(world: World) -> None:
    await world.reaches_told()
    await log(world, Heard(questions=(ARRIVES,)))
    again = Question(f" {ARRIVES.what} ", NOON)
    await log(world, Heard(questions=(again, PAYS, PAYS)))
    assert [p.what for p in await owed(world)] == [ARRIVES.what, PAYS.what]
    assert len(world.rows(Kind.OWED)) == 2
    assert [e.data["asked"] for e in await world.events() if e.kind == "heard"] == [1, 1]


async def test_a_question_asked_for_another_time_or_after_its_answer_is_a_new_one(world: World) -> None:
    await world.reaches_told()
    await log(world, Heard(questions=(ARRIVES,)))
    await log(world, Heard(questions=(Question(ARRIVES.what, TWO),)))
    first, _ = await owed(world)
    await answer(world, first)
    await log(world, Heard(questions=(ARRIVES,)))
    assert {p.due for p in await owed(world)} == {NOON, TWO}


async def test_fields_that_slack_left_out_erase_nothing(world: World) -> None:
    await told_by_call(world, Heard(Ending.UPSET, UPSET.said))
    await log(world, Heard(questions=(ARRIVES,)))
    telling = (await world.file()).case.telling
    assert telling
    assert (telling.ended, telling.said) == (Ending.UPSET, UPSET.said)
    await type_into(world, "V1", said="They called again.")
    await log(world, Heard(Ending.CALM))
    telling = (await world.file()).case.telling
    assert telling
    assert (telling.ended, telling.said) == (Ending.CALM, "They called again.")


async def test_what_they_said_can_be_emptied(world: World) -> None:
    await told_by_call(world)
    await log(world, Heard(Ending.UPSET, ""))
    telling = (await world.file()).case.telling
    assert telling
    assert telling.said == ""


async def type_into(world: World, view: str, about: str = "heard", **typed: str) -> dict[str, str] | None:
    """A keystroke in a modal; what is kept of it afterwards."""
    await home.keep_scratch(world.desk, world.call(view=view), f"{about}:{CASE}", typed)
    async with world.store.reading("T1") as tx:
        return await tx.scratch("U_ADAM", f"{about}:{CASE}")


async def test_a_keystroke_that_comes_after_its_record_is_not_offered_again(world: World) -> None:
    await world.sends()
    assert await type_into(world, "V1", "told", said="So")
    await telling.mark_told(
        world.desk, world.call(view="V1"), CASE, at=START, how=Channel.CALL, version=1, due=None
    )
    assert await type_into(world, "V1", "told", said="Sorr") is None
    for view in ("V2", "V3"):
        assert await type_into(world, view, said="Thank")
        thanks = Heard(Ending.THANKED, "Thank you")
        await hearing.log_heard(world.desk, world.call(view=view), CASE, thanks)
        assert await type_into(world, view, said="Thank yo") is None
    assert await type_into(world, "V4", said="More") == {"said": "More"}


async def test_a_modal_that_is_recorded_twice_is_taken_both_times(world: World) -> None:
    await world.reaches_told()
    for said in ("Thank", "Thank you"):
        await hearing.log_heard(world.desk, world.call(view="V1"), CASE, Heard(Ending.CALM, said))
    assert (told := (await world.file()).case.telling)
    assert told.said == "Thank you"


async def test_an_empty_log_is_asked_about(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(BadInput):
        await log(world, Heard())


async def test_only_the_owner_logs_what_was_said(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(NotAllowed):
        await hearing.log_heard(world.desk, world.call(DANA), CASE, UPSET)
    with pytest.raises(NotAllowed):
        await hearing.heard_file(world.desk, world.call(DANA), CASE)


# Nobody answered.


async def nobody(world: World, **typed: str) -> None:
    await hearing.nobody_answered(world.desk, world.call(), CASE, typed, lambda file: {})


async def test_nobody_reached_is_not_told(world: World) -> None:
    await world.sends()
    await world.approves()
    await nobody(world)
    file = await world.file()
    assert (file.case.state, file.case.telling) == (CaseState.APPROVED, None)
    assert file.case.tried_at == START
    assert (await world.promise()).state is PromiseState.PLANNED
    with pytest.raises(BadInput):
        await world.tells(heard=Heard(Ending.NO_ANSWER))


async def test_what_was_jotted_down_waits_for_the_next_try(world: World) -> None:
    await world.sends()
    await nobody(world, said="the secretary was kind", ended="no_answer", told_at="2026-03-02T01:00:00+00:00")
    async with world.store.reading("T1") as tx:
        assert await tx.scratch("U_ADAM", f"told:{CASE}") == {"said": "the secretary was kind"}
    await world.tells()
    async with world.store.reading("T1") as tx:
        assert await tx.scratch("U_ADAM", f"told:{CASE}") is None


async def test_no_answer_beside_the_words_asks_when_to_try_again_and_keeps_what_was_jotted_down(
    world: World,
) -> None:
    await world.sends()
    await world.approves()
    await home.keep_scratch(world.desk, world.call(), f"told:{CASE}", {"said": "the secretary was kind"})
    shown: list[CaseFile] = []

    def ask(file: CaseFile) -> dict[str, Any]:
        shown.append(file)
        return {"asked": "when to try again"}

    answer = await hearing.nobody_answered(world.desk, world.call(), CASE, None, ask)
    assert answer == {"asked": "when to try again"}
    assert shown[0].case.tried_at == START
    kept = await home.scratch(world.desk, world.call(), f"told:{CASE}")
    assert kept == {"said": "the secretary was kind"}, "no screen was open: nothing of it has changed"
    assert [event.kind for event in await world.events()][-1] == "tried"


async def test_nobody_else_says_that_nobody_answered(world: World) -> None:
    await world.sends()
    with pytest.raises(NotAllowed):
        await hearing.nobody_answered(world.desk, world.call(DANA), CASE, None, lambda file: {})
    with pytest.raises(NotAllowed):
        await hearing.try_again(world.desk, world.call(DANA), CASE, "", world.now + timedelta(hours=1))


async def test_whoever_has_been_told_cannot_be_missed_any_more(world: World) -> None:
    await world.sends()
    await world.tells()
    with pytest.raises(NotNow):
        await hearing.nobody_answered(world.desk, world.call(), CASE, None, lambda file: {})
    with pytest.raises(NotNow):
        await hearing.try_again(world.desk, world.call(), CASE, "", world.now + timedelta(hours=1))


async def test_a_reminder_says_that_it_comes_back_when_nobody_answered_once_more(world: World) -> None:
    await world.sends()
    await again(world, minutes=5)
    await world.drain_until(START + timedelta(minutes=6))
    said = world.voice.last(Kind.TRY_AGAIN).row.id
    at = world.now + timedelta(hours=1)
    await hearing.try_again(world.desk, world.call(), CASE, said, at)
    settled = [(row.subject, json.loads(row.payload)) for row in world.rows(Kind.ANSWERED)]
    assert [(row, told["what"], told["until"]) for row, told in settled] == [
        (said, "try_again", at.isoformat())
    ]
    await world.drain_until(at + timedelta(minutes=1))
    assert len([one for one in world.voice.said if one.kind is Kind.TRY_AGAIN]) == 2


async def again(world: World, **after: float) -> None:
    await hearing.try_again(world.desk, world.call(), CASE, "", world.now + timedelta(**after))


async def test_the_owner_is_reminded_to_try_again_at_the_time_they_chose(world: World) -> None:
    await world.sends()
    await world.approves()
    await again(world, hours=1)
    assert (await world.file()).next_ping == START + timedelta(hours=1)
    await world.drain_until(START + timedelta(hours=2))
    assert world.voice.last(Kind.TRY_AGAIN).at == START + timedelta(hours=1)


async def test_another_time_takes_the_place_of_the_first(world: World) -> None:
    await world.sends()
    await again(world, hours=1)
    await again(world, hours=2)
    assert [row.due for row in world.rows(Kind.TRY_AGAIN)] == [START + timedelta(hours=2)]


async def test_a_reminder_to_try_again_can_be_put_off_but_not_past_the_promised_time(
    world: World,
) -> None:
    await world.sends()
    await again(world, hours=1)
    said = await world.drain_until(START + timedelta(hours=1))
    ping = next(one.row.id for one in said if one.kind is Kind.TRY_AGAIN)
    with pytest.raises(NotNow, match="Your words promise something before that"):
        await snoozing.snooze(world.desk, world.call(), CASE, ping, "workday")
    until = await snoozing.snooze(world.desk, world.call(), CASE, ping, "2h")
    assert [(row.kind, row.due) for row in world.rows(Kind.TRY_AGAIN)] == [(Kind.TRY_AGAIN, until)]


async def test_a_reminder_that_nobody_needs_any_more_is_not_put_off(world: World) -> None:
    await world.sends()
    await again(world, hours=1)
    said = await world.drain_until(START + timedelta(hours=1))
    await world.tells()
    ping = next(one.row.id for one in said if one.kind is Kind.TRY_AGAIN)
    with pytest.raises(NotNow, match="nothing to answer here any more"):
        await snoozing.snooze(world.desk, world.call(), CASE, ping, "30m")
    assert world.rows(Kind.TRY_AGAIN) == []


async def test_a_client_who_was_told_is_not_tried_again(world: World) -> None:
    await world.sends()
    await again(world, hours=1)
    await world.tells()
    await world.drain_until(START + timedelta(hours=2))
    assert Kind.TRY_AGAIN not in world.voice.kinds()


async def test_a_reminder_that_was_said_loses_its_buttons_once_they_are_told(world: World) -> None:
    await world.sends()
    await again(world, minutes=5)
    await world.drain_until(START + timedelta(minutes=6))
    said = world.voice.last(Kind.TRY_AGAIN).row.id
    await world.tells()
    assert [row.subject for row in world.rows(Kind.ANSWERED)] == [said]


async def test_trying_again_comes_before_the_time_the_words_promise(world: World) -> None:
    await world.sends()
    for moment in (PROMISED, PROMISED + timedelta(hours=1), START, None):
        with pytest.raises(BadInput) as refused:
            await hearing.try_again(world.desk, world.call(), CASE, "", moment)
        assert list(refused.value.problems) == ["again_at"]


async def test_changes_asked_for_do_not_silence_the_reminder(world: World) -> None:
    await world.sends()
    await again(world, hours=1)
    await review.ask_changes(world.desk, world.call(DANA), CASE, 1, "Say sorry first.")
    await world.drain_until(START + timedelta(hours=2))
    assert Kind.TRY_AGAIN in world.voice.kinds()
