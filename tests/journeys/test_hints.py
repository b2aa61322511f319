"""The coach beside the words, over real sockets: a poor apology becomes a good one by its hints alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.domain.people import Lang
from bot.sandbox import Message, View
from bot.sandbox.screen import Control, controls
from bot.slack import ids
from bot.wording import JinjaWording
from tests.journeys.conftest import Story, modal

pytestmark = pytest.mark.parametrize("transport", ["socket"], indirect=True)
WORDING = JinjaWording()
Say = Callable[[str], str]


@dataclass(frozen=True)
class Told:
    """What is typed, and what should become of it."""

    admit: dict[str, str]
    explain: str
    fix: str
    poor: str
    good: str
    never: str
    trade: str


TOLD = {
    Lang.EN: Told(
        {
            "What I did": "I sent the offer to the wrong list",
            "What it did to them": "your prices went to rivals",
        },
        "I worked from an old list.",
        "send the right offer",
        "Sorry for any inconvenience, we'll fix it soon",
        "Dear Puan Lee,\n\nI'm sorry. I sent the offer to the wrong list. Because of that, your prices went "
        "to rivals.\n\nI worked from an old list.\n\n"
        "I'll send the right offer by 3:10 pm on Wednesday 25 November. I'll write to you then, finished "
        "or not.",
        " It will never happen again.",
        " The SSL was down.",
    ),
    Lang.MS: Told(
        {
            "What I did": "tersalah hantar sebut harga kepada senarai lain",
            "What it did to them": "harga puan dilihat oleh pesaing",
        },
        "Saya memilih senarai itu tanpa menyemaknya.",
        "menghantar sebut harga yang betul",
        "Maaf atas sebarang kesulitan, kami akan baiki secepat mungkin",
        "Salam sejahtera Puan Lee,\n\n"
        "Saya memohon maaf. Saya tersalah hantar sebut harga kepada senarai lain. Akibatnya, harga puan "
        "dilihat oleh pesaing.\n\nSaya memilih senarai itu tanpa menyemaknya.\n\n"
        "Saya akan menghantar sebut harga yang betul sebelum pukul 3.10 petang, Rabu, "
        "25 November. Saya akan menulis kepada puan pada waktu itu, sama ada sudah siap atau belum.",
        " Perkara ini takkan berulang lagi.",
        " SSL kami tamat tempoh.",
    ),
}


@dataclass
class Writing:
    """Adam at his words, in his language and his client's."""

    story: Story
    lang: Lang

    def __post_init__(self) -> None:
        self._: Say = WORDING.gettext(self.lang)
        self.told = TOLD[self.lang]

    async def begin(self) -> None:
        """To the draft step."""
        adam, _ = self.story.adam, self._
        if self.lang is Lang.MS:
            await adam.open_home()
            await adam.fill("home.language", "Bahasa Melayu", in_=adam.home)
            await self.story.slack.until(lambda: adam.home and "My open cases" not in adam.text_of(adam.home))
        await adam.command("/mistake", channel="general")
        await adam.wait_modal(text="1")
        await adam.pick(_("The client"), "Acme")
        await adam.fill(_("Whom you will tell"), "Puan Lee")
        for label, words in self.told.admit.items():
            await adam.fill(_(label), words)
        await self.story.take(adam)
        await adam.fill(_("What happened, and why? Only you see this."), "I was in a hurry.")
        await adam.fill(_("For the client, why: one or two short sentences"), self.told.explain)
        await self.story.take(adam)
        await adam.fill(_("The fix"), _("Done by…"))
        await adam.fill(_("What I'm doing about it"), self.told.fix)
        await adam.fill(_("By when"), self.story.now() + timedelta(hours=6))
        await adam.fill(_("Their language"), _("English") if self.lang is Lang.EN else _("Bahasa Melayu"))
        await self.story.take(adam)

    @property
    def words(self) -> str:
        return self.story.adam.values_of(modal(self.story.adam))[self._("The words for the client")]

    @property
    def screen(self) -> str:
        return self.story.adam.text_of(modal(self.story.adam))

    def sees(self, msgid: str) -> bool:
        return self._(msgid) in self.screen

    async def types(self, words: str) -> None:
        await self.story.adam.fill(self._("The words for the client"), words)

    async def presses(self, label: str) -> None:
        """The first button of that name, and waits until the screen is another."""
        view = modal(self.story.adam)
        before, wanted = view.hash, self._(label)
        await self.story.adam.tell(view, first(view, wanted), None)
        await self.story.slack.until(lambda: modal(self.story.adam).hash != before)

    async def follows(self) -> None:
        """Use this wording, until nothing must or should change."""
        for _ in range(6):
            if not (self.sees("Needs changing") or self.sees("Worth changing")):
                return
            await self.presses("Use this wording")
        raise AssertionError(self.screen)

    async def sends(self) -> Message:
        await self.story.adam.fill(self._("Have it read in"), "client-care")
        await self.story.take(self.story.adam)
        return await self.reviewed(1)

    async def reviewed(self, version: int) -> Message:
        what = self._("Version {number}: what do you think?").format(number=version)
        return await self.story.dana.wait_message("client-care", what)

    def reads(self, message: Message, msgid: str) -> bool:
        """Whether Dana is told so beside the version."""
        return self._(msgid).partition("{")[0] in self.story.dana.text_of(message)


