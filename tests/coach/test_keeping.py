"""Better words never take away what lies outside the faulty ones, and never say a thing twice."""

from __future__ import annotations

import pytest

from bot.coach.brief import Brief, Reading
from bot.coach.keeping import states
from bot.coach.letter import Letter
from tests.coach.test_mending import SENTENCES

FACTS = {
    "en": {
        "did": "I sent the offer to the wrong list",
        "effect": "40 other companies have seen your prices",
        "fix": "have it deleted",
        "when": "3:30 pm on Monday 2 March",
        "prevention": "I check each list twice",
        "make_good": "no charge for this month",
    },
    "ms": {
        "did": "tersalah hantar sebut harga kepada senarai lain",
        "effect": "40 syarikat lain sudah melihat harga puan",
        "fix": "meminta semua penerima memadamnya",
        "when": "pukul 3.30 petang, Isnin, 2 Mac",
        "prevention": "menyemak setiap senarai dua kali",
        "make_good": "tiada caj untuk bulan ini",
    },
}
MORE = {
    "en": {
        "apology": "I'm very sorry. This is serious, and I answer for it.",
        "prevention": "From today I check each list twice.",
        "make_good": "To make up for it, there's no charge for this month.",
    },
    "ms": {
        "apology": "Saya memohon maaf. Hal ini serius, dan saya bertanggungjawab sepenuhnya.",
        "prevention": "Mulai hari ini, saya akan menyemak setiap senarai dua kali.",
        "make_good": "Sebagai gantian, tiada caj untuk bulan ini.",
    },
}
GRAVE = {"en": "This is serious, and I answer for it.", "ms": MORE["ms"]["apology"].partition(". ")[2]}
STORY = {
    "en": "I was in a hurry that day. The list was an old one from January. My screen showed them together.",
    "ms": "Saya tergesa-gesa kerana ada mesyuarat lain. Senarai itu dibuat di pejabat lama. Fail itu masih "
    "terbuka di komputer. Saya sangka fail itu yang betul.",
}
NAMES = {
    "en": "Regards, Adam Rahman, +60 12-345 6789",
    "ms": "Sekian, terima kasih.\nAdam Rahman\n+60 12-345 6789",
}


def brief(lang: str, **less: None) -> Brief:
    sentences = {**SENTENCES[lang], **MORE[lang]}
    facts = {name: fact for name, fact in FACTS[lang].items() if name not in less}
    sentences = {name: words for name, words in sentences.items() if name not in less}
    return Brief(lang=lang, channel="email", sentences=sentences, facts=facts, contact="Puan Lee")


def better(text: str, rule: str, known: Brief) -> str | None:
    """The whole text with the better wording of this rule; None: none is offered."""
    read = Reading(text, known)
    made = read.improved(next(found for found in read.found if found.rule == rule))
    return made.text if made else None


def letter(lang: str) -> str:
    """A long story between admission and harm; the signature in one paragraph with nothing else."""
    said = SENTENCES[lang]
    told = f"{said['apology']} {said['mistake']} {STORY[lang]} {said['effect']} {said['remedy']}"
    return f"Dear Puan Lee,\n\n{told}\n\n{NAMES[lang]}"


@pytest.mark.parametrize("lang", ["en", "ms"])
def test_of_a_long_explanation_only_the_sentences_of_why_go(lang: str) -> None:
    wanted = letter(lang).replace(STORY[lang], SENTENCES[lang]["explanation"])
    assert better(letter(lang), "explanation_too_long", brief(lang)) == wanted


def test_what_is_told_in_the_case_and_signed_is_no_explanation() -> None:
    text = letter("en").replace(" The list was an old one from January.", "")
    assert "explanation_too_long" not in {found.rule for found in Reading(text, brief("en")).found}


@pytest.mark.parametrize(
    "told",
    [
        "I felt it at 9 am on Friday.",
        "Can you tell me more?",
        "I'm so sorry for that.",
        "You waited an hour.",
    ],
)
def test_what_stands_between_the_reasons_stays(told: str) -> None:
    first, rest = STORY["en"].split(". ", 1)
    text = letter("en").replace(STORY["en"], f"{first}. {told} {rest} I was alone in the office then.")
    made = better(text, "explanation_too_long", brief("en"))
    assert made is None or told in made


def test_a_reason_of_the_case_that_is_no_shorter_is_not_offered() -> None:
    known = brief("en")
    known = Brief(**{**{n: getattr(known, n) for n in known.__slots__}, "sentences": {
        **known.sentences, "explanation": STORY["en"] + " And much more besides that."}})  # fmt: skip
    assert better(letter("en"), "explanation_too_long", known) is None


@pytest.mark.parametrize(
    ("lang", "text", "rule"),
    [
        (
            "en",
            "I'm sorry. The wrong list was used, and from Friday Kim reads them all by 5 pm.",
            "passive_evasion",
        ),
        (
            "en",
            "I'm sorry. I sent the offer wrongly. It will never happen again and you get it by 4 pm.",
            "over_promise",
        ),
    ],
)
def test_words_that_would_take_a_promise_away_are_not_offered(lang: str, text: str, rule: str) -> None:
    made = better(text, rule, brief(lang, prevention=None, fix=None, remedy=None))
    assert made is None or "pm" in made


