"""Follow-ups: what a ping becomes once it is answered (story: followups)."""

from __future__ import annotations

from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.untold import stated_time
from bot.slack.mrkdwn import Said, cut, says
from bot.slack.views.by_the_day import by_the_day, in_full
from bot.slack.views.followups import what_of
from bot.slack.views.parts import WHAT_MAX, Json, Page, client_words, message, paragraph


def answered(
    what: str,
    file: CaseFile,
    page: Page,
    *,
    at: datetime | None = None,
    until: datetime | None = None,
    about: Promise | None = None,
) -> Json:
    """What a ping becomes once it is answered: no buttons. It may stand there for long: it says nothing that
    ceases to be true, and its times have their date.

    Args:
        what: a key of `sentences`; any other word says that it has been settled.
        at: when it was answered.
        until: when it comes back, or the new time.
        about: the promise that the ping asked about.
    """
    _ = page.gettext
    client = client_words(file, page)
    moment = at if what == "on_track" else until or at
    time = in_full(about if what in ("moved", "not_yet") else None, moment, page) if moment else "…"
    sentences = _answers(page)
    if by_the_day(about):
        sentences["at_risk"] = _("A new day. The words for {client} are further down.")
        sentences["moved"] = _("{client} has a new day, {time}.")
    if not file.word_kept:
        sentences["closed"] = _("{client} knows, and what you promised is done, though late.")
    if what not in sentences and about is not None and about.state is PromiseState.KEPT:
        what = "in_place" if about.kind is PromiseKind.PREVENTION else "done"
    sentence = sentences.get(what, _("Nothing to do here any more ({client})."))
    if what == "snoozed":
        return _with_what(about, says(sentence, client=client, time=time), *_stays(file, about, page, at))
    if about is None or not about.what.strip():
        return message(says(sentence, client=client, time=time))
    if what == "done":
        return _done_with(about, client, page)
    return _with_what(about, says(sentence, client=client, time=time))


def _answers(page: Page) -> dict[str, str]:
    """What was answered, in a sentence."""
    _ = page.gettext
    return {
        "done": _("Done ({client})."),
        "in_place": _("The prevention is in place ({client})."),
        "not_yet": _("Not in place yet ({client}). Put off until {time}."),
        "on_track": _("On track ({client}), you said: {time}."),
        "at_risk": _("A new time. The words for {client} are further down."),
        "snoozed": _("Snoozed until {time} ({client})."),
        "moved": _("{client} has a new time, {time}."),
        "try_again": _("I'll remind you at {time} to try {client} again."),
        "reached": _("{client} has been told."),
        "sent": _("Sent for review ({client})."),
        "discarded": _("This case was discarded."),
        "closed": _("{client} knows, and what you promised is done."),
    }


def _with_what(about: Promise | None, *said: Said) -> Json:
    return message(*said, blocks=[paragraph(*said), *(what_of(about) if about else [])])


def _stays(file: CaseFile, about: Promise | None, page: Page, at: datetime | None) -> list[Said]:
    """A snooze moves no promise, and says so; nothing of a time that had passed."""
    _ = page.gettext
    due = about.due if about else stated_time(file)
    if due is None or due <= (at or page.now):
        return []
    words = _("The promise stays: {time}.") if about else _("What your words promise stays: {time}.")
    return [says(words, time=in_full(about, due, page))]


def _done_with(promise: Promise, client: str, page: Page) -> Json:
    _ = page.gettext
    done = _("Answered: “{what}” ({client}).") if promise.is_question else _("Done: “{what}” ({client}).")
    return message(says(done, what=cut(promise.what, WHAT_MAX), client=client))
