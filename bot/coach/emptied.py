"""Sentences that better words leave without a purpose: somebody else's blame beside the admission,
a promise to look into what is mended now. They go with the same press."""

from __future__ import annotations

from collections.abc import Mapping

from bot.coach.letter import Letter, Piece, said
from bot.coach.mending import taken_out
from bot.coach.rules_roles import culprits


def emptied(before: Letter, text: str, sentences: Mapping[str, str], facts: Mapping[str, str]) -> str:
    """The mended text without them; what else they said is told in the case's own words."""
    gone: list[Piece] = []
    if _comes_in("mistake", before, text, sentences):
        gone += _blaming(before)
    if _comes_in("remedy", before, text, sentences):
        gone += [piece for piece in before.pieces if _only_looks(piece)]
    for piece in gone:
        words = before.text[piece.start : piece.end]
        after = Letter(text, before.lang, before.contact, facts=facts)
        body = [p for p in after.pieces if p.body]
        # The first word may have become a capital where an admission came before it.
        same = [p for p in body if _is_of(after, p, words)]
        if len(same) == 1 and len(body) > 1:
            text = taken_out(after, same[0], sentences, first=same[0] is body[0])
    return text


def _comes_in(part: str, before: Letter, text: str, sentences: Mapping[str, str]) -> bool:
    sentence = sentences.get(part, "")
    return said(text, sentence) and not said(before.text, sentence)


def _blaming(letter: Letter) -> list[Piece]:
    found: list[Piece] = []
    for heard, span in culprits(letter.draft):
        found += [p for p in letter.within(*letter.draft.quote(heard, span)) if p.body and p not in found]
    return found


def _only_looks(piece: Piece) -> bool:
    return piece.body and not piece.parts and any(heard.has("not_fix") for heard in piece.heard)


def _is_of(letter: Letter, piece: Piece, words: str) -> bool:
    there = letter.text[piece.start : piece.end].casefold().rstrip(".")
    wanted = words.casefold().rstrip(".")
    return there == wanted or (bool(there) and wanted.endswith(there) and len(there) > len(wanted) / 2)
