"""*Remind me later*, under every ping: at once, or on a day that is asked for."""

from __future__ import annotations

from typing import Any

from bot.slack import forms, ids
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.views import snoozing as views
from bot.usecases import snoozing


async def snooze(visit: Visit) -> None:
    """Any ping, about a promise or not: the utterance that asked says which."""
    choice, case_id, _, row = ids.parts(visit.action["selected_option"]["value"], 4)
    if choice == "date":
        await _ask_for_day(visit, case_id, row)
        return
    await visit.in_time(snoozing.snooze(visit.desk, visit.call(), case_id, row, choice))
    await visit.ack()


async def _ask_for_day(visit: Visit, case_id: str, row: str) -> None:
    async def work() -> dict[str, Any]:
        offer = await snoozing.until_which_day(visit.desk, visit.look(), case_id, row)
        page = visit.door.page(await visit.person())
        return views.snooze_view(offer.file, offer.promise, offer.day, page, row)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "snooze")


async def submit_snooze(visit: Visit) -> None:
    """A day past the promise is refused with its sentence at the field."""
    meta, day = visit.meta, forms.typed(visit.view).get(Field.DAY)
    work = snoozing.snooze(visit.desk, visit.call(), meta.case, meta.utterance, "date", day)
    await visit.in_time(work)
    await visit.ack()
