"""The workspace behind all doors: its state, and the few verbs that change it."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.cast import harbour_bank
from bot.sandbox.changes import PATIENCE, Changes
from bot.sandbox.clock import MachineClock, StoryClock
from bot.sandbox.delivery import Delivery, Inbox
from bot.sandbox.faults import Faults
from bot.sandbox.ids import Ids
from bot.sandbox.log import Log
from bot.sandbox.manifest import Manifest
from bot.sandbox.messages import Message, Messages
from bot.sandbox.rates import Rates
from bot.sandbox.scopes import EVENT_SCOPES
from bot.sandbox.sockets import Sockets
from bot.sandbox.state import Json
from bot.sandbox.triggers import Permits
from bot.sandbox.views import View, Views
from bot.sandbox.world import Channel, User

BOT_TOKEN = "xoxb-local-workspace-bot-token"
APP_TOKEN = "xapp-1-local-workspace-app-token"
SIGNING_SECRET = "10ca1a0e7b1c45d9a3f2e86d5c4b7a90"


class Workspace:
    """Everything the Web API, the sockets and the people share."""

    def __init__(
        self, manifest: Manifest, clock: StoryClock, machine: MachineClock, rate_limits: bool, seed: int
    ) -> None:
        self.manifest = manifest
        self.clock = clock
        self.machine = machine
        self.ids = Ids()
        self.changes = Changes()
        self.log = Log(machine.now, self.changes.note)
        self.world = harbour_bank(self.ids, manifest)
        self.messages = Messages()
        self.views = Views(self.ids, lambda: int(clock.now().timestamp()))
        self.permits = Permits(machine, self.ids)
        self.rates = Rates(machine, rate_limits)
        self.inbox = Inbox(self.log)
        self.sockets = Sockets(self.ids, self.log, self.inbox, seed)
        self.faults = Faults(self.sockets.down, self.sockets.up)
        self.delivery = Delivery(machine, self.log, self.inbox, self.ids.random_hex, self.spawn)
        self.delivery.carriers.append(self.sockets)
        self.troubles: defaultdict[str, list[str]] = defaultdict(list)
        self.scheduled: dict[str, Json] = {}
        self.base_url = ""
        self._tasks: set[asyncio.Future[None]] = set()

    def spawn(self, work: Awaitable[None]) -> None:
        """Runs something in the background until stop()."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Ends the background work."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def now(self) -> datetime:
        """Story time, aware, UTC."""
        return self.clock.now()

    def trouble(self, user: str, what: str) -> None:
        """The person sees an error of Slack's own."""
        self.troubles[user].append(what)
        self.changes.note()

    def response_url(self, channel: str, user: str, **more: str | None) -> str:
        """A fresh response_url for an interaction."""
        return f"{self.base_url}/response/{self.permits.response(channel, user, **more)}"

    def permalink(self, message: Message) -> str:
        """The link to a message, as chat.getPermalink answers it."""
        link = (
            f"https://{self.world.domain}.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}"
        )
        return f"{link}?thread_ts={message.thread_ts}&cid={message.channel}" if message.in_thread else link

    def post(self, channel: Channel, user: User, text: str, **more: Any) -> Message:
        """A new message; when everyone can see it, the app hears of it (if it may)."""
        if user is self.world.bot:
            more |= {"bot_id": self.world.bot_id, "app_id": self.world.app_id}
        message = Message(channel.id, self.messages.next_ts(self.now()), user.id, text, **more)
        self.messages.add(message)
        self.changes.note()
        if not message.is_ephemeral:
            if channel.kind == "im":
                channel.open_for.update(channel.members)
            self.tell_of_message(channel, message.to_json())
            if f"<@{self.world.bot.id}>" in text and user is not self.world.bot:
                event = {**message.to_json(), "type": "app_mention", "channel": channel.id}
                self.tell("app_mention", event, channel)
        return message

    def tell_of_message(self, channel: Channel, event: Json) -> None:
        """The `message` event of a conversation, under the subscription of its kind."""
        plural = {"channel": "channels", "group": "groups"}.get(channel.event_kind, channel.event_kind)
        body = {"channel": channel.id, "event_ts": event["ts"], "channel_type": channel.event_kind, **event}
        self.tell(f"message.{plural}", body, channel)

    def tell(self, name: str, event: Json, channel: Channel | None = None) -> None:
        """Sends an event if the manifest subscribes to it, its scope is granted, and the bot is in there."""
        scope = EVENT_SCOPES.get(name)
        if name not in self.manifest.bot_events or (scope and scope not in self.manifest.scopes):
            return
        if channel is not None and not self.world.bot_is_in(channel):
            return
        seconds = int(self.now().timestamp())
        event_id = self.ids.next("Ev")
        self.delivery.send_event(payloads.event_callback(event, self.world, event_id, seconds))

    def tell_of_user(self, user: User, name: str = "user_change") -> None:
        """user_change or team_join."""
        seen = payloads.user_json(
            user, self.world, self.now(), email=self.has("users:read.email"), locale=True
        )
        self.tell(name, {"type": name, "user": seen, "event_ts": self.messages.next_ts(self.now())})

    def has(self, scope: str) -> bool:
        """Whether the app was granted a scope."""
        return scope in self.manifest.scopes

    def view_json(self, view: View) -> Json:
        """A view as in answers and payloads."""
        return payloads.view_json(view, self.world)

    async def until(self, condition: Callable[[], Any], timeout: float = PATIENCE, what: str = "") -> Any:
        """Waits until the condition is true and returns its value; TimeoutError after `timeout` s."""
        return await self.changes.until(condition, timeout, what)
