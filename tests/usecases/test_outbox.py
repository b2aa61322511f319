"""The outbox: what is due is said, truthfully at that moment; what cannot be said takes its fallback."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.intervals import USUAL
from bot.domain.outbox import PINGS, Kind
from bot.domain.people import Channel
from bot.domain.promise import PromiseState
from bot.domain.talk import Heard, Question
from bot.errors import CannotSay, SayLater, StoreDown
from bot.usecases import followups, hearing, home, review, snoozing, telling
from bot.usecases.fallback import fall_back
from bot.usecases.outbox import BACKOFF_MOST, LEASE, speak
from tests.usecases.world import ABOUT_PROMISES, ADAM, CASE, DANA, PROMISED, ROOM, SAM, START, World

MISSED_AFTER = USUAL.missed_after


async def test_the_card_comes_first_then_the_words_then_the_buttons(world: World) -> None:
    await world.sends()
    await world.drain()
    assert world.voice.kinds() == [Kind.CARD, Kind.VERSION, Kind.BUTTONS]
    assert (await world.file()).case.thread == ("C_REVIEW", "1.000")


async def test_a_row_waits_for_the_one_before_it_in_its_lane(world: World) -> None:
    await world.sends()
    assert [row.kind for row in await world.claim()] == [Kind.CARD]
    assert await world.claim() == [], "the card is still on its way"


async def test_what_is_due_later_is_not_said_now(world: World) -> None:
    await world.reaches_told()
    assert await world.drain() == []
    assert len(world.rows(*PINGS)) == 3


async def test_a_failing_row_does_not_hold_up_another_lane(world: World) -> None:
    await world.sends()
    await world.drain()
    await world.approves()
    world.voice.refusing[Kind.OUTCOME] = SayLater("ratelimited", 30)
    said = [one.kind for one in await world.drain()]
    assert said == [Kind.GUIDE, Kind.WORDS, Kind.TELL_BUTTONS]


async def test_slack_is_asked_again_after_the_time_it_gave(world: World) -> None:
    await world.sends()
    world.voice.refusing[Kind.CARD] = SayLater("ratelimited", 30)
    assert await world.drain() == []
    world.voice.refusing.clear()
    world.passes(seconds=29)
    assert await world.drain() == []
    world.passes(seconds=1)
    assert [one.kind for one in await world.drain()] == [Kind.CARD, Kind.VERSION, Kind.BUTTONS]


async def test_without_a_time_it_is_asked_again_within_half_a_minute(world: World) -> None:
    await world.sends()
    world.voice.refusing[Kind.CARD] = SayLater("internal_error")
    for _ in range(8):
        await world.drain()
        world.passes(seconds=BACKOFF_MOST)
    world.voice.refusing.clear()
    assert Kind.CARD in [one.kind for one in await world.drain()]


async def test_a_review_place_that_refuses_us_is_told_to_the_owner_once(world: World) -> None:
    await world.sends()
    world.voice.refusing_once[Kind.CARD] = CannotSay("not_in_channel")
    await world.drain()
    assert sorted(world.voice.kinds()) == sorted([Kind.PLACE_LOST, Kind.CARD, Kind.VERSION, Kind.BUTTONS])
    row = world.voice.last(Kind.PLACE_LOST).row
    assert (row.addressee, row.payload["reason"]) == (ADAM, "not_in_channel")
    assert (await world.file()).case.place.people == (SAM,), "the admin; nobody has approved here yet"
    assert [(row.kind, row.reason) for row in world.rows(state="failed")] == [(Kind.CARD, "not_in_channel")]


async def test_people_who_cannot_be_reached_either_are_told_to_the_owner_and_not_tried_again(
    world: World,
) -> None:
    await world.sends(place_people=(DANA,), place_channel=None)
    world.voice.refusing[Kind.CARD] = CannotSay("user_disabled")
    await world.drain()
    assert world.voice.kinds() == [Kind.PLACE_LOST]
    assert [row.kind for row in world.rows()] == [Kind.UNTOLD], "what would have followed is not tried"


@pytest.mark.parametrize(("kind", "draft"), [(Kind.VERSION, True), (Kind.OUTCOME, False)])
async def test_words_that_slack_does_not_take_in_the_thread_are_told_to_the_owner(
    world: World, kind: Kind, draft: bool
) -> None:
    await world.sends()
    world.voice.refusing[kind] = CannotSay("msg_blocks_too_long")
    await world.drain()
    await world.approves()
    await world.drain()
    rows = [one.row for one in world.voice.said if one.kind is Kind.PLACE_LOST]
    assert [(row.addressee, row.payload["draft"]) for row in rows] == [(ADAM, draft)]
    assert (await world.file()).case.place.channel == ROOM, "the place itself is not lost"


@pytest.mark.parametrize("kind", [Kind.GUIDE, Kind.TOLD, Kind.MISSED, Kind.CARD_UPDATE, Kind.CARD])
async def test_whatever_slack_refuses_the_home_of_the_owner_is_drawn_anew_after_it(
    world: World, kind: Kind
) -> None:
    await home.opened(world.desk, world.call())
    world.voice.refusing[kind] = CannotSay("channel_not_found")
    await world.reaches_told()
    await world.drain_until(PROMISED + timedelta(hours=1))
    (failed, *_) = world.rows(kind, state="failed")
    assert failed.reason == "channel_not_found"
    keyed = [one for one in world.voice.said if one.row.dedupe_key == f"{Kind.HOME}:{failed.id}"]
    assert [one.row.addressee for one in keyed] == [ADAM]


async def test_a_fallback_that_is_done_once_more_after_a_kill_says_nothing_twice(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED)
    (row,) = [one for one in await world.claim() if one.kind is Kind.DUE]
    for _ in range(2):
        await fall_back(world.desk, row, "user_disabled")
    await world.drain()
    said = [one for one in world.voice.said if one.row.payload.get("what") == "unreachable"]
    assert len(said) == 1


async def test_a_lost_review_place_does_not_stand_in_the_way_of_telling(world: World) -> None:
    await world.sends()
    world.voice.refusing[Kind.CARD] = CannotSay("is_archived")
    await world.drain()
    await world.tells()
    assert Kind.TOLD in [one.kind for one in await world.drain()]
    assert [row.kind for row in world.rows(*PINGS)] == [Kind.BEFORE, Kind.DUE, Kind.MISSED]


async def test_a_crash_between_claim_and_settle_says_it_again_after_the_lease(world: World) -> None:
    await world.sends()
    await world.claim()  # and the worker dies
    world.machine += LEASE - timedelta(seconds=1)
    assert await world.drain() == []
    world.passes(seconds=1)
    said = await world.drain()
    assert said[0].kind is Kind.CARD
    assert said[0].row.attempts == 2


async def test_a_crash_after_a_miss_was_recorded_still_says_it_and_records_it_once(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED + MISSED_AFTER)

    async def die() -> None:
        world.voice.said.pop()  # Slack has not taken it
        raise KeyboardInterrupt

    world.voice.meanwhile[Kind.MISSED] = die
    with pytest.raises(KeyboardInterrupt):
        await world.drain()
    world.machine += LEASE
    assert Kind.MISSED in [one.kind for one in await world.drain()]
    assert [event.kind for event in await world.events()].count("missed") == 1
    assert len(world.rows(Kind.MISSED)) == 1, "the next morning, once"


async def test_after_a_jump_of_three_days_a_miss_is_called_a_miss(world: World) -> None:
    await world.reaches_told()
    world.jump = timedelta(days=3)
    await world.drain()
    assert world.voice.pings() == [Kind.MISSED]
    assert (await world.promise()).state is PromiseState.MISSED
    superseded = [row.kind for row in world.rows(*PINGS, state="superseded")]
    assert superseded == [Kind.UNTOLD, Kind.BEFORE, Kind.DUE]


async def test_a_jump_of_the_story_clock_frees_no_lease(world: World) -> None:
    await world.sends()
    await world.claim()
    world.jump = timedelta(days=3)
    assert [one.kind for one in await world.drain()] == [Kind.UNTOLD], "what was not due when it was claimed"


async def test_what_was_claimed_before_the_story_was_put_back_is_said_when_its_time_comes_again(
    world: World,
) -> None:
    await world.reaches_told()
    world.jump = PROMISED + timedelta(hours=1) - world.now
    claimed = await world.claim()
    world.jump -= timedelta(hours=2)  # before the promised time: nothing is missed, and nothing forgotten
    for row in claimed:
        await speak(world.desk, world.voice, row)
    assert (await world.promise()).state is PromiseState.OPEN
    assert len(world.rows(Kind.DUE, Kind.MISSED)) == 2
    world.jump += timedelta(hours=2)
    await world.drain()
    assert world.voice.pings() == [Kind.BEFORE, Kind.MISSED]
    assert (await world.promise()).state is PromiseState.MISSED


async def test_a_story_put_back_while_a_miss_is_said_asks_again_on_another_morning(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED + timedelta(days=1, hours=-6))  # 9:30 in the morning: it counts as missed
    await world.drain()
    (again,) = world.rows(Kind.MISSED)
    world.until(again.due)

    async def put_back() -> None:
        world.jump -= timedelta(hours=1)

    world.voice.meanwhile[Kind.MISSED] = put_back
    await world.drain()
    world.jump += timedelta(hours=1)
    (next_one,) = world.rows(Kind.MISSED)
    assert next_one.due > again.due


async def test_what_slack_has_taken_is_written_down_though_the_database_is_busy(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.usecases.outbox.PATIENCE", (0, 0))
    await world.sends()
    (card,) = await world.claim()
    busy = BusyStore(world.store, times=2)
    await speak(replace(world.desk, store=busy), world.voice, card)
    world.passes(seconds=LEASE.total_seconds() + 1)
    await world.drain()
    assert world.voice.kinds() == [Kind.CARD, Kind.VERSION, Kind.BUTTONS], "the channel heard each once"


class BusyStore:
    """A store that cannot settle for a while; everything else is the real one."""

    def __init__(self, real: Any, times: int) -> None:
        self._real = real
        self._times = times

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    async def settle(self, *what: Any, **how: Any) -> None:
        self._times -= 1
        if self._times >= 0:
            raise StoreDown("locked")
        await self._real.settle(*what, **how)


async def test_the_card_shows_the_state_of_the_moment_it_is_said(world: World) -> None:
    await world.sends()
    await world.approves()
    await world.tells()
    await world.drain()
    assert [said.state for said in world.voice.said if said.kind in (Kind.CARD, Kind.CARD_UPDATE)] == [
        "told",
        "told",
    ]


async def test_one_pending_update_of_the_card_is_enough(world: World) -> None:
    await world.sends()
    await world.drain()
    await review.ask_changes(world.desk, world.call(DANA), CASE, 1, "Say sorry first.")
    await world.approves()
    await world.tells()
    assert len(world.rows(Kind.CARD_UPDATE)) == 1


async def test_what_loses_its_reason_on_its_way_has_its_buttons_taken_away(world: World) -> None:
    await world.reaches_told()
    promise = await world.promise()
    world.until(PROMISED)
    world.voice.meanwhile[Kind.DUE] = lambda: followups.done(
        world.desk, world.call(), CASE, promise.id, "an earlier ping"
    )
    await world.drain()
    due = world.voice.last(Kind.DUE).row.id
    answered = [one.row for one in world.voice.said if one.kind is Kind.ANSWERED]
    assert due in [row.subject for row in answered]


async def test_a_miss_that_is_answered_while_it_is_said_is_not_asked_after_again(world: World) -> None:
    await world.reaches_told()
    promise = await world.promise()
    world.until(PROMISED + MISSED_AFTER)
    world.voice.meanwhile[Kind.MISSED] = lambda: followups.done(
        world.desk, world.call(), CASE, promise.id, ""
    )
    await world.drain()
    assert world.rows(*ABOUT_PROMISES) == []


async def test_a_miss_that_is_snoozed_while_it_is_said_comes_back_once(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED + MISSED_AFTER)

    async def snoozed() -> None:
        ping = world.voice.last(Kind.MISSED).row.id
        await snoozing.snooze(world.desk, world.call(), CASE, ping, "morning")

    world.voice.meanwhile[Kind.MISSED] = snoozed
    await world.drain()
    assert len(world.rows(Kind.MISSED)) == 1


async def test_words_told_while_they_were_handed_over_are_taken_back(world: World) -> None:
    await world.sends()
    await world.approves()
    world.voice.meanwhile[Kind.TELL_BUTTONS] = lambda: telling.mark_told(
        world.desk, world.call(), CASE, at=START, how=Channel.CHAT, version=1, due=None
    )
    await world.drain()
    assert Kind.TELL_BUTTONS_OFF in world.voice.kinds()


async def test_a_row_of_a_case_that_is_gone_is_not_said(world: World) -> None:
    await world.sends()
    row = (await world.claim())[0]
    world.database.rows("DELETE FROM cases")
    await speak(world.desk, world.voice, row)
    assert world.voice.said == []


async def test_the_drainer_is_woken_after_every_commit_and_not_for_nothing(world: World) -> None:
    before = world.woken
    await world.sends()
    assert world.woken == before + 4, "one for each step"
    before = world.woken
    with pytest.raises(Exception, match="Someone else"):
        await world.approves(ADAM)
    assert world.woken == before


async def test_everyone_involved_hears_of_it_on_the_home_they_have_opened(world: World) -> None:
    await home.opened(world.desk, world.call(DANA))
    await world.drain()
    await world.sends(place_people=(DANA,), place_channel=None)
    said = await world.drain()
    assert [one.row.addressee for one in said if one.kind is Kind.HOME] == [DANA]


async def test_every_kind_of_follow_up_is_due_at_a_time_and_has_no_lane(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED + timedelta(days=1))
    assert {row.lane for row in await world.claim() if row.kind in PINGS} == {None}


async def test_an_owner_who_cannot_be_told_what_they_owe_is_told_by_whoever_reads_the_thread(
    world: World,
) -> None:
    await world.reaches_told()
    world.voice.refusing[Kind.OWED] = CannotSay("user_disabled")
    question = Question("When does it arrive?", START + timedelta(hours=3))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(questions=(question,)))
    await world.drain()
    assert world.voice.last(Kind.OUTCOME).row.payload["what"] == "unreachable"
