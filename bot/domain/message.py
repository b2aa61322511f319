"""The words for the client, as numbered, immutable versions, and who stands behind them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from bot.domain.hint import Remark


class Origin(StrEnum):
    """Where a version's words come from."""

    DRAFT = "draft"
    EDIT = "edit"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Version:
    """One numbered state of the words. Never changed, only followed by the next.

    `states` is the promised time the words state (aware UTC), or None when they state none;
    `sha256` is of `text` in UTF-8, hex. `remarks`: what the coach would change in them, as they were sent.
    """

    number: int
    text: str
    by: str
    at: datetime
    subject: str = ""
    states: datetime | None = None
    origin: Origin = Origin.DRAFT
    remarks: tuple[Remark, ...] = ()

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Words:
    """A rendered message: `subject` is empty unless it is an email."""

    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """One step back: the words as they were before others took their place at a press.

    `was` and the `rendered` words that they began from; `made`: what took their place.
    """

    was: Words
    made: Words
    rendered: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """One person stands behind one version. `via` is "approve" or "suggestion"."""

    version: int
    by: str
    at: datetime
    via: str = "approve"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A reviewer's wording, offered on one version; `used_as` is the version it became."""

    id: str
    on: int
    by: str
    text: str
    at: datetime
    used_as: int | None = None


def same(a: str, b: str) -> bool:
    """Whether two texts are the same words to the letter, trailing white space aside."""
    return _tidy(a) == _tidy(b)


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


#: ("same" | "gone" | "new", words)
Change = tuple[str, str]

_WORDS = re.compile(r"\s+|[^\s\w]|\w+")


def word_changes(old: str, new: str) -> list[Change]:
    """What changed, word by word, in reading order.

    White space between two changed words belongs to the change, so that a reworded sentence reads as
    one piece and not as confetti.
    """
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    changes: list[Change] = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if op == "equal":
            changes.append(("same", "".join(a[i1:i2])))
            continue
        if i2 > i1:
            changes.append(("gone", "".join(a[i1:i2])))
        if j2 > j1:
            changes.append(("new", "".join(b[j1:j2])))
    return _joined(changes)


def _joined(changes: list[Change]) -> list[Change]:
    """Join changes that only white space parts."""
    out: list[Change] = []
    pending: dict[str, str] = {}

    def flush() -> None:
        out.extend((kind, pending[kind]) for kind in ("gone", "new") if pending.get(kind))
        pending.clear()

    for index, (kind, words) in enumerate(changes):
        if kind != "same":
            pending[kind] = pending.get(kind, "") + words
        elif pending and words.isspace() and "\n" not in words and index + 1 < len(changes):
            pending["gone"] = pending.get("gone", "") + words
            pending["new"] = pending.get("new", "") + words
        else:
            flush()
            out.append((kind, words))
    flush()
    return out
