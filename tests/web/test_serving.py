"""The server starts with a sentence or not at all, and stops when what is in flight is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from bot.clock import system_now
from bot.errors import WrongSettings
from bot.sandbox.http import signature
from bot.web.guard import Guard
from bot.web.serving import listen, serving


def slow(started: asyncio.Event, go_on: asyncio.Event) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        started.set()
        await go_on.wait()
        await PlainTextResponse("done")(scope, receive, send)

    return app


async def test_what_is_in_flight_is_answered_and_nothing_new_is_taken() -> None:
    started, go_on, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def run() -> None:
        async with serving(slow(started, go_on), listening):
            await stop.wait()

    listening = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    running = asyncio.create_task(run())
    async with aiohttp.ClientSession() as session:
        in_flight = asyncio.create_task(session.get(url))
        await started.wait()
        stop.set()
        await asyncio.sleep(0.05)
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.get(url)
        assert not running.done()
        go_on.set()
        async with await in_flight as answer:
            assert await answer.text() == "done"
        await asyncio.wait_for(running, 1)


async def test_an_idle_connection_does_not_hold_up_the_stop() -> None:
    done = asyncio.Event()
    done.set()
    listening = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    async with (
        aiohttp.ClientSession() as session,
        asyncio.timeout(1),
        serving(slow(asyncio.Event(), done), listening),
        session.get(url) as answer,
    ):
        assert answer.status == 200


async def test_an_answer_that_never_comes_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.serving.FINISH_WITHIN", 0.05)
    started = asyncio.Event()
    listening = listen("127.0.0.1", 0)
    async with aiohttp.ClientSession() as session:
        async with serving(slow(started, asyncio.Event()), listening):
            never = asyncio.create_task(session.get(f"http://127.0.0.1:{listening.getsockname()[1]}/"))
            await started.wait()
        answer = (await asyncio.gather(never, return_exceptions=True))[0]
        assert isinstance(answer, aiohttp.ClientError) or answer.status == 500


async def test_a_request_that_the_app_could_not_do_may_come_again_within_the_same_second() -> None:
    """Slack repeats a failed event at once: then its signature is the same, and it is no replay."""
    statuses = [500, 200]

    async def failing_once(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("", statuses.pop(0))(scope, receive, send)

    body, stamp = b'{"type": "url_verification", "challenge": "c"}', str(int(system_now().timestamp()))
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature("secret", stamp, body),
    }
    listening = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}/slack/events"
    seen = []
    app = Guard(failing_once, "secret", system_now)
    async with aiohttp.ClientSession() as session, serving(app, listening):
        for _ in range(3):
            async with session.post(url, data=body, headers=headers) as answer:
                seen.append(answer.status)
    assert seen == [500, 200, 401]


def test_a_port_in_use_is_named() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(WrongSettings, match=f"^PORT {port} is in use: stop the other program"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize("host", ["nowhere.invalid", "203.0.113.9", "not a host", "2001:db8::1"])
def test_a_host_that_is_not_ours_is_named(host: str) -> None:
    with pytest.raises(WrongSettings, match=r"^HOST .* is no address of this machine: use 127\.0\.0\.1"):
        listen(host, 0)
