"""Report: `/mistake`, the shortcuts, and the four steps of the modal."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.domain.case import Command, Facts, Step, parse_command
from bot.domain.file import CaseFile
from bot.domain.people import Person
from bot.errors import StoreDown
from bot.slack import forms
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.tasks import StillSaving
from bot.slack.views import report as views
from bot.slack.views import review as review_views
from bot.slack.views.parts import Page
from bot.usecases import report
from bot.usecases.report import Opening, Taken

READ_WITHIN = 0.3  # s for the read before the first screen; on overrun the plain first step opens


async def command(visit: Visit) -> None:
    """`/mistake`, bare, with words, `help` or `list`."""
    wanted = parse_command(visit.body.get("text") or "")
    if wanted.verb == "help":
        await visit.ack()
        visit.later(_help(visit), "help")
    elif wanted.verb == "list":
        await visit.ack()
        visit.later(show_list(visit), "list")
    else:
        await _start(visit, wanted)


async def shortcut(visit: Visit) -> None:
    """*Own up to something*, from anywhere; and the button of that name on the Home."""
    await _start(visit, Command("open"))


async def shortcut_on_message(visit: Visit) -> None:
    """*Own up to this*: the message's permalink goes into the private notes."""
    channel, message = visit.body["channel"]["id"], visit.body["message"]
    link = f"{visit.door.team_url.rstrip('/')}/archives/{channel}/p{message['ts'].replace('.', '')}"
    if message.get("thread_ts") and message["thread_ts"] != message["ts"]:
        link += f"?thread_ts={message['thread_ts']}&cid={channel}"
    await _start(visit, Command("open"), notes=link)


async def submit(visit: Visit) -> None:
    """Next, or Send for review: kept before it is acknowledged."""
    meta, typed = visit.meta, forms.facts(visit.view)

    async def work() -> dict[str, Any]:
        page = visit.door.page(await visit.person())
        return await report.take_step(
            visit.desk,
            visit.call(),
            meta.case,
            Step(meta.step),
            meta.rev,
            typed,
            lambda taken: _answer(taken, Step(meta.step), visit, page),
        )

    await visit.ack(await visit.in_time(work()))
    visit.later(visit.fresh_person(), "profile")  # the draft needs their time zone


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

    await visit.ack(await visit.in_time(work()))


async def back(visit: Visit) -> None:
    """Back: what is on the screen is kept, unvalidated; then the step before is shown."""
    meta, typed = visit.meta, forms.facts(visit.view)
    work = report.go_back(visit.desk, visit.call(), meta.case, Step(meta.step), meta.rev, typed)
    taken = await visit.in_time(work)
    await visit.ack()
    visit.later(_show(visit, taken), "back")


async def start_again(visit: Visit) -> None:
    """The draft step: the words anew from the facts."""
    meta = visit.meta
    work = report.start_again(visit.desk, visit.call(), meta.case, meta.rev, forms.facts(visit.view))
    taken = await visit.in_time(work)
    await visit.ack()
    visit.later(_show(visit, taken), "start again")


async def go_on(visit: Visit) -> None:
    """Go on with an unfinished case: in the modal that offers it, or in one of its own."""
    case_id = visit.action["value"]
    if "view" in visit.body and visit.view.get("type") == "modal":
        typed = forms.facts(visit.view)
        meta = visit.meta
        if any(typed.get(name) for name in (Field.DID, Field.EFFECT)):  # begun here as well: kept too
            await report.autosave(visit.desk, visit.look(), meta.case, Step(meta.step), meta.rev, typed)
    taken = await visit.in_time(report.go_on(visit.desk, visit.call(), case_id))
    await visit.ack()
    visit.later(_show(visit, taken), "go on")


async def discard(visit: Visit) -> None:
    """Throw an unfinished case away."""
    await visit.in_time(report.discard(visit.desk, visit.call(), visit.action["value"]))
    await visit.ack()
    visit.later(_discarded(visit), "discarded")


async def typing(visit: Visit) -> None:
    """A keystroke, a choice: kept before it is acknowledged; the view is never updated under the typist."""
    meta, typed = visit.meta, forms.facts(visit.view)
    call = visit.look()

    async def save() -> None:
        await report.autosave(visit.desk, call, meta.case, Step(meta.step), meta.rev, typed)

    await visit.in_time(visit.door.autosave.keep(visit.view["id"], save))
    await visit.ack()


async def closed(visit: Visit) -> None:
    """Finish later, or the x: the payload carries no values; what was typed is kept already."""
    await visit.ack()


async def link(visit: Visit) -> None:
    """A url button still wants its ack."""
    await visit.ack()


async def clients(visit: Visit) -> None:
    """The client's type-ahead: *Add "..."* first, then who is known (100 at most)."""
    typed = (visit.body.get("value") or "").strip()
    person = await visit.person()
    known = await report.clients(visit.desk, visit.look(), typed)
    await visit.ack(
        views.client_options(typed, known, visit.door.page(person), new_value=forms.new_client_value(typed))
    )


