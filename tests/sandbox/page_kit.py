"""What the tests of the page share: a browser's requests without the browser."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp

from bot.sandbox import Sandbox

Json = dict[str, Any]


class Tab:
    """A tab of the page, at which one person sits."""

    def __init__(self, sandbox: Sandbox, session: aiohttp.ClientSession, who: str) -> None:
        self.sandbox = sandbox
        self.session = session
        self.who = who
        self.key = parse_qs(urlsplit(sandbox.page_url).query)["key"][0]

    async def post(self, path: str, body: Any, **headers: str) -> tuple[int, Any]:
        """Status and answer; JSON where it is JSON."""
        given = {"X-Page-Key": self.key, **headers}
        async with self.session.post(self.sandbox.url + path, json=body, headers=given) as answer:
            text = await answer.text()
            return answer.status, json.loads(text) if text.startswith("{") else text

    async def act(self, verb: str, **body: Any) -> Json:
        """Goes through a door; expects to be understood."""
        status, answer = await self.post(f"/page/do/{verb}", {"who": self.who, **body})
        assert status == 200, answer
        return dict(answer)

    def live(self, key: str | None = None, who: str | None = None, **headers: str) -> Any:
        """The live connection."""
        query = f"key={self.key if key is None else key}&who={who or self.who}"
        return self.session.ws_connect(f"{self.sandbox.url}/page/live?{query}", headers=headers)

    async def state(self) -> Json:
        """What the page shows now."""
        async with self.live() as socket:
            return dict(await socket.receive_json(timeout=15))

    async def modal(self) -> Json:
        """The modal on top."""
        state = await self.state()
        return dict(state["modals"][-1])


@asynccontextmanager
async def tab_of(sandbox: Sandbox, who: str) -> AsyncIterator[Tab]:
    async with aiohttp.ClientSession() as session:
        yield Tab(sandbox, session, who)


def room(state: Json, name: str) -> Json:
    """A conversation by its name."""
    return next(r for r in state["rooms"] if r["name"] == name)
