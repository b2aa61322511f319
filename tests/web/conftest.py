"""Amends served over HTTP on a free port, and somebody outside who knows how Slack signs."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from pydantic import SecretStr

from bot.app import Amends, amends, over_http
from bot.clock import Clock
from bot.local import manifest_path
from bot.sandbox import Sandbox
from bot.sandbox.http import FORM, JSON, signature
from bot.settings import Settings
from bot.web.serving import listen


@dataclass
class Machine:
    """A machine clock that a test moves."""

    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Outside:
    """Somebody who sends HTTP requests to the app."""

    slack: Sandbox
    app: Amends
    address: str
    session: aiohttp.ClientSession
    machine: Machine

    async def send(
        self,
        body: bytes,
        kind: str = FORM,
        *,
        age: float = 0,
        secret: str | None = None,
        **headers: str,
    ) -> tuple[int, str]:
        """POST a body, signed as Slack does unless `headers` say otherwise; status and text."""
        stamp = str(int(time.time() - age))
        signed = {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(secret or self.slack.signing_secret, stamp, body),
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return await self.post(body, signed)

    async def post(self, body: Any, headers: dict[str, str]) -> tuple[int, str]:
        async with self.session.post(self.address, data=body, headers=headers) as answer:
            return answer.status, await answer.text()

    async def send_json(self, payload: Any, **more: Any) -> tuple[int, str]:
        return await self.send(json.dumps(payload).encode(), JSON, **more)

    async def send_payload(self, payload: Any, **more: Any) -> tuple[int, str]:
        return await self.send(urlencode({"payload": json.dumps(payload)}).encode(), **more)

    def command(self, text: str = "help", **more: str) -> bytes:
        """The form of a slash command by Adam."""
        adam = self.slack.person("adam")
        fields = {
            "team_id": self.slack.world.team_id,
            "user_id": adam.id,
            "channel_id": "C1",
            "command": "/mistake",
            "text": text,
            "trigger_id": f"trigger-{text}",
            "response_url": f"{self.slack.url}/response/none",
            **more,
        }
        return urlencode(fields).encode()

    def interaction(self, kind: str, **more: Any) -> dict[str, Any]:
        """A payload by Adam."""
        user = {"id": self.slack.person("adam").id, "team_id": self.slack.world.team_id}
        return {"type": kind, "user": user, "team": {"id": self.slack.world.team_id}, **more}

    def event(self, event: Any, event_id: str = "Ev1") -> dict[str, Any]:
        team = self.slack.world.team_id
        return {"type": "event_callback", "team_id": team, "event_id": event_id, "event": event}


@pytest.fixture
async def outside(tmp_path: Path) -> AsyncIterator[Outside]:
    machine = Machine()
    async with Sandbox(manifest_path(), rate_limits=False) as slack, aiohttp.ClientSession() as session:
        settings = Settings(
            slack_bot_token=SecretStr(slack.bot_token),
            slack_signing_secret=SecretStr(slack.signing_secret),
            slack_api_url=slack.api_url,
            database_url=f"sqlite:///{tmp_path / 'amends.db'}",
            posts_per_second=1000,
        )
        clock = Clock(offset=lambda: slack.clock.offset.total_seconds(), machine=machine)
        with listen("127.0.0.1", 0) as listening:
            async with amends(settings, clock=clock) as app, over_http(app, settings, listening) as address:
                yield Outside(slack, app, address, session, machine)
