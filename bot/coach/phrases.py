# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Phrases over words: the small language that the lexicons are written in.

A phrase is a row of elements. Every step is bounded, so that no text, however odd, can make it slow:

    sorry to|about @vague     words; ``a|b`` is either; ``@name`` is a class of words; ``apolog*`` a beginning
    @me @adv? forgot          ``?`` after an element: it may be missing
    sorry ..4 if              up to four words between, not across a comma, ; : or a full stop; ``,,4``: across commas
    ^ attached !is            ``^`` a clause begins here; ``!x`` the next word is not x; ``<!x`` the last was not
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.coach.tokens import HARD, Sentence, Token

PREFIX = 4
#: The class of names: capitals that the lexicon does not know.
NAME = "@name"
_OPENS = frozenset([*HARD, '"', "(", "-", "~", "*"])
#: A plural, a form of a verb and an adverb begin sentences of their own; names seldom end so.
_NO_NAME = ("s", "ing", "ly", "ed")
_GAP = re.compile(r"(\.\.|,,)(\d)")
_NOTHING: frozenset[str] = frozenset()
FOLLOWERS = 64  # kinds of next words that are remembered for one word
_FREQUENT_TEXT = (
    "the a an you your i we it is are was were to on in at of and by with for from that this me us my our has have "
    "had be not so but , . @me @act @pp @adv @num @det @gone @actpp @irregularpp "
    "yang dan di ke itu ini saya kami anda puan encik sudah tidak dengan untuk pada"
)
_FREQUENT = frozenset(_FREQUENT_TEXT.split())
_STOPS = HARD | {","}


@dataclass(frozen=True, slots=True)
class Element:
    kind: str  # word, gap, start, not, behind
    words: frozenset[str] = frozenset()  # literals, and classes with their @
    starts: tuple[str, ...] = ()
    optional: bool = False
    reach: int = 0

    def fits(self, token: Token, keys: frozenset[str]) -> bool:
        if not keys.isdisjoint(self.words):
            return True
        return bool(self.starts) and token.word.startswith(self.starts)


@dataclass(frozen=True, slots=True)
class Phrase:
    role: str
    elements: tuple[Element, ...]
    second: frozenset[str] | None  # the next word is one of these: most phrases end there
    anchor: frozenset[str] | None  # one of these words is in every match: most sentences need no closer look
    sure: int  # so many elements fit already where it was found by its first word, and by its second


class Begun:
    """The phrases that may begin with one word."""

    __slots__ = ("_followed", "phrases")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self._followed: dict[frozenset[str], tuple[Phrase, ...]] = {}

    def followed(self, by: frozenset[str]) -> tuple[Phrase, ...]:
        """Those whose second word may be one of these classes; pairs of words come again and again."""
        found = self._followed.get(by)
        if found is None:
            found = tuple(one for one in self.phrases if one.second is None or not one.second.isdisjoint(by))
            if len(self._followed) >= FOLLOWERS:
                self._followed.clear()
            self._followed[by] = found
        return found


#: A word's classes, and what may begin with it.
Known = tuple[frozenset[str], Begun]


def element(text: str) -> Element:
    if text == "^":
        return Element("start")
    if gap := _GAP.fullmatch(text):
        return Element("gap" if gap[1] == ".." else "wide", reach=int(gap[2]))
    kind = "word"
    for mark, name in (("<!", "behind"), ("!", "not")):
        if text.startswith(mark) and len(text) > len(mark):
            kind, text = name, text[len(mark) :]
            break
    optional = text.endswith("?") and len(text) > 1
    parts = text.removesuffix("?").split("|") if optional else text.split("|")
    return Element(
        kind,
        frozenset(part for part in parts if not part.endswith("*")),
        tuple(part[:-1] for part in parts if part.endswith("*")),
        optional,
    )


