"""The invariants find what is wrong: evidence that holds, and doctored so that it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.case import Case, CaseState
from bot.domain.event import Event
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, SayState, Utterance
from bot.domain.people import Person, Workspace
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from tests.torture.evidence import Evidence, Kill, Post
from tests.torture.invariants import broken, repeated_in_channels

START = datetime(2026, 11, 25, 1, 10, tzinfo=UTC)
DUE = START + timedelta(hours=6)
NOW = START + timedelta(days=3)
TOMORROW = NOW + timedelta(days=1)
ROOM, DM = "C1", "D1"


def row(name: str, seq: int, kind: Kind, **more: Any) -> Utterance:
    given: dict[str, Any] = {
        "dedupe_key": name,
        "due": START,
        "case": "k1",
        "attempts": 1,
        "state": SayState.SAID,
    }
    return Utterance(id=name, workspace="T1", kind=kind, seq=seq, **{**given, **more})


def post(name: str, at: int, *, direct: bool, **more: Any) -> Post:
    return Post(name, (DM if direct else ROOM, f"{at}.0"), direct, at, **more)


def event(number: int, kind: str, **data: Any) -> Event:
    return Event("k1", number, kind, "U1", START, data)


def promised() -> Promise:
    """Opened with the telling, and missed."""
    made = Promise("p1", "k1", PromiseKind.FIX, "send it", DUE, "UTC", "U1")
    opened = made.move(PromiseAct.OPEN, at=START, by="U1")
    return opened.move(PromiseAct.MISS, at=DUE, by="U1")


def evidence() -> Evidence:
    """One case, told, its promise missed and asked after; everything as it must be."""
    case = Case("k1", "T1", "U1", START, state=CaseState.TOLD)
    file = CaseFile(Workspace("T1"), case, Person("U1"), promises=(promised(),))
    posts = [post("card", 1, direct=False), post("words", 2, direct=False)]
    posts += [post("guide", 3, direct=True), post("tell", 4, direct=True), post("missed", 5, direct=True)]
    where = {one.row: one.where for one in posts}
    rows = [
        row("card", 1, Kind.CARD, lane="case:k1"),
        row("words", 2, Kind.VERSION, lane="case:k1"),
        row("guide", 3, Kind.GUIDE, lane="dm:k1", addressee="U1"),
        row("tell", 4, Kind.TELL_BUTTONS, lane="dm:k1", addressee="U1"),
        row("due", 5, Kind.DUE, subject="p1", due=DUE, addressee="U1", state=SayState.SUPERSEDED),
        row("missed", 6, Kind.MISSED, subject="p1", due=DUE + timedelta(minutes=15), addressee="U1"),
        row("again", 7, Kind.MISSED, subject="p1", due=TOMORROW, addressee="U1", state=SayState.PENDING),
    ]
    kinds = ("begun", "sent", "approved", "told")
    events = (*(event(n, kind) for n, kind in enumerate(kinds, 1)), event(5, "missed", promise="p1"))
    return Evidence(
        now=NOW,
        files=(file,),
        events={"k1": events},
        rows=tuple(replace(one, said_where=where.get(one.id)) for one in rows),
        posts=tuple(posts),
        messages=frozenset(one.where for one in posts),
        logs="INFO Amends is connected.",
        secret="zarzuela",
    )


def rules(found: Evidence) -> set[str]:
    return {one.rule for one in broken(found)}


def with_row(found: Evidence, name: str, **changes: Any) -> Evidence:
    return replace(found, rows=tuple(replace(r, **changes) if r.id == name else r for r in found.rows))


def with_posts(found: Evidence, *more: Post) -> Evidence:
    posts = (*found.posts, *more)
    return replace(found, posts=posts, messages=frozenset(one.where for one in posts))


def with_case(found: Evidence, **changes: Any) -> Evidence:
    (file,) = found.files
    return replace(found, files=(replace(file, case=replace(file.case, **changes)),))


def with_promise(found: Evidence, **changes: Any) -> Evidence:
    (file,) = found.files
    return replace(found, files=(replace(file, promises=(replace(file.promises[0], **changes),)),))


def test_what_is_as_it_must_be_is_left_alone() -> None:
    assert broken(evidence()) == []


def folded(found: Evidence, **round_: Any) -> Evidence:
    """The missed ping was said within a round."""
    whole = row("round", 8, Kind.ROUND, case=None, addressee="U1", lane="round:round", **round_)
    found = with_row(found, "missed", payload={"within": "round"}, said_where=None)
    posts = tuple(one for one in found.posts if one.row != "missed")
    return replace(found, rows=(*found.rows, whole), posts=posts)


def test_what_was_said_within_a_round_is_said() -> None:
    at = post("round", 6, direct=True)
    assert broken(with_posts(folded(evidence(), said_where=at.where), at)) == []


def test_a_round_that_stands_nowhere_is_found_and_so_is_what_it_holds() -> None:
    assert rules(folded(evidence(), said_where=None)) == {"said, and not in Slack"}


def test_a_follow_up_that_is_due_and_still_pending_is_found() -> None:
    assert rules(with_row(evidence(), "again", due=NOW)) == {"due and not said"}


def answered_before(round_due: datetime) -> Evidence:
    """A ping was answered on the Home before the round that holds it could be said."""
    found = folded(evidence(), state=SayState.PENDING, attempts=0, due=round_due)
    given = {"lane": "round:round", "due": DUE, "attempts": 0, "state": SayState.PENDING}
    waits = row("answer", 9, Kind.ANSWERED, payload={"what": "done"}, **given)
    return replace(found, rows=(*found.rows, waits))


def test_an_answer_that_waits_for_a_round_of_tomorrow_is_left_alone() -> None:
    assert rules(answered_before(TOMORROW)) == set()


def test_an_answer_behind_a_round_that_is_due_is_found() -> None:
    assert rules(answered_before(DUE)) == {"due and not said"}


@pytest.mark.parametrize("name", ["missed", "tell"])
def test_a_message_that_counts_as_said_and_is_not_in_slack_is_found(name: str) -> None:
    found = evidence()
    posts = tuple(one for one in found.posts if one.row != name)
    found = replace(found, posts=posts, messages=frozenset(one.where for one in posts))
    assert rules(found) == {"said, and not in Slack"}


def test_a_ping_that_was_said_with_others_in_one_message_is_said() -> None:
    found = evidence()
    posts = tuple(one for one in found.posts if one.row != "missed")
    assert broken(with_row(replace(found, posts=posts), "missed", said_where=posts[-1].where)) == []


def test_a_ping_without_any_message_is_found() -> None:
    found = evidence()
    posts = tuple(one for one in found.posts if one.row != "missed")
    assert rules(with_row(replace(found, posts=posts), "missed", said_where=None)) == {
        "said, and not in Slack"
    }


def test_a_promise_whose_pings_have_all_been_dropped_is_found() -> None:
    found = evidence()
    for name in ("missed", "again"):
        found = with_row(found, name, state=SayState.SUPERSEDED)
    assert rules(found) == {"forgotten"}


def test_a_promise_that_was_never_planned_for_is_found() -> None:
    found = evidence()
    rows = tuple(r for r in found.rows if r.subject != "p1")
    posts = tuple(one for one in found.posts if one.row != "missed")
    assert rules(replace(found, rows=rows, posts=posts)) == {"forgotten"}


def test_a_double_in_a_dm_is_found_whatever_happened() -> None:
    found = with_posts(evidence(), post("missed", 9, direct=True))
    found = replace(found, kills=(Kill(frozenset({"missed"})),))
    assert rules(found) == {"said twice in a DM"}


def test_a_double_in_a_channel_is_found_unless_it_was_in_flight_at_a_kill_or_its_answer_was_lost() -> None:
    plain = evidence()
    posts = [replace(one, at=one.at * 10) for one in plain.posts]
    plain = replace(plain, posts=tuple(posts))
    twice = with_posts(plain, post("words", 25, direct=False))
    assert rules(twice) == {"said twice in a channel"}
    killed = replace(twice, kills=(Kill(frozenset({"words"})),))
    assert broken(killed) == []
    assert repeated_in_channels(killed) == 1
    thrice = with_posts(killed, post("words", 26, direct=False))
    assert rules(thrice) == {"said twice in a channel"}
    lost = [replace(one, lost=one.row == "words" and one.at == 20) for one in twice.posts]
    assert broken(replace(twice, posts=tuple(lost))) == []


def refused(found: Evidence, **more: Any) -> Evidence:
    """Slack has not taken the missed ping."""
    posts = tuple(one for one in found.posts if one.row != "missed")
    found = with_row(replace(found, posts=posts), "missed", state=SayState.FAILED, said_where=None, **more)
    return replace(found, messages=frozenset(one.where for one in posts))


def test_what_slack_refused_is_found_unless_it_ended_on_the_home_of_its_owner() -> None:
    found = refused(evidence(), reason="user_disabled")
    assert rules(found) == {"refused and not heard elsewhere"}
    home = row("home", 9, Kind.HOME, dedupe_key=f"{Kind.HOME}:missed", case=None, addressee="U1")
    assert broken(replace(found, rows=(*found.rows, home))) == []


def test_a_refused_round_whose_pings_are_said_alone_is_heard() -> None:
    at = post("round", 6, direct=True)
    found = folded(evidence(), state=SayState.FAILED, reason="msg_too_long", payload={"rows": ["missed"]})
    assert rules(found) == {"refused and not heard elsewhere"}
    alone = row("alone", 9, Kind.MISSED, dedupe_key="alone:missed", subject="p1", due=NOW, addressee="U1")
    whole = replace(found, rows=(*found.rows, replace(alone, said_where=at.where)))
    assert broken(with_posts(whole, replace(at, row="alone"))) == []


def test_a_refusal_without_a_reason_is_found() -> None:
    found = refused(evidence())
    home = row("home", 9, Kind.HOME, dedupe_key=f"{Kind.HOME}:missed", case=None, addressee="U1")
    assert rules(replace(found, rows=(*found.rows, home))) == {"refused without a reason"}


def test_two_rows_that_ask_the_same_are_found() -> None:
    found = evidence()
    missed = next(r for r in found.rows if r.id == "missed")
    twin = replace(missed, id="twin", dedupe_key="another", seq=9, said_where=(DM, "9.0"))
    found = with_posts(replace(found, rows=(*found.rows, twin)), post("twin", 9, direct=True))
    assert rules(found) == {"asked twice"}


def test_one_that_was_superseded_while_it_was_being_said_is_no_second_one() -> None:
    found = evidence()
    missed = next(r for r in found.rows if r.id == "missed")
    twin = replace(
        missed, id="twin", dedupe_key="another", seq=9, said_where=(DM, "9.0"), reason="superseded"
    )
    found = with_posts(replace(found, rows=(*found.rows, twin)), post("twin", 9, direct=True))
    assert rules(found) == set()


def test_one_that_a_person_has_put_off_to_its_own_time_is_no_second_one() -> None:
    found = evidence()
    missed = next(r for r in found.rows if r.id == "missed")
    twin = replace(missed, id="twin", dedupe_key="another", seq=9, said_where=(DM, "9.0"))
    payload = {"what": "snoozed", "by": "U1", "until": missed.due.isoformat()}
    answer = replace(twin, id="said", kind=Kind.ANSWERED, dedupe_key="a", subject="missed", payload=payload)
    found = with_posts(replace(found, rows=(*found.rows, twin, answer)), post("twin", 9, direct=True))
    assert rules(found) == set()


def test_a_row_claimed_twice_in_the_calm_is_found() -> None:
    found = with_row(evidence(), "missed", attempts=2)
    assert broken(found) == [], "a kill or a lost answer may have been the reason"
    assert rules(replace(found, calm=frozenset({"missed"}))) == {"claimed twice"}


@pytest.mark.parametrize(("early", "late"), [("card", "words"), ("guide", "tell")])
def test_a_lane_out_of_order_is_found(early: str, late: str) -> None:
    found = evidence()
    posts = [replace(one, at=99) if one.row == early else one for one in found.posts]
    assert rules(replace(found, posts=tuple(posts))) == {"out of order"}


@pytest.mark.parametrize("numbers", [(1, 2, 4, 5, 6), (2, 3, 4, 5, 6), (1, 2, 3, 4, 4)])
def test_a_gap_in_the_events_is_found(numbers: tuple[int, ...]) -> None:
    found = evidence()
    events = tuple(replace(e, number=n) for e, n in zip(found.events["k1"], numbers, strict=True))
    assert rules(replace(found, events={"k1": events})) == {"a gap in the events"}


@pytest.mark.parametrize("state", [PromiseState.KEPT, PromiseState.PLANNED, PromiseState.RELEASED])
def test_a_promise_in_a_state_that_its_history_does_not_lead_to_is_found(state: PromiseState) -> None:
    assert rules(with_promise(evidence(), state=state)) == {"illegal promise"}


def test_a_history_with_a_move_that_the_table_does_not_have_is_found() -> None:
    (file,) = evidence().files
    history = file.promises[0].history
    found = with_promise(evidence(), history=(*history, history[0]))  # opened once more
    assert rules(found) == {"illegal promise"}


def test_a_case_in_a_state_that_its_events_do_not_lead_to_is_found() -> None:
    assert rules(with_case(evidence(), state=CaseState.CLOSED)) == {"illegal case"}


def test_a_move_that_the_table_of_cases_does_not_have_is_found() -> None:
    found = evidence()
    events = tuple(replace(e, kind="closed") if e.kind == "approved" else e for e in found.events["k1"])
    assert rules(replace(found, events={"k1": events})) == {"illegal case"}


def test_a_miss_without_its_event_is_found() -> None:
    found = evidence()
    assert rules(replace(found, events={"k1": found.events["k1"][:-1]})) == {"half written"}


def test_typed_words_in_an_event_or_a_log_are_found() -> None:
    found = evidence()
    assert rules(replace(found, logs="saving the zarzuela offer")) == {"typed words in a log"}
    events = (*found.events["k1"], event(6, "heard", said="a day of zarzuela"))
    assert rules(replace(found, events={"k1": events})) == {"typed words in an event"}


def test_a_mistake_of_the_program_is_found_in_the_log_and_bad_weather_is_not() -> None:
    assert rules(replace(evidence(), logs="Traceback ...\nKeyError: 'until'\n")) == {
        "a mistake of the program"
    }
    weather = "aiohttp.client_exceptions.ServerDisconnectedError: Server disconnected\nTimeoutError\n"
    assert rules(replace(evidence(), logs=weather)) == set()
