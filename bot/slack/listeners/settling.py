"""Settling: the owner answers what is asked after the fix."""

from __future__ import annotations

from bot.domain.case import Facts
from bot.domain.origin import Origin
from bot.domain.talk import Ending
from bot.slack import ids
from bot.slack.door import Visit
from bot.slack.listeners.plan import show_anew
from bot.slack.listeners.report_begin import open_first
from bot.usecases import owning, settling


async def thanked_us(visit: Visit) -> None:
    """They thanked us; whether they also recommended us is asked next."""
    await _settle(visit, Ending.THANKED)


async def calm(visit: Visit) -> None:
    await _settle(visit, Ending.CALM)


async def upset(visit: Visit) -> None:
    await _settle(visit, Ending.UPSET)


async def quiet(visit: Visit) -> None:
    await _settle(visit, Ending.QUIET)


async def choice(visit: Visit) -> None:
    """The same on Home and on the plan."""
    ended, case_id = ids.parts(visit.action["selected_option"]["value"], 2)
    await visit.in_time(settling.settle(visit.desk, visit.call(), case_id, "", Ending(ended)))
    await visit.ack()
    show_anew(visit, case_id)


async def _settle(visit: Visit, ended: Ending) -> None:
    case_id, row = ids.parts(visit.action["value"], 2)
    await visit.in_time(settling.settle(visit.desk, visit.call(), case_id, row, ended))
    await visit.ack()


async def praised(visit: Visit) -> None:
    case_id, row = ids.parts(visit.action["value"], 2)
    await visit.in_time(settling.praised(visit.desk, visit.call(), case_id, row))
    await visit.ack()
    show_anew(visit, case_id)


async def thank_again(visit: Visit) -> None:
    """On the plan: thanks that were stopped."""
    case_id, _ = ids.parts(visit.action["value"], 2)
    await visit.in_time(settling.thank_again(visit.desk, visit.call(), case_id))
    await visit.ack()
    show_anew(visit, case_id)


async def held(visit: Visit) -> None:
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)
    await visit.in_time(settling.held(visit.desk, visit.call(), case_id, promise_id, row))
    await visit.ack()
    show_anew(visit, case_id)


async def happened_again(visit: Visit) -> None:
    """Opens the first screen of its case; whether it has held is answered once something is typed there."""
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)
    origin = Origin(case_id, promise_id, row, again=True)
    first = await visit.in_time(owning.first_words(visit.desk, visit.look(), origin))
    await visit.ack()
    begun = Facts(**first.words)
    visit.later(open_first(visit, visit.desk.new_id(), begun, origin=origin), "again")


async def thanked(visit: Visit) -> None:
    case_id, row = ids.parts(visit.action["value"], 2)
    await visit.in_time(settling.thanked(visit.desk, visit.call(), case_id, row))
    await visit.ack()


async def not_now(visit: Visit) -> None:
    case_id, row = ids.parts(visit.action["value"], 2)
    await visit.in_time(settling.not_now(visit.desk, visit.call(), case_id, row))
    await visit.ack()


async def stop_thanking(visit: Visit) -> None:
    case_id, row = ids.parts(visit.action["value"], 2)
    await visit.in_time(settling.stop_thanking(visit.desk, visit.call(), case_id, row))
    await visit.ack()
