"""Facts and histories survive the way through JSON, whichever version of Amends wrote them."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.case import Facts, Severity
from bot.domain.intervals import USUAL, Intervals
from bot.domain.message import Before
from bot.domain.promise import PromiseAct, Turn
from bot.store.codec import (
    dump_facts,
    dump_history,
    dump_intervals,
    load_facts,
    load_history,
    load_intervals,
)

from .things import NOW

TIMES = st.datetimes(timezones=st.just(UTC))
moments = {name: TIMES | st.none() for name, hint in get_type_hints(Facts).items() if hint == datetime | None}
facts = st.builds(Facts, zone=st.text() | st.none(), before=st.none() | st.builds(Before), **moments)
turns = st.builds(
    Turn,
    at=TIMES,
    due=TIMES | st.none(),
    clock=st.sampled_from(["", "Europe/London"]),
    owned=st.booleans(),
)


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value))


@given(facts)
def test_facts_come_back_as_they_went_in(given_facts: Facts) -> None:
    data = through_json(dump_facts(given_facts))
    assert load_facts(data, notes=given_facts.notes, client_id=given_facts.client_id) == given_facts


@given(st.lists(turns).map(tuple))
def test_a_history_comes_back_as_it_went_in(history: tuple[Turn, ...]) -> None:
    assert load_history(through_json(dump_history(history))) == history


@given(
    st.builds(
        Intervals,
        untold_after=st.timedeltas(timedelta(hours=1), timedelta(hours=40)),
        before_share=st.floats(0.1, 0.5),
        missed_after=st.just(USUAL.missed_after) | st.timedeltas(timedelta(minutes=5), timedelta(hours=2)),
        mornings=st.integers(1, 10),
    )
)
def test_intervals_come_back_as_they_went_in(intervals: Intervals) -> None:
    assert load_intervals(through_json(dump_intervals(intervals))) == intervals


def test_only_what_a_workspace_has_set_itself_is_kept() -> None:
    assert dump_intervals(USUAL) == {}
    assert load_intervals({"mornings": 2, "of_a_newer_amends": 7}) == Intervals(mornings=2)


def test_notes_and_client_stay_out_of_the_json() -> None:
    data = dump_facts(Facts(notes="private", client_id="c1"))
    assert set(data) == {field.name for field in fields(Facts)} - {"notes", "client_id"}
    assert "private" not in json.dumps(data)


def test_what_is_unknown_is_ignored_and_what_is_missing_takes_its_default() -> None:
    assert load_facts({}) == Facts()
    newer = {"did": "x", "mood": "blue", "severity": "catastrophic", "fix_by": "soon", "effect": None}
    assert load_facts(newer) == Facts(did="x")
    assert load_facts({"severity": "grave"}).severity is Severity.GRAVE


def test_times_are_written_as_utc_with_their_offset() -> None:
    there = datetime.fromisoformat("2026-03-02T17:30:00+08:00")
    assert dump_facts(Facts(fix_by=there))["fix_by"] == "2026-03-02T09:30:00+00:00"
    assert load_facts({"fix_by": "2026-03-02T09:30:00+00:00"}).fix_by == there.astimezone(UTC)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        dump_facts(replace(Facts(), told_at=NOW.replace(tzinfo=None)))


def test_a_history_is_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="conjure"):
        load_history([{"act": "conjure", "at": NOW.isoformat(), "by": "U1", "due": None}])
    assert load_history([{"act": "keep", "at": NOW.isoformat(), "by": "U1", "extra": 1}]) == (
        Turn(PromiseAct.KEEP, NOW, "U1", None),
    )
