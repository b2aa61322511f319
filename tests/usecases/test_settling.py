"""After the fix: how the client is, once the dust has settled; only then is the closing offered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.case import CaseState, FixKind
from bot.domain.intervals import USUAL
from bot.domain.outbox import Kind
from bot.domain.standing import Standing
from bot.domain.talk import Ending, Heard, Question
from bot.errors import NotAllowed, NotNow
from bot.usecases import followups, hearing, settling, snoozing
from tests.usecases.world import CASE, DANA, START, World

#: Fixed on a Monday: nine in the morning of the third working day after it.
THURSDAY = datetime(2026, 3, 5, 1, 0, tzinfo=UTC)


async def kept(world: World) -> None:
    """Told and fixed on the same Monday morning."""
    await world.reaches_told()
    await world.done()
    await world.drain()


async def asked(world: World) -> str:
    """It has been asked how they are; returns the message."""
    await world.drain_until(THURSDAY + timedelta(minutes=1))
    return world.voice.last(Kind.SETTLE).row.id


async def standing(world: World) -> Standing:
    client = (await world.file()).client
    assert client is not None
    return client.standing


async def shown(world: World, row: str) -> str:
    """What a message says now."""
    await world.drain()
    said = [one.row for one in world.voice.said if one.kind is Kind.ANSWERED and one.row.subject == row]
    return str(said[-1].payload["what"])


async def test_how_they_are_is_asked_on_the_third_working_day_after_the_fix(world: World) -> None:
    await kept(world)
    said = await world.drain_until(THURSDAY + timedelta(minutes=1))
    said = [one for one in said if one.row.addressee]
    tuesday = START + timedelta(days=1)
    assert [(one.kind, one.at) for one in said] == [(Kind.SURPRISE, tuesday), (Kind.SETTLE, THURSDAY)]


async def test_a_fix_kept_on_a_thursday_is_asked_after_on_tuesday(world: World) -> None:
    await world.reaches_told()
    world.until(THURSDAY + timedelta(hours=3))
    await world.done()
    assert [row.due for row in world.rows(Kind.SETTLE)] == [THURSDAY + timedelta(days=5)]


async def test_the_days_are_counted_from_the_last_answer_they_waited_for(world: World) -> None:
    await world.reaches_told()
    question = Question("When exactly?", START + timedelta(days=2))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(Ending.UPSET, "", [question]))
    await world.done()
    assert world.rows(Kind.SETTLE) == [], "they still wait"
    world.until(START + timedelta(days=1))
    answer = (await world.file()).owed_answers[0]
    await followups.done(world.desk, world.call(), CASE, answer.id, "")
    assert [row.due for row in world.rows(Kind.SETTLE)] == [THURSDAY + timedelta(days=1)]


async def test_a_question_logged_meanwhile_puts_it_off_until_it_is_answered(world: World) -> None:
    await kept(world)
    question = Question("When exactly?", THURSDAY + timedelta(hours=1))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(questions=[question]))
    await world.drain_until(THURSDAY + timedelta(minutes=1))
    assert Kind.SETTLE not in world.voice.kinds()
    answer = (await world.file()).owed_answers[0]
    await followups.done(world.desk, world.call(), CASE, answer.id, "")
    assert [row.due for row in world.rows(Kind.SETTLE)] == [THURSDAY + timedelta(days=5)]


async def test_whoever_knew_of_it_long_ago_is_asked_after_at_the_next_good_moment(world: World) -> None:
    await world.sends(fix_kind=FixKind.DONE, fix="I asked everyone to delete it", fix_by=None)
    await world.tells(at=START - timedelta(days=30))
    assert [row.due for row in world.rows(Kind.SETTLE)] == [START]


async def test_a_client_is_injured_then_recovering_then_happy(world: World) -> None:
    await world.sends()
    assert await standing(world) is Standing.INJURED
    await world.approves()
    await world.tells()
    assert await standing(world) is Standing.INJURED
    await world.done()
    assert await standing(world) is Standing.RECOVERING
    await world.settles(Ending.CALM)
    assert await standing(world) is Standing.HAPPY


@pytest.mark.parametrize("ended", [Ending.THANKED, Ending.CALM])
async def test_a_good_answer_settles_it_and_offers_to_close(world: World, ended: Ending) -> None:
    await kept(world)
    row = await asked(world)
    await world.settles(ended, row)
    assert await shown(world, row) == f"settle_{ended}"
    assert world.voice.last(Kind.ANSWERED).row.payload["offer"], "in the same message"
    assert Kind.CAN_CLOSE not in world.voice.kinds()
    assert world.rows(Kind.SETTLE) == []
    event = (await world.events())[-1]
    assert (event.kind, event.data) == ("settled", {"ended": ended})


@pytest.mark.parametrize(
    ("ended", "days"), [(Ending.QUIET, 7), (Ending.UPSET, 5)], ids=["quiet, a working week", "upset"]
)
async def test_quiet_and_upset_are_asked_after_once_more_and_no_more(
    world: World, ended: Ending, days: int
) -> None:
    await kept(world)
    row = await asked(world)
    await world.settles(ended, row)
    assert await shown(world, row) == f"settle_{ended}"
    again = THURSDAY + timedelta(days=days)  # over a weekend
    assert [one.due for one in world.rows(Kind.SETTLE)] == [again]
    assert "offer" not in world.voice.last(Kind.ANSWERED).row.payload, "not in the same breath"
    await world.drain_until(again + timedelta(minutes=1))
    second = world.voice.last(Kind.SETTLE).row.id
    await world.settles(ended, second)
    await world.drain()
    assert world.voice.last(Kind.ANSWERED).row.payload["offer"]
    assert world.rows(Kind.SETTLE) == []
    assert await standing(world) is Standing.RECOVERING
    with pytest.raises(NotNow, match="answered that already"):
        await world.settles(ended, second)


async def test_an_upset_client_may_be_calm_when_they_are_asked_after_again(world: World) -> None:
    await kept(world)
    first = await asked(world)
    await world.settles(Ending.UPSET, first)
    await world.drain_until(THURSDAY + timedelta(days=5, minutes=1))
    assert await shown(world, first) == "newer", "the older message says that it was asked again"
    await world.settles(Ending.CALM, world.voice.last(Kind.SETTLE).row.id)
    assert await standing(world) is Standing.HAPPY


async def test_answered_on_home_the_message_says_so_too(world: World) -> None:
    await kept(world)
    row = await asked(world)
    await world.settles(Ending.CALM)
    assert await shown(world, row) == "settle_calm"


async def test_answered_on_home_before_it_was_asked_a_message_asks_on(world: World) -> None:
    await kept(world)
    await world.settles(Ending.THANKED)
    await world.drain()
    said = world.voice.last(Kind.SETTLED).row
    assert said.payload["ended"] == Ending.THANKED
    assert world.rows(Kind.SETTLE) == [], "nothing is left to ask"


async def test_thanked_on_home_is_one_message_that_offers_the_closing_until_it_is_closed(
    world: World,
) -> None:
    await kept(world)
    await world.settles(Ending.THANKED)
    new = [one.kind for one in await world.drain() if one.row.addressee and one.kind is not Kind.ANSWERED]
    assert new == [Kind.SETTLED]
    said = world.voice.last(Kind.SETTLED).row
    assert said.payload["offer"]
    await followups.close(world.desk, world.call(), CASE)
    assert await shown(world, said.id) == "settle_thanked", "drawn anew, without the button"


async def test_nobody_is_asked_how_they_are_for_ever(world: World) -> None:
    await kept(world)
    await asked(world)
    said = await world.drain_until(THURSDAY + timedelta(days=20))
    again = [one.row for one in said if one.kind is Kind.SETTLE]
    assert [row.payload["last"] for row in again] == [False] * (USUAL.mornings - 2) + [True]
    assert said[-1].kind is Kind.CAN_CLOSE, "what cannot be known holds up no closing"
    await world.settles(Ending.THANKED, again[-1].id)  # late, and welcome
    assert await standing(world) is Standing.HAPPY


async def test_each_time_it_is_asked_again_the_message_before_says_so(world: World) -> None:
    await kept(world)
    first = await asked(world)
    await world.drain_until(THURSDAY + timedelta(days=1, minutes=1))
    assert world.voice.last(Kind.SETTLE).row.id != first
    assert await shown(world, first) == "newer"


async def test_it_can_be_put_off_like_any_ping(world: World) -> None:
    await kept(world)
    row = await asked(world)
    until = await snoozing.snooze(world.desk, world.call(), CASE, row, "2h")
    assert [one.due for one in world.rows(Kind.SETTLE)] == [until]


async def test_closing_early_drops_the_question(world: World) -> None:
    await kept(world)
    row = await asked(world)
    await followups.close(world.desk, world.call(), CASE)
    assert (await world.file()).case.state is CaseState.CLOSED
    assert world.rows(Kind.SETTLE) == []
    assert await shown(world, row) == "settle_closed"
    with pytest.raises(NotNow, match="closed"):
        await world.settles(Ending.CALM, row)


async def test_an_answer_while_it_is_being_asked_is_not_asked_again(world: World) -> None:
    await kept(world)
    world.voice.meanwhile[Kind.SETTLE] = lambda: world.settles(Ending.CALM)
    await asked(world)
    assert world.rows(Kind.SETTLE) == []


async def test_nothing_is_asked_while_something_is_owed(world: World) -> None:
    await world.reaches_told()
    with pytest.raises(NotNow, match="First what you promised"):
        await world.settles()


async def test_only_the_owner_says_how_they_are(world: World) -> None:
    await kept(world)
    with pytest.raises(NotAllowed):
        await settling.settle(world.desk, world.call(DANA), CASE, "", Ending.CALM)


async def test_a_clock_put_back_while_it_is_asked_does_not_ask_on_that_morning_again(world: World) -> None:
    await world.reaches_told()
    await world.done()
    [planned] = world.rows(Kind.SETTLE)

    async def put_back() -> None:
        world.jump -= timedelta(hours=20)

    world.voice.meanwhile[Kind.SETTLE] = put_back
    await world.drain_until(planned.due)
    [again] = world.rows(Kind.SETTLE)
    assert again.due == planned.due + timedelta(days=1)
