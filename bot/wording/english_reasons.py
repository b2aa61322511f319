"""English: a reason, typed as a few words or as several sentences, as a sentence of its own."""

from __future__ import annotations

import re

from bot.wording import english_words as w
from bot.wording.edges import lowered
from bot.wording.english_clauses import finite

_I = re.IGNORECASE
_WORD = re.compile(r"[\w'-]+")


def because(text: str, form: str) -> str:
    """A reason as a sentence of its own.

    Args:
        text: as it was typed, one sentence or several.
        form: of it as something that happened.
    """
    found = _WORD.findall(text.lower().replace("’", "'"))
    first, second = [*found, "", ""][:2]
    told = re.search(r"[,;]", text) or finite(found[2:]) or {"been", "would"} & {*found}
    if re.match(r"(?:due to|because of|owing to|thanks to) ", text, _I) and not told:
        return f"It was {lowered(text)}"
    if re.search(r", (?:i|we|you|he|she|it|they|the|my|our|your|a)\b", text, _I):
        return text  # "asked to hurry, I didn't look"
    if form in ("participle", "past") and second == "by":
        return f"I was {lowered(text)}" if first not in w.PAST_ONLY else text
    if first in _BEING and (second in w.SUBJECTS or {"been", "would"} & {*found}):
        return text  # "had I looked twice, …"
    if first in _MINE | _BEING or (
        form in ("participle", "past") and second in w.OBJECTS | w.PARTICLES | {"to"}
    ):
        return text if first in w.NEVER_PAST else f"I {lowered(text)}"
    bare_fault = re.fullmatch(
        r"(?:(?:an?|my|our|the) )?(?:[\w-]+ ){0,2}(?:" + _FAULTS + r")(?: (?:in|on|with|by|at|of) .+)?",
        text,
        _I,
    )
    return (
        f"It was {lowered(text)}"
        if bare_fault and not told and len(found) < 12 and not re.search(r"[,;:.!?]", text)
        else text
    )


_BEING = frozenset({"was", "wasn't", "had", "hadn't", "didn't", "couldn't"})
_MINE = frozenset({"forgot", "misread", "mixed", "rushed", "overlooked", "skipped", "assumed"})
_FAULTS = (
    r"error|mistake|typo|mix-up|mixup|slip|oversight|misunderstanding|haste|pressure|carelessness|confusion"
)
