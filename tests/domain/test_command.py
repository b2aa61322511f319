"""What `/mistake` with words means, and what each step cannot do without."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.case import REQUIRED, Facts, FixKind, Step, missing
from bot.domain.command import Command, parse_command

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("text", ["help", " HELP ", "Help", "list", "List\n"])
def test_help_and_list_count_as_the_whole_text(text: str) -> None:
    assert parse_command(text) == Command(text.strip().casefold())


@pytest.mark.parametrize("text", ["help me", "help: I broke it", "list of names sent", "no help", "helps"])
def test_help_and_list_within_other_words_are_just_words(text: str) -> None:
    assert parse_command(text).verb == "open"


@pytest.mark.parametrize(
    ("text", "client", "did"),
    [
        ("Acme: I sent the offer to the wrong list", "Acme", "I sent the offer to the wrong list"),
        ("  Acme :  late again ", "Acme", "late again"),
        ("Tan & Söhne: I was late: twice", "Tan & Söhne", "I was late: twice"),
        ("Kedai Kopi 🍵: tersilap hantar invois", "Kedai Kopi 🍵", "tersilap hantar invois"),
        ("Puan Lee: saya terlupa", "Puan Lee", "saya terlupa"),
        ("Bank Islam Malaysia Berhad: salah akaun", "Bank Islam Malaysia Berhad", "salah akaun"),
        ("Team 360: x", "Team 360", "x"),
        ("3M: I lost the order", "3M", "I lost the order"),
        ("7-Eleven: wrong price", "7-Eleven", "wrong price"),
        ("x" * 60 + ": y", "x" * 60, "y"),
        ("Pam: forgot", "Pam", "forgot"),
    ],
)
def test_a_name_before_colon_and_space_is_the_client(text: str, client: str, did: str) -> None:
    assert parse_command(text) == Command("open", client=client, did=did)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I missed the 3:30 deadline",
        "Acme:I sent it",
        "Acme:",
        "Acme: ",
        ": nothing before it",
        "x" * 61 + ": y",
        "At 10:30: the transfer was late",
        "At 10.30: the transfer was late",
        "Missed 3pm: transfer",
        "Missed 3 p.m.: transfer",
        "Missed 3 o'clock: transfer",
        "Pukul 3: terlepas",
        "Jam 3: terlepas",
        "Semalam 3 petang: terlepas",
        "See https://acme.com/a: broken",
        "www.acme.com: down",
        "acme.com.my: down",
        "sent to lee@acme.com: wrong person",
        "<@U123>: told them wrong",
        "I did two things\nfirst: this",
    ],
)
def test_anything_else_is_the_admission_and_never_refused(text: str) -> None:
    assert parse_command(text) == Command("open", did=text.strip())


@given(st.text())
def test_no_text_is_lost_or_refused(text: str) -> None:
    command = parse_command(text)
    if command.verb == "open":
        said = command.client + command.did
        assert [c for c in said if c.isalnum()] == [c for c in text if c.isalnum()]
        assert len(command.client) <= 60


FULL = Facts(
    client_name="Acme",
    did="I was late",
    effect="You waited",
    notes="I overslept",
    explanation="I was late",
    fix_kind=FixKind.BY,
    fix="It comes today",
    fix_by=NOW,
    draft="I am sorry",
    place_channel="C1",
)


@pytest.mark.parametrize("step", Step)
def test_full_facts_miss_nothing(step: Step) -> None:
    assert missing(FULL, step) == []


@pytest.mark.parametrize("step", Step)
def test_empty_facts_miss_all_that_is_required_in_the_order_of_the_screen(step: Step) -> None:
    wanted = [name for name in REQUIRED[step] if name != "fix_by"]  # said once, at the missing kind
    assert missing(Facts(), step) == wanted


def test_a_time_is_required_unless_it_is_done() -> None:
    def without_time(kind: FixKind) -> list[str]:
        return missing(FULL.merged({"fix_kind": kind, "fix_by": None}), Step.FIX)

    assert without_time(FixKind.BY) == ["fix_by"]
    assert without_time(FixKind.ANSWER) == ["fix_by"]
    assert without_time(FixKind.DONE) == []


def test_white_space_is_not_an_answer() -> None:
    assert missing(FULL.merged({"did": " \n"}), Step.ADMIT) == ["did"]
    assert missing(FULL.merged({"client_name": "  "}), Step.ADMIT) == ["client"]


def test_they_already_know_needs_neither_words_nor_reviewers() -> None:
    facts = FULL.merged({"they_know": True, "draft": "", "place_channel": None})
    assert missing(facts, Step.DRAFT) == []


def test_people_are_a_review_place_too() -> None:
    assert missing(FULL.merged({"place_channel": None, "place_people": ("U1",)}), Step.DRAFT) == []


def test_a_key_that_is_no_fact_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError):
        Facts().merged({"sing_off": "Adam"})
