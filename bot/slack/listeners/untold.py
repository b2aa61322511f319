"""Untold: the words to look at, and the hand that somebody lends (story: telling)."""

from __future__ import annotations

from typing import Any

from bot.slack import ids
from bot.slack.door import Visit
from bot.slack.views import untold as views
from bot.usecases import kit, untold


async def show_words(visit: Visit) -> None:
    """Opens the words as they are now."""

    async def work() -> dict[str, Any]:
        file = await kit.open_kit(visit.desk, visit.look(), visit.action["value"])
        return views.words_view(file, visit.door.page(await visit.person()))

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "words")


async def offer_help(visit: Visit) -> None:
    case_id, row = ids.parts(visit.action["value"], 2)
    await visit.in_time(untold.offer_help(visit.desk, visit.call(), case_id, row))
    await visit.ack()
