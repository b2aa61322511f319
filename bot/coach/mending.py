"""Better words in their place: from the sentences that the case's own facts make, never from an example."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.coach.finding import Finding
from bot.coach.keeping import reasons
from bot.coach.letter import ORDER, RANK, STATED, Letter, Piece, not_there, said
from bot.coach.promising import besides, parts_of, promises_a_fix
from bot.coach.stating import states

Sentences = Mapping[str, str]

#: What comes in place of the sentence with the quoted words.
INSTEAD: dict[str, tuple[str, ...]] = {
    "no_admission": ("apology", "mistake", "effect"),
    "blame_shift": ("mistake",),
    "conditional": ("apology", "mistake", "effect"),
    "but_defence": ("mistake",),
    "over_promise": ("prevention",),
    "false_empathy": ("mistake", "remedy"),
    "no_when": ("remedy",),
    "vague_time": ("remedy",),
    "passive_evasion": ("mistake",),
    "minimising": ("mistake", "effect"),
    "defensive_policy": ("mistake",),
    "begs_forgiveness": ("asking",),
}
#: What is missing, and is put where it belongs; after the first, only what the words lack as well.
ADDED: dict[str, tuple[str, ...]] = {
    "no_apology": ("apology", "mistake"),
    "no_fix": ("remedy",),
    "no_effect": ("effect",),
    "no_prevention": ("prevention",),
    "no_invitation": ("invitation",),
    "again": ("again",),
    "fix_before_surprise": ("remedy",),
    "make_good_fit": ("make_good",),
}
#: What a sentence may say besides; it must not go with it, so the case's own words come in its place.
_CARRIED = ("apology", "mistake", "again", "remedy", "prevention", "make_good", "invitation")
SHORTENED, ENOUGH = "explanation_too_long", 2  # sentences of why
_NO_FACTS: Mapping[str, str] = MappingProxyType({})
#: These stand together in one paragraph.
_FIRST_PARAGRAPH = RANK["effect"]
_STARTS_SMALL = re.compile(r"(?:Saya|Akibatnya|Mulai|Because|From|To|My|What|You)\b")


@dataclass(frozen=True, slots=True)
class Mended:
    """`words`: what comes in (nothing: the sentence is taken out); `text`: the whole draft with it."""

    words: str
    text: str


def mended(
    letter: Letter, finding: Finding, sentences: Sentences, facts: Mapping[str, str] = _NO_FACTS
) -> Iterator[Mended]:
    """The draft with this finding's better wording put in, the best first; nothing where there is none.

    Args:
        sentences: by part (`ORDER`, `apology_to`, `asking`), as a message says them, from the case's facts.
        facts: as they were typed; what states one of them is no mere reason.
    """
    rule = finding.rule
    touched = letter.within(finding.start, finding.end)
    if rule == SHORTENED:
        yield from _shortened(letter, reasons(letter, finding.start, finding.end, facts), sentences)
    elif rule == "over_promise" and len(touched) == 1:
        yield _unpromised(letter, touched[0], finding, sentences)
    elif rule == "placeholder_left":
        if touched and all(piece.body and not piece.parts for piece in touched):  # it says nothing else
            yield Mended("", _put(letter.text, touched[0].start, touched[-1].end, ""))
    elif rule in INSTEAD and touched:
        yield _instead(letter, touched, rule, INSTEAD[rule], sentences)
    elif rule == "no_apology" and (unsaid := _instead_of_an_apology(letter)):
        yield _instead(letter, unsaid, rule, ADDED[rule], sentences)
    elif rule in ADDED:
        coming = _lacking(letter, ADDED[rule], sentences)
        if coming:
            words = not_there(" ".join(sentences[part] for part in coming), letter.text)
            yield Mended(words, _added(letter, coming[0], words))
        if rule == "fix_before_surprise" and touched:
            yield Mended("", _put(letter.text, touched[0].start, touched[-1].end, ""))


def _lacking(letter: Letter, parts: tuple[str, ...], sentences: Sentences) -> list[str]:
    first, *more = parts
    there = letter.says if first in STATED else lambda part, _: said(letter.text, sentences[part])
    if not sentences.get(first) or there(first, sentences):
        return []
    if first == "effect" and not letter.says("mistake", sentences):
        # "Because of that" would follow nothing
        return ["mistake", "effect"] if sentences.get("mistake") else []
    return [first, *(part for part in more if sentences.get(part) and not letter.says(part, sentences))]


def _shortened(letter: Letter, why: list[Piece], sentences: Sentences) -> Iterator[Mended]:
    """The case's own short reason where the first of many stood; what is told between them stays."""
    short, gone = sentences.get("explanation", ""), " ".join(letter.text[p.start : p.end] for p in why)
    if len(why) <= ENOUGH or not short or len(short) >= len(gone):
        return
    rest = letter.text
    for piece in reversed(why):
        rest = rest[: piece.start] + " " * (piece.end - piece.start) + rest[piece.end :]
    words = not_there(short, rest)
    text = letter.text
    for piece in reversed(why):
        text = _put(text, piece.start, piece.end, words if piece is why[0] else "")
    yield Mended(words, text)


