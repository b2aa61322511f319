"""Small valid pieces of Block Kit, to be spoilt by tests."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(text: str = "Press", action_id: str = "press", **more: Any) -> Json:
    return {"type": "button", "text": plain(text), "action_id": action_id, **more}


def option(text: str = "One", value: str = "1") -> Json:
    return {"text": plain(text), "value": value}


def input_block(label: str, block_id: str, element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": block_id, "label": plain(label), "element": element, **more}


def text_input(
    label: str = "Words", block_id: str = "words", *, block: Json | None = None, **more: Any
) -> Json:
    element = {"type": "plain_text_input", "action_id": block_id, **more}
    return input_block(label, block_id, element, **(block or {}))


def view(blocks: list[Json] | None = None, **more: Any) -> Json:
    return {
        "type": "modal",
        "title": plain("A view"),
        "submit": plain("Next"),
        "blocks": [text_input()] if blocks is None else blocks,
        **more,
    }


def section(text: str = "Some text", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}
