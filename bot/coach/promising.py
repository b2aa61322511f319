"""A promise that nobody can keep, in one sentence with a fix: the promise goes, and the fix stays."""

from __future__ import annotations

import re

from bot.coach.finding import Finding
from bot.coach.letter import Letter, Piece

#: Where one clause of a sentence ends and the next begins.
_BETWEEN = re.compile(
    r"\s{0,3}[,;–—]\s{0,3}(?:(?:and|so|but|dan|serta|jadi|tetapi)\s{1,3})?|\s{1,3}(?:and|so|dan|serta)\s{1,3}",
    re.IGNORECASE,
)
#: A clause that says one of these is worth keeping as its owner wrote it.
_WORTH = frozenset({"remedy", "make_good", "prevention", "when"})
_SHORTEST, _SURELY = 3, 4  # words of a clause that says such a thing, and of any other
#: What begins so leads in another clause, and is none itself: "from Monday on, I promise …".
_LEADS = re.compile(
    r"\s*(?:from|by|on|at|in|since|for|before|after|with|as|to|of|because|thanks|if|when|once|while|like|rest"
    r"|mulai|bermula|dari|daripada|sejak|pada|sebelum|selepas|dengan|untuk|bagi|dalam|kerana|jika|apabila"
    r"|selaku|sebagai|semasa)\b",
    re.IGNORECASE,
)
#: More of the promise itself.
_PROMISES = re.compile(
    r"\b(?:promis\w{1,5}|guarantee\w{0,3}|my word|i swear|rely on|trust|never|ever again|always|forever|100"
    r"|janji\w{0,3}|berjanji|jamin\w{0,3}|menjamin|sumpah|percaya\w{0,3}|takkan|tidak akan|sampai bila-bila"
    r"|selama-lamanya|risau|worry)\b",
    re.IGNORECASE,
)


def besides(letter: Letter, piece: Piece, finding: Finding) -> tuple[str, str]:
    """What one sentence says before its promise and after it, as clauses that stand alone; "" for neither."""
    start, end = _bounds(letter, piece)
    text = letter.text[start:end]
    cuts = list(_BETWEEN.finditer(text))
    before = [cut for cut in cuts if cut.end() <= finding.start - start]
    after = [cut for cut in cuts if cut.start() >= finding.end - start]
    head = text[: before[-1].start()] if before else ""
    tail = text[after[0].end() :] if after else ""
    joined = bool(before) and bool(before[-1][0].strip(" ,;–—"))  # by "and", which joins whole clauses
    return (head if _stands(head, letter, joined) else "", tail if _stands(tail, letter) else "")


def parts_of(clause: str, letter: Letter) -> frozenset[str]:
    """What a clause says alone, of what is worth keeping; `when`: it names a time."""
    read = Letter(clause, letter.lang, letter.contact)
    timed = {"when" for heard in read.draft.sentences if heard.when}
    return frozenset(timed).union(*(piece.parts for piece in read.pieces)) & _WORTH


def _stands(clause: str, letter: Letter, joined: bool = False) -> bool:
    """Whether it is a sentence alone, and worth keeping: it says such a thing; or it is a whole clause, and
    then in doubt nobody's words go with what they stood beside."""
    words = len(clause.split())
    if words < _SHORTEST or _LEADS.match(clause) or _PROMISES.search(clause):
        return False
    return bool(parts_of(clause, letter)) or (joined and words >= _SURELY)


def promises_a_fix(letter: Letter, piece: Piece, finding: Finding) -> bool:
    """Whether the sentence would still be a fix without the words of the promise: "I guarantee that you
    have it by noon"."""
    start, end = _bounds(letter, piece)
    rest = letter.text[start : finding.start] + letter.text[finding.end : end]
    return bool(parts_of(rest, letter) & {"remedy", "when"})


def _bounds(letter: Letter, piece: Piece) -> tuple[int, int]:
    return piece.start + len(letter.opening(piece)), piece.end - len(letter.goodbye(piece))
