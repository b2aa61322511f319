"""*Remind me later*: the same menu under every ping."""

from __future__ import annotations

from datetime import date

from bot.domain.file import CaseFile
from bot.domain.followup import snooze_limit
from bot.domain.promise import Promise
from bot.domain.schedule import snoozes_that_fit
from bot.domain.untold import stated_time
from bot.slack import ids
from bot.slack.ids import Act, Field, View
from bot.slack.views.by_the_day import in_short
from bot.slack.views.inputs import day_input, fill, options
from bot.slack.views.parts import Json, Meta, Page, client_words, modal, plain, section


def snooze_menu(file: CaseFile, page: Page, utterance_id: str, promise: Promise | None = None) -> list[Json]:
    """Nothing where no choice is left: what would be refused is not offered.

    A choice's value holds all that the click needs (150 characters, slack-limits.md).

    Args:
        utterance_id: the ping it stands under.
        promise: what the ping asks about, if it is about one.
    """
    _ = page.gettext
    words = {
        "30m": _("In 30 minutes"),
        "2h": _("In 2 hours"),
        "afternoon": _("This afternoon"),
        "morning": _("Tomorrow morning"),
        "workday": _("Next working day"),
        "date": _("A date…"),
    }
    about = ids.value(file.case.id, promise.id if promise else "", utterance_id)
    choices = [(ids.value(choice, about), words[choice]) for choice in _that_fit(file, promise, page)]
    menu = {
        "type": "static_select",
        "action_id": Act.SNOOZE,
        "placeholder": plain(_("Remind me later")),
        "options": [option.to_dict() for option in options(choices)],
    }
    return [menu] if choices else []


def _that_fit(file: CaseFile, promise: Promise | None, page: Page) -> tuple[str, ...]:
    stated = stated_time(file)
    told = stated if stated and stated > page.now else None
    until = snooze_limit(promise, page.now, file.workspace.intervals) if promise else told
    return snoozes_that_fit(page.now, until, page.week(file))


def snooze_view(file: CaseFile, promise: Promise | None, day: date, page: Page, utterance_id: str) -> Json:
    """Until which day. It moves no promise, and says so.

    Args:
        promise: what the ping asks about, if it is about one.
        day: offered first, on the reader's clock.
    """
    _ = page.gettext
    morning = _("I'll ask you again when your working day begins, also on a day that is free.")
    stays = [section(_stays(file, promise, page))] if promise and promise.due else []
    return modal(
        View.SNOOZE,
        _("Remind me later"),
        [*stays, fill(day_input(Field.DAY, _("On which day"), hint=morning), 0, day)],
        submit=_("Remind me"),
        close=_("Not now"),
        meta=Meta(case=file.case.id, utterance=utterance_id),
        typed=False,
    )


def _stays(file: CaseFile, promise: Promise, page: Page) -> str:
    words = page.gettext("What you promised {client} stays as it is: {time}.")
    time = in_short(promise, promise.due, page) if promise.due else ""
    return words.format(client=client_words(file, page), time=time)
