"""How quick the coach is: ``python benchmarks/coach.py``; with ``--figures`` also how right it is."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.table import Line, at_most, print_table  # after the path is set
from bot.coach import coach
from bot.coach.brief import Reading
from bot.domain.people import Lang
from bot.garbage import expect_bursts
from tests.coach.test_mending import brief
from tests.usecases.world import PROMISED, WORDING

SENTENCES = (
    "I am sorry, I sent the hall last year's seating plan, so your guests waited an hour at the door. "
    "I had copied an old date and did not check it. The new plan is with the hall by 2 pm today. "
    "From tomorrow a second person reads every plan before it goes out. What would you like to ask me? "
)
HOSTILE = {
    "no full stop": "sorry if i sent it but " * 4500,
    "brackets": "[" * 1_000_000,
    "closing brackets": "[]" * 50_000,
    "braces": "{{" * 50_000,
    "angles": "<a " * 33_000,
    "nested quotes": "\"'“‘" * 25_000,
    "one word": "a" * 100_000,
    "blanks": "_ " * 50_000,
    "underscores": "_" * 100_000,
    "dots": ". " * 50_000,
    "ellipses": "." * 100_000,
    "capitals": "ABC " * 25_000,
    "one long capital": "A" * 100_000,
    "newlines": "\n" * 100_000,
    "spaces": " " * 100_000,
    "abbreviations": "Mr. " * 25_000,
    "clock times": "at 4.30 " * 12_500,
    "I": "i " * 50_000,
    "hyphens": "a-" * 50_000,
    "colons": "a: " * 33_000,
    "Malay": "maaf saya tersalah hantar tapi sekiranya " * 2_500,
}


#: What a draft step may be given by somebody who is not well disposed: far more than its box holds.
UNMENDABLE = ("Sorry for any inconvenience. " * 300, "Dear " * 2_000, "((" * 3_000)
NO_TIMES = ("1" * 3_000, "3:" * 1_500, "pukul " * 500, "27 " * 1_000, " " * 3_000, "on " * 1_000)


def timed(text: str, times: int, act: Callable[[str], object] | None = None) -> list[float]:
    """Milliseconds of processor time of the coach, or of something else done with a text: what else the
    machine does is left out."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        act(text) if act else coach(text, channel="email", severity="ordinary")
        taken.append((time.process_time() - start) * 1e3)
    return taken


def better_words(text: str) -> None:
    read = Reading(text, brief())
    for finding in read.found[:5]:
        read.improved(finding)


def times_read(text: str) -> None:
    WORDING.states_time(text, PROMISED, "Asia/Kuala_Lumpur", Lang.EN)


def slowest_of(texts: Sequence[str], act: Callable[[str], object]) -> float:
    return max(min(timed(text, 2, act)) for text in texts)


def measure() -> list[Line]:
    expect_bursts()  # as `amends run` and `amends coach` do
    draft = " ".join((SENTENCES * 4).split()[:200])
    timed(draft, 20)
    median = statistics.median(timed(draft, 200))
    small, large = (statistics.median(timed(SENTENCES * n, 7)) for n in (20, 200))
    slowest, name = max((min(timed(text, 2)), name) for name, text in HOSTILE.items())
    better, read = slowest_of(UNMENDABLE, better_words), slowest_of(NO_TIMES, times_read)
    return [
        at_most("coach: 200 words, warm", median, 5, unit="ms"),
        at_most("coach: ten times the length takes so many times as long", large / small, 15, unit="times"),
        at_most(f"coach: the slowest of {len(HOSTILE)} hostile texts ({name})", slowest, 1000, unit="ms"),
        at_most("coach: better words for 9 kB of nothing but faults", better, 2000, unit="ms"),
        at_most("words: looking for a time in 3 kB of noise", read, 500, unit="ms"),
    ]


def main() -> None:
    lines = measure()
    print_table(lines)
    if "--figures" in sys.argv:
        from tests.coach.measure import main as figures

        figures()
    sys.exit(not all(line.holds for line in lines))


if __name__ == "__main__":
    main()
