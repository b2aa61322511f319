"""A draft as a letter: its sentences in their lines, and which part of an apology each of them plays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from bot.coach import rules_form
from bot.coach.draft import Draft, read
from bot.coach.languages import reading
from bot.coach.reading import Heard
from bot.coach.rules_roles import no_apology, repair
from bot.coach.stating import HALF, is_much, repeats, share, states
from bot.coach.tokens import plain, spans

#: The order of a message (coach.md, skeletons).
ORDER = (
    "apology",
    "mistake",
    "again",
    "effect",
    "explanation",
    "remedy",
    "prevention",
    "make_good",
    "invitation",
)
RANK = {part: at for at, part in enumerate(ORDER)}
#: Words of greeting; what follows the comma is the sentence.
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)"
    r"|salam|yth\.?|assalamualaikum|selamat (?:pagi|petang))"
    r"(?: [^\s,.!?]{1,40}){0,6},\s*",
    re.IGNORECASE,
)
#: A greeting that is a sentence of its own: "Helo encik."
_HELLO = re.compile(
    r"(?:hi|hello|hey|helo|hai|good (?:morning|afternoon|evening)"
    r"|salam(?: sejahtera)?|assalamualaikum|selamat (?:pagi|tengah hari|petang|malam))"
    r"(?: [^\s,.!?]{1,40}){0,3}[.!]?",
    re.IGNORECASE,
)
_GOODBYE = 6  # words: no line of a signature is longer
#: How a letter closes, wherever in its last line.
_FORMULA = (
    r"(?:(?:with )?(?:(?:best|kind|kindest|warm|warmest|many) )?(?:regards|wishes|thanks)"
    r"|best|cheers|thank you|(?:yours )?(?:sincerely|faithfully|truly)|yours|sekian|yang (?:benar|ikhlas)"
    r"|(?:salam )?hormat(?: saya| kami)?|terima kasih)"
)
_NAMES = r"(?:[A-Z+\d(][^\s,!?]{0,40}|bin|binti|a/[lp]|from|daripada|dan|and|team|pasukan)"
_CLOSING = re.compile(
    rf"(?i:{_FORMULA})(?:[,.!]?\s+(?i:dan )?(?i:{_FORMULA}))?"
    rf"(?:[,.!;–-]?\s+{_NAMES}(?:,?\s+{_NAMES}){{0,7}}|,\s+[^\W\d_]{{1,20}}(?: [^\W\d_]{{1,20}})?)?[,.!]?"
)
_TAIL = re.compile(rf"[,;–-]\s*({_CLOSING.pattern})$")
_BARE_NAME = re.compile(r"(?:[–-]\s*)?[A-Z][\w'’-]{1,30}(?: (?:bin|binti|a/[lp]|[A-Z][\w'’.-]{0,30})){0,4}")
#: Facts of a case that one sentence may say in words which the coach does not hear as that part, and what
#: such a sentence says otherwise: "nobody checked the tray" is no prevention.
_BESIDE = {
    "effect": frozenset({"remedy", "invitation", "make_good", "prevention"}),
    "prevention": frozenset({"apology", "mistake", "explanation"}),
    "make_good": frozenset({"apology", "mistake", "explanation"}),
}
#: These are not said twice.
STATED = frozenset(_BESIDE)
#: Who says this says something, however short.
_TELLING = frozenset({"apology", "mistake", "remedy", "again"})


@dataclass
class Piece:
    """One sentence as it is written. `parts`: what it says; `rank`: where that stands in a message."""

    start: int
    end: int
    line: int
    heard: list[Heard] = field(default_factory=list)
    parts: frozenset[str] = frozenset()
    rank: int | None = None
    body: bool = False  # neither greeting nor signature


@dataclass
class Letter:
    """The draft, read. `facts`: of its case, as they were typed."""

    text: str
    lang: str
    contact: str = ""
    heard: Draft | None = None  # where it has been read before
    facts: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def draft(self) -> Draft:
        return self.heard or read(
            self.text, self.lang, reading(self.text, self.lang), rules_form.holes(self.text)
        )

    @cached_property
    def pieces(self) -> list[Piece]:
        found = [Piece(a, a + len(self.text[a:b].rstrip()), line) for a, b, line in spans(plain(self.text))]
        for heard in self.draft.sentences:
            home = next((p for p in found if p.start <= heard.sentence.start < p.end), None)
            if home is not None:
                home.heard.append(heard)
        for piece in found:
            piece.parts = frozenset(self._parts(piece))
        self._rank(found)
        return found

    def _parts(self, piece: Piece) -> list[str]:
        owned = {id(heard) for heard, _ in self.draft.owned}
        made: list[str] = []
        for heard in piece.heard:
            if heard.apology:
                made.append("apology")
            if id(heard) in owned:
                made.append("mistake")
            if heard.has("repeat"):
                made.append("again")
            if heard.done or heard.next or heard.vague or (heard.late_repair and id(heard) not in owned):
                made.append("remedy")
            made += [part for part in ("prevention", "make_good", "invitation") if heard.has(part)]
            if heard.has("effect") and not {"remedy", "invitation", "make_good"} & set(made):
                made.append("effect")
            if heard.has("why") and not made:
                made.append("explanation")
        return self._of_the_case(piece, made + self._repeated(piece, made))

    def _of_the_case(self, piece: Piece, made: list[str]) -> list[str]:
        """ "I'll refund RM320" sounds like a gift, and "we pay the bank's fee" like a fix: the case knows."""
        words = self.text[piece.start : piece.end]
        fix, offer = (states(words, self.facts.get(name, "")) for name in ("fix", "make_good"))
        if fix and not offer:
            return [*(part for part in made if part != "make_good"), "remedy"]
        if offer and not fix and self.facts.get("fix"):
            return [part for part in made if part != "remedy"]
        return made

    def _repeated(self, piece: Piece, made: list[str]) -> list[str]:
        words = self.text[piece.start : piece.end]
        told = {part: self.facts.get(part, "") for part, other in _BESIDE.items() if other.isdisjoint(made)}
        return [p for p, fact in told.items() if fact and p not in made and repeats(words, fact)]

    def _rank(self, pieces: list[Piece]) -> None:
        """What tells nothing of its own goes with what came before; greeting and signature stand outside."""
        before: int | None = None
        for piece in pieces:
            piece.body = not self.is_greeting(piece) and not self._is_signature(piece, pieces)
            if not piece.body:
                continue
            told = [RANK[part] for part in piece.parts - {"effect"}] or [RANK[part] for part in piece.parts]
            if not told and any(heard.has("begging") for heard in piece.heard):
                told = [RANK["invitation"]]  # what comes in its place asks what they need
            if not told and any(heard.has("event") for heard in piece.heard):
                told = [RANK["mistake"]]
            piece.rank = before = max(told) if told else before

    def opening(self, piece: Piece) -> str:
        """A greeting or the client's name before the sentence itself: it stays where the sentence goes."""
        words = self.text[piece.start : piece.end]
        found = _GREETING.match(words)
        if found is None and self.contact:
            found = re.match(re.escape(self.contact) + r",\s*", words, re.IGNORECASE)
        return found[0] if found and found.end() < len(words) else ""

    def is_greeting(self, piece: Piece) -> bool:
        words = self.text[piece.start : piece.end].strip()
        if _HELLO.fullmatch(words):
            return True
        return words.endswith(",") and not piece.parts & {"apology", "mistake", "remedy"}

    def _is_signature(self, piece: Piece, pieces: list[Piece]) -> bool:
        """Short lines at the end that are no sentences: on lines of their own, or from a closing formula."""
        if piece is pieces[0]:
            return False
        last = [p for p in pieces if p.start >= piece.start]
        if any(p.line == piece.line and p.start < piece.start for p in pieces) and not self._closes(piece):
            return False
        return all(self._closes(p) or self._is_short(p) for p in last)

    def _is_short(self, piece: Piece) -> bool:
        words = self.text[piece.start : piece.end].rstrip()
        return words[-1:] not in ".!?" and len(words.split()) <= _GOODBYE and not piece.parts & _TELLING

    def _closes(self, piece: Piece) -> bool:
        """ "Regards, Adam", "Sekian, terima kasih.", or a name alone."""
        words = self.text[piece.start : piece.end].strip()
        found = _CLOSING.fullmatch(words) or _BARE_NAME.fullmatch(words)
        return bool(found) and not piece.parts & _TELLING

    def goodbye(self, piece: Piece) -> str:
        """A closing formula at the end of a sentence: it stays where the sentence goes."""
        found = _TAIL.search(self.text, piece.start, piece.end) if piece is self.pieces[-1] else None
        return found[0] if found else ""

    def within(self, start: int, end: int) -> list[Piece]:
        """The sentences that a place touches; of an empty place, the one that it stands in."""
        return [p for p in self.pieces if p.start < max(end, start + 1) and start < p.end]

    def without(self, gone: list[Piece]) -> Letter:
        """The rest of it, without reading it once more: a sentence says what it says wherever it stands."""
        start, end = gone[0].start, gone[-1].end
        blank = re.sub(r"[^\n]", " ", self.text[start:end])
        left = {id(heard) for piece in gone for heard in piece.heard}
        kept = [heard for heard in self.draft.sentences if id(heard) not in left]
        text = self.text[:start] + blank + self.text[end:]
        return Letter(text, self.lang, self.contact, Draft(text, self.lang, kept), self.facts)

    def says(self, part: str, sentences: Mapping[str, str]) -> bool:
        """Whether the words have this part of an apology: the case's own sentence, or one that plays it."""
        if said(self.text, sentences.get(part, "")):
            return True
        if part == "apology":
            return not any(no_apology(self.draft))
        if part == "mistake":
            own = bool(self.draft.owned) and not self.draft.hollow
            return (
                own and tells_mistake(self, sentences.get("explanation", "")) if sentences.get(part) else own
            )
        if part == "remedy" and self.facts.get("fix") and sentences.get(part):
            return tells_fix(self)
        if part == "remedy":  # what is done from now on mends nothing of what happened
            mending = [heard for heard in self.draft.sentences if not heard.has("prevention")]
            return not any(repair(Draft(self.text, self.lang, mending)))
        if part in ("effect", "make_good") and self.facts.get(part) and sentences.get(part):
            return tells_other(self, part)
        if part == "explanation":
            return False
        part = "invitation" if part == "asking" else part
        return any(part in piece.parts for piece in self.pieces if piece.body)


