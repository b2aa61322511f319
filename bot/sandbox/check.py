"""Judges views and messages: the tables of shapes, and the rules that no table can say."""

import json
from collections.abc import Iterator
from typing import Any

from bot.sandbox import blocks as limits
from bot.sandbox.errors import SlackError
from bot.sandbox.objects import plain
from bot.sandbox.shapes import Anything, Bool, OneOf, Problems, Text, Thing

Json = dict[str, Any]

_VIEW_BASE = {"private_metadata": Text(3000, 0), "callback_id": Text(255, 0), "external_id": Text(255, 0)}
VIEW_SHAPES = {
    "modal": Thing(
        {"type": OneOf(("modal",)), "title": plain(24), "blocks": Anything()},
        {
            **_VIEW_BASE,
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": Bool(),
            "notify_on_close": Bool(),
            "submit_disabled": Bool(),
        },
    ),
    "home": Thing({"type": OneOf(("home",)), "blocks": Anything()}, _VIEW_BASE),
}


def elements_of(block: Json) -> list[Json]:
    """The interactive elements and images of a block, in order."""
    found = [block.get("accessory"), block.get("element")]
    if block.get("type") in ("actions", "context"):
        found += block.get("elements", [])
    return [e for e in found if isinstance(e, dict)]


def options_of(element: Json) -> list[Json]:
    """All options of a select, grouped or not."""
    options = list(element.get("options") or [])
    for group in element.get("option_groups") or []:
        options += group.get("options", [])
    return options


def _unique(blocks: list[Json], path: str, problems: Problems) -> None:
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id in seen:
            problems.add(f"block_id already exists: {block_id}", f"{path}/{number}/block_id")
        if block_id:
            seen.add(block_id)
        actions = [e["action_id"] for e in elements_of(block) if e.get("action_id")]
        for action_id in sorted({a for a in actions if actions.count(a) > 1}):
            problems.add(f"action_id already exists: {action_id}", f"{path}/{number}/elements")


def _initials(element: Json) -> Iterator[Json]:
    if element.get("initial_option"):
        yield element["initial_option"]
    yield from element.get("initial_options") or []


def _element_rules(element: Json, path: str, problems: Problems) -> None:
    kind = str(element.get("type"))
    if kind in ("static_select", "multi_static_select") and bool(element.get("options")) == bool(
        element.get("option_groups")
    ):
        problems.add("exactly one of options and option_groups is required", path)
    if "external" not in kind:
        choices = options_of(element)
        for option in _initials(element):
            if option not in choices:
                problems.add("initial option must match exactly one of the options", f"{path}/initial_option")
    if kind == "plain_text_input":
        _typed_rules(element, path, problems)
    if kind == "image" and ("image_url" in element) == ("slack_file" in element):
        problems.add("exactly one of image_url and slack_file is required", path)
    if "filter" in element and not element["filter"]:
        problems.add("filter must not be empty", f"{path}/filter")


def _typed_rules(element: Json, path: str, problems: Problems) -> None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if least > most:
        problems.add("min_length must not be greater than max_length", f"{path}/min_length")
    if len(element.get("initial_value", "")) > most:
        problems.add(f"must be less than {most + 1} characters", f"{path}/initial_value")


def _block_rules(block: Json, path: str, problems: Problems) -> None:
    kind = block["type"]
    if kind == "section" and not ("text" in block or "fields" in block):
        problems.add("a section needs text or fields", path)
    if kind == "image" and ("image_url" in block) == ("slack_file" in block):
        problems.add("exactly one of image_url and slack_file is required", path)
    for element in elements_of(block):
        _element_rules(element, path, problems)


