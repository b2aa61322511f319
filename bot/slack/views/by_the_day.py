"""When something is promised, as its owner and the team read it: a prevention by the day alone."""

from __future__ import annotations

from datetime import datetime

from bot.domain.promise import Promise, PromiseKind
from bot.slack.views.parts import Page


def by_the_day(promise: Promise | None) -> bool:
    """A prevention begins on a day: its client was told no hour, so none is shown, and no clocks compared."""
    return promise is not None and promise.kind is PromiseKind.PREVENTION


def in_short(promise: Promise, moment: datetime, page: Page) -> str:
    """A time of a promise; near ones read shorter."""
    return page.date(moment, promise.tz) if by_the_day(promise) else page.time(moment)


def in_full(promise: Promise | None, moment: datetime, page: Page) -> str:
    """A time of a promise with its date, where it stands for long."""
    if promise is not None and by_the_day(promise):
        return page.date(moment, promise.tz)
    return page.day(moment)
