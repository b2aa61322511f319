"""What a person can do on the page: one verb each, by ids. Answers with JSON for the page."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.delivery import Answer
from bot.sandbox.errors import NotAllowed, NotOnScreen
from bot.sandbox.hands import dispatches
from bot.sandbox.messages import Message
from bot.sandbox.page.entering import Entering
from bot.sandbox.page.marks import Marks
from bot.sandbox.page.seen import Seen
from bot.sandbox.person import Person
from bot.sandbox.state import Json
from bot.sandbox.views import View
from bot.sandbox.workspace import Workspace


class Doors:
    """One person's doors. Each raises NotAllowed or NotOnScreen with a sentence for the person."""

    def __init__(self, workspace: Workspace, person: Person, seen: Seen, marks: Marks) -> None:
        self._workspace = workspace
        self._person = person
        self._seen = seen
        self._marks = marks
        self._entering = Entering(workspace.world, person.user, person.filler)

    @property
    def verbs(self) -> dict[str, Callable[[Json], Awaitable[Json]]]:
        """Name in the address -> the door."""
        return {
            "say": self.say,
            "command": self.command,
            "shortcut": self.shortcut,
            "enter": self.enter,
            "use": self.use,
            "suggest": self.suggest,
            "submit": self.submit,
            "close": self.close,
            "home": self.home,
            "read": self.read,
        }

    async def say(self, asked: Json) -> Json:
        """A message in a conversation or thread."""
        room, text = str(asked["room"]), str(asked["text"])
        thread = self._message(room, asked["thread"]) if asked.get("thread") else None
        app_dm = self._workspace.world.dm(self._person.user, self._workspace.world.bot)
        message = await self._person.say(text, None if room == app_dm.id else room, thread)
        return {"ts": message.ts}

    async def command(self, asked: Json) -> Json:
        """A slash command; `failed` holds Slack's own error, if any."""
        before = len(self._person.troubles)
        await self._person.command(str(asked["name"]), str(asked["text"]), str(asked["room"]))
        return {"failed": self._person.troubles[before:][-1:]}

    async def shortcut(self, asked: Json) -> Json:
        """A global shortcut, or one on the message at `ts`."""
        wanted = "message" if asked.get("ts") else "global"
        offered = [s.callback_id for s in self._workspace.manifest.shortcuts if s.type == wanted]
        if asked["id"] not in offered:
            raise NotAllowed("there is no such shortcut")
        message = self._message(str(asked["room"]), asked["ts"]) if asked.get("ts") else None
        return _outcome(await self._person.start(str(asked["id"]), message))

    async def enter(self, asked: Json) -> Json:
        """An input holds a value from now on; the app is told in the background, where Slack would."""
        surface = self._surface(asked)
        control = self._person.control(surface, str(asked["block"]), str(asked["action"]))
        held = self._entering.held(surface, control, asked.get("value"))
        if isinstance(surface, View):
            surface.errors.pop(control.block["block_id"], None)
        self._person.hold(surface, control, held)
        if asked.get("tell") and dispatches(control):

            async def tell() -> None:
                await self._person.tell(surface, control, held)

            self._workspace.spawn(tell())
        return {}

    async def use(self, asked: Json) -> Json:
        """A button, or an option of an overflow menu."""
        surface = self._surface(asked)
        control = self._person.control(surface, str(asked["block"]), str(asked["action"]))
        chosen = None
        if control.element["type"] == "overflow":
            chosen = self._entering.held(surface, control, asked.get("value"))
        elif control.element["type"] != "button":
            raise NotAllowed("that is not a button")
        return _outcome(await self._person.tell(surface, control, chosen))

    async def suggest(self, asked: Json) -> Json:
        """Options for what is typed."""
        surface = self._surface(asked)
        control = self._person.control(surface, str(asked["block"]), str(asked["action"]))
        if not control.element["type"].endswith("external_select"):
            raise NotAllowed("nothing is suggested there")
        options = await self._person.ask(surface, control, str(asked.get("typed", "")))
        return {"options": [self._seen.shown.option(o) for o in options]}

    async def submit(self, asked: Json) -> Json:
        """The modal's submit; what is missing stands beneath the fields, and nothing is sent then."""
        view = self._view(asked["view"])
        if view.submit is None:
            raise NotAllowed("there is nothing to submit")
        if self._person.refused(view):
            return {"errors": len(view.errors)}
        before = len(self._person.troubles)
        answer = await self._person.send(view)
        # A refused answer of the app's is as bad to the person as none.
        failed = not answer.acked or len(self._person.troubles) > before
        return {"errors": len(view.errors), "failed": failed}

    async def close(self, asked: Json) -> Json:
        """Closes the modal on top, or the whole stack; the app is told in the background."""
        view = self._view(asked["view"])
        self._workspace.spawn(self._person.shut(view, whole_stack=bool(asked.get("all"))))
        return {}

    async def home(self, _: Json) -> Json:
        """Opens the app's Home; what it publishes arrives as a change."""
        self._person.come_home()
        return {}

    async def read(self, asked: Json) -> Json:
        """Has read a conversation, or a thread in it, as far as `ts`."""
        if self._marks.note(self._person.id, str(asked["place"]), str(asked["ts"])):
            self._workspace.changes.note()
        return {}

    def _surface(self, asked: Json) -> Message | View:
        if asked.get("view"):
            return self._view(asked["view"])
        return self._message(str(asked.get("room", "")), asked.get("ts"))

    def _view(self, view_id: Any) -> View:
        mine = [*self._person.modals, *([self._person.home] if self._person.home else [])]
        for view in mine:
            if view.id == view_id:
                return view
        raise NotOnScreen("that is closed by now")

    def _message(self, room: str, ts: Any) -> Message:
        everything = self._workspace.messages.of(room) if self._may_read(room) else []
        mine = [m for m in self._person.ephemerals if m.channel == room]
        for message in (*everything, *mine):
            if message.ts == ts:
                return message
        raise NotOnScreen("that message is gone")

    def _may_read(self, room: str) -> bool:
        channel = self._workspace.world.channels.get(room)
        return channel is not None and self._person.id in channel.members


def _outcome(answer: Answer) -> Json:
    return {"failed": not answer.acked}
