"""Which scope each Web API method needs, as Slack's pages of the methods say."""

from collections.abc import Iterable

from bot.sandbox.errors import SlackError
from bot.sandbox.world import Channel

BY_KIND_READ = "{kind}:read"
BY_KIND_HISTORY = "{kind}:history"
BY_KIND_WRITE = "{kind}:write"

SCOPES: dict[str, tuple[str, ...]] = {
    "api.test": (),
    "auth.test": (),
    "apps.connections.open": ("connections:write",),
    "views.open": (),
    "views.push": (),
    "views.update": (),
    "views.publish": (),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.scheduleMessage": ("chat:write",),
    "chat.deleteScheduledMessage": ("chat:write",),
    "chat.scheduledMessages.list": (),
    "chat.getPermalink": (),
    "conversations.open": (BY_KIND_WRITE,),
    "conversations.info": (BY_KIND_READ,),
    "conversations.members": (BY_KIND_READ,),
    "conversations.history": (BY_KIND_HISTORY,),
    "conversations.replies": (BY_KIND_HISTORY,),
    "users.conversations": (BY_KIND_READ,),
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "team.info": ("team:read",),
}
"""Method -> scopes of the bot token (of the app token for apps.connections.open). A scope with
`{kind}` is judged by the kind of conversation: channels, groups, im or mpim."""

EVENT_SCOPES: dict[str, str] = {
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "app_mention": "app_mentions:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "user_change": "users:read",
    "team_join": "users:read",
    "channel_archive": "channels:read",
    "channel_rename": "channels:read",
}
"""Subscribed event -> the scope without which Slack does not deliver it."""

_KIND_WORDS = {"public": "channels", "private": "groups", "im": "im", "mpim": "mpim"}


def require(scope: str, granted: Iterable[str]) -> None:
    """Raises `missing_scope` with `needed` and `provided` unless `scope` was granted."""
    provided = sorted(granted)
    if scope not in provided:
        raise SlackError("missing_scope", needed=scope, provided=",".join(provided))


def require_for(method: str, granted: Iterable[str]) -> None:
    """The scopes of a method that do not depend on a conversation."""
    for scope in SCOPES[method]:
        if "{kind}" not in scope:
            require(scope, granted)


def by_kind(template: str, kind: str) -> str:
    """`{kind}:read` and `public` -> `channels:read`."""
    return template.format(kind=_KIND_WORDS[kind])


def require_by_kind(method: str, channel: Channel, granted: Iterable[str]) -> None:
    """The scopes of a method that depend on the kind of conversation."""
    for scope in SCOPES[method]:
        if "{kind}" in scope:
            require(by_kind(scope, channel.kind), granted)