def phrase(role: str, text: str) -> Phrase:
    elements = tuple(element(part) for part in text.split())
    needed = [e.words for e in elements[1:] if e.kind == "word" and not e.optional and not e.starts]
    needed = [words for words in needed if "@any" not in words]
    firm = [e.words for e in elements[:2] if e.kind == "word" and not e.optional and not e.starts]
    second = firm[1] if len(firm) == 2 else None
    first = elements[0]
    sure = 2 if second is not None else int(first.kind == "word" and not first.optional and not first.starts)
    return Phrase(role, elements, second, min(needed, key=_common) if needed else None, sure)


def _common(words: frozenset[str]) -> tuple[int, int]:
    """How likely a sentence has one of them: the unlikeliest is the best anchor."""
    return len(words & _FREQUENT), len(words)


class Lexicon:
    """One language: its classes of words, and its phrases, found by the word that they begin with."""

    def __init__(
        self,
        classes: Mapping[str, str],
        shapes: Mapping[str, str],
        roles: Mapping[str, str],
        nameless: frozenset[str] = _NOTHING,
        endings: str = "",
    ) -> None:
        self._nameless = nameless
        self._endings = re.compile(endings) if endings else None
        self._tags: dict[str, set[str]] = {}
        for name, words in classes.items():
            for word in words.split():
                self._tags.setdefault(word, set()).add("@" + name)
        self._shapes = [("@" + name, re.compile(shape)) for name, shape in shapes.items()]
        self._by_word: dict[str, list[Phrase]] = {}
        self._literal: set[str] = set()
        self._by_start: dict[str, list[Phrase]] = {}
        for role, lines in roles.items():
            for line in lines.strip().splitlines():
                if line.strip():
                    self._file(phrase(role, line.strip()))
        self._known = lru_cache(maxsize=8192)(self._know)
        self._known_name = lru_cache(maxsize=2048)(self._know_name)
        self._known_named = lru_cache(maxsize=2048)(self._know_named)
        self._naming = tuple(self._by_word.get(NAME, ()))

    def _know(self, word: str) -> Known:
        """A word's classes, and the phrases that may begin with it: always in the same order (a set of
        strings has another one in each process)."""
        tags = self._read_tags(word)
        begun = [made for key in sorted(tags) for made in self._by_word.get(key, ())]
        if len(word) >= PREFIX:
            begun += self._by_start.get(word[:PREFIX], ())
        return tags, Begun(begun)

    def _names(self, tokens: list[Token], known: list[Known]) -> None:
        """Who is named: a capital within a sentence, or at its head a word that no lexicon would hold."""
        for at, token in enumerate(tokens):
            if not token.capital or token.word in self._tags or token.word in self._by_word:
                continue
            if (at == 0 or tokens[at - 1].word in _OPENS) and token.word.endswith(_NO_NAME):
                continue
            known[at] = self._known_named(token.word)

    def _unshape(self, tokens: list[Token], known: list[Known]) -> None:
        """A name only looks like a form of a verb ("Dinesh", "Melati"); what opens a sentence may be one."""
        for at, token in enumerate(tokens):
            if not token.capital:
                continue
            called = at + 1 < len(tokens) and tokens[at + 1].word == ","
            if (at == 0 or tokens[at - 1].word in _OPENS) and not called:
                continue
            if self._by_word.get(token.word):
                continue  # a word that the phrases know, capital or not
            known[at] = self._known_name(token.word)

    def _know_named(self, word: str) -> Known:
        tags, begun = self._known(word)
        return tags | {NAME}, Begun((*begun.phrases, *self._naming))

    def _know_name(self, word: str) -> Known:
        tags = self._read_tags(word)
        tags -= self._nameless - self._tags.get(word, set())
        begun = [made for key in sorted(tags) for made in self._by_word.get(key, ())]
        return tags, Begun(begun)

    def _read_tags(self, word: str) -> frozenset[str]:
        found = set(self._tags.get(word, ()))
        if self._endings and word not in found and len(word) <= 40 and not self._by_word.get(word):
            found.update(self._stems(word))
        if len(word) <= 40:  # no word is longer; a shape need not read a line of noise
            found.update(name for name, shape in self._shapes if shape.fullmatch(word))
        for tag in [tag for tag in found if tag.startswith("@not_")]:
            found.discard("@" + tag.removeprefix("@not_"))
        found.add(word)  # a word is of its own class, so that one look tells whether an element fits
        return frozenset(found)

    def _stems(self, word: str) -> set[str]:
        """Without what hangs on to it ("menjadikannya"), where the lexicon knows the rest."""
        ended = self._endings.fullmatch(word) if self._endings else None
        stem = next((part for part in ended.groups() if part), "") if ended else ""
        known = self._tags.get(stem, set())
        return {stem, *known} if stem and (known or stem in self._literal) else set()

    def _file(self, made: Phrase) -> None:
        self._literal.update(word for each in made.elements for word in each.words)
        for each in made.elements:
            if each.kind != "word":
                continue
            for word in each.words:
                self._by_word.setdefault(word, []).append(made)
            for start in each.starts:
                if len(start) < PREFIX:
                    raise ValueError(f"{start}*: a beginning has at least {PREFIX} letters")
                self._by_start.setdefault(start[:PREFIX], []).append(made)
            if not each.optional:
                return
        raise ValueError("a phrase has a word that must be there")

    def marks(self, sentence: Sentence, found: dict[str, list[tuple[int, int]]]) -> list[frozenset[str]]:
        """Role -> where its phrases are, as (first token, token after the last); and each word's classes."""
        tokens = sentence.tokens
        known = [self._known(token.word) for token in tokens]
        if self._naming:
            self._names(tokens, known)
        if self._nameless:
            self._unshape(tokens, known)
        tags = [classes for classes, _ in known]
        present = frozenset().union(*tags)
        for at, (_, begun) in enumerate(known):
            if at >= 2 and tokens[at].word == tokens[at - 1].word == tokens[at - 2].word:
                continue  # "i i i": stammering says nothing new, and would cost the most
            after = tags[at + 1] if at + 1 < len(tags) else _NOTHING
            for made in begun.followed(after):
                if made.anchor is not None and made.anchor.isdisjoint(present):
                    continue
                end = _match(made.elements, made.sure, tokens, tags, at + made.sure)
                if end > at:
                    found.setdefault(made.role, []).append((at, end))
        return tags


