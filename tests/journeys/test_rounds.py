"""What falls together is one message in Slack, in which each thing is answered by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.journeys.conftest import Story

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def known_already(story: Story, client: str) -> None:
    """A client who knows already, and is promised something for five hours from now."""
    await story.admit(client=client, **{"Have they been told?": True})
    await story.explain()
    await story.fix(hours=5)
    await story.take(story.adam)
    await story.adam.close(all=True)


async def test_two_promises_of_one_hour_are_one_message_with_buttons_for_each(story: Story) -> None:
    adam = story.adam
    for client in ("Acme", "Bolt"):
        await known_already(story, client)
    story.slack.advance(timedelta(hours=5))
    story.app.desk.wake()
    together = await adam.wait_dm("2 things, the most urgent first.")
    assert sum("It's time: you promised" in adam.text_of(one) for one in adam.dm) == 1, "said once"
    await adam.press("Done", in_=together, after="Acme")
    await story.slack.until(lambda: "Done: " in adam.text_of(together))
    assert "It's time: you promised" in adam.text_of(together), "the other is still asked"
    await adam.press("Done", in_=together)
    await story.slack.until(lambda: adam.text_of(together).count("Done: ") == 2)
    files = await story.files(adam)
    assert [promise.state.value for file in files for promise in file.promises] == ["kept", "kept"]
    assert adam.troubles == []


async def test_of_several_missed_promises_the_words_for_each_are_one_press_away(story: Story) -> None:
    adam = story.adam
    for client in ("Acme", "Bolt"):
        await known_already(story, client)
    story.slack.advance(timedelta(hours=5, minutes=20))
    story.app.desk.wake()
    together = await adam.wait_dm("2 things, the most urgent first.")
    assert adam.text_of(together).count("has passed: ") == 2
    assert "I should have told you" not in adam.text_of(together), "the message stays short"
    await adam.press("Show the words", in_=together, after="Acme")
    await adam.wait_modal("The words", text="I should have told you before that time passed")
    await adam.close()
    assert adam.troubles == []
