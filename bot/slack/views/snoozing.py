"""*Remind me later*: the same menu under every ping."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.promise import Promise
from bot.domain.schedule import SNOOZES
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.views.inputs import options
from bot.slack.views.parts import Json, Page, plain


def snooze_menu(file: CaseFile, page: Page, utterance_id: str, promise: Promise | None = None) -> Json:
    """A choice's value holds all that the click needs (150 characters, slack-limits.md).

    Args:
        utterance_id: the ping it stands under.
        promise: what the ping asks about, if it is about one.
    """
    _ = page.gettext
    words = {
        "30m": _("In 30 minutes"),
        "2h": _("In 2 hours"),
        "afternoon": _("This afternoon"),
        "morning": _("Tomorrow morning"),
        "workday": _("Next working day"),
    }
    about = ids.value(file.case.id, promise.id if promise else "", utterance_id)
    choices = [(ids.value(choice, about), words[choice]) for choice in SNOOZES if choice in words]
    return {
        "type": "static_select",
        "action_id": Act.SNOOZE,
        "placeholder": plain(_("Remind me later")),
        "options": [option.to_dict() for option in options(choices)],
    }
