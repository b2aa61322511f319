"""Times in words: on another clock than the client's, in the reader's language, on another day."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.slack.views.kit import time_words

from .cast import Typed, english, file, page
from .gallery import EVERYTHING, MESSAGES, SHARED

#: Messages that stay in the DM as they are, for weeks perhaps: what was answered, recorded, is to be told.
STAYS = ("answered", "told", "settled", "guide", "tell_buttons", "owed", "update_words")


def test_a_viewer_in_another_zone_sees_both_clocks_on_the_plan() -> None:
    case = file(Typed())
    here = replace(page(english), tz=case.tz)
    away = replace(here, tz="Pacific/Auckland")
    assert " for you, " not in time_words(case, here)
    assert " for you, " in time_words(case, away)


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name not in SHARED])
def test_what_one_person_reads_has_its_times_in_our_words_and_their_language(name: str) -> None:
    shown = json.dumps(EVERYTHING[name](Typed(), page(english)))
    assert '"type": "date"' not in shown  # Slack would write it in its own language
    assert "<!date^" not in shown


@pytest.mark.parametrize("name", [name for name in MESSAGES if name in SHARED or name.startswith(STAYS)])
def test_a_message_that_stays_says_no_today(name: str) -> None:
    today = replace(page(english), time=lambda moment: "TODAY", on=lambda moment, tz: "TODAY")
    assert "TODAY" not in json.dumps(MESSAGES[name](Typed(), today))
