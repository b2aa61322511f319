"""chat.*, the scheduled ones excepted."""

from typing import Any

from bot.sandbox import blocks as limits
from bot.sandbox.check import check_message_blocks, check_metadata
from bot.sandbox.errors import SlackError
from bot.sandbox.messages import Message, fill_in_ids
from bot.sandbox.methods.call import Call, Handler
from bot.sandbox.state import Json, fresh
from bot.sandbox.world import Channel


def content(call: Call, shown: list[Json] | None = None) -> Json:
    """text, blocks, attachments and metadata of a message; raises Slack's errors for each.

    Args:
        shown: the blocks that the message has had until now.
    """
    args = call.args
    text, blocks, attachments = args.get("text"), args.get("blocks"), args.get("attachments")
    keeps_all = call.method == "chat.update" and text is None and blocks is None and args.get("metadata")
    if not text and not blocks and not attachments and not keeps_all:
        raise SlackError("no_text")
    if text is not None and not isinstance(text, str):
        raise SlackError.of_problems("invalid_arguments", ["must be a string: text"])
    if attachments is not None and not isinstance(attachments, list):
        raise SlackError("invalid_attachments")
    if attachments and len(attachments) > limits.ATTACHMENTS:
        raise SlackError("too_many_attachments")
    for attachment in attachments or []:
        if not isinstance(attachment, dict):
            raise SlackError("invalid_attachments")
        if attachment.get("blocks"):
            check_message_blocks(attachment["blocks"])
    checked = [] if blocks in (None, []) else check_message_blocks(blocks)
    return {
        "text": (text or "")[: limits.TEXT_CUT],
        "blocks": fill_in_ids(checked, call.workspace.ids, shown),
        "attachments": attachments or [],
        "metadata": check_metadata(args.get("metadata")),
    }


def warnings(call: Call) -> Json:
    """`message_truncated` when the text was cut at 40,000 characters."""
    if len(call.args.get("text") or "") <= limits.TEXT_CUT:
        return {}
    return {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}


def target(call: Call) -> Channel:
    """Where a post goes: an id, a #name, or a user id for the DM with that person."""
    world, wanted = call.workspace.world, str(call.need("channel"))
    user = world.users.get(wanted)
    if user is not None:
        if user.is_bot:
            raise SlackError("cannot_dm_bot" if user is not world.bot else "channel_not_found")
        channel = world.dm(user, world.bot)
    else:
        named = [c.id for c in world.channels.values() if c.name == wanted.lstrip("#") and c.kind == "public"]
        channel = world.reachable(named[0] if named else wanted)
    if channel.is_archived:
        raise SlackError("is_archived")
    if channel.kind == "im" and not call.workspace.manifest.messages_tab:
        raise SlackError("messages_tab_disabled")
    if not world.bot_is_in(channel) and not call.workspace.has("chat:write.public"):
        raise SlackError("not_in_channel")
    return channel


def thread_of(call: Call, channel: Channel) -> str | None:
    """The root's ts; raises `thread_not_found`, `cannot_reply_to_message`."""
    thread_ts = call.args.get("thread_ts")
    if not thread_ts:
        return None
    root = call.workspace.messages.find(channel.id, str(thread_ts))
    if root is None:
        raise SlackError("thread_not_found")
    if root.in_thread:
        raise SlackError("cannot_reply_to_message")
    return str(thread_ts)


def _flag(value: Any) -> bool | None:
    return None if value is None else value in (True, 1, "1", "true")


def _post(call: Call) -> Json:
    channel = target(call)
    if any(call.args.get(name) for name in ("username", "icon_emoji", "icon_url")):
        from_manifest = call.workspace.manifest.scopes
        if "chat:write.customize" not in from_manifest:
            raise SlackError(
                "missing_scope", needed="chat:write.customize", provided=",".join(sorted(from_manifest))
            )
    message = call.workspace.post(
        channel,
        call.workspace.world.bot,
        thread_ts=thread_of(call, channel),
        mrkdwn=call.flag("mrkdwn", True),
        unfurl_links=_flag(call.args.get("unfurl_links")),
        unfurl_media=_flag(call.args.get("unfurl_media")),
        reply_broadcast=call.flag("reply_broadcast"),
        posted=[call.args],
        **content(call),
    )
    message.values = fresh(message.blocks, {})
    return {"channel": channel.id, "ts": message.ts, "message": message.to_json(), **warnings(call)}


def _own(call: Call, denied: str) -> tuple[Channel, Message]:
    channel = call.channel()
    message = call.workspace.messages.get(channel.id, call.need("ts"))
    if message.user != call.workspace.world.bot.id:
        raise SlackError(denied)
    return channel, message


def _update(call: Call) -> Json:
    """Text without blocks removes the blocks; metadata stays unless given. The channel must be an id."""
    channel, message = _own(call, "cant_update_message")
    if channel.is_archived:
        raise SlackError("is_inactive")
    new, before, workspace = content(call, message.blocks), message.to_json(), call.workspace
    args = call.args
    if args.get("blocks") is not None or args.get("text") is not None:
        message.show(message.text if args.get("text") is None else new["text"], new["blocks"])
    if args.get("attachments") is not None or args.get("text") is not None:
        message.attachments = new["attachments"]
    if new["metadata"] is not None:
        message.metadata = new["metadata"]
    message.posted.append(args)
    message.edited = {"user": workspace.world.bot.id, "ts": workspace.messages.next_ts(workspace.now())}
    workspace.changes.note()
    event = {
        "type": "message",
        "subtype": "message_changed",
        "message": message.to_json(),
        "previous_message": before,
    }
    workspace.tell_of_message(channel, {**event, "ts": message.edited["ts"], "hidden": True})
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.to_json()}


def _delete(call: Call) -> Json:
    channel, message = _own(call, "cant_delete_message")
    message.deleted = True
    workspace = call.workspace
    workspace.changes.note()
    ts = workspace.messages.next_ts(workspace.now())
    event = {
        "type": "message",
        "subtype": "message_deleted",
        "deleted_ts": message.ts,
        "ts": ts,
        "hidden": True,
    }
    workspace.tell_of_message(channel, {**event, "previous_message": message.to_json()})
    return {"channel": channel.id, "ts": message.ts}


def _post_ephemeral(call: Call) -> Json:
    """Only this person sees it, until they reload; raises `user_not_in_channel`."""
    world = call.workspace.world
    channel = target(call)
    user = world.users.get(str(call.need("user")))
    if user is None or user.deleted or user.id not in channel.members:
        raise SlackError("user_not_in_channel")
    message = call.workspace.post(
        channel,
        world.bot,
        seen_by=user.id,
        thread_ts=thread_of(call, channel),
        posted=[call.args],
        **content(call),
    )
    message.values = fresh(message.blocks, {})
    return {"message_ts": message.ts}


def _permalink(call: Call) -> Json:
    channel = call.channel()
    message = call.workspace.messages.get(channel.id, call.need("message_ts"))
    return {"channel": channel.id, "permalink": call.workspace.permalink(message)}


METHODS: dict[str, Handler] = {
    "chat.postMessage": _post,
    "chat.update": _update,
    "chat.delete": _delete,
    "chat.postEphemeral": _post_ephemeral,
    "chat.getPermalink": _permalink,
}