def _match(
    elements: tuple[Element, ...], k: int, tokens: list[Token], tags: list[frozenset[str]], at: int
) -> int:
    """Where the match ends, or -1."""
    while k < len(elements):
        one = elements[k]
        if one.kind == "word":
            # `one.fits`, spelled out: it is asked a thousand times a draft
            fits = at < len(tokens) and (
                not tags[at].isdisjoint(one.words)
                or (bool(one.starts) and tokens[at].word.startswith(one.starts))
            )
            if one.optional and fits:
                end = _match(elements, k + 1, tokens, tags, at + 1)
                if end >= 0:
                    return end
            elif not one.optional:
                if not fits:
                    return -1
                at += 1
        elif one.kind in ("gap", "wide"):
            return _over_gap(elements, k, tokens, tags, at)
        elif not _holds(one, tokens, tags, at):
            return -1
        k += 1
    return at


def _over_gap(
    elements: tuple[Element, ...], k: int, tokens: list[Token], tags: list[frozenset[str]], at: int
) -> int:
    stops = _STOPS if elements[k].kind == "gap" else HARD
    for skip in range(elements[k].reach + 1):
        end = _match(elements, k + 1, tokens, tags, at + skip)
        if end >= 0:
            return end
        if at + skip >= len(tokens) or tokens[at + skip].word in stops:
            break
    return -1


def _holds(one: Element, tokens: list[Token], tags: list[frozenset[str]], at: int) -> bool:
    if one.kind == "start":
        return at == 0 or tokens[at].clause != tokens[at - 1].clause if at < len(tokens) else False
    if one.kind == "not":
        return at >= len(tokens) or not one.fits(tokens[at], tags[at])
    return at == 0 or not one.fits(tokens[at - 1], tags[at - 1])