NOT_YET = "Not yet: something in these words would hurt. What it is stands above."


def first(view: View, label: str) -> Control:
    return next(control for control in controls(view.blocks) if label in control.words)


@pytest.fixture(params=Lang)
async def writing(story: Story, request: pytest.FixtureRequest) -> Writing:
    begun = Writing(story, Lang(request.param))
    await begun.begin()
    return begun


async def test_a_poor_draft_becomes_a_good_one_by_its_hints_alone(writing: Writing) -> None:
    assert not writing.sees("Needs changing"), "our own words arrive well"
    await writing.types(writing.told.poor)
    assert not writing.sees("Needs changing"), "nobody reads along"
    await writing.presses("Check again")
    assert writing.words == writing.told.poor
    assert writing.sees("Needs changing")
    await writing.follows()
    assert writing.words == writing.told.good
    buttons = await writing.sends()
    assert not writing.reads(buttons, "Could be better: {what}.")
    assert not writing.reads(buttons, "Left as it is on purpose: {what}.")


async def test_a_wording_and_the_words_anew_are_undone_at_one_press(writing: Writing) -> None:
    ours = writing.words
    assert not writing.sees("Undo")
    await writing.types(writing.told.poor)
    await writing.presses("Check again")
    await writing.presses("Use this wording")
    used = writing.words
    await writing.presses("Undo")
    assert writing.words == writing.told.poor
    assert not writing.sees("Undo"), "one step"
    await writing.presses("Write it anew from the facts")
    assert writing.words == ours
    await writing.presses("Undo")
    assert writing.words == writing.told.poor
    await writing.presses("Use this wording")
    assert writing.words == used
    await writing.types(used + " And this I typed.")
    await writing.presses("Undo")
    assert writing.words == used + " And this I typed.", "nothing typed is lost"
    assert writing.sees("You have changed these words since, so they stay as they are.")


async def test_the_editor_undoes_a_wording_also_when_it_was_closed_meanwhile(writing: Writing) -> None:
    adam, _ = writing.story.adam, writing._
    buttons = await writing.sends()
    await adam.press(_("Edit"), in_=buttons)
    await adam.wait_modal(_("Edit the words"))
    await writing.types(writing.told.good + writing.told.never)
    await writing.presses("Check again")
    await writing.presses("Take it out")
    await adam.close()
    await adam.press(_("Edit"), in_=buttons)
    await adam.wait_modal(_("Edit the words"))
    await writing.presses("Undo")
    assert writing.words == writing.told.good + writing.told.never


