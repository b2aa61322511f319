"""The plan, the kit and the talk, decided from the facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.case import Case, CaseState, Facts, FixKind, Telling
from bot.domain.file import CaseFile
from bot.domain.hint import Remark
from bot.domain.kit import Kit, Likely, LikelyQuestion, Ready, closing, readiness, said_first, unprepared
from bot.domain.message import Approval, Version
from bot.domain.people import Channel, Person, Workspace
from bot.domain.plan import Part, Repair, lacking, repaired
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.domain.talk import Ending, worth_trying

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
DUE = NOW + timedelta(hours=5)
FULL = Facts(
    client_name="Acme",
    did="I sent it twice",
    effect="you paid twice",
    notes="n",
    explanation="I did not look.",
    fix="send the money back",
    fix_kind=FixKind.BY,
    fix_by=DUE,
    prevention="two of us look",
)
WORDS = "I'm sorry. I sent it twice. I didn't look. I'll send the money back by noon."
TELLING = Telling(NOW, Channel.CALL, 1, reviewed=True)


def a_file(facts: Facts = FULL, *promises: Promise, **case: object) -> CaseFile:
    made = replace(Case("K1", "T1", "U1", NOW, facts=facts), **case)  # type: ignore[arg-type]
    words = (Version(1, WORDS, "U1", NOW, states=facts.fix_by),)
    return CaseFile(Workspace("T1"), made, Person("U1"), versions=words, promises=promises)


def a_promise(kind: PromiseKind, state: PromiseState, *, asked: bool = False) -> Promise:
    return Promise(f"{kind}{asked}", "K1", kind, "it", DUE, "UTC", "U1", state, asked=asked)


def done(file: CaseFile) -> list[str]:
    return [step.value for step, is_done in repaired(file).items() if is_done]


def test_the_six_steps_follow_from_the_facts() -> None:
    read = replace(a_file(state=CaseState.APPROVED), approvals=(Approval(1, "U2", NOW),))
    open_fix = a_promise(PromiseKind.FIX, PromiseState.OPEN)
    kept = a_promise(PromiseKind.FIX, PromiseState.KEPT)
    owed = a_promise(PromiseKind.ANSWER, PromiseState.OPEN, asked=True)
    heard = replace(TELLING, ended=Ending.CALM)
    told = {"state": CaseState.TOLD, "telling": TELLING}
    spoke = told | {"telling": heard}
    first = ["prepare", "apologise", "explain"]
    assert done(a_file(state=CaseState.IN_REVIEW)) == []
    assert done(read) == ["prepare"]
    assert done(a_file(FULL, open_fix, **told)) == first
    assert done(a_file(FULL, open_fix, **spoke)) == [*first, "listen"]
    assert done(a_file(FULL, kept, owed, **spoke)) == [*first, "fix"]
    assert done(a_file(FULL, kept, **spoke)) == [*first, "fix", "listen"]
    assert done(a_file(FULL, kept, **spoke, surprise="a card")) == [step.value for step in Repair]
    assert "surprise" not in done(a_file(FULL, kept, owed, **spoke, surprise="a card"))


def worded(file: CaseFile, text: str = WORDS, *rules: str) -> CaseFile:
    """The file with these words, and what was left as it is in them."""
    remarks = tuple(Remark(rule, "", chosen=True) for rule in rules)
    return replace(file, versions=(replace(file.versions[0], text=text, remarks=remarks),))


@pytest.mark.parametrize(
    ("rule", "unsaid"),
    [
        ("no_admission", {"apologise", "explain"}),
        ("no_apology", {"apologise"}),
        ("explanation_too_long", {"explain"}),
        ("jargon", set()),
    ],
)
def test_what_was_left_out_on_purpose_is_not_ticked_when_it_was_told(rule: str, unsaid: set[str]) -> None:
    told = a_file(state=CaseState.TOLD, telling=TELLING)
    assert set(done(told)) - set(done(worded(told, WORDS, rule))) == unsaid


LATER = "I'm sorry. I sent it twice."


def test_a_reason_that_was_not_in_the_words_was_not_given() -> None:
    facts = replace(FULL, explanation="I took the amounts from the old sheet.")
    told = a_file(facts, state=CaseState.TOLD, telling=TELLING)
    assert "explain" not in done(worded(told, LATER))
    assert "explain" in done(worded(told, f"{LATER} The amounts came from an old sheet, and I took them."))
    own = replace(TELLING, version=None)
    assert "explain" in done(a_file(facts, state=CaseState.TOLD, telling=own)), "their own words: on trust"


def test_the_word_was_kept_unless_a_time_passed_before_it_was_kept_or_moved() -> None:
    planned = a_promise(PromiseKind.FIX, PromiseState.PLANNED)
    opened = planned.move(PromiseAct.OPEN, at=NOW, by="U1")
    late, hour = DUE + timedelta(minutes=20), timedelta(hours=1)
    moved = opened.move(PromiseAct.MOVE, at=DUE - hour, by="U1", due=DUE + hour)
    in_time = moved.move(PromiseAct.KEEP, at=late, by="U1")
    moved_late = opened.move(PromiseAct.MOVE, at=late, by="U1", due=late + hour)
    missed = opened.move(PromiseAct.MISS, at=late, by="U1").move(PromiseAct.KEEP, at=late, by="U1")
    before_told = planned.move(PromiseAct.MOVE, at=late, by="U1", due=late + hour)
    before_told = before_told.move(PromiseAct.OPEN, at=late, by="U1")
    kept = {"in time": in_time, "moved late": moved_late, "missed": missed, "before told": before_told}
    said = {name: a_file(FULL, promise).word_kept for name, promise in kept.items()}
    assert said == {"in time": True, "moved late": False, "missed": False, "before told": True}


def test_a_long_explanation_is_none_that_is_brief() -> None:
    long = replace(FULL, explanation="One. Two. Three.")
    assert "explain" not in done(a_file(long, state=CaseState.TOLD, telling=TELLING))


@pytest.mark.parametrize(
    ("without", "part"),
    [
        ({"did": " "}, Part.APOLOGY),
        ({"fix": ""}, Part.FIX),
        ({"fix_by": None}, Part.TIME),
        ({"prevention": ""}, Part.PREVENTION),
    ],
)
def test_what_is_missing_is_named(without: dict[str, object], part: Part) -> None:
    assert lacking(a_file(FULL)) == []
    assert lacking(a_file(replace(FULL, **without))) == [part]  # type: ignore[arg-type]


def test_what_is_done_already_needs_no_time() -> None:
    assert lacking(a_file(replace(FULL, fix_kind=FixKind.DONE, fix_by=None))) == []


# Before the call.

ANSWERED = Kit((LikelyQuestion(Likely.WHY, "Why?", "Because."),))
UNANSWERED = Kit((LikelyQuestion(Likely.WHY, "Why?"),))


def read_by_dana(file: CaseFile) -> CaseFile:
    return replace(file, approvals=(Approval(1, "U2", NOW),))


def test_a_prepared_call_is_not_warned_about() -> None:
    file = read_by_dana(a_file())
    assert all(readiness(file, ANSWERED, NOW).values())
    assert unprepared(file, ANSWERED, NOW) is None
    assert not readiness(file, UNANSWERED, NOW)[Ready.QUESTIONS]
    assert unprepared(file, UNANSWERED, NOW) is None, "a thought, no warning"


@pytest.mark.parametrize(
    ("facts", "item"),
    [
        (replace(FULL, explanation=""), Ready.FACTS),
        (replace(FULL, fix=""), Ready.FIX),
        (replace(FULL, fix_by=None), Ready.TIME),
        (replace(FULL, fix_by=NOW), Ready.TIME),
    ],
)
def test_a_call_with_something_missing_is_warned_about(facts: Facts, item: Ready) -> None:
    assert unprepared(read_by_dana(a_file(facts)), ANSWERED, NOW) is item


@pytest.mark.parametrize(
    "file",
    [worded(a_file(), WORDS, "no_admission"), worded(a_file(), "I'm sorry. I sent it twice.")],
    ids=["nothing named", "no reason"],
)
def test_a_script_that_does_not_say_what_happened_and_why_is_not_ready(file: CaseFile) -> None:
    assert readiness(a_file(), ANSWERED, NOW)[Ready.FACTS]
    assert not readiness(file, ANSWERED, NOW)[Ready.FACTS]


def test_words_that_nobody_has_read_are_warned_about_last() -> None:
    assert unprepared(a_file(), ANSWERED, NOW) is Ready.READ
    assert unprepared(a_file(replace(FULL, fix="")), ANSWERED, NOW) is Ready.FIX


SCRIPT = """Mrs Lee, it's Adam. I'm sorry.

