"""Who works at other hours, or has travelled, is asked at other moments (story: home)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.followup import before_again
from bot.domain.outbox import Kind, Utterance
from bot.domain.promise import PromiseState
from bot.usecases.ports import Desk, Writing
from bot.usecases.reasons import in_the_night, promise_of
from bot.usecases.saying import Speaker


async def on_new_hours(desk: Desk, tx: Writing, now: datetime, owner: str | None = None) -> None:
    """The questions before promises move to good moments of the hours as they are now. All others only ever
    wait for working time, and look for it when they are due (`reasons.when_to_say`).

    Args:
        owner: whose hours became others; None: those of the workspace, so perhaps everybody's.
    """
    planned = await tx.planned([Kind.BEFORE], owner)
    files = await tx.case_files_of({row.case for row in planned if row.case})
    for row in planned:
        if row.case in files and not row.payload.get("chosen"):  # what somebody chose stays
            await _move(Speaker(desk, tx, files[row.case].case, now), files[row.case], row)


async def _move(speaker: Speaker, file: CaseFile, row: Utterance) -> None:
    promise = promise_of(row, file)
    if (
        promise is None
        or promise.state is not PromiseState.OPEN
        or not promise.due
        or promise.due <= speaker.now
    ):
        return
    week = speaker.desk.week(file.owner, file.workspace)
    night = in_the_night(row, promise, week)
    moment = before_again(promise, speaker.now, week, file.workspace.intervals, night=night)
    if moment is None or moment == row.due:  # where there is none left, that is seen when it is due
        return
    # The row itself, unless somebody has claimed it a moment ago: then it is asked now, and not again.
    await speaker.tx.wait([replace(row, payload={**row.payload, "night": night})], moment)
