"""Report: what follows the last step, and the answer to `help`."""

from __future__ import annotations

from datetime import datetime

from bot.domain.file import CaseFile
from bot.slack.ids import Act, View
from bot.slack.mrkdwn import Room, Said, Slot, User, says
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    actions,
    button,
    client_words,
    hint,
    message,
    modal,
    open_thread,
    paragraph,
    ping_sentence,
    quoted,
    section,
)

#: Of a draft that is shown again: the blocks of one message hold about 13,200 characters.
RESTED_MAX = 10_000


# After the last step.


def sent_view(
    file: CaseFile,
    page: Page,
    *,
    names: str = "",
    ping_at: datetime | None = None,
    permalink: str | None = None,
) -> Json:
    """The draft is with its reviewers.

    Args:
        names: plain words for who has it; empty: people and channel of the case, named by Slack.
        ping_at: the first ping, should the client be told now.
        permalink: of the card, once it is posted.
    """
    _ = page.gettext
    client = client_words(file, page)
    sentences = [
        with_whom(file, names, page),
        says(_("Nothing has gone to {client}."), client=client),
    ]
    if ping_at:
        sentences.append(says(_("Once you've told them, I'll ping you at {time}."), time=page.time(ping_at)))
    return _done(file, page, _("Sent for review"), sentences, permalink)


def with_whom(file: CaseFile, names: str, page: Page) -> Said:
    _ = page.gettext
    place = file.case.place
    if not names and place.people:
        slots: dict[str, Slot] = {f"p{n}": User(user) for n, user in enumerate(place.people)}
        people = ", ".join(f"{{{slot}}}" for slot in slots)
        return says(_("Your draft is with {names}.").format(names=people), **slots)
    who: Slot = names or (Room(place.channel) if place.channel else _("your reviewers"))
    return says(_("Your draft is with {names}."), names=who)


def resting_view(case_id: str, until: datetime, page: Page) -> Json:
    """The draft is put aside for a while; nothing has gone anywhere."""
    _ = page.gettext
    blocks = [
        section(_("Kept as it is. I'll show it to you again at {time}.").format(time=page.time(until))),
        hint(_("Nothing has gone to anybody. Type /mistake to go on before that.")),
        actions(button(_("Go on now"), Act.GO_ON, case_id)),
    ]
    return modal(View.SENT, _("Resting"), blocks, close=_("Close"), meta=Meta(case=case_id), typed=False)


def rested(file: CaseFile, page: Page) -> Json:
    """In the owner's DM: the draft as it was left, to be read with fresh eyes."""
    _ = page.gettext
    said = says(
        _("Here is your message for {client} again, as you left it. Read it as they will."),
        client=client_words(file, page),
    )
    draft = file.case.facts.draft
    whole = len(draft) <= RESTED_MAX
    more = _("There is more than a message holds; all of it is kept.")
    blocks = [
        paragraph(said),
        quoted(draft if whole else draft[:RESTED_MAX].rstrip() + "…"),
        *([] if whole else [hint(more)]),
        actions(button(_("Go on"), Act.GO_ON, file.case.id, style="primary")),
    ]
    return message(said, blocks=blocks)


def recorded_view(file: CaseFile, page: Page, *, permalink: str | None = None) -> Json:
    """They knew already: the telling is recorded."""
    _ = page.gettext
    sentences = [says(_("Recorded: {client} knows."), client=client_words(file, page))]
    return _done(file, page, _("Recorded"), [*sentences, *ping_sentence(file, page)], permalink)


def _done(file: CaseFile, page: Page, title: str, sentences: list[Said], permalink: str | None) -> Json:
    blocks = [paragraph(*sentences)]
    if permalink:
        blocks.append(actions(open_thread(file.case.id, permalink, page)))
    meta = Meta(case=file.case.id)
    return modal(View.SENT, title, blocks, close=page.gettext("Close"), meta=meta, typed=False)


# `/mistake help`.


def help_message(page: Page) -> Json:
    """How to begin, in five lines."""
    _ = page.gettext
    return message(
        says(_("I help you tell a client that something went wrong, and keep the promise that follows.")),
        says(_("/mistake opens a case.")),
        says(_("/mistake Acme: I sent the offer to the wrong list fills in the client and what you did.")),
        says(_("/mistake list shows your open cases.")),
        says(_("In a thread, choose “Own up to this” from a message's menu.")),
        says(_("I never write to a client. You do, in your own words.")),
    )
