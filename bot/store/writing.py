"""Writing: one transaction on one workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ScalarSelect, Table, delete, func, select, text, update
from sqlalchemy.exc import IntegrityError

from bot.domain.case import Case
from bot.domain.message import Approval, Suggestion, Version
from bot.domain.outbox import SayState, Utterance
from bot.domain.people import Client, Person, Workspace
from bot.domain.promise import Promise
from bot.errors import Changed
from bot.store import rows
from bot.store.conditions import IS_PENDING
from bot.store.outbox_rows import AT_ONCE, utterance_values
from bot.store.reading import SqlReading
from bot.store.rounds import WritingRounds
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
    versions,
    workspaces,
)

CASE_CHANGED = "Somebody changed this case a moment ago. Have a look and try again."
NAME_TAKEN = "Somebody added a client with that name a moment ago. Choose it from the list."
TAKEN_ALREADY = "That was taken already. Have a look before you try again."


@cache  # putting a statement together costs as much as running it (measured)
def _enqueueing(inserting: Callable[[Table], Any]) -> Any:
    keys = ["workspace", "dedupe_key"]
    return inserting(outbox).on_conflict_do_nothing(index_elements=keys).returning(outbox.c.seq)


class SqlWriting(SqlReading, WritingRounds):
    """`ports.Writing` on one connection, inside a transaction that the store ends.

    Raises:
        Changed: from any method that adds something which is there already.
        ValueError: something of another workspace was handed in.
    """

    @contextmanager
    def _unique(self, sentence: str) -> Iterator[None]:
        """Somebody else was faster with the same key; the transaction must end with this error."""
        try:
            yield
        except IntegrityError as error:
            if self._database.is_duplicate(error):
                raise Changed(sentence) from error
            raise

    def _ours(self, workspace: str) -> None:
        if workspace != self._workspace:
            raise ValueError(f"something of workspace {workspace} in a transaction on {self._workspace}")

    async def _insert(self, table: Table, values: dict[str, Any], sentence: str = CASE_CHANGED) -> None:
        with self._unique(sentence):
            await self._connection.execute(
                self._database.inserting(table), {"workspace": self._workspace, **values}
            )

    async def _upsert(
        self, table: Table, values: dict[str, Any], *keys: str, keep: Sequence[str] = ()
    ) -> None:
        kept = {*keys, *keep}
        statement = self._database.inserting(table).values(values)
        changes = {name: statement.excluded[name] for name in values if name not in kept}
        await self._connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changes))

    def _next_number(self, table: Table, case_id: str) -> ScalarSelect[int]:
        """1 and up per case, without gaps; safe because a case has one writer at a time (unique)."""
        return (
            select(func.coalesce(func.max(table.c.number), 0) + 1)
            .where(table.c.workspace == self._workspace, table.c.case_id == case_id)
            .scalar_subquery()
        )

    async def save_workspace(self, workspace: Workspace) -> None:
        self._ours(workspace.id)
        await self._upsert(workspaces, rows.workspace_values(workspace), "id")

    async def save_person(self, person: Person) -> None:
        values = {"workspace": self._workspace, **rows.person_values(person)}
        await self._upsert(people, values, "workspace", "id")

    async def save_client(self, client: Client) -> None:
        """Insert or update by id.

        Raises:
            Changed: another client has that name meanwhile (unique by name_key).
        """
        values = {"workspace": self._workspace, **rows.client_values(client)}
        with self._unique(NAME_TAKEN):
            await self._upsert(clients, values, "workspace", "id")

    async def add_case(self, case: Case) -> Case:
        """Insert; returns the case as it stands (`updated_at` is filled in)."""
        self._ours(case.workspace)
        values = rows.case_values(case)
        await self._insert(cases, {"id": case.id, "version": case.version, **values})
        return replace(case, updated_at=values["updated_at"])

    async def save_case(self, case: Case) -> Case:
        """UPDATE ... WHERE version = :seen; returns the case with its new version.

        Raises:
            Changed: somebody else was faster.
        """
        self._ours(case.workspace)
        values = rows.case_values(case)
        c = cases.c
        statement = (
            update(cases)
            .where(c.workspace == self._workspace, c.id == case.id, c.version == case.version)
            .values(version=c.version + 1, **values)
            .returning(c.version)
        )
        version = (await self._connection.execute(statement)).scalar_one_or_none()
        if version is None:
            raise Changed(CASE_CHANGED)
        return replace(case, version=version, updated_at=values["updated_at"])

    async def add_version(self, case_id: str, version: Version) -> None:
        await self._insert(versions, {"case_id": case_id, **rows.version_values(version)})

    async def add_approval(self, case_id: str, approval: Approval) -> None:
        await self._insert(approvals, {"case_id": case_id, **rows.approval_values(approval)})

    async def add_suggestion(self, case_id: str, suggestion: Suggestion) -> None:
        values = {"workspace": self._workspace, "case_id": case_id, **rows.suggestion_values(suggestion)}
        number = self._next_number(suggestions, case_id)
        with self._unique(CASE_CHANGED):
            await self._connection.execute(
                self._database.inserting(suggestions).values(number=number, **values)
            )

    async def save_suggestion(self, case_id: str, suggestion: Suggestion) -> None:
        """Update by id.

        Raises:
            Changed: the case has no such suggestion (any more).
        """
        c = suggestions.c
        statement = (
            update(suggestions)
            .where(c.workspace == self._workspace, c.case_id == case_id, c.id == suggestion.id)
            .values(rows.suggestion_values(suggestion))
            .returning(c.id)
        )
        if (await self._connection.execute(statement)).scalar_one_or_none() is None:
            raise Changed(CASE_CHANGED)

    async def save_promise(self, promise: Promise) -> None:
        """Insert or update by id; its place among the case's promises stays."""
        values = {
            "workspace": self._workspace,
            "number": self._next_number(promises, promise.case),
            **rows.promise_values(promise),
        }
        with self._unique(CASE_CHANGED):
            await self._upsert(promises, values, "workspace", "id", keep=("number", "case_id"))

    async def add_event(self, case_id: str, kind: str, by: str, at: datetime, **data: Any) -> None:
        """Append the next event of the case; `data` is JSON, never what somebody typed (privacy)."""
        statement = self._database.inserting(events).values(
            workspace=self._workspace,
            case_id=case_id,
            number=self._next_number(events, case_id),
            kind=kind,
            by_user=by,
            at=at,
            data=data,
        )
        with self._unique(CASE_CHANGED):
            await self._connection.execute(statement)

    async def enqueue(self, utterance: Utterance) -> bool:
        """Put an utterance into the outbox; False when its dedupe_key is there already.

        `seq` is given by the store, ascending.
        """
        self._ours(utterance.workspace)
        values = {"next_try_at": AT_ONCE, **utterance_values(utterance)}
        statement = _enqueueing(self._database.inserting)
        return (await self._connection.execute(statement, values)).scalar_one_or_none() is not None

    async def supersede(self, case_id: str, *, kinds: Sequence[str], subject: str | None = None) -> int:
        """Pending utterances of these kinds (and subject) are no longer wanted; returns how many."""
        c = outbox.c
        statement = (
            update(outbox)
            .where(c.workspace == self._workspace, c.case_id == case_id, c.kind.in_(kinds), text(IS_PENDING))
            .values(state=SayState.SUPERSEDED)
        )
        if subject is not None:
            statement = statement.where(c.subject == subject)
        return (await self._connection.execute(statement)).rowcount

    async def save_scratch(self, user: str, about: str, typed: dict[str, Any], at: datetime) -> None:
        """Merge over what is kept; an absent key means unchanged. `typed` is JSON; `at` is story time."""
        kept = await self.scratch(user, about) or {}
        values = {
            "workspace": self._workspace,
            "person": user,
            "about": about,
            "typed": kept | typed,
            "at": at,
        }
        await self._upsert(scratches, values, "workspace", "person", "about")

    async def drop_scratch(self, user: str, about: str) -> None:
        """Forget it, if there is any."""
        c = scratches.c
        await self._connection.execute(
            delete(scratches).where(c.workspace == self._workspace, c.person == user, c.about == about)
        )

    async def save_receipt(self, key: str, answer: dict[str, Any], at: datetime) -> None:
        """Remember the answer to a submission or click; `at` is story time.

        Raises:
            Changed: it was taken already; what this transaction did is rolled back.
        """
        await self._insert(receipts, {"key": key, "answer": answer, "at": at}, TAKEN_ALREADY)
