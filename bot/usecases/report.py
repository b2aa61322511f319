"""Report: from `/mistake` to a draft that is with its reviewers. Admit, explain, fix, draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.case import Case, CaseAct, CaseState, Facts, Step
from bot.domain.complete import BOX, TOO_LONG_THEN, problems_of
from bot.domain.file import CaseFile
from bot.domain.message import Words
from bot.domain.need import by_need
from bot.domain.origin import Origin
from bot.domain.people import Client, Person
from bot.domain.rights import Right
from bot.usecases.coaching import coached, holds_back, let_stand
from bot.usecases.owning import give_back, keep_from
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, read_again
from bot.usecases.screen import NO_FACTS, Taken, keep, late, moved_on, taken, turn, with_client
from bot.usecases.sending import send
from bot.usecases.taking import SHOW_AGAIN, Call, Deal, Look, load, taking
from bot.usecases.untold import over

STEPS = list(Step)
ON_YOUR_CLOCK = "The time is now on your clock. Please read it once more."


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first screen needs: who, what is unfinished, and the client already known by that name."""

    person: Person
    unfinished: CaseFile | None
    client: Client | None


Answer = Callable[[Taken], dict[str, Any]]


async def opening(desk: Desk, call: Call, client_name: str = "") -> Opening:
    """One short read for the first screen; the caller sets the deadline (300 ms, design.md)."""
    async with desk.store.reading(call.workspace) as tx:
        person = await tx.person(call.user)
        client = await tx.client_named(client_name) if client_name else None
        return Opening(person, await tx.unfinished(call.user), client)


async def first_screen_seen(desk: Desk, call: Call) -> None:
    """The first screen was shown, whatever is typed into it: the next one has another kind line (R6, R43)."""
    async with taking(desk, call) as deal:
        person = await deal.person()
        await deal.tx.save_person(replace(person, begun=person.begun + 1))


async def begin(desk: Desk, call: Call, case_id: str, typed: dict[str, Any]) -> None:
    """Keep what came with the command or the shortcut, before it is acknowledged."""
    async with taking(desk, call) as deal:
        await keep(deal, case_id, Step.ADMIT, 0, typed)


async def autosave(
    desk: Desk,
    call: Call,
    case_id: str,
    step: Step,
    rev: int,
    typed: dict[str, Any],
    origin: Origin | None = None,
) -> None:
    """Keep what is on the screen; a late keystroke of an older screen never overwrites a newer one (`rev`).

    An older screen that is still typed into a while later is one whose ack was lost: it is kept too.

    Args:
        origin: what the case comes from, should it not be begun yet.
    """
    async with taking(desk, call) as deal:
        case = await deal.tx.case(case_id)
        if case is None and not any(typed.values()):
            return  # nothing typed yet: nothing to keep
        if case is None:
            await keep_from(desk, deal, case_id, step, rev, typed, origin)
            return
        if case.state is CaseState.UNFINISHED and not late(case, rev, deal.now):
            await keep(deal, case_id, step, rev, typed)


async def take_step(
    desk: Desk,
    call: Call,
    case_id: str,
    step: Step,
    rev: int,
    typed: dict[str, Any],
    answer: Answer,
    origin: Origin | None = None,
) -> dict[str, Any]:
    """Next, or Send for review: keep what was typed in any case, go on when nothing is missing.

    Args:
        origin: what the case comes from, should it not be begun yet.

    Raises:
        Repeated: pressed twice, or repeated by Slack.
        NotNow: the case has left the modal (sent from another screen).
    """
    async with taking(desk, call) as deal:
        case = await keep_from(desk, deal, case_id, step, rev, typed, origin)
        problems = problems_of(case.facts, step, deal.now)
        if not problems and step is Step.DRAFT:
            sent = await _send(desk, deal, case, as_it_is=bool(typed.get("as_it_is")))
            deal.answer, deal.kept = answer(sent), SHOW_AGAIN
            return deal.answer
        if not problems:
            deal.kept = SHOW_AGAIN
            case = await turn(desk, deal, case, STEPS[STEPS.index(step) + 1])
        deal.answer = answer(await taken(desk, deal, case, problems))
    return deal.answer


async def go_back(desk: Desk, call: Call, case_id: str, step: Step, rev: int, typed: dict[str, Any]) -> Taken:
    """Back: keep what is on the screen, unvalidated, and show the step before."""
    async with taking(desk, call) as deal:
        case = await keep(deal, case_id, step, rev, typed)
        case = await turn(desk, deal, case, STEPS[max(0, STEPS.index(step) - 1)])
        return await taken(desk, deal, case, {})


async def start_again(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any]) -> Taken:
    """The draft step: the words anew from the facts; Undo brings the owner's own back."""
    async with taking(desk, call) as deal:
        case = await keep(deal, case_id, Step.DRAFT, rev, typed)
        facts = case.facts.made(Words("")) if case.facts.reworded else case.facts
        case = replace(case, facts=replace(facts, draft="", rendered="", subject=""))
        return await taken(desk, deal, await turn(desk, deal, case, Step.DRAFT), {})


