"""A small app in Socket Mode does a whole round with a person."""

from typing import Any

from bot.sandbox import Person, Sandbox

from .kit import Connected
from .samples import button, plain, text_input, view


async def test_a_command_opens_a_modal_and_its_submission_posts_a_message(
    sandbox: Sandbox, bolt: Connected, adam: Person
) -> None:
    @bolt.app.command("/mistake")
    async def mistake(ack: Any, body: Any, client: Any) -> None:
        await ack()
        blocks = [text_input("What I did", "did", initial_value=body["text"])]
        await client.views_open(trigger_id=body["trigger_id"], view=view(blocks, callback_id="admit"))

    @bolt.app.view("admit")
    async def admitted(ack: Any, view: Any, body: Any, client: Any) -> None:
        said = view["state"]["values"]["did"]["did"]["value"]
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=f"You said: {said}")

    answer = await adam.command("/mistake", "I sent it late", channel="general")
    # The trigger was used after the ack left only by luck of process_before_response; the log tells.
    assert answer.acked
    modal = await adam.wait_modal("A view")
    assert adam.values_of(modal) == {"What I did": "I sent it late"}
    await adam.fill("What I did", "I sent it to the wrong list")
    assert await adam.submit() == {}
    assert adam.modal is None
    message = await adam.wait_dm("wrong list")
    assert message.text == "You said: I sent it to the wrong list"


async def test_a_button_on_a_message_is_answered_by_an_update(
    sandbox: Sandbox, bolt: Connected, dana: Person
) -> None:
    @bolt.app.action("approve")
    async def approve(ack: Any, body: Any, client: Any) -> None:
        await ack()
        await client.chat_update(
            channel=body["channel"]["id"],
            ts=body["message"]["ts"],
            text=f"Approved by <@{body['user']['id']}>",
        )

    leads = sandbox.world.channel("leads").id
    blocks = [{"type": "actions", "elements": [button("Approve", "approve")]}]
    await bolt.client.chat_postMessage(channel=leads, text="A draft", blocks=blocks)
    [message] = dana.sees("leads")
    await dana.press("Approve", in_=message)
    await sandbox.until(lambda: not message.blocks)
    assert dana.text_of(message) == "Approved by @Dana Whitfield"


async def test_home_is_published_when_it_is_opened(bolt: Connected, adam: Person) -> None:
    @bolt.app.event("app_home_opened")
    async def opened(event: Any, client: Any) -> None:
        block = {"type": "section", "text": plain("Nothing is open. Good.")}
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [block]})

    home = await adam.open_home()
    assert home is not None
    assert adam.text_of(home) == "Nothing is open. Good."
