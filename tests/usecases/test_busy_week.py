"""Thirty open cases are at most three messages a day, and they read well."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.domain.people import Lang
from tests.usecases.busy_week import MENDED, PROMISED, UNTOLD, busy_week
from tests.usecases.world import World

GOLDEN = Path(__file__).parent / "golden"
#: What happens is the same in both; the words of each message in Malay have goldens of their own.
pytestmark = [pytest.mark.slow, pytest.mark.parametrize("lang", list(Lang))]


async def test_a_busy_week_is_at_most_three_messages_a_day(world: World, lang: Lang) -> None:
    assert len(PROMISED) + len(MENDED) + len(UNTOLD) == 30
    week = await busy_week(world, lang)
    path = GOLDEN / f"busy_week.{lang}.txt"
    if os.environ.get("AMENDS_GOLDEN"):
        path.write_text(week.text(), encoding="utf-8")
    assert {day: len(messages) for day, messages in week.days.items() if len(messages) > 3} == {}
    assert len(week.days) == 5, "nothing at the weekend"
    assert week.text() == path.read_text(encoding="utf-8")
