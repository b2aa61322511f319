"""A voice that remembers what it said, and a machine clock that tests move."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.outbox import PINGS, Kind, Utterance
from bot.domain.people import Person

#: Monday, 9:00 in Kuala Lumpur.
START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """What was said, and the state of the case at that moment."""

    row: Utterance
    state: str
    promises: tuple[str, ...]
    at: datetime

    @property
    def kind(self) -> Kind:
        return self.row.kind


@dataclass
class FakeVoice:
    """Remembers what it says; refuses the kinds it is told to refuse; lets things happen meanwhile."""

    now: Callable[[], datetime]
    said: list[Said] = field(default_factory=list)
    refusing: dict[Kind, Exception] = field(default_factory=dict)
    refusing_once: dict[Kind, Exception] = field(default_factory=dict)
    meanwhile: dict[Kind, Callable[[], Awaitable[Any]]] = field(default_factory=dict)

    async def say(self, row: Utterance, file: CaseFile | None, person: Person) -> tuple[str, str] | None:
        if row.kind in self.refusing_once:
            raise self.refusing_once.pop(row.kind)
        if row.kind in self.refusing:
            raise self.refusing[row.kind]
        state = file.case.state.value if file else ""
        promises = tuple(p.state.value for p in file.promises) if file else ()
        self.said.append(Said(row, state, promises, self.now()))
        if row.kind in self.meanwhile:
            await self.meanwhile.pop(row.kind)()
        where = row.addressee and f"D_{person.id}"
        return (where or (file.case.place.channel if file else "") or "G_PEOPLE", f"{len(self.said)}.000")

    async def standing(self, row: Utterance) -> tuple[str, str] | None:
        if row.attempts < 2 or row.addressee is None:
            return None
        found = (number for number, said in enumerate(self.said, 1) if said.row.id == row.id)
        return next(((f"D_{row.addressee}", f"{number}.000") for number in found), None)

    def kinds(self) -> list[Kind]:
        return [said.kind for said in self.said]

    def last(self, kind: Kind) -> Said:
        return next(said for said in reversed(self.said) if said.kind is kind)

    def pings(self) -> list[Kind]:
        return [kind for kind in self.kinds() if kind in PINGS]


class Hand:
    """A machine clock that stands still until a test moves it; the store's leases go by it too."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at
