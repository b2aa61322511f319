"""Sentences and words, with their places. Nothing here changes the length of the text: places stay true."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import nupunkt

HARD = frozenset([".", "!", "?", ";", ":"])
SOFT = frozenset([",", "-", "(", ")", "…", '"'])
#: One character for one character: typographic signs that mean the same.
_PLAIN = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\ufeff": " ", "\t": " ", "\r": " ",
})  # fmt: skip
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*[^\W\d_]*%?|[^\W\d_]+(?:['&/-]?[^\W_]+)*|_+|[^\w\s]+")
_SIGN = re.compile(r"[?!.;:,…()\"\[\]<>{}/+&%$£€#@*=-]")
#: "isn't" is "is not": the phrases then need one form only.
_PARTS = {
    "n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "'s",
}  # fmt: skip
_WHOLE = {
    "won't": ("will", "not"), "can't": ("can", "not"), "shan't": ("will", "not"), "cannot": ("can", "not"),
    "wont": ("will", "not"), "cant": ("can", "not"), "didnt": ("did", "not"), "dont": ("do", "not"),
    "wasnt": ("was", "not"), "isnt": ("is", "not"), "doesnt": ("does", "not"), "havent": ("have", "not"),
    "im": ("i", "am"), "ive": ("i", "have"), "youll": ("you", "will"), "theyre": ("they", "are"),
    "itll": ("it", "will"), "weve": ("we", "have"), "gonna": ("going", "to"), "i'ma": ("i", "will"),
    "il": ("i", "will"),
    "couldnt": ("could", "not"), "shouldve": ("should", "have"), "shoulda": ("should", "have"),
}  # fmt: skip
#: Before "'d", "would": after any other short word it is an ending.
_WOULD = frozenset(["i", "u", "we", "he", "it", "she", "you", "who", "how"])
_BETWEEN = frozenset(["not", "just", "already", "only", "never", "also", "both", "all", "even", "still"])
_PARTICIPLES = frozenset([
    "been", "had", "gone", "done", "seen", "said", "told", "made", "taken", "given", "got", "sent", "left",
    "known", "written", "forgotten", "chosen", "thought", "kept", "lost", "spoken", "paid",
])  # fmt: skip
_BARE = frozenset(["need", "feed", "heed", "proceed", "exceed", "succeed", "speed", "breed", "bleed", "seed"])
_ABBREVIATIONS = (
    "en pn tn sdr sdri hj hjh dato datin prof dr jln lrg kg bt bin b no bil rm sdn bhd spt dll dsb dgn utk "
    "yb yab yg tel faks ptn tmn lot blok kpd mdm mr mrs ms st approx dept ref"
)


@dataclass(frozen=True, slots=True)
class Token:
    word: str
    start: int
    end: int
    clause: int
    capital: bool = False  # written with one: a name, or the first word of a sentence


#: "…, right?": a question in form only; who is spoken to may stand after it.
_TAGS = frozenset(["right", "ok", "okay", "yeah", "yes", "eh", "innit", "huh", "hm", "no"])
_CALLED = frozenset(["sir", "madam", "ma'am", "boss", "mate", "encik", "puan", "tuan", "cik", "kak", ","])
_AUXILIARIES = frozenset(["is", "are", "was", "were", "does", "do", "did", "has", "have"])
_ASKERS = _AUXILIARIES | {
    "you",
    "will",
    "can",
    "could",
    "would",
    "should",
    "shall",
    "may",
    "what",
    "how",
    "when",
    "which",
    "who",
}
_QUITE = frozenset(["right", "no", "hm"])  # "is that right?", "or no?"
_PRONOUNS = frozenset(["it", "they", "he", "she", "we", "i", "that"])


def _proposes(words: list[str]) -> bool:
    """ "The doctor will see you at five, if that suits?", "tomorrow at nine ok?": told, then asked."""
    if words[0] in _ASKERS:
        return False
    return "will" in words[1:4] or (len(words) > 3 and words[-2] in _TAGS and words[-2] not in _QUITE)


def asks(tokens: list[Token]) -> bool:
    """Whether it is a question; with a tag alone ("…, okay, sir?", "…, is it?") it asks nothing."""
    words = [token.word for token in tokens[-8:]]
    if words[-1:] != ["?"] or _proposes([token.word for token in tokens]):
        return False
    last = len(words) - 1
    while last and words[last - 1] in _CALLED and words[last - 1] != ",":
        last -= 2 if words[last - 2 : last - 1] == [","] else 1
    first = max((at for at in range(last) if words[at] == ","), default=-1)
    tag = [word for word in words[first + 1 : last] if word != "not"]
    if first < 1 or not 1 <= len(tag) <= 2:
        return True
    return tag[0] not in _TAGS and not (tag[0] in _AUXILIARIES and tag[-1] in _PRONOUNS)


@dataclass(slots=True)
class Sentence:
    start: int
    end: int
    line: int
    tokens: list[Token] = field(default_factory=list)


def plain(text: str) -> str:
    return text.translate(_PLAIN)


@lru_cache(maxsize=1)
def _splitter() -> nupunkt.PunktSentenceTokenizer:
    """Its own model: the abbreviations go in through a private attribute (performance.md)."""
    made = nupunkt.load_default_model() if hasattr(nupunkt, "load_default_model") else nupunkt.load()
    made._params.abbrev_types.update(_ABBREVIATIONS.split())
    return made


#: "Sorryyy", "maaaf": no word has a letter three times running.
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


@lru_cache(maxsize=4096)
def _pieces(word: str) -> tuple[str, ...]:
    word = _DRAWN_OUT.sub(r"\1", word)
    if word in _WHOLE:
        return _WHOLE[word]
    if word.endswith("'d") and len(word) <= 4 and word[:-2] not in _WOULD:
        return (word[:-2] + "ed",)  # "cc'd", "ok'd"
    for ending, part in _PARTS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (word[: -len(ending)], part)
    return (word,)


def spans(text: str) -> list[tuple[int, int, int]]:
    """(start, end, line) of each sentence; a line break ends one, because drafts are letters and chats."""
    found: list[tuple[int, int, int]] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            for start, end in _sentences(line):
                found.append((at + start, at + end, number))
        at += len(line) + 1
    return found


_EMOJI = "\U0001f300-\U0001faff\u2600-\u27bf\ufe0f"
_CHAT_STOP = re.compile(rf"(?<=[{_EMOJI}])[ ]+" + r"|(?<=[\w)'\"%][.!?])[ ~]+|(?<=[!?])[ ]+|(?<=\.\.)[ ]+")
_SHORT = frozenset(_ABBREVIATIONS.split()) | {"e.g", "i.e", "a.m", "p.m", "etc", "vs", "pls", "mins", "hrs"}


def _sentences(line: str) -> list[tuple[int, int]]:
    """The splitter's sentences, cut again where a chat goes on in small letters ("sorry. i sent")."""
    found: list[tuple[int, int]] = []
    for start, end in ((s, e) for _, s, e in _split(line)):
        at = start
        for stop in _CHAT_STOP.finditer(line, start, end):
            last = line[max(at, stop.start() - 12) : stop.start()].rstrip(".!?").rsplit(" ", 1)[-1].lower()
            if last not in _SHORT and not _initial(line, at, stop.start()) and stop.end() < end:
                found.append((at, stop.start()))
                at = stop.end()
        found.append((at, end))
    return found


