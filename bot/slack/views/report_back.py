"""Follow-ups: a promise is kept, and these are the words that tell the client so."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.people import Channel
from bot.domain.promise import Promise
from bot.slack.ids import Field, View
from bot.slack.mrkdwn import cut, says
from bot.slack.views.handing import handed
from bot.slack.views.inputs import fill, text_input
from bot.slack.views.parts import (
    WHAT_MAX,
    Json,
    Meta,
    Page,
    client_words,
    message,
    modal,
    paragraph,
    quoted,
    section,
    who_to_tell,
)


def words(subject: str, text: str, file: CaseFile, page: Page) -> Json:
    """Whom to tell and how, with the words; they may know already, and then nothing is left to do.

    One message: where five are reported back in one minute, no words stand under another's name.

    Args:
        subject: of an email, else empty.
    """
    _ = page.gettext
    if_not = {
        Channel.CALL: _("If {who} hasn't heard it from you yet, call them now. What you can say is below."),
        Channel.EMAIL: _("If {who} hasn't heard it from you yet, write to them now. Your email is below."),
        Channel.CHAT: _("If {who} hasn't heard it from you yet, write to them now. Your message is below."),
    }
    said = says(if_not[file.told_by], who=who_to_tell(file, page))
    return message(said, blocks=[paragraph(said), *handed(subject, text, page)])


def reply_view(file: CaseFile, promise: Promise, page: Page, utterance_id: str) -> Json:
    """What is the answer to what they asked? Only the owner knows it; the words around it are ours."""
    _ = page.gettext
    asked = _("{client} asked:").format(client=client_words(file, page))
    return modal(
        View.REPLY,
        _("Your answer"),
        [section(asked), quoted(cut(promise.what, WHAT_MAX)), fill(reply_input(page), 0)],
        submit=_("Done"),
        close=_("Cancel"),
        meta=Meta(case=file.case.id, promise=promise.id, utterance=utterance_id),
    )


def reply_input(page: Page) -> Json:
    """The answer itself, for the words that give it to them."""
    _ = page.gettext
    return text_input(
        Field.REPLY,
        _("Your answer"),
        hint=_("I'll make the words to tell them from it. Leave it empty if they have the answer already."),
        multiline=True,
        optional=True,
        autosave=True,
    )
