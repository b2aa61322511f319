"""One promise wherever it is shown (DM, Home, list, plan): by when, and what its owner can answer."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.need import is_missed
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import cut
from bot.slack.views.by_the_day import by_the_day, in_short
from bot.slack.views.linked import own_up_button
from bot.slack.views.parts import SUMMARY_MAX, Json, Page, button


def promised_by(promise: Promise, file: CaseFile, page: Page) -> list[str]:
    """By when it is promised, and whether that was missed (R50); a new time that waits to be told."""
    _ = page.gettext
    if promise.due is None:
        return []
    missed = is_missed(promise, file, page.now)
    words = _("Promised by {time}; missed") if missed else _("Promised by {time}")
    return [words.format(time=page.time(promise.due)), *new_time(promise, page)]


def also_owed(promise: Promise, file: CaseFile, page: Page) -> list[str]:
    """The same of what they wait for beside the fix, with what it is."""
    _ = page.gettext
    missed = is_missed(promise, file, page.now)
    words = _("Also promised by {time}: “{what}”"), _("Also promised by {time}; missed: “{what}”")
    if promise.kind is PromiseKind.MAKE_GOOD:
        words = _("The make-good by {time}: “{what}”"), _("The make-good by {time}; missed: “{what}”")
    elif promise.is_question:
        words = _("An answer by {time}: “{what}”"), _("An answer by {time}; missed: “{what}”")
    time = page.time(promise.due) if promise.due else ""
    line = words[missed].format(time=time, what=cut(promise.what, SUMMARY_MAX))
    return [line, *new_time(promise, page)]


def waits_here(promise: Promise, file: CaseFile, page: Page) -> list[str]:
    """A missed one that was asked after on its last morning: nothing nags for ever, and nothing is lost."""
    if promise.state is not PromiseState.MISSED or promise.id in file.still_asked:
        return []
    return [page.gettext("I won't ask about this again. It stays here until you answer.")]


def new_time(promise: Promise, page: Page) -> list[str]:
    """A new time was named, and the client does not know it yet (R49)."""
    if promise.proposed is None or not promise.waits_to_be_told(page.now):
        return []
    _ = page.gettext
    words = _("New time, still to be told: {time}")
    if by_the_day(promise):
        words = _("New day, still to be told: {time}")
    return [words.format(time=in_short(promise, promise.proposed, page))]


def answers(
    file: CaseFile, promise: Promise, page: Page, utterance_id: str = "", *, main: bool = True
) -> list[Json]:
    """What its owner can answer, wherever it is shown.

    Args:
        utterance_id: the message they stand in, which then says what became of it; empty elsewhere.
        main: *Done* is the first thing to press there.
    """
    _, value = page.gettext, ids.value(file.case.id, promise.id, utterance_id)
    style = "primary" if main else None
    if promise.kind is PromiseKind.PREVENTION:
        in_place = button(_("In place"), Act.IN_PLACE, value, style=style)
        return [in_place, button(_("Not yet"), Act.NOT_YET, value)]
    waits = promise.waits_to_be_told(page.now)
    missed = is_missed(promise, file, page.now)
    return [
        button(done_words(promise, page), Act.DONE, value, style=style),
        *([update_told_button(promise, file, page, utterance_id)] if waits else []),
        button(_("Give a new time") if missed else _("At risk"), Act.AT_RISK, value),
        *([own_up_button(file, promise, page)] if promise.state is PromiseState.MISSED else []),
    ]


def update_told_button(
    promise: Promise, file: CaseFile, page: Page, utterance_id: str, *, style: str | None = None
) -> Json:
    """The client knows the new time."""
    _, value = page.gettext, ids.value(file.case.id, promise.id, utterance_id)
    words = _("I told them the new day") if by_the_day(promise) else _("I told them the new time")
    return button(words, Act.UPDATE_TOLD, value, style=style)


def done_words(promise: Promise, page: Page) -> str:
    """What *Done* is called for this promise, in each place the same."""
    _ = page.gettext
    if promise.kind is PromiseKind.MAKE_GOOD:
        return _("They have it")
    return _("Answered") if promise.is_question else _("Done")
