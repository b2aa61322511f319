"""trigger_ids and response_urls: short-lived permissions that an interaction brings along."""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.clock import MachineClock
from bot.sandbox.errors import SlackError
from bot.sandbox.ids import Ids

TRIGGER_SECONDS = 3.0
"""Slack limit: interactivity/handling, a trigger lives 3 s and serves once."""
RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5
"""Slack limit: a response_url serves 5 times within 30 minutes."""


@dataclass
class Trigger:
    """`at` is machine time in seconds; `view_id` or `channel` say where it came from."""

    id: str
    user: str
    at: float
    view_id: str | None = None
    channel: str | None = None
    used: bool = False


@dataclass
class Response:
    """Where the answers to one interaction go; the ts fields name the message that was acted on."""

    id: str
    channel: str
    user: str
    at: float
    message_ts: str | None = None
    ephemeral_ts: str | None = None
    uses: int = 0


class Permits:
    """Issues and redeems both, by machine time."""

    def __init__(self, machine: MachineClock, ids: Ids) -> None:
        self._machine = machine
        self._ids = ids
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, Response] = {}

    def trigger(self, user: str, view_id: str | None = None, channel: str | None = None) -> str:
        """A new trigger_id for this person."""
        trigger_id = f"{self._ids.number()}{1000000000}.{self._ids.number()}.{self._ids.random_hex()}"
        self._triggers[trigger_id] = Trigger(trigger_id, user, self._machine.now(), view_id, channel)
        return trigger_id

    def redeem(self, trigger_id: object) -> Trigger:
        """Uses a trigger up; raises `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id`."""
        trigger = self._triggers.get(str(trigger_id))
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if self._machine.now() - trigger.at > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger

    def response(self, channel: str, user: str, **more: Any) -> str:
        """The id of a new response_url for this conversation and person."""
        response_id = self._ids.random_hex()
        self._responses[response_id] = Response(response_id, channel, user, self._machine.now(), **more)
        return response_id

    def answer(self, response_id: str) -> Response:
        """Uses a response_url once; raises `used_url` or `expired_url`."""
        response = self._responses.get(response_id)
        if response is None or self._machine.now() - response.at > RESPONSE_SECONDS:
            raise SlackError("expired_url")
        if response.uses >= RESPONSE_USES:
            raise SlackError("used_url")
        response.uses += 1
        return response
