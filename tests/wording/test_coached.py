"""A good case's draft is a good message: the coach has nothing to say about our own words."""

from __future__ import annotations

import pytest

from bot.coach import coach
from bot.domain.case import FixKind
from bot.domain.people import Channel, Lang
from bot.wording import JinjaWording
from bot.wording.examples import examples
from tests.wording.plausible import cases
from tests.wording.samples import NOW

WORDING = JinjaWording()
#: Where the coach errs and the words are right: (language, rule) -> words of ours that it does not know.
#: What leaves this list stays off it.
ERRS = {
    # What is still owed, and what has been done, are no reasons.
    ("en", "explanation_too_long"): ("I don't have the answer yet.", "I cooked 20 more meals"),
}


def heard(text: str, lang: Lang, channel: Channel, severity: str) -> set[str]:
    """The rules of every must and should, but for the coach's own errors."""
    found = coach(text, lang=lang.value, channel=channel.value, severity=severity)
    rules = {one.rule for one in found if one.severity != "consider"}
    return {rule for rule in rules if not any(words in text for words in ERRS.get((lang.value, rule), ()))}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", FixKind)
def test_the_coach_has_nothing_to_change_in_a_good_cases_draft(lang: Lang, kind: FixKind) -> None:
    wrong = []
    for number, case in cases():
        facts = case.case.facts
        if facts.lang is lang and facts.fix_kind is kind and facts.channel:
            text = WORDING.draft(case, now=NOW).text
            rules = heard(text, lang, facts.channel, facts.severity.value)
            wrong += [(number, rules, text)] if rules else []
    assert not wrong


def test_nor_in_what_preview_shows() -> None:
    wrong = []
    for one in examples():
        if one.template in ("email", "chat", "call", "answer"):
            text = WORDING.rendered(one.lang, one.template, one.context).text
            rules = heard(text, one.lang, one.channel, "grave" if one.grave else "ordinary")
            wrong += [(one.case, rules, text)] if rules else []
    assert not wrong
