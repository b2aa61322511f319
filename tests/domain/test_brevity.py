"""How many sentences, and which words the client hears (R24, R39)."""

from __future__ import annotations

from bot.domain.brevity import sentences, spoken
from bot.domain.people import Channel

SCRIPT = "Say this.\n\n(Stop here. Wait.)\n\nTo close."


def test_only_what_is_said_before_the_place_to_stop_is_spoken_in_a_call() -> None:
    assert spoken(SCRIPT, Channel.CALL).strip() == "Say this."
    assert SCRIPT.startswith(spoken(SCRIPT, Channel.CALL)), "what follows can be put back"
    assert spoken("Say (this).\n(that)", Channel.EMAIL) == "Say (this).\n(that)"


def test_a_hole_at_the_beginning_of_a_line_is_no_place_to_stop() -> None:
    assert spoken("(NAME), it's Adam.", Channel.CALL) == "(NAME), it's Adam."


def test_a_sentence_without_its_full_stop_counts() -> None:
    assert sentences("One. Two") == 2
    assert sentences("") == 0
    assert sentences("At 3.30 pm it was late.") == 1
