"""Follow-ups: a promise is kept, and the owner gets the words to say so."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.case import FixKind
from bot.domain.intervals import USUAL
from bot.domain.outbox import Kind
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseKind
from bot.domain.talk import Ending, Heard, Question
from bot.usecases import followups, hearing, home
from bot.usecases.taking import Call
from tests.usecases.world import ADAM, CASE, PROMISED, World

MISSED_AFTER = USUAL.missed_after

LATER = PROMISED + timedelta(hours=3)


async def words(world: World) -> str:
    """What was handed over to be told."""
    await world.drain()
    return str(world.voice.last(Kind.REPORT_WORDS).row.payload["text"])


async def test_done_brings_the_words_that_say_so(world: World) -> None:
    await world.reaches_told(channel=Channel.CHAT)
    await world.done()
    kinds = [one.kind for one in await world.drain()]
    assert kinds.count(Kind.REPORT_WORDS) == 1
    assert Kind.SURPRISE not in kinds, "first they hear that it is done"
    told = await words(world)
    assert "done" in told
    assert "sorry" not in told.lower()
    assert "later than" not in told


@pytest.mark.parametrize("asked", [True, False], ids=["where it was asked", "on Home"])
async def test_whom_to_tell_the_words_and_their_subject_are_one_message(world: World, asked: bool) -> None:
    """Five reported back in one minute stand among each other: nobody is to get another's words."""
    await world.reaches_told(channel=Channel.EMAIL)
    await world.drain_until(PROMISED + timedelta(minutes=1))
    await world.done(ping=world.voice.last(Kind.DUE).row.id if asked else "")
    said = await world.drain()
    new = [one.kind for one in said if one.kind not in (Kind.ANSWERED, Kind.CARD_UPDATE, Kind.OUTCOME)]
    assert new == [Kind.REPORT_WORDS]
    mail = world.voice.last(Kind.REPORT_WORDS).row.payload
    assert mail["subject"]
    assert mail["text"] == await words(world)


async def test_what_was_missed_is_reported_as_late_and_owned(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED + MISSED_AFTER)
    await world.done()
    told = await words(world)
    assert "later than" in told
    assert "I'm sorry it is late." in told, "nobody has told them a new time (R50)"


async def test_an_answer_is_reported_with_the_fix_and_its_time(world: World) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER)
    await answered(world, FixKind.BY)
    told = await words(world)
    assert "I'll send it again" in told
    file, fix = await world.file(), await world.promise(PromiseKind.FIX)
    assert fix.due is not None
    assert world.desk.wording.states_time(told, fix.due, file.tz, file.lang)


async def test_an_answer_that_is_not_complete_says_when_it_will_be(world: World) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER)
    await answered(world, FixKind.ANSWER)
    assert "I don't have the answer yet" in await words(world)


@pytest.mark.parametrize("kind", FixKind)
@pytest.mark.parametrize("lang", Lang)
async def test_what_was_found_out_is_in_the_words_with_the_answer(
    world: World, lang: Lang, kind: FixKind
) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER, lang=lang)
    await answered(world, kind, "the list was from March")
    assert "The list was from March." in await words(world)


async def test_no_answer_is_announced_where_none_is_given(world: World) -> None:
    await world.reaches_told(fix_kind=FixKind.ANSWER)
    await answered(world, FixKind.BY)
    assert "Here it is" not in await words(world)


async def answered(world: World, kind: FixKind, reply: str = "") -> None:
    promise = await world.promise(PromiseKind.ANSWER)
    given: dict[str, Any] = {"kind": kind, "fix": "I will send it again", "due": LATER, "reply": reply}
    await followups.answer_given(world.desk, world.call(), CASE, promise.id, "", **given)


QUESTION = {Lang.EN: "When exactly?", Lang.MS: "Bila tepatnya?"}
REPLY = {Lang.EN: "it arrives at noon", Lang.MS: "barang itu sampai tengah hari"}


