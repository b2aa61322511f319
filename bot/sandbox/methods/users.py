"""api.test, auth.test, apps.connections.open, team.info, users.*"""

from bot.sandbox import scopes
from bot.sandbox.errors import SlackError
from bot.sandbox.methods.call import Call, Handler, page
from bot.sandbox.methods.conversations import channel_json
from bot.sandbox.payloads import user_json
from bot.sandbox.state import Json
from bot.sandbox.world import User

_KINDS = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}


def api_test(call: Call) -> Json:
    """Answers with the arguments."""
    if call.args.get("error"):
        raise SlackError(str(call.args["error"]), args=call.args)
    return {"args": call.args}


def auth_test(call: Call) -> Json:
    """Who the bot is."""
    world = call.workspace.world
    return {
        "url": f"https://{world.domain}.slack.com/",
        "team": world.team_name,
        "user": world.bot.name,
        "team_id": world.team_id,
        "user_id": world.bot.id,
        "bot_id": world.bot_id,
        "is_enterprise_install": False,
    }


def apps_connections_open(call: Call) -> Json:
    """A WebSocket url for Socket Mode; its ticket serves once."""
    return {"url": call.workspace.sockets.ticket_url(call.workspace.world.app_id)}


def team_info(call: Call) -> Json:
    """The team."""
    world = call.workspace.world
    return {
        "team": {"id": world.team_id, "name": world.team_name, "domain": world.domain, "email_domain": ""}
    }


def _seen(call: Call, user: User) -> Json:
    workspace = call.workspace
    email = workspace.has("users:read.email")
    locale = call.flag("include_locale")
    return user_json(user, workspace.world, workspace.now(), email=email, locale=locale)


def users_info(call: Call) -> Json:
    """One user; raises `user_not_found`."""
    user = call.workspace.world.users.get(str(call.need("user")))
    if user is None:
        raise SlackError("user_not_found")
    return {"user": _seen(call, user)}


def users_list(call: Call) -> Json:
    """All users, page by page."""
    users, metadata = page(list(call.workspace.world.users.values()), call)
    return {"members": [_seen(call, user) for user in users], **metadata}


def users_conversations(call: Call) -> Json:
    """The conversations of a user (default: the bot) that the bot may know; a scope per type asked for."""
    workspace, bot = call.workspace, call.workspace.world.bot
    types = str(call.args.get("types") or "public_channel").split(",")
    for name in types:
        if name.strip() not in _KINDS:
            raise SlackError("invalid_types")
        scope = scopes.by_kind(scopes.BY_KIND_READ, _KINDS[name.strip()])
        scopes.require(scope, workspace.manifest.scopes)
    wanted = {_KINDS[name.strip()] for name in types}
    who = str(call.args.get("user") or bot.id)
    if who not in workspace.world.users:
        raise SlackError("user_not_found")
    found = [
        c
        for c in workspace.world.channels.values()
        if c.kind in wanted
        and who in c.members
        and (c.kind == "public" or bot.id in c.members)
        and not (call.flag("exclude_archived") and c.is_archived)
    ]
    channels, metadata = page(found, call)
    return {"channels": [channel_json(call, channel) for channel in channels], **metadata}


METHODS: dict[str, Handler] = {
    "api.test": api_test,
    "auth.test": auth_test,
    "apps.connections.open": apps_connections_open,
    "team.info": team_info,
    "users.info": users_info,
    "users.list": users_list,
    "users.conversations": users_conversations,
}
