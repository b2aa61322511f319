"""What only PostgreSQL has: many writers, a server that can be away, users who may or may not."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from bot.domain.outbox import Kind, SayState
from bot.errors import Changed, StoreDown, WrongSettings
from bot.store import SqlStore, migrate, open_store
from tests.databases import Database, OnServer, Server

from .conftest import Opener
from .things import ALI, LEASE, NOW, OTHER, TEAM, case, claim, claimed, enqueue, later, utterance

DATABASES = ("postgresql",)
SHORT = timedelta(milliseconds=100)
#: What holds on to a store's connections, with its process.
BACKENDS = (
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'amends' AND datname = current_database()"
)


@pytest.fixture
async def other(opened: Opener) -> SqlStore:
    """Another replica."""
    return await opened()


# one workspace, one writer


async def test_one_workspace_has_one_writer_and_the_others_do_not_wait_for_it(
    store: SqlStore, other: SqlStore
) -> None:
    order: list[str] = []

    async def second() -> None:
        async with other.writing(TEAM) as tx:
            order.append("second")
            assert await tx.case("k1"), "what the first has committed is seen, though we were there before"
            await tx.add_event("k1", "edited", ALI, NOW)

    async with store.writing(TEAM) as tx:
        waiting = asyncio.create_task(second())
        await tx.add_case(case())
        await tx.add_event("k1", "begun", ALI, NOW)
        async with other.writing(OTHER) as elsewhere:
            await elsewhere.add_case(case(workspace=OTHER))
        order.append("first")
    await waiting
    assert order == ["first", "second"]
    async with store.reading(TEAM) as tx:
        assert [event.kind for event in await tx.events("k1")] == ["begun", "edited"]


async def test_of_two_who_read_the_same_case_one_is_told_so_whichever_replica_serves_them(
    store: SqlStore, other: SqlStore
) -> None:
    async with store.writing(TEAM) as tx:
        seen = await tx.add_case(case())

    async def save(worker: SqlStore, rev: int) -> int:
        async with worker.writing(TEAM) as tx:
            return (await tx.save_case(replace(seen, rev=rev))).version

    ends = await asyncio.gather(save(store, 1), save(other, 2), return_exceptions=True)
    assert {type(end) for end in ends} == {int, Changed}


async def test_numbers_have_no_gaps_when_replicas_write_at_once(store: SqlStore, other: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())

    async def happen(worker: SqlStore, n: int) -> None:
        async with worker.writing(TEAM) as tx:
            await tx.add_event("k1", "edited", ALI, later(seconds=n))
            await tx.enqueue(utterance(f"u{n}", lane="k1", payload={"n": len(await tx.events("k1"))}))

    await asyncio.gather(*(happen((store, other)[n % 2], n) for n in range(40)))
    async with store.reading(TEAM) as tx:
        assert [event.number for event in await tx.events("k1")] == list(range(1, 41))
        queued = [await tx.utterance(f"u{n}") for n in range(40)]
    by_seq = sorted((u for u in queued if u), key=lambda u: u.seq)
    assert [u.payload["n"] for u in by_seq] == list(range(1, 41)), (
        "the order of a lane is that of its commits"
    )


async def test_who_waits_too_long_for_a_workspace_is_told_so(store: SqlStore, opened: Opener) -> None:
    hurried = await opened(busy_timeout=SHORT)
    async with store.writing(TEAM):

        async def write() -> None:
            async with hurried.writing(TEAM):
                pass

        with pytest.raises(StoreDown):
            await asyncio.create_task(write())
    async with hurried.writing(TEAM) as tx:
        await tx.add_case(case())


# claiming


async def fill(database: Database, rows: int, lanes: int) -> None:
    """Rows that are due, in lanes; past the store, which adds one at a time."""
    lane = f"'lane' || n % {lanes}" if lanes else "NULL"
    database.rows(
        "INSERT INTO outbox (workspace, id, kind, dedupe_key, due, next_try_at, subject, lane, payload, "
        f"attempts, state, reason) SELECT ?, 'u' || n, '{Kind.NOTICE.value}', 'u' || n, ?, ?, '', {lane}, "
        f"'{{}}', 0, 'pending', '' FROM generate_series(1, {rows}) AS n ORDER BY n",
        TEAM,
        NOW,
        NOW,
    )


async def test_two_processes_claiming_at_once_never_take_the_same_row_of_thousands(
    database: Database, store: SqlStore, other: SqlStore
) -> None:
    await fill(database, 4000, lanes=0)

    async def drain(worker: SqlStore) -> list[str]:
        mine: list[str] = []
        while got := await claimed(worker):
            mine += got
        return mine

    shares = await asyncio.gather(*(drain(worker) for worker in (store, other, store, other)))
    everything = [name for share in shares for name in share]
    assert (len(everything), len(set(everything))) == (4000, 4000)
    assert sum(1 for share in shares if share) > 1, "more than one was at work"
    assert database.rows("SELECT count(*) FROM outbox WHERE attempts <> 1") == [(0,)]


@pytest.mark.slow
async def test_a_lane_stays_in_order_with_several_claimers(
    database: Database, store: SqlStore, other: SqlStore
) -> None:
    await fill(database, 300, lanes=7)
    said: dict[str, list[int]] = {}

    async def work(worker: SqlStore) -> None:
        idle = 0
        while idle < 20:
            got = await claim(worker, 5)
            idle = 0 if got else idle + 1
            for one in got:
                said.setdefault(one.lane or "", []).append(one.seq)
                await asyncio.sleep(0)
                await worker.settle(one, SayState.SAID, where=("C1", "1.1"))
            await asyncio.sleep(0.002 if not got else 0)

    await asyncio.gather(*(work(worker) for worker in (store, other, store, other)))
    assert sum(map(len, said.values())) == 300
    assert all(lane == sorted(lane) for lane in said.values())


async def test_a_row_that_another_claimer_has_locked_holds_its_lane(
    database: Database, store: SqlStore
) -> None:
    await enqueue(store, utterance("first", lane="k1"), utterance("second", lane="k1"), utterance("alone"))
    claimer = await asyncpg.connect(database.url)
    async with claimer.transaction():
        await claimer.execute("SELECT * FROM outbox WHERE id = 'first' FOR UPDATE")
        assert await claimed(store) == ["alone"]
    await claimer.close()
    assert await claimed(store) == ["first"]


CLAIMER = """
import asyncio, sys
from datetime import UTC, datetime, timedelta
from bot.domain.outbox import Kind
from bot.store import open_store

