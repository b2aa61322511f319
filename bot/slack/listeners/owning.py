"""A miss that hurt them is owned up to, in a case of its own (R50)."""

from __future__ import annotations

from bot.slack import ids
from bot.slack.door import Visit
from bot.slack.listeners.report_begin import open_first
from bot.usecases import owning


async def own_up_to_miss(visit: Visit) -> None:
    """Kept as a case that is begun before its first screen opens: a closed modal loses nothing."""
    case_id, promise_id = ids.parts(visit.action["value"], 2)
    new_case = visit.desk.new_id()
    work = owning.own_up(visit.desk, visit.call(), case_id, promise_id, new_case)
    begun = await visit.in_time(work)
    await visit.ack()
    visit.later(open_first(visit, new_case, begun, kept=True), "own up")
