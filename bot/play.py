"""`amends demo --play`: one whole case through real sockets, as a transcript, and the smoke test.

The bank of the document this project comes from: a missed transfer deadline, from `/mistake` to closed,
with one request for changes, one edit, and one promise moved in time.
"""

from __future__ import annotations

import asyncio
import tempfile
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import Amends
from bot.domain.case import CaseState
from bot.local import fast_forward, local_amends, manifest_path
from bot.sandbox import Message, NotOnScreen, Person, Sandbox, StoryClock, View

#: Wednesday morning in Kuala Lumpur, the day after the missed deadline.
START = datetime(2026, 11, 25, 1, 10, tzinfo=UTC)
WIDTH = 96

ADMISSION = "I missed Tuesday's deadline for your transfer"
EFFECT = "your transfer did not go out when it should have"
NOTES = "The form was in my tray. I left early on Tuesday and nobody looked in the tray after me."
EXPLANATION = "The form was in my tray, and I left early without processing it."
FIX = "send the transfer"
PREVENTION = "a second person checks the tray before we close"
MAKE_GOOD = "We pay the interest for the day"
REASON = "She will ask when the money arrives. Can you say that?"
ARRIVES = "It arrives the same day."


class PlayFailed(Exception):
    """Something was not as it should be; the sentence says what."""


def play_case(say: Callable[[str], None]) -> None:
    """Play the case, and print it by `say`.

    Raises:
        PlayFailed: anything was off.
    """
    asyncio.run(_play(say))


async def _play(say: Callable[[str], None]) -> None:
    with tempfile.TemporaryDirectory(prefix="amends-") as folder:
        clock = StoryClock(START)
        database = f"sqlite:///{Path(folder) / 'amends.db'}"
        async with Sandbox(manifest_path(), clock=clock) as slack, local_amends(slack, database) as app:
            try:
                await Stage(slack, app, say).perform()
            except (TimeoutError, NotOnScreen, LookupError, AssertionError) as off:
                raise PlayFailed(str(off) or type(off).__name__) from off


