"""Slack lays three modals on each other, no more: no way through ours is longer."""

from __future__ import annotations

from typing import Any

from bot.slack.ids import Act, View
from bot.slack.listeners import register

from .cast import Typed, page
from .gallery import MODALS

STACK_MAX = 3
#: What lays another modal on the one it is pressed in.
OPENS = {
    Act.KIT: View.KIT,
    Act.SHEET: View.SHEET,
    Act.SEE_PLAN: View.PLAN,
    Act.TOLD: View.TOLD,
    Act.ALREADY_TOLD: View.TOLD,
    Act.HEARD: View.HEARD,
    Act.NO_ANSWER: View.TRY_AGAIN,
    Act.AT_RISK: View.AT_RISK,
    Act.DONE: View.REPLY,  # or what the fix is; of a fix it stays
    Act.OWN_UP_TO_MISS: View.STEP,
    Act.HAPPENED_AGAIN: View.STEP,
    Act.CLIENT_WORKING: View.CLIENT_WORKING,
}
#: What changes the modal it is pressed in, or none.
STAYS = {
    Act.BACK,
    Act.CHECK_AGAIN,
    Act.USE_BETTER,
    Act.UNDO,
    Act.DISMISS,
    Act.KNOWN_WORD,
    Act.LET_REST,
    Act.GO_ON,
    Act.START_AGAIN,
    Act.OPEN_THREAD,
    Act.PRAISED,
    Act.THANK_AGAIN,
    Act.SEE_LINKED,
    Act.MORE_QUESTIONS,
    Act.IN_PLACE,
    Act.NOT_YET,
    Act.UPDATE_TOLD,
    Act.HELD,
    Act.CLOSE,
}


def _pressed(thing: Any) -> set[str]:
    """The buttons of a modal."""
    if isinstance(thing, list):
        return {act for item in thing for act in _pressed(item)}
    if not isinstance(thing, dict):
        return set()
    own = {str(thing["action_id"])} if thing.get("type") == "button" else set()
    return own.union(*(_pressed(value) for value in thing.values()))


def _ways() -> dict[str, set[str]]:
    """Modal -> the modals that its buttons lay on it, in any state of a case."""
    ways: dict[str, set[str]] = {}
    for build in MODALS.values():
        view = build(Typed(), page())
        ways.setdefault(view["callback_id"], set()).update(_pressed(view["blocks"]))
    return ways


def _highest(on: tuple[str, ...], ways: dict[str, set[str]]) -> tuple[str, ...]:
    if len(on) > STACK_MAX:
        return on
    above = [_highest((*on, OPENS[act]), ways) for act in ways.get(on[-1], set()) if act in OPENS]
    return max([on, *above], key=len)


def test_no_way_through_the_modals_lays_more_on_each_other_than_slack_takes() -> None:
    ways = _ways()
    stacks = [_highest((first,), ways) for first in ways]
    assert [stack for stack in stacks if len(stack) > STACK_MAX] == []
    assert max(stacks, key=len)[:2] == (View.PLAN, View.KIT), "the longest begins at the plan"


def test_every_button_in_a_modal_is_known_to_open_another_or_to_stay() -> None:
    pressed = set().union(*_ways().values())
    assert pressed - set(OPENS) - STAYS == set()
    assert pressed <= set(register.ACTIONS)
