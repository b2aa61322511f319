"""The talk with the client: what they said, what they asked, and how it ended (R45, R46)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

#: More open questions than this are a list to go through together, not a form (Slack's modal stays short).
QUESTIONS_MAX = 5


class Ending(StrEnum):
    """How the talk ended, and how they are once the dust has settled. Nobody reached is not told."""

    THANKED = "thanked"
    CALM = "calm"
    UPSET = "upset"
    NO_ANSWER = "no_answer"
    QUIET = "quiet"  # of the days after the fix alone: nothing was heard of them


@dataclass(frozen=True, slots=True)
class Question:
    """Something they asked that has no answer yet, and when it will have one (aware UTC)."""

    what: str = ""
    due: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.what.strip()) or self.due is not None


@dataclass(frozen=True, slots=True)
class Heard:
    """What the owner heard. `questions` as on the form: rows left empty are among them.

    `ended` and `said` are None where nothing is known of them: what was logged before stands.
    """

    ended: Ending | None = None
    said: str | None = None
    questions: Sequence[Question] = ()

    def __bool__(self) -> bool:
        return bool(self.ended or (self.said or "").strip() or self.open_questions)

    @property
    def open_questions(self) -> list[Question]:
        return [question for question in self.questions if question]


def question_field(number: int) -> str:
    """The name of the field of the n-th question; 1 is the first."""
    return f"question_{number}"


def answer_field(number: int) -> str:
    """The name of the field of the time for the n-th answer."""
    return f"answer_by_{number}"


def problems_of(heard: Heard, now: datetime) -> dict[str, str]:
    """Field -> sentence, of a talk that took place: a question without a time for its answer, or a time
    without its question."""
    problems: dict[str, str] = {}
    if heard.ended is Ending.NO_ANSWER:
        problems["ended"] = "Nobody answered, so they have not been told yet."
    for number, question in enumerate(heard.questions, 1):
        if question and not question.what.strip():
            problems[question_field(number)] = "What did they ask?"
        elif question and question.due is None:
            problems[answer_field(number)] = "Give a time for the answer; it need not be the whole answer."
        elif question.due is not None and question.due <= now:
            problems[answer_field(number)] = "Give a time that is still to come."
    return problems


AN_HOUR = timedelta(hours=1)


def worth_trying(now: datetime, stated: datetime | None) -> datetime:
    """When to offer to try again: in an hour, or halfway to a promised time that is nearer than two.

    Args:
        stated: the time the words promise, if any (aware UTC).
    """
    if stated is None or stated <= now:
        return now + AN_HOUR
    return now + min(AN_HOUR, (stated - now) / 2)
