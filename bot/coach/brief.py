"""The coach beside a case: findings that the case's own facts bear out, and better words from those facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.coach.emptied import emptied
from bot.coach.finding import Finding
from bot.coach.framing import Frame, framed, is_bare
from bot.coach.keeping import keeps, story_of
from bot.coach.languages import part
from bot.coach.letter import STATED, Letter, said
from bot.coach.mending import ADDED, ENOUGH, INSTEAD, SHORTENED, Mended, mended
from bot.coach.rules_facts import is_unlike
from bot.coach.unsaid import is_own, unsaid


@dataclass(frozen=True, slots=True)
class Brief:
    """What the case knows besides the words.

    `facts`: fragments as typed. `sentences`: by part, as a message says them (`mending.mended`).
    `earlier`: cases of the same kind that this client has had before. `contact`: how they are addressed.
    """

    lang: str
    channel: str
    severity: str = "ordinary"
    glossary: frozenset[str] = frozenset()
    facts: Mapping[str, str] = field(default_factory=dict)
    sentences: Mapping[str, str] = field(default_factory=dict)
    earlier: int = 0
    contact: str = ""


#: What the words lack, and the part that would be it: where the case's own sentence stands, nothing lacks.
_BORNE_OUT = {
    "no_apology": "apology",
    "no_admission": "mistake",
    "no_fix": "remedy",
    "no_when": "remedy",
    "no_effect": "effect",
    "no_prevention": "prevention",
    "no_invitation": "invitation",
    "again": "again",
    "make_good_fit": "make_good",
}
#: Faults whose words are to go: better words never bring one of them.
_TAKEN_OUT = ("placeholder_left", "over_promise", "begs_forgiveness", "fix_before_surprise")


def with_repeat(sentences: Mapping[str, str], lang: str, earlier: int) -> dict[str, str]:
    """The sentences with the one that owns the repeat; none when there is none."""
    if not earlier:
        return dict(sentences)
    words = part(lang, "repeat")
    return {**sentences, "again": words.AGAIN.get(earlier, words.AGAIN_MORE)}


def findings(text: str, brief: Brief, letter: Letter | None = None) -> list[Finding]:
    """All findings on the words, beside what the case knows; musts first. `letter`: the text, once read."""
    from bot.coach import coach

    found = coach(
        text,
        lang=brief.lang,
        channel=brief.channel,
        severity=brief.severity,
        glossary=brief.glossary,
        facts=brief.facts,
        earlier=brief.earlier,
    )
    known = {word.casefold() for word in brief.glossary}
    letter = letter or _letter(text, brief)
    told = (
        _only_the_why(letter, finding, brief) if finding.rule == SHORTENED else finding for finding in found
    )
    left = [
        finding
        for finding in told
        if finding
        and not _is_borne_out(letter, finding, brief)
        and not is_own(letter, finding, brief.sentences)
        and not (finding.rule == "jargon" and finding.quote.casefold() in known)
    ]
    return unsaid(letter, left, brief.facts, brief.sentences)


def _letter(text: str, brief: Brief) -> Letter:
    return Letter(text, brief.lang, brief.contact, facts=brief.facts)


def _is_borne_out(letter: Letter, finding: Finding, brief: Brief) -> bool:
    lacking = _BORNE_OUT.get(finding.rule, "")
    if finding.rule == "make_good_fit" and is_unlike(brief.facts, brief.lang):
        return False  # it stands there, and is not what they lost
    if said(letter.text, brief.sentences.get(lacking, "")):
        return True
    if lacking == "invitation" and said(letter.text, brief.sentences.get("asking", "")):
        return True
    return lacking in STATED and bool(brief.facts.get(lacking)) and letter.says(lacking, brief.sentences)


def _only_the_why(letter: Letter, finding: Finding, brief: Brief) -> Finding | None:
    """Harm, fix and signature that the case knows are no explanation: without them it may be short enough."""
    why = story_of(letter, finding.start, finding.end, brief.facts)
    if len(why) <= ENOUGH:
        return None
    start, end = why[0].start, why[-1].end
    return replace(finding, quote=letter.text[start:end], start=start, end=end)


@dataclass
class Reading:
    """One text beside its case, read once: what the coach finds in it, and its better wordings."""

    text: str
    brief: Brief

    @cached_property
    def found(self) -> list[Finding]:
        """Two hints never contradict each other: where a gift is too early, none is asked for."""
        made = findings(self.text, self.brief, self._letter)
        rules = {finding.rule for finding in made}
        if "make_good_fit" not in rules or not self._is_too_early(rules):
            return made
        return [finding for finding in made if finding.rule != "make_good_fit"]

    def _is_too_early(self, rules: set[str]) -> bool:
        offer = self.brief.sentences.get("make_good", "")
        return "fix_before_surprise" in rules or (
            bool(offer) and "fix_before_surprise" in self._faults(offer)
        )

    @cached_property
    def _letter(self) -> Letter:
        return _letter(self.text, self.brief)

    @cached_property
    def _sentences(self) -> dict[str, str]:
        return with_repeat(self.brief.sentences, self.brief.lang, self.brief.earlier)

    def improved(self, finding: Finding) -> Mended | None:
        """The better wording of this finding; None where there is none, or where it would not help."""
        before = sum(found.rule == finding.rule for found in self.found)
        facts, sentences = self.brief.facts, self._sentences
        for made in mended(self._letter, finding, sentences, facts):
            if not made.text.strip() or made.text == self.text:
                continue
            made = replace(made, text=emptied(self._letter, made.text, sentences, facts))
            after = _letter(made.text, self.brief)
            if not keeps(self._letter, after, finding.rule, facts, sentences):
                continue
            if sum(found.rule == finding.rule for found in self._again(made.text)) >= before:
                continue
            if not self._faults(made.text) - self._faults(self.text):
                return made
        return None

    def as_letter(self, text: str, frame: Frame) -> str:
        """Better words that were put into a bare email, laid out as a letter; else as they are."""
        if not frame or self.brief.channel != "email" or not is_bare(self._letter):
            return text
        heavy = self._heavy(text)
        made = framed(_letter(text, self.brief), frame, self._sentences)
        return next((letter for letter in made if not self._heavy(letter) - heavy), text)

    def _heavy(self, text: str) -> set[str]:
        return {found.rule for found in self._again(text) if found.severity != "consider"}

    def _faults(self, text: str) -> set[str]:
        """What would have to go from the text again."""
        return {found.rule for found in self._again(text)}.intersection(_TAKEN_OUT)

    def own(self, finding: Finding) -> str:
        """What the case itself says of this, where it cannot be put in: nobody else's example is better."""
        if finding.rule == SHORTENED:
            short = self._sentences.get("explanation", "")
            return short if len(short) < len(finding.quote) else ""
        parts = INSTEAD.get(finding.rule, ()) or ADDED.get(finding.rule, ())
        words = " ".join(self._sentences[part] for part in parts if self._sentences.get(part))
        return "" if self._faults(words) else words

    def _again(self, text: str) -> list[Finding]:
        """Findings often lead to the same words; those are read once."""
        if text not in self._seen:
            self._seen[text] = findings(text, self.brief)
        return self._seen[text]

    @cached_property
    def _seen(self) -> dict[str, list[Finding]]:
        return {}
