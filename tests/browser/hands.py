"""What the tests do in the browser, in a person's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.app import Amends
from bot.sandbox import Sandbox


@dataclass
class Browsed:
    """The page, and what stands behind it. `page` is Playwright's."""

    slack: Sandbox
    app: Amends
    page: Any

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

    async def fill(self, **fields: str) -> None:
        """By the beginning of the label; `_` stands for a space."""
        for label, value in fields.items():
            await self.modal.get_by_label(label.replace("_", " ")).first.fill(value)

    async def submit(self) -> None:
        await self.modal.locator("footer button[type=submit]").click()

    async def step(self, text: str) -> None:
        """Waits until the modal says so."""
        await self.modal.get_by_text(text).first.wait_for()

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
        await place.get_by_role("button", name=words, exact=True).last.click()

    async def reads(self, text: str, within: Any = None) -> None:
        """Waits until the text is on the screen."""
        await (within or self.page).get_by_text(text).last.wait_for()

    async def admit(self) -> None:
        """/mistake and its first step, as the app's own words go."""
        await self.type("/mistake")
        await self.modal.get_by_label("The client").press_sequentially("Lee Textiles")
        await self.modal.get_by_role("option").first.wait_for()
        await self.page.keyboard.press("Enter")
        await self.fill(
            Whom_you_will_tell="Puan Lee",
            What_I_did="I missed Tuesday's deadline for your transfer",
            What_it_did="your transfer did not go out",
        )
        await self.submit()
        await self.step("2 of 4")
