"""How most tests begin, played once for each kind of database and copied from then on.

A world that has done nothing yet, and whose test has not touched anything in it, becomes the copy: its
database, its times, what its voice has said. Whatever else a test does first, it plays for itself.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.domain.file import CaseFile
from bot.usecases.screen import Taken
from tests.databases import Database, Databases
from tests.usecases.fakes import Said

if TYPE_CHECKING:
    from tests.usecases.world import World


@dataclass(frozen=True)
class Played:
    """Where a beginning has led."""

    template: str
    file: CaseFile
    at: datetime
    ids: int
    woken: int
    said: tuple[Said, ...]
    taken: tuple[Taken, ...]


@dataclass(frozen=True)
class _Address:
    """A database that nobody looks into."""

    url: str


@dataclass
class Beginnings:
    """
    Args:
        settled: the template that every test begins with.
    """

    databases: Databases
    settled: str
    _played: dict[str, Played] = field(default_factory=dict)

    def copy(self, played: Played) -> AbstractContextManager[Database]:
        copied: AbstractContextManager[Database] = self.databases.copy(played.template)
        return copied

    def played(self, way: str, facts: dict[str, Any]) -> Played:
        """What `World.<way>(**facts)` leads to.

        Raises:
            Exception: as it does.
        """
        key = f"{way} {sorted(facts.items())}"
        if key not in self._played:
            self._played[key] = self._play(way, facts)
        return self._played[key]

    def _play(self, way: str, facts: dict[str, Any]) -> Played:
        from tests.usecases.world import world_on

        ended: list[tuple[CaseFile, World]] = []

        async def play(url: str) -> None:
            async with world_on(_Address(url)) as world:
                ended.append((await getattr(world, way)(**facts), world))

        template = self.databases.template(self.settled, play)
        ((file, world),) = ended
        said, taken = tuple(world.voice.said), tuple(world.taken)
        return Played(template, file, world.machine, world.ids, world.woken, said, taken)
