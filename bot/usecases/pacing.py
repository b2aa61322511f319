"""Pacing: how soon and how often follow-ups come, and whom untold cases reach (story: home)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.intervals import with_numbers
from bot.domain.people import Workspace
from bot.domain.rights import Right, may
from bot.errors import BadInput
from bot.usecases.home import Profile
from bot.usecases.ports import Desk
from bot.usecases.saying import refresh_home
from bot.usecases.taking import Call, Look, taking

WORKS_HERE = "Choose a person who works here: no app, and nobody of another workspace."


async def read(desk: Desk, call: Call) -> Workspace:
    """What the form shows.

    Raises:
        NotAllowed: admins only.
    """
    async with desk.store.reading(call.workspace) as tx:
        return await _as_admin(Look(tx, call, desk.clock.now()))


async def save(
    desk: Desk,
    call: Call,
    escalate_to: str | None,
    numbers: Mapping[str, int | None],
    who: Profile | None = None,
) -> Workspace:
    """Keep them. What is planned already stays as it was planned; what comes next goes by them. Whom the team
    no longer wants is not reached (`untold.ask_otherwise`).

    Args:
        escalate_to: user id of whoever hears of a case that stays untold; None: nobody.
        who: what Slack says of them, if it can.
        numbers: by name, in the unit of the form (`intervals.BOUNDS`); what is not there is unchanged.

    Raises:
        NotAllowed: admins only. BadInput: a number out of its bounds, or somebody who does not work here.
    """
    async with taking(desk, call) as deal:
        workspace = await _as_admin(deal)
        if who is not None and not who.colleague:
            raise BadInput({"escalate_to": WORKS_HERE})
        intervals = with_numbers(workspace.intervals, numbers)
        workspace = replace(workspace, escalate_to=escalate_to or None, intervals=intervals)
        await deal.tx.save_workspace(workspace)
        await refresh_home(desk, deal.tx, call.workspace, call.user, deal.now)
        return workspace


async def _as_admin(look: Look) -> Workspace:
    workspace = await look.tx.workspace()
    may(await look.person(), Right.SETTINGS, workspace=workspace, outsider=look.call.outsider)
    return workspace
