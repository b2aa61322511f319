"""Words that fit what they are about: a country's article, and a promise that was kept late."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.case import CaseState
from bot.domain.people import Lang
from bot.domain.promise import PromiseAct
from bot.slack.views.answered import answered
from bot.slack.views.closing import can_close, surprise
from bot.slack.views.places import in_a_sentence
from tests.slack.views.cast import ADAM, DUE, NOW, Typed, file, page, promise


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("United Kingdom", "the United Kingdom"),
        ("United States, Texas", "the United States, Texas"),
        ("Netherlands", "the Netherlands"),
        ("Philippines", "the Philippines"),
        ("United Arab Emirates", "the United Arab Emirates"),
        ("Solomon Islands", "the Solomon Islands"),
        ("Malaysia, Kedah", "Malaysia, Kedah"),
        ("Germany", "Germany"),
    ],
)
def test_in_a_sentence_a_country_has_its_article(place: str, said: str) -> None:
    assert in_a_sentence(place, page()) == said
    assert in_a_sentence(place, replace(page(), lang=Lang.MS)) == place


def test_a_promise_that_was_kept_late_is_not_called_kept_as_promised() -> None:
    told = file(Typed(), CaseState.TOLD)
    missed = promise(Typed()).move(PromiseAct.OPEN, at=NOW, by=ADAM).move(PromiseAct.MISS, at=DUE, by=ADAM)
    late = replace(told, promises=(missed.move(PromiseAct.KEEP, at=DUE, by=ADAM),))
    said = "what you promised is done, though late."
    assert said in can_close(late, page())["text"]
    assert said in answered("closed", late, page())["text"]
    assert "is done, though late." in surprise(late, page())["text"]
    kept = replace(told, promises=())
    assert "late" not in str(
        [can_close(kept, page()), answered("closed", kept, page()), surprise(kept, page())]
    )
