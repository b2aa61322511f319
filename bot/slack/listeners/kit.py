"""The call kit and its detail sheet: opened before and during a call."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from bot.slack import forms
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.views import kit as views
from bot.slack.views.parts import Page
from bot.usecases import kit


async def open_kit(visit: Visit) -> None:
    """The call kit, to be read during the call."""

    async def work() -> dict[str, Any]:
        file = await kit.open_kit(visit.desk, visit.look(), visit.action["value"])
        return views.kit_view(file, await _page(visit))

    await _show(visit, work(), "kit")


async def open_sheet(visit: Visit) -> None:
    """One tap away, on top of the kit."""

    async def work() -> dict[str, Any]:
        file, kept = await kit.open_sheet(visit.desk, visit.look(), visit.action["value"])
        return forms.refill(views.sheet_view(file, await _page(visit)), kept)

    await _show(visit, work(), "sheet")


async def submit_sheet(visit: Visit) -> None:
    details = forms.typed(visit.view).get(Field.DETAILS)
    await visit.in_time(kit.save_details(visit.desk, visit.call(), visit.meta.case, details))
    await visit.ack()


async def _show(visit: Visit, work: Coroutine[Any, Any, dict[str, Any]], name: str) -> None:
    view = await visit.in_time(work)
    await visit.ack()
    visit.later(visit.push(view), name)


async def _page(visit: Visit) -> Page:
    return visit.door.page(await visit.person())
