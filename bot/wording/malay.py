"""Malay: what kind of words a fragment is, its edges, and how a client is addressed (coach.md)."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.wording import malay_words as w
from bot.wording.edges import Fragment, bare, cap, lowered, simple, tokens
from bot.wording.malay_typed import is_verb, meant, placed, will_be

_OPENINGS = {
    "did": r"saya\b",
    "effect": r"(?:dan )?(?:akibatnya|akibat itu|oleh itu|jadi|maka|disebabkan itu)\b[,:]?",
    "fix": r"(?:saya akan|saya|akan)\b",
    "fixed": r"(?:saya sudah|saya telah|saya|sudah|telah)\b",
    "prevention": (
        r"(?:(?:mulai|bermula) (?:sekarang|hari ini)\b,?)?\s*(?:(?:kami akan|kami|akan ada|akan)\b)?"
    ),
    "make_good": (
        r"(?:sebagai (?:gantian|pampasan|tanda maaf)\b,?)?\s*(?:kami (?:akan )?(?:menawarkan|tawarkan)\b)?"
    ),
    "left": r"(?:yang belum siap|baki kerja)\b[,:]?",
}
_HONOURS = re.compile(
    r"(?:yab |yb )?(tan sri|puan sri|toh puan|tun|dato['’]? (?:seri|sri)|datuk (?:seri|sri)"
    r"|datin (?:seri|paduka)|dato['’]?|datuk|datin|profesor|prof\.?|doktor|dr\.?)(?=\s|$)",
    re.IGNORECASE,
)
# A title written in short or in English is the same title; none of these guesses anything.
_TITLES = {
    "puan": "puan", "pn": "puan", "mrs": "puan", "mdm": "puan", "madam": "puan", "ms": "puan",
    "encik": "encik", "en": "encik", "mr": "encik", "cik": "cik", "miss": "cik", "tuan": "tuan", "tn": "tuan",
}  # fmt: skip
UNKNOWN = "tuan/puan"


def sapaan(contact: str) -> str:
    """How a sentence says "you" to this person: the title alone, never guessed from the name."""
    honour = _HONOURS.match(contact.strip())
    if honour:
        return honour[1]
    first = re.match(r"[\w/]+", contact.strip())
    word = first[0].lower() if first else ""
    return _TITLES.get(word, UNKNOWN)


def form_of(text: str) -> str:
    """verb (fits after "Saya..."), passive, clause, question, noun, or other where the words do not tell."""
    found = tokens(text)
    if not found:
        return ""
    first = found[0]
    if first in w.SUBJECTS:
        return "clause"
    if first in w.QUESTIONS or first.endswith("kah"):
        return "question"
    if first == "tiada":
        return "none"
    if w.NOUN.fullmatch(first) and first not in w.VERBS | w.MARKERS | w.NOT_NOUNS and not is_verb(first):
        return "clause" if _predicated(found) else "noun"
    if first in w.ADJECTIVES and not (len(found) > 1 and is_verb(found[1])):
        return "other"  # "salah harga" is no "saya salah harga"
    if first == "jangan":
        return "other"
    if is_verb(first) and (len(found) < 2 or found[1] not in w.MARKERS or first in w.PREDICATES):
        return "passive" if w.PASSIVE.fullmatch(first) else "verb"
    if _predicated(tokens(text.partition(": ")[0])):
        return "clause"
    if first in w.EVERY:
        return "none"  # "semua pesanan bertulis" says it without a verb
    return "noun" if first in w.DETERMINERS or first[0].isdigit() else "other"


def _predicated(found: list[str]) -> bool:
    """Whether the words after the first hold a predicate; one after "yang" or "sebelum" is not theirs."""
    for before, word, behind in zip(found, found[1:], [*found[2:], ""], strict=False):
        fixed = (word, behind) in w.FIXED or (before, word) in w.FIXED
        if word in w.CONJUNCTIONS:
            break  # "semakan sebelum apa-apa dicetak": the predicate after it is not the noun's
        if before in w.SUBORDINATE or fixed or word in w.PREPOSITIONS:
            continue
        if word in w.MARKERS or (is_verb(word) and word not in w.ADJECTIVES):
            return True
    return False


def under_way(part: Fragment) -> bool:
    """Whether a time cannot follow in the same sentence: it goes on already, or is over."""
    return part.form == "clause" and bool(w.UNDER_WAY.search(part.inside))


def told_as(part: Fragment, slot: str) -> Fragment:
    """The same words with the form that their place asks for."""
    first = (tokens(part.inside) or [""])[0]
    if slot == "effect" and part.form in ("verb", "passive", "other", "clause"):
        return replace(part, form=_whose(first, part.form))
    if slot == "make_good" and first in w.NO_OFFER:
        return replace(part, form="free")
    if slot == "prevention" and first in ("mulai", "bermula", "sejak"):
        return replace(part, form="dated")
    if slot == "prevention" and first in ("tidak", "tak"):
        return replace(part, form="not")  # "kami tidak lagi", never "kami akan tidak lagi"
    if slot == "prevention" and first in ("telah", "sudah", "sedang", "tengah", "baru"):
        return replace(part, form="told")
    if slot == "prevention" and part.form == "clause" and w.OVER.match(part.inside):
        return replace(part, form="dated")  # "saya sudah menetapkan peringatan": no "mulai sekarang"
    if slot == "fixed" and part.inside.lower() in ("siap", "selesai", "beres", "sudah", "telah"):
        done = "siap" if part.inside.lower() in ("sudah", "telah") else part.inside.lower()
        return replace(part, form="clause", inside=f"sudah {done}", start=f"Sudah {done}")
    return part


def in_time(part: Fragment, by: str) -> Fragment:
    """A thing that is done for them ("yuran dikembalikan") as still to come, with its time after it: apart,
    it would read as done. Anything else as it is."""
    inside = will_be(part.inside)
    to_come = inside != part.inside or " akan di" in inside
    if not (to_come and part.form == "clause" and part.simple and "," not in inside):
        return part
    return replace(part, inside=inside, start=will_be(part.start), tail=f" sebelum {by}")


def _whose(first: str, form: str) -> str:
    """Whom an effect without a subject is about: "yours" (whoever was wronged), "mine" (what the mistake
    did), or other where nobody can tell. A clause with a subject stays one."""
    if first in w.SUFFERED or w.BY_ACCIDENT.fullmatch(first):
        return "yours"
    if form == "clause":
        return form
    if w.CAUSING.fullmatch(first):
        return "mine"
    return "yours" if first.startswith("me") and is_verb(first) else "other"


def fragment(typed: str, slot: str, *, known: Collection[str] = ()) -> Fragment:
    """What was typed, ready for a sentence; `slot` names the opening that it may repeat; none when empty.

    Args:
        known: words written small elsewhere in the case: they are no names.
    """
    text, form = meant(bare(typed), slot)
    if not form:
        text, form = placed(*_opened(text, slot), slot)
    text = text.rstrip("?") if form == "question" and slot == "fix" else text
    if not text:
        return Fragment()
    inside = lowered(text) if form in ("verb", "passive") else _lowered_clause(text, known)
    return Fragment(form, inside, cap(text), simple=simple(text))


_DOER = re.compile(
    r"(?:(?P<who>saya|kami) (?:akan|sedang|tengah|mahu|hendak|nak|sudah mula)|sedang|tengah) (?P<what>.+)",
    re.I | re.S,
)


def promised(typed: str, *, known: Collection[str] = ()) -> tuple[Fragment, str]:
    """What was promised: a verb that follows "saya berjanji untuk" or a thing, else an empty fragment; and a
    clause that follows "saya berjanji bahawa" ("kami akan menghantarnya"), or nothing."""
    text, _form = meant(bare(typed), "fix")
    if re.fullmatch(r"hal ini (?:\w+ )?dalam \w+", text, re.IGNORECASE):
        return Fragment(), "hal ini akan selesai"  # "sudah dalam proses"
    doer = _DOER.match(text)
    if doer:
        part = fragment(f"saya akan {doer['what']}", "fix", known=known)
        ours = part.simple and (doer["who"] or "").lower() == "kami"
        return (part if part.simple and not ours else Fragment()), f"kami akan {part.inside}" if ours else ""
    part = fragment(text, "fix", known=known)
    if part.simple and part.form == "question":
        return replace(part, form="verb", inside=f"memaklumkan {part.inside}"), ""
    if not part.simple or part.form not in ("verb", "noun", "clause", "passive"):
        return Fragment(), ""
    if part.form in ("verb", "noun"):
        return part, ""
    if part.form == "passive":
        return Fragment(), f"perkara itu akan {part.inside}"
    ours = re.match(r"kami (?=([\w-]+))", part.inside, re.IGNORECASE)
    if ours and is_verb(ours[1].lower()) and ours[1].lower() not in w.MARKERS | w.ASPECTS:
        return Fragment(), f"kami akan {part.inside[ours.end() :]}"
    soon = re.sub(r"^((?:[\w'’-]+ ){1,4})(?:sedang|tengah) ", r"\1akan ", part.inside, count=1)
    return Fragment(), soon if re.match(r"(?:[\w'’-]+ ){1,5}akan ", soon) else ""


def _opened(text: str, slot: str) -> tuple[str, str]:
    """The words without the opening that the template has, and their form.

    What follows "saya" or "saya akan" is a predicate, whatever word it is; where "akan" does not fit before
    it ("saya sedang menyiapkannya"), or where it is none ("saya dan Siti"), the subject stays.
    """
    opening = re.match(rf"{_OPENINGS[slot]}\s*", text, re.IGNORECASE) if slot else None
    said, rest = tokens(opening[0]) if opening else [], bare(text[opening.end() :]) if opening else text
    if not rest:
        return text, form_of(text) or "other"
    form, first = form_of(rest) or "other", (tokens(rest) or [""])[0]
    if not said or said[-1] not in ("saya", "kami", "akan", "sudah", "telah"):
        return rest, form
    if "saya" not in said and "kami" not in said and (said[-1] != "akan" or slot != "fix"):
        return rest, form
    if said[-1] in ("saya", "kami"):
        if first in w.NOT_ALONE or (slot in ("fix", "fixed") and first in w.ASPECTS):
            return text, "clause"
        if said[-1] == "kami" and form != "verb" and first not in w.ASPECTS:
            return rest, "not"  # prevention: "kami hanya", "kami kini"
    passive = form == "passive" and "saya" not in said
    return rest, "passive" if passive else "verb"


def _lowered_clause(text: str, known: Collection[str]) -> str:
    words = re.findall(r"[\w'’-]+", text)
    if not words or not text.startswith(words[0]):
        return text
    first, second = words[0].lower(), words[1] if len(words) > 1 else ""
    if (first in _TITLES or first in w.RANKS) and second[
        :1
    ].isupper():  # "Puan Lee" is a name; "Puan" alone is "you"
        return text
    sure = (
        first in w.COMMON
        or first in w.THINGS
        or first in w.SUBJECTS
        or first in w.DETERMINERS
        or first in _TITLES
    )
    sure = sure or bool(w.NOUN.fullmatch(first)) or second in w.AFTER_NOUN
    sure = sure or first in w.QUESTIONS or first in known or (is_verb(first) and not second[:1].isupper())
    return lowered(text) if sure else text
