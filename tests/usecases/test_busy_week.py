"""Thirty open cases are at most three messages a day, and they read well."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.domain.outbox import TOGETHER, Kind
from bot.domain.people import Lang
from tests.usecases.busy_week import MENDED, PROMISED, UNTOLD, busy_week
from tests.usecases.world import World

GOLDEN = Path(__file__).parent / "golden"
#: What happens is the same in both; the words of each message in Malay have goldens of their own.
pytestmark = [pytest.mark.slow, pytest.mark.parametrize("lang", list(Lang))]


#: All that comes by itself, now or later.
WHOLE = (TOGETHER | {Kind.THANK}) - {Kind.TRY_AGAIN, Kind.UNTOLD_PASSED_ON, Kind.CAN_CLOSE}


async def test_a_busy_week_is_at_most_three_messages_a_day(world: World, lang: Lang) -> None:
    """Every new message in his DM counts, of whatever kind, unless it is the direct answer to a press of his,
    about that case and in the same minute: the words to report back that *Done* hands over, the word that the
    case is closed. What changes a message that stands there is none."""
    assert len(PROMISED) + len(MENDED) + len(UNTOLD) == 30
    week = await busy_week(world, lang)
    path = GOLDEN / f"busy_week.{lang}.txt"
    if os.environ.get("AMENDS_GOLDEN"):
        path.write_text(week.text(), encoding="utf-8")
    assert {day: len(messages) for day, messages in week.days.items() if len(messages) > 3} == {}
    assert week.kinds >= WHOLE
    assert len(week.days) == 5, "nothing at the weekend"
    assert week.text() == path.read_text(encoding="utf-8")
