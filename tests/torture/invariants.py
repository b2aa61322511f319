"""What must be true however often the process was killed: each rule finds what breaks it.

They are about rows, promises and posts, whatever their kind: a new kind of follow-up is held to them as it
is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.domain import case as cases
from bot.domain import promise as promises
from bot.domain.case import CaseAct, CaseState
from bot.domain.file import CaseFile
from bot.domain.outbox import PINGS, Kind, SayState, Utterance
from bot.domain.promise import Promise, PromiseAct, PromiseState
from tests.torture.evidence import Evidence, Post


@dataclass(frozen=True)
class Broken:
    """A rule, and what broke it; `rows`: whose history tells more."""

    rule: str
    what: str
    rows: tuple[str, ...] = ()


Rule = Callable[[Evidence], Iterator[Broken]]

#: Which events are moves of the case. Any other kind leaves its state alone.
MOVED_BY = {
    "sent": CaseAct.SEND,
    "edited": CaseAct.EDIT,
    "changes_asked": CaseAct.ASK_CHANGES,
    "approved": CaseAct.APPROVE,
    "told": CaseAct.TELL,
    "closed": CaseAct.CLOSE,
    "discarded": CaseAct.DISCARD,
}


def broken(evidence: Evidence) -> list[Broken]:
    """All that is not as it must be."""
    return [found for rule in RULES for found in rule(evidence)]


# Nothing that was due is missing.


def all_that_was_due_has_ended(evidence: Evidence) -> Iterator[Broken]:
    for row in evidence.rows:
        if (
            row.state is SayState.PENDING
            and row.due <= evidence.now
            and not _of_a_round_to_come(row, evidence)
        ):
            yield Broken("due and not said", f"{row.kind} is still pending", (row.id,))


def _of_a_round_to_come(row: Utterance, evidence: Evidence) -> bool:
    """What became of a ping elsewhere, when its round waits for its reader's morning: it comes after it."""
    rounds = (one for one in evidence.rows if one.kind is Kind.ROUND and one.state is SayState.PENDING)
    return any(one.due > evidence.now and one.lane == row.lane and one.seq < row.seq for one in rounds)


def what_counts_as_said_stands_in_slack(evidence: Evidence) -> Iterator[Broken]:
    """By itself, or folded into another message: the row knows where."""
    posted = {post.row for post in evidence.posts}
    rounds = {row.id: row for row in evidence.rows if row.kind is Kind.ROUND}
    for row in evidence.rows:
        if row.state is not SayState.SAID or row.id in posted:
            continue
        whole = rounds.get(str(row.payload.get("within", "")))
        if whole and (whole.state is not SayState.SAID or whole.id in posted):
            continue  # said by its round, or answered before that; a round that is missing is found as such
        if row.said_where is None and row.kind not in PINGS | {Kind.ROUND}:
            continue  # a Home, or an update of a message that was never said
        if row.said_where not in evidence.messages:
            yield Broken("said, and not in Slack", f"{row.kind} counts as said", (row.id,))


def no_standing_promise_is_forgotten(evidence: Evidence) -> Iterator[Broken]:
    """Somebody was asked about it since it fell due, or will be."""
    about: defaultdict[str, list[Utterance]] = defaultdict(list)
    for row in evidence.rows:
        if row.kind in PINGS and row.subject:
            about[row.subject].append(row)
    for file in evidence.files:
        for promise in file.promises:
            asked = about[promise.id]
            if _stands(promise, file) and not _remembered(promise, asked, evidence):
                rows = tuple(row.id for row in asked)
                yield Broken("forgotten", f"{promise.kind} {promise.id} due {promise.due} is open", rows)


def _stands(promise: Promise, file: CaseFile) -> bool:
    if file.case.state is not CaseState.TOLD or promise.due is None:
        return False
    return promise.state in (PromiseState.OPEN, PromiseState.MISSED)


