"""What a person reads: messages and views as plain text, in their own time zone."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.sandbox.messages import Message
from bot.sandbox.state import Json, held_in
from bot.sandbox.views import View
from bot.sandbox.world import User, World

_TOKEN = re.compile(r"<([^<>\n]+)>")
_BOLD = re.compile(r"(?<![\w*])([*_~])(?!\s)([^*_~\n]+?)(?<!\s)\1(?![\w*])")
_DATE = re.compile(r"\{(\w+)\}")


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 <= day % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _twelve(at: datetime, pattern: str) -> str:
    return at.strftime(pattern).lstrip("0")


_FORMATS: dict[str, Callable[[datetime], str]] = {
    "date_num": lambda at: at.strftime("%Y-%m-%d"),
    "date": lambda at: f"{at:%B} {_ordinal(at.day)}, {at.year}",
    "date_short": lambda at: f"{at:%b} {at.day}, {at.year}",
    "date_long": lambda at: f"{at:%A}, {at:%B} {_ordinal(at.day)}, {at.year}",
    "time": lambda at: _twelve(at, "%I:%M %p"),
    "time_secs": lambda at: _twelve(at, "%I:%M:%S %p"),
}


class Reader:
    """One person's eyes; `now` gives the story time for words like "today"."""

    def __init__(self, world: World, user: User, now: Callable[[], datetime]) -> None:
        self._world = world
        self._user = user
        self._now = now

    def text_of(self, thing: Message | View) -> str:
        """The readable text: blocks flattened, mentions as names, dates in the person's zone."""
        if isinstance(thing, View):
            lines = [thing.title, *self.lines(thing.blocks, thing)]
            lines += [str(thing.spec[k]["text"]) for k in ("close", "submit") if thing.spec.get(k)]
            return "\n".join(line for line in lines if line)
        if thing.blocks:
            return "\n".join(self.lines(thing.blocks))
        return self.mrkdwn(thing.text, styled=thing.mrkdwn)

    def mrkdwn(self, text: str, *, styled: bool = True) -> str:
        """Slack's markup as it looks."""
        seen = _TOKEN.sub(lambda m: self._token(m.group(1)), text)
        if styled:
            seen = _BOLD.sub(r"\2", seen)
        # These three and no others (Slack limit: message-formatting); the ampersand last.
        return seen.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

    def lines(self, blocks: list[Json], view: View | None = None) -> Iterator[str]:
        """One or more lines per block."""
        for block in blocks:
            yield from self._block(block, view)

    def _block(self, block: Json, view: View | None) -> Iterator[str]:
        kind = block["type"]
        if kind == "section":
            texts = [block["text"]] if "text" in block else []
            yield from (self._text(t) for t in texts + block.get("fields", []))
            if "accessory" in block:
                yield self._element(block["accessory"])
        elif kind == "header":
            yield str(block["text"]["text"])
        elif kind in ("context", "actions"):
            yield " ".join(self._element(e) for e in block["elements"])
        elif kind == "input":
            yield from self._input(block, view)
        elif kind == "markdown":
            yield str(block["text"])
        elif kind == "image":
            yield str(block["alt_text"])
        elif kind == "rich_text":
            yield from (self.rich(part) for part in block["elements"])
        elif kind == "table":
            yield from (" | ".join(self._cell(c) for c in row) for row in block["rows"])

    def _input(self, block: Json, view: View | None) -> Iterator[str]:
        yield str(block["label"]["text"])
        state = view.values.get(block["block_id"], {}).get(block["element"]["action_id"]) if view else None
        held = held_in(state) if state else None
        if held:
            yield f"  [{self.held(block['element'], held)}]"
        else:
            yield f"  {self._element(block['element'])}"
        if "hint" in block:
            yield f"  {block['hint']['text']}"
        if view and block["block_id"] in view.errors:
            yield f"  ! {view.errors[block['block_id']]}"

    def held(self, element: Json, held: object) -> str:
        """What an input holds, as the person reads it."""
        if isinstance(held, dict):
            return self._text(held["text"])
        if isinstance(held, list):
            return ", ".join(self.held(element, one) for one in held)
        if element["type"] == "datetimepicker":
            return self.date(str(held), "{date_short} {time}")
        if str(held) in self._world.users:
            return "@" + self._world.users[str(held)].real_name
        return self.channel_words(str(held)) if str(held) in self._world.channels else str(held)

    def _element(self, element: Json) -> str:
        kind = element["type"]
        if kind in ("mrkdwn", "plain_text"):
            return self._text(element)
        if kind == "image":
            return str(element["alt_text"])
        if kind == "button":
            return f"[{element['text']['text']}]"
        if kind in ("radio_buttons", "checkboxes", "overflow"):
            return "".join(f"( {self._text(o['text'])} )" for o in element["options"])
        placeholder = element.get("placeholder", {}).get("text")
        return f"[{placeholder}]" if placeholder else "[ ]"

    def _text(self, text: Json) -> str:
        return self.mrkdwn(text["text"]) if text["type"] == "mrkdwn" else str(text["text"])

    def rich(self, part: Json) -> str:
        """A piece of rich_text as text."""
        if "elements" in part:
            between = "\n" if part["type"] == "rich_text_list" else ""
            return between.join(self.rich(e) for e in part["elements"])
        kind = part["type"]
        if kind == "user":
            return self._token("@" + part["user_id"])
        if kind == "channel":
            return self._token("#" + part["channel_id"])
        if kind == "broadcast":
            return f"@{part['range']}"
        if kind == "date":
            return self.date(str(part["timestamp"]), part["format"])
        return str(part.get("text") or part.get("url") or f":{part.get('name')}:")

    def _cell(self, cell: Json) -> str:
        return (
            str(cell["text"])
            if cell["type"] == "raw_text"
            else "".join(self.rich(e) for e in cell["elements"])
        )

    def _token(self, inside: str) -> str:
        body, _, label = inside.partition("|")
        if body.startswith("@"):
            user = self._world.users.get(body[1:])
            return f"@{user.real_name}" if user else label or "@unknown"
        if body.startswith("#"):
            return self.channel_words(body[1:])
        if body.startswith("!date^"):
            stamp, form = [*body.split("^"), "", ""][1:3]
            return self.date(stamp, form) if stamp.isdigit() else label
        if body.startswith("!"):
            return label or "@" + body[1:].split("^")[0]
        return label or body.removeprefix("mailto:")

    def channel_words(self, channel_id: str) -> str:
        """`#name`, if this person may know it."""
        channel = self._world.channels.get(channel_id)
        visible = channel and (channel.kind == "public" or self._user.id in channel.members)
        return f"#{channel.name}" if channel and visible else "#private-channel"

    def date(self, stamp: str, form: str) -> str:
        """A date token in the person's zone; `stamp` in seconds."""
        zone = ZoneInfo(self._user.tz or "UTC")
        at = datetime.fromtimestamp(int(stamp), UTC).astimezone(zone)
        days = (at.date() - self._now().astimezone(zone).date()).days
        near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(days)

        def one(match: re.Match[str]) -> str:
            name = match.group(1)
            plain = name.removesuffix("_pretty")
            if name != plain and near:
                return near
            return _FORMATS[plain](at) if plain in _FORMATS else match.group(0)

        return _DATE.sub(one, form)
