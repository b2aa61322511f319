"""Reading Slack's refusals, whatever came: JSON, HTML of a proxy, or nothing that can be read."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError


def status_of(error: SlackApiError) -> int:
    """The HTTP status; 0 when there is none to be found."""
    response = error.response
    for name in ("status_code", "status"):
        found = response.get(name) if isinstance(response, dict) else getattr(response, name, None)
        if isinstance(found, int):
            return found
    return 0


def code_of(error: SlackApiError) -> str:
    """Slack's error code; empty when the answer was none of Slack's."""
    response = error.response
    try:
        found = response.get("error")
    except (AttributeError, TypeError, ValueError):
        return ""
    return found if isinstance(found, str) else ""


def retry_after(error: SlackApiError) -> float | None:
    """Seconds that Slack asks for; None when it names none."""
    headers = getattr(error.response, "headers", None) or {}
    try:
        return float(str(headers.get("Retry-After")))
    except (AttributeError, TypeError, ValueError):
        return None


def is_passing(error: SlackApiError) -> bool:
    """Slack's own trouble, or a proxy's before it: it may be over in a moment."""
    status = status_of(error)
    return status == 429 or status >= 500 or not code_of(error) or code_of(error) in PASSING


PASSING = frozenset(
    {"ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
)
