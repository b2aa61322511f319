"""What was asked comes next no more: whatever names the next ping shows the one after (story: outbox)."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.outbox import LASTING, PINGS, Kind, Utterance
from bot.usecases.ports import Desk
from bot.usecases.saying import refresh_home

#: What is said by one utterance: itself and its case; of a round, each of its pings and its case.
About = list[tuple[Utterance, CaseFile]]


async def show_next(desk: Desk, utterance: Utterance, about: About) -> None:
    """On the Home of whom was asked, if they have ever opened it. The card names no ping: its readers await
    none, and each ping would cost a call to Slack and a transaction more (a burst took five times as long,
    measured)."""
    reader = utterance.addressee or ""
    asked = [file for row, file in about if row.kind in PINGS | LASTING]
    if not any(file.owner.home_seen for file in asked if file.owner.id == reader):
        return
    async with desk.store.writing(utterance.workspace) as tx:
        now = desk.clock.now()
        await refresh_home(desk, tx, utterance.workspace, reader, now, key=f"{Kind.HOME}:said:{utterance.id}")
    desk.wake()
