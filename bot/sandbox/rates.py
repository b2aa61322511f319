"""Rate limits by method (Slack limit: apis/rate-limits)."""

from dataclasses import dataclass
from math import ceil

from bot.sandbox.clock import MachineClock
from bot.sandbox.errors import RateLimited

TIER = {1: 1, 2: 20, 3: 50, 4: 100}
"""Tier -> calls per minute."""
SPECIAL = 600

TIERS: dict[str, int] = {
    "api.test": 4,
    "apps.connections.open": 1,
    "views.open": 4,
    "views.push": 4,
    "views.update": 4,
    "views.publish": 4,
    "chat.update": 3,
    "chat.delete": 3,
    "chat.postEphemeral": 4,
    "chat.scheduleMessage": 3,
    "chat.deleteScheduledMessage": 3,
    "chat.scheduledMessages.list": 3,
    "conversations.open": 3,
    "conversations.info": 3,
    "conversations.members": 4,
    "conversations.history": 3,
    "conversations.replies": 3,
    "users.conversations": 3,
    "users.info": 4,
    "users.list": 2,
    "team.info": 3,
}
POSTS_PER_SECOND = 1.0
POST_BURST = 5
"""chat.postMessage: about 1 a second and channel, short bursts; Slack names no number for a burst."""
POSTS_IN_WORKSPACE = 300
"""chat.postMessage: messages a minute in the whole workspace ("several hundred")."""


@dataclass
class _Bucket:
    left: float
    at: float


class Rates:
    """Token buckets on machine time; `enabled` false lets everything through."""

    def __init__(self, machine: MachineClock, enabled: bool) -> None:
        self._machine = machine
        self.enabled = enabled
        self._buckets: dict[tuple[str, str], _Bucket] = {}

    def spend(self, method: str, channel: str = "") -> None:
        """Counts one call; raises RateLimited when it is one too many."""
        if not self.enabled:
            return
        if method == "chat.postMessage":
            self._take((method, ""), POSTS_IN_WORKSPACE / 60, POSTS_IN_WORKSPACE)
            self._take((method, channel), POSTS_PER_SECOND, POST_BURST)
            return
        a_minute = TIER[TIERS[method]] if method in TIERS else SPECIAL
        # Tier 1 is "1+ per minute"; Slack is known to let a handful of reconnects through.
        self._take((method, ""), a_minute / 60, max(a_minute, 20))

    def _take(self, key: tuple[str, str], per_second: float, most: int) -> None:
        now = self._machine.now()
        bucket = self._buckets.setdefault(key, _Bucket(most, now))
        bucket.left = min(most, bucket.left + (now - bucket.at) * per_second)
        bucket.at = now
        if bucket.left < 1:
            raise RateLimited(max(1, ceil((1 - bucket.left) / per_second)))
        bucket.left -= 1
