"""What the tests do in the browser, in a person's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.app import Amends
from bot.sandbox import Sandbox


@dataclass
class Browsed:
    """The page, and what stands behind it. `page` is Playwright's.

    `tongue` is what the app says by what it says in English; empty: the person at the page reads English.
    All labels, buttons and sentences of the app are given in English here, whatever the screen says.
    """

    slack: Sandbox
    app: Amends
    page: Any
    tongue: Mapping[str, str] | None = None

    def said(self, english: str) -> str:
        """How the app says it here; a KeyError for what nobody has translated."""
        return english if self.tongue is None else self.tongue[english]

    @property
    def modal(self) -> Any:
        return self.page.locator("dialog.modal")

    @property
    def thread(self) -> Any:
        return self.page.locator("#right")

    async def type(self, text: str) -> None:
        """Into the composer, key by key, and Enter."""
        await self.page.locator("#composer").press_sequentially(text)
        await self.page.keyboard.press("Enter")

    def field(self, label: str) -> Any:
        """An input of the modal, by the beginning of its label."""
        return self.modal.get_by_label(self.said(label)).first

    async def fill(self, **fields: str) -> None:
        """By the beginning of the label; `_` stands for a space."""
        for label, value in fields.items():
            await self.field(label.replace("_", " ")).fill(value)

    async def choose(self, words: str) -> None:
        """An option of radio buttons."""
        await self.modal.get_by_text(self.said(words)).first.click()

    async def submit(self, words: str | None = None) -> None:
        """By the button, which says `words`."""
        button = self.modal.locator("footer button[type=submit]")
        if words is not None:
            button = button.and_(self.modal.get_by_role("button", name=self.said(words), exact=True))
        await button.click()

    async def step(self, text: str) -> None:
        """Waits until the modal says so."""
        await self.modal.get_by_text(self.said(text)).first.wait_for()

    async def gone(self) -> None:
        """Waits until no modal is open."""
        await self.modal.wait_for(state="detached")

    async def become(self, name: str) -> None:
        await self.page.locator(".person", has_text=name).click()
        await self.page.locator(".person.now", has_text=name).wait_for()

    async def open(self, room: str) -> None:
        await self.page.locator(".room", has_text=room).click()
        await self.page.locator(".room.now", has_text=room).wait_for()

    async def press(self, words: str, within: Any = None) -> None:
        """The newest button with these words."""
        place = within or self.page.locator("#middle")
        await place.get_by_role("button", name=self.said(words), exact=True).last.click()

    async def reads(self, text: str, within: Any = None) -> None:
        """Waits until the app says so on the screen."""
        await self.sees(self.said(text), within)

    async def sees(self, text: str, within: Any = None) -> None:
        """Waits until the text is on the screen, as it stands."""
        await (within or self.page).get_by_text(text).last.wait_for()

    async def next_ping(self, text: str) -> None:
        """The clock is moved until the app speaks, and it says so."""
        await self.page.get_by_role("button", name="To the next ping").click()
        await self.reads(text)

    async def speak_malay(self, tongue: Mapping[str, str]) -> None:
        """Whoever is at the page asks for it on Home."""
        await self.open("Amends Home")
        await self.page.get_by_label("My language").select_option(label="Bahasa Melayu")
        await self.sees("Kes saya yang masih berjalan")
        self.tongue = tongue

    async def name_client(self, name: str) -> None:
        """In the type-ahead of the first step, by keyboard."""
        await self.field("The client").press_sequentially(name)
        await self.modal.get_by_role("option").first.wait_for()
        await self.page.keyboard.press("Enter")

    async def read_in(self, channel: str) -> None:
        """The channel for the review, by keyboard."""
        await self.field("Have it read in").press_sequentially(channel)
        await self.page.keyboard.press("Enter")
