"""When a client works, and on which clock: set by the owner of a case with them (story: review)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain.file import CaseFile
from bot.domain.rights import Right
from bot.domain.working import UNSET, Working
from bot.errors import BadInput, NotNow
from bot.usecases.ports import Desk
from bot.usecases.taking import Call, Look, taking
from bot.usecases.theirs import holding, near_or_abroad
from bot.usecases.working import Typed, shown

NO_CLIENT = "This client is kept once the draft is sent."
NO_ZONE = "No such time zone is known. Choose one from the list."


@dataclass(frozen=True, slots=True)
class Seen:
    """What the form begins with: what holds for the client now, with nothing left open."""

    file: CaseFile
    working: Working


async def of_client(desk: Desk, call: Call, case_id: str) -> Seen:
    """When the client of a case works, as far as is known.

    Raises:
        NotNow: the client is not kept yet.
    """
    async with desk.store.reading(call.workspace) as tx:
        file = await Look(tx, call, desk.clock.now()).file(case_id, Right.WORK_ON)
        if file.client is None:
            raise NotNow(NO_CLIENT)
        return Seen(file, shown(desk, holding(desk, file), UNSET))


async def set_clients(desk: Desk, call: Call, case_id: str, zone: str | None, typed: Typed) -> None:
    """Their clock, days, hours and holidays. What is as in the workspace goes on following it.

    Args:
        zone: an IANA name; None: the clock of whoever promises.

    Raises:
        BadInput: no day, half a pair of times, or no zone of that name. NotNow: the client is not kept yet.
    """
    problems = typed.problems()
    if zone is not None and not desk.calendar.knows_zone(zone):
        problems = {"zone": NO_ZONE} | problems
    if problems:
        raise BadInput(problems)
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        if file.client is None:
            raise NotNow(NO_CLIENT)
        working = _kept(desk, file, file.client.working, zone, typed.working())
        await deal.tx.save_client(replace(file.client, tz=zone, working=working))
        await deal.tx.add_event(case_id, "client_working", call.user, deal.now)


def _kept(desk: Desk, file: CaseFile, own: Working, zone: str | None, form: Working) -> Working:
    """What is set beyond what holds anyway on their clock. Days and holidays that were left as they were
    shown follow what they followed before: another clock may be of another country."""
    before = shown(desk, holding(desk, file), UNSET)
    anyway = shown(desk, near_or_abroad(desk, file, UNSET, zone), UNSET)
    working = form.beyond(anyway)
    if form.days == before.days:
        working = replace(working, days=own.days)
    if (form.country, form.state) == (before.country, before.state):
        working = replace(working, country=own.country, state=own.state)
    return working
