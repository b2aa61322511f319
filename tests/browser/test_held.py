"""Words that were held back, in a browser: what is the matter is seen at once, and what can be done."""

from __future__ import annotations

from typing import Any

import pytest

from .hands import Browsed

pytestmark = pytest.mark.asyncio(loop_scope="session")

POOR = "Sorry for any inconvenience, we'll fix it soon."
HELD = "Not sent yet: something here would hurt."
TICK = "Send for review as it is"


async def _at_the_draft(at: Browsed) -> None:
    await at.page.set_viewport_size({"width": 1280, "height": 900})
    await at.type("/mistake")
    await at.name_client("Lee Textiles")
    await at.fill(What_I_did="I sent the offer to the wrong list", What_it_did="your prices went to rivals")
    await at.submit("Next")
    await at.step("2 of 4")
    await at.fill(What_happened="I was in a hurry.", For_the_client="I worked from an old list.")
    await at.submit("Next")
    await at.step("3 of 4")
    await at.choose("Done by")
    await at.fill(**{"What_I'm_doing": "send the right offer"}, By_when="2026-11-25T15:30")
    await at.submit("Next")
    await at.step("4 of 4")
    await at.read_in("client")
    await at.fill(The_words_for_the_client=POOR)


async def _sent_back(at: Browsed) -> None:
    await at.submit("Send for review")
    await at.sees(HELD, at.modal)
    await _rests_at_the_top(at)


async def _rests_at_the_top(at: Browsed) -> None:
    from playwright.async_api import expect  # only where there is a browser

    await expect(at.modal.locator(".content")).to_have_js_property("scrollTop", 0)


async def _in_sight(at: Browsed, found: Any) -> bool:
    """Whether all of it is within what the modal shows of itself."""
    place, window = await found.bounding_box(), await at.modal.locator(".content").bounding_box()
    assert place
    assert window
    top, bottom = place["y"], place["y"] + place["height"]
    return bool(window["y"] <= top and bottom <= window["y"] + window["height"])


async def _scrolls_down(at: Browsed) -> None:
    await at.modal.locator(".content").evaluate("e => e.scrollTop = e.scrollHeight")


async def test_what_would_hurt_is_in_sight_where_it_comes_back_and_so_is_the_tick(browsed: Browsed) -> None:
    await _at_the_draft(browsed)
    await _sent_back(browsed)
    assert await _in_sight(browsed, browsed.modal.get_by_text(HELD))
    assert await _in_sight(browsed, browsed.modal.get_by_text("Needs changing").first)
    tick = browsed.modal.get_by_label(TICK)
    words = browsed.field("The words for the client")
    assert (await tick.bounding_box())["y"] < (await words.bounding_box())["y"]


async def test_a_second_press_that_changes_nothing_shows_it_again(browsed: Browsed) -> None:
    await _at_the_draft(browsed)
    await _sent_back(browsed)
    await _scrolls_down(browsed)
    await browsed.submit("Send for review")
    await _rests_at_the_top(browsed)


async def test_hints_that_were_asked_for_at_the_foot_are_seen_at_the_top(browsed: Browsed) -> None:
    await _at_the_draft(browsed)
    await _scrolls_down(browsed)
    await browsed.press("Check again", browsed.modal)
    await browsed.sees("Needs changing", browsed.modal)
    await _rests_at_the_top(browsed)
    assert await _in_sight(browsed, browsed.modal.get_by_text("Needs changing").first)


async def test_a_hint_that_is_put_aside_leaves_the_page_where_it_was(browsed: Browsed) -> None:
    await _at_the_draft(browsed)
    await _sent_back(browsed)
    last = browsed.modal.get_by_role("button", name="Dismiss").last
    await last.scroll_into_view_if_needed()
    await browsed.modal.locator(".content").evaluate("e => e.scrollTop += 60")
    before = await browsed.modal.locator(".content").evaluate("e => e.scrollTop")
    assert before
    await last.click()
    await browsed.sees("You put 1 aside.", browsed.modal)
    assert await browsed.modal.locator(".content").evaluate("e => e.scrollTop") == before


async def test_the_tick_sends_them(browsed: Browsed) -> None:
    await _at_the_draft(browsed)
    await _sent_back(browsed)
    await browsed.modal.get_by_label(TICK).check()
    await browsed.submit("Send for review")
    await browsed.sees("The promised time", browsed.modal)
