"""A grave case: who may be claimed from is told once to ask first, in the draft step and on the card."""

from __future__ import annotations

import json

import pytest

from bot.domain.case import Facts, Severity, Step
from bot.domain.people import Channel, Lang, Person
from bot.slack.views.report import step_view
from bot.wording import JinjaWording
from tests.slack.views.cast import page

WORDING = JinjaWording()
NOTE = {Lang.EN: "ask your counsel or insurer", Lang.MS: "tanya peguam atau syarikat insurans"}


def _draft(lang: Lang, severity: Severity, channel: Channel) -> str:
    facts = Facts(severity=severity, channel=channel, draft="I'm sorry.", rendered="I'm sorry.")
    owner = Person("T1", "U1")
    shown = page(WORDING.gettext(lang))
    view = step_view(Step.DRAFT, facts, shown, case_id="K1", rev=1, client=None, owner=owner)
    return json.dumps(view, ensure_ascii=False)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("channel", Channel)
def test_the_draft_of_a_grave_case_says_it_once_and_no_other_does(lang: Lang, channel: Channel) -> None:
    assert _draft(lang, Severity.GRAVE, channel).count(NOTE[lang]) == 1
    assert NOTE[lang] not in _draft(lang, Severity.ORDINARY, channel)
