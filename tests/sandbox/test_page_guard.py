"""The page answers to itself alone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.sandbox import Sandbox

from .page_kit import Tab, tab_of


@pytest.fixture
async def tab(sandbox: Sandbox) -> AsyncIterator[Tab]:
    async with tab_of(sandbox, "adam") as opened:
        yield opened


FOREIGN = [
    {"Host": "evil.example"},
    {"Host": "127.0.0.1:1"},
    {"Host": "localhost:notaport"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
@pytest.mark.parametrize("path", ["/", "/page/files/main.js", "/api/auth.test", "/nowhere"])
async def test_a_foreign_request_is_refused_at_every_address(
    tab: Tab, path: str, headers: dict[str, str]
) -> None:
    url = f"{tab.sandbox.url}{path}?key={tab.key}"
    async with tab.session.get(url, headers=headers) as answer:
        assert answer.status == 403


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_a_foreign_page_cannot_act_or_look_even_with_the_key(tab: Tab, headers: dict[str, str]) -> None:
    status, _ = await tab.post("/page/do/say", {"who": "adam", "room": "general", "text": "hi"}, **headers)
    assert status == 403
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await tab.live(**headers)
    assert not tab.sandbox.person("adam").sees("general")


async def test_its_own_page_may_act(tab: Tab) -> None:
    own = {"Origin": tab.sandbox.url, "Sec-Fetch-Site": "same-origin"}
    general = tab.sandbox.world.channel("general").id
    status, _ = await tab.post("/page/do/say", {"who": "adam", "room": general, "text": "hi"}, **own)
    assert status == 200
    assert [m.text for m in tab.sandbox.person("dana").sees("general")] == ["hi"]


@pytest.mark.parametrize("key", ["", "wrong", "ключ"])
async def test_without_the_key_nothing_is_shown_or_done(tab: Tab, key: str) -> None:
    async with tab.session.get(f"{tab.sandbox.url}/", params={"key": key}) as answer:
        assert answer.status == 403
    tab.key = key.encode("ascii", "replace").decode()
    assert (await tab.post("/page/do/home", {"who": "adam"}))[0] == 403
    assert (await tab.post("/page/clock", {"seconds": 3600}))[0] == 403
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await tab.live(key="wrong")


async def test_the_key_changes_with_every_workspace(sandbox: Sandbox) -> None:
    async with Sandbox(sandbox.workspace.manifest) as other:
        assert other.page_url.partition("key=")[2] != sandbox.page_url.partition("key=")[2]


async def test_the_page_loads_nothing_but_its_own_files(tab: Tab) -> None:
    async with tab.session.get(tab.sandbox.page_url) as answer:
        html, policy = await answer.text(), answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "http:" not in html
    assert "https:" not in html
    assert "<script>" not in html
    async with tab.session.get(f"{tab.sandbox.url}/page/files/..%2f..%2fpyproject.toml") as answer:
        assert answer.status == 404


@pytest.mark.parametrize("body", [None, [], "x", {"who": "adam"}, {"who": "adam", "room": []}])
@pytest.mark.parametrize(
    "verb", ["say", "command", "shortcut", "enter", "use", "suggest", "submit", "close", "read"]
)
async def test_nonsense_is_refused_with_a_sentence(tab: Tab, verb: str, body: object) -> None:
    status, answer = await tab.post(f"/page/do/{verb}", body)
    assert status in (200, 400)
    assert answer["refused"].endswith(".")


@pytest.mark.parametrize("who", ["nobody", "amends", ""])
async def test_only_people_can_be_played(tab: Tab, who: str) -> None:
    assert (await tab.post("/page/do/home", {"who": who}))[1].get("refused")
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await tab.live(who=who or "x")
