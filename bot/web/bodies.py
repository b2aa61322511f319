"""What Slack sends over HTTP, as the one dict it stands for."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from bot.slack.forms import well_formed
from bot.web.signature import Refused

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
INTERACTIONS = (
    "block_actions",
    "block_suggestion",
    "view_submission",
    "view_closed",
    "shortcut",
    "message_action",
)
MOST_FIELDS = 100  # a slash command has about fifteen


def read(content_type: str, body: bytes) -> dict[str, Any]:
    """A command's form, a form's `payload` (interactions, options), or an event's JSON.

    Raises:
        Refused: 400, with its type.
    """
    kind = content_type.split(";")[0].strip().lower()
    if kind not in (FORM, JSON):
        raise Refused(400, "malformed: neither form nor JSON")
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise Refused(400, "malformed: not UTF-8") from None
    found = _json(text) if kind == JSON else _form(text)
    if not well_formed(found) or not _usable(found):
        raise Refused(400, "malformed: not of Slack's shapes")
    return found


def is_ssl_check(content_type: str, body: bytes) -> bool:
    """Slack looking at the certificate, from time to time; nobody promises that it signs this."""
    return (content_type.startswith(FORM) and body.startswith(b"ssl_check=1")) or b"&ssl_check=1" in body


def _form(text: str) -> dict[str, Any]:
    try:
        fields: dict[str, Any] = dict(
            parse_qsl(text, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_FIELDS)
        )
    except ValueError:
        raise Refused(400, "malformed: not a form") from None
    return _json(fields["payload"]) if "payload" in fields else fields


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # nested a thousand deep, or a number of a million digits
        raise Refused(400, "malformed: not JSON") from None


def _usable(found: dict[str, Any]) -> bool:
    """Whether it says what it is and who sent it, as far as our listeners rely on it."""
    kind = found.get("type")
    if not isinstance(kind, str | None):
        return False
    if kind is None:  # a slash command is the only one without
        return all(isinstance(found.get(name), str) for name in ("command", "user_id", "trigger_id"))
    if kind == "event_callback":
        event = found.get("event")
        return isinstance(event, dict) and isinstance(event.get("type"), str)
    if kind == "url_verification":
        return isinstance(found.get("challenge"), str)
    user = found.get("user")
    return kind not in INTERACTIONS or (isinstance(user, dict) and isinstance(user.get("id"), str))
