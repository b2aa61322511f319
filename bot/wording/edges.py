"""The edges of what people typed. The inside is never touched."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Noncharacters stand for typed white space while a template is tidied, so that only the white space of the
# template is tidied. Unicode reserves them for use inside programs.
_HIDDEN = str.maketrans(" \n\t", "\ufdd0\ufdd1\ufdd2")
_SHOWN = str.maketrans("\ufdd0\ufdd1\ufdd2", " \n\t")
_NEVER = dict.fromkeys([*range(0xFDD0, 0xFDF0), *range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
#: What a full stop may follow that belongs to it, in both languages.
ABBREVIATED = r"\b(?:[a-z]\.)+[a-z]|\b(?:etc|sdn|bhd|ltd|inc|co|no|dll|dsb|st|rd|jln)"
_ABBREVIATED = re.compile(rf"(?:{ABBREVIATED})\.$", re.I)
_WORD = re.compile(r"[\w'-]+")


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

    @property
    def joined(self) -> bool:
        """Its time, if any, stands in the same sentence."""
        return not re.match(r"\.? [A-Z]", self.tail)

    def __bool__(self) -> bool:
        return bool(self.form)

    def __str__(self) -> str:
        """In a template that prints it by another name (`checking` refuses it by its own)."""
        return self.start


def clean(typed: str) -> str:
    """As typed, without what nobody sees at its edges; nothing where it holds neither word nor picture.

    Invisible signs (zero width, byte order, control) come along when people copy from elsewhere.
    """
    text = typed.replace("\r\n", "\n").replace("\r", "\n").translate(_NEVER)
    start, end = 0, len(text)
    while start < end and _unseen(text[start]):
        start += 1
    while start < end and _unseen(text[end - 1]):
        end -= 1
    return text[start:end] if any(_says_something(c) for c in text) else ""


def _unseen(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cc", "Cf", "Cn", "Co", "Cs")


def _says_something(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) in ("So", "Lo", "Lm")


def bare(typed: str) -> str:
    """Without white space around it and without the stop at its end; "!" and "?" are kept."""
    text = clean(typed)
    while text and (text[-1] in ".,;:–—-。、([“‘" or _unseen(text[-1])):
        if text[-1] == "." and _ABBREVIATED.search(text):
            break
        text = text[:-1]
    return _signs_joined(_begun(text))


def _begun(text: str) -> str:
    """Without a bullet or a sign that ends something before its first word."""
    return re.sub(r"^(?:[\s.,;:!?…–—。、\u200b-\u200f\ufeff]|[-•*]\s)+", "", text)


def _signs_joined(text: str) -> str:
    """One sign at the end, or "?!", and nothing before it that belongs inside a sentence."""
    joined = re.sub(r"[\s,;:\u200b-\u200f\ufeff]{1,50}([.!?…]{1,9})$", r"\1", text)
    return re.sub(r"([!?…])[.…]{1,9}$", r"\1", joined)


def name_of(typed: str) -> str:
    """A name or a number, ready to stand before a comma."""
    text = one_line(bare(typed))
    while text[-1:] in ("!", "?", "…") and text:
        text = bare(text[:-1])
    return text


def whole(typed: str) -> str:
    """Sentences as typed, ready for a full stop: no comma at the end, no space before the last sign."""
    text = re.sub(r"[\s,;:–—([“‘-]{1,50}$", "", clean(typed))
    return _signs_joined(_begun(re.sub(r"\.{2,50}$", "…", text)))


def stop(sentence: str) -> str:
    """With one full stop, unless it ends by itself; nothing stays nothing."""
    text = sentence.strip()
    if not text or text[-1] in ".!?…" or re.search(r"[.!?…][\"'”’)]$", text):
        return text
    return text + "."


def cap(text: str) -> str:
    """With a capital first, except brand names such as iPhone."""
    mark = re.match(r"[\"'“‘(\[]{0,3}", text)
    head, rest = (mark[0], text[mark.end() :]) if mark else ("", text)
    if len(rest) > 1 and rest[0].islower() and rest[1].isupper():
        return text
    return head + rest[:1].upper() + rest[1:]


def lowered(text: str) -> str:
    """With a small first letter, unless its first word is an abbreviation or written in its own way."""
    word = re.match(r"[\w'’]*", text)
    first = word[0] if word else ""
    own_way = first[1:] != first[1:].lower() or any(c.isdigit() for c in first)
    if not first or own_way or (len(first) == 1 and first != "A"):
        return text
    return text[0].lower() + text[1:]


def tokens(text: str) -> list[str]:
    """The words in small letters, hyphens and apostrophes within them kept."""
    return [t.strip("-'") for t in _WORD.findall(text.lower().replace("’", "'")) if t.strip("-'")]


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
