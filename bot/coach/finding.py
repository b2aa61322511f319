"""What the coach says: a finding, and how much each rule weighs (coach.md)."""

from __future__ import annotations

from dataclasses import dataclass

MUST, SHOULD, CONSIDER = "must", "should", "consider"

#: In the order of coach.md; among findings of one weight, this is the order in which a person sees them.
WEIGHT = {
    "no_apology": MUST,
    "no_admission": MUST,
    "no_fix": MUST,
    "placeholder_left": MUST,
    "blame_shift": MUST,
    "conditional": MUST,
    "but_defence": MUST,
    "over_promise": MUST,
    "false_empathy": MUST,
    "no_when": SHOULD,
    "vague_time": SHOULD,
    "passive_evasion": SHOULD,
    "minimising": SHOULD,
    "defensive_policy": SHOULD,
    "begs_forgiveness": SHOULD,
    "explanation_too_long": SHOULD,
    "too_long": SHOULD,
    "jargon": SHOULD,
    "again": SHOULD,
    "fix_before_surprise": SHOULD,
    "no_effect": CONSIDER,
    "no_prevention": CONSIDER,
    "no_invitation": CONSIDER,
    "too_little": CONSIDER,
    "make_good_fit": CONSIDER,
}
_ORDER = {rule: at for at, rule in enumerate(WEIGHT)}
_GRADE = {MUST: 0, SHOULD: 1, CONSIDER: 2}
AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """``text[start:end] == quote``. What is missing has no words: it points at the place where it belongs."""

    rule: str
    severity: str
    quote: str
    start: int
    end: int
    why: str  # English, a msgid: coach.why(rule, language) has it in the reader's language
    better: str  # in the language of the draft, for it is said to the client


def ranked(findings: list[Finding]) -> list[Finding]:
    """Musts first, then the order of the rules, then the order of the text."""
    return sorted(findings, key=lambda f: (_GRADE[f.severity], _ORDER[f.rule], f.start))


def shown(findings: list[Finding]) -> list[Finding]:
    """What a person sees at a time: five, musts first, one of a rule before a second of the same."""
    first: list[Finding] = []
    more: list[Finding] = []
    seen: set[str] = set()
    for finding in ranked(findings):
        (more if finding.rule in seen else first).append(finding)
        seen.add(finding.rule)
    return ranked((first + more)[:AT_ONCE])
