"""The page itself: keys, drafts, links, who sees what."""

from __future__ import annotations

import asyncio

import pytest

from .hands import Browsed

AT_THE_END = """() => {
    const e = document.querySelector('#middle .scroll');
    return e.scrollHeight > e.clientHeight && e.scrollHeight - e.scrollTop - e.clientHeight < 2;
}"""

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_command_is_completed_as_it_is_typed(browsed: Browsed) -> None:
    from playwright.async_api import expect  # only where there is a browser

    box = browsed.page.locator("#composer")
    await box.press_sequentially("/mis")
    await browsed.page.get_by_role("option", name="/mistake").wait_for()
    await browsed.page.keyboard.press("Tab")
    await expect(box).to_have_value("/mistake ")
    await browsed.page.keyboard.press("Enter")
    await browsed.step("1 of 4")


async def test_what_is_being_typed_stays_when_the_page_changes(browsed: Browsed) -> None:
    box = browsed.page.locator("#composer")
    await box.press_sequentially("half a sen")
    await browsed.slack.person("dana").say("something new", "general")
    await browsed.reads("something new")
    await browsed.page.keyboard.type("tence")
    assert await box.input_value() == "half a sentence"
    await browsed.become("Dana")
    assert await box.input_value() == ""
    await browsed.become("Adam")
    assert await box.input_value() == "half a sentence"


async def test_what_is_typed_in_a_modal_outlives_a_reload_of_the_page(browsed: Browsed) -> None:
    await browsed.type("/mistake")
    await browsed.fill(Whom_you_will_tell="Puan Lee")
    await browsed.page.keyboard.press("Tab")
    await browsed.slack.until(lambda: "Puan Lee" in browsed.slack.person("adam").text_of(_view(browsed)))
    await browsed.page.reload()
    assert await browsed.modal.get_by_label("Whom you will tell").input_value() == "Puan Lee"


def _view(browsed: Browsed):  # type: ignore[no-untyped-def]
    view = browsed.slack.person("adam").modal
    assert view is not None
    return view


async def test_a_missing_answer_is_said_beneath_its_field_and_focused(browsed: Browsed) -> None:
    await browsed.type("/mistake Lee Textiles: I missed it")
    await browsed.step("1 of 4")
    await browsed.submit()
    await browsed.step("Please complete this required field.")
    focused = browsed.page.locator("textarea:focus")
    assert await focused.get_attribute("aria-invalid") == "true"
    described = await focused.get_attribute("aria-describedby")
    assert described
    assert "-error" in described


async def test_escape_closes_the_modal_and_goes_back_to_the_composer(browsed: Browsed) -> None:
    await browsed.type("/mistake")
    await browsed.step("1 of 4")
    await browsed.page.keyboard.press("Escape")
    await browsed.gone()
    await browsed.slack.until(lambda: not browsed.slack.person("adam").modals)
    assert await browsed.page.locator("#composer:focus").count() == 1


async def test_escape_closes_a_modal_in_which_nothing_has_the_focus(browsed: Browsed) -> None:
    await browsed.type("/mistake")
    await browsed.step("1 of 4")
    await browsed.page.evaluate("document.activeElement.blur()")
    await browsed.page.keyboard.press("Escape")
    await browsed.gone()
    await browsed.slack.until(lambda: not browsed.slack.person("adam").modals)


async def test_the_newest_message_stays_in_sight_in_a_smaller_window(browsed: Browsed) -> None:
    for number in range(20):
        await browsed.slack.person("dana").say(f"message {number}", "general")
    await browsed.sees("message 19")
    await browsed.page.set_viewport_size({"width": 900, "height": 500})
    # Not `wait_for_function`: from its second look on it is held to the page's policy, and fails.
    for _ in range(100):
        if await browsed.page.evaluate(AT_THE_END):
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the newest message is out of sight")


async def test_an_app_that_is_gone_is_said_where_one_is_looking(browsed: Browsed) -> None:
    await browsed.type("/mistake Lee Textiles: I missed it")
    await browsed.fill(What_it_did="it was late")
    browsed.slack.faults.down()
    await browsed.submit()
    await browsed.reads("We had some trouble connecting. Try again?", browsed.modal)
    assert await browsed.modal.get_by_label("What it did").input_value() == "it was late"


async def test_typed_markup_is_text(browsed: Browsed) -> None:
    nasty = '<img src=x onerror="document.title=1"> <b>b</b> {{ 7*7 }}'
    await browsed.type(nasty)
    await browsed.page.locator("article.message").wait_for()
    assert nasty in await browsed.page.locator("article.message .body").inner_text()
    assert await browsed.page.locator("article.message img").count() == 0


async def test_own_up_to_this_is_in_the_menu_of_a_message(browsed: Browsed) -> None:
    await browsed.slack.person("dana").say("the offer went to everyone!", "general")
    message = browsed.page.locator("article.message", has_text="the offer went to everyone!")
    await message.hover()
    await message.get_by_label("More actions").click()
    await message.get_by_role("menuitem", name="Own up to this").click()
    await browsed.step("1 of 4")


async def test_the_welcome_is_in_two_languages_and_goes_away(browsed: Browsed) -> None:
    await browsed.reads("You are Adam.")
    await browsed.page.get_by_role("button", name="Bahasa Melayu").click()
    await browsed.reads("Anda Adam.")
    await browsed.page.get_by_role("button", name="Dismiss").click()
    await browsed.page.locator(".welcome").wait_for(state="detached")
    await browsed.page.reload()
    await browsed.page.locator("#composer").wait_for()
    assert await browsed.page.locator(".welcome").count() == 0


async def test_a_change_of_language_in_home_is_seen_at_once(browsed: Browsed) -> None:
    await browsed.open("Amends Home")
    await browsed.page.get_by_label("My language").select_option(label="Bahasa Melayu")
    await browsed.reads("Kes saya yang masih berjalan")
