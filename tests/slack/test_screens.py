"""What is under way in a modal: a later keystroke or the submission answers for an older one."""

from __future__ import annotations

from bot.slack.screens import Screens


def test_a_keystroke_is_overtaken_by_what_comes_after_it() -> None:
    screens = Screens()
    with screens.under_way("V1", submission=False) as first:
        assert not first.overtaken()
        with screens.under_way("V1", submission=False) as second:
            assert first.overtaken()
            assert not second.overtaken()
        assert first.overtaken(), "what came after it held what it held, however it ended"


def test_what_is_typed_while_a_submission_waits_leaves_the_word_to_it() -> None:
    screens = Screens()
    with screens.under_way("V1", submission=True):
        with screens.under_way("V1", submission=False) as typed:
            pass
        assert typed.overtaken()


def test_after_a_submission_and_in_other_modals_a_keystroke_speaks_for_itself() -> None:
    screens = Screens()
    with screens.under_way("V1", submission=False) as slow:
        submitting, other = (
            screens.under_way("V1", submission=True),
            screens.under_way("V2", submission=False),
        )
        with submitting, other as elsewhere:
            assert not elsewhere.overtaken()
        with screens.under_way("V1", submission=False) as next_page:
            assert not next_page.overtaken()
        assert slow.overtaken()


def test_who_stays_a_moment_longer_hears_of_what_comes_then() -> None:
    screens = Screens()
    with screens.under_way("V1", submission=False) as typed:
        typed.stay()
    assert not typed.overtaken()
    with screens.under_way("V1", submission=True):
        assert typed.overtaken()
    typed.leave()
    with screens.under_way("V1", submission=False) as later:
        assert not later.overtaken(), "nothing of the older ones is remembered"
