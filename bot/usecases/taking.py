"""One transaction per thing that someone does, taken at most once.

Slack repeats a submission or a click whose ack it missed. The receipt, written in the same transaction
as the work, makes the repeat return the first answer (design.md, How a request flows, 3).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.people import Person
from bot.domain.rights import Right, may
from bot.errors import AmendsError, NotFound
from bot.usecases.ports import Desk, Reading, Writing

#: The receipt of what was answered with a screen: a repeat shows the case as it is.
SHOW_AGAIN = {"show": "again"}


@dataclass(frozen=True, slots=True)
class Call:
    """Who asks, and the key under which the answer is kept.

    `key` is unique per submission, click or event; empty when repeats cannot happen or do no harm.
    `outsider`: the person belongs to another Slack team (Slack Connect). `view`: id of the modal it
    came from, for a later update of that modal. `channel`: where the button that was pressed stands.
    """

    workspace: str
    user: str
    key: str = ""
    outsider: bool = False
    view: str = ""
    channel: str = ""


class Repeated(AmendsError):
    """This was taken before; `answer` is what was answered then."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__("This was taken already.")
        self.answer = answer


@dataclass
class Look:
    """An open snapshot: enough to see, not to change."""

    tx: Reading
    call: Call
    now: datetime

    async def person(self) -> Person:
        return await self.tx.person(self.call.user)

    async def file(self, case_id: str, right: Right) -> CaseFile:
        """The case, if it is there and the caller may do this with it.

        Raises:
            NotFound: no such case (erased, or another workspace's).
            NotAllowed: with the sentence for the person.
        """
        file = await load(self.tx, case_id)
        may(
            await self.person(),
            right,
            case=file.case,
            workspace=file.workspace,
            outsider=self.call.outsider,
            channel=self.call.channel,
        )
        return file


@dataclass
class Deal(Look):
    """An open transaction, and the answer to be kept with it."""

    tx: Writing
    desk: Desk
    answer: dict[str, Any] = field(default_factory=dict)
    #: Kept in place of an answer that shows what somebody typed (it belongs to the case alone).
    kept: dict[str, Any] | None = None


async def load(tx: Reading, case_id: str) -> CaseFile:
    """A case that must be there.

    Raises:
        NotFound: no such case (erased, or another workspace's).
    """
    file = await tx.case_file(case_id)
    if file is None:
        raise NotFound("This case is no longer here.")
    return file


async def last_typed(deal: Deal, about: str, name: str, otherwise: str) -> str:
    """A field that Slack left out of a submission is unchanged: as it was typed last, else as it was."""
    kept = await deal.tx.scratch(deal.call.user, about) or {}
    return str(kept.get(name, otherwise) or "")


async def forget_typed(deal: Deal, about: str) -> None:
    """What was typed is recorded: forget it, and the keystrokes of its modal that are still on their way."""
    await deal.tx.drop_scratch(deal.call.user, about)
    key = recorded_key(deal.call.view)
    if deal.call.view and await deal.tx.receipt(key) is None:
        await deal.tx.save_receipt(key, {}, deal.now)


def recorded_key(view: str) -> str:
    """The receipt of a modal whose content is recorded."""
    return f"recorded:{view}"


@asynccontextmanager
async def taking(desk: Desk, call: Call) -> AsyncIterator[Deal]:
    """Open the transaction of a use case; wake the drainer after its commit, never inside it.

    Raises:
        Repeated: this call was taken before.
        StoreDown: nothing was written.
    """
    now = desk.clock.now()
    async with desk.store.writing(call.workspace) as tx:
        if call.key:
            stored = await tx.receipt(call.key)
            if stored is not None:
                raise Repeated(stored)
        deal = Deal(tx, call, now, desk)
        yield deal
        if call.key:
            await tx.save_receipt(call.key, deal.answer if deal.kept is None else deal.kept, now)
    desk.wake()
