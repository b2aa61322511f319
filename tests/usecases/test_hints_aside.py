"""Hints that were put aside can be seen again; two reasons at one place are one hint."""

from __future__ import annotations

from typing import Any

import pytest

from bot.usecases import hinting
from tests.usecases.test_hints import PLAIN_GOOD, POOR, Writer, one, rules
from tests.usecases.world import CASE, World

NEVER = PLAIN_GOOD + " It will never happen again."


@pytest.fixture
def writer(world: World) -> Writer:
    return Writer(world)


async def shows_again(writer: Writer) -> Any:
    file = await writer.world.file()
    typed = {"draft": file.case.facts.draft}
    taken = await hinting.show_again(
        writer.world.desk, writer.world.call(), CASE, file.case.rev, typed, "all"
    )
    return taken.hints


async def test_what_was_put_aside_is_counted_and_comes_back_when_asked_for(writer: Writer) -> None:
    await writer.arrives()
    hints = await writer.dismisses(one(await writer.checks(NEVER), "over_promise"))
    assert hints.aside == 1
    hints = await shows_again(writer)
    assert hints.aside == 0
    assert "over_promise" in rules(hints)


async def test_what_was_put_aside_hides_nothing_once_its_words_are_gone(writer: Writer) -> None:
    await writer.arrives()
    await writer.dismisses(one(await writer.checks(NEVER), "over_promise"))
    assert (await writer.checks(PLAIN_GOOD)).aside == 0
    assert "over_promise" in rules(await writer.checks(NEVER))


async def test_two_reasons_at_one_place_are_one_hint_and_put_aside_together(writer: Writer) -> None:
    await writer.arrives()
    hints = await writer.checks(POOR)
    places = [hint.quote for hint in hints.shown if hint.quote]
    assert len(places) == len(set(places))
    first = hints.shown[0]
    assert (first.quote, '"Any"' in first.why + first.also, '"If"' in first.why + first.also) == (
        "Sorry for any",
        True,
        False,
    )
    hints = await writer.dismisses(first)
    assert hints.aside == 2
    assert not {"conditional", "no_admission"} & set(rules(hints))


async def test_where_three_things_would_hurt_the_words_are_better_written_anew(writer: Writer) -> None:
    await writer.arrives()
    assert (await writer.checks("Sorry for any inconvenience.")).far
    assert not (await writer.checks(NEVER)).far