async def test_what_would_hurt_comes_back_once_and_goes_when_ticked(writing: Writing) -> None:
    adam = writing.story.adam
    hurting = writing.told.good + writing.told.never
    await writing.types(hurting)
    await adam.fill(writing._("Have it read in"), "client-care")
    await writing.story.take(adam)
    assert writing.sees("Not sent yet: something here would hurt. Change it, or let it stand below.")
    last, here = writing._("Or by these people"), writing._(NOT_YET)
    assert writing.screen.index(last) < writing.screen.index(here), "said where the button was pressed"
    assert writing.words == hurting
    assert "client-care" in writing.screen or "client-care" in str(adam.values_of(modal(adam))), (
        "nothing is lost"
    )
    await adam.fill(writing._("If you have a good reason"), True)
    await writing.story.take(adam)
    assert writing.reads(await writing.reviewed(1), "Left as it is on purpose: {what}.")


async def test_a_hint_put_aside_and_a_word_that_they_know_hold_nothing_back(writing: Writing) -> None:
    await writing.types(writing.told.good + writing.told.trade)
    await writing.presses("Check again")
    assert writing.sees("They know this word")
    await writing.presses("They know this word")
    assert not writing.sees("They know this word")
    await writing.types(writing.told.good + writing.told.never)
    await writing.presses("Check again")
    assert writing.sees("Needs changing")
    await writing.presses("Dismiss")
    assert not writing.sees("Needs changing")
    await writing.presses("Show them again")
    assert writing.sees("Needs changing")
    await writing.presses("Dismiss")
    assert not writing.sees("I see nothing to change in these words.")
    assert writing.reads(await writing.sends(), "Left as it is on purpose: {what}.")


async def test_what_is_typed_while_the_hints_are_fetched_is_not_lost(writing: Writing) -> None:
    await writing.types(writing.told.poor)
    await writing.story.adam.press(writing._("Check again"))
    await writing.types(writing.told.poor + "!")
    await writing.story.slack.until(lambda: writing.sees("Needs changing"))
    assert writing.words == writing.told.poor + "!"
    assert (await writing.story.file()).case.facts.draft == writing.told.poor + "!"


async def test_the_editor_has_the_same_hints_and_the_version_its_remarks(writing: Writing) -> None:
    adam, _ = writing.story.adam, writing._
    buttons = await writing.sends()
    await adam.press(_("Edit"), in_=buttons)
    await adam.wait_modal(_("Edit the words"))
    await writing.types(writing.told.good + writing.told.never)
    await writing.story.take(adam)
    assert writing.sees("Needs changing")
    await writing.presses("Take it out")
    assert writing.words == writing.told.good
    await writing.types(writing.told.good + writing.told.never)
    await writing.story.take(adam)
    assert writing.screen.index(_("Promised time")) < writing.screen.index(_(NOT_YET))
    await adam.fill(_("If you have a good reason"), True)
    await writing.story.take(adam)
    assert writing.reads(await writing.reviewed(2), "Left as it is on purpose: {what}.")


@pytest.mark.parametrize("label", ["Check again", "Use this wording"])
async def test_a_late_answer_about_hints_never_covers_what_came_after(story: Story, label: str) -> None:
    writing = Writing(story, Lang.EN)
    await writing.begin()
    await writing.types("It was just a small mistake. " + writing.told.good)
    await writing.presses("Check again")
    await story.adam.fill("Have it read in", "client-care")
    freely, story.app.door.gate = story.app.door.gate, asyncio.Semaphore(0)  # Slack takes its time
    await story.adam.tell(modal(story.adam), first(modal(story.adam), label), None)
    await story.take(story.adam)
    assert modal(story.adam).callback_id == ids.View.SENT
    story.app.door.gate.release()
    story.app.door.gate = freely
    await story.app.door.tasks.drain()
    assert modal(story.adam).callback_id == ids.View.SENT


async def test_two_wordings_pressed_in_a_row_are_both_in(writing: Writing) -> None:
    adam, told = writing.story.adam, writing.told
    buttons = await writing.sends()
    await adam.press(writing._("Edit"), in_=buttons)
    await adam.wait_modal(writing._("Edit the words"))
    await writing.types(told.good + told.never + told.never.replace(".", "!"))
    await writing.presses("Check again")
    view = modal(adam)
    both = [control for control in controls(view.blocks) if writing._("Take it out") in control.words]
    await asyncio.gather(*(adam.tell(view, control, None) for control in both[:2]))
    await writing.story.app.door.tasks.drain()
    assert writing.words == told.good
