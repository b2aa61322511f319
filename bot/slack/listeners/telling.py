"""Telling: the owner records that they told the client, and what the client said."""

from __future__ import annotations

from typing import Any

from bot.domain.case import CaseAct
from bot.domain.people import Channel
from bot.domain.rights import Right
from bot.domain.talk import QUESTIONS_MAX, Ending, problems_of
from bot.slack import forms, ids
from bot.slack.door import Visit
from bot.slack.ids import Field, View
from bot.slack.listeners.capture import answers_by, asks_once
from bot.slack.views import hearing as views
from bot.slack.views.parts import Page
from bot.usecases import hearing, review, telling
from bot.usecases.capture import MAIN, Named

#: Chosen for the words and the promise as they stood when it was typed; they may stand otherwise now.
NOT_KEPT = (Field.VERSION, Field.DUE)


async def told(visit: Visit) -> None:
    """*I told them*, and *I've already told them*: opens when, how, which version, and what they said."""
    case_id, version = ids.parts(visit.action["value"], 2)

    async def work() -> dict[str, Any]:
        file, kept = await review.review_file(
            visit.desk, visit.look(), case_id, Right.WORK_ON, CaseAct.TELL, "told"
        )
        kept = {name: value for name, value in kept.items() if name not in NOT_KEPT}
        view = views.told_view(file, await _page(visit), version=int(version), rows=forms.asked_for(kept))
        return forms.refill(view, kept)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.push(view), "told")


async def submit_told(visit: Visit) -> None:
    """Recorded; from here on the promise is open. Where nobody answered, nothing was told: when again?"""
    meta, typed, heard = visit.meta, forms.typed(visit.view), forms.heard(visit.view)
    if heard.ended is Ending.NO_ANSWER:
        await visit.ack(await visit.in_time(_nobody_answered(visit)))
        return
    promised = Named(Field.DUE, typed.get(Field.DUE), of=MAIN)
    if not problems_of(heard, visit.desk.clock.now()) and await asks_once(
        visit, promised, *answers_by(heard)
    ):
        return
    version = typed.get(Field.VERSION)
    at = typed.get(Field.TOLD_AT) or visit.desk.clock.now()
    await visit.in_time(
        telling.mark_told(
            visit.desk,
            visit.call(),
            meta.case,
            at=at,
            how=Channel(typed.get(Field.HOW) or Channel.CALL),
            version=int(version) if version and version.isdigit() else None,
            due=typed.get(Field.DUE),
            heard=heard,
        )
    )
    # On top of the call kit the kit goes too: the call is over.
    on_top = visit.view.get("root_view_id") not in (None, visit.view["id"])
    await visit.ack({"response_action": "clear"} if on_top else {})


async def _nobody_answered(visit: Visit) -> dict[str, Any]:
    page = await _page(visit)
    return await hearing.nobody_answered(
        visit.desk,
        visit.call(),
        visit.meta.case,
        forms.keepable(visit.view),
        lambda file: {"response_action": "update", "view": views.again_view(file, page)},
    )


async def no_answer(visit: Visit) -> None:
    """A call that nobody took: the try is kept, and when to try again is asked at once."""
    case_id, page = visit.action["value"], await _page(visit)
    work = hearing.nobody_answered(
        visit.desk, visit.call(), case_id, None, lambda file: views.again_view(file, page)
    )
    view = await visit.in_time(work)
    await visit.ack()
    visit.later(visit.push(view), "no answer")


async def heard(visit: Visit) -> None:
    """Opens what they said, with what was logged and what was begun."""
    case_id = visit.action["value"]

    async def work() -> dict[str, Any]:
        file, kept = await hearing.heard_file(visit.desk, visit.look(), case_id)
        return forms.refill(views.heard_view(file, await _page(visit), rows=forms.asked_for(kept)), kept)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.push(view), "heard")


async def submit_heard(visit: Visit) -> None:
    heard = forms.heard(visit.view)
    if not problems_of(heard, visit.desk.clock.now()) and await asks_once(visit, *answers_by(heard)):
        return
    work = hearing.log_heard(visit.desk, visit.call(), visit.meta.case, heard)
    await visit.in_time(work)
    await visit.ack()


async def more_questions(visit: Visit) -> None:
    """One more row; what stands in the others stays, their ids are the same."""
    meta, shown = visit.meta, forms.keepable(visit.view)
    rows = min(int(visit.action["value"]) + 1, QUESTIONS_MAX)

    async def work() -> dict[str, Any]:
        page = await _page(visit)
        if visit.view.get("callback_id") == View.HEARD:
            file, _ = await hearing.heard_file(visit.desk, visit.look(), meta.case)
            view = views.heard_view(file, page, rows=rows)
        else:
            file, _ = await review.review_file(
                visit.desk, visit.look(), meta.case, Right.WORK_ON, CaseAct.TELL, "told"
            )
            view = views.told_view(file, page, version=meta.version, rows=rows)
        return forms.refill(view, shown)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.update(view), "more questions")


async def try_again(visit: Visit) -> None:
    """Opens when to try again, from the reminder."""
    case_id, row = ids.parts(visit.action["value"], 2)

    async def work() -> dict[str, Any]:
        file, kept = await review.review_file(
            visit.desk, visit.look(), case_id, Right.WORK_ON, CaseAct.TELL, "again"
        )
        return forms.refill(views.again_view(file, await _page(visit), row), kept)

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "again")


async def submit_try_again(visit: Visit) -> None:
    meta, at = visit.meta, forms.typed(visit.view).get(Field.AGAIN_AT)
    await visit.in_time(hearing.try_again(visit.desk, visit.call(), meta.case, meta.utterance, at))
    await visit.ack()


async def _page(visit: Visit) -> Page:
    return visit.door.page(await visit.person())
