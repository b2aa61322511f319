"""Versions, and what changed between two of them, word by word."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.message import Version, same, word_changes
from bot.domain.people import name_key

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
WORDS = st.lists(st.sampled_from(["I", "am", "sorry", ".", " ", " ", "\n\n", "3:30", "é", "🍵"])).map("".join)


@given(old=st.one_of(WORDS, st.text()), new=st.one_of(WORDS, st.text()))
def test_what_stayed_and_went_is_the_old_text_what_stayed_and_came_the_new(old: str, new: str) -> None:
    changes = word_changes(old, new)
    assert "".join(words for kind, words in changes if kind != "new") == old
    assert "".join(words for kind, words in changes if kind != "gone") == new
    assert all(words for _, words in changes)


@given(WORDS)
def test_the_same_words_show_no_change(text: str) -> None:
    assert {kind for kind, _ in word_changes(text, text)} <= {"same"}


def test_a_reworded_phrase_reads_as_one_piece() -> None:
    assert word_changes("I was very late.", "I was not early.") == [
        ("same", "I was "),
        ("gone", "very late"),
        ("new", "not early"),
        ("same", "."),
    ]


def test_a_change_does_not_swallow_the_end_of_a_paragraph() -> None:
    changes = word_changes("Sorry\n\nAdam", "Pardon\n\nSam")
    assert ("same", "\n\n") in changes


@pytest.mark.parametrize(("a", "b"), [("x", "x \n"), ("x\ny", "x  \ny"), (" x", "x"), ("x\r\ny", "x\ny")])
def test_trailing_white_space_makes_no_other_words(a: str, b: str) -> None:
    assert same(a, b)


@pytest.mark.parametrize(("a", "b"), [("x", "X"), ("x y", "x  y"), ("x\ny", "x\n\ny"), ("x", "x.")])
def test_anything_else_does(a: str, b: str) -> None:
    assert not same(a, b)


def test_a_version_is_known_by_the_hash_of_its_text() -> None:
    assert Version(1, "Maaf 🍵", "U1", NOW).sha256 == hashlib.sha256("Maaf 🍵".encode()).hexdigest()


@pytest.mark.parametrize("name", ["acme", " ACME ", "Ａｃｍｅ", "acme\t"])
def test_two_spellings_of_a_name_are_one_client(name: str) -> None:
    assert name_key(name) == name_key("Acme")


def test_two_names_are_two_clients() -> None:
    assert name_key("Acme") != name_key("Acme 2")
