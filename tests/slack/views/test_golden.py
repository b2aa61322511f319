"""Each screen and message is exactly what was agreed; AMENDS_GOLDEN=1 writes them anew.

slack_sdk's models swallow misspelt keywords, so only the JSON itself tells.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from .cast import Typed, english, marked, page
from .gallery import EVERYTHING

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", EVERYTHING)
def test_it_is_exactly_what_was_agreed(name: str) -> None:
    built = EVERYTHING[name](Typed(), page(english))
    path = GOLDEN / f"{name}.json"
    text = json.dumps(built, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if os.environ.get("AMENDS_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_there_is_a_golden_for_each_and_none_without() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(EVERYTHING)


#: Keys whose strings people see.
SEEN = ("text", "fallback")
#: Ours, and the same in every language.
NEUTRAL = (
    "Adam",
    "Thu 15:30",
    "Wed 02:00",
    "Thu 02:00",
    "Thu 07:30",
    "Thu 16:30",
    "Thu 04 Dec",
    "Your facts changed.",
)
#: Marks that Slack fills: a mention or a date whole, of a link all but its label.
MARKS = re.compile(r"<@\w+>|<!date[^>]+>|<mailto:[^|]+\|")


def _seen(thing: Any) -> list[str]:
    """What people see, each rich text and each list of fields as one string."""
    if isinstance(thing, list):
        return [text for item in thing for text in _seen(item)]
    if not isinstance(thing, dict):
        return []
    if str(thing.get("type")).startswith("rich_text_"):
        return ["".join(str(e.get("text", "")) for e in thing["elements"])]
    own = [thing[key] for key in SEEN if isinstance(thing.get(key), str)]
    inner = [value for key, value in thing.items() if not (key == "initial_option" and _external(thing))]
    return own + [text for value in inner for text in _seen(value)]


def _external(element: dict[str, Any]) -> bool:
    return element.get("type") == "external_select"


def _untranslated(text: str, typed: Typed) -> str:
    text = MARKS.sub("", text)
    for known in sorted((*typed.everything(), *NEUTRAL), key=len, reverse=True):
        text = text.replace(known, "")
    depth, rest = 0, ""
    for sign in text:
        depth += sign == "⟦"
        rest += sign if depth == 0 else ""
        depth -= sign == "⟧"
    return rest


@pytest.mark.parametrize("name", [n for n in EVERYTHING if n not in ("changes", "suggestion_changes")])
def test_every_visible_string_goes_through_gettext(name: str) -> None:
    typed = Typed()
    built = EVERYTHING[name](typed, page(marked))
    for text in _seen(built):
        rest = _untranslated(text, typed)
        assert not any(sign.isalpha() for sign in rest), f"{text!r} leaves {rest!r}"
