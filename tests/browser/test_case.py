"""The main job, by hand, in a browser."""

from __future__ import annotations

import pytest

from .hands import Browsed

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_mistake_goes_from_the_composer_through_review_to_told(browsed: Browsed) -> None:
    await _report(browsed)
    await _review(browsed)
    await _tell(browsed)


async def _report(at: Browsed) -> None:
    await at.admit()
    await at.fill(What_happened="The form was in my tray.", For_the_client="The form was in my tray.")
    await at.submit()
    await at.step("3 of 4")
    await at.modal.get_by_text("Done by").click()
    await at.fill(What_I="send the transfer", By_when="2026-11-25T15:30", How_you_sign="Adam")
    await at.submit()
    await at.step("4 of 4")
    await at.modal.get_by_label("Have it read in").press_sequentially("client")
    await at.page.keyboard.press("Enter")
    await at.submit()
    await at.press("Open thread", at.modal)
    await at.gone()
    await at.reads("Version 1: what do you think?", at.thread)


async def _review(at: Browsed) -> None:
    await at.become("Dana")
    assert await at.page.locator(".room", has_text="client-care").locator(".count").is_visible()
    await at.open("client-care")
    await at.page.locator(".replies").click()
    await at.press("Ask for changes", at.thread)
    await at.fill(What_would_you_change="Say *when* & <!channel>.")
    await at.submit()
    await at.gone()
    await at.become("Adam")
    await at.reads("Say *when* & <!channel>.", at.thread)
    await at.press("Edit", at.thread)
    words = at.modal.get_by_label("The words for the client")
    await words.fill((await words.input_value()).replace("I'm sorry.", "I'm very sorry."))
    await at.submit()
    await at.gone()
    await at.become("Dana")
    await at.reads("Version 2: what do you think?", at.thread)
    await at.thread.locator(".block strong", has_text="very").wait_for()
    await at.press("Approve", at.thread)
    await at.reads("approved version 2", at.thread)


async def _tell(at: Browsed) -> None:
    await at.become("Adam")
    await at.open("Amends messages")
    await at.reads("I'm very sorry.")
    await at.press("I told them")
    await at.submit()
    await at.gone()
    await at.reads("Recorded")
    await at.page.get_by_role("button", name="To the next ping").click()
    await at.reads("On track, at risk, done?")
    await at.press("On track")
    await at.page.get_by_role("button", name="To the next ping").click()
    await at.reads("Done and told?")
