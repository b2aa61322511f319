"""What is under way in each modal: whatever comes later from a screen holds all that was typed before it.

So it answers for that too. A keystroke that could not be kept stays silent then: its sentence, on top of the
modal, would take away the one at the field, where the person is looking.
"""

from __future__ import annotations

from collections.abc import Iterator
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


class Turn:
    """One keystroke or submission of a modal."""

    def __init__(self, screens: dict[str, _Screen], view_id: str) -> None:
        self._screens, self._view_id = screens, view_id
        self._screen = screens.setdefault(view_id, _Screen())
        self._screen.newest += 1
        self._ticket, self._covered = self._screen.newest, self._screen.submitting > 0

    def overtaken(self) -> bool:
        """Whether another one answers for it."""
        return self._covered or self._screen.newest > self._ticket

    def stay(self) -> None:
        """It still wants to know; `leave` once for each."""
        self._screen.present += 1

    def leave(self) -> None:
        self._screen.present -= 1
        if not self._screen.present:
            self._screens.pop(self._view_id, None)

    @contextmanager
    def being_taken(self, *, submission: bool) -> Iterator[None]:
        self.stay()
        self._screen.submitting += submission
        try:
            yield
        finally:
            self._screen.submitting -= submission
            self.leave()


class Screens:
    """One for all modals; remembers those alone in which something is under way."""

    def __init__(self) -> None:
        self._screens: dict[str, _Screen] = {}

    @contextmanager
    def under_way(self, view_id: str, *, submission: bool) -> Iterator[Turn]:
        """While a keystroke or a submission is being taken."""
        turn = Turn(self._screens, view_id)
        with turn.being_taken(submission=submission):
            yield turn
