"""Quick typing, spelled as in a letter; what may be another word stays as it was typed."""

from __future__ import annotations

import pytest

from bot.domain.people import Channel, Lang
from bot.wording import JinjaWording
from bot.wording.spelling import spelled
from tests.wording.samples import NOW, file

WORDING = JinjaWording()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I wanted to buy time. that was wrong.", "I wanted to buy time. That was wrong."),
        ("missed it! nobody saw? we did", "missed it! Nobody saw? We did"),
        ("sent it before i confirm", "sent it before I confirm"),
        ("i've told you, and i'll call", "I've told you, and I'll call"),
        ("didnt check and cant say", "didn't check and can't say"),
        ("it wont, wasnt and isnt ready; we couldnt", "it won't, wasn't and isn't ready; we couldn't"),
        ("Dont know", "Don't know"),
        ("moved from monday to 3 november", "moved from Monday to 3 November"),
        ("due on 3 may, not march 12", "due on 3 May, not March 12"),
        ("a bill of rm 4,200 and rm50", "a bill of RM 4,200 and RM50"),
    ],
)
def test_english_is_spelled_out(typed: str, said: str) -> None:
    assert spelled(typed, Lang.EN) == said


@pytest.mark.parametrize(
    "typed",
    [
        "parcel no. five went to Acme Sdn. of Ipoh",
        "at 9 a.m. today, e.g. the list",
        "I waited... then forgot",
        "it may march on; he sat in the sun",
        "see item i) and part i. of the plan",
        "read monday.com and the iPhone list",
        "sent it. iPhone orders too",
        "a farm of 12 and an alarm 4 times",
        "his wanted list, as we're due",
    ],
)
def test_english_that_is_right_stays(typed: str) -> None:
    assert spelled(typed, Lang.EN) == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Nama sama. saya tak semak nombor ic.", "Nama sama. Saya tak semak nombor ic."),
        ("pada hari isnin, 3 disember", "pada hari Isnin, 3 Disember"),
        ("dari khamis hingga ahad", "dari Khamis hingga Ahad"),
        ("bayar rm 4,200", "bayar RM 4,200"),
    ],
)  # fmt: skip
def test_malay_is_spelled_out(typed: str, said: str) -> None:
    assert spelled(typed, Lang.MS) == said


@pytest.mark.parametrize(
    "typed",
    [
        "Acme Sdn. Bhd. di Jln. tiga",
        "pukul 9.30 pagi",
        "contohnya, spt. kad",
        "kecemasan di farm 3",
        "rabun dekat",
    ],
)
def test_malay_that_is_right_stays(typed: str) -> None:
    assert spelled(typed, Lang.MS) == typed


def test_the_words_for_the_client_are_spelled_out_and_the_case_keeps_what_was_typed() -> None:
    case = file(channel=Channel.CHAT, did="didnt renew it on monday", explanation="i ran. that was wrong")
    text = WORDING.draft(case, now=NOW).text
    assert "I didn't renew it on Monday. I ran. That was wrong." in text
    assert case.case.facts.did == "didnt renew it on monday"
