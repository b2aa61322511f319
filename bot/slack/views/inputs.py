"""Input blocks: built once per language by slack_sdk's models, then filled as cheap copies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from slack_sdk.models.blocks import (
    CheckboxesElement,
    ConversationSelectElement,
    DatePickerElement,
    DateTimePickerElement,
    ExternalDataSelectElement,
    InputBlock,
    InputInteractiveElement,
    NumberInputElement,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    RadioButtonsElement,
    StaticSelectElement,
    TimePickerElement,
    UserMultiSelectElement,
    UserSelectElement,
)
from slack_sdk.models.blocks.basic_components import DispatchActionConfig
from slack_sdk.models.blocks.block_elements import ConversationFilter

from bot.slack import ids
from bot.slack.mrkdwn import cut

Json = dict[str, Any]

TYPED_MAX = 3000
OPTION_MAX = 75

#: Never a channel that outsiders read, never a bot.
PLACE_FILTER = ConversationFilter(
    include=["public", "private"], exclude_external_shared_channels=True, exclude_bot_users=True
)


def _input(
    field: str, label: str, element: InputInteractiveElement, *, hint: str, optional: bool, autosave: bool
) -> Json:
    built: Json = InputBlock(
        label=PlainTextObject(text=label),
        element=element,
        block_id=ids.block(field),
        hint=PlainTextObject(text=hint) if hint else None,
        optional=optional or None,
        dispatch_action=autosave or None,
    ).to_dict()
    return built


def text_input(
    field: str,
    label: str,
    *,
    placeholder: str = "",
    hint: str = "",
    multiline: bool = False,
    longest: int = TYPED_MAX,
    optional: bool = False,
    autosave: bool = False,
) -> Json:
    """A text; with `autosave` every keystroke is told to us, since view_closed carries no values."""
    keystrokes = DispatchActionConfig(trigger_actions_on=["on_character_entered"]) if autosave else None
    element = PlainTextInputElement(
        action_id=ids.action(field),
        placeholder=placeholder or None,
        multiline=multiline or None,
        max_length=longest,
        dispatch_action_config=keystrokes,
    )
    return _input(field, label, element, hint=hint, optional=optional, autosave=autosave)


def moment_input(
    field: str, label: str, *, hint: str = "", optional: bool = False, autosave: bool = False
) -> Json:
    """A day and a time, on the person's own clock."""
    element = DateTimePickerElement(action_id=ids.action(field))
    return _input(field, label, element, hint=hint, optional=optional, autosave=autosave)


def options(choices: Sequence[tuple[str, str]]) -> list[Option]:
    """(value, words) as options."""
    texts = [(value, PlainTextObject(text=cut(words, OPTION_MAX), emoji=False)) for value, words in choices]
    return [Option(value=value, text=text) for value, text in texts]


def radio_input(
    field: str,
    label: str,
    choices: Sequence[tuple[str, str]],
    *,
    hint: str = "",
    optional: bool = False,
    autosave: bool = False,
) -> Json:
    element = RadioButtonsElement(action_id=ids.action(field), options=options(choices))
    return _input(field, label, element, hint=hint, optional=optional, autosave=autosave)


def select_input(
    field: str,
    label: str,
    choices: Sequence[tuple[str, str]],
    *,
    hint: str = "",
    optional: bool = False,
    autosave: bool = False,
) -> Json:
    element = StaticSelectElement(action_id=ids.action(field), options=options(choices))
    return _input(field, label, element, hint=hint, optional=optional, autosave=autosave)


def checkbox_input(field: str, label: str, words: str, *, autosave: bool = False) -> Json:
    """One box to tick, or not; its value is "yes"."""
    element = CheckboxesElement(action_id=ids.action(field), options=options([("yes", words)]))
    return _input(field, label, element, hint="", optional=True, autosave=autosave)