@dataclass
class Stage:
    """The people, the clock, and the pen that writes the transcript."""

    slack: Sandbox
    app: Amends
    say: Callable[[str], None]

    @property
    def adam(self) -> Person:
        return self.slack.person("adam")

    @property
    def dana(self) -> Person:
        return self.slack.person("dana")

    async def perform(self) -> None:
        """From /mistake to closed."""
        self.say("One case, played through Slack's protocol on this machine. Times are Adam's.\n")
        await self._report()
        root = await self._review()
        await self._tell()
        await self._keep_the_promise()
        await self._ask_how_they_are()
        await self._prevent_and_close()
        await self._check(root)
        self.say("\nEverything was as it should be: told, kept, settled, prevented, closed.")

    async def _report(self) -> None:
        adam = self.adam
        self._act(adam, f"/mistake Lee Textiles: {ADMISSION}")
        await adam.command("/mistake", f"Lee Textiles: {ADMISSION}", channel="general")
        await adam.wait_modal(text="1 of 4")
        await self._fill("Admit", {"Whom you will tell": "Puan Lee", "What it did": EFFECT})
        await adam.fill("How serious", "Grave")
        await self._next()
        await self._fill("Explain", {"What happened, and why": NOTES, "For the client": EXPLANATION})
        await self._next()
        await adam.fill("The fix", "Done by")
        await self._fill(
            "Fix", {"What I'm doing": FIX, "What will prevent": PREVENTION, "Make-good": MAKE_GOOD}
        )
        await adam.fill("By when", self._now() + timedelta(hours=6, minutes=20))
        await adam.fill("In place from", self._now() + timedelta(days=7))
        await adam.fill("How you sign", "Adam")
        await adam.fill("Your number", "03-2615 8000")
        await self._next()
        self._show(adam, adam.values_of(self._modal(adam))["The words for the client"], "the draft")
        await adam.fill("Have it read in", "client-care")
        self._act(adam, "sends the draft to #client-care for review")
        await self._next()
        await adam.wait_modal(text="Open thread")
        self._show(adam, adam.text_of(self._modal(adam)))
        await adam.close()

    async def _review(self) -> Message:
        adam, dana = self.adam, self.dana
        buttons = await dana.wait_message("client-care", "Version 1: what do you think")
        root = dana.sees("client-care")[-1]
        self._show(dana, dana.text_of(root), "in #client-care")
        self._pass(minutes=5)
        self._act(dana, f"asks for changes: {REASON}")
        await dana.press("Ask for changes", in_=buttons)
        await dana.wait_modal("Ask for changes")
        await dana.fill("What would you change", REASON)
        await self._submit(dana)
        await adam.wait_message("client-care", REASON)
        self._act(adam, f"edits the words: adds “{ARRIVES}”")
        await adam.press("Edit", in_=buttons)
        await adam.wait_modal("Edit the words")
        words = adam.values_of(self._modal(adam))["The words for the client"]
        await adam.fill("The words for the client", words.replace(" From", f" {ARRIVES} From", 1))
        await self._submit(adam)
        newer = await dana.wait_message("client-care", "Version 2: what do you think")
        self._show(dana, dana.text_of(self._newest(dana, "version 1 is now version 2")), "what changed")
        self._pass(minutes=4)
        self._act(dana, "approves version 2")
        await dana.press("Approve", in_=newer)
        outcome = await adam.wait_message("client-care", "approved version 2")
        self._show(adam, adam.text_of(outcome), "in the thread")
        return root

    async def _tell(self) -> None:
        adam = self.adam
        button = await adam.wait_dm("When you have told")
        exact = next(m for m in reversed(adam.dm) if "apologise" in m.text)
        self._show(adam, adam.text_of(exact), "in his DM, to say")
        if ARRIVES not in exact.text:
            raise PlayFailed("the words handed over are not the approved ones")
        self._pass(minutes=15)
        self._act(adam, "calls Puan Lee, then presses “I told them”")
        await adam.press("I told them", in_=button)
        await adam.wait_modal("I told them")
        await self._submit(adam)
        told = await adam.wait_dm("Recorded")
        self._show(adam, adam.text_of(told))

    async def _keep_the_promise(self) -> None:
        adam = self.adam
        before = await self._ping("On track, at risk, done?")
        self._act(adam, "presses At risk: the payment desk needs until 5 pm")
        await adam.press("At risk", in_=before)
        await adam.wait_modal("A new time")
        await adam.fill("New time", self._now().replace(hour=9, minute=0, second=0, microsecond=0))
        await adam.fill("What is still to do", "the payment desk has to release it")
        await self._submit(adam)
        words = await adam.wait_dm("Until you've told")
        self._show(adam, adam.text_of(words), "the words, before the old time passes")
        self._act(adam, "calls again, then presses “I told them the new time”")
        await adam.press("I told them the new time", in_=words)
        await adam.wait_dm("has a new time")
        before = await self._ping("On track, at risk, done?")
        self._act(adam, "presses On track")
        await adam.press("On track", in_=before)
        await adam.wait_dm("On track (Lee")
        due = await self._ping("Done and told?")
        self._act(adam, "presses Done")
        await adam.press("Done", in_=due)
        await adam.wait_dm("Done: “")
        words = await adam.wait_dm("hasn't heard it from you yet")
        self._show(adam, adam.text_of(words), "the words to report back")

    async def _ask_how_they_are(self) -> None:
        adam = self.adam
        settle = await self._ping("don't apologise again")
        self._act(adam, "has called Puan Lee; presses “They thanked us”")
        await adam.press("They thanked us", in_=settle)
        thanked = await adam.wait_dm("You earned that")
        self._show(adam, adam.text_of(thanked))

    async def _prevent_and_close(self) -> None:
        adam = self.adam
        asked = await self._ping("in place")
        self._act(adam, "presses In place")
        await adam.press("In place", in_=asked)
        over = await adam.wait_dm("what you promised is done")
        self._show(adam, adam.text_of(over))
        self._act(adam, "closes the case")
        await adam.press("Close the case", in_=over)
        closed = await adam.wait_dm("is closed")
        self._show(adam, adam.text_of(closed))

    async def _check(self, root: Message) -> None:
        """What must be true of any case that went well."""
        await self.slack.until(lambda: "Closed" in self.dana.text_of(root))
        troubles = [t for who in ("adam", "dana", "sam") for t in self.slack.person(who).troubles]
        refused = [r for r in self.slack.log.of("answer") if not r.detail.get("ok", True)]
        early = self.slack.log.early_calls()
        everything = [*self.dana.thread(root), *self.dana.dm]
        told_notes = [m for m in everything if NOTES in self.dana.text_of(m)]
        for problem, sentence in (
            (troubles, "somebody saw an error of Slack's"),
            (refused, "Slack refused a call"),
            (early, "Slack was called before an acknowledgement"),
            (told_notes, "the private notes were shown to somebody else"),
        ):
            if problem:
                raise PlayFailed(f"{sentence}: {problem[0]}")
        async with self.app.desk.store.reading(self.app.door.team) as tx:
            mine = await tx.case_files(self.adam.id)
        if mine:
            raise PlayFailed(f"a case is still {mine[0].case.state}, not {CaseState.CLOSED}")

    # The pen.

    async def _fill(self, step: str, values: dict[str, str]) -> None:
        self._act(self.adam, f"{step}: " + "; ".join(f"{label}: {value}" for label, value in values.items()))
        for label, value in values.items():
            await self.adam.fill(label, value)

    async def _next(self) -> None:
        await self._submit(self.adam)

    async def _submit(self, who: Person) -> None:
        problems = await who.submit()
        if problems:
            raise PlayFailed(f"the form was not taken: {problems}")

    async def _ping(self, text: str) -> Message:
        """Fast-forward to the next ping, and read it."""
        if not await fast_forward(self.slack, self.app, self.adam.id):
            raise PlayFailed(f"no ping is planned where “{text}” should come")
        ping = await self.adam.wait_dm(text)
        self._show(self.adam, self.adam.text_of(ping), "a ping")
        return ping

    def _newest(self, who: Person, text: str) -> Message:
        root = who.sees("client-care")[-1]
        return next(m for m in reversed(who.thread(root)) if text in who.text_of(m))

    def _modal(self, who: Person) -> View:
        view = who.modal
        if view is None:
            raise PlayFailed("the modal is gone")
        return view

    def _now(self) -> datetime:
        return self.slack.clock.now()

    def _pass(self, *, minutes: int) -> None:
        self.slack.advance(timedelta(minutes=minutes))

    def _act(self, who: Person, what: str) -> None:
        local = self._now() + timedelta(hours=8)  # Kuala Lumpur has no summer time
        stamp = f"{local:%a %H:%M}  {who.user.name.capitalize():<5}"
        self.say(textwrap.fill(f"{stamp} {what}", WIDTH, subsequent_indent=" " * 17))

    def _show(self, who: Person, text: str, where: str = "") -> None:
        self.say(f"{'':17}{who.user.name.capitalize()} reads{' ' + where if where else ''}:")
        for line in text.splitlines():
            indent = f"{'':17}| "
            self.say(textwrap.fill(line, WIDTH, initial_indent=indent, subsequent_indent=indent) or indent)
        self.say("")
