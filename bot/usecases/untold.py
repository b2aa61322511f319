"""While nobody has told the client: the owner is asked, then the person the team chose (R5, R7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.case import DISCARDED, CaseState
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, SayState, Utterance
from bot.domain.people import Person
from bot.domain.rights import Right
from bot.domain.schedule import good_moment
from bot.domain.untold import (
    ABOUT_UNTOLD,
    PUT_OFF_MOST,
    Asking,
    chosen_person,
    first_asking,
    is_untold,
    next_asking,
    round_then,
    stays,
)
from bot.errors import NotAllowed, NotFound, NotNow
from bot.usecases.ports import Desk, Writing
from bot.usecases.saying import Speaker, answer_again, settle_message
from bot.usecases.taking import Call, load, taking

NO_MORE = "You have put this off twice. Tell them now, or talk with {who} about it."
KNOWS = "The client has been told meanwhile. Thank you for looking."
AT_ONCE = 100  # cases of one look of the sweep


async def ask_untold(speaker: Speaker) -> None:
    """Plan the first question about a case; planned already, it stays as it is."""
    first = await _first(speaker)
    await speaker.later(first.kind, "", _first_key(speaker.case.id), first.due, {"round": first.round})


async def _first(speaker: Speaker) -> Asking:
    owner, workspace = await speaker.tx.person(speaker.case.owner), await speaker.tx.workspace()
    week = speaker.desk.week(owner, workspace)
    return first_asking(speaker.case, speaker.now, workspace.intervals, week)


async def on_their_clock(desk: Desk, tx: Writing, owner: str, now: datetime) -> None:
    """The owner's zone has become known, or another: the first question moves, unless it has been asked or
    is being asked. With the first case of their life here it comes a moment after the opening."""
    for row in await tx.planned([Kind.UNTOLD], owner):
        if row.case and row.dedupe_key == _first_key(row.case):
            first = await _first(Speaker(desk, tx, (await load(tx, row.case)).case, now))
            await tx.wait([row], first.due)


async def ask_all_untold(desk: Desk) -> int:
    """Plan it for cases that an Amends without this question has opened; returns for how many."""
    planned = 0
    while found := await desk.store.unasked(limit=AT_ONCE):
        for workspace, case_id in found:
            async with desk.store.writing(workspace) as tx:
                case = (await load(tx, case_id)).case
                if is_untold(case):
                    await ask_untold(Speaker(desk, tx, case, desk.clock.now()))
                    planned += 1
        desk.wake()
        if len(found) < AT_ONCE:
            break
    return planned


async def gone_on(speaker: Speaker, what: str) -> None:
    """The case took a step: the question that stands in Slack offers what is done, so its buttons go."""
    asked = await speaker.tx.said(speaker.case.id, Kind.UNTOLD)
    if asked is not None:
        await settle_message(speaker, asked.id, what, speaker.case.owner)


async def over(speaker: Speaker, what: str) -> None:
    """The client knows, or the case is gone: nothing more is asked, and what stands in Slack says so, to
    whoever has offered a hand too."""
    kinds = (*ABOUT_UNTOLD, Kind.UNTOLD_NEWS)
    await speaker.tx.supersede(speaker.case.id, kinds=kinds)
    for said in await speaker.tx.all_said(speaker.case.id, kinds):
        await settle_message(speaker, said.id, what, speaker.case.owner, to=said.addressee)


async def tried(speaker: Speaker, file: CaseFile, until: datetime) -> None:
    """They could not be reached, and will be tried again: until then nothing else is asked."""
    if not await speaker.tx.supersede(file.case.id, kinds=ABOUT_UNTOLD):
        return
    week = speaker.desk.week(file.owner, file.workspace)
    asked = await speaker.tx.said(file.case.id, Kind.UNTOLD)
    following = (
        next_asking(file, Kind.UNTOLD, asked.nth, until, week)
        if asked
        else first_asking(replace(file.case, opened_at=until), until, file.workspace.intervals, week)
    )
    # Twice until the same time are two: the first has just been superseded.
    before = asked.id if asked else ""
    await _plan(speaker, following, f"tried:{speaker.now.isoformat()}", before=before)


async def put_off(
    speaker: Speaker, file: CaseFile, asked: Utterance, until: datetime
) -> tuple[Kind, dict[str, Any]]:
    """A question comes back later, as loud as it would be by then: once they have been asked often enough, as
    the announcement. What was announced can be put off twice.

    Returns:
        Kind and payload of the one that comes back.

    Raises:
        NotNow: it has been put off twice, or has been passed on already.
    """
    payload, kind = dict(asked.payload), asked.kind
    await speaker.tx.supersede(file.case.id, kinds=ABOUT_UNTOLD)  # first: it may be passed on at this moment
    if asked.kind is Kind.UNTOLD:
        week = speaker.desk.week(file.owner, file.workspace)
        payload["round"] = round_then(asked.nth, speaker.now, until, week)
        enough = payload["round"] > file.workspace.intervals.untold_rounds + 1
        kind = Kind.UNTOLD_NOTICE if enough and chosen_person(file) else kind
    else:
        times = int(payload.get("put_off", 0))
        if times >= PUT_OFF_MOST:
            who = chosen_person(file) or file.case.owner
            raise NotNow(NO_MORE, who=f"<@{who}>")
        if await speaker.tx.said(file.case.id, Kind.UNTOLD_PASSED_ON):
            raise NotNow("That has been passed on already.")
        payload["put_off"] = times + 1
    return kind, payload


async def as_it_is_now(desk: Desk, utterance: Utterance, file: CaseFile | None, now: datetime) -> Utterance:
    """What depends on the moment in which it is said: whether it is the last time, whom it will reach when.

    An announcement that has lost its person (the team chose nobody any more) asks as before.
    """
    if file is None or utterance.kind not in (Kind.UNTOLD, Kind.UNTOLD_NOTICE):
        return utterance
    who = chosen_person(file)
    kind = utterance.kind if who else Kind.UNTOLD
    following = next_asking(file, kind, utterance.nth, now, desk.week(file.owner, file.workspace))
    more: dict[str, Any] = {"last": following is None}
    if kind is Kind.UNTOLD_NOTICE and who and following:
        async with desk.store.reading(utterance.workspace) as tx:
            person = await tx.person(who)
            planned = await tx.keyed(_key(following.kind, file.case.id, utterance.id))
        # Shown once more, it names the time that it named.
        due = planned.due if planned else _for_both(desk, file, person, following.due)
        more = {"who": planned.addressee if planned else who, "until": due.isoformat()}
    return replace(utterance, kind=kind, payload=utterance.payload | more)


def _for_both(desk: Desk, file: CaseFile, person: Person, due: datetime) -> datetime:
    """When the other person works too."""
    return good_moment(due, desk.week(person, file.workspace))


async def go_on(desk: Desk, utterance: Utterance, file: CaseFile, *, said: bool = True) -> None:
    """It was said: the one before says that it was asked anew, and the next one is planned.

    Done once more after a fault, it changes nothing: the next one has its key from this one.

    Args:
        said: False: Slack has refused it, and the one before keeps its buttons.
    """
    async with desk.store.writing(utterance.workspace) as tx:
        fresh = await load(tx, file.case.id)  # they may have been told while it was being said
        if not is_untold(fresh.case):
            return
        speaker = Speaker(desk, tx, fresh.case, desk.clock.now())
        owner, before = fresh.case.owner, str(utterance.payload.get("before", ""))
        passed_on = utterance.kind is Kind.UNTOLD_PASSED_ON
        if said:
            became = (
                {"what": "passed_on", "who": utterance.addressee} if passed_on else {"what": "asked_anew"}
            )
            await settle_message(speaker, before, by=owner, **became)
            if passed_on:
                await _say_that_it_stops(speaker, fresh, utterance)
        row = await tx.utterance(utterance.id)
        if row is None or row.state is SayState.SUPERSEDED:
            await answer_again(speaker, utterance)
            return  # put off while it was being said: that one goes on
        week = desk.week(fresh.owner, fresh.workspace)
        since = utterance.asked_at(speaker.now)
        following = next_asking(file, utterance.kind, utterance.nth, since, week)
        if passed_on and not said:
            following = stays(file, utterance.nth, since, week)
        if utterance.kind is Kind.UNTOLD_NOTICE and following:
            following = replace(following, due=datetime.fromisoformat(utterance.payload["until"]))
        who = utterance.payload.get("who")
        await _plan_after(speaker, following, utterance, before=utterance.id if said else before, who=who)


async def _say_that_it_stops(speaker: Speaker, file: CaseFile, passed: Utterance) -> None:
    """A changed message notifies nobody: it is said anew, while its owner works and among what is said then;
    the other person may work on another clock."""
    due = good_moment(speaker.now, speaker.desk.week(file.owner, file.workspace))
    if await speaker.tx.keyed(f"{Kind.UNTOLD_NEWS}:{passed.id}"):
        return  # they have offered help already
    key = f"{Kind.UNTOLD_NEWS}:stops:{passed.id}"
    await speaker.later(Kind.UNTOLD_NEWS, "", key, due, {"what": "passed_on", "who": passed.addressee})


async def ask_otherwise(desk: Desk, utterance: Utterance, file: CaseFile) -> None:
    """It was announced, and before its hour was over the team has chosen another person, or nobody: that
    person is announced with an hour of their own, or the owner hears that it stays with them, and is asked
    as before. Anything else that lost its reason is left alone.

    Done once more after a fault, it changes nothing.
    """
    if utterance.kind is not Kind.UNTOLD_PASSED_ON or not is_untold(file.case):
        return
    async with desk.store.writing(utterance.workspace) as tx:
        fresh = await load(tx, file.case.id)
        who = chosen_person(fresh)
        if not is_untold(fresh.case) or who == utterance.addressee:
            return
        speaker, before = Speaker(desk, tx, fresh.case, desk.clock.now()), str(utterance.payload["before"])
        week = desk.week(fresh.owner, fresh.workspace)
        following = stays(fresh, utterance.nth, utterance.asked_at(speaker.now), week)
        if who is not None:
            following = Asking(Kind.UNTOLD_NOTICE, good_moment(speaker.now, week), utterance.nth)
        else:
            await settle_message(speaker, before, "stays", fresh.case.owner)
        await _plan_after(speaker, following, utterance, before=before)
    desk.wake()


async def _plan_after(
    speaker: Speaker, asking: Asking | None, utterance: Utterance, *, before: str, who: str | None = None
) -> None:
    """Unless it was put off while it was being said, in a round too: they chose when."""
    if not await speaker.tx.to_come(speaker.case.id, ABOUT_UNTOLD, "", after=utterance.seq):
        await _plan(speaker, asking, utterance.id, before=before, who=who)


async def _plan(
    speaker: Speaker, asking: Asking | None, after: str, *, before: str, who: str | None = None
) -> None:
    """One is planned at a time; after the same one, the same one.

    Args:
        before: the id of what was asked before it; empty: nothing was.
        who: whom it reaches, should it be passed on.
    """
    if asking is None:
        return
    key = _key(asking.kind, speaker.case.id, after)
    payload = {"round": asking.round, "before": before}
    to = who if asking.kind is Kind.UNTOLD_PASSED_ON else None
    await speaker.later(asking.kind, "", key, asking.due, payload, to=to)


def _first_key(case_id: str) -> str:
    return _key(Kind.UNTOLD, case_id, "")


def _key(kind: Kind, case_id: str, after: str) -> str:
    return f"{kind}:{case_id}:{after}"


async def not_reached(speaker: Speaker, utterance: Utterance) -> None:
    """Slack does not take it: the owner, who was told whom it would reach, hears that it did not, and is
    asked on (`go_on`)."""
    key, who = f"{Kind.UNTOLD_NEWS}:{utterance.id}", utterance.addressee
    before = str(utterance.payload.get("before", ""))
    await settle_message(speaker, before, "not_reached", speaker.case.owner, who=who)
    await speaker.to_owner(Kind.UNTOLD_NEWS, key=key, what="not_reached", who=who)


async def offer_help(desk: Desk, call: Call, case_id: str, row: str) -> None:
    """*I'll help*: the person it was passed on to offers a hand; the owner hears of it, with a name.

    Raises:
        NotAllowed: it was passed on to somebody else. NotNow: the client has been told meanwhile.
    """
    async with taking(desk, call) as deal:
        file = await deal.file(case_id, Right.HELP)
        passed = await deal.tx.utterance(row)
        if passed is None or passed.case != case_id or passed.kind is not Kind.UNTOLD_PASSED_ON:
            raise NotFound("This reminder is no longer here.")
        if passed.addressee != call.user:
            raise NotAllowed("Only the person your team chose can answer this.")
        if not is_untold(file.case):
            raise NotNow(DISCARDED if file.case.state is CaseState.DISCARDED else KNOWS)
        await deal.tx.add_event(case_id, "help_offered", call.user, deal.now)
        await deal.tx.supersede(case_id, kinds=[Kind.UNTOLD_NEWS])  # that they may: they do
        speaker = Speaker(desk, deal.tx, file.case, deal.now)
        await speaker.to_owner(Kind.UNTOLD_NEWS, key=f"{Kind.UNTOLD_NEWS}:{row}", what="help", who=call.user)
        await settle_message(speaker, row, "help", call.user, to=call.user)


__all__ = ["ask_all_untold", "ask_untold", "go_on", "gone_on", "offer_help", "over", "put_off", "tried"]
