"""Beside a case: its own mistake, harm, fix and make-good are told, however good other words sound."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coach.brief import Brief, Reading, findings
from bot.coach.framing import Frame

LOAN = Brief(
    lang="ms",
    channel="email",
    contact="encik",
    facts={
        "did": "saya tersalah kira faedah pinjaman encik",
        "effect": "encik membayar RM320 lebih",
        "fix": "saya akan pulangkan RM320 ke akaun encik",
        "when": "pukul 5 petang, Isnin, 2 Mac",
        "prevention": "dua orang menyemak setiap kiraan faedah",
        "make_good": "kami tanggung caj bank",
    },
    sentences={
        "apology": "Saya memohon maaf.",
        "mistake": "Saya tersalah kira faedah pinjaman encik.",
        "effect": "Akibatnya, encik membayar RM320 lebih.",
        "remedy": "Saya akan pulangkan RM320 ke akaun encik sebelum pukul 5 petang, Isnin, 2 Mac.",
        "prevention": "Mulai sekarang, dua orang menyemak setiap kiraan faedah.",
        "make_good": "Kami tanggung caj bank.",
        "invitation": "Apa yang ingin encik tanyakan kepada saya?",
        "asking": "Saya ingin mendengar apa yang encik perlukan daripada saya sekarang.",
    },
)
COURT = Brief(
    lang="en",
    channel="email",
    contact="Mr Hartono",
    facts={
        "did": "I filed your defence one day late",
        "effect": "judgment in default was entered against you",
        "fix": "apply to set the judgment aside",
        "when": "5 pm on Monday 2 March",
        "make_good": "we pay for the taxi",
    },
    sentences={
        "apology": "I'm sorry.",
        "apology_to": "I'm sorry, Mr Hartono.",
        "mistake": "I filed your defence one day late.",
        "effect": "Because of that, judgment in default was entered against you.",
        "remedy": "I'll apply to set the judgment aside by 5 pm on Monday 2 March.",
        "make_good": "We pay for the taxi.",
        "invitation": "What would you like to ask me?",
        "asking": "I'd like to hear what you need from me now.",
    },
)
TILES = Brief(
    lang="ms",
    channel="email",
    contact="cik",
    facts={
        "did": "saya pasang jubin warna salah",
        "effect": "dapur cik tidak boleh diguna",
        "fix": "saya akan tukar semua jubin",
        "when": "pukul 5 petang, Isnin, 2 Mac",
    },
    sentences={
        "apology": "Saya minta maaf.",
        "mistake": "Saya pasang jubin warna salah.",
        "effect": "Akibatnya, dapur cik tidak boleh diguna.",
        "remedy": "Saya akan tukar semua jubin sebelum pukul 5 petang, Isnin, 2 Mac.",
        "invitation": "Apa yang ingin cik tanyakan kepada saya?",
    },
)


def rules(text: str, known: Brief) -> set[str]:
    return {finding.rule for finding in findings(text, known)}


def followed(text: str, known: Brief) -> str:
    """Every hint with words to put in, the first of them first, to the end."""
    for _ in range(15):
        read = Reading(text, known)
        made = next((better for found in read.found if (better := read.improved(found))), None)
        if made is None:
            return text
        text = made.text
    raise AssertionError(f"it goes round in circles: {text}")


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (
            LOAN,
            "Encik, maaf ya, silap sikit saja tu. Tapi masa tu ramai pelanggan. Takkan berulang lagi, saya "
            "jamin. Tolonglah jangan adukan kepada bos saya.",
        ),
        (
            LOAN,
            "Telah berlaku kesilapan dalam kiraan. Pihak kami akan menyiasat dan menghubungi encik dalam "
            "masa terdekat.",
        ),
        (LOAN, "Saya memohon maaf. Saya tersalah kira faedah pinjaman encik. Kami tanggung caj bank."),
        (COURT, "Sorry for any inconvenience, we'll fix it soon."),
        (COURT, "I'm sorry. I filed your defence one day late. We pay for the taxi."),
        (COURT, "Sorry Mr Hartono, my bad on the filing! Will sort it."),
        (COURT, "I'm so sorry, I was careless."),
        (TILES, "Minta maaf banyak2 cik, saya memang cuai."),
        (TILES, "cik, pembekal yang bagi jubin salah. kita akan cuba tukar bila free ya"),
    ],
)
def test_the_hints_alone_lead_to_all_that_the_case_knows(known: Brief, text: str) -> None:
    made = followed(text, known)
    for part in ("mistake", "effect", "remedy", "make_good"):
        assert known.sentences.get(part, "").casefold() in made.casefold(), made
        assert made.casefold().count(known.sentences.get(part, "?").casefold()) <= 1


def test_a_make_good_is_not_taken_for_the_fix() -> None:
    text = "Saya memohon maaf. Saya tersalah kira faedah pinjaman encik. Kami tanggung caj bank."
    assert "no_fix" in rules(text, LOAN)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry. I filed your defence one day late. I apply to have the judgment set aside at 5 today.",
        "I'm sorry. I filed your defence one day late. The court gets our papers by 5 pm on Monday 2 March.",
    ],
)
def test_a_fix_told_in_other_words_by_its_time_is_told(text: str) -> None:
    assert "no_fix" not in rules(text, COURT)


def test_a_mistake_told_in_other_words_is_told() -> None:
    text = f"I'm sorry. I sent your defence to the court late. {COURT.sentences['remedy']}"
    assert "no_admission" not in rules(text, COURT)


@pytest.mark.parametrize(
    ("known", "text", "blamed"),
    [
        (
            COURT,
            "Unfortunately the court's e-filing system rejected our document and judgment in default was "
            "entered. We apologise if this has caused you concern.",
            "rejected",
        ),
        (TILES, "cik, pembekal yang bagi jubin salah. kita akan cuba tukar bila free ya", "pembekal"),
    ],
)
def test_whoever_is_blamed_leaves_with_the_press_that_admits(known: Brief, text: str, blamed: str) -> None:
    read = Reading(text, known)
    admitting = [
        made.text
        for finding in read.found
        if (made := read.improved(finding)) and known.sentences["mistake"].casefold() in made.text.casefold()
    ]
    assert admitting
    for made in admitting:
        assert blamed not in made
    blame = next(finding for finding in read.found if finding.rule == "blame_shift")
    assert read.improved(blame), "the hint itself has words to put in"


def test_what_the_blaming_sentence_mends_stays() -> None:
    text = "Sorry for any trouble. The supplier sent the wrong form, so I'll pay the fee by noon today."
    for finding in (read := Reading(text, COURT)).found:
        if made := read.improved(finding):
            assert "noon" in made.text or COURT.sentences["remedy"] in made.text


def test_to_look_into_it_goes_when_what_is_done_comes() -> None:
    text = "I'm sorry. I filed your defence one day late. We will look into it."
    made = followed(text, COURT)
    assert "look into" not in made
    assert COURT.sentences["remedy"] in made


@pytest.mark.parametrize("part", ["effect", "remedy", "make_good"])
@pytest.mark.parametrize(
    "words",
    [
        "Akibatnya, sembilan orang tidak dibayar.",
        "Nama puan sudah dikeluarkan dari CTOS.",
        "Saya sudah menghubungi CTOS, dan nama puan dibersihkan.",
    ],
)
def test_the_words_of_the_facts_themselves_are_at_no_fault(part: str, words: str) -> None:
    known = Brief(lang="ms", channel="email", sentences={**TILES.sentences, part: words})
    text = " ".join(known.sentences[name] for name in ("apology", "mistake", "effect", "remedy"))
    text += " " + known.sentences["make_good"] if part == "make_good" else ""
    assert not [f for f in findings(text, known) if f.severity != "consider"]


def test_a_mistake_told_without_a_doer_is_not_mended_by_the_same_words() -> None:
    passive = {**COURT.sentences, "mistake": "The payslips went out with each other's names."}
    known = Brief(lang="en", channel="email", sentences=passive)
    text = " ".join(passive[part] for part in ("apology", "mistake", "effect", "remedy"))
    assert not [f for f in findings(text, known) if f.severity != "consider"]


@pytest.mark.parametrize("greeting", ["", "Hi Mr Hartono, "])
def test_in_an_email_the_reason_comes_too_and_is_not_taken_for_the_mistake(greeting: str) -> None:
    reason = "I counted the fourteen days from the wrong date."
    known = replace(COURT, sentences={**COURT.sentences, "explanation": reason})
    text = f"{greeting}Sorry for any inconvenience, we'll fix it soon. Please don't complain to the Bar."
    for _ in range(15):
        read = Reading(text, known)
        made = next((better for found in read.found if (better := read.improved(found))), None)
        if made is None:
            break
        text = read.as_letter(made.text, Frame("Dear Mr Hartono,", "Ana")) if made.words else made.text
    lines = [line for line in text.split("\n") if line]
    assert lines[0] == (greeting.strip() or "Dear Mr Hartono,")
    assert lines[-1] == "Ana"
    order = [text.index(known.sentences[part]) for part in ("mistake", "effect", "remedy", "asking")]
    assert order == sorted(order)
    assert reason in text
    assert COURT.sentences["invitation"] not in text, "one invitation is enough"


def test_a_condition_is_no_blame_of_the_client() -> None:
    found = rules("maaf cik kalau ada yang tak puas hati pasal jubin tu", TILES)
    assert "conditional" in found
    assert "blame_shift" not in found


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("I'm sorry. I filed your defence one day late. Should be sorted by tomorrow-ish.", "tomorrow-ish"),
        ("I'm sorry. I filed your defence one day late. We are looking at our options.", "options"),
    ],
)
def test_what_nobody_can_plan_on_gives_way_to_the_fix(text: str, gone: str) -> None:
    made = followed(text, COURT)
    assert gone not in made
    assert COURT.sentences["remedy"] in made
