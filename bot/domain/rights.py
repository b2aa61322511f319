"""Who may do what: one function, asked by every use case."""

from __future__ import annotations

from enum import StrEnum

from bot.domain.case import Case
from bot.domain.people import Person, Workspace
from bot.errors import NotAllowed


class Right(StrEnum):
    READ_NOTES = "read_notes"  # R9: only their author sees them
    WORK_ON = "work_on"  # the owner's own acts: fill in, edit, tell, answer pings, close
    SEE_PLAN = "see_plan"  # the case on one page; the private notes are not in it
    REVIEW = "review"  # ask for changes, suggest wording
    APPROVE = "approve"
    HELP = "help"  # offer help with somebody else's case
    SETTINGS = "settings"


def may(
    who: Person,
    right: Right,
    *,
    case: Case | None = None,
    workspace: Workspace,
    outsider: bool = False,
    channel: str = "",
) -> None:
    """Let it happen, or say why not.

    Args:
        outsider: the click came from another Slack team (Slack Connect; slack-limits.md).
        channel: where the button stands that was pressed; whoever can press it there reads there.

    Raises:
        NotAllowed: with one sentence for the person.
    """
    if outsider:
        raise NotAllowed("Only people of this workspace can do that.")
    if right is Right.SETTINGS:
        if not who.is_admin:
            raise NotAllowed("Only workspace admins can change this.")
        return
    if case is None:
        raise ValueError(f"{right} is about a case")
    owner = who.id == case.owner
    if right in (Right.WORK_ON, Right.READ_NOTES) and not owner:
        raise NotAllowed("Only {owner} can do that; it is their case.", owner=f"<@{case.owner}>")
    if right is Right.SEE_PLAN and not (owner or who.is_admin or _reads(who, case, channel)):
        raise NotAllowed("Only {owner} and whoever reviews this case can see it.", owner=f"<@{case.owner}>")
    if right is Right.HELP and owner:
        raise NotAllowed("This is your own case.")
    if right is Right.REVIEW and owner:
        raise NotAllowed("It is your own draft: use Edit.")
    if right is Right.APPROVE and owner and not workspace.owners_may_approve:
        raise NotAllowed("Someone else has to approve your draft, so that two people have read it.")


def _reads(who: Person, case: Case, channel: str) -> bool:
    """Whether the review place of this case is theirs too."""
    return who.id in case.place.people or bool(channel and channel == case.place.channel)
