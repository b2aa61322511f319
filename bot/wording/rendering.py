"""One template and its facts: words."""

from __future__ import annotations

from jinja2 import Template

from bot.domain.message import Words
from bot.domain.people import Channel
from bot.wording.edges import cut, one_line, restored, tidied
from bot.wording.facts import Context

SUBJECT_MAX = 120
#: More than Slack takes in one message: no letter is that long.
LONGEST = 40_000


class NoLetter(ValueError):
    """What came out is no message; the sentence holds nothing that anybody typed."""


def words_of(template: Template, context: Context, *, bounded: bool = False) -> Words:
    """The words that a template makes of its facts.

    Args:
        bounded: refuse what no client should get.

    Raises:
        NoLetter: no words, or far too many.
    """
    text = tidied(template.render(context))
    if bounded and not 0 < len(text) <= LONGEST:
        raise NoLetter(f"it makes more than {LONGEST} characters" if text else "it makes no words")
    if context["channel"] != Channel.EMAIL.value:
        return Words(restored(text))
    # The templates of emails begin with their subject, on a line of its own.
    subject, _, body = text.partition("\n")
    if bounded and not body.strip():
        raise NoLetter("the first line of an email is its subject, and nothing follows it")
    return Words(restored(body.strip()), cut(one_line(restored(subject)), SUBJECT_MAX))
