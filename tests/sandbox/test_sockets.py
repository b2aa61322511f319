"""Socket Mode: acks, repeats, and every way to lose a connection."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Person, Sandbox

from .kit import MANIFEST, Connected, Machine, client_of
from .samples import view

Json = dict[str, Any]


class RawApp:
    """An app that speaks Socket Mode by hand."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self.session = aiohttp.ClientSession()
        self.sockets: list[aiohttp.ClientWebSocketResponse] = []

    async def connect(self) -> aiohttp.ClientWebSocketResponse:
        opened = await client_of(self._sandbox, self._sandbox.app_token).apps_connections_open(
            app_token=self._sandbox.app_token
        )
        socket = await self.session.ws_connect(str(opened["url"]), autoping=False)
        self.sockets.append(socket)
        return socket

    async def close(self) -> None:
        await self.session.close()


@pytest.fixture
async def raw(sandbox: Sandbox) -> AsyncIterator[RawApp]:
    app = RawApp(sandbox)
    yield app
    await app.close()


async def test_a_connection_says_hello_and_answers_pings(raw: RawApp) -> None:
    socket = await raw.connect()
    hello = await socket.receive_json(timeout=10)
    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    await socket.ping(b"sdk-ping-pong:1.5")
    pong = await socket.receive(timeout=10)
    assert (pong.type, bytes(pong.data)) == (aiohttp.WSMsgType.PONG, b"sdk-ping-pong:1.5")


async def test_a_ticket_serves_once(raw: RawApp, sandbox: Sandbox) -> None:
    url = sandbox.sockets.ticket_url("A1")
    async with aiohttp.ClientSession() as session:
        first = await session.ws_connect(url)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)
        await first.close()


async def test_an_eleventh_connection_is_one_too_many(raw: RawApp, sandbox: Sandbox) -> None:
    for _ in range(10):
        raw.sockets.append(await raw.session.ws_connect(sandbox.sockets.ticket_url("A1")))
    await sandbox.until(lambda: len(sandbox.sockets.open) == 10)
    extra = await raw.session.ws_connect(sandbox.sockets.ticket_url("A1"))
    assert (await extra.receive_json(timeout=10))["reason"] == "too_many_websockets"
    assert (await extra.receive(timeout=10)).type == aiohttp.WSMsgType.CLOSE


async def test_each_envelope_goes_to_one_of_the_connections(
    raw: RawApp, sandbox: Sandbox, adam: Person
) -> None:
    got = []
    for name in "ab":
        socket = await raw.connect()
        await socket.receive_json(timeout=10)

        async def serve(socket: Any = socket, name: str = name) -> None:
            async for message in socket:
                envelope = json.loads(message.data)
                got.append((name, envelope["payload"]["text"]))
                await socket.send_json({"envelope_id": envelope["envelope_id"]})

        sandbox.workspace.spawn(serve())
    await sandbox.until(lambda: len(sandbox.sockets.open) == 2)
    for number in range(20):
        assert (await adam.command("/mistake", str(number), channel="general")).acked
    assert [text for _, text in got] == [str(n) for n in range(20)]
    assert {name for name, _ in got} == {"a", "b"}


async def test_an_event_without_an_ack_comes_again_three_times(
    raw: RawApp, sandbox: Sandbox, adam: Person, machine: Machine
) -> None:
    socket = await raw.connect()
    await socket.receive_json(timeout=10)
    await adam.say("Hello")
    attempts, ids = [], set()
    for _ in range(4):
        envelope = await socket.receive_json(timeout=10)
        assert envelope["payload"]["event"]["type"] == "message"
        attempts.append((envelope["retry_attempt"], envelope["retry_reason"]))
        ids.add(envelope["payload"]["event_id"])
        machine.advance(3.1)
        await sandbox.until(lambda: len(sandbox.log.of("missed_ack")) == len(attempts))
        machine.advance(400)
    assert attempts == [(0, ""), (1, "timeout"), (2, "timeout"), (3, "timeout")]
    assert len(ids) == 1


