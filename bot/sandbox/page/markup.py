"""Slack's markup as parts and spans, which the page puts in as text and never as HTML.

A part is a paragraph, quote, preformatted piece or list; a span is text with a look, and perhaps a link.
"""

import re
from collections.abc import Iterator

from bot.sandbox.page.links import Links
from bot.sandbox.reading import Reader
from bot.sandbox.state import Json
from bot.sandbox.world import World

_FENCE = re.compile(r"```\n?(.*?)\n?```", re.DOTALL)
_QUOTE = re.compile(r"^(?:&gt;|>) ?")
_INLINE = re.compile(
    r"<(?P<token>[^<>\n]+)>"
    r"|`(?P<code>[^`\n]+)`"
    r"|(?<![\w*])\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])"
    r"|(?<![\w~])~(?P<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])"
    r"|(?P<url>https?://[^\s<>|]*[^\s<>|.,;:!?)\"'])"
)
_PLAIN = re.compile(r"<(?P<token>[^<>\n]+)>|(?P<url>https?://[^\s<>|]*[^\s<>|.,;:!?)\"'])")


def unescaped(text: str) -> str:
    """These three and no others (Slack limit: message-formatting); the ampersand last."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def literal(text: str) -> list[Json]:
    """A plain_text object: what it says, and nothing more."""
    return [{"kind": "text", "spans": [{"text": text}]}]


class Markup:
    """One reader's eyes for markup."""

    def __init__(self, world: World, reader: Reader, links: Links) -> None:
        self._world = world
        self._reader = reader
        self._links = links

    def text(self, text: Json) -> list[Json]:
        """A text object as parts."""
        return self.mrkdwn(text["text"]) if text["type"] == "mrkdwn" else literal(text["text"])

    def mrkdwn(self, text: str, *, styled: bool = True) -> list[Json]:
        """A message's text or a mrkdwn object; `styled=False`: `mrkdwn: false`, mentions stay live."""
        if not styled:
            return [{"kind": "text", "spans": self._spans(text, _PLAIN)}]
        parts: list[Json] = []
        for at, piece in enumerate(_FENCE.split(text)):
            if at % 2:
                parts.append({"kind": "pre", "spans": [{"text": unescaped(piece)}]})
            elif piece.strip("\n"):
                parts += self._lines(piece.strip("\n") if parts or at else piece.rstrip("\n"))
        return parts

    def _lines(self, piece: str) -> Iterator[Json]:
        kind, held = "", list[str]()
        for line in piece.split("\n"):
            now = "quote" if _QUOTE.match(line) else "text"
            if held and now != kind:
                yield {"kind": kind, "spans": self._spans("\n".join(held), _INLINE)}
                held = []
            kind = now
            held.append(_QUOTE.sub("", line) if now == "quote" else line)
        yield {"kind": kind, "spans": self._spans("\n".join(held), _INLINE)}

    def _spans(self, text: str, pattern: re.Pattern[str], style: str = "") -> list[Json]:
        spans: list[Json] = []
        end = 0
        for found in pattern.finditer(text):
            spans += _looking(unescaped(text[end : found.start()]), style)
            end = found.end()
            kind, inside = str(found.lastgroup), str(found[str(found.lastgroup)])
            if kind == "token":
                spans.append(self._token(inside) | _style(style))
            elif kind == "url":
                spans.append(self._links.span(unescaped(inside), unescaped(inside)) | _style(style))
            elif kind == "code":
                spans += _looking(unescaped(inside), style + "c")
            else:
                spans += self._spans(inside, pattern, style + kind[0])
        return spans + _looking(unescaped(text[end:]), style)

    def _token(self, inside: str) -> Json:
        body, _, label = inside.partition("|")
        shown = unescaped(self._reader.mrkdwn(f"<{inside}>", styled=False))
        if body.startswith("!date^"):
            link = [*body.split("^"), "", "", ""][3]
            return self._links.span(unescaped(link), shown) if link else {"text": shown}
        if body.startswith(("@", "#", "!")):
            return {"text": shown, "mention": True} | self._room(body)
        return self._links.span(unescaped(body), unescaped(label) or shown)

    def _room(self, body: str) -> Json:
        return self._links.room(body[1:]) if body.startswith("#") else {}

    def rich(self, elements: list[Json]) -> list[Json]:
        """The elements of a rich_text block as parts."""
        return [self._rich_part(part) for part in elements]

    def _rich_part(self, part: Json) -> Json:
        kind = part["type"].removeprefix("rich_text_")
        if kind == "list":
            items = [[self._rich_span(e) for e in item["elements"]] for item in part["elements"]]
            return {"kind": "list", "ordered": part["style"] == "ordered", "items": items} | {
                "indent": part.get("indent", 0)
            }
        names = {"section": "text", "preformatted": "pre"}
        return {"kind": names.get(kind, kind), "spans": [self._rich_span(e) for e in part["elements"]]}

    def _rich_span(self, element: Json) -> Json:
        kind, styles = element["type"], element.get("style", {})
        style = "".join(
            name[0] for name in ("bold", "italic", "strike", "code", "underline") if styles.get(name)
        )
        span: Json = {"text": self._reader.rich(element)}
        if kind == "link":
            span = self._links.span(element["url"], element.get("text") or element["url"])
        elif kind in ("user", "channel", "broadcast", "usergroup"):
            span["mention"] = True
            span |= self._links.room(element["channel_id"]) if kind == "channel" else {}
        return span | _style(style)


def _looking(text: str, style: str) -> list[Json]:
    return [{"text": text} | _style(style)] if text else []


def _style(style: str) -> Json:
    return {"style": style} if style else {}
