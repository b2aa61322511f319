"""What Slack sends over HTTP is answered, and before anything is asked of Slack."""

from __future__ import annotations

import copy
import json
import logging
import random
from typing import Any

import pytest

from bot.sandbox.http import FORM
from bot.slack import ids
from tests.web.conftest import Outside


async def test_the_request_url_is_verified(outside: Outside) -> None:
    asked = {"type": "url_verification", "challenge": "3eZbrw1a", "token": "t"}
    status, text = await outside.send_json(asked)
    assert (status, json.loads(text)) == (200, {"challenge": "3eZbrw1a"})


async def test_slacks_look_at_the_certificate_is_answered_though_it_is_not_signed(outside: Outside) -> None:
    looking = b"token=t&ssl_check=1"
    assert await outside.post(looking, {"Content-Type": FORM}) == (200, "")
    assert not outside.slack.log.calls("views.open")


@pytest.mark.parametrize("word", ["payload", "payload=", "&payload={}", '{"payload": 1}'])
async def test_a_command_whose_text_holds_slacks_own_words_is_a_command(outside: Outside, word: str) -> None:
    """Bolt's form parser loses it (measured, slack_bolt 1.30): the guard hands it JSON."""
    adam = outside.slack.person("adam")
    await outside.slack.deliver_by_http(outside.address)
    assert (await adam.command("/mistake", f"Acme: I lost the {word} file")).acked
    view = await adam.wait_modal(text="1 of 4")
    assert f"I lost the {word} file" in adam.values_of(view).values()


async def test_no_header_of_a_request_steers_bolt(outside: Outside) -> None:
    """Slack signs no header, and Bolt obeys some."""
    await outside.slack.deliver_by_http(outside.address)
    adam = outside.slack.person("adam")
    steering = {"X_Slack_Bolt_Lazy_Only": "1", "X_Slack_Bolt_Lazy_Function_Name": "run"}
    status, _ = await outside.send(outside.command("help", user_id=adam.id), **steering)
    assert status == 200
    await outside.slack.until(lambda: outside.slack.log.of("response_url"))


async def test_the_same_options_asked_for_twice_within_a_second_come_twice(outside: Outside) -> None:
    asked = outside.interaction(
        "block_suggestion", action_id=ids.action(ids.Field.CLIENT), block_id="client", value="Ac"
    )
    answers = [await outside.send_payload(asked) for _ in range(2)]
    assert [status for status, _ in answers] == [200, 200]
    assert "Ac" in json.loads(answers[1][1])["options"][0]["text"]["text"]


async def test_an_event_that_slack_repeats_changes_nothing_the_second_time(outside: Outside) -> None:
    adam = outside.slack.person("adam")
    opened = outside.event({"type": "app_home_opened", "user": adam.id, "tab": "home", "channel": "D1"})
    assert (await outside.send_json(opened, age=2))[0] == 200
    await outside.slack.until(lambda: adam.home)
    assert adam.home is not None
    shown = adam.text_of(adam.home)
    assert (await outside.send_json(opened, X_Slack_Retry_Num="1"))[0] == 200
    await outside.app.door.tasks.drain()
    assert adam.text_of(adam.home) == shown
    assert adam.dm == []


async def test_the_answer_does_not_wait_for_slack(outside: Outside) -> None:
    carrier = await outside.slack.deliver_by_http(outside.address)
    outside.slack.faults.timeout("views.open", seconds=1)
    adam = outside.slack.person("adam")
    assert (await adam.command("/mistake", "Acme: I lost the file")).acked
    assert outside.slack.log.early_calls() == []
    assert len(carrier.requests) == 1


async def test_no_payload_makes_the_server_fail(outside: Outside, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever a signed payload lacks or holds instead, the answer is a decision, and the log tells types."""
    caplog.set_level(logging.INFO)
    dice = random.Random(7)
    view = {"id": "V1", "type": "modal", "callback_id": "step", "hash": "h", "private_metadata": "{}"}
    whole = [
        outside.interaction("view_submission", view={**view, "state": {"values": {}}, "blocks": []}),
        outside.interaction("view_closed", view=view, is_cleared=False),
        outside.interaction("block_actions", actions=[{"action_id": "approve", "value": "c|1"}], view=view),
        outside.interaction("block_suggestion", action_id=ids.action(ids.Field.CLIENT), value="a", view=view),
        outside.interaction("shortcut", callback_id=ids.SHORTCUT, trigger_id="t"),
        outside.interaction("message_action", callback_id=ids.SHORTCUT_ON_MESSAGE, message={"ts": "1"}),
        outside.event({"type": "app_home_opened", "user": "U1", "tab": "home"}),
    ]
    seen = set()
    for _ in range(400):
        status, _ = await outside.send_json(broken(dice, dice.choice(whole)))
        seen.add(status)
    assert seen <= {200, 400, 401, 404}
    assert {200, 400} <= seen
    ours = [caplog.handler.format(r) for r in caplog.records if r.name.startswith("bot.")]
    assert ours
    assert not [line for line in ours if "Something to break" in line]


NONSENSE: list[Any] = [None, 0, "Something to break", [], {}, [[]], [{}], True, {"id": None}, {"": ""}]


def broken(dice: random.Random, payload: dict[str, Any]) -> dict[str, Any]:
    """One to three things in it are gone, or something else."""
    payload = copy.deepcopy(payload)
    for _ in range(dice.randint(1, 3)):
        place: Any = payload
        while True:
            key = dice.choice(list(place))
            if isinstance(place[key], dict) and place[key] and dice.random() < 0.6:
                place = place[key]
                continue
            break
        if dice.random() < 0.3 and len(payload) > 1:
            del place[key]
        else:
            place[key] = dice.choice(NONSENSE if key != "type" else NONSENSE[-3:])
        payload[dice.choice(["authorizations", "team", "enterprise", "extra"])] = dice.choice(NONSENSE)
    return payload
