"""Who may what, and what a case file knows of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.case import Case, CaseState, Facts, Place
from bot.domain.file import CaseFile
from bot.domain.message import Approval, Version
from bot.domain.people import Client, Lang, Person, Workspace
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.rights import Right, may
from bot.errors import NotAllowed

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
OWNER, OTHER = Person("U_ADAM", tz="Asia/Kuala_Lumpur"), Person("U_DANA")
ADMIN = Person("U_SAM", is_admin=True)
CASE = Case("case1", "T1", "U_ADAM", NOW, state=CaseState.TOLD)
PLAIN, ALONE = Workspace("T1"), Workspace("T1", owners_may_approve=True)


@pytest.mark.parametrize(
    ("who", "right", "workspace", "allowed"),
    [
        (OWNER, Right.READ_NOTES, PLAIN, True),
        (OWNER, Right.WORK_ON, PLAIN, True),
        (OWNER, Right.REVIEW, PLAIN, False),
        (OWNER, Right.APPROVE, PLAIN, False),
        (OWNER, Right.APPROVE, ALONE, True),
        (OWNER, Right.SETTINGS, PLAIN, False),
        (OTHER, Right.READ_NOTES, PLAIN, False),
        (OTHER, Right.WORK_ON, PLAIN, False),
        (OTHER, Right.REVIEW, PLAIN, True),
        (OTHER, Right.APPROVE, PLAIN, True),
        (OTHER, Right.APPROVE, ALONE, True),
        (OTHER, Right.SETTINGS, PLAIN, False),
        (ADMIN, Right.READ_NOTES, PLAIN, False),
        (ADMIN, Right.WORK_ON, PLAIN, False),
        (ADMIN, Right.REVIEW, PLAIN, True),
        (ADMIN, Right.APPROVE, PLAIN, True),
        (ADMIN, Right.SETTINGS, PLAIN, True),
    ],
)
def test_who_may_what(who: Person, right: Right, workspace: Workspace, allowed: bool) -> None:
    if allowed:
        may(who, right, case=CASE, workspace=workspace)
        return
    with pytest.raises(NotAllowed):
        may(who, right, case=CASE, workspace=workspace)


IN_A_CHANNEL = replace(CASE, place=Place("C_REVIEW"))
AMONG_PEOPLE = replace(CASE, place=Place("G_DANA", ("U_DANA",)))
STRANGER = Person("U_LENA")


@pytest.mark.parametrize(
    ("who", "case", "channel", "allowed"),
    [
        (OWNER, IN_A_CHANNEL, "", True),
        (ADMIN, AMONG_PEOPLE, "", True),
        (OTHER, AMONG_PEOPLE, "", True),
        (STRANGER, AMONG_PEOPLE, "", False),
        (STRANGER, AMONG_PEOPLE, "C_REVIEW", False),
        (STRANGER, IN_A_CHANNEL, "C_REVIEW", True),
        (STRANGER, IN_A_CHANNEL, "C_ELSEWHERE", False),
        (STRANGER, IN_A_CHANNEL, "", False),
        (STRANGER, CASE, "", False),
    ],
)
def test_the_plan_is_seen_by_its_owner_and_by_whoever_reads_the_review(
    who: Person, case: Case, channel: str, allowed: bool
) -> None:
    if allowed:
        may(who, Right.SEE_PLAN, case=case, workspace=PLAIN, channel=channel)
        return
    with pytest.raises(NotAllowed, match="whoever reviews this case"):
        may(who, Right.SEE_PLAN, case=case, workspace=PLAIN, channel=channel)


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("who", [OWNER, OTHER, ADMIN])
def test_someone_of_another_workspace_may_nothing(who: Person, right: Right) -> None:
    with pytest.raises(NotAllowed, match="Only people of this workspace"):
        may(who, right, case=CASE, workspace=ALONE, outsider=True)


def test_a_right_over_a_case_needs_a_case() -> None:
    with pytest.raises(ValueError):
        may(OWNER, Right.WORK_ON, workspace=PLAIN)


def a_promise(kind: PromiseKind, state: PromiseState) -> Promise:
    return Promise(f"p_{kind}", "case1", kind, "it", NOW, "UTC", "U_ADAM", state)


def a_file(*promises: Promise, state: CaseState = CaseState.TOLD, **more: object) -> CaseFile:
    return replace(CaseFile(PLAIN, replace(CASE, state=state), OWNER, promises=promises), **more)  # type: ignore[arg-type]


OWED = (PromiseState.PLANNED, PromiseState.OPEN, PromiseState.MISSED)


@pytest.mark.parametrize("prevention", PromiseState)
@pytest.mark.parametrize("fix", PromiseState)
def test_a_case_can_close_when_nothing_is_owed(fix: PromiseState, prevention: PromiseState) -> None:
    file = a_file(a_promise(PromiseKind.FIX, fix), a_promise(PromiseKind.PREVENTION, prevention))
    assert file.fix_kept == (fix not in OWED)
    assert file.can_close == (fix not in OWED and prevention not in OWED)


@pytest.mark.parametrize("state", [s for s in CaseState if s is not CaseState.TOLD])
def test_no_case_can_close_before_the_client_was_told_or_twice(state: CaseState) -> None:
    assert not a_file(state=state).can_close


def test_an_answer_or_a_make_good_that_is_owed_keeps_the_case_open() -> None:
    for kind in (PromiseKind.ANSWER, PromiseKind.MAKE_GOOD):
        assert not a_file(a_promise(kind, PromiseState.OPEN)).can_close


def test_the_main_promise_is_the_last_fix_or_answer() -> None:
    answer = a_promise(PromiseKind.ANSWER, PromiseState.KEPT)
    fix = a_promise(PromiseKind.FIX, PromiseState.OPEN)
    prevention = a_promise(PromiseKind.PREVENTION, PromiseState.OPEN)
    assert a_file(answer, fix, prevention).main_promise == fix
    assert a_file(answer, prevention).main_promise == answer
    assert a_file(prevention).main_promise is None


def words(number: int, states: datetime | None = None) -> Version:
    return Version(number, f"words {number}", "U_ADAM", NOW, states=states)


def test_an_approval_belongs_to_one_version() -> None:
    approved = (Approval(1, "U_DANA", NOW),)
    in_review = CaseState.IN_REVIEW
    once = a_file(state=CaseState.APPROVED, versions=(words(1),), approvals=approved)
    edited = a_file(state=in_review, versions=(words(1), words(2)), approvals=approved)
    assert once.approval == approved[0]
    assert edited.approval is None


def test_a_request_for_changes_takes_the_approval_back() -> None:
    approved = (Approval(1, "U_DANA", NOW),)
    assert a_file(state=CaseState.CHANGES_ASKED, versions=(words(1),), approvals=approved).approval is None


def test_the_stated_time_passes_at_its_very_moment() -> None:
    file = a_file(versions=(words(1, NOW),))
    assert not file.stated_time_passed(NOW - timedelta(seconds=1))
    assert file.stated_time_passed(NOW)
    assert not a_file(versions=(words(1),)).stated_time_passed(NOW)


def test_what_was_typed_for_this_case_goes_before_what_we_know_of_the_client() -> None:
    acme = Client("c1", "Acme", contact="Puan Lee", lang=Lang.MS, tz="Europe/London")
    known = a_file(client=acme)
    assert (known.client_name, known.contact, known.lang, known.tz) == (
        "Acme",
        "Puan Lee",
        Lang.MS,
        "Europe/London",
    )
    typed = replace(known, case=replace(CASE, facts=Facts(contact="Mr Ong", lang=Lang.EN)))
    assert (typed.contact, typed.lang) == ("Mr Ong", Lang.EN)
    nobody = a_file()
    assert (nobody.client_name, nobody.contact, nobody.lang, nobody.tz) == ("", "", Lang.EN, OWNER.tz)
