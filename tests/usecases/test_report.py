"""Report: from the first words to a draft that is with its reviewers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.case import CaseState, Facts, FixKind, Step
from bot.domain.outbox import Kind
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseKind, PromiseState
from bot.errors import NotAllowed, NotNow
from bot.usecases import report, screen
from bot.usecases.taking import SHOW_AGAIN, Repeated
from tests.usecases.world import (
    ADAM,
    ADMIT,
    CASE,
    DANA,
    DRAFT,
    EXPLAIN,
    FIX,
    PROMISED,
    ROOM,
    SAM,
    START,
    TEAM,
    WORDING,
    World,
)

GOOD = "I'm sorry. I sent it to the wrong list. I'll have it deleted by 3:30 pm on Monday 2 March."
SCREENS: dict[Step, dict[str, Any]] = {
    Step.ADMIT: ADMIT,
    Step.EXPLAIN: EXPLAIN,
    Step.FIX: FIX,
    Step.DRAFT: DRAFT,
}


async def test_four_steps_lead_from_the_first_words_to_a_draft_in_review(world: World) -> None:
    assert (await world.step(Step.ADMIT, ADMIT)).file.case.step is Step.EXPLAIN
    assert (await world.step(Step.EXPLAIN, EXPLAIN)).file.case.step is Step.FIX
    shown = await world.step(Step.FIX, FIX)
    assert shown.file.case.step is Step.DRAFT
    assert "40 other companies" in shown.file.case.facts.draft
    sent = await world.step(Step.DRAFT, DRAFT)
    assert sent.sent
    file = await world.file()
    assert file.case.state is CaseState.IN_REVIEW
    assert file.case.place.channel == ROOM
    assert file.latest
    assert (file.latest.number, file.latest.text) == (1, shown.file.case.facts.draft)
    assert file.latest.states == PROMISED
    assert [event.kind for event in await world.events()] == ["begun", "sent"]


async def test_the_words_that_are_sent_state_the_promised_time(world: World) -> None:
    file = await world.sends()
    assert file.latest
    assert WORDING.states_time(file.latest.text, PROMISED, "Asia/Kuala_Lumpur", Lang.EN)


async def test_each_named_time_becomes_a_planned_promise_with_its_owner(world: World) -> None:
    file = await world.sends(prevention="Two of us check each list", prevention_by=START + timedelta(days=9))
    fix, prevention = file.promises
    assert (fix.kind, fix.due, fix.owner) == (PromiseKind.FIX, PROMISED, ADAM)
    assert fix.state is PromiseState.PLANNED
    assert (prevention.kind, prevention.due) == (PromiseKind.PREVENTION, START + timedelta(days=9))
    assert not world.rows(Kind.BEFORE, Kind.DUE, Kind.MISSED, Kind.PREVENTION), "nobody was told yet"


async def test_what_is_not_known_yet_becomes_a_promise_of_an_answer(world: World) -> None:
    file = await world.sends(fix_kind=FixKind.ANSWER)
    assert [promise.kind for promise in file.promises] == [PromiseKind.ANSWER]


async def test_what_is_done_already_promises_nothing_and_states_no_time(world: World) -> None:
    file = await world.sends(fix_kind=FixKind.DONE, fix="I asked everyone to delete it", fix_by=None)
    assert file.promises == ()
    assert file.latest
    assert file.latest.states is None


@pytest.mark.parametrize(
    ("step", "emptied", "field"),
    [
        (Step.ADMIT, "client_name", "client"),
        (Step.ADMIT, "did", "did"),
        (Step.ADMIT, "effect", "effect"),
        (Step.EXPLAIN, "notes", "notes"),
        (Step.EXPLAIN, "explanation", "explanation"),
        (Step.FIX, "fix_kind", "fix_kind"),
        (Step.FIX, "fix", "fix"),
        (Step.FIX, "fix_by", "fix_by"),
        (Step.DRAFT, "draft", "draft"),
        (Step.DRAFT, "place_channel", "place_channel"),
    ],
)
async def test_each_required_field_is_asked_for_where_it_is_missing(
    world: World, step: Step, emptied: str, field: str
) -> None:
    for earlier in list(Step)[: list(Step).index(step)]:
        await world.step(earlier, SCREENS[earlier])
    empty: Any = None if emptied in ("fix_kind", "fix_by", "place_channel") else "  "
    taken = await world.step(step, {**SCREENS[step], emptied: empty})
    assert list(taken.problems) == [field]
    assert taken.file.case.step is step, "the screen stays"
    assert taken.file.case.state is CaseState.UNFINISHED
    others = {name: value for name, value in SCREENS[step].items() if name != emptied}
    kept = {name: getattr(taken.file.case.facts, name) for name in others}
    assert kept == others, "what was typed is kept"


async def test_nothing_else_is_required(world: World) -> None:
    await world.step(Step.ADMIT, {"client_name": "Acme", "did": "I was late", "effect": "You waited"})
    await world.step(Step.EXPLAIN, EXPLAIN)
    await world.step(Step.FIX, {"fix_kind": FixKind.DONE, "fix": "It is there now"})
    assert (await world.step(Step.DRAFT, DRAFT)).sent


@pytest.mark.parametrize(
    ("step", "field"), [(Step.FIX, "fix_by"), (Step.FIX, "prevention_by")], ids=["fix", "prevention"]
)
async def test_a_time_that_has_passed_is_refused(world: World, step: Step, field: str) -> None:
    typed = FIX | {"prevention": "A second pair of eyes", field: world.now}
    assert list((await world.step(step, typed)).problems) == [field]


async def test_it_cannot_have_happened_in_the_future(world: World) -> None:
    taken = await world.step(Step.ADMIT, ADMIT | {"happened_at": world.now + timedelta(minutes=1)})
    assert list(taken.problems) == ["happened_at"]


async def test_a_draft_whose_time_has_passed_meanwhile_is_not_sent(world: World) -> None:
    for step in (Step.ADMIT, Step.EXPLAIN, Step.FIX):
        await world.step(step, SCREENS[step])
    world.until(PROMISED)
    taken = await world.step(Step.DRAFT, DRAFT)
    assert not taken.sent
    assert taken.problems == {"draft": "The promised time has passed. Go back and give a new one."}


async def test_a_prevention_date_that_has_passed_meanwhile_holds_the_draft_back(world: World) -> None:
    soon = START + timedelta(hours=1)
    await world.step(Step.ADMIT, ADMIT)
    await world.step(Step.EXPLAIN, EXPLAIN)
    await world.step(Step.FIX, FIX | {"prevention": "A second pair of eyes", "prevention_by": soon})
    world.until(soon)
    taken = await world.step(Step.DRAFT, DRAFT)
    assert not taken.sent
    assert taken.file.case.step is Step.FIX, "back to where it can be mended"
    assert taken.notices == (("That time has passed. Give one that is still to come.", {}),)


async def test_keys_that_slack_left_out_change_nothing(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    file = (await world.step(Step.ADMIT, {"effect": "40 strangers know your prices"})).file
    assert file.case.facts.did == ADMIT["did"]
    assert file.case.facts.effect == "40 strangers know your prices"


async def test_an_older_screen_never_overwrites_a_newer_one(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)  # rev 0 -> 1
    await report.autosave(world.desk, world.call(), CASE, Step.ADMIT, 0, {"did": "an old keystroke"})
    assert (await world.file()).case.facts.did == ADMIT["did"]
    await report.autosave(world.desk, world.call(), CASE, Step.EXPLAIN, 1, {"notes": "I was tired"})
    assert (await world.file()).case.facts.notes == "I was tired"


async def test_an_older_screen_still_typed_into_a_while_later_is_kept_because_its_ack_was_lost(
    world: World,
) -> None:
    await world.step(Step.ADMIT, ADMIT)
    world.until(START + screen.LATE)
    await report.autosave(world.desk, world.call(), CASE, Step.ADMIT, 0, {"did": "typed on after all"})
    assert (await world.file()).case.facts.did == "typed on after all"


async def test_a_case_begins_with_the_first_words_and_not_with_an_empty_screen(world: World) -> None:
    await report.autosave(world.desk, world.call(), CASE, Step.ADMIT, 0, {"did": "", "effect": ""})
    assert await world.events() == []
    await report.autosave(world.desk, world.call(), CASE, Step.ADMIT, 0, {"did": "I", "effect": ""})
    assert [event.kind for event in await world.events()] == ["begun"]


async def test_words_typed_after_the_draft_was_sent_do_not_touch_it(world: World) -> None:
    sent = await world.sends()
    await report.autosave(world.desk, world.call(), CASE, Step.DRAFT, 99, {"draft": "late"})
    assert (await world.file()).case == sent.case
    with pytest.raises(NotNow, match="has moved on already"):
        await world.step(Step.DRAFT, {"draft": "later still"})


async def test_back_keeps_what_is_on_the_screen_however_unfinished(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    taken = await report.go_back(world.desk, world.call(), CASE, Step.EXPLAIN, 1, {"notes": "half a thou"})
    assert taken.file.case.step is Step.ADMIT
    assert taken.file.case.facts.notes == "half a thou"
    again = await report.go_back(world.desk, world.call(), CASE, Step.ADMIT, 2, {})
    assert again.file.case.step is Step.ADMIT, "before the first step there is none"


async def test_going_on_opens_the_case_where_it_was_left(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    opening = await report.opening(world.desk, world.call())
    assert opening.unfinished
    assert opening.unfinished.case.id == CASE
    taken = await report.go_on(world.desk, world.call(), CASE)
    assert taken.file.case.step is Step.EXPLAIN
    assert taken.file.case.facts.did == ADMIT["did"]


async def test_a_case_in_review_cannot_be_gone_on_with(world: World) -> None:
    await world.sends()
    with pytest.raises(NotNow):
        await report.go_on(world.desk, world.call(), CASE)
    assert (await report.opening(world.desk, world.call())).unfinished is None


async def test_discarding_forgets_what_was_typed(world: World) -> None:
    await world.step(Step.ADMIT, ADMIT)
    await report.discard(world.desk, world.call(), CASE)
    file = await world.file()
    assert file.case.state is CaseState.DISCARDED
    assert file.case.facts == Facts()
    assert (await report.opening(world.desk, world.call())).unfinished is None


async def test_a_case_in_review_cannot_be_discarded(world: World) -> None:
    await world.sends()
    with pytest.raises(NotNow, match="waiting for review"):
        await report.discard(world.desk, world.call(), CASE)


@pytest.mark.parametrize("user", [DANA, SAM])
async def test_nobody_else_gets_at_an_unfinished_case(world: World, user: str) -> None:
    await world.step(Step.ADMIT, ADMIT)
    stranger = world.call(user)
    with pytest.raises(NotAllowed):
        await report.go_on(world.desk, stranger, CASE)
    with pytest.raises(NotAllowed):
        await report.discard(world.desk, stranger, CASE)
    with pytest.raises(NotAllowed):
        await report.autosave(world.desk, stranger, CASE, Step.EXPLAIN, 9, {"notes": "mine now"})
    assert await report.mine(world.desk, stranger) == []


async def test_a_second_press_is_shown_the_case_as_it_is_and_creates_nothing_twice(world: World) -> None:
    for step in (Step.ADMIT, Step.EXPLAIN, Step.FIX):
        await world.step(step, SCREENS[step])
    await world.step(Step.DRAFT, DRAFT, key="view:hash")
    before, rows = await world.file(), world.rows()
    with pytest.raises(Repeated) as repeat:
        await world.step(Step.DRAFT, DRAFT, key="view:hash")
    assert repeat.value.answer == SHOW_AGAIN, "and not the screen, which may hold private notes"
    assert await world.file() == before
    assert world.rows() == rows


async def test_the_client_is_remembered_with_whom_we_told_and_how(world: World) -> None:
    await world.sends(lang=Lang.MS, channel=Channel.CALL)
    opening = await report.opening(world.desk, world.call(), "  ACME ")
    assert opening.client
    assert (opening.client.name, opening.client.contact) == ("Acme", "Puan Lee")
    assert (opening.client.lang, opening.client.channel) == (Lang.MS, Channel.CALL)


async def test_the_contact_defaults_to_whom_we_told_last_time(world: World) -> None:
    first = await world.sends()
    await report.begin(world.desk, world.call(), "case2", {"client_id": first.case.facts.client_id})
    assert (await world.file("case2")).contact == "Puan Lee"


async def test_a_client_typed_again_is_the_same_client(world: World) -> None:
    first = await world.sends()
    second = ADMIT | EXPLAIN | FIX | DRAFT | {"client_name": "acme", "draft": GOOD}
    await report.begin(world.desk, world.call(), "case2", second)
    await report.take_step(world.desk, world.call(), "case2", Step.DRAFT, 0, {}, lambda taken: {})
    assert (await world.file("case2")).case.facts.client_id == first.case.facts.client_id
    assert len(await report.clients(world.desk, world.call(), "")) == 1


async def test_sign_off_and_number_are_remembered_per_person(world: World) -> None:
    file = await world.sends(sign_off="Adam, Acme's account manager", phone="012-345 6789")
    assert (file.owner.sign_off, file.owner.phone) == ("Adam, Acme's account manager", "012-345 6789")
    assert file.latest
    assert "Adam, Acme's account manager" in file.latest.text
    async with world.store.reading(TEAM) as tx:
        assert (await tx.person(DANA)).sign_off == ""


async def test_a_first_screen_that_was_shown_is_counted_though_nothing_is_typed_into_it(world: World) -> None:
    await report.first_screen_seen(world.desk, world.call())
    await report.first_screen_seen(world.desk, world.call())
    await world.step(Step.ADMIT, ADMIT)
    await world.step(Step.EXPLAIN, EXPLAIN)
    async with world.store.reading(TEAM) as tx:
        assert (await tx.person(ADAM)).begun == 2, "typing is no showing"
        assert (await tx.person(DANA)).begun == 0


async def test_the_first_screen_shown_once_more_is_counted_for_its_kind_line(world: World) -> None:
    await report.first_screen_seen(world.desk, world.call())
    await world.step(Step.ADMIT, ADMIT)
    rev = (await world.file()).case.rev
    back = await report.go_back(world.desk, world.call(), CASE, Step.EXPLAIN, rev, {})
    assert back.file.owner.begun == 2, "another line than at first, and than the next case begins with"
