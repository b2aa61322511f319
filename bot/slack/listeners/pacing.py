"""The follow-ups of a workspace, from the Home (for admins)."""

from __future__ import annotations

from typing import Any

from bot.domain.intervals import BOUNDS
from bot.slack import forms
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.views import pacing as views
from bot.usecases import home, pacing
from bot.usecases.taking import Call


async def open_pacing(visit: Visit) -> None:
    """Opens whom untold cases reach, and the intervals."""

    async def work() -> dict[str, Any]:
        workspace = await pacing.read(visit.desk, visit.look())
        return views.pacing_view(workspace, visit.door.page(await visit.person()))

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "pacing")


async def submit_pacing(visit: Visit) -> None:
    typed = forms.typed(visit.view)
    numbers = {name: forms.whole(typed[name]) for name in BOUNDS if name in typed}
    chosen = typed.get(Field.ESCALATE_TO)
    await visit.in_time(_save(visit, chosen, numbers))
    await visit.ack()


async def _save(visit: Visit, chosen: str | None, numbers: dict[str, int | None]) -> None:
    """Whoever was chosen may never have been here: when they work depends on their zone."""
    who = await visit.door.profile(chosen) if chosen else None
    await pacing.save(visit.desk, visit.call(), chosen, numbers, who)
    if chosen and who is not None:
        await home.remember(visit.desk, Call(visit.door.team, chosen), who)
