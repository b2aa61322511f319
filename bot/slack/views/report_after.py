"""Report: what follows the last step, and the answers to `help` and `list`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.promise import Promise, PromiseKind
from bot.slack import ids
from bot.slack.ids import Act, View
from bot.slack.mrkdwn import Room, Said, Slot, User, cut, says
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    actions,
    answers,
    button,
    client_words,
    hint,
    message,
    modal,
    open_thread,
    paragraph,
    ping_sentence,
    plan_button,
    quoted,
    section,
    state_words,
    sure,
)
from bot.slack.views.settling import settle_menu

#: A list stops here; the blocks of one message hold about 13,200 characters together.
LIST_MAX = 15
SUMMARY_MAX = 60
#: Answers that are owed, each with a block, in the whole of a list or a Home.
ANSWERS_MAX = 8
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


# `/mistake help` and `/mistake list`.


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


def list_message(files: Sequence[CaseFile], page: Page, links: Mapping[str, str] | None = None) -> Json:
    """My open cases; `links`: permalinks of their threads by case id, as far as known."""
    _ = page.gettext
    if not files:
        return message(says(_("You have no open cases. All is well.")))
    title = says(_("Your open cases"))
    blocks: list[Json] = [paragraph(title)]
    blocks += case_entries(files[:LIST_MAX], page, links or {})
    if len(files) > LIST_MAX:
        blocks.append(hint(_("And {count} more.").format(count=len(files) - LIST_MAX)))
    return message(title, blocks=blocks)


def case_entries(files: Sequence[CaseFile], page: Page, links: Mapping[str, str]) -> list[Json]:
    """My cases, one after the other: in `list` and on Home."""
    blocks: list[Json] = []
    room = ANSWERS_MAX
    for file in files:
        blocks += case_entry(file, page, links.get(file.case.id), room)
        room = max(room - len(_waited_for(file)), 0)
    return blocks


def case_entry(file: CaseFile, page: Page, url: str | None, answers_max: int) -> list[Json]:
    """One of my cases with what I can do about it.

    Args:
        answers_max: how many of what they wait for may have a block of its own.
    """
    _ = page.gettext
    case = file.case
    client, state = client_words(file, page), state_words(case.state, page)
    lines = [_("{client}: {state}").format(client=client, state=state) if file.client_name else state]
    if case.facts.did:
        lines.append(f"“{cut(case.facts.did, SUMMARY_MAX)}”")
    promise = file.main_promise
    if promise and promise.pending and promise.due:
        lines.append(_("Promised by {time}").format(time=page.time(promise.due)))
    if file.next_ping and file.next_ping > page.now:
        lines.append(_("Next ping: {time}").format(time=page.time(file.next_ping)))
    buttons = []
    if case.state is CaseState.UNFINISHED:
        buttons += [button(_("Go on"), Act.GO_ON, case.id), discard_button(case.id, page)]
    elif url:
        buttons.append(open_thread(case.id, url, page))
    if case.state is CaseState.TOLD and promise and promise.pending:
        buttons += answers(file, promise, page)
    if case.state is not CaseState.UNFINISHED:
        buttons.append(plan_button(file, page))
    for prevention in file.open_preventions:
        lines.append(_to_prevent(prevention, page))
        buttons.append(button(_("In place"), Act.IN_PLACE, ids.value(case.id, prevention.id, "")))
    if file.unsettled:
        buttons.append(settle_menu(file, page))
    if file.can_close:
        buttons.append(button(_("Close the case"), Act.CLOSE, case.id, style="primary"))
    if len(file.owed_answers) > answers_max:
        lines.append(_count_owed(file.owed_answers, page))
    owed = [block for promise in _waited_for(file)[:answers_max] for block in _owed(file, promise, page)]
    return [section("\n".join(lines)), *owed, *([actions(*buttons)] if buttons else [])]


def _count_owed(owed: Sequence[Promise], page: Page) -> str:
    _ = page.gettext
    words = _("Answers owed: {count}")
    if not all(promise.is_question for promise in owed):
        words = _("Also owed: {count}")
    return words.format(count=len(owed))


def _to_prevent(prevention: Promise, page: Page) -> str:
    what = cut(prevention.what, SUMMARY_MAX)
    return page.gettext("So that it doesn't happen again: “{what}”").format(what=what)


def _waited_for(file: CaseFile) -> list[Promise]:
    """What they wait for beside the fix: answers, and the make-good once they know of it."""
    make_good = file.owed_make_good if file.case.state is CaseState.TOLD else None
    return [*file.owed_answers, *([make_good] if make_good else [])]


def _owed(file: CaseFile, promise: Promise, page: Page) -> list[Json]:
    """What they wait for beside the fix, and the buttons for when they have it, or need to wait longer."""
    _ = page.gettext
    time, what = page.time(promise.due) if promise.due else "", cut(promise.what, SUMMARY_MAX)
    value = ids.value(file.case.id, promise.id, "")
    given, late = button(_("Answered"), Act.DONE, value), button(_("At risk"), Act.AT_RISK, value)
    words = _("An answer by {time}: “{what}”")
    if promise.kind is PromiseKind.MAKE_GOOD:
        given, words = button(_("They have it"), Act.DONE, value), _("The make-good by {time}: “{what}”")
    elif not promise.is_question:
        given, words = button(_("Done"), Act.DONE, value), _("Also promised by {time}: “{what}”")
    return [section(words.format(time=time, what=what)), actions(given, late)]


def discard_button(case_id: str, page: Page) -> Json:
    _ = page.gettext
    return sure(
        button(_("Discard"), Act.DISCARD, case_id),
        _("Discard this case?"),
        _("What you typed will be gone."),
        _("Discard"),
        _("Keep it"),
    )
