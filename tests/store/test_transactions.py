"""Transactions: whole or not at all, one at a time, and honest when the database is away."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import StatementError

from bot.domain.case import Facts
from bot.domain.outbox import Kind, SayState
from bot.domain.people import Client, Person, Workspace
from bot.errors import StoreDown
from bot.store import SqlStore
from tests.conftest import on_sqlite
from tests.databases import Database

from .conftest import Opener
from .things import (
    ALI,
    LEASE,
    NOW,
    OTHER,
    TEAM,
    case,
    claimed,
    enqueue,
    later,
    promise,
    utterance,
    version,
)


class Oops(Exception):
    """Something went wrong in a use case."""


async def test_a_transaction_that_fails_leaves_nothing(store: SqlStore) -> None:
    async def fail() -> None:
        async with store.writing(TEAM) as tx:
            await tx.save_client(Client("c1", "Acme"))
            await tx.add_case(case(facts=Facts(client_id="c1")))
            await tx.add_event("k1", "case.opened", ALI, NOW)
            await tx.enqueue(utterance())
            raise Oops

    with pytest.raises(Oops):
        await fail()
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") is None
        assert await tx.client("c1") is None
        assert await tx.events("k1") == []
        assert await tx.utterance("u1") is None


async def test_a_cancelled_transaction_leaves_nothing_and_the_next_one_works(store: SqlStore) -> None:
    inside = asyncio.Event()

    async def write() -> None:
        async with store.writing(TEAM) as tx:
            await tx.add_case(case())
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with store.writing(TEAM) as tx:
        assert await tx.case("k1") is None
        await tx.add_case(case())


async def test_many_writers_at_once_all_succeed(store: SqlStore, opened: Opener) -> None:
    other = await opened()

    async def write(worker: SqlStore, n: int) -> None:
        async with worker.writing(TEAM) as tx:
            kept = await tx.add_case(case(f"k{n}"))
            await tx.save_case(replace(kept, rev=1))

    await asyncio.gather(*(write(store if n % 2 else other, n) for n in range(40)))
    async with store.reading(TEAM) as tx:
        assert len(await tx.case_files(ALI, limit=100)) == 40


async def test_a_reader_keeps_its_snapshot(store: SqlStore) -> None:
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") is None

        async def write() -> None:
            async with store.writing(TEAM) as other:
                await other.add_case(case())

        await asyncio.create_task(write())
        assert await tx.case("k1") is None
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1")


async def test_a_transaction_inside_a_transaction_raises(store: SqlStore) -> None:
    nested: list[Callable[[], object]] = [
        lambda: store.writing(TEAM).__aenter__(),
        lambda: store.writing(OTHER).__aenter__(),
        lambda: store.reading(TEAM).__aenter__(),
        lambda: store.claim(story=NOW, lease=LEASE, limit=1),
    ]
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
        for one in nested:
            with pytest.raises(RuntimeError, match="exactly one"):
                await one()  # type: ignore[misc]
    async with store.writing(TEAM) as tx:  # and afterwards it is free again
        assert await tx.case("k1")


async def test_a_task_started_inside_a_transaction_may_write_after_it(store: SqlStore) -> None:
    async def write() -> None:
        async with store.writing(TEAM) as tx:
            await tx.add_case(case("k2"))

    async with store.writing(TEAM) as tx:
        await tx.add_case(case("k1"))
        after = asyncio.create_task(write())
    await after
    async with store.reading(TEAM) as tx:
        assert await tx.case("k2")


async def test_a_locked_database_is_said_so_quickly_and_works_afterwards(
    database: Database, opened: Opener
) -> None:
    store = await opened(busy_timeout=timedelta(milliseconds=50))
    await enqueue(store, utterance())
    async with database.locked():
        began = time.monotonic()
        with pytest.raises(StoreDown, match="I couldn't save that just now"):
            async with store.writing(TEAM) as tx:
                await tx.add_case(case())
        with pytest.raises(StoreDown):
            await claimed(store)
        with pytest.raises(StoreDown):
            await store.settle(utterance(), SayState.SAID)
        assert time.monotonic() - began < 1.5
        async with store.reading(TEAM) as tx:  # who reads is not in the way
            assert await tx.utterance("u1")
    assert await claimed(store) == ["u1"]


@on_sqlite
async def test_a_full_disk_is_said_so_and_nothing_is_half_done(store: SqlStore) -> None:
    async def fill() -> None:
        async with store.writing(TEAM) as tx:
            # The file may not grow: what SQLite answers is what it answers on a full disk.
            await tx._connection.exec_driver_sql("PRAGMA max_page_count = 1")
            await tx.add_case(case())
            for number in range(1, 200):
                await tx.add_version("k1", version(number, "x" * 4000))

    with pytest.raises(StoreDown):
        await fill()
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") is None


async def test_a_naive_time_is_refused_and_any_zone_comes_back_as_utc(store: SqlStore) -> None:
    with pytest.raises(StatementError, match="naive"):
        async with store.writing(TEAM) as tx:
            await tx.add_case(case(opened_at=NOW.replace(tzinfo=None)))
    there = datetime.fromisoformat("2026-03-02T17:30:00.123456+08:00")
    async with store.writing(TEAM) as tx:
        kept = await tx.add_case(case(opened_at=there))
    async with store.reading(TEAM) as tx:
        got = await tx.case("k1")
    assert got == kept
    assert got.opened_at.utcoffset() == timedelta(0)


async def test_the_same_ids_in_two_workspaces_never_meet(store: SqlStore) -> None:
    for team, name in ((TEAM, "Acme"), (OTHER, "Bolt")):
        async with store.writing(team) as tx:
            await tx.save_workspace(Workspace(team, f"C_{team}"))
            await tx.save_person(Person(ALI, name=team))
            await tx.save_client(Client("c1", name))
            await tx.add_case(case(workspace=team, facts=Facts(client_id="c1")))
            await tx.add_version("k1", version(1, f"Words of {team}"))
            await tx.save_promise(promise(what=team))
            await tx.add_event("k1", team, ALI, NOW)
            await tx.save_receipt("r", {"team": team}, NOW)
            await tx.save_scratch(ALI, "edit", {"team": team}, NOW)
            assert await tx.enqueue(
                utterance(workspace=team, kind=Kind.DUE, case="k1", due=later(hours=1 if team == TEAM else 2))
            )
    async with store.writing(OTHER) as tx:
        assert await tx.supersede("k1", kinds=[Kind.DUE]) == 1
        await tx.drop_scratch(ALI, "edit")
    async with store.reading(TEAM) as tx:
        [file] = await tx.case_files(ALI)
        assert file == await tx.unfinished(ALI)
        assert (file.workspace.review_channel, file.owner.name) == ("C_T1", TEAM)
        assert file.client == Client("c1", "Acme")
        assert [v.text for v in file.versions] == ["Words of T1"]
        assert [p.what for p in file.promises] == [TEAM]
        assert file.next_ping == later(hours=1)
        assert [event.kind for event in await tx.events("k1")] == [TEAM]
        assert await tx.receipt("r") == {"team": TEAM}
        assert await tx.scratch(ALI, "edit") == {"team": TEAM}
        assert [client.name for client in await tx.clients_like("")] == ["Acme"]
        assert await tx.client_named("Bolt") is None


async def test_what_belongs_to_another_workspace_is_refused(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        for refused in (
            lambda: tx.add_case(case(workspace=OTHER)),
            lambda: tx.save_case(case(workspace=OTHER)),
            lambda: tx.enqueue(utterance(workspace=OTHER)),
            lambda: tx.save_workspace(Workspace(OTHER)),
        ):
            with pytest.raises(ValueError, match="T2"):
                await refused()


async def test_a_reader_cannot_write(store: SqlStore) -> None:
    with pytest.raises(StoreDown):
        async with store.reading(TEAM) as tx:
            await tx._connection.exec_driver_sql("DELETE FROM cases")
