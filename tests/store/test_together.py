"""Many at once: settled, put off and looked up in one go, and nobody suffers from the others."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import asyncpg
import pytest
from sqlalchemy import event

from bot.domain.outbox import Kind, SayState, Utterance
from bot.domain.people import Person
from bot.domain.promise import PromiseState
from bot.errors import StoreDown
from bot.store import SqlStore
from bot.store.together import Together
from tests.conftest import on_postgres
from tests.databases import Database

from .things import ALI, MEI, NOW, OTHER, TEAM, Hand, case, claim, claimed, enqueue, later, promise, utterance


async def queued(store: SqlStore, *names: str, **more: Any) -> None:
    await enqueue(store, *(utterance(name, kind=Kind.DUE, case="k1", **more) for name in names))


def states(database: Database) -> dict[str, str]:
    return dict(database.rows("SELECT id, state FROM outbox"))  # type: ignore[arg-type]


async def test_what_is_settled_at_the_same_time_goes_into_one_transaction(
    store: SqlStore, database: Database
) -> None:
    await queued(store, *(f"u{n}" for n in range(50)))
    rows = await claim(store)
    commits: list[object] = []
    event.listen(store._writer.sync_engine, "commit", commits.append)
    await asyncio.gather(*(store.settle(row, SayState.SAID, where=("D1", row.id)) for row in rows))
    assert len(commits) == 1
    assert set(states(database).values()) == {"said"}
    assert database.rows("SELECT count(*) FROM outbox WHERE said_ts = id") == [(50,)]


async def test_each_of_them_ends_in_its_own_way(store: SqlStore, database: Database, hand: Hand) -> None:
    await queued(store, "said", "failed", "gone", "put off", "superseded meanwhile", "and not said")
    rows = {row.id: row for row in await claim(store)}
    for name in ("superseded meanwhile", "and not said"):
        database.rows("UPDATE outbox SET state = 'superseded' WHERE id = ?", name)
    where = ("D1", "1.1")
    await asyncio.gather(
        store.settle(rows["said"], SayState.SAID, where=where),
        store.settle(rows["failed"], SayState.FAILED, reason="a code with a \0 in it"),
        store.settle(rows["gone"], SayState.SUPERSEDED),
        store.postpone(rows["put off"], timedelta(minutes=1), reason="ratelimited"),
        store.settle(rows["superseded meanwhile"], SayState.SAID, where=where),
        store.settle(rows["and not said"], SayState.SUPERSEDED),
    )
    assert states(database) == {
        "said": "said", "failed": "failed", "gone": "superseded", "put off": "pending",
        "superseded meanwhile": "said", "and not said": "superseded",
    }  # fmt: skip
    kept = dict(database.rows("SELECT id, said_ts FROM outbox WHERE said_ts IS NOT NULL"))  # type: ignore[arg-type]
    assert kept == {"said": "1.1", "superseded meanwhile": "1.1"}, "it stands in Slack, and can be found"
    hand.at = later(minutes=1)
    assert await claimed(store) == ["put off"]


@on_postgres
async def test_a_row_that_somebody_is_changing_does_not_hold_up_the_others(
    store: SqlStore, database: Database
) -> None:
    """Whoever waits for a row may hold none: the other one may be waiting for that."""
    await queued(store, "held", "free")
    held, free = await claim(store)
    other = await asyncpg.connect(database.url)
    async with other.transaction():
        await other.execute("UPDATE outbox SET state = 'superseded' WHERE id = 'held'")
        settling = asyncio.create_task(store.settle(held, SayState.SAID, where=("D1", "1.1")))
        await store.settle(free, SayState.SAID, where=("D1", "2.2"))
        assert states(database)["free"] == "said"
        assert not settling.done()
    await settling
    await other.close()
    assert states(database)["held"] == "said"


async def test_what_a_row_is_about_is_looked_up_for_many_at_once(store: SqlStore) -> None:
    for team, owner in ((TEAM, ALI), (OTHER, MEI)):
        async with store.writing(team) as tx:
            await tx.save_person(Person(owner, name=f"{owner} in {team}"))
            await tx.add_case(case("k1", workspace=team, owner=owner))
    looks = await asyncio.gather(
        store.look(utterance("u0", case="k1")),
        store.look(utterance("u1", case="k1", workspace=OTHER)),
        store.look(utterance("u2", case="k1", addressee=MEI)),
        store.look(utterance("u3", case="erased")),
        store.look(utterance("u4", addressee=ALI)),
    )
    found = [
        (file and (file.case.workspace, file.case.owner), person.id, person.name) for file, person in looks
    ]
    assert found == [
        ((TEAM, ALI), ALI, f"{ALI} in {TEAM}"),
        ((OTHER, MEI), MEI, f"{MEI} in {OTHER}"),
        ((TEAM, ALI), MEI, ""),
        (None, "", ""),
        (None, ALI, f"{ALI} in {TEAM}"),
    ]


class Acting:
    """Remembers each go; doubles numbers; fails for those it is told to."""

    def __init__(self, *bad: int) -> None:
        self.bad = bad
        self.goes: list[list[int]] = []
        self.gate = asyncio.Event()
        self.down = False

    async def __call__(self, items: Sequence[int]) -> list[int]:
        self.goes.append(list(items))
        await self.gate.wait()
        if self.down:
            raise StoreDown("locked")
        if any(item in self.bad for item in items):
            raise ZeroDivisionError
        return [item * 2 for item in items]


async def test_who_comes_while_a_go_is_under_way_comes_along_with_the_next() -> None:
    acting = Acting()
    ask = Together(acting, most=3)
    first = asyncio.create_task(ask(1))
    while not acting.goes:  # noqa: ASYNC110 - until it is under way
        await asyncio.sleep(0)
    others = [asyncio.create_task(ask(n)) for n in (2, 3, 4, 5)]
    await asyncio.sleep(0)
    others[0].cancel()  # who does not wait any more holds up nobody
    acting.gate.set()
    assert await first == 2
    assert await asyncio.gather(*others[1:]) == [6, 8, 10]
    assert [len(go) for go in acting.goes] == [1, 3, 1]


async def test_one_that_cannot_be_done_is_told_and_the_others_are_done() -> None:
    acting = Acting(2)
    acting.gate.set()
    ask = Together(acting, most=10)
    answers = await asyncio.gather(*(ask(n) for n in (1, 2, 3)), return_exceptions=True)
    assert (answers[0], answers[2]) == (2, 6)
    assert isinstance(answers[1], ZeroDivisionError)


async def test_a_database_that_is_down_is_told_to_all_and_asked_again_by_the_next() -> None:
    acting = Acting()
    acting.gate.set()
    ask = Together(acting, most=10)
    acting.down = True
    answers = await asyncio.gather(ask(1), ask(2), return_exceptions=True)
    assert [str(answer) for answer in answers] == ["locked", "locked"]
    assert len(acting.goes) == 1
    acting.down = False
    assert await ask(3) == 6


async def test_settling_inside_a_transaction_is_a_mistake(store: SqlStore) -> None:
    await queued(store, "u1")
    [row] = await claim(store)
    async with store.writing(TEAM):
        for mistaken in (
            store.settle(row, SayState.SAID),
            store.postpone(row, timedelta(0), reason=""),
            store.look(row),
        ):
            with pytest.raises(RuntimeError, match="exactly one"):
                await mistaken
    assert row.due == NOW


async def test_a_case_in_which_nothing_has_changed_is_not_read_again(
    store: SqlStore, database: Database
) -> None:
    names = ("still", "edited", "answered", "put at risk", "erased")
    async with store.writing(TEAM) as tx:
        for name in names:
            await tx.add_case(case(name))
            await tx.save_promise(promise(f"p {name}", case=name))
    files = {name: (await store.look(utterance(case=name)))[0] for name in names}
    were = [file for file in files.values() if file]
    async with store.writing(TEAM) as tx:
        await tx.save_case(were[1].case)
        await tx.save_promise(replace(were[2].promises[0], state=PromiseState.KEPT))
        await tx.save_promise(replace(were[3].promises[0], proposed=later(hours=5)))
    database.rows("DELETE FROM cases WHERE id = 'erased'")
    still, edited, answered, at_risk, erased = await asyncio.gather(*map(store.look_again, were))
    assert still is were[0]
    assert edited
    assert edited.case.version == were[1].case.version + 1
    assert answered
    assert answered.promises[0].state is PromiseState.KEPT
    assert at_risk
    assert at_risk.promises[0].proposed == later(hours=5)
    assert erased is None


async def test_what_was_asked_before_is_found_for_many_at_once(store: SqlStore) -> None:
    def ping(name: str, hours: int = 0, **more: Any) -> Utterance:
        about = {"kind": Kind.DUE, "case": "k1", "subject": "p1", "due": later(hours=hours - 9), **more}
        return utterance(name, **about)

    before = (
        ping("said", 1),
        ping("answered", 2),
        ping("superseded", 3),
        ping("later", 8),
        ping("another promise", 1, subject="p2"),
        ping("another case", 1, case="k2", subject="p3"),
        ping("another team", 1, workspace=OTHER),
        ping("another kind", 1, kind=Kind.OWED),
    )
    await enqueue(store, *before)
    for row in await claim(store):
        state = SayState.SUPERSEDED if row.id == "superseded" else SayState.SAID
        await store.settle(row, state, where=("D1", row.id))
    await enqueue(store, utterance("a1", kind=Kind.ANSWERED, case="k1", subject="answered"))
    await enqueue(store, ping("still to come", 2))
    new = (
        ping("now", 5),
        ping("p2", 5, subject="p2"),
        ping("nothing", 5, subject="p9"),
        ping("k2", 5, case="k2", subject="p3"),
        ping("there", 5, workspace=OTHER),
        before[0],
    )
    found = await asyncio.gather(*map(store.asked_before, new))
    assert [[one.id for one in asked] for asked in found] == [
        ["said"], ["another promise"], [], ["another case"], ["another team"], [],
    ]  # fmt: skip


async def test_what_many_ask_is_one_statement_however_many_they_are(store: SqlStore) -> None:
    """Or the database would parse and plan it anew for each number of them."""
    spelled: list[str] = []

    def remember(_: object, __: object, statement: str, *more: object) -> None:
        spelled.append(statement)

    event.listen(store._reader.sync_engine, "before_cursor_execute", remember)
    ways = []
    for many in (1, 2, 30):
        spelled.clear()
        await asyncio.gather(*(store.look(utterance(f"u{n}", case=f"k{n}")) for n in range(many)))
        ways.append(tuple(spelled))
    assert len(set(ways)) == 1
