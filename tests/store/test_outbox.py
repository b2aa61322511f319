"""The outbox: claimed once, in order, and never lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.outbox import Kind, SayState
from bot.store import SqlStore, open_store
from tests.databases import Database, moment

from .conftest import Opener
from .things import LEASE, NOW, OTHER, TEAM, Hand, claim, claimed, enqueue, later, utterance


async def test_an_utterance_comes_back_as_it_went_in(store: SqlStore) -> None:
    told = utterance(
        kind=Kind.CARD, case="k1", subject="1", addressee="U1", lane="case:k1", payload={"a": [1, None]},
        due=later(days=-1),
    )  # fmt: skip
    await enqueue(store, told)
    [got] = await claim(store, 1)
    assert got == replace(told, seq=got.seq, attempts=1)
    async with store.reading(TEAM) as tx:
        assert await tx.utterance("u1") == got
        assert await tx.utterance("u2") is None


async def test_the_same_thing_is_queued_once_even_after_it_was_said(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        assert await tx.enqueue(utterance("a", dedupe_key="due:p1"))
        assert not await tx.enqueue(utterance("b", dedupe_key="due:p1"))
    [got] = await claim(store)
    await store.settle(got, SayState.SAID)
    async with store.writing(TEAM) as tx:
        assert not await tx.enqueue(utterance("c", dedupe_key="due:p1"))


async def test_what_is_not_due_in_the_story_waits(store: SqlStore) -> None:
    await enqueue(store, utterance("now"), utterance("later", due=later(hours=1)))
    assert await claimed(store) == ["now"]
    assert await claimed(store, story=later(minutes=59)) == []
    assert await claimed(store, story=later(hours=1)) == ["later"]


async def test_what_is_due_comes_by_due_time_and_then_in_order(store: SqlStore) -> None:
    await enqueue(
        store, utterance("c", due=NOW), utterance("d", due=NOW), utterance("a", due=later(days=-2)),
        utterance("b", due=later(days=-1)),
    )  # fmt: skip
    assert await claimed(store, limit=3) == ["a", "b", "c"]
    assert await claimed(store, limit=3) == ["d"]


async def test_a_dead_workers_rows_come_back_after_the_lease(
    store: SqlStore, opened: Opener, hand: Hand
) -> None:
    await enqueue(store, utterance())
    dead = await opened()
    assert await claimed(dead) == ["u1"]
    await dead.close()
    hand.at = later(seconds=59)
    assert await claimed(store) == []
    hand.at = later(seconds=60)
    [back] = await claim(store)
    assert (back.id, back.attempts) == ("u1", 2)


async def test_what_is_still_being_said_is_kept_beyond_its_lease(
    store: SqlStore, opened: Opener, hand: Hand
) -> None:
    await enqueue(store, utterance("slow"), utterance("done"))
    slow, done = sorted(await claim(store), key=lambda u: u.id, reverse=True)
    hand.at = later(seconds=40)
    await store.settle(done, SayState.SAID)
    await store.renew([slow, done], LEASE)
    hand.at = later(seconds=99)
    other = await opened()
    assert await claimed(other) == []
    hand.at = later(seconds=100)
    assert await claimed(other) == ["slow"]


async def test_a_lease_that_was_lost_is_not_taken_back_from_who_has_it_now(
    store: SqlStore, opened: Opener, hand: Hand
) -> None:
    await enqueue(store, utterance())
    (lost,) = await claim(store)
    hand.at = later(seconds=60)
    assert await claimed(await opened()) == ["u1"]
    hand.at = later(seconds=110)
    await store.renew([lost], LEASE)
    hand.at = later(seconds=120)
    assert await claimed(store) == ["u1"], "it came back after the other one's lease"


async def test_two_processes_never_claim_the_same_row(store: SqlStore, opened: Opener) -> None:
    other = await opened()
    names = {f"u{n}" for n in range(200)}
    async with store.writing(TEAM) as tx:
        for name in sorted(names):
            await tx.enqueue(utterance(name))

    async def drain(worker: SqlStore) -> list[str]:
        mine: list[str] = []
        while got := await claimed(worker, limit=7):
            mine += got
        return mine

    shares = await asyncio.gather(*(drain(worker) for worker in (store, other, store, other)))
    everything = [name for share in shares for name in share]
    assert len(everything) == 200
    assert set(everything) == names


async def test_a_lane_goes_one_after_the_other(store: SqlStore) -> None:
    await enqueue(
        store,
        utterance("first", lane="k1", due=NOW),
        utterance("second", lane="k1", due=later(hours=-1)),
        utterance("elsewhere", lane="k2"),
        utterance("alone"),
    )
    [first] = [u for u in await claim(store) if u.lane == "k1"]
    assert first.id == "first"
    assert await claimed(store) == []  # leased is still pending
    await store.settle(first, SayState.SAID, where=("C1", "1.1"))
    assert await claimed(store) == ["second"]


async def test_the_head_of_a_lane_that_is_put_off_holds_the_lane(store: SqlStore, hand: Hand) -> None:
    await enqueue(store, utterance("first", lane="k1"), utterance("second", lane="k1"))
    [first] = await claim(store)
    await store.postpone(first, timedelta(minutes=10), reason="ratelimited")
    hand.at = later(minutes=9)
    assert await claimed(store) == []
    hand.at = later(minutes=10)
    [again] = await claim(store)
    assert (again.id, again.attempts, again.reason) == ("first", 2, "ratelimited")


async def test_what_waits_for_a_better_moment_is_due_then_as_if_never_claimed(store: SqlStore) -> None:
    await enqueue(store, utterance("early"))
    [got] = await claim(store)
    await store.put_off(got, later(hours=2))
    assert await claimed(store) == []
    [again] = await claim(store, story=later(hours=2))
    assert (again.id, again.attempts, again.due) == ("early", 1, later(hours=2))


async def test_what_was_ended_meanwhile_does_not_wait(store: SqlStore) -> None:
    await enqueue(store, utterance("early"))
    [got] = await claim(store)
    await store.settle(got, SayState.SUPERSEDED)
    await store.put_off(got, later(hours=2))
    assert await claim(store, story=later(hours=3)) == []


@pytest.mark.parametrize("end", [SayState.SAID, SayState.FAILED, SayState.SUPERSEDED])
async def test_whatever_ends_the_head_frees_the_lane(store: SqlStore, hand: Hand, end: SayState) -> None:
    await enqueue(store, utterance("first", lane="k1"), utterance("second", lane="k1"))
    [first] = await claim(store)
    await store.settle(first, end, reason="channel_not_found")
    assert await claimed(store) == ["second"]
    hand.at = later(days=1)
    assert await claimed(store) == ["second"]


async def test_lanes_of_two_workspaces_with_one_name_are_two_lanes(store: SqlStore) -> None:
    await enqueue(store, utterance("here", lane="k1"), utterance("there", lane="k1", workspace=OTHER))
    assert await claimed(store) == ["here", "there"]


async def test_what_was_said_can_be_found_where_it_stands(store: SqlStore) -> None:
    for name, subject in [("v1", "1"), ("v2", "2")]:
        await enqueue(store, utterance(name, kind=Kind.BUTTONS, case="k1", subject=subject))
        [got] = await claim(store, 1)
        await store.settle(got, SayState.SAID, where=("C1", f"{subject}.0"))
    await enqueue(store, utterance("v3", kind=Kind.BUTTONS, case="k1", subject="3"))
    async with store.reading(TEAM) as tx:
        latest = await tx.said("k1", Kind.BUTTONS)
        first = await tx.said("k1", Kind.BUTTONS, "1")
        assert await tx.said("k1", Kind.BUTTONS, "3") is None
        assert await tx.said("k2", Kind.BUTTONS) is None
        assert await tx.said("k1", Kind.CARD) is None
    assert latest
    assert latest.said_where == ("C1", "2.0")
    assert first
    assert (first.said_where, first.state) == (("C1", "1.0"), SayState.SAID)


async def test_only_pending_rows_of_the_kinds_and_subject_are_superseded(store: SqlStore) -> None:
    await enqueue(
        store,
        utterance("said", kind=Kind.DUE, case="k1", subject="p1", state=SayState.SAID),
        utterance("due", kind=Kind.DUE, case="k1", subject="p1"),
        utterance("missed", kind=Kind.MISSED, case="k1", subject="p1"),
        utterance("other promise", kind=Kind.DUE, case="k1", subject="p2"),
        utterance("other case", kind=Kind.DUE, case="k2", subject="p1"),
    )
    async with store.writing(TEAM) as tx:
        assert await tx.supersede("k1", kinds=[Kind.DUE], subject="p1") == 1
        assert await tx.supersede("k1", kinds=[Kind.DUE, Kind.MISSED]) == 2
        assert await tx.supersede("k1", kinds=[Kind.DUE, Kind.MISSED]) == 0
        assert await tx.supersede("k1", kinds=[]) == 0
    assert await claimed(store) == ["other case"]


async def test_what_was_superseded_while_it_was_being_said_is_recorded_as_said(store: SqlStore) -> None:
    await enqueue(store, utterance(kind=Kind.DUE, case="k1"))
    [got] = await claim(store, 1)
    async with store.writing(TEAM) as tx:
        await tx.supersede("k1", kinds=[Kind.DUE])
    await store.settle(got, SayState.SAID, where=("D1", "1.1"))
    async with store.reading(TEAM) as tx:
        said = await tx.said("k1", Kind.DUE)
    assert said
    assert (said.said_where, said.reason) == (("D1", "1.1"), "superseded")


async def test_what_has_ended_is_not_ended_again(store: SqlStore, hand: Hand) -> None:
    await enqueue(store, utterance(kind=Kind.DUE, case="k1"))
    [got] = await claim(store, 1)
    await store.settle(got, SayState.SAID, where=("D1", "1.1"))
    await store.settle(got, SayState.FAILED, reason="too late")
    await store.settle(got, SayState.SAID, where=("D1", "2.2"))  # a worker whose lease ran out
    await store.postpone(got, timedelta(0), reason="too late")
    hand.at = later(days=1)
    assert await claimed(store) == []
    async with store.reading(TEAM) as tx:
        kept = await tx.utterance("u1")
    assert kept
    assert (kept.state, kept.said_where, kept.reason) == (SayState.SAID, ("D1", "1.1"), "")


async def test_seq_ascends_across_workspaces(store: SqlStore) -> None:
    await enqueue(store, utterance("a"), utterance("b", workspace=OTHER), utterance("c"))
    got = await claim(store)
    assert [u.seq for u in got] == sorted({u.seq for u in got})
    assert [u.workspace for u in got] == [TEAM, OTHER, TEAM]


async def test_what_a_newer_amends_queued_waits_for_it(store: SqlStore, database: Database) -> None:
    await enqueue(store, utterance("newer"), utterance("ours"))
    database.rows("UPDATE outbox SET kind = 'weather.report' WHERE id = 'newer'")
    assert await claimed(store) == ["ours"]


async def test_a_lease_and_a_wait_go_by_the_databases_clock(url: str, database: Database) -> None:
    """Nobody moves it, and all replicas share it; the machine of this process is not asked."""
    store = await open_store(url)
    await enqueue(store, utterance("leased"), utterance("put off"))
    now = "statement_timestamp()" if url.startswith("postgres") else "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
    [(before,)] = database.rows(f"SELECT {now}")
    taken = {u.id: u for u in await claim(store)}
    await store.postpone(taken["put off"], timedelta(minutes=10), reason="ratelimited")
    [(after,)] = database.rows(f"SELECT {now}")
    tries = dict(database.rows("SELECT id, next_try_at FROM outbox"))
    for name, wait in (("leased", LEASE), ("put off", timedelta(minutes=10))):
        assert moment(before) + wait <= moment(tries[name]) <= moment(after) + wait
    assert await claim(store) == []
    await store.postpone(taken["put off"], timedelta(0), reason="ratelimited")
    assert [u.id for u in await claim(store)] == ["put off"]
    await store.close()
