"""What Slack sent, and what goes back into its boxes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.slack import forms
from bot.slack.ids import Field
from bot.slack.views.inputs import moment_input, text_input


def refilled(block: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    (found,) = forms.refill({"blocks": [block]}, kept)["blocks"]
    element: dict[str, Any] = found["element"]
    return element


@pytest.mark.parametrize(
    ("longest", "shown"), [({}, 3000), ({"longest": 150}, 150)], ids=["as Slack has it", "as ours has it"]
)
def test_what_was_kept_goes_back_as_far_as_the_box_holds_it(longest: dict[str, int], shown: int) -> None:
    block = text_input(Field.WORDS, "Words", multiline=True, **longest) | {"block_id": "words.0"}
    assert refilled(block, {"words": "x" * 4000})["initial_value"] == "x" * shown
    assert refilled(block, {"words": "Short."})["initial_value"] == "Short."


def test_what_was_emptied_stays_empty_and_what_was_not_on_the_screen_stays_as_the_form_has_it() -> None:
    block = moment_input(Field.DUE, "When") | {"block_id": "due.0"}
    block["element"]["initial_date_time"] = 1
    assert "initial_date_time" not in refilled(block, {"due": None})
    assert refilled(block, {})["initial_date_time"] == 1
    at = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    assert refilled(block, {"due": at.isoformat()})["initial_date_time"] == int(at.timestamp())


def _chosen(zone: str | None) -> dict[str, Any]:
    element = {"type": "external_select", "selected_option": {"value": zone} if zone else None}
    return {"state": {"values": {"zone.3": {"field.zone": element}}}}


def test_a_clock_is_one_that_was_offered_or_none() -> None:
    assert forms.facts(_chosen("Europe/London")) == {"zone": "Europe/London"}
    assert forms.facts(_chosen(None)) == {"zone": None}
    with pytest.raises(ValueError, match="no such time zone"):
        forms.facts(_chosen("Mars/Olympus"))


def test_what_the_form_filled_in_is_not_typed_into_it() -> None:
    element = {"type": "plain_text_input", "initial_value": "I was late"}
    block = {"type": "input", "block_id": "did.0", "element": element}

    def shown(value: str | None) -> dict[str, Any]:
        state = {"values": {"did.0": {"did": {"type": "plain_text_input", "value": value}}}}
        return {"blocks": [block], "state": state}

    assert not forms.typed_into(shown("I was late"), "did", "effect")
    assert not forms.typed_into({"blocks": [block]}, "did", "effect")
    assert not forms.typed_into(shown(None), "did")
    assert forms.typed_into(shown("I was late, and silent"), "did", "effect")
