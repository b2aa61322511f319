"""When somebody works: opened from Home, saved; and what Slack says of people who change."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.slack import forms
from bot.slack.door import Visit, read_profile
from bot.slack.ids import Field
from bot.slack.views import working as views
from bot.slack.views.inputs import options
from bot.usecases import working


async def open_working(visit: Visit) -> None:
    """Opens the hours of the person, or of the workspace."""
    whose = visit.action["value"]

    async def work() -> dict[str, Any]:
        read = working.of_team if whose == views.TEAM else working.of_person
        person, holding = await read(visit.desk, visit.look())
        page = visit.door.page(person)
        place = visit.desk.calendar.place_name(holding.country, holding.state, person.lang)
        return views.working_view(holding, place, page, whose)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "working")


async def submit_working(visit: Visit) -> None:
    save = working.set_teams if visit.meta.extra == views.TEAM else working.set_mine
    await visit.in_time(save(visit.desk, visit.call(), typed(visit.view)))
    await visit.ack()


def typed(view: dict[str, Any]) -> working.Typed:
    """The form, as it stands."""
    found = forms.typed(view)
    return working.Typed(
        frozenset(int(day) for day in found.get(Field.DAYS) or ()),
        found.get(Field.FROM),
        found.get(Field.UNTIL),
        found.get(Field.QUIET_FROM),
        found.get(Field.QUIET_UNTIL),
        found.get(Field.HOLIDAYS_OF) or "",
    )


async def places(visit: Visit) -> None:
    """Countries and states, as the person types."""
    person = await visit.person()
    # In a thread: the first search reads all countries, and others wait for their acks (3 s) meanwhile.
    found = await asyncio.to_thread(visit.desk.calendar.places, visit.body.get("value") or "", person.lang)
    await visit.ack({"options": [option.to_dict() for option in options(found)]})


async def person_changed(visit: Visit) -> None:
    """user_change: somebody has moved to another zone, was renamed, or became an admin."""
    await visit.ack()
    profile = read_profile(visit.body["event"]["user"], visit.door.team)
    visit.later(working.moved(visit.desk, visit.look(), profile), "person")
