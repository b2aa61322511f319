"""Layout blocks as a table: what each needs and may have, and on which surface it may stand.

Slack limit: reference/block-kit/blocks, and the table of limits of the project.
"""

from bot.sandbox.elements import IN_ACTIONS, IN_CONTEXT, IN_INPUT, IN_SECTION
from bot.sandbox.objects import BLOCK_ID, SLACK_FILE, TYPE, URL, any_text, plain
from bot.sandbox.rich_text import PARTS
from bot.sandbox.shapes import Bool, Items, OneOf, Shape, Text, Thing, Typed

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
TEXT_CUT = 40_000
"""Characters of a message's text; what is beyond is cut (Slack limit: changelog 2018-04)."""
ALL_BLOCKS_CHARACTERS = 13_200
"""Characters of all blocks of one message together (Slack limit: bolt-js#2509)."""
MARKDOWN_CHARACTERS = 12_000
METADATA_BYTES = 8000
ATTACHMENTS = 100
VIEW_BYTES = 250_000

_BASE: dict[str, Shape] = {"type": TYPE}
_ID: dict[str, Shape] = {"block_id": BLOCK_ID}
_CELL = Typed(
    {
        "raw_text": Thing({**_BASE, "text": Text(3000, 0)}),
        "rich_text": Thing({**_BASE, "elements": Items(PARTS, 100)}),
    }
)

SHAPES: dict[str, Shape] = {
    "section": Thing(
        _BASE,
        {
            **_ID,
            "text": any_text(3000),
            "fields": Items(any_text(2000), 10),
            "accessory": IN_SECTION,
            "expand": Bool(),
        },
    ),
    "header": Thing({**_BASE, "text": plain(150)}, _ID),
    "divider": Thing(_BASE, _ID),
    "context": Thing({**_BASE, "elements": Items(IN_CONTEXT, 10)}, _ID),
    "actions": Thing({**_BASE, "elements": Items(IN_ACTIONS, 25)}, _ID),
    "image": Thing(
        {**_BASE, "alt_text": Text(2000)},
        {**_ID, "image_url": URL, "slack_file": SLACK_FILE, "title": plain(2000)},
    ),
    "input": Thing(
        {**_BASE, "label": plain(2000), "element": IN_INPUT},
        {**_ID, "hint": plain(2000), "optional": Bool(), "dispatch_action": Bool()},
    ),
    "markdown": Thing({**_BASE, "text": Text(MARKDOWN_CHARACTERS)}, _ID),
    "rich_text": Thing({**_BASE, "elements": Items(PARTS, 100)}, _ID),
    "table": Thing(
        {**_BASE, "rows": Items(Items(_CELL, 20), 100)},
        {
            **_ID,
            "column_settings": Items(
                Thing({}, {"align": OneOf(("left", "center", "right")), "is_wrapped": Bool()}), 20, 0
            ),
        },
    ),
}

_EVERYWHERE = ("section", "header", "divider", "context", "actions", "image", "rich_text")
ON_SURFACE: dict[str, Typed] = {
    "message": Typed({k: SHAPES[k] for k in (*_EVERYWHERE, "markdown", "table")}),
    "modal": Typed({k: SHAPES[k] for k in (*_EVERYWHERE, "input")}),
    "home": Typed({k: SHAPES[k] for k in (*_EVERYWHERE, "input")}),
}
