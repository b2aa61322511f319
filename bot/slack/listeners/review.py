"""Review: approve, ask for changes, suggest, edit; in the thread and its modals."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from bot.domain.case import CaseAct, Place
from bot.domain.file import CaseFile
from bot.domain.rights import Right
from bot.errors import BadInput
from bot.slack import forms, ids
from bot.slack.door import Visit
from bot.slack.ids import Field, View
from bot.slack.listeners.capture import asks_once, changed_time
from bot.slack.listeners.hints import editor
from bot.slack.views import review as views
from bot.slack.views.parts import Meta, Page
from bot.usecases import editing, hinting, home, review
from bot.usecases.capture import MAIN, Named
from bot.usecases.editing import Edit, Edited
from bot.usecases.hinting import Editing
from bot.usecases.taking import SHOW_AGAIN, Repeated

#: What is kept while it is typed, by modal: the name under which the use cases know it.
ABOUT = {
    View.CHANGES: "changes",
    View.SUGGEST: "suggest",
    View.EDIT: "edit",
    View.PLACE: "place",
    View.TOLD: "told",
    View.HEARD: "heard",
    View.TRY_AGAIN: "again",
    View.SHEET: "sheet",
    View.PLAN: "plan",
    View.AT_RISK: "at_risk",
    View.ANSWER_GIVEN: "answer",
    View.REPLY: "reply",
    View.PREFERENCES: "preferences",
}


async def approve(visit: Visit) -> None:
    case_id, version = ids.parts(visit.action["value"], 2)
    await visit.in_time(review.approve(visit.desk, visit.call(), case_id, int(version)))
    await visit.ack()


async def ask_changes(visit: Visit) -> None:
    """Opens the modal for the reason."""
    await _open_for_reviewer(visit, "changes", views.changes_view)


async def submit_changes(visit: Visit) -> None:
    meta, reason = visit.meta, forms.typed(visit.view).get(Field.REASON) or ""
    await visit.in_time(review.ask_changes(visit.desk, visit.call(), meta.case, meta.version, reason))
    await visit.ack()


async def suggest(visit: Visit) -> None:
    """Opens the modal with the words as they stand."""
    await _open_for_reviewer(visit, "suggest", views.suggest_view)


async def submit_suggestion(visit: Visit) -> None:
    meta, text = visit.meta, forms.typed(visit.view).get(Field.WORDS) or ""
    await visit.in_time(review.suggest(visit.desk, visit.call(), meta.case, meta.version, text))
    await visit.ack()


async def use_suggestion(visit: Visit) -> None:
    """The owner takes a reviewer's wording; when it lacks the time, they are asked what to do."""
    case_id, suggestion = ids.parts(visit.action["value"], 2)

    async def work() -> tuple[Edited, Page]:
        used = await editing.use_suggestion(visit.desk, visit.call(), case_id, suggestion)
        return used, visit.door.page(await visit.person())

    used, page = await visit.in_time(work())
    await visit.ack()
    if used.needs_time:
        visit.later(visit.open(_time_view(used, page, rev=0)), "time")


async def edit(visit: Visit) -> None:
    """Opens the owner's editor, with what they had begun before."""
    case_id = visit.action["value"].split(ids.VALUE_SEPARATOR)[0]
    _, _, page = await _look(visit, case_id, Right.WORK_ON, CaseAct.EDIT, "edit")
    begun = await visit.in_time(hinting.read_edit(visit.desk, visit.look(), case_id))
    await visit.ack()
    visit.later(visit.open(editor(begun, page)), "edit")


async def submit_edit(visit: Visit) -> None:
    """Save: a new version; or, when the words no longer state the time, the question what to do."""
    meta, typed = visit.meta, forms.typed(visit.view)
    wanted = Edit(
        typed.get(Field.WORDS) or "",
        typed.get(Field.SUBJECT) or "",
        typed.get(Field.DUE),
        as_it_is=bool(typed.get(Field.AS_IT_IS)),
    )

    async def work() -> dict[str, Any]:
        page = visit.door.page(await visit.person())
        return await editing.edit_words(
            visit.desk, visit.call(), meta.case, wanted, lambda edited: _after_edit(edited, page, meta)
        )

    if not await asks_once(visit, Named(Field.DUE, wanted.due, of=MAIN)):
        await _acknowledge_edit(visit, work())


async def submit_edit_time(visit: Visit) -> None:
    """The edited words no longer say the promised time: change, restore, or keep."""
    meta, typed = visit.meta, forms.typed(visit.view)
    choice = typed.get(Field.TIME_CHOICE) or ""

    async def work() -> dict[str, Any]:
        page = visit.door.page(await visit.person())
        return await editing.settle_edit_time(
            visit.desk,
            visit.call(),
            meta.case,
            choice,
            typed.get(Field.DUE),
            lambda edited: _after_edit(edited, page, meta),
        )

    if not await asks_once(visit, changed_time(visit)):
        await _acknowledge_edit(visit, work())


