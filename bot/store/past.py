"""Looking back at other cases: the part of `ports.Reading` that is about the past."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.case import CaseState
from bot.domain.promise import PromiseKind
from bot.store import rows
from bot.store.codec import load_facts
from bot.store.conditions import IS_KEPT, IS_OPEN
from bot.store.tables import cases, promises


class SqlPast:
    """`past.Past` on one connection, of one workspace."""

    def __init__(self, connection: AsyncConnection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace

    async def done_before(self, client_id: str, besides: str, limit: int = 50) -> list[str]:
        """What was done to this client in other cases that they were told of, the latest first."""
        query = (
            select(cases.c.facts)
            .where(
                cases.c.workspace == self._workspace,
                cases.c.client_id == client_id,
                cases.c.id != besides,
                cases.c.state.in_([CaseState.TOLD, CaseState.CLOSED]),
            )
            .order_by(cases.c.updated_at.desc())
            .limit(limit)
        )
        return [load_facts(facts).did for facts in (await self._connection.execute(query)).scalars()]

    async def kept_delays(
        self, owner: str, kind: PromiseKind, besides: str, limit: int = 50
    ) -> list[timedelta]:
        """How much later than first promised this person kept what they promised of that kind, one for each
        other case, the latest first."""
        c = promises.c
        query = (
            select(promises)
            .where(
                c.workspace == self._workspace,
                c.owner == owner,
                c.kind == kind,
                c.case_id != besides,
                text(f"promises.{IS_KEPT}"),
            )
            .order_by(c.opened_at.desc(), c.number.desc())
            .limit(limit)
        )
        found: dict[str, timedelta] = {}
        for promise in map(rows.promise_of, (await self._connection.execute(query)).mappings()):
            if promise.delay is not None:
                found.setdefault(promise.case, promise.delay)
        return list(found.values())

    async def has_open_case(
        self, client_id: str, *, owner: str | None = None, besides: str | None = None
    ) -> bool:
        """Whether any case with this client is open: of this owner, or whoever owns it; another than that
        one."""
        c = cases.c
        found = select(c.id).where(
            c.workspace == self._workspace, c.client_id == client_id, text(f"cases.{IS_OPEN}")
        )
        if owner is not None:
            found = found.where(c.owner == owner)
        if besides is not None:
            found = found.where(c.id != besides)
        return (await self._connection.execute(found.limit(1))).scalar_one_or_none() is not None
