"""Whether there is still a reason to say an utterance: checked when it is said, and right after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.followup import before_again
from bot.domain.outbox import WAITING, Kind, Utterance
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.schedule import good_moment, next_morning
from bot.domain.standing import CONTENT
from bot.domain.untold import ABOUT_UNTOLD, chosen_person, is_untold, stated_time
from bot.domain.working import WorkingWeek

#: What is said later than this after its time has been held up.
HELD_UP = timedelta(hours=1)
LONG_PAST = datetime.min.replace(tzinfo=UTC)  # for checks that do not read the clock


def still_true(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """Whether there is still a reason to say this."""
    check = _REASONS.get(utterance.kind)
    return check is None or check(utterance, file, now)


def promise_of(utterance: Utterance, file: CaseFile) -> Promise | None:
    return file.promise(utterance.subject)


def when_to_say(utterance: Utterance, file: CaseFile, week: WorkingWeek, now: datetime) -> datetime | None:
    """When to say what is due: `now`, or at a better moment that is still to come (aware UTC).

    Amends was down until the night, or its reader has travelled or changed their hours since it was planned.
    What was promised for a time is asked after at that time, and what somebody put off until a time comes
    back at that time; all else waits for working time.

    Args:
        week: the reader's.

    Returns:
        None: never; what comes next does for both.
    """
    if overdue(utterance, file, now):
        return next_morning(now, week)
    promise = promise_of(utterance, file)
    if promise is not None and utterance.kind is Kind.BEFORE:
        if utterance.payload.get("chosen") and not _held_up(utterance, week, now):
            return now
        return before_again(
            promise, now, week, file.workspace.intervals, night=in_the_night(utterance, promise, week)
        )
    if not utterance.can_wait and not _overslept(utterance, promise, week, now):
        return now
    moment, stated = good_moment(now, week), stated_time(file)
    too_late = utterance.kind in (Kind.REST, Kind.TRY_AGAIN) and stated is not None and stated <= moment
    return now if too_late else moment


def in_the_night(utterance: Utterance, promise: Promise, week: WorkingWeek) -> bool:
    """Whether the promise that this asks about was made for a time out of its owner's hours; of rows of an
    Amends that did not note that, by their hours as they are."""
    night = utterance.payload.get("night")
    return not (promise.due and week.works_until(promise.due)) if night is None else bool(night)


def _overslept(utterance: Utterance, promise: Promise | None, week: WorkingWeek, now: datetime) -> bool:
    """Amends was down when this was due by day: that wakes nobody in the night. A promise that its owner has
    set into the night themselves may."""
    if utterance.kind is Kind.MISSED and not utterance.payload.get("chosen"):
        meant = promise.due if promise else None
        return now - utterance.due > HELD_UP and meant is not None and week.works_until(meant)
    waits = utterance.kind in WAITING or utterance.kind in (Kind.MISSED, Kind.REST, Kind.TRY_AGAIN)
    return waits and _held_up(utterance, week, now)


def _held_up(utterance: Utterance, week: WorkingWeek, now: datetime) -> bool:
    return now - utterance.due > HELD_UP and week.works_until(utterance.due)


def overdue(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """Nobody asks how a client is while they wait in vain for something they were promised."""
    waited_for = (p for p in file.promises if p.pending and p.kind is not PromiseKind.PREVENTION)
    return utterance.kind is Kind.SETTLE and any(p.due is not None and p.due <= now for p in waited_for)


def _before(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    promise = promise_of(utterance, file)
    return bool(promise and promise.state is PromiseState.OPEN and promise.due and promise.due > now)


def _due(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """Once it counts as missed, that is what is said."""
    promise = promise_of(utterance, file)
    return bool(
        promise
        and promise.state is PromiseState.OPEN
        and promise.due
        and promise.due <= now < promise.due + file.workspace.intervals.missed_after
    )


def missed_by_now(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """At the moment that was planned, though the team has chosen a longer interval since: nothing else would
    name it. What has been named stays missed, though the story's clock is put back."""
    promise = promise_of(utterance, file)
    if promise is None or promise.state is not PromiseState.OPEN or not promise.due:
        return promise is not None and promise.state is PromiseState.MISSED
    return promise.due <= now and utterance.due <= now


