"""conversations.*"""

from bot.sandbox import scopes
from bot.sandbox.errors import SlackError
from bot.sandbox.messages import Message
from bot.sandbox.methods.call import Call, Handler, page, shown
from bot.sandbox.state import Json
from bot.sandbox.world import Channel, User

GROUP_DM_PEOPLE = 8
"""People in a group DM besides the app (Slack limit: conversations.open)."""


def channel_json(call: Call, channel: Channel) -> Json:
    """A conversation as the bot sees it."""
    bot = call.workspace.world.bot
    seen: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.is_archived,
        "is_im": channel.kind == "im",
        "is_org_shared": False,
    }
    if channel.kind == "im":
        return {**seen, "user": next((m for m in channel.members if m != bot.id), bot.id)}
    return {
        **seen,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.kind != "public",
        "is_general": channel.name == "general",
        "is_member": bot.id in channel.members,
        "is_shared": channel.is_ext_shared,
        "is_ext_shared": channel.is_ext_shared,
        "creator": channel.creator,
        "context_team_id": call.workspace.world.team_id,
    }


def _info(call: Call) -> Json:
    channel = call.channel()
    call.scope_by_kind(channel)
    seen = channel_json(call, channel)
    if call.flag("include_num_members"):
        seen["num_members"] = len(channel.members)
    return {"channel": seen}


def _members(call: Call) -> Json:
    channel = call.channel()
    call.scope_by_kind(channel)
    members, metadata = page(channel.members, call)
    return {"members": members, **metadata}


def _people(call: Call) -> list[User]:
    world, ids = call.workspace.world, call.args.get("users")
    names = (
        ids if isinstance(ids, list) else [part.strip() for part in str(ids or "").split(",") if part.strip()]
    )
    if not names:
        raise SlackError("users_list_not_supplied")
    people = []
    for name in dict.fromkeys(names):
        user = world.users.get(str(name))
        if user is None:
            raise SlackError("user_not_found")
        if user.deleted:
            raise SlackError("user_disabled")
        if user is not world.bot:
            people.append(user)
    return people


def _open(call: Call) -> Json:
    """The DM with one person, or the group DM with several; makes it when there is none."""
    world, granted = call.workspace.world, call.workspace.manifest.scopes
    if call.args.get("channel"):
        channel = call.channel()
        if channel.kind not in ("im", "mpim"):
            raise SlackError("method_not_supported_for_channel_type")
        call.scope_by_kind(channel)
    else:
        people = _people(call)
        if not people:
            raise SlackError("cannot_dm_bot")
        if len(people) > GROUP_DM_PEOPLE:
            raise SlackError("too_many_users")
        scopes.require("im:write" if len(people) == 1 else "mpim:write", granted)
        if len(people) == 1:
            if people[0].is_bot:
                raise SlackError("cannot_dm_bot")
            channel = world.dm(people[0], world.bot)
        else:
            channel = world.group_dm([*people, world.bot])
    call.workspace.changes.note()
    if call.flag("return_im"):
        return {"channel": channel_json(call, channel)}
    return {"channel": {"id": channel.id}}


def _ts(call: Call, name: str, default: float) -> float:
    try:
        return float(call.args.get(name) or default)
    except (TypeError, ValueError):
        raise SlackError(f"invalid_ts_{name}") from None


def _between(call: Call, messages: list[Message]) -> list[Message]:
    oldest, latest = _ts(call, "oldest", 0), _ts(call, "latest", float("inf"))
    inclusive = call.flag("inclusive")

    def inside(message: Message) -> bool:
        ts = float(message.ts)
        return oldest < ts < latest or (inclusive and ts in (oldest, latest))

    return [m for m in messages if inside(m)]


def _readable(call: Call) -> Channel:
    channel = call.channel()
    call.scope_by_kind(channel)
    if not call.workspace.world.bot_is_in(channel):
        raise SlackError("not_in_channel")
    return channel


def _history(call: Call) -> Json:
    channel = _readable(call)
    top = [m for m in call.workspace.messages.of(channel.id) if not m.in_thread or m.reply_broadcast]
    messages, metadata = page(_between(call, top)[::-1], call)
    more = bool(metadata["response_metadata"]["next_cursor"])
    return {"messages": [shown(m, call) for m in messages], "has_more": more, "pin_count": 0, **metadata}


def _replies(call: Call) -> Json:
    channel = _readable(call)
    root = call.workspace.messages.find(channel.id, str(call.need("ts")))
    if root is None:
        raise SlackError("thread_not_found")
    thread = call.workspace.messages.thread(channel.id, root.thread_ts or root.ts)
    messages, metadata = page(_between(call, thread), call)
    more = bool(metadata["response_metadata"]["next_cursor"])
    return {"messages": [shown(m, call) for m in messages], "has_more": more, **metadata}


METHODS: dict[str, Handler] = {
    "conversations.info": _info,
    "conversations.members": _members,
    "conversations.open": _open,
    "conversations.history": _history,
    "conversations.replies": _replies,
}
