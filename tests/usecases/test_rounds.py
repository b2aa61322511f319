"""What falls together for one person becomes one message, and is still answered one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.domain.case import CaseState, Step
from bot.domain.intervals import USUAL
from bot.domain.outbox import PINGS, ROUND_MOST, Kind, Utterance
from bot.domain.people import Channel
from bot.domain.promise import PromiseState
from bot.domain.talk import Ending
from bot.domain.working import Working
from bot.errors import CannotSay
from bot.usecases import followups, plan, report, settling
from bot.usecases.gathering import Item, round_items
from bot.usecases.snoozing import snooze
from tests.usecases.world import ADAM, ADMIT, DRAFT, EXPLAIN, FIX, PROMISED, START, TEAM, World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def told(world: World, case_id: str, due: datetime, **facts: object) -> None:
    """A case whose client knows already: its promise is open at once."""
    steps = {Step.ADMIT: ADMIT, Step.EXPLAIN: EXPLAIN, Step.FIX: FIX, Step.DRAFT: DRAFT}
    more = {"they_know": True, "told_at": world.now, "channel": Channel.CALL, "fix_by": due}
    for rev, (step, typed) in enumerate(steps.items()):
        shown = {**typed, **more, "client_name": f"Client {case_id}", **facts}
        await report.take_step(world.desk, world.call(), case_id, step, rev, shown, lambda taken: {})


async def three(world: World, due: datetime = PROMISED) -> None:
    for number in (3, 1, 2):
        await told(world, f"k{number}", due - timedelta(seconds=10 - number))
    await world.drain()


async def done(world: World, *cases: str) -> None:
    """What was promised is kept, said elsewhere than beneath a ping."""
    for case in cases:
        await followups.done(world.desk, world.call(), case, (await world.file(case)).promises[0].id, "")


async def both_are_asked_after(world: World) -> None:
    """The fixes of two cases were kept on one day: how are the clients now?"""
    for case in ("k1", "k2"):
        await told(world, case, PROMISED)
        await done(world, case)
    await world.drain_until(START + 3 * DAY + HOUR)


def rounds(world: World) -> list[datetime]:
    return [one.at for one in world.voice.said if one.kind is Kind.ROUND]


async def shown(world: World, *, at: datetime | None = None) -> list[Item]:
    return await round_items(world.desk, TEAM, world.voice.last(Kind.ROUND).row.id, at)


async def test_promises_that_fall_due_together_are_one_message_the_oldest_first(world: World) -> None:
    await three(world)
    world.until(PROMISED)
    await world.drain()
    assert rounds(world) == [PROMISED]
    assert [(item.row.kind, item.file.case.id) for item in await shown(world)] == [
        (Kind.DUE, "k1"),
        (Kind.DUE, "k2"),
        (Kind.DUE, "k3"),
    ]
    assert world.voice.pings() == [], "none of them was said by itself"


async def test_one_ping_alone_stays_as_it_is(world: World) -> None:
    await told(world, "k1", PROMISED)
    await world.drain_until(PROMISED + timedelta(seconds=1))
    assert world.voice.pings() == [Kind.BEFORE, Kind.DUE]
    assert rounds(world) == []


async def test_each_is_answered_by_itself_and_the_others_stay(world: World) -> None:
    await three(world)
    world.until(PROMISED)
    await world.drain()
    first, second, third = await shown(world)
    promise = first.file.promises[0].id
    await followups.done(world.desk, world.call(), "k1", promise, first.row.id)
    late, by = second.file.promises[0].id, PROMISED + timedelta(hours=2)
    await followups.at_risk(world.desk, world.call(), "k2", late, second.row.id, due=by, left="")
    said = await world.drain()
    answers = [one.row for one in said if one.kind is Kind.ANSWERED and one.row.subject == first.row.id]
    assert [row.lane for row in answers] == [f"round:{world.voice.last(Kind.ROUND).row.id}"]
    now = {item.file.case.id: item.answer and item.answer.payload["what"] for item in await shown(world)}
    assert now == {"k1": "done", "k2": "at_risk", "k3": None}
    assert third.file.promises[0].state is PromiseState.OPEN


async def test_what_comes_back_by_itself_is_answered_where_it_stands(world: World) -> None:
    """And not in the round in which it was put off."""
    await three(world)
    world.until(PROMISED + USUAL.missed_after)
    await world.drain()
    first, *_ = await shown(world)
    until = await snooze(world.desk, world.call(), "k1", first.row.id, "30m")
    await done(world, "k2", "k3")
    await world.drain_until(until + timedelta(minutes=1))
    again = world.voice.last(Kind.MISSED).row
    await followups.done(world.desk, world.call(), "k1", again.subject, again.id)
    lanes = {one.row.subject: one.row.lane for one in await world.drain() if one.kind is Kind.ANSWERED}
    assert lanes[again.id] == "dm:k1"


async def test_how_they_are_asked_again_alone_is_answered_there(world: World) -> None:
    await both_are_asked_after(world)
    await settling.settle(world.desk, world.call(), "k2", "", Ending.CALM)
    await world.drain_until(START + 4 * DAY + HOUR)
    again = world.voice.last(Kind.SETTLE).row
    await settling.settle(world.desk, world.call(), "k1", again.id, Ending.CALM)
    lanes = {one.row.subject: one.row.lane for one in await world.drain() if one.kind is Kind.ANSWERED}
    assert lanes[again.id] == "dm:k1"


async def test_an_answer_that_asks_on_asks_on_in_the_same_message(world: World) -> None:
    """They thanked us: whether they also praised us is asked where it was answered, and answered there."""
    await both_are_asked_after(world)
    first, second = await shown(world)
    assert (first.row.kind, second.row.kind) == (Kind.SETTLE, Kind.SETTLE)
    lane = f"round:{world.voice.last(Kind.ROUND).row.id}"
    await settling.settle(world.desk, world.call(), "k1", first.row.id, Ending.THANKED)
    await world.drain()
    assert world.voice.last(Kind.ANSWERED).row.lane == lane
    assert [item.answer and item.answer.payload["what"] for item in await shown(world)] == [
        "settle_thanked",
        None,
    ]
    await settling.praised(world.desk, world.call(), "k1", first.row.id)
    await world.drain()
    assert [item.answer and item.answer.payload["what"] for item in await shown(world)] == ["praised", None]


async def test_what_was_answered_before_it_was_said_is_not_in_it(world: World) -> None:
    await three(world)
    world.until(PROMISED)
    await world.claim_and_gather()
    file = await world.file("k2")
    await followups.done(world.desk, world.call(), "k2", file.promises[0].id, "")
    assert [item.file.case.id for item in await shown_next(world)] == ["k1", "k3"]


async def test_a_round_of_which_nothing_is_left_is_not_said(world: World) -> None:
    await three(world)
    world.until(PROMISED)
    await world.claim_and_gather()
    for case in ("k1", "k2", "k3"):
        file = await world.file(case)
        await followups.done(world.desk, world.call(), case, file.promises[0].id, "")
    await world.drain()
    assert rounds(world) == []
    assert not world.rows(Kind.ROUND)


async def test_after_three_days_away_each_person_gets_one_message_of_what_was_missed(world: World) -> None:
    await told(world, "k2", PROMISED + DAY)
    await told(world, "k1", PROMISED)
    await told(world, "k3", PROMISED + 2 * DAY, prevention="Two of us check", prevention_by=START + DAY)
    await world.drain()
    world.until(START + 3 * DAY)
    said = await world.drain()
    heard = [one.kind for one in said if one.row.addressee and one.kind is not Kind.ANSWERED]
    assert heard == [Kind.ROUND]
    assert len(rounds(world)) == 1
    items = await shown(world)
    assert [(item.row.kind, item.file.case.id) for item in items] == [
        (Kind.MISSED, "k1"),
        (Kind.MISSED, "k2"),
        (Kind.MISSED, "k3"),
        (Kind.PREVENTION, "k3"),
    ]
    assert items[0].file.promises[0].state is PromiseState.MISSED


async def test_what_can_wait_comes_with_the_first_message_of_the_day(world: World) -> None:
    tomorrow = START + DAY
    for case, hours in (("k1", 0), ("k2", 5)):
        by = tomorrow + hours * HOUR
        await told(world, case, PROMISED, prevention="Two of us check each list", prevention_by=by)
        await followups.done(world.desk, world.call(), case, (await world.file(case)).promises[0].id, "")
    await world.drain()
    world.until(tomorrow)
    await world.drain()
    assert rounds(world) == [tomorrow]
    asked = [(item.row.kind, item.file.case.id) for item in await shown(world)]
    preventions = [(Kind.PREVENTION, "k1"), (Kind.PREVENTION, "k2")]
    assert sorted(asked) == sorted([*preventions, (Kind.SURPRISE, "k1"), (Kind.SURPRISE, "k2")])


async def test_nobody_is_asked_after_a_prevention_before_its_day(world: World) -> None:
    """The owner works until midnight, and is spoken to in the evening."""
    async with world.store.writing(TEAM) as tx:
        late = Working(start=time(9), end=time(23, 30))
        await tx.save_person(replace(await tx.person(ADAM), working=late))
    evening, morning = START + 13 * HOUR, START + DAY
    await told(world, "k1", evening)
    await told(world, "k2", PROMISED, prevention="Two of us check each list", prevention_by=morning)
    await done(world, "k2")
    await world.drain_until(evening)
    await world.drain_until(morning + HOUR)
    assert [at for _, at in world.heard(Kind.DUE)] == [evening]
    assert [at for _, at in world.heard(Kind.PREVENTION)][:1] == [morning]


async def test_a_time_that_somebody_chose_is_not_moved(world: World) -> None:
    await told(world, "k1", PROMISED)
    await told(world, "k2", PROMISED + 20 * HOUR)
    await world.drain()
    world.until(PROMISED + USUAL.missed_after)
    await world.drain()
    asked = world.voice.last(Kind.MISSED).row
    until = await snooze(world.desk, world.call(), "k1", asked.id, "2h")
    await world.drain_until(until - timedelta(minutes=1))
    assert world.rows(Kind.MISSED), "the snoozed question waits for its hour"


async def how_they_are_is_put_off(world: World, until: str) -> None:
    """For two clients, on the Thursday at nine."""
    await both_are_asked_after(world)
    for item in await shown(world):
        if item.row.kind is Kind.SETTLE:
            await snooze(world.desk, world.call(), item.file.case.id, item.row.id, until)


async def test_who_chose_a_time_hears_of_a_missed_promise_before_what_they_put_off(world: World) -> None:
    asked, due = START + 3 * DAY, START + 3 * DAY + 3 * HOUR
    for number, by in enumerate((due - USUAL.missed_after, due)):
        await told(world, f"p{number}", by)
    await how_they_are_is_put_off(world, "2h")
    assert world.now == asked + HOUR
    await world.drain_until(due + timedelta(seconds=1))
    order = [(item.row.kind, item.row.case) for item in await shown(world)]
    assert order[:2] == [(Kind.MISSED, "p0"), (Kind.DUE, "p1")]
    assert [kind for kind, _ in order[2:]] == [Kind.SETTLE, Kind.SETTLE], "at their time all the same"


async def test_what_was_put_off_until_a_time_comes_then_though_more_urgent_things_fill_the_message(
    world: World,
) -> None:
    for number in range(ROUND_MOST + 1):
        await told(world, f"p{number}", START + 3 * DAY + 2 * HOUR)
    await how_they_are_is_put_off(world, "morning")
    await world.drain_until(START + 4 * DAY + timedelta(seconds=1))
    asked = [item.row.kind for item in await shown(world)]
    assert rounds(world)[-2:] == [START + 3 * DAY + 2 * HOUR + USUAL.missed_after, START + 4 * DAY]
    assert asked == [Kind.MISSED] * (ROUND_MOST - 2) + [Kind.SETTLE] * 2


async def many_are_asked_after(world: World, count: int) -> None:
    """The fixes of so many cases were kept on one day, and a surprise was noted: how are the clients now?"""
    for number in range(count):
        await told(world, f"k{number}", PROMISED)
        await done(world, f"k{number}")
        await plan.save_surprise(world.desk, world.call(), f"k{number}", "a card")
    await world.drain_until(START + 3 * DAY)


async def test_what_has_no_room_in_a_message_has_not_been_said_and_comes_with_the_next(world: World) -> None:
    morning = START + 3 * DAY
    await many_are_asked_after(world, ROUND_MOST + 3)
    await world.drain()
    assert [len(await shown(world)), rounds(world)] == [ROUND_MOST, [morning]]
    first = {item.file.case.id for item in await shown(world)}
    for item in await shown(world):
        await settling.settle(world.desk, world.call(), item.row.case or "", item.row.id, Ending.CALM)
    await world.drain_until(morning + DAY + HOUR)
    assert rounds(world) == [morning, morning + DAY]
    assert {item.file.case.id for item in await shown(world)} == {f"k{n}" for n in range(15)} - first


async def test_what_clients_wait_for_and_has_no_room_comes_on_the_same_day(world: World) -> None:
    for number in range(ROUND_MOST + 3):
        await report.begin(world.desk, world.call(), f"new{number}", {"did": "I sent it to the wrong list"})
    await world.drain_until(START + DAY - HOUR)
    assert rounds(world) == [START + 4 * HOUR, START + 7 * HOUR]
    assert len({row.case for row, _ in world.heard(Kind.UNTOLD)}) == ROUND_MOST + 3


async def test_what_cannot_wait_has_as_many_messages_as_it_needs(world: World) -> None:
    for number in range(ROUND_MOST + 3):
        await told(world, f"k{number}", PROMISED)
    await world.drain()
    world.until(PROMISED)
    await world.drain()
    assert rounds(world) == [PROMISED, PROMISED]
    assert len(world.heard(Kind.DUE)) == ROUND_MOST + 3


async def test_a_client_who_knows_nothing_yet_comes_before_a_promise_of_today(world: World) -> None:
    await report.begin(world.desk, world.call(), "new", {"did": "I sent it to the wrong list"})
    await told(world, "old", START + DAY + 4 * HOUR)
    await told(world, "kept", START + DAY + 4 * HOUR)
    await world.drain()
    world.until(START + DAY + 4 * HOUR)
    await world.drain()
    asked = [(item.row.kind, item.file.case.id) for item in await shown(world)]
    assert asked[0] == (Kind.UNTOLD, "new")
    assert [kind for kind, _ in asked[1:]] == [Kind.DUE, Kind.DUE]


async def test_who_cannot_be_reached_is_told_of_in_the_thread_of_each_case(world: World) -> None:
    await world.reaches_told()
    await told(world, "k1", PROMISED)
    await world.drain()
    world.voice.refusing[Kind.ROUND] = CannotSay("user_disabled")
    world.until(PROMISED)
    said = await world.drain()
    outcomes = [one.row.payload["what"] for one in said if one.kind is Kind.OUTCOME]
    assert "unreachable" in outcomes
    [failed] = world.rows(Kind.ROUND, state="failed")
    assert failed.reason == "user_disabled"


async def test_a_round_that_slack_never_takes_is_said_one_by_one(world: World) -> None:
    """One that is wrong must not silence the others."""
    await three(world)
    world.voice.refusing[Kind.ROUND] = CannotSay("invalid_blocks")
    world.voice.said.clear()
    world.until(PROMISED)
    said = await world.drain()
    assert [one.kind for one in said if one.kind in PINGS] == [Kind.DUE] * 3
    assert [one.kind for one in said if one.kind is Kind.OUTCOME] == [], "they can be reached"
    [failed] = world.rows(Kind.ROUND, state="failed")
    assert failed.reason == "invalid_blocks"


async def test_thanks_are_no_part_of_it_even_when_much_is_due(world: World) -> None:
    """R64: they may have to wait for something else."""
    await three(world)
    file = await world.file("k1")
    assert file.client is not None
    async with world.store.writing(TEAM) as tx:
        payload = {"since": file.client.thank_mark}
        thank = Utterance("t", TEAM, Kind.THANK, "t", PROMISED, "k1", file.client.id, ADAM, payload=payload)
        await tx.enqueue(thank)
    async with world.store.reading(TEAM) as tx:
        near = await tx.pings_to([ADAM], PROMISED)
    assert {one.kind for one in near} == {Kind.BEFORE, Kind.DUE}


async def test_the_older_question_says_that_it_was_asked_again(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED + USUAL.missed_after + timedelta(minutes=1))
    kinds = {one.row.id: one.kind for one in world.voice.said}
    anew = [
        kinds[one.row.subject]
        for one in world.voice.said
        if one.kind is Kind.ANSWERED and one.row.payload["what"] == "newer"
    ]
    assert anew == [Kind.BEFORE, Kind.DUE]


async def shown_next(world: World) -> list[Item]:
    await world.drain()
    return [item for item in await shown(world) if item.answer is None]


async def test_a_closing_is_offered_where_the_last_thing_was_answered_and_gone_once_it_is_closed(
    world: World,
) -> None:
    await both_are_asked_after(world)
    first, second = await shown(world)
    await settling.settle(world.desk, world.call(), "k1", first.row.id, Ending.CALM)
    heard = [one.kind for one in await world.drain() if one.row.addressee == ADAM]
    assert set(heard) == {Kind.ANSWERED}, "no message of its own"
    assert [item.answer and item.answer.payload.get("offer") for item in await shown(world)] == [True, None]
    await followups.close(world.desk, world.call(), "k1")
    said = await world.drain()
    redrawn = [one for one in said if one.row.payload.get("offer")]
    assert [(one.row.subject, one.row.payload["what"]) for one in redrawn] == [(first.row.id, "settle_calm")]
    assert redrawn[0].state == "closed"
    assert second.file.case.state is CaseState.TOLD


async def test_a_surprise_is_asked_for_among_other_things(world: World) -> None:
    for case in ("k1", "k2"):
        await told(world, case, PROMISED)
        await done(world, case)
    await world.drain_until(START + DAY + HOUR)
    assert rounds(world) == [START + DAY]
    assert [item.row.kind for item in await shown(world)] == [Kind.SURPRISE, Kind.SURPRISE]


async def test_the_surprise_is_asked_for_once_where_the_closing_is_offered_beside_it(world: World) -> None:
    await told(world, "k1", PROMISED)
    await done(world, "k1")
    await world.drain()
    world.until(START + 3 * DAY)  # Amends was down meanwhile
    await world.drain()
    settle, surprise = await shown(world)
    assert (settle.row.kind, surprise.row.kind) == (Kind.SETTLE, Kind.SURPRISE)
    await settling.settle(world.desk, world.call(), "k1", settle.row.id, Ending.CALM)
    await world.drain()
    assert [item.row.kind for item in await shown(world)] == [Kind.SETTLE]


async def test_the_surprise_that_was_asked_for_in_the_morning_is_asked_for_beside_the_closing_alone(
    world: World,
) -> None:
    for case in ("k1", "k2"):
        await told(world, case, PROMISED)
        await done(world, case)
    await world.drain_until(START + DAY + HOUR)
    first, second = await shown(world)
    await settling.settle(world.desk, world.call(), "k1", "", Ending.CALM)  # on Home
    said = await world.drain()
    assert Kind.CAN_CLOSE in [one.kind for one in said]
    redrawn = [one.row for one in said if one.kind is Kind.ANSWERED]
    assert [(row.subject, row.payload["what"]) for row in redrawn] == [(first.row.id, "surprise")]
    assert second.row.id in [item.row.id for item in await shown(world) if item.answer is None]


async def puts_off_k1(world: World) -> None:
    """At the moment at which Slack takes the round that asks about it."""
    row = next(item.row for item in await shown(world) if item.file.case.id == "k1")
    await snooze(world.desk, world.call(), "k1", row.id, "2h")


async def test_what_is_put_off_while_its_round_is_being_said_comes_back_once(world: World) -> None:
    for case in ("k1", "k2"):
        await told(world, case, PROMISED)
        await done(world, case)
    await world.drain_until(START + 2 * DAY)
    world.voice.meanwhile[Kind.ROUND] = lambda: puts_off_k1(world)
    await world.drain_until(START + 3 * DAY + HOUR)
    assert ["chosen" in row.payload for row in world.rows(Kind.SETTLE) if row.case == "k1"] == [True]


async def test_a_telling_put_off_while_its_round_is_being_said_is_asked_about_once(world: World) -> None:
    for case in ("k1", "k2"):
        await report.begin(world.desk, world.call(), case, {"did": "I sent the wrong list"})
    world.voice.meanwhile[Kind.ROUND] = lambda: puts_off_k1(world)
    await world.drain_until(START + 5 * HOUR)
    assert ["chosen" in row.payload for row in world.rows(Kind.UNTOLD) if row.case == "k1"] == [True]


async def test_what_is_on_its_way_when_it_is_put_off_elsewhere_says_so(world: World) -> None:
    await three(world)
    await world.drain_until(PROMISED + HOUR / 10)
    due = next(row for row, _ in world.heard(Kind.DUE) if row.case == "k1")
    world.until(PROMISED + USUAL.missed_after)
    await world.claim_and_gather()
    [whole] = await world.claim()
    await snooze(world.desk, world.call(), "k1", due.id, "2h")
    await world.says(whole)
    answers = {item.file.case.id: item.answer for item in await shown(world)}
    assert answers["k1"]
    assert (answers["k1"].payload["what"], answers["k2"]) == ("snoozed", None)
