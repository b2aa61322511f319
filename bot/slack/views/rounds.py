"""Several pings in one message, each with its own buttons (story: followups)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.domain.file import CaseFile
from bot.domain.outbox import AWAITED, Kind, Utterance
from bot.slack.views.messages import IN_ROUND, RENDER, Renderer
from bot.slack.views.parts import Json, Page, hint, section

#: Slack takes fifty blocks in a message (slack-limits.md); the last is for what has no room.
BLOCKS_MAX = 49
#: And some 13,200 characters (bolt-js #2509), however they count them.
CHARACTERS_MAX = 11_000
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
    buttons as others are answered. Where one alone is left of them, that is the message."""
    _ = page.gettext
    if len(items) == 1:
        return _shown(items[0], page, RENDER)
    shown = [_shown(item, page, IN_ROUND) for item in items]
    opening = _opening(items, page)
    blocks = [section(opening)]
    over = 0
    for one in shown:
        more = [DIVIDER, *one["blocks"]]
        if over or len(blocks) + len(more) > BLOCKS_MAX or _weight([*blocks, *more]) > CHARACTERS_MAX:
            over += 1
        else:
            blocks += more
    if over:
        words = _("And {count} more; answer some, and their buttons come. All are on my Home tab.")
        blocks.append(hint(words.format(count=over)))
    asked = [one["text"] for item, one in zip(items, shown, strict=True) if item.answer is None]
    return {"text": "\n".join([opening, *asked])[:SUMMARY_MAX], "mrkdwn": False, "blocks": blocks}


def _opening(items: Sequence[Item], page: Page) -> str:
    _ = page.gettext
    promised = sum(item.row.kind in AWAITED for item in items)
    several, other = _("{count} things, the oldest promise first."), _("{count} things, one by one.")
    words = several if promised > 1 else other
    return words.format(count=len(items))


def _weight(shown: object) -> int:
    """Characters of everything that can be read there."""
    if isinstance(shown, Mapping):
        return sum(len(v) if k == "text" and isinstance(v, str) else _weight(v) for k, v in shown.items())
    return sum(map(_weight, shown)) if isinstance(shown, Sequence) and not isinstance(shown, str) else 0


def _shown(item: Item, page: Page, render: Mapping[Kind, Renderer]) -> Json:
    if item.answer is not None:
        return render[Kind.ANSWERED](item.answer, item.file, page)
    return render[item.row.kind](item.row, item.file, page)
