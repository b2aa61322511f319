"""chat.scheduleMessage and its kin: the limits; nothing is ever posted by itself."""

from bot.sandbox.errors import SlackError
from bot.sandbox.methods.call import Call, Handler, page
from bot.sandbox.methods.chat import content, target
from bot.sandbox.state import Json

FARTHEST_SECONDS = 120 * 86400
"""Slack limit: chat.scheduleMessage, 120 days ahead."""
WINDOW_SECONDS = 300
IN_WINDOW = 30
"""Slack limit: chat.scheduleMessage, 30 per 5-minute window and channel."""
LAST_SECONDS = 60
"""Slack limit: not deletable in its last 60 s."""


def _schedule(call: Call) -> Json:
    channel, body = target(call), content(call)
    post_at, now = call.number("post_at", 0), call.workspace.now().timestamp()
    if post_at <= now:
        raise SlackError("time_in_past")
    if post_at > now + FARTHEST_SECONDS:
        raise SlackError("time_too_far")
    near = [
        s
        for s in call.workspace.scheduled.values()
        if s["channel_id"] == channel.id and s["post_at"] // WINDOW_SECONDS == post_at // WINDOW_SECONDS
    ]
    if len(near) >= IN_WINDOW:
        raise SlackError("restricted_too_many")
    scheduled_id = call.workspace.ids.next("Q")
    kept = {"id": scheduled_id, "channel_id": channel.id, "post_at": post_at, "text": body["text"]}
    call.workspace.scheduled[scheduled_id] = {**kept, "date_created": int(now)}
    return {"channel": channel.id, "scheduled_message_id": scheduled_id, "post_at": post_at, "message": body}


def _delete(call: Call) -> Json:
    kept = call.workspace.scheduled.get(str(call.need("scheduled_message_id")))
    if kept is None or kept["channel_id"] != call.channel().id:
        raise SlackError("invalid_scheduled_message_id")
    if kept["post_at"] - call.workspace.now().timestamp() < LAST_SECONDS:
        raise SlackError("invalid_scheduled_message_id")
    del call.workspace.scheduled[kept["id"]]
    return {}


def _list(call: Call) -> Json:
    wanted = call.args.get("channel")
    found = [s for s in call.workspace.scheduled.values() if wanted in (None, s["channel_id"])]
    messages, metadata = page(found, call)
    return {"scheduled_messages": messages, **metadata}


METHODS: dict[str, Handler] = {
    "chat.scheduleMessage": _schedule,
    "chat.deleteScheduledMessage": _delete,
    "chat.scheduledMessages.list": _list,
}
