"""Better words in their place: whatever the draft, following the hints leads to words that can be sent."""

from __future__ import annotations

import json
import re
import zlib
from collections import Counter
from collections.abc import Callable

import pytest

from bot.coach.brief import Brief, Reading, findings
from bot.coach.letter import Letter
from tests.coach.measure import CORPUS
from tests.coach.steps import steps

#: What only the owner can write: holes, words of the trade, and a message that is too long.
BY_HAND = {"placeholder_left", "jargon", "too_long"}
#: A story that tells more than why: taking it out would take the harm or the fix along.
MIXED = {"explanation_too_long"}
SENTENCES = {
    "en": {
        "apology": "I'm sorry.",
        "apology_to": "I'm sorry, Puan Lee.",
        "mistake": "I sent the offer to the wrong list.",
        "effect": "Because of that, 40 other companies have seen your prices.",
        "explanation": "I picked the list without checking it.",
        "remedy": "I'll have it deleted by 3:30 pm on Monday 2 March. I'll write to you then, done or not.",
        "invitation": "What would you like to ask me?",
        "asking": "I'd like to hear what you need from me now.",
    },
    "ms": {
        "apology": "Saya memohon maaf.",
        "apology_to": "Saya memohon maaf, Puan Lee.",
        "mistake": "Saya tersalah hantar sebut harga kepada senarai lain.",
        "effect": "Akibatnya, 40 syarikat lain sudah melihat harga puan.",
        "explanation": "Saya memilih senarai itu tanpa menyemaknya.",
        "remedy": "Saya akan meminta semua penerima memadamnya sebelum pukul 3.30 petang, Isnin, 2 Mac.",
        "invitation": "Apa yang ingin puan tanyakan kepada saya?",
        "asking": "Saya ingin mendengar apa yang puan perlukan daripada saya sekarang.",
    },
}
DRAFTS = [json.loads(line) for line in (CORPUS / "tuning.jsonl").read_text().splitlines() if line.strip()]
BAD = [draft for draft in DRAFTS if not draft["good"]]
ONE_IN = 30
#: One in so many, by its own name, so that drafts to come change nothing for those that are here.
SAMPLED = {draft["id"] for draft in BAD if zlib.crc32(draft["id"].encode()) % ONE_IN == 0}
#: No better words are found yet for this in them; whoever finds some takes them off this list.
UNMENDED = {
    "w-en-142": "a vague time",
    "x-ms-010": "a condition that also names the harm",
    "en-c-024": "a condition that also names the harm",
    "x-ms-037": "a condition that also names the harm",
    "en_e_084": "two are blamed in one breath",
    "en_e_175": "a vague time",
    "t-en-056": "a fix without a time, in words of the trade",
}


def brief(lang: str = "en", channel: str = "email", **more: object) -> Brief:
    return Brief(lang=lang, channel=channel, sentences=SENTENCES[lang], contact="Puan Lee", **more)  # type: ignore[arg-type]


def followed(text: str, known: Brief) -> str:
    """Every must and should with words to put in, one after the other."""
    for _ in range(15):
        read = Reading(text, known)
        open_ = [found for found in read.found if found.severity != "consider"]
        made = next((better for found in open_ if (better := read.improved(found))), None)
        if made is None:
            return text
        text = made.text
    raise AssertionError(f"it goes round in circles: {text}")


