"""Cases and what belongs to them, through the public door."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.case import CaseState, Cause, Facts, Place, Step, Telling
from bot.domain.file import OPEN_STATES
from bot.domain.message import Approval, Suggestion
from bot.domain.outbox import PINGS, Kind, SayState
from bot.domain.people import Channel, Client, Lang, Person, Workspace
from bot.domain.promise import PromiseAct, PromiseKind
from bot.errors import Changed
from bot.store import SqlStore

from .things import (
    ALI,
    MEI,
    NOW,
    TEAM,
    case,
    enqueue,
    in_review,
    later,
    promise,
    utterance,
    version,
)


async def test_a_case_comes_back_as_it_went_in(store: SqlStore) -> None:
    full = case(
        state=CaseState.TOLD,
        facts=Facts(
            client_id="c1", did="I sent it twice", notes="Late night", cause=Cause.SYSTEM,
            fix_by=later(hours=2), place_people=(MEI,), lang=Lang.MS, they_know=True,
        ),
        step=Step.FIX,
        rev=3,
        place=Place("C1", (MEI, "U_TAN")),
        thread=("C1", "1700000000.000100"),
        telling=Telling(later(hours=1), Channel.CALL, 2, True),
        closed_at=later(days=1),
        updated_at=later(days=2),
    )  # fmt: skip
    async with store.writing(TEAM) as tx:
        await tx.save_client(Client("c1", "Acme"))
        assert await tx.add_case(full) == full
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") == full
        assert await tx.case("k2") is None


async def test_a_saved_case_has_its_next_version(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        first = await tx.add_case(case())
        second = await tx.save_case(replace(first, facts=Facts(did="x"), updated_at=later(hours=1)))
    assert second == replace(first, facts=Facts(did="x"), updated_at=later(hours=1), version=1)
    async with store.reading(TEAM) as tx:
        assert await tx.case("k1") == second


async def test_the_second_of_two_who_read_the_same_case_is_told_so(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        seen = await tx.add_case(case())
    async with store.writing(TEAM) as tx:
        await tx.save_case(replace(seen, rev=1))
    with pytest.raises(Changed, match="Somebody changed this case"):
        async with store.writing(TEAM) as tx:
            await tx.save_case(replace(seen, rev=2))
    async with store.reading(TEAM) as tx:
        kept = await tx.case("k1")
    assert kept
    assert kept.rev == 1


async def test_a_case_file_has_everything_that_belongs_to_the_case(store: SqlStore) -> None:
    first, second = version(1), version(2, "Better.", subject="Sorry", states=later(hours=3))
    approval = Approval(2, MEI, later(minutes=5))
    suggestion = Suggestion("s1", 1, MEI, "Better.", NOW, used_as=2)
    fix, prevention = promise("p9"), promise("p1", kind=PromiseKind.PREVENTION, due=None)
    async with store.writing(TEAM) as tx:
        await tx.save_workspace(Workspace(TEAM, "C_REVIEW", True))
        await tx.save_person(Person(ALI, Lang.MS, "Ali", "+60", "Ali", "Asia/Kuala_Lumpur", True, True, NOW))
        await tx.save_client(Client("c1", "Acme", "Puan Lee", Lang.MS, Channel.EMAIL, "Asia/Kuala_Lumpur"))
        kept = await tx.add_case(in_review(facts=Facts(client_id="c1")))
        await tx.add_case(in_review("k2"))
        for one in (first, second):
            await tx.add_version("k1", one)
        await tx.add_version("k2", version(1, "Another case's."))
        await tx.add_approval("k1", approval)
        await tx.add_suggestion("k1", suggestion)
        await tx.save_promise(fix)
        await tx.save_promise(prevention)
    async with store.reading(TEAM) as tx:
        file = await tx.case_file("k1")
        assert await tx.case_file("nobody's") is None
    assert file
    assert (file.case, file.versions, file.approvals) == (kept, (first, second), (approval,))
    assert (file.suggestions, file.promises) == ((suggestion,), (fix, prevention))
    assert file.workspace == Workspace(TEAM, "C_REVIEW", True)
    assert file.owner.sign_off == "Ali"
    assert file.client
    assert file.client.contact == "Puan Lee"
    assert file.next_ping is None


async def test_a_case_of_strangers_has_a_file_with_defaults(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
        file = await tx.case_file("k1")
    assert file
    assert (file.workspace, file.owner, file.client) == (Workspace(TEAM), Person(ALI), None)


async def test_the_next_ping_is_the_earliest_pending_one(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
    await enqueue(
        store,
        utterance("card", kind=Kind.CARD, case="k1", due=NOW),
        utterance("said", kind=Kind.BEFORE, case="k1", due=NOW, state=SayState.SAID),
        utterance("missed", kind=Kind.MISSED, case="k1", due=later(hours=5)),
        utterance("due", kind=Kind.DUE, case="k1", due=later(hours=4)),
        utterance("another", kind=Kind.DUE, case="k2", due=later(hours=1)),
    )
    async with store.reading(TEAM) as tx:
        file = await tx.case_file("k1")
    assert file
    assert file.next_ping == later(hours=4)
    assert Kind.DUE in PINGS


async def test_promises_keep_the_order_in_which_they_were_made(store: SqlStore) -> None:
    answer, fix = promise("z", kind=PromiseKind.ANSWER), promise("a")
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
        await tx.save_promise(answer)
        await tx.save_promise(fix)
        moved = answer.move(PromiseAct.OPEN, at=NOW, by=ALI).move(
            PromiseAct.MOVE, at=later(hours=1), by=ALI, due=later(days=1)
        )
        await tx.save_promise(moved)
        file = await tx.case_file("k1")
        assert file
        assert file.promises == (moved, fix)
        assert file.main_promise == fix
        assert await tx.promise("z") == moved
        assert await tx.promise("?") is None


async def test_my_open_cases_come_most_recently_changed_first(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        for hours, state in enumerate(CaseState):
            await tx.add_case(case(state, state=state, updated_at=later(hours=hours)))
        await tx.add_case(case("hers", owner=MEI))
    async with store.reading(TEAM) as tx:
        mine = [file.case.state for file in await tx.case_files(ALI)]
        two = await tx.case_files(ALI, limit=2)
    assert mine == list(reversed(OPEN_STATES))
    assert len(two) == 2


async def test_the_unfinished_case_is_the_one_touched_last(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case("old"))
        await tx.add_case(case("new", updated_at=later(minutes=1)))
        await tx.add_case(in_review("sent", updated_at=later(minutes=2)))
    async with store.reading(TEAM) as tx:
        file = await tx.unfinished(ALI)
        assert file
        assert file.case.id == "new"
        assert await tx.unfinished(MEI) is None


async def test_what_waits_for_a_reviewer_was_sent_to_them_or_to_their_channels(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(in_review("channel", place=Place("C1"), opened_at=later(hours=2)))
        await tx.add_case(
            in_review("me", place=Place(None, ("U_X", MEI)), opened_at=NOW, state=CaseState.CHANGES_ASKED)
        )
        await tx.add_case(in_review("elsewhere", place=Place("C2", ("U_MEI_2",))))
        await tx.add_case(in_review("my own", place=Place("C1"), owner=MEI))
        await tx.add_case(case("unfinished", place=Place("C1")))
        await tx.add_case(case("approved", place=Place("C1"), state=CaseState.APPROVED))
    async with store.reading(TEAM) as tx:
        assert [f.case.id for f in await tx.waiting(MEI, ["C1", "C9"])] == ["me", "channel"]
        assert [f.case.id for f in await tx.waiting(MEI, [])] == ["me"]
        assert [f.case.id for f in await tx.waiting(MEI, ["C1"], limit=1)] == ["me"]


async def test_a_version_number_is_given_once(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
        await tx.add_version("k1", version(1))
    with pytest.raises(Changed):
        async with store.writing(TEAM) as tx:
            await tx.add_version("k1", version(1, "Other words."))
    async with store.reading(TEAM) as tx:
        file = await tx.case_file("k1")
    assert file
    assert file.versions == (version(1),)


async def test_one_person_approves_a_version_once(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
        await tx.add_version("k1", version(1))
        await tx.add_approval("k1", Approval(1, MEI, NOW))
        await tx.add_approval("k1", Approval(1, "U_TAN", NOW))
    with pytest.raises(Changed):
        async with store.writing(TEAM) as tx:
            await tx.add_approval("k1", Approval(1, MEI, NOW, "suggestion"))


async def test_a_used_suggestion_says_what_it_became(store: SqlStore) -> None:
    offered = Suggestion("s1", 1, MEI, "Better.", NOW)
    async with store.writing(TEAM) as tx:
        await tx.add_case(case())
        await tx.add_suggestion("k1", offered)
        await tx.add_suggestion("k1", Suggestion("s0", 1, MEI, "Later.", NOW))
        await tx.save_suggestion("k1", replace(offered, used_as=2))
        assert await tx.suggestion("s1") == ("k1", replace(offered, used_as=2))
        assert await tx.suggestion("s2") is None
        with pytest.raises(Changed):
            await tx.save_suggestion("k2", offered)
        file = await tx.case_file("k1")
    assert file
    assert [s.id for s in file.suggestions] == ["s1", "s0"]


async def test_events_are_numbered_per_case_without_gaps(store: SqlStore) -> None:
    async with store.writing(TEAM) as tx:
        await tx.add_case(case("k1"))
        await tx.add_case(case("k2"))

    async def happen(case_id: str, n: int) -> None:
        async with store.writing(TEAM) as tx:
            await tx.add_event(case_id, "case.edited", ALI, later(seconds=n), version=n)

    await asyncio.gather(*(happen(case_id, n) for n in range(6) for case_id in ("k1", "k2")))
    async with store.reading(TEAM) as tx:
        events = await tx.events("k1")
        assert await tx.events("k3") == []
    assert [event.number for event in events] == [1, 2, 3, 4, 5, 6]
    assert {event.data["version"] for event in events} == set(range(6))
    assert events[0].case == "k1"
    assert events[0].at.utcoffset() == timedelta(0)
