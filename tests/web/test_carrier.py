"""The local workspace delivers over HTTP as Slack does: forms, JSON, signatures, retries, 3 s."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import SignatureVerifier
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from bot.sandbox import Person, Sandbox
from bot.web.serving import listen, serving
from tests.sandbox.kit import MANIFEST, Machine, client_of
from tests.sandbox.samples import view


@dataclass
class App:
    """An app of a few lines, which keeps what it was sent and answers what it is told to."""

    url: str = ""
    answers: list[Response] = field(default_factory=list)
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    deaf: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        self.heard.append((dict(request.headers), await request.body()))
        if self.deaf:
            await asyncio.Event().wait()
        answer = self.answers.pop(0) if self.answers else PlainTextResponse("")
        await answer(scope, receive, send)

    def form(self) -> dict[str, list[str]]:
        return parse_qs(self.heard[-1][1].decode(), keep_blank_values=True)


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
async def sandbox(machine: Machine) -> AsyncIterator[Sandbox]:
    async with Sandbox(MANIFEST, machine=machine) as running:
        yield running


@pytest.fixture
async def app(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[App]:
    monkeypatch.setattr("bot.web.serving.FINISH_WITHIN", 0.01)
    app = App()
    with listen("127.0.0.1", 0) as listening:
        async with serving(app, listening):
            app.url = f"http://127.0.0.1:{listening.getsockname()[1]}/slack/events"
            await sandbox.deliver_by_http(app.url)
            yield app


@pytest.fixture
def adam(sandbox: Sandbox) -> Person:
    return sandbox.person("adam")


async def test_a_command_is_a_signed_form_and_a_text_answers_it(
    sandbox: Sandbox, app: App, adam: Person
) -> None:
    app.answers = [PlainTextResponse("Heard")]
    assert (await adam.command("/mistake", "a & b = c", channel="general")).acked
    headers, body = app.heard[0]
    assert headers["content-type"] == "application/x-www-form-urlencoded"
    assert app.form()["text"] == ["a & b = c"]
    assert app.form()["trigger_id"]
    assert SignatureVerifier(sandbox.signing_secret).is_valid_request(body, headers)
    assert adam.ephemerals[0].text == "Heard"


async def test_an_interaction_is_a_form_with_a_payload_and_json_answers_it(
    sandbox: Sandbox, app: App, adam: Person
) -> None:
    await adam.shortcut("Own up to something")
    sent = json.loads(app.form()["payload"][0])
    assert (sent["type"], sent["callback_id"]) == ("shortcut", "own_up")
    await client_of(sandbox).views_open(trigger_id=sent["trigger_id"], view=view())
    block = next(b["block_id"] for b in view()["blocks"] if b["type"] == "input")
    app.answers = [Response(json.dumps({"response_action": "errors", "errors": {block: "No"}}))]
    label = next(b["label"]["text"] for b in view()["blocks"] if b["type"] == "input")
    await adam.fill(label, "x")
    assert await adam.submit() == {label: "No"}


async def test_an_event_is_json(sandbox: Sandbox, app: App, adam: Person) -> None:
    await adam.open_home(timeout=0.01)
    await sandbox.until(lambda: app.heard)
    headers, body = app.heard[0]
    assert headers["content-type"] == "application/json"
    assert json.loads(body)["event"]["type"] == "app_home_opened"
    assert "x-slack-retry-num" not in headers


async def test_an_event_that_fails_comes_again_at_once_after_a_minute_and_after_five(
    sandbox: Sandbox, app: App, adam: Person, machine: Machine
) -> None:
    app.answers = [PlainTextResponse("", 500) for _ in range(4)]
    await adam.open_home(timeout=0.01)
    for attempt, pause in ((2, 0), (3, 60), (4, 300)):
        if pause:
            machine.advance(pause - 1)
            await asyncio.sleep(0.05)
            assert len(app.heard) == attempt - 1
            machine.advance(1)
        await sandbox.until(lambda wanted=attempt: len(app.heard) == wanted)
    retries = [(h["x-slack-retry-num"], h["x-slack-retry-reason"]) for h, _ in app.heard[1:]]
    assert retries == [("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    assert len({json.loads(body)["event_id"] for _, body in app.heard}) == 1
    machine.advance(3600)
    await asyncio.sleep(0.05)
    assert len(app.heard) == 4


async def test_an_event_that_is_not_answered_within_three_seconds_comes_again(
    sandbox: Sandbox, app: App, adam: Person, machine: Machine
) -> None:
    app.deaf = True
    await adam.open_home(timeout=0.01)
    await sandbox.until(lambda: app.heard)
    app.deaf = False
    machine.advance(3.1)
    await sandbox.until(lambda: len(app.heard) == 2)
    assert app.heard[1][0]["x-slack-retry-reason"] == "http_timeout"


async def test_the_person_sees_when_the_app_is_late_wrong_or_not_there(
    sandbox: Sandbox, app: App, adam: Person, machine: Machine
) -> None:
    app.answers = [PlainTextResponse("", 500)]
    assert not (await adam.command("/mistake", channel="general")).acked
    app.deaf = True
    late = asyncio.ensure_future(adam.command("/mistake", channel="general"))
    await sandbox.until(lambda: len(app.heard) == 2)
    machine.advance(3.1)
    assert not (await late).acked
    with listen("127.0.0.1", 0) as free:
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/"
    await sandbox.deliver_by_http(nobody)
    assert not (await adam.command("/mistake", channel="general")).acked
    failed = '/mistake failed with the error "{}"'
    wanted = ["dispatch_failed", "operation_timeout", "dispatch_failed"]
    assert adam.troubles == [failed.format(code) for code in wanted]


async def test_wrong_signatures_and_old_timestamps_are_made_on_demand(
    sandbox: Sandbox, app: App, adam: Person
) -> None:
    carrier = await sandbox.deliver_by_http(app.url)
    carrier.wrong_signature()
    carrier.old_timestamp()
    for _ in range(3):
        await adam.command("/mistake", channel="general")
    verifier = SignatureVerifier(sandbox.signing_secret)
    assert [verifier.is_valid_request(body, headers) for headers, body in app.heard] == [False, False, True]
    await carrier.replay()
    assert app.heard[-1][0]["x-slack-signature"] == app.heard[-2][0]["x-slack-signature"]
