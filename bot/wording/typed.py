"""What people typed into the places of the form, ready for a sentence said to the client."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.file import CaseFile
from bot.domain.people import Channel, Lang
from bot.wording import english, english_promises, english_reasons, english_you, malay, malay_typed, malay_you
from bot.wording.edges import Fragment, bare, cap, kept, name_of, whole
from bot.wording.spelling import spelled

BEFORE_TIME = re.compile(
    r"(?:\s|(?<=\W)|^)(?:by|before|at|on|until|sebelum|pada|menjelang|pukul|selewat-lewatnya)$", re.I
)
# A sentence cannot begin with "because" and end there.
_BECAUSE = {
    Lang.EN: (
        re.compile(r"(?:it'?s |it was )?because\b(?=[^,.!?\n]*[.!]?$)", re.IGNORECASE),
        "It happened because",
    ),
    Lang.MS: (re.compile(r"(?:kerana|sebab)\b(?=[^,.!?\n]*[.!]?$)", re.IGNORECASE), "Sebabnya,"),
}


def fragment(file: CaseFile, typed: str, slot: str, *, past: bool = False) -> Fragment:
    """What was typed into a place of the form, said to the client.

    Args:
        past: see `english.fragment`.
    """
    known = small_words(file)
    if slot == "fix":  # "send it by", and the time in its own field
        typed = BEFORE_TIME.sub("", bare(typed))
    typed = spelled(typed, file.lang)
    text = _to_them(file, typed, slot)
    if file.lang is Lang.MS:
        return _addressed(file, malay.told_as(malay.fragment(text, slot, known=known), slot), text != typed)
    return english.told_as(english.fragment(text, slot, past=past, known=known), slot)


def promised(file: CaseFile, typed: str, slot: str) -> tuple[Fragment, str]:
    """What was promised, as it is told afterwards: see `english_promises.promised`, `malay.promised`."""
    typed = spelled(typed, file.lang)
    text, known = _to_them(file, typed, slot), small_words(file)
    if file.lang is Lang.EN:
        return english_promises.promised(text, known=known)
    what, said = malay.promised(text, known=known)
    return _addressed(file, what, text != typed), _you(file, said) if text != typed else said


def reason(file: CaseFile, typed: str) -> str:
    """Why it happened, as a sentence or several."""
    because, opening = _BECAUSE[file.lang]
    told = spelled(whole(typed), file.lang)
    text = _to_them(file, told, "explanation")
    changed = text != told
    if file.lang is Lang.MS:
        text = malay_typed.reason(text)
        text = _you(file, text) if changed else text
    elif not because.match(text):
        text = english_reasons.because(text, english.form_of(text, past=True))
    return cap(because.sub(opening, text, count=1) if because.match(text) else text)


def address(contact: str, channel: Channel) -> str:
    """How a Malay sentence says "you". "Tuan/puan" can be written and not spoken: there, the name does it."""
    known = malay.sapaan(contact)
    return (contact or "anda") if known == malay.UNKNOWN and channel is Channel.CALL else known


def kept_part(part: Fragment) -> Fragment:
    """Its white space out of `tidied`'s reach."""
    return replace(part, inside=kept(part.inside), start=kept(part.start), tail=part.tail)


def small_words(file: CaseFile) -> frozenset[str]:
    """Words the owner wrote small: such a word is no name where it stands first with a capital."""
    facts = file.case.facts
    text = " ".join(
        (facts.did, facts.effect, facts.explanation, facts.fix, facts.prevention, facts.make_good)
    )
    return frozenset(re.findall(r"\b[a-z][\w'’-]*", text))


def _to_them(file: CaseFile, typed: str, slot: str) -> str:
    """What is said about the client, said to them."""
    return malay_you.to_you(typed, slot) if file.lang is Lang.MS else english_you.to_you(typed, slot)


def _you(file: CaseFile, text: str) -> str:
    """The form of address in the place that `malay_you` kept for it."""
    you = address(name_of(file.contact), file.told_by)
    return re.sub(
        rf"\b{malay_you.YOU}\b",
        lambda at: cap(you) if at.start() == 0 and at[0] != "anda" else you,
        text,
        flags=re.I,
    )


def _addressed(file: CaseFile, part: Fragment, changed: bool) -> Fragment:
    if not changed:
        return part
    return replace(part, inside=_you(file, part.inside), start=_you(file, part.start))
