"""A doubtful time is a word to its owner when they name it; it stops nothing and is kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.domain.capture import Against, Doubt, Doubtful, Holiday, Whose
from bot.domain.case import FixKind, Step
from bot.domain.people import Client, Lang
from bot.domain.promise import Promise, PromiseAct, PromiseKind
from bot.domain.working import Working
from bot.usecases import capture
from bot.usecases.capture import MAIN, Named
from bot.usecases.taking import Look
from tests.usecases.world import (
    ADAM,
    ADMIT,
    CASE,
    DRAFT,
    EXPLAIN,
    FIX,
    PROMISED,
    SAM,
    START,
    TEAM,
    World,
)

EVENING = START + timedelta(hours=11)  # 8 pm in Kuala Lumpur, noon in London
FRIDAY = START + timedelta(days=18, hours=6)  # 20 March 2026, 3 pm: the eve of Eid, and Eid in Malaysia


async def drafted(world: World, **facts: object) -> Doubtful | None:
    """What the draft step says of the time of the fix."""
    await world.step(Step.ADMIT, ADMIT | facts)
    await world.step(Step.EXPLAIN, EXPLAIN | facts)
    return next(iter((await world.step(Step.FIX, FIX | facts)).doubtful), None)


async def keeps(
    world: World,
    late: timedelta,
    kind: PromiseKind = PromiseKind.FIX,
    numbers: Sequence[int] = range(5),
) -> None:
    """Other cases of Adam's, each of whose promises was kept that much later than first promised."""
    async with world.store.writing(TEAM) as tx:
        case = await tx.case(CASE)
        assert case is not None
        for number in numbers:
            other = await tx.add_case(replace(case, id=f"old{number}", version=0))
            made = Promise(f"p{number}", other.id, kind, "mend it", START, "UTC", ADAM)
            opened = made.move(PromiseAct.OPEN, at=START, by=ADAM)
            moved = opened.move(PromiseAct.MOVE, at=START, by=ADAM, due=START + 9 * late)
            await tx.save_promise(moved.move(PromiseAct.KEEP, at=START + late, by=ADAM))


async def set_client(world: World, **known: object) -> None:
    async with world.store.writing(TEAM) as tx:
        await tx.save_client(replace(Client("c1", "Acme"), **known))  # type: ignore[arg-type]


async def about(world: World, *named: Named) -> list[Doubtful]:
    return (await capture.about_new_times(world.desk, world.call(), CASE, *named))[1]


async def test_a_time_that_can_be_kept_raises_no_doubt(world: World) -> None:
    assert await drafted(world) is None


async def test_a_time_in_the_evening_is_doubted_on_the_next_screen_and_goes_on(world: World) -> None:
    found = await drafted(world, fix_by=EVENING)
    assert found == Doubtful("fix_by", EVENING, PromiseKind.FIX, (Doubt(Against.HOURS),))
    assert (await world.step(Step.DRAFT, DRAFT)).sent


async def test_who_told_them_already_sees_the_doubt_too(world: World) -> None:
    assert (await drafted(world, fix_by=EVENING, they_know=True)) is not None


async def test_what_is_done_already_has_no_time_to_doubt(world: World) -> None:
    assert await drafted(world, fix_kind=FixKind.DONE, fix_by=EVENING) is None


async def test_of_a_client_of_whom_nothing_is_known_no_hours_are_guessed(world: World) -> None:
    await set_client(world)
    assert await drafted(world) is None


async def test_a_new_client_keeps_the_days_and_holidays_of_the_workspace(world: World) -> None:
    async with world.store.writing(TEAM) as tx:
        working = Working(start=time(8), end=time(16), country="MY")
        await tx.save_workspace(replace(await tx.workspace(), working=working))
        await tx.save_person(replace(await tx.person(ADAM), working=Working(end=time(22), start=time(8))))
    found = await drafted(world, fix_by=EVENING)
    assert found
    assert found.doubts == (Doubt(Against.HOURS, Whose.THEIRS),)


