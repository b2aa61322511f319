"""After the fix, over real sockets: how the client is, whether the prevention has held, and thanks."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.domain.case import CaseState
from bot.domain.standing import Standing
from bot.sandbox import Message
from bot.usecases.ahead import next_said
from tests.journeys.conftest import Story


async def asked(story: Story, text: str) -> Message:
    """Fast-forward to what Amends says next, until Adam reads this."""
    before = {message.ts for message in story.adam.dm}
    for _ in range(8):
        due = await next_said(story.app.desk, story.app.door.team)
        assert due is not None, f"nothing is planned where {text!r} should come"
        story.slack.advance(max(due - story.now(), timedelta(0)) + timedelta(seconds=1))
        story.app.desk.wake()
        for _ in range(100):
            fresh = [message for message in story.adam.dm if message.ts not in before]
            if found := [message for message in fresh if text in story.adam.text_of(message)]:
                return found[-1]
            await asyncio.sleep(0.01)
    raise AssertionError(f"nobody asked {text!r}")


async def fixed(story: Story) -> None:
    """Told, and the fix done on time; with a prevention that is in place at once."""
    await story.admit()
    await story.explain()
    await story.fix(**{"What will prevent": "two of us check the list"})
    await story.adam.fill("Have it read in", "client-care")
    await story.take(story.adam)
    buttons = await story.dana.wait_message("client-care", "Version 1: what do you think")
    await story.tell(await story.approve(buttons))
    await story.adam.press("Done", in_=await asked(story, "On track, at risk, done?"))
    await story.adam.press("In place", in_=await asked(story, "in place"))
    await story.adam.wait_dm("The prevention is in place")


async def closed(story: Story) -> None:
    over = await story.adam.wait_dm("what you promised is done")
    await story.adam.press("Close the case", in_=over)
    await story.adam.wait_dm("You owned it")


async def standing(story: Story) -> Standing:
    async with story.app.desk.store.reading(story.app.door.team) as tx:
        client = await tx.client_named("Acme")
    assert client is not None
    return client.standing


async def test_an_advocate_is_noticed_and_thanked_after_the_case_is_closed(story: Story) -> None:
    adam = story.adam
    await fixed(story)
    settle = await asked(story, "don't apologise again")
    await adam.press("They thanked us", in_=settle)
    await story.slack.until(lambda: "thanked you" in adam.text_of(settle))
    await adam.press("Yes, they have", in_=settle)
    await story.slack.until(lambda: "speaks well of you" in adam.text_of(settle))
    assert await standing(story) is Standing.ADVOCATE
    await closed(story)
    await adam.press("It has held", in_=await asked(story, "has it held?"))
    thank = await asked(story, "Ask for nothing")
    assert "Puan Lee" in adam.text_of(thank), "an example of what to say"
    await adam.press("Thanked", in_=thank)
    await story.slack.until(lambda: "It does them good" in adam.text_of(thank))
    assert "Ask for nothing" in adam.text_of(await asked(story, "Ask for nothing"))
    assert adam.troubles == []


async def test_an_upset_client_is_called_heard_and_asked_after_once_more(story: Story) -> None:
    adam = story.adam
    await fixed(story)
    settle = await asked(story, "don't apologise again")
    await adam.press("Upset", in_=settle)
    await story.slack.until(lambda: "still upset" in adam.text_of(settle))
    assert "Let them finish" in adam.text_of(settle), "the listening card"
    await adam.press("Add what they said", in_=settle)
    await adam.wait_modal("What they said")
    await adam.fill("What they said", "You could have called earlier.")
    await story.take(adam)
    again = await asked(story, "don't apologise again")
    await story.slack.until(lambda: "Asked again below" in adam.text_of(settle))
    await adam.press("Calm", in_=again)
    await closed(story)
    assert await standing(story) is Standing.HAPPY


async def test_what_happened_again_opens_a_case_that_is_filled_in(story: Story) -> None:
    adam = story.adam
    await fixed(story)
    await adam.press("Gone quiet", in_=await asked(story, "don't apologise again"))
    await adam.open_home()
    home = adam.home
    assert home is not None
    await adam.press("Close the case", in_=home)
    await adam.wait_dm("You owned it")
    held = await asked(story, "has it held?")
    await adam.press("It happened again", in_=held)
    view = await adam.wait_modal(text="It has happened to Acme before")
    values = adam.values_of(view)
    assert (values["The client"], values["What I did"]) == ("Acme", "I sent the offer to the wrong list")
    await adam.close()
    assert await story.files(adam) == [], "one look begins nothing"
    assert "has it held?" in adam.text_of(held)
    await adam.press("It happened again", in_=held)
    await adam.wait_modal(text="It has happened to Acme before")
    await adam.fill("What it did", "your prices went to rivals again")
    await adam.close()
    await story.slack.until(lambda: "the new case is begun" in adam.text_of(held))
    (begun,) = await story.files(adam)
    assert begun.case.state is CaseState.UNFINISHED, "a closed form loses nothing"
    assert begun.case.facts.did == "I sent the offer to the wrong list"


async def test_how_they_are_can_be_said_on_home(story: Story) -> None:
    adam = story.adam
    await fixed(story)
    settle = await asked(story, "don't apologise again")
    await adam.open_home()
    home = adam.home
    assert home is not None
    await adam.choose("How are they now?", "Calm", in_=home)
    await story.slack.until(lambda: "is calm again" in adam.text_of(settle))
    await closed(story)


async def test_whether_it_has_held_can_be_said_on_home_though_the_case_is_closed(story: Story) -> None:
    adam = story.adam
    await fixed(story)
    await adam.press("Calm", in_=await asked(story, "don't apologise again"))
    await closed(story)
    await adam.open_home()
    held = await asked(story, "has it held?")
    await story.slack.until(lambda: adam.home is not None and "has it held?" in adam.text_of(adam.home))
    home = adam.home
    assert home is not None
    await adam.press("It has held", in_=home)
    await story.slack.until(lambda: "It has held (Acme)" in adam.text_of(held))
    await story.slack.until(lambda: adam.home is not None and "has it held?" not in adam.text_of(adam.home))
    assert adam.troubles == []


async def test_praise_that_is_noticed_later_is_noted_on_the_plan(story: Story) -> None:
    adam = story.adam
    await fixed(story)
    await adam.press("Calm", in_=await asked(story, "don't apologise again"))
    over = await adam.wait_dm("what you promised is done")
    await adam.press("Note the idea", in_=over)
    await adam.wait_modal(text="Happy again")
    await adam.fill("How could this become", "a card")
    await adam.press("They praised or recommended us")
    view = await adam.wait_modal(text="Speaks well of you")
    assert "a card" in adam.values_of(view).values(), "what is being typed stays"
