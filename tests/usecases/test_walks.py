"""Whatever people do, in whatever order: nothing illegal happens, and no promise is forgotten."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot.domain.case import MOVES, CaseState, FixKind, Place, Step
from bot.domain.file import CaseFile
from bot.domain.origin import Origin
from bot.domain.outbox import PINGS, Kind
from bot.domain.promise import PromiseKind, PromiseState
from bot.domain.talk import Ending
from bot.domain.untold import ABOUT_UNTOLD, is_untold
from bot.errors import AmendsError, Changed, SayLater
from bot.usecases import editing, followups, owning, prevention, report, review, settling, snoozing
from bot.usecases.editing import Edit
from tests.databases import Database, Databases
from tests.examples import examples
from tests.usecases.world import (
    ABOUT_PROMISES,
    ADMIT,
    CASE,
    DANA,
    DRAFT,
    EXPLAIN,
    FIX,
    SAM,
    Row,
    World,
    world_on,
)

Walker = Callable[[World, int], Awaitable[object]]
EVERYTHING = ADMIT | EXPLAIN | FIX | DRAFT | {"draft": "I am sorry.", "prevention": "Two of us check."}
KINDS = list(FixKind)
ENDINGS = (Ending.THANKED, Ending.CALM, Ending.UPSET, Ending.QUIET)


def ahead(world: World, n: int) -> timedelta:
    return timedelta(hours=1 + 7 * n)


async def sends(world: World, n: int) -> None:
    """The whole modal at once; some know already, some promise an answer, some date the prevention."""
    due = None if n == 0 else world.now + ahead(world, n)
    later = world.now + timedelta(days=n) if n > 2 else None
    typed = EVERYTHING | {"fix_kind": KINDS[n % 3], "fix_by": due, "prevention_by": later}
    typed["they_know"] = n == 4
    await report.begin(world.desk, world.call(), CASE, typed)
    await report.settle_time(world.desk, world.call(), CASE, "keep", None, lambda taken: {})


async def edits(world: World, n: int) -> None:
    latest = (await world.file()).latest
    due = latest.states if latest and n < 2 else world.now + ahead(world, n)
    edit = Edit(f"Words {n} at {world.now}", due=due, choice="keep" if n % 2 else "")
    await editing.edit_words(world.desk, world.call(), CASE, edit, lambda edited: {})


async def settles(world: World, n: int) -> None:
    choice = ("keep", "restore", "change")[n % 3]
    due = world.now + ahead(world, n)
    await editing.settle_edit_time(world.desk, world.call(), CASE, choice, due, lambda edited: {})


async def uses(world: World, n: int) -> None:
    for suggestion in reversed((await world.file()).suggestions):
        await editing.use_suggestion(world.desk, world.call(), CASE, suggestion.id)


async def version(world: World) -> int:
    return len((await world.file()).versions)


async def approves(world: World, n: int) -> None:
    await world.approves((DANA, SAM)[n % 2], await version(world))


async def asks_changes(world: World, n: int) -> None:
    who = world.call((DANA, SAM)[n % 2])
    await review.ask_changes(world.desk, who, CASE, await version(world), "Say sorry.")


async def suggests(world: World, n: int) -> None:
    await review.suggest(world.desk, world.call(DANA), CASE, await version(world), f"Rather {n}.")


async def moves_review(world: World, n: int) -> None:
    place = Place(f"C{n}") if n else Place(people=(DANA,))
    await review.move_review(world.desk, world.call(), CASE, place)


async def tells(world: World, n: int) -> None:
    await world.tells(version=await version(world), due=world.now + ahead(world, n) if n % 2 else None)


async def answers(world: World, n: int, act: Callable[[str, str], Awaitable[object]]) -> None:
    """Answer a ping, the last one or any other, about any promise of the case."""
    promises = (await world.file()).promises
    pings = [said.row.id for said in world.voice.said if said.kind in PINGS]
    if promises:
        await act(promises[n % len(promises)].id, pings[-1 - n % len(pings)] if pings else "")


async def done(world: World, n: int) -> None:
    await answers(world, n, lambda p, ping: followups.done(world.desk, world.call(), CASE, p, ping))


async def on_track(world: World, n: int) -> None:
    await answers(world, n, lambda p, ping: followups.on_track(world.desk, world.call(), CASE, p, ping))


async def at_risk(world: World, n: int) -> None:
    due = world.now + ahead(world, n)
    act = followups.at_risk
    await answers(world, n, lambda p, ping: act(world.desk, world.call(), CASE, p, ping, due=due, left=""))


async def told_update(world: World, n: int) -> None:
    await answers(world, n, lambda p, ping: followups.update_told(world.desk, world.call(), CASE, p, ping))


async def snoozes(world: World, n: int) -> None:
    choice = ("30m", "2h", "morning")[n % 3]
    await answers(world, n, lambda p, ping: snoozing.snooze(world.desk, world.call(), CASE, ping, choice))


async def not_yet(world: World, n: int) -> None:
    for promise in (await world.file()).promises:
        if promise.kind is PromiseKind.PREVENTION:
            await prevention.not_yet(world.desk, world.call(), CASE, promise.id, f"ping{n}")


async def reports_back(world: World, n: int) -> None:
    for promise in (await world.file()).promises:
        if promise.kind is PromiseKind.ANSWER and promise.pending:
            given = {"kind": KINDS[n % 3], "fix": "I will send it again", "due": world.now + ahead(world, n)}
            await followups.answer_given(world.desk, world.call(), CASE, promise.id, "", **given)


async def settles_down(world: World, n: int) -> None:
    """As answered in the message that asked last, or on Home."""
    asked = [said.row.id for said in world.voice.said if said.kind is Kind.SETTLE]
    await world.settles(ENDINGS[n % 4], asked[-1] if asked and n % 2 else "")


async def looks_back(world: World, n: int) -> None:
    for promise in (await world.file()).promises:
        if n % 2:
            await settling.held(world.desk, world.call(), CASE, promise.id, "")
        else:
            origin = Origin(CASE, promise.id, again=True)
            typed = (await owning.first_words(world.desk, world.call(), origin)).words
            begins = report.autosave(world.desk, world.call(), f"again{n}", Step.ADMIT, 0, typed, origin)
            await begins


async def thanks(world: World, n: int) -> None:
    act = (settling.thanked, settling.not_now, settling.praised, settling.stop_thanking)[n % 4]
    asked = [said.row.id for said in world.voice.said if said.kind is Kind.THANK]
    await act(world.desk, world.call(), CASE, asked[-1] if asked else "")


async def closes(world: World, n: int) -> None:
    await followups.close(world.desk, world.call(), CASE)


async def discards(world: World, n: int) -> None:
    await report.discard(world.desk, world.call(), CASE)


async def time_passes(world: World, n: int) -> None:
    world.passes(hours=2**n)
    await world.drain()


async def weeks_pass(world: World, n: int) -> None:
    world.passes(days=5 * n)
    await world.drain()


async def slack_comes_and_goes(world: World, n: int) -> None:
    world.voice.refusing = {kind: SayLater("down", 1) for kind in Kind} if n == 0 else {}
    await world.drain()


ACTS: list[Walker] = [
    edits, settles, suggests, uses, approves, asks_changes, moves_review, tells, done, on_track, at_risk,
    told_update, snoozes, settles_down, looks_back, thanks, weeks_pass,
    not_yet, reports_back, closes, discards, time_passes, slack_comes_and_goes,
]  # fmt: skip
#: What a case may be after one act: every move of the table, or none.
STEPS = {(state, to) for (state, _), to in MOVES.items()} | {(state, state) for state in CaseState}


def in_a_round(world: World, *kinds: Kind) -> list[Row]:
    """Those that a round still to be said holds: Slack may be down when several fall together."""
    held = {row for whole in world.rows(Kind.ROUND) for row in json.loads(whole.payload)["rows"]}
    return [row for row in world.rows(*kinds, state="said") if row.id in held]


def promises_are_watched(world: World, file: CaseFile) -> None:
    pending = world.rows(*ABOUT_PROMISES)
    settling_rows = world.rows(Kind.SETTLE)
    by_one = len(settling_rows) == (1 if file.unsettled else 0)
    by_a_round = file.unsettled and not settling_rows and in_a_round(world, Kind.SETTLE)
    assert by_one or by_a_round, "how they are is asked by one ping, or by none"
    asked = [*in_a_round(world, *ABOUT_PROMISES), *pending]
    alive = {p.id for p in file.promises if p.state in (PromiseState.OPEN, PromiseState.MISSED)}
    assert {row.subject for row in pending} <= alive, "a ping about nothing"
    for promise in file.promises:
        waiting = {row.kind: row.due for row in asked if row.subject == promise.id}
        if promise.state is not PromiseState.OPEN or promise.due is None:
            continue
        if promise.kind is PromiseKind.PREVENTION:
            assert promise.due <= world.now or waiting[Kind.PREVENTION] <= promise.due + timedelta(days=8)
            continue
        assert Kind.MISSED in waiting, "a miss that nobody would name"
        if promise.due > world.now:
            assert waiting.get(Kind.DUE) == promise.due, "a promise that nobody would be reminded of"


def the_untold_is_watched(world: World, file: CaseFile) -> None:
    # What happened again has a case of its own, which nobody has told.
    pending = [row.kind for row in world.rows(*ABOUT_UNTOLD) if row.case == CASE]
    said = [row for row, _ in world.heard(Kind.UNTOLD) if row.case == CASE]
    if not is_untold(file.case):
        assert pending == [], "the client has been told, or the case is gone"
    elif not (said and said[-1].payload["last"]):
        by_a_round = not pending and in_a_round(world, *ABOUT_UNTOLD)
        assert len(pending) == 1 or by_a_round, "a client whom everybody would forget"


async def stays_legal(world: World, before: CaseFile) -> CaseFile:
    file = await world.file()
    assert (before.case.state, file.case.state) in STEPS
    assert [event.number for event in await world.events()] == list(range(1, len(await world.events()) + 1))
    assert [v.number for v in file.versions] == list(range(1, len(file.versions) + 1))
    told = file.case.state in (CaseState.TOLD, CaseState.CLOSED)
    assert all((p.state is not PromiseState.PLANNED) == told for p in file.promises)
    assert (file.case.telling is not None) == told
    assert (file.approval is not None) or file.case.state is not CaseState.APPROVED
    if file.case.state is CaseState.CLOSED:
        assert not any(promise.pending for promise in file.promises)
    promises_are_watched(world, file)
    the_untold_is_watched(world, file)
    return file


async def walk(database: Database, start: int, steps: list[tuple[Walker, int]]) -> None:
    async with world_on(database) as world:
        await world.step(Step.ADMIT, ADMIT)
        file = await world.file()
        for act, n in [(sends, start), *steps]:
            try:
                await act(world, n)
            except Changed:
                raise  # nobody else is there who could have been faster
            except AmendsError:
                pass  # refused, with a sentence
            file = await stays_legal(world, file)


#: Without shrinking: a walk is read as it is, and looking for a shorter one takes minutes.
WALKS = settings(
    examples(15),
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    database=None,
)
STEP = st.tuples(st.sampled_from(ACTS), st.integers(0, 5))


#: Slack is down when the question how they are, the month's look back and the surprise fall together.
ALL_AT_ONCE = [
    (tells, 5), (done, 5), (time_passes, 2), (done, 0), (slack_comes_and_goes, 0), (weeks_pass, 1),
    (weeks_pass, 5),
]  # fmt: skip


@WALKS
@example(start=1, steps=ALL_AT_ONCE)
@given(start=st.integers(0, 5), steps=st.lists(STEP, min_size=8, max_size=25))
def test_any_walk_through_a_case_stays_legal_and_forgets_no_promise(
    databases: Databases, settled: str, start: int, steps: list[tuple[Walker, int]]
) -> None:
    with databases.copy(settled) as database:
        asyncio.run(walk(database, start, steps))


@WALKS
@given(start=st.integers(0, 5), steps=st.lists(STEP, min_size=8, max_size=25))
def test_any_walk_after_the_telling_forgets_no_promise(
    databases: Databases, settled: str, start: int, steps: list[tuple[Walker, int]]
) -> None:
    with databases.copy(settled) as database:
        asyncio.run(walk(database, start, [(tells, 0), *steps]))
