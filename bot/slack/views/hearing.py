"""Hearing (story: telling): *I told them* with what they said, answers that are owed, and trying again."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.file import CaseFile
from bot.domain.people import Channel
from bot.domain.promise import Promise
from bot.domain.talk import (
    QUESTIONS_MAX,
    Ending,
    also_by_field,
    also_field,
    answer_field,
    question_field,
    worth_trying,
)
from bot.slack import ids
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import cut, says
from bot.slack.views.capture import on_both_clocks
from bot.slack.views.inputs import fill, moment_input, radio_input, select_input, text_input
from bot.slack.views.kit import by_call, kit_button
from bot.slack.views.parts import (
    WHAT_MAX,
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    message,
    modal,
    paragraph,
    quoted,
    section,
    who_to_tell,
)
from bot.slack.views.promised import answers
from bot.slack.views.report_fields import channels

#: value of "my own words" among the versions
OWN_WORDS = "own"


def endings(_: Callable[[str], str]) -> list[tuple[str, str]]:
    """How a talk can end (R46)."""
    return [
        (Ending.THANKED, _("They thanked me")),
        (Ending.CALM, _("Calm")),
        (Ending.UPSET, _("Upset")),
        (Ending.NO_ANSWER, _("Nobody answered")),
    ]


def ending_words(ended: Ending, page: Page) -> str:
    return dict(endings(page.gettext))[ended]


def told_view(file: CaseFile, page: Page, *, version: int, rows: int = 1) -> Json:
    """*I told them*: when and how; of a call, how it ended and what they asked; the words, the time.

    Args:
        version: the one that is offered first.
        rows: how many questions are asked for.
    """
    _ = page.gettext
    by_call = file.case.facts.channel is Channel.CALL
    blocks = [
        *_unreviewed(file, page, version),
        fill(moment_input(Field.TOLD_AT, _("When"), autosave=True), 0, page.now),
        fill(radio_input(Field.HOW, _("How"), channels(_), autosave=True), 0, file.case.facts.channel),
        *(_heard(page, rows, endings(_)) if by_call else []),
        _which_words(file, page, version),
        *_promised(file, page),
    ]
    return modal(
        View.TOLD,
        _("I told them"),
        blocks,
        submit=_("Record"),
        close=_("Cancel"),
        meta=Meta(case=file.case.id, version=version, extra=str(rows)),
    )


def _unreviewed(file: CaseFile, page: Page, version: int) -> list[Json]:
    if any(approval.version == version for approval in file.approvals):
        return []
    words = page.gettext("Good that {client} knows. I'll record it as told, without review.")
    return [section(words.format(client=client_words(file, page)))]


def _which_words(file: CaseFile, page: Page, version: int) -> Json:
    _ = page.gettext
    choices = [
        (str(v.number), _("Version {number}").format(number=v.number)) for v in reversed(file.versions)
    ]
    choices = [*choices[:99], (OWN_WORDS, _("My own words"))]
    chosen = str(version) if str(version) in dict(choices) else choices[0][0]
    return fill(select_input(Field.VERSION, _("Which words"), choices), 0, chosen)


def _promised(file: CaseFile, page: Page) -> list[Json]:
    _ = page.gettext
    promise = file.main_promise
    if promise is None or promise.due is None:
        return []
    asked = _("What you promised them. Change it only if you said another time.")
    if clocks := on_both_clocks(promise.due, file, page):
        asked = f"{clocks}. {asked}"
    return [fill(moment_input(Field.DUE, _("Promised time"), hint=asked), 0, promise.due)]


def heard_view(file: CaseFile, page: Page, *, rows: int = 1) -> Json:
    """What they said, once they have been told: to an email, or in a second talk."""
    _ = page.gettext
    telling = file.case.telling
    reached = [(ending, words) for ending, words in endings(_) if ending != Ending.NO_ANSWER]
    said = telling.said if telling else ""
    ended = telling.ended if telling else None
    return modal(
        View.HEARD,
        _("What they said"),
        _heard(page, rows, reached, ended, said),
        submit=_("Record"),
        close=_("Cancel"),
        meta=Meta(case=file.case.id, extra=str(rows)),
    )


def _heard(
    page: Page, rows: int, choices: list[tuple[str, str]], ended: Ending | None = None, said: str = ""
) -> list[Json]:
    """How it ended, what they said, and each open question with the time of its answer."""
    _ = page.gettext
    how = radio_input(Field.ENDED, _("How it ended"), choices, optional=True, autosave=True)
    words = text_input(
        Field.SAID,
        _("What they said"),
        hint=_("In their words. It stays with this case."),
        multiline=True,
        optional=True,
        autosave=True,
    )
    blocks = [fill(how, 0, ended), fill(words, 0, said)]
    for number in range(1, rows + 1):
        blocks += _question(number, page)
    for number in range(1, rows + 1):
        blocks += _also(number, page)
    more = button(_("Add another question or promise"), Act.MORE_QUESTIONS, str(rows))
    return [*blocks, actions(more)] if rows < QUESTIONS_MAX else blocks


def _question(number: int, page: Page) -> list[Json]:
    _ = page.gettext
    first = number == 1
    return _with_time(
        question_field(number),
        _("Open question") if first else _("Open question {number}").format(number=number),
        _("Something they asked that you could not answer yet.") if first else "",
        answer_field(number),
        _("I'll answer it by") if first else _("I'll answer question {number} by").format(number=number),
        _("It becomes a promise, and I'll remind you.") if first else "",
    )


def _also(number: int, page: Page) -> list[Json]:
    """Something that was promised in the talk besides what the words say (R45)."""
    _ = page.gettext
    first = number == 1
    return _with_time(
        also_field(number),
        _("I also promised") if first else _("I also promised {number}").format(number=number),
        _("Something you said you would do, such as a call.") if first else "",
        also_by_field(number),
        _("I promised it by") if first else _("I promised {number} by").format(number=number),
    )


def _with_time(what: str, says: str, hint: str, by: str, when: str, by_hint: str = "") -> list[Json]:
    """What they wait for since the talk, and until when; both may be left empty."""
    text = text_input(what, says, hint=hint, optional=True, autosave=True)
    moment = moment_input(by, when, hint=by_hint, optional=True, autosave=True)
    return [fill(text, 0), fill(moment, 0)]


def owed(promise: Promise, file: CaseFile, page: Page, utterance_id: str) -> Json:
    """What is owed since the talk, an answer or something promised, with what can be done about it."""
    _ = page.gettext
    time = page.day(promise.due) if promise.due else _("no set time")
    words = _("You owe {client} an answer by {time}:")
    if not promise.is_question:
        words = _("You also promised {client} this by {time}:")
    said = says(words, client=client_words(file, page), time=time)
    buttons = actions(*answers(file, promise, page, utterance_id))
    return message(said, blocks=[paragraph(said), quoted(cut(promise.what, WHAT_MAX)), buttons])


# Nobody answered.


def again_view(file: CaseFile, page: Page, utterance_id: str = "") -> Json:
    """When to try again."""
    _ = page.gettext
    stated = file.latest.states if file.latest else None
    words = _("Then {client} does not count as told, and nothing changes. When will you try again?")
    at = moment_input(Field.AGAIN_AT, _("Try again at"), autosave=True)
    return modal(
        View.TRY_AGAIN,
        _("Nobody answered"),
        [
            section(words.format(client=client_words(file, page))),
            fill(at, 0, worth_trying(page.now, stated)),
        ],
        submit=_("Remind me"),
        close=_("Not now"),
        meta=Meta(case=file.case.id, utterance=utterance_id),
    )


def try_again(file: CaseFile, page: Page, utterance_id: str) -> Json:
    """The time to try again has come."""
    _ = page.gettext
    said = says(_("You wanted to try {who} again now."), who=who_to_tell(file, page))
    version = file.latest.number if file.latest else 0
    buttons = [
        button(_("I told them"), Act.TOLD, ids.value(file.case.id, version), style="primary"),
        *([kit_button(file, page)] if by_call(file) else []),
        button(_("Later"), Act.TRY_AGAIN, ids.value(file.case.id, utterance_id)),
    ]
    return message(said, blocks=[paragraph(said), actions(*buttons)])
