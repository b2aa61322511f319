"""Telling: in the owner's DM, the words to copy or say, and *I told them*."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.encouragement import before_telling
from bot.domain.file import CaseFile
from bot.domain.message import Version
from bot.domain.people import Channel
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import Said, User, says
from bot.slack.views.kit import (
    before,
    by_call,
    in_their_language,
    instead_lines,
    kit_button,
    listen_lines,
    no_answer_button,
    sheet_button,
    stop_line,
)
from bot.slack.views.parts import (
    Json,
    Page,
    actions,
    button,
    client_words,
    hint,
    mailto,
    message,
    paragraph,
    ping_sentence,
    plan_button,
    preformatted,
    section,
    who_to_tell,
)
from bot.slack.views.promised import answers


def guide(file: CaseFile, page: Page, line: int = 0) -> Json:
    """How to tell them: who approved, whom to tell and how, until when; before a call, what is ready.

    Args:
        line: which kind line; see `before_telling`.
    """
    _ = page.gettext
    said: list[Said] = []
    if file.approval:
        said.append(says(_("{by} approved your words."), by=User(file.approval.by)))
    now_tell = {
        Channel.CALL: _("Now call {who}. Say it, then stop and listen; silence is fine."),
        Channel.EMAIL: _("Now write to {who}. Here is your email."),
        Channel.CHAT: _("Now write to {who}. Here is your message."),
    }
    channel = file.case.facts.channel or Channel.EMAIL
    said.append(says(now_tell[channel], who=who_to_tell(file, page)))
    stated = file.latest.states if file.latest else None
    if stated:
        said.append(says(_("Do it well before {time}: that is the time you promise."), time=page.day(stated)))
    said.append(says(_(before_telling(channel, line))))
    ready = before(file, page.kit(file), page) if by_call(file) else []
    return message(*said, blocks=[paragraph(*said), *ready])


def tell_buttons(file: CaseFile, version: Version, page: Page) -> Json:
    """Under the words: for an email subject and link, for a call the cards and the kit; *I told them*."""
    _ = page.gettext
    said = says(_("When you have told {client}:"), client=client_words(file, page))
    blocks: list[Json] = []
    if version.subject:
        blocks += [section(_("Subject")), preformatted(version.subject)]
    if file.case.facts.channel is Channel.EMAIL:
        blocks += mailto(version.subject, version.text, page)
    buttons = [button(_("I told them"), Act.TOLD, ids.value(file.case.id, version.number), style="primary")]
    if by_call(file):
        kit, theirs = page.kit(file), in_their_language(file, page)
        sting = "" if kit.sting in version.text else kit.sting  # the script says it already, unless edited
        blocks.append(
            paragraph(
                stop_line(page),
                *listen_lines(replace(kit, sting=sting), page, theirs=theirs),
                *instead_lines(kit, page, theirs=theirs),
            )
        )
        buttons = [kit_button(file, page), sheet_button(file, page), *buttons, no_answer_button(file, page)]
    return message(said, blocks=[*blocks, paragraph(said), actions(*buttons, plan_button(file, page))])


def tell_buttons_off(file: CaseFile, version: Version, page: Page) -> Json:
    """What became of the words in the DM: told, or no longer the ones to tell."""
    _ = page.gettext
    latest, telling = file.latest, file.case.telling
    client = client_words(file, page)
    if telling:
        return message(says(_("You told {client}: {time}."), client=client, time=page.day(telling.at)))
    if latest and latest.number != version.number:
        sentence = _("Please don't use these words any more: version {number} has replaced them.")
        return message(says(sentence, number=str(latest.number)))
    return message(says(_("Please wait with these words: changes were asked for.")))


def told(file: CaseFile, page: Page, utterance_id: str) -> Json:
    """Recorded, and when we speak again; what is promised can be answered from here on."""
    _ = page.gettext
    client = client_words(file, page)
    said = [says(_("Recorded: {client} knows. That was the hard part."), client=client)]
    said += ping_sentence(file, page, stays=True)
    heard = button(page.gettext("Add what they said"), Act.HEARD, file.case.id)
    about = actions(heard, plan_button(file, page))
    return message(*said, blocks=[paragraph(*said), *_promised(file, page, utterance_id), about])


def _promised(file: CaseFile, page: Page, utterance_id: str) -> list[Json]:
    promise = file.main_promise
    if promise is None or promise.due is None or not promise.pending:
        return []
    words = page.gettext("Promised by {time}. If that gets tight, press At risk before it passes.")
    return [
        hint(words.format(time=page.day(promise.due))),
        actions(*answers(file, promise, page, utterance_id)),
    ]
