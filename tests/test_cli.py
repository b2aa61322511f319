"""The command itself, as people start it: in a process of its own, with nothing but the environment."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sqlite3
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.local import manifest_path
from bot.sandbox import Sandbox

ROOT = Path(__file__).parents[1]


def environment(**more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **more}


def amends(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=environment(**variables),
        capture_output=True,
        text=True,
        timeout=30,
    )


def one_sentence(stderr: str) -> str:
    """What it said, if that was one sentence and no more."""
    (line,) = stderr.strip().splitlines()
    assert line.startswith("amends: ")
    assert line.endswith(".")
    return line.removeprefix("amends: ")


BOT, APP = "xoxb-1", "xapp-1"


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": BOT}, "SLACK_SIGNING_SECRET"),
        ({"SLACK_BOT_TOKEN": APP, "SLACK_APP_TOKEN": BOT}, "swapped"),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": BOT}, "SLACK_SIGNING_SECRET"),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "PORT": "eighty"}, "PORT"),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": "s", "HOST": "nowhere.invalid"}, "HOST"),
        (
            {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "DATABASE_URL": "sqlite:////no/such/a.db"},
            "DATABASE",
        ),
        (
            {
                "SLACK_BOT_TOKEN": BOT,
                "SLACK_APP_TOKEN": APP,
                "DATABASE_URL": "postgresql://amends:s3cret@127.0.0.1:1/amends",
            },
            "127.0.0.1:1",
        ),
    ],
    ids=[
        "nothing",
        "no transport",
        "swapped",
        "a token as secret",
        "a port",
        "a host",
        "a database",
        "a server",
    ],
)
def test_a_wrong_start_ends_with_one_sentence(variables: dict[str, str], named: str) -> None:
    ended = amends("run", **variables)  # within its time-out: it waits for nothing
    assert named in one_sentence(ended.stderr)
    assert "s3cret" not in ended.stderr
    assert (ended.returncode, ended.stdout) == (2, "")


def test_help_imports_nothing_heavy() -> None:
    code = """
import sys
from bot.cli import cli
try:
    cli(["--help"])
except SystemExit:
    pass
heavy = {"slack_bolt", "slack_sdk", "sqlalchemy", "aiohttp", "pydantic", "jinja2", "uvicorn", "starlette"}
print(sorted(heavy & set(sys.modules)))
"""
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert "Usage:" in ended.stdout
    assert ended.stdout.splitlines()[-1] == "[]"


def test_a_wrong_setting_is_told_before_anything_heavy_is_imported() -> None:
    code = "import sys; from bot.cli import cli\ntry: cli(['run'])\nexcept SystemExit: pass\n"
    code += "print({'slack_bolt', 'sqlalchemy'} & set(sys.modules))"
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert ended.stdout.splitlines()[-1] == "set()"


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    async with Sandbox(manifest_path()) as sandbox:
        yield sandbox


async def started(slack: Sandbox, tmp_path: Path, **variables: str) -> Process:
    """`amends run` against a local workspace."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "run"),
        env=environment(
            SLACK_API_URL=slack.api_url, DATABASE_URL=f"sqlite:///{tmp_path / 'amends.db'}", **variables
        ),
        stdout=PIPE,
        stderr=PIPE,
    )


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-wrong", "SLACK_APP_TOKEN": "{app}"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "{bot}", "SLACK_APP_TOKEN": "xapp-wrong"}, "SLACK_APP_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-wrong", "SLACK_SIGNING_SECRET": "s", "PORT": "0"}, "SLACK_BOT_TOKEN"),
    ],
    ids=["the bot token", "the app token", "the bot token over HTTP"],
)
async def test_a_token_that_slack_refuses_is_named(
    slack: Sandbox, tmp_path: Path, variables: dict[str, str], named: str
) -> None:
    filled = {name: v.format(bot=slack.bot_token, app=slack.app_token) for name, v in variables.items()}
    process = await started(slack, tmp_path, **filled)
    _, stderr = await asyncio.wait_for(process.communicate(), 20)
    said = one_sentence(stderr.decode().splitlines()[-1])
    assert said.startswith(f"Slack refuses {named} (invalid_auth): ")
    assert "Traceback" not in stderr.decode()
    assert process.returncode == 2


