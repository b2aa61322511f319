"""A miss that hurt them is owned up to, in a case of its own (R50)."""

from __future__ import annotations

from bot.domain.case import Case, CaseState, Facts
from bot.domain.origin import Origin
from bot.slack import ids
from bot.slack.door import Visit
from bot.slack.listeners.plan import see_linked_of
from bot.slack.listeners.report import show_over
from bot.slack.listeners.report_begin import open_first
from bot.usecases import owning, report


async def own_up_to_miss(visit: Visit) -> None:
    """Opens the first screen of its case, which is begun once something is typed there; what was begun is
    gone on with."""
    case_id, promise_id = ids.parts(visit.action["value"], 2)
    origin = Origin(case_id, promise_id)
    first = await visit.in_time(owning.first_words(visit.desk, visit.look(), origin))
    if first.begun is not None:
        await _go_on(visit, first.begun)
        return
    await visit.ack()
    visit.later(open_first(visit, visit.desk.new_id(), Facts(**first.words), origin=origin), "own up")


async def _go_on(visit: Visit, begun: Case) -> None:
    """Where it was left; once it was sent, its plan shows how far it is."""
    if begun.state is not CaseState.UNFINISHED:
        await see_linked_of(visit, begun.id)
        return
    taken = await visit.in_time(report.go_on(visit.desk, visit.call(), begun.id))
    await visit.ack()
    visit.later(show_over(visit, taken), "go on")
