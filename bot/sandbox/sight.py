"""What a person sees."""

from typing import Any

from bot.sandbox.changes import PATIENCE
from bot.sandbox.errors import NotAllowed, NotOnScreen
from bot.sandbox.messages import Message
from bot.sandbox.reading import Reader
from bot.sandbox.views import View
from bot.sandbox.workspace import Workspace
from bot.sandbox.world import Channel, User


class Sight:
    """The screen of one person's Slack client."""

    def __init__(self, workspace: Workspace, user: User, reader: Reader) -> None:
        self._workspace = workspace
        self.user = user
        self._reader = reader

    @property
    def id(self) -> str:
        """The user id."""
        return self.user.id

    @property
    def modal(self) -> View | None:
        """The modal on top."""
        return self._workspace.views.top(self.user.id)

    @property
    def modals(self) -> list[View]:
        """The whole stack, the lowest first."""
        return self._workspace.views.stack(self.user.id)

    @property
    def home(self) -> View | None:
        """The app's Home tab as last published."""
        return self._workspace.views.homes.get(self.user.id)

    @property
    def dm(self) -> list[Message]:
        """The direct messages with the app."""
        return self._all(self._room(None))

    @property
    def ephemerals(self) -> list[Message]:
        """What only this person sees, in order."""
        return self._workspace.messages.ephemerals(self.user.id)

    @property
    def troubles(self) -> list[str]:
        """Slack's own error messages that this person got, in order."""
        return list(self._workspace.troubles[self.user.id])

    def sees(self, channel: str) -> list[Message]:
        """The messages of a conversation this person is in, without thread replies; raises NotAllowed."""
        return [m for m in self._all(self._room(channel)) if not m.in_thread or m.reply_broadcast]

    def thread(self, message: Message) -> list[Message]:
        """The root and all replies of the thread that a message is in."""
        self._check_sees(message)
        return self._workspace.messages.thread(message.channel, message.thread_ts or message.ts)

    def group_dm(self, *others: str) -> list[Message]:
        """The messages of the group DM of this person, these others and the app."""
        world = self._workspace.world
        wanted = {self.user.id, world.bot.id, *(world.user(o).id for o in others)}
        rooms = [c for c in world.channels.values() if c.kind == "mpim" and set(c.members) == wanted]
        return self._all(rooms[0]) if rooms else []

    def text_of(self, thing: Message | View) -> str:
        """What this person reads: blocks flattened, mentions as names, times in their zone."""
        return self._reader.text_of(thing)

    def values_of(self, view: View) -> dict[str, str]:
        """Label -> what the input holds, as this person reads it ('' when empty)."""
        shown = {}
        for block in view.blocks:
            if block["type"] == "input":
                held = view.held(block["block_id"], block["element"]["action_id"])
                shown[str(block["label"]["text"])] = self._reader.held(block["element"], held) if held else ""
        return shown

    def reload(self) -> None:
        """Reloads the client: ephemeral messages are gone (Slack limit: chat.postEphemeral)."""
        for message in self.ephemerals:
            message.deleted = True
        self._workspace.changes.note()

    async def wait_modal(
        self, title: str | None = None, *, text: str | None = None, timeout: float = PATIENCE
    ) -> View:
        """Waits for a modal on top whose title begins so and which contains the text."""

        def there() -> View | None:
            view = self.modal
            fits = view and (title is None or view.title.casefold().startswith(title.casefold()))
            return view if view and fits and (text is None or text in self.text_of(view)) else None

        found: View = await self._wait(
            there, timeout, f"a modal {title or ''} {text or ''}", lambda: self.modal
        )
        return found

    async def wait_dm(
        self, text: str = "", *, after: Message | None = None, timeout: float = PATIENCE
    ) -> Message:
        """Waits for a direct message of the app that contains the text; the newest such."""
        return await self._wait_for(self._room(None), text, after, timeout)

    async def wait_group_dm(self, *others: str, text: str = "", timeout: float = PATIENCE) -> Message:
        """Waits for a message in the group DM of this person, these others and the app."""

        def there() -> Message | None:
            return self._newest(self.group_dm(*others), text, None)

        what = f"a group message {text!r}"
        found: Message = await self._wait(there, timeout, what, lambda: self.group_dm(*others))
        return found

    async def wait_message(
        self, channel: str, text: str = "", *, after: Message | None = None, timeout: float = PATIENCE
    ) -> Message:
        """Waits for a message in a conversation, threads included; the newest that contains the text."""
        return await self._wait_for(self._room(channel), text, after, timeout)

    async def wait_ephemeral(self, text: str = "", *, timeout: float = PATIENCE) -> Message:
        """Waits for a message only this person sees; the newest that contains the text."""

        def there() -> Message | None:
            return self._newest(self.ephemerals, text, None)

        found: Message = await self._wait(there, timeout, f"an ephemeral {text!r}", lambda: self.ephemerals)
        return found

    async def _wait_for(self, room: Channel, text: str, after: Message | None, timeout: float) -> Message:
        def there() -> Message | None:
            return self._newest(self._all(room), text, after)

        found: Message = await self._wait(there, timeout, f"a message {text!r}", lambda: self._all(room))
        return found

    def _newest(self, messages: list[Message], text: str, after: Message | None) -> Message | None:
        fitting = [m for m in messages if text in self.text_of(m) or text in m.text]
        later = [m for m in fitting if m.user != self.user.id and (after is None or m.ts > after.ts)]
        return later[-1] if later else None

    async def _wait(self, condition: Any, timeout: float, what: str, instead: Any) -> Any:
        try:
            return await self._workspace.until(condition, timeout)
        except TimeoutError:
            there = instead()
            shown = [self.text_of(t) for t in (there if isinstance(there, list) else [there]) if t]
            raise TimeoutError(
                f"{self.user.name} waited for {what}; sees {shown}, troubles {self.troubles}"
            ) from None

    def _form(self) -> View:
        surface = self.modal or self.home
        if surface is None:
            raise NotOnScreen("neither a modal nor the app's Home is open")
        return surface

    def _modal(self) -> View:
        if self.modal is None:
            raise NotOnScreen("no modal is open")
        return self.modal

    def _room(self, channel: str | None) -> Channel:
        world = self._workspace.world
        room = world.dm(self.user, world.bot) if channel is None else world.channel(channel)
        if self.user.id not in room.members:
            raise NotAllowed(f"{self.user.name} is not in {room.name}")
        return room

    def _composer(self, channel: str | None) -> Channel:
        room = self._room(channel)
        if room.is_archived:
            raise NotAllowed(f"{room.name} is archived")
        return room

    def _all(self, room: Channel) -> list[Message]:
        return self._workspace.messages.of(room.id)

    def _check_sees(self, message: Message) -> None:
        channel = self._workspace.world.channels[message.channel]
        if (
            message.deleted
            or self.user.id not in channel.members
            or message.seen_by not in (None, self.user.id)
        ):
            raise NotOnScreen(f"{self.user.name} does not see that message")
