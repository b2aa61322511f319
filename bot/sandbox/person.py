"""A person at a Slack client: does what people can do, sees what people can see."""

import contextlib
from typing import Any

from bot.sandbox.delivery import Answer
from bot.sandbox.errors import NotAllowed, NotOnScreen, NotSubmitted
from bot.sandbox.hands import Hands, dispatches, has_state
from bot.sandbox.messages import Message
from bot.sandbox.screen import Control, find, find_option, pick
from bot.sandbox.state import Json
from bot.sandbox.views import View


class Person(Hands):
    """One person. Whatever talks to the app returns after its ack (or the lack of one, see `troubles`).

    Things are named by what the person sees (label, button text, placeholder, option text; the
    beginning is enough, case does not matter) or by action_id. NotOnScreen lists what is there.
    """

    async def say(self, text: str, channel: str | None = None, thread: Message | None = None) -> Message:
        """Types a message, as into the composer: Slack escapes it. Without a channel: into the app's DM."""
        room = self._composer(channel)
        if channel is None and self._workspace.manifest.messages_read_only:
            raise NotAllowed("the app's messages tab is read-only")
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        for user in self._workspace.world.users.values():
            escaped = escaped.replace(f"@{user.name}", f"<@{user.id}>")
        root = (thread.thread_ts or thread.ts) if thread else None
        return self._workspace.post(room, self.user, escaped, thread_ts=root)

    async def command(self, name: str, text: str = "", channel: str | None = None) -> Answer:
        """Types a slash command; raises NotAllowed when Slack knows no such command or place.

        Slack limit: slash commands cannot be typed in threads, so there is no thread here.
        """
        manifest = self._workspace.manifest
        if name not in manifest.commands or "commands" not in manifest.scopes:
            raise NotAllowed(f"{name} is not a valid command")
        if name in manifest.escaping_commands:
            text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return await self._interactions.command(self._composer(channel), name, text.strip())

    async def shortcut(self, name: str) -> Answer:
        """A global shortcut by its name."""
        return await self.start(self._callback("global", name))

    async def shortcut_on(self, message: Message, name: str) -> Answer:
        """A message shortcut, in threads too."""
        self._check_sees(message)
        return await self.start(self._callback("message", name), message)

    def _callback(self, kind: str, name: str) -> str:
        manifest = self._workspace.manifest
        offered = [s for s in manifest.shortcuts if s.type == kind] if "commands" in manifest.scopes else []
        return pick(
            name, offered, lambda s: [s.name], lambda s: s.callback_id, "among the shortcuts"
        ).callback_id

    async def fill(
        self, label: str, value: Any, *, in_: Message | View | None = None, dispatch: bool = True
    ) -> None:
        """Enters something and tells the app where Slack would; None clears.

        Text for texts; option texts for choices; True or False or a list for checkboxes; aware
        datetimes for datetimepickers; channel names (without what the filter excludes) and handles.
        """
        surface = in_ or self._form()
        control = self._find(surface, label, has_state)
        where = (control.block["block_id"], control.element["action_id"])
        offered = getattr(surface, "suggestions", {}).get(where, [])
        held = self.filler.held(control.element, value, offered)
        self.hold(surface, control, held)
        if dispatch and dispatches(control):
            await self.tell(surface, control, held)

    async def choose(self, label: str, option: str, in_: Message | View | None = None) -> None:
        """An option of a select or of an overflow menu, in a message, modal or Home."""
        surface = in_ or self._form()
        control = self._find(surface, label, lambda kind: kind == "overflow" or has_state(kind))
        if control.element["type"] != "overflow":
            await self.fill(label, option, in_=surface)
            return
        chosen = find_option(control.element["options"], option, "in the menu")
        await self.tell(surface, control, chosen)

    async def suggest(self, label: str, typed: str, in_: Message | View | None = None) -> list[str]:
        """Types into a type-ahead select; the texts of the options the app suggests."""
        surface = in_ or self._form()
        control = self._find(surface, label, lambda kind: kind.endswith("external_select"))
        return [str(o["text"]["text"]) for o in await self.ask(surface, control, typed)]

    async def pick(self, label: str, typed: str, option: str | None = None) -> None:
        """Types into a type-ahead select and takes the option named (default: the first)."""
        texts = await self.suggest(label, typed)
        if not texts:
            raise NotOnScreen(f"no suggestions for {typed!r}")
        await self.fill(label, option if option is not None else texts[0])

    async def press(
        self, label: str, in_: Message | View | None = None, *, after: str = "", stale_ok: bool = False
    ) -> Answer:
        """A button in the modal, else in Home, or `in_` a message. Confirm dialogs are confirmed.

        `after`: the next one beneath these words, where several have the same label. `stale_ok`: also a
        button that has been replaced since, as when someone clicks just then.
        """
        surface = in_ or self._form()
        blocks = self._from(surface, after) if after else None
        control = self._find(surface, label, lambda kind: kind == "button", stale_ok, blocks)
        return await self.tell(surface, control, None)

    def _from(self, surface: Message | View, words: str) -> list[Json]:
        """The block that says this, and the next one with something to press."""
        for place, block in enumerate(surface.blocks):
            if words in "\n".join(self._reader.lines([block])):
                rest = surface.blocks[place:]
                ends = next((n for n, one in enumerate(rest) if one["type"] == "actions"), len(rest))
                return rest[: ends + 1]
        raise NotOnScreen(f"nothing says {words!r}")

    async def submit(self) -> dict[str, str]:
        """Presses the modal's submit; returns the app's errors by label, {} when there are none.

        Raises NotSubmitted, and sends nothing, when Slack's client would complain about a field.
        """
        view = self._modal()
        if view.submit is None:
            raise NotOnScreen(f"{view.title!r} has no submit button")
        labels = {b["block_id"]: str(b["label"]["text"]) for b in view.blocks if b["type"] == "input"}
        refused = self.refused(view)
        if refused:
            raise NotSubmitted({labels[block_id]: reason for block_id, reason in refused.items()})
        await self.send(view)
        return {labels[block_id]: said for block_id, said in view.errors.items()}

    async def close(self, *, all: bool = False) -> None:
        """Closes the top modal, or the whole stack by the x."""
        await self.shut(self._modal(), whole_stack=all)

    async def redeliver_last(self) -> Answer:
        """The last interactive payload again, in a new envelope; its answer changes nothing here."""
        return await self._interactions.again()

    async def open_home(self, timeout: float = 5) -> View | None:
        """Opens the app's Home; waits up to `timeout` s for what the app publishes then."""
        before = self.home.hash if self.home else None
        self.come_home()
        with contextlib.suppress(TimeoutError):
            await self._workspace.until(lambda: self.home and self.home.hash != before, timeout)
        return self.home

    def _find(
        self,
        surface: Message | View,
        label: str,
        kinds: Any,
        stale_ok: bool = False,
        blocks: list[Json] | None = None,
    ) -> Control:
        if isinstance(surface, Message) and not stale_ok:
            self._check_sees(surface)
        where = f"in {surface.title or 'Home'}" if isinstance(surface, View) else "in the message"
        try:
            return find(blocks or surface.blocks, label, kinds, where)
        except NotOnScreen:
            if not stale_ok:
                raise
        for past in reversed(surface.past_blocks):
            try:
                return find(past, label, kinds, where)
            except NotOnScreen:
                continue
        raise NotOnScreen(f"{label!r} is not and never was {where}")
