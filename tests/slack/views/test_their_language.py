"""What is said aloud is in the client's language; a page in another says so."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.domain.case import CaseState
from bot.domain.people import Lang
from bot.domain.talk import Ending
from bot.slack.views.kit import kit_view
from bot.slack.views.parts import Page
from bot.slack.views.settling import settled
from bot.slack.views.telling import tell_buttons

from .cast import Typed, english, page
from .gallery import _by_call

TYPED = Typed()


def shown(page: Page) -> list[str]:
    case = _by_call(TYPED)
    upset = settled(Ending.UPSET, _by_call(TYPED, CaseState.TOLD), page, "R1")
    return [
        json.dumps(view) for view in (tell_buttons(case, case.versions[1], page), kit_view(case, page), upset)
    ]


@pytest.mark.parametrize(("reads", "said"), [(Lang.MS, False), (Lang.EN, True)])
def test_words_to_say_in_another_language_are_said_to_be(reads: Lang, said: bool) -> None:
    views = shown(replace(page(english), lang=reads))  # the case is told in Malay
    for view in views:
        assert ("What to say instead, in their language:" in view) is said
    assert ["say in their language" in view for view in views[1:]] == [said, said]


def test_that_it_is_fair_to_be_upset_is_said_once_on_the_card() -> None:
    upset = shown(page(english))[2]
    assert "and that is fair" in upset
    assert "they are being reasonable" not in upset