async def asked(world: World, lang: Lang = Lang.EN, **facts: Any) -> Call:
    """They have been told, and have asked something; the call answers it."""
    await world.reaches_told(lang=lang, **facts)
    question = Question(QUESTION[lang], world.now + timedelta(minutes=30))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(Ending.UPSET, "", [question]))
    await world.drain()
    return world.call()


async def replies(world: World, call: Call, reply: str) -> list[Kind]:
    """What is handed over to the owner who presses Done and gives this answer."""
    promise = await world.promise(PromiseKind.ANSWER)
    row = world.voice.last(Kind.OWED).row.id
    await followups.done(world.desk, call, CASE, promise.id, row, reply=reply)
    return [one.kind for one in await world.drain() if one.kind is Kind.REPORT_WORDS]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("channel", Channel)
async def test_the_answer_to_a_question_of_theirs_becomes_words_that_name_the_question(
    world: World, channel: Channel, lang: Lang
) -> None:
    call = await asked(world, lang, channel=channel)
    kinds = await replies(world, call, REPLY[lang])
    assert kinds == [Kind.REPORT_WORDS], "what it is stands where it was answered"
    told = await words(world)
    assert QUESTION[lang] in told
    assert REPLY[lang][1:] in told
    assert "later than" not in told
    assert "lewat" not in told


async def test_a_late_answer_says_that_it_is_late(world: World) -> None:
    call = await asked(world)
    await world.drain_until(world.now + timedelta(minutes=30) + MISSED_AFTER)
    await replies(world, call, REPLY[Lang.EN])
    assert "it comes later than that. I'm sorry it is late." in await words(world), "that is owned (R50)"


async def test_what_was_typed_as_an_answer_is_kept_until_it_is_recorded_and_no_longer(world: World) -> None:
    call = await asked(world)
    about = f"reply:{(await world.promise(PromiseKind.ANSWER)).id}"
    await home.keep_scratch(world.desk, call, about, {"reply": "it arr"})
    assert await home.scratch(world.desk, call, about) == {"reply": "it arr"}
    await replies(world, call, REPLY[Lang.EN])
    assert await home.scratch(world.desk, call, about) == {}


async def test_the_answer_stays_out_of_the_thread_and_the_events(world: World) -> None:
    await replies(world, await asked(world), REPLY[Lang.EN])
    shown = [one for one in world.voice.said if one.row.addressee != ADAM]
    assert shown
    assert not any("arrives at noon" in str(one) for one in shown)
    assert "arrives at noon" not in str(await world.events())


async def test_who_has_the_answer_already_is_handed_no_words(world: World) -> None:
    call = await asked(world)
    assert await replies(world, call, "  ") == []
    said = world.voice.said
    settled = next(one.row for one in said if one.kind is Kind.ANSWERED)
    assert settled.payload["about"] == (await world.promise(PromiseKind.ANSWER)).id


async def test_a_late_answer_is_told_in_the_thread_as_one(world: World) -> None:
    await world.reaches_told()
    question = Question("When exactly?", world.now + timedelta(minutes=30))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(Ending.UPSET, "", [question]))
    await world.drain_until(world.now + timedelta(minutes=30) + MISSED_AFTER)
    missed = [one.row.payload for one in world.voice.said if one.row.payload.get("what") == "missed"]
    assert [payload["promise"] for payload in missed] == [(await world.promise(PromiseKind.ANSWER)).id]


async def test_the_next_ping_says_which_promise_it_is_about(world: World) -> None:
    await world.reaches_told()
    assert (await world.file()).next_about == (await world.promise()).id
    question = Question("When exactly?", world.now + timedelta(minutes=30))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(Ending.UPSET, "", [question]))
    assert (await world.file()).next_about == (await world.promise(PromiseKind.ANSWER)).id


async def test_nobody_waits_to_hear_of_a_prevention(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list")
    await world.done(PromiseKind.PREVENTION)
    assert Kind.REPORT_WORDS not in {one.kind for one in await world.drain()}
