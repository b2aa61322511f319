"""A promise that moves away and back is asked after again."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from bot.domain.followup import pings_for
from bot.domain.promise import Promise, PromiseAct, PromiseKind
from bot.domain.working import Hours, WorkingWeek

#: Whoever works around the clock.
ALWAYS = WorkingWeek("UTC", Hours(frozenset(range(7)), time(0), time(0)))
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_the_pings_of_a_time_that_comes_back_have_keys_of_their_own() -> None:
    told = Promise("p", "k", PromiseKind.FIX, "send it", NOON + timedelta(hours=4), "UTC", "U").move(
        PromiseAct.OPEN, at=NOON, by="U"
    )
    away = told.move(PromiseAct.MOVE, at=NOON, by="U", due=NOON + timedelta(hours=6))
    back = away.move(PromiseAct.MOVE, at=NOON, by="U", due=told.due)
    first = {ping.dedupe_key for ping in pings_for(told, NOON, fix_kept=False, week=ALWAYS)}
    again = {ping.dedupe_key for ping in pings_for(back, NOON, fix_kept=False, week=ALWAYS)}
    assert len(first) == len(again) == 3
    assert first.isdisjoint(again)
