"""Report: the four steps of the modal. How it begins is in report_begin."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from bot.domain.case import CaseState, Step
from bot.domain.file import CaseFile
from bot.domain.people import Person
from bot.slack import forms, ids
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.listeners.capture import asks_once, changed_time
from bot.slack.views import capture
from bot.slack.views import report as views
from bot.slack.views import review as review_views
from bot.slack.views.linked import origin_of
from bot.slack.views.parts import Page
from bot.usecases import report, resting
from bot.usecases.ports import Desk
from bot.usecases.saying import if_told_now
from bot.usecases.screen import Taken
from bot.usecases.taking import SHOW_AGAIN, Repeated


async def submit(visit: Visit) -> None:
    """Next, or Send for review: kept before it is acknowledged."""
    meta, typed = visit.meta, forms.facts(visit.view)

    async def work() -> dict[str, Any]:
        page = visit.door.page(await visit.person())
        if problem := _place_problem(visit, meta.step, typed):
            await report.autosave(visit.desk, visit.look(), meta.case, Step(meta.step), meta.rev, typed)
            return forms.errors(visit.view, {Field.PLACE_CHANNEL: page.gettext(problem)})
        return await report.take_step(
            visit.desk,
            visit.call(),
            meta.case,
            Step(meta.step),
            meta.rev,
            typed,
            lambda taken: _answer(taken, Step(meta.step), visit, page),
            origin_of(meta),
        )

    await _acknowledge(visit, work())
    visit.later(visit.fresh_person(), "profile")  # the draft needs their time zone
    visit.later(_look_at_place(visit), "place")


async def submit_time(visit: Visit) -> None:
    """The draft no longer says its time: change the promise, restore the time, or keep the words."""
    meta, typed = visit.meta, forms.typed(visit.view)

    async def work() -> dict[str, Any]:
        page = visit.door.page(await visit.person())
        return await report.settle_time(
            visit.desk,
            visit.call(),
            meta.case,
            typed.get(Field.TIME_CHOICE) or "",
            typed.get(Field.DUE),
            lambda taken: _answer(taken, Step.DRAFT, visit, page),
        )

    if not await asks_once(visit, changed_time(visit)):
        await _acknowledge(visit, work())


async def _acknowledge(visit: Visit, work: Coroutine[Any, Any, dict[str, Any]]) -> None:
    """The answer; of a step that was taken before, the screen the case is at."""
    try:
        await visit.ack(await visit.in_time(work))
    except Repeated as repeat:
        if repeat.answer != SHOW_AGAIN:
            raise
        taken = await report.as_it_is(visit.desk, visit.look(), visit.meta.case)
        page = visit.door.page(await visit.person())
        sent = taken.file.case.state is not CaseState.UNFINISHED
        await visit.ack(_answer(replace(taken, sent=sent), taken.file.case.step, visit, page))


async def back(visit: Visit) -> None:
    """Back: what is on the screen is kept, unvalidated; then the step before is shown."""
    meta, typed = visit.meta, forms.facts(visit.view)
    work = report.go_back(visit.desk, visit.call(), meta.case, Step(meta.step), meta.rev, typed)
    taken = await visit.in_time(work)
    await visit.ack()
    visit.later(show(visit, taken), "back")


async def start_again(visit: Visit) -> None:
    """The draft step: the words anew from the facts."""
    meta = visit.meta
    work = report.start_again(visit.desk, visit.call(), meta.case, meta.rev, forms.facts(visit.view))
    taken = await visit.in_time(work)
    await visit.ack()
    visit.later(show(visit, taken), "start again")


async def let_rest(visit: Visit) -> None:
    """The draft step: show me this again in an hour."""
    meta = visit.meta
    work = resting.let_rest(visit.desk, visit.call(), meta.case, meta.rev, forms.facts(visit.view))
    until = await visit.in_time(work)
    await visit.ack()
    page = visit.door.page(await visit.person())
    visit.later(visit.update(views.resting_view(meta.case, until, page)), "let rest")


async def go_on(visit: Visit) -> None:
    """Go on with an unfinished case: in the modal that offers it, or in one of its own."""
    case_id = visit.action["value"]
    if "view" in visit.body and visit.view.get("type") == "modal":
        typed = forms.facts(visit.view)
        if forms.typed_into(visit.view, Field.DID, Field.EFFECT):  # begun here as well: kept too
            await _autosave(visit, typed)
    taken = await visit.in_time(report.go_on(visit.desk, visit.call(), case_id))
    await visit.ack()
    visit.later(show(visit, taken), "go on")


async def typing(visit: Visit) -> None:
    """A keystroke, a choice: kept before it is acknowledged; the view is never updated under the typist."""
    typed = forms.facts(visit.view)
    await visit.in_time(visit.door.autosave.keep(visit.view["id"], lambda: _autosave(visit, typed)))
    await visit.ack()
    channel = visit.action.get("selected_conversation")
    if channel and visit.action["action_id"] == ids.action(Field.PLACE_CHANNEL):
        visit.later(_say_of_place(visit, channel), "place")


async def _autosave(visit: Visit, typed: dict[str, Any]) -> None:
    meta = visit.meta
    place = (meta.case, Step(meta.step), meta.rev)
    await report.autosave(visit.desk, visit.look(), *place, typed, origin_of(meta))


def _place_problem(visit: Visit, step: str, typed: dict[str, Any]) -> str:
    """What Slack said against the chosen channel; people, when given, win over it."""
    if step != Step.DRAFT or typed.get(Field.PLACE_PEOPLE):
        return ""
    return visit.door.places.problem(typed.get(Field.PLACE_CHANNEL))


async def _look_at_place(visit: Visit) -> None:
    """Ask about the channel that the draft step offers, or about one that was refused: it may be mended."""
    meta = visit.meta
    if meta.step not in (Step.FIX, Step.DRAFT):
        return
    taken = await report.as_it_is(visit.desk, visit.look(), meta.case)
    facts = taken.file.case.facts
    if channel := facts.place_channel or taken.file.workspace.review_channel:
        await visit.door.places.ask(channel)


async def _say_of_place(visit: Visit, channel: str) -> None:
    """Say beneath the picker whether drafts can be read there; what is typed stays, its ids are the same."""
    await visit.door.places.ask(channel)
    taken = await report.as_it_is(visit.desk, visit.look(), visit.meta.case)
    person = await visit.person()
    view = _step_view(taken, visit, visit.door.page(person), person)
    if _beneath_picker(view) != _beneath_picker(visit.view):
        await visit.update(view)


def _beneath_picker(view: dict[str, Any]) -> str:
    """The hint at the review channel: what it is for, or what is the matter with it."""
    pickers = [b for b in view["blocks"] if ids.field_of(str(b.get("block_id", ""))) == Field.PLACE_CHANNEL]
    return "".join(str((picker.get("hint") or {}).get("text", "")) for picker in pickers)


async def closed(visit: Visit) -> None:
    """Finish later, or the x: the payload carries no values; what was typed is kept already."""
    await visit.ack()


async def link(visit: Visit) -> None:
    """A url button still wants its ack."""
    await visit.ack()


async def clients(visit: Visit) -> None:
    """The client's type-ahead: who is known, then *Add "..."* (100 at most)."""
    typed = (visit.body.get("value") or "").strip()
    person = await visit.person()
    known = await report.clients(visit.desk, visit.look(), typed)
    await visit.ack(
        views.client_options(typed, known, visit.door.page(person), new_value=forms.new_client_value(typed))
    )


