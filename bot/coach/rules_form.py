# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""The rules of form: holes, length, and words that only the trade reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.coach.draft import Draft
from bot.coach.jargon_words import COMMON, TRADE

Hit = tuple[str, int, int]

#: Words that are enough, and too few (coach.md); a grave case may take half as much again (Fehr 2007).
BUDGET = {"email": 180, "chat": 100, "call": 150}
LEAST = {"email": 15, "chat": 10, "call": 15}
GRAVE_SHARE = 1.5
LEAST_CODE = 3

#: Letters: UNESCO.
LONGEST_ACRONYM = 6
_NOTE = r"check|confirm|verify|insert|todo|fixme|ask|note to self|add|fill|pls|please|isi|semak|tanya|masukkan|nota|tambah|letak"
#: Every repeat has an end: a hole is short.
_HOLES = re.compile(
    r"\{\{[^{}\n]{0,120}\}\}"
    r"|\{[^{}\n]{1,80}\}"
    r"|\[[^\[\]\n]{2,120}\]|\[\s{0,9}\]"
    r"|<(?!https?:|mailto:|[@#!])[A-Za-z][^<>\n]{0,60}>"
    r"|_{2,60}"
    r"|(?<![\w.])\.{4,40}(?!\w)|…{2,20}"
    r"|\b(?:TBD|TBC|TBA|T\.B\.[ACD]\.?|TODO|FIXME|XX:XX|X{2,12}|xx:xx|lorem ipsum|YYYY|DD/MM(?:/YY(?:YY)?)?|##+)(?!\w)"
    r"|\((?:[A-Z]{1,12}[ _/-])?(?:NAME|NAMES|DATE|TIME|AMOUNT|CLIENT|NUMBER|REF|ADDRESS|COMPANY|TITLE|NAMA|TARIKH|MASA|JUMLAH"
    r"|KLIEN|NOMBOR|ALAMAT|SYARIKAT|WAKTU|HARGA|AMAUN)(?:[ _/-][A-Z]{1,12})?\)"
    r"|\((?:name|date|time|amount|client|number|ref|address|company|title|nama|tarikh|masa|jumlah)\)"
    r"|\([A-Za-z][A-Za-z ]{0,24}\?\)"
    r"|\?{3,20}|#{3,20}|\*{3,20}"
    r"|\((?:" + _NOTE + r")\b[^()\n]{0,100}\)"
    r"|(?m:^[ \t]{0,8}(?:--+|\*\*?|//+|>>+|##?)[ \t]{0,4}(?:" + _NOTE + r")\b[^\n]{0,120}$)"
    r"|(?m:^[ \t]{0,8}(?:note to self|nota untuk diri|nota (?:saya|diri)|todo|nb self|nts|reminder to self|catatan)\b[^\n]{0,120}$)"
    r"|\b(?:note to self|nota untuk diri|insert (?:name|date|time|amount|client|number|here|details?)|client name here"
    r"|name here|time here|date here|amount here|nama (?:klien|pelanggan) (?:di sini|sini)"
    r"|(?<![^\W\d_] )masukkan (?:nama|tarikh|masa|jumlah)"
    r"|(?:isi|letak) (?:nama|tarikh|masa|jumlah|nombor) (?:di sini|sini|nanti|kat sini)|xxx)\b"
    r"|\b(?:RM|\$|£|€) ?(?:X{1,6}|_{1,20}|\.{2,10}|-{2,6})(?!\w)"
    r"|\((?i:nota|note|nb)\s?:[^()\n]{0,60}\b(?:tanya|semak|check|jangan lupa|bos|boss|confirm|ask|sebelum hantar)\b[^()\n]{0,60}\)"
    r"|\((?:bos|boss|nak|ok|betul|siapa|berapa|tanya|kena)\b[^()\n]{0,60}\?\)"
    r"|(?im:(?:^[ \t]{0,8}|(?<=[.!?] ))(?:nota|note|nb)\s?: ?(?:tanya|semak|check|jangan lupa|confirm|ask|tukar)\b[^\n]{0,120}$)"
    r"|\bRMx{2,6}\b"
    r"|(?<=[$£€])X{1,6}\b|\bRMX{1,6}\b|(?<=\d)X{3,8}\b"
)
#: A label with nothing after it; only at the end, so that nowhere else is looked at.
_EMPTY_LABEL = re.compile(r"\b[\w ]{1,24}:[ \t]{0,4}\Z")
_LABEL_LONG = 29
_NOTES_ANY_CASE = re.compile(
    r"\b(?:(?:note|nb|n\.b\.|memo|reminder) to (?:self|myself)|nota untuk diri|to be confirmed|to be decided|to be advised|akan disahkan kemudian)\b",
    re.IGNORECASE,
)
_QUOTES = "\"'“”‘’«»"
_BOX = re.compile(r"\[[A-Z0-9]\]")
_ACRONYM = re.compile(r"(?<![\w@#/.:-])[A-Za-z]{0,2}[A-Z][A-Z0-9]{0,8}[A-Z]s?(?![\w])")
_WORDS = re.compile(r"[^\W_]+(?:['’./-][^\W_]+)*")
#: "9 pm PKT": which clock it is by.
_CLOCK = re.compile(r"\d ?(?:[ap]\.?m\.?|hrs|h)? \(?$", re.IGNORECASE)
_CODE = re.compile(
    r"(?<![\w])(?:[A-Z]\+\d|[A-Z]-value|c/c|T\d{2}|CP\d{1,3}[A-Z]?|TP\d|(?!F&B|Q&A|T&C|R&B|B&B|H&M|R&D|M&M)[A-Z]&[A-Z])(?![\w])"
)


