"""My open cases, page by page: `/mistake list`, and a part of Home (stories: report, home)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.promise import Promise
from bot.domain.unheard import Unheard
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import cut, says
from bot.slack.views.parts import (
    SUMMARY_MAX,
    Json,
    Page,
    actions,
    button,
    client_words,
    hint,
    message,
    open_thread,
    other_place,
    paragraph,
    plan_button,
    section,
    state_words,
    sure,
)
from bot.slack.views.promised import also_owed, answers, promised_by, waits_here
from bot.slack.views.settling import settle_menu

#: Cases on a page of the list; the blocks of one message hold about 13,200 characters together.
LIST_MAX = 15
#: Answers that are owed, each with a block, in the whole of a page.
ANSWERS_MAX = 8
#: The buttons that turn the page: back and on.
ON_HOME = (Act.PAGE_BACK, Act.PAGE)
IN_LIST = (Act.LIST_PAGE_BACK, Act.LIST_PAGE)
ALL_HEARD = Unheard()


def list_message(
    files: Sequence[CaseFile], page: Page, links: Mapping[str, str] | None = None, first: int = 0
) -> Json:
    """A page of my open cases.

    Args:
        files: all of them.
        links: permalinks of their threads by case id, as far as known.
        first: the number of the one it begins with, from 0.
    """
    _ = page.gettext
    if not files:
        return message(says(_("You have no open cases. All is well.")))
    title = says(_("Your open cases"))
    return message(
        title, blocks=[paragraph(title), *my_cases(files, page, links or {}, first, LIST_MAX, IN_LIST)]
    )


def my_cases(
    files: Sequence[CaseFile],
    page: Page,
    links: Mapping[str, str],
    first: int,
    room: int,
    turns: tuple[str, str],
    unheard: Mapping[str, Unheard] | None = None,
) -> list[Json]:
    """A page of my cases, and where there are more the way to them.

    Args:
        first: the number of the one it begins with, from 0; past the last, when some were closed meanwhile,
            it is the last page.
        room: how many stand on a page.
        turns: `ON_HOME` or `IN_LIST`.
        unheard: what Slack refuses to say of them, by case id.
    """
    if first >= len(files):
        first = (len(files) - 1) // room * room
    shown = files[first : first + room]
    turning = _turns(first, len(shown), len(files), page, room, turns)
    return [*case_entries(shown, page, links, unheard or {}), *turning]


def _turns(first: int, shown: int, count: int, page: Page, room: int, turns: tuple[str, str]) -> list[Json]:
    if shown == count:
        return []
    _, last = page.gettext, first + shown
    where = _("{first} to {last} of {count}, the most urgent first.")
    back = button(_("Previous cases"), turns[0], str(max(first - room, 0)))
    on = button(_("More cases"), turns[1], str(last))
    buttons = [*([back] if first else []), *([on] if last < count else [])]
    return [hint(where.format(first=first + 1, last=last, count=count)), actions(*buttons)]


def case_entries(
    files: Sequence[CaseFile], page: Page, links: Mapping[str, str], unheard: Mapping[str, Unheard]
) -> list[Json]:
    """My cases, one after the other: in `list` and on Home."""
    blocks: list[Json] = []
    room = ANSWERS_MAX
    for file in files:
        refused = unheard.get(file.case.id, ALL_HEARD)
        blocks += case_entry(file, page, links.get(file.case.id), room, refused)
        room = max(room - len(_waited_for(file)), 0)
    return blocks


def case_entry(file: CaseFile, page: Page, url: str | None, answers_max: int, unheard: Unheard) -> list[Json]:
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
    lines += _refused(unheard, page)
    promise = file.main_promise
    if promise and promise.pending and promise.due:
        lines += [*promised_by(promise, file, page), *waits_here(promise, file, page)]
    lines += _next_ping(file, page)
    buttons = [other_place(file, page)] if unheard.draft else []
    if case.state is CaseState.UNFINISHED:
        buttons += [button(_("Go on"), Act.GO_ON, case.id), discard_button(file, page)]
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


def _next_ping(file: CaseFile, page: Page) -> list[str]:
    """When it comes; and about what, unless that is what stands above it."""
    _ = page.gettext
    if file.next_ping is None or file.next_ping <= page.now:
        return []
    time, about, promise = page.time(file.next_ping), file.promise(file.next_about), file.main_promise
    if about is None or about == promise or not about.what.strip():
        return [_("Next ping: {time}").format(time=time)]
    words = _("Next ping: {time}, about “{what}”")
    return [words.format(time=time, what=cut(about.what, SUMMARY_MAX))]


def _refused(unheard: Unheard, page: Page) -> list[str]:
    """What Slack will never say elsewhere: this is the last place where it can be read."""
    _ = page.gettext
    lines = []
    if unheard.draft:
        lines.append(_("Nobody can review your draft: I couldn't post it where you sent it."))
    if unheard.owner:
        lines.append(_("I couldn't reach you by direct message."))
    return lines


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
    words = "\n".join([*also_owed(promise, file, page), *waits_here(promise, file, page)])
    return [section(words), actions(*answers(file, promise, page, main=False))]


def discarded(client: str, page: Page) -> Json:
    """Of which client it was, by the name it had; empty: it had none yet."""
    _ = page.gettext
    gone = _("Discarded: the case with {client}. Nothing of it is kept.")
    return message(says(gone, client=cut(client, 120) or _("the client")))


def discard_button(file: CaseFile, page: Page) -> Json:
    """Asks once more, and says which case: several may be alike."""
    _ = page.gettext
    about, did = client_words(file, page), cut(file.case.facts.did, SUMMARY_MAX)
    if did:
        about = _("{client}: “{did}”").format(client=about, did=did)
    return sure(
        button(_("Discard"), Act.DISCARD, file.case.id),
        _("Discard this case?"),
        _("{about}. What you typed will be gone.").format(about=about),
        _("Discard"),
        _("Keep it"),
    )
