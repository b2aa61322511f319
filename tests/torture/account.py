"""A short account of a run: what was done to it, what it did, and what is not as it must be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bot.domain.outbox import PINGS, Kind, SayState, Utterance
from bot.domain.people import Lang
from tests.torture.evidence import Evidence
from tests.torture.invariants import Broken, broken, repeated_in_channels
from tests.torture.run import Outcome

MOST = 12  # of one rule
MANY = 100  # cases: of everything there must be something
NUMBERS = re.compile(r"\d{4,}")  # of sessions: they tell nothing


def shortfall(outcome: Outcome) -> list[str]:
    """Too little happened to prove anything."""
    evidence = outcome.evidence
    kills, said = (
        len(evidence.kills),
        Counter(row.kind for row in evidence.rows if row.state is SayState.SAID),
    )
    found = []
    if kills < outcome.wanted_kills:
        found.append(f"only {kills} of {outcome.wanted_kills} kills: too slow a machine, or too little time")
    if len(evidence.files) < outcome.plan.cases * 0.75:
        found.append(f"only {len(evidence.files)} of {outcome.plan.cases} cases")
    if not any(said[kind] for kind in PINGS):
        found.append("no follow-up was said")
    if outcome.plan.cases >= MANY:
        if not said[Kind.UNTOLD_PASSED_ON]:
            found.append("nothing was passed on")
        if not any(row.state is SayState.FAILED and row.case for row in evidence.rows):
            found.append("nothing was refused for good")
        if not any(file.owner.lang is Lang.MS for file in evidence.files):
            found.append("nobody reads Malay")
    return found


def account(outcome: Outcome) -> Iterator[str]:
    """Lines to print, whatever became of it."""
    evidence = outcome.evidence
    states = Counter(file.case.state.value for file in evidence.files)
    said = Counter(row.kind.value for row in evidence.rows if row.state is SayState.SAID)
    ended = Counter(row.state.value for row in evidence.rows)
    in_flight = sum(len(kill.in_flight) for kill in evidence.kills)
    yield f"  {len(evidence.kills)} kills with {in_flight} rows in flight, {outcome.seconds:.0f} s"
    yield f"  cases: {len(evidence.files)} ({_counted(states)})"
    yield f"  outbox: {len(evidence.rows)} rows ({_counted(ended)}), {len(evidence.posts)} posts"
    refused = Counter(row.reason for row in evidence.rows if row.state is SayState.FAILED)
    pings = PINGS | {Kind.UNTOLD_PASSED_ON}
    yield f"  pings said: {_counted(Counter({k.value: said[k.value] for k in pings}))}"
    yield f"  refused for good: {_counted(refused)}"
    yield f"  people: {_counted(outcome.done)}"
    yield f"  weather: {_counted(outcome.struck)}"
    late = [row for row in evidence.rows if row.state is SayState.SAID and row.reason == SayState.SUPERSEDED]
    yield f"  superseded while being said: {len(late)}"
    yield f"  lost answers of posts: {sum(post.lost for post in evidence.posts)}"
    yield f"  repeated in channels, in flight: {repeated_in_channels(evidence)}; claimed in the calm:" + (
        f" {len(evidence.calm)}"
    )
    for line, times in errors_in(evidence.logs).most_common(8):
        yield f"  logged {times} times: {line}"


def errors_in(logs: str) -> Counter[str]:
    """The last lines of tracebacks, and errors."""
    found: Counter[str] = Counter()
    inside = False
    for line in logs.splitlines():
        if line.startswith("Traceback"):
            inside = True
        elif inside and line and not line.startswith((" ", "\t")):
            found[line[:160]] += 1
            inside = False
        elif " ERROR " in line or " CRITICAL " in line:
            found[NUMBERS.sub("...", line.split(" ", 2)[-1])[:160]] += 1
    return found


def verdict(outcome: Outcome) -> Iterator[str]:
    """What is wrong, with the history of the rows it is about; nothing when all is well."""
    found = broken(outcome.evidence)
    for rule in dict.fromkeys(one.rule for one in found):
        of_rule = [one for one in found if one.rule == rule]
        yield f"  {rule}: {len(of_rule)}"
        for one in of_rule[:MOST]:
            yield from _told(one, outcome.evidence)


def _told(one: Broken, evidence: Evidence) -> Iterator[str]:
    yield f"    {one.what}"
    rows = {row.id: row for row in evidence.rows}
    for row_id in one.rows[:4]:
        if row_id in rows:
            yield f"      {_row(rows[row_id])}"
        for post in evidence.posts:
            if post.row == row_id:
                lost = ", its answer lost" if post.lost else ""
                yield f"        Slack took it as {post.where[1]} in {post.where[0]} (at {post.at}{lost})"
        for number, kill in enumerate(evidence.kills, 1):
            if row_id in kill.in_flight:
                yield f"        in flight at kill {number}"


def _row(row: Utterance) -> str:
    facts = (
        f"{row.id} {row.kind} {row.state} seq {row.seq} due {row.due:%d %b %H:%M:%S} attempts {row.attempts}"
    )
    about = f"case {row.case} about {row.subject or '-'} key {row.dedupe_key} lane {row.lane or '-'}"
    return f"{facts} {about} where {row.said_where} {row.reason}"


def _counted(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counter.most_common()) or "none"
