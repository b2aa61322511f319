"""What the page says an input holds, turned into Slack's own form; nothing is taken that was not offered."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.check import options_of
from bot.sandbox.elements import TYPED_INPUTS
from bot.sandbox.errors import NotAllowed
from bot.sandbox.filling import Filler
from bot.sandbox.messages import Message
from bot.sandbox.screen import Control
from bot.sandbox.state import Json, held_in, is_list
from bot.sandbox.views import View
from bot.sandbox.world import User, World


class Entering:
    """One person's entries."""

    def __init__(self, world: World, user: User, filler: Filler) -> None:
        self._world = world
        self._user = user
        self._filler = filler

    def held(self, surface: Message | View, control: Control, given: Any) -> Any:
        """Slack's form of what the page gives: text, an option's value, an id, or a list of them.

        Raises:
            NotAllowed: it was not offered, or is no value for such an input.
        """
        element = control.element
        if element["type"] in TYPED_INPUTS:
            if given is not None and not isinstance(given, str):
                raise NotAllowed("that is not a text")
            return given or None
        if is_list(element["type"]):
            if not isinstance(given, list):
                raise NotAllowed("that is not a list")
            most = element.get("max_selected_items")
            if most is not None and len(given) > most:
                raise NotAllowed(f"only {most} can be selected")
            return [self._one(surface, control, one) for one in given]
        return None if given in (None, "") else self._one(surface, control, given)

    def _one(self, surface: Message | View, control: Control, given: Any) -> Any:
        element = control.element
        kind = element["type"].removeprefix("multi_")
        if kind in ("radio_buttons", "checkboxes", "static_select", "overflow"):
            return _option(options_of(element), given)
        if kind == "external_select":
            return _option(_suggested(surface, control), given)
        if kind == "datetimepicker":
            return self._moment(given)
        if kind in ("datepicker", "timepicker"):
            return str(given)
        if kind == "users_select":
            offered = [u.id for u in self._world.users.values() if not u.is_bot and not u.deleted]
        else:
            offered = [c.id for c in self._filler.conversations(element)]
        if given not in offered:
            raise NotAllowed("that is not offered")
        return given

    def _moment(self, given: Any) -> int:
        try:
            local = datetime.fromisoformat(str(given))
        except ValueError:
            raise NotAllowed("that is not a time") from None
        return int(local.replace(tzinfo=ZoneInfo(self._user.tz or "UTC")).timestamp())


def _suggested(surface: Message | View, control: Control) -> list[Json]:
    where = (control.block["block_id"], control.element["action_id"])
    offered: list[Json] = list(getattr(surface, "suggestions", {}).get(where, []))
    now = held_in(surface.values[where[0]][where[1]])
    return [*offered, *(now if isinstance(now, list) else [now] if now else [])]


def _option(options: list[Json], given: Any) -> Json:
    for option in options:
        if option.get("value", "") == given:
            return option
    raise NotAllowed("that is not offered")