def _sampled(draft: dict[str, str]) -> object:
    reason = UNMENDED.get(draft["id"])
    return pytest.param(
        draft, id=draft["id"], marks=[pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    )


@pytest.mark.parametrize(
    "draft", [_sampled(draft) for draft in BAD if draft["id"] in SAMPLED | set(UNMENDED)]
)
def test_following_the_hints_leads_to_words_that_can_be_sent(draft: dict[str, str]) -> None:
    known = brief(draft["lang"], draft["channel"])
    text = followed(draft["text"], known)
    left = {found.rule for found in findings(text, known) if found.severity != "consider"}
    assert left <= BY_HAND | MIXED, text
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        assert sentence in draft["text"] or text.count(sentence) == 1, "nothing of ours is said twice"
    assert "  " not in text or "  " in draft["text"]


@pytest.mark.parametrize(
    ("draft", "rule", "better"),
    [
        (
            "Hi Puan Lee, sorry if this upset you. Call me.",
            "conditional",
            "Hi Puan Lee, I'm sorry. I sent the offer to the wrong list. Because of that, 40 other companies "
            "have seen your prices. Call me.",
        ),
        (
            "Sorry, Puan Lee, for any trouble. I sent it wrongly. It's fixed.",
            "conditional",
            "I'm sorry, Puan Lee. I sent it wrongly. It's fixed.",
        ),
        (
            "I'm sorry. I sent it wrongly. I feel awful",
            "no_fix",
            "I'm sorry. I sent it wrongly. I feel awful. I'll have it deleted by 3:30 pm on Monday 2 March. "
            "I'll write to you then, done or not.",
        ),
        (
            "Dear Lee,\n\nI'm sorry. I sent it wrongly. It's fixed.\n\nIt will never happen again.\n\nAdam",
            "over_promise",
            "Dear Lee,\n\nI'm sorry. I sent it wrongly. It's fixed.\n\nAdam",
        ),
        (
            "Dear Lee,\n\nIt will be gone by noon.\n\nAdam",
            "no_apology",
            "Dear Lee,\n\nI'm sorry. I sent the offer to the wrong list. It will be gone by noon.\n\nAdam",
        ),
    ],
)
def test_words_go_in_where_a_careful_writer_would_put_them(draft: str, rule: str, better: str) -> None:
    known = brief()
    found = next(finding for finding in findings(draft, known) if finding.rule == rule)
    made = Reading(draft, known).improved(found)
    assert made
    assert made.text == better


def test_what_the_case_calls_its_mistake_is_an_admission_whatever_the_coach_hears() -> None:
    odd = {**SENTENCES["en"], "mistake": "Concerning the colour of the tiles, teal became green."}
    known = Brief(lang="en", channel="email", sentences=odd)
    text = f"I'm sorry. {odd['mistake']} New tiles are with you by 3:30 pm on Monday."
    assert "no_admission" not in {finding.rule for finding in findings(text, known)}


def test_words_that_would_not_help_are_not_offered() -> None:
    same = {**SENTENCES["en"], "mistake": "Our supplier sent the wrong tiles."}
    known = Brief(lang="en", channel="email", sentences=same)
    text = "I'm sorry. Our supplier sent the wrong tiles. New tiles are with you by 3:30 pm on Monday."
    found = next(finding for finding in findings(text, known) if finding.rule == "blame_shift")
    made = Reading(text, known).improved(found)
    assert made is None or "supplier" not in made.text


def test_a_signature_and_a_greeting_are_no_sentences_of_the_message() -> None:
    letter = Letter("Helo encik.\n\nSaya minta maaf.\n\nSalam,\nAdam Tan", "ms")
    assert [letter.text[p.start : p.end] for p in letter.pieces if p.body] == ["Saya minta maaf."]


@pytest.mark.parametrize("text", ["Sorry for any inconvenience. ", "Dear ", "(("])
def test_odd_texts_twice_as_long_take_no_more_than_twice_the_steps(text: str) -> None:
    """How long they take is measured by `make bench`."""

    def better(times: int) -> Callable[[], None]:
        return lambda: [read.improved(f) for read in [Reading(text * times, brief())] for f in read.found[:5]]

    steps(better(20))  # what is looked up once is known from here on
    assert steps(better(80)) < 2.4 * steps(better(40))


def test_each_rule_is_put_in_or_left_to_the_owner() -> None:
    from bot.coach.finding import WEIGHT
    from bot.coach.mending import ADDED, INSTEAD, SHORTENED

    assert Counter([*INSTEAD, *ADDED, SHORTENED]) == Counter(set(WEIGHT) - BY_HAND - {"too_little"})
