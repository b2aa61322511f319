# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""A whole draft: its sentences as they were heard, who owns the mistake, and what comes after it. The rules ask only this."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from bot.coach.languages import Language
from bot.coach.reading import Heard, Span
from bot.coach.tokens import HARD, Sentence, Token, plain, spans, tokenize

#: Words. Nobody writes a longer sentence; the rules compare places within one, so that it must have an end.
LONGEST = 60
#: Words before a question that are worth a sentence of their own.
TOLD = 5
_STATED = 2  # where a stronger sign than a comma parts them
#: Words: no line of a signature is longer. Between its names stand these.
_SIGNED = 6
_JOINS = frozenset(["dan", "and", "bin", "binti", "a", "l", "p", "of", "the", "for"])
#: Beside "our fault", they say what it was.
#: They stand before a verb that has lost its subject; after them, somebody's name.
_LEADS = frozenset(["@lead", "@sorry", "@adv"])
_CALLED = frozenset(["@name"])
_TELLING = frozenset(["@wrong", "@err", "@slip", "@ter"])


@dataclass
class Draft:
    text: str
    lang: str
    sentences: list[Heard] = field(default_factory=list)
    signed: int | None = None  # where the names below a letter begin

    def quote(self, heard: Heard, span: Span) -> tuple[int, int]:
        """Places in the text; a sign at the end of the phrase is not quoted."""
        a, b = span
        while b - 1 > a and not heard.tokens[b - 1].word[0].isalnum():
            b -= 1
        return heard.tokens[a].start, heard.tokens[b - 1].end

    @cached_property
    def owned(self) -> list[tuple[Heard, Span]]:
        """Where the sender owns the mistake. An uncertain act counts where no mishap stands ownerless."""
        sure = self.all("own")
        if sure:
            return sure
        mishaps = self.all("event")
        first = min(((h.sentence.start, a) for h, (a, _) in mishaps), default=(len(self.text), 0))
        perhaps = self.all("perhaps_own") or self._before_sorry
        return [(h, s) for h, s in perhaps if (h.sentence.start, s[0]) < first]

    @cached_property
    def _before_sorry(self) -> list[tuple[Heard, Span]]:
        """ "I sorted one column and not the other. Sorry": a verb of repair, and nothing was amiss before it."""
        sorry = next((h.sentence.start for h in self.sentences if h.apology), 0)
        return [
            (h, (a, b)) for h in self.sentences if h.sentence.start < sorry for a, b in h.spans("mending_act")
        ]

    @cached_property
    def hollow(self) -> bool:
        """ "It is our fault, and we answer for it", and not a word of what was done."""
        if self.all("perhaps_event") or not (self.all("own") or self.all("perhaps_own")):
            return False
        for heard in self.sentences:
            owning = heard.marks.get("owning", ())
            own = [
                *heard.own,
                *heard.perhaps_own,
                *heard.event,
                *heard.marks.get("named", ()),
                *heard.marks.get("why", ()),
            ]
            if any(not any(c <= a and b <= d for c, d in owning) for a, b in own):
                return False
            told = [at for at, tags in enumerate(heard.tags) if not _TELLING.isdisjoint(tags)]
            told = [] if heard.next_said or heard.vague else told
            if any(not any(c <= at < d for c, d in owning) for at in told):
                return False
        return True

    @cached_property
    def afterwards(self) -> list[Heard]:
        """What is told after the mistake was named: there, a time belongs to the repair."""
        told = [
            h.sentence.start for h in self.sentences if h.own or h.perhaps_own or h.event or h.has("named")
        ]
        told = told or [h.sentence.start for h in self.sentences if h.perhaps_event and not h.when]
        told = told or [h.sentence.start for h in self.sentences if h.apology or h.has("culprit")]
        return [h for h in self.sentences if told and h.sentence.start > told[0]]

    def all(self, role: str) -> list[tuple[Heard, Span]]:
        return [(heard, span) for heard in self.sentences for span in getattr(heard, role)]


def read(text: str, lang: str, languages: list[Language], blank: list[Span]) -> Draft:
    """``blank``: places (holes) that say nothing; the words round them are still read."""
    made = Draft(text, lang)
    smooth = plain(text)
    smooth = _blanked(smooth, blank)
    smooth = _as_i(smooth, languages)
    joiners = frozenset().union(*(language.joiners for language in languages))
    subjects = frozenset().union(*(language.subjects for language in languages))
    for start, end, line in spans(smooth):
        tokens = tokenize(smooth, start, end, joiners, subjects, languages[0].spellings)
        cut = _asked_from(tokens, languages)
        for whole in (tokens[:cut], tokens[cut:]):
            for first in range(0, len(whole), LONGEST):
                part = whole[first : first + LONGEST]
                made.sentences.append(_heard(Sentence(part[0].start, part[-1].end, line, part), languages))
    _supply_i(made)
    _sign_off(made)
    return made


