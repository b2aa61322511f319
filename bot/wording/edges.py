"""The edges of what people typed. The inside is never touched."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Noncharacters stand for typed white space while a template is tidied, so that only the white space of the
# template is tidied. Unicode reserves them for use inside programs.
_HIDDEN = str.maketrans(" \n\t", "\ufdd0\ufdd1\ufdd2")
_SHOWN = str.maketrans("\ufdd0\ufdd1\ufdd2", " \n\t")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[a-z]\.)+[a-z]|\b(?:etc|sdn|bhd|ltd|inc|co|no|dll|dsb|st|rd|jln))\.$", re.I
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Something typed, ready to stand in a sentence.

    Args:
        form: what kind of words it is (see english.form_of, malay.form_of); "" when nothing was typed.
        inside: as it stands inside a sentence.
        start: as it stands at the beginning of one.
        tail: the time that follows it, with the white space before it.
        simple: one clause on one line, so that another may be joined to it.
    """

    form: str = ""
    inside: str = ""
    start: str = ""
    tail: str = ""
    simple: bool = False

    def __bool__(self) -> bool:
        return bool(self.form)


def bare(typed: str) -> str:
    """Without white space around it and without the stop at its end; "!" and "?" are kept."""
    text = typed.strip()
    while text and text[-1] in ".,;:–—- \t\n" and not _ABBREVIATED.search(text) and not text.endswith(".."):
        text = text[:-1]
    return text.rstrip(". \n") if text.endswith("..") else text


def stop(sentence: str) -> str:
    """With one full stop, unless it ends by itself; nothing stays nothing."""
    text = sentence.strip()
    if not text or text[-1] in ".!?…" or re.search(r"[.!?…][\"'”’)]$", text):
        return text
    return text + "."


def cap(text: str) -> str:
    """With a capital first, except brand names such as iPhone."""
    if len(text) > 1 and text[0].islower() and text[1].isupper():
        return text
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """With a small first letter, unless its first word is an abbreviation or written in its own way."""
    word = re.match(r"[\w'’]*", text)
    first = word[0] if word else ""
    own_way = first[1:] != first[1:].lower() or any(c.isdigit() for c in first)
    if not first or own_way or (len(first) == 1 and first != "A"):
        return text
    return text[0].lower() + text[1:]


def simple(text: str) -> bool:
    return bool(text) and not re.search(r"[.!?;:…][\"'”’)]?\s|\n|[!?…]$", text)


def one_line(text: str) -> str:
    return " ".join(text.split())


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, cut after a word."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    at = head.rfind(" ")
    return (head[:at] if at > limit // 2 else head).rstrip(" ,;:–-") + "…"


def kept(typed: str) -> str:
    """Typed words with their white space out of `tidied`'s reach."""
    return typed.translate(_HIDDEN)


def tidied(rendered: str) -> str:
    """A rendered template without the white space that absent parts leave behind."""
    lines = (re.sub(r"[ \t]+", " ", line).strip(" \t") for line in rendered.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def restored(text: str) -> str:
    """Typed white space again as it was typed."""
    return text.translate(_SHOWN)
