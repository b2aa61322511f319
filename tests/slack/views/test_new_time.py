"""A new time that waits to be told: what was to be asked by the old one asks after that."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.case import CaseState
from bot.domain.promise import PromiseState
from bot.slack.ids import Act
from bot.slack.views import followups

from .cast import FAR, Typed, english, file, page, promise

Asked = Callable[..., dict[str, Any]]


def shown(asked: Asked, **changes: Any) -> tuple[str, list[str]]:
    """What it says, and its buttons in order."""
    built = asked(promise(Typed(), **changes), file(Typed(), CaseState.TOLD), page(english), "R1")
    (buttons,) = (block["elements"] for block in built["blocks"] if block["type"] == "actions")
    return json.dumps(built["text"]), [one["action_id"] for one in buttons]


@pytest.mark.parametrize("asked", [followups.before, followups.due])
def test_whoever_has_named_a_new_time_is_asked_whether_the_client_knows_it(asked: Asked) -> None:
    said, buttons = shown(asked, state=PromiseState.OPEN, proposed=FAR)
    assert "Have you told Acme the new time" in said
    assert buttons[:3] == [Act.UPDATE_TOLD, Act.MISSED_WORDS, Act.DONE]
    assert Act.ON_TRACK not in buttons


@pytest.mark.parametrize("asked", [followups.before, followups.due])
def test_a_new_time_that_has_passed_as_well_is_none(asked: Asked) -> None:
    gone = page(english).now
    assert shown(asked, proposed=gone) == shown(asked)
    assert "Have you told" not in shown(asked, proposed=gone)[0]
