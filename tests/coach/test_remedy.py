"""What is told after the mistake: the coach says that nothing was done only where nothing was."""

from __future__ import annotations

import pytest

from bot.coach import coach

MISTAKE = "I'm sorry, I stapled the wrong annex to your papers."


def rules(text: str) -> set[str]:
    return {f.rule for f in coach(text, lang="en", channel="chat") if f.severity != "consider"}


@pytest.mark.parametrize(
    "told",
    [
        "Changed at 11 am.",
        "Clean version in 35 min.",
        "The registrar stamped the other one this afternoon.",
        "The good one's hanging since 8 am.",
        "Your cashier has had her login back since Monday.",
        "A nurse can come to your home this Saturday at 7.30.",
        "The court swapped it.",
        "It was retrieved from the clerk.",
    ],
)
def test_a_clause_of_its_own_with_a_time_or_a_word_of_repair_is_what_was_done(told: str) -> None:
    assert rules(f"{MISTAKE} {told}") == set()


@pytest.mark.parametrize(
    "told",
    [
        "We understand how hard Monday was for you.",
        "Under our conditions, claims close on Friday at 5 pm.",
        "Would Friday at 5 pm suit you?",
        "It was meant for the Sunday paper.",
        "Because the queue closed at 5 pm, I rushed.",
        "Yours, Harm",
    ],
)
def test_a_time_in_a_feeling_a_rule_a_question_or_a_reason_repairs_nothing(told: str) -> None:
    assert "no_fix" in rules(f"{MISTAKE} {told}")


def test_what_is_still_to_come_needs_its_own_time_and_not_that_of_the_reason() -> None:
    reason = "I rushed because the queue closed at six."
    assert "no_when" in rules(f"{MISTAKE} {reason} I will send you the other one.")
    assert rules(f"{MISTAKE} {reason} I will send you the other one. It leaves on Friday.") == set()


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        (
            "Sorry. The new girl on the truck drove off without them. The crates reach you by 5 pm.",
            "blame_shift",
        ),
        ("Sorry. Your seller's solicitor turned up without keys. You have them by 5 pm.", "blame_shift"),
        (f"{MISTAKE} It was swapped at noon. I can promise you zero mishaps.", "over_promise"),
        (
            f"{MISTAKE} It was swapped at noon. We draw your attention to the service agreement.",
            "defensive_policy",
        ),
        (f"{MISTAKE} The new one goes out in the very near future.", "vague_time"),
    ],
)
def test_faults_in_other_words(draft: str, rule: str) -> None:
    assert rule in rules(draft)


@pytest.mark.parametrize(
    "draft",
    [
        "I'm sorry. I agreed to an adjournment without asking you. You have a slot on Thursday at 2.15.",
        "Sorry, Mr Chidi, I called you Mr Chandran before the whole room. Dr Lau sees you at 6.30 tonight.",
        f"{MISTAKE} Since noon it has been covered by a policy that I took out.",
        f"Hello, this is the director's office. {MISTAKE} The court has the other one since noon.",
        f"{MISTAKE} I asked for it to be admitted all the same, and the court did so at noon.",
    ],
)
def test_owning_in_plain_verbs_and_things_that_look_like_faults_are_left_alone(draft: str) -> None:
    assert rules(draft) == set()