def _remembered(promise: Promise, asked: list[Utterance], evidence: Evidence) -> bool:
    due = promise.due
    if any(row.state is SayState.PENDING and row.due > evidence.now for row in asked):
        return True
    ended = (SayState.SAID, SayState.FAILED)
    return due is not None and any(row.state in ended and row.due >= due for row in asked)


def what_slack_refused_is_heard_elsewhere(evidence: Evidence) -> Iterator[Broken]:
    """It keeps its reason, and ends in a message to the owner or on their Home, which everybody here has
    opened before anything else."""
    keys = {row.dedupe_key for row in evidence.rows}
    for row in evidence.rows:
        if row.state is not SayState.FAILED:
            continue
        if not row.reason:
            yield Broken("refused without a reason", f"{row.kind} failed", (row.id,))
        about = row.payload.get("rows", [row.id] if row.case else [])
        if about and not any({f"{Kind.HOME}:{one}", f"alone:{one}"} & keys for one in about):
            yield Broken("refused and not heard elsewhere", f"{row.kind}: {row.reason}", (row.id,))


# Nothing is said twice.


def nothing_is_said_twice_in_a_dm(evidence: Evidence) -> Iterator[Broken]:
    for row, posts in _by_row(evidence).items():
        if len([post for post in posts if post.direct]) > 1:
            yield Broken("said twice in a DM", f"{len(posts)} posts", (row,))


def a_channel_hears_twice_only_what_was_in_flight(evidence: Evidence) -> Iterator[Broken]:
    for row, posts in _by_row(evidence).items():
        if repeats_of(posts) > _excuses(row, posts, evidence):
            yield Broken("said twice in a channel", f"{len(posts)} posts, not in flight at a kill", (row,))


def _excuses(row: str, posts: list[Post], evidence: Evidence) -> int:
    lost = len([post for post in posts if post.lost])
    return lost + len([kill for kill in evidence.kills if row in kill.in_flight])


def repeats_of(posts: list[Post]) -> int:
    return len([post for post in posts if not post.direct]) - 1


def repeated_in_channels(evidence: Evidence) -> int:
    """How many posts were repeats."""
    return sum(max(repeats_of(posts), 0) for posts in _by_row(evidence).values())


def no_two_rows_ask_the_same(evidence: Evidence) -> Iterator[Broken]:
    """One ping per purpose, promise and time, whatever its key; but for what was already being said when
    another one took its place, and for what a person has put off to its own time: the clock was put back."""
    said = [row for row in evidence.rows if row.kind in PINGS and row.state is SayState.SAID]
    answers = [row for row in evidence.rows if row.kind is Kind.ANSWERED]
    chosen = {(row.subject, row.payload["until"]) for row in answers if row.payload["what"] == "snoozed"}
    said = [row for row in said if row.reason != SayState.SUPERSEDED]
    said = [row for row in said if (row.id, row.due.isoformat()) not in chosen]
    same: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for row in said:
        same[row.kind, row.case, row.subject, row.addressee, row.due].append(row.id)
    for key, rows in same.items():
        if len(rows) > 1:
            yield Broken("asked twice", f"{key[0]} about {key[2]}, due {key[4]}", tuple(rows))


def nothing_is_claimed_twice_in_the_calm(evidence: Evidence) -> Iterator[Broken]:
    """Several processes and no trouble: each row is taken by one of them, once."""
    for row in evidence.rows:
        if row.id in evidence.calm and row.attempts > 1:
            yield Broken("claimed twice", f"{row.kind}, {row.attempts} claims", (row.id,))


# In order.


def lanes_are_in_order(evidence: Evidence) -> Iterator[Broken]:
    rows = {row.id: row for row in evidence.rows}
    last: dict[str, Utterance] = {}
    for post in sorted(evidence.posts, key=lambda post: post.at):
        row = rows.get(post.row)
        if row is None or row.lane is None:
            continue
        before = last.get(row.lane)
        if before is not None and before.seq > row.seq:
            yield Broken("out of order", f"{row.kind} after {before.kind} in {row.lane}", (row.id, before.id))
        last[row.lane] = row


