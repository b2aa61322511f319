"""What is on its way while something happens to it is said once, and what follows it is not forgotten."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from bot.domain.case import CaseState
from bot.domain.intervals import USUAL
from bot.domain.outbox import ROUND_MOST, Kind
from bot.domain.promise import PromiseState
from bot.domain.talk import Ending, Heard, Question
from bot.errors import CannotSay, SayLater, StoreDown
from bot.store import SqlStore
from bot.store.rounds import WritingRounds
from bot.usecases import followups, hearing, pacing, snoozing
from bot.usecases.gathering import gather
from bot.usecases.outbox import LEASE
from tests.usecases.test_lasting import WEDNESDAY, another_case, happy
from tests.usecases.test_rounds import done, three, told
from tests.usecases.test_untold import FOUR_HOURS, choose, morning, opens
from tests.usecases.world import CASE, DANA, PROMISED, SAM, World

MISSED_AT = PROMISED + USUAL.missed_after
HOUR = timedelta(hours=1)


async def dies(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


async def killed_before(
    world: World, monkeypatch: pytest.MonkeyPatch, method: str = "settle", of: type = SqlStore
) -> None:
    """What is due is said; the worker is killed before it has written that down."""
    with monkeypatch.context() as dying:
        dying.setattr(of, method, dies)
        with pytest.raises(KeyboardInterrupt):
            await world.drain()


async def killed_as_slack_took_it(world: World, kind: Kind) -> None:
    """And before anything else was written."""
    world.voice.meanwhile[kind] = dies
    with pytest.raises(KeyboardInterrupt):
        await world.drain()


async def the_next_before_the_last(world: World) -> None:
    """A start after a night: what a killed worker had said is still unsettled as the next is said."""
    for row in reversed(await world.claim_and_gather()):
        await world.says(row)


async def test_after_a_kill_and_a_night_untold_is_asked_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await opens(world)
    world.until(FOUR_HOURS)
    await killed_before(world, monkeypatch)
    world.until(morning(1) + HOUR)
    await the_next_before_the_last(world)
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [morning(2)]


async def test_after_a_kill_and_a_night_a_miss_is_asked_after_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    await world.drain_until(MISSED_AT - timedelta(seconds=1))
    world.until(MISSED_AT)
    await killed_before(world, monkeypatch)
    world.until(morning(1) + HOUR)
    await the_next_before_the_last(world)
    assert [row.due for row in world.rows(Kind.MISSED)] == [morning(2)]


async def test_after_a_kill_and_a_night_it_is_asked_on_how_they_are(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    await world.done()
    await world.drain_until(morning(3) - timedelta(minutes=1))
    world.until(morning(3))
    await killed_before(world, monkeypatch)
    world.until(morning(4) + HOUR)
    await the_next_before_the_last(world)
    assert [row.due for row in world.rows(Kind.SETTLE)] == [morning(7)]


async def test_what_was_said_before_a_kill_counts_as_said_though_its_time_is_over(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED - timedelta(seconds=1))
    world.until(PROMISED)
    await killed_before(world, monkeypatch)
    world.until(MISSED_AT)
    await world.drain()
    assert [row.id for row in world.rows(Kind.DUE, state="said")] == [world.voice.last(Kind.DUE).row.id]


async def announced(world: World) -> None:
    """It is the moment at which it is announced that it will reach Dana."""
    await choose(world, DANA, untold_rounds=1)
    await opens(world)
    await world.drain_until(morning(2) - timedelta(seconds=1))
    world.until(morning(2))


async def test_what_was_announced_before_a_kill_is_passed_on_though_it_is_night_by_then(world: World) -> None:
    await announced(world)
    await killed_as_slack_took_it(world, Kind.UNTOLD_NOTICE)
    world.until(morning(2) + 14 * HOUR)
    await world.drain()
    assert len(world.rows(Kind.UNTOLD_PASSED_ON)) == 1
    assert world.voice.kinds().count(Kind.UNTOLD_NOTICE) == 1


async def test_whom_it_reached_before_a_kill_counts_though_the_team_has_chosen_another_since(
    world: World,
) -> None:
    await announced(world)
    await world.drain()
    [planned] = world.rows(Kind.UNTOLD_PASSED_ON)
    world.until(planned.due)
    await killed_as_slack_took_it(world, Kind.UNTOLD_PASSED_ON)
    await choose(world, SAM, untold_rounds=1)
    world.passes(seconds=LEASE.total_seconds())
    await world.drain_until(morning(9))
    assert world.voice.kinds().count(Kind.UNTOLD_NOTICE) == 1
    assert Kind.UNTOLD_NEWS in world.voice.kinds(), "the owner hears that somebody else knows now"


async def test_thanks_asked_for_before_a_kill_do_not_wait_for_another_case(world: World) -> None:
    await happy(world)
    await world.drain_until(WEDNESDAY - timedelta(seconds=1))
    world.until(WEDNESDAY)
    await killed_as_slack_took_it(world, Kind.THANK)
    await another_case(world, CaseState.UNFINISHED)
    world.passes(seconds=LEASE.total_seconds())
    await world.drain()
    assert world.rows(Kind.THANK) == []


async def test_a_round_that_fell_apart_is_not_said_after_a_kill(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for case in ("k1", "k2"):
        await told(world, case, PROMISED)
    await world.drain_until(PROMISED - timedelta(seconds=1))
    before = world.voice.kinds()
    world.until(PROMISED)
    world.voice.refusing_once[Kind.ROUND] = CannotSay("msg_blocks_too_long")
    await killed_before(world, monkeypatch)
    world.until(PROMISED + 2 * LEASE)
    await world.drain()
    since = world.voice.kinds()[len(before) :]
    assert [kind for kind in since if kind in (Kind.ROUND, Kind.DUE)] == [Kind.DUE, Kind.DUE]


async def test_a_worker_that_has_lost_a_row_does_not_give_it_back(world: World) -> None:
    await world.reaches_told()
    world.until(PROMISED)
    [mine] = [row for row in await world.claim() if row.kind is Kind.DUE]
    world.passes(seconds=LEASE.total_seconds() + 1)
    [its] = [row for row in await world.claim() if row.kind is Kind.DUE]
    assert its.attempts == 2
    await world.store.postpone(mine, timedelta(0), reason="")
    assert [row for row in await world.claim() if row.kind is Kind.DUE] == []
    await world.store.put_off(mine, world.now)
    assert [row for row in await world.claim() if row.kind is Kind.DUE] == []


async def test_an_upset_client_who_asked_something_is_asked_after_once_they_have_their_answer(
    world: World,
) -> None:
    await world.reaches_told()
    await world.done()
    await world.drain_until(morning(3) + HOUR)
    await world.settles(Ending.UPSET, world.voice.last(Kind.SETTLE).row.id)
    question = Question("When exactly?", morning(9))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(questions=[question]))
    await world.drain_until(morning(8) + 2 * HOUR)
    answer = (await world.file()).owed_answers[0]
    await followups.done(world.desk, world.call(), CASE, answer.id, "")
    assert (await world.file()).unsettled
    assert len(world.rows(Kind.SETTLE)) == 1


async def test_a_miss_put_off_while_the_clock_was_put_back_comes_back(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(MISSED_AT + timedelta(seconds=1))
    row = world.voice.last(Kind.MISSED).row
    world.jump -= timedelta(hours=4)
    await snoozing.snooze(world.desk, world.call(), CASE, row.id, "30m")
    before = len(world.heard(Kind.MISSED))
    await world.drain_until(world.now + HOUR)
    assert len(world.heard(Kind.MISSED)) == before + 1


async def test_the_closing_is_offered_once(world: World) -> None:
    await world.reaches_told()
    await world.done()
    mornings = USUAL.mornings
    for _ in range(mornings):
        [row] = world.rows(Kind.SETTLE)
        await world.drain_until(row.due + timedelta(minutes=1))
    asked = world.voice.last(Kind.SETTLE).row
    assert len(world.rows(Kind.CAN_CLOSE)) == 1
    await world.settles(Ending.CALM, asked.id)
    await world.drain_until(world.now + timedelta(days=4))
    assert Kind.CAN_CLOSE not in world.voice.kinds(), "it was offered there"


async def test_what_was_named_as_missed_is_asked_after_though_the_interval_has_grown(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(MISSED_AT + timedelta(seconds=1))
    row = world.voice.last(Kind.MISSED).row
    await pacing.save(world.desk, world.call(SAM), None, {"missed_after": 120})
    await snoozing.snooze(world.desk, world.call(), CASE, row.id, "30m")
    await world.drain_until(world.now + HOUR)
    assert len(world.heard(Kind.MISSED)) == 2


async def test_a_miss_is_named_when_it_was_planned_though_the_interval_has_grown_since(world: World) -> None:
    await world.reaches_told()
    await pacing.save(world.desk, world.call(SAM), None, {"missed_after": 120})
    await world.drain_until(PROMISED + 3 * HOUR)
    assert [at for _, at in world.heard(Kind.MISSED)] == [MISSED_AT]
    assert (await world.promise()).state is PromiseState.MISSED


async def test_what_is_put_off_elsewhere_while_it_is_being_said_says_so_after_it(world: World) -> None:
    await world.reaches_told()
    await world.drain_until(PROMISED + timedelta(seconds=1))
    due = world.voice.last(Kind.DUE).row
    world.until(MISSED_AT)
    [missed] = await world.claim_and_gather()

    async def puts_off() -> None:
        await snoozing.snooze(world.desk, world.call(), CASE, due.id, "2h")
        world.voice.said.pop()  # Slack has not taken it yet
        await world.drain()

    world.voice.meanwhile[Kind.MISSED] = puts_off
    await world.says(missed)
    said = await world.drain()
    assert [one.row.payload["what"] for one in said if one.row.subject == missed.id] == ["snoozed"]


async def test_how_they_are_answered_on_home_while_it_is_being_asked_says_so_after_it(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await world.drain_until(morning(3) - timedelta(seconds=1))
    world.until(morning(3))
    [row] = await world.claim_and_gather()

    async def answers() -> None:
        asked = world.voice.said.pop()  # Slack has not taken it yet
        await world.settles(Ending.CALM)
        await world.drain()
        world.voice.said.append(asked)

    world.voice.meanwhile[Kind.SETTLE] = answers
    await world.says(row)
    said = await world.drain()
    assert [one.row.payload["what"] for one in said if one.row.subject == row.id] == ["settle_calm"]


async def test_untold_put_off_elsewhere_while_it_is_being_asked_says_so_after_it(world: World) -> None:
    await opens(world)
    await world.drain_until(morning(1) - timedelta(seconds=1))
    first = world.voice.last(Kind.UNTOLD).row
    world.until(morning(1))
    [row] = await world.claim_and_gather()

    async def puts_off() -> None:
        asked = world.voice.said.pop()
        await snoozing.snooze(world.desk, world.call(), CASE, first.id, "2h")
        await world.drain()
        world.voice.said.append(asked)

    world.voice.meanwhile[Kind.UNTOLD] = puts_off
    await world.says(row)
    said = await world.drain()
    assert [one.row.payload["what"] for one in said if one.row.subject == row.id] == ["snoozed"]
    assert [planned.due for planned in world.rows(Kind.UNTOLD)] == [morning(1) + 2 * HOUR]


async def test_what_was_folded_is_not_said_alone_when_the_next_round_fails(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(ROUND_MOST + 2):
        await told(world, f"k{number}", PROMISED - timedelta(seconds=number))
    await world.drain_until(PROMISED - HOUR)
    world.until(PROMISED)
    fold, folded = WritingRounds.fold, []

    async def once(*given: object) -> list[str]:
        if folded:
            raise StoreDown("The database is gone.")
        folded.extend(await fold(*given))  # type: ignore[arg-type]
        return folded

    monkeypatch.setattr(WritingRounds, "fold", once)
    alone = await world.claim_and_gather()
    assert len(folded) == ROUND_MOST
    assert not {row.id for row in alone} & set(folded)
    monkeypatch.undo()
    world.passes(seconds=LEASE.total_seconds())
    await world.drain()
    asked = Counter(row.case for row, _ in world.heard(Kind.DUE))
    assert len(asked) == ROUND_MOST + 2
    assert set(asked.values()) == {1}


async def test_each_part_of_a_refused_round_has_failed_though_the_worker_is_killed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for case in ("k1", "k2"):
        await told(world, case, PROMISED)
    await world.drain_until(PROMISED - timedelta(seconds=1))
    world.until(PROMISED)
    world.voice.refusing[Kind.ROUND] = CannotSay("user_disabled")
    await killed_before(world, monkeypatch, "refuse", WritingRounds)
    world.passes(seconds=LEASE.total_seconds())
    await world.drain()
    assert {row.case for row in world.rows(Kind.DUE, state="failed")} == {"k1", "k2"}


async def test_what_is_put_off_before_it_is_gathered_is_not_said(world: World) -> None:
    await three(world)
    await done(world, "k1", "k2", "k3")
    await world.drain_until(morning(4) - timedelta(seconds=1))
    asked = {row.case: row for row, _ in world.heard(Kind.SETTLE)}
    world.until(morning(4))
    claimed = await world.claim()
    await snoozing.snooze(world.desk, world.call(), "k1", asked["k1"].id, "2h")
    for row in await gather(world.desk, claimed):
        await world.says(row)
    await world.drain()
    again = {row.case for row, at in world.heard(Kind.SETTLE) if at == morning(4)}
    assert (len(asked), again) == (3, {"k2", "k3"})


async def test_a_round_that_slack_could_not_take_by_day_wakes_nobody(world: World) -> None:
    for case in ("k1", "k2", "k3"):
        await told(world, case, PROMISED)
    await done(world, "k1", "k2", "k3")
    await world.drain_until(morning(3) - timedelta(seconds=1))
    world.until(morning(3))
    world.voice.refusing[Kind.ROUND] = SayLater("down")
    await world.drain()
    world.until(morning(3) + 16 * HOUR)  # one in the morning
    world.voice.refusing.clear()
    await world.drain_until(morning(4))
    assert [at for _, at in world.heard(Kind.SETTLE)] == [morning(4)] * 3


async def test_what_slack_refused_before_a_kill_and_would_take_now_is_not_asked_beside_the_next(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.reaches_told()
    world.until(MISSED_AT)
    world.voice.refusing[Kind.MISSED] = CannotSay("restricted_action")
    await killed_before(world, monkeypatch, "refuse", WritingRounds)
    world.voice.refusing.clear()
    world.passes(seconds=LEASE.total_seconds() + 1)
    await world.drain()
    assert world.heard(Kind.MISSED) == []
    [following] = world.rows(Kind.MISSED)
    await world.drain_until(following.due)
    assert [at for _, at in world.heard(Kind.MISSED)] == [following.due]
