"""Editing: a new version of the words, by the owner or from a reviewer's suggestion (story: review)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.case import CaseAct
from bot.domain.file import CaseFile
from bot.domain.message import Approval, Origin, Version, same
from bot.domain.outbox import Kind
from bot.domain.promise import Promise, PromiseAct
from bot.domain.rights import Right
from bot.errors import BadInput, NotFound, NotNow, TimePassed
from bot.usecases.coaching import Coached, coached, holds_back
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker
from bot.usecases.taking import Call, Deal, load, taking
from bot.usecases.telling import hand_over, take_back

NEWER = "There is a newer version of these words further down."


@dataclass(frozen=True, slots=True)
class Edit:
    """What the owner wants the words to become.

    `due`: the promised time as the form shows it (None: none is promised). `choice` settles words
    that no longer state it: "keep" says they do, in other words. `suggestion`: whose wording it is.
    `as_it_is`: the musts that the owner has seen stay.
    """

    text: str
    subject: str = ""
    due: datetime | None = None
    choice: str = ""
    suggestion: str = ""
    as_it_is: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """A new version; or `needs_time`: the words do not state the promised time, ask the owner; or `held`:
    they should not go yet. `coached`: the coach's reading, where the words are shown once more."""

    file: CaseFile
    edit: Edit
    needs_time: bool = False
    held: bool = False
    coached: Coached | None = None


Answer = Callable[[Edited], dict[str, Any]]


async def edit_words(desk: Desk, call: Call, case_id: str, edit: Edit, answer: Answer) -> dict[str, Any]:
    """Edit: a new version in the thread, with what changed; it voids the approval.

    Raises:
        BadInput: empty, unchanged, or a time that has passed. NotNow: the client has been told.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        deal.answer = answer(await _edit(desk, deal, file, edit))
    return deal.answer


async def settle_edit_time(
    desk: Desk, call: Call, case_id: str, choice: str, due: datetime | None, answer: Answer
) -> dict[str, Any]:
    """The edited words no longer say the promised time: what now?

    Args:
        choice: "change" (the promise, to `due`), "restore" (the time goes back into the words, and the
            owner sees them once more: `answer` gets `needs_time`), or "keep" (they say it in other words).

    Raises:
        BadInput: changed to no time, or to one that has passed.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        edit = _from_typed(await deal.tx.scratch(call.user, f"edit:{case_id}"))
        latest = file.latest
        if edit is None or latest is None:
            raise NotFound("These words are saved already.")
        if choice == "restore" and edit.due:
            text = desk.wording.with_time(edit.text, latest.text, edit.due, edit.due, file.tz, file.lang)
            restored = replace(edit, text=text, suggestion="")
            await deal.tx.save_scratch(call.user, f"edit:{case_id}", _typed(restored), deal.now)
            seen = await coached(desk, deal, file, text)
            deal.answer = answer(Edited(file, restored, needs_time=True, coached=seen))
            return deal.answer
        if choice == "change":
            if due is None or due <= deal.now:
                raise BadInput({"due": "Give a time that is still to come."})
            edit = replace(edit, due=due)
        deal.answer = answer(await _edit(desk, deal, file, replace(edit, choice="keep")))
    return deal.answer


