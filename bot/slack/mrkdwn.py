"""Slack's markup, and the one place where what people typed is made harmless.

A sentence is a translated template with slots. A `str` in a slot is taken for typed text: in blocks
it becomes a rich_text element, where nothing is markup, and in a message's `text` it is escaped.
Only the marks below (`User`, `Room`, `When`, `Strong`) do more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from string import Formatter
from typing import Any

#: "Nov 27, 3:30 PM", or "today" and its like, on the reader's own clock.
PRETTY = "{date_short_pretty} {time}"


def escape(text: str) -> str:
    """Typed text as Slack wants it in `text` and mrkdwn: these three, and nothing else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mention(user_id: str) -> str:
    """A person, named by Slack."""
    return f"<@{escape(user_id)}>"


def channel(channel_id: str) -> str:
    """A channel, named by Slack."""
    return f"<#{escape(channel_id)}>"


def date(moment: datetime, fallback: str, style: str = PRETTY) -> str:
    """A moment that Slack shows on each reader's clock; `fallback` where it cannot."""
    # a bar or a bracket in the fallback would end the token
    safe = escape(fallback.replace("|", "/"))
    return f"<!date^{int(moment.timestamp())}^{style}|{safe}>"


def link(url: str, text: str) -> str:
    """A link; `url` is percent-encoded already, so it holds no `|`, `<` or `>`."""
    return f"<{escape(url)}|{escape(text.replace('|', '/'))}>"


def cut(text: str, longest: int) -> str:
    """A label or summary, on one line, with an ellipsis where it had to end. Never the client's words."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class User:
    """A person in a slot."""

    id: str


@dataclass(frozen=True, slots=True)
class Room:
    """A channel in a slot."""

    id: str


@dataclass(frozen=True, slots=True)
class When:
    """A moment in a slot, on each reader's clock."""

    moment: datetime
    fallback: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Typed text in a slot, in bold."""

    text: str


Slot = str | User | Room | When | Strong
Element = dict[str, Any]


def _in_text(slot: Slot) -> str:
    match slot:
        case User(id):
            return mention(id)
        case Room(id):
            return channel(id)
        case When(_, fallback):
            return escape(fallback)  # a notification is one reader's: words, not a token
        case Strong(text):
            return escape(text)
    return escape(slot)


def _in_rich_text(slot: Slot) -> Element:
    match slot:
        case User(id):
            return {"type": "user", "user_id": id}
        case Room(id):
            return {"type": "channel", "channel_id": id}
        case When(moment, fallback):
            stamp = int(moment.timestamp())
            return {"type": "date", "timestamp": stamp, "format": PRETTY, "fallback": fallback[:255]}
        case Strong(text):
            return {"type": "text", "text": text, "style": {"bold": True}}
    return {"type": "text", "text": slot}


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence to a reader: a translated template, and what fills its slots."""

    template: str
    slots: dict[str, Slot]

    @property
    def text(self) -> str:
        """For a message's `text`: typed text escaped, people and channels named by Slack."""
        return "".join(
            part if isinstance(part, str) else _in_text(part[0])
            for part in ((escape(p) if isinstance(p, str) else p) for p in self._parts())
        )

    @property
    def elements(self) -> list[Element]:
        """For rich_text: nothing typed is markup."""
        found = [_in_rich_text(p if isinstance(p, str) else p[0]) for p in self._parts()]
        return [e for e in found if e.get("text") != ""]

    def _parts(self) -> Iterator[str | tuple[Slot]]:
        for words, slot, _, _ in Formatter().parse(self.template):
            if words:
                yield words
            if slot is not None:
                yield (self.slots[slot],)


def says(template: str, **slots: Slot) -> Said:
    """A sentence; `template` is translated already and holds a `{name}` for each slot."""
    return Said(template, slots)
