"""What a person does with a control in hand; the driver finds it by its words, the page by its ids."""

from typing import Any

from bot.sandbox import payloads
from bot.sandbox.delivery import Answer
from bot.sandbox.errors import NotOnScreen
from bot.sandbox.filling import Filler, refusals
from bot.sandbox.interactions import Interactions, carried
from bot.sandbox.messages import Message
from bot.sandbox.reading import Reader
from bot.sandbox.screen import Control, controls
from bot.sandbox.sight import Sight
from bot.sandbox.state import STATE_KEYS, Json, state_of
from bot.sandbox.views import View
from bot.sandbox.workspace import Workspace
from bot.sandbox.world import User


class Hands(Sight):
    """Uses controls, submits and closes views. Whatever talks to the app returns after its ack."""

    def __init__(self, workspace: Workspace, user: User) -> None:
        super().__init__(workspace, user, Reader(workspace.world, user, workspace.now))
        self._interactions = Interactions(workspace, user)
        self.filler = Filler(workspace.world, user)

    def control(self, surface: Message | View, block_id: str, action_id: str) -> Control:
        """The control with these ids; raises NotOnScreen."""
        if isinstance(surface, Message):
            self._check_sees(surface)
        for control in controls(surface.blocks):
            if (control.block["block_id"], control.element["action_id"]) == (block_id, action_id):
                return control
        raise NotOnScreen("that has just changed; please look again")

    def hold(self, surface: Message | View, control: Control, held: Any) -> None:
        """An input holds this from now on; nobody is told."""
        block_id, element = control.block["block_id"], control.element
        surface.values[block_id][element["action_id"]] = state_of(element, held)
        self._workspace.changes.note()

    async def tell(self, surface: Message | View, control: Control, held: Any) -> Answer:
        """Tells the app that a control was used; `held` is what it holds, None for a button."""
        return await self._interactions.act(surface, control, carried(control.element, held))

    async def ask(self, surface: Message | View, control: Control, typed: str) -> list[Json]:
        """The options the app suggests.

        Slack limit: nothing is asked for less than min_query_length (default 3) characters.
        """
        if len(typed) < control.element.get("min_query_length", 3):
            return []
        options = await self._interactions.suggest(surface, control, typed)
        if isinstance(surface, View):
            surface.suggestions[control.block["block_id"], control.element["action_id"]] = options
        return options

    def refused(self, view: View) -> dict[str, str]:
        """What Slack's client says beneath the fields before it sends anything: block_id -> reason."""
        view.errors = refusals(view)
        self._workspace.changes.note()
        return view.errors

    async def send(self, view: View) -> Answer:
        """view_submission."""
        view.errors = {}
        return await self._interactions.submit(view)

    async def shut(self, view: View, *, whole_stack: bool = False) -> None:
        """Closes one view, or the whole stack by the x."""
        await self._interactions.close(view, whole_stack=whole_stack)

    async def start(self, callback_id: str, message: Message | None = None) -> Answer:
        """A shortcut; on a message when there is one."""
        payload = self._interactions.base("shortcut")
        if message is not None:
            self._check_sees(message)
            room = self._workspace.world.channels[message.channel]
            payload = self._interactions.base("message_action", channel=message.channel)
            payload |= {
                "message_ts": message.ts,
                "channel": payloads.channel_ref(room),
                "message": message.to_json(),
                "response_url": self._workspace.response_url(message.channel, self.user.id),
            }
        payload |= {"callback_id": callback_id, "action_ts": self._stamp()}
        return await self._interactions.interact(payload)

    def come_home(self) -> None:
        """Opens the app's Home; the app hears of it."""
        dm = self._workspace.world.dm(self.user, self._workspace.world.bot)
        event: Json = {"type": "app_home_opened", "user": self.user.id, "channel": dm.id, "tab": "home"}
        if self.home:
            event["view"] = self._workspace.view_json(self.home)
        self._workspace.tell("app_home_opened", {**event, "event_ts": self._stamp()})

    def _stamp(self) -> str:
        return self._workspace.messages.next_ts(self._workspace.now())


def dispatches(control: Control) -> bool:
    """Whether using it tells the app: always outside of input blocks, in them only when asked to."""
    return control.block["type"] != "input" or bool(control.block.get("dispatch_action"))


def has_state(kind: str) -> bool:
    """Whether an element of this type holds something."""
    return kind in STATE_KEYS
