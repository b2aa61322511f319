"""How much is done, counted in calls: a busy machine changes nothing of it."""

from __future__ import annotations

import sys
from collections.abc import Callable


def steps(act: Callable[[], object]) -> int:
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return counted
