"""Bad luck at random: what Slack answers, what becomes of the sockets, and where the story's clock goes."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.sandbox import Sandbox

#: What the next calls run into. Posts are what the outbox lives by, and get most of it.
METHODS = (
    *("chat.postMessage",) * 6,
    *("chat.update",) * 3,
    "conversations.open",
    "conversations.history",
    "views.open",
    "views.update",
    "views.publish",
)
#: What Slack says for good of a channel, a person, a message, a modal; `account_inactive` is about our token,
#: and over when somebody has looked after it.
REFUSALS = {
    "chat.postMessage": (
        *("channel_not_found", "not_in_channel", "is_archived", "restricted_action", "user_disabled"),
        *("msg_blocks_too_long", "account_inactive"),
    ),
    "chat.update": (
        *("message_not_found", "cant_update_message", "edit_window_closed", "is_inactive"),
        *("channel_not_found", "account_inactive"),
    ),
    "conversations.open": ("user_not_found", "user_disabled", "cannot_dm_bot", "account_inactive"),
    "conversations.history": ("channel_not_found", "not_in_channel"),
    "views.open": ("expired_trigger_id", "account_inactive"),
    "views.update": ("not_found", "hash_conflict"),
    "views.publish": ("user_not_found", "account_inactive"),
}
SLOW = 0.7  # s; less than the lease, as in life
FORWARD, FAR, BACK = (0.03, 0.3), (0.5, 5.0), (0.02, 2.0)  # hours
#: Between two strokes of bad luck so much happens on the wire (records of Slack's log), or so many seconds
#: pass: however slow the machine is, there is as much good luck as bad.
PACE, PACE_MOST = 60, 2.0


@dataclass
class Weather:
    """Strikes until it is stopped. `next_due`: when the next follow-up comes, so that some come in time."""

    slack: Sandbox
    rng: random.Random
    next_due: Callable[[], datetime | None]
    struck: Counter[str] = field(default_factory=Counter)
    stopping: bool = False

    async def blow(self) -> None:
        """Until `clear`."""
        strokes = {
            self._fault: 12,
            self._refusal: 3,
            self._forward: 4,
            self._a_day: 1,
            self._on_time: 3,
            self._back: 1.5,
            self._sockets: 0.6,
            self._rates: 0.5,
            self._down: 0.2,
        }
        while not self.stopping:
            (stroke,) = self.rng.choices(list(strokes), list(strokes.values()))
            await stroke()
            until = len(self.slack.log) + self.rng.randrange(PACE)
            with contextlib.suppress(TimeoutError):
                await self.slack.until(lambda wanted=until: len(self.slack.log) >= wanted, PACE_MOST)

    def clear(self) -> None:
        """The sky clears: Slack answers again."""
        self.stopping = True
        self.slack.workspace.rates.enabled = False
        self.slack.faults.clear()
        self.slack.sockets.up()

    async def _fault(self) -> None:
        faults, method, times = self.slack.faults, self.rng.choice(METHODS), self.rng.randint(1, 3)
        kind = self.rng.choice(("429", "5xx", "slow", "reset", "lost answer", "lost answer"))
        self.struck[kind] += times
        if kind == "429":
            faults.ratelimited(method, retry_after=1, times=times)
        elif kind == "5xx":
            faults.next(method, status=self.rng.choice((500, 502, 503)), times=times)
        elif kind == "slow":
            faults.timeout(method, self.rng.uniform(0.1, SLOW), times)
        elif kind == "reset":
            faults.reset(method, times)
        else:
            faults.lose_answer(method, times)

    async def _refusal(self) -> None:
        method = self.rng.choice(METHODS)
        code = self.rng.choice(REFUSALS[method])
        self.struck["token refused" if code == "account_inactive" else "refused for good"] += 1
        self.slack.faults.error(method, code)

    async def _forward(self) -> None:
        self._jump("forward", self.rng.uniform(*(FORWARD if self.rng.random() < 0.6 else FAR)))

    async def _a_day(self) -> None:
        """What is asked day after day gets on."""
        self._jump("by a day", 24)

    async def _on_time(self) -> None:
        due, now = self.next_due(), self.slack.clock.now()
        if due is not None and due - now < timedelta(days=1):
            self._jump("on time", (due - now).total_seconds() / 3600 + 0.005)

    async def _back(self) -> None:
        self._jump("back", -self.rng.uniform(*BACK))

    def _jump(self, which: str, hours: float) -> None:
        self.struck[f"clock {which}"] += 1
        self.slack.advance(timedelta(hours=hours))

    async def _sockets(self) -> None:
        kind = self.rng.choice(("refresh", "close", "reset", "black hole"))
        self.struck[f"sockets: {kind}"] += 1
        sockets = self.slack.sockets
        if kind == "refresh":
            await sockets.refresh()
        elif kind == "close":
            await sockets.close()
        elif kind == "reset":
            sockets.reset()
        else:
            sockets.black_hole()

    async def _rates(self) -> None:
        """Slack's own rate limits, for a while."""
        self.struck["rate limits"] += 1
        self.slack.workspace.rates.enabled = True
        await asyncio.sleep(self.rng.uniform(0.2, 1))
        self.slack.workspace.rates.enabled = False

    async def _down(self) -> None:
        self.struck["slack down"] += 1
        self.slack.faults.down()
        await asyncio.sleep(self.rng.uniform(0.2, 1.5))
        if not self.stopping:
            self.slack.faults.up()