async def main():
    store = await open_store(sys.argv[1])
    got = await store.claim(story=datetime.now(UTC), lease=timedelta(seconds=1), limit=100)
    async with store.writing("T1") as tx:
        await tx.supersede("k1", kinds=[Kind.NOTICE])
        print(len(got), flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.mark.slow
async def test_what_a_killed_process_had_in_hand_comes_back_and_it_holds_no_workspace(
    database: Database,
) -> None:
    async with opened_on(database) as store:
        await enqueue(store, *(utterance(f"u{n}", case="k1") for n in range(10)))
        arguments = (sys.executable, "-c", CLAIMER, database.url)
        process = await asyncio.create_subprocess_exec(*arguments, stdout=PIPE, cwd=os.getcwd())
        assert process.stdout is not None
        assert await asyncio.wait_for(process.stdout.readline(), 30) == b"10\n"
        with pytest.raises(StoreDown):  # it is in the middle of a transaction
            await enqueue(store, utterance("meanwhile"))
        process.kill()
        await process.communicate()
        async with asyncio.timeout(10):
            while True:
                try:
                    await enqueue(store, utterance("afterwards"))
                    break
                except StoreDown:  # the server has to notice first
                    continue
            back: set[str] = set()
            while len(back) < 11:
                back |= {*await claimed(store)}
                await asyncio.sleep(0.05)
    assert back == {f"u{n}" for n in range(10)} | {"afterwards"}


@asynccontextmanager
async def opened_on(database: Database) -> AsyncIterator[SqlStore]:
    """A store on the database's own clock, that waits for nobody."""
    store = await open_store(database.url, busy_timeout=SHORT)
    try:
        yield store
    finally:
        await store.close()


# a server that is away


async def test_a_server_that_hung_up_costs_nobody_a_click(database: Database, store: SqlStore) -> None:
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") is None
    database.rows(BACKENDS.replace("pid", "pg_terminate_backend(pid)", 1))
    await asyncio.sleep(0.1)  # the goodbye is on its way
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1")


async def test_a_server_that_hangs_up_in_the_middle_is_one_sentence_and_nothing_half_done(
    database: Database, store: SqlStore
) -> None:
    async def write() -> None:
        async with store.writing(TEAM) as tx:
            await tx.add_case(case())
            database.rows(BACKENDS.replace("pid", "pg_terminate_backend(pid)", 1))
            await asyncio.sleep(0.1)
            await tx.add_case(case("k2"))

    with pytest.raises(StoreDown, match="I couldn't save that"):
        await write()
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") is None


async def test_a_server_that_goes_without_a_word_is_given_up(
    database: Database, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not server.ours:
        pytest.skip("stops a process of the server, which has to be here")
    monkeypatch.setattr("bot.store.postgres.ANSWER_WITHIN", 0.3)
    async with opened_on(database) as store:
        pids = [pid for (pid,) in database.rows(BACKENDS)]
        assert pids
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        try:
            async with asyncio.timeout(10):
                with pytest.raises(StoreDown):
                    await writes(store)
                await writes(store)  # by a new connection
        finally:
            for pid in pids:
                os.kill(pid, signal.SIGCONT)


async def test_a_statement_that_takes_too_long_is_cut_short(
    store: SqlStore, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.postgres.STATEMENT_MORE", timedelta(0))
    hurried = await opened(busy_timeout=SHORT)
    with pytest.raises(StoreDown):
        async with hurried.writing(TEAM) as tx:
            await tx._connection.exec_driver_sql("SELECT pg_sleep(5)")
    async with hurried._write() as connection:  # but cleaning up may take its time
        await hurried._database.sweeping(connection)
        await connection.exec_driver_sql("SELECT pg_sleep(0.2)")


async def test_a_process_that_stands_still_in_a_transaction_loses_it(
    store: SqlStore, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.postgres.IDLE_MOST", timedelta(milliseconds=200))
    still = await opened()

    async def stand() -> None:
        async with still.writing(TEAM) as tx:
            await tx.add_case(case())
            await asyncio.create_task(writes(store, "k3"))  # waits for the workspace, and gets it
            await tx.add_case(case("k2"))

    with pytest.raises(StoreDown):
        await stand()
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") is None
        assert await tx.case("k3")


async def writes(store: SqlStore, name: str = "k1") -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case(name))


# wrong settings


@contextmanager
def a_guest(server: Server) -> Iterator[str]:
    """A user with a password who may do nothing."""
    name = "amends_test_guest"
    server.execute(f"DROP ROLE IF EXISTS {name}")
    server.execute(f"CREATE ROLE {name} LOGIN PASSWORD 's3cret'")
    try:
        yield name
    finally:
        server.execute(f"DROP ROLE {name}")


def as_user(url: str, login: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=f"{login}@{parts.netloc.rpartition('@')[2]}"))


async def refused(url: str, said: str, *attempts: Callable[[str], Awaitable[object]]) -> None:
    for attempt in attempts or (migrate, open_store):
        with pytest.raises(WrongSettings, match=said) as caught:
            await attempt(url)
        assert "s3cret" not in str(caught.value)
        assert str(caught.value).endswith(".")


async def test_a_server_that_cannot_be_reached_is_named() -> None:
    await refused("postgresql://amends:s3cret@127.0.0.1:1/amends", r"cannot be reached \(127\.0\.0\.1:1\)")
    await refused("postgresql://amends:s3cret@nowhere.invalid/amends", r"reached \(nowhere\.invalid:5432\)")


async def test_a_parameter_that_nobody_knows_is_said(database: Database) -> None:
    for more in ("colour=s3cret", "sslmode=s3cret"):
        await refused(f"{database.url}{'&' if '?' in database.url else '?'}{more}", "has a part that")


async def test_a_missing_database_is_named(server: Server) -> None:
    await refused(server.address("amends_nowhere"), r"does not exist \(amends_nowhere, at ")


async def test_a_wrong_password_and_a_right_without_rights_are_told_apart(
    server: Server, database: OnServer
) -> None:
    with a_guest(server) as name:
        if server.ours:
            await refused(as_user(database.url, f"{name}:wrong-s3cret"), "refuses the user, the password")
        await undone(database)
        await refused(as_user(database.url, f"{name}:s3cret"), "may not do what Amends needs", migrate)


async def undone(database: OnServer) -> None:
    """As a database is that somebody else has made: with nothing in it."""
    database.rows("DROP SCHEMA public CASCADE")
    database.rows("CREATE SCHEMA public")
    database.rows("GRANT USAGE ON SCHEMA public TO public")


def test_amends_takes_no_more_connections_than_the_readme_says() -> None:
    from bot.store import postgres

    assert postgres.WRITERS + postgres.READERS == 14
    assert timedelta(seconds=postgres.ANSWER_WITHIN) < LEASE
