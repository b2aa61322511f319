"""The moment a draft leaves the modal: the case gets its client, its first version, its promises."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import CaseAct, FixKind, Place, Telling
from bot.domain.file import CaseFile
from bot.domain.hint import Remark
from bot.domain.message import Version
from bot.domain.outbox import Kind
from bot.domain.people import Channel, Client
from bot.domain.promise import Promise, PromiseKind
from bot.domain.standing import StandingAct
from bot.usecases.ports import Desk
from bot.usecases.saying import Speaker, read_again
from bot.usecases.taking import Deal, load
from bot.usecases.telling import open_promises
from bot.usecases.untold import gone_on


async def send(desk: Desk, deal: Deal, file: CaseFile, remarks: tuple[Remark, ...] = ()) -> CaseFile:
    """The draft goes to its reviewers; or, when the client knows already, the telling is recorded.

    Args:
        remarks: what the coach would change in the words, for the reviewers.

    Returns:
        The case file as it is now.
    """
    tx, facts, now = deal.tx, file.case.facts, deal.now
    client = await _remember_client(desk, deal, file)
    facts = replace(facts, client_id=client.id, client_name="", zone=None, before=None)
    case = replace(file.case, facts=facts, updated_at=now)
    for promise in _promises(desk, deal, replace(file, case=case)):
        await tx.save_promise(promise)
    if facts.they_know:
        return await _record_telling(desk, deal, replace(file, case=case, client=client))
    place = Place(people=facts.place_people) if facts.place_people else Place(facts.place_channel)
    case = await tx.save_case(replace(case.move(CaseAct.SEND), place=place))
    version = Version(1, facts.draft, case.owner, now, facts.subject, facts.stated_time, remarks=remarks)
    await tx.add_version(case.id, version)
    await tx.add_event(case.id, "sent", deal.call.user, now, version=1)
    speaker = Speaker(desk, tx, case, now)
    await read_again(speaker, "sent")
    await gone_on(speaker, "sent")
    await speaker.in_thread(Kind.CARD, key=f"{Kind.CARD}:{case.id}:1")
    if deal.call.view:  # the modal's last screen gets its Open thread button once there is a thread
        await speaker.in_thread(Kind.SENT_VIEW, view=deal.call.view)
    await speaker.in_thread(Kind.VERSION, 1)
    await speaker.in_thread(Kind.BUTTONS, 1)
    await speaker.homes(case.owner, *place.people)
    return await load(tx, case.id)


async def _record_telling(desk: Desk, deal: Deal, file: CaseFile) -> CaseFile:
    """They already know: no review, no reproach; from the telling on, the promise is open."""
    facts = file.case.facts
    telling = Telling(facts.told_at or deal.now, facts.channel or Channel.CALL, None, reviewed=False)
    case = await deal.tx.save_case(replace(file.case.move(CaseAct.TELL), telling=telling))
    await deal.tx.add_event(case.id, "told", deal.call.user, deal.now, version=None, how=telling.how)
    await read_again(Speaker(desk, deal.tx, case, deal.now), "reached")
    return await open_promises(desk, deal, case)


async def _remember_client(desk: Desk, deal: Deal, file: CaseFile) -> Client:
    """Keep the client (R8), and whom we told, how, in which language, on which clock, for the next time."""
    facts = file.case.facts
    client = file.client or await deal.tx.client_named(facts.client_name)
    if client is None:
        client = Client(desk.new_id(), facts.client_name.strip())
    client = replace(
        client,
        contact=facts.contact or client.contact,
        lang=facts.lang or client.lang,
        channel=facts.channel or client.channel,
        tz=client.tz or facts.zone,
    ).knowing(*facts.known_words)
    client = client.moved(StandingAct.WRONGED, deal.now)
    await deal.tx.save_client(client)
    return client


def _promises(desk: Desk, deal: Deal, file: CaseFile) -> list[Promise]:
    """Each named time becomes a promise with an owner (R47); planned until the client is told."""
    facts = file.case.facts
    main = PromiseKind.ANSWER if facts.fix_kind is FixKind.ANSWER else PromiseKind.FIX
    named = [
        (main, facts.fix, facts.stated_time, facts.stated_time is not None),
        (PromiseKind.MAKE_GOOD, facts.make_good, facts.make_good_by, facts.make_good_by is not None),
        (PromiseKind.PREVENTION, facts.prevention, facts.prevention_by, bool(facts.prevention)),
    ]
    return [
        Promise(desk.new_id(), file.case.id, kind, what, due, file.owner.tz, file.case.owner)
        for kind, what, due, promised in named
        if promised
    ]
