"""Beside its case, our own draft raises no must and no should, whatever the facts sound like."""

from __future__ import annotations

from typing import Any

import pytest

from bot.coach.brief import Brief, findings
from bot.domain.case import FixKind
from bot.domain.people import Channel
from bot.wording import JinjaWording
from tests.wording.samples import NOW, OFFER, TAWARAN, file

WORDING = JinjaWording()
DONE: dict[str, Any] = {"fix_kind": FixKind.DONE, "fix_by": None}
FACTS: list[dict[str, Any]] = [
    TAWARAN | {"did": "terkurang bayar gaji sembilan orang", "effect": "sembilan orang tidak dibayar"},
    TAWARAN | {"fix": "nama puan dikeluarkan dari CTOS"} | DONE,
    TAWARAN | {"fix": "telah menghubungi CTOS dan nama puan dibersihkan"} | DONE,
    TAWARAN | {"fix": "denda dibayar"} | DONE,
    TAWARAN | {"fix": "saya dah pun hantar"} | DONE,
    TAWARAN | {"did": "saya ambil deposit tapi tak mula kerja"},
    TAWARAN | {"did": "jubin dipasang ikut pelan lama"},
    TAWARAN | {"did": "keputusan ujian darah puan dihantar kepada pesakit lain"},
    OFFER | {"did": "your refund went to someone else"},
    OFFER | {"did": "The payslips went out with each other's names"},
    OFFER | {"did": "the vegetarian trays weren't labelled"},
    OFFER | {"fix": "testing the chicken", "fix_kind": FixKind.ANSWER},
]


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: facts["did"] + ", " + facts["fix"])
def test_our_own_draft_has_nothing_to_change(facts: dict[str, Any], channel: Channel) -> None:
    about = file(**facts, channel=channel)
    known = {name: getattr(about.case.facts, name) for name in ("did", "effect", "fix", "prevention")}
    known |= {"make_good": about.case.facts.make_good, "fix_kind": facts["fix_kind"].value}
    if due := about.case.facts.stated_time:
        known["when"] = WORDING.time_words(due, about.tz, about.lang)
    brief = Brief(
        lang=about.lang.value,
        channel=channel.value,
        facts={name: fact for name, fact in known.items() if fact},
        sentences=WORDING.sentences(about, now=NOW),
        contact=about.contact,
    )
    found = findings(WORDING.draft(about, now=NOW).text, brief)
    assert not [(one.rule, one.quote) for one in found if one.severity != "consider"]
