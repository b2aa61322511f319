"""What was asked comes next no more: whatever names the next ping shows the one after (story: outbox)."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.outbox import LASTING, PINGS, Kind, Utterance
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, refresh_home

#: What is said by one utterance: itself and its case; of a round, each of its pings and its case.
About = list[tuple[Utterance, CaseFile]]


async def show_next(desk: Desk, utterance: Utterance, about: About) -> None:
    """The cards of the cases that were asked about, and the Home of whom was asked, where there are any."""
    asked = [file for row, file in about if row.kind in PINGS | LASTING]
    cards = [file for file in asked if file.case.thread and (file.case.telling or file.case.tried_at)]
    reader = utterance.addressee or ""
    if not cards and not any(file.owner.home_seen for file in asked if file.owner.id == reader):
        return
    async with desk.store.writing(utterance.workspace) as tx:
        now = desk.clock.now()
        for file in cards:
            await Speaker(desk, tx, file.case, now).card_changed()
        await refresh_home(desk, tx, utterance.workspace, reader, now, key=f"{Kind.HOME}:said:{utterance.id}")
    desk.wake()
