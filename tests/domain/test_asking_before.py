"""The question before a promise, looked at again: before it is due, and by day unless that was the night."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.followup import before_again, snooze_limit
from bot.domain.intervals import USUAL
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.working import WorkingWeek
from tests.domain.test_schedule import MOMENTS
from tests.domain.test_schedule import WEEKS as ANY_WEEKS

#: A week without any working time is not believed (`working.LOOK`).
WEEKS = ANY_WEEKS.filter(lambda week: week.hours.has_time)
LEFT = st.timedeltas(timedelta(minutes=2), timedelta(days=9))
SHARE = st.floats(0, 0.99)


def promised(told: datetime, left: timedelta) -> Promise:
    made = Promise("p", "k", PromiseKind.FIX, "send it", told + left, "UTC", "U")
    return made.move(PromiseAct.OPEN, at=told, by="U")


@given(told=MOMENTS, left=LEFT, passed=SHARE, week=WEEKS)
def test_whenever_it_is_looked_at_it_comes_by_day_and_in_time_or_not_at_all(
    told: datetime, left: timedelta, passed: float, week: WorkingWeek
) -> None:
    promise, now = promised(told, left), told + left * passed
    moment = before_again(promise, now, week, night=False)
    assert moment is None or (now <= moment < told + left and week.works_at(moment))
    if week.works_at(now):
        assert moment is not None, "who works now can be asked"


@given(told=MOMENTS, left=LEFT, passed=SHARE, week=WEEKS)
def test_before_a_promise_of_the_night_it_always_comes(
    told: datetime, left: timedelta, passed: float, week: WorkingWeek
) -> None:
    promise, now = promised(told, left), told + left * passed
    moment = before_again(promise, now, week, night=True)
    assert moment is not None
    assert now <= moment < told + left


@given(told=MOMENTS, left=LEFT, week=WEEKS)
def test_looked_at_twice_it_is_the_same_moment(told: datetime, left: timedelta, week: WorkingWeek) -> None:
    promise = promised(told, left)
    moment = before_again(promise, told, week, night=False)
    if moment is not None:
        assert before_again(promise, moment, week, night=False) == moment


@given(told=MOMENTS, left=LEFT, later=st.timedeltas(timedelta(0), timedelta(days=12)))
def test_no_snooze_reaches_past_the_promise_or_past_the_naming_of_its_miss(
    told: datetime, left: timedelta, later: timedelta
) -> None:
    promise, now = promised(told, left), told + later
    limit = snooze_limit(promise, now)
    assert limit in (told + left, told + left + USUAL.missed_after)
    assert limit is not None
    assert (limit == promise.due) is (now < told + left)
    missed = promise.move(PromiseAct.MISS, at=told + left, by="U")
    assert missed.state is PromiseState.MISSED
    assert snooze_limit(missed, now) is None
