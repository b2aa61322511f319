"""Telling: in the owner's DM, the words to copy or say, and *I told them*."""

from __future__ import annotations

from bot.domain.encouragement import before_telling
from bot.domain.file import CaseFile
from bot.domain.message import Version
from bot.domain.people import Channel
from bot.slack import ids
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import Said, User, escape, says
from bot.slack.views.inputs import fill, moment_input, radio_input, select_input
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    actions,
    answers,
    button,
    client_words,
    hint,
    mailto,
    message,
    modal,
    paragraph,
    ping_sentence,
    preformatted,
    section,
    who_to_tell,
)
from bot.slack.views.report_fields import channels

#: value of "my own words" among the versions
OWN_WORDS = "own"


def guide(file: CaseFile, page: Page) -> Json:
    """How to tell them: who approved, whom to tell and how, until when."""
    _ = page.gettext
    said: list[Said] = []
    if file.approval:
        said.append(says(_("{by} approved your words."), by=User(file.approval.by)))
    now_tell = {
        Channel.CALL: _("Now call {who}. Say it, then stop and listen; silence is fine."),
        Channel.EMAIL: _("Now write to {who}. Here is your email."),
        Channel.CHAT: _("Now write to {who}. Here is your message."),
    }
    channel, version = file.case.facts.channel or Channel.EMAIL, file.latest.number if file.latest else 0
    said.append(says(_(before_telling(channel, file.owner.begun, version))))
    said.append(says(now_tell[channel], who=who_to_tell(file, page)))
    stated = file.latest.states if file.latest else None
    if stated:
        said.append(
            says(_("Do it well before {time}: that is the time you promise."), time=page.time(stated))
        )
    return message(*said)


def words(text: str) -> Json:
    """The exact words, alone: to copy, or to say."""
    return {"text": escape(text), "mrkdwn": False}


def tell_buttons(file: CaseFile, version: Version, page: Page) -> Json:
    """Under the words: subject and mail link for an email, and *I told them*."""
    _ = page.gettext
    said = says(_("When you have told {client}:"), client=client_words(file, page))
    blocks: list[Json] = []
    if version.subject:
        blocks += [section(_("Subject")), preformatted(version.subject)]
    if file.case.facts.channel is Channel.EMAIL:
        blocks += mailto(version.subject, version.text, page)
    told_them = button(_("I told them"), Act.TOLD, ids.value(file.case.id, version.number), style="primary")
    return message(said, blocks=[*blocks, paragraph(said), actions(told_them)])


def tell_buttons_off(file: CaseFile, version: Version, page: Page) -> Json:
    """What became of the words in the DM: told, or no longer the ones to tell."""
    _ = page.gettext
    latest, telling = file.latest, file.case.telling
    client = client_words(file, page)
    if telling:
        return message(says(_("You told {client}: {time}."), client=client, time=page.time(telling.at)))
    if latest and latest.number != version.number:
        sentence = _("Please don't use these words any more: version {number} has replaced them.")
        return message(says(sentence, number=str(latest.number)))
    return message(says(_("Please wait with these words: changes were asked for.")))


def told_view(file: CaseFile, page: Page, *, version: int) -> Json:
    """*I told them*: when, how, which words (first `version`), and the time that was promised."""
    _ = page.gettext
    client = client_words(file, page)
    when = moment_input(Field.TOLD_AT, _("When"))
    how = radio_input(Field.HOW, _("How"), channels(_))
    blocks = [fill(when, 0, page.now), fill(how, 0, file.case.facts.channel)]
    if not any(approval.version == version for approval in file.approvals):
        words = _("Good that {client} knows. I'll record it as told, without review.")
        blocks.insert(0, section(words.format(client=client)))
    choices = [
        (str(v.number), _("Version {number}").format(number=v.number)) for v in reversed(file.versions)
    ]
    choices = [*choices[:99], (OWN_WORDS, _("My own words"))]
    chosen = str(version) if str(version) in dict(choices) else choices[0][0]
    blocks.append(fill(select_input(Field.VERSION, _("Which words"), choices), 0, chosen))
    promise = file.main_promise
    if promise and promise.due:
        asked = _("What you promised them. Change it only if you said another time.")
        blocks.append(fill(moment_input(Field.DUE, _("Promised time"), hint=asked), 0, promise.due))
    return modal(
        View.TOLD,
        _("I told them"),
        blocks,
        submit=_("Record"),
        close=_("Cancel"),
        meta=Meta(case=file.case.id, version=version),
    )


def told(file: CaseFile, page: Page, utterance_id: str) -> Json:
    """Recorded, and when we speak again; what is promised can be answered from here on."""
    _ = page.gettext
    client = client_words(file, page)
    said = [says(_("Recorded: {client} knows. That was the hard part."), client=client)]
    said += ping_sentence(file, page)
    return message(*said, blocks=[paragraph(*said), *_promised(file, page, utterance_id)])


def _promised(file: CaseFile, page: Page, utterance_id: str) -> list[Json]:
    promise = file.main_promise
    if promise is None or promise.due is None or not promise.pending:
        return []
    words = page.gettext("Promised by {time}. If that gets tight, press At risk before it passes.")
    return [
        hint(words.format(time=page.time(promise.due))),
        actions(*answers(file, promise, page, utterance_id)),
    ]
