"""What people do and see: shortcuts, response_urls, events, membership."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import NotAllowed, NotOnScreen, Person, Sandbox

from .kit import MANIFEST, Connected, Machine, manifest_without
from .samples import Json, actions, button, option, plain, section

NO_INTERACTIVITY = {**MANIFEST, "settings": {}}


async def post(url: str, body: Json) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        return answer.status, await answer.text()


def url_for(sandbox: Sandbox, person: Person, channel: str = "general", **more: Any) -> str:
    return sandbox.workspace.response_url(sandbox.world.channel(channel).id, person.id, **more)


async def test_a_response_url_answers_ephemerally_even_where_the_bot_is_not(
    sandbox: Sandbox, adam: Person
) -> None:
    url = url_for(sandbox, adam)
    assert await post(url, {"text": "Just you"}) == (200, "ok")
    assert await post(url, {"text": "All of you", "response_type": "in_channel"}) == (200, "ok")
    assert [m.text for m in adam.ephemerals] == ["Just you"]
    assert [m.text for m in adam.sees("general")] == ["All of you"]


async def test_a_response_url_serves_five_times_within_thirty_minutes(
    sandbox: Sandbox, adam: Person, machine: Machine
) -> None:
    url, other = url_for(sandbox, adam), url_for(sandbox, adam)
    for _ in range(5):
        assert (await post(url, {"text": "a"}))[0] == 200
    status, body = await post(url, {"text": "a"})
    assert status == 404
    assert "used_url" in body
    machine.advance(30 * 60 + 1)
    status, body = await post(other, {"text": "a"})
    assert status == 404
    assert "expired_url" in body


async def test_a_response_url_replaces_and_deletes_but_never_turns_one_kind_into_the_other(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    channel = sandbox.world.channel("client-care").id
    await client.chat_postEphemeral(channel=channel, user=adam.id, text="Choose")
    url = url_for(sandbox, adam, "client-care", ephemeral_ts=adam.ephemerals[0].ts)
    await post(url, {"text": "Chosen", "replace_original": True})
    assert [m.text for m in adam.ephemerals] == ["Chosen"]
    status, _ = await post(url, {"text": "For all", "replace_original": True, "response_type": "in_channel"})
    assert status == 404
    await post(url, {"delete_original": True})
    assert adam.ephemerals == []


async def test_a_response_url_checks_its_blocks(sandbox: Sandbox, adam: Person) -> None:
    status, body = await post(url_for(sandbox, adam), {"text": "a", "blocks": [{"type": "nonsense"}]})
    assert status == 404
    assert "invalid_blocks" in body


async def test_a_message_shortcut_carries_the_message_and_works_in_threads(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    got: list[Json] = []

    @bolt.app.shortcut("own_up_to_this")
    async def own_up(ack: Any, body: Json) -> None:
        await ack()
        got.append(body)

    root = await adam.say("Where is my money?", "client-care")
    reply = await adam.say("Still waiting", "client-care", thread=root)
    await adam.shortcut_on(reply, "Own up to this")
    assert got[0]["type"] == "message_action"
    assert (got[0]["message"]["text"], got[0]["message"]["thread_ts"]) == ("Still waiting", root.ts)
    assert got[0]["channel"] == {"id": root.channel, "name": "client-care"}


async def test_a_global_shortcut_needs_the_manifest_and_the_commands_scope(
    bolt: Connected, adam: Person
) -> None:
    got: list[Json] = []

    @bolt.app.shortcut("own_up")
    async def own_up(ack: Any, body: Json) -> None:
        await ack()
        got.append(body)

    await adam.shortcut("Own up to something")
    assert got[0]["trigger_id"]
    assert "channel" not in got[0]
    with pytest.raises(NotOnScreen, match="Own up to something"):
        await adam.shortcut("Deny everything")
    async with Sandbox(manifest_without("commands")) as sandbox:
        with pytest.raises(NotOnScreen):
            await sandbox.person("adam").shortcut("Own up to something")
        with pytest.raises(NotAllowed):
            await sandbox.person("adam").command("/mistake", channel="general")


async def test_people_use_only_what_they_can_reach(sandbox: Sandbox, adam: Person) -> None:
    with pytest.raises(NotAllowed):
        adam.sees("leads")
    with pytest.raises(NotAllowed):
        await adam.command("/mistake", channel="leads")
    with pytest.raises(NotAllowed):
        await adam.command("/unknown", channel="general")
    with pytest.raises(NotAllowed):
        await adam.say("Hello?", "archive-2024")


async def test_a_click_on_a_message_tells_where_it_happened(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    got: list[Json] = []

    @bolt.app.action("press")
    @bolt.app.action("menu")
    @bolt.app.action("snooze")
    async def acted(ack: Any, body: Json) -> None:
        await ack()
        got.append(body)

    snooze = {"type": "static_select", "action_id": "snooze", "placeholder": plain("Snooze"),
              "options": [option("2 hours", "2h"), option("Tomorrow", "1d")]}  # fmt: skip
    menu = {"type": "overflow", "action_id": "menu", "options": [option("Release", "r")]}
    blocks = [actions(button("Open", url="https://a.example"), snooze, menu)]
    posted = await bolt.client.chat_postMessage(channel=adam.id, text="a", blocks=blocks)
    message = adam.dm[0]
    await adam.press("Open", in_=message)
    await adam.choose("Snooze", "2 hours", in_=message)
    await adam.choose("menu", "Release", in_=message)
    assert got[0]["container"] == {
        "type": "message", "message_ts": posted["ts"], "channel_id": posted["channel"], "is_ephemeral": False,
    }  # fmt: skip
    assert got[0]["channel"]["name"] == "directmessage"
    assert got[1]["actions"][0]["selected_option"]["value"] == "2h"
    block_id = message.blocks[0]["block_id"]
    assert got[1]["state"]["values"][block_id]["snooze"]["selected_option"]["value"] == "2h"
    assert got[2]["actions"][0]["selected_option"]["value"] == "r"
    assert len({b["actions"][0]["action_ts"] for b in got}) == 3


async def test_without_interactivity_in_the_manifest_nothing_can_be_pressed(adam: Person) -> None:
    async with Sandbox(NO_INTERACTIVITY) as sandbox:
        with pytest.raises(NotAllowed):
            await sandbox.person("adam").shortcut("Own up to something")


async def test_the_bot_hears_messages_only_where_it_is_subscribed(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    heard: list[str] = []

    @bolt.app.event("message")
    async def message(event: Json) -> None:
        heard.append(event["text"])

    await adam.say("in public", "client-care")
    await adam.say("in private <!channel> & such")
    await sandbox.until(lambda: heard)
    assert heard == ["in private &lt;!channel&gt; &amp; such"]


async def test_a_move_to_another_zone_is_an_event(sandbox: Sandbox, bolt: Connected) -> None:
    heard: list[str] = []

    @bolt.app.event("user_change")
    async def changed(event: Json) -> None:
        heard.append(event["user"]["tz"])

    sandbox.change_zone("sam", "Asia/Tokyo")
    await sandbox.until(lambda: heard)
    assert heard == ["Asia/Tokyo"]


async def test_people_and_channels_can_be_added(sandbox: Sandbox, client: AsyncWebClient) -> None:
    mei = sandbox.add_person("mei", "Mei Tan", tz="Asia/Singapore")
    channel = sandbox.add_channel("claims", ["mei", "bot"], kind="private")
    await client.chat_postMessage(channel=channel.id, text="Hello", blocks=[section("Hello *Mei*")])
    assert mei.text_of(mei.sees("claims")[0]) == "Hello Mei"
    sandbox.archive("claims")
    assert (await client.conversations_info(channel=channel.id))["channel"]["is_archived"]


async def test_waiting_in_vain_tells_what_the_person_sees_instead(
    client: AsyncWebClient, adam: Person
) -> None:
    await client.chat_postMessage(channel=adam.id, text="Something else")
    with pytest.raises(TimeoutError, match="Something else"):
        await adam.wait_dm("The promise", timeout=0.05)


async def test_the_bot_hears_its_own_messages(sandbox: Sandbox, bolt: Connected, adam: Person) -> None:
    await bolt.client.chat_postMessage(channel=adam.id, text="Mine")
    await sandbox.until(lambda: sandbox.log.of("ack"))
    [envelope] = sandbox.log.of("envelope", "events_api")
    event = envelope.detail["payload"]["event"]
    assert (event["text"], event["bot_id"]) == ("Mine", sandbox.world.bot_id)


async def test_an_ephemeral_button_sends_no_message_along(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    @bolt.app.action("press")
    async def pressed(ack: Any, body: Json, respond: Any) -> None:
        await ack()
        assert "message" not in body
        assert body["container"]["is_ephemeral"]
        await respond("Done", replace_original=True)

    channel = sandbox.world.channel("client-care").id
    await bolt.client.chat_postEphemeral(
        channel=channel, user=adam.id, text="Sure?", blocks=[actions(button())]
    )
    await adam.press("Press", in_=adam.ephemerals[0])
    assert (await adam.wait_ephemeral("Done")).blocks == []
    assert adam.troubles == []


async def test_the_workspace_serves_alone_and_says_what_to_export(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.yml"
    manifest.write_text(json.dumps(MANIFEST))
    alone = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", "--manifest", str(manifest), stdout=asyncio.subprocess.PIPE
    )
    assert alone.stdout is not None
    said = [(await alone.stdout.readline()).decode().strip() for _ in range(3)]
    exported = dict(line.removeprefix("export ").split("=", 1) for line in said)
    client = AsyncWebClient(token=exported["SLACK_BOT_TOKEN"], base_url=exported["SLACK_API_URL"])
    assert (await client.auth_test())["team"] == "Harbour Bank"
    alone.terminate()
    await alone.communicate()
