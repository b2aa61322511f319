"""Untold: a case nobody has told the client about gets louder, not quieter, and stays kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.domain.case import Case, CaseState, Step
from bot.domain.intervals import Intervals
from bot.domain.outbox import Kind, SayState, Utterance
from bot.domain.untold import ABOUT_UNTOLD
from bot.errors import CannotSay, NotAllowed, NotNow, SayLater
from bot.usecases import hearing, home, report, snoozing, untold, working
from bot.usecases.gathering import round_items
from tests.usecases.world import ADAM, ADMIT, CASE, DANA, PROMISED, SAM, START, TEAM, Said, World

FOUR_HOURS = START + timedelta(hours=4)
NEVER = START + timedelta(days=40)


def morning(day: int) -> datetime:
    """9:00 in Kuala Lumpur, so many days after that Monday."""
    return START + timedelta(days=day)


async def opens(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)


async def choose(world: World, user: str | None, **intervals: int) -> None:
    async with world.store.writing(TEAM) as tx:
        workspace = await tx.workspace()
        own = Intervals(**intervals)  # type: ignore[arg-type]
        await tx.save_workspace(replace(workspace, escalate_to=user, intervals=own))


def about(said: list[Said]) -> list[tuple[Kind, datetime]]:
    return [(one.kind, one.at) for one in said if one.kind in ABOUT_UNTOLD]


def became(world: World) -> dict[str, str]:
    """What each message turned into, by row."""
    return {one.row.subject: one.row.payload["what"] for one in world.voice.said if one.kind is Kind.ANSWERED}


async def test_after_four_hours_the_owner_is_asked(world: World) -> None:
    await opens(world)
    said = await world.drain_until(FOUR_HOURS + timedelta(hours=1))
    assert about(said) == [(Kind.UNTOLD, FOUR_HOURS)]
    assert said[0].row.addressee == ADAM


async def test_the_hours_are_of_working_time(world: World) -> None:
    world.until(START + timedelta(days=4, hours=7))  # Friday, 4 pm: two hours are left of the week
    await opens(world)
    said = await world.drain_until(morning(7) + timedelta(hours=3))
    assert about(said) == [(Kind.UNTOLD, morning(7) + timedelta(hours=2))]


async def test_an_owner_whose_zone_becomes_known_a_moment_later_is_asked_on_their_clock(world: World) -> None:
    lee = world.call("U_LEE")
    await report.begin(world.desk, lee, CASE, {"did": "I sent it to the wrong list"})
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [START + timedelta(hours=12)], (
        "9 am in UTC, plus 4 h"
    )
    await home.remember(world.desk, lee, home.Profile("Lee", "Asia/Kuala_Lumpur", False))
    await home.remember(world.desk, lee, home.Profile("Lee", "Asia/Kuala_Lumpur", False))
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [FOUR_HOURS]


async def test_whoever_travels_there_and_back_is_asked_all_the_same(world: World) -> None:
    await opens(world)
    for zone in ("Asia/Tokyo", "Asia/Kuala_Lumpur", "Asia/Tokyo", "Asia/Kuala_Lumpur"):
        world.passes(minutes=1)
        await working.moved(world.desk, world.call(), home.Profile("Adam", zone, False))
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [FOUR_HOURS]


async def test_it_is_planned_once_however_much_is_typed(world: World) -> None:
    await opens(world)
    await report.autosave(world.desk, world.call(), CASE, Step.EXPLAIN, 1, {"notes": "It was late."})
    await report.go_back(world.desk, world.call(), CASE, Step.EXPLAIN, 1, {})
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [FOUR_HOURS]


async def test_without_a_chosen_person_it_is_asked_on_a_few_mornings_and_then_says_that_it_stops(
    world: World,
) -> None:
    await opens(world)
    said = await world.drain_until(NEVER)
    assert about(said) == [
        (Kind.UNTOLD, FOUR_HOURS),
        *((Kind.UNTOLD, morning(day)) for day in (1, 2, 3, 4)),
    ]
    asked = [one.row.payload["last"] for one in said if one.kind is Kind.UNTOLD]
    assert asked == [False] * 4 + [True]
    assert world.rows(*ABOUT_UNTOLD) == []


async def test_the_owner_hears_an_hour_before_whom_it_will_reach_and_then_it_reaches_them(
    world: World,
) -> None:
    await choose(world, DANA)
    await opens(world)
    said = await world.drain_until(NEVER)
    noticed = morning(3)
    assert about(said) == [
        (Kind.UNTOLD, FOUR_HOURS),
        (Kind.UNTOLD, morning(1)),
        (Kind.UNTOLD, morning(2)),
        (Kind.UNTOLD_NOTICE, noticed),
        (Kind.UNTOLD_PASSED_ON, noticed + timedelta(hours=8)),  # Dana's morning, in London
    ]
    notice, passed = said_of(world, Kind.UNTOLD_NOTICE), said_of(world, Kind.UNTOLD_PASSED_ON)
    assert (notice.row.addressee, notice.row.payload["who"]) == (ADAM, DANA)
    assert datetime.fromisoformat(notice.row.payload["until"]) == passed.at
    assert passed.row.addressee == DANA
    assert became(world)[notice.row.id] == "passed_on"


def said_of(world: World, kind: Kind) -> Said:
    return world.voice.last(kind)


async def test_what_reaches_the_chosen_person_together_is_one_message(world: World) -> None:
    await choose(world, SAM)
    await opens(world)
    for case in ("case2", "case3"):
        await report.take_step(world.desk, world.call(), case, Step.ADMIT, 0, ADMIT, lambda taken: {})
    said = await world.drain_until(NEVER)
    to_sam = [one.row for one in said if one.row.addressee == SAM]
    assert [row.kind for row in to_sam] == [Kind.ROUND]
    items = await round_items(world.desk, TEAM, to_sam[0].id)
    assert [item.row.kind for item in items] == [Kind.UNTOLD_PASSED_ON] * 3
    await untold.offer_help(world.desk, world.call(SAM), CASE, items[0].row.id)
    helped = [one.row for one in await world.drain() if one.kind is Kind.ANSWERED]
    assert [(row.addressee, row.lane) for row in helped] == [(SAM, f"round:{to_sam[0].id}")]


async def test_an_announcement_that_is_shown_again_names_the_time_that_it_named(world: World) -> None:
    """Something else in the same message was answered meanwhile."""
    await choose(world, SAM)
    await opens(world)
    await report.take_step(world.desk, world.call(), "case2", Step.ADMIT, 0, ADMIT, lambda taken: {})
    while world.rows(Kind.UNTOLD_PASSED_ON) == []:
        await world.drain_until(world.now + timedelta(hours=1))
    whole = world.voice.last(Kind.ROUND).row.id
    named = [row.due.isoformat() for row in world.rows(Kind.UNTOLD_PASSED_ON)]
    world.passes(minutes=30)
    items = await round_items(world.desk, TEAM, whole)
    assert [item.row.payload["until"] for item in items] == named
    assert {item.row.payload["who"] for item in items} == {SAM}


async def test_on_one_clock_it_is_an_hour(world: World) -> None:
    await home.remember(world.desk, world.call("U_LEE"), home.Profile("Lee", "Asia/Kuala_Lumpur", False))
    await choose(world, "U_LEE", untold_rounds=1)
    await opens(world)
    said = await world.drain_until(NEVER)
    assert about(said)[-2:] == [
        (Kind.UNTOLD_NOTICE, morning(2)),
        (Kind.UNTOLD_PASSED_ON, morning(2) + timedelta(hours=1)),
    ]


@pytest.mark.parametrize("chosen", [ADAM, None])
async def test_it_reaches_nobody_when_the_owner_is_the_chosen_one(world: World, chosen: str | None) -> None:
    await choose(world, chosen)
    await opens(world)
    said = await world.drain_until(NEVER)
    assert {kind for kind, _ in about(said)} == {Kind.UNTOLD}


async def test_a_newer_question_takes_the_place_of_the_older_which_says_so(world: World) -> None:
    await opens(world)
    said = await world.drain_until(morning(1) + timedelta(hours=1))
    first, second = [one.row.id for one in said if one.kind is Kind.UNTOLD]
    assert became(world) == {first: "asked_anew"}
    assert second not in became(world)


async def test_once_they_have_been_told_nothing_is_asked_and_what_was_asked_says_so(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    await world.drain_until(morning(3) + timedelta(hours=9))
    await world.step(Step.EXPLAIN, {"notes": "n", "explanation": "I did not check."})
    await world.step(Step.FIX, {"fix_kind": "by", "fix": "check it", "fix_by": morning(5)})
    await world.step(Step.DRAFT, {"place_channel": "C_REVIEW"})
    await world.tells()
    await world.drain()
    passed = said_of(world, Kind.UNTOLD_PASSED_ON).row
    told = next(one.row for one in world.voice.said if one.row.subject == passed.id)
    assert (told.payload["what"], told.addressee) == ("reached", DANA), "in their words, on their clock"
    assert {kind for kind, _ in about(await world.drain_until(NEVER))} == set()


async def test_a_discarded_case_asks_nothing_more(world: World) -> None:
    await opens(world)
    said = await world.drain_until(FOUR_HOURS + timedelta(minutes=1))
    await report.discard(world.desk, world.call(), CASE)
    await world.drain()
    assert became(world) == {said[0].row.id: "discarded"}
    assert about(await world.drain_until(NEVER)) == []


async def test_of_a_discarded_case_every_message_says_so_that_of_who_offered_help_too(world: World) -> None:
    passed = await passed_on(world)
    await world.drain_until(morning(6))  # the owner hears that somebody knows
    await untold.offer_help(world.desk, world.call(DANA), CASE, passed)
    await world.drain()
    news = [one.row.id for one in world.voice.said if one.kind is Kind.UNTOLD_NEWS]
    await report.discard(world.desk, world.call(), CASE)
    gone = {one.row.subject: one.row for one in await world.drain() if one.kind is Kind.ANSWERED}
    assert {passed, *news} <= {row for row, one in gone.items() if one.payload["what"] == "discarded"}
    assert len(news) == 2
    assert gone[passed].addressee == DANA


async def test_whoever_presses_a_button_of_a_discarded_case_hears_that_it_was_discarded(world: World) -> None:
    passed = await passed_on(world)
    await report.discard(world.desk, world.call(), CASE)
    with pytest.raises(NotNow, match="was discarded"):
        await report.go_on(world.desk, world.call(), CASE)
    with pytest.raises(NotNow, match="was discarded"):
        await untold.offer_help(world.desk, world.call(DANA), CASE, passed)


async def test_help_that_was_offered_in_the_owners_night_is_no_news_in_the_morning(world: World) -> None:
    await choose(world, SAM)  # in New York
    await opens(world)
    while not any(one.kind is Kind.UNTOLD_PASSED_ON for one in await world.drain()):
        world.passes(minutes=30)
    passed = said_of(world, Kind.UNTOLD_PASSED_ON).row.id
    assert len(world.rows(Kind.UNTOLD_NEWS)) == 1, "it would be said in the morning"
    await untold.offer_help(world.desk, world.call(SAM), CASE, passed)
    said = [one.row.payload["what"] for one in await world.drain_until(NEVER) if one.kind is Kind.UNTOLD_NEWS]
    assert said == ["help"]


async def test_told_while_it_is_being_said_its_buttons_go_and_nothing_follows(world: World) -> None:
    await world.sends()
    await world.drain()
    world.until(FOUR_HOURS)
    world.voice.meanwhile[Kind.UNTOLD] = lambda: world.tells()
    await world.drain()
    assert became(world)[said_of(world, Kind.UNTOLD).row.id] in ("reached", "settled")
    assert world.rows(*ABOUT_UNTOLD) == []


@pytest.mark.parametrize("approve", [False, True])
async def test_a_step_of_the_case_settles_the_question_that_stands_there(world: World, approve: bool) -> None:
    await world.sends()
    await world.drain_until(FOUR_HOURS + timedelta(minutes=1))
    if approve:
        await world.approves()
        await world.drain()
    assert became(world) == ({said_of(world, Kind.UNTOLD).row.id: "approved"} if approve else {})
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [morning(1)]


# Put off.


async def put_off(world: World, kind: Kind, choice: str) -> datetime:
    return await snoozing.snooze(world.desk, world.call(), CASE, said_of(world, kind).row.id, choice)


async def test_a_question_that_was_put_off_comes_back_and_the_mornings_go_on(world: World) -> None:
    await opens(world)
    await world.drain_until(FOUR_HOURS + timedelta(minutes=1))
    until = await put_off(world, Kind.UNTOLD, "2h")
    said = await world.drain_until(morning(1) + timedelta(hours=1))
    assert about(said) == [(Kind.UNTOLD, until), (Kind.UNTOLD, morning(1))]
    assert [one.row.payload["round"] for one in said if one.kind is Kind.UNTOLD] == [1, 2]


async def test_putting_it_off_each_morning_makes_it_no_quieter(world: World) -> None:
    await choose(world, SAM)
    await opens(world)
    await world.drain_until(FOUR_HOURS + timedelta(minutes=1))
    for day in (1, 2):
        await put_off(world, Kind.UNTOLD, "workday")
        await world.drain_until(morning(day) + timedelta(minutes=1))
    said = await world.drain_until(morning(3) + timedelta(minutes=1))
    assert [kind for kind, _ in about(said)] == [Kind.UNTOLD_NOTICE]


async def test_who_puts_every_question_off_hears_all_the_same_whom_it_will_reach(world: World) -> None:
    await choose(world, SAM)
    await opens(world)
    await world.drain_until(FOUR_HOURS + timedelta(minutes=1))
    for day in (1, 2, 3):
        await put_off(world, Kind.UNTOLD, "workday")
        await world.drain_until(morning(day) + timedelta(minutes=1))
    [(notice, at)] = world.heard(Kind.UNTOLD_NOTICE)
    assert (at, notice.payload["who"]) == (morning(3), SAM)
    await world.drain_until(morning(4))
    assert len(world.heard(Kind.UNTOLD_PASSED_ON)) == 1


async def test_the_last_one_is_not_put_off(world: World) -> None:
    """After *I won't ask again* nothing asks again."""
    await opens(world)
    await world.drain_until(morning(7))
    assert len(world.heard(Kind.UNTOLD)) == Intervals().mornings
    with pytest.raises(NotNow, match="That was the last time I asked"):
        await put_off(world, Kind.UNTOLD, "2h")


