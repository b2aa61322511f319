"""When a client works: opened from the plan, saved."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.slack import forms
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.listeners.working import typed
from bot.slack.views import client_working as views
from bot.slack.views.inputs import options
from bot.usecases import client_working


async def open_client_working(visit: Visit) -> None:
    async def work() -> dict[str, Any]:
        seen = await client_working.of_client(visit.desk, visit.look(), visit.action["value"])
        person = await visit.person()
        working, calendar = seen.working, visit.desk.calendar
        place = calendar.place_name(working.country, working.state, person.lang)
        tz = seen.file.client.tz if seen.file.client else None
        zone = (tz, calendar.zone_name(tz, person.lang)) if tz else None
        return views.client_working_view(seen.file, working, place, zone, visit.door.page(person))

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.push(view), "client's hours")


async def submit_client_working(visit: Visit) -> None:
    zone = forms.typed(visit.view).get(Field.ZONE) or None
    work = client_working.set_clients(visit.desk, visit.call(), visit.meta.case, zone, typed(visit.view))
    await visit.in_time(work)
    await visit.ack()


async def zones(visit: Visit) -> None:
    """Time zones, as the person types."""
    person = await visit.person()
    # In a thread: the first search names all zones, and others wait for their acks (3 s) meanwhile.
    found = await asyncio.to_thread(visit.desk.calendar.zones, visit.body.get("value") or "", person.lang)
    await visit.ack({"options": [option.to_dict() for option in options(found)]})
