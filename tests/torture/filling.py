"""What people put into forms: something fitting where the field is known, something plausible where not."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.domain.case import FixKind
from bot.domain.talk import QUESTIONS_MAX, answer_field, question_field
from bot.sandbox import View
from bot.sandbox.check import options_of
from bot.sandbox.screen import Control, controls
from bot.sandbox.state import Json, is_empty
from bot.slack.ids import FIELD_PREFIX, Field

#: Stands in everything that is typed: no event and no log may hold it.
SECRET = "zarzuela"

WORDS = {
    Field.CONTACT: "Puan Lee",
    Field.DID: f"I sent the {SECRET} offer to the wrong list",
    Field.EFFECT: f"40 other companies have seen your {SECRET} prices",
    Field.NOTES: f"It was late and I was tired of {SECRET}.",
    Field.EXPLANATION: f"I picked the {SECRET} list without checking it.",
    Field.FIX: f"send the right {SECRET} offer",
    Field.PREVENTION: f"a second person checks the {SECRET} list",
    Field.MAKE_GOOD: "No charge for this month",
    Field.REASON: f"Can you say when, for {SECRET}?",
    Field.LEFT: f"the {SECRET} desk has to release it",
    Field.SAID: f"We lost a day of {SECRET}.",
    Field.SURPRISE: f"Bring the {SECRET} tea she likes.",
    **{question_field(n): f"Who pays for {SECRET} day {n}?" for n in range(1, QUESTIONS_MAX + 1)},
}
#: How often a field that may stay empty is filled in.
OFTEN = {
    Field.PREVENTION: 0.5,
    Field.PREVENTION_BY: 0.4,
    Field.FIX_BY: 0.95,
    Field.DUE: 0.9,
    Field.PLACE_PEOPLE: 0.15,
    Field.HAPPENED_AT: 0.0,
    Field.THEY_KNOW: 0.1,
    question_field(1): 0.4,
    answer_field(1): 1.0,
}
#: What already holds something and is changed all the same.
CHANGED = {
    Field.ESCALATE_TO: 0.8,
    Field.CHANNEL: 0.5,
    Field.FIX_KIND: 1.0,
    Field.ENDED: 1.0,
    Field.WORDS: 0.7,
}
SELDOM = 0.2
#: How far ahead a promise is made, in hours.
SOON, LATER = (0.4, 30.0), (24.0, 120.0)
FIXES = {FixKind.BY: 7, FixKind.ANSWER: 2, FixKind.DONE: 1}


class Filler:
    """One person's choices; `now` gives the story time."""

    def __init__(
        self, rng: random.Random, now: Callable[[], datetime], rooms: list[str], others: list[str]
    ) -> None:
        self._rng = rng
        self._now = now
        self._rooms = rooms
        self._others = others

    def choices(self, view: View, *, errors: bool) -> list[tuple[Control, Any]]:
        """(control, what it will hold in Slack's own form), for the inputs that are filled in now.

        Args:
            errors: after a refusal: only what it complains of, and boxes that let it pass.
        """
        chosen = []
        for control in controls(view.blocks):
            if control.block["type"] != "input":
                continue
            held = self._choice(control, view, errors)
            if held is not None:
                chosen.append((control, held))
        return chosen

    def _choice(self, control: Control, view: View, errors: bool) -> Any:
        element, block = control.element, control.block
        field = str(element["action_id"]).removeprefix(FIELD_PREFIX)
        now_held = view.held(block["block_id"], element["action_id"])
        if errors and block["block_id"] not in view.errors and field != Field.AS_IT_IS:
            return None
        if field == Field.AS_IT_IS:
            return element["options"] if errors else None
        if not is_empty(now_held) and not errors and self._rng.random() > CHANGED.get(field, 0):
            return None
        rate = OFTEN.get(field, SELDOM) if block.get("optional") or not is_empty(now_held) else 1
        rate = max(rate, CHANGED.get(field, 0))
        if field == Field.THEY_KNOW:
            rate = OFTEN[field]
        if errors or self._rng.random() <= rate:
            return self.value(field, element, now_held)
        return None

    def value(self, field: str, element: Json, held: Any = None) -> Any:
        """Something to put in; None where there is nothing to choose."""
        kind = element["type"]
        if kind == "plain_text_input":
            if field == Field.WORDS and held:
                return f"{held} Thank you."
            return WORDS.get(field, f"some more about {SECRET}")[: element.get("max_length", 3000)]
        if kind == "datetimepicker":
            least, most = LATER if field == Field.PREVENTION_BY else SOON
            return int((self._now() + timedelta(hours=self._rng.uniform(least, most))).timestamp())
        if kind in ("radio_buttons", "static_select"):
            return self._option(field, options_of(element))
        if kind == "checkboxes":
            return list(element["options"])
        if kind in ("conversations_select", "channels_select"):
            return self._rng.choice(self._rooms)
        if kind == "users_select":
            return self._rng.choice(self._others)
        if kind == "multi_users_select":
            return self._rng.sample(self._others, 2)
        return None

    def _option(self, field: str, offered: list[Json]) -> Json:
        if field == Field.FIX_KIND:
            (wanted,) = self._rng.choices(list(FIXES), list(FIXES.values()))
            return next((o for o in offered if o["value"] == wanted), offered[0])
        return self._rng.choice(offered)
