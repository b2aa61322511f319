"""`amends preview`: every template with sample cases, as a client would get it, and what the coach says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.coach.brief import Brief, findings
from bot.domain.message import Words
from bot.domain.people import Channel, Lang
from bot.wording import JinjaWording
from bot.wording.examples import Example, examples

#: What the coach reads: an apology. A new time or a report back is none.
_COACHED = ("email", "chat", "call", "answer")


class NoSuch(ValueError):
    """An option that names nothing; the sentence says what there is."""


def preview(
    say: Callable[[str], None], *, lang: str | None, channel: str | None, templates: Path | None
) -> int:
    """Print each rendering with a heading; returns how many there were.

    Args:
        say: prints one piece.
        templates: a team's folder.

    Raises:
        NoSuch: no such language, channel or folder.
        WrongSettings: a template that cannot be used, with file and line.
    """
    _known("--lang", lang, [one.value for one in Lang])
    _known("--channel", channel, [one.value for one in Channel])
    if templates is not None and not templates.is_dir():
        raise NoSuch(f"--templates {templates} is not a folder")
    wording = JinjaWording(team=templates)
    shown = 0
    for one in examples():
        if lang not in (None, one.lang.value) or channel not in (None, one.channel.value):
            continue
        words = wording.rendered(one.lang, one.template, one.context)
        say(_page(one, words))
        shown += 1
    return shown


def _known(option: str, value: str | None, known: list[str]) -> None:
    if value is not None and value not in known:
        raise NoSuch(f"{option} is one of {', '.join(known)}")


def _page(one: Example, words: Words) -> str:
    heading = f"{one.file} · {one.channel.value} · {one.case}"
    subject = [f"Subject: {words.subject}", ""] if words.subject else []
    lines = [heading, "=" * len(heading), *subject, words.text, *_coached(one, words), ""]
    return "\n".join(lines)


def _coached(one: Example, words: Words) -> list[str]:
    """One line: what the coach would have changed."""
    if one.template not in _COACHED:
        return []
    severity = "grave" if one.grave else "ordinary"
    brief = Brief(one.lang.value, one.channel.value, severity, facts=one.typed)
    found = findings(words.text, brief)
    said = "; ".join(f"{f.severity} {f.rule}" + (f" (“{_short(f.quote)}”)" if f.quote else "") for f in found)
    return ["", f"Coach: {said or 'nothing to change'}."]


def _short(quote: str) -> str:
    one_line = " ".join(quote.split())
    return one_line if len(one_line) <= 60 else one_line[:59].rstrip() + "…"
