"""A placeholder that was left: its sentence can go where it says nothing else."""

from __future__ import annotations

import pytest

from bot.coach.brief import Brief, Reading

EN = "I'm sorry. I sent the wrong file. I'll send the right one by 3 pm on Monday."
MS = "Saya minta maaf. Saya tersalah hantar fail. Saya akan menghantar fail itu sebelum pukul 3 petang Isnin."


@pytest.mark.parametrize(("lang", "text"), [("en", EN), ("ms", MS)])
@pytest.mark.parametrize("left", ["TBC.", "[add the reference]"])
def test_a_sentence_that_is_only_a_placeholder_goes(lang: str, text: str, left: str) -> None:
    reading = Reading(f"{text} {left}", Brief(lang, "email"))
    finding = next(finding for finding in reading.found if finding.rule == "placeholder_left")
    made = reading.improved(finding)
    assert made
    assert (made.words, made.text.strip()) == ("", text)


def test_a_sentence_with_a_fact_in_it_stays() -> None:
    reading = Reading("I'm sorry. I sent the wrong file. I'll send it by [time].", Brief("en", "email"))
    finding = next(finding for finding in reading.found if finding.rule == "placeholder_left")
    assert reading.improved(finding) is None
