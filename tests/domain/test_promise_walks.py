"""The promise's one table: any walk keeps state and history of one mind, and a refusal changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.promise import MOVES, Promise, PromiseAct, PromiseKind, PromiseState
from bot.errors import NotNow

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

steps = st.lists(
    st.tuples(st.sampled_from(PromiseAct), st.integers(0, 3000), st.integers(-1000, 4000)), max_size=14
)
kinds = st.sampled_from(PromiseKind)


def made(kind: PromiseKind) -> Promise:
    return Promise("p", "k", kind, "mend it", NOW + 60 * MINUTE, "Asia/Kuala_Lumpur", "U1")


def walked(promise: Promise, walk: list[tuple[PromiseAct, int, int]]) -> list[Promise]:
    """The promise after each step that the table has; before it has any, as it was made."""
    trail, at = [promise], NOW
    for act, waited, ahead in walk:
        at += waited * MINUTE
        due = at + ahead * MINUTE if act is PromiseAct.MOVE else None
        if (trail[-1].state, act) in MOVES:
            trail.append(trail[-1].move(act, at=at, by="U1", due=due))
            continue
        before = trail[-1]
        with pytest.raises(NotNow):
            before.move(act, at=at, by="U1", due=due)
        assert trail[-1] == before
    return trail


def test_every_state_and_every_act_stands_in_the_table() -> None:
    assert {state for state, _ in MOVES} | set(MOVES.values()) == set(PromiseState)
    assert {act for _, act in MOVES} == set(PromiseAct)
    assert {state for (state, act) in MOVES if act is PromiseAct.MISS} == {PromiseState.OPEN}


@given(kinds, steps)
def test_the_history_tells_how_it_came_to_its_state(
    kind: PromiseKind, walk: list[tuple[PromiseAct, int, int]]
) -> None:
    trail = walked(made(kind), walk)
    assert len(trail[-1].history) == len(trail) - 1
    for before, after in pairwise(trail):
        turn = after.history[-1]
        assert after.history[:-1] == before.history
        assert MOVES[before.state, turn.act] is after.state
        assert turn.due == after.due
        assert (turn.act is PromiseAct.MOVE) or after.due == before.due
        assert after.opened_at == (turn.at if turn.act is PromiseAct.OPEN else before.opened_at)


@given(kinds, steps)
def test_late_is_what_passed_after_they_knew_of_it(
    kind: PromiseKind, walk: list[tuple[PromiseAct, int, int]]
) -> None:
    promise = walked(made(kind), walk)[-1]
    stands: datetime | None = None
    late = False
    for turn in promise.history:
        moved_after_it = turn.act is PromiseAct.MOVE and stands is not None and turn.at > stands
        late = late or turn.act is PromiseAct.MISS or moved_after_it
        if turn.act is PromiseAct.OPEN or stands is not None:
            stands = turn.due
    assert promise.was_late is late
    assert promise.pending is (promise.state.value in ("planned", "open", "missed"))


@given(kinds, steps)
def test_each_time_that_they_knew_of_is_missed_once_at_most(
    kind: PromiseKind, walk: list[tuple[PromiseAct, int, int]]
) -> None:
    promise = walked(made(kind), walk)[-1]
    times = sum(turn.act in (PromiseAct.OPEN, PromiseAct.MOVE) for turn in promise.history)
    named = sum(turn.act is PromiseAct.MISS for turn in promise.history)
    assert named <= promise.misses <= times
    assert promise.missed_before is (promise.misses > (1 if promise.state is PromiseState.MISSED else 0))


def test_a_second_miss_is_known_as_one() -> None:
    promise = made(PromiseKind.FIX).move(PromiseAct.OPEN, at=NOW, by="U1")
    first = promise.move(PromiseAct.MISS, at=NOW + 75 * MINUTE, by="U1")
    moved = first.move(PromiseAct.MOVE, at=NOW + 80 * MINUTE, by="U1", due=NOW + 200 * MINUTE)
    second = moved.move(PromiseAct.MISS, at=NOW + 215 * MINUTE, by="U1")
    assert [one.misses for one in (promise, first, moved, second)] == [0, 1, 1, 2]
    assert [one.missed_before for one in (promise, first, moved, second)] == [False, False, True, True]
    unnamed = promise.move(PromiseAct.MOVE, at=NOW + 61 * MINUTE, by="U1", due=NOW + 99 * MINUTE)
    assert (unnamed.misses, unnamed.missed_before) == (1, True)


@given(kinds, steps)
def test_a_delay_counts_from_the_first_time_that_they_were_told(
    kind: PromiseKind, walk: list[tuple[PromiseAct, int, int]]
) -> None:
    promise = walked(made(kind), walk)[-1]
    opened = [turn for turn in promise.history if turn.act is PromiseAct.OPEN]
    missed = [turn for turn in promise.history if turn.act is PromiseAct.MISS]
    assert len(opened) <= 1
    assert promise.first_due == (opened[0].due if opened else None)
    assert promise.missed_due == (missed[-1].due if missed else None)
    kept = [turn.at for turn in promise.history if turn.act is PromiseAct.KEEP]
    assert promise.delay == (kept[0] - opened[0].due if kept and opened[0].due else None)


@given(kinds, steps, st.integers(1, 5000))
def test_a_new_time_waits_to_be_told_and_ends_with_any_answer(
    kind: PromiseKind, walk: list[tuple[PromiseAct, int, int]], ahead: int
) -> None:
    promise = walked(made(kind), walk)[-1]
    new = NOW + ahead * MINUTE
    if promise.state not in (PromiseState.OPEN, PromiseState.MISSED):
        with pytest.raises(NotNow):
            promise.propose(new)
        return
    proposed = promise.propose(new)
    assert (proposed.due, proposed.state, proposed.history) == (promise.due, promise.state, promise.history)
    for act in (PromiseAct.KEEP, PromiseAct.MOVE, PromiseAct.RELEASE):
        assert proposed.move(act, at=new, by="U1", due=new).proposed is None
