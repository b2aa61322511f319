"""Facts and a promise's history as JSON, and back.

An older or a newer Amends may have written a row: what is unknown is ignored, what is missing
takes its default. `notes` and `client_id` have columns of their own and are not in the JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, fields, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.case import FACT_NAMES, Cause, Facts, FixKind, Severity
from bot.domain.hint import Remark
from bot.domain.intervals import USUAL, Intervals
from bot.domain.message import Before, Words
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseAct, Turn
from bot.domain.working import UNSET, Working

_APART = frozenset({"notes", "client_id"})
_NAMES = tuple(sorted(FACT_NAMES - _APART))


def _pairs(value: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(first), str(second)) for first, second in value)


def _before(value: Any) -> Before:
    return Before(Words(*map(str, value["was"])), Words(*map(str, value["made"])), str(value["rendered"]))


#: How a fact is read that is not a plain string or boolean.
_READ: dict[str, Callable[[Any], Any]] = {
    "cause": Cause,
    "severity": Severity,
    "fix_kind": FixKind,
    "channel": Channel,
    "lang": Lang,
    "happened_at": datetime.fromisoformat,
    "fix_by": datetime.fromisoformat,
    "prevention_by": datetime.fromisoformat,
    "make_good_by": datetime.fromisoformat,
    "told_at": datetime.fromisoformat,
    "place_people": tuple,
    "dismissed": _pairs,
    "held": _pairs,
    "known_words": tuple,
    "links": tuple,
    "owned": _pairs,
    "before": _before,
}


def dump_facts(facts: Facts) -> dict[str, Any]:
    """Facts as JSON values, without notes and client_id.

    Raises:
        ValueError: a datetime is naive.
    """
    return {name: _plain(getattr(facts, name)) for name in _NAMES}


def load_facts(data: dict[str, Any], *, notes: str = "", client_id: str | None = None) -> Facts:
    """Facts from JSON values. A value this version cannot read counts as missing."""
    known: dict[str, Any] = {}
    for name in _NAMES:
        value = data.get(name)
        if value is None:
            continue  # no fact has another default where None is possible
        try:
            known[name] = _READ[name](value) if name in _READ else value
        except ValueError:
            continue
    return Facts(notes=notes, client_id=client_id, **known)


def dump_remarks(remarks: tuple[Remark, ...]) -> list[dict[str, Any]]:
    return [{"rule": r.rule, "quote": r.quote, "chosen": r.chosen} for r in remarks]


def load_remarks(data: list[dict[str, Any]]) -> tuple[Remark, ...]:
    return tuple(Remark(str(r["rule"]), str(r["quote"]), bool(r["chosen"])) for r in data)


def dump_working(working: Working) -> dict[str, Any]:
    """What somebody has set about when they work; what they have not set is not there."""
    return {
        name: value
        for name, value in {
            "days": None if working.days is None else sorted(working.days),
            "start": _clock(working.start),
            "end": _clock(working.end),
            "quiet": working.quiet and [_clock(working.quiet[0]), _clock(working.quiet[1])],
            "country": working.country,
            "state": working.state or None,
        }.items()
        if value is not None
    }


def load_working(data: dict[str, Any]) -> Working:
    """From JSON values."""
    if not data:
        return UNSET
    days, quiet = data.get("days"), data.get("quiet")
    return Working(
        None if days is None else frozenset(days),
        _time(data.get("start")),
        _time(data.get("end")),
        (time.fromisoformat(quiet[0]), time.fromisoformat(quiet[1])) if quiet else None,
        data.get("country"),
        data.get("state", ""),
    )


def _clock(value: time | None) -> str | None:
    return None if value is None else value.isoformat("minutes")


def _time(value: str | None) -> time | None:
    return None if value is None else time.fromisoformat(value)


def dump_intervals(intervals: Intervals) -> dict[str, Any]:
    """What differs from the usual intervals; spans in seconds."""
    own = {f.name: getattr(intervals, f.name) for f in fields(Intervals)}
    own = {name: value for name, value in own.items() if value != getattr(USUAL, name)}
    return {n: v.total_seconds() if isinstance(v, timedelta) else v for n, v in own.items()}


def load_intervals(data: dict[str, Any]) -> Intervals:
    """From JSON values."""
    known: dict[str, Any] = {f.name: data[f.name] for f in fields(Intervals) if f.name in data}
    spans = {name for name in known if isinstance(getattr(USUAL, name), timedelta)}
    return replace(USUAL, **known | {name: timedelta(seconds=known[name]) for name in spans})


def dump_history(history: tuple[Turn, ...]) -> list[dict[str, Any]]:
    """A promise's history as JSON values, oldest first."""
    return [
        {"act": turn.act.value, "at": _plain(turn.at), "by": turn.by, "due": _plain(turn.due)}
        | ({"clock": turn.clock} if turn.clock else {})
        | ({"owned": True} if turn.owned else {})
        for turn in history
    ]


def load_history(data: list[dict[str, Any]]) -> tuple[Turn, ...]:
    """A promise's history from JSON values.

    Raises:
        ValueError: an act that this version does not know: a history is not to be guessed at.
    """
    return tuple(
        Turn(
            PromiseAct(turn["act"]),
            datetime.fromisoformat(turn["at"]),
            turn["by"],
            _moment(turn.get("due")),
            turn.get("clock", ""),
            turn.get("owned", False),
        )
        for turn in data
    )


def _moment(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the database")
        return value.astimezone(UTC).isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Before):
        return {"was": astuple(value.was), "made": astuple(value.made), "rendered": value.rendered}
    return list(value) if isinstance(value, tuple) else value