(Stop here. Wait, even if the line stays silent.)

If it stings: "Tell me more."

To close: "So I'll send it by noon. I'm sorry, Mrs Lee."
"""


def test_a_script_is_said_up_to_the_place_to_stop_and_closes_with_its_last_paragraph() -> None:
    assert said_first(SCRIPT) == "Mrs Lee, it's Adam. I'm sorry."
    assert closing(SCRIPT) == "So I'll send it by noon. I'm sorry, Mrs Lee."


def test_a_closing_in_the_owners_own_form_stays_as_it_is() -> None:
    own = SCRIPT.replace('To close: "So', "So").replace('Mrs Lee."\n', "Mrs Lee.\n")
    assert closing(own) == "So I'll send it by noon. I'm sorry, Mrs Lee."


@pytest.mark.parametrize("script", ["", "Mrs Lee, I'm sorry.", "I'm sorry.\n\n(Stop here.)"])
def test_a_script_without_a_closing_has_none(script: str) -> None:
    assert closing(script) == ""


# Trying again.


def test_trying_again_is_offered_in_an_hour_or_halfway_to_a_near_promise() -> None:
    hour = timedelta(hours=1)
    assert worth_trying(NOW, None) == NOW + hour
    assert worth_trying(NOW, NOW + 5 * hour) == NOW + hour
    assert worth_trying(NOW, NOW + hour) == NOW + hour / 2
    assert worth_trying(NOW, NOW - hour) == NOW + hour