def holes(text: str) -> list[tuple[int, int]]:
    found = [
        m.span()
        for m in _HOLES.finditer(text)
        if not _BOX.fullmatch(m[0]) and not m[0].startswith("[http") and not _named(text, m)
    ]
    found += [m.span() for m in _NOTES_ANY_CASE.finditer(text)]
    label = _EMPTY_LABEL.search(text, max(0, len(text) - _LABEL_LONG))
    return sorted([*found, label.span()] if label else found)


def _named(text: str, hole: re.Match[str]) -> bool:
    """I left "lorem ipsum" in your summary: what was left is told of."""
    around = text[max(0, hole.start() - 1) : hole.start()] + text[hole.end() : hole.end() + 1]
    return hole[0][0].isalpha() and len(around) == 2 and all(sign in _QUOTES for sign in around)


def placeholder_left(draft: Draft, found: list[tuple[int, int]]) -> Iterator[Hit]:
    last = 0
    for start, end in found:
        if start >= last:
            yield ("placeholder_left", start, end)
            last = end


def length(draft: Draft, channel: str, severity: str) -> Iterator[Hit]:
    words = [m.span() for m in _WORDS.finditer(draft.text)]
    budget = BUDGET[channel] * (GRAVE_SHARE if severity == "grave" else 1)
    if len(words) > budget:
        yield ("too_long", words[int(budget)][0], words[-1][1])
    elif len(words) < LEAST[channel]:
        yield ("too_little", 0, len(draft.text.rstrip()))


def jargon(draft: Draft, glossary: frozenset[str], blank: list[tuple[int, int]]) -> Iterator[Hit]:
    """Three capitals in a row, or a word of the list; two capitals only in company."""
    known = {word.casefold() for word in glossary}
    holes_at = {place for start, end in blank for place in range(start, end)}
    small = {m[0] for m in _WORDS.finditer(draft.text) if m[0].islower()}
    strong: list[tuple[int, int]] = []
    weak: list[tuple[int, int]] = []
    for match in _ACRONYM.finditer(draft.text):
        word = match[0].removesuffix("s")
        if word.upper() in COMMON or word.casefold() in known or _shouted(draft.text, match):
            continue
        if match.start() in holes_at or _by_the_clock(draft.text, match):
            continue
        if draft.signed is not None and match.start() >= draft.signed:
            continue
        if re.match(
            r"[ -]?\d{2,5}(?![.\d])|-?\d|(?: [A-Z]\w{1,20})? (?:Sdn|Ltd|Inc|Bhd|LLP|Pte)\b",
            draft.text[match.end() : match.end() + 40],
        ):
            continue  # a flight, a number plate, the name of a firm
        if sum(c.isdigit() for c in word) >= LEAST_CODE:
            continue  # a number that tracks a parcel
        capitals = sum(c.isupper() for c in word)
        if capitals > LONGEST_ACRONYM:
            continue  # a word that somebody shouts
        if word.lower() in small:
            continue  # it stands in small letters too: a word
        (strong if capitals >= 3 else weak).append(match.span())
    for match in _WORDS.finditer(draft.text):
        word = match[0].casefold()
        if word in TRADE and word not in known:
            strong.append(match.span())
    weak += [m.span() for m in _CODE.finditer(draft.text)]
    if strong or len({draft.text[a:b] for a, b in weak}) >= 2:
        seen: set[str] = set()
        for start, end in sorted(set(strong + weak)):
            if draft.text[start:end] not in seen:
                seen.add(draft.text[start:end])
                yield ("jargon", start, end)


def _by_the_clock(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()]
    return match[0].endswith("T") and len(match[0]) <= 4 and bool(_CLOCK.search(before))


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Neighbours in capitals too: it is shouted, or a heading; or it is part of a name ("KFC Ampang")."""
    before = text[max(0, match.start() - 12) : match.start()].split()
    after = text[match.end() : match.end() + 12].split()
    return any(
        len(word) > 4 and word.isalpha() and word.isupper()
        for word in (before[-1:] or [""]) + (after[:1] or [""])
    )
