"""Bare words as a letter: greeting, paragraphs and a name, as the case's own drafts have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.coach.letter import ORDER, RANK, Letter, said

#: What no hint asks for, and what the owner has taken the trouble to tell.
_MORE = ("explanation", "make_good")


@dataclass(frozen=True, slots=True)
class Frame:
    """How an email of this case begins and ends; either may be empty."""

    greeting: str = ""
    sign_off: str = ""

    def __bool__(self) -> bool:
        return bool(self.greeting or self.sign_off)


def is_bare(letter: Letter) -> bool:
    """Whether neither a greeting nor a sign-off is there, but for a greeting in the one line that it is."""
    pieces = letter.pieces
    if any(letter.opening(piece) for piece in pieces) and "\n" in letter.text.strip():
        return False
    return bool(pieces) and all(
        piece.body and not letter.goodbye(piece) and (piece is pieces[0] or not letter.opening(piece))
        for piece in pieces
    )


def framed(letter: Letter, frame: Frame, sentences: Mapping[str, str]) -> Iterator[str]:
    """The words as a letter: with what they leave out of the case's reason and make-good, then without."""
    letter, greeting = _ungreeted(letter, frame.greeting)
    reasoned = _MORE if letter.says("mistake", sentences) else _MORE[1:]  # no reason before what it is for
    for more in (reasoned, ()):
        body = letter.text.strip() if "\n" in letter.text.strip() else _parted(letter, more, sentences)
        yield "\n\n".join(part for part in (greeting, body, frame.sign_off) if part)


def _ours(words: str, sentences: Mapping[str, str]) -> int | None:
    """Where one of the case's own sentences stands in a message; None: it is none of them."""
    if said(sentences.get("asking", ""), words):
        return RANK["invitation"]
    return next((RANK[part] for part in ORDER if said(sentences.get(part, ""), words)), None)


def _ungreeted(letter: Letter, ours: str) -> tuple[Letter, str]:
    """The words without the greeting that they begin with, and that greeting; ours where there is none."""
    opening = letter.opening(letter.pieces[0]) if letter.pieces else ""
    if not opening:
        return letter, ours
    start = letter.pieces[0].start + len(opening)
    text = letter.text[start : start + 1].upper() + letter.text[start + 1 :]
    own = opening.strip()
    return Letter(text, letter.lang, letter.contact, facts=letter.facts), own[:1].upper() + own[1:]


def _parted(letter: Letter, more: tuple[str, ...], sentences: Mapping[str, str]) -> str:
    """One line as paragraphs: apology, mistake and harm together, then each part by itself."""
    told: list[tuple[int, str]] = []
    for piece in letter.pieces:
        words = letter.text[piece.start : piece.end]
        ours = _ours(words, sentences)
        own = piece.rank if ours is None else ours
        rank = own if own is not None else (told[-1][0] if told else 0)
        late = ours is not None and told and rank < told[-1][0]  # our own goes where we would have put it
        at = next(n for n, (other, _) in enumerate(told) if other > rank) if late else len(told)
        told.insert(at, (rank, words if words[-1:] in ".!?…”\"'" else words + "."))
    for part in more:
        others = [p for p in letter.pieces if _ours(letter.text[p.start : p.end], sentences) is None]
        there = any(part in piece.parts for piece in others) or letter.says(part, sentences)
        if sentences.get(part) and not there:
            at = next((n for n, (rank, _) in enumerate(told) if rank > RANK[part]), len(told))
            told.insert(at, (RANK[part], sentences[part]))
    paragraphs: list[tuple[int, str]] = []
    for rank, words in told:
        first = max(rank, RANK["effect"])
        if paragraphs and paragraphs[-1][0] == first:
            words = f"{paragraphs.pop()[1]} {words}"
        paragraphs.append((first, words))
    return "\n\n".join(words for _, words in paragraphs)
