"""When pings are due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.followup import before_at, pings_for
from bot.domain.intervals import USUAL, Intervals
from bot.domain.outbox import Kind
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.working import Hours, WorkingWeek, zone

#: Whoever works around the clock.
ALWAYS = WorkingWeek("UTC", Hours(frozenset(range(7)), time(0), time(0)))
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
SPANS = st.timedeltas(timedelta(minutes=1), timedelta(days=400))


def a_promise(due: datetime | None, kind: PromiseKind = PromiseKind.FIX, **more: object) -> Promise:
    made = Promise("p1", "case1", kind, "send it again", due, "UTC", "U_ADAM")
    return replace(made.move(PromiseAct.OPEN, at=NOW, by="U_ADAM"), **more)  # type: ignore[arg-type]


@given(since=MOMENTS, left=SPANS)
def test_the_question_before_comes_a_quarter_ahead_within_its_bounds(
    since: datetime, left: timedelta
) -> None:
    lead = since + left - before_at(since, since + left)
    assert USUAL.before_least <= lead <= USUAL.before_most
    if USUAL.before_least < left / 4 < USUAL.before_most:
        assert abs(lead - left / 4) < timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("left", "lead"),
    [
        (timedelta(minutes=20), timedelta(minutes=15)),
        (timedelta(hours=1), timedelta(minutes=15)),
        (timedelta(hours=8), timedelta(hours=2)),
        (timedelta(days=4), timedelta(days=1)),
        (timedelta(days=30), timedelta(days=1)),
    ],
)
def test_how_long_before_for_everyday_promises(left: timedelta, lead: timedelta) -> None:
    assert NOW + left - before_at(NOW, NOW + left) == lead


def test_a_workspace_may_have_its_own_intervals() -> None:
    due = NOW + timedelta(hours=10)
    own = Intervals(before_share=0.5, missed_after=timedelta(hours=1))
    planned = pings_for(a_promise(due), NOW, fix_kept=False, week=ALWAYS, intervals=own)
    pings = {ping.kind: ping.due for ping in planned}
    assert pings[Kind.BEFORE] == NOW + timedelta(hours=5)
    assert pings[Kind.MISSED] == due + timedelta(hours=1)


@given(left=SPANS, later=SPANS)
def test_an_open_promise_is_always_asked_after_at_its_time_and_when_missed(
    left: timedelta, later: timedelta
) -> None:
    due = NOW + left
    pings = {
        ping.kind: ping.due for ping in pings_for(a_promise(due), NOW + later, fix_kept=False, week=ALWAYS)
    }
    assert pings[Kind.DUE] == due
    assert pings[Kind.MISSED] == due + USUAL.missed_after
    assert Kind.BEFORE not in pings or pings[Kind.BEFORE] > NOW + later


def test_a_question_whose_moment_has_passed_is_left_out() -> None:
    due = NOW + timedelta(hours=8)
    promise = a_promise(due)
    assert Kind.BEFORE in [p.kind for p in pings_for(promise, NOW, fix_kept=False, week=ALWAYS)]
    assert Kind.BEFORE not in [
        p.kind for p in pings_for(promise, due - timedelta(hours=2), fix_kept=False, week=ALWAYS)
    ]


@pytest.mark.parametrize("state", [s for s in PromiseState if s is not PromiseState.OPEN])
def test_only_an_open_promise_is_asked_after(state: PromiseState) -> None:
    assert pings_for(a_promise(NOW + timedelta(hours=1), state=state), NOW, fix_kept=True, week=ALWAYS) == []


def test_a_dated_prevention_is_asked_after_on_its_date() -> None:
    due = NOW + timedelta(days=3)
    pings = pings_for(a_promise(due, PromiseKind.PREVENTION), NOW, fix_kept=False, week=ALWAYS)
    assert [(ping.kind, ping.due) for ping in pings] == [(Kind.PREVENTION, due)]


def test_an_undated_prevention_is_asked_after_once_the_fix_is_kept() -> None:
    promise = a_promise(None, PromiseKind.PREVENTION)
    assert pings_for(promise, NOW, fix_kept=False, week=ALWAYS) == []
    assert [ping.due for ping in pings_for(promise, NOW, fix_kept=True, week=ALWAYS)] == [NOW]


def test_each_move_asks_anew_and_planning_twice_does_not() -> None:
    due = NOW + timedelta(hours=8)
    promise = a_promise(due)
    there_and_back = promise
    for to in (due + timedelta(hours=1), due):
        there_and_back = there_and_back.move(PromiseAct.MOVE, at=NOW, by="U_ADAM", due=to)

    def keys(one: Promise) -> set[str]:
        return {ping.dedupe_key for ping in pings_for(one, NOW, fix_kept=False, week=ALWAYS)}

    assert keys(promise) == keys(promise)
    assert not keys(promise) & keys(there_and_back)


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../../etc/passwd", "Europe", "x" * 500, "\0"])
def test_a_zone_that_nobody_knows_is_utc(name: str) -> None:
    assert zone(name) == ZoneInfo("UTC")
