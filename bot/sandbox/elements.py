"""Block elements as a table: what each needs, may have, and where it may stand.

Slack limit: reference/block-kit/block-elements, and the table of limits of the project.
"""

from bot.sandbox.objects import (
    ACTION_ID,
    CONFIRM,
    CONVERSATION_FILTER,
    DISPATCH,
    OPTION,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    RICH_OPTION,
    SLACK_FILE,
    TYPE,
    URL,
    mrkdwn,
    plain,
)
from bot.sandbox.shapes import Bool, Int, Items, OneOf, Pattern, Shape, Text, Thing, Typed

DATE = Pattern(r"\d{4}-\d\d-\d\d", "a date as YYYY-MM-DD")
TIME = Pattern(r"([01]\d|2[0-3]):[0-5]\d", "a time as HH:mm")
MOMENT = Int(1_000_000_000, 9_999_999_999)
ID = Text(255)
_BASE: dict[str, Shape] = {"type": TYPE}
_SHARED: dict[str, Shape] = {"action_id": ACTION_ID, "confirm": CONFIRM, "focus_on_load": Bool()}
_SELECT: dict[str, Shape] = {**_SHARED, "placeholder": plain(150)}
_MULTI: dict[str, Shape] = {**_SELECT, "max_selected_items": Int(1, 100)}
_LISTED: dict[str, Shape] = {"options": Items(OPTION, 100), "option_groups": Items(OPTION_GROUP, 100)}
_TYPED: dict[str, Shape] = {
    "action_id": ACTION_ID,
    "placeholder": plain(150),
    "dispatch_action_config": DISPATCH,
    "focus_on_load": Bool(),
}
_ANY_CONVERSATION: dict[str, Shape] = {
    "default_to_current_conversation": Bool(),
    "filter": CONVERSATION_FILTER,
}
_RESPONDS: dict[str, Shape] = {"response_url_enabled": Bool()}

SHAPES: dict[str, Shape] = {
    "button": Thing(
        {**_BASE, "text": plain(75)},
        {
            "action_id": ACTION_ID,
            "value": Text(2000),
            "url": URL,
            "style": OneOf(("primary", "danger")),
            "confirm": CONFIRM,
            "accessibility_label": Text(75),
        },
    ),
    "checkboxes": Thing(
        {**_BASE, "options": Items(RICH_OPTION, 10)}, {**_SHARED, "initial_options": Items(RICH_OPTION, 10)}
    ),
    "radio_buttons": Thing(
        {**_BASE, "options": Items(RICH_OPTION, 10)}, {**_SHARED, "initial_option": RICH_OPTION}
    ),
    "overflow": Thing(
        {**_BASE, "options": Items(OVERFLOW_OPTION, 5)}, {"action_id": ACTION_ID, "confirm": CONFIRM}
    ),
    "static_select": Thing(_BASE, {**_SELECT, **_LISTED, "initial_option": OPTION}),
    "multi_static_select": Thing(_BASE, {**_MULTI, **_LISTED, "initial_options": Items(OPTION, 100)}),
    "external_select": Thing(_BASE, {**_SELECT, "initial_option": OPTION, "min_query_length": Int(0, 1000)}),
    "multi_external_select": Thing(
        _BASE, {**_MULTI, "initial_options": Items(OPTION, 100), "min_query_length": Int(0, 1000)}
    ),
    "users_select": Thing(_BASE, {**_SELECT, "initial_user": ID}),
    "multi_users_select": Thing(_BASE, {**_MULTI, "initial_users": Items(ID, 100)}),
    "conversations_select": Thing(
        _BASE, {**_SELECT, **_ANY_CONVERSATION, **_RESPONDS, "initial_conversation": ID}
    ),
    "multi_conversations_select": Thing(
        _BASE, {**_MULTI, **_ANY_CONVERSATION, "initial_conversations": Items(ID, 100)}
    ),
    "channels_select": Thing(_BASE, {**_SELECT, **_RESPONDS, "initial_channel": ID}),
    "multi_channels_select": Thing(_BASE, {**_MULTI, "initial_channels": Items(ID, 100)}),
    "datepicker": Thing(_BASE, {**_SELECT, "initial_date": DATE}),
    "timepicker": Thing(_BASE, {**_SELECT, "initial_time": TIME, "timezone": Text(100)}),
    "datetimepicker": Thing(_BASE, {**_SHARED, "initial_date_time": MOMENT}),
    "plain_text_input": Thing(
        _BASE,
        {
            **_TYPED,
            "initial_value": Text(3000, 0),
            "multiline": Bool(),
            "min_length": Int(0, 3000),
            "max_length": Int(1, 3000),
        },
    ),
    "number_input": Thing(
        {**_BASE, "is_decimal_allowed": Bool()},
        {**_TYPED, "initial_value": Text(100), "min_value": Text(100), "max_value": Text(100)},
    ),
    "email_text_input": Thing(_BASE, {**_TYPED, "initial_value": Text(3000)}),
    "url_text_input": Thing(_BASE, {**_TYPED, "initial_value": Text(3000)}),
    "image": Thing({**_BASE, "alt_text": Text(2000)}, {"image_url": URL, "slack_file": SLACK_FILE}),
}

CHOICES = frozenset({"checkboxes", "radio_buttons"})
SELECTS = frozenset(name for name in SHAPES if name.endswith("_select"))
PICKERS = frozenset({"datepicker", "timepicker", "datetimepicker"})
TYPED_INPUTS = frozenset({"plain_text_input", "number_input", "email_text_input", "url_text_input"})

IN_SECTION = Typed({k: SHAPES[k] for k in {"button", "image", "overflow"} | CHOICES | SELECTS | PICKERS})
"""What a section may carry as its accessory."""
IN_ACTIONS = Typed({k: SHAPES[k] for k in {"button", "overflow"} | CHOICES | SELECTS | PICKERS})
IN_INPUT = Typed({k: SHAPES[k] for k in CHOICES | SELECTS | PICKERS | TYPED_INPUTS})
IN_CONTEXT = Typed(
    {
        "image": SHAPES["image"],
        "plain_text": plain(2000),
        "mrkdwn": mrkdwn(2000),
    }
)