async def test_experience_is_said_beside_two_other_doubts(world: World) -> None:
    await set_client(world, tz="Europe/London", working=Working(country="GB"))
    await world.step(Step.ADMIT, ADMIT)
    await keeps(world, timedelta(hours=40))
    bank_holiday = datetime(2026, 4, 3, 14, tzinfo=UTC)  # Good Friday; 10 pm in Kuala Lumpur
    found = await drafted(world, fix_by=bank_holiday)
    assert found
    assert [one.against for one in found.doubts] == [Against.HOLIDAY, Against.HOURS]
    world.until(bank_holiday - timedelta(hours=50))
    found = await drafted(world, fix_by=bank_holiday)
    assert found
    assert [one.against for one in found.doubts] == [Against.HOLIDAY, Against.HOURS, Against.TIGHT]


async def test_the_clients_own_clock_and_week_count(world: World) -> None:
    await set_client(world, tz="Europe/London")
    found = await drafted(world)  # 7:30 am in London
    assert found
    assert found.doubts == (Doubt(Against.HOURS, Whose.THEIRS),)


async def test_a_holiday_is_named_in_the_language_of_whoever_reads_it(world: World) -> None:
    await set_client(world, working=Working(country="MY", state="02"))
    found = await drafted(world, fix_by=FRIDAY + timedelta(days=1))
    assert found
    (doubt,) = (one for one in found.doubts if one.against is Against.HOLIDAY)
    assert doubt.holiday == Holiday("Eid al-Fitr", "Malaysia")
    async with world.store.writing(TEAM) as tx:
        await tx.save_person(replace(await tx.person(ADAM), lang=Lang.MS))
    async with world.store.reading(TEAM) as tx:
        file = await tx.case_file(CASE)
        assert file
        known = replace(file, client=await tx.client("c1"))
        (again,) = await capture.about_report(world.desk, Look(tx, world.call(), world.now), known)
    assert again.doubts[0].holiday == Holiday("Hari Raya Puasa", "Malaysia")


async def test_from_five_cases_on_ones_own_experience_counts(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    await keeps(world, timedelta(hours=2), numbers=range(4))
    assert await drafted(world) is None
    await keeps(world, timedelta(hours=2), numbers=[4])
    found = await drafted(world)
    assert found
    assert found.doubts == (Doubt(Against.TIGHT, by=timedelta(hours=2)),)


async def test_answers_say_nothing_of_fixes(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    await keeps(world, timedelta(hours=2), kind=PromiseKind.ANSWER)
    assert await drafted(world) is None
    found = await drafted(world, fix_kind=FixKind.ANSWER)
    assert found
    assert found.kind is PromiseKind.ANSWER


async def test_nobody_else_is_shown_ones_experience_and_nothing_of_it_is_kept(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    await keeps(world, timedelta(hours=2))
    await drafted(world)
    async with world.store.reading(TEAM) as tx:
        file = await tx.case_file(CASE)
        assert file
        look = Look(tx, world.call(SAM), world.now)
        assert await capture.doubtful(world.desk, look, file, Named("fix_by", PROMISED)) is None
    kept = str(await world.events()) + str(world.rows()) + str((await world.file()).case)
    assert not any(word in kept for word in ("tight", "doubt", "longer"))


async def test_a_time_that_stands_is_doubted_no_more_and_a_new_one_is(world: World) -> None:
    await world.reaches_told(fix_by=EVENING)
    promise = await world.promise()
    assert await about(world, Named("due", EVENING, of=MAIN), Named("due", EVENING, of=promise.id)) == []
    later = EVENING + timedelta(hours=1)
    found = await about(world, Named("due", later, of=promise.id), Named("answer_by_1", None))
    assert [(one.field, one.due) for one in found] == [("due", later)]


async def test_an_answer_that_is_owed_too_soon_is_doubted_at_its_field(world: World) -> None:
    await world.reaches_told()
    soon: datetime = world.now + timedelta(minutes=10)
    (found,) = await about(world, Named("answer_by_2", soon, PromiseKind.ANSWER))
    assert (found.field, found.doubts) == ("answer_by_2", (Doubt(Against.SOON),))


async def test_the_time_of_the_make_good_is_a_promise_that_can_be_doubtful_too(world: World) -> None:
    found = await drafted(world, make_good="no charge for this month", make_good_by=EVENING)
    assert found == Doubtful("make_good_by", EVENING, PromiseKind.MAKE_GOOD, (Doubt(Against.HOURS),))


async def test_a_prevention_is_not_promised_by_the_hour(world: World) -> None:
    await world.reaches_told(prevention="Two of us check each list", prevention_by=PROMISED)
    prevention = await world.promise(PromiseKind.PREVENTION)
    assert await about(world, Named("due", EVENING, of=prevention.id)) == []
