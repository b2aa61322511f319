"""Slack's composition objects as a table of limits (Slack limit: reference/block-kit/composition-objects)."""

from bot.sandbox.shapes import Bool, Items, OneOf, Shape, Text, Thing, Typed

TYPE = Text(50)
BLOCK_ID = Text(255)
ACTION_ID = Text(255)
URL = Text(3000)


def plain(most: int, least: int = 1) -> Shape:
    """A plain_text object."""
    return Thing({"type": OneOf(("plain_text",)), "text": Text(most, least)}, {"emoji": Bool()})


def mrkdwn(most: int) -> Shape:
    """A mrkdwn object."""
    return Thing({"type": OneOf(("mrkdwn",)), "text": Text(most)}, {"verbatim": Bool()})


def any_text(most: int) -> Shape:
    """A plain_text or mrkdwn object."""
    return Typed({"plain_text": plain(most), "mrkdwn": mrkdwn(most)})


CONFIRM = Thing(
    {"title": plain(100), "text": any_text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": OneOf(("primary", "danger"))},
)
OPTION = Thing({"text": plain(75), "value": Text(150)}, {"description": plain(75)})
RICH_OPTION = Thing({"text": any_text(75), "value": Text(150)}, {"description": any_text(75)})
OVERFLOW_OPTION = Thing({"text": plain(75), "value": Text(150)}, {"description": plain(75), "url": URL})
OPTION_GROUP = Thing({"label": plain(75), "options": Items(OPTION, 100)})
DISPATCH = Thing({}, {"trigger_actions_on": Items(OneOf(("on_enter_pressed", "on_character_entered")), 2)})
CONVERSATION_FILTER = Thing(
    {},
    {
        "include": Items(OneOf(("im", "mpim", "private", "public")), 4),
        "exclude_external_shared_channels": Bool(),
        "exclude_bot_users": Bool(),
    },
)
SLACK_FILE = Thing({}, {"id": Text(255), "url": URL})
