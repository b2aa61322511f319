"""Blocks as one person's page shows them: words, ids and what is held; never values meant for the app."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.filling import Filler
from bot.sandbox.page.links import Links
from bot.sandbox.page.markup import Markup, literal
from bot.sandbox.state import STATE_KEYS, Json, Values, held_in
from bot.sandbox.world import Channel, User, World

_COPIED = ("multiline", "min_length", "max_length", "min_query_length", "max_selected_items", "focus_on_load")


class Shown:
    """Turns blocks into what the page draws."""

    def __init__(self, world: World, user: User, markup: Markup, links: Links, filler: Filler) -> None:
        self._world = world
        self._user = user
        self._markup = markup
        self._links = links
        self._filler = filler

    def blocks(self, blocks: list[Json], values: Values, errors: dict[str, str]) -> list[Json]:
        """Each block with `type`, `id` and what its type needs."""
        return [
            {"type": b["type"], "id": b["block_id"], **self._block(b, values.get(b["block_id"], {}), errors)}
            for b in blocks
        ]

    def _block(self, block: Json, held: dict[str, Json], errors: dict[str, str]) -> Json:
        kind = block["type"]
        if kind == "section":
            return self._section(block, held)
        if kind == "header":
            return {"text": block["text"]["text"]}
        if kind == "context":
            return {"items": [self._small(e) for e in block["elements"]]}
        if kind == "actions":
            return {"elements": [self._element(e, held) for e in block["elements"]]}
        if kind == "input":
            return self._input(block, held, errors)
        if kind == "image":
            return {"alt": block["alt_text"], "title": block.get("title", {}).get("text", "")}
        if kind == "markdown":
            return {"parts": literal(block["text"])}
        if kind == "rich_text":
            return {"parts": self._markup.rich(block["elements"])}
        if kind == "table":
            return {"rows": [[self._cell(c) for c in row] for row in block["rows"]]}
        return {}

    def _section(self, block: Json, held: dict[str, Json]) -> Json:
        shown: Json = {"fields": [self._markup.text(f) for f in block.get("fields", [])]}
        if "text" in block:
            shown["parts"] = self._markup.text(block["text"])
        if "accessory" in block:
            shown["accessory"] = self._element(block["accessory"], held)
        return shown

    def _input(self, block: Json, held: dict[str, Json], errors: dict[str, str]) -> Json:
        return {
            "label": block["label"]["text"],
            "hint": block.get("hint", {}).get("text", ""),
            "optional": bool(block.get("optional")),
            "error": errors.get(block["block_id"], ""),
            "element": self._element(block["element"], held) | {"dispatch": _dispatch(block)},
        }

    def _small(self, element: Json) -> Json:
        if element["type"] == "image":
            return {"alt": element["alt_text"]}
        return {"parts": self._markup.text(element)}

    def _cell(self, cell: Json) -> list[Json]:
        return literal(cell["text"]) if cell["type"] == "raw_text" else self._markup.rich(cell["elements"])

    def _element(self, element: Json, held: dict[str, Json]) -> Json:
        kind = element["type"]
        if kind == "image":
            return {"type": kind, "alt": element["alt_text"]}
        shown: Json = {"type": kind, "id": element["action_id"]}
        shown |= {key: element[key] for key in _COPIED if key in element}
        shown["placeholder"] = element.get("placeholder", {}).get("text", "")
        if "confirm" in element:
            shown["confirm"] = self._confirm(element["confirm"])
        if kind == "button":
            return shown | self._button(element)
        if "options" in element or "option_groups" in element:
            shown["groups"] = self._groups(element)
        if kind.endswith(("conversations_select", "channels_select")):
            rooms = self._filler.conversations(element)
            shown["offered"] = [{"value": c.id, "text": self.room_words(c)} for c in rooms]
        if kind.endswith("users_select"):
            shown["offered"] = self.people()
        if kind in STATE_KEYS:
            shown["held"] = self._held(kind, held_in(held[element["action_id"]]))
        return shown

    def _button(self, element: Json) -> Json:
        shown: Json = {"text": element["text"]["text"], "style": element.get("style", "")}
        shown["words"] = element.get("accessibility_label", "")
        return shown | (self._links.to(element["url"]) if "url" in element else {})

    def _confirm(self, confirm: Json) -> Json:
        return {
            "title": confirm["title"]["text"],
            "parts": self._markup.text(confirm["text"]),
            "confirm": confirm["confirm"]["text"],
            "deny": confirm["deny"]["text"],
            "style": confirm.get("style", ""),
        }

    def _groups(self, element: Json) -> list[Json]:
        groups = element.get("option_groups") or [{"options": element["options"]}]
        return [
            {
                "label": group.get("label", {}).get("text", ""),
                "options": [self.option(o) for o in group["options"]],
            }
            for group in groups
        ]

    def option(self, option: Json) -> Json:
        """An option: its value is how the page names it again."""
        shown: Json = {"value": option.get("value", ""), "text": option["text"]["text"]}
        shown["parts"] = self._markup.text(option["text"])
        if "description" in option:
            shown["description"] = self._markup.text(option["description"])
        return shown

    def _held(self, kind: str, held: Any) -> Any:
        """Text for texts; `{value, text}` for what is chosen (a list of them); local time for moments."""
        if isinstance(held, list):
            return [self._held(kind, one) for one in held]
        if held is None:
            return None
        if isinstance(held, dict):
            return {"value": held.get("value", ""), "text": held["text"]["text"]}
        if kind == "datetimepicker":
            zone = ZoneInfo(self._user.tz or "UTC")
            return datetime.fromtimestamp(held, UTC).astimezone(zone).strftime("%Y-%m-%dT%H:%M")
        if held in self._world.users:
            return {"value": held, "text": self._world.users[held].real_name}
        if held in self._world.channels:
            return {"value": held, "text": self.room_words(self._world.channels[held])}
        return held

    def people(self) -> list[Json]:
        """Whom a users_select offers."""
        people = [u for u in self._world.users.values() if not u.is_bot and not u.deleted]
        return [{"value": u.id, "text": u.real_name} for u in people]

    def room_words(self, channel: Channel) -> str:
        """`#name`, or who is in there besides the reader."""
        if channel.kind in ("im", "mpim"):
            others = [self._world.users[m] for m in channel.members if m != self._user.id]
            return ", ".join(u.real_name for u in others)
        visible = channel.kind == "public" or self._user.id in channel.members
        return f"#{channel.name}" if visible else "a private channel"


def _dispatch(block: Json) -> str:
    if not block.get("dispatch_action"):
        return ""
    on = block["element"].get("dispatch_action_config", {}).get("trigger_actions_on", ["on_enter_pressed"])
    return "typing" if "on_character_entered" in on else "enter"
