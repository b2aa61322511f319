"""Who works at other hours, or has travelled, is asked at other moments (story: home)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.file import CaseFile
from bot.domain.followup import before_again
from bot.domain.outbox import WAITING, Kind, Utterance
from bot.domain.promise import PromiseState
from bot.domain.schedule import good_moment
from bot.usecases.ports import Desk, Writing
from bot.usecases.reasons import in_the_night, promise_of
from bot.usecases.saying import Speaker


async def on_new_hours(desk: Desk, tx: Writing, now: datetime, owner: str | None = None) -> None:
    """The questions before promises move to good moments of the hours as they are now. All others only ever
    wait for working time: what fell out of it waits from now on, so that its time is named as it will be.

    Args:
        owner: whose hours became others; None: those of the workspace, so perhaps everybody's.
    """
    planned = await tx.planned({Kind.BEFORE, Kind.MISSED} | WAITING, owner)
    files = await tx.case_files_of({row.case for row in planned if row.case})
    people = await tx.people({row.addressee for row in planned if row.addressee})
    for row in planned:
        if row.case not in files or row.payload.get("chosen"):  # what somebody chose stays
            continue
        file, reader = files[row.case], people.get(row.addressee or "")
        if row.kind is Kind.BEFORE:
            await _move(Speaker(desk, tx, file.case, now), file, row)
        elif row.can_wait and reader:
            moment = good_moment(row.due, desk.week(reader, file.workspace))
            if moment > row.due:
                await tx.wait([row], moment)


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
