"""Whether a step of the report can be left: what is missing, and what cannot be."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.domain.case import Facts, Step, missing

BOX = 3000  # characters that a box of Slack's holds (slack-limits.md)

#: A change that Amends would make itself, and that does not fit (msgid).
TOO_LONG_THEN = "That would make the words longer than 3,000 characters. Shorten them first; less is kinder."
TOO_LONG = "These words are longer than 3,000 characters. Shorten them here; less is kinder."

#: The sentence at each required field that is still empty (msgids).
_NEEDED = {
    "client": "Who was it? Type the client's name.",
    "did": "Say what you did, in your own words.",
    "effect": "Say what it did to them.",
    "notes": "Write down what happened, and why. Only you see this.",
    "explanation": "One or two sentences are enough.",
    "fix_kind": "Choose one, please.",
    "fix": "Say what is being done about it.",
    "fix_by": "Give a time that you can keep.",
    "draft": "The message is empty.",
    "place": "Choose a channel, or people, to read it before the client does.",
}

#: Fields where the screen calls a required thing by another name.
_FIELD = {"place": "place_channel"}


def problems_of(facts: Facts, step: Step, now: datetime) -> dict[str, str]:
    """Field -> sentence, in screen order: what is missing, then what cannot be."""
    problems = {_FIELD.get(name, name): _NEEDED[name] for name in missing(facts, step)}
    if step is Step.ADMIT and facts.happened_at and facts.happened_at > now:
        problems["happened_at"] = "That is still to come. When did it happen?"
    if step is Step.FIX:
        if facts.stated_time and facts.stated_time <= now:
            problems["fix_by"] = "That time has passed. Give one that is still to come."
        if facts.prevention_by and facts.prevention_by <= now:
            problems["prevention_by"] = "That time has passed. Give one that is still to come."
        if facts.make_good_by and not facts.make_good.strip():
            problems["make_good"] = "Say what they will have by then, or leave its time empty."
        if facts.make_good_by and facts.make_good_by <= now:
            problems["make_good_by"] = "That time has passed. Give one that is still to come."
    if step is Step.DRAFT and len(facts.draft) > BOX:
        problems["draft"] = TOO_LONG
    if step is Step.DRAFT:
        if facts.stated_time and facts.stated_time <= now:
            problems[_where(facts)] = "The promised time has passed. Go back and give a new one."
        if facts.they_know and facts.told_at and facts.told_at > now:
            problems["told_at"] = "That is still to come. When did you tell them?"
    return problems


def _where(facts: Facts) -> str:
    return "told_at" if facts.they_know else "draft"


def without_overflow(typed: dict[str, Any], facts: Facts) -> dict[str, Any]:
    """A box of Slack's holds 3,000 characters: the untouched beginning of a longer text changes nothing."""
    return {
        name: value
        for name, value in typed.items()
        if not (
            isinstance(value, str)
            and len(value) == BOX
            and len(getattr(facts, name)) > BOX
            and getattr(facts, name).startswith(value)
        )
    }
