"""The call kit: what is ready before a call, and what is said in it (R13, R14, R39 to R44)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.brevity import spoken
from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.people import Channel
from bot.domain.said import named, says


class Likely(StrEnum):
    """What a client is likely to ask."""

    WHY = "why"
    WHEN = "when"
    AGAIN = "again"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class LikelyQuestion:
    """In the client's language; `answer` is empty where the case has none yet."""

    kind: Likely
    asked: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """What is said aloud, in the client's language.

    `instead`: a defence, and what to say in its place (R42). `close` is a closing made from the facts, for
    a script that has none of its own.
    """

    questions: tuple[LikelyQuestion, ...] = ()
    sting: str = ""
    instead: tuple[tuple[str, str], ...] = ()
    unknown: str = ""
    close: str = ""


class Ready(StrEnum):
    """The readiness list, in its order (R14)."""

    FACTS = "facts"
    FIX = "fix"
    TIME = "time"
    QUESTIONS = "questions"
    READ = "read"


def readiness(file: CaseFile, kit: Kit, now: datetime) -> dict[Ready, bool]:
    """What is ready for the call."""
    facts, main, script = file.case.facts, file.main_promise, file.latest
    there = all(text.strip() for text in (facts.did, facts.effect, facts.explanation))
    said = script is None or (named(script) and says(script.text, facts.explanation))
    due = main.due if main else facts.fix_by
    return {
        Ready.FACTS: there and said,
        Ready.FIX: bool(facts.fix.strip()),
        Ready.TIME: facts.fix_kind is FixKind.DONE or (due is not None and due > now),
        Ready.QUESTIONS: all(question.answer for question in kit.questions),
        Ready.READ: file.approval is not None,
    }


#: Without these a call should wait a few minutes; an unprepared answer is only a thought.
_NEEDED = (Ready.FACTS, Ready.FIX, Ready.TIME, Ready.READ)


def unprepared(file: CaseFile, kit: Kit, now: datetime) -> Ready | None:
    """The first thing that somebody about to call should see to (R13)."""
    ready = readiness(file, kit, now)
    return next((item for item in _NEEDED if not ready[item]), None)


#: A label before a quotation: 'To close: "..."'.
_LABELLED = re.compile(r"^[^:\"“]{0,60}:\s*[\"“](.+)[\"”]$", re.DOTALL)


def said_first(script: str) -> str:
    """The words before the place to stop."""
    return spoken(script, Channel.CALL).strip()


def closing(script: str) -> str:
    """The closing of a call script: its last paragraph after the place to stop; empty without one."""
    after = script[len(spoken(script, Channel.CALL)) :].strip()
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", after) if part.strip()]
    if len(paragraphs) < 2:  # the place to stop alone
        return ""
    labelled = _LABELLED.match(paragraphs[-1])
    return labelled[1].strip() if labelled else paragraphs[-1]
