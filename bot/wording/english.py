"""English: what kind of words a fragment is, and what its edges look like inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.wording import english_words as w
from bot.wording.edges import Fragment, bare, cap, lowered, simple, tokens
from bot.wording.english_clauses import finite, predicate
from bot.wording.english_slots import a_thing, asked, reworded

_KNOWN = (
    w.SUBJECTS | w.DETERMINERS | w.QUESTIONS | w.ADVERBS | w.AUXILIARIES | w.VERBS | w.COMMON | w.ADJECTIVES
)
_OPENINGS = {
    "effect": (
        r"(?:and )?(?:so|because of (?:that|this)|as a result|therefore|(?:it|this) meant(?: that)?)\b[,:]?"
    ),
    "fix": r"(?:i'll|i will|i shall|to|please|will|going to)\b",
    "prevention": (
        r"(?:(?:starting )?from (?:now on|now|today|today on)|in future|in the future|to|will(?! be\b))\b,?"
    ),
    "make_good": r"(?:to make up for it|as compensation|to|will(?! be\b))\b[,:]?",
    "left": r"(?:still to do|what is left)\b[,:]?",
}


def form_of(text: str, *, past: bool = False) -> str:
    """What kind of words a fragment is.

    Returns:
        verb (send it), past (took it), participle (sent it: fits after "I" and after "I have"), ing,
        clause (has a subject of its own), noun, question, or other where the words do not tell.

    Args:
        past: what is described has happened, so that "put" and "cut" are past.
    """
    found = tokens(text)
    if not found:
        return ""
    first, second = _plain(found[0]), found[1] if len(found) > 1 else ""
    if text[:1] in "\"'“‘":
        return "clause" if finite(found[1:], after=first) else "other"  # a name: “Draft 3” went out
    if first in w.SUBJECTS:
        return "clause"
    if first in w.QUESTIONS:
        return "question"
    no_more = found[:2] == ["no", "longer"] and bool(found[2:]) and found[2] in w.FINITE
    if no_more or (first == "double" and second in w.DETERMINERS):
        return "verb"
    if first in w.DETERMINERS or first[0].isdigit():
        return _thing(text, found)
    if first in w.ADVERBS or (first.endswith("ly") and first not in w.VERBS | w.ADJECTIVES):
        rest = form_of(" ".join(found[1:]), past=past)
        if first == "not":
            return rest if rest in ("verb", "ing") and second not in w.PREPOSITIONS else "other"
        return rest if rest in ("verb", "past", "participle", "clause") else "other"
    if first in w.UNCHANGING and not past:
        return "verb"
    return _by_first_word(found, first, second)


def _by_first_word(found: list[str], first: str, second: str) -> str:
    if first in w.PARTICIPLES:
        return "participle"
    if first in w.PAST_ONLY:
        return "past"
    if first in w.ADJECTIVES and (second not in w.DETERMINERS or first not in w.VERBS):
        return "clause" if finite(found, surely=True) else _noun(found)
    if first.endswith("ed") and len(first) > 3 and first not in w.NOT_PAST:
        return "participle"
    gerund = first not in w.NOT_ING or second in w.OBJECTS
    if first.endswith("ing") and len(first) > 4 and gerund:
        return "clause" if second in w.AUXILIARIES else "ing"
    if first in w.VERBS and second not in w.AUXILIARIES | w.SAYS:
        return "other" if second in ("of", "by") or _headline(found) else "verb"
    if finite(found[1:], after=first):
        # "wedding photos lost" is a headline, "Mr Tan lost a day" a sentence
        headline = found[-1] in w.PARTICIPLES and not w.AUXILIARIES & {*found}
        return "other" if headline else "clause"
    if predicate(found) == "sure" and (first in w.SEVERAL or first.endswith("s") or _third_person(second)):
        return "clause"  # "drivers text the client", "calendar blocks my morning"
    if _third_person(first):
        return "other"  # "checks every list": whoever does, it is not "I"
    if w.NOUN.fullmatch(first):
        return _noun(found)
    return "verb" if second in w.OBJECTS and first not in w.ONE_THING else "other"


def _headline(found: list[str]) -> bool:
    """ "pay day moved": what looks like a verb belongs to the thing behind it."""
    second, third = found[1:2], found[2:3]
    if not third or found[0] not in w.NOUNS_TOO or second[0] in w.OBJECTS | w.PREPOSITIONS | w.ADJECTIVES:
        return False
    past = third[0] in w.PARTICIPLES or (third[0].endswith("ed") and third[0] not in w.NOT_PAST)
    return past and not second[0].endswith("s") and not second[0].endswith("ly") and len(second[0]) > 2


def _thing(text: str, found: list[str]) -> str:
    """What begins with "a", "the", "no", "two": a thing, or a sentence about it."""
    if found[:2] == ["no", "longer"]:
        return "other"
    head = re.split(r",\s+(?=\w+(?:ed|en|ent|ept|one)\b)|:\s", text, maxsplit=1)[0]
    if finite(tokens(head)):
        return "clause"
    return {"sure": "clause", "maybe": "other"}.get(predicate(tokens(head)), "noun")


def _noun(found: list[str]) -> str:
    """A thing that can stand without "a" or "the": several of them, or some of it."""
    at = next((n for n, word in enumerate(found) if word in w.PREPOSITIONS), len(found))
    head = found[at - 1] if at else ""
    several = head.endswith("s") and not head.endswith("ss")
    return "noun" if several or w.UNCOUNTED.fullmatch(head) else "other"


def _plain(word: str) -> str:
    """ "double-check" is "check"."""
    before, dash, after = word.partition("-")
    return after if dash and before in w.BEFORE_DASH and after in w.VERBS else word


def _third_person(word: str) -> bool:
    return word.endswith("s") and bool({word[:-1], word[:-2], word[:-3] + "y"} & w.FINITE)


def fragment(typed: str, slot: str = "", *, past: bool = False, known: Collection[str] = ()) -> Fragment:
    """What was typed, ready for a sentence.

    Args:
        slot: which opening of the template it may repeat.
        known: words written small elsewhere in the case: they are no names.
    """
    text = _with_doer(reworded(bare(typed), slot), slot)
    if slot == "fix" and re.match(r"please\b.*\bme\b", text, re.IGNORECASE):
        return Fragment("clause", lowered(text), cap(text))  # "please call me": what they do, not I
    if slot in _OPENINGS:
        opening = re.match(rf"{_OPENINGS[slot]}\s*", text, re.IGNORECASE)
        shorter = bare(text[opening.end() :]) if opening else text
        will = slot == "fix" or text[:5].lower() == "will "
        # "I will" is the template's "I'll", where a verb follows it; "will" alone may be a name.
        text = shorter if shorter and (not will or form_of(shorter) == "verb") else text
    form = form_of(text, past=past)
    text, form = asked(text, form) if slot in ("", "fix") else (text, form)
    text = text.rstrip("?") if form == "question" else text
    if not text:
        return Fragment()
    inside = lowered(text) if form in ("verb", "past", "participle", "ing") else _lowered_clause(text, known)
    return Fragment(form or "other", inside, cap(text), simple=simple(text))


def _with_doer(text: str, slot: str) -> str:
    """ "have sent it", "will be sent", "fixed": what was left out before the first word is put there."""
    found = tokens(text)
    if slot not in ("fix", "fixed", "make_good", "prevention") or not found:
        return text
    if found[0] in ("have", "haven't", "am") and len(found) > 1 and form_of(text, past=True) != "noun":
        theirs = found[0] != "have" or form_of(" ".join(found[1:]), past=True) == "participle"
        return f"I {lowered(text)}" if theirs else text
    if text.endswith("?"):
        return text
    if found[0] in ("is", "was", "has", "isn't") or found[:2] == ["will", "be"]:
        return f"it {lowered(text)}"
    single = slot == "fixed" and len(found) == 1 and form_of(text, past=True) == "participle"
    return f"it is {lowered(text)}" if single else text


def told_as(part: Fragment, slot: str) -> Fragment:
    """The same words with the form that their place asks for.

    What is done is "I have sent it", and "I sent it this morning"; what prevents is never told in the past:
    "written confirmation of every order" is a thing there; an effect without its subject has one.
    """
    first = (tokens(part.inside) or [""])[0]
    if slot == "fixed" and part.form == "participle" and w.WHEN.search(part.inside):
        return replace(part, form=part.form if first in w.NEVER_PAST else "past")
    said_when = w.SAYS_FROM_WHEN.match(part.start) if slot == "prevention" else None
    if said_when:
        rest = form_of(part.start[said_when.end() :])
        return replace(part, form="told" if rest == "clause" else "other")
    if slot == "prevention" and part.form in ("participle", "past") and first not in w.UNCHANGING:
        second = (tokens(part.inside) + [""] * 2)[1]
        return replace(
            part,
            form="done"
            if first in w.CHANGED or second in w.OBJECTS | w.PARTICLES
            else _noun(tokens(part.inside)),
        )
    if slot == "prevention" and w.ALREADY_SO.match(part.inside):
        return replace(part, form="told")
    if slot == "prevention" and part.form == "clause" and w.HAVE_DONE.match(part.inside):
        return replace(part, form="told")
    if slot in ("prevention", "make_good") and part.form == "other" and a_thing(part, slot):
        return replace(part, form="noun")
    if slot == "effect" and w.DID_IT.match(part.inside):
        return replace(part, form="mine", inside=lowered(part.inside))
    if slot == "make_good" and part.form == "verb" and " " not in part.inside:
        return replace(part, form="other")  # "refund"
    if slot == "effect" and part.form in ("participle", "past"):
        return replace(part, form="yours" if first in w.SUFFERED else "mine")
    return part


def under_way(part: Fragment) -> bool:
    """Whether a time cannot follow in the same sentence: "we are cooking more by noon" is no promise."""
    clause = part.form == "clause" and bool(w.UNDER_WAY.match(part.inside))
    return clause or part.form in ("ing", "participle", "past")


def _lowered_clause(text: str, known: Collection[str]) -> str:
    """A small first letter where the first word is surely no name; otherwise as typed."""
    words = re.findall(r"[\w'’-]+", text)
    if not words or not text.startswith(words[0]):
        return text
    first, second = words[0], words[1] if len(words) > 1 else ""
    plain = first.lower().replace("’", "'")
    if plain.split("'")[0] == "i":
        return cap(text)
    named_on = second[:1].isupper() and second not in ("I", "I'm", "I'll", "I've")
    if plain in w.TITLES or plain in w.CALENDAR or named_on:
        return text if plain not in w.DETERMINERS | w.SUBJECTS else lowered(text)
    sure = plain in _KNOWN or plain in known or plain in w.PARTICIPLES or plain.endswith("ing")
    sure = sure or bool(w.NOUN.fullmatch(plain))
    return lowered(text) if sure or len(first) == 1 else text
