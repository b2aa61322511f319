"""manifest.yml is what Slack takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot.slack import ids

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT.parent / "shared" / "manifest-schema"


@pytest.fixture
def manifest() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "manifest.yml").read_text())
    return found


def test_the_manifest_is_valid_by_slacks_published_schema(manifest: dict[str, Any]) -> None:
    major = manifest["_metadata"]["major_version"]
    schema = SCHEMAS / f"manifest.schema.{major}.0.0.json"
    if not schema.exists():
        pytest.skip("Slack's schema is not beside this checkout")
    jsonschema.validate(manifest, json.loads(schema.read_text()))


def test_every_scope_says_why_it_is_asked_for() -> None:
    lines = (ROOT / "manifest.yml").read_text().splitlines()
    start = next(i for i, line in enumerate(lines) if line.strip() == "bot:")
    for number, line in enumerate(lines[start:], start):
        if (line.strip().startswith("- ") and ":" in line) or line.strip() == "- commands":
            assert lines[number - 1].strip().startswith("#"), line
        if line.startswith("settings"):
            break


def test_the_command_and_the_shortcuts_are_those_the_app_listens_to(manifest: dict[str, Any]) -> None:
    features = manifest["features"]
    assert [command["command"] for command in features["slash_commands"]] == [ids.COMMAND]
    callbacks = {(s["type"], s["callback_id"]) for s in features["shortcuts"]}
    assert callbacks == {("global", ids.SHORTCUT), ("message", ids.SHORTCUT_ON_MESSAGE)}


def test_socket_mode_and_the_home_tab_are_on(manifest: dict[str, Any]) -> None:
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert manifest["features"]["app_home"]["home_tab_enabled"] is True
