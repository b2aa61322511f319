"""The main job, by hand, in a browser: a whole case in each language, from /mistake to closed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from .hands import Browsed
from .malay import MALAY

pytestmark = pytest.mark.asyncio(loop_scope="session")


@dataclass(frozen=True)
class Typed:
    """What people type in the course of a case."""

    lang: str
    did: str
    effect: str
    notes: str
    explanation: str
    fix: str
    prevention: str
    change: str
    added: str
    left: str


ENGLISH_CASE = Typed(
    lang="English",
    did="I missed Tuesday's deadline for your transfer",
    effect="your transfer did not go out",
    notes="The form was in my tray, and nobody looked there.",
    explanation="The form was in my tray.",
    fix="send the transfer",
    prevention="a second person checks the tray before we close",
    change="Say *when* & <!channel>.",
    added="It arrives the same day.",
    left="the payment desk has to release it",
)
MALAY_CASE = Typed(
    lang="Bahasa Melayu",
    did="terlepas tarikh akhir pindahan puan pada hari Selasa",
    effect="pindahan puan tidak dihantar",
    notes="Borang itu ada dalam dulang saya, dan tiada siapa yang melihatnya.",
    explanation="Borang itu tertinggal dalam dulang saya.",
    fix="menghantar pindahan itu",
    prevention="menyemak dulang itu bersama rakan sebelum tutup",
    change="Nyatakan *bila* & <!channel>.",
    added="Wang itu sampai pada hari yang sama.",
    left="kelulusan bahagian bayaran",
)


async def test_a_case_goes_from_the_composer_to_closed(browsed: Browsed) -> None:
    await _whole_case(browsed, ENGLISH_CASE)


async def test_a_case_in_malay_goes_from_the_composer_to_closed(browsed: Browsed) -> None:
    for name in ("Dana", "Adam"):
        browsed.tongue = None
        await browsed.become(name)
        await browsed.speak_malay(MALAY)
    await browsed.open("general")
    await _whole_case(browsed, MALAY_CASE)


async def _whole_case(at: Browsed, typed: Typed) -> None:
    await _report(at, typed)
    await _review(at, typed)
    await _tell(at)
    await _move_the_promise(at, typed)
    await _keep_it(at)
    await _prevent_and_close(at)


async def _report(at: Browsed, typed: Typed) -> None:
    await at.type("/mistake")
    await at.name_client("Lee Textiles")
    await at.fill(Whom_you_will_tell="Puan Lee", What_I_did=typed.did, What_it_did=typed.effect)
    await at.choose("Grave")
    await at.submit("Next")
    await at.step("2 of 4")
    await at.fill(What_happened=typed.notes, For_the_client=typed.explanation)
    await at.submit("Next")
    await at.step("3 of 4")
    await at.choose("Done by")
    await at.fill(**{"What_I'm_doing": typed.fix}, By_when="2026-11-25T15:30")
    await at.fill(What_will_prevent_it=typed.prevention, In_place_from="2026-12-02T09:00")
    await at.modal.get_by_label(typed.lang).check()
    await at.fill(How_you_sign="Adam", Your_number="03-2615 8000")
    await at.submit("Next")
    await at.step("4 of 4")
    await at.read_in("client")
    await at.submit("Send for review")
    await at.press("Open thread", at.modal)
    await at.gone()
    await at.reads("Version 1: what do you think?", at.thread)


async def _review(at: Browsed, typed: Typed) -> None:
    await at.become("Dana")
    assert await at.page.locator(".room", has_text="client-care").locator(".count").is_visible()
    await at.open("client-care")
    await at.page.locator(".replies").click()
    await at.press("Ask for changes", at.thread)
    await at.fill(What_would_you_change=typed.change)
    await at.submit()
    await at.gone()
    await at.become("Adam")
    await at.sees(typed.change, at.thread)
    await at.press("Edit", at.thread)
    words = at.field("The words for the client")
    fuller = f"{typed.explanation} {typed.added}"
    await words.fill((await words.input_value()).replace(typed.explanation, fuller, 1))
    await at.submit()
    await at.gone()
    await at.become("Dana")
    await at.reads("Version 2: what do you think?", at.thread)
    await at.thread.locator(".block strong", has_text=typed.added.rstrip(".")).wait_for()
    await at.press("Approve", at.thread)
    await at.reads("approved version 2", at.thread)


async def _tell(at: Browsed) -> None:
    await at.become("Adam")
    await at.open("Amends messages")
    await at.reads("Now call")
    await at.press("I told them")
    await at.submit()
    await at.gone()
    await at.reads("Recorded")


async def _move_the_promise(at: Browsed, typed: Typed) -> None:
    await at.next_ping("On track, at risk, done?")
    await at.press("At risk")
    await at.fill(New_time="2026-11-25T17:00", What_is_still_to_do=typed.left)
    await at.submit()
    await at.gone()
    await at.reads("A new time. The words")
    await at.reads("Until you've told")
    await at.press("I told them the new time")
    await at.reads("has a new time")


async def _keep_it(at: Browsed) -> None:
    await at.next_ping("On track, at risk, done?")
    await at.press("On track")
    await at.reads("On track (")
    await at.next_ping("Done and told?")
    await at.press("Done")
    await at.reads("Done: “")


async def _prevent_and_close(at: Browsed) -> None:
    await at.next_ping("good surprise")
    await at.next_ping("Ask once")
    await at.press("They thanked us")
    await at.reads("thanked you")
    await at.next_ping("is this in place")
    await at.press("In place")
    await at.reads("what you promised is done")
    await at.press("Close the case")
    await at.reads("is closed")
    await at.become("Dana")
    await at.reads("Closed", at.thread)
    assert at.slack.person("adam").troubles == at.slack.person("dana").troubles == []
