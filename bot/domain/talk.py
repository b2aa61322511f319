"""The talk with the client: what they said, what they asked, and how it ended (R45, R46)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

#: More open questions, or promises, than this are a list to go through together, no form (modals stay short).
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
    """Something they asked that has no answer yet, or that was promised besides, and by when (aware UTC)."""

    what: str = ""
    due: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.what.strip()) or self.due is not None


@dataclass(frozen=True, slots=True)
class Heard:
    """What the owner heard, and what else they promised in the talk (R45). `questions` and `promised` as on
    the form: rows left empty are among them.

    `ended` and `said` are None where nothing is known of them: what was logged before stands.
    """

    ended: Ending | None = None
    said: str | None = None
    questions: Sequence[Question] = ()
    promised: Sequence[Question] = ()

    def __bool__(self) -> bool:
        return bool(self.ended or (self.said or "").strip() or self.open_questions or self.also_promised)

    @property
    def open_questions(self) -> list[Question]:
        return [question for question in self.questions if question]

    @property
    def also_promised(self) -> list[Question]:
        return [promise for promise in self.promised if promise]


def question_field(number: int) -> str:
    """The name of the field of the n-th question; 1 is the first."""
    return f"question_{number}"


def answer_field(number: int) -> str:
    """The name of the field of the time for the n-th answer."""
    return f"answer_by_{number}"


def also_field(number: int) -> str:
    """The name of the field of the n-th thing that was promised besides."""
    return f"also_{number}"


def also_by_field(number: int) -> str:
    """The name of the field of its time."""
    return f"also_by_{number}"


def problems_of(heard: Heard, now: datetime) -> dict[str, str]:
    """Field -> sentence, of a talk that took place: a question or promise without its time, or a time
    without what it is for."""
    problems: dict[str, str] = {}
    if heard.ended is Ending.NO_ANSWER:
        problems["ended"] = "Nobody answered, so they have not been told yet."
    needs_time = "Give a time for the answer; it need not be the whole answer."
    for number, question in enumerate(heard.questions, 1):
        names = question_field(number), answer_field(number)
        problems |= _problem(question, names, ("What did they ask?", needs_time), now)
    for number, promise in enumerate(heard.promised, 1):
        names = also_field(number), also_by_field(number)
        problems |= _problem(promise, names, ("What did you promise?", "Give the time you named."), now)
    return problems


def _problem(
    one: Question, names: tuple[str, str], missing: tuple[str, str], now: datetime
) -> dict[str, str]:
    if one and not one.what.strip():
        return {names[0]: missing[0]}
    if one and one.due is None:
        return {names[1]: missing[1]}
    if one.due is not None and one.due <= now:
        return {names[1]: "Give a time that is still to come."}
    return {}


AN_HOUR = timedelta(hours=1)


def worth_trying(now: datetime, stated: datetime | None) -> datetime:
    """When to offer to try again: in an hour, or halfway to a promised time that is nearer than two.

    Args:
        stated: the time the words promise, if any (aware UTC).
    """
    if stated is None or stated <= now:
        return now + AN_HOUR
    return now + min(AN_HOUR, (stated - now) / 2)
