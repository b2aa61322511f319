"""Modals behave as Slack's: stacks, hashes, typed values, errors, closing."""

from datetime import UTC, datetime
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import NotOnScreen, NotSubmitted, Person, Sandbox
from bot.sandbox.interactions import TROUBLE

from .kit import Connected, Machine, error_of
from .samples import Json, actions, button, input_block, option, plain, text_input, view


def trigger(sandbox: Sandbox, person: Person) -> str:
    return sandbox.workspace.permits.trigger(person.id)


async def opened(sandbox: Sandbox, client: AsyncWebClient, person: Person, spec: Json) -> Any:
    return await client.views_open(trigger_id=trigger(sandbox, person), view=spec)


async def test_a_trigger_serves_once_and_lives_three_seconds(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person, machine: Machine
) -> None:
    first, second = trigger(sandbox, adam), trigger(sandbox, adam)
    await client.views_open(trigger_id=first, view=view())
    machine.advance(3.1)
    for given, code in (
        (first, "exchanged_trigger_id"),
        (second, "expired_trigger_id"),
        ("1.2.3", "invalid_trigger_id"),
    ):
        with pytest.raises(SlackApiError) as refused:
            await client.views_open(trigger_id=given, view=view())
        assert error_of(refused) == code


async def test_a_stack_holds_three_views(sandbox: Sandbox, client: AsyncWebClient, adam: Person) -> None:
    with pytest.raises(SlackApiError) as nothing_open:
        await client.views_push(trigger_id=trigger(sandbox, adam), view=view())
    assert error_of(nothing_open) == "not_found"
    root = await opened(sandbox, client, adam, view())
    for depth in (2, 3):
        pushed = await client.views_push(trigger_id=trigger(sandbox, adam), view=view())
        assert pushed["view"]["root_view_id"] == root["view"]["id"]
        assert adam.modal is not None
        assert adam.modal.depth == depth
    with pytest.raises(SlackApiError) as refused:
        await client.views_push(trigger_id=trigger(sandbox, adam), view=view())
    assert error_of(refused) == "push_limit_reached"


