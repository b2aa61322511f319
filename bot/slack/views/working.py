"""When somebody works: the form, and the line on Home."""

from __future__ import annotations

from bot.domain.working import Working
from bot.slack.ids import Field, View
from bot.slack.views.inputs import clock_input, fill, ticks_input, typeahead_input
from bot.slack.views.parts import Json, Meta, Page, hint, modal

ME, TEAM = "me", "team"


def day_names(page: Page) -> list[str]:
    """Monday first."""
    _ = page.gettext
    return [
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    ]


def each_week(page: Page) -> list[str]:
    """What happens on that day of every week; Monday first."""
    _ = page.gettext
    return [
        _("Mondays"),
        _("Tuesdays"),
        _("Wednesdays"),
        _("Thursdays"),
        _("Fridays"),
        _("Saturdays"),
        _("Sundays"),
    ]


def working_view(working: Working, place: str, page: Page, whose: str) -> Json:
    """Days, hours, quiet hours, holidays.

    Args:
        working: what holds now, with nothing left open.
        place: the name of the country and state whose holidays are kept; empty for none.
        whose: `ME` or `TEAM`; it comes back with the form.
    """
    _ = page.gettext
    titles = {ME: _("When I work"), TEAM: _("When we work")}
    said = hint(_("Reminders that can wait come in these hours. A promise is asked after at its own time."))
    blocks = [said, *times(working, page), *_quiet(working, page), holidays(working, place, page)]
    return modal(
        View.WORKING,
        titles[whose],
        blocks,
        submit=_("Save"),
        close=_("Cancel"),
        meta=Meta(extra=whose),
        typed=False,
    )


def times(working: Working, page: Page) -> list[Json]:
    """Days and hours."""
    _ = page.gettext
    days = [(str(number), name) for number, name in enumerate(day_names(page))]
    ticked = [str(day) for day in sorted(working.days or ())]
    return [
        fill(ticks_input(Field.DAYS, _("Days"), days), 0, ticked),
        fill(clock_input(Field.FROM, _("From")), 0, working.start),
        fill(clock_input(Field.UNTIL, _("Until")), 0, working.end),
    ]


def _quiet(working: Working, page: Page) -> list[Json]:
    _ = page.gettext
    quiet = working.quiet or (None, None)
    pause = _("A pause in the day, for instance.")
    return [
        fill(clock_input(Field.QUIET_FROM, _("Quiet from")), 0, quiet[0]),
        fill(clock_input(Field.QUIET_UNTIL, _("Quiet until"), hint=pause), 0, quiet[1]),
    ]


def holidays(working: Working, place: str, page: Page) -> Json:
    """Of which country and state."""
    _ = page.gettext
    of = f"{working.country}-{working.state}" if working.state else working.country
    typed = _("Type a country or a state")
    box = typeahead_input(Field.HOLIDAYS_OF, _("Public holidays of"), placeholder=typed, optional=True)
    return fill(box, 0, (of, place) if of and place else None)


def working_line(working: Working, place: str, page: Page) -> str:
    """ "Sunday to Thursday, 9 am to 6 pm. Quiet from 1 pm to 2 pm. Public holidays: Malaysia, Kedah." """
    _ = page.gettext
    days, names = _in_order(working.days or frozenset()), day_names(page)
    in_a_row = len(days) > 2 and (days[-1] - days[0]) % 7 == len(days) - 1
    said = (
        _("{first} to {last}").format(first=names[days[0]], last=names[days[-1]])
        if in_a_row
        else ", ".join(names[day] for day in days)
    )
    pairs = ((working.start, working.end), working.quiet or (None, None))
    (start, end), (quiet, loud) = ([page.clock(one) if one else "" for one in pair] for pair in pairs)
    line = [_("{days}, {start} to {end}.").format(days=said, start=start, end=end)]
    if quiet:
        line.append(_("Quiet from {start} to {end}.").format(start=quiet, end=loud))
    if place:
        line.append(_("Public holidays: {place}.").format(place=place))
    return " ".join(line)


def _in_order(days: frozenset[int]) -> list[int]:
    """As a week of theirs runs: from the first day after the longest stretch of free ones; Monday first where
    there is none."""
    starts = [day for day in sorted(days) if (day - 1) % 7 not in days] or sorted(days)[:1]
    free = {day: next(n for n in range(1, 8) if (day - n) % 7 in days) for day in starts}
    first = max(starts, key=lambda day: (free[day], -day), default=0)
    return sorted(days, key=lambda day: (day - first) % 7)
