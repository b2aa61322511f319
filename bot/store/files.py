"""Case files: many cases with all that belongs to them, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, Table, and_, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.file import CaseFile
from bot.domain.outbox import PINGS
from bot.store import rows
from bot.store.tables import (
    IS_PENDING,
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

_PINGS = sorted(PINGS)


def case_heads() -> Select[Any]:
    """Cases with their client, owner and workspace; add the conditions."""
    return select(cases, clients, people, workspaces).select_from(
        cases.outerjoin(clients, _same(clients, cases.c.client_id))
        .outerjoin(people, _same(people, cases.c.owner))
        .outerjoin(workspaces, workspaces.c.id == cases.c.workspace)
    )


def _same(table: Table, id_column: Any) -> Any:
    return and_(table.c.workspace == cases.c.workspace, table.c.id == id_column)


async def case_files(connection: AsyncConnection, workspace: str, heads: Select[Any]) -> list[CaseFile]:
    """The files of the selected cases, in the order of the selection."""
    found = (await connection.execute(heads)).mappings().all()
    if not found:
        return []
    ids = [row[cases.c.id] for row in found]

    async def belonging(table: Table, read: Callable[[RowMapping], Any], *order: Any) -> dict[str, list[Any]]:
        query = select(table).where(table.c.workspace == workspace, table.c.case_id.in_(ids)).order_by(*order)
        grouped: dict[str, list[Any]] = defaultdict(list)
        for row in (await connection.execute(query)).mappings():
            grouped[row[table.c.case_id]].append(read(row))
        return grouped

    words = await belonging(versions, rows.version_of, versions.c.number)
    approved = await belonging(approvals, rows.approval_of, approvals.c.version, approvals.c.at)
    suggested = await belonging(suggestions, rows.suggestion_of, suggestions.c.number)
    promised = await belonging(promises, rows.promise_of, promises.c.number)
    pings = await _next_pings(connection, workspace, ids)
    return [
        CaseFile(
            workspace=rows.workspace_of(row, workspace),
            case=rows.case_of(row),
            owner=rows.person_of(row, row[cases.c.owner]),
            client=rows.client_of(row),
            versions=tuple(words[key]),
            approvals=tuple(approved[key]),
            suggestions=tuple(suggested[key]),
            promises=tuple(promised[key]),
            next_ping=pings.get(key),
        )
        for key, row in zip(ids, found, strict=True)
    ]


async def _next_pings(connection: AsyncConnection, workspace: str, ids: Sequence[str]) -> dict[str, datetime]:
    earliest = func.min(outbox.c.due, type_=outbox.c.due.type).label("due")
    query = (
        select(outbox.c.case_id, earliest)
        .where(
            outbox.c.workspace == workspace,
            outbox.c.case_id.in_(ids),
            outbox.c.kind.in_(_PINGS),
            text(IS_PENDING),
        )
        .group_by(outbox.c.case_id)
    )
    return {row.case_id: row.due for row in await connection.execute(query)}
