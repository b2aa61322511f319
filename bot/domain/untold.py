"""A case that nobody has told the client about gets louder, not quieter (R5): what is asked when.

For every client the same (R7). First the owner is asked, on the day and on the next mornings; then, where
the team has chosen a person, the owner is told whom it will reach, and an hour of working time later that
person is told: the client and the time, never the notes. Without one the owner is asked on a few mornings
more, and then it stops.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import Case, CaseState
from bot.domain.file import CaseFile
from bot.domain.intervals import Intervals
from bot.domain.outbox import Kind
from bot.domain.schedule import after_working, after_working_days, good_moment
from bot.domain.working import WorkingWeek

#: What asks, announces and passes on; of one case one is planned at a time.
ABOUT_UNTOLD = (Kind.UNTOLD, Kind.UNTOLD_NOTICE, Kind.UNTOLD_PASSED_ON)
#: How often an owner may put off what was announced, before it reaches the other person all the same.
PUT_OFF_MOST = 2
#: No workspace asks so often (`intervals.BOUNDS`).
ROUNDS_MOST = 30

_UNTOLD = (CaseState.UNFINISHED, CaseState.IN_REVIEW, CaseState.CHANGES_ASKED, CaseState.APPROVED)


@dataclass(frozen=True, slots=True)
class Asking:
    """What is to be asked next, and when (aware UTC). `round` counts the questions to the owner, from 1."""

    kind: Kind
    due: datetime
    round: int


def is_untold(case: Case) -> bool:
    """Nobody has told the client yet, as far as Amends knows."""
    return case.state in _UNTOLD


def stated_time(file: CaseFile) -> datetime | None:
    """The time that the words state while nobody has been told: until then they must be told."""
    if file.case.telling is not None:
        return None
    return file.latest.states if file.latest else file.case.facts.stated_time


def chosen_person(file: CaseFile) -> str | None:
    """Whom the case may reach: the person the team chose, unless it is the owner, or the client knows."""
    chosen = file.workspace.escalate_to
    return None if chosen == file.case.owner or file.case.facts.they_know else chosen


def first_asking(case: Case, now: datetime, intervals: Intervals, week: WorkingWeek) -> Asking:
    """Some hours of working time after the case was opened; if that has passed, as soon as may be."""
    due = after_working(case.opened_at, intervals.untold_after, week)
    return Asking(Kind.UNTOLD, due if due > now else good_moment(now, week), 1)


def next_asking(file: CaseFile, kind: Kind, asked: int, now: datetime, week: WorkingWeek) -> Asking | None:
    """What comes after a question or an announcement; None after the last one.

    Args:
        kind: what was said, `asked`: its round.
        week: the owner's.
    """
    intervals = file.workspace.intervals
    if kind is Kind.UNTOLD_NOTICE:
        return Asking(Kind.UNTOLD_PASSED_ON, after_working(now, intervals.escalate_notice, week), asked)
    if kind is not Kind.UNTOLD:
        return None
    if asked > intervals.untold_rounds and chosen_person(file):
        return Asking(Kind.UNTOLD_NOTICE, after_working_days(now, 1, week), asked)
    return stays(file, asked, now, week)


def stays(file: CaseFile, asked: int, now: datetime, week: WorkingWeek) -> Asking | None:
    """It reaches nobody else: the owner's next question, on the morning after `now`; None after the last."""
    intervals = file.workspace.intervals
    if asked >= max(intervals.mornings, intervals.untold_rounds + 1):
        return None
    return Asking(Kind.UNTOLD, after_working_days(now, 1, week), asked + 1)


def round_then(asked: int, now: datetime, until: datetime, week: WorkingWeek) -> int:
    """Which question a snoozed one is when it comes back: it counts the mornings that it sleeps over, so
    that putting it off makes it no quieter (R5)."""
    morning = after_working_days(now, 1, week)
    while morning <= until and asked < ROUNDS_MOST:
        asked += 1
        morning = after_working_days(morning, 1, week)
    return asked
