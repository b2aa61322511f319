"""Python's search for garbage, where much is at work that is none."""

from __future__ import annotations

import gc

GARBAGE_AT = 10_000  # objects more than before; Python's own 700 is for scripts


def expect_bursts() -> None:
    """Look for garbage less often: hundreds of messages on their way, or the words of a long draft, are many
    objects, and none of them is garbage (a fifth of the processor time of a burst went into looking, and of
    a draft of 12,000 words nearly a third, measured). What is loaded by now stays, and is not looked at
    again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_AT)