async def show(visit: Visit, taken: Taken) -> None:
    """Show the step a case is at: in this modal, or in a new one."""
    person = await visit.person()
    view = _step_view(taken, visit, visit.door.page(person), person)
    if "view" not in visit.body or visit.view.get("type") != "modal":
        await visit.open(view)
    elif not await visit.update(view) and await _must_follow(visit, taken):
        await visit.update(view, hashed=False)


async def show_over(visit: Visit, taken: Taken) -> None:
    """The same on top of the modal this came from, if it came from one."""
    person = await visit.person()
    await visit.push(_step_view(taken, visit, visit.door.page(person), person))


async def _must_follow(visit: Visit, taken: Taken) -> bool:
    """The screen has changed since (a double click), or was closed. Does it have to show this all the same?

    Where the case has turned its page, it has: an older page would no longer be kept while it is typed into.
    What has gone on since (sent, turned once more) shows its own screen, and an old one never replaces it.
    """
    case, meta = taken.file.case, visit.meta
    if (case.id, case.rev) == (meta.case, meta.rev):
        return False
    now = (await report.as_it_is(visit.desk, visit.look(), case.id)).file.case
    return now.state is CaseState.UNFINISHED and now.version == case.version


def _step_view(taken: Taken, visit: Visit, page: Page, owner: Person) -> dict[str, Any]:
    case = taken.file.case
    chosen = case.facts.place_channel or taken.file.workspace.review_channel
    problem = visit.door.places.problem(chosen)
    return views.step_view(
        case.step,
        case.facts,
        page,
        case_id=case.id,
        rev=case.rev,
        client=taken.file.client,
        owner=owner,
        notice="\n".join(page.gettext(words).format(**facts) for words, facts in taken.notices),
        start_again=case.facts.reworded,
        default_channel=taken.file.workspace.review_channel,
        place_problem=page.gettext(problem) if problem else "",
        hints=taken.hints,
        begun=True,
        about_time=_about_time(taken, page),
        zone=visit.desk.calendar.zone_name(case.facts.zone, page.lang) if case.facts.zone else "",
    )


def _about_time(taken: Taken, page: Page) -> list[dict[str, Any]]:
    """The time that is promised, and what speaks against it."""
    if taken.file.case.step is not Step.DRAFT:
        return []
    file, facts = taken.file, taken.file.case.facts
    times = {Field.FIX_BY: facts.stated_time, Field.MAKE_GOOD_BY: facts.make_good_by}
    return capture.about_times(taken.doubtful, times, file, page)


def _answer(taken: Taken, step: Step, visit: Visit, page: Page) -> dict[str, Any]:
    """What the modal becomes: errors at the fields, the next step, the question about the time, the end."""
    if taken.problems:
        problems = {name: page.gettext(text) for name, text in taken.problems.items()}
        return forms.errors(visit.view, problems)
    if taken.needs_time:
        return {"response_action": "update", "view": _time_view(taken.file, page)}
    if taken.sent:
        return {"response_action": "update", "view": _end_view(taken.file, page, visit.desk)}
    return {"response_action": "update", "view": _step_view(taken, visit, page, taken.file.owner)}


def _time_view(file: CaseFile, page: Page) -> dict[str, Any]:
    facts = file.case.facts
    stated = page.time(facts.stated_time) if facts.stated_time else ""
    return review_views.time_view(file, page, stated=stated, rev=file.case.rev, step=Step.DRAFT)


def _end_view(file: CaseFile, page: Page, desk: Desk) -> dict[str, Any]:
    if file.case.telling is not None:
        return views.recorded_view(file, page)
    return views.sent_view(file, page, ping_at=if_told_now(desk, file))