def _initial(line: str, first: int, stop: int) -> bool:
    """ "P. Kumaran": one capital and a full stop."""
    return (
        stop - first >= 2
        and line[stop - 1] == "."
        and line[stop - 2].isupper()
        and (stop - first == 2 or not line[stop - 3].isalnum())
    )


def _split(line: str) -> list[tuple[str, int, int]]:
    return [("", start, end) for _, (start, end) in _splitter().tokenize_with_spans(line)]


def _had(raw: list[tuple[str, int, int]]) -> None:
    """ "I'd been", "we'd promised": before a participle it is "had"."""
    for at, (word, start, end) in enumerate(raw[:-1]):
        if word == "would" and at and raw[at - 1][1] == start:
            after = next((w for w, _, _ in raw[at + 1 : at + 4] if w not in _BETWEEN), "")
            if after in _PARTICIPLES or (after.endswith("ed") and after not in _BARE):
                raw[at] = ("had", start, end)


def tokenize(
    text: str,
    start: int,
    end: int,
    joiners: frozenset[str],
    subjects: frozenset[str],
    spellings: Mapping[str, str],
) -> list[Token]:
    """Words in small letters. A clause ends at a comma, and at "and", "but", "so" before a new subject."""
    raw: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if not (word[0].isalnum()):
            sign = _SIGN.search(word)
            raw.append(("__" if word[0] == "_" else sign[0] if sign else "~", match.start(), match.end()))
            continue
        for part in _pieces(word.lower()):
            raw.append((spellings.get(part, part), match.start(), match.end()))
    _had(raw)
    tokens: list[Token] = []
    clause = 0
    for at, (word, first, last) in enumerate(raw):
        after = raw[at + 1][0] if at + 1 < len(raw) else ""
        if word in joiners and after in subjects:
            clause += 1
        capital = text[first].isupper() and not text[first:last].isupper()
        tokens.append(Token(word, first, last, clause, capital))
        if word in HARD or word in SOFT:
            clause += 1
    return tokens
