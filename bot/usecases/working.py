"""When people work: set by each for themselves, and by admins for the workspace (story: home)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from bot.domain.people import Person, Workspace
from bot.domain.rights import Right, may
from bot.domain.working import UNSET, Working
from bot.errors import BadInput
from bot.usecases.home import Profile, keep_profile
from bot.usecases.ports import Desk
from bot.usecases.replanning import on_new_hours
from bot.usecases.saying import refresh_home
from bot.usecases.taking import Call, taking

TICK_A_DAY = "Tick at least one day."
BOTH_TIMES = "Give both times, or leave both empty."
NO_TIME = "That leaves no working time. Give shorter quiet hours."
TWO_TIMES = "Give two different times."


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form. `place`: `MY`, `MY-02`, or empty."""

    days: frozenset[int]
    start: time | None
    end: time | None
    quiet_start: time | None
    quiet_end: time | None
    place: str = ""

    def problems(self) -> dict[str, str]:
        """Field -> sentence, in screen order."""
        found = {} if self.days else {"days": TICK_A_DAY}
        found |= _pair("until", self.start, self.end)
        return found | _pair("quiet_until", self.quiet_start, self.quiet_end)

    def working(self) -> Working:
        country, _, state = self.place.partition("-")
        quiet = (self.quiet_start, self.quiet_end) if self.quiet_start and self.quiet_end else None
        return Working(self.days, self.start, self.end, quiet, country, state)


def _pair(field: str, start: time | None, end: time | None) -> dict[str, str]:
    if (start is None) != (end is None):
        return {field: BOTH_TIMES}
    return {field: TWO_TIMES} if start is not None and start == end else {}


def shown(desk: Desk, own: Working, others: Working) -> Working:
    """What holds, with nothing left open: what the form begins with."""
    holding = own.over(others)
    hours = holding.hours(desk.calendar.weekend(holding.country or "", holding.state))
    return replace(holding, days=hours.days, start=hours.start, end=hours.end, country=holding.country or "")


async def of_person(desk: Desk, call: Call) -> tuple[Person, Working]:
    """The caller, and when they work, as far as is known."""
    async with desk.store.reading(call.workspace) as tx:
        person, workspace = await tx.person(call.user), await tx.workspace()
        return person, shown(desk, person.working, workspace.working)


async def of_team(desk: Desk, call: Call) -> tuple[Person, Working]:
    """The caller, and when people here work unless they say otherwise.

    Raises:
        NotAllowed: admins only.
    """
    async with desk.store.reading(call.workspace) as tx:
        person, workspace = await tx.person(call.user), await tx.workspace()
        _may_set(person, workspace, call)
        return person, shown(desk, workspace.working, UNSET)


async def set_mine(desk: Desk, call: Call, typed: Typed) -> None:
    """When I work. What is as in the workspace goes on following it.

    Raises:
        BadInput: no day, half a pair of times, or no time left to work in.
    """
    _check(typed)
    async with taking(desk, call) as deal:
        person, workspace = await deal.person(), await deal.tx.workspace()
        others = workspace.working
        _leaves_time(desk, typed, others)
        kept = _kept(desk, typed, person.working, others)
        await deal.tx.save_person(replace(person, working=kept))
        await on_new_hours(desk, deal.tx, deal.now, call.user)
        await refresh_home(desk, deal.tx, call.workspace, call.user, deal.now)


async def set_teams(desk: Desk, call: Call, typed: Typed) -> None:
    """When people here work.

    Raises:
        BadInput: no day, half a pair of times, or no time left to work in. NotAllowed: admins only.
    """
    _check(typed)
    async with taking(desk, call) as deal:
        person, workspace = await deal.person(), await deal.tx.workspace()
        _may_set(person, workspace, call)
        _leaves_time(desk, typed, UNSET)
        working = _kept(desk, typed, workspace.working, UNSET)
        await deal.tx.save_workspace(replace(workspace, working=working))
        await on_new_hours(desk, deal.tx, deal.now)
        await refresh_home(desk, deal.tx, call.workspace, call.user, deal.now)


async def moved(desk: Desk, call: Call, profile: Profile) -> None:
    """Slack says that somebody changed: whoever is known here keeps their name, zone and rights fresh.

    Nobody else is written down (least data).
    """
    async with taking(desk, call) as deal:
        person = await deal.person()
        if person.refreshed_at is None:
            return
        if profile.put_on(person) != person:
            await keep_profile(desk, deal, person, profile)
            await refresh_home(desk, deal.tx, call.workspace, call.user, deal.now)


def _check(typed: Typed) -> None:
    if problems := typed.problems():
        raise BadInput(problems)


def _kept(desk: Desk, typed: Typed, own: Working, others: Working) -> Working:
    """What is set beyond the others'. The days hold as they were ticked; left as they were while the place
    became another, they follow the weekend there."""
    before, form = shown(desk, own, others), typed.working()
    working = form.beyond(shown(desk, UNSET, others))
    moved = (before.country, before.state) != (form.country, form.state)
    follows = moved and typed.days == before.days
    if follows or shown(desk, working, others).days == typed.days:
        return working
    return replace(working, days=typed.days)


def _leaves_time(desk: Desk, typed: Typed, others: Working) -> None:
    """In quiet hours without end nobody would ever be asked anything that can wait."""
    holding = typed.working().over(others)
    if not holding.hours(desk.calendar.weekend(holding.country or "", holding.state)).has_time:
        raise BadInput({"quiet_until": NO_TIME})


def _may_set(person: Person, workspace: Workspace, call: Call) -> None:
    may(person, Right.SETTINGS, workspace=workspace, outsider=call.outsider)
