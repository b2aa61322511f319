"""What became of each promise: on the plan, in short lines, with a way to a new time (story: followups)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.slack.mrkdwn import cut
from bot.slack.views.by_the_day import in_short
from bot.slack.views.parts import Json, Page, actions, section
from bot.slack.views.promised import answers, new_time
from bot.slack.views.settling import held_answers

WHAT_SHOWN = 120
#: Turns of one promise; of more the last ones, and the first.
TURNS_MAX = 6


def promise_blocks(file: CaseFile, page: Page, *, mine: bool) -> list[Json]:
    """Each promise that has a history, and to its owner each that waits for an answer, with the answers."""
    blocks: list[Json] = []
    for promise in file.promises:
        lines, buttons = list(history_lines(promise, page)), _buttons(file, promise, page) if mine else []
        if len(lines) > 1 or buttons:
            lines = [_heading(promise, page), *_short(lines), *new_time(promise, page)]
            blocks += [section("\n".join(lines)), *([actions(*buttons)] if buttons else [])]
    return blocks


def _buttons(file: CaseFile, promise: Promise, page: Page) -> list[Json]:
    """The same as in the DM (R48): while it is to be kept, and once it is time to see whether it has held."""
    if file.case.state is CaseState.TOLD and promise.state in (PromiseState.OPEN, PromiseState.MISSED):
        return answers(file, promise, page, main=False)
    kept = promise.kept_at if promise.kind is PromiseKind.PREVENTION else None
    if kept is None or promise.looked_at_again:
        return []
    month = timedelta(days=file.workspace.intervals.held_days)
    return held_answers(promise, file, page, "") if kept + month <= page.now else []


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
    """When it was promised (first, if it was moved), moved, missed and kept; what was planned before they
    were told is no part of it."""
    _ = page.gettext
    known = False
    for number, turn in enumerate(promise.history):
        if turn.act is PromiseAct.OPEN:
            known = True
            moved = any(later.act is PromiseAct.MOVE for later in promise.history[number:])
            timed = _("First promised: {time}") if moved else _("Promised: {time}")
            yield timed.format(time=in_short(promise, turn.due, page)) if turn.due else _("Promised")
        elif turn.act is PromiseAct.KEEP:
            yield _("Kept: {time}").format(time=page.time(turn.at))
        elif turn.act is PromiseAct.RELEASE:
            yield _("Released: {time}").format(time=page.time(turn.at))
        elif known and turn.due and turn.act is PromiseAct.MOVE:
            yield _("Moved to: {time}").format(time=in_short(promise, turn.due, page))
        elif known and turn.due and turn.act is PromiseAct.MISS:
            yield _("Missed: {time}").format(time=in_short(promise, turn.due, page))
