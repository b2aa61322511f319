"""Follow-ups: the pings in the owner's DM, and the words for a new time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.slack import ids
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import Said, cut, says
from bot.slack.views.by_the_day import by_the_day, in_full
from bot.slack.views.capture import on_both_clocks
from bot.slack.views.handing import handed
from bot.slack.views.inputs import checkbox_input, fill, moment_input, radio_input, text_input
from bot.slack.views.linked import own_up_button
from bot.slack.views.parts import (
    WHAT_MAX,
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    hint,
    message,
    modal,
    paragraph,
    quoted,
    section,
    who_to_tell,
)
from bot.slack.views.promised import done_words, update_told_button
from bot.slack.views.report_back import reply_input
from bot.slack.views.report_fields import fix_kinds
from bot.slack.views.snoozing import snooze_menu


def _value(file: CaseFile, promise: Promise, utterance_id: str) -> str:
    return ids.value(file.case.id, promise.id, utterance_id)


def _due_words(promise: Promise, page: Page) -> str:
    return page.time(promise.due) if promise.due else page.gettext("no set time")


# The pings.


def before(promise: Promise, file: CaseFile, page: Page, utterance_id: str) -> Json:
    """A while before the promise falls due."""
    _ = page.gettext
    if promise.waits_to_be_told(page.now):
        return _told_yet(promise, file, page, utterance_id)
    sentence = {
        PromiseKind.ANSWER: _("You promised {client} an answer by {time}. On track, at risk, done?"),
    }.get(promise.kind, _("You promised {client} this by {time}. On track, at risk, done?"))
    said = says(sentence, client=client_words(file, page), time=_due_words(promise, page))
    value = _value(file, promise, utterance_id)
    fine = button(_("On track"), Act.ON_TRACK, value)
    late = button(_("At risk"), Act.AT_RISK, value)
    return ping(said, promise, file, page, utterance_id, [fine, late])


def due(promise: Promise, file: CaseFile, page: Page, utterance_id: str) -> Json:
    """At the promised time."""
    _ = page.gettext
    if promise.waits_to_be_told(page.now):
        return _told_yet(promise, file, page, utterance_id)
    sentence = {
        PromiseKind.ANSWER: _("It's time: you promised {client} an answer by {time}. Do they have it?"),
    }.get(promise.kind, _("It's time: you promised {client} this by {time}. Done and told?"))
    said = says(sentence, client=client_words(file, page), time=_due_words(promise, page))
    late = button(_("At risk"), Act.AT_RISK, _value(file, promise, utterance_id))
    return ping(said, promise, file, page, utterance_id, [late])


def _told_yet(promise: Promise, file: CaseFile, page: Page, utterance_id: str) -> Json:
    """Whoever has said that it gets tight is not asked whether it does: the client is still to hear of the
    new time."""
    _, new = page.gettext, promise.proposed
    time = (on_both_clocks(new, file, page) or page.time(new)) if new else "…"
    said = says(_("Have you told {client} the new time, {time}?"), client=client_words(file, page), time=time)
    told = update_told_button(promise, file, page, utterance_id, style="primary")
    return ping(
        said, promise, file, page, utterance_id, [words_button(promise, file, page, utterance_id)], first=told
    )


def words_button(promise: Promise, file: CaseFile, page: Page, utterance_id: str) -> Json:
    """The words are one press away, so that the message stays short."""
    return button(page.gettext("Show the words"), Act.MISSED_WORDS, _value(file, promise, utterance_id))


def ping(
    said: Said,
    promise: Promise,
    file: CaseFile,
    page: Page,
    utterance_id: str,
    others: list[Json],
    words: Sequence[Json] = (),
    last: bool = False,
    first: Json | None = None,
) -> Json:
    """What is asked about a promise, with *Done* and the other answers.

    Args:
        first: what is to be pressed before all else; None: *Done* is.
        words: what is handed over with it.
        last: no more asking, nor later.
    """
    later = [] if last else snooze_menu(file, page, utterance_id, promise)
    style = None if first else "primary"
    done = button(done_words(promise, page), Act.DONE, _value(file, promise, utterance_id), style=style)
    answers = [done, *others] if first is None else [first, *others, done]
    blocks = [
        paragraph(said),
        *what_of(promise),
        *words,
        actions(*answers, *later),
        *_last(last, page),
    ]
    return message(said, blocks=blocks)


def _last(last: bool, page: Page) -> list[Json]:
    words = page.gettext("I won't ask again. You'll find it on my Home tab.")
    return [hint(words)] if last else []


def what_of(promise: Promise) -> list[Json]:
    """What was promised, recalled; nothing where it has no words."""
    return [quoted(cut(promise.what, WHAT_MAX))] if promise.what.strip() else []


def prevention(promise: Promise, file: CaseFile, page: Page, utterance_id: str, last: bool = False) -> Json:
    """The date set for the prevention; on its day, but before its hour, it may be still to come."""
    _ = page.gettext
    asked = _("So that it doesn't happen to {client} again: is this in place?")
    if promise.due is not None and promise.due > page.now:
        asked = _("So that it doesn't happen to {client} again: is this in place, or will it be today?")
    said = says(asked, client=client_words(file, page))
    value = _value(file, promise, utterance_id)
    answers = actions(
        button(_("In place"), Act.IN_PLACE, value, style="primary"),
        button(_("Not yet"), Act.NOT_YET, value),
        *snooze_menu(file, page, utterance_id, promise),
    )
    return message(said, blocks=[paragraph(said), *what_of(promise), answers, *_last(last, page)])


# A new time.


def update_words(
    file: CaseFile, promise: Promise, page: Page, utterance_id: str, *, text: str, subject: str = ""
) -> Json:
    """How to tell them the new time, the words, and *I told them the new time*; until then the old one
    stands."""
    _ = page.gettext
    passed = promise.state is PromiseState.MISSED or (promise.due is not None and promise.due <= page.now)
    late = _("Tell {who} the new time now. These are the words.")
    early = _("Tell {who} the new time before {time} passes. These are the words.")
    if by_the_day(promise):
        late = _("Tell {who} the new day now. These are the words.")
        early = _("Tell {who} the new day before {time}. These are the words.")
    time = in_full(promise, promise.due, page) if promise.due else _("no set time")
    said = says(late if passed else early, who=who_to_tell(file, page), time=time)
    old = _("Until you've told {client}, the old time stands.")
    if by_the_day(promise):
        old = _("Until you've told {client}, the old day stands.")
    stands = says(old, client=client_words(file, page))
    told = update_told_button(promise, file, page, utterance_id, style="primary")
    missed = [own_up_button(file, promise, page)] if promise.state is PromiseState.MISSED else []
    words = handed(subject, text, page)
    return message(said, blocks=[paragraph(said), *words, paragraph(stands), actions(told, *missed)])


def at_risk_view(
    file: CaseFile,
    promise: Promise,
    page: Page,
    utterance_id: str,
    *,
    told: bool = True,
    due: datetime | None = None,
) -> Json:
    """A new time, and what is still to do.

    Args:
        told: the client knows the time that stands, so that there are words for the new one.
        due: offered; nothing is offered for what they wait for by the hour.
    """
    _ = page.gettext
    label = _("New day") if by_the_day(promise) else _("New time")
    new_time = moment_input(Field.DUE, label, hint=_("One that you can surely keep."), autosave=True)
    left = text_input(
        Field.LEFT,
        _("What is still to do"),
        placeholder=_("one more check"),
        multiline=True,
        optional=True,
        autosave=True,
    )
    return modal(
        View.AT_RISK,
        _("A new day") if by_the_day(promise) else _("A new time"),
        [
            section(_as_it_stands(file, promise, page, told)),
            fill(new_time, 0, due),
            *([fill(left, 0)] if told else []),
            *_owned_already(promise, page),
        ],
        submit=_("Write the update") if told else _("Save"),
        close=_("Cancel"),
        meta=Meta(case=file.case.id, promise=promise.id, utterance=utterance_id),
    )


def _owned_already(promise: Promise, page: Page) -> list[Json]:
    """Of a miss: they may have been told of it before there was a new time."""
    if promise.state is not PromiseState.MISSED:
        return []
    _ = page.gettext
    box = checkbox_input(
        Field.THEY_KNOW,
        _("Do they know that it is late?"),
        _("I've told them, and said sorry"),
        autosave=True,
    )
    return [fill(box, 0, promise.knows_miss)]


def _as_it_stands(file: CaseFile, promise: Promise, page: Page, told: bool) -> str:
    _ = page.gettext
    time = (on_both_clocks(promise.due, file, page) if promise.due else "") or _due_words(promise, page)
    if promise.due and by_the_day(promise):
        time = in_full(promise, promise.due, page)
    said = _("You promised {client}: {time}.")
    if not told:
        said = _("As it stands: {time}. {client} was not told this day, so nothing is to be said to them.")
    return said.format(client=client_words(file, page), time=time)


def answer_given_view(file: CaseFile, promise: Promise, page: Page, utterance_id: str) -> Json:
    """What was found out, and the fix: both go into the words."""
    _ = page.gettext
    fix = text_input(Field.FIX, _("What I'm doing about it"), multiline=True, optional=True, autosave=True)
    by = moment_input(Field.DUE, _("By when"), hint=_("Needed unless it is already done."), optional=True)
    asked = _("You promised {client} an answer. What did you find out, and what about the fix?")
    return modal(
        View.ANSWER_GIVEN,
        _("Your answer"),
        [
            section(asked.format(client=client_words(file, page))),
            *what_of(promise),
            fill(reply_input(page), 0),
            fill(radio_input(Field.FIX_KIND, _("The fix"), fix_kinds(_)), 0),
            fill(fix, 0),
            fill(by, 0),
        ],
        submit=_("Record"),
        close=_("Cancel"),
        meta=Meta(case=file.case.id, promise=promise.id, utterance=utterance_id),
    )
