"""Tokens, scopes, people, conversations, rates and faults of the Web API."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import SCOPES, Person, Sandbox, StoryClock

from .kit import MANIFEST, Machine, client_of, error_of, manifest_without
from .samples import section, view


async def test_an_unknown_method_is_refused(client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client.api_call("chat.shout")
    assert error_of(refused) == "unknown_method"


@pytest.mark.parametrize(
    ("method", "token", "code"),
    [
        ("auth.test", "", "not_authed"),
        ("auth.test", "xoxb-wrong", "invalid_auth"),
        ("auth.test", Sandbox.app_token, "not_allowed_token_type"),
        ("apps.connections.open", Sandbox.bot_token, "not_allowed_token_type"),
        ("apps.connections.open", "xapp-wrong", "invalid_auth"),
    ],
)
async def test_a_wrong_token_is_refused(method: str, token: str, code: str, sandbox: Sandbox) -> None:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with (
        aiohttp.ClientSession() as session,
        session.post(sandbox.api_url + method, headers=headers) as got,
    ):
        assert (got.status, (await got.json())["error"]) == (200, code)


async def test_arguments_come_by_form_query_and_json_alike(sandbox: Sandbox, adam: Person) -> None:
    url, token = sandbox.api_url + "users.info", sandbox.bot_token
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession() as session:
        calls: list[Any] = [
            session.post(url, data={"user": adam.id, "token": token}),
            session.get(url, params={"user": adam.id}, headers=headers),
            session.post(url, json={"user": adam.id}, headers=headers),
        ]
        for call in calls:
            async with call as got:
                assert (await got.json())["user"]["name"] == "adam"


async def _call(sandbox: Sandbox, client: AsyncWebClient, method: str) -> Any:
    world = sandbox.world
    adam, sam = world.user("adam").id, world.user("sam").id
    care, leads = world.channel("client-care").id, world.channel("leads").id
    dm = world.dm(world.user("adam"), world.bot).id
    group = world.group_dm([world.user("adam"), world.user("sam"), world.bot]).id
    calls: dict[str, tuple[str, dict[str, Any]]] = {
        "open_im": ("conversations.open", {"users": adam}),
        "open_mpim": ("conversations.open", {"users": f"{adam},{sam}"}),
        "info_channel": ("conversations.info", {"channel": care}),
        "info_group": ("conversations.info", {"channel": leads}),
        "info_im": ("conversations.info", {"channel": dm}),
        "info_mpim": ("conversations.info", {"channel": group}),
        "members_channel": ("conversations.members", {"channel": care}),
        "history_channel": ("conversations.history", {"channel": care}),
        "history_group": ("conversations.history", {"channel": leads}),
        "history_im": ("conversations.history", {"channel": dm}),
        "mine_public": ("users.conversations", {}),
        "mine_private": ("users.conversations", {"types": "public_channel,private_channel"}),
        "user": ("users.info", {"user": adam}),
        "users": ("users.list", {}),
        "team": ("team.info", {}),
        "post": ("chat.postMessage", {"channel": adam, "text": "a"}),
        "ephemeral": ("chat.postEphemeral", {"channel": care, "user": adam, "text": "a"}),
    }
    name, args = calls[method]
    return await client.api_call(name, params=args)


@pytest.mark.parametrize(
    ("scope", "method"),
    [
        ("im:write", "open_im"),
        ("mpim:write", "open_mpim"),
        ("channels:read", "info_channel"),
        ("groups:read", "info_group"),
        ("im:read", "info_im"),
        ("mpim:read", "info_mpim"),
        ("channels:read", "members_channel"),
        ("channels:history", "history_channel"),
        ("groups:history", "history_group"),
        ("im:history", "history_im"),
        ("channels:read", "mine_public"),
        ("groups:read", "mine_private"),
        ("users:read", "user"),
        ("users:read", "users"),
        ("team:read", "team"),
        ("chat:write", "post"),
        ("chat:write", "ephemeral"),
    ],
)
async def test_a_method_needs_its_scope(scope: str, method: str) -> None:
    async with Sandbox(MANIFEST) as granted:
        assert (await _call(granted, client_of(granted), method))["ok"]
    async with Sandbox(manifest_without(scope)) as sandbox:
        with pytest.raises(SlackApiError) as refused:
            await _call(sandbox, client_of(sandbox), method)
    answer = refused.value.response
    assert (answer["error"], answer["needed"]) == ("missing_scope", scope)
    assert scope not in answer["provided"].split(",")


def test_every_method_says_which_scopes_it_needs() -> None:
    from bot.sandbox.methods import METHODS

    assert set(SCOPES) == set(METHODS)


async def test_chat_write_public_lets_the_bot_post_where_it_is_no_member() -> None:
    manifest = manifest_without()
    manifest["oauth_config"]["scopes"]["bot"].append("chat:write.public")
    async with Sandbox(manifest) as sandbox:
        await client_of(sandbox).chat_postMessage(channel=sandbox.world.channel("general").id, text="a")
        assert [m.text for m in sandbox.person("sam").sees("general")] == ["a"]


async def test_home_needs_its_tab() -> None:
    manifest = manifest_without()
    manifest["features"]["app_home"]["home_tab_enabled"] = False
    async with Sandbox(manifest) as sandbox:
        with pytest.raises(SlackApiError) as refused:
            await client_of(sandbox).views_publish(user_id=sandbox.person("adam").id, view=view())
    assert error_of(refused) == "not_enabled"


async def test_there_is_one_home_per_person_and_its_hash_is_checked(
    client: AsyncWebClient, adam: Person
) -> None:
    home = {"type": "home", "blocks": [section("a")]}
    first = await client.views_publish(user_id=adam.id, view=home)
    second = await client.views_publish(user_id=adam.id, view=home, hash=first["view"]["hash"])
    assert first["view"]["id"] == second["view"]["id"]
    with pytest.raises(SlackApiError) as refused:
        await client.views_publish(user_id=adam.id, view=home, hash=first["view"]["hash"])
    assert error_of(refused) == "hash_conflict"


async def test_a_zone_moves_with_daylight_saving(
    client: AsyncWebClient, sandbox: Sandbox, dana: Person
) -> None:
    offsets = []
    for month in (1, 7):
        sandbox.clock.set(datetime(2026, month, 1, tzinfo=UTC))
        user = (await client.users_info(user=dana.id, include_locale=True))["user"]
        offsets.append(user["tz_offset"])
    assert offsets == [0, 3600]
    assert (user["tz"], user["locale"], user["is_admin"]) == ("Europe/London", "en-GB", True)
    assert "email" not in user["profile"]
    with pytest.raises(SlackApiError) as refused:
        await client.users_info(user="U0NOBODY")
    assert error_of(refused) == "user_not_found"


async def test_a_dm_opens_once_and_a_group_dm_is_its_own(
    client: AsyncWebClient, adam: Person, dana: Person
) -> None:
    one = await client.conversations_open(users=[adam.id])
    again = await client.conversations_open(users=[adam.id])
    group = await client.conversations_open(users=[adam.id, dana.id])
    assert one["channel"]["id"] == again["channel"]["id"]
    assert one["channel"]["id"].startswith("D")
    await client.chat_postMessage(channel=group["channel"]["id"], text="Both of you")
    assert [m.text for m in dana.group_dm("adam")] == ["Both of you"]
    info = await client.conversations_info(channel=group["channel"]["id"])
    assert info["channel"]["is_mpim"]


async def test_external_channels_say_so(client: AsyncWebClient, sandbox: Sandbox) -> None:
    info = await client.conversations_info(channel=sandbox.world.channel("partners-acme").id)
    assert info["channel"]["is_ext_shared"]
    mine = await client.users_conversations(types="public_channel,private_channel", exclude_archived=True)
    assert {c["name"] for c in mine["channels"]} == {"client-care", "partners-acme", "leads"}


async def test_posts_to_one_channel_are_limited_to_about_one_a_second(
    client: AsyncWebClient, machine: Machine, adam: Person, dana: Person
) -> None:
    for _ in range(5):
        await client.chat_postMessage(channel=adam.id, text="a")
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=adam.id, text="a")
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["Retry-After"] == "1"
    await client.chat_postMessage(channel=dana.id, text="elsewhere")
    machine.advance(1)
    await client.chat_postMessage(channel=adam.id, text="a")


async def test_a_tier_is_counted_per_method(client: AsyncWebClient, machine: Machine) -> None:
    for _ in range(20):
        await client.users_list()
    with pytest.raises(SlackApiError) as refused:
        await client.users_list()
    assert refused.value.response.headers["Retry-After"] == "3"
    machine.advance(3)
    await client.users_list()


async def test_rate_limits_can_be_switched_off() -> None:
    async with Sandbox(MANIFEST, rate_limits=False) as sandbox:
        for _ in range(25):
            await client_of(sandbox).users_list()


async def test_faults_hit_the_next_calls_only(client: AsyncWebClient, sandbox: Sandbox, adam: Person) -> None:
    sandbox.faults.next("chat.postMessage", status=500)
    sandbox.faults.ratelimited("chat.postMessage", retry_after=7)
    sandbox.faults.error("chat.postMessage", "fatal_error")
    with pytest.raises(SlackApiError) as broken:
        await client.chat_postMessage(channel=adam.id, text="a")
    with pytest.raises(SlackApiError) as limited:
        await client.chat_postMessage(channel=adam.id, text="a")
    with pytest.raises(SlackApiError) as fatal:
        await client.chat_postMessage(channel=adam.id, text="a")
    assert broken.value.response.status_code == 500
    assert limited.value.response.headers["Retry-After"] == "7"
    assert error_of(fatal) == "fatal_error"
    assert adam.dm == []
    await client.chat_postMessage(channel=adam.id, text="b")


async def test_a_cut_connection_loses_the_work_or_only_its_answer(
    client: AsyncWebClient, sandbox: Sandbox, adam: Person
) -> None:
    sandbox.faults.reset("chat.postMessage")
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel=adam.id, text="lost")
    sandbox.faults.lose_answer("chat.postMessage")
    with pytest.raises(aiohttp.ClientError):
        await client.chat_postMessage(channel=adam.id, text="said")
    sandbox.faults.down()
    with pytest.raises(aiohttp.ClientError):
        await client.auth_test()
    sandbox.faults.up()
    await client.auth_test()
    assert [m.text for m in adam.dm] == ["said"]


async def test_a_timeout_gives_no_answer(sandbox: Sandbox) -> None:
    sandbox.faults.timeout("auth.test", 0.05)
    with pytest.raises(aiohttp.ClientError):
        await client_of(sandbox).auth_test()


async def test_a_scheduled_message_has_its_limits(
    client: AsyncWebClient, sandbox: Sandbox, adam: Person
) -> None:
    now = sandbox.clock.now()
    for away, code in ((timedelta(days=-1), "time_in_past"), (timedelta(days=121), "time_too_far")):
        with pytest.raises(SlackApiError) as refused:
            await client.chat_scheduleMessage(
                channel=adam.id, text="a", post_at=int((now + away).timestamp())
            )
        assert error_of(refused) == code
    soon = int((now + timedelta(seconds=30)).timestamp())
    kept = await client.chat_scheduleMessage(channel=adam.id, text="a", post_at=soon)
    with pytest.raises(SlackApiError) as late:
        await client.chat_deleteScheduledMessage(
            channel=kept["channel"], scheduled_message_id=str(kept["scheduled_message_id"])
        )
    assert error_of(late) == "invalid_scheduled_message_id"


async def test_message_times_follow_the_story_clock_and_never_go_back(
    client: AsyncWebClient, sandbox: Sandbox, adam: Person
) -> None:
    first = await client.chat_postMessage(channel=adam.id, text="a")
    sandbox.advance(timedelta(days=2))
    second = await client.chat_postMessage(channel=adam.id, text="b")
    sandbox.advance(timedelta(days=-3))
    third = await client.chat_postMessage(channel=adam.id, text="c")
    assert float(str(second["ts"])) - float(str(first["ts"])) > 2 * 86400 - 1
    assert float(str(third["ts"])) > float(str(second["ts"]))


def test_the_story_clock_mirrors_its_offset_for_other_processes(tmp_path: Path) -> None:
    mirror = tmp_path / "clock"
    clock = StoryClock(mirror=mirror)
    assert float(mirror.read_text()) == 0
    clock.advance(timedelta(hours=1))
    assert float(mirror.read_text()) == 3600
    clock.set(datetime(2030, 1, 1, tzinfo=UTC))
    assert abs(clock.now() - datetime(2030, 1, 1, tzinfo=UTC)) < timedelta(seconds=1)
    with pytest.raises(ValueError, match="aware"):
        clock.set(datetime(2030, 1, 1))  # noqa: DTZ001
