"""Bad luck on demand: what the next calls of a method run into."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["status", "ratelimited", "timeout", "reset", "lose_answer", "error"]


@dataclass
class Fault:
    """One kind of bad luck, for the next `times` calls; `amount` is a status or seconds."""

    kind: FaultKind
    times: int = 1
    amount: float = 0
    code: str = ""


class Faults:
    """A queue of faults per method; the method `*` stands for all."""

    def __init__(self, on_down: Callable[[], None], on_up: Callable[[], None]) -> None:
        self._on_down = on_down
        self._on_up = on_up
        self._queues: dict[str, list[Fault]] = {}
        self.is_down = False

    def next(self, method: str, *, status: int, times: int = 1) -> None:
        """The next calls are answered with this HTTP status and no work is done."""
        self._add(method, Fault("status", times, status))

    def ratelimited(self, method: str, *, retry_after: int = 1, times: int = 1) -> None:
        """HTTP 429 with Retry-After in whole seconds."""
        self._add(method, Fault("ratelimited", times, retry_after))

    def timeout(self, method: str, seconds: float, times: int = 1) -> None:
        """No answer for so many seconds of real time; then the connection is cut, no work is done."""
        self._add(method, Fault("timeout", times, seconds))

    def reset(self, method: str, times: int = 1) -> None:
        """The connection is cut before the work."""
        self._add(method, Fault("reset", times))

    def lose_answer(self, method: str, times: int = 1) -> None:
        """The work is done, then the connection is cut."""
        self._add(method, Fault("lose_answer", times))

    def error(self, method: str, code: str, times: int = 1) -> None:
        """`{"ok": false, "error": code}` and no work is done."""
        self._add(method, Fault("error", times, code=code))

    def down(self) -> None:
        """Slack is gone: every call and every socket is cut, and new ones are refused."""
        self.is_down = True
        self._on_down()

    def up(self) -> None:
        """Slack is back."""
        self.is_down = False
        self._on_up()

    def clear(self) -> None:
        """Forgets all faults and brings Slack back."""
        self._queues.clear()
        self.up()

    def take(self, method: str) -> Fault | None:
        """The fault this call runs into, if any."""
        if self.is_down:
            return Fault("reset")
        for name in (method, "*"):
            queue = self._queues.get(name)
            if queue:
                queue[0].times -= 1
                return queue[0] if queue[0].times else queue.pop(0)
        return None

    def _add(self, method: str, fault: Fault) -> None:
        self._queues.setdefault(method, []).append(fault)
