"""Report begins: `/mistake`, the shortcuts, `help` and `list`, and the first screen."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import Any

from bot.domain.case import Facts, Step
from bot.domain.command import Command, parse_command
from bot.domain.origin import Origin
from bot.domain.people import Person
from bot.errors import StoreDown
from bot.slack.door import SLACK_TROUBLE, Visit
from bot.slack.tasks import StillSaving
from bot.slack.views import report as views
from bot.slack.views.linked import coming_from
from bot.slack.views.mine import discarded, list_message
from bot.slack.views.parts import Page
from bot.usecases import report
from bot.usecases.report import Opening

log = logging.getLogger(__name__)

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


async def discard(visit: Visit) -> None:
    """Throw an unfinished case away."""
    client = await visit.in_time(report.discard(visit.desk, visit.call(), visit.action["value"]))
    await visit.ack()
    visit.later(_discarded(visit, client), "discarded")


async def show_list(visit: Visit) -> None:
    """My open cases, to me alone."""
    message = await _list(visit)
    await visit.say(message["text"], message.get("blocks"))


async def turn_list(visit: Visit) -> None:
    """Another page of them, in the place of this one."""
    first = int(visit.action["value"])
    await visit.ack()
    visit.later(_turned(visit, first), "list")


async def _turned(visit: Visit, first: int) -> None:
    await visit.replace(await _list(visit, first))


async def _list(visit: Visit, first: int = 0) -> dict[str, Any]:
    files = await report.mine(visit.desk, visit.look())
    links = {file.case.id: link for file in files if (link := visit.door.permalink(file))}
    return list_message(files, visit.door.page(await visit.person()), links, first)


async def _help(visit: Visit) -> None:
    message = views.help_message(visit.door.page(await visit.person()))
    await visit.say(message["text"], message.get("blocks"))


async def _discarded(visit: Visit, client: str) -> None:
    message = discarded(client, visit.door.page(await visit.person()))
    await visit.say(message["text"], message["blocks"])


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
    visit.later(open_first(visit, case_id, Facts().merged(typed), kept=kept), "open")


async def open_first(
    visit: Visit, case_id: str, facts: Facts, *, kept: bool = True, origin: Origin | None = None
) -> None:
    """Open the modal, complete: opening and then updating would eat what was typed meanwhile.

    Args:
        kept: what is on it is in the database already, or nobody has typed it.
        origin: what the case comes from, once something is typed; what has happened to this client before
            says so (R56).
    """
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
    view = coming_from(_first_view(case_id, facts, found, page, kept, origin), origin)
    try:
        await visit.push(view)
    except SLACK_TROUBLE as error:
        log.warning("views.open: %s", type(error).__name__)
        await _not_opened(visit, facts, page, origin)
    else:
        with contextlib.suppress(StoreDown):  # the same kind line again is no trouble worth a word
            await report.first_screen_seen(visit.desk, visit.look())
    await visit.fresh_person()


def _first_view(
    case_id: str, facts: Facts, found: Opening, page: Page, kept: bool, origin: Origin | None
) -> dict[str, Any]:
    unfinished = found.unfinished if found.unfinished and found.unfinished.case.id != case_id else None
    repeated = origin is not None and origin.again
    return views.step_view(
        Step.ADMIT,
        facts,
        page,
        case_id=case_id,
        rev=0,
        client=found.client,
        owner=found.person,
        unfinished=unfinished,
        notice=_first_notice(page, facts, found, kept=kept, repeated=repeated),
    )


def _first_notice(page: Page, facts: Facts, found: Opening, *, kept: bool, repeated: bool) -> str:
    _ = page.gettext
    if not kept:
        return _("I couldn't save that yet; it is kept with your next step.")
    if not repeated:
        return ""
    client = found.client.name if found.client else facts.client_name
    return _("It has happened to {client} before. Owning that too will help them.").format(client=client)


async def _not_opened(visit: Visit, facts: Facts, page: Page, origin: Origin | None) -> None:
    """Slack did not open the modal (its trigger lives 3 s): the words are kept, or handed back."""
    _ = page.gettext
    kept = _("The form did not open. What you wrote is kept: type /mistake again.")
    empty = _("The form did not open. Please type /mistake again.")
    if origin is not None:
        empty = _("The form did not open. Please press the button once more.")
    await visit.say(kept if origin is None and (facts.did or facts.notes) else empty)
