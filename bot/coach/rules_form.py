# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""The rules of form: holes, length, and words that only the trade reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.coach.draft import Draft
from bot.coach.jargon_words import COMMON, TRADE

Hit = tuple[str, int, int]
Span = tuple[int, int]

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
    r"|\b(?:note to self|nota untuk diri|insert (?:name|date|time|amount|client|number|here|company|firm|address|details?)|client name here"
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
_SHORT_QUOTE = 40
_OPEN_QUOTE = re.compile(r"(?:^|[\s(:])[\"'“‘«][^\"“”«»\n]{0,30}$")
_CLOSE_QUOTE = re.compile(r"[^\"“”«»\n]{0,30}[\"'”’»]")
#: "Boxes [ ] 3 and [ ] 5": a form is spoken of.
_TICKED = re.compile(r"\b(?:box|boxes|tick|ticked|field|fields|kotak|petak)\b", re.IGNORECASE)
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
    line = text.rfind("\n", 0, hole.start()) + 1
    before = text[max(line, hole.start() - _SHORT_QUOTE) : hole.start()]
    after = text[hole.end() : hole.end() + _SHORT_QUOTE].split("\n", 1)[0]
    if hole[0].strip("[ ]") == "":
        return bool(_TICKED.search(before))
    return hole[0] == "[sic]" or bool(_OPEN_QUOTE.search(before) and _CLOSE_QUOTE.match(after))


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


#: Who reads it is of the trade.
_INSIDER = re.compile(
    r"\b(?:as|since|because|given that) you(?:(?:['’]re| are) (?:the|an?|in the|our) (?!valued|loyal|long|good|regular|dear|client|customer)"
    r"|(?:['’]re| are) (?:running|managing|hosting)| (?:run|manage|maintain|host|look after|work in|work with|teach|write|code|build)\b)"
    r"|\b(?:you(?:['’]re| are) (?:an? |the )?(?:\w{1,20} ){0,2}(?:engineer|developer|architect|surgeon|nurse|lawyer|accountant|translator|builder"
    r"|electrician|plumber|designer|pharmacist|physio|dentist|programmer|sysadmin|administrator|auditor|forwarder)s?\b)"
    r"|\b(?:one|from) (?:dev|developer|engineer|lawyer|doctor|printer|builder|colleague) to (?:another|the next)\b",
    re.IGNORECASE,
)
#: The client's own word, before it and after it.
_THEIRS = re.compile(
    r"\byou(?:['’]d| had)? (?:asked|wanted|ordered|chose|set|sent|gave|use|wrote|said|called|picked|named|needed|specified|mentioned)\b"
    r"[^.,;:!?\n]{0,40}$"
    r"|\bthank(?:s| you) for (?:telling|letting|pointing|writing|asking|spotting|saying)\b[^.;:!?\n]{0,40}$",
    re.IGNORECASE,
)
_THEIRS_AFTER = re.compile(
    r"(?: \w{1,12})? (?:that )?you(?:['’]d| had)? (?:asked|wanted|ordered|chose|set|sent|gave|use|picked|named|needed|specified|mentioned)\b",
    re.IGNORECASE,
)
#: What is written somewhere: on a box, on a label.
_WRITTEN = re.compile(
    r"\b(?:ber|ter|di)?(?:tulis|label)(?:kan)? \"?$|\b(?:marked|labelled) \"?$", re.IGNORECASE
)
#: Said again in plain words.
_EXPLAINED = re.compile(
    r"s?[\"”’]?(?:, (?:that is|that['’]s|meaning|which is|which means|or|i\.e\.)\b| \((?:the|an?|our|your|what|which|that is|i\.e\.)\b)",
    re.IGNORECASE,
)


def _known_to(text: str, start: int, end: int) -> bool:
    """The client's own word, or one that is told again in plain words."""
    return bool(
        _THEIRS_AFTER.match(text, end)
        or _EXPLAINED.match(text, end)
        or _THEIRS.search(text[max(0, start - 60) : start])
        or _WRITTEN.search(text[max(0, start - 15) : start])
    )


def _acronyms(draft: Draft, known: set[str], blank: list[tuple[int, int]]) -> tuple[list[Span], list[Span]]:
    """Three capitals or more; and two, which count in company only."""
    holes_at = {place for start, end in blank for place in range(start, end)}
    small = {m[0] for m in _WORDS.finditer(draft.text) if m[0].islower()}
    strong: list[Span] = []
    weak: list[Span] = []
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
    return strong, weak


def jargon(draft: Draft, glossary: frozenset[str], blank: list[tuple[int, int]]) -> Iterator[Hit]:
    """Three capitals in a row, or a word of the list; two capitals only in company."""
    known = {word.casefold() for word in glossary}
    strong, weak = _acronyms(draft, known, blank)
    for match in _WORDS.finditer(draft.text):
        word = match[0].casefold()
        if word in TRADE and word not in known:
            strong.append(match.span())
    weak += [m.span() for m in _CODE.finditer(draft.text)]
    theirs = {draft.text[a:b].casefold() for a, b in strong if _known_to(draft.text, a, b)}
    strong = [(a, b) for a, b in strong if draft.text[a:b].casefold() not in theirs]
    if strong and _INSIDER.search(draft.text):
        return
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
