"""Follow-ups: a promise is kept, and these are the words that tell the client so."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.people import Channel
from bot.domain.promise import Promise
from bot.slack.mrkdwn import cut, says
from bot.slack.views.parts import (
    Json,
    Page,
    mailto,
    message,
    paragraph,
    preformatted,
    quoted,
    section,
    who_to_tell,
)

WHAT_MAX = 300


def guide(file: CaseFile, page: Page) -> Json:
    """Whom to tell and how; they may know already, and then nothing is left to do."""
    _ = page.gettext
    if_not = {
        Channel.CALL: _("If {who} hasn't heard it from you yet, call them now. You can say this."),
        Channel.EMAIL: _("If {who} hasn't heard it from you yet, write to them now. Here is your email."),
        Channel.CHAT: _("If {who} hasn't heard it from you yet, write to them now. Here is your message."),
    }
    return message(says(if_not[file.told_by], who=who_to_tell(file, page)))


def answer_guide(promise: Promise, file: CaseFile, page: Page) -> Json:
    """The answer to a question of theirs is in nobody's words but the owner's."""
    _ = page.gettext
    if_not = {
        Channel.CALL: _(
            "If {who} hasn't heard your answer yet, call them now, and say it in your own words."
        ),
        Channel.EMAIL: _("If {who} hasn't had your answer yet, write it to them now, in your own words."),
        Channel.CHAT: _("If {who} hasn't had your answer yet, write it to them now, in your own words."),
    }
    said = says(if_not[file.told_by], who=who_to_tell(file, page))
    then = says(_("Begin with the answer, and ask whether it is enough."))
    return message(said, then, blocks=[paragraph(said), quoted(cut(promise.what, WHAT_MAX)), paragraph(then)])


def mail(subject: str, text: str, page: Page) -> Json:
    """Under the words of an email: its subject, and a link that opens both."""
    blocks = [section(page.gettext("Subject")), preformatted(subject), *mailto(subject, text, page)]
    return message(says(page.gettext("Subject")), blocks=blocks)
