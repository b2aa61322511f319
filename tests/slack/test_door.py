"""What the door reads of people."""

from __future__ import annotations

from typing import Any

import pytest

from bot.slack.door import read_profile


@pytest.mark.parametrize(
    ("said", "colleague"),
    [
        ({"team_id": "T1"}, True),
        ({}, True),
        ({"team_id": "T9", "enterprise_user": {"teams": ["T9", "T1"]}}, True),
        ({"team_id": "T9"}, False),
        ({"team_id": "T1", "is_stranger": True}, False),
        ({"team_id": "T1", "is_bot": True}, False),
        ({"team_id": "T1", "deleted": True}, False),
    ],
)
def test_who_works_here_is_told_apart_from_apps_and_people_of_elsewhere(
    said: dict[str, Any], colleague: bool
) -> None:
    assert read_profile({"name": "eve", **said}, "T1").colleague is colleague
