"""One call of the Web API, and what every call is judged by."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox import scopes
from bot.sandbox.errors import SlackError
from bot.sandbox.messages import Message
from bot.sandbox.state import Json
from bot.sandbox.workspace import APP_TOKEN, BOT_TOKEN, Workspace
from bot.sandbox.world import Channel

APP_METHODS = frozenset({"apps.connections.open"})
TOKENLESS = frozenset({"api.test"})


@dataclass(frozen=True)
class Call:
    """The arguments of one call, already parsed."""

    workspace: Workspace
    method: str
    args: Json

    def need(self, name: str) -> Any:
        """An argument that must be there; raises `invalid_arguments`."""
        value = self.args.get(name)
        if value is None or value == "":
            raise SlackError.of_problems("invalid_arguments", [f"missing required field: {name}"])
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """A boolean argument, also as the "1" or "true" of a form."""
        value = self.args.get(name)
        return default if value is None else value in (True, 1, "1", "true", "True")

    def number(self, name: str, default: int) -> int:
        """A whole number, also as text; raises `invalid_arguments`."""
        try:
            return int(self.args.get(name) or default)
        except (TypeError, ValueError):
            raise SlackError.of_problems("invalid_arguments", [f"must be an integer: {name}"]) from None

    def channel(self) -> Channel:
        """The conversation named by id, as far as the bot knows it; raises `channel_not_found`."""
        return self.workspace.world.reachable(self.need("channel"))

    def scope_by_kind(self, channel: Channel) -> None:
        """Raises `missing_scope` when the method needs one for this kind of conversation."""
        scopes.require_by_kind(self.method, channel, self.workspace.manifest.scopes)


Handler = Callable[[Call], Json]


def check_token(method: str, token: str | None) -> None:
    """Raises `not_authed`, `invalid_auth` or `not_allowed_token_type`."""
    if method in TOKENLESS:
        return
    if not token:
        raise SlackError("not_authed")
    if token not in (BOT_TOKEN, APP_TOKEN):
        raise SlackError("invalid_auth")
    if (token == APP_TOKEN) != (method in APP_METHODS):
        raise SlackError("not_allowed_token_type")


def page(items: list[Any], call: Call, default: int = 100) -> tuple[list[Any], Json]:
    """One page of a list, and the answer's response_metadata with the cursor to the next."""
    limit = max(1, min(call.number("limit", default), 1000))
    cursor = str(call.args.get("cursor") or "")
    if cursor and not cursor.isdigit():
        raise SlackError("invalid_cursor")
    start = int(cursor or 0)
    following = str(start + limit) if start + limit < len(items) else ""
    return items[start : start + limit], {"response_metadata": {"next_cursor": following}}


def shown(message: Message, call: Call) -> Json:
    """A message as histories show it."""
    return {
        **message.to_json(metadata=call.flag("include_all_metadata")),
        **call.workspace.messages.thread_fields(message),
    }
