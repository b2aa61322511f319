"""A workspace, and a small Bolt app connected to it by real sockets."""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Person, Sandbox

from .kit import MANIFEST, Connected, Machine, client_of


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
async def sandbox(machine: Machine) -> AsyncIterator[Sandbox]:
    async with Sandbox(MANIFEST, machine=machine) as running:
        yield running


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncWebClient:
    return client_of(sandbox)


@pytest.fixture
async def bolt(sandbox: Sandbox) -> AsyncIterator[Connected]:
    connected = Connected(sandbox)
    await connected.handler.connect_async()
    await sandbox.app_connected()
    yield connected
    await connected.close()


@pytest.fixture
def adam(sandbox: Sandbox) -> Person:
    return sandbox.person("adam")


@pytest.fixture
def dana(sandbox: Sandbox) -> Person:
    return sandbox.person("dana")
