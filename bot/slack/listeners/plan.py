"""The grace plan: the case on one page, and the surprise that is written into it."""

from __future__ import annotations

from typing import Any

from bot.slack import forms
from bot.slack.door import Visit
from bot.slack.ids import Field, View
from bot.slack.views import plan as views
from bot.usecases import plan


async def see_plan(visit: Visit) -> None:
    """The case on one page."""

    view = await visit.in_time(plan_of(visit, visit.action["value"]))
    await visit.ack()
    visit.later(visit.push(view), "plan")


async def plan_of(visit: Visit, case_id: str) -> dict[str, Any]:
    """The plan as whoever came may see it, with what they typed into it before."""
    seen = await plan.see_plan(visit.desk, visit.look(), case_id)
    page = visit.door.page(await visit.person())
    view = views.plan_view(seen.file, page, mine=seen.mine, linked=seen.linked)
    return forms.refill(view, seen.kept)


def show_anew(visit: Visit, case_id: str) -> None:
    """What was pressed on the plan shows there; pressed elsewhere it shows by itself."""
    if visit.call().view and visit.view.get("callback_id") == View.PLAN:
        visit.later(_anew(visit, case_id), "plan")


async def _anew(visit: Visit, case_id: str) -> None:
    shown = forms.keepable(visit.view)
    await visit.update(forms.refill(await plan_of(visit, case_id), shown))


def show_beneath(visit: Visit, case_id: str) -> None:
    """What was submitted in a modal on top of the plan shows there."""
    if beneath := visit.view.get("previous_view_id"):
        visit.later(_beneath(visit, case_id, str(beneath)), "plan")


async def _beneath(visit: Visit, case_id: str, view_id: str) -> None:
    await visit.update(await plan_of(visit, case_id), beneath=view_id)


async def see_linked(visit: Visit) -> None:
    """The plan of a case that belongs to this one."""
    await see_linked_of(visit, visit.action["value"])


async def see_linked_of(visit: Visit, case_id: str) -> None:
    """In the place of the modal it is asked for in: Slack stacks three at most."""
    view = await visit.in_time(plan_of(visit, case_id))
    await visit.ack()
    visit.later(visit.update(view) if visit.call().view else visit.open(view), "linked")


async def submit_plan(visit: Visit) -> None:
    idea = forms.typed(visit.view).get(Field.SURPRISE)
    await visit.in_time(plan.save_surprise(visit.desk, visit.call(), visit.meta.case, idea))
    await visit.ack()
