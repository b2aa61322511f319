"""What a person enters, turned into what Slack's client holds; and what the client refuses to send."""

import re
from datetime import date, datetime, time
from typing import Any

from bot.sandbox.check import options_of
from bot.sandbox.errors import NotAllowed, NotOnScreen
from bot.sandbox.screen import find_option
from bot.sandbox.state import Json, held_in, is_empty, is_list
from bot.sandbox.views import View
from bot.sandbox.world import Channel, User, World

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://\S+")


class Filler:
    """Knows what one person can choose."""

    def __init__(self, world: World, user: User) -> None:
        self._world = world
        self._user = user

    def held(self, element: Json, human: Any, offered: list[Json]) -> Any:
        """Slack's own form of what the person enters; None clears. `offered` are suggested options."""
        kind = element["type"]
        if human is None:
            return None
        if is_list(kind):
            if isinstance(human, bool):
                return list(element["options"]) if human else []
            chosen = [
                self._one(element, one, offered) for one in ([human] if isinstance(human, str) else human)
            ]
            most = element.get("max_selected_items")
            if most is not None and len(chosen) > most:
                raise NotAllowed(f"only {most} can be selected")
            return chosen
        return self._one(element, human, offered)

    def _one(self, element: Json, human: Any, offered: list[Json]) -> Any:
        kind = element["type"].removeprefix("multi_")
        if kind in ("radio_buttons", "checkboxes", "static_select"):
            return find_option(options_of(element), human, "among the options")
        if kind == "external_select":
            return find_option(offered, human, "among the suggestions")
        if kind == "users_select":
            return self._world.user(human).id
        if kind in ("conversations_select", "channels_select"):
            return self._conversation(element, human).id
        return _moment(kind, human)

    def conversations(self, element: Json) -> list[Channel]:
        """What a conversations_select or channels_select offers this person."""
        wanted = element.get("filter", {})
        kinds = wanted.get("include", ["public", "private", "im", "mpim"])
        if element["type"].endswith("channels_select"):
            kinds = ["public"]
        return [
            c
            for c in self._world.channels.values()
            if c.kind in kinds
            and not c.is_archived
            and (c.kind == "public" or self._user.id in c.members)
            and not (wanted.get("exclude_external_shared_channels") and c.is_ext_shared)
            and not (wanted.get("exclude_bot_users") and c.kind == "im" and self._world.bot.id in c.members)
        ]

    def _conversation(self, element: Json, name: str) -> Channel:
        offered = self.conversations(element)
        for channel in offered:
            if name.lstrip("#") in (channel.name, channel.id):
                return channel
        raise NotOnScreen(f"{name!r} is not offered; there is: {[c.name or c.id for c in offered]}")


def _moment(kind: str, human: Any) -> Any:
    if isinstance(human, datetime):
        if human.tzinfo is None:
            raise ValueError("give an aware datetime")
        if kind == "datetimepicker":
            return int(human.timestamp())
        return human.strftime("%Y-%m-%d" if kind == "datepicker" else "%H:%M")
    if isinstance(human, date):
        return human.isoformat()
    if isinstance(human, time):
        return human.strftime("%H:%M")
    return human if kind == "datetimepicker" else str(human)


def refusals(view: View) -> dict[str, str]:
    """block_id -> why Slack's client would not send the view: required, too short, too long, malformed."""
    refused = {}
    for block in view.blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        held = held_in(view.values[block["block_id"]][element["action_id"]])
        reason = _refusal(block, element, held)
        if reason:
            refused[block["block_id"]] = reason
    return refused


def _refusal(block: Json, element: Json, held: Any) -> str | None:
    if is_empty(held):
        return None if block.get("optional") else "Please complete this required field."
    kind = element["type"]
    if kind == "plain_text_input":
        least, most = element.get("min_length", 0), element.get("max_length", 3000)
        if len(held) < least:
            return f"Please enter at least {least} characters."
        return f"Please enter no more than {most} characters." if len(held) > most else None
    if kind == "number_input":
        return _number_refusal(element, held)
    if kind == "email_text_input" and not _EMAIL.fullmatch(held):
        return "Please enter a valid email address."
    if kind == "url_text_input" and not _URL.fullmatch(held):
        return "Please enter a valid URL."
    return None


def _number_refusal(element: Json, held: str) -> str | None:
    try:
        number = float(held)
    except ValueError:
        return "Please enter a number."
    if not element["is_decimal_allowed"] and number != int(number):
        return "Please enter a whole number."
    if number < float(element.get("min_value", "-inf")) or number > float(element.get("max_value", "inf")):
        return "Please enter a number within the range."
    return None
