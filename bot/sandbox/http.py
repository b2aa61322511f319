"""Slack's side of signed HTTP: each delivery is one POST, and the answer is the ack."""

import hashlib
import hmac
import json
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import aiohttp

from bot.sandbox.delivery import Envelope, Inbox

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
TOO_OLD = 301
"""Seconds; an app should refuse what is older than five minutes (authentication/verifying-requests)."""
REASONS = {"timeout": "http_timeout", "no_connection": "connection_failed"}
"""What X-Slack-Retry-Reason says of a failed attempt (apis/events-api)."""
GIVE_UP = 60.0
"""Seconds after which an answer is no longer waited for, not even to log it as late."""


@dataclass(frozen=True)
class Sent:
    """One request as it went out."""

    body: bytes
    headers: dict[str, str]


class HttpCarrier:
    """Posts everything to one request URL, as most apps have it: commands, interactions, options, events.

    `now` is the machine's wall clock, which the timestamps are made of. `requests` are the last ones sent.
    """

    def __init__(
        self,
        url: str,
        signing_secret: str,
        inbox: Inbox,
        now: Callable[[], datetime],
        spawn: Callable[[Awaitable[None]], None],
    ) -> None:
        self.url = url
        self._secret = signing_secret
        self._inbox = inbox
        self._now = now
        self._spawn = spawn
        self._session: aiohttp.ClientSession | None = None
        self._faults: deque[str] = deque()
        self.requests: deque[Sent] = deque(maxlen=100)

    async def deliver(self, envelope: Envelope) -> None:
        """Sends in the background; the inbox hears how it went."""
        self._spawn(self._carry(envelope))

    async def close(self) -> None:
        """Closes the connections."""
        if self._session is not None:
            await self._session.close()

    # Bad luck on demand.

    def wrong_signature(self, times: int = 1) -> None:
        """The next deliveries are signed with another secret."""
        self._faults.extend(["wrong_signature"] * times)

    def old_timestamp(self, times: int = 1) -> None:
        """The next deliveries are rightly signed, but more than five minutes old."""
        self._faults.extend(["old_timestamp"] * times)

    async def replay(self) -> tuple[int, str]:
        """The last request again, byte for byte, as a thief would: the status and text of the answer."""
        return await self.post(self.requests[-1])

    # The wire.

    def signed(self, content_type: str, body: bytes) -> Sent:
        """A request as Slack signs it now."""
        fault = self._faults.popleft() if self._faults else ""
        timestamp = str(self._second(body) - (TOO_OLD if fault == "old_timestamp" else 0))
        secret = f"not {self._secret}" if fault == "wrong_signature" else self._secret
        headers = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(secret, timestamp, body),
        }
        return Sent(body, headers)

    def _second(self, body: bytes) -> int:
        """Now; the same body again gets another second, as a repetition by Slack has."""
        second = int(self._now().timestamp())
        before = {r.headers["X-Slack-Request-Timestamp"] for r in self.requests if r.body == body}
        while str(second) in before:
            second += 1
        return second

    async def post(self, sent: Sent) -> tuple[int, str]:
        """Posts; raises aiohttp.ClientError or TimeoutError when there is no answer."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=GIVE_UP))
        self.requests.append(sent)
        async with self._session.post(
            self.url, data=sent.body, headers=sent.headers, allow_redirects=False
        ) as answer:
            return answer.status, await answer.text()

    async def _carry(self, envelope: Envelope) -> None:
        sent = self.signed(*encoded(envelope))
        if envelope.retry_attempt:
            reason = REASONS.get(envelope.retry_reason, envelope.retry_reason)
            sent.headers["X-Slack-Retry-Num"] = str(envelope.retry_attempt)
            sent.headers["X-Slack-Retry-Reason"] = reason
        try:
            status, text = await self.post(sent)
        except (aiohttp.ClientError, TimeoutError, OSError):
            self._inbox.failed(envelope.id, "no_connection")
            return
        if 200 <= status < 300:
            self._inbox.acked(envelope.id, _read(text))
        else:
            self._inbox.failed(envelope.id, "no_connection", status)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """X-Slack-Signature, version 0."""
    signed = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def encoded(envelope: Envelope) -> tuple[str, bytes]:
    """Content type and body: a command is a form, an interaction a form with `payload`, an event JSON."""
    if envelope.kind == "events_api":
        return JSON, json.dumps(envelope.payload).encode()
    if envelope.kind == "slash_commands":
        return FORM, urlencode(envelope.payload).encode()
    return FORM, urlencode({"payload": json.dumps(envelope.payload)}).encode()


def _read(text: str) -> Any:
    """An answer's body: JSON when it is some, else text; nothing is a plain ack."""
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text
