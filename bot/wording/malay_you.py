"""Malay: what was typed about the client, said to the client: "dia risau" is "puan risau".

Only where nobody else can be meant; "-nya" stays, for it is as often a thing.
"""

from __future__ import annotations

import re

from bot.wording import malay_words as w
from bot.wording.malay_typed import is_verb

#: Stands for the form of address until the sentence is made: every list of words knows it.
YOU = "anda"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_I = re.IGNORECASE
_SAID = re.compile(r"\b(?:anda|awak|puan|encik|tuan|cik|kamu|dato['’]?|datuk|datin)\b", _I)
_PERSONS = _set(
    "staf kakitangan pasukan rakan kawan bos kerani doktor peguam jururawat guru cikgu polis orang "
    "seseorang pelanggan tetamu budak ibu bapa emak ayah suami isteri anak abang kakak adik ejen bank "
    "mahkamah syarikat kontraktor kurier hospital klinik sekolah hakim jiran makcik pakcik pihak vendor "
    "ramai sesiapa siapa jabatan hotel kilang gudang minta suruh arahkan mintak para semua mereka dia "
    "beliau kata cakap ingat sangka"
)
#: They look as "pembekal" and "pemandu" do, and are nobody.
_NOBODY = _set(
    "perlu pernah pergi petang percuma perkara pejabat pelan pesan periksa penuh penting pertama peti "
    "pendek pekan pecah peta perut perak perabot peluang peraturan peringkat permit peribadi permulaan "
    "pesat penat pekara pedas pengalaman pertanyaan penyata"
)
_DOER = re.compile(r"pe\w{4,}")
_PRONOUN = re.compile(
    r"\b(?:(?P<client>klien(?: (?:saya|kami|ini|itu|tu))?)|(?P<to>kepadanya)"
    r"|(?P<who>dia|mereka|beliau))\b(?!-)",
    _I,
)
_BEGINS = re.compile(r"(?:\b(?:dan|tapi|tetapi|lalu|jadi|sebab|kerana)|[.,;!?])\s*$", _I)
_OPENING = re.compile(r"(?:dan )?(?:akibatnya|akibat itu|oleh itu|jadi|maka|disebabkan itu)\b[,:]? *", _I)
_NOT_ONE = re.compile(
    r"(?:\b(?:senarai|para|semua|setiap|seorang|beberapa|ramai|antara|khidmat|perkhidmatan|dua|tiga|empat|lima|\d+)"
    r"(?: orang)? |-)$",
    _I,
)


def to_you(text: str, slot: str) -> str:
    """The same with `YOU` where the client is meant.

    Args:
        text: as typed, without white space around it.
        slot: the place of the form. An effect is the client's, and so is what they get for it; elsewhere
            "dia" that comes first is whoever else did it.
    """
    if _SAID.search(text):
        return text
    opening = _OPENING.match(text)
    start = opening.end() if opening and slot == "effect" else 0
    out, at = text[:start], start
    for found in _PRONOUN.finditer(text, start):
        if _is_client(found, text, start, slot):
            out += text[at : found.start()] + ("kepada " + YOU if found["to"] else YOU)
            at = found.end()
    return out + text[at:]


def _is_client(found: re.Match[str], text: str, start: int, slot: str) -> bool:
    before, after = text[start : found.start()], text[found.end() :]
    if found["client"]:
        other = re.match(r" (?:lain|yang|baharu|baru|lama)\b", after, _I)
        return not other and not _NOT_ONE.search(before)
    if not before.strip():
        return slot in ("effect", "make_good") and not re.match(r" (?:orang|punya)\b", after, _I)
    if slot == "effect" and re.fullmatch(r"[\w-]+ ", before):
        return True  # "pelanggan dia marah": theirs
    if slot == "explanation" and _BEGINS.search(before):
        return False  # "aiman cuti dan dia tak beritahu"
    plain = before
    if re.search(r"\b(?:kat|kepada|pada|dekat|dengan|untuk) $", before, _I) or found["to"]:
        plain = re.sub(r"\b[\w-]+ lain\b", "", before, flags=_I)  # "keputusan pesakit lain kat dia"
    return not any(_person(word) for word in re.findall(r"[\w'’-]+", plain)) and not (
        _names(plain) or ((found["who"] or "").lower() == "mereka" and "-" in plain)
    )


def _person(word: str) -> bool:
    small = word.lower().partition("-")[0]
    doer = _DOER.fullmatch(small) and not small.endswith(("an", "nya")) and small not in _NOBODY
    return small in _PERSONS or bool(doer)


def _names(text: str) -> bool:
    """Whether somebody is named: a capital inside, or a first word that no list of words knows."""
    found = re.findall(r"[\w'’-]+", text)
    first = found[0].lower() if found else ""
    known = first in w.SUBJECTS | w.COMMON | w.THINGS | w.MARKERS or is_verb(first) or w.NOUN.fullmatch(first)
    inside = re.search(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+", text)
    return bool(inside) or bool(found and found[0][:1].isupper() and not known)