def _unpromised(letter: Letter, piece: Piece, finding: Finding, sentences: Sentences) -> Mended:
    """The promise gives way to what prevents it; what the sentence says besides stays as it was written."""
    head, tail = besides(letter, piece, finding)
    if not (head or tail):
        wanted = INSTEAD[finding.rule]
        if promises_a_fix(letter, piece, finding):
            wanted = ("remedy", *wanted) if sentences.get("remedy") else ()
        return _instead(letter, [piece], finding.rule, wanted, sentences)
    opening, goodbye = letter.opening(piece), letter.goodbye(piece)
    start, end = piece.start + len(opening), piece.end - len(goodbye)
    kept = [clause.strip(" ,;.") + "." for clause in (head, tail) if clause]
    kept[1:] = [clause[:1].upper() + clause[1:] for clause in kept[1:]]
    if not head and not opening:
        kept[0] = kept[0][:1].upper() + kept[0][1:]
    rest = letter.without([piece])
    said_here = parts_of(head, letter) | parts_of(tail, letter)
    prevention = sentences.get("prevention", "")
    if prevention and "prevention" not in said_here and not rest.says("prevention", sentences):
        kept.append(prevention)
    words = " ".join(kept)
    return Mended(words, _put(_parted(letter.text, end, goodbye), start, end, words))


def _instead_of_an_apology(letter: Letter) -> list[Piece]:
    """Regret, and a mishap that nobody owns: the first such sentences that follow one another."""
    found: list[Piece] = []
    for piece in letter.pieces:
        hears = any(h.has("mere_regret") or h.has("apology_not") or h.event for h in piece.heard)
        if piece.body and hears and not piece.parts & {"mistake", "remedy", "invitation", "make_good"}:
            found.append(piece)
        elif found:
            break
    return found


def _instead(
    letter: Letter, gone: list[Piece], rule: str, wanted: tuple[str, ...], sentences: Sentences
) -> Mended:
    """What the sentence should have said, and what else it said, unless the rest of the draft says it."""
    opening = letter.opening(gone[0])
    goodbye = letter.goodbye(gone[-1])
    start, end = gone[0].start + len(opening), gone[-1].end - len(goodbye)
    rest = letter.without(gone)
    carried = [part for part in _CARRIED if any(part in piece.parts for piece in gone)]
    if rule == "over_promise":  # "never again" may look like prevention, and like a repair
        carried = [part for part in carried if part in ("apology", "mistake")]
    if "asking" in wanted:
        carried = [part for part in carried if part != "invitation"]
    if "mistake" in wanted and any(_says_harm(letter, piece) for piece in gone):
        carried.append("effect")
    if "apology" in carried:  # alone it would only be the next thing to mend
        carried += ["mistake", "effect"]
    coming = [
        part
        for part in (*ORDER, "asking")
        if part in (*wanted, *carried) and sentences.get(part) and not rest.says(part, sentences)
    ]
    told = "mistake" in coming or any("mistake" in p.parts for p in rest.pieces if p.start < start)
    if not told:  # "Because of that" would follow nothing
        coming = [part for part in coming if part != "effect"]
    named = bool(letter.contact) and letter.contact in letter.text[start:end]
    words = not_there(" ".join(_worded(part, sentences, named) for part in coming), rest.text)
    text = _parted(letter.text, end, goodbye)
    return Mended(words, _put(text, start, end, _small(words) if opening else words))


def _says_harm(letter: Letter, piece: Piece) -> bool:
    effect = letter.facts.get("effect", "")
    return bool(effect) and states(letter.text[piece.start : piece.end], effect)


