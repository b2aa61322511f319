"""What is under way in each modal: whatever comes later from a screen holds all that was typed before it.

So it answers for that too. A keystroke that could not be kept stays silent then: its sentence, on top of the
modal, would take away the one at the field, where the person is looking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bot.slack.ids import FIELD_PREFIX


@dataclass
class _Screen:
    newest: int = 0
    present: int = 0
    submitting: int = 0


def is_submission(body: dict[str, Any]) -> bool:
    return body.get("type") == "view_submission"


def is_keystroke(body: dict[str, Any]) -> bool:
    """Something was typed or chosen in a view, and is to be kept."""
    if body.get("type") != "block_actions" or "view" not in body:
        return False
    return str(body["actions"][0].get("action_id", "")).startswith(FIELD_PREFIX)


class Screens:
    """One for all modals; remembers those alone in which something is under way."""

    def __init__(self) -> None:
        self._screens: dict[str, _Screen] = {}

    @contextmanager
    def under_way(self, view_id: str, *, submission: bool) -> Iterator[Callable[[], bool]]:
        """While a keystroke or a submission is being taken; yields whether another one answers for it."""
        screen = self._screens.setdefault(view_id, _Screen())
        screen.newest += 1
        ticket, covered = screen.newest, screen.submitting > 0
        screen.present += 1
        screen.submitting += submission
        try:
            yield lambda: covered or screen.newest > ticket
        finally:
            screen.present -= 1
            screen.submitting -= submission
            if not screen.present:
                self._screens.pop(view_id, None)