def events_have_no_gap(evidence: Evidence) -> Iterator[Broken]:
    for case_id, events in evidence.events.items():
        numbers = [event.number for event in events]
        if not numbers or numbers != list(range(1, len(numbers) + 1)):
            yield Broken("a gap in the events", f"case {case_id}: {numbers}")


# Every state is one that the tables lead to.


def every_promise_came_by_its_table(evidence: Evidence) -> Iterator[Broken]:
    for file in evidence.files:
        for promise in file.promises:
            state = _replayed(promise)
            if state is not promise.state:
                yield Broken("illegal promise", f"{promise.id} is {promise.state}, its history gives {state}")


def _replayed(promise: Promise) -> PromiseState | None:
    state: PromiseState | None = PromiseState.PLANNED
    for turn in promise.history:
        state = promises.MOVES.get((state, turn.act)) if state else None
    moved = [turn.due for turn in promise.history if turn.act is PromiseAct.MOVE]
    return state if not moved or moved[-1] == promise.due else None


def every_case_came_by_its_table(evidence: Evidence) -> Iterator[Broken]:
    for file in evidence.files:
        state: CaseState | None = CaseState.UNFINISHED
        kinds = [event.kind for event in evidence.events[file.case.id]]
        for act in (MOVED_BY[kind] for kind in kinds if kind in MOVED_BY):
            state = cases.MOVES.get((state, act)) if state else None
        if state is not file.case.state:
            yield Broken("illegal case", f"{file.case.id} is {file.case.state}, by {kinds}")


def what_was_missed_is_an_event(evidence: Evidence) -> Iterator[Broken]:
    """State, history and event are written together or not at all."""
    for file in evidence.files:
        happened = Counter((event.kind, event.data.get("promise")) for event in evidence.events[file.case.id])
        for promise in file.promises:
            missed = [turn.act for turn in promise.history].count(PromiseAct.MISS)
            if missed != happened["missed", promise.id]:
                yield Broken("half written", f"{promise.id} was missed {missed} times, and not in its events")


# Nothing typed where it does not belong.


def what_was_typed_stays_out_of_events_and_logs(evidence: Evidence) -> Iterator[Broken]:
    if not evidence.secret:
        return
    for events in evidence.events.values():
        for event in events:
            if evidence.secret in str(event.data):
                yield Broken("typed words in an event", f"{event.case} {event.number} {event.kind}")
    for line in evidence.logs.splitlines():
        if evidence.secret in line:
            yield Broken("typed words in a log", line[:200])


#: What no weather explains.
MISTAKES = re.compile(
    r"^(?:KeyError|AttributeError|TypeError|IndexError|NameError|UnboundLocalError|AssertionError|"
    r"sqlalchemy\.exc\.(?:IntegrityError|ProgrammingError|DataError))\b"
)


def nothing_that_is_logged_is_a_mistake_of_the_program(evidence: Evidence) -> Iterator[Broken]:
    """However it ends: what fails again and again until its case has changed was late."""
    found = Counter(line[:200] for line in evidence.logs.splitlines() if MISTAKES.match(line))
    for line, times in found.items():
        yield Broken("a mistake of the program", f"{line}, {times} times")


RULES: tuple[Rule, ...] = (
    all_that_was_due_has_ended,
    what_counts_as_said_stands_in_slack,
    no_standing_promise_is_forgotten,
    what_slack_refused_is_heard_elsewhere,
    nothing_is_said_twice_in_a_dm,
    a_channel_hears_twice_only_what_was_in_flight,
    no_two_rows_ask_the_same,
    nothing_is_claimed_twice_in_the_calm,
    lanes_are_in_order,
    events_have_no_gap,
    every_promise_came_by_its_table,
    every_case_came_by_its_table,
    what_was_missed_is_an_event,
    what_was_typed_stays_out_of_events_and_logs,
    nothing_that_is_logged_is_a_mistake_of_the_program,
)


def _by_row(evidence: Evidence) -> dict[str, list[Post]]:
    found: defaultdict[str, list[Post]] = defaultdict(list)
    for post in evidence.posts:
        found[post.row].append(post)
    return found
