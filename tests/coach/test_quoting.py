"""What stands in the place of an apology is quoted, so that its writer sees which words are meant."""

from __future__ import annotations

import pytest

from bot.coach import coach


@pytest.mark.parametrize(
    ("lang", "text", "quote"),
    [
        ("en", "We regret the wrong seating plan. I'll send the right one by 3 pm.", "regret"),
        (
            "en",
            "Thank you for your patience. I'll send the right plan by 3 pm.",
            "Thank you for your patience",
        ),
        ("ms", "Kami kesal atas kekeliruan itu. Saya akan menghantar pelan baharu pukul 3 petang.", "kesal"),
        ("en", "I sent the wrong plan. I'll send the right one by 3 pm.", ""),
    ],
)
def test_what_is_no_apology_is_quoted(lang: str, text: str, quote: str) -> None:
    (finding,) = (f for f in coach(text, lang=lang, channel="email") if f.rule == "no_apology")
    assert finding.quote == quote == text[finding.start : finding.end]
