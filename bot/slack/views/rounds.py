"""Several pings in one message, each with its own buttons (story: followups)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, Utterance
from bot.slack.views.messages import RENDER
from bot.slack.views.parts import Json, Page, hint, section

#: Slack takes fifty blocks in a message (slack-limits.md); the last is for what has no room.
BLOCKS_MAX = 49
SUMMARY_MAX = 2000
DIVIDER: Json = {"type": "divider"}


class Item(Protocol):
    """One ping: its row, its case, what became of it."""

    @property
    def row(self) -> Utterance: ...
    @property
    def file(self) -> CaseFile: ...
    @property
    def answer(self) -> Utterance | None: ...


def round_message(items: Sequence[Item], page: Page) -> Json:
    """Each as it would look alone, or what became of it; what has no room follows as lines, and gets its
    buttons as others are answered."""
    _ = page.gettext
    opening = _("{count} things, the oldest promise first.").format(count=len(items))
    blocks = [section(opening)]
    over: list[str] = []
    for item in items:
        shown = _shown(item, page)
        if over or len(blocks) + 1 + len(shown["blocks"]) > BLOCKS_MAX:
            over.append(shown["text"])
            continue
        blocks += [DIVIDER, *shown["blocks"]]
    if over:
        more = _("And {count} more; answer some, and their buttons come. All are on my Home tab.")
        blocks.append(hint(more.format(count=len(over))))
    asked = [_shown(item, page)["text"] for item in items if item.answer is None]
    return {"text": "\n".join([opening, *asked])[:SUMMARY_MAX], "mrkdwn": False, "blocks": blocks}


def _shown(item: Item, page: Page) -> Json:
    if item.answer is not None:
        return RENDER[Kind.ANSWERED](item.answer, item.file, page)
    return RENDER[item.row.kind](item.row, item.file, page)
