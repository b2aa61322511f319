"""Garbage is looked for less often."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from bot.garbage import GARBAGE_AT, expect_bursts


@pytest.fixture
def as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.usefixtures("as_it_was")
def test_garbage_is_looked_for_less_often_and_still_found() -> None:
    expect_bursts()
    assert gc.get_freeze_count() > 0
    assert gc.isenabled()
    assert gc.get_threshold()[0] == GARBAGE_AT
