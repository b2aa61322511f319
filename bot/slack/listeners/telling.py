"""Telling: the owner records that they told the client."""

from __future__ import annotations

from bot.domain.case import CaseAct
from bot.domain.people import Channel
from bot.domain.rights import Right
from bot.slack import forms, ids
from bot.slack.door import Visit
from bot.slack.ids import Field
from bot.slack.views import telling as views
from bot.usecases import review, telling


async def told(visit: Visit) -> None:
    """*I told them*, and *I've already told them*: opens when, how, and which version."""
    case_id, version = ids.parts(visit.action["value"], 2)

    async def work() -> dict[str, object]:
        file, _ = await review.review_file(
            visit.desk, visit.look(), case_id, Right.WORK_ON, CaseAct.TELL, "told"
        )
        page = visit.door.page(await visit.person())
        return views.told_view(file, page, version=int(version))

    view = await visit.in_time(work())
    await visit.ack()
    visit.later(visit.open(view), "told")


async def submit_told(visit: Visit) -> None:
    """Recorded; from here on the promise is open."""
    meta, typed = visit.meta, forms.typed(visit.view)
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
        )
    )
    await visit.ack()
