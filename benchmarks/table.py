"""Goals, measured in pairs, and the table that says whether they hold."""

from __future__ import annotations

import operator
import statistics
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

HEAD = ("goal", "ours", "floor", "ratio", "bound", "holds")


@dataclass(frozen=True)
class Line:
    """One goal. `ours` and `floor` are written with their units; a goal without a floor has no ratio."""

    goal: str
    ours: str
    floor: str
    ratio: str
    bound: str
    holds: bool


def at_most(goal: str, value: float, most: float, *, unit: str) -> Line:
    """A bound of its own, without a floor."""
    return Line(goal, f"{value:,.1f} {unit}", "", "", f"<= {most:,.0f} {unit}", value <= most)


def ratio(
    goal: str,
    measured: Sequence[tuple[float, float]],
    bound: float,
    *,
    unit: str,
    least: bool = False,
    scaled: str = "",
) -> Line:
    """The median of the pairs' ratios: what else the machine does meets both of a pair alike.

    Args:
        measured: (ours, floor) of each pair.
        bound: at most, or with `least` at least.
        scaled: how the floor was shortened.
    """
    of_pairs = statistics.median(ours / floor for ours, floor in measured)
    ours, floor = (statistics.median(column) for column in zip(*measured, strict=True))
    compare, sign = (operator.ge, ">=") if least else (operator.le, "<=")
    return Line(
        goal,
        f"{_rounded(ours)} {unit}",
        f"{_rounded(floor)} {unit}{scaled and f' ({scaled})'}",
        f"{of_pairs:.2f}",
        f"{sign} {bound:g}",
        compare(of_pairs, bound),
    )


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


async def pairs(
    ours: Callable[[], Awaitable[float]], floor: Callable[[], Awaitable[float]], times: int
) -> list[tuple[float, float]]:
    """Both, one right after the other, in turns: now the one is first, now the other."""
    measured = []
    for turn in range(times):
        if turn % 2:
            below = await floor()
            measured.append((await ours(), below))
        else:
            above = await ours()
            measured.append((above, await floor()))
    return measured


def print_table(lines: Sequence[Line]) -> None:
    rows = [HEAD] + [
        (line.goal, line.ours, line.floor, line.ratio, line.bound, "yes" if line.holds else "NO")
        for line in lines
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = tuple("-" * width for width in widths)
    for row in (HEAD, rule, *rows[1:]):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")