def taken_out(letter: Letter, piece: Piece, sentences: Sentences, *, first: bool) -> str:
    """The draft without a sentence; what it said besides stays, in the case's own words.

    Args:
        first: it opens the message, and its greeting stays.
    """
    carried = piece.parts.intersection(_CARRIED) | ({"effect"} if _says_harm(letter, piece) else set())
    rest = letter.without([piece])
    coming = [p for p in ORDER if p in carried and sentences.get(p) and not rest.says(p, sentences)]
    words = not_there(" ".join(sentences[part] for part in coming), rest.text)
    opening = letter.opening(piece) if first else ""
    start, end = piece.start + len(opening), piece.end - len(letter.goodbye(piece))
    text = _put(letter.text, start, end, _small(words) if opening else words)
    if opening and not words:
        text = text[:start] + _small(text[start:])
    return text


def _parted(text: str, at: int, goodbye: str) -> str:
    """ "…soon, regards, Adam": the closing formula of a sentence becomes one of its own."""
    alone = goodbye.lstrip(" ,;–-")
    return text[:at] + " " + alone[:1].upper() + alone[1:] + text[at + len(goodbye) :] if goodbye else text


def _worded(part: str, sentences: Sentences, named: bool) -> str:
    if part == "apology" and named:
        return sentences.get("apology_to") or sentences[part]
    return sentences[part]


def _small(words: str) -> str:
    """After a greeting and its comma."""
    return words[:1].lower() + words[1:] if _STARTS_SMALL.match(words) else words


def _put(text: str, start: int, end: int, words: str) -> str:
    """The words in place of a stretch; nothing leaves no hole."""
    before, after = text[:start], text[end:]
    if words:
        return before + words + after
    if not after or after.startswith("\n"):
        before = before.rstrip(" ")
    else:
        after = after.lstrip(" ")
    if before.endswith("\n\n") or not before:
        after = after.lstrip("\n")
    return (before + after).rstrip() if not after.strip() else before + after


def _added(letter: Letter, part: str, words: str) -> str:
    """The words where this part belongs in the order of a message."""
    body = [piece for piece in letter.pieces if piece.body]
    anchor = _anchor(body, part)
    if anchor is not None:
        between = " " if _joins(body, anchor, part) else _break(letter.text, body)
        goodbye = letter.goodbye(anchor)
        at = anchor.end - len(goodbye)
        return _after(_parted(letter.text, at, goodbye), at, words, between)
    if body:
        first = body[0]
        at = first.start + len(letter.opening(first))
        rest = letter.text[at:]
        words = _small(words) if letter.opening(first) else words
        return letter.text[:at] + words + " " + rest[:1].upper() + rest[1:]
    greeting = [piece for piece in letter.pieces if letter.is_greeting(piece)]
    if not greeting:
        return f"{words}\n\n{letter.text}".strip() if letter.text.strip() else words
    at = greeting[-1].end
    return letter.text[:at].rstrip() + "\n\n" + words + letter.text[at:]


def _anchor(body: list[Piece], part: str) -> Piece | None:
    """The sentence after which it comes; None: it comes first."""
    rank = RANK[part]
    if part == "apology":
        return None
    if part == "mistake" and (sorry := [p for p in body if "apology" in p.parts]):
        return sorry[0]
    told = next((at for at, p in enumerate(body) if "mistake" in p.parts), None)
    if part in ("again", "effect") and told is not None:
        owned = body[told + 1 : told + 2]
        return owned[0] if part == "effect" and owned and "again" in owned[0].parts else body[told]
    before = [p for p in body if p.rank is not None and p.rank <= rank]
    if before:
        return before[-1]
    return body[-1] if body and not any(p.rank is not None for p in body) else None


def _joins(body: list[Piece], anchor: Piece, part: str) -> bool:
    """Whether it goes on in the anchor's paragraph."""
    if len({piece.line for piece in body}) == 1:
        return True
    rank = anchor.rank if anchor.rank is not None else RANK[part]
    return rank == RANK[part] or max(rank, RANK[part]) <= _FIRST_PARAGRAPH


def _break(text: str, body: list[Piece]) -> str:
    """A paragraph as this draft makes them."""
    inner = text[body[0].start : body[-1].end]
    return "\n\n" if "\n\n" in inner else "\n"


def _after(text: str, at: int, words: str, between: str) -> str:
    before = text[:at].rstrip()
    if before[-1:] not in ".!?…:" and before[-2:-1] not in ".!?…":
        before += "."
    return before + between + words + text[at:]