def check_blocks(blocks: Any, surface: str, path: str, problems: Problems) -> None:
    """Adds whatever is wrong with the blocks of a `message`, `modal` or `home` tab."""
    if not isinstance(blocks, list) or not all(isinstance(b, dict) for b in blocks):
        problems.add("must be an array of blocks", path)
        return
    most = limits.MESSAGE_BLOCKS if surface == "message" else limits.VIEW_BLOCKS
    if len(blocks) > most:
        problems.add(f"no more than {most} items allowed", path)
    for number, block in enumerate(blocks):
        limits.ON_SURFACE[surface].check(block, f"{path}/{number}", problems)
    if problems.found:
        return
    _unique(blocks, path, problems)
    for number, block in enumerate(blocks):
        _block_rules(block, f"{path}/{number}", problems)
    focused = [e for b in blocks for e in elements_of(b) if e.get("focus_on_load")]
    if len(focused) > 1:
        problems.add("only one element may have focus_on_load", path)


def _texts(thing: Any) -> Iterator[str]:
    if isinstance(thing, dict):
        for key, value in thing.items():
            if key in ("text", "alt_text") and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _texts(value)


def check_message_blocks(blocks: Any) -> list[Json]:
    """The blocks of a message, or raises `invalid_blocks_format`, `invalid_blocks`, `msg_blocks_too_long`."""
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    problems = Problems()
    check_blocks(blocks, "message", "/blocks", problems)
    kinds = [b.get("type") for b in blocks if isinstance(b, dict)]
    if kinds.count("table") > 1:
        problems.add("only one table allowed in a message", "/blocks")
    if not problems.found:
        markdown = sum(len(b["text"]) for b in blocks if b["type"] == "markdown")
        if markdown > limits.MARKDOWN_CHARACTERS:
            problems.add("markdown blocks are limited to 12000 characters in total", "/blocks")
    if problems.found:
        raise SlackError.of_problems("invalid_blocks", problems.found)
    if sum(len(text) for text in _texts(blocks)) > limits.ALL_BLOCKS_CHARACTERS:
        raise SlackError("msg_blocks_too_long")
    return blocks


def view_problems(view: Any, surface: str) -> list[str]:
    """Everything that is wrong with a view for `modal` or `home`, as Slack words it."""
    problems = Problems()
    VIEW_SHAPES[surface].check(view, "/view", problems)
    if not problems.found:
        blocks = view["blocks"]
        if isinstance(blocks, list) and not blocks and surface == "modal":
            problems.add("must contain at least one block", "/view/blocks")
        check_blocks(blocks, surface, "/view/blocks", problems)
    if not problems.found and surface == "modal":
        has_input = any(b["type"] == "input" for b in view["blocks"])
        if has_input and "submit" not in view:
            problems.add("a view with input blocks needs submit", "/view/submit")
    return problems.found


def check_view(view: Any, surface: str) -> Json:
    """The view, or raises `invalid_arguments` or `view_too_large`."""
    if not isinstance(view, dict):
        raise SlackError.of_problems("invalid_arguments", ["must be a view object [json-pointer:/view]"])
    if len(json.dumps(view, ensure_ascii=False).encode()) > limits.VIEW_BYTES:
        raise SlackError("view_too_large")
    problems = view_problems(view, surface)
    if problems:
        raise SlackError.of_problems("invalid_arguments", problems)
    return view


def check_metadata(metadata: Any) -> Json | None:
    """Metadata; raises `invalid_metadata_format`, `invalid_metadata_schema`, `metadata_too_large`."""
    if not metadata:
        return None
    if not isinstance(metadata, dict):
        raise SlackError("invalid_metadata_format")
    payload = metadata.get("event_payload")
    if set(metadata) - {"event_type", "event_payload", "entities"} or not isinstance(
        metadata.get("event_type"), str
    ):
        raise SlackError("invalid_metadata_schema")
    if not isinstance(payload, dict) or any(isinstance(v, dict) for v in payload.values()):
        raise SlackError("invalid_metadata_schema")
    if len(json.dumps(metadata).encode()) > limits.METADATA_BYTES:
        raise SlackError("metadata_too_large")
    return metadata