async def test_a_stale_hash_conflicts_and_a_closed_view_is_not_found(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    seen = (await opened(sandbox, client, adam, view()))["view"]
    await client.views_update(view_id=seen["id"], hash=seen["hash"], view=view())
    with pytest.raises(SlackApiError) as stale:
        await client.views_update(view_id=seen["id"], hash=seen["hash"], view=view())
    assert error_of(stale) == "hash_conflict"
    await adam.close()
    with pytest.raises(SlackApiError) as gone:
        await client.views_update(view_id=seen["id"], view=view())
    assert error_of(gone) == "not_found"


async def test_a_view_can_be_updated_by_its_external_id_which_is_unique(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person, dana: Person
) -> None:
    await opened(sandbox, client, adam, view(external_id="case-1"))
    await client.views_update(external_id="case-1", view=view(title=plain("New"), external_id="case-1"))
    assert adam.modal is not None
    assert adam.modal.title == "New"
    with pytest.raises(SlackApiError) as taken:
        await opened(sandbox, client, dana, view(external_id="case-1"))
    assert error_of(taken) == "duplicate_external_id"


async def test_typed_values_stay_only_where_block_action_and_type_are_the_same(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    seen = (await opened(sandbox, client, adam, view([text_input("A", "a"), text_input("B", "b")])))["view"]
    await adam.fill("A", "typed a")
    await adam.fill("B", "typed b")
    new = [text_input("A", "a", initial_value="fresh a"), text_input("B", "b2", initial_value="fresh b")]
    await client.views_update(view_id=seen["id"], view=view(new))
    assert adam.modal is not None
    assert adam.values_of(adam.modal) == {"A": "typed a", "B": "fresh b"}


async def test_every_input_is_in_the_state_and_an_empty_one_is_null(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    blocks = [
        text_input("A", "a"),
        input_block("C", "c", {"type": "checkboxes", "action_id": "c", "options": [option()]}),
        input_block("S", "s", {"type": "external_select", "action_id": "s"}),
    ]
    answer = await opened(sandbox, client, adam, view(blocks))
    assert answer["view"]["state"]["values"] == {
        "a": {"a": {"type": "plain_text_input", "value": None}},
        "c": {"c": {"type": "checkboxes", "selected_options": []}},
        "s": {"s": {"type": "external_select", "selected_option": None}},
    }


async def test_the_client_sends_nothing_while_a_field_is_missing_or_too_short(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    blocks = [
        text_input("A", "a"),
        text_input("B", "b", min_length=3),
        text_input("C", "c", block={"optional": True}),
    ]
    await opened(sandbox, client, adam, view(blocks))
    await adam.fill("B", "ab")
    with pytest.raises(NotSubmitted) as refused:
        await adam.submit()
    assert set(refused.value.fields) == {"A", "B"}
    assert sandbox.log.of("envelope") == []


@pytest.mark.parametrize(
    ("answer", "titles", "troubles"),
    [
        ({}, ["Lower"], []),
        ({"response_action": "clear"}, [], []),
        ({"response_action": "update", "view": view(title=plain("New"))}, ["Lower", "New"], []),
        ({"response_action": "push", "view": view(title=plain("New"))}, ["Lower", "A view", "New"], []),
        ({"response_action": "update", "view": {"type": "modal"}}, ["Lower", "A view"], [TROUBLE]),
        ({"response_action": "errors", "errors": {"nowhere": "Bad"}}, ["Lower", "A view"], [TROUBLE]),
        ({"response_action": "errors", "errors": {}}, ["Lower", "A view"], [TROUBLE]),
        ({"response_action": "dance"}, ["Lower", "A view"], [TROUBLE]),
    ],
)
async def test_a_submission_is_answered(
    answer: Json, titles: list[str], troubles: list[str], sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    @bolt.app.view("v")
    async def submitted(ack: Any) -> None:
        await (ack(answer) if answer else ack())

    await opened(sandbox, bolt.client, adam, view(title=plain("Lower")))
    pushed = view(callback_id="v")
    await bolt.client.views_push(trigger_id=trigger(sandbox, adam), view=pushed)
    await adam.fill("Words", "a")
    await adam.submit()
    assert [v.title for v in adam.modals] == titles
    assert adam.troubles == troubles


async def test_errors_stand_beneath_their_inputs(sandbox: Sandbox, bolt: Connected, adam: Person) -> None:
    @bolt.app.view("v")
    async def submitted(ack: Any) -> None:
        await ack(response_action="errors", errors={"words": "Not like this."})

    await opened(sandbox, bolt.client, adam, view(callback_id="v"))
    await adam.fill("Words", "a")
    assert await adam.submit() == {"Words": "Not like this."}
    assert adam.modal is not None
    assert "! Not like this." in adam.text_of(adam.modal)


async def test_a_submission_that_is_not_acknowledged_in_three_seconds_is_trouble_and_late_answers_are_dropped(
    sandbox: Sandbox, bolt: Connected, adam: Person, machine: Machine
) -> None:
    @bolt.app.view("v")
    async def submitted(ack: Any) -> None:
        machine.advance(3.1)
        await sandbox.until(lambda: sandbox.log.of("missed_ack"))
        await ack(response_action="clear")

    await opened(sandbox, bolt.client, adam, view(callback_id="v"))
    await adam.fill("Words", "a")
    await adam.submit()
    await sandbox.until(lambda: sandbox.log.of("late_ack"))
    assert adam.troubles == [TROUBLE]
    assert adam.modal is not None


async def test_closing_tells_the_app_only_when_the_view_asks_for_it(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    closed: list[Json] = []

    @bolt.app.view_closed("v")
    async def view_closed(ack: Any, body: Json) -> None:
        closed.append(body)
        await ack()

    await opened(sandbox, bolt.client, adam, view(callback_id="v"))
    await adam.close()
    assert closed == []
    await opened(sandbox, bolt.client, adam, view(callback_id="v", notify_on_close=True))
    await adam.fill("Words", "lost")
    await adam.close()
    assert [c["is_cleared"] for c in closed] == [False]
    assert closed[0]["view"]["state"] == {"values": {}}
    await opened(sandbox, bolt.client, adam, view(callback_id="v", notify_on_close=True))
    clearing = view(callback_id="v", notify_on_close=True, clear_on_close=True)
    await bolt.client.views_push(trigger_id=trigger(sandbox, adam), view=clearing)
    await adam.close()
    assert [c["is_cleared"] for c in closed] == [False, True, True]
    assert adam.modal is None


async def test_inputs_tell_the_app_only_when_they_dispatch(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    told: list[Json] = []

    @bolt.app.action("loud")
    async def typed(ack: Any, body: Json) -> None:
        told.append(body)
        await ack()

    loud = {"type": "plain_text_input", "action_id": "loud", "dispatch_action_config": {
        "trigger_actions_on": ["on_character_entered"]}}  # fmt: skip
    blocks = [text_input("Quiet", "quiet"), input_block("Loud", "loud", loud, dispatch_action=True)]
    await opened(sandbox, bolt.client, adam, view(blocks))
    await adam.fill("Quiet", "hush")
    await adam.fill("Loud", "a", dispatch=False)
    assert told == []
    await adam.fill("Loud", "ab")
    assert told[0]["actions"][0]["value"] == "ab"
    assert told[0]["view"]["state"]["values"]["quiet"]["quiet"]["value"] == "hush"
    assert told[0]["container"] == {"type": "view", "view_id": told[0]["view"]["id"]}


async def test_a_type_ahead_asks_from_three_characters_and_takes_the_suggestion(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    @bolt.app.options("client")
    async def suggest(ack: Any, payload: Json) -> None:
        await ack(options=[option(f'Add "{payload["value"]}"', "new"), option("Acme Berhad", "acme")])

    blocks = [input_block("Client", "client", {"type": "external_select", "action_id": "client"})]
    await opened(sandbox, bolt.client, adam, view(blocks))
    assert await adam.suggest("Client", "Ac") == []
    assert await adam.suggest("Client", "Acm") == ['Add "Acm"', "Acme Berhad"]
    await adam.pick("Client", "Acm", "Acme")
    assert adam.modal is not None
    assert adam.values_of(adam.modal) == {"Client": "Acme Berhad"}


async def test_more_than_100_suggestions_are_trouble(sandbox: Sandbox, bolt: Connected, adam: Person) -> None:
    @bolt.app.options("client")
    async def suggest(ack: Any) -> None:
        await ack({"options": [option(str(n), str(n)) for n in range(101)]})

    element = {"type": "external_select", "action_id": "client", "min_query_length": 0}
    await opened(sandbox, bolt.client, adam, view([input_block("Client", "client", element)]))
    assert await adam.suggest("Client", "") == []
    assert len(adam.troubles) == 1


async def test_the_picker_offers_only_what_its_filter_lets_through(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    element = {"type": "conversations_select", "action_id": "where", "filter": {
        "include": ["public", "private"], "exclude_external_shared_channels": True}}  # fmt: skip
    answer = await opened(sandbox, client, adam, view([input_block("Where", "where", element)]))
    await adam.fill("Where", "client-care")
    for name in ("partners-acme", "leads", "archive-2024"):
        with pytest.raises(NotOnScreen):
            await adam.fill("Where", name)
    assert answer["ok"]
    assert adam.modal is not None
    assert adam.modal.held("where", "where") == sandbox.world.channel("client-care").id


async def test_a_redelivered_interaction_is_the_same_payload_in_a_new_envelope(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    @bolt.app.action("press")
    async def pressed(ack: Any) -> None:
        await ack()

    await bolt.client.chat_postMessage(channel=adam.id, text="a", blocks=[actions(button())])
    await adam.press("Press", in_=adam.dm[0])
    assert (await adam.redeliver_last()).acked
    first, second = sandbox.log.of("envelope", "interactive")
    assert first.detail["payload"] == second.detail["payload"]
    assert first.envelope_id != second.envelope_id


async def test_a_stale_button_can_still_be_clicked_by_someone_who_was_just_about_to(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    clicks: list[str] = []

    @bolt.app.action("press")
    async def pressed(ack: Any, action: Json) -> None:
        clicks.append(action["value"])
        await ack()

    posted = await bolt.client.chat_postMessage(
        channel=adam.id, text="a", blocks=[actions(button(value="old"))]
    )
    await bolt.client.chat_update(channel=posted["channel"], ts=str(posted["ts"]), text="done")
    with pytest.raises(NotOnScreen):
        await adam.press("Press", in_=adam.dm[0])
    await adam.press("Press", in_=adam.dm[0], stale_ok=True)
    assert clicks == ["old"]


async def test_what_is_not_on_the_screen_is_answered_by_what_is(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    await opened(sandbox, client, adam, view([text_input("What I did", "a"), text_input("What it did", "b")]))
    with pytest.raises(NotOnScreen, match="What I did"):
        await adam.fill("Cause", "me")
    with pytest.raises(NotOnScreen, match="ambiguous"):
        await adam.fill("What", "me")


async def test_a_view_beneath_keeps_what_was_typed(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    await opened(sandbox, client, adam, view(title=plain("Lower")))
    await adam.fill("Words", "kept")
    await client.views_push(trigger_id=trigger(sandbox, adam), view=view(title=plain("Upper")))
    await adam.close()
    assert adam.modal is not None
    assert adam.modal.title == "Lower"
    assert adam.values_of(adam.modal) == {"Words": "kept"}


async def test_a_person_fills_in_every_kind_of_input(
    sandbox: Sandbox, client: AsyncWebClient, adam: Person
) -> None:
    def choice(kind: str, **more: Any) -> Json:
        return {"type": kind, "action_id": "a", **more}

    options = [option("Me", "me"), option("A teammate", "mate")]
    elements = {
        "Cause": choice("radio_buttons", options=options),
        "They know": choice("checkboxes", options=[option("They already know", "yes")]),
        "Severity": choice("static_select", options=options),
        "Many": choice("multi_static_select", options=options),
        "Who": choice("users_select"),
        "Whom": choice("multi_users_select"),
        "Where": choice("channels_select"),
        "When": choice("datetimepicker"),
        "Day": choice("datepicker"),
        "Hour": choice("timepicker"),
        "Mail": choice("email_text_input"),
        "Link": choice("url_text_input"),
        "Number": choice("number_input", is_decimal_allowed=False),
    }
    blocks = [input_block(label, label, element) for label, element in elements.items()]
    await opened(sandbox, client, adam, view(blocks))
    at = datetime(2026, 3, 5, 7, 30, tzinfo=UTC)
    entered = {
        "Cause": "A team", "They know": True, "Severity": "Me", "Many": ["Me", "A teammate"], "Who": "dana",
        "Whom": ["sam", "dana"], "Where": "general", "When": at, "Day": at, "Hour": at, "Mail": "a@b",
        "Link": "b.example", "Number": "1.5",
    }  # fmt: skip
    for label, value in entered.items():
        await adam.fill(label, value)
    with pytest.raises(NotSubmitted) as refused:
        await adam.submit()
    assert set(refused.value.fields) == {"Mail", "Link", "Number"}
    assert adam.modal is not None
    held = {label: adam.modal.held(label, "a") for label in elements}
    assert held["Cause"] == options[1]
    assert held["Many"] == options
    assert held["Whom"] == [sandbox.world.user("sam").id, sandbox.world.user("dana").id]
    assert (held["When"], held["Day"], held["Hour"]) == (int(at.timestamp()), "2026-03-05", "07:30")
    assert adam.values_of(adam.modal)["When"] == "Mar 5, 2026 3:30 PM"
    await adam.fill("Cause", None)
    assert adam.modal.held("Cause", "a") is None


async def test_the_current_conversation_is_the_default_where_asked_for(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    element = {"type": "conversations_select", "action_id": "w", "default_to_current_conversation": True}

    @bolt.app.command("/mistake")
    async def mistake(ack: Any, body: Json, client: Any) -> None:
        await ack()
        blocks = [input_block("Where", "w", element)]
        await client.views_open(trigger_id=body["trigger_id"], view=view(blocks))

    await adam.command("/mistake", channel="general")
    assert adam.values_of(await adam.wait_modal()) == {"Where": "#general"}
