"""What goes wrong: Slack's answers to the app, and the driver's complaints to a test."""

from collections.abc import Iterable
from typing import Any


class SlackError(Exception):
    """An `{"ok": false}` answer of the Web API.

    `code` is Slack's own error code; `extra` is merged into the answer (for example
    `needed` and `provided` beside `missing_scope`).
    """

    def __init__(self, code: str, **extra: Any) -> None:
        super().__init__(code)
        self.code = code
        self.extra = extra

    @classmethod
    def of_problems(cls, code: str, problems: Iterable[str]) -> "SlackError":
        """An error whose `response_metadata.messages` lists each problem, as Slack does for blocks."""
        return cls(code, response_metadata={"messages": [f"[ERROR] {problem}" for problem in problems]})


class RateLimited(Exception):
    """HTTP 429; `retry_after` in whole seconds goes out as the Retry-After header."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"retry after {retry_after} s")
        self.retry_after = retry_after


class NotOnScreen(LookupError):
    """The person does not see such a thing, or sees several; the message lists what is there."""


class NotSubmitted(ValueError):
    """Slack's client refused to send: `fields` maps a label to the reason shown beneath it."""

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__("; ".join(f"{label}: {reason}" for label, reason in fields.items()))
        self.fields = fields


class NotAllowed(PermissionError):
    """Slack's client does not offer this to the person (not in the channel, no such command, ...)."""
