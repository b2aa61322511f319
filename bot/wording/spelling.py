"""How quick typing is spelled: a capital after a full stop, "I", "didn't", "Monday", "RM 4,200".

Nothing else of what somebody typed is changed, and what may be another word stays ("may", "march", "sat").
"""

from __future__ import annotations

import re

from bot.domain.people import Lang
from bot.wording.edges import ABBREVIATED, cap

_I = re.IGNORECASE
#: A full stop after one of these ends no sentence.
_SHORT = re.compile(
    rf"(?:{ABBREVIATED}|\b(?:[a-z]|corp|nos|nom|bil|spt|cth|ave|tmn|kg"
    r"|lrg|mr|mrs|ms|dr|prof|en|pn|tn|hj|hjh|vs|approx|incl|excl|max|min|hrs|mins|tel|ext|ref|fig|pkl|hb"
    r"|est|dept|jan|feb|mac|apr|jun|jul|aug|ogos|sept?|oct|okt|nov|dec|dis|mon|tues?|wed|thurs?|fri|sat|sun))\.$",
    _I,
)
_ENDED = re.compile(r"(?P<end>[.!?])(?P<gap>[\"'”’)]{0,2}\s+[\"'“‘(]{0,2})(?P<first>[a-z]\w*)")
_ALONE = re.compile(r"(?<![\w.,/&'’-])i(?=(?:['’](?:m|ve|ll|d)\b|\s|$|[,;!?](?:\s|$)))(?!\s?[).:/])")
_NOT = re.compile(r"\b(did|do|does|ca|wo|was|is|could|would|should|were|are|have|has|had)nt\b", _I)
_PRONOUNS = re.compile(r"\b(i|you|they|we)ve\b(?= \w)|\b(you|they)re\b(?= \w)", _I)
_ENGLISH = (
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august "
    "september october november december"
)
_MALAY = (
    "isnin selasa rabu khamis jumaat sabtu ahad januari februari mac april mei jun julai ogos september "
    "oktober november disember"
)
_DAYS = {
    lang: re.compile(rf"(?<![\w@/.-])(?:{'|'.join(names.split())})(?=s?\b(?![/@-]|\.\w))")
    for lang, names in ((Lang.EN, _ENGLISH), (Lang.MS, f"{_MALAY} {_ENGLISH}"))
}
#: "3 may", "march 12": a date, where the word alone may be none.
_DATE = re.compile(
    r"(?<=\d )(?:may|march)(?=$|[.,;!?]| \d{4}\b)"
    r"|(?<![\w'’-])march(?= \d{1,2}(?:st|nd|rd|th)?\b)"
)
_RINGGIT = re.compile(r"\brm(?= ?\d)", _I)


def spelled(text: str, lang: Lang) -> str:
    """The same words as they are spelled in a letter."""
    text = _RINGGIT.sub("RM", _DAYS[lang].sub(lambda day: day[0].capitalize(), text))
    if lang is Lang.EN:
        text = _DATE.sub(lambda month: month[0].capitalize(), text)
        text = _NOT.sub(lambda verb: verb[0][:-2] + ("N'T" if verb[0].isupper() else "n't"), text)
        text = _PRONOUNS.sub(lambda who: who[0][:-2] + "'" + who[0][-2:], text)
        text = _ALONE.sub("I", text)
    return _ENDED.sub(_begun, text)


def _begun(found: re.Match[str]) -> str:
    """The first word of a sentence with its capital, unless the stop before it ends none."""
    head = found.string[: found.end("end")]
    goes_on = found["end"] == "." and (head.endswith("..") or _SHORT.search(head[-12:]))
    return found[0] if goes_on else found["end"] + found["gap"] + cap(found["first"])