@pytest.mark.parametrize(
    ("lang", "said", "kept"),
    [
        (
            "en",
            "The list is deleted by 4 pm and this will never happen again.",
            "The list is deleted by 4 pm.",
        ),
        (
            "en",
            "It'll never happen again, and I will call all 40 by 4 pm today.",
            "I will call all 40 by 4 pm today.",
        ),
        (
            "en",
            "I've had it deleted this morning and I guarantee this never happens again.",
            "I've had it deleted this morning.",
        ),
        ("en", "I guarantee that it is deleted by 3:30 pm on Monday 2 March.", SENTENCES["en"]["remedy"]),
        ("en", "Kim now checks every list, so it will never happen again.", "Kim now checks every list."),
        (
            "ms",
            "Saya akan memadamnya sebelum pukul 4 petang ini dan perkara ini takkan berulang lagi.",
            "Saya akan memadamnya sebelum pukul 4 petang ini.",
        ),
        (
            "ms",
            "Senarai itu sudah saya padam pagi tadi dan saya jamin ia takkan berulang.",
            "Senarai itu sudah saya padam pagi tadi.",
        ),
    ],
)
@pytest.mark.parametrize("less", [{}, {"prevention": None}], ids=["prevented", "nothing prevents it"])
def test_a_promise_that_nobody_can_keep_goes_and_the_fix_beside_it_stays(
    lang: str, said: str, kept: str, less: dict[str, None]
) -> None:
    text = f"{SENTENCES[lang]['apology']} {SENTENCES[lang]['mistake']} {said}"
    known = brief(lang, **less)
    made = better(text, "over_promise", known)
    assert made
    assert kept in made
    assert "over_promise" not in {found.rule for found in Reading(made, known).found}
    assert made.count(kept) == 1
    assert less or "Kim" in said or MORE[lang]["prevention"] in made


def test_words_that_only_lead_in_a_promise_go_with_it() -> None:
    text = (
        "I'm sorry. I sent the offer wrongly. From Monday 2 March on, I promise it will never happen again."
    )
    made = better(text, "over_promise", brief("en"))
    assert made
    assert "Monday 2 March on" not in made
    assert made.endswith(MORE["en"]["prevention"])


def test_a_guaranteed_fix_that_the_case_does_not_know_is_left_to_its_owner() -> None:
    text = "I'm sorry. I sent the offer wrongly. I guarantee that it is deleted by 4 pm."
    assert better(text, "over_promise", brief("en", fix=None, remedy=None)) is None


@pytest.mark.parametrize("lang", ["en", "ms"])
def test_soon_gives_way_to_the_fix_by_its_time_whatever_stands_there_already(lang: str) -> None:
    poor = {
        "en": "Sorry for any inconvenience, we'll fix it soon.",
        "ms": "Maaf atas sebarang kesulitan, kami akan baiki secepat mungkin.",
    }
    known = brief(lang)
    made = better(f"{poor[lang]} {MORE[lang]['prevention']}", "vague_time", known)
    assert made
    assert SENTENCES[lang]["remedy"] in made
    assert made.endswith(MORE[lang]["prevention"])


@pytest.mark.parametrize("lang", ["en", "ms"])
def test_a_sentence_that_stands_there_is_not_put_in_once_more(lang: str) -> None:
    poor = {"en": "Sorry for any inconvenience.", "ms": "Maaf atas sebarang kesulitan."}
    made = better(f"{poor[lang]} {GRAVE[lang].upper()}", "conditional", brief(lang))
    assert made
    assert made.casefold().count(GRAVE[lang].casefold()) == 1


@pytest.mark.parametrize("rule", ["no_prevention", "no_invitation", "make_good_fit"])
@pytest.mark.parametrize(
    "closing",
    [
        "Regards, Adam",
        "Best, Adam Rahman",
        "Thanks, Adam",
        "Sincerely, Adam",
        "Yours faithfully, Adam bin Rahman",
        "With kind regards from Adam",
        "Sekian, terima kasih.",
        "Yang benar, Adam",
        "Terima kasih, Adam",
        "Adam Rahman",
        "Regards,\nAdam\n+60 12-345 6789",
    ],
)
def test_what_is_added_comes_before_the_closing(rule: str, closing: str) -> None:
    said = SENTENCES["en"]
    made = better(f"{said['apology']} {said['mistake']} {said['remedy']} {closing}", rule, brief("en"))
    assert made
    assert made.endswith(f" {closing}")


def test_a_closing_in_the_last_sentence_becomes_one_of_its_own() -> None:
    known = brief("en")
    text = "I'm sorry. I sent the offer to the wrong list. We'll fix it soon, regards, Adam"
    made = better(text, "vague_time", known)
    assert made == f"I'm sorry. I sent the offer to the wrong list. {SENTENCES['en']['remedy']} Regards, Adam"
    added = better(text, "no_prevention", known)
    assert added
    assert added.endswith(f"We'll fix it soon. {MORE['en']['prevention']} Regards, Adam")


@pytest.mark.parametrize(
    "words", ["Thank you for telling me.", "Best is to call me.", "Yours is on its way."]
)
def test_a_sentence_that_begins_like_a_closing_is_none(words: str) -> None:
    read = Letter(f"I'm sorry. {words}", "en")
    assert [piece.body for piece in read.pieces] == [True, True]


def test_the_harm_of_the_case_is_put_in_even_where_the_mistake_was_not_named() -> None:
    made = better("Sorry for any inconvenience, we'll fix it soon. Regards, Adam", "no_effect", brief("en"))
    said = SENTENCES["en"]
    assert made == (
        f"Sorry for any inconvenience, we'll fix it soon. {said['mistake']} {said['effect']} Regards, Adam"
    )


@pytest.mark.parametrize(
    ("words", "fact", "does"),
    [
        ("Forty firms saw it.", "40 other companies have seen your prices", False),
        ("By now 40 companies have seen the prices.", "40 other companies have seen your prices", True),
        ("Mereka sudah memadam semuanya, semua penerima.", "meminta semua penerima memadamnya", True),
        ("Anything.", "", False),
    ],
)
def test_a_fact_is_stated_by_most_of_its_words(words: str, fact: str, does: bool) -> None:
    assert states(words, fact) is does
