"""``amends coach``: the coach at the command line. The only file of the coach that reads and writes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.coach import CHANNELS, SEVERITIES, codes, detect
from bot.coach import coach as findings_of
from bot.coach.report import answers, as_json, as_text, reasoned


class BadInput(ValueError):
    """What was given cannot be read; the sentence says why."""


@contextmanager
def _opened(draft: str) -> Iterator[BinaryIO]:
    if draft == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(draft).open("rb") as file:
            yield file
    except OSError as wrong:
        raise BadInput(f"{draft}: {wrong.strerror or wrong}") from None


def run_coach(
    draft: str,
    *,
    channel: str,
    lang: str | None,
    severity: str,
    form: str,
    jsonl: bool,
    reasons: str | None = None,
) -> bool:
    """Whether something must change.

    Args:
        reasons: the language of the reasons; None: the draft's own.

    Raises:
        BadInput: an option, or what was given, cannot be read.
    """
    _one_of("--channel", channel, CHANNELS)
    _one_of("--severity", severity, SEVERITIES)
    _one_of("--format", form, ("text", "json"))
    for option, code in (("--lang", lang), ("--reasons", reasons)):
        if code is not None:
            _one_of(option, code, tuple(codes()))
    with _opened(draft) as source:
        if jsonl:
            return _stream(source, severity, reasons)
        raw = source.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise BadInput(f"line {raw.count(bytes([10]), 0, wrong.start) + 1} is not UTF-8") from None
    if not text.strip():
        raise BadInput("line 1: the draft is empty")
    spoken = lang or detect(text)
    read_in = reasons or spoken
    found = reasoned(findings_of(text, lang=spoken, channel=channel, severity=severity), read_in)
    _write(as_json(spoken, found) if form == "json" else as_text(text, found, read_in))
    return any(f.severity == "must" for f in found)


def _one_of(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise BadInput(f"{option} is one of {', '.join(allowed)}")


def _stream(source: BinaryIO, severity: str, reasons: str | None) -> bool:
    """A bad line does not silence those after it; the end tells of it."""
    must, bad = False, []
    for worst, line in answers(source, severity=severity, reasons=reasons):
        if worst == "bad":
            bad.append(line)
        else:
            must = must or worst == "must"
            _write(line)
    if bad:
        raise BadInput("; ".join(bad[:20]))
    return must


def _write(line: str) -> None:
    """UTF-8 whatever the terminal says; a lone surrogate is shown, not fatal."""
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()
