"""What is not from Slack, not of now, not new, or not readable goes no further; by real requests."""

from __future__ import annotations

import io
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import system_now
from bot.sandbox.http import FORM, JSON
from bot.web import guard
from bot.web.signature import MOST_AGE, Refused, Signatures
from tests.web.conftest import Outside

SECRET_WORDS = "I sent the offer to the wrong list"


@pytest.fixture
async def refused(outside: Outside, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Outside]:
    """After the test: one line in the log for each refusal, of its type only; and nothing was done."""
    caplog.set_level(logging.INFO)
    before = len(outside.slack.log)
    yield outside
    lines = [r.getMessage() for r in caplog.get_records("call") if r.name == "bot.web.guard"]
    assert len(lines) == 1
    assert lines[0].startswith("refused a request: ")
    everything = " ".join(r.getMessage() for r in caplog.get_records("call"))
    assert "wrong list" not in everything
    assert outside.slack.signing_secret not in everything
    assert len(outside.slack.log) == before, "Slack was called for a refused request"


async def test_a_signed_command_is_answered(outside: Outside) -> None:
    assert await outside.send(outside.command()) == (200, "")


async def test_a_signature_by_another_secret_is_refused(refused: Outside) -> None:
    assert (await refused.send(refused.command(SECRET_WORDS), secret="not ours"))[0] == 401


@pytest.mark.parametrize(
    "value", ["", "v0=", "v1=00", "v0=zz", "v0=" + "0" * 64, "caf\xe9", "v0=" + "0" * 5000]
)
async def test_nonsense_instead_of_a_signature_is_refused(refused: Outside, value: str) -> None:
    assert (await refused.send(refused.command(SECRET_WORDS), X_Slack_Signature=value))[0] == 401


async def test_a_request_without_a_signature_is_refused(refused: Outside) -> None:
    assert (await refused.post(refused.command(SECRET_WORDS), {"Content-Type": FORM}))[0] == 401


async def test_a_body_that_was_changed_on_its_way_is_refused(refused: Outside) -> None:
    body = refused.command(SECRET_WORDS)
    carrier = await refused.slack.deliver_by_http(refused.address)
    headers = carrier.signed(FORM, body).headers
    assert (await refused.post(body.replace(b"wrong", b"right"), headers))[0] == 401


@pytest.mark.parametrize("age", [MOST_AGE + 2, -MOST_AGE - 2], ids=["the past", "the future"])
async def test_a_timestamp_more_than_five_minutes_away_is_refused(refused: Outside, age: float) -> None:
    assert (await refused.send(refused.command(SECRET_WORDS), age=age))[0] == 401


@pytest.mark.parametrize("stamp", ["", "now", "-1", "1e9", "٣", "9" * 4000, "NaN", " "])
async def test_a_timestamp_that_is_no_number_is_refused(refused: Outside, stamp: str) -> None:
    status, _ = await refused.send(refused.command(SECRET_WORDS), X_Slack_Request_Timestamp=stamp)
    assert status == 401


async def test_a_timestamp_some_minutes_old_is_taken(outside: Outside) -> None:
    assert (await outside.send(outside.command(), age=MOST_AGE - 5))[0] == 200


async def test_the_storys_clock_does_not_make_slacks_requests_old(outside: Outside) -> None:
    outside.slack.advance(timedelta(days=30))
    assert (await outside.send(outside.command()))[0] == 200


async def test_a_replay_is_refused_as_long_as_it_could_pass(outside: Outside) -> None:
    carrier = await outside.slack.deliver_by_http(outside.address)
    adam = outside.slack.person("adam")
    assert (await adam.command("/mistake", "help")).acked
    assert await carrier.replay() == (401, "replay")
    outside.machine.ahead = timedelta(seconds=MOST_AGE - 5)
    assert await carrier.replay() == (401, "replay")
    outside.machine.ahead = timedelta(seconds=MOST_AGE + 5)
    assert await carrier.replay() == (401, "old timestamp")
    assert len(adam.ephemerals) == 1


async def test_slacks_own_retry_is_signed_anew_and_passes(outside: Outside) -> None:
    event = outside.event({"type": "app_home_opened", "user": outside.slack.person("adam").id, "tab": "home"})
    assert (await outside.send_json(event, age=3))[0] == 200
    retried = {"X_Slack_Retry_Num": "1", "X_Slack_Retry_Reason": "http_timeout"}
    assert (await outside.send_json(event, **retried))[0] == 200


def test_remembered_signatures_are_forgotten_when_they_are_too_old_and_never_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.web.signature.MOST_SEEN", 1000)
    ahead = timedelta(0)
    signatures = Signatures("secret", lambda: system_now() + ahead)

    def take(number: int) -> None:
        stamp = str(int((system_now() + ahead).timestamp()))
        signatures.remember(stamp, f"v0={number:064x}")

    for number in range(5000):
        take(number)
    assert len(signatures._seen) == 1000
    with pytest.raises(Refused):
        take(4999)
    ahead = timedelta(seconds=MOST_AGE + 2)
    take(4999)
    assert len(signatures._seen) == 1


