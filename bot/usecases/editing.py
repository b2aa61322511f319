"""Editing: a new version of the words, by the owner or from a reviewer's suggestion (story: review)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.case import CaseAct
from bot.domain.complete import BOX, TOO_LONG, TOO_LONG_THEN
from bot.domain.file import CaseFile
from bot.domain.message import Approval, Origin, Version, same
from bot.domain.outbox import Kind
from bot.domain.promise import Promise, PromiseAct
from bot.domain.rights import Right
from bot.errors import BadInput, NotFound, NotNow
from bot.usecases.approving import approved, on_latest, time_passed
from bot.usecases.coaching import Coached, coached, holds_back, let_stand
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker
from bot.usecases.taking import SHOW_AGAIN, Call, Deal, Look, load, taking
from bot.usecases.telling import take_back

BACK_IN = "The time is back in the words. Have a look, then save."


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
    they should not go yet. `coached`: the coach's reading, where the words are shown once more; `notice`
    (msgid): what is said above them then."""

    file: CaseFile
    edit: Edit
    needs_time: bool = False
    held: bool = False
    coached: Coached | None = None
    notice: str = ""

    @property
    def receipt(self) -> dict[str, Any]:
        """Which screen this was answered with, for a repeat; never the client's words that are in it."""
        if not (self.held or self.needs_time):
            return {}
        return {**SHOW_AGAIN, "held": self.held, "needs_time": self.needs_time, "notice": self.notice}


Answer = Callable[[Edited], dict[str, Any]]


async def edit_words(desk: Desk, call: Call, case_id: str, edit: Edit, answer: Answer) -> dict[str, Any]:
    """Edit: a new version in the thread, with what changed; it voids the approval.

    Raises:
        BadInput: empty, unchanged, or a time that has passed. NotNow: the client has been told.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        edited = await _edit(desk, deal, file, edit)
        deal.answer, deal.kept = answer(edited), edited.receipt
    return deal.answer


async def settle_edit_time(
    desk: Desk, call: Call, case_id: str, choice: str, due: datetime | None, answer: Answer
) -> dict[str, Any]:
    """The edited words no longer say the promised time: what now?

    Args:
        choice: "change" (the promise, to `due`), "restore" (the time goes back into the words, and the
            owner sees them once more: `answer` gets `needs_time` and a notice), or "keep" (they say it in
            other words).

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
            edited = await _time_restored(desk, deal, file, edit, latest)
            deal.answer, deal.kept = answer(edited), edited.receipt
            return deal.answer
        if choice == "change":
            if due is None or due <= deal.now:
                raise BadInput({"due": "Give a time that is still to come."})
            edit = replace(edit, due=due)
        edited = await _edit(desk, deal, file, replace(edit, choice="keep"))
        deal.answer, deal.kept = answer(edited), edited.receipt
    return deal.answer


async def answered(desk: Desk, call: Call, case_id: str, receipt: dict[str, Any]) -> Edited | None:
    """What a repeat of an edit is shown: the screen of its receipt, with what is kept; None: saved since."""
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file = await look.file(case_id, Right.WORK_ON)
        edit = _from_typed(await tx.scratch(call.user, f"edit:{case_id}"))
        if edit is None:
            return None
        seen = await coached(desk, look, file, edit.text)
        return Edited(file, edit, receipt["needs_time"], receipt["held"], seen, receipt["notice"])


async def _time_restored(desk: Desk, deal: Deal, file: CaseFile, edit: Edit, latest: Version) -> Edited:
    """The editor with the time back in the words; what was ticked before the time was asked for, stays."""
    if edit.due is None:
        raise ValueError("there is no time to put back")
    case_id, text = file.case.id, edit.text
    if not edit.suggestion:  # of a reviewer's wording the owner was asked nothing
        facts = let_stand(await coached(desk, deal, file, text), file.case.facts)
        await deal.tx.save_case(replace(file.case, facts=facts))
        file = await load(deal.tx, case_id)
    notice = BACK_IN
    longer = desk.wording.with_time(text, latest.text, edit.due, edit.due, file.tz, file.lang)
    if len(longer) > BOX:
        notice = TOO_LONG_THEN
    else:
        text = longer
    restored = replace(edit, text=text, suggestion="")
    await deal.tx.save_scratch(deal.call.user, f"edit:{case_id}", _typed(restored), deal.now)
    seen = await coached(desk, deal, file, text)
    return Edited(file, restored, needs_time=True, coached=seen, notice=notice)


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
    remarks = seen.remarks(() if edit.suggestion else case.facts.held)  # of a suggestion nothing was asked
    version = Version(
        latest.number + 1, edit.text, deal.call.user, deal.now, edit.subject, states, origin, remarks
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
    if len(edit.text) > BOX:
        return {"words": TOO_LONG}
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
