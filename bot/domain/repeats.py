"""Whether two mistakes are of one kind (R56): by the words that tell what was done, and nothing more.

A small measure, and an honest one: it compares words, in one language, and knows nothing of their sense.
Two mistakes are of one kind when they share two telling words or more, and those are at least half of what
both tell (Dice). "Sent the offer to the wrong list" and "sent the wrong invoice to a client" are; "sent the
wrong offer" and "missed the deadline" are not.
"""

from __future__ import annotations

import re

SHARED = 2
HALF = 0.5

#: They tell no substance: of both languages, for people mix them.
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        """
        a an the to of for in on at by with from and or but so that this it its i we my our us you your they
        their them he she his her was were is are be been have has had did do not no too very just because
        when while who which what as out up off after before again
        saya kami kepada ke di dari daripada untuk pada dengan dan atau yang ini itu telah sudah tidak tak
        oleh sebab kerana semasa ketika nya puan encik cik tuan klien client
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning
        isnin selasa rabu khamis jumaat sabtu ahad semalam kelmarin esok pagi petang
        """,
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = ("'s", "ing", "ed", "es", "s", "nya", "kan")
_BEGINNINGS = ("ter", "meng", "men", "mem", "di")


def same_kind(did: str, before: str) -> bool:
    """Whether what was done is what was done before."""
    now, then = substance(did), substance(before)
    shared = len(now & then)
    return shared >= SHARED and 2 * shared >= HALF * (len(now) + len(then))


def substance(text: str) -> frozenset[str]:
    """The telling words, without the commonest endings and beginnings."""
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold()) if word not in _EMPTY)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    for beginning in _BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= 4:
            return word[len(beginning) :]
    return word
