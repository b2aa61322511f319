"""A missed promise, owned up to, is one plain sentence: what was promised, by when, and that it failed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.people import Lang
from bot.domain.promise import PromiseKind
from bot.wording import JinjaWording
from tests.wording.samples import DUE, NOW, file, promise

WORDING = JinjaWording()
BY = "by 3:30 pm on Thursday 27 November"
SEBELUM = "sebelum pukul 3.30 petang, Khamis, 27 November"


def owned(what: str, lang: Lang, *, kind: PromiseKind = PromiseKind.FIX, asked: bool = False) -> str:
    return WORDING.owned(file(lang=lang), replace(promise(what, kind=kind), asked=asked), DUE, now=NOW)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("send the right offer", f"I told you I'd send the right offer {BY}, and I didn't"),
        ("I will ask them to delete it", f"I told you I'd ask them to delete it {BY}, and I didn't"),
        ("the new menu", f"I told you you'd have the new menu {BY}, and you didn't"),
        ("the courier will bring it", f"I told you the courier would bring it {BY}, and that didn't happen"),
        (
            "ask the bank. Then call you.",
            f"I promised you this {BY}, and I didn't do it: ask the bank. Then call you",
        ),
        ("reprint tomorrow's menu", f"I didn't do what I promised you {BY}"),
    ],
)
def test_in_english_it_says_so_whatever_was_typed(what: str, said: str) -> None:
    assert owned(what, Lang.EN) == said


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            "menghantar senarai yang betul",
            f"Saya berjanji untuk menghantar senarai yang betul {SEBELUM}, tetapi saya tidak melakukannya",
        ),
        (
            "menu baharu",
            f"Saya berjanji untuk memberikan menu baharu {SEBELUM}, tetapi saya tidak menepatinya",
        ),
        (
            "kurier akan menghantarnya",
            f"Saya berjanji bahawa kurier akan menghantarnya {SEBELUM}, tetapi perkara itu tidak dilakukan",
        ),
    ],
)
def test_in_malay_it_says_so_too(what: str, said: str) -> None:
    assert owned(what, Lang.MS) == said


def test_an_answer_that_was_not_given_is_owned_with_what_they_asked() -> None:
    answer, asked = PromiseKind.ANSWER, "Do the others know?"
    assert owned(asked, Lang.EN, kind=answer, asked=True) == (
        f"I promised you an answer {BY}, and I didn't give it: {asked}"
    )
    assert owned("", Lang.EN, kind=answer) == f"I promised you an answer {BY}, and I didn't give it"
