"""What became of each promise: on the plan, in short lines, with a way to a new time (story: followups)."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.slack import ids
from bot.slack.ids import Act
from bot.slack.mrkdwn import cut
from bot.slack.views.parts import Json, Page, button, section

WHAT_SHOWN = 120
#: Turns of one promise; of more the last ones, and the first.
TURNS_MAX = 6


def promise_blocks(file: CaseFile, page: Page, *, mine: bool) -> list[Json]:
    """Each promise that has a history, and to its owner each that is still to be kept."""
    open_ = (PromiseState.OPEN, PromiseState.MISSED)
    told = file.case.state is CaseState.TOLD
    blocks: list[Json] = []
    for promise in file.promises:
        lines, asks = list(history_lines(promise, page)), mine and told and promise.state in open_
        if len(lines) > 1 or (lines and asks):
            text = "\n".join([_heading(promise, page), *_short(lines)])
            blocks.append(section(text, _at_risk(file, promise, page) if asks else None))
    return blocks


def _short(lines: list[str]) -> list[str]:
    return lines if len(lines) <= TURNS_MAX else [lines[0], "…", *lines[2 - TURNS_MAX :]]


def _heading(promise: Promise, page: Page) -> str:
    _ = page.gettext
    names = {
        PromiseKind.FIX: _("The fix"),
        PromiseKind.ANSWER: _("The answer"),
        PromiseKind.MAKE_GOOD: _("Make-good"),
        PromiseKind.PREVENTION: _("Prevention"),
    }
    what = cut(promise.what.strip(), WHAT_SHOWN)
    name = _("Also promised") if promise.asked and not promise.is_question else names[promise.kind]
    return f"{name}: “{what}”" if what else name


def history_lines(promise: Promise, page: Page) -> Iterator[str]:
    """When it was promised first, moved, missed and kept; what was planned before they were told is no part
    of it."""
    _ = page.gettext
    known = False
    for turn in promise.history:
        if turn.act is PromiseAct.OPEN:
            known = True
            yield _("First promised: {time}").format(time=page.time(turn.due)) if turn.due else _("Promised")
        elif turn.act is PromiseAct.KEEP:
            yield _("Kept: {time}").format(time=page.time(turn.at))
        elif turn.act is PromiseAct.RELEASE:
            yield _("Released: {time}").format(time=page.time(turn.at))
        elif known and turn.due and turn.act is PromiseAct.MOVE:
            yield _("Moved to: {time}").format(time=page.time(turn.due))
        elif known and turn.due and turn.act is PromiseAct.MISS:
            yield _("Missed: {time}").format(time=page.time(turn.due))


def _at_risk(file: CaseFile, promise: Promise, page: Page) -> Json:
    return button(page.gettext("At risk"), Act.AT_RISK, ids.value(file.case.id, promise.id, ""))
