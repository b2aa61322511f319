"""What the inputs of a view or message hold: `state.values` in the payloads."""

from typing import Any

Json = dict[str, Any]
Values = dict[str, dict[str, Json]]
"""block_id -> action_id -> the element's state."""

STATE_KEYS: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}
"""Element type -> the key of its state, the key of its initial value."""


def is_list(kind: str) -> bool:
    """Whether an element of this type holds a list."""
    return kind == "checkboxes" or kind.startswith("multi_")


def is_empty(held: Any) -> bool:
    """Whether a state counts as not filled in."""
    return held is None or held in ("", [])


def state_of(element: Json, held: Any) -> Json:
    """The element's state when it holds `held` (None: nothing)."""
    kind = element["type"]
    if held is None and is_list(kind):
        held = []
    state: Json = {"type": kind, STATE_KEYS[kind][0]: held}
    if kind == "timepicker" and "timezone" in element:
        state["timezone"] = element["timezone"]
    return state


def held_in(state: Json) -> Any:
    """What a state holds."""
    return state.get(STATE_KEYS[state["type"]][0])


def stateful(blocks: list[Json]) -> list[tuple[Json, Json]]:
    """(block, element) of every element that has a state."""
    found = []
    for block in blocks:
        candidates = [block.get("element"), block.get("accessory")]
        if block["type"] == "actions":
            candidates += block["elements"]
        found += [(block, e) for e in candidates if isinstance(e, dict) and e.get("type") in STATE_KEYS]
    return found


def fresh(blocks: list[Json], before: Values, current: str | None = None) -> Values:
    """The state after blocks were shown: what was there stays only where block_id, action_id and
    type are the same, even against a new initial value (bolt-js#290); else the initial value."""
    values: Values = {}
    for block, element in stateful(blocks):
        kind = element["type"]
        kept = before.get(block["block_id"], {}).get(element["action_id"])
        if kept is None or kept["type"] != kind:
            initial = element.get(STATE_KEYS[kind][1])
            if initial is None and element.get("default_to_current_conversation"):
                initial = [current] if is_list(kind) and current else current
            kept = state_of(element, initial)
        values.setdefault(block["block_id"], {})[element["action_id"]] = kept
    return values
