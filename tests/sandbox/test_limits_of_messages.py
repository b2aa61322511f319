"""Each limit of a message is enforced with Slack's own code."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Person, Sandbox, live_in, live_mentions

from .kit import error_of
from .samples import Json, actions, button, mrkdwn, plain, section, text_input

X = "x"
CELL = {"type": "raw_text", "text": "a"}

REFUSED: dict[str, tuple[str, Json]] = {
    "no text": ("no_text", {"text": ""}),
    "51 blocks": ("invalid_blocks", {"blocks": [{"type": "divider"}] * 51}),
    "blocks that are no list": ("invalid_blocks_format", {"blocks": "{}"}),
    "an input block": ("invalid_blocks", {"blocks": [text_input()]}),
    "an unknown block": ("invalid_blocks", {"blocks": [{"type": "carousel"}]}),
    "a button without text": ("invalid_blocks", {"blocks": [actions({"type": "button"})]}),
    "block_ids twice": ("invalid_blocks", {"blocks": [section(block_id="a"), section(block_id="a")]}),
    "13,201 characters of blocks": ("msg_blocks_too_long", {"blocks": [section(X * 2641)] * 5}),
    "markdown over 12,000": ("invalid_blocks", {"blocks": [{"type": "markdown", "text": X * 6001}] * 2}),
    "two tables": ("invalid_blocks", {"blocks": [{"type": "table", "rows": [[CELL]]}] * 2}),
    "a table of 101 rows": ("invalid_blocks", {"blocks": [{"type": "table", "rows": [[CELL]] * 101}]}),
    "a table of 21 columns": ("invalid_blocks", {"blocks": [{"type": "table", "rows": [[CELL] * 21]}]}),
    "101 attachments": ("too_many_attachments", {"text": "a", "attachments": [{"text": "a"}] * 101}),
    "metadata without a type": ("invalid_metadata_schema", {"text": "a", "metadata": {"event_payload": {}}}),
    "nested metadata": (
        "invalid_metadata_schema",
        {"text": "a", "metadata": {"event_type": "a", "event_payload": {"a": {"b": 1}}}},
    ),
    "metadata over 8000": (
        "metadata_too_large",
        {"text": "a", "metadata": {"event_type": "a", "event_payload": {"a": X * 8000}}},
    ),
    "a thread that is not there": ("thread_not_found", {"text": "a", "thread_ts": "1.000001"}),
    "another name": ("missing_scope", {"text": "a", "username": "Boss"}),
}


@pytest.mark.parametrize(("code", "args"), REFUSED.values(), ids=REFUSED.keys())
async def test_a_message_is_refused_for(
    code: str, args: Json, sandbox: Sandbox, client: AsyncWebClient
) -> None:
    channel = sandbox.world.channel("client-care").id
    with pytest.raises(SlackApiError) as refused:
        await client.api_call("chat.postMessage", json={"channel": channel, "text": "a", **args})
    assert error_of(refused) == code


async def test_a_text_beyond_40000_characters_is_cut(client: AsyncWebClient, adam: Person) -> None:
    answer = await client.chat_postMessage(channel=adam.id, text=X * 40_001)
    assert answer["warning"] == "message_truncated"
    assert len(adam.dm[-1].text) == 40_000


async def test_13200_characters_of_blocks_are_taken(client: AsyncWebClient, adam: Person) -> None:
    await client.chat_postMessage(channel=adam.id, text="a", blocks=[section(X * 2640)] * 5)


@pytest.mark.parametrize(
    ("channel", "code"),
    [
        ("general", "not_in_channel"),
        ("archive-2024", "is_archived"),
        ("nowhere", "channel_not_found"),
    ],
)
async def test_a_message_needs_a_channel_the_bot_is_in(
    channel: str, code: str, sandbox: Sandbox, client: AsyncWebClient
) -> None:
    target = "C0NOWHERE" if channel == "nowhere" else sandbox.world.channel(channel).id
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=target, text="a")
    assert error_of(refused) == code


async def test_a_private_channel_without_the_bot_does_not_exist_for_it(
    sandbox: Sandbox, client: AsyncWebClient
) -> None:
    sandbox.remove("leads")
    for call in (client.chat_postMessage, client.conversations_info):
        args: Any = {"text": "a"} if call == client.chat_postMessage else {}
        with pytest.raises(SlackApiError) as refused:
            await call(channel=sandbox.world.channel("leads").id, **args)
        assert error_of(refused) == "channel_not_found"


async def test_metadata_comes_back_only_when_asked_for(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    metadata = {"event_type": "ping", "event_payload": {"id": "u1"}}
    posted = await client.chat_postMessage(channel=adam.id, text="a", metadata=metadata)
    plainly = await client.conversations_history(channel=posted["channel"])
    fully = await client.conversations_history(channel=posted["channel"], include_all_metadata=True)
    assert "metadata" not in plainly["messages"][0]
    assert fully["messages"][0]["metadata"] == metadata


async def test_text_without_blocks_removes_the_blocks(client: AsyncWebClient, adam: Person) -> None:
    posted = await client.chat_postMessage(channel=adam.id, text="a", blocks=[section()])
    await client.chat_update(channel=posted["channel"], ts=str(posted["ts"]), text="b")
    assert (adam.dm[0].text, adam.dm[0].blocks) == ("b", [])
    await client.chat_update(channel=posted["channel"], ts=str(posted["ts"]), text="b", blocks=[section()])
    metadata = {"event_type": "a", "event_payload": {"a": 1}}
    only = {"channel": posted["channel"], "ts": posted["ts"], "metadata": metadata}
    await client.api_call("chat.update", json=only)
    assert adam.dm[0].blocks
    assert adam.dm[0].metadata == metadata


async def test_only_own_messages_of_a_channel_id_can_be_updated(
    client: AsyncWebClient, adam: Person, sandbox: Sandbox
) -> None:
    theirs = await adam.say("Hello")
    with pytest.raises(SlackApiError) as not_mine:
        await client.chat_update(channel=theirs.channel, ts=theirs.ts, text="b")
    assert error_of(not_mine) == "cant_update_message"
    with pytest.raises(SlackApiError) as no_such:
        await client.chat_update(channel=theirs.channel, ts="1.000001", text="b")
    assert error_of(no_such) == "message_not_found"
    with pytest.raises(SlackApiError) as by_user:
        await client.chat_update(channel=adam.id, ts=theirs.ts, text="b")
    assert error_of(by_user) == "channel_not_found"


async def test_an_ephemeral_is_seen_by_one_until_they_reload_and_cannot_be_updated(
    client: AsyncWebClient, adam: Person, dana: Person, sandbox: Sandbox
) -> None:
    channel = sandbox.world.channel("client-care").id
    posted = await client.chat_postEphemeral(channel=channel, user=adam.id, text="Only you")
    assert [m.text for m in adam.ephemerals] == ["Only you"]
    assert dana.ephemerals == []
    assert adam.sees("client-care") == []
    with pytest.raises(SlackApiError) as refused:
        await client.chat_update(channel=channel, ts=str(posted["message_ts"]), text="b")
    assert error_of(refused) == "message_not_found"
    adam.reload()
    assert adam.ephemerals == []


async def test_an_ephemeral_needs_someone_active_in_the_channel(
    client: AsyncWebClient, sandbox: Sandbox
) -> None:
    leads, care = sandbox.world.channel("leads").id, sandbox.world.channel("client-care").id
    sandbox.deactivate("sam")
    for channel, who in ((leads, "adam"), (care, "sam")):
        with pytest.raises(SlackApiError) as refused:
            await client.chat_postEphemeral(channel=channel, user=sandbox.world.user(who).id, text="a")
        assert error_of(refused) == "user_not_in_channel"


async def test_threads_count_their_replies(client: AsyncWebClient, adam: Person, sandbox: Sandbox) -> None:
    channel = sandbox.world.channel("client-care").id
    root = await client.chat_postMessage(channel=channel, text="root")
    reply = await client.chat_postMessage(channel=channel, text="reply", thread_ts=str(root["ts"]))
    await adam.say("thanks", "client-care", thread=adam.sees("client-care")[0])
    history = await client.conversations_history(channel=channel)
    assert [m["text"] for m in history["messages"]] == ["root"]
    assert history["messages"][0]["reply_count"] == 2
    replies = await client.conversations_replies(channel=channel, ts=str(root["ts"]))
    assert [m["text"] for m in replies["messages"]] == ["root", "reply", "thanks"]
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=channel, text="a", thread_ts=str(reply["ts"]))
    assert error_of(refused) == "cannot_reply_to_message"
    link = await client.chat_getPermalink(channel=channel, message_ts=str(reply["ts"]))
    assert f"thread_ts={root['ts']}" in link["permalink"]


def test_everything_slack_would_act_on_counts_as_live() -> None:
    text = "<!channel> <!here> <@U123> <#C123|general> <https://a.example|a> <mailto:a@b.example>"
    assert live_in(text + " &lt;!channel&gt; 1 < 2 > 0") == [
        "<!channel>",
        "<!here>",
        "<@U123>",
        "<#C123|general>",
        "<https://a.example|a>",
        "<mailto:a@b.example>",
    ]


async def test_live_mentions_are_found_in_text_and_in_mrkdwn_blocks_only(
    client: AsyncWebClient, adam: Person
) -> None:
    blocks = [
        section("Hi <@U1>"),
        {"type": "section", "text": plain("<!here>")},
        {"type": "context", "elements": [mrkdwn("<!date^1^{date}|x>")]},
    ]
    await client.chat_postMessage(channel=adam.id, text="<!channel>", blocks=blocks, mrkdwn=False)
    assert live_mentions(adam.dm[0]) == ["<!channel>", "<@U1>", "<!date^1^{date}|x>"]


async def test_a_message_is_read_in_the_readers_own_zone(client: AsyncWebClient, adam: Person) -> None:
    text = (
        "*Due* <!date^1750000000^{date_short} at {time}|soon>, says <@%s> &amp; <https://a.example|the plan>"
    )
    await client.chat_postMessage(
        channel=adam.id, text=text % adam.id, blocks=[section(text % adam.id), actions(button())]
    )
    assert adam.text_of(adam.dm[0]) == "Due Jun 15, 2025 at 11:06 PM, says @Adam Rahman & the plan\n[Press]"
