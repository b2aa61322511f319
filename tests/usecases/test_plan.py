"""The grace plan, the call kit and the detail sheet: who sees what, and when the surprise is asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.case import FixKind
from bot.domain.outbox import Kind
from bot.domain.people import Channel
from bot.domain.promise import PromiseKind
from bot.domain.talk import Ending, Heard, Question
from bot.errors import NotAllowed, NotNow
from bot.usecases import followups, hearing, home, kit, plan
from tests.usecases.world import CASE, DANA, EXPLAIN, ROOM, SAM, START, World

LENA = "U_LENA"  # of the workspace, and of no review
IDEA = "a cake for the forty"


async def test_a_reviewer_sees_the_plan_without_notes_and_details(world: World) -> None:
    await world.sends()
    await kit.save_details(world.desk, world.call(), CASE, "40 companies, 12 rivals")
    for reader in (DANA, SAM):
        seen = await plan.see_plan(world.desk, world.call(reader, channel=ROOM), CASE)
        assert not seen.mine
        assert (seen.file.case.facts.notes, seen.file.case.details) == ("", "")
        assert seen.file.case.facts.did
    mine = await plan.see_plan(world.desk, world.call(), CASE)
    assert mine.mine
    assert mine.file.case.facts.notes == EXPLAIN["notes"]


async def test_a_plan_that_is_read_among_people_is_theirs_alone(world: World) -> None:
    await world.sends(place_people=(DANA,), place_channel=None)
    await world.drain()
    assert not (await plan.see_plan(world.desk, world.call(DANA), CASE)).mine
    for where in ("", ROOM):
        with pytest.raises(NotAllowed, match="whoever reviews"):
            await plan.see_plan(world.desk, world.call(LENA, channel=where), CASE)


async def test_nobody_of_another_workspace_sees_the_plan(world: World) -> None:
    await world.sends()
    with pytest.raises(NotAllowed):
        await plan.see_plan(world.desk, world.call(DANA, outsider=True), CASE)


async def test_the_surprise_is_asked_for_once_the_fix_is_kept_and_never_before(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list", prevention_by=START + timedelta(days=4))
    assert Kind.SURPRISE not in world.voice.kinds()
    with pytest.raises(NotNow, match="First the fix"):
        await plan.save_surprise(world.desk, world.call(), CASE, IDEA)
    await world.done()
    said = await world.drain_until(START + timedelta(days=1, minutes=1))
    assert [one.at for one in said if one.kind is Kind.SURPRISE] == [START + timedelta(days=1)]
    await plan.save_surprise(world.desk, world.call(), CASE, IDEA)
    assert (await world.file()).case.surprise == IDEA
    await world.done(PromiseKind.PREVENTION)
    assert Kind.SURPRISE not in [one.kind for one in await world.drain()], "not twice"


async def test_the_surprise_waits_for_an_answer_that_is_still_owed(world: World) -> None:
    await world.reaches_told()
    question = Question("When exactly?", world.now + timedelta(hours=2))
    await hearing.log_heard(world.desk, world.call(), CASE, Heard(Ending.UPSET, "", [question]))
    await world.done()
    assert not world.rows(Kind.SURPRISE, Kind.CAN_CLOSE)
    with pytest.raises(NotNow, match="still wait for an answer"):
        await plan.save_surprise(world.desk, world.call(), CASE, IDEA)
    await world.done(PromiseKind.ANSWER)
    assert len(world.rows(Kind.SURPRISE)) == 1


async def test_what_asked_for_the_surprise_shows_what_was_noted(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list", prevention_by=START + timedelta(days=4))
    await world.done()
    await world.drain_until(START + timedelta(days=1, minutes=1))
    asked = world.voice.last(Kind.SURPRISE).row.id
    for idea in (IDEA, "a better cake"):
        await plan.save_surprise(world.desk, world.call(), CASE, idea)
        await world.drain()
        shown = world.voice.last(Kind.ANSWERED).row
        assert (shown.subject, shown.payload["what"]) == (asked, "surprise")


async def test_a_closed_case_asks_for_no_surprise_any_more(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list", prevention_by=START + timedelta(days=4))
    await world.done()
    await world.drain_until(START + timedelta(days=1, minutes=1))
    asked = world.voice.last(Kind.SURPRISE).row.id
    await world.done(PromiseKind.PREVENTION)
    await followups.close(world.desk, world.call(), CASE)
    shown = [one.row.subject for one in await world.drain() if one.row.payload.get("what") == "surprise"]
    assert shown == [asked]


async def test_the_surprise_is_asked_for_while_its_owner_works(world: World) -> None:
    await world.reaches_told()
    world.until(START + timedelta(hours=13))  # ten in the evening
    await world.done()
    assert Kind.SURPRISE not in [one.kind for one in await world.drain()]
    said = await world.drain_until(START + timedelta(days=1, minutes=1))
    assert [one.at for one in said if one.kind is Kind.SURPRISE] == [START + timedelta(days=1)]


async def test_a_fix_that_is_done_already_may_be_followed_by_a_surprise_once_they_know(world: World) -> None:
    await world.sends(fix_kind=FixKind.DONE, fix="I asked everyone to delete it", fix_by=None)
    assert not (await world.file()).may_surprise
    await world.tells()
    assert (await world.file()).may_surprise


async def test_a_surprise_may_still_be_written_down_when_the_case_is_closed(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await followups.close(world.desk, world.call(), CASE)
    await plan.save_surprise(world.desk, world.call(), CASE, IDEA)
    assert (await world.file()).case.surprise == IDEA


async def test_the_idea_stays_out_of_the_events(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await plan.save_surprise(world.desk, world.call(), CASE, IDEA)
    assert IDEA not in str(await world.events())


async def test_only_the_owner_plans_the_surprise_opens_the_kit_and_the_sheet(world: World) -> None:
    await world.reaches_told()
    await world.done()
    with pytest.raises(NotAllowed):
        await plan.save_surprise(world.desk, world.call(DANA), CASE, IDEA)
    for act in (kit.open_kit, kit.open_sheet):
        with pytest.raises(NotAllowed):
            await act(world.desk, world.call(DANA), CASE)
    with pytest.raises(NotAllowed):
        await kit.save_details(world.desk, world.call(DANA), CASE, "x")


async def test_the_kit_opens_before_anybody_has_read_the_words_and_not_after_they_were_told(
    world: World,
) -> None:
    await world.sends(channel=Channel.CALL)
    assert (await kit.open_kit(world.desk, world.call(), CASE)).approval is None
    await world.tells(heard=Heard(Ending.CALM))
    with pytest.raises(NotNow, match="told already"):
        await kit.open_kit(world.desk, world.call(), CASE)


async def test_details_stay_apart_from_the_message(world: World) -> None:
    await world.sends()
    before = (await world.file()).latest
    await kit.save_details(world.desk, world.call(), CASE, "  40 companies  ")
    file, _ = await kit.open_sheet(world.desk, world.call(), CASE)
    assert file.case.details == "40 companies"
    assert file.latest == before


async def test_a_field_that_slack_left_out_is_saved_as_it_was_typed_last(world: World) -> None:
    await world.reaches_told()
    await world.done()
    await kit.save_details(world.desk, world.call(), CASE, "40 companies")
    await kit.save_details(world.desk, world.call(), CASE, None)
    assert (await world.file()).case.details == "40 companies"
    await home.keep_scratch(world.desk, world.call(), f"sheet:{CASE}", {"details": "41 companies"})
    await home.keep_scratch(world.desk, world.call(), f"plan:{CASE}", {"surprise": IDEA})
    await kit.save_details(world.desk, world.call(), CASE, None)
    await plan.save_surprise(world.desk, world.call(), CASE, None)
    case = (await world.file()).case
    assert (case.details, case.surprise) == ("41 companies", IDEA)
