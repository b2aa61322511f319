"""What the words say is not asked for nor put in again, and no hint asks for what another takes out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coach import coach
from bot.coach.brief import Brief, Reading

EN = (
    "I'm sorry. I sent the wrong file. I'll send the right one by 3 pm on Monday. {} Call me on 03-2615 8000."
)
MS = (
    "Saya minta maaf. Saya tersalah hantar fail. Saya akan menghantar fail yang betul sebelum pukul 3 petang "
    "Isnin. {} Telefon saya di talian 03-2615 8000."
)
GIVEN = [
    ("en", "To make up for it, you'll get the day's interest."),
    ("en", "To make up for it, you'll get 10% off your next order."),
    ("en", "You get 10% off your next order."),
    ("en", "To make up for it, you'll get our fee for the appeal."),
    ("en", "By way of apology, the night is yours."),
    ("ms", "Sebagai gantian, kami menawarkan faedah sehari itu."),
    ("ms", "Sebagai tanda maaf, puan menerima faedah sehari itu."),
]
PREVENTED = [
    ("en", "From Monday 30 November staff confirm each time by phone."),
    ("en", "From 1 December every form gets a second look."),
    ("en", "From 2 December we double-check every file."),
    ("en", "From December 2nd, we double-check every file."),
    ("en", "From Wednesday 2 December there will be a checklist."),
    ("en", "From next Monday, two of us look at each file."),
    ("en", "From Monday, staff confirm each time by phone."),
    ("en", "From tomorrow the tray is emptied at four."),
    ("ms", "Mulai Isnin, 30 November, kakitangan mengesahkan setiap waktu."),
    ("ms", "Mulai 2 Disember, akan ada senarai semak."),
]


def _rules(lang: str, sentence: str, facts: dict[str, str] | None = None) -> set[str]:
    text = (EN if lang == "en" else MS).format(sentence)
    return {finding.rule for finding in coach(text, lang=lang, channel="email", facts=facts)}


@pytest.mark.parametrize(("lang", "sentence"), GIVEN)
def test_what_is_given_to_make_up_for_it_is_a_make_good(lang: str, sentence: str) -> None:
    assert "make_good_fit" not in _rules(lang, sentence, {"make_good": "something else"})


@pytest.mark.parametrize(("lang", "sentence"), PREVENTED)
def test_what_is_so_from_a_day_on_prevents(lang: str, sentence: str) -> None:
    assert "no_prevention" not in _rules(lang, sentence)


@pytest.mark.parametrize(
    "sentence", ["From Tuesday to Friday the site was down.", "To make up for lost time, I ran."]
)
def test_a_stretch_of_time_prevents_nothing_and_lost_time_makes_up_for_nothing(sentence: str) -> None:
    assert {"no_prevention", "make_good_fit"} <= _rules("en", sentence, {"make_good": "a free night"})


BRIEF = Brief(
    "en",
    "email",
    facts={
        "did": "sent the wrong file",
        "effect": "your board met without the figures",
        "prevention": "a colleague opens every attachment and compares the client's name",
        "make_good": "a seat at our spring course",
    },
    sentences={
        "effect": "Because of that, your board met without the figures.",
        "prevention": "From 2 December a colleague opens every attachment and compares the client's name.",
        "make_good": "To make up for it, you'll get a seat at our spring course.",
        "invitation": "What would you like to ask me?",
    },
)
MALAY = Brief(
    "ms",
    "email",
    facts={
        "did": "tersalah hantar fail",
        "prevention": "seorang rakan membuka setiap lampiran dan membandingkan nama klien",
        "make_good": "tempat dalam kursus musim bunga",
    },
    sentences={
        "prevention": "Mulai 2 Disember, rakan saya membuka setiap lampiran dan membandingkan nama klien.",
        "make_good": "Sebagai gantian, kami menawarkan tempat dalam kursus musim bunga.",
        "invitation": "Apa yang ingin puan tanyakan kepada saya?",
    },
)


def _hints(brief: Brief, sentence: str) -> set[str]:
    text = (EN if brief.lang == "en" else MS).format(sentence)
    return {finding.rule for finding in Reading(text, brief).found}


@pytest.mark.parametrize(
    ("brief", "rule", "sentence"),
    [
        (BRIEF, "no_prevention", "A colleague will open every attachment, comparing the client's name."),
        (BRIEF, "make_good_fit", "There is a seat for you at our spring course."),
        (BRIEF, "no_effect", "The board met without its figures."),
        (MALAY, "no_prevention", "Setiap lampiran, seorang rakan membuka dan membandingkan nama klien."),
        (MALAY, "make_good_fit", "Ada tempat untuk puan dalam kursus musim bunga."),
    ],
)
def test_a_fact_that_is_said_in_other_words_is_not_missing(brief: Brief, rule: str, sentence: str) -> None:
    assert rule not in _hints(brief, sentence)
    assert rule in _hints(brief, "")


def test_what_nobody_did_is_not_what_prevents_it() -> None:
    careless = "I sent it because no colleague opens every attachment and compares the client's name."
    assert "no_prevention" in _hints(BRIEF, careless)


@pytest.mark.parametrize(("brief", "frame"), [(BRIEF, EN), (MALAY, MS)])
def test_what_prevents_it_comes_before_what_makes_up_for_it_and_the_invitation(
    brief: Brief, frame: str
) -> None:
    given = (
        "There is a seat for you at our spring course." if brief is BRIEF else brief.sentences["make_good"]
    )
    reading = Reading(frame.format(given), brief)
    finding = next(finding for finding in reading.found if finding.rule == "no_prevention")
    made = reading.improved(finding)
    assert made
    assert made.text == frame.format(f"{brief.sentences['prevention']} {given}")


EARLY = replace(
    BRIEF,
    facts={"did": "sent the wrong file", "fix_kind": "answer", "make_good": "a gift hamper"},
    sentences={"make_good": "To make up for it, you'll get a gift hamper."},
)
EARLY_MALAY = replace(
    MALAY,
    facts={"did": "tersalah hantar fail", "fix_kind": "answer", "make_good": "sebuah hamper"},
    sentences={"make_good": "Sebagai gantian, kami menawarkan sebuah hamper."},
)


@pytest.mark.parametrize("brief", [EARLY, EARLY_MALAY])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_gift_that_is_too_early_is_not_asked_for(brief: Brief, is_there: bool) -> None:
    found = _hints(brief, brief.sentences["make_good"] if is_there else "")
    assert "make_good_fit" not in found
    assert ("fix_before_surprise" in found) is is_there


@pytest.mark.parametrize("brief", [BRIEF, MALAY])
def test_no_better_words_bring_what_another_hint_takes_out(brief: Brief) -> None:
    never = "It will never happen again." if brief is BRIEF else "Perkara ini takkan berulang lagi."
    reading = Reading(
        (EN if brief is BRIEF else MS).format(""),
        replace(brief, sentences={"prevention": never}, facts={"prevention": never}),
    )
    finding = next(finding for finding in reading.found if finding.rule == "no_prevention")
    assert reading.improved(finding) is None
    assert never not in reading.own(finding)
