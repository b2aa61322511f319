"""What the rows of the outbox are about, looked up for many of them at once."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager

from bot.domain.file import CaseFile
from bot.domain.outbox import Utterance
from bot.domain.people import Person
from bot.store.reading import SqlReading

#: The case, if there is one, and who hears it.
Look = tuple[CaseFile | None, Person]
#: Opens a snapshot of one workspace.
Reader = Callable[[str], AbstractAsyncContextManager[SqlReading]]


async def look_at(reading: Reader, utterances: Sequence[Utterance]) -> list[Look]:
    """In their order; one snapshot for each workspace."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, utterance in enumerate(utterances):
        places[utterance.workspace].append(place)
    looked = await asyncio.gather(
        *(_look_into(reading, team, [utterances[place] for place in mine]) for team, mine in places.items())
    )
    order = (place for mine in places.values() for place in mine)
    found = dict(zip(order, (look for looks in looked for look in looks), strict=True))
    return [found[place] for place in range(len(utterances))]


async def _look_into(reading: Reader, workspace: str, utterances: Sequence[Utterance]) -> list[Look]:
    async with reading(workspace) as tx:
        files = await tx.case_files_of({u.case for u in utterances if u.case})
        people = await tx.people({u.addressee for u in utterances if u.addressee})
    return [_look(utterance, files, people) for utterance in utterances]


def _look(utterance: Utterance, files: dict[str, CaseFile], people: dict[str, Person]) -> Look:
    file = files.get(utterance.case or "")
    if utterance.addressee:
        return file, people[utterance.addressee]
    return file, file.owner if file else Person("")
