"""What else somebody promised in the talk (R45): a promise of its own, pinged, moved and reported back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.outbox import Kind
from bot.domain.people import Channel, Lang
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.talk import Ending, Heard, Question
from bot.errors import BadInput, NotNow
from bot.usecases import followups, hearing
from tests.usecases.world import CASE, PROMISED, START, World

SIX, MONDAY = START + timedelta(hours=8), START + timedelta(days=5)
PAPERS = {Lang.EN: "send you the court papers", Lang.MS: "menghantar dokumen mahkamah"}
CALL = {Lang.EN: "call you again", Lang.MS: "menelefon puan semula"}

pytestmark = pytest.mark.parametrize("lang", Lang)


async def told(world: World, lang: Lang) -> list[Promise]:
    """They have been told on the phone, and were promised two things more; the promises."""
    await world.sends(channel=Channel.CALL, lang=lang)
    await world.approves()
    await world.drain()
    promised = (Question(PAPERS[lang], SIX), Question(), Question(CALL[lang], MONDAY))
    await world.tells(heard=Heard(Ending.CALM, "", promised=promised))
    await world.drain()
    return list((await world.file()).owed_answers)


async def test_each_thing_is_a_promise_with_its_own_pings(world: World, lang: Lang) -> None:
    papers, call = await told(world, lang)
    assert [(p.what, p.due) for p in (papers, call)] == [(PAPERS[lang], SIX), (CALL[lang], MONDAY)]
    for promise in (papers, call):
        assert (promise.kind, promise.state) == (PromiseKind.FIX, PromiseState.OPEN)
        assert not promise.is_question
        assert {Kind.BEFORE, Kind.DUE, Kind.MISSED} <= {row.kind for row in world.rows(about=promise.id)}


async def test_the_fix_of_the_case_stays_what_the_words_state(world: World, lang: Lang) -> None:
    await told(world, lang)
    file = await world.file()
    assert file.main_promise
    assert file.main_promise.due == PROMISED


async def test_done_asks_for_no_answer_and_hands_over_the_words_to_say_so(world: World, lang: Lang) -> None:
    papers, _ = await told(world, lang)
    assert await followups.done_asks(world.desk, world.call(), papers.id) == ""
    await followups.done(world.desk, world.call(), CASE, papers.id, "")
    await world.drain()
    words = world.voice.last(Kind.REPORT_WORDS).row.payload["text"]
    assert ("court papers" if lang is Lang.EN else "dokumen mahkamah") in words


async def test_a_new_time_gets_words_that_name_the_thing(world: World, lang: Lang) -> None:
    papers, _ = await told(world, lang)
    await followups.at_risk(world.desk, world.call(), CASE, papers.id, "", due=MONDAY, left="")
    (row,) = world.rows(Kind.UPDATE_WORDS)
    assert ("court papers" if lang is Lang.EN else "dokumen mahkamah") in row.payload


async def test_the_case_stays_open_until_they_are_kept(world: World, lang: Lang) -> None:
    papers, call = await told(world, lang)
    main = (await world.file()).main_promise
    assert main
    await followups.done(world.desk, world.call(), CASE, main.id, "")
    assert (await world.file()).fix_kept
    with pytest.raises(NotNow, match="still owe them something you promised"):
        await followups.close(world.desk, world.call(), CASE)
    for promise in (papers, call):
        await followups.done(world.desk, world.call(), CASE, promise.id, "")
    assert not (await world.file()).owed_answers


async def test_in_a_second_talk_as_well_and_the_same_one_once(world: World, lang: Lang) -> None:
    await told(world, lang)
    again = Heard(promised=(Question(CALL[lang], MONDAY), Question(PAPERS[lang], MONDAY)))
    await hearing.log_heard(world.desk, world.call(), CASE, again)
    assert len((await world.file()).owed_answers) == 3


@pytest.mark.parametrize(
    ("promise", "field"),
    [
        (Question("call again", None), "also_by_1"),
        (Question(" ", SIX), "also_1"),
        (Question("call again", START - timedelta(minutes=1)), "also_by_1"),
    ],
)
async def test_a_thing_has_its_time_and_a_time_its_thing(
    world: World, lang: Lang, promise: Question, field: str
) -> None:
    await told(world, lang)
    with pytest.raises(BadInput) as wrong:
        await hearing.log_heard(world.desk, world.call(), CASE, Heard(promised=(promise,)))
    assert list(wrong.value.problems) == [field]
