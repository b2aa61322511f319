"""At capture: what speaks against the times that somebody has just named. Nothing of it is written down, and
nobody else is told (R69)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.capture import Doubtful, Holiday, Side, doubts_about
from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.people import Lang
from bot.domain.promise import PromiseKind
from bot.domain.rights import Right
from bot.domain.working import UNSET, Working
from bot.usecases.ports import Desk
from bot.usecases.taking import Call, Look
from bot.usecases.theirs import holding

#: The promise that the words for the client state.
MAIN = "main"


@dataclass(frozen=True, slots=True)
class Named:
    """A time (aware UTC) in a field of a form, and what it would promise.

    `of`: the promise that it is a new time of, by its id or MAIN; none where it promises something new.
    """

    field: str
    due: datetime | None
    kind: PromiseKind = PromiseKind.FIX
    of: str = ""


def kind_of(fix: FixKind | None) -> PromiseKind:
    """What the time of a fix promises: the fix, or an answer about it."""
    return PromiseKind.ANSWER if fix is FixKind.ANSWER else PromiseKind.FIX


async def doubtful(desk: Desk, look: Look, file: CaseFile, named: Named) -> Doubtful | None:
    """What speaks against this time; None where nothing does.

    Args:
        file: with the client, as far as they are known.
    """
    if named.due is None or look.call.user != file.case.owner or named.kind is PromiseKind.PREVENTION:
        # Of a prevention the words name the day alone from which on it holds: nobody waits for an hour of it,
        # and what holds from a Sunday or a holiday on holds on Monday. Its own delays count mornings on which
        # it was asked after, and no work.
        return None
    delays = await look.tx.kept_delays(file.case.owner, named.kind, file.case.id)
    mine, theirs = _mine(desk, file), _theirs(desk, file)
    doubts = doubts_about(named.due, look.now, mine, theirs, delays)
    return Doubtful(named.field, named.due, named.kind, doubts) if doubts else None


async def about_report(desk: Desk, look: Look, file: CaseFile) -> tuple[Doubtful, ...]:
    """Of the report: the times of the fix and of the make-good.

    Args:
        file: with the client, as far as they are known.
    """
    facts = file.case.facts
    named = (
        Named("fix_by", facts.stated_time, kind_of(facts.fix_kind)),
        Named("make_good_by", facts.make_good_by, PromiseKind.MAKE_GOOD),
    )
    found = [await doubtful(desk, look, file, one) for one in named]
    return tuple(one for one in found if one is not None)


async def about_new_times(
    desk: Desk, call: Call, case_id: str, *named: Named
) -> tuple[CaseFile, list[Doubtful]]:
    """Before a form is taken: what speaks against the times that are new in it. One that stands as it was
    promised raised its doubts when it was named."""
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file = await look.file(case_id, Right.WORK_ON)
        found: list[Doubtful] = []
        for one in named:
            promise = file.main_promise if one.of == MAIN else file.promise(one.of)
            if promise is not None and promise.due == one.due:
                continue
            kind = kind_of(file.case.facts.fix_kind) if one.of == MAIN else one.kind
            asked = replace(one, kind=promise.kind if promise else kind)
            if doubt := await doubtful(desk, look, file, asked):
                found.append(doubt)
        return file, found


def _mine(desk: Desk, file: CaseFile) -> Side:
    working = file.owner.working.over(file.workspace.working)
    return Side(desk.week(file.owner, file.workspace), _Holidays(desk, working, file.owner.lang))


def _theirs(desk: Desk, file: CaseFile) -> Side | None:
    """As was set for them, else as the workspace has it: its clients are mostly near. None while neither has
    said anything, nor named their clock: an office's hours would be a guess."""
    own = file.client.working if file.client else UNSET
    if own == UNSET and file.workspace.working == UNSET and file.client_tz is None:
        return None
    working = holding(desk, file)
    return Side(desk.week_on(file.tz, working), _Holidays(desk, working, file.owner.lang))


@dataclass(frozen=True, slots=True)
class _Holidays:
    """Which public holiday a day is, by its name and place in a person's language."""

    desk: Desk
    working: Working
    lang: Lang

    def __call__(self, day: date) -> Holiday | None:
        country, state = self.working.country or "", self.working.state
        calendar = self.desk.calendar
        if not (name := calendar.holiday_name(country, state, day, self.lang)):
            return None
        national = calendar.holiday_name(country, "", day, self.lang)
        return Holiday(name, calendar.place_name(country, "" if national else state, self.lang))
