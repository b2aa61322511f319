"""Messages as Slack keeps them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.sandbox.errors import SlackError
from bot.sandbox.ids import Ids
from bot.sandbox.state import fresh

Json = dict[str, Any]


@dataclass
class Message:
    """A message in a conversation, or one only `seen_by` sees when that is set (ephemeral).

    `text` and `blocks` are as posted (escaped); `posted` keeps the arguments of every call that
    wrote this message, the newest last.
    """

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    metadata: Json | None = None
    attachments: list[Json] = field(default_factory=list)
    mrkdwn: bool = True
    unfurl_links: bool | None = None
    unfurl_media: bool | None = None
    reply_broadcast: bool = False
    edited: Json | None = None
    deleted: bool = False
    seen_by: str | None = None
    posted: list[Json] = field(default_factory=list)
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    past_blocks: list[list[Json]] = field(default_factory=list)

    def show(self, text: str, blocks: list[Json]) -> None:
        """New content; what was shown before is kept for people who click on a stale button."""
        self.past_blocks.append(self.blocks)
        self.text, self.blocks = text, blocks
        self.values = fresh(blocks, {})

    @property
    def is_ephemeral(self) -> bool:
        return self.seen_by is not None

    @property
    def in_thread(self) -> bool:
        """True for a reply, not for the message that began the thread."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    def to_json(self, *, metadata: bool = True) -> Json:
        """The message as events, histories and answers carry it."""
        seen: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text}
        optional = {
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "blocks": self.blocks or None,
            "attachments": self.attachments or None,
            "thread_ts": self.thread_ts,
            "edited": self.edited,
            "metadata": self.metadata if metadata else None,
        }
        seen.update({key: value for key, value in optional.items() if value is not None})
        return seen


def fill_in_ids(blocks: list[Json], ids: Ids, shown: list[Json] | None = None) -> list[Json]:
    """A copy in which every block has a block_id and every element an action_id, as Slack adds them.

    Args:
        shown: the blocks of before, when a message is updated: one that has not changed keeps the id it was
            given, so that a press on a button that still stands there arrives. Slack does not say what it
            does then; a press lost because something else changed at that moment would be a nuisance.
    """
    filled, before = [], list(shown or [])
    for original in blocks:
        same = next((one for one in before if _is_filled_in(one, original)), None)
        if same is not None:
            before.remove(same)
            filled.append(same)
            continue
        block = {**original}
        block.setdefault("block_id", ids.short())
        for key in ("element", "accessory"):
            if key in block:
                block[key] = _with_action_id(block[key], ids)
        if block["type"] == "actions":
            block["elements"] = [_with_action_id(e, ids) for e in block["elements"]]
        filled.append(block)
    return filled


def _is_filled_in(block: Json, original: Json) -> bool:
    """An input without an id of its own begins anew: what was typed is kept by that id."""
    if "block_id" in original or original["type"] == "input":
        return False
    return {k: v for k, v in block.items() if k != "block_id"} == original


def _with_action_id(element: Json, ids: Ids) -> Json:
    return (
        element
        if element["type"] == "image" or "action_id" in element
        else {**element, "action_id": ids.short()}
    )


class Messages:
    """All messages of the workspace, oldest first in each conversation."""

    def __init__(self) -> None:
        self._by_channel: dict[str, list[Message]] = {}
        self._last_ts = 0

    def next_ts(self, now: datetime) -> str:
        """`seconds.microseconds`, always greater than the last one given out."""
        micros = max(int(now.timestamp() * 1_000_000), self._last_ts + 1)
        self._last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def add(self, message: Message) -> Message:
        """Keeps a message; in thread, marks the message it answers as the thread's root."""
        if message.in_thread and not message.is_ephemeral:
            root = self.find(message.channel, str(message.thread_ts))
            if root is not None:
                root.thread_ts = root.ts
        self._by_channel.setdefault(message.channel, []).append(message)
        return message

    def of(self, channel: str) -> list[Message]:
        """What is in the conversation for everyone, replies included."""
        return [m for m in self._by_channel.get(channel, []) if not m.deleted and not m.is_ephemeral]

    def ephemerals(self, user: str) -> list[Message]:
        """What only this person sees, in all conversations, in order of posting."""
        mine = [m for ms in self._by_channel.values() for m in ms if m.seen_by == user and not m.deleted]
        return sorted(mine, key=lambda m: m.ts)

    def thread(self, channel: str, root_ts: str) -> list[Message]:
        """The root and its replies."""
        return [m for m in self.of(channel) if root_ts in (m.ts, m.thread_ts)]

    def find(self, channel: str, ts: str) -> Message | None:
        """The message everyone sees at `ts`."""
        return next((m for m in self.of(channel) if m.ts == ts), None)

    def get(self, channel: str, ts: Any) -> Message:
        """Like find, but raises `message_not_found`."""
        message = self.find(channel, str(ts))
        if message is None:
            raise SlackError("message_not_found")
        return message

    def thread_fields(self, root: Message) -> Json:
        """`reply_count`, `reply_users`, `latest_reply` of a root with replies, else nothing."""
        replies = [m for m in self.of(root.channel) if m.thread_ts == root.ts and m.ts != root.ts]
        if not replies:
            return {}
        users = list(dict.fromkeys(m.user for m in replies))
        return {
            "reply_count": len(replies),
            "reply_users_count": len(users),
            "reply_users": users,
            "latest_reply": replies[-1].ts,
        }
