"""Slack's signature over a request: made by Slack, just now, and never seen before."""

from __future__ import annotations

import hashlib
import hmac
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

#: s; Slack's advice (slack-limits.md). A clock that is ahead of ours counts the same.
MOST_AGE = 300
#: Signatures remembered: 200 requests a second for the five minutes in which one could come again, and
#: then some; about 20 MB when full. Only what Slack signed is remembered, so no stranger can fill it.
MOST_SEEN = 100_000


class Refused(Exception):
    """A request that goes no further.

    Args:
        status: HTTP's.
        why: its type, for the log; never anything of its content.
    """

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


class Signatures:
    """Checks signatures, and remembers those that could come again.

    Not slack_sdk's SignatureVerifier: that one raises on a timestamp that is no number and on a body
    that is no UTF-8, and knows no replays.

    Args:
        secret: the app's signing secret.
        now: the machine clock; the story's must not make Slack's requests look old.
    """

    def __init__(self, secret: str, now: Callable[[], datetime]) -> None:
        self._secret = secret.encode()
        self._now = now
        self._seen: OrderedDict[bytes, int] = OrderedDict()  # signature -> when it is too old to come again

    def check(self, timestamp: str, signature: str, body: bytes) -> None:
        """Whether Slack made this, just now.

        Raises:
            Refused: 401.
        """
        # isdecimal alone would take other scripts' digits; a long number would cost time to read.
        if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) < 16) or not signature:
            raise Refused(401, "no signature")
        if abs(self._now().timestamp() - int(timestamp)) > MOST_AGE:
            raise Refused(401, "old timestamp")
        signed = b"v0:" + timestamp.encode() + b":" + body
        expected = "v0=" + hmac.new(self._secret, signed, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), signature.encode(errors="replace")):
            raise Refused(401, "bad signature")

    def remember(self, timestamp: str, signature: str) -> None:
        """Take a checked signature, once. Slack's own retries are signed anew, at a later second.

        Raises:
            Refused: 401, it was here before.
        """
        now = int(self._now().timestamp())
        while self._seen and (next(iter(self._seen.values())) < now or len(self._seen) >= MOST_SEEN):
            self._seen.popitem(last=False)
        key = _key(signature)
        if key in self._seen:
            raise Refused(401, "replay")
        self._seen[key] = int(timestamp) + MOST_AGE

    def forget(self, signature: str) -> None:
        """It was not done after all: Slack may repeat it within the same second."""
        self._seen.pop(_key(signature), None)


def _key(signature: str) -> bytes:
    return bytes.fromhex(signature.removeprefix("v0="))