def _sign_off(draft: Draft) -> None:
    """Lines of names below a letter ("Unit Sewa Beli") say nothing, whatever their words may mean elsewhere."""
    for heard in reversed(draft.sentences[1:]):
        words = [token for token in heard.tokens if token.word[0].isalpha()]
        above = draft.sentences[0].sentence.line
        named = all(
            token.capital or draft.text[token.start].isupper() or token.word in _JOINS for token in words
        )
        if heard.sentence.line == above or len(words) > _SIGNED or not named or heard.tokens[-1].word in HARD:
            return
        if not heard.apology:
            heard.marks.clear()
            draft.signed = heard.sentence.start


def _supply_i(draft: Draft) -> None:
    """Chats leave "I" out: the first verb of the past that has nobody before it tells the mistake ("Hi Sue, did
    the skirting in pine"), the next ones what was done about it ("Moved it at 7.50")."""
    told = False
    for heard in draft.sentences:
        found = _without_a_subject(heard)
        for a, b in found:
            clause = heard.clause(a)
            mends = heard.tagged("@right", clause) or heard.tagged("@repair", clause)
            if not mends and (heard.tagged("@wrong", clause) or not told):
                heard.marks.setdefault("own", []).append((a, b))
            else:
                heard.marks.setdefault("bare_done", []).append((a, b))
            told = True
        told = told or any(heard.has(role) for role in ("own", "act", "event", "named"))
        told = told or (heard.has("apology") and heard.tagged("@me") and len(heard.tokens) > TOLD)


def _without_a_subject(heard: Heard) -> list[Span]:
    """At the head of the sentence, after a greeting or an apology; and at the head of its further clauses."""
    found: list[Span] = []
    greeted = False
    for a, b in sorted(set(heard.marks.get("bare", ()))):
        first = next((i for i in range(a) if heard.clause(i) == heard.clause(a)), a) if found else 0
        for at in range(first, a):
            greeted = greeted or not _LEADS.isdisjoint(heard.tags[at])
            named = greeted and not _CALLED.isdisjoint(heard.tags[at])
            if not (named or not _LEADS.isdisjoint(heard.tags[at]) or heard.tokens[at].word in ",-~"):
                break
        else:
            found.append((a, b))
    return found


def _asked_from(tokens: list[Token], languages: list[Language]) -> int:
    """ "It is at the desk, shall I bring it?": what stands before the question is told, not asked."""
    if not tokens or tokens[-1].word != "?":
        return 0
    askers = frozenset().union(*(language.askers for language in languages))
    for at in range(len(tokens) - 1, _STATED - 1, -1):
        parts = tokens[at - 1].word
        if (parts in HARD or (parts == "," and at >= TOLD)) and tokens[at].word in askers:
            return at
    return 0


def _heard(sentence: Sentence, languages: list[Language]) -> Heard:
    marks: dict[str, list[Span]] = {}
    tags = [language.lexicon.marks(sentence, marks) for language in languages]
    if quoted := _quoted(sentence.tokens):
        for role in marks:
            marks[role] = [(a, b) for a, b in marks[role] if not any(c <= a < d for c, d in quoted)]
        marks = {role: places for role, places in marks.items() if places}
    merged = tags[0] if len(tags) == 1 else [a | b for a, b in zip(*tags, strict=True)]
    return Heard(sentence, merged, marks)


def _as_i(text: str, languages: list[Language]) -> str:
    """Who speaks of themselves by what they are called ("akak minta maaf") is "I" all through; places stay."""
    for language in languages:
        called = language.self_called.search(text) if language.self_called else None
        if called:
            name = called["self"]
            word = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
            long = len(name)
            i = next(i for i in language.selves if len(i) <= long)
            text = word.sub(i.ljust(long), text)
    return text


def _quoted(tokens: list[Token]) -> list[Span]:
    """What stands between quotation marks is another's word: a price tag, a sign, a message of old."""
    signs = [at for at, token in enumerate(tokens) if token.word == '"']
    return list(zip(signs[::2], signs[1::2], strict=False))


def _blanked(text: str, blank: list[Span]) -> str:
    """As long as before, so that places stay true; in one pass, for a hostile text is all holes."""
    parts, last = [], 0
    for start, end in blank:
        begin = max(start, last)
        if end > begin:
            parts += [text[last:begin], "~" * (end - begin)]
            last = end
    return "".join([*parts, text[last:]])
