"""One template and its facts: words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from jinja2 import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.domain.kit import Kit, Likely, LikelyQuestion
from bot.domain.message import Words
from bot.domain.people import Channel
from bot.wording.edges import cut, one_line, restored, tidied
from bot.wording.facts import Context

SUBJECT_MAX = 120
#: More than Slack takes in one message: no letter is that long.
LONGEST = 40_000
#: More macros than a letter needs: ours call some ten.
CALLS = 500


#: The parts of a message in `sentences.j2`, and the macro of each: a fact has the name of some already.
_SENTENCES = {
    "apology": "apology",
    "apology_to": "apology_to",
    "mistake": "mistake",
    "effect": "effect_",
    "explanation": "explanation_",
    "remedy": "remedy",
    "prevention": "prevention_",
    "make_good": "make_good_",
    "invitation": "invitation",
    "asking": "asking",
}


class NoLetter(ValueError):
    """What came out is no message; the sentence holds nothing that anybody typed."""


class Bounded(ImmutableSandboxedEnvironment):
    """Where a team's templates run: what `checking` has read is counted once more, as it runs."""

    calls = 0  # since the last message was begun

    def call(self, context: Any, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        if self.calls > CALLS:
            raise NoLetter(f"it calls more than {CALLS} macros")
        return super().call(context, called, *args, **kwargs)

    @staticmethod
    def concat(parts: Iterable[str]) -> str:
        made = list(parts)
        if sum(map(len, made)) > LONGEST:
            raise NoLetter(f"it makes more than {LONGEST} characters")
        return "".join(made)


def _begun(template: Template) -> Template:
    if isinstance(template.environment, Bounded):
        template.environment.calls = 0
    return template


def words_of(template: Template, context: Context, *, bounded: bool = False) -> Words:
    """The words that a template makes of its facts.

    Args:
        bounded: refuse what no client should get.

    Raises:
        NoLetter: no words, or far too many.
    """
    text = tidied(_begun(template).render(context))
    if bounded and not 0 < len(text) <= LONGEST:
        raise NoLetter(f"it makes more than {LONGEST} characters" if text else "it makes no words")
    if context["channel"] != Channel.EMAIL.value:
        return Words(restored(text))
    # The templates of emails begin with their subject, on a line of its own.
    subject, _, body = text.partition("\n")
    if bounded and not body.strip():
        raise NoLetter("the first line of an email is its subject, and nothing follows it")
    return Words(restored(body.strip()), cut(one_line(restored(subject)), SUBJECT_MAX))


#: A line of the call kit: its name, then what is said. Typed line breaks are hidden until it has been read.
_LINE = re.compile(r"^([a-z]+(?: [a-z0-9]+)?): ?(.*)$", re.MULTILINE)
DEFENCES = (1, 2, 3)


def kit_of(template: Template, context: Context) -> Kit:
    """What is said aloud in a call.

    Raises:
        NoLetter: a line is missing; only an answer may be empty, and the owner is told what to prepare.
    """
    text = tidied(_begun(template).render(context))
    if len(text) > LONGEST:
        raise NoLetter(f"it makes more than {LONGEST} characters")
    lines = {name: one_line(restored(said)) for name, said in _LINE.findall(text)}

    def said(name: str, *, optional: bool = False) -> str:
        if name not in lines or not (lines[name] or optional):
            raise NoLetter(f"the line “{name}: …” is missing")
        return lines[name]

    found = [LikelyQuestion(kind, said(f"ask {kind}"), said(kind, optional=True)) for kind in Likely]
    # Three are enough to think of: what it costs them takes the place of a prevention that is not there.
    again, cost = (next(q for q in found if q.kind is kind) for kind in (Likely.AGAIN, Likely.COST))
    spare = Likely.AGAIN if cost.answer and not again.answer else Likely.COST
    return Kit(
        questions=tuple(question for question in found if question.kind is not spare),
        sting=said("sting"),
        instead=tuple((said(f"not {n}"), said(f"but {n}")) for n in DEFENCES),
        unknown=said("unknown"),
        close=said("close"),
    )


def sentences_of(template: Template, context: Context, *, bounded: bool = False) -> dict[str, str]:
    """Each part of a message alone; a part without its facts is not there. `bounded`: see `words_of`."""
    module = _begun(template).make_module(context)
    lacking = next((name for name in _SENTENCES.values() if not hasattr(module, name)), None)
    if lacking:
        raise NoLetter(f"it lacks the macro {lacking}, which the coach uses")
    made = {part: restored(tidied(str(getattr(module, name)()))) for part, name in _SENTENCES.items()}
    if bounded and sum(map(len, made.values())) > LONGEST:
        raise NoLetter(f"it makes more than {LONGEST} characters")
    return {part: words for part, words in made.items() if words}
