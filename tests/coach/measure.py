"""The coach against the corpora: ``python -m tests.coach.measure``.

Of the unseen half only totals are printed: who tunes the coach must not learn where it fails there.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bot.coach import coach

CORPUS = Path(__file__).parent / "corpus"
DEFINED = [
    "conditional",
    "passive_evasion",
    "blame_shift",
    "minimising",
    "but_defence",
    "vague_time",
    "no_apology",
    "no_admission",
    "no_fix",
    "no_when",
    "too_long",
    "explanation_too_long",
    "over_promise",
    "jargon",
    "defensive_policy",
    "begs_forgiveness",
    "false_empathy",
    "placeholder_left",
]


@dataclass
class Score:
    good: int = 0
    clean: int = 0
    hit: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, entry: dict[str, object], *, tell: bool) -> None:
        text, labels = str(entry["text"]), set(entry["labels"])  # type: ignore[call-overload]
        found = coach(text, lang=str(entry["lang"]), channel=str(entry["channel"]), severity="ordinary")
        ids = {f.rule for f in found if f.rule in DEFINED}
        if entry["good"]:
            loud = [f for f in found if f.severity != "consider"]
            self.good += 1
            self.clean += not loud
        self.hit.update(ids & labels)
        self.extra.update(ids - labels)
        self.missed.update(labels - ids)
        if tell and ids != labels:
            quotes = [(f.rule, f.quote) for f in found if f.rule in ids - labels]
            print(f"{entry['id']} extra {quotes} missed {sorted(labels - ids)}\n    {text!r}")

    @property
    def figures(self) -> tuple[float, float, float]:
        hit, extra, missed = self.hit.total(), self.extra.total(), self.missed.total()
        return (
            100 * self.clean / max(1, self.good),
            hit / max(1, hit + extra),
            hit / max(1, hit + missed),
        )


def measure(name: str, *, tell: bool = False, only: str = "") -> dict[str, Score]:
    scores: dict[str, Score] = {}
    for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            entry = json.loads(line)
            if entry["lang"].startswith(only):
                scores.setdefault(entry["lang"], Score()).add(entry, tell=tell)
    return scores


def main() -> None:
    only = next((a for a in sys.argv[1:] if not a.startswith("-")), "")
    if "--tell" in sys.argv:
        measure("tuning", tell=True, only=only)
    print(f"{'half':<8}{'lang':<6}{'good':>6}{'clean %':>9}{'precision':>11}{'recall':>8}")
    halves = ["tuning"] if "--tuning" in sys.argv else ["tuning", "unseen"]
    kept = {half: measure(half) for half in halves}
    for half, scores in kept.items():
        for lang, score in sorted(scores.items()):
            clean, precision, recall = score.figures
            print(f"{half:<8}{lang:<6}{score.good:>6}{clean:>9.1f}{precision:>11.3f}{recall:>8.3f}")
    for rule in DEFINED:
        cells = (
            f"{lang} {s.hit[rule]}/{s.extra[rule]}/{s.missed[rule]}"
            for lang, s in sorted(kept["tuning"].items())
        )
        print(f"  {rule:<22}{'   '.join(cells)}   (found/extra/missed, tuning)")


if __name__ == "__main__":
    main()
