"""Case files: many cases with all that belongs to them, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import RowMapping, Select, Table, Text, and_, bindparam, select, text, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.file import CaseFile
from bot.domain.outbox import LASTING, PINGS, Kind
from bot.store import rows
from bot.store.among import among, of_kinds
from bot.store.conditions import IS_PENDING
from bot.store.tables import (
    approvals,
    cases,
    clients,
    outbox,
    people,
    promises,
    suggestions,
    versions,
    workspaces,
)

#: case id -> what belongs to it
Belongings = dict[str, list[Any]]


def _same(table: Table, id_column: Any) -> Any:
    return and_(table.c.workspace == cases.c.workspace, table.c.id == id_column)


def _belonging(table: Table, *order: Any) -> Select[Any]:
    """What belongs to the cases `ids` of `workspace`."""
    return (
        select(table)
        .where(
            table.c.workspace == bindparam("workspace"),
            among(table.c.case_id, "ids"),
        )
        .order_by(*order)
    )


# Built once: putting a statement together costs as much as running it (measured).

#: Cases with their client, owner and workspace; add the conditions.
CASE_HEADS: Select[Any] = select(cases, clients, people, workspaces).select_from(
    cases.outerjoin(clients, _same(clients, cases.c.client_id))
    .outerjoin(people, _same(people, cases.c.owner))
    .outerjoin(workspaces, workspaces.c.id == cases.c.workspace)
)
HEADS_OF = CASE_HEADS.where(cases.c.workspace == bindparam("workspace"), among(cases.c.id, "ids"))
_VERSIONS = _belonging(versions, versions.c.number)
_APPROVALS = _belonging(approvals, approvals.c.version, approvals.c.at)
_SUGGESTIONS = _belonging(suggestions, suggestions.c.number)
_PROMISES = _belonging(promises, promises.c.number)
_NEXT_PINGS = (
    select(outbox.c.case_id, outbox.c.due, outbox.c.subject)
    .where(
        outbox.c.workspace == bindparam("workspace"),
        among(outbox.c.case_id, "ids"),
        of_kinds(PINGS | LASTING | {Kind.REST}),
        text(IS_PENDING),
    )
    .order_by(outbox.c.due, outbox.c.seq)
)

_STANDINGS = (
    select(
        cases.c.id, cases.c.version, promises.c.id, type_coerce(promises.c.state, Text), promises.c.proposed
    )
    .select_from(
        cases.outerjoin(
            promises, and_(promises.c.workspace == cases.c.workspace, promises.c.case_id == cases.c.id)
        )
    )
    .where(cases.c.workspace == bindparam("workspace"), among(cases.c.id, "ids"))
)


async def changed(connection: AsyncConnection, workspace: str, files: Iterable[CaseFile]) -> set[str]:
    """Ids of those that are not as they were: what somebody decided, not what was planned to be said.

    Whatever happens to a case counts its version on, or moves a promise.
    """
    were = {file.case.id: _standing(file) for file in files}
    are: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for case, *standing in await connection.execute(_STANDINGS, {"workspace": workspace, "ids": list(were)}):
        are[case].add(tuple(standing))
    return {case for case, standing in were.items() if are[case] != standing}


def _standing(file: CaseFile) -> set[tuple[Any, ...]]:
    version = file.case.version
    return {(version, p.id, p.state, p.proposed) for p in file.promises} or {(version, None, None, None)}


async def _grouped(
    connection: AsyncConnection,
    scope: dict[str, Any],
    query: Select[Any],
    table: Table,
    read: Callable[[RowMapping], Any],
) -> Belongings:
    grouped: Belongings = defaultdict(list)
    for row in (await connection.execute(query, scope)).mappings():
        grouped[row[table.c.case_id]].append(read(row))
    return grouped


async def case_files(
    connection: AsyncConnection, workspace: str, heads: Select[Any], of: dict[str, Any] | None = None
) -> list[CaseFile]:
    """The files of the cases that `heads` selects, in its order.

    Args:
        of: its parameters.
    """
    found = (await connection.execute(heads, of)).mappings().all()
    if not found:
        return []
    ids = [row[cases.c.id] for row in found]
    scope = {"workspace": workspace, "ids": ids}
    belonging = partial(_grouped, connection, scope)
    words = await belonging(_VERSIONS, versions, rows.version_of)
    approved = await belonging(_APPROVALS, approvals, rows.approval_of)
    suggested = await belonging(_SUGGESTIONS, suggestions, rows.suggestion_of)
    promised = await belonging(_PROMISES, promises, rows.promise_of)
    pings: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for row in await connection.execute(_NEXT_PINGS, scope):
        pings[row.case_id].append((row.due, row.subject))
    settings = rows.workspace_of(found[0], workspace)  # of all: there is but one
    return [
        CaseFile(
            workspace=settings,
            case=rows.case_of(row),
            owner=rows.person_of(row, row[cases.c.owner]),
            client=rows.client_of(row),
            versions=tuple(words[key]),
            approvals=tuple(approved[key]),
            suggestions=tuple(suggested[key]),
            promises=tuple(promised[key]),
            next_ping=due,
            next_about=about,
            still_asked=frozenset(subject for _, subject in pings[key]),
        )
        for key, row in zip(ids, found, strict=True)
        for due, about in [next(iter(pings[key]), (None, ""))]
    ]
