"""My open cases, on Home and in the list: each can be reached, the most urgent first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.usecases import report
from bot.usecases.taking import Call
from tests.journeys.conftest import Story
from tests.journeys.test_rounds import known_already

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)


async def busy(story: Story) -> list[str]:
    """One promise that will be missed, and then so many cases begun that no page holds them all."""
    await known_already(story, "Acme")
    story.slack.advance(timedelta(hours=5, minutes=20))
    story.app.desk.wake()
    await story.adam.wait_dm("The time you promised Acme has passed")
    clients = [f"Client {number:02}" for number in range(1, 26)]
    for client in clients:
        call = Call(story.app.door.team, story.adam.id)
        await report.begin(story.app.desk, call, client.replace(" ", ""), {"client_name": client})
        story.slack.advance(timedelta(seconds=1))
    return clients


async def test_the_list_can_be_read_to_its_end_page_by_page(story: Story) -> None:
    adam, clients = story.adam, await busy(story)
    await adam.command("/mistake", "list", channel="general")
    first = await adam.wait_ephemeral("1 to 15 of 26, the most urgent first.")
    read = adam.text_of(first)
    assert read.index("Acme") < read.index("Client 01") < read.index("Client 14")
    assert "Client 15" not in read
    await adam.press("More cases", in_=first)
    await story.slack.until(lambda: "16 to 26 of 26" in adam.text_of(first))
    read = adam.text_of(first)
    assert [client for client in clients if client in read] == clients[14:]
    await adam.press("Previous cases", in_=first)
    await story.slack.until(lambda: "Acme" in adam.text_of(first))
    assert adam.troubles == []


async def test_home_can_be_read_to_its_end_and_begins_anew_when_it_is_opened(story: Story) -> None:
    adam, clients = story.adam, await busy(story)
    await adam.open_home()
    await story.slack.until(lambda: adam.home and "1 to 20 of 26" in adam.text_of(adam.home))
    assert adam.home
    assert "Acme" in adam.text_of(adam.home)
    await adam.press("More cases", in_=adam.home)
    await story.slack.until(lambda: adam.home and "21 to 26 of 26" in adam.text_of(adam.home))
    read = adam.text_of(adam.home)
    assert [client for client in clients if client in read] == clients[19:]

    # What is done there leaves the page where it was.
    await adam.press("Discard", in_=adam.home, after="Client 25")
    await story.slack.until(lambda: adam.home and "21 to 25 of 25" in adam.text_of(adam.home))
    await adam.open_home()
    await story.slack.until(lambda: adam.home and "1 to 20 of 25" in adam.text_of(adam.home))
    assert adam.troubles == []
