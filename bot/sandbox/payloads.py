"""The JSON that Slack sends, in Slack's own shapes."""

from typing import Any
from urllib.parse import quote

from bot.sandbox.messages import Message
from bot.sandbox.state import Json
from bot.sandbox.views import View
from bot.sandbox.world import Channel, User, World

VERIFICATION_TOKEN = "local-verification-token"


def command_channel_name(channel: Channel) -> str:
    """What a slash command calls the conversation it was typed in."""
    return {"private": "privategroup", "im": "directmessage"}.get(channel.kind, channel.name)


def view_json(view: View, world: World) -> Json:
    """A view as in answers and payloads."""
    spec = view.spec
    shown: Json = {
        "id": view.id,
        "team_id": world.team_id,
        "type": view.type,
        "blocks": view.blocks,
        "private_metadata": view.private_metadata,
        "callback_id": view.callback_id,
        "state": {"values": view.values},
        "hash": view.hash,
        "title": spec.get("title", {"type": "plain_text", "text": "View Title", "emoji": True}),
        "clear_on_close": spec.get("clear_on_close", False),
        "notify_on_close": spec.get("notify_on_close", False),
        "close": spec.get("close"),
        "submit": spec.get("submit"),
        "previous_view_id": view.previous_view_id,
        "root_view_id": view.root_view_id,
        "app_id": world.app_id,
        "external_id": view.external_id,
        "app_installed_team_id": world.team_id,
        "bot_id": world.bot_id,
    }
    return shown


def user_json(user: User, world: World, at: Any, *, email: bool, locale: bool) -> Json:
    """A user as users.info answers it; `tz` and its friends are absent where Slack has none."""
    profile: Json = {"real_name": user.real_name, "display_name": user.name, "team": user.team_id}
    if email and not user.is_bot:
        profile["email"] = user.email
    shown: Json = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "real_name": user.real_name,
        "profile": profile,
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": int(at.timestamp()),
        **user.tz_fields(at),
    }
    if user.is_stranger:
        shown["is_stranger"] = True
    if locale:
        shown["locale"] = user.locale
    return shown


def _person(user: User, world: World) -> Json:
    return {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id}


def base(kind: str, user: User, world: World) -> Json:
    """What every interaction has."""
    return {
        "type": kind,
        "team": {"id": world.team_id, "domain": world.domain},
        "user": _person(user, world),
        "api_app_id": world.app_id,
        "token": VERIFICATION_TOKEN,
        "enterprise": None,
        "is_enterprise_install": False,
    }


def command(user: User, world: World, channel: Channel, name: str, text: str) -> Json:
    """A slash command, without its trigger_id and response_url."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": world.team_id,
        "team_domain": world.domain,
        "channel_id": channel.id,
        "channel_name": command_channel_name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": world.app_id,
        "is_enterprise_install": "false",
    }


def channel_ref(channel: Channel) -> Json:
    """The conversation as interactions name it."""
    return {"id": channel.id, "name": command_channel_name(channel)}


def message_container(message: Message) -> Json:
    """Where a click on a message happened."""
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": message.is_ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    return container


def event_callback(event: Json, world: World, event_id: str, seconds: int) -> Json:
    """An event in its wrapper."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": world.team_id,
        "api_app_id": world.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": seconds,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": world.team_id,
                "user_id": world.bot.id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{quote(event_id)}",
    }
