"""Findings as text, as JSON, and a stream of drafts, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any

from bot.coach import CHANNELS, Finding, coach, codes, detect, why
from bot.coach.advice import around

WIDTH = 100
#: A longer line is not a draft; the number keeps a stream from filling the memory.
LONGEST = 4_000_000


class BadLine(ValueError):
    """A line that is not a draft; the sentence is for the person who sent it."""


def reasoned(findings: list[Finding], lang: str) -> list[Finding]:
    """The findings, each with its why in this language; the better words stay in the draft's."""
    return [replace(f, why=why(f.rule, lang, f.quote)) for f in findings]


def as_text(text: str, findings: list[Finding], lang: str = "en") -> str:
    """Each finding with its line of the draft, its words underlined, why, and better words.

    Args:
        lang: of the reasons (`reasoned`), and of what stands around them.
    """
    nothing, better = around(lang)
    return "\n\n".join(_one(text, finding, better) for finding in findings) if findings else nothing


def _one(text: str, finding: Finding, better: str) -> str:
    lines = [f"{finding.severity}: {finding.rule}"]
    if finding.quote:
        first = text.rfind("\n", 0, finding.start) + 1
        last = text.find("\n", finding.start)
        begin = max(first, finding.start - WIDTH // 2)
        end = min(len(text) if last < 0 else last, begin + WIDTH)
        stop = min(finding.end, end)
        before = "…" if begin > first else ""
        after = "…" if end < (len(text) if last < 0 else last) else ""
        lines += [
            "  " + before + text[begin:end].replace("\t", " ").replace("\r", " ") + after,
            "  " + " " * (len(before) + finding.start - begin) + "^" * max(1, stop - finding.start),
        ]
    return "\n".join([*lines, f"  {finding.why}", f"  {better} {finding.better}"])


def as_json(lang: str, findings: list[Finding], **more: str) -> str:
    return json.dumps({**more, "lang": lang, "findings": [asdict(f) for f in findings]}, ensure_ascii=False)


def answers(
    lines: Iterable[bytes], *, severity: str, reasons: str | None = None
) -> Iterator[tuple[str, str]]:
    """("must" or "fine", a line out) for each draft, or ("bad", what is wrong with line n); in order.

    Args:
        reasons: the language of each why; None: the draft's own.
    """
    for number, line in enumerate(lines, start=1):
        raw = line.removeprefix(b"\xef\xbb\xbf").strip()
        if not raw:
            continue
        try:
            entry = _entry(raw)
            lang = entry["lang"] or detect(entry["text"])
            findings = coach(entry["text"], lang=lang, channel=entry["channel"], severity=severity)
        except BadLine as bad:
            yield "bad", f"line {number}: {bad}"
            continue
        worst = "must" if any(f.severity == "must" for f in findings) else "fine"
        yield worst, as_json(lang, reasoned(findings, reasons or lang), id=entry["id"])


def _entry(raw: bytes) -> dict[str, Any]:
    if len(raw) > LONGEST:
        raise BadLine("it is too long")
    try:
        entry = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise BadLine("it is not UTF-8") from None
    except (ValueError, RecursionError):
        raise BadLine("it is not JSON") from None
    if not isinstance(entry, dict):
        raise BadLine("it is not an object")
    for key in ("id", "text", "channel"):
        if key not in entry:
            raise BadLine(f'"{key}" is missing')
    if isinstance(entry["id"], bool) or not isinstance(entry["id"], str | int):
        raise BadLine('"id" is neither words nor a number')
    if not isinstance(entry["text"], str):
        raise BadLine('"text" is not words')
    if entry["channel"] not in CHANNELS:
        raise BadLine(f'"channel" is one of {", ".join(CHANNELS)}')
    if entry.get("lang") is not None and entry["lang"] not in codes():
        raise BadLine(f'"lang" is one of {", ".join(codes())}')
    return {"id": entry["id"], "text": entry["text"], "channel": entry["channel"], "lang": entry.get("lang")}