@asynccontextmanager
async def served(slack: Sandbox, tmp_path: Path) -> AsyncIterator[Process]:
    """`amends run` over HTTP, and the workspace posting to it."""
    secret = slack.signing_secret
    process = await started(
        slack, tmp_path, SLACK_BOT_TOKEN=slack.bot_token, SLACK_SIGNING_SECRET=secret, PORT="0"
    )
    try:
        assert process.stderr is not None
        while not (found := re.search(rb"listens for Slack on (\S+)\.", await process.stderr.readline())):
            assert process.returncode is None
        await slack.deliver_by_http(found[1].decode())
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def test_amends_run_serves_http_and_a_port_in_use_is_told(slack: Sandbox, tmp_path: Path) -> None:
    async with served(slack, tmp_path):
        assert slack.http is not None
        adam = slack.person("adam")
        assert (await adam.command("/mistake", "help")).acked
        async with aiohttp.ClientSession() as session:
            answer = await session.get(slack.http.url.replace("/slack/events", "/healthz"))
            assert await answer.text() == "ok"
        port = re.findall(r":(\d+)/", slack.http.url)[0]
        second = await started(slack, tmp_path, SLACK_BOT_TOKEN=BOT, SLACK_SIGNING_SECRET="s", PORT=port)
        _, stderr = await asyncio.wait_for(second.communicate(), 20)
        assert one_sentence(stderr.decode()).startswith(f"PORT {port} is in use")
        assert second.returncode == 2


async def test_a_stop_answers_what_is_in_flight(slack: Sandbox, tmp_path: Path) -> None:
    async with served(slack, tmp_path) as process:
        adam = slack.person("adam")
        with sqlite3.connect(tmp_path / "amends.db", isolation_level=None) as database:
            database.execute("BEGIN IMMEDIATE")  # what comes with a command is kept before its answer
            in_flight = asyncio.create_task(adam.command("/mistake", "Acme: I lost the file"))
            await slack.until(lambda: slack.log.of("envelope"))
            await asyncio.sleep(0.3)
            process.send_signal(signal.SIGTERM)
            await asyncio.sleep(0.2)
            assert not in_flight.done()
            database.execute("ROLLBACK")
        assert (await in_flight).acked
        assert await asyncio.wait_for(process.wait(), 20) == 0
        database = sqlite3.connect(tmp_path / "amends.db")
        assert database.execute("SELECT count(*) FROM cases").fetchone() == (1,)
        database.close()


async def test_a_stop_ends_the_wait_for_a_slack_that_is_not_there(slack: Sandbox, tmp_path: Path) -> None:
    await slack.stop()
    process = await started(slack, tmp_path, SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP)
    assert process.stderr is not None
    assert b"cannot be reached" in await asyncio.wait_for(process.stderr.readline(), 20)
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 10) == 0  # its own wait is longer
    await process.communicate()


async def test_with_both_transports_set_the_log_says_which_is_used(slack: Sandbox, tmp_path: Path) -> None:
    process = await started(
        slack,
        tmp_path,
        SLACK_BOT_TOKEN=slack.bot_token,
        SLACK_APP_TOKEN=slack.app_token,
        SLACK_SIGNING_SECRET=slack.signing_secret,
    )
    await slack.app_connected(20)
    process.send_signal(signal.SIGTERM)
    _, stderr = await asyncio.wait_for(process.communicate(), 10)
    assert b"Socket Mode is used, and SLACK_SIGNING_SECRET is not" in stderr
    assert process.returncode == 0
