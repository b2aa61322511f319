"""Follow-ups: the owner answers a ping."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.promise import Promise
from bot.slack import forms, ids
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.listeners.capture import asks_once
from bot.slack.listeners.plan import show_anew, show_beneath
from bot.slack.views import followups as views
from bot.slack.views import missed, report_back
from bot.slack.views.parts import Page
from bot.usecases import followups, prevention
from bot.usecases.capture import Named, kind_of
from bot.usecases.missed import words_again
from bot.usecases.telling import was_told_of

Build = Callable[[CaseFile, Promise, Page], dict[str, Any]]


async def done(visit: Visit) -> None:
    """Done: a fix is kept; an answer given asks what the fix is, or what was answered."""
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)
    if about := await visit.in_time(followups.done_asks(visit.desk, visit.look(), promise_id)):
        build = views.answer_given_view if about == "answer" else report_back.reply_view
        await _open(visit, about, lambda file, promise, page: build(file, promise, page, row))
        return
    await visit.in_time(followups.done(visit.desk, visit.call(), case_id, promise_id, row))
    await visit.ack()
    show_anew(visit, case_id)


async def on_track(visit: Visit) -> None:
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)
    await visit.in_time(followups.on_track(visit.desk, visit.call(), case_id, promise_id, row))
    await visit.ack()
    show_anew(visit, case_id)


async def in_place(visit: Visit) -> None:
    """The prevention is in place."""
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)
    await visit.in_time(followups.done(visit.desk, visit.call(), case_id, promise_id, row))
    await visit.ack()
    show_anew(visit, case_id)


async def not_yet(visit: Visit) -> None:
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)
    if await visit.in_time(prevention.not_yet_asks(visit.desk, visit.look(), case_id, promise_id)):
        await at_risk(visit, not_yet=True)
        return
    await visit.in_time(prevention.not_yet(visit.desk, visit.call(), case_id, promise_id, row))
    await visit.ack()
    show_anew(visit, case_id)


async def at_risk(visit: Visit, *, not_yet: bool = False) -> None:
    """Opens the new time. For a prevention that is not in place yet, the usual day is offered."""
    row, desk = ids.parts(visit.action["value"], 3)[2], visit.desk

    def build(file: CaseFile, promise: Promise, page: Page) -> dict[str, Any]:
        due = prevention.again_at(desk, file, page.now) if not_yet else None
        told = was_told_of(desk.wording, file, promise)
        return views.at_risk_view(file, promise, page, row, told=told, due=due)

    await _open(visit, "at_risk", build)


async def submit_at_risk(visit: Visit) -> None:
    meta, typed = visit.meta, forms.typed(visit.view)
    if await asks_once(visit, Named(Field.DUE, typed.get(Field.DUE), of=meta.promise)):
        return
    await visit.in_time(
        followups.at_risk(
            visit.desk,
            visit.call(),
            meta.case,
            meta.promise,
            meta.utterance,
            due=typed.get(Field.DUE),
            left=typed.get(Field.LEFT) or "",
            owned=bool(typed.get(Field.THEY_KNOW)),
        )
    )
    await visit.ack()
    show_beneath(visit, meta.case)


async def submit_answer_given(visit: Visit) -> None:
    meta, typed = visit.meta, forms.typed(visit.view)
    kind = FixKind(typed.get(Field.FIX_KIND) or FixKind.DONE)
    new = typed.get(Field.DUE) if kind is not FixKind.DONE else None
    if await asks_once(visit, Named(Field.DUE, new, kind_of(kind))):
        return
    await visit.in_time(
        followups.answer_given(
            visit.desk,
            visit.call(),
            meta.case,
            meta.promise,
            meta.utterance,
            kind=kind,
            fix=typed.get(Field.FIX) or "",
            due=typed.get(Field.DUE),
            reply=typed.get(Field.REPLY) or "",
        )
    )
    await visit.ack()
    show_beneath(visit, meta.case)


async def submit_reply(visit: Visit) -> None:
    """What they asked is answered; without an answer here they have it already."""
    meta, typed = visit.meta, forms.typed(visit.view)
    reply = typed.get(Field.REPLY) or ""
    case = (visit.desk, visit.call(), meta.case, meta.promise, meta.utterance)
    await visit.in_time(followups.done(*case, reply=reply))
    await visit.ack()
    show_beneath(visit, meta.case)


async def missed_words(visit: Visit) -> None:
    """Opens the words to own a time that has passed, or to tell a new one."""
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)

    async def work() -> dict[str, Any]:
        file, promise, words = await words_again(visit.desk, visit.look(), case_id, promise_id)
        return missed.words_view(file, promise, visit.door.page(await visit.person()), row, words)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "missed_words")


async def update_told(visit: Visit) -> None:
    """The client knows the new time."""
    case_id, promise_id, row = ids.parts(visit.action["value"], 3)
    await visit.in_time(followups.update_told(visit.desk, visit.call(), case_id, promise_id, row))
    await visit.ack()
    show_anew(visit, case_id)


async def close(visit: Visit) -> None:
    """Close the case."""
    await visit.in_time(followups.close(visit.desk, visit.call(), visit.action["value"]))
    await visit.ack()
    show_anew(visit, visit.action["value"])


async def _open(visit: Visit, about: str, build: Build) -> None:
    case_id, promise_id, _ = ids.parts(visit.action["value"], 3)

    async def work() -> dict[str, Any]:
        file, promise, kept = await followups.promise_file(
            visit.desk, visit.look(), case_id, promise_id, about
        )
        page = visit.door.page(await visit.person())
        return forms.refill(build(file, promise, page), kept)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.push(view), about)
