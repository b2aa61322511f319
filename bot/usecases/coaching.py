"""The coach beside a case: its hints on the words, what would hold them back, and what a reviewer is told.

Nothing here is an event, and nothing is counted: a hint belongs to the words, never to a person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from bot.coach import shown, why
from bot.coach.advice import better
from bot.coach.brief import Brief, Reading
from bot.coach.finding import Finding
from bot.coach.framing import Frame
from bot.domain.brevity import spoken
from bot.domain.case import Facts
from bot.domain.file import CaseFile
from bot.domain.hint import ADVICE, CONSIDER, FAR, MUST, Hint, Hints, Mark, Remark, key_of, mark_of
from bot.domain.people import Channel, Lang
from bot.domain.repeats import same_kind
from bot.usecases.ports import Desk
from bot.usecases.taking import Look

JARGON = "jargon"
NO_FRAME = Frame()


@dataclass
class Coached:
    """Words, as the coach reads them beside the facts of their case."""

    words: str  # what is meant for the client
    rest: str  # and what is not, after it
    brief: Brief
    reader: Lang
    dismissed: tuple[Mark, ...]
    frame: Frame = NO_FRAME

    @cached_property
    def _reading(self) -> Reading:
        return Reading(self.words, self.brief)

    @property
    def _all(self) -> list[Finding]:
        return self._reading.found

    @cached_property
    def _open(self) -> list[Finding]:
        return [finding for finding in self._all if _mark(finding) not in self.dismissed]

    def hints(self, *, held: bool = False) -> Hints:
        """Five at a time, musts first."""
        first = shown(self._open)
        made: list[Hint] = []
        for place, finding in enumerate(first):
            one = self._hint(finding)
            # Said twice in the same words, it stands in two places.
            elsewhere = place > 0 and _mark(finding) == _mark(first[place - 1])
            same = bool(made) and not elsewhere and self._same(one, made[-1])
            if same and one.quote and one.quote == made[-1].quote:  # one place, one wording: one hint
                first_, second = (one, made[-1]) if one.rule == "conditional" else (made[-1], one)
                made[-1] = replace(first_, also=second.why)
                continue
            made.append(replace(one, again=same))
        aside = len({_mark(finding) for finding in self._all} - {_mark(finding) for finding in self._open})
        return Hints(tuple(made), len(self._open) - len(first), held, aside, len(self.musts) >= FAR)

    def _same(self, one: Hint, before: Hint) -> bool:
        """Whether the wording of the hint before mends this one too, or takes the same sentence out."""
        if not (one.usable and before.usable and one.better == before.better):
            return False
        return bool(one.better) or self.with_better(one.key) == self.with_better(before.key)

    @property
    def musts(self) -> tuple[Mark, ...]:
        return tuple(dict.fromkeys(_mark(f) for f in self._open if f.severity == MUST))

    def remarks(self, ticked: tuple[Mark, ...]) -> tuple[Remark, ...]:
        """Musts and shoulds, as they go into review.

        Args:
            ticked: what held the words back, and was let stand. That, and what was put aside, was a choice.
        """
        marked = [f for f in self._all if f.severity != CONSIDER]
        made = (Remark(*_mark(f), chosen=f not in self._open or _mark(f) in ticked) for f in marked)
        return tuple(dict.fromkeys(made))

    def with_better(self, key: str) -> str | None:
        """The whole text with the better wording of one hint; None: there is no such hint any more."""
        for finding in self._open:
            if key_of(_mark(finding)) == key and (made := self._reading.improved(finding)):
                text = self._reading.as_letter(made.text, self.frame) if made.words else made.text
                parted = "\n\n" if self.rest and not text.endswith("\n") else ""
                return text + parted + self.rest
        return None

    def mark(self, key: str) -> Mark | None:
        return next((_mark(f) for f in self._open if key_of(_mark(f)) == key), None)

    def marks(self, key: str) -> tuple[Mark, ...]:
        """What is put aside with one hint: of one that shows two reasons, both."""
        mark = self.mark(key)
        if mark is None:
            return ()
        shown_ = self.hints().shown
        both = any(hint.key == key and hint.also for hint in shown_)
        alone = {hint.key for hint in shown_ if hint.key != key}
        others = [_mark(f) for f in shown(self._open) if f.quote == mark[1]] if both else []
        return (mark, *(other for other in others if other != mark and key_of(other) not in alone))

    def _hint(self, finding: Finding) -> Hint:
        made = self._reading.improved(finding)
        lang = self.reader.value if finding.rule in ADVICE else self.brief.lang
        return Hint(
            finding.rule,
            finding.severity,
            finding.quote,
            why(finding.rule, self.reader.value, finding.quote),
            made.words if made else self._reading.own(finding) or better(finding.rule, lang),
            usable=made is not None,
            word=finding.quote if finding.rule == JARGON else "",
        )


def _mark(finding: Finding) -> Mark:
    return mark_of(finding.rule, finding.quote)


async def coached(desk: Desk, look: Look, file: CaseFile, text: str) -> Coached:
    """The coach's reading of these words.

    Args:
        file: with the client, as far as they are known.
    """
    facts = file.case.facts
    earlier = 0
    if file.client is not None:
        before = await look.tx.done_before(file.client.id, file.case.id)
        earlier = sum(same_kind(facts.did, did) for did in before)
    words = spoken(text, file.told_by)
    glossary = (file.client.glossary if file.client else ()) + facts.known_words
    known = {
        "did": facts.did,
        "effect": facts.effect,
        "fix": facts.fix,
        "fix_kind": facts.fix_kind.value if facts.fix_kind else "",
        "prevention": facts.prevention,
        "make_good": facts.make_good,
        "when": desk.wording.time_words(due, file.tz, file.lang) if (due := facts.stated_time) else "",
    }
    brief = Brief(
        lang=file.lang.value,
        channel=file.told_by.value,
        severity=facts.severity.value,
        glossary=frozenset(glossary),
        facts={name: value for name, value in known.items() if value.strip()},
        sentences=desk.wording.sentences(file, now=look.now),
        earlier=earlier,
        contact=file.contact,
    )
    frame = _frame(desk, file, look) if file.told_by is Channel.EMAIL else NO_FRAME
    return Coached(words, text[len(words) :], brief, file.owner.lang, facts.dismissed, frame)


def _frame(desk: Desk, file: CaseFile, look: Look) -> Frame:
    """The greeting of our own draft, and the owner's name."""
    first = desk.wording.draft(file, now=look.now).text.partition("\n")[0]
    return Frame(first if first.endswith(",") else "", file.owner.sign_off.strip())


def holds_back(coached: Coached, held: tuple[Mark, ...], *, as_it_is: bool) -> bool:
    """Whether musts are unresolved that the owner has not seen and let stand: only those do."""
    unseen = set(coached.musts) - set(held)
    return bool(coached.musts) and (not as_it_is or bool(unseen))


def let_stand(coached: Coached, facts: Facts) -> Facts:
    """The facts, once words that held musts have passed: the owner has ticked them, and is asked no more."""
    ticked = tuple(mark for mark in coached.musts if mark in facts.held)
    return replace(facts, dismissed=(*facts.dismissed, *ticked))
