"""All that one person sees, as JSON. The one place that decides what leaves for the page."""

from bot.sandbox.hands import Hands
from bot.sandbox.messages import Message
from bot.sandbox.page.links import Links
from bot.sandbox.page.marks import Marks
from bot.sandbox.page.markup import Markup
from bot.sandbox.page.shown import Shown
from bot.sandbox.reading import Reader
from bot.sandbox.state import Json
from bot.sandbox.views import View
from bot.sandbox.workspace import Workspace
from bot.sandbox.world import Channel, User

#: Messages of one conversation that the page holds; older ones are a scroll nobody makes in a demo.
MOST_MESSAGES = 400


class Seen:
    """The eyes of one person."""

    def __init__(self, workspace: Workspace, person: Hands, marks: Marks) -> None:
        self._workspace = workspace
        self._world = workspace.world
        self._person = person
        self._user = person.user
        self._marks = marks
        reader = Reader(self._world, self._user, workspace.now)
        links = Links(self._world, workspace.messages, self._user)
        self._reader = reader
        self._markup = Markup(self._world, reader, links)
        self.shown = Shown(self._world, self._user, self._markup, links, person.filler)

    def everything(self) -> Json:
        """The state of the page for this person."""
        rooms = self._rooms()
        home = self._person.home
        return {
            "me": self._profile(self._user),
            "team": {"name": self._world.team_name},
            "people": [self._switch(u) for u in self._world.users.values() if not u.is_bot and not u.deleted],
            "rooms": [self._room(room) for room in rooms],
            "messages": {room.id: self._messages(room) for room in rooms},
            "app": self._app(),
            "home": self._view(home) if home else None,
            "modals": [self._view(view) for view in self._person.modals],
            "troubles": self._person.troubles,
            "clock": {"ahead": round(self._workspace.clock.offset.total_seconds(), 1)},
        }

    def _rooms(self) -> list[Channel]:
        mine = [c for c in self._world.channels.values() if self._user.id in c.members]
        order = {"public": 0, "private": 0, "mpim": 1, "im": 1}
        return sorted(mine, key=lambda c: (c.is_archived, order[c.kind], c.name))

    def _room(self, room: Channel) -> Json:
        bot = self._world.bot.id
        is_app = room.kind == "im" and bot in room.members
        return {
            "id": room.id,
            "kind": "app" if is_app else room.kind,
            "name": self.shown.room_words(room).removeprefix("#"),
            "archived": room.is_archived,
            "shared": room.is_ext_shared,
            "members": [self._world.users[m].real_name for m in room.members],
            "writable": not room.is_archived and not (is_app and self._workspace.manifest.messages_read_only),
            "unread": self._unread(self._user, room),
        }

    def _unread(self, user: User, room: Channel) -> int:
        read = self._marks.read(user.id, room.id)
        there = [*self._workspace.messages.of(room.id)]
        there += [m for m in self._workspace.messages.ephemerals(user.id) if m.channel == room.id]
        return sum(m.ts > read and m.user != user.id for m in there)

    def _switch(self, user: User) -> Json:
        rooms = [c for c in self._world.channels.values() if user.id in c.members]
        return {**self._profile(user), "unread": any(self._unread(user, room) for room in rooms)}

    def _profile(self, user: User) -> Json:
        zone = user.tz or "UTC"
        place = zone.rpartition("/")[2].replace("_", " ")
        initials = "".join(word[0] for word in user.real_name.split()[:2]).upper()
        return {
            "id": user.id,
            "name": user.real_name,
            "handle": user.name,
            "first": user.real_name.split()[0],
            "initials": initials,
            "zone": zone,
            "place": place,
            "admin": user.is_admin,
            "app": user.is_bot,
        }

    def _app(self) -> Json:
        manifest = self._workspace.manifest
        features = manifest.raw.get("features", {})
        usable = "commands" in manifest.scopes
        return {
            "name": self._world.bot.real_name,
            "home": manifest.home_tab,
            "messages": manifest.messages_tab,
            "commands": [
                {
                    "name": c["command"],
                    "description": c.get("description", ""),
                    "hint": c.get("usage_hint", ""),
                }
                for c in features.get("slash_commands", [])
                if usable
            ],
            "shortcuts": [
                {"id": s["callback_id"], "name": s["name"], "type": s["type"]}
                | {"description": s.get("description", "")}
                for s in features.get("shortcuts", [])
                if usable
            ],
        }

    def _messages(self, room: Channel) -> list[Json]:
        there = self._workspace.messages.of(room.id)
        mine = [m for m in self._workspace.messages.ephemerals(self._user.id) if m.channel == room.id]
        newest = sorted([*there, *mine], key=lambda m: m.ts)[-MOST_MESSAGES:]
        return [self._message(m) for m in newest]

    def _message(self, message: Message) -> Json:
        stamp = message.ts.split(".")[0]
        shown: Json = {
            "ts": message.ts,
            "room": message.channel,
            "from": self._profile(self._world.users[message.user]),
            "day": self._day(stamp),
            "time": self._reader.date(stamp, "{time}"),
            "full": self._reader.date(stamp, "{date_long} {time}"),
            "thread": message.thread_ts if message.in_thread else None,
            "broadcast": message.reply_broadcast,
            "ephemeral": message.is_ephemeral,
            "edited": message.edited is not None,
            "link": self._workspace.permalink(message),
            "text": self._reader.text_of(message),
            "blocks": self.shown.blocks(message.blocks, message.values, {}),
        }
        if not message.blocks:
            shown["parts"] = self._markup.mrkdwn(message.text, styled=message.mrkdwn)
        return shown | self._replies(message)

    def _day(self, stamp: str) -> str:
        """Today, yesterday, or the day by its name."""
        day = self._reader.date(stamp, "{date_long_pretty}")
        return day[0].upper() + day[1:]

    def _replies(self, message: Message) -> Json:
        if message.in_thread or message.is_ephemeral:
            return {}
        replies = [m for m in self._workspace.messages.thread(message.channel, message.ts) if m.in_thread]
        if not replies:
            return {}
        read = self._marks.read(self._user.id, f"{message.channel}:{message.ts}")
        last = replies[-1].ts.split(".")[0]
        return {
            "replies": len(replies),
            "repliers": [self._profile(self._world.users[u]) for u in dict.fromkeys(m.user for m in replies)],
            "last": self._reader.date(last, "{date_short_pretty} at {time}"),
            "news": any(m.ts > read and m.user != self._user.id for m in replies),
        }

    def _view(self, view: View) -> Json:
        spec = view.spec
        return {
            "id": view.id,
            "hash": view.hash,
            "title": view.title,
            "submit": view.submit or "",
            "close": spec.get("close", {}).get("text", "") if spec.get("close") else "",
            "depth": view.depth,
            "blocks": self.shown.blocks(view.blocks, view.values, view.errors),
        }
