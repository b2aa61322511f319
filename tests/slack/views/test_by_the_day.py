"""A prevention is promised from a day: wherever its time is shown, to whomever, the day stands alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from bot.domain.case import CaseState
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState
from bot.slack.views.answered import answered
from bot.slack.views.followups import at_risk_view, update_words
from bot.slack.views.history import history_lines
from bot.slack.views.plan import plan_view
from bot.slack.views.promised import new_time
from bot.slack.views.snoozing import snooze_view
from tests.slack.views.cast import ADAM, FAR, NOW, Typed, file, page, promise

LATER = FAR + timedelta(days=7)
FROM, NEW = "Thu 04 Dec", "Thu 11 Dec"


def checks() -> Promise:
    made = promise(Typed(), PromiseKind.PREVENTION, due=FAR, state=PromiseState.PLANNED)
    return made.move(PromiseAct.OPEN, at=NOW, by=ADAM)


def test_the_plan_and_its_history_name_the_day() -> None:
    told = replace(file(Typed(), CaseState.TOLD), promises=(checks(),))
    assert f"(from {FROM})" in json.dumps(plan_view(told, page(), mine=True))
    moved = checks().move(PromiseAct.MOVE, at=NOW, by=ADAM, due=LATER)
    assert list(history_lines(moved, page())) == [f"First promised: {FROM}", f"Moved to: {NEW}"]


def test_a_new_one_is_a_new_day_for_its_owner_too() -> None:
    told, proposed = file(Typed(), CaseState.TOLD), checks().propose(LATER)
    assert new_time(proposed, page()) == [f"New day, still to be told: {NEW}"]
    shown = json.dumps(update_words(told, proposed, page(), "R1", text="The words."))
    assert f"the new day before {FROM}. These are the words." in shown
    assert "the old day stands." in shown
    assert "I told them the new day" in shown
    assert "time" not in shown
    moved = answered("moved", told, page(), until=LATER, about=proposed)
    assert moved["text"] == f"Acme has a new day, {NEW}."


def test_no_clocks_are_compared_where_none_was_promised() -> None:
    abroad = file(Typed(), CaseState.TOLD)
    assert abroad.client is not None
    abroad = replace(abroad, client=replace(abroad.client, tz="Europe/London"))
    shown = json.dumps(at_risk_view(abroad, checks(), page(), "R1"))
    assert f"You promised Acme: {FROM}." in shown
    assert "for you" not in shown


def test_put_off_it_stays_for_its_day() -> None:
    told = file(Typed(), CaseState.TOLD)
    assert f"stays as it is: {FROM}." in json.dumps(snooze_view(told, checks(), NOW.date(), page(), "R1"))
    shown = answered("snoozed", told, page(), at=NOW, until=NOW, about=checks())
    assert f"The promise stays: {FROM}." in shown["text"]
