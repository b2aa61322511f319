"""What another person reads about an untold case: the client and the times, and nothing that was typed."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from bot.slack.ids import Act
from bot.slack.views import untold

from .cast import Typed, english, page, unfinished
from .gallery_untold import FOR_ANOTHER, UNTOLD_MESSAGES


@pytest.mark.parametrize("name", FOR_ANOTHER)
def test_another_person_sees_the_client_and_nothing_else_that_was_typed(name: str) -> None:
    typed = Typed()
    built = json.dumps(UNTOLD_MESSAGES[name](typed, page(english)), ensure_ascii=False)
    assert typed.client in built or "the client" in built
    assert [words for words in typed.everything() if words != typed.client and words in built] == []


def test_the_same_words_never_come_twice_in_a_row() -> None:
    first = [opening(round_) for round_ in range(1, 8)]
    assert all(one != other for one, other in pairwise(first))


def test_no_question_is_softer_than_the_one_before() -> None:
    firm = [("yet" in words) - ("still doesn't know" in words) for words in map(opening, range(1, 8))]
    assert firm == sorted(firm, reverse=True)
    assert firm[0] == 1
    assert firm[-1] == -1


@pytest.mark.parametrize("last", [False, True])
def test_what_is_not_asked_again_cannot_be_put_off(last: bool) -> None:
    shown = untold.asked({"round": 5, "last": last}, unfinished(Typed()), page(english), "R1")
    assert ("I won't ask again" in json.dumps(shown), Act.SNOOZE in json.dumps(shown)) == (last, not last)


def opening(round_: int) -> str:
    shown = untold.asked({"round": round_}, unfinished(Typed()), page(english), "R1")
    return str(shown["text"]).splitlines()[0]
