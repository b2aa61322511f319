"""How a client stands with us, and when thanks are due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.domain.intervals import USUAL
from bot.domain.people import Client
from bot.domain.settling import Settled, thank_at, ways
from bot.domain.standing import MOVES, Standing, StandingAct, after
from bot.domain.talk import Ending

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
S, A = Standing, StandingAct

TABLE = {
    "injured": {"wronged": "injured", "mended": "recovering"},
    "recovering": {"wronged": "injured", "content": "happy", "praised": "advocate"},
    "happy": {"wronged": "injured", "upset": "recovering", "praised": "advocate"},
    "advocate": {"wronged": "injured", "upset": "recovering"},
}


@pytest.mark.parametrize(("standing", "act"), list(product(Standing, StandingAct)))
def test_a_client_moves_as_the_table_says_or_not_at_all(standing: Standing, act: StandingAct) -> None:
    assert after(standing, act) == TABLE[standing].get(act, standing)


def test_the_table_holds_nothing_else() -> None:
    assert len(MOVES) == sum(len(acts) for acts in TABLE.values())


def moved(*acts: StandingAct) -> Client:
    client = Client("CL1", "Acme")
    for days, act in enumerate(acts):
        client = client.moved(act, NOW + timedelta(days=days))
    return client


def test_a_client_begins_injured_for_they_are_kept_because_of_a_mistake() -> None:
    assert moved().standing is S.INJURED


def test_praise_in_the_middle_of_a_case_does_not_make_it_good() -> None:
    assert moved(A.WRONGED, A.PRAISED).standing is S.INJURED


def test_the_day_on_which_they_became_happy_stays_when_they_become_an_advocate() -> None:
    client = moved(A.WRONGED, A.MENDED, A.CONTENT, A.PRAISED)
    assert (client.standing, client.content_since) == (S.ADVOCATE, NOW + timedelta(days=2))


def test_whoever_is_wronged_again_is_not_happy_any_more() -> None:
    client = moved(A.MENDED, A.CONTENT, A.PRAISED, A.WRONGED)
    assert (client.standing, client.content_since) == (S.INJURED, None)


MONTH, QUARTER = timedelta(days=30), timedelta(days=91)


@pytest.mark.parametrize(
    ("content_since", "thanked_at", "often", "due"),
    [
        (None, None, False, None),
        (NOW, None, False, NOW + MONTH),
        (NOW, NOW - MONTH, False, NOW + MONTH),
        (NOW, NOW + MONTH, False, None),
        (NOW, NOW + MONTH, True, NOW + MONTH + QUARTER),
    ],
    ids=["not happy", "happy", "thanked in former days", "thanked once", "an advocate"],
)
def test_thanks_are_due_a_month_on_and_for_an_advocate_each_quarter(
    content_since: datetime | None, thanked_at: datetime | None, often: bool, due: datetime | None
) -> None:
    assert thank_at(content_since, thanked_at, USUAL, often=often) == due


def test_no_two_thanks_in_a_row_are_said_in_the_same_words() -> None:
    for days in range(366):
        now = NOW + timedelta(days=days)
        for late in range(5):  # it waits for a working day
            assert (ways(now, USUAL) - ways(now + QUARTER + timedelta(days=late), USUAL)) % 3


@pytest.mark.parametrize(
    ("ended", "times", "over", "answered"),
    [
        (Ending.THANKED, 1, True, True),
        (Ending.CALM, 1, True, True),
        (Ending.UPSET, 1, False, False),
        (Ending.UPSET, 2, True, True),
        (Ending.QUIET, 1, False, False),
        (Ending.QUIET, 2, True, True),
        (None, 1, True, False),
    ],
)
def test_who_has_gone_quiet_or_is_upset_is_asked_after_once_more(
    ended: Ending | None, times: int, over: bool, answered: bool
) -> None:
    settled = Settled(ended, NOW, times)
    assert (settled.over, settled.answered) == (over, answered)
