"""Where a link leads: to a message of this workspace, or out."""

import re
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.messages import Messages
from bot.sandbox.state import Json
from bot.sandbox.world import User, World

_PATH = re.compile(r"/archives/(?P<channel>[A-Z0-9]+)(?:/p(?P<seconds>\d+)(?P<micros>\d{6}))?/?")
#: What a browser may open; anything else (javascript:, file:) is shown as text only.
_OUTSIDE = ("https", "http", "mailto", "tel")


class Links:
    """Links as one person may follow them."""

    def __init__(self, world: World, messages: Messages, user: User) -> None:
        self._world = world
        self._messages = messages
        self._user = user

    def span(self, url: str, words: str) -> Json:
        """A span that leads there, or plain words when a browser should not follow it."""
        return {"text": words} | self.to(url)

    def to(self, url: str) -> Json:
        """`to` (a place here), or `href` (a page elsewhere), or nothing."""
        parts = urlsplit(url)
        if parts.hostname == f"{self._world.domain}.slack.com":
            found = _PATH.fullmatch(parts.path)
            return self._place(found, parse_qs(parts.query)) if found else {}
        return {"href": url} if parts.scheme in _OUTSIDE else {}

    def room(self, channel_id: str) -> Json:
        """`to` a conversation this person is in, else nothing."""
        channel = self._world.channels.get(channel_id)
        return {"to": {"channel": channel_id}} if channel and self._user.id in channel.members else {}

    def _place(self, found: re.Match[str], query: dict[str, list[str]]) -> Json:
        room = self.room(found["channel"])
        if not room or found["seconds"] is None:
            return room or {"to": {"closed": True}}
        ts = f"{found['seconds']}.{found['micros']}"
        message = self._messages.find(found["channel"], ts)
        root = query.get("thread_ts", [message.thread_ts if message else None])[0]
        return {"to": {**room["to"], "ts": ts, "thread": root}}
