"""What one does on the page reaches the app as Slack would send it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.sandbox import Sandbox

from .kit import Connected
from .page_kit import Json, Tab, tab_of
from .samples import actions, button, input_block, mrkdwn, option, plain, section, text_input, view


@pytest.fixture
async def tab(sandbox: Sandbox) -> AsyncIterator[Tab]:
    async with tab_of(sandbox, "adam") as opened:
        yield opened


ON_EVERY_KEY = {"trigger_actions_on": ["on_character_entered"]}


def every_input() -> list[Json]:
    """One of each kind that the app uses."""
    words = text_input("Words", "words", dispatch_action_config=ON_EVERY_KEY, block={"dispatch_action": True})
    kinds: dict[str, Json] = {
        "pick": {"type": "static_select", "options": [option("One", "1"), option("Two", "2")]},
        "who": {"type": "external_select", "min_query_length": 1},
        "radio": {"type": "radio_buttons", "options": [option("One", "1"), option("Two", "2")]},
        "boxes": {"type": "checkboxes", "options": [option("One", "1"), option("Two", "2")]},
        "when": {"type": "datetimepicker"},
        "place": {"type": "conversations_select", "filter": {"include": ["public", "private"]}},
        "people": {"type": "multi_users_select"},
    }
    return [words, *(input_block(name, name, {**e, "action_id": name}) for name, e in kinds.items())]


@pytest.fixture
async def modal(tab: Tab, bolt: Connected) -> Json:
    """The modal that /mistake opens, as the page shows it."""

    @bolt.app.command("/mistake")
    async def opens(ack: Any, body: Any) -> None:
        await ack()
        spec = view([*every_input(), actions(button("Go"))], callback_id="form", notify_on_close=True)
        await bolt.client.views_open(trigger_id=body["trigger_id"], view=spec)

    @bolt.app.options("who")
    async def suggests(ack: Any, payload: Any) -> None:
        await ack(options=[option(payload["value"].title(), "lee")])

    answer = await tab.act("command", name="/mistake", text="", room=tab.sandbox.world.channel("general").id)
    assert answer == {"failed": []}
    return await tab.modal()


async def enter(tab: Tab, modal: Json, name: str, value: Any, **more: Any) -> Json:
    return await tab.act("enter", view=modal["id"], block=name, action=name, value=value, **more)


async def fill(tab: Tab, modal: Json) -> None:
    typed = {"view": modal["id"], "block": "who", "action": "who", "typed": "lee"}
    assert (await tab.act("suggest", **typed))["options"][0]["text"] == "Lee"
    world = tab.sandbox.world
    values = {
        "words": "as <typed>",
        "pick": "2",
        "who": "lee",
        "radio": "1",
        "boxes": ["1", "2"],
        "when": "2026-11-25T15:30",
        "place": world.channel("client-care").id,
        "people": [world.user("dana").id],
    }
    for name, value in values.items():
        assert await enter(tab, modal, name, value) == {}


async def test_every_kind_of_input_arrives_in_slacks_own_form(
    tab: Tab, bolt: Connected, modal: Json, sandbox: Sandbox
) -> None:
    got: list[Any] = []

    @bolt.app.view("form")
    async def submitted(ack: Any, view: Any) -> None:
        got.append(view["state"]["values"])
        await ack()

    await fill(tab, modal)
    assert await tab.act("submit", view=modal["id"]) == {"errors": 0, "failed": False}
    (values,) = got
    held = {name: values[name][name] for name in values}
    assert held["words"]["value"] == "as <typed>"
    assert held["pick"]["selected_option"]["value"] == "2"
    assert held["who"]["selected_option"]["text"]["text"] == "Lee"
    assert [o["value"] for o in held["boxes"]["selected_options"]] == ["1", "2"]
    half_past_three = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)
    assert held["when"]["selected_date_time"] == half_past_three.timestamp(), "in Adam's zone"
    assert held["place"]["selected_conversation"] == sandbox.world.channel("client-care").id
    assert held["people"]["selected_users"] == [sandbox.world.user("dana").id]
    assert (await tab.state())["modals"] == []


async def test_the_page_shows_what_is_held_as_the_person_reads_it(tab: Tab, modal: Json) -> None:
    await fill(tab, modal)
    held = {b["id"]: b["element"]["held"] for b in (await tab.modal())["blocks"] if b["type"] == "input"}
    assert held["words"] == "as <typed>"
    assert held["who"] == {"value": "lee", "text": "Lee"}
    assert held["when"] == "2026-11-25T15:30"
    assert held["place"]["text"] == "#client-care"
    assert [p["text"] for p in held["people"]] == ["Dana Whitfield"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pick", "3"),
        ("who", "never suggested"),
        ("radio", ["1"]),
        ("boxes", "1"),
        ("when", "tomorrow"),
        ("place", "C0LEADS"),
        ("people", ["U404"]),
        ("words", 7),
        ("gone", "x"),
    ],
)
async def test_only_what_is_offered_can_be_entered(tab: Tab, modal: Json, name: str, value: Any) -> None:
    answer = await enter(tab, modal, name, value)
    assert answer["refused"].endswith(".")


async def test_what_is_missing_stands_beneath_its_field_and_nothing_is_sent(
    tab: Tab, modal: Json, sandbox: Sandbox
) -> None:
    assert (await tab.act("submit", view=modal["id"]))["errors"] == 8
    shown = {b["id"]: b.get("error") for b in (await tab.modal())["blocks"]}
    assert shown["words"] == "Please complete this required field."
    sent = [r.detail["payload"]["type"] for r in sandbox.log.of("envelope", "interactive")]
    assert "view_submission" not in sent
    await enter(tab, modal, "words", "now there")
    assert {b["id"]: b.get("error") for b in (await tab.modal())["blocks"]}["words"] == ""


async def test_the_app_hears_of_typing_only_where_it_asked(
    tab: Tab, bolt: Connected, modal: Json, sandbox: Sandbox
) -> None:
    heard: list[Any] = []

    @bolt.app.action("words")
    async def typed(ack: Any, action: Any) -> None:
        heard.append(action["value"])
        await ack()

    await enter(tab, modal, "words", "a", tell=True)
    await enter(tab, modal, "pick", "1", tell=True)
    await enter(tab, modal, "words", "ab", tell=False)
    await sandbox.until(lambda: heard)
    assert heard == ["a"]


async def test_an_app_that_does_not_answer_is_slacks_trouble(tab: Tab, modal: Json, sandbox: Sandbox) -> None:
    await fill(tab, modal)
    # Nobody listens for the form: Bolt answers 404, which is no ack.
    answer = await tab.act("submit", view=modal["id"])
    assert answer["failed"]
    assert len((await tab.state())["modals"]) == 1


async def test_closing_tells_the_app(tab: Tab, bolt: Connected, modal: Json, sandbox: Sandbox) -> None:
    closed: list[bool] = []

    @bolt.app.view_closed("form")
    async def gone(ack: Any, body: Any) -> None:
        closed.append(body["is_cleared"])
        await ack()

    await tab.act("close", view=modal["id"], all=True)
    await sandbox.until(lambda: closed)
    assert closed == [True]
    assert (await tab.act("close", view=modal["id"]))["refused"] == "That is closed by now."


async def test_somebody_elses_modal_cannot_be_touched(tab: Tab, modal: Json, sandbox: Sandbox) -> None:
    async with tab_of(sandbox, "dana") as other:
        for verb in ("submit", "close"):
            assert "refused" in await other.act(verb, view=modal["id"])
        assert "refused" in await enter(other, modal, "words", "hers")


async def test_buttons_of_messages_go_to_the_app_and_only_from_who_sees_them(
    tab: Tab, bolt: Connected, sandbox: Sandbox
) -> None:
    pressed: list[str] = []

    @bolt.app.action("press")
    async def press(ack: Any, body: Any) -> None:
        pressed.append(body["user"]["name"])
        await ack()

    leads = sandbox.world.channel("leads").id
    posted = await bolt.client.chat_postMessage(channel=leads, text="x", blocks=[actions(button())])
    block = posted["message"]["blocks"][0]["block_id"]
    where = {"room": leads, "ts": posted["ts"], "block": block, "action": "press"}
    assert await tab.act("use", **where) == {"refused": "That message is gone."}
    async with tab_of(sandbox, "dana") as dana:
        assert await dana.act("use", **where) == {"failed": False}
    assert pressed == ["dana"]


async def test_shortcuts_carry_the_message_they_were_chosen_on(
    tab: Tab, bolt: Connected, sandbox: Sandbox
) -> None:
    seen: list[Any] = []

    @bolt.app.shortcut("own_up_to_this")
    async def own_up(ack: Any, payload: Any) -> None:
        seen.append(payload["message"]["text"])
        await ack()

    said = await sandbox.person("dana").say("oh no", "general")
    where = {"room": said.channel, "ts": said.ts}
    assert await tab.act("shortcut", id="own_up_to_this", **where) == {"failed": False}
    assert "refused" in await tab.act("shortcut", id="own_up_to_this")
    assert seen == ["oh no"]


async def test_a_press_arrives_though_something_else_in_the_message_has_just_changed(
    tab: Tab, bolt: Connected, sandbox: Sandbox
) -> None:
    pressed: list[str] = []

    @bolt.app.action("press")
    async def hears(ack: Any, action: Json) -> None:
        pressed.append(action["value"])
        await ack()

    care = sandbox.world.channel("client-care").id
    ours = actions(button(value="1"))
    posted = await bolt.client.chat_postMessage(channel=care, text="x", blocks=[section("Before"), ours])
    (seen,) = (await tab.state())["messages"][care]
    where = {"room": care, "ts": seen["ts"], "block": seen["blocks"][1]["id"], "action": "press"}
    here = {"channel": posted["channel"], "ts": str(posted["ts"]), "text": "x"}
    await bolt.client.chat_update(**here, blocks=[section("After"), ours])
    assert await tab.act("use", **where) == {"failed": False}
    await bolt.client.chat_update(**here, blocks=[section("After"), actions(button(value="2"))])
    assert "refused" in await tab.act("use", **where), "this is not the button that they saw"
    assert pressed == ["1"]


async def test_a_confirm_dialog_and_a_link_reach_the_page(
    tab: Tab, bolt: Connected, sandbox: Sandbox
) -> None:
    care = sandbox.world.channel("client-care").id
    ask = {"title": plain("Sure?"), "text": mrkdwn("*Really*"), "confirm": plain("Yes"), "deny": plain("No")}
    link = f"https://{sandbox.world.domain}.slack.com/archives/{care}"
    blocks = [actions(button("Go", "go", confirm=ask), button("See", "see", url=link))]
    await bolt.client.chat_postMessage(channel=care, text="x", blocks=blocks)
    go, see = (await tab.state())["messages"][care][0]["blocks"][0]["elements"]
    assert go["confirm"]["parts"][0]["spans"] == [{"text": "Really", "style": "b"}]
    assert see["to"] == {"channel": care}


async def test_the_clock_moves_for_everyone_and_tells_the_app(tab: Tab, sandbox: Sandbox) -> None:
    told: list[str] = []
    sandbox.page.on_advance = lambda: told.append("moved")
    before = sandbox.clock.now()
    assert (await tab.post("/page/clock", {"seconds": 3600}))[0] == 200
    assert sandbox.clock.now() - before >= timedelta(hours=1)
    for nonsense in ({"seconds": -1}, {"seconds": 10**9}, {"seconds": "3600"}, {"next": True}):
        assert "refused" in (await tab.post("/page/clock", nonsense))[1]
    assert told == ["moved"]
    assert not (await tab.state())["clock"]["skips"]


async def test_the_clock_skips_to_what_the_app_plans(tab: Tab, sandbox: Sandbox) -> None:
    planned = sandbox.clock.now() + timedelta(days=3)

    async def next_moment() -> datetime:
        return planned

    sandbox.page.next_moment = next_moment
    assert (await tab.state())["clock"]["skips"]
    await tab.post("/page/clock", {"next": True})
    assert timedelta(0) <= sandbox.clock.now() - planned < timedelta(seconds=5)
