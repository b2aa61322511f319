"""Reading: one snapshot of one workspace."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, case, func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.case import Case
from bot.domain.event import Event
from bot.domain.file import CaseFile
from bot.domain.message import Suggestion
from bot.domain.outbox import SayState, Utterance
from bot.domain.people import Client, Person, Workspace, name_key
from bot.domain.promise import Promise
from bot.store import rows
from bot.store.among import among
from bot.store.conditions import IS_OPEN, IS_PENDING, IS_UNFINISHED, IS_WAITING
from bot.store.database import Database
from bot.store.files import CASE_HEADS, HEADS_OF, case_files, changed
from bot.store.outbox_rows import utterance_of
from bot.store.past import SqlPast
from bot.store.rounds import ReadingRounds
from bot.store.tables import (
    approvals,
    cases,
    clients,
    events,
    outbox,
    people,
    promises,
    receipts,
    scratches,
    suggestions,
    workspaces,
)

_PEOPLE = select(people).where(people.c.workspace == bindparam("workspace"), among(people.c.id, "users"))


class SqlReading(SqlPast, ReadingRounds):
    """`ports.Reading` on one connection, inside a transaction that somebody else began.

    Args:
        workspace: Slack team id; every query is scoped by it.
        database: of the connection.
    """

    def __init__(self, connection: AsyncConnection, workspace: str, database: Database) -> None:
        super().__init__(connection, workspace)
        self._database = database

    async def _one(self, query: Select[Any]) -> Any:
        return (await self._connection.execute(query)).mappings().one_or_none()

    async def workspace(self) -> Workspace:
        """The settings; defaults when the workspace has none yet."""
        row = await self._one(select(workspaces).where(workspaces.c.id == self._workspace))
        return rows.workspace_of(row, self._workspace) if row else Workspace(self._workspace)

    async def person(self, user: str) -> Person:
        """A person; defaults when they have never been seen."""
        row = await self._one(
            select(people).where(people.c.workspace == self._workspace, people.c.id == user)
        )
        return rows.person_of(row, user) if row else Person(user)

    async def people(self, users: Collection[str]) -> dict[str, Person]:
        """Of these ids; defaults for those who have never been seen."""
        if not users:
            return {}
        scope = {"workspace": self._workspace, "users": users}
        found = (await self._connection.execute(_PEOPLE, scope)).mappings()
        seen = {row[people.c.id]: rows.person_of(row, row[people.c.id]) for row in found}
        return {user: seen.get(user) or Person(user) for user in users}

    async def client(self, client_id: str) -> Client | None:
        row = await self._one(
            select(clients).where(clients.c.workspace == self._workspace, clients.c.id == client_id)
        )
        return rows.client_of(row) if row else None

    async def client_named(self, name: str) -> Client | None:
        """By `name_key`: width, case and spaces do not matter."""
        row = await self._one(
            select(clients).where(
                clients.c.workspace == self._workspace, clients.c.name_key == name_key(name)
            )
        )
        return rows.client_of(row) if row else None

    async def clients_like(self, typed: str, limit: int = 99) -> list[Client]:
        """Names that contain what was typed, those that begin with it first, then by name; with nothing
        typed, those with the most recently changed case first."""
        query = select(clients).where(clients.c.workspace == self._workspace).limit(limit)
        key, folded = name_key(typed), clients.c.name_key
        if key:  # autoescape: people do type % and _
            begins = case((folded.startswith(key, autoescape=True), 0), else_=1)
            query = query.where(folded.contains(key, autoescape=True)).order_by(begins, folded)
        else:
            used = (
                select(func.max(cases.c.updated_at))
                .where(cases.c.workspace == clients.c.workspace, cases.c.client_id == clients.c.id)
                .scalar_subquery()
            )
            query = query.order_by(used.desc().nulls_last(), folded)
        found = (await self._connection.execute(query)).mappings()
        return [client for client in map(rows.client_of, found) if client]

    async def case(self, case_id: str) -> Case | None:
        row = await self._one(
            select(cases).where(cases.c.workspace == self._workspace, cases.c.id == case_id)
        )
        return rows.case_of(row) if row else None

    async def _files(self, heads: Select[Any]) -> list[CaseFile]:
        return await case_files(
            self._connection, self._workspace, heads.where(cases.c.workspace == self._workspace)
        )

    async def case_file(self, case_id: str) -> CaseFile | None:
        """The case with everything that belongs to it; `next_ping` is the earliest pending ping."""
        files = await self._files(CASE_HEADS.where(cases.c.id == case_id))
        return files[0] if files else None

    async def case_files_of(self, ids: Collection[str]) -> dict[str, CaseFile]:
        """The files of these cases, by id; what there is no case of is missing."""
        if not ids:
            return {}
        scope = {"workspace": self._workspace, "ids": ids}
        return {
            file.case.id: file
            for file in await case_files(self._connection, self._workspace, HEADS_OF, scope)
        }

    async def changed(self, files: Collection[CaseFile]) -> set[str]:
        """Ids of the cases that have changed since they were read."""
        return await changed(self._connection, self._workspace, files)

    async def case_files(self, owner: str, *, limit: int | None = None) -> list[CaseFile]:
        """The owner's open cases (file.OPEN_STATES), most recently changed first; all, but for a limit."""
        heads = CASE_HEADS.where(cases.c.owner == owner, text(f"cases.{IS_OPEN}"))
        return await self._files(heads.order_by(cases.c.updated_at.desc(), cases.c.id).limit(limit))

    async def unfinished(self, owner: str) -> CaseFile | None:
        """The owner's most recently changed unfinished case."""
        heads = CASE_HEADS.where(cases.c.owner == owner, text(f"cases.{IS_UNFINISHED}"))
        files = await self._files(heads.order_by(cases.c.updated_at.desc(), cases.c.id).limit(1))
        return files[0] if files else None

    async def waiting(self, reviewer: str, channels: Sequence[str], *, limit: int = 20) -> list[CaseFile]:
        """Cases under review (not approved) that are someone else's and were sent to this person or to one
        of the channels, oldest first."""
        heads = CASE_HEADS.where(
            text(f"cases.{IS_WAITING}"),
            cases.c.owner != reviewer,
            or_(
                cases.c.place_channel.in_(channels),
                self._database.in_json(cases.c.place_people, "reviewer"),
            ),
        ).params(reviewer=reviewer)
        return await self._files(heads.order_by(cases.c.opened_at, cases.c.id).limit(limit))

    async def reviewers(self, besides: str, limit: int = 7) -> list[str]:
        """Who has approved drafts here, the latest first; then the admins Amends knows."""
        c, p = approvals.c, people.c
        latest = (
            select(c.approver)
            .where(c.workspace == self._workspace, c.approver != besides)
            .group_by(c.approver)
            .order_by(func.max(c.at).desc())
            .limit(limit)
        )
        admins = select(p.id).where(p.workspace == self._workspace, p.is_admin, p.id != besides).limit(limit)
        found = [*(await self._connection.execute(latest)).scalars()]
        found += (await self._connection.execute(admins)).scalars()
        return list(dict.fromkeys(found))[:limit]

    async def promise(self, promise_id: str) -> Promise | None:
        row = await self._one(
            select(promises).where(promises.c.workspace == self._workspace, promises.c.id == promise_id)
        )
        return rows.promise_of(row) if row else None

    async def suggestion(self, suggestion_id: str) -> tuple[str, Suggestion] | None:
        """(case id, suggestion)."""
        c = suggestions.c
        row = await self._one(
            select(suggestions).where(c.workspace == self._workspace, c.id == suggestion_id)
        )
        return (row[c.case_id], rows.suggestion_of(row)) if row else None

    async def events(self, case_id: str) -> list[Event]:
        """What happened to the case, in order."""
        c = events.c
        query = select(events).where(c.workspace == self._workspace, c.case_id == case_id).order_by(c.number)
        return [
            Event(row[c.case_id], row[c.number], row[c.kind], row[c.by_user], row[c.at], row[c.data])
            for row in (await self._connection.execute(query)).mappings()
        ]

    async def utterance(self, utterance_id: str) -> Utterance | None:
        row = await self._one(
            select(outbox).where(outbox.c.workspace == self._workspace, outbox.c.id == utterance_id)
        )
        return utterance_of(row) if row else None

    async def said(self, case_id: str, kind: str, subject: str | None = None) -> Utterance | None:
        """The latest utterance of that kind (and subject) that was said, or may have been.

        Latest in the order of the outbox. `said_where` is None when Slack had nothing to point to, and
        for one that was claimed and not settled: a killed worker may have said it.
        """
        c = outbox.c
        query = select(outbox).where(
            c.workspace == self._workspace,
            c.case_id == case_id,
            c.kind == kind,
            or_(c.state == SayState.SAID, c.attempts > 0),
        )
        if subject is not None:
            query = query.where(c.subject == subject)
        row = await self._one(query.order_by(c.seq.desc()).limit(1))
        return utterance_of(row) if row else None

    async def to_come(self, case_id: str, kinds: Sequence[str], subject: str, *, after: int) -> bool:
        """Whether an utterance of these kinds and that subject is still to be said that was queued after
        this place (`seq`)."""
        c = outbox.c
        query = select(c.seq).where(
            c.workspace == self._workspace,
            c.case_id == case_id,
            c.kind.in_(kinds),
            c.subject == subject,
            c.seq > after,
            text(IS_PENDING),
        )
        return await self._one(query.limit(1)) is not None

    async def receipt(self, key: str) -> dict[str, Any] | None:
        """The stored answer of a submission or click that was taken already (`{}` is an answer)."""
        c = receipts.c
        query = select(c.answer).where(c.workspace == self._workspace, c.key == key)
        answer: dict[str, Any] | None = (await self._connection.execute(query)).scalar_one_or_none()
        return answer

    async def scratch(self, user: str, about: str) -> dict[str, Any] | None:
        """What someone typed into a modal and has not sent yet (`about`: which modal, of which case)."""
        c = scratches.c
        query = select(c.typed).where(c.workspace == self._workspace, c.person == user, c.about == about)
        typed: dict[str, Any] | None = (await self._connection.execute(query)).scalar_one_or_none()
        return typed
