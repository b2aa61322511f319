"""Hints of the coach, answered: in the draft step, and in the editor once the words are in review.

The words are taken from the box as it is now, so nothing typed is lost. Only other words turn the page;
else block_ids stay, and with them what is being typed meanwhile.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.slack import forms
from bot.slack.door import Visit
from bot.slack.ids import View
from bot.slack.listeners import report
from bot.slack.views import review as views
from bot.slack.views.parts import Page
from bot.usecases import hinting
from bot.usecases.hinting import Editing
from bot.usecases.screen import Taken

InStep = Callable[..., Awaitable[Taken]]
InEditor = Callable[..., Awaitable[Editing]]


async def check_again(visit: Visit) -> None:
    """The hints on the words as they stand in the box."""
    if visit.view["callback_id"] == View.EDIT:
        kept, meta = forms.keepable(visit.view), visit.meta
        look = hinting.read_edit(visit.desk, visit.look(), meta.case, kept, meta.rev)
        await _show_editor(visit, await visit.in_time(look))
        return
    meta, typed = visit.meta, forms.facts(visit.view)
    taken = await visit.in_time(hinting.check_again(visit.desk, visit.call(), meta.case, meta.rev, typed))
    await visit.ack()
    visit.later(report.show(visit, taken), "check again")


async def use_better(visit: Visit) -> None:
    """Use this wording."""
    await _answer(visit, hinting.use, hinting.use_in_edit)


async def undo(visit: Visit) -> None:
    """The words as they were before a wording, or the words anew, came in their place."""
    await _answer(visit, hinting.undo, hinting.undo_in_edit)


async def dismiss(visit: Visit) -> None:
    await _answer(visit, hinting.dismiss, hinting.dismiss_in_edit)


async def show_again(visit: Visit) -> None:
    """Show them again: what was put aside."""
    await _answer(visit, hinting.show_again, hinting.show_again_in_edit)


async def known_word(visit: Visit) -> None:
    """They know this word."""
    await _answer(visit, hinting.know_word, hinting.know_word_in_edit)


async def _answer(visit: Visit, in_step: InStep, in_editor: InEditor) -> None:
    meta, key = visit.meta, visit.action["value"]
    if visit.view["callback_id"] == View.EDIT:
        kept = forms.keepable(visit.view)
        work: Any = in_editor(visit.desk, visit.call(), meta.case, meta.rev, kept, key)
        await _show_editor(visit, await visit.in_time(work))
        return
    typed = forms.facts(visit.view)
    work = in_step(visit.desk, visit.call(), meta.case, meta.rev, typed, key)
    taken = await visit.in_time(work)
    await visit.ack()
    visit.later(report.show(visit, taken), "hint")


async def _show_editor(visit: Visit, editing: Editing) -> None:
    page = visit.door.page(await visit.person())
    await visit.ack()
    view = editor(editing, page, warned=visit.meta.warned)
    visit.later(_follow(visit, view, editing), "hint")


def editor(editing: Editing, page: Page, *, held: bool = False, warned: bool = False) -> dict[str, Any]:
    """The editor with its hints, and with what was typed into it; `warned`: its time was questioned."""
    view = views.edit_view(
        editing.file,
        page,
        rev=editing.rev,
        notice=page.gettext(editing.notice) if editing.notice else "",
        may_undo=editing.was is not None,
        hints=editing.coached.hints(held=held),
        warned=warned,
    )
    return forms.refill(view, editing.typed)


async def _follow(visit: Visit, view: dict[str, Any], editing: Editing) -> None:
    """New words have to be seen, even when the screen has changed since; new hints alone can wait.

    Words that have been saved meanwhile, or that another click has changed once more, are new no longer.
    """
    if await visit.update(view) or not editing.fresh:
        return
    if await hinting.still(visit.desk, visit.look(), visit.meta.case, editing.rev):
        await visit.update(view, hashed=False)
