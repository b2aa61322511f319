"""Several pings in one message, each with its own buttons (story: followups)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.domain.file import CaseFile
from bot.domain.outbox import AWAITED, Kind, Utterance
from bot.domain.untold import ABOUT_UNTOLD
from bot.slack.views.messages import IN_ROUND, RENDER, Renderer
from bot.slack.views.parts import Json, Page, quoted, section
from bot.slack.views.told_apart import in_few_words, of_one_client

#: Slack takes fifty blocks in a message (slack-limits.md).
BLOCKS_MAX = 50
#: And some 13,200 characters (bolt-js #2509), however they count them.
CHARACTERS_MAX = 11_000
TEXT_MAX = 2000
#: What a client waits for.
WAITED_FOR = AWAITED | {*ABOUT_UNTOLD}
#: Blocks that are lists: two of them can be one.
_LISTS = ("rich_text", "actions", "context")
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
    """Each as it would look alone, or what became of it, which gives way where an answer has become long.
    Where one alone is left of them, that is the message.

    Args:
        items: at most `ROUND_MOST`: so many are seen, whatever they are.
    """
    if len(items) == 1:
        return _shown(items[0], page, RENDER)
    twice = of_one_client(item.file for item in items)
    said = [_shown(item, page, IN_ROUND) for item in items]
    shown = [_compact([*one["blocks"], *_about(item, twice)]) for item, one in zip(items, said, strict=True)]
    opening = _opening(items, page)
    blocks, room = [section(opening)], _room(items, shown)
    for number, one in enumerate(shown):
        blocks += [DIVIDER, *one] if number in room else []
    asked = [one["text"] for item, one in zip(items, said, strict=True) if item.answer is None]
    return {"text": "\n".join([opening, *asked])[:TEXT_MAX], "mrkdwn": False, "blocks": blocks}


def _room(items: Sequence[Item], shown: Sequence[list[Json]]) -> set[int]:
    """What is still asked, and of what was answered as much as Slack takes."""
    room: set[int] = set()
    blocks, weight = 1, 0
    for number in sorted(range(len(items)), key=lambda number: items[number].answer is not None):
        more = 1 + len(shown[number])
        heavy = weight + _weight(shown[number])
        if items[number].answer and (blocks + more > BLOCKS_MAX or heavy > CHARACTERS_MAX):
            continue
        room.add(number)
        blocks, weight = blocks + more, heavy
    return room


def _about(item: Item, twice: Collection[str]) -> list[Json]:
    """What it is about, where nothing else tells: a promise is quoted. Who is asked for a hand sees nothing
    of what happened (R5)."""
    file, did = item.file, in_few_words(item.file)
    told = file.promise(item.row.subject) is not None or item.row.kind is Kind.UNTOLD_PASSED_ON
    return [quoted(did)] if did and not told and file.case.id in twice else []


def _compact(blocks: Sequence[Json]) -> list[Json]:
    """The same in as few blocks as can be: what is said, then the buttons, then what is small. A heading in
    between stays where it is."""
    made: list[Json] = []
    lists: dict[str, Json] = {}
    for block in blocks:
        if block["type"] not in _LISTS:
            lists = {}
            made.append(block)
        elif block["type"] in lists:
            lists[block["type"]]["elements"] += block["elements"]
        else:
            made.append(block | {"elements": [*block["elements"]]})
            lists[block["type"]] = made[-1]
    return made


def _opening(items: Sequence[Item], page: Page) -> str:
    _ = page.gettext
    waiting = sum(item.row.kind in WAITED_FOR for item in items)
    several, other = _("{count} things, the most urgent first."), _("{count} things:")
    words = several if waiting > 1 else other
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