def _asked_after(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    promise = promise_of(utterance, file)
    return bool(promise and promise.state in (PromiseState.OPEN, PromiseState.MISSED))


def _proposed(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    promise = promise_of(utterance, file)
    return bool(promise and promise.proposed)


def _kept(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    promise = promise_of(utterance, file)
    return bool(promise and promise.state is PromiseState.KEPT)


def _approved_words(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    latest = file.latest
    return bool(file.case.state is CaseState.APPROVED and latest and str(latest.number) == utterance.subject)


def _latest_words(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    return bool(file.latest and str(file.latest.number) == utterance.subject)


def _resting(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """Still a draft; should its promised time have passed, the form itself says so."""
    return file.case.state is CaseState.UNFINISHED and bool(file.case.facts.draft)


def _to_be_looked_at(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """About the cause, so also when the case is closed."""
    promise = promise_of(utterance, file)
    return bool(promise and promise.state is PromiseState.KEPT and not promise.looked_at_again)


def _to_be_thanked(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """About the client, so also when the case is closed; not when it was planned upon what is no more."""
    client = file.client
    wanted = client is not None and client.thanking and client.standing in CONTENT
    return bool(wanted and client and client.thank_mark == utterance.payload.get("since"))


def _to_be_a_surprise(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """The offer to close asks for it by itself."""
    return file.may_surprise and not file.case.surprise and not file.over


def _untold(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    return is_untold(file.case)


def _passed_on(utterance: Utterance, file: CaseFile, now: datetime) -> bool:
    """To whom it was announced, as long as that is whom the team wants it to reach."""
    return is_untold(file.case) and chosen_person(file) == utterance.addressee


_REASONS: dict[Kind, Callable[[Utterance, CaseFile, datetime], bool]] = {
    Kind.REST: _resting,
    Kind.BEFORE: _before,
    Kind.DUE: _due,
    Kind.MISSED: missed_by_now,
    Kind.PREVENTION: _asked_after,
    Kind.UPDATE_WORDS: _proposed,
    Kind.REPORT_WORDS: _kept,
    Kind.GUIDE: _approved_words,
    Kind.WORDS: _approved_words,
    Kind.TELL_BUTTONS: _approved_words,
    Kind.BUTTONS: _latest_words,
    Kind.OWED: _asked_after,
    Kind.TRY_AGAIN: lambda utterance, file, now: file.case.under_review,
    Kind.UNTOLD: _untold,
    Kind.UNTOLD_NOTICE: _untold,
    Kind.UNTOLD_PASSED_ON: _passed_on,
    Kind.UNTOLD_NEWS: _untold,
    Kind.SURPRISE: _to_be_a_surprise,
    Kind.CAN_CLOSE: lambda utterance, file, now: file.over,
    Kind.SETTLE: lambda utterance, file, now: file.unsettled,
    Kind.HELD: _to_be_looked_at,
    Kind.THANK: _to_be_thanked,
}


def _settled(utterance: Utterance, file: CaseFile) -> bool:
    promise = promise_of(utterance, file)
    return promise is None or not promise.pending


#: When the buttons of what was just said are outdated, by the facts and not by the clock. How a client is
#: (SETTLE) is not among them: whoever answers that has its message say so, and some answers ask on.
OUTDATED: dict[Kind, Callable[[Utterance, CaseFile], bool]] = {
    Kind.BUTTONS: lambda u, file: not file.case.under_review or not _latest_words(u, file, LONG_PAST),
    Kind.TELL_BUTTONS: lambda u, file: not _approved_words(u, file, LONG_PAST),
    Kind.UPDATE_WORDS: lambda u, file: not _proposed(u, file, LONG_PAST),
    Kind.BEFORE: _settled,
    Kind.DUE: _settled,
    Kind.MISSED: _settled,
    Kind.PREVENTION: _settled,
    Kind.OWED: _settled,
    Kind.TRY_AGAIN: lambda u, file: not file.case.under_review,
    Kind.SURPRISE: lambda u, file: not _to_be_a_surprise(u, file, LONG_PAST),
    Kind.HELD: lambda u, file: not _to_be_looked_at(u, file, LONG_PAST),
    Kind.THANK: lambda u, file: not _to_be_thanked(u, file, LONG_PAST),
    **dict.fromkeys((*ABOUT_UNTOLD, Kind.UNTOLD_NEWS), lambda u, file: not is_untold(file.case)),
}
