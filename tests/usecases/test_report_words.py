"""Report, the last step: the owner's own words, the time they state, and clients who know already."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.case import CaseState, FixKind, Step
from bot.domain.outbox import PINGS, Kind
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseKind, PromiseState
from bot.errors import NotNow
from bot.usecases import report
from bot.usecases.screen import OWN_WORDS_KEPT, Taken
from tests.usecases.world import ADMIT, CASE, DANA, DRAFT, EXPLAIN, FIX, PROMISED, START, WORDING, World

ZONE = "Asia/Kuala_Lumpur"
TIMELESS = (
    "I sent your prices to 40 strangers. I am sorry. I'll have them delete it. What would you like to ask me?"
)


async def reach_draft(world: World, **facts: Any) -> Taken:
    await world.step(Step.ADMIT, ADMIT | facts)
    await world.step(Step.EXPLAIN, EXPLAIN | facts)
    return await world.step(Step.FIX, FIX | facts)


async def settle(world: World, choice: str, due: datetime | None = None) -> Taken:
    await report.settle_time(world.desk, world.call(), CASE, choice, due, world._keep)
    return world.taken[-1]


async def test_own_words_survive_a_walk_back_and_the_screen_says_so(world: World) -> None:
    await reach_draft(world)
    await report.go_back(world.desk, world.call(), CASE, Step.DRAFT, 3, {"draft": "My own words."})
    taken = await world.step(Step.FIX, FIX | {"fix": "I will call every one of them"})
    assert taken.file.case.facts.draft == "My own words."
    assert (OWN_WORDS_KEPT, {}) in taken.notices


async def test_untouched_words_follow_the_facts(world: World) -> None:
    await reach_draft(world)
    await report.go_back(world.desk, world.call(), CASE, Step.DRAFT, 3, {})
    taken = await world.step(Step.FIX, FIX | {"fix": "I will call every one of them"})
    assert "call every one of them" in taken.file.case.facts.draft
    assert (OWN_WORDS_KEPT, {}) not in taken.notices


async def test_starting_again_throws_the_own_words_away(world: World) -> None:
    rendered = (await reach_draft(world)).file.case.facts.draft
    taken = await report.start_again(world.desk, world.call(), CASE, 3, {"draft": "My own words."})
    assert taken.file.case.facts.draft == rendered


async def test_words_that_lost_their_time_are_not_sent_before_it_is_settled(world: World) -> None:
    await reach_draft(world)
    taken = await world.step(Step.DRAFT, DRAFT | {"draft": TIMELESS})
    assert taken.needs_time
    assert not taken.sent
    assert taken.file.case.state is CaseState.UNFINISHED
    assert taken.file.case.facts.draft == TIMELESS


async def test_the_time_can_be_put_back_into_the_words(world: World) -> None:
    await reach_draft(world)
    await world.step(Step.DRAFT, DRAFT | {"draft": TIMELESS})
    taken = await settle(world, "restore")
    assert not taken.sent, "the owner sees them once more"
    draft = taken.file.case.facts.draft
    assert "40 strangers" in draft
    assert WORDING.states_time(draft, PROMISED, ZONE, Lang.EN)
    assert (await world.step(Step.DRAFT, DRAFT)).sent


async def test_the_words_can_be_kept_as_they_are(world: World) -> None:
    await reach_draft(world)
    await world.step(Step.DRAFT, DRAFT | {"draft": TIMELESS})
    taken = await settle(world, "keep")
    assert taken.sent
    file = await world.file()
    assert file.latest
    assert (file.latest.text, file.latest.states) == (TIMELESS, PROMISED)


async def test_the_promise_can_follow_the_words(world: World) -> None:
    await reach_draft(world)
    await world.step(
        Step.DRAFT,
        DRAFT | {"draft": "I am sorry. I sent it wrongly. I'll have it deleted by 5 pm on Monday 2 March."},
    )
    five = PROMISED + timedelta(minutes=90)
    assert (await settle(world, "change", five)).sent
    assert (await world.promise()).due == five


@pytest.mark.parametrize("due", [None, START], ids=["no time", "a time that has passed"])
async def test_the_promise_cannot_change_to_nothing_or_to_the_past(
    world: World, due: datetime | None
) -> None:
    await reach_draft(world)
    await world.step(Step.DRAFT, DRAFT | {"draft": TIMELESS})
    taken = await settle(world, "change", due)
    assert list(taken.problems) == ["due"]
    assert not taken.sent


@pytest.mark.parametrize("choice", ["change", "restore", "keep"])
async def test_a_time_settled_after_the_draft_went_out_changes_nothing(world: World, choice: str) -> None:
    sent = await world.sends()
    with pytest.raises(NotNow):
        await settle(world, choice, PROMISED + timedelta(hours=1))
    assert await world.file() == sent


async def test_they_already_know_skips_the_review_and_opens_the_promise(world: World) -> None:
    told_at = START - timedelta(hours=1)
    await reach_draft(world, they_know=True)
    taken = await world.step(Step.DRAFT, {"told_at": told_at, "channel": Channel.CHAT})
    assert taken.sent
    file = await world.file()
    assert file.case.state is CaseState.TOLD
    assert file.versions == ()
    assert file.case.telling
    assert (file.case.telling.at, file.case.telling.how) == (told_at, Channel.CHAT)
    assert not file.case.telling.reviewed
    assert [promise.state for promise in file.promises] == [PromiseState.OPEN]
    assert [row.kind for row in world.rows(Kind.BEFORE, Kind.DUE, Kind.MISSED)] == [
        Kind.BEFORE,
        Kind.DUE,
        Kind.MISSED,
    ]


async def test_they_already_know_needs_no_reviewers_and_disturbs_none(world: World) -> None:
    await reach_draft(world, they_know=True)
    await world.step(Step.DRAFT, {"told_at": START})
    await world.drain()
    assert world.voice.kinds() == [Kind.TOLD]


async def test_they_cannot_have_been_told_in_the_future(world: World) -> None:
    await reach_draft(world, they_know=True)
    taken = await world.step(Step.DRAFT, {"told_at": world.now + timedelta(minutes=1)})
    assert list(taken.problems) == ["told_at"]


async def test_they_know_and_it_is_done_is_followed_by_the_surprise_and_how_they_are(world: World) -> None:
    await reach_draft(world, they_know=True, fix_kind=FixKind.DONE, fix_by=None)
    await world.step(Step.DRAFT, {"told_at": START})
    await world.drain()
    assert world.voice.kinds() == [Kind.TOLD]
    assert len(world.rows(Kind.SURPRISE)) == 1
    assert [row.kind for row in world.rows() if row.kind in PINGS] == [Kind.SETTLE]


async def test_an_undated_prevention_is_asked_after_once_nothing_about_the_fix_is_owed(world: World) -> None:
    await reach_draft(world, they_know=True, fix_kind=FixKind.DONE, fix_by=None, prevention="Two of us check")
    await world.step(Step.DRAFT, {"told_at": START})
    await world.drain()
    assert world.voice.kinds() == [Kind.PREVENTION, Kind.TOLD]
    assert (await world.promise(PromiseKind.PREVENTION)).state is PromiseState.OPEN


async def test_the_review_place_hears_nothing_of_the_private_notes(world: World) -> None:
    file = await world.sends()
    await world.drain()
    assert file.latest
    for words in (file.latest.text, *(repr(said.row.payload) for said in world.voice.said)):
        assert EXPLAIN["notes"] not in words


async def test_people_can_review_instead_of_a_channel(world: World) -> None:
    file = await world.sends(place_people=(DANA,), place_channel=None)
    assert file.case.place.people == (DANA,)
    await world.drain()
    assert (await world.file()).case.place.channel == "G_PEOPLE", "the group DM that Slack opened"
