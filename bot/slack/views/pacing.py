"""The follow-ups of a workspace: whom untold cases reach, and the intervals (for admins; story: home)."""

from __future__ import annotations

from bot.domain.intervals import BOUNDS, number_of
from bot.domain.people import Workspace
from bot.slack.ids import Act, Field, View
from bot.slack.mrkdwn import User, says
from bot.slack.views.inputs import fill, number_input, person_input
from bot.slack.views.parts import Json, Meta, Page, actions, button, modal, paragraph


def pacing_blocks(workspace: Workspace, page: Page) -> list[Json]:
    """On the Home: whom it reaches now, and the way to change it."""
    _ = page.gettext
    nobody = says(_("A case that nobody has told the client about stays with its owner."))
    somebody = says(
        _("A case that nobody has told the client about reaches {who} in the end."),
        who=User(workspace.escalate_to or ""),
    )
    return [
        paragraph(somebody if workspace.escalate_to else nobody),
        actions(button(_("Follow-ups"), Act.PACING)),
    ]


def pacing_view(workspace: Workspace, page: Page) -> Json:
    """Whom it reaches, and each interval with its range, a line for each."""
    _ = page.gettext
    who = person_input(
        Field.ESCALATE_TO,
        _("Who hears of a case that stays untold"),
        hint=_(
            "Its owner is told before. They see the client's name and the times, never the notes. "
            "Nobody chosen: it stays with the owner."
        ),
    )
    labels = {
        Field.UNTOLD_AFTER: _("Ask whether the client knows: working hours after a case was opened"),
        Field.UNTOLD_ROUNDS: _("Ask again, before it reaches somebody else: working days"),
        Field.ESCALATE_NOTICE: _("Tell its owner before it reaches somebody else: working minutes"),
        Field.BEFORE_SHARE: _("Ask before a promise is due: percent of its time that is left"),
        Field.BEFORE_LEAST: _("But no later than: minutes before"),
        Field.BEFORE_MOST: _("And no earlier than: hours before"),
        Field.MISSED_AFTER: _("Count a promise as missed: minutes after its time"),
        Field.MORNINGS: _("Ask about the same thing: working days at most"),
        Field.SETTLE_DAYS: _("Ask how the client is: working days after the fix"),
        Field.AGAIN_DAYS: _("Ask again about a prevention that is not in place yet: days later"),
        Field.HELD_DAYS: _("Ask whether a prevention has held: days after it was put in place"),
        Field.THANK_DAYS: _("Remind to thank a happy client: days after we know"),
        Field.THANK_AGAIN_DAYS: _("And remind again: days later"),
    }
    blocks = [fill(who, 0, workspace.escalate_to)]
    for name, label in labels.items():
        _unit, least, most = BOUNDS[name]
        said = _("{question} ({least} to {most})").format(question=label, least=least, most=most)
        number = number_input(name, said, least=least, most=most)
        blocks.append(fill(number, 0, number_of(workspace.intervals, name)))
    return modal(View.PACING, _("Follow-ups"), blocks, submit=_("Save"), close=_("Cancel"), meta=Meta())
