"""Whatever nonsense an app sends is refused with an error of Slack's, never a crash."""

import copy
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Sandbox
from bot.sandbox.check import check_message_blocks, check_metadata, check_view
from bot.sandbox.errors import SlackError
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.call import Call

from .kit import MANIFEST
from .samples import Json, actions, button, input_block, mrkdwn, option, plain, section, text_input, view

RICH = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]}],
}
TABLE = {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]}
SELECT = {"type": "static_select", "action_id": "s", "options": [option()], "initial_option": option()}
BLOCKS = [
    section("a", accessory=button()),
    actions(button(), SELECT),
    {"type": "context", "elements": [mrkdwn("a")]},
    {"type": "header", "text": plain("a")},
    RICH,
]
JUNK = st.sampled_from(
    [None, True, 0, -1, 1.5, "", "x" * 4000, [], [None], [[]], {}, {"type": "x"}, {"type": []}]
)


def spots(thing: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside."""
    keys = thing.keys() if isinstance(thing, dict) else range(len(thing)) if isinstance(thing, list) else ()
    return [spot for key in keys for spot in ((*path, key), *spots(thing[key], (*path, key)))]


def spoil(data: st.DataObject, sound: Any) -> Any:
    """A copy with junk in one or two places."""
    spoilt = copy.deepcopy(sound)
    for _ in range(data.draw(st.integers(1, 2))):
        *way, last = data.draw(st.sampled_from(spots(spoilt)))
        inner = spoilt
        for key in way:
            inner = inner[key]
        inner[last] = copy.deepcopy(data.draw(JUNK))
    return spoilt


def verdict(judge: Callable[[], object]) -> str:
    """ "ok", or the code of the refusal."""
    try:
        judge()
    except SlackError as refused:
        return refused.code
    return "ok"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_a_spoilt_view_is_taken_or_refused(data: st.DataObject) -> None:
    sound: Json = view([*BLOCKS, text_input(initial_value="a"), input_block("S", "s", SELECT)])
    spoilt = spoil(data, sound)
    assert verdict(lambda: check_view(spoilt, "modal")) in ("ok", "invalid_arguments", "view_too_large")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_spoilt_blocks_are_taken_or_refused(data: st.DataObject) -> None:
    spoilt = spoil(data, [*BLOCKS, TABLE, {"type": "markdown", "text": "a"}])
    assert verdict(lambda: check_message_blocks(spoilt)) in ("ok", "invalid_blocks", "invalid_blocks_format")


@given(metadata=JUNK)
def test_spoilt_metadata_is_taken_or_refused(metadata: Any) -> None:
    said = verdict(lambda: check_metadata(metadata))
    assert said == "ok" or said.startswith("invalid_metadata")


ARGUMENTS = [
    "channel",
    "text",
    "blocks",
    "attachments",
    "metadata",
    "ts",
    "thread_ts",
    "user",
    "users",
    "user_id",
    "view",
    "view_id",
    "trigger_id",
    "limit",
    "cursor",
    "oldest",
    "latest",
    "types",
    "post_at",
    "message_ts",
    "hash",
]


@pytest.mark.parametrize("junk", [None, 0, -1, True, "", "nonsense", [], [None], {}, {"a": {}}], ids=repr)
async def test_no_argument_can_bring_a_method_down(junk: Any) -> None:
    async with Sandbox(MANIFEST, rate_limits=False) as sandbox:
        client = AsyncWebClient(token=sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])
        room = sandbox.world.channel("client-care").id
        posted = await client.chat_postMessage(channel=room, text="a")
        sound = {"channel": room, "text": "a", "ts": posted["ts"], "user": sandbox.world.user("adam").id}
        for method in METHODS:
            for name in ARGUMENTS:
                args = {k: v for k, v in {**sound, name: junk}.items() if v is not None}
                call = Call(sandbox.workspace, method, args)
                assert verdict(partial(METHODS[method], call))