async def test_it_is_not_put_off_past_what_the_words_promise(world: World) -> None:
    await world.sends()
    await world.drain_until(FOUR_HOURS + timedelta(minutes=1))
    assert morning(1) > PROMISED
    with pytest.raises(NotNow, match="Your words promise something before that"):
        await put_off(world, Kind.UNTOLD, "workday")
    assert await put_off(world, Kind.UNTOLD, "2h") < PROMISED


async def test_it_is_put_off_by_a_working_week_at_most(world: World) -> None:
    """Else a day next year would silence it (R5)."""
    await opens(world)
    await world.drain_until(FOUR_HOURS + timedelta(hours=1))
    asked, call = world.voice.last(Kind.UNTOLD).row.id, world.call()
    with pytest.raises(NotNow, match="too far away"):
        await snoozing.snooze(world.desk, call, CASE, asked, "date", date(2026, 3, 10))
    until = await snoozing.snooze(world.desk, call, CASE, asked, "date", date(2026, 3, 9))
    assert until == morning(7)


async def test_what_was_announced_can_be_put_off_twice(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    await world.drain_until(morning(3) + timedelta(minutes=1))
    for _ in range(2):
        until = await put_off(world, Kind.UNTOLD_NOTICE, "30m")
        assert world.rows(Kind.UNTOLD_PASSED_ON) == []
        await world.drain_until(until + timedelta(minutes=1))
    with pytest.raises(NotNow, match="put this off twice"):
        await put_off(world, Kind.UNTOLD_NOTICE, "30m")
    said = await world.drain_until(NEVER)
    assert [kind for kind, _ in about(said)] == [Kind.UNTOLD_PASSED_ON]


async def test_put_off_to_a_saturday_it_is_asked_then_and_goes_on_as_after_the_mornings_it_slept_over(
    world: World,
) -> None:
    await choose(world, DANA)
    world.until(morning(3))
    await opens(world)  # on Thursday
    await world.drain_until(morning(3) + timedelta(hours=5))
    first = said_of(world, Kind.UNTOLD).row.id
    until = await snoozing.snooze(world.desk, world.call(), CASE, first, "date", date(2026, 3, 7))
    assert until == morning(5)
    said = await world.drain_until(morning(9))
    assert about(said)[:3] == [
        (Kind.UNTOLD, morning(5)),
        (Kind.UNTOLD, morning(7)),
        (Kind.UNTOLD_NOTICE, morning(8)),
    ]


async def test_what_has_been_passed_on_is_not_put_off(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    await world.drain_until(morning(4))
    with pytest.raises(NotNow, match="passed on already"):
        await put_off(world, Kind.UNTOLD_NOTICE, "30m")


async def test_while_they_are_to_be_tried_again_nothing_else_is_asked(world: World) -> None:
    await world.sends(fix_by=morning(4))
    at = morning(1) + timedelta(hours=6)
    await hearing.try_again(world.desk, world.call(), CASE, "", at)
    said = await world.drain_until(morning(2) + timedelta(hours=2))
    assert [one.at for one in said if one.kind is Kind.TRY_AGAIN] == [at]
    assert about(said) == [(Kind.UNTOLD, morning(2) + timedelta(hours=1))]


async def test_trying_again_twice_until_the_same_time_loses_no_question(world: World) -> None:
    await world.sends(fix_by=morning(4))
    at = morning(1) + timedelta(hours=6)
    for _ in range(2):
        world.passes(minutes=1)
        await hearing.try_again(world.desk, world.call(), CASE, "", at)
    assert len(world.rows(Kind.UNTOLD)) == 1


# Trouble, and changes of mind.


async def test_without_a_chosen_person_any_more_the_announcement_asks_as_before(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    await world.drain_until(morning(2) + timedelta(minutes=1))
    await choose(world, None)
    said = await world.drain_until(NEVER)
    assert {kind for kind, _ in about(said)} == {Kind.UNTOLD}
    assert said_of(world, Kind.UNTOLD).row.payload["last"]


async def announced(world: World, user: str = DANA) -> str:
    """The owner knows whom it will reach; returns the announcement."""
    await choose(world, user)
    await opens(world)
    await world.drain_until(morning(3) + timedelta(minutes=1))
    return said_of(world, Kind.UNTOLD_NOTICE).row.id


async def test_whom_the_team_no_longer_wants_to_reach_hears_nothing_and_the_owner_is_asked_on(
    world: World,
) -> None:
    notice = await announced(world)
    await choose(world, None)
    said = await world.drain_until(NEVER)
    assert about(said) == [(Kind.UNTOLD, morning(4)), (Kind.UNTOLD, morning(7))]
    assert became(world)[notice] == "stays"
    assert [one.row.payload["last"] for one in said if one.kind is Kind.UNTOLD] == [False, True]


async def test_another_person_is_announced_with_an_hour_of_their_own(world: World) -> None:
    notice = await announced(world)
    await choose(world, SAM)
    said = await world.drain_until(NEVER)
    noticed, passed = (one for one in said if one.kind in ABOUT_UNTOLD)
    assert (noticed.kind, noticed.row.addressee, noticed.row.payload["who"]) == (
        Kind.UNTOLD_NOTICE,
        ADAM,
        SAM,
    )
    assert datetime.fromisoformat(noticed.row.payload["until"]) == passed.at
    assert (passed.kind, passed.row.addressee) == (Kind.UNTOLD_PASSED_ON, SAM)
    assert passed.at - noticed.at >= timedelta(hours=1)
    turned = became(world)
    assert (turned[notice], turned[noticed.row.id]) == ("asked_anew", "passed_on")


async def test_whoever_is_chosen_back_within_the_hour_is_reached_as_it_was_announced(world: World) -> None:
    await announced(world)
    for user in (SAM, None, DANA):
        await choose(world, user)
    said = await world.drain_until(NEVER)
    assert about(said) == [(Kind.UNTOLD_PASSED_ON, morning(3) + timedelta(hours=8))]


@pytest.mark.parametrize(("chosen", "then"), [(None, Kind.UNTOLD), (SAM, Kind.UNTOLD_NOTICE)])
async def test_a_kill_after_it_was_asked_otherwise_asks_once(
    world: World, chosen: str | None, then: Kind
) -> None:
    await announced(world)
    await choose(world, chosen)
    world.until(morning(3) + timedelta(hours=8))
    (row,) = [one for one in await world.claim() if one.kind is Kind.UNTOLD_PASSED_ON]
    for _ in range(2):
        await untold.ask_otherwise(world.desk, row, await world.file())
    assert [one.kind for one in world.rows(Kind.UNTOLD, Kind.UNTOLD_NOTICE)] == [then]


async def test_who_is_no_longer_wanted_while_a_round_waits_for_slack_hears_nothing_and_nothing_is_lost(
    world: World,
) -> None:
    await choose(world, DANA)
    await opens(world)
    await report.take_step(world.desk, world.call(), "case2", Step.ADMIT, 0, ADMIT, lambda taken: {})
    await world.drain_until(morning(3) + timedelta(minutes=1))
    world.until(morning(3) + timedelta(hours=8))
    world.voice.refusing[Kind.ROUND] = SayLater("internal_error")
    await world.drain()
    world.voice.refusing.clear()
    await choose(world, None)
    world.passes(minutes=1)
    said = await world.drain_until(NEVER)
    assert [one.row.addressee for one in said if one.row.addressee == DANA] == []
    assert [row.state for row in await rounds_of(world) if row.addressee == DANA] == [SayState.SUPERSEDED]
    assert {one.at for one in said if one.kind is Kind.ROUND} == {morning(4), morning(7)}, (
        "the owner, for both"
    )


async def rounds_of(world: World) -> list[Utterance]:
    ids = [row.id for state in SayState for row in world.rows(Kind.ROUND, state=state)]
    async with world.store.reading(TEAM) as tx:
        return await tx.utterances(ids)


async def test_an_owner_whom_slack_does_not_reach_does_not_silence_it(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    world.voice.refusing[Kind.UNTOLD] = CannotSay("user_disabled")
    world.voice.refusing[Kind.UNTOLD_NOTICE] = CannotSay("user_disabled")
    said = await world.drain_until(NEVER)
    assert [kind for kind, _ in about(said)] == [Kind.UNTOLD_PASSED_ON]


async def test_the_owner_hears_that_it_could_not_be_passed_on(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    world.voice.refusing[Kind.UNTOLD_PASSED_ON] = CannotSay("user_disabled")
    await world.drain_until(NEVER)
    news = said_of(world, Kind.UNTOLD_NEWS).row
    assert (news.addressee, news.payload["what"], news.payload["who"]) == (ADAM, "not_reached", DANA)


async def test_what_reached_nobody_is_no_help_and_the_owner_is_asked_on(world: World) -> None:
    notice = await announced(world)
    world.voice.refusing_once[Kind.UNTOLD_PASSED_ON] = CannotSay("user_disabled")
    said = await world.drain_until(NEVER)
    assert became(world)[notice] == "not_reached"
    assert [kind for kind, _ in about(said)] == [Kind.UNTOLD, Kind.UNTOLD_NOTICE, Kind.UNTOLD_PASSED_ON]


async def test_somebody_whom_slack_never_reaches_is_not_tried_for_ever(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    world.voice.refusing[Kind.UNTOLD_PASSED_ON] = CannotSay("user_disabled")
    said = await world.drain_until(NEVER)
    assert [kind for kind, _ in about(said)].count(Kind.UNTOLD) == 5
    assert world.rows(*ABOUT_UNTOLD) == []


async def test_a_question_that_slack_refuses_leaves_the_one_before_its_buttons(world: World) -> None:
    await opens(world)
    await world.drain_until(morning(1) - timedelta(minutes=1))
    first = said_of(world, Kind.UNTOLD).row.id
    world.voice.refusing_once[Kind.UNTOLD] = CannotSay("msg_blocks_too_long")
    await world.drain_until(morning(2) - timedelta(minutes=1))
    assert first not in became(world)
    await world.drain_until(morning(2) + timedelta(minutes=1))
    assert became(world)[first] == "asked_anew"


async def test_a_client_who_knows_already_is_no_case_for_others(world: World) -> None:
    await choose(world, DANA)
    await world.step(Step.ADMIT, ADMIT | {"they_know": True})
    said = await world.drain_until(NEVER)
    assert {kind for kind, _ in about(said)} == {Kind.UNTOLD}


async def opened_before(world: World, state: CaseState) -> None:
    """By an Amends that planned no such question."""
    async with world.store.writing(TEAM) as tx:
        await tx.add_case(Case(CASE, TEAM, ADAM, world.now, state))


async def test_cases_of_an_older_amends_are_asked_after_once(world: World) -> None:
    await opened_before(world, CaseState.UNFINISHED)
    world.passes(days=2)
    assert await untold.ask_all_untold(world.desk) == 1
    assert await untold.ask_all_untold(world.desk) == 0
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [world.now]


async def test_a_case_that_is_over_is_not_asked_after_when_amends_is_renewed(world: World) -> None:
    await opened_before(world, CaseState.DISCARDED)
    assert await untold.ask_all_untold(world.desk) == 0


# Help.


async def passed_on(world: World) -> str:
    await choose(world, DANA)
    await opens(world)
    await world.drain_until(morning(4))
    return said_of(world, Kind.UNTOLD_PASSED_ON).row.id


async def test_whom_it_reached_offers_help_and_the_owner_hears_who(world: World) -> None:
    row = await passed_on(world)
    await untold.offer_help(world.desk, world.call(DANA), CASE, row)
    await world.drain()
    news = said_of(world, Kind.UNTOLD_NEWS).row
    assert (news.addressee, news.payload["what"], news.payload["who"]) == (ADAM, "help", DANA)
    assert became(world)[row] == "help"
    assert [event.by for event in await world.events() if event.kind == "help_offered"] == [DANA]


async def test_nobody_else_answers_for_them(world: World) -> None:
    row = await passed_on(world)
    for user in (SAM, ADAM):
        with pytest.raises(NotAllowed):
            await untold.offer_help(world.desk, world.call(user), CASE, row)


async def test_help_that_comes_after_the_telling_is_thanked_for(world: World) -> None:
    await choose(world, DANA)
    await world.sends(fix_by=morning(9))
    await world.drain_until(morning(4))
    row = said_of(world, Kind.UNTOLD_PASSED_ON).row.id
    await world.tells()
    with pytest.raises(NotNow, match="told meanwhile"):
        await untold.offer_help(world.desk, world.call(DANA), CASE, row)


async def test_no_event_holds_what_was_typed(world: World) -> None:
    await passed_on(world)
    for row in world.voice.said:
        if row.kind in ABOUT_UNTOLD:
            assert "Acme" not in str(row.row.payload)
    for event in await world.events():
        assert "Acme" not in str(event.data)


async def test_a_clock_put_back_while_it_is_asked_does_not_ask_on_that_morning_again(world: World) -> None:
    await opens(world)
    await world.drain_until(morning(1) - timedelta(minutes=1))

    async def put_back() -> None:
        world.jump -= timedelta(hours=20)

    world.voice.meanwhile[Kind.UNTOLD] = put_back
    world.until(morning(1))
    await world.drain()
    assert [row.due for row in world.rows(Kind.UNTOLD)] == [morning(2)]


async def many_open(world: World, count: int) -> None:
    for number in range(count):
        await report.begin(world.desk, world.call(), f"case{number}", {"did": "I sent the wrong list"})


async def test_that_it_stops_is_said_in_a_message_of_its_own(world: World) -> None:
    await choose(world, DANA)
    await opens(world)
    await world.drain_until(NEVER)
    passed = [one.at for one in world.voice.said if one.kind is Kind.UNTOLD_PASSED_ON]
    stops = [one for one in world.voice.said if one.row.payload.get("what") == "passed_on"]
    assert [(one.kind, one.row.addressee) for one in stops if one.kind is Kind.UNTOLD_NEWS] == [
        (Kind.UNTOLD_NEWS, ADAM)
    ]
    assert len(passed) == 1


async def test_of_many_cases_each_is_announced_before_it_reaches_anybody(world: World) -> None:
    """What has no room in the owner's message has not been said, and leads to nothing."""
    await choose(world, SAM)
    await many_open(world, 20)
    await world.drain_until(NEVER)
    announced = {row.case: at for row, at in world.heard(Kind.UNTOLD_NOTICE)}
    reached = {row.case: at for row, at in world.heard(Kind.UNTOLD_PASSED_ON)}
    assert announced.keys() == reached.keys()
    assert len(reached) == 20
    assert all(reached[case] >= at + timedelta(hours=1) for case, at in announced.items())
    heard = [one for one in world.voice.said if one.row.addressee == ADAM and one.kind is not Kind.ANSWERED]
    days = Counter(one.at.date() for one in heard)
    assert max(days.values()) <= 3


async def test_of_many_cases_each_says_that_it_was_the_last_time(world: World) -> None:
    await many_open(world, 20)
    await world.drain_until(NEVER)
    times = Counter(row.case for row, _ in world.heard(Kind.UNTOLD))
    assert set(times.values()) == {Intervals().mornings}
    last = [row.case for row, _ in world.heard(Kind.UNTOLD) if row.nth == Intervals().mornings]
    assert len(set(last)) == 20
