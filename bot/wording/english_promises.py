"""English: what was promised, as it is told afterwards: "I told you I would send it", whatever was typed."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.wording import english_words as w
from bot.wording.edges import Fragment, bare
from bot.wording.english import form_of, fragment

_AT_ONCE = r"(?:(?:now|already|currently|just|also|still|busy) )*"
_DOER = re.compile(
    rf"(?P<who>i|we)(?:(?P<will>['’]ll| will| shall| can| could"
    rf"|(?:['’]d| would) like to| (?:want|plan|intend|mean) to|(?:['’]m|['’]re| am| are) (?:going|about) to)"
    rf"|['’]m|['’]re| am| are) {_AT_ONCE}(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
_OTHERS = re.compile(r"(?P<who>(?:[\w'’-]+ ){0,4}?[\w-]+)(?: will|['’]ll) (?P<what>.+)", re.DOTALL)
_AT_WORK = re.compile(
    rf"(?P<who>(?:[\w'’-]+ ){{0,4}}?[\w-]+)(?: is| are|['’]s) {_AT_ONCE}(?P<what>\w+ing\b.*)", re.DOTALL
)
#: A second doer: "send it, and I'll call you" does not follow "I told you I would".
_AGAIN = re.compile(
    r"\b(?:i|we|you|it|they|he|she)(?:['’]| (?:will|am|are|is|shall)\b)|\bwill\b", re.IGNORECASE
)
_JOINED = re.compile(r"(?:,|\b(?:and|or|then)) (?P<ing>[\w-]+ing)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:re-?|over|under|pre-?|un|double-|cross-|out)")


def promised(typed: str, *, known: Collection[str] = ()) -> tuple[Fragment, str]:
    """What was promised, and what somebody else would do.

    Returns:
        A verb that follows "I would" or a thing that follows "you would have", else an empty fragment; and a
        clause that follows "I told you" ("we would recall it", "the courier would bring it"), or nothing.
    """
    text = bare(typed)
    doer = _DOER.match(text)
    what = doer["what"] if doer else text
    verb = what if doer and doer["will"] else _plain_forms(what)
    if verb and not _AGAIN.search(verb) and not re.match(r"(?:not|never)\b", verb, re.IGNORECASE):
        part = replace(fragment(verb), form="verb")
        if not part.simple:
            return Fragment(), ""
        return (Fragment(), f"we would {part.inside}") if doer and doer["who"].lower() == "we" else (part, "")
    part = fragment(text, "fix", known=known)
    if doer or not part.simple or part.form not in ("verb", "noun", "clause"):
        return Fragment(), ""
    if part.form == "noun" and re.match(r"no\s(?!longer\b)", part.inside):
        return Fragment(), "" if _AGAIN.search(part.inside) else f"there would be {part.inside}"
    if part.form != "clause":
        return (Fragment() if _AGAIN.search(part.inside) else part), ""
    working = _AT_WORK.match(part.inside)
    does = _plain_forms(working["what"]) if working else ""
    if working and does and not _AGAIN.search(does):
        return Fragment(), f"{working['who']} would {does}"
    other = _OTHERS.match(part.inside)
    if not other or _AGAIN.search(other["what"]) or re.match(r"(?:not|never)\b", other["what"]):
        return Fragment(), ""
    return Fragment(), f"{other['who']} would {other['what']}"


def _plain_forms(text: str) -> str:
    """ "sending it and calling you" as "send it and call you"; nothing where a form is not known."""
    first, gap, rest = text.partition(" ")
    if form_of(text) != "ing" or not _plain(first.lower()):
        return ""
    others = [found["ing"] for found in _JOINED.finditer(rest) if found["ing"].lower() not in w.NOT_ING]
    for ing in others:
        if not _plain(ing.lower()):
            return ""
        rest = re.sub(rf"\b{re.escape(ing)}\b", _plain(ing.lower()), rest, count=1)
    return _plain(first.lower()) + gap + rest


def _plain(ing: str) -> str:
    """The plain form of a verb in -ing; nothing where it is not known."""
    stem = ing.removesuffix("ing")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    for form in (stem, stem + "e", doubled, stem[:-1] + "ie"):
        root = _BEFORE.sub("", form, count=1) if _BEFORE.match(form) else form
        if stem != ing and (form in w.FINITE or root in w.FINITE):
            return form
    return ""
