"""A short torture with every test run; `make torture` is the long one."""

from __future__ import annotations

from tests.conftest import on_both
from tests.databases import Database
from tests.torture.account import account, shortfall, verdict
from tests.torture.run import Plan, Stage, torture


@on_both
async def test_a_few_kills_lose_nothing_and_say_nothing_twice(database: Database) -> None:
    """Two processes on PostgreSQL; the dice are always the same here, the machine's timing is not."""
    stage = Stage(processes=1, kills=2) if database.url.startswith("sqlite") else Stage(processes=2, kills=1)
    plan = Plan(
        seed=5, stages=(stage,), cases=8, seconds=75, days=0
    )  # it stops when its kills are done; a busy machine may take longer
    lines: list[str] = []
    outcome = await torture(database, plan, lines.append)
    wrong = list(verdict(outcome))
    assert not wrong, "\n".join([f"seed {plan.seed}", *lines, *account(outcome), *wrong])
    assert len(outcome.evidence.kills) == stage.kills
    assert [line for line in shortfall(outcome) if "cases" not in line] == []