MALFORMED_BODIES = {
    "empty": (FORM, b""),
    "text": ("text/plain", b"hello"),
    "no content type that Slack sends": ("multipart/form-data", b"payload={}"),
    "no form": (FORM, b"hello"),
    "not UTF-8": (FORM, b"command=\xff\xfe"),
    "not UTF-8, percent-encoded": (FORM, b"payload=%ff%fe"),
    "a form of a thousand fields": (FORM, b"&".join(b"a%d=1" % n for n in range(1000))),
    "a form that is no command": (FORM, b"text=" + SECRET_WORDS.replace(" ", "+").encode()),
    "a payload that is no JSON": (FORM, b"payload=" + SECRET_WORDS.replace(" ", "+").encode()),
    "an empty payload": (FORM, b"payload="),
    "not JSON": (JSON, SECRET_WORDS.encode()),
    "half of a JSON": (JSON, b'{"type": "event_callback", "event": {'),
    "a JSON list": (JSON, b"[]"),
    "a JSON string": (JSON, b'"event_callback"'),
    "null": (JSON, b"null"),
    "nested ten thousand deep": (JSON, b'{"a":' + b"[" * 10_000 + b"]" * 10_000 + b"}"),
    "a number of ten thousand digits": (JSON, b'{"type": ' + b"1" * 10_000 + b"}"),
}


@pytest.mark.parametrize("case", MALFORMED_BODIES)
async def test_a_body_that_cannot_be_read_is_refused(refused: Outside, case: str) -> None:
    kind, body = MALFORMED_BODIES[case]
    status, text = await refused.send(body, kind)
    assert (status, text.split(":")[0]) == (400, "malformed")


MALFORMED_PAYLOADS: dict[str, Any] = {
    "a list": [],
    "nothing": {},
    "a type that is no text": {"type": ["block_actions"]},
    "a submission without its view": {"type": "view_submission"},
    "a view that is a text": {"type": "view_submission", "view": "modal"},
    "a view without a type": {"type": "view_submission", "view": {"id": "V1", "callback_id": "step"}},
    "a view without a callback_id": {"type": "view_closed", "view": {"id": "V1", "type": "modal"}},
    "no actions": {"type": "block_actions"},
    "empty actions": {"type": "block_actions", "actions": []},
    "actions that are texts": {"type": "block_actions", "actions": ["approve"]},
    "an event that is a text": {"type": "event_callback", "event": "message"},
    "an event without a type": {"type": "event_callback", "event": {}},
    "no event": {"type": "event_callback"},
    "no challenge": {"type": "url_verification"},
}


@pytest.mark.parametrize("case", MALFORMED_PAYLOADS)
@pytest.mark.parametrize("shape", ["form", "json"])
async def test_a_payload_that_is_none_of_slacks_shapes_is_refused(
    refused: Outside, shape: str, case: str
) -> None:
    payload = MALFORMED_PAYLOADS[case]
    if isinstance(payload, dict) and payload and case not in ("no event", "no challenge"):
        payload = refused.interaction(payload["type"], **{k: v for k, v in payload.items() if k != "type"})
    status, _ = await (refused.send_json if shape == "json" else refused.send_payload)(payload)
    assert status == 400


async def test_an_interaction_of_nobody_is_refused(refused: Outside) -> None:
    nobody = {"type": "block_actions", "actions": [{"action_id": "approve", "value": "1|1"}]}
    assert (await refused.send_payload(nobody))[0] == 400


async def test_a_body_of_more_than_a_megabyte_is_refused(refused: Outside) -> None:
    body = refused.command("a" * (guard.MOST + 1))
    assert await refused.post(io.BytesIO(body), {"Content-Type": FORM}) == (413, "too large")


async def test_a_body_without_a_length_is_refused_at_a_megabyte_too(refused: Outside) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(32):
            yield b"a" * (guard.MOST // 16)

    assert (await refused.post(endless(), {"Content-Type": FORM}))[0] == 413


async def test_a_body_that_comes_too_slowly_is_not_waited_for(
    refused: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "READ_WITHIN", 0.05)

    async def slow() -> AsyncIterator[bytes]:
        yield b"command="
        await refused.slack.workspace.machine.sleep(0.5)
        yield b"late"

    assert (await refused.post(slow(), {"Content-Type": FORM}))[0] == 408


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/slack/events", 404),
        ("POST", "/", 404),
        ("POST", "/slack/events/x", 404),
        ("GET", "/healthz", 200),
    ],
)
async def test_there_is_one_door_and_a_sign_of_life(
    outside: Outside, method: str, path: str, status: int
) -> None:
    address = outside.address.replace("/slack/events", path)
    async with outside.session.request(method, address) as answer:
        assert answer.status == status
