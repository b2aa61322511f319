"""Malay as people type it into a form: the words left out or said twice, put right before a sentence is made.

Only the edge is put right ("saya dah hantar" after "Saya sudah..."); the rest stays as it was typed.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.wording import malay_words as w
from bot.wording.edges import lowered, tokens

#: After a passive, no doer: "dihantar semula"; "dibaiki kontraktor" has one.
_NO_DOER = (
    r"(?=$| (?:semula|balik|kepada|pada|dengan|sebelum|esok|hari|ke|dalam|di|secara|segera|untuk|baharu"
    r"|pagi|petang|malam|minggu|siap)\b)(?!.*\b(?:oleh|dan di\w+)\b)"
)
_YOU = r"(?:puan|encik|tuan|cik|anda|tuan/puan|dato['’]?|datuk|datin)"

_FILED = (
    r"(?:permohonan|rayuan|tuntutan|saman|pembelaan|bantahan|afidavit|writ|notis|kes|petisyen|cukai|penyata"
    r"|representasi|semula|balik)"
)


def is_verb(word: str) -> bool:
    word = word.split("-")[0]
    if word in w.NOT_VERBS or word in w.NOT_KAN:
        return False
    known = word in w.VERBS or word in w.PREDICATES
    return known or bool(w.PREFIXED.fullmatch(word) or w.WITH_KAN.fullmatch(word))


def does(word: str) -> bool:
    """Whether somebody does it, where the place asks for what is done: "refund", "berkasar" too."""
    return (
        is_verb(word)
        or word.split("-")[0] in w.DOING
        or bool(w.WITH_BER.fullmatch(word))
        or word.startswith("ter-")
    )


#: (places, what was typed, what it becomes, the form it then has, or "" where the words tell). A group "verb"
#: must be one that somebody does, a group "root" one with a passive in di-.
_ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("did fix fixed prevention make_good left", r"kita\b", "kami", ""),  # "kita" would count the client in
    ("did fix fixed prevention make_good left", r"(saya|kami) dah(?: pun)?\b", r"\1 sudah", ""),
    ("fixed prevention", r"(?:dah(?: pun)?|(?:sudah|telah) pun)\b", "sudah", ""),
    ("fixed prevention", r"(saya|kami) (sudah|telah) pun\b", r"\1 \2", ""),
    ("fixed", r"baru(?: sahaja| saja| je)? (?P<verb>\w+)", r"saya baru \g<verb>", "clause"),
    ("fix", r"akan saya\b", "saya akan", ""),
    ("fix make_good", r"(saya|kami) (?:nak|hendak|mahu|ingin|bercadang(?: untuk| nak)?)\b", r"\1 akan", ""),
    ("fix", r"(?:nak|hendak|mahu)\b", "saya akan", ""),
    (
        "fix",
        r"(?:(?:saya|kami) )?(?:akan )?((?:sudah |masih |sedang |dah )?dalam (?:proses|tindakan|siasatan))\b",
        r"hal ini \1",
        "clause",
    ),
    ("fix", rf"(?:sedang|tengah) di(?P<root>\w+){_NO_DOER}", r"saya sedang \g<root>", "clause"),
    ("fix", r"(?:saya )?(?:sudah|telah|dah) (?P<verb>(?!di)\w+)", r"saya sudah \g<verb>", "clause"),
    ("fix", r"adakah\b\s*(.*)", r"sama ada \1", "question"),
    ("fix", r"(?=(?:(?:di|ke|dari) ?)?mana\b(?!-))", "", "question"),
    ("fix", r"(?:sedang|tengah) (?P<verb>(?!di)\w+)", r"saya sedang \g<verb>", "clause"),
    ("fix make_good", rf"(?:akan )?di(?P<root>\w+){_NO_DOER}", r"\g<root>", "verb"),
    (
        "fix",
        r"(boleh|dapat|sempat|ada|perlu)(?:kah| tak| tidak| ke| atau tidak)\b\s*(.*)",
        r"sama ada \1 \2",
        "question",
    ),
    ("fix", r"((?:boleh|dapat|sempat) .*?)(?: ke)?\?$", r"sama ada \1", "question"),
    ("fix", r"((?:\w+ )+)ke\?$", r"sama ada \1", "question"),
    ("fix", r"(?:perlu|kena|mesti|boleh) (?P<verb>(?!di|tak\b|tidak\b)\w+)", r"\g<verb>", "verb"),
    ("prevention", r"(?:perlu|wajib|mesti) (?=(?:ke|pe)\w+an\b)", "", "noun"),
    ("prevention", r"(?:kena|perlu|mesti|harus|wajib) (?P<verb>\w+)", r"\g<verb>", "verb"),
    ("prevention", r"(?:kena|perlu|mesti|harus|wajib) ada (?=\w)", "", "noun"),
    ("prevention", r"(?:kami )?jangan(?: lagi)? (?P<verb>\w+)", r"tidak akan \g<verb>", "not"),
    ("make_good", r"(?:tak ?de|tak ?da|tak ada|tidak ada|x ?de|x ada)\b", "tiada", "none"),
    ("fix fixed", rf"fail (?={_FILED}\b)", "memfailkan ", "verb"),  # at court, and no file for them
    ("did", r"delay (?P<verb>\w+)", r"lewat \g<verb>", "verb"),
    ("make_good", rf"(?:{_YOU} )?(?:tak|tidak) (?:perlu|payah)\b", "tidak perlu", "yours"),
    ("make_good", rf"(?:{_YOU} )?(?:tak|tidak)(?: akan)? (di\w{{4,}})", r"tidak akan \1", "yours"),
    ("make_good", r"(?=(?:bulan|minggu|tahun|malam|hari|sesi)\b.*\bpercuma$)", "", "clause"),
    ("make_good", r"(?:kami )?(?:tak|tidak)(?: akan)? (?P<verb>\w+)", r"tidak akan \g<verb>", "not"),
    ("make_good", r"(\d+ ?%) (diskaun|potongan|rebat)\b", r"\2 \1", ""),
    ("make_good", r"percuma$", "tiada caj", "none"),
    ("make_good", r"tanpa\b", "tiada", "none"),
    (
        "effect",
        r"(?:saya |kami )?(?:belum|tak|tidak) (?:tahu|pasti|diketahui)(?: lagi)?(?: kesannya)?$",
        "",
        "",
    ),
    ("effect", r"(?:belum |tak |tidak |tiada )ada (?:apa-apa )?kesan(?: lagi)?$|tiada(?: kesan)?$", "", ""),
    ("effect", rf"({'|'.join(sorted(w.STRUCK))}) ((?:\w+ )+{_YOU})$", r"\2 \1", "clause"),
    ("effect", r"(?:buang|bazir(?:kan)?) (masa|duit|wang)\b", r"membuang \1", "mine"),
    ("left", r"(?:(?:kami|saya) )?(?:masih )?(?:tunggu|menunggu)\b", "kami masih menunggu", "told"),
    ("did", r"kesilapan saya(?:(?: ialah| adalah)\b|:)\s*(?=\w)", "", ""),
    ("did", r"((?:kesilapan|kesalahan) (?:saya|kami)(?: sendiri)?)$", r"ini \1", "clause"),
    (
        "did",
        r"kurang (?=(?:teliti|sabar|peka|cekap|prihatin|jelas|sopan|cermat|tegas|berhati)\b)",
        "kurang ",
        "verb",
    ),
    ("did", r"kesilapan saya (?P<verb>\w+)", r"tersilap \g<verb>", "verb"),
    ("did", r"kecuaian saya(?: sendiri)?\b", "cuai", "verb"),
    ("did", r"(?=(?:kesilapan|kesalahan) (?!(?:saya|kami)\b)\w)", "membuat ", "verb"),
    ("did", r"janji palsu$", "tidak menepati janji saya", "verb"),
    ("did", r"(?:ter)?(kurang|lebih) (?P<verb>\w+)", r"ter\1 \g<verb>", "verb"),
    (
        "did",
        r"(?=(?:cakap|beritahu|bagitahu|janji) (?:kat|kepada|pada|dekat|dengan|klien)\b)",
        "",
        "verb",
    ),
    ("did", r"tiada (?=(?:di|pada|dalam)\b)", "tiada ", "verb"),
)
_READY = tuple(
    (frozenset(slots.split()), re.compile(p, re.I | re.S), to, form) for slots, p, to, form in _ROWS
)


def _passive(root: str) -> bool:
    """Whether di- before it makes a passive: "dihantar", "dikembalikan", and not "diskaun"."""
    return root in w.VERBS or bool(w.WITH_KAN.fullmatch(root))


def meant(text: str, slot: str) -> tuple[str, str]:
    """The words with their edge put right, and their form where that tells it ("" elsewhere)."""
    found = ""
    for slots, pattern, to, form in _READY:
        match = pattern.match(text) if slot in slots else None
        if match is None:
            continue
        groups = match.groupdict()
        if not does(groups.get("verb", "buat").lower()) or not _passive(groups.get("root", "buat").lower()):
            continue
        text, found = match.expand(to) + text[match.end() :], form or found
        if found or not text:
            break
    return (text.strip().rstrip("?").rstrip() if found == "question" else text.strip()), found


def placed(text: str, form: str, slot: str) -> tuple[str, str]:
    """What the place tells of words whose form is open: a fix is done, an effect has happened."""
    found = [*tokens(text), "", "", ""]
    first, second, third = found[:3]
    acts = slot not in ("", "effect") and form in ("other", "noun") and second not in w.OF_THINGS
    if acts and first not in w.ADJECTIVES and (first in w.DOING or (form == "other" and does(first))):
        return text, "verb"
    by_accident = w.BY_ACCIDENT.fullmatch(first) and first not in w.NOT_BY_ACCIDENT | w.STRUCK
    if slot == "did" and form == "other" and by_accident and second:
        return text, "verb"  # "tersalin nombor yang salah"
    if slot == "prevention" and first == "lebih" and second and second not in w.AMOUNTS:
        return text, "verb"
    if slot in ("fix", "fixed", "prevention") and form == "other":
        form = "noun" if first in w.THINGS or second in w.OF_A_THING else form
    if slot == "fix" and form == "clause":
        return will_be(text), form
    if slot == "left" and form == "other" and any(w.WITH_BER.fullmatch(word) for word in found[1:]):
        return text, "clause"
    if slot == "fix" and form == "noun" and (first in w.ACTS or _to_others(found)):
        return f"menguruskan {text[:1].lower()}{text[1:]}", "verb"
    if slot == "effect" and form in ("other", "noun"):
        told = first in w.YOU and second and second not in w.NO_PREDICATE
        if told or (second in w.YOU and third and third not in w.NO_PREDICATE) or w.STATES & {*found[1:]}:
            return text, "clause"
        if first in w.STATES or (w.BY_ACCIDENT.fullmatch(first) and first not in w.NOT_BY_ACCIDENT):
            return text, "other"  # told_as: whom it happened to
    return text, form


def will_be(text: str) -> str:
    """ "paip dibaiki", when promised, is "paip akan dibaiki"."""
    passive = re.match(r"((?:[\w'’-]+ ){1,4}?)(?=(di\w{4,}))", text)
    if passive is None or not is_verb(passive[2].lower()):
        return text
    before = {*tokens(passive[1])}
    if before & (w.MARKERS | w.ASPECTS | w.SUBORDINATE | w.PREPOSITIONS | w.CONJUNCTIONS):
        return text
    return f"{passive[1]}akan {text[passive.end() :]}"


def _to_others(found: list[str]) -> bool:
    """Whether a thing goes to somebody else than the client: "surat kepada CTOS"."""
    return any(one == "kepada" and to and to not in w.YOU for one, to in pairwise(found))


def reason(typed: str) -> str:
    """Why it happened, with its doer where one was left out: "tak semak", "tersilap baca"."""
    first, second = [*tokens(typed), "", ""][:2]
    if first in ("kerana", "sebab"):
        rest = re.sub(r"^\w+\s+", "", typed.strip())
        told = reason(rest)
        return typed if told == rest else told
    one = not re.search(r"[.!?;:…\n]\s*\S", typed.strip())
    left_out = (
        first in w.OWN_ERRORS
        or first in w.VERBS - {"siap", "ikut"}
        or (first in ("tak", "tidak") and is_verb(second))
    )
    if one and left_out and not second.startswith("di"):
        return f"saya {lowered(typed)}"
    if one and re.fullmatch(r"(?:kesilapan|kecuaian|kekeliruan|kesalahan)(?: [\w-]+){0,2}\.?", typed, re.I):
        return f"puncanya {lowered(typed)}"
    return typed
