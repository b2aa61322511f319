"""A promised time on the plan, for somebody who lives by another clock than the client."""

from __future__ import annotations

from dataclasses import replace

from bot.slack.views.kit import time_words

from .cast import Typed, english, file, page


def test_a_viewer_in_another_zone_sees_both_clocks_on_the_plan() -> None:
    case = file(Typed())
    here = replace(page(english), tz=case.tz)
    away = replace(here, tz="Pacific/Auckland")
    assert " for you, " not in time_words(case, here)
    assert " for you, " in time_words(case, away)
