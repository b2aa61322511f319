"""The two tables: what a case and a promise may do in each state, and what is said otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.domain import case as cases
from bot.domain import promise as promises
from bot.domain.case import Case, CaseAct, CaseState
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState, Turn
from bot.errors import NotNow

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=6)

# Written out a second time on purpose: a slip in the table of the code is seen here.
CASE_TABLE = {
    "unfinished": {"send": "in_review", "tell": "told", "discard": "discarded"},
    "in_review": {
        "edit": "in_review",
        "ask_changes": "changes_asked",
        "approve": "approved",
        "tell": "told",
    },
    "changes_asked": {
        "edit": "in_review",
        "ask_changes": "changes_asked",
        "approve": "approved",
        "tell": "told",
    },
    "approved": {"edit": "in_review", "ask_changes": "changes_asked", "tell": "told"},
    "told": {"close": "closed"},
    "closed": {},
    "discarded": {},
}
CASE_SENTENCES = {
    "unfinished": "This case is not finished yet. Type /mistake to go on with it.",
    "in_review": "This draft is waiting for review.",
    "changes_asked": "Changes were asked for; the owner is working on the words.",
    "approved": "These words are approved already.",
    "told": "The client has been told already.",
    "closed": "This case is closed.",
    "discarded": "This case was discarded.",
}
PROMISE_TABLE = {
    "planned": {"open": "open", "move": "planned", "release": "released"},
    "open": {"keep": "kept", "move": "open", "miss": "missed", "release": "released"},
    "missed": {"keep": "kept", "move": "open", "release": "released"},
    "kept": {"hold": "kept", "fail": "kept"},
    "released": {},
}
PROMISE_SENTENCES = {
    "planned": "The client has not been told yet, so nothing is promised.",
    "open": "This promise is open.",
    "kept": "This promise is kept already.",
    "missed": "The time of this promise has passed.",
    "released": "This promise was released.",
}


def a_case(state: CaseState) -> Case:
    return Case("case1", "T1", "U_ADAM", NOW, state=state)


def a_promise(state: PromiseState = PromiseState.OPEN) -> Promise:
    zone = "Asia/Kuala_Lumpur"
    return Promise("p1", "case1", PromiseKind.FIX, "send it again", LATER, zone, "U_ADAM", state)


@pytest.mark.parametrize(("state", "act"), list(product(CaseState, CaseAct)))
def test_a_case_moves_as_the_table_says_or_says_why_not(state: CaseState, act: CaseAct) -> None:
    case, target = a_case(state), CASE_TABLE[state].get(act)
    assert case.can(act) == (target is not None)
    if target:
        assert case.move(act).state == target
        return
    with pytest.raises(NotNow) as refused:
        case.move(act)
    assert str(refused.value) == CASE_SENTENCES[state]


@pytest.mark.parametrize(("state", "act"), list(product(PromiseState, PromiseAct)))
def test_a_promise_moves_as_the_table_says_or_says_why_not(state: PromiseState, act: PromiseAct) -> None:
    promise, target = a_promise(state), PROMISE_TABLE[state].get(act)
    if target:
        assert promise.move(act, at=NOW, by="U_ADAM", due=LATER).state == target
        return
    with pytest.raises(NotNow) as refused:
        promise.move(act, at=NOW, by="U_ADAM")
    assert str(refused.value) == PROMISE_SENTENCES[state]


def test_the_tables_hold_nothing_else() -> None:
    assert len(cases.MOVES) == sum(len(acts) for acts in CASE_TABLE.values())
    assert len(promises.MOVES) == sum(len(acts) for acts in PROMISE_TABLE.values())


def test_a_case_keeps_its_owner_to_the_end() -> None:
    case = a_case(CaseState.UNFINISHED)
    for act in (CaseAct.SEND, CaseAct.APPROVE, CaseAct.TELL, CaseAct.CLOSE):
        case = case.move(act)
        assert case.owner == "U_ADAM"


def test_a_move_has_a_new_time_and_remembers_it() -> None:
    moved = a_promise().move(PromiseAct.MOVE, at=NOW, by="U_ADAM", due=LATER + timedelta(hours=1))
    assert moved.due == LATER + timedelta(hours=1)
    assert moved.history == (Turn(PromiseAct.MOVE, NOW, "U_ADAM", LATER + timedelta(hours=1)),)


def test_a_promise_opens_when_the_client_was_told() -> None:
    opened = a_promise(PromiseState.PLANNED).move(PromiseAct.OPEN, at=NOW, by="U_ADAM")
    assert opened.opened_at == NOW


@pytest.mark.parametrize("act", [PromiseAct.KEEP, PromiseAct.MOVE, PromiseAct.RELEASE])
def test_whatever_is_answered_of_a_promise_a_proposed_time_is_over(act: PromiseAct) -> None:
    proposed = a_promise().propose(LATER + timedelta(hours=1))
    assert proposed.due == LATER, "until the client knows, the old time stands"
    assert proposed.move(act, at=NOW, by="U_ADAM", due=LATER).proposed is None


def test_a_proposed_time_can_still_be_told_when_the_old_one_was_missed_meanwhile() -> None:
    new = LATER + timedelta(hours=1)
    missed = a_promise().propose(new).move(PromiseAct.MISS, at=LATER, by="U_ADAM")
    assert (missed.state, missed.due, missed.proposed) == (PromiseState.MISSED, LATER, new)


@pytest.mark.parametrize("state", [PromiseState.PLANNED, PromiseState.KEPT, PromiseState.RELEASED])
def test_no_new_time_is_proposed_for_what_is_not_owed(state: PromiseState) -> None:
    with pytest.raises(NotNow) as refused:
        a_promise(state).propose(LATER)
    assert str(refused.value) == PROMISE_SENTENCES[state]
