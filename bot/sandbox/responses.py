"""What an app says by a response_url, or in the ack of a slash command."""

from typing import Any

from bot.sandbox.check import check_message_blocks
from bot.sandbox.errors import SlackError
from bot.sandbox.messages import Message, fill_in_ids
from bot.sandbox.state import Json, fresh
from bot.sandbox.triggers import Response
from bot.sandbox.workspace import Workspace


def answer(workspace: Workspace, response: Response, body: Any) -> None:
    """Posts, replaces or deletes; raises SlackError for what Slack refuses.

    Ephemeral unless `response_type` is `in_channel`; one kind never turns into the other.
    """
    if not isinstance(body, dict):
        raise SlackError("invalid_payload")
    original = _original(workspace, response)
    if body.get("delete_original"):
        if original is not None:
            original.deleted = True
        workspace.changes.note()
        return
    text, blocks = body.get("text") or "", body.get("blocks") or []
    if not text and not blocks and not body.get("attachments"):
        raise SlackError("no_text")
    shown = original.blocks if original is not None else None
    filled = fill_in_ids(check_message_blocks(blocks), workspace.ids, shown) if blocks else []
    if body.get("replace_original") and original is not None:
        _replace(workspace, original, text, filled, body)
        return
    _say(workspace, response, text, filled, body)


def _original(workspace: Workspace, response: Response) -> Message | None:
    if response.ephemeral_ts:
        seen = workspace.messages.ephemerals(response.user)
        return next((m for m in seen if m.ts == response.ephemeral_ts), None)
    return workspace.messages.find(response.channel, response.message_ts) if response.message_ts else None


def _replace(workspace: Workspace, original: Message, text: str, blocks: list[Json], body: Json) -> None:
    wanted = body.get("response_type", "ephemeral" if original.is_ephemeral else "in_channel")
    if (wanted == "ephemeral") != original.is_ephemeral:
        raise SlackError("cannot_change_response_type")
    original.show(text, blocks)
    original.posted.append(body)
    workspace.changes.note()


def _say(workspace: Workspace, response: Response, text: str, blocks: list[Json], body: Json) -> None:
    public = body.get("response_type") == "in_channel"
    message = workspace.post(
        workspace.world.channels[response.channel],
        workspace.world.bot,
        text,
        blocks=blocks,
        seen_by=None if public else response.user,
        thread_ts=body.get("thread_ts"),
        posted=[body],
    )
    message.values = fresh(blocks, {})
    # From now on "the original" of this response_url is what it said.
    if public:
        response.message_ts = response.message_ts or message.ts
    elif not response.message_ts:
        response.ephemeral_ts = response.ephemeral_ts or message.ts
