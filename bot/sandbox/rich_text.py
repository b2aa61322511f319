"""rich_text blocks as a table (Slack limit: reference/block-kit/blocks/rich-text-block)."""

from bot.sandbox.objects import TYPE, URL
from bot.sandbox.shapes import Bool, Int, Items, OneOf, Shape, Text, Thing, Typed

_STYLE = Thing(
    {},
    {
        key: Bool()
        for key in (
            "bold",
            "italic",
            "strike",
            "code",
            "underline",
            "highlight",
            "client_highlight",
            "unlink",
        )
    },
)


def _inline(needs: dict[str, Shape], **may: Shape) -> Shape:
    return Thing({"type": TYPE, **needs}, {"style": _STYLE, **may})


INLINE = Typed(
    {
        "text": _inline({"text": Text(12000)}),
        "link": _inline({"url": URL}, text=Text(3000), unsafe=Bool()),
        "user": _inline({"user_id": Text(255)}),
        "usergroup": _inline({"usergroup_id": Text(255)}),
        "channel": _inline({"channel_id": Text(255)}),
        "broadcast": _inline({"range": OneOf(("here", "channel", "everyone"))}),
        "emoji": _inline({"name": Text(255)}, unicode=Text(255), skin_tone=Int(1, 6)),
        "color": _inline({"value": Text(20)}),
        "date": _inline(
            {"timestamp": Int(0, 9_999_999_999), "format": Text(255)}, url=URL, fallback=Text(255)
        ),
    }
)
_SECTION = Thing({"type": TYPE, "elements": Items(INLINE, 1000, 0)})
PARTS = Typed(
    {
        "rich_text_section": _SECTION,
        "rich_text_list": Thing(
            {"type": TYPE, "style": OneOf(("bullet", "ordered")), "elements": Items(_SECTION, 1000)},
            {"indent": Int(0, 8), "border": Int(0, 1), "offset": Int(0, 10_000)},
        ),
        "rich_text_quote": Thing({"type": TYPE, "elements": Items(INLINE, 1000, 0)}, {"border": Int(0, 1)}),
        "rich_text_preformatted": Thing(
            {"type": TYPE, "elements": Items(INLINE, 1000, 0)}, {"border": Int(0, 1), "language": Text(50)}
        ),
    }
)
