"""Amends beside a local workspace, in one process: for the demo and the journeys."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.app import Amends, amends, over_socket_mode
from bot.clock import Clock
from bot.sandbox import Sandbox
from bot.sandbox.changes import PATIENCE
from bot.settings import Settings, check_templates

LOOK_AGAIN = 0.02  # s


def manifest_path() -> Path:
    """manifest.yml: beside the package in a checkout, inside it when installed."""
    here = Path(__file__).parent
    inside = here / "manifest.yml"
    return inside if inside.exists() else here.parent / "manifest.yml"


def settings_for(slack: Sandbox, database_url: str, posts_per_second: float) -> Settings:
    """What `amends run` would read from the environment, for a local workspace; the rest it reads."""
    return Settings(
        slack_bot_token=SecretStr(slack.bot_token),
        slack_app_token=SecretStr(slack.app_token),
        slack_api_url=slack.api_url,
        database_url=database_url,
        outbox_idle=0.5,
        posts_per_second=posts_per_second,
    )


@asynccontextmanager
async def local_amends(
    slack: Sandbox, database_url: str, *, posts_per_second: float = 1.0
) -> AsyncIterator[Amends]:
    """Amends connected to a local workspace, on its story clock."""
    clock = Clock(offset=lambda: slack.clock.offset.total_seconds())
    settings = settings_for(slack, database_url, posts_per_second)
    check_templates(settings)
    async with amends(settings, clock=clock) as app, over_socket_mode(app, settings):
        await slack.app_connected()
        yield app


async def fast_forward(slack: Sandbox, app: Amends, user: str) -> bool:
    """Move the story on to the moment of the next ping about somebody's one open case.

    What was read a moment ago stays planned until Slack's answer to it has been noted: that is waited for,
    or the story would move on to what is there already.

    Args:
        user: the id of the owner.

    Returns:
        Whether any ping is planned.
    """

    async def due() -> datetime | None:
        async with app.desk.store.reading(app.door.team) as tx:
            (file, *_) = await tx.case_files(user)
        return file.next_ping

    planned = await due()
    for _ in range(int(PATIENCE / LOOK_AGAIN)):
        if planned is None or planned > slack.clock.now():
            break
        await asyncio.sleep(LOOK_AGAIN)
        planned = await due()
    if planned is None:
        return False
    slack.advance(max(planned - slack.clock.now(), timedelta(0)) + timedelta(seconds=1))
    app.desk.wake()
    return True
