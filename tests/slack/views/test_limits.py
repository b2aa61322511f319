"""Every screen and message passes the local workspace's validation, whatever people typed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from bot.sandbox.check import check_message_blocks, check_view
from bot.sandbox.mentions import live_in
from tests.about import about

from .cast import ADAM, DANA, ROOM, SAM, Typed, english, marked, page
from .gallery import EVERYTHING, HOMES, MESSAGES, MODALS, SHARED

Json = dict[str, Any]

HOSTILE = {
    "a broadcast": "<!channel> & <!here> <@U123> <#C123> <https://evil.example|click>",
    "markup": "*bold* _x_ ~y~ `code` ```pre```\n> quote\n• item :tada: @channel",
    "templates": "{{ 7*7 }} {name} {0} {} {owner.__class__} %s {% raw %}",
    "a half brace": "{ } }{ {x",
    "right to left": "\u202eABC\u202c שלום مرحبا \u0000".replace("\u0000", ""),
    "emoji": "👩‍👩‍👧‍👦 🇲🇾 e\u0301 \U0001f600",
    "very long": "x" * 3000,
    "very long and escaped": "&<>" * 1000,
    "many words": ("word " * 600)[:3000],
    "only spaces": "   \n ",
}

#: Marks that are ours: people and channels of the cast, date tokens, permalinks, mail links.
OURS = re.compile(
    rf"<@(?:{ADAM}|{DANA}|{SAM})>|<#{ROOM}>|<!date\^\d+\^[^<>|]+\|[^<>|]*>|<mailto:\?[^<>|]+\|[^<>|]+>"
)


def _check(name: str, built: Json) -> None:
    if name in MODALS:
        check_view(built, "modal")
    elif name in HOMES:
        check_view(built, "home")
    else:
        check_message_blocks(built.get("blocks", []))
        assert built["text"].strip() or "blocks" not in built
        assert len(built["text"]) <= 40_000
        assert built["mrkdwn"] is False


@pytest.mark.parametrize("name", EVERYTHING)
def test_it_is_within_slacks_limits(name: str) -> None:
    _check(name, EVERYTHING[name](Typed(), page(english)))


@pytest.mark.parametrize("name", EVERYTHING)
def test_whatever_people_type_stays_within_the_limits(name: str) -> None:
    for kind, text in HOSTILE.items():
        with about(kind):
            _check(name, EVERYTHING[name](Typed.all_of(text), page(english)))


@pytest.mark.parametrize("name", EVERYTHING)
def test_whatever_people_type_is_never_live(name: str) -> None:
    for kind, text in HOSTILE.items():
        with about(kind):
            _is_not_live(EVERYTHING[name](Typed.all_of(text), page(marked)))


def _is_not_live(built: Json) -> None:
    for markup in _markup(built):
        assert live_in(OURS.sub("", markup)) == []
    for node in _nodes(built):
        assert node.get("type") not in ("broadcast", "link", "usergroup", "emoji")
        assert node.get("user_id", ADAM) in (ADAM, DANA, SAM)
        assert node.get("channel_id", ROOM) == ROOM


@pytest.mark.parametrize("name", EVERYTHING)
def test_nothing_typed_stands_in_mrkdwn(name: str) -> None:
    built = EVERYTHING[name](Typed.all_of("TYPED*x*"), page(english))
    assert [text for text in _mrkdwn(built) if "TYPED*" in text] == []


@pytest.mark.parametrize("name", SHARED)
def test_what_others_read_never_holds_the_private_notes(name: str) -> None:
    built = EVERYTHING[name](Typed(), page(english))
    assert "SECRET-NOTES" not in json.dumps(built)


@pytest.mark.parametrize("name", ["card", "card_told"])
def test_the_card_holds_no_words_for_the_client(name: str) -> None:
    typed = Typed()
    text = json.dumps(EVERYTHING[name](typed, page(english)))
    for words in (typed.did, typed.explanation, typed.edited, typed.fix, typed.subject):
        assert words not in text


@pytest.mark.parametrize("name", ["version", "suggestion"])
def test_the_words_stand_alone_and_exact(name: str) -> None:
    built = EVERYTHING[name](Typed.all_of("a < b & *c*\n  d\n"), page(english))
    assert built == {"text": "a &lt; b &amp; *c*\n  d\n", "mrkdwn": False}


HANDED_OVER = ("words", "report_words", "report_words_by_chat", "update_words", "update_words_of_a_miss")


@pytest.mark.parametrize("name", [*HANDED_OVER, "missed", "missed_words"])
def test_words_to_tell_are_exact_and_their_message_names_whom_they_are_for_outside_them(name: str) -> None:
    typed = Typed(client="CLIENT", contact="PERSON", edited="a < b & *c*\n  d")
    above, copied = "", []
    for block in EVERYTHING[name](typed, page(english))["blocks"]:
        if "rich_text_preformatted" in json.dumps(block):
            copied.append(block["elements"][0]["elements"][0]["text"])
        elif not copied:
            above += json.dumps(block)
    assert "PERSON at CLIENT" in above
    assert name not in HANDED_OVER or typed.edited in copied


def test_a_modal_that_holds_typed_text_tells_when_it_is_closed() -> None:
    for name in MODALS:
        built = EVERYTHING[name](Typed(), page(english))
        elements = [block["element"]["type"] for block in built["blocks"] if block["type"] == "input"]
        if "plain_text_input" in elements:
            assert built.get("notify_on_close"), name


@pytest.mark.parametrize("name", [n for n in MODALS if n.startswith("step_")])
def test_every_text_of_a_step_is_saved_as_it_is_typed(name: str) -> None:
    for block in EVERYTHING[name](Typed(), page(english))["blocks"]:
        if block["type"] == "input":
            assert block["dispatch_action"] is True
        if block.get("element", {}).get("type") == "plain_text_input":
            assert block["element"]["dispatch_action_config"] == {
                "trigger_actions_on": ["on_character_entered"]
            }


def test_a_step_is_never_changed_by_whoever_got_it_before() -> None:
    first = json.dumps(MODALS["step_admit_empty"](Typed(), page(english)))
    MODALS["step_admit_full"](Typed(), page(english))
    assert json.dumps(MODALS["step_admit_empty"](Typed(), page(english))) == first


def test_messages_with_a_mail_link_open_the_exact_words() -> None:
    built = MESSAGES["tell_buttons"](Typed(edited="a b\nc&d", subject="s|<x>"), page(english))
    assert "<mailto:?subject=s%7C%3Cx%3E&amp;body=a%20b%0D%0Ac%26d|Open in your mail app>" in _mrkdwn(built)


def test_a_mail_that_is_too_long_has_no_link() -> None:
    assert "mailto" not in json.dumps(MESSAGES["tell_buttons"](Typed(edited="é" * 700), page(english)))


def _nodes(thing: Any) -> list[Json]:
    if isinstance(thing, dict):
        return [thing, *[node for value in thing.values() for node in _nodes(value)]]
    return [node for item in thing for node in _nodes(item)] if isinstance(thing, list) else []


def _mrkdwn(built: Json) -> list[str]:
    return [str(n["text"]) for n in _nodes(built) if n.get("type") == "mrkdwn"]


def _markup(built: Json) -> list[str]:
    """Everything in which Slack looks for markup: mrkdwn objects, and a message's text."""
    return [*_mrkdwn(built), *([built["text"]] if isinstance(built.get("text"), str) else [])]