def ticks_input(field: str, label: str, choices: Sequence[tuple[str, str]], *, hint: str = "") -> Json:
    """Several boxes to tick (Slack takes ten)."""
    element = CheckboxesElement(action_id=ids.action(field), options=options(choices))
    return _input(field, label, element, hint=hint, optional=True, autosave=False)


def clock_input(field: str, label: str, *, hint: str = "") -> Json:
    """A time of day."""
    element = TimePickerElement(action_id=ids.action(field))
    return _input(field, label, element, hint=hint, optional=True, autosave=False)


def day_input(field: str, label: str, *, hint: str = "") -> Json:
    """A day, without a time."""
    element = DatePickerElement(action_id=ids.action(field))
    return _input(field, label, element, hint=hint, optional=False, autosave=False)


def typeahead_input(
    field: str,
    label: str,
    *,
    placeholder: str,
    hint: str = "",
    optional: bool = False,
    autosave: bool = False,
) -> Json:
    """A select whose options we give as the person types."""
    element = ExternalDataSelectElement(
        action_id=ids.action(field), placeholder=placeholder, min_query_length=1
    )
    return _input(field, label, element, hint="", optional=optional, autosave=autosave)


def number_input(field: str, label: str, *, least: int, most: int) -> Json:
    """A whole number; Slack's client refuses what is out of its range."""
    element = NumberInputElement(
        action_id=ids.action(field), is_decimal_allowed=False, min_value=str(least), max_value=str(most)
    )
    return _input(field, label, element, hint="", optional=False, autosave=False)


def person_input(field: str, label: str, *, hint: str) -> Json:
    """One person of the workspace, or nobody."""
    element = UserSelectElement(action_id=ids.action(field))
    return _input(field, label, element, hint=hint, optional=True, autosave=False)


def place_input(field: str, label: str, *, hint: str, autosave: bool = False) -> Json:
    """A channel to be read in; the current one is never offered by default."""
    element = ConversationSelectElement(action_id=ids.action(field), filter=PLACE_FILTER)
    return _input(field, label, element, hint=hint, optional=True, autosave=autosave)


def people_input(field: str, label: str, *, hint: str, autosave: bool = False) -> Json:
    element = UserMultiSelectElement(action_id=ids.action(field))
    return _input(field, label, element, hint=hint, optional=True, autosave=autosave)


def fill(block: Json, rev: int, value: Any = None, *, hint: str = "") -> Json:
    """A copy of a static input in revision `rev`, holding `value` if there is one.

    The value's type is the element's: text, datetime, option value, list of them, channel, people;
    for the type-ahead an option's (value, words).
    """
    element = block["element"]
    field = element["action_id"].removeprefix(ids.FIELD_PREFIX)
    filled = {**block, "block_id": ids.block(field, rev), "element": {**element, **_initial(element, value)}}
    return filled | ({"hint": PlainTextObject(text=hint).to_dict()} if hint else {})


def _initial(element: Json, value: Any) -> Json:
    if value is None or value == "" or value == ():
        return {}
    match element["type"]:
        case "plain_text_input":
            return {"initial_value": value[: element["max_length"]]}
        case "datetimepicker":
            return {"initial_date_time": _stamp(value)}
        case "radio_buttons" | "static_select":
            return {"initial_option": next(o for o in element["options"] if o["value"] == value)}
        case "checkboxes":
            ticked = element["options"]
            if not isinstance(value, bool):
                ticked = [option for option in ticked if option["value"] in value]
            return {"initial_options": list(ticked)} if value and ticked else {}
        case "datepicker":
            return {"initial_date": value.isoformat()}
        case "timepicker":
            return {"initial_time": value.isoformat("minutes")}
        case "external_select":
            return {"initial_option": options([value])[0].to_dict()}
        case "conversations_select":
            return {"initial_conversation": value}
        case "number_input":
            return {"initial_value": str(value)}
        case "users_select":
            return {"initial_user": value}
        case "multi_users_select":
            return {"initial_users": list(value)}
    raise ValueError(f"no initial value for {element['type']}")


def _stamp(moment: datetime) -> int:
    return int(moment.timestamp())
