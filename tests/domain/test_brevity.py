"""The right amount of words: a thought, never a block (R24 to R26)."""

from __future__ import annotations

from bot.domain.brevity import sentences, spoken, thoughts
from bot.domain.case import Facts, Severity
from bot.domain.people import Channel


def _facts(words: int, channel: Channel = Channel.EMAIL, **more: object) -> Facts:
    return Facts(draft="word " * words, channel=channel).merged(more)


def test_a_draft_within_its_budget_needs_no_thought() -> None:
    assert thoughts(_facts(180)) == []
    assert thoughts(_facts(100, Channel.CHAT)) == []
    assert thoughts(_facts(150, Channel.CALL)) == []


def test_a_draft_over_its_budget_hears_how_many_words_are_enough() -> None:
    ((sentence, facts),) = thoughts(_facts(181))
    assert sentence.format(**facts) == "These are 181 words; 180 are enough."


def test_a_grave_case_may_take_half_as_many_words_again() -> None:
    assert thoughts(_facts(270, severity=Severity.GRAVE)) == []
    assert len(thoughts(_facts(271, severity=Severity.GRAVE))) == 1


def test_too_little_is_said_too() -> None:
    ((sentence, _),) = thoughts(_facts(14))
    assert sentence.startswith("This is very short")


def test_an_empty_draft_is_not_called_short() -> None:
    assert thoughts(_facts(0)) == []


def test_a_third_sentence_of_explanation_is_one_too_many() -> None:
    assert thoughts(_facts(50, explanation="I was late. I forgot.")) == []
    assert len(thoughts(_facts(50, explanation="I was late. I forgot. I ran. Then I fell"))) == 1


def test_only_what_is_said_before_the_place_to_stop_counts_in_a_call() -> None:
    assert spoken("Say this.\n\n(Stop here. Wait.)\n\nTo close.", Channel.CALL).strip() == "Say this."
    assert spoken("Say (this).", Channel.EMAIL) == "Say (this)."


def test_a_sentence_without_its_full_stop_counts() -> None:
    assert sentences("One. Two") == 2
    assert sentences("") == 0
    assert sentences("At 3.30 pm it was late.") == 1
