"""Follow-ups, the end: the good surprise, the offer to close, and the closing of the case."""

from __future__ import annotations

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.slack.ids import Act
from bot.slack.mrkdwn import cut, says
from bot.slack.views.parts import (
    WHAT_MAX,
    Json,
    Page,
    actions,
    button,
    client_words,
    hint,
    message,
    paragraph,
    plan_button,
)


def surprise(file: CaseFile, page: Page) -> Json:
    """All that was promised is kept: now, and never before, it may become a good surprise (R59, R60). It is
    asked for in one place: beside the closing, once that is offered."""
    _ = page.gettext
    kept, late = (
        _("What you promised {client} is done."),
        _("What you promised {client} is done, though late."),
    )
    said = [says(kept if file.word_kept else late, client=client_words(file, page))]
    if idea := cut(file.case.surprise.strip(), WHAT_MAX):
        said.append(says(_("Your good surprise for them: “{idea}”"), idea=idea))
        return message(*said, blocks=[paragraph(*said), actions(plan_button(file, page))])
    if file.case.state is CaseState.CLOSED or file.over:
        return message(*said)
    said.append(says(_("How could this become a good surprise for them?")))
    return message(*said, blocks=[paragraph(*said), actions(_idea_button(file, page))])


def _idea_button(file: CaseFile, page: Page) -> Json:
    """The plan, where it asks for the idea."""
    return button(page.gettext("Note the idea"), Act.SEE_PLAN, file.case.id)


def can_close(file: CaseFile, page: Page) -> Json:
    """Nothing is owed any more."""
    _ = page.gettext
    kept = _("{client} knows, and what you promised is done.")
    late = _("{client} knows, and what you promised is done, though late.")
    said = says(kept if file.word_kept else late, client=client_words(file, page))
    close = button(_("Close the case"), Act.CLOSE, file.case.id, style="primary")
    if file.case.surprise:
        return message(said, blocks=[paragraph(said), actions(close, plan_button(file, page))])
    asked = hint(_("How could this become a good surprise for them?"))
    return message(said, blocks=[paragraph(said), asked, actions(close, _idea_button(file, page))])


def closed(file: CaseFile, page: Page) -> Json:
    _ = page.gettext
    kept = _("The case with {client} is closed. You owned it, and you kept your word.")
    late = _("The case with {client} is closed. You owned it, and you saw it through.")
    return message(says(kept if file.word_kept else late, client=client_words(file, page)))