async def _acknowledge_edit(visit: Visit, work: Coroutine[Any, Any, dict[str, Any]]) -> None:
    """The answer; of an edit that was taken before, the same screen with what is kept, or the end."""
    try:
        await visit.ack(await visit.in_time(work))
    except Repeated as repeat:
        if repeat.answer.get("show") != SHOW_AGAIN["show"]:
            raise
        look = editing.answered(visit.desk, visit.look(), visit.meta.case, repeat.answer)
        edited, page = await look, visit.door.page(await visit.person())
        await visit.ack(_after_edit(edited, page, visit.meta) if edited else {})


async def other_place(visit: Visit) -> None:
    """Opens the choice of another review place."""
    file, _, page = await _look(visit, visit.action["value"], Right.WORK_ON, CaseAct.EDIT, "place")
    await visit.ack()
    visit.later(visit.open(views.place_view(file, page)), "place")


async def submit_place(visit: Visit) -> None:
    meta, typed = visit.meta, forms.typed(visit.view)
    people = tuple(typed.get(Field.PLACE_PEOPLE) or ())
    channel = typed.get(Field.PLACE_CHANNEL)
    place = Place(people=people) if people else Place(channel)
    if channel and not people and (problem := visit.door.places.problem(channel)):
        visit.later(visit.door.places.ask(channel), "place")  # it may be mended by the next press
        raise BadInput({Field.PLACE_CHANNEL: problem})
    await visit.in_time(review.move_review(visit.desk, visit.call(), meta.case, place))
    await visit.ack()


async def typing(visit: Visit) -> None:
    """What is typed into any modal but the report's is kept too, per person, until it is sent."""
    meta, name = visit.meta, ABOUT.get(visit.view.get("callback_id", ""))
    if name is None:
        await visit.ack()
        return
    about = f"{name}:{meta.promise or meta.case}" if meta.case else name
    kept, call = forms.keepable(visit.view), visit.look()
    if forms.as_filled(visit.view, Field.TOLD_AT):  # the time it was then, and nobody's choice
        kept.pop(Field.TOLD_AT, None)

    async def save() -> None:
        await home.keep_scratch(visit.desk, call, about, kept)

    await visit.in_time(visit.door.autosave.keep(visit.view["id"], save))
    await visit.ack()
    if channel := visit.action.get("selected_conversation"):
        visit.later(visit.door.places.ask(channel), "place")


async def _open_for_reviewer(
    visit: Visit, about: str, build: Callable[[CaseFile, Page], dict[str, Any]]
) -> None:
    """Open a reviewer's modal about the version whose button was pressed, with what they had begun."""
    case_id, version = ids.parts(visit.action["value"], 2)
    file, kept, page = await _look(visit, case_id, Right.REVIEW, CaseAct.ASK_CHANGES, about, int(version))
    await visit.ack()
    visit.later(visit.open(forms.refill(build(file, page), kept)), about)


async def _look(
    visit: Visit, case_id: str, right: Right, act: CaseAct, about: str, version: int | None = None
) -> tuple[CaseFile, dict[str, Any], Page]:
    async def work() -> tuple[CaseFile, dict[str, Any], Page]:
        found = await review.review_file(visit.desk, visit.look(), case_id, right, act, about, version)
        return *found, visit.door.page(await visit.person())

    found: tuple[CaseFile, dict[str, Any], Page] = await visit.in_time(work())
    return found


def _after_edit(edited: Edited, page: Page, was: Meta) -> dict[str, Any]:
    if edited.held or edited.notice:
        return {"response_action": "update", "view": _editor_again(edited, page, was)}
    if edited.needs_time:
        view = _time_view(edited, page, rev=was.rev + 1, warned=was.warned)
        return {"response_action": "update", "view": view}
    return {}


def _editor_again(edited: Edited, page: Page, was: Meta) -> dict[str, Any]:
    """The editor with the words as they were sent, and the coach's reading of them."""
    if edited.coached is None:
        raise ValueError("words that are shown once more were read by the coach")
    kept = {"words": edited.edit.text, "due": _iso(edited.edit.due), "subject": edited.edit.subject}
    editing = Editing(edited.file, edited.edit.text, edited.coached, kept, was.rev + 1, notice=edited.notice)
    return editor(editing, page, held=edited.held, warned=was.warned)


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _time_view(edited: Edited, page: Page, *, rev: int, warned: bool = False) -> dict[str, Any]:
    stated = page.time(edited.edit.due) if edited.edit.due else ""
    return views.time_view(edited.file, page, stated=stated, rev=rev, warned=warned)