def told(letter: Letter, fact: str) -> bool:
    """Whether the words state a fact of the case, in one sentence or in two that follow one another."""
    words = [letter.text[piece.start : piece.end] for piece in letter.pieces]
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    return any(states(one, fact) for one in (*words, *pairs))


def tells_mistake(letter: Letter, reason: str) -> bool:
    """Whether the mistake that the sender owns is told: the case's own, or an act in so many words.
    "I was careless" and "my bad" could be any, and the case's own reason is not yet the mistake."""
    did = letter.facts.get("did", "")
    own = [p for p in letter.pieces if "mistake" in p.parts]
    own = [p for p in own if not said(reason, letter.text[p.start : p.end])]
    acts = [p for p in own if any(heard.has("act") for heard in p.heard)]
    return (
        not did
        or told(letter, did)
        or any(share(letter.text[p.start : p.end], did) >= HALF for p in own)
        or any(is_much(letter.text[p.start : p.end]) for p in acts)
    )


def tells_fix(letter: Letter) -> bool:
    """Whether the case's own fix is told, or what is done by its time in other words; no make-good is one."""
    fix, when = letter.facts.get("fix", ""), letter.facts.get("when", "")
    if told(letter, fix):
        return True
    mending = [p for p in letter.pieces if "remedy" in p.parts and not p.parts & {"make_good", "prevention"}]
    offer = letter.facts.get("make_good", "")
    words = [letter.text[p.start : p.end] for p in mending if not any(heard.vague for heard in p.heard)]
    words = [one for one in words if not offer or share(one, offer) < HALF]
    return any(not when or share(one, when) >= HALF for one in words)


def tells_other(letter: Letter, part: str) -> bool:
    """Whether the case's own harm or make-good is told, or in other words something of it."""
    fact = letter.facts[part]
    heard = [letter.text[p.start : p.end] for p in letter.pieces if part in p.parts]
    return told(letter, fact) or any(share(words, fact) > 0 for words in heard)


def said(text: str, sentence: str) -> bool:
    """Whether the text holds the sentence, case, spaces and last stop aside."""
    wanted = _folded(sentence).rstrip(".")
    return bool(wanted) and wanted in _folded(text)


def not_there(words: str, text: str) -> str:
    """The sentences of `words` that do not stand in the text already."""
    there = {_folded(text[a:b]).rstrip(".") for a, b, _ in spans(plain(text))}
    left = [words[a:b].strip() for a, b, _ in spans(plain(words))]
    return " ".join(one for one in left if _folded(one).rstrip(".") not in there)


def _folded(text: str) -> str:
    return " ".join(plain(text).casefold().split())