async def use_suggestion(desk: Desk, call: Call, case_id: str, suggestion_id: str) -> Edited:
    """The owner takes a reviewer's wording: a new version, and that reviewer's approval of it.

    Raises:
        NotNow: used already, or the words have changed since. TimePassed: the stated time is over.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        suggestion = next((s for s in file.suggestions if s.id == suggestion_id), None)
        if suggestion is None:
            raise NotFound("This suggestion is no longer here.")
        if suggestion.used_as is not None:
            raise NotNow("This wording is used already.")
        main, latest = file.main_promise, on_latest(file, suggestion.on)
        due = main.due if main and main.pending else None
        if file.stated_time_passed(deal.now) or (due and due <= deal.now):
            raise time_passed(file)
        edit = Edit(suggestion.text, latest.subject, due, suggestion=suggestion_id)
        return await _edit(desk, deal, file, edit)


def time_passed(file: CaseFile) -> TimePassed:
    """The refusal, with the way on."""
    return TimePassed(
        "The promised time has passed. {owner} has to give a new one first, with Edit.",
        owner=f"<@{file.case.owner}>",
    )


def on_latest(file: CaseFile, version: int) -> Version:
    latest = file.latest
    if latest is None or latest.number != version:
        raise NotNow(NEWER)
    return latest


async def _edit(desk: Desk, deal: Deal, file: CaseFile, edit: Edit) -> Edited:
    latest = file.latest
    if latest is None:
        raise NotFound("This case has no words yet.")
    case = file.case.move(CaseAct.EDIT)
    main = file.main_promise
    edit = _with_moved_time(desk, file, edit)
    if problems := _edit_problems(edit, latest, main.due if main else None, deal.now):
        raise BadInput(problems)
    seen = await coached(desk, deal, file, edit.text)
    asked = not edit.suggestion and edit.choice != "keep"  # a reviewer's wording, and what was settled, goes
    if asked and holds_back(seen, case.facts.held, as_it_is=edit.as_it_is):
        return await _held_back(deal, file, edit, seen)
    states = edit.due if main else None
    if states and edit.choice != "keep" and not _says(desk, file, edit.text, states):
        await deal.tx.save_scratch(deal.call.user, f"edit:{case.id}", _typed(edit), deal.now)
        return Edited(file, edit, needs_time=True)
    if main:
        await _move_promise(deal, main, edit.due)
    origin = Origin.SUGGESTION if edit.suggestion else Origin.EDIT
    version = Version(
        latest.number + 1, edit.text, deal.call.user, deal.now, edit.subject, states, origin, seen.remarks()
    )
    await deal.tx.add_version(case.id, version)
    case = await deal.tx.save_case(replace(case, updated_at=deal.now))
    await deal.tx.add_event(case.id, "edited", deal.call.user, deal.now, version=version.number)
    await deal.tx.drop_scratch(deal.call.user, f"edit:{case.id}")
    speaker = Speaker(desk, deal.tx, case, deal.now)
    await _show_version(speaker, latest.number, version.number)
    for outdated in (s for s in file.suggestions if s.on == latest.number and s.id != edit.suggestion):
        await speaker.in_thread(Kind.SUGGESTION_OFF, outdated.id)
    if file.approval is not None:
        await speaker.outcome("edited", deal.call.user)
    now_file = await load(deal.tx, case.id)
    if edit.suggestion:
        same_time = main is None or edit.due == main.due
        now_file = await _suggestion_used(desk, deal, now_file, edit, stands_behind=same_time)
    return Edited(now_file, edit)


async def _move_promise(deal: Deal, main: Promise, due: datetime | None) -> None:
    if due and due != main.due:
        await deal.tx.save_promise(main.move(PromiseAct.MOVE, at=deal.now, by=deal.call.user, due=due))


async def _held_back(deal: Deal, file: CaseFile, edit: Edit, seen: Coached) -> Edited:
    """Nothing is saved but what was typed, and which musts the owner has seen by now."""
    await deal.tx.save_scratch(deal.call.user, f"edit:{file.case.id}", _typed(edit), deal.now)
    await deal.tx.save_case(replace(file.case, facts=replace(file.case.facts, held=seen.musts)))
    return Edited(file, edit, held=True, coached=seen)


async def _suggestion_used(
    desk: Desk, deal: Deal, file: CaseFile, edit: Edit, *, stands_behind: bool
) -> CaseFile:
    """Whoever suggested exactly these words stands behind them; not behind a time they have not seen."""
    suggestion = next(s for s in file.suggestions if s.id == edit.suggestion)
    latest = file.versions[-1]
    await deal.tx.save_suggestion(file.case.id, replace(suggestion, used_as=latest.number))
    speaker = Speaker(desk, deal.tx, file.case, deal.now)
    await speaker.in_thread(Kind.SUGGESTION_OFF, suggestion.id)
    if stands_behind and same(suggestion.text, latest.text) and not file.stated_time_passed(deal.now):
        await approved(desk, deal, file, Approval(latest.number, suggestion.by, deal.now, "suggestion"))
    return await load(deal.tx, file.case.id)


async def approved(desk: Desk, deal: Deal, file: CaseFile, approval: Approval) -> None:
    """Record the approval, say so with the name, and hand the words to the owner."""
    case = await deal.tx.save_case(replace(file.case.move(CaseAct.APPROVE), updated_at=deal.now))
    again = any((a.version, a.by) == (approval.version, approval.by) for a in file.approvals)
    if not again:  # a request for changes came between: the same person stands behind the same words
        await deal.tx.add_approval(case.id, approval)
    await deal.tx.add_event(
        case.id, "approved", approval.by, deal.now, version=approval.version, via=approval.via
    )
    speaker = Speaker(desk, deal.tx, case, deal.now)
    await speaker.outcome("approved", approval.by, version=approval.version, via=approval.via)
    await speaker.in_thread(Kind.BUTTONS_UPDATE, approval.version)
    await speaker.card_changed()
    await hand_over(speaker, approval.version)
    await speaker.homes(case.owner, approval.by, *case.place.people)


async def _show_version(speaker: Speaker, old: int, new: int) -> None:
    await take_back(speaker)
    await speaker.tx.supersede(speaker.case.id, kinds=[Kind.BUTTONS, Kind.BUTTONS_UPDATE], subject=str(old))
    await speaker.in_thread(Kind.BUTTONS_UPDATE, old)
    await speaker.in_thread(Kind.CHANGES, new)
    await speaker.in_thread(Kind.VERSION, new)
    await speaker.in_thread(Kind.BUTTONS, new)
    await speaker.card_changed()
    await speaker.homes(speaker.case.owner, *speaker.case.place.people)


def _with_moved_time(desk: Desk, file: CaseFile, edit: Edit) -> Edit:
    """A new time in the form is put into the words where they still state the old one."""
    main = file.main_promise
    if not (main and main.due and edit.due) or edit.due == main.due:
        return edit
    if _says(desk, file, edit.text, main.due) and not _says(desk, file, edit.text, edit.due):
        text = desk.wording.with_time(edit.text, edit.text, main.due, edit.due, file.tz, file.lang)
        return replace(edit, text=text)
    return edit


def _says(desk: Desk, file: CaseFile, text: str, time: datetime) -> bool:
    return desk.wording.states_time(text, time, file.tz, file.lang)


def _edit_problems(edit: Edit, latest: Version, due: datetime | None, now: datetime) -> dict[str, str]:
    if not edit.text.strip():
        return {"words": "The message is empty."}
    if due is not None and edit.due is None:
        return {"due": "Give a time that you can keep."}
    if edit.due and edit.due <= now:
        return {"due": "That time has passed. Give one that is still to come."}
    if same(edit.text, latest.text) and edit.subject == latest.subject and edit.due == latest.states:
        return {"words": "These are the words as they stand. Change what you would change."}
    return {}


def _from_typed(typed: dict[str, Any] | None) -> Edit | None:
    if typed is None:
        return None
    due = datetime.fromisoformat(typed["due"]) if typed.get("due") else None
    return Edit(typed["words"], typed.get("subject") or "", due, suggestion=typed.get("suggestion") or "")


def _typed(edit: Edit) -> dict[str, Any]:
    return {
        "words": edit.text,
        "subject": edit.subject,
        "due": edit.due.isoformat() if edit.due else None,
        "suggestion": edit.suggestion,
        "rev": None,  # what a hint made of the words before is on its way to no screen any more
    }
