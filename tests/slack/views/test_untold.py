"""What another person reads about an untold case: the client and the times, and nothing that was typed."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from .cast import Typed, english, page
from .gallery_untold import FOR_ANOTHER, UNTOLD_MESSAGES


@pytest.mark.parametrize("name", FOR_ANOTHER)
def test_another_person_sees_the_client_and_nothing_else_that_was_typed(name: str) -> None:
    typed = Typed()
    built = json.dumps(UNTOLD_MESSAGES[name](typed, page(english)), ensure_ascii=False)
    assert typed.client in built or "the client" in built
    assert [words for words in typed.everything() if words != typed.client and words in built] == []


def test_the_same_words_never_come_twice_in_a_row() -> None:
    rounds = ("untold_unfinished", "untold_in_review", "untold_changes_asked", "untold_by_call")
    first = [UNTOLD_MESSAGES[name](Typed(), page(english))["text"].splitlines()[0] for name in rounds]
    assert all(one != other for one, other in pairwise(first))
