"""`make screenshots`: every screen of Amends as a picture, by one case in English and one in Malay.

They go to docs/screenshots, which git does not keep; the one that the README shows is docs/amends.png.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from .hands import Browsed
from .malay import MALAY
from .stage import a_browser, a_workspace, at_the_page, chromium_path

DOCS = Path(__file__).resolve().parents[2] / "docs"
FOLDER = DOCS / "screenshots"
NAMED = DOCS / "amends.png"

DID = "I missed Tuesday's deadline for your transfer"
EFFECT = "your transfer did not go out when it should have"
NOTES = "The form was in my tray. I left early on Tuesday and nobody looked in the tray after me."
EXPLANATION = "The form was in my tray, and I left early without processing it."
PREVENTION = "a second person checks the tray before we close"


@dataclass
class Camera:
    """Numbers the pictures in the order they are taken."""

    at: Browsed
    taken: int = 0

    async def shot(self, name: str) -> None:
        """The page as it is, once it has come to rest."""
        await self.at.page.mouse.move(700, 2)
        await self.at.page.wait_for_timeout(350)
        self.taken += 1
        await self.at.page.screenshot(path=FOLDER / f"{self.taken:02}-{name}.png", animations="disabled")

    async def scrolled(self, name: str) -> None:
        """The lower part of the modal."""
        await self.at.modal.locator(".content").evaluate("e => e.scrollTop = e.scrollHeight")
        await self.shot(name)

    async def at_the_top_of(self, text: str) -> None:
        """The thread, scrolled so that the message with this text is at its top."""
        message = self.at.thread.locator("article.message", has_text=text).last
        await message.evaluate("e => e.scrollIntoView({block: 'start'})")


async def _all() -> None:
    chromium = chromium_path()
    if chromium is None:
        sys.exit("There is no chromium on this machine: install it, or set CHROMIUM to its path.")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    async with a_browser(chromium) as browser:
        taken = 0
        for story in (_by_email, _in_malay):
            with tempfile.TemporaryDirectory(prefix="amends-") as folder:
                async with (
                    a_workspace(Path(folder) / "amends.db") as (slack, app),
                    at_the_page(slack, app, browser, viewport={"width": 1280, "height": 820}) as at,
                ):
                    camera = Camera(at, taken)
                    await story(camera)
                    taken = camera.taken
    print(f"{taken} pictures are in {FOLDER}; {NAMED} is the one in the README.")


async def _by_email(camera: Camera) -> None:
    await _first_look(camera)
    await _report(camera)
    await _review(camera)
    await _tell(camera)
    await _follow_up(camera)
    await _close(camera)
    await _places(camera)
    await _narrow(camera)


async def _first_look(camera: Camera) -> None:
    at = camera.at
    await at.slack.person("sam").say("The lift is being repaired until noon.", "general")
    await at.slack.person("dana").say("Thanks. Cake in the kitchen at 3, it's Sam's birthday!", "general")
    await at.slack.person("dana").say("Drafts for clients: post them here, I read along.", "client-care")
    await camera.shot("welcome")
    await at.page.locator("#composer").press_sequentially("/mis")
    await camera.shot("completion")
    await at.page.locator("#composer").fill("")
    await at.open("Amends Home")
    await at.sees("Nothing open.")
    await camera.shot("home-empty")
    await at.open("general")
    await at.type("/mistake help")
    await at.sees("I never write to a client.")
    await at.type("/mistake list")
    await at.sees("All is well.")
    await camera.shot("help-and-empty-list")
    message = at.page.locator("article.message", has_text="Cake")
    await message.hover()
    await message.get_by_label("More actions").click()
    await camera.shot("message-menu")
    await at.page.keyboard.press("Escape")
    await at.page.get_by_role("button", name="Dismiss").click()


async def _report(camera: Camera) -> None:
    at = camera.at
    await at.type(f"/mistake Lee Textiles: {DID}")
    await at.step("1 of 4")
    await camera.shot("admit-by-command")
    await at.submit()
    await at.step("Please complete this required field.")
    await camera.shot("missing-answer")
    await at.fill(Whom_you_will_tell="Puan Lee", What_it_did=EFFECT)
    await at.page.keyboard.press("Escape")
    await at.gone()
    await at.type("/mistake")
    await at.step("You have an unfinished case")
    await camera.shot("unfinished-case")
    await at.press("Go on", at.modal)
    await at.modal.get_by_label("Whom you will tell").wait_for()
    await at.sees("1 of 4", at.modal)
    await camera.shot("admit")
    await camera.scrolled("admit-below")
    await at.submit()
    await at.step("2 of 4")
    await at.fill(What_happened=NOTES, For_the_client=EXPLANATION)
    await camera.shot("explain")
    await at.submit()
    await at.step("3 of 4")
    await at.choose("Done by")
    await at.fill(**{"What_I'm_doing": "send the transfer"}, By_when="2026-11-25T09:00")
    await at.submit()
    await at.modal.locator(".error").wait_for()
    await camera.shot("time-in-the-past")
    await at.fill(By_when="2026-11-25T15:30")
    await at.fill(What_will_prevent_it=PREVENTION, In_place_from="2026-12-02T09:00")
    await at.fill(**{"Make-good": "We pay the interest for the day"})
    await camera.scrolled("fix-below")
    await at.fill(How_you_sign="Adam", Your_number="03-2615 8000")
    await at.modal.locator(".content").evaluate("e => e.scrollTop = 0")
    await camera.shot("fix")
    await at.submit()
    await at.step("4 of 4")
    await camera.shot("draft")
    await at.field("Have it read in").press_sequentially("client")
    await camera.shot("draft-place")
    await at.page.keyboard.press("Enter")
    await at.submit()
    await at.step("Open thread")
    await camera.shot("sent")
    await at.press("Open thread", at.modal)
    await at.gone()
    await at.reads("Version 1: what do you think?", at.thread)
    await camera.shot("card-and-thread")


async def _review(camera: Camera) -> None:
    at = camera.at
    await at.become("Dana")
    await camera.shot("dana-unread")
    await at.open("client-care")
    await at.page.locator(".replies").click()
    await at.press("Suggest wording", at.thread)
    words = at.field("The words for the client")
    await words.fill((await words.input_value()).replace("I'm sorry", "I'm truly sorry", 1))
    await camera.shot("suggest-wording")
    await at.submit()
    await at.gone()
    await at.sees("This is what would change", at.thread)
    await at.sees("suggests this wording", at.thread)
    await camera.at_the_top_of("This is what would change")
    await camera.shot("suggestion")
    await at.press("Ask for changes", at.thread)
    await at.fill(What_would_you_change="She will ask when the money arrives. Can you say that?")
    await camera.shot("ask-for-changes")
    await at.submit()
    await at.gone()
    await at.become("Adam")
    await at.press("Edit", at.thread)
    words = at.field("The words for the client")
    text = await words.input_value()
    added = text.replace(EXPLANATION, f"{EXPLANATION} It arrives the same day.", 1)
    await words.fill(added.replace("3:30 pm on Wednesday 25 November", "4 pm"))
    await camera.shot("edit")
    await at.submit()
    await at.step("What shall it be?")
    await camera.shot("time-question")
    await at.choose("Put the time back into the words")
    await at.submit()
    await camera.shot("time-put-back")
    if await at.modal.count():
        await at.submit()
    await at.gone()
    await at.become("Dana")
    await at.reads("Version 2: what do you think?", at.thread)
    await camera.at_the_top_of("version 1 is now version 2")
    await camera.shot("word-diff")
    await at.press("Approve", at.thread)
    await at.reads("approved version 2", at.thread)
    await camera.shot("approved")


async def _tell(camera: Camera) -> None:
    at = camera.at
    await at.become("Adam")
    await at.open("Amends messages")
    await at.sees("When you have told")
    await camera.shot("words-by-email")
    await at.press("I told them")
    await at.step("Which words")
    await camera.shot("told")
    await at.submit()
    await at.gone()
    await at.reads("Recorded")
    await camera.shot("recorded")


async def _follow_up(camera: Camera) -> None:
    at = camera.at
    await at.next_ping("On track, at risk, done?")
    await camera.shot("ping-before")
    await at.press("At risk")
    await at.fill(New_time="2026-11-25T17:00", What_is_still_to_do="the payment desk has to release it")
    await camera.shot("at-risk")
    await at.fill(New_time="2026-11-25T20:00")
    await at.submit()
    await at.step("outside your working hours")
    await camera.shot("time-doubted")
    await at.fill(New_time="2026-11-25T17:00")
    await at.submit()
    await at.gone()
    await at.reads("Until you've told")
    await camera.shot("new-time-words")
    await at.press("I told them the new time")
    await at.reads("has a new time")
    await at.next_ping("On track, at risk, done?")
    await at.press("On track")
    await at.reads("On track (")
    await at.next_ping("Done and told?")
    await camera.shot("ping-due")
    await at.next_ping("has passed: ")
    await camera.shot("ping-missed")
    await at.open("Amends Home")
    await at.sees("Lee Textiles:")
    await camera.shot("home-owner")
    await at.open("Amends messages")
    await at.press("Done")
    await at.reads("Done: “")


async def _close(camera: Camera) -> None:
    at = camera.at
    await at.next_ping("good surprise")
    await at.next_ping("Ask once")
    await camera.shot("ping-settle")
    await at.press("They thanked us")
    await at.reads("thanked you")
    await camera.shot("settled")
    await at.press("Yes, they have")
    await at.reads("speaks well of you")
    await at.next_ping("is this in place")
    await camera.shot("ping-prevention")
    await at.press("In place")
    await at.reads("what you promised is done")
    await camera.shot("can-close")
    await at.press("Close the case")
    await at.reads("is closed")
    await camera.shot("closed")
    await at.next_ping("Ask for nothing")
    await camera.shot("ping-thank")
    await at.open("Amends Home")
    await at.sees("Questions for me")
    await camera.shot("home-questions")
    await at.open("Amends messages")
    await at.press("Thanked")
    await at.reads("It does them good")
    await at.next_ping("has it held?")
    await camera.shot("ping-held")
    await at.press("It happened again")
    await at.step("has happened to")
    await camera.shot("again")
    await at.page.keyboard.press("Escape")
    await at.gone()
    await at.open("client-care")
    await at.page.locator(".replies").click()
    await camera.shot("thread-in-the-end")


async def _places(camera: Camera) -> None:
    """A second case, by phone; Home with something on it; what was asked of the list."""
    at = camera.at
    at.slack.advance(timedelta(hours=8))  # when people in London are up, too
    await at.open("general")
    await at.type("/mistake Acme: I sent the offer to the wrong list")
    await at.fill(Whom_you_will_tell="Mr Tan", What_it_did="your prices went to other customers")
    await at.choose("Grave")
    await at.submit()
    await at.step("2 of 4")
    await at.fill(What_happened="Wrong file.", For_the_client="I worked from last month's list.")
    await at.submit()
    await at.step("3 of 4")
    await at.choose("I don't know yet")
    await at.fill(**{"What_I'm_doing": "tell you who has seen them"}, By_when="2027-01-05T18:00")
    await camera.shot("fix-grave")
    await at.submit()
    await at.step("4 of 4")
    await camera.shot("draft-of-a-call")
    await at.read_in("client")
    await at.submit()
    await at.step("Open thread")
    await at.page.keyboard.press("Escape")
    await at.gone()
    await at.type("/mistake list")
    await at.sees("Your open cases")
    await camera.shot("list")
    await at.become("Dana")
    await at.open("Amends Home")
    await at.sees("For the whole workspace")
    await camera.shot("home-admin")
    await at.open("client-care")
    await at.page.locator(".replies").last.click()
    await at.reads("Version 1: what do you think?", at.thread)
    await at.page.set_viewport_size({"width": 1280, "height": 838})
    await camera.shot("for-the-readme")
    await at.page.screenshot(path=NAMED, animations="disabled")
    await at.page.set_viewport_size({"width": 1280, "height": 820})
    await at.press("Approve", at.thread)
    await at.become("Adam")
    await at.open("Amends messages")
    await at.sees("Now call")
    await at.sees("When you have told")
    await camera.shot("call-script")


async def _narrow(camera: Camera) -> None:
    at = camera.at
    await at.page.set_viewport_size({"width": 900, "height": 720})
    await camera.shot("900-messages")
    await at.open("client-care")
    await camera.shot("900-channel")
    await at.page.locator(".replies").last.click()
    await camera.shot("900-thread")
    await at.open("Amends Home")
    await camera.shot("900-home")
    await at.press("Edit")
    await at.step("How you sign")
    await camera.shot("900-settings")


async def _in_malay(camera: Camera) -> None:
    at = camera.at
    await at.page.get_by_role("button", name="Bahasa Melayu").click()
    await camera.shot("malay-welcome")
    await at.become("Dana")
    await at.speak_malay(MALAY)
    at.tongue = None
    await at.become("Adam")
    await at.speak_malay(MALAY)
    await camera.shot("malay-home")
    await at.open("general")
    await at.type("/mistake")
    await at.field("The client").press_sequentially("Lee Textiles")
    await at.modal.get_by_role("option").first.wait_for()
    await camera.shot("malay-type-ahead")
    await at.page.keyboard.press("Enter")
    await at.fill(Whom_you_will_tell="Puan Lee", What_I_did="terlepas tarikh akhir pindahan puan")
    await at.fill(What_it_did="pindahan puan tidak dihantar")
    await at.choose("Grave")
    await at.modal.locator(".content").evaluate("e => e.scrollTop = 0")
    await camera.shot("malay-admit")
    await at.submit()
    await at.step("2 of 4")
    await camera.shot("malay-explain")
    await at.fill(What_happened="Borang itu ada dalam dulang saya.")
    await at.fill(For_the_client="Borang itu tertinggal dalam dulang saya.")
    await at.submit()
    await at.step("3 of 4")
    await at.choose("Done by")
    await at.fill(**{"What_I'm_doing": "menghantar pindahan itu"}, By_when="2026-11-25T15:30")
    await at.fill(What_will_prevent_it="menyemak dulang itu bersama rakan", In_place_from="2026-12-02T09:00")
    await at.modal.get_by_label("Bahasa Melayu").check()
    await at.fill(How_you_sign="Adam", Your_number="03-2615 8000")
    await camera.shot("malay-fix")
    await at.submit()
    await at.step("4 of 4")
    await camera.shot("malay-draft")
    await at.read_in("client")
    await at.submit()
    await at.press("Open thread", at.modal)
    await at.gone()
    await at.reads("Version 1: what do you think?", at.thread)
    await camera.shot("malay-thread")
    await at.become("Dana")
    await at.open("client-care")
    await at.page.locator(".replies").click()
    await at.press("Approve", at.thread)
    await at.become("Adam")
    await at.open("Amends messages")
    await at.reads("Now call")
    await at.press("I told them")
    await camera.shot("malay-told")
    await at.submit()
    await at.gone()
    await at.reads("Recorded")
    await at.next_ping("On track, at risk, done?")
    await camera.shot("malay-ping")


if __name__ == "__main__":
    asyncio.run(_all())