async def test_a_command_has_slacks_fields(raw: RawApp, sandbox: Sandbox, dana: Person) -> None:
    socket = await raw.connect()
    await socket.receive_json(timeout=10)

    async def serve() -> None:
        envelope = await socket.receive_json(timeout=10)
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "Heard"}})

    sandbox.workspace.spawn(serve())
    await dana.command("/mistake", "a < b", channel="leads")
    [envelope] = sandbox.log.of("envelope", "slash_commands")
    payload = envelope.detail["payload"]
    assert (payload["channel_name"], payload["text"], payload["user_name"]) == (
        "privategroup",
        "a < b",
        "dana",
    )
    assert payload["is_enterprise_install"] == "false"
    assert payload["response_url"].startswith(sandbox.url)
    assert dana.ephemerals[0].text == "Heard"


async def test_without_a_connection_the_person_sees_that_the_command_failed(adam: Person) -> None:
    assert not (await adam.command("/mistake", channel="general")).acked
    assert adam.troubles == ['/mistake failed with the error "dispatch_failed"']


async def test_a_late_ack_of_a_command_is_dropped(
    raw: RawApp, sandbox: Sandbox, adam: Person, machine: Machine
) -> None:
    socket = await raw.connect()
    await socket.receive_json(timeout=10)

    async def serve() -> None:
        envelope = await socket.receive_json(timeout=10)
        machine.advance(3.1)
        await sandbox.until(lambda: sandbox.log.of("missed_ack"))
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "Too late"}})

    sandbox.workspace.spawn(serve())
    await adam.command("/mistake", channel="general")
    await sandbox.until(lambda: sandbox.log.of("late_ack"))
    assert adam.troubles == ['/mistake failed with the error "operation_timeout"']
    assert adam.ephemerals == []


@pytest.mark.parametrize("fault", ["refresh", "close", "reset", "black_hole"])
async def test_bolt_comes_back_after(fault: str) -> None:
    async with Sandbox(MANIFEST) as sandbox:
        bolt = Connected(sandbox, ping_interval=0.2)

        @bolt.app.command("/mistake")
        async def mistake(ack: Any) -> None:
            await ack("Here")

        await bolt.handler.connect_async()
        await sandbox.app_connected()
        before = len(sandbox.log.of("connected"))
        outcome = getattr(sandbox.sockets, fault)()
        if outcome is not None:
            await outcome
        await sandbox.until(lambda: len(sandbox.log.of("connected")) > before, timeout=15)
        adam = sandbox.person("adam")
        assert (await adam.command("/mistake", channel="general")).acked
        assert adam.ephemerals[-1].text == "Here"
        await bolt.close()


async def test_bolt_comes_back_when_slack_is_back() -> None:
    async with Sandbox(MANIFEST) as sandbox:
        bolt = Connected(sandbox, ping_interval=0.2)
        await bolt.handler.connect_async()
        await sandbox.app_connected()
        sandbox.faults.down()
        assert not sandbox.sockets.connected
        await sandbox.until(lambda: sandbox.log.of("fault", "apps.connections.open"))
        sandbox.faults.up()
        await sandbox.app_connected()
        await bolt.close()


async def test_the_log_tells_which_call_used_a_trigger_before_its_ack(
    raw: RawApp, sandbox: Sandbox, adam: Person
) -> None:
    client = client_of(sandbox)
    socket = await raw.connect()
    await socket.receive_json(timeout=10)

    async def serve(early: bool) -> None:
        envelope = await socket.receive_json(timeout=10)
        ack = {"envelope_id": envelope["envelope_id"]}
        if not early:
            await socket.send_json(ack)
            await sandbox.until(lambda: sandbox.log.of("ack"))
        await client.views_open(trigger_id=envelope["payload"]["trigger_id"], view=view())
        if early:
            await socket.send_json(ack)

    for early in (False, True):
        sandbox.workspace.spawn(serve(early))
        await adam.command("/mistake", channel="general")
        await adam.wait_modal()
        assert bool(sandbox.log.early_calls()) == early