async def show_list(visit: Visit) -> None:
    """My open cases, to me alone."""
    files = await report.mine(visit.desk, visit.look())
    links = {file.case.id: link for file in files if (link := visit.door.permalink(file))}
    message = views.list_message(files, visit.door.page(await visit.person()), links)
    await visit.say(message["text"], message.get("blocks"))


async def _help(visit: Visit) -> None:
    message = views.help_message(visit.door.page(await visit.person()))
    await visit.say(message["text"], message.get("blocks"))


async def _discarded(visit: Visit) -> None:
    _ = visit.desk.wording.gettext((await visit.person()).lang)
    await visit.say(_("Discarded. Nothing of it is kept."))


async def _start(visit: Visit, wanted: Command, notes: str = "") -> None:
    """Open the first step. What came with the command is kept before the ack; a bare one waits for
    nothing."""
    case_id = visit.desk.new_id()
    typed: dict[str, Any] = {
        name: value
        for name, value in (("client_name", wanted.client), ("did", wanted.did), ("notes", notes))
        if value
    }
    kept = True
    if typed:
        try:
            await visit.in_time(
                report.begin(visit.desk, visit.call(key=f"begin:{visit.body['trigger_id']}"), case_id, typed)
            )
        except (StillSaving, StoreDown):
            kept = False  # the words are in the modal at least, and saved with its first step
    await visit.ack()
    visit.later(_open_first(visit, case_id, Facts().merged(typed), kept), "open")


async def _open_first(visit: Visit, case_id: str, facts: Facts, kept: bool) -> None:
    """Open the modal, complete: opening and then updating would eat what was typed meanwhile."""
    try:
        found = await asyncio.wait_for(
            report.opening(visit.desk, visit.look(), facts.client_name), READ_WITHIN
        )
    except (TimeoutError, StoreDown):
        found = Opening(Person(visit.user), None, None)
    if found.client is not None:
        client = found.client
        facts = facts.merged({"client_id": client.id, "client_name": "", "contact": client.contact})
    page = visit.door.page(found.person)
    unfinished = found.unfinished if found.unfinished and found.unfinished.case.id != case_id else None
    view = views.step_view(
        Step.ADMIT,
        facts,
        page,
        case_id=case_id,
        rev=0,
        client=found.client,
        owner=found.person,
        unfinished=unfinished,
        notice="" if kept else page.gettext("I couldn't save that yet; it is kept with your next step."),
    )
    try:
        await visit.open(view)
    except Exception:
        await _not_opened(visit, facts, page)
        raise
    await visit.fresh_person()


async def _not_opened(visit: Visit, facts: Facts, page: Page) -> None:
    """Slack did not open the modal (its trigger lives 3 s): the words are kept, or handed back."""
    _ = page.gettext
    kept = _("The form did not open. What you wrote is kept: type /mistake again.")
    empty = _("The form did not open. Please type /mistake again.")
    await visit.say(kept if facts.did or facts.notes else empty)


async def _show(visit: Visit, taken: Taken) -> None:
    """Show the step a case is at: in this modal, or in a new one."""
    person = await visit.person()
    view = _step_view(taken, visit, visit.door.page(person), person)
    if "view" in visit.body and visit.view.get("type") == "modal":
        await visit.update(view)
    else:
        await visit.open(view)


def _step_view(taken: Taken, visit: Visit, page: Page, owner: Person) -> dict[str, Any]:
    case = taken.file.case
    return views.step_view(
        case.step,
        case.facts,
        page,
        case_id=case.id,
        rev=case.rev,
        client=taken.client,
        owner=owner,
        notice="\n".join(page.gettext(words).format(**facts) for words, facts in taken.notices),
        start_again=case.facts.reworded,
        default_channel=taken.file.workspace.review_channel,
    )


def _answer(taken: Taken, step: Step, visit: Visit, page: Page) -> dict[str, Any]:
    """What the modal becomes: errors at the fields, the next step, the question about the time, the end."""
    if taken.problems:
        problems = {name: page.gettext(text) for name, text in taken.problems.items()}
        return forms.errors(visit.view, problems)
    if taken.needs_time:
        return {"response_action": "update", "view": _time_view(taken.file, page)}
    if taken.sent:
        return {"response_action": "update", "view": _end_view(taken.file, page)}
    return {"response_action": "update", "view": _step_view(taken, visit, page, taken.file.owner)}


def _time_view(file: CaseFile, page: Page) -> dict[str, Any]:
    facts = file.case.facts
    stated = page.time(facts.stated_time) if facts.stated_time else ""
    return review_views.time_view(file, page, stated=stated, rev=file.case.rev, step=Step.DRAFT)


def _end_view(file: CaseFile, page: Page) -> dict[str, Any]:
    if file.case.telling is not None:
        return views.recorded_view(file, page)
    return views.sent_view(file, page, permalink=None)