async def settle_time(
    desk: Desk, call: Call, case_id: str, choice: str, due: Any, answer: Answer
) -> dict[str, Any]:
    """The draft no longer says the promised time: change the promise, restore the time, or keep the words.

    Args:
        choice: "change" (to `due`, aware UTC), "restore", or "keep".
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        case, facts = file.case, file.case.facts
        if case.state is not CaseState.UNFINISHED:
            raise moved_on(case)
        problems: dict[str, str] = {}
        if choice == "change" and (due is None or due <= deal.now):
            problems = {"due": "Give a time that is still to come."}
        elif choice == "restore" and facts.fix_by:
            deal.answer, deal.kept = answer(await _time_restored(desk, deal, file, facts.fix_by)), SHOW_AGAIN
            return deal.answer
        else:
            case = replace(case, facts=replace(facts, fix_by=due if choice == "change" else facts.fix_by))
            case = await deal.tx.save_case(replace(case, updated_at=deal.now))
            deal.answer, deal.kept = (
                answer(await _send(desk, deal, case, as_it_is=True, time_settled=True)),
                SHOW_AGAIN,
            )
            return deal.answer
        deal.answer = answer(await taken(desk, deal, case, problems))
    return deal.answer


async def go_on(desk: Desk, call: Call, case_id: str) -> Taken:
    """Open an unfinished case where it was left.

    Raises:
        NotNow: it is not unfinished any more.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        if file.case.state is not CaseState.UNFINISHED:
            raise moved_on(file.case)
        return await taken(desk, deal, await turn(desk, deal, file.case, file.case.step), {})


async def discard(desk: Desk, call: Call, case_id: str) -> str:
    """Throw an unfinished case away, on its owner's word. Returns its client's name, empty while there is
    none: with the facts it goes from the case."""
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.WORK_ON)
        await give_back(deal, file)
        case = replace(file.case.move(CaseAct.DISCARD), facts=Facts(), updated_at=deal.now)
        case = await deal.tx.save_case(case)
        await deal.tx.add_event(case_id, "discarded", call.user, deal.now)
        speaker = Speaker(desk, deal.tx, case, deal.now)
        await read_again(speaker, "discarded")
        await over(speaker, "discarded")
        await speaker.homes(case.owner)
        return file.client_name


async def as_it_is(desk: Desk, call: Call, case_id: str) -> Taken:
    """The step a case is at, to show it again."""
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file = await look.file(case_id, Right.WORK_ON)
        return await taken(desk, look, file.case, {})


async def clients(desk: Desk, call: Call, typed: str) -> list[Client]:
    """The type-ahead of the client field: at most 99, so that *Add "..."* makes 100 (Slack's limit)."""
    async with desk.store.reading(call.workspace) as tx:
        return await tx.clients_like(typed)


async def mine(desk: Desk, call: Call) -> list[CaseFile]:
    """`/mistake list`: all my open cases, the most urgent first."""
    async with desk.store.reading(call.workspace) as tx:
        return by_need(await tx.case_files(call.user), desk.clock.now())


async def _send(desk: Desk, deal: Deal, case: Case, *, as_it_is: bool, time_settled: bool = False) -> Taken:
    """Every step once more, then the draft goes out; or the screen that says what is in the way."""
    for step in STEPS:
        problems = problems_of(case.facts, step, deal.now)
        if problems and step is Step.DRAFT:
            return await taken(desk, deal, case, problems)
        if problems:  # an earlier screen: back to it, with what is the matter on top
            case = await turn(desk, deal, case, step)
            notices = tuple((sentence, NO_FACTS) for sentence in problems.values())
            return replace(await taken(desk, deal, case, {}), notices=notices)
    file = await with_client(deal, await load(deal.tx, case.id))
    if case.facts.they_know:
        return _sent(await send(desk, deal, file))
    seen = await coached(desk, deal, file, case.facts.draft)
    if not time_settled and holds_back(seen, case.facts.held, as_it_is=as_it_is):
        case = replace(case, facts=replace(case.facts, held=seen.musts))
        return await taken(desk, deal, await turn(desk, deal, case, Step.DRAFT), {})
    if not time_settled and (asked := await _about_time(desk, deal, file)):
        return asked
    return _sent(await send(desk, deal, file, seen.remarks(case.facts.held)))


async def _time_restored(desk: Desk, deal: Deal, file: CaseFile, due: datetime) -> Taken:
    """The draft step, the time back in the words; what was ticked before the time was asked for stays."""
    case, facts, file = file.case, file.case.facts, await with_client(deal, file)
    words = desk.wording.with_time(facts.draft, facts.rendered, due, due, file.tz, file.lang)
    seen = await coached(desk, deal, file, facts.draft)
    facts = let_stand(seen, facts)
    if len(words) > BOX:
        case = await turn(desk, deal, replace(case, facts=facts), Step.DRAFT)
        return replace(await taken(desk, deal, case, {}), notices=((TOO_LONG_THEN, NO_FACTS),))
    case = await turn(desk, deal, replace(case, facts=replace(facts, draft=words)), Step.DRAFT)
    return await taken(desk, deal, case, {})


def _sent(file: CaseFile) -> Taken:
    return Taken(file, {}, sent=True)


async def _about_time(desk: Desk, deal: Deal, file: CaseFile) -> Taken | None:
    """The words do not say the promised time: the screen that asks about it."""
    case, facts = file.case, file.case.facts
    due = facts.stated_time
    if due is None or desk.wording.states_time(facts.draft, due, file.tz, file.lang):
        return None
    if not facts.reworded:  # our own words: the owner's zone has become known since
        case = await turn(desk, deal, case, Step.DRAFT)
        return replace(await taken(desk, deal, case, {}), notices=((ON_YOUR_CLOCK, NO_FACTS),))
    return replace(await taken(desk, deal, case, {}), needs_time=True)
