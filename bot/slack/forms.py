"""Parse at the door: view.state and buttons become plain facts; nothing of Slack goes further in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from bot.domain.case import Cause, FixKind, Severity
from bot.domain.complete import BOX
from bot.domain.people import CLIENT_NAME_MAX, Channel, Lang
from bot.domain.talk import (
    QUESTIONS_MAX,
    Ending,
    Heard,
    Question,
    also_by_field,
    also_field,
    answer_field,
    question_field,
)
from bot.domain.working import is_zone
from bot.slack.ids import Field, field_of

#: Option value of a client that is not kept yet: this mark, then the name (150 at most, slack-limits.md).
NEW_CLIENT = "new:"


def typed(view: dict[str, Any]) -> dict[str, Any]:
    """Field name -> what is on the screen, as str, datetime (aware UTC), date, time, list of str, or None.

    Slack may leave keys out (bolt-js #1258): an absent field means unchanged, None means emptied.
    """
    found: dict[str, Any] = {}
    for block_id, elements in (view.get("state") or {}).get("values", {}).items():
        for element in elements.values():
            found[field_of(block_id)] = _value(element)
    return found


def _value(element: dict[str, Any]) -> Any:
    match element.get("type"):
        case "plain_text_input" | "number_input":
            return element.get("value") or ""
        case "static_select" | "external_select" | "radio_buttons":
            option = element.get("selected_option")
            return option["value"] if option else None
        case "checkboxes" | "multi_static_select":
            return [option["value"] for option in element.get("selected_options") or []]
        case "datetimepicker":
            seconds = element.get("selected_date_time")
            return datetime.fromtimestamp(seconds, UTC) if seconds else None
        case "datepicker":
            day = element.get("selected_date")
            return date.fromisoformat(day) if day else None
        case "timepicker":
            clock = element.get("selected_time")
            return time.fromisoformat(clock) if clock else None
        case "conversations_select":
            return element.get("selected_conversation")
        case "users_select":
            return element.get("selected_user")
        case "multi_users_select":
            return list(element.get("selected_users") or [])
        case _:
            return None


def whole(text: Any) -> int | None:
    """A number as it was typed; None when it is no whole one."""
    try:
        return int(str(text).strip())
    except ValueError:
        return None


def heard(view: dict[str, Any]) -> Heard:
    """What the modal says of the talk; None for a field that Slack left out."""
    found = typed(view)
    ended = found.get(Field.ENDED)
    return Heard(
        Ending(ended) if ended else None,
        found.get(Field.SAID),
        _rows(found, question_field, answer_field),
        _rows(found, also_field, also_by_field),
    )


def _rows(
    found: dict[str, Any], what: Callable[[int], str], by: Callable[[int], str]
) -> tuple[Question, ...]:
    rows = [n for n in range(1, QUESTIONS_MAX + 1) if what(n) in found or by(n) in found]
    return tuple(
        Question(found.get(what(n)) or "", found.get(by(n))) for n in range(1, max(rows, default=0) + 1)
    )


def asked_for(kept: dict[str, Any]) -> int:
    """How many questions and promises a modal must ask for, so that each that was begun has its row."""
    names = (question_field, answer_field, also_field, also_by_field)
    begun = [n for n in range(1, QUESTIONS_MAX + 1) if any(kept.get(name(n)) for name in names)]
    return max(begun, default=1)


def _either(kind: Callable[[str], Any]) -> Callable[[Any], Any]:
    """A chosen option as its enum; an emptied one as None."""
    return lambda value: kind(value) if value else None


def _zone(name: str) -> str:
    if not is_zone(name):
        raise ValueError("no such time zone")
    return name


_FACTS: dict[str, Callable[[Any], Any]] = {
    Field.CAUSE: lambda value: Cause(value or Cause.ME),
    Field.SEVERITY: lambda value: Severity(value or Severity.ORDINARY),
    Field.THEY_KNOW: bool,
    Field.AS_IT_IS: bool,
    Field.FIX_KIND: _either(FixKind),
    Field.CHANNEL: _either(Channel),
    Field.LANG: _either(Lang),
    Field.ZONE: _either(_zone),
    Field.PLACE_PEOPLE: lambda value: tuple(value or ()),
}


def facts(view: dict[str, Any]) -> dict[str, Any]:
    """What a step of the report shows, as facts (`domain.case.Facts`) plus sign_off and phone.

    Raises:
        ValueError: an option that no release of ours ever offered.
    """
    found = {name: _FACTS.get(name, _same)(value) for name, value in typed(view).items()}
    if Field.CLIENT in found:
        found.update(client_fact(found.pop(Field.CLIENT)))
    return found


def _same(value: Any) -> Any:
    return value


def client_fact(option: str | None) -> dict[str, Any]:
    """The client field's option value as facts."""
    if option and option.startswith(NEW_CLIENT):
        return {"client_id": None, "client_name": option.removeprefix(NEW_CLIENT)}
    return {"client_id": option, "client_name": ""}


def new_client_value(name: str) -> str:
    """The option value for a client that is not kept yet."""
    return NEW_CLIENT + " ".join(name.split())[:CLIENT_NAME_MAX]


def blocks_by_field(view: dict[str, Any]) -> dict[str, str]:
    """Field name -> block_id of the inputs on the screen, in screen order: where errors can be shown."""
    return {
        field_of(block["block_id"]): block["block_id"]
        for block in view.get("blocks", [])
        if block.get("type") == "input"
    }


def errors(view: dict[str, Any], problems: dict[str, str]) -> dict[str, Any]:
    """The ack that shows problems at their fields; one whose field is not on this screen goes to the
    first input, so that it is never silent (Slack takes only block_ids of inputs)."""
    inputs = blocks_by_field(view)
    first = next(iter(inputs.values()), None)
    shown: dict[str, str] = {}
    for name, sentence in problems.items():
        block_id = inputs.get(name, first)
        if block_id is not None:
            shown.setdefault(block_id, sentence)
    return {"response_action": "errors", "errors": shown}


def well_formed(payload: Any) -> bool:
    """Whether Bolt's dispatch can read this payload at all (measured: it raises on these; design.md)."""
    if not isinstance(payload, dict):
        return False
    view, actions = payload.get("view"), payload.get("actions")
    if payload.get("type") in ("view_submission", "view_closed") and not (
        isinstance(view, dict) and view.get("type") and isinstance(view.get("callback_id"), str)
    ):
        return False
    if payload.get("type") == "block_actions" and not (
        isinstance(actions, list) and actions and isinstance(actions[0], dict)
    ):
        return False
    return "event" not in payload or isinstance(payload["event"], dict)


def refill(view: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    """The view with what somebody typed into it before and did not send.

    Args:
        kept: field name -> str, or an ISO time for a datetimepicker.
    """
    blocks = [_refilled(block, kept) if block.get("type") == "input" else block for block in view["blocks"]]
    return {**view, "blocks": blocks}


def _refilled(block: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    name, element = field_of(block["block_id"]), block["element"]
    value = kept.get(name)
    if not value:  # emptied by hand stays empty, where the form would have filled it in
        emptied = {k: v for k, v in element.items() if not k.startswith("initial_")}
        return {**block, "element": emptied} if name in kept else block
    match element["type"]:
        case "plain_text_input":
            more: dict[str, Any] = {"initial_value": value[: element.get("max_length", BOX)]}
        case "datetimepicker":
            more = {"initial_date_time": int(datetime.fromisoformat(value).timestamp())}
        case "static_select" | "radio_buttons":
            chosen = [option for option in element["options"] if option["value"] == value]
            more = {"initial_option": chosen[0]} if chosen else {}
        case _:
            more = {}
    return {**block, "element": {**element, **more}}


def keepable(view: dict[str, Any]) -> dict[str, Any]:
    """What is on the screen, as JSON for `refill`."""
    return {
        name: value.isoformat() if isinstance(value, date | time) else value
        for name, value in typed(view).items()
    }


def as_filled(view: dict[str, Any], name: str) -> bool:
    """Whether a time stands as the form filled it in: nobody has chosen it."""
    for block in view.get("blocks", []):
        if block.get("type") == "input" and field_of(block["block_id"]) == name:
            seconds = block["element"].get("initial_date_time")
            filled = datetime.fromtimestamp(seconds, UTC) if seconds else None
            return bool(typed(view).get(name, filled) == filled)
    return False


def typed_into(view: dict[str, Any], *names: str) -> bool:
    """Whether one of these texts is another than the form filled in."""
    found = typed(view)
    filled = {
        field_of(block["block_id"]): block["element"].get("initial_value", "")
        for block in view.get("blocks", [])
        if block.get("type") == "input"
    }
    return any(found.get(name) and found[name] != filled.get(name, "") for name in names)


def receipt_key(body: dict[str, Any]) -> str:
    """What makes this submission or click itself and no other.

    A repeated press of an unchanged screen is the same; a changed one is not, though Slack's hash is.
    """
    if body.get("type") in ("view_submission", "view_closed"):
        view = body["view"]
        state = json.dumps((view.get("state") or {}).get("values", {}), sort_keys=True)
        digest = hashlib.sha256(state.encode()).hexdigest()[:16]
        return f"{body['type']}:{view['id']}:{view.get('hash', '')}:{digest}"
    if body.get("actions"):
        action = body["actions"][0]
        user = body["user"]["id"]
        return f"action:{action.get('action_ts')}:{action.get('action_id')}:{user}"
    if body.get("event_id"):
        return f"event:{body['event_id']}"
    if body.get("trigger_id"):
        return f"trigger:{body['trigger_id']}"
    return ""
