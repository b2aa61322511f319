"""What the tests share: a manifest, a machine clock, and a small Bolt app on real sockets."""

import copy
from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Sandbox

MANIFEST: dict[str, Any] = {
    "display_information": {"name": "Amends"},
    "features": {
        "bot_user": {"display_name": "Amends", "always_online": True},
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "slash_commands": [{"command": "/mistake", "description": "Own up"}],
        "shortcuts": [
            {"name": "Own up to something", "type": "global", "callback_id": "own_up"},
            {"name": "Own up to this", "type": "message", "callback_id": "own_up_to_this"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "commands",
                "chat:write",
                "users:read",
                "channels:read",
                "groups:read",
                "im:read",
                "mpim:read",
                "im:write",
                "mpim:write",
                "im:history",
                "channels:history",
                "groups:history",
                "team:read",
            ]
        }
    },
    "settings": {
        "socket_mode_enabled": True,
        "interactivity": {"is_enabled": True},
        "event_subscriptions": {"bot_events": ["app_home_opened", "message.im", "user_change"]},
    },
}


def manifest_without(*scopes: str) -> dict[str, Any]:
    """The test app's manifest, some scopes removed."""
    manifest = copy.deepcopy(MANIFEST)
    granted = manifest["oauth_config"]["scopes"]["bot"]
    manifest["oauth_config"]["scopes"]["bot"] = [s for s in granted if s not in scopes]
    return manifest


class Machine:
    """A machine clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


def client_of(sandbox: Sandbox, token: str | None = None) -> AsyncWebClient:
    """Slack's own client, which never tries again by itself."""
    return AsyncWebClient(
        token=sandbox.bot_token if token is None else token, base_url=sandbox.api_url, retry_handlers=[]
    )


class Connected:
    """A Bolt app in Socket Mode; register listeners on `app` at any time."""

    def __init__(self, sandbox: Sandbox, ping_interval: float = 2) -> None:
        self.client = client_of(sandbox)

        async def authorize(**_: Any) -> Any:
            world = sandbox.world
            return AuthorizeResult(
                enterprise_id=None,
                team_id=world.team_id,
                bot_token=sandbox.bot_token,
                bot_id=world.bot_id,
                bot_user_id=world.bot.id,
            )

        self.app = AsyncApp(client=self.client, authorize=authorize, process_before_response=True)
        self.handler = AsyncSocketModeHandler(
            self.app, sandbox.app_token, web_client=self.client, ping_interval=ping_interval
        )

    async def close(self) -> None:
        await self.handler.close_async()


def error_of(refused: Any) -> str:
    """The error code of a caught SlackApiError."""
    return str(refused.value.response["error"])
