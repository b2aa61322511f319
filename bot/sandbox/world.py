"""The team, its people and its conversations."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.sandbox.errors import NotOnScreen, SlackError
from bot.sandbox.ids import Ids

Kind = Literal["public", "private", "im", "mpim"]


@dataclass
class User:
    """Someone in the workspace; `tz` is an IANA name."""

    id: str
    name: str
    real_name: str
    team_id: str
    tz: str | None = "Europe/London"
    locale: str = "en-GB"
    email: str = ""
    is_admin: bool = False
    is_bot: bool = False
    deleted: bool = False
    is_stranger: bool = False

    def tz_fields(self, at: datetime) -> dict[str, Any]:
        """`tz`, `tz_label` and `tz_offset` (seconds, moves with daylight saving), or nothing."""
        if self.tz is None or self.deleted:
            return {}
        local = at.astimezone(ZoneInfo(self.tz))
        offset = local.utcoffset()
        return {
            "tz": self.tz,
            "tz_label": local.tzname() or self.tz,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
        }


@dataclass
class Channel:
    """A conversation of any kind; `members` keeps the order in which they joined."""

    id: str
    name: str
    kind: Kind
    members: list[str] = field(default_factory=list)
    is_archived: bool = False
    is_ext_shared: bool = False
    creator: str = ""
    created: int = 0
    open_for: set[str] = field(default_factory=set)

    @property
    def event_kind(self) -> str:
        """`channel`, `group`, `im` or `mpim`, as in events and in the names of scopes."""
        return {"public": "channel", "private": "group"}.get(self.kind, self.kind)


class World:
    """Finds and changes people and conversations; knows nothing of the wire."""

    def __init__(self, ids: Ids, team_name: str, domain: str) -> None:
        self.ids = ids
        self.team_name = team_name
        self.domain = domain
        self.team_id = ids.next("T")
        self.app_id = ids.next("A")
        self.bot_id = ids.next("B")
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.bot: User

    def add_user(self, name: str, real_name: str, **more: Any) -> User:
        """A new person (or bot); `more` are fields of User."""
        user = User(self.ids.next("U"), name, real_name, more.pop("team_id", self.team_id), **more)
        user.email = user.email or f"{name}@{self.domain}.example"
        self.users[user.id] = user
        return user

    def add_channel(self, name: str, kind: Kind, members: list[User], **more: Any) -> Channel:
        """A new channel with these members."""
        channel = Channel(self.ids.next("C"), name, kind, [m.id for m in members], **more)
        channel.creator = channel.members[0] if channel.members else ""
        self.channels[channel.id] = channel
        return channel

    def user(self, who: str) -> User:
        """By id or handle; raises NotOnScreen."""
        for user in self.users.values():
            if who.lstrip("@") in (user.id, user.name):
                return user
        raise NotOnScreen(
            f"nobody is called {who!r}; there are {sorted(u.name for u in self.users.values())}"
        )

    def channel(self, which: str) -> Channel:
        """By id or name; raises NotOnScreen."""
        for channel in self.channels.values():
            if which.lstrip("#") in (channel.id, channel.name):
                return channel
        names = sorted(c.name for c in self.channels.values() if c.name)
        raise NotOnScreen(f"no conversation is called {which!r}; there are {names}")

    def dm(self, one: User, other: User) -> Channel:
        """The direct message channel of the two, made when there is none."""
        pair = {one.id, other.id}
        for channel in self.channels.values():
            if channel.kind == "im" and set(channel.members) == pair:
                return channel
        channel = Channel(self.ids.next("D"), "", "im", [one.id, other.id])
        self.channels[channel.id] = channel
        return channel

    def group_dm(self, users: list[User]) -> Channel:
        """The group DM of exactly these people, made when there is none."""
        wanted = {u.id for u in users}
        for channel in self.channels.values():
            if channel.kind == "mpim" and set(channel.members) == wanted:
                return channel
        name = "mpdm-" + "--".join(u.name for u in users) + "-1"
        return self.add_channel(name, "mpim", users)

    def bot_is_in(self, channel: Channel) -> bool:
        """Whether the app's bot user is a member."""
        return self.bot.id in channel.members

    def reachable(self, channel_id: Any) -> Channel:
        """The conversation as the bot may know it; raises `channel_not_found`."""
        channel = self.channels.get(str(channel_id))
        if channel is None or (channel.kind != "public" and not self.bot_is_in(channel)):
            # Slack does not even admit that a private channel exists.
            raise SlackError("channel_not_found")
        return channel
