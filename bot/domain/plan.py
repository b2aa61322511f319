"""The grace plan: where the repair stands, and what it still lacks; derived from the facts (R65, R66)."""

from __future__ import annotations

from enum import StrEnum

from bot.domain.brevity import EXPLANATION_SENTENCES, sentences
from bot.domain.case import FixKind, Step, missing
from bot.domain.file import CaseFile
from bot.domain.said import apologised, explained


class Repair(StrEnum):
    """Six steps of a repair (ours; the list this project's document speaks of is lost)."""

    PREPARE = "prepare"
    APOLOGISE = "apologise"
    EXPLAIN = "explain"
    FIX = "fix"
    LISTEN = "listen"
    SURPRISE = "surprise"


class Part(StrEnum):
    """What a plan cannot do without."""

    APOLOGY = "apology"
    FIX = "fix"
    TIME = "time"
    PREVENTION = "prevention"


def repaired(file: CaseFile) -> dict[Repair, bool]:
    """Each step, and whether it is done: nobody ticks it by hand, and words count only for what they say."""
    facts, telling = file.case.facts, file.case.telling
    told = telling is not None
    thought_through = not any(missing(facts, step) for step in (Step.ADMIT, Step.EXPLAIN, Step.FIX))
    heard = telling is not None and telling.ended is not None
    version = file.version(telling.version) if telling and telling.version else None
    brief = 0 < sentences(facts.explanation) <= EXPLANATION_SENTENCES
    return {
        Repair.PREPARE: thought_through and (told or file.approval is not None),
        Repair.APOLOGISE: told and apologised(version),
        Repair.EXPLAIN: told and brief and explained(version, facts.explanation),
        Repair.FIX: told and file.fix_kept,
        Repair.LISTEN: heard and not file.owed_answers,
        Repair.SURPRISE: bool(file.case.surprise) and not any(p.pending for p in file.promises),
    }


def lacking(file: CaseFile) -> list[Part]:
    """What is still missing, in the order of the plan."""
    facts, main = file.case.facts, file.main_promise
    timed = facts.fix_kind is FixKind.DONE or facts.fix_by is not None or main is not None
    there = {
        Part.APOLOGY: bool(facts.did.strip()),
        Part.FIX: bool(facts.fix.strip()),
        Part.TIME: timed,
        Part.PREVENTION: bool(facts.prevention.strip()),
    }
    return [part for part, known in there.items() if not known]
