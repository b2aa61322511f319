"""Getting something to the app and waiting for its ack, whatever the transport."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.sandbox.clock import MachineClock
from bot.sandbox.errors import SlackError
from bot.sandbox.log import Log

Json = dict[str, Any]

ACK_SECONDS = 3.0
"""Slack limit: interactivity/handling, an ack within 3 s of machine time."""
RETRY_AFTER = (0.0, 60.0, 300.0)
"""Seconds before each further attempt of an event (Slack limit: apis/events-api)."""


@dataclass(frozen=True)
class Envelope:
    """One delivery; `kind` is slash_commands, interactive or events_api."""

    id: str
    kind: str
    payload: Json
    accepts_response_payload: bool
    retry_attempt: int = 0
    retry_reason: str = ""

    def to_json(self) -> Json:
        """As Socket Mode sends it."""
        shown: Json = {
            "envelope_id": self.id,
            "type": self.kind,
            "payload": self.payload,
            "accepts_response_payload": self.accepts_response_payload,
        }
        if self.kind == "events_api":
            shown |= {"retry_attempt": self.retry_attempt, "retry_reason": self.retry_reason}
        return shown


@dataclass(frozen=True)
class Answer:
    """What came back: `acked` false when nothing did within 3 s (`reason`: timeout or no_connection).

    `status`: what an app answered over HTTP instead of an ack, with the reason no_connection.
    """

    acked: bool
    payload: Any = None
    reason: str = ""
    status: int | None = None


class Failed(Exception):
    """The app answered, or broke off, and it was no ack."""

    def __init__(self, reason: str, status: int | None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class Carrier(Protocol):
    """A way to the app: Socket Mode, or signed HTTP."""

    async def deliver(self, envelope: Envelope) -> None:
        """Hands the envelope over; raises SlackError when the app can't be reached."""


class Inbox:
    """Where acks come in, on time or late."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._waiting: dict[str, tuple[asyncio.Future[Any], str | None]] = {}
        self._missed: dict[str, str | None] = {}

    def expect(self, envelope_id: str, trigger_id: str | None) -> "asyncio.Future[Any]":
        """A future that is done when the ack comes."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = (future, trigger_id)
        return future

    def give_up(self, envelope_id: str) -> None:
        """From now on an ack for this envelope is late and is dropped."""
        _, trigger_id = self._waiting.pop(envelope_id)
        self._missed[envelope_id] = trigger_id
        self._log.add("missed_ack", envelope_id=envelope_id, trigger_id=trigger_id)

    def failed(self, envelope_id: str, reason: str, status: int | None = None) -> None:
        """There will be no ack, and the carrier knows it already."""
        if envelope_id in self._waiting:
            future, _ = self._waiting[envelope_id]
            if not future.done():
                future.set_exception(Failed(reason, status))

    def acked(self, envelope_id: str, payload: Any) -> None:
        """An ack came in."""
        if envelope_id in self._waiting:
            future, trigger_id = self._waiting.pop(envelope_id)
            self._log.add("ack", envelope_id=envelope_id, trigger_id=trigger_id, payload=payload)
            if not future.done():
                future.set_result(payload)
        else:
            trigger_id = self._missed.get(envelope_id)
            self._log.add("late_ack", envelope_id=envelope_id, trigger_id=trigger_id, payload=payload)


class Delivery:
    """Sends and waits; repeats events as Slack does."""

    def __init__(
        self,
        machine: MachineClock,
        log: Log,
        inbox: Inbox,
        new_id: Callable[[], str],
        spawn: Callable[[Awaitable[None]], None],
    ) -> None:
        self._machine = machine
        self._log = log
        self._inbox = inbox
        self._new_id = new_id
        self._spawn = spawn
        self.carriers: list[Carrier] = []

    async def send(self, kind: str, payload: Json, *, attempt: int = 0, reason: str = "") -> Answer:
        """One attempt; never raises for what the app does or fails to do."""
        accepts = kind != "events_api"
        envelope = Envelope(self._new_id(), kind, payload, accepts, attempt, reason)
        trigger_id = payload.get("trigger_id")
        future = self._inbox.expect(envelope.id, trigger_id)
        self._log.add(
            "envelope", method=kind, envelope_id=envelope.id, trigger_id=trigger_id, payload=payload
        )
        try:
            await random.choice(self.carriers).deliver(envelope)
        except SlackError as unreachable:
            self._inbox.give_up(envelope.id)
            return Answer(False, reason=unreachable.code)
        if await self._machine.within(ACK_SECONDS, future):
            try:
                return Answer(True, future.result())
            except Failed as failed:
                self._inbox.give_up(envelope.id)
                return Answer(False, reason=failed.reason, status=failed.status)
        self._inbox.give_up(envelope.id)
        return Answer(False, reason="timeout")

    def send_event(self, payload: Json) -> None:
        """Delivers an event in the background, again up to three times until it is acknowledged."""
        self._spawn(self._repeat(payload))

    async def _repeat(self, payload: Json) -> None:
        answer = await self.send("events_api", payload)
        for attempt, pause in enumerate(RETRY_AFTER, start=1):
            if answer.acked:
                return
            await self._machine.sleep(pause)
            reason = "http_error" if answer.status else answer.reason
            answer = await self.send("events_api", payload, attempt=attempt, reason=reason)
