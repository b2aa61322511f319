# ruff: noqa: E501 (a draft is one line, so that it can be found)
"""English by classes of words: what mends nothing, who is blamed by name, and how it came about."""

from __future__ import annotations

import pytest

from bot.coach import coach

MISTAKE = "Dear Ms Hale, I'm sorry. I sent your lease to the wrong solicitor."
REMEDY = "You will have the right one by 5 pm."


def rules(text: str) -> set[str]:
    found = coach(text, lang="en", channel="email", severity="ordinary")
    return {finding.rule for finding in found if finding.severity != "consider"}


@pytest.mark.parametrize(
    "said",
    [
        "My wife and I talked about it till midnight.",
        "I should have measured it again at nine.",
        "It can never be brought back.",
        "Your guests saw it on Saturday.",
        "We are aware of this and it is on our radar.",
        "We had a long meeting about it this morning and everyone was very quiet.",
        "The matter has been logged.",
        "I keep going over it in my head.",
        "I know how long you worked on it and the deadline was noon.",
    ],
)
def test_what_was_felt_or_told_round_mends_nothing_whatever_time_it_names(said: str) -> None:
    assert rules(f"{MISTAKE} {said}") == {"no_fix"}


@pytest.mark.parametrize(
    "said",
    [
        "She handed it back to me sealed at noon, and it now lies in our safe.",
        "I rang her at nine and brought it to you.",
        "I spoke to her at nine and moved it to our safe.",
        "I drove there on Sunday at seven, and it is with you.",
        "I have bound a new copy.",
    ],
)
def test_an_act_after_it_mends(said: str) -> None:
    assert rules(f"{MISTAKE} {said}") == set()


@pytest.mark.parametrize(
    "said",
    [
        "Priya typed them in and didn't check.",
        "It was Kowalski, the plumber, who left the tap on.",
        "My brother took the old list.",
        "The traffic on the M4 was to blame, not us.",
        "This was caused entirely by an upgrade at the bank.",
        "Head office changed the rates without a word to us.",
    ],
)
def test_somebody_named_who_did_it_is_blamed(said: str) -> None:
    assert "blame_shift" in rules(f"Dear Ms Hale, we apologise for the wrong figures. {said} {REMEDY}")


@pytest.mark.parametrize(
    "said",
    [
        "Priya has corrected them.",
        "I gave Priya the old list.",
        "As you asked, Priya swapped them for the new ones.",
    ],
)
def test_somebody_named_who_mends_is_not_blamed(said: str) -> None:
    assert "blame_shift" not in rules(f"Dear Ms Hale, we apologise for the wrong figures. {said} {REMEDY}")


@pytest.mark.parametrize(
    "told",
    [
        "We moved to new software in the autumn. The import takes bank lines first. The screen looks the same either way.",
        "Our document room scans everything overnight. Large drawings go through another machine. It was out of paper.",
        "The list had been printed in May. The rooms look alike. I was in a hearing and signed it there.",
    ],
)
def test_circumstances_are_counted_though_no_because_stands_there(told: str) -> None:
    assert "explanation_too_long" in rules(f"{MISTAKE} {told} {REMEDY}")


@pytest.mark.parametrize(
    "told",
    [
        "I have bound a new copy. Mr Lee compared it with the draft. He found nothing missing. It lies at your reception.",
        "I went to the registry myself. She showed me which form to use. The judge allowed it. It was done at ten.",
    ],
)
def test_what_was_done_is_no_explanation_however_long_it_is_told(told: str) -> None:
    assert "explanation_too_long" not in rules(f"{MISTAKE} {told} {REMEDY}")


@pytest.mark.parametrize(
    "said",
    [
        "It was a bank holiday, though.",
        "Mind you, the forms are hard to read.",
        "In all fairness, the label was smudged.",
    ],
)
def test_an_excuse_after_the_admission_is_a_defence(said: str) -> None:
    assert "but_defence" in rules(f"{MISTAKE} {said} {REMEDY}")


@pytest.mark.parametrize(
    "said",
    [
        "I wrote as though you had never paid.",
        "I did so although your receipt lay before me.",
        "I did so though I had every paper in hand.",
    ],
)
def test_what_makes_it_worse_is_no_defence(said: str) -> None:
    assert "but_defence" not in rules(f"{MISTAKE} {said} {REMEDY}")


@pytest.mark.parametrize(
    "said",
    [
        "You will not see a single error from us again.",
        "Zero slip-ups from my side going forward.",
        "You have my cast-iron guarantee on the next ones.",
        "Mistakes like that are a thing of the past.",
        "This was the one and only time.",
    ],
)
def test_a_promise_that_nobody_can_keep_is_one_in_any_words(said: str) -> None:
    assert rules(f"{MISTAKE} {REMEDY} {said}") == {"over_promise"}


@pytest.mark.parametrize(
    "said",
    [
        "I found no errors in the new one.",
        "I can't promise that I'll never slip again, but two of us sign now.",
    ],
)
def test_what_was_checked_and_what_is_not_promised_are_no_such_promise(said: str) -> None:
    assert rules(f"{MISTAKE} {REMEDY} {said}") == set()


@pytest.mark.parametrize(
    "said",
    [
        "Please refer to the delivery terms on our website.",
        "Our liability is capped at fifty pounds.",
        "Customers leave papers here at their own risk.",
        "The booking form gives us four hours.",
    ],
)
def test_a_form_or_a_sign_is_a_shield_like_a_policy(said: str) -> None:
    assert rules(f"{MISTAKE} {REMEDY} {said}") == {"defensive_policy"}


@pytest.mark.parametrize(
    "when",
    ["in the not too distant future", "when the dust settles", "in a wee while", "once things are quieter"],
)
def test_a_time_that_nobody_can_plan_on_is_vague_in_any_words(when: str) -> None:
    assert rules(f"{MISTAKE} You will have the right one {when}.") == {"vague_time"}


def test_a_placeholder_that_is_told_of_is_none() -> None:
    assert rules(f'Dear Ms Hale, I\'m sorry. I left "lorem ipsum" in your summary. {REMEDY}') == set()
    assert rules(f"{MISTAKE} {REMEDY} My number is 07700 90XXXX.") == {"placeholder_left"}


def test_a_word_that_is_shouted_is_no_jargon() -> None:
    assert rules(f"{MISTAKE} {REMEDY} You should NEVER have had to ask.") == set()


def test_a_name_beside_its_trade_does_what_it_does() -> None:
    told = (
        "Dear Ms Hale, apologies for the missed visit. Darren, one of our riders, went to the wrong street."
    )
    assert rules(f"{told} {REMEDY}") == {"blame_shift"}


@pytest.mark.parametrize(
    "said",
    [
        "The good one is under the mat.",
        "Two of us relaid it and stayed until it held.",
        "It hangs in the window for you.",
        "Rosa takes it over today, if you would rather not deal with me.",
        "I have paid the fee and his receipt is with this letter.",
        "He allowed it.",
    ],
)
def test_a_repair_needs_no_word_of_repair(said: str) -> None:
    assert rules(f"{MISTAKE} {said}") == set()


@pytest.mark.parametrize(
    "said",
    [
        "I could not think what came over me.",
        "My head was all over the place this week.",
        "Your street was awake at six.",
    ],
)
def test_what_it_was_like_mends_nothing(said: str) -> None:
    assert rules(f"{MISTAKE} {said}") == {"no_fix"}


def test_what_a_contract_states_is_no_shield_where_it_is_owned() -> None:
    text = "Dear Ms Hale, I'm sorry. I charged you 400 and the contract says 300. The new bill is attached."
    assert rules(text) == set()
