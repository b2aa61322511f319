"""What the rows of the outbox are about, looked up for many of them at once."""

from __future__ import annotations

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
    """In their order; one snapshot for each workspace, one after the other: people's clicks read too."""
    teams: dict[str, list[Utterance]] = defaultdict(list)
    for utterance in utterances:
        teams[utterance.workspace].append(utterance)
    looks: dict[tuple[str, str], Look] = {}
    for team, mine in teams.items():
        async with reading(team) as tx:
            files = await tx.case_files_of({u.case for u in mine if u.case})
            owners = {file.owner.id: file.owner for file in files.values()}  # who hears most of it
            others = {u.addressee for u in mine if u.addressee} - owners.keys()
            people = owners | await tx.people(others)
        looks |= {(team, u.id): _look(u, files, people) for u in mine}
    return [looks[utterance.workspace, utterance.id] for utterance in utterances]


async def look_again_at(reading: Reader, files: Sequence[CaseFile]) -> list[CaseFile | None]:
    """As they stand now, in their order: themselves if nothing has changed in them, None if erased."""
    teams: dict[str, list[CaseFile]] = defaultdict(list)
    for file in files:
        teams[file.case.workspace].append(file)
    fresh: dict[tuple[str, str], CaseFile] = {}
    gone: set[tuple[str, str]] = set()
    for team, mine in teams.items():
        async with reading(team) as tx:
            changed = await tx.changed(mine)
            found = await tx.case_files_of(changed)
        fresh |= {(team, case): file for case, file in found.items()}
        gone |= {(team, case) for case in changed - found.keys()}
    keys = [(file.case.workspace, file.case.id) for file in files]
    return [None if key in gone else fresh.get(key, file) for key, file in zip(keys, files, strict=True)]


async def asked_before_at(reading: Reader, utterances: Sequence[Utterance]) -> list[list[Utterance]]:
    """What each of them takes the place of: what was asked about the same promise, and is not answered."""
    teams: dict[str, list[Utterance]] = defaultdict(list)
    for utterance in utterances:
        teams[utterance.workspace].append(utterance)
    asked: dict[tuple[str, str | None, str], list[Utterance]] = defaultdict(list)
    for team, mine in teams.items():
        async with reading(team) as tx:
            for one in await tx.unanswered({u.case for u in mine if u.case}):
                asked[team, one.case, one.subject].append(one)
    return [
        [one for one in asked[u.workspace, u.case, u.subject] if one.due <= u.due and one.id != u.id]
        for u in utterances
    ]


def _look(utterance: Utterance, files: dict[str, CaseFile], people: dict[str, Person]) -> Look:
    file = files.get(utterance.case or "")
    if utterance.addressee:
        return file, people[utterance.addressee]
    return file, file.owner if file else Person("")
