"""What the case knows, and the words leave out however they sound: its own mistake, harm and fix."""

from __future__ import annotations

from collections.abc import Mapping

from bot.coach.advice import better, why
from bot.coach.finding import WEIGHT, Finding, ranked
from bot.coach.letter import Letter, told

#: The fact that the case knows, and the part of its words that tells it.
_KNOWN = {
    "no_admission": ("did", "mistake"),
    "no_fix": ("fix", "remedy"),
    "no_effect": ("effect", "effect"),
    "make_good_fit": ("make_good", "make_good"),
}
#: Something near it is said; one hint on the same part is enough.
_BESIDE = {
    "no_admission": ("blame_shift", "passive_evasion", "no_admission", "conditional", "false_empathy"),
    "no_fix": ("no_fix", "no_when", "vague_time", "false_empathy", "over_promise"),
    "no_effect": ("no_effect",),
    "make_good_fit": ("make_good_fit", "fix_before_surprise"),
}
#: In the case's own sentence of these parts, no word is at fault: its facts are the owner's, as they are.
_OWN_PARTS = ("effect", "remedy", "prevention", "make_good", "again")
#: In its mistake neither, but for somebody else's blame: that is asked about where the fact is typed.
_OF_THE_MISTAKE = frozenset({"passive_evasion", "no_admission", "but_defence", "no_when", "minimising"})
_ALSO_NO_FAULT = frozenset(
    {"blame_shift", "no_when", "vague_time", "passive_evasion", "but_defence", "jargon"}
)


def unsaid(
    letter: Letter, found: list[Finding], facts: Mapping[str, str], sentences: Mapping[str, str]
) -> list[Finding]:
    """The findings, with those that only the case can bear out."""
    rules = {finding.rule for finding in found}
    added = [
        _missing(rule, letter, facts)
        for rule, (fact, part) in _KNOWN.items()
        if rules.isdisjoint(_BESIDE[rule])
        and facts.get(fact)
        and sentences.get(part)
        and not letter.says(part, sentences)
        and not (rule == "no_admission" and told(letter, facts[fact]))
    ]
    return ranked([*found, *added]) if added else found


def _missing(rule: str, letter: Letter, facts: Mapping[str, str]) -> Finding:
    start = end = len(letter.text.rstrip())
    if rule == "no_admission":  # the empty one is quoted
        own = letter.draft.owned or letter.draft.all("apology")
        start, end = letter.draft.quote(*own[0]) if own else (0, 0)
    quote = letter.text[start:end]
    return Finding(rule, WEIGHT[rule], quote, start, end, why(rule), better(rule, letter.lang, facts))


def is_own(letter: Letter, finding: Finding, sentences: Mapping[str, str]) -> bool:
    """Whether what is quoted is the case's own sentence, where its words are no fault."""
    if finding.start == finding.end:
        return False
    for part in (*_OWN_PARTS, "mistake"):
        rules = _OF_THE_MISTAKE if part == "mistake" else _ALSO_NO_FAULT
        sentence = sentences.get(part, "")
        if sentence and finding.rule in rules and _within(letter.text, finding, sentence):
            return True
    return False


def _within(text: str, finding: Finding, sentence: str) -> bool:
    bare = sentence.rstrip(".")
    at = text.casefold().find(bare.casefold())
    while at >= 0:
        if at <= finding.start < at + len(bare):  # it may go on: in a call, mistake and harm are one sentence
            return True
        at = text.casefold().find(bare.casefold(), at + 1)
    return False
