"""The door: what Slack says of a screen, as plain facts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.domain.talk import Ending, Heard
from bot.slack import forms
from bot.slack.ids import Field, action, block

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
SECONDS = int(NOW.timestamp())


def a_view(filled: int | None = None, **values: dict[str, Any]) -> dict[str, Any]:
    """A modal with a time on it, and what Slack reports of its fields."""
    element = {"type": "datetimepicker"} | ({"initial_date_time": filled} if filled else {})
    when = {"type": "input", "block_id": block(Field.TOLD_AT), "element": element}
    state = {block(name): {action(name): value} for name, value in values.items()}
    return {"blocks": [{"type": "divider"}, when], "state": {"values": state}}


def said(text: str | None) -> dict[str, Any]:
    return {"type": "plain_text_input", "value": text}


def at(seconds: int | None) -> dict[str, Any]:
    return {"type": "datetimepicker", "selected_date_time": seconds}


def test_a_field_that_slack_left_out_is_not_one_that_was_emptied() -> None:
    assert forms.heard(a_view()) == Heard(None, None, ())
    assert forms.heard(a_view(said=said(None))) == Heard(None, "", ())
    ended = {"type": "radio_buttons", "selected_option": {"value": "upset"}}
    assert forms.heard(a_view(ended=ended)) == Heard(Ending.UPSET, None, ())


def test_a_time_is_chosen_once_it_is_another_than_the_form_filled_in() -> None:
    assert forms.as_filled(a_view(SECONDS, told_at=at(SECONDS)), Field.TOLD_AT)
    assert not forms.as_filled(a_view(SECONDS, told_at=at(SECONDS + 60)), Field.TOLD_AT)
    assert not forms.as_filled(a_view(SECONDS, told_at=at(None)), Field.TOLD_AT), "emptied by hand"
    assert not forms.as_filled(a_view(None, told_at=at(SECONDS)), Field.TOLD_AT)
    assert forms.as_filled(a_view(SECONDS), Field.TOLD_AT), "left out: unchanged"
    assert not forms.as_filled(a_view(SECONDS), Field.DUE), "it is not on this screen"
