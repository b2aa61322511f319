"""What Slack refuses for good, and its fallback too, ends on the owner's Home (story: outbox)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.outbox import DRAFT, Kind, Utterance
from bot.domain.unheard import Unheard
from bot.usecases.ports import Desk, Reading
from bot.usecases.reasons import still_true
from bot.usecases.saying import refresh_home
from bot.usecases.showing import About


async def unheard(tx: Reading, files: Sequence[CaseFile], now: datetime) -> Mapping[str, Unheard]:
    """What their owner has to know of these cases, by case id; of most there is nothing.

    Args:
        now: aware UTC, story time.
    """
    if not files:
        return {}
    refused: dict[str, list[Utterance]] = {}
    for row in await tx.refused([file.case.id for file in files]):
        refused.setdefault(row.case or "", []).append(row)
    found = {file.case.id: _of(file, refused.get(file.case.id, []), now) for file in files}
    return {case: one for case, one in found.items() if one.draft or one.owner}


async def keep_refusal(desk: Desk, utterance: Utterance, about: About, reason: str) -> None:
    """It has failed for good, and each part of a round with it, in one moment: it keeps the reason, and the
    owners' Homes are drawn once more. The Home that the fallback has queued may have been drawn before."""
    if not about:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        await tx.refuse([utterance.id, *(row.id for row, _ in about)], reason)
        for owner in sorted({file.case.owner for _, file in about}):
            key = f"{Kind.HOME}:{utterance.id}:refused:{owner}"
            await refresh_home(desk, tx, utterance.workspace, owner, desk.clock.now(), key=key)
    desk.wake()


def _of(file: CaseFile, refused: Sequence[Utterance], now: datetime) -> Unheard:
    draft = file.case.under_review and any(row.kind in DRAFT for row in refused)
    to_owner = [row for row in refused if row.kind not in DRAFT and row.addressee == file.case.owner]
    return Unheard(draft, any(_to_be_known(row, file, draft, now) for row in to_owner))


def _to_be_known(row: Utterance, file: CaseFile, draft: bool, now: datetime) -> bool:
    if row.kind is not Kind.PLACE_LOST:
        return still_true(row, file, now)
    moved = tuple(row.payload.get("people") or ())
    return draft or bool(file.case.under_review and moved and moved == file.case.place.people)
