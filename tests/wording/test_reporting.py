"""Reporting back names what was promised, however it was typed, and no time that was true on another day."""

from __future__ import annotations

import pytest

from bot.domain.people import Channel, Lang
from bot.wording import JinjaWording
from tests.wording.samples import NOW, file, promise

WORDING = JinjaWording()
BY = "What I promised you by 3:30 pm on Thursday 27 November is done"
SEBELUM = "Perkara yang saya janjikan sebelum pukul 3.30 petang, Khamis, 27 November sudah siap"


def told(what: str, lang: Lang) -> str:
    return WORDING.report(file(lang=lang, channel=Channel.CHAT), promise(what), now=NOW).text


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("send the right list", "It's done. I said I would send the right list, and I have."),
        ("the new menu by 5pm", "It's done. I said you would have the new menu, and now you do."),
        ("send it tomorrow morning", "It's done. I said I would send it, and I have."),
        ("I'm asking all of them to delete it", f"{BY}: “I'm asking all of them to delete it”."),
        ("The courier brings it by Friday 3 pm", f"{BY}: “the courier brings it”."),
        ("ask the bank. Then call you.", f"{BY}: “ask the bank. Then call you”."),
        ("it goes out at 9 tomorrow, and arrives by noon", f"{BY}: “it goes out, and arrives”."),
        ("reprint tomorrow's menu", f"{BY}."),
        (" ", f"{BY}."),
    ],
)
def test_english_words_name_what_was_promised(what: str, said: str) -> None:
    assert told(what, Lang.EN).startswith(said)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            "menghantarnya esok pagi",
            "Sudah siap. Saya berjanji untuk menghantarnya, dan saya sudah melakukannya.",
        ),
        ("wang itu dipulangkan esok pagi", f"{SEBELUM}: “wang itu dipulangkan”."),
        ("Kurier menghantarnya selewat-lewatnya Jumaat", f"{SEBELUM}: “Kurier menghantarnya”."),
        (" ", f"{SEBELUM}."),
    ],
)
def test_malay_words_name_what_was_promised(what: str, said: str) -> None:
    assert told(what, Lang.MS).startswith(said)


def test_a_long_promise_is_quoted_as_far_as_it_is_needed() -> None:
    long = "I'm asking all of them to delete it. " + "And I call each of them. " * 40
    assert len(told(long, Lang.EN)) < 600
