"""Each limit of a modal is enforced with Slack's own code."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Sandbox

from .kit import error_of
from .samples import Json, actions, button, input_block, mrkdwn, option, plain, section, text_input, view

X = "x"


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "s", "options": [option()], **more}


def in_input(element: Json) -> Json:
    return view([input_block("Label", "b", element)])


REFUSED: dict[str, Json] = {
    "a title over 24": view(title=plain(X * 25)),
    "a submit over 24": view(submit=plain(X * 25)),
    "a close over 24": view(close=plain(X * 25)),
    "a mrkdwn title": view(title=mrkdwn("A")),
    "private_metadata over 3000": view(private_metadata=X * 3001),
    "callback_id over 255": view(callback_id=X * 256),
    "external_id over 255": view(external_id=X * 256),
    "no blocks": view([]),
    "over 100 blocks": view([{"type": "divider"}] * 101),
    "an unknown key": view(colour="red"),
    "an unknown block": view([{"type": "carousel"}]),
    "an unknown element": in_input({"type": "slider"}),
    "an unknown key of an element": in_input({"type": "plain_text_input", "maxlength": 3}),
    "a markdown block in a modal": view([{"type": "markdown", "text": "a"}]),
    "an input without submit": {k: v for k, v in view().items() if k != "submit"},
    "block_ids twice": view([text_input(block_id="a"), text_input(block_id="a")]),
    "block_id over 255": view([text_input(block_id=X * 256)]),
    "action_ids twice in a block": view([actions(button(action_id="a"), button(action_id="a"))]),
    "action_id over 255": view([actions(button(action_id=X * 256))]),
    "a section over 3000": view([section(X * 3001)]),
    "an empty section": view([{"type": "section"}]),
    "a section of 11 fields": view([{"type": "section", "fields": [plain("a")] * 11}]),
    "a field over 2000": view([{"type": "section", "fields": [plain(X * 2001)]}]),
    "a header over 150": view([{"type": "header", "text": plain(X * 151)}]),
    "a header in mrkdwn": view([{"type": "header", "text": mrkdwn("a")}]),
    "a context of 11": view([{"type": "context", "elements": [mrkdwn("a")] * 11}]),
    "a button in a context": view([{"type": "context", "elements": [button()]}]),
    "26 actions": view([actions(*(button(action_id=f"a{n}") for n in range(26)))]),
    "a text input among actions": view([actions({"type": "plain_text_input", "action_id": "t"})]),
    "an image without alt_text": view([{"type": "image", "image_url": "https://a.example/b.png"}]),
    "an image url over 3000": view([{"type": "image", "image_url": X * 3001, "alt_text": "a"}]),
    "an alt_text over 2000": view([{"type": "image", "image_url": "u", "alt_text": X * 2001}]),
    "a label over 2000": view([text_input(X * 2001)]),
    "a hint over 2000": view([text_input(block={"hint": plain(X * 2001)})]),
    "a placeholder over 150": view([text_input(placeholder=plain(X * 151))]),
    "max_length over 3000": view([text_input(max_length=3001)]),
    "an initial_value over max_length": view([text_input(max_length=5, initial_value="sixsix")]),
    "an initial_value over 3000": view([text_input(initial_value=X * 3001)]),
    "min_length over max_length": view([text_input(min_length=6, max_length=5)]),
    "a button text over 75": view([actions(button(X * 76))]),
    "a button value over 2000": view([actions(button(value=X * 2001))]),
    "a button value that is a number": view([actions(button(value=5))]),
    "a button url over 3000": view([actions(button(url=X * 3001))]),
    "an accessibility_label over 75": view([actions(button(accessibility_label=X * 76))]),
    "an unknown button style": view([actions(button(style="default"))]),
    "an option text over 75": in_input(select(options=[option(X * 76)])),
    "an option value over 150": in_input(select(options=[option("a", X * 151)])),
    "a description over 75": in_input(select(options=[{**option(), "description": plain(X * 76)}])),
    "a mrkdwn option in a select": in_input(select(options=[{"text": mrkdwn("a"), "value": "1"}])),
    "101 options": in_input(select(options=[option(str(n), str(n)) for n in range(101)])),
    "no options": in_input(select(options=[])),
    "neither options nor groups": in_input({"type": "static_select", "action_id": "s"}),
    "101 groups": in_input(
        {
            "type": "static_select",
            "action_id": "s",
            "option_groups": [{"label": plain("a"), "options": [option()]}] * 101,
        }
    ),
    "a group label over 75": in_input(
        {
            "type": "static_select",
            "action_id": "s",
            "option_groups": [{"label": plain(X * 76), "options": [option()]}],
        }
    ),
    "an initial_option that is no option": in_input(select(initial_option=option("Two", "2"))),
    "6 in an overflow": view(
        [
            actions(
                {"type": "overflow", "action_id": "o", "options": [option(str(n), str(n)) for n in range(6)]}
            )
        ]
    ),
    "11 checkboxes": in_input(
        {"type": "checkboxes", "action_id": "c", "options": [option(str(n), str(n)) for n in range(11)]}
    ),
    "11 radio buttons": in_input(
        {"type": "radio_buttons", "action_id": "r", "options": [option(str(n), str(n)) for n in range(11)]}
    ),
    "an initial_date_time of 9 digits": in_input(
        {"type": "datetimepicker", "action_id": "d", "initial_date_time": 123456789}
    ),
    "an initial_date_time as text": in_input(
        {"type": "datetimepicker", "action_id": "d", "initial_date_time": "1750000000"}
    ),
    "a malformed date": in_input({"type": "datepicker", "action_id": "d", "initial_date": "1.2.2026"}),
    "a malformed time": in_input({"type": "timepicker", "action_id": "d", "initial_time": "25:00"}),
    "an empty filter": in_input({"type": "conversations_select", "action_id": "c", "filter": {}}),
    "an unknown kind in a filter": in_input(
        {"type": "conversations_select", "action_id": "c", "filter": {"include": ["secret"]}}
    ),
    "a number_input without is_decimal_allowed": in_input({"type": "number_input", "action_id": "n"}),
    "an unknown dispatch trigger": view(
        [text_input(dispatch_action_config={"trigger_actions_on": ["blur"]})]
    ),
    "two with focus": view(
        [text_input(block_id="a", focus_on_load=True), text_input(block_id="b", focus_on_load=True)]
    ),
    "a confirm title over 100": view(
        [
            actions(
                button(
                    confirm={
                        "title": plain(X * 101),
                        "text": plain("a"),
                        "confirm": plain("Y"),
                        "deny": plain("N"),
                    }
                )
            )
        ]
    ),
    "a confirm text over 300": view(
        [
            actions(
                button(
                    confirm={
                        "title": plain("a"),
                        "text": plain(X * 301),
                        "confirm": plain("Y"),
                        "deny": plain("N"),
                    }
                )
            )
        ]
    ),
    "a confirm button over 30": view(
        [
            actions(
                button(
                    confirm={
                        "title": plain("a"),
                        "text": plain("a"),
                        "confirm": plain(X * 31),
                        "deny": plain("N"),
                    }
                )
            )
        ]
    ),
    "an incomplete confirm": view([actions(button(confirm={"title": plain("a")}))]),
    "an unknown rich text part": view([{"type": "rich_text", "elements": [{"type": "rich_text_poem"}]}]),
    "an unknown rich text style": view(
        [
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_section",
                        "elements": [{"type": "text", "text": "a", "style": {"loud": True}}],
                    }
                ],
            }
        ]
    ),
}


@pytest.mark.parametrize("spoilt", REFUSED.values(), ids=REFUSED.keys())
async def test_a_modal_is_refused_for(spoilt: Json, sandbox: Sandbox, client: AsyncWebClient) -> None:
    trigger = sandbox.workspace.permits.trigger(sandbox.world.user("adam").id)
    with pytest.raises(SlackApiError) as refused:
        await client.views_open(trigger_id=trigger, view=spoilt)
    assert error_of(refused) == "invalid_arguments"
    assert "json-pointer:/view" in refused.value.response["response_metadata"]["messages"][0]


ALLOWED: dict[str, Json] = {
    "all at the limit": view(
        [text_input("L" * 2000, max_length=3000, initial_value=X * 3000, placeholder=plain(X * 150))],
        title=plain(X * 24),
        submit=plain(X * 24),
        close=plain(X * 24),
        private_metadata=X * 3000,
    ),
    "100 blocks": view([{"type": "divider"}] * 100),
    "an external_select": in_input(
        {"type": "external_select", "action_id": "e", "min_query_length": 0, "initial_option": option()}
    ),
    "option values of 150": in_input(select(options=[option("a", X * 150)])),
    "one action_id in two blocks": view(
        [
            {**actions(button(action_id="a")), "block_id": "1"},
            {**actions(button(action_id="a")), "block_id": "2"},
        ]
    ),
    "a moment": in_input({"type": "datetimepicker", "action_id": "d", "initial_date_time": 1750000000}),
    "rich text": view(
        [
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_list",
                        "style": "bullet",
                        "elements": [
                            {
                                "type": "rich_text_section",
                                "elements": [
                                    {"type": "text", "text": "a", "style": {"bold": True, "strike": True}}
                                ],
                            }
                        ],
                    }
                ],
            }
        ]
    ),
    "mrkdwn checkboxes": in_input(
        {"type": "checkboxes", "action_id": "c", "options": [{"text": mrkdwn("*a*"), "value": "1"}]}
    ),
    "a conversation filter": in_input(
        {
            "type": "conversations_select",
            "action_id": "c",
            "filter": {
                "include": ["public", "private"],
                "exclude_external_shared_channels": True,
                "exclude_bot_users": True,
            },
        }
    ),
}


@pytest.mark.parametrize("good", ALLOWED.values(), ids=ALLOWED.keys())
async def test_a_modal_is_taken_with(good: Json, sandbox: Sandbox, client: AsyncWebClient) -> None:
    trigger = sandbox.workspace.permits.trigger(sandbox.world.user("adam").id)
    answer = await client.views_open(trigger_id=trigger, view=good)
    assert answer["view"]["hash"].split(".")[0].isdigit()


async def test_a_view_over_250_kilobytes_is_too_large(sandbox: Sandbox, client: AsyncWebClient) -> None:
    trigger = sandbox.workspace.permits.trigger(sandbox.world.user("adam").id)
    with pytest.raises(SlackApiError) as refused:
        await client.views_open(trigger_id=trigger, view=view([section(X * 3000)] * 99))
    assert error_of(refused) == "view_too_large"
