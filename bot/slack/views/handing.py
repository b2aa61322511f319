"""Words that are handed over to be told, and for whom they are: in one message, whatever stands around it."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.slack.mrkdwn import escape
from bot.slack.views.parts import Json, Page, hint, mailto, preformatted, section, who_to_tell


def handed(subject: str, text: str, page: Page) -> list[Json]:
    """The exact words to copy; of an email its subject, and a link that opens both.

    The sentence above them names whom they are for.
    """
    if not subject:
        return [preformatted(text)]
    heading = [section(page.gettext("Subject")), preformatted(subject)]
    return [*heading, preformatted(text), *mailto(subject, text, page)]


def words_for(text: str, file: CaseFile, page: Page) -> Json:
    """The exact words in a message of their own, which names whom they are for outside what is copied: two
    cases of one morning stand among each other in the DM."""
    who = page.gettext("For {who}:").format(who=who_to_tell(file, page))
    return {"text": escape(f"{who}\n{text}"), "mrkdwn": False, "blocks": [hint(who), preformatted(text)]}
