"""Kind lines before the hard step: never twice the same in a row."""

from __future__ import annotations

import pytest

from bot.domain.encouragement import before_owning_up, before_telling
from bot.domain.people import Channel


def test_the_next_case_begins_with_another_line() -> None:
    assert all(before_owning_up(n) != before_owning_up(n + 1) for n in range(20))


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("then", Channel)
def test_whoever_is_handed_words_again_gets_another_line_however_they_tell(
    channel: Channel, then: Channel
) -> None:
    assert all(before_telling(channel, n) != before_telling(then, n + 1) for n in range(20))


def test_each_line_is_short() -> None:
    lines = {before_owning_up(n) for n in range(20)}
    lines |= {before_telling(channel, n) for n in range(20) for channel in Channel}
    assert all(len(line) <= 100 for line in lines)


def test_what_only_a_voice_can_meet_is_said_before_a_call_only() -> None:
    written = {before_telling(channel, n) for n in range(20) for channel in (Channel.EMAIL, Channel.CHAT)}
    assert not any("silent" in line for line in written)
