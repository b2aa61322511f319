"""What is live in a message: everything in angle brackets that Slack would act on."""

import re
from collections.abc import Iterator
from typing import Any

from bot.sandbox.messages import Message

_LIVE = re.compile(
    r"<(?:[!@#][^<>\n]+|(?:https?|mailto|tel|slack)[:][^<>\n]+|[a-z]+://[^<>\n]+)>", re.IGNORECASE
)
_AT_WORD = re.compile(r"(?<!\S)@(?:channel|here|everyone)\b")


def live_in(text: str) -> list[str]:
    """Specials (`<!channel>`), mentions (`<@U...>`, `<#C...>`) and links (`<https://...>`) in a text."""
    return _LIVE.findall(text)


def live_mentions(message: Message) -> list[str]:
    """Every live special, mention and link of a message's text and of the mrkdwn in its blocks.

    The text is looked at even when `mrkdwn` is false: that switches off bold and the like, not
    mentions. With `link_names` or `parse=full` the plain @words that come alive are listed too.
    """
    texts = [message.text, *_mrkdwn(message.blocks), *_mrkdwn(message.attachments)]
    found = [mark for text in texts for mark in live_in(text)]
    posted = message.posted[-1] if message.posted else {}
    if posted.get("link_names") or posted.get("parse") == "full":
        found += _AT_WORD.findall(message.text)
    return found + [f"<{kind}>" for kind in _rich(message.blocks)]


def _mrkdwn(thing: Any) -> Iterator[str]:
    if isinstance(thing, dict):
        kind, text = thing.get("type"), thing.get("text")
        if kind in ("mrkdwn", "markdown") and isinstance(text, str):
            yield text
        for value in thing.values():
            yield from _mrkdwn(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _mrkdwn(value)


def _rich(thing: Any) -> Iterator[str]:
    if isinstance(thing, dict):
        kind = thing.get("type")
        if kind == "broadcast":
            yield f"!{thing.get('range')}"
        elif kind == "user" and "user_id" in thing:
            yield f"@{thing['user_id']}"
        elif kind == "channel" and "channel_id" in thing:
            yield f"#{thing['channel_id']}"
        elif kind == "link":
            yield str(thing.get("url"))
        for value in thing.values():
            yield from _rich(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _rich(value)
