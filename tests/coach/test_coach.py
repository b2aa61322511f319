"""The coach: what it promises whatever the words are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.coach import WEIGHT, coach, shown, why
from bot.coach.advice import better
from tests.coach.measure import CORPUS, DEFINED
from tests.coach.steps import steps
from tests.examples import quick

TUNING = [json.loads(line) for line in (CORPUS / "tuning.jsonl").read_text().splitlines() if line.strip()]


@lru_cache(maxsize=4)
def heard_in(lang: str) -> tuple[list[dict[str, Any]], list[set[str]]]:
    """Some of the tuning drafts of a language, and the rules they raise: read once for all rules."""
    drafts = [entry for entry in TUNING if entry["lang"] == lang][:: 5 if quick() else 2]
    return drafts, [{f.rule for f in coach(e["text"], lang=lang, channel=e["channel"])} for e in drafts]


def rules(text: str, lang: str = "en", channel: str = "chat") -> set[str]:
    return {f.rule for f in coach(text, lang=lang, channel=channel) if f.severity != "consider"}


def test_quotes_stand_where_they_are_said_to_stand_and_a_second_reading_says_the_same() -> None:
    for entry in TUNING[:: 15 if quick() else 3]:
        found = coach(entry["text"], channel=entry["channel"])
        assert all(entry["text"][f.start : f.end] == f.quote for f in found)
        assert found == coach(entry["text"], channel=entry["channel"])
        assert len(shown(found)) <= 5
        assert len({f.rule for f in found} & {"no_fix", "no_when", "vague_time"}) <= 1


@pytest.mark.slow
def test_each_process_finds_the_same_though_its_sets_are_in_another_order() -> None:
    given = "".join(json.dumps(entry) + "\n" for entry in TUNING[::9])
    command = [sys.executable, "-m", "bot", "coach", "--jsonl"]
    answers = {
        subprocess.run(
            command,
            input=given,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
    assert len(answers.pop().splitlines()) == len(TUNING[::9])


@pytest.mark.parametrize("lang", ["en", "ms"])
@pytest.mark.parametrize("rule", DEFINED)
def test_each_rule_finds_three_bad_drafts_and_leaves_three_good_ones_alone(rule: str, lang: str) -> None:
    drafts, heard = heard_in(lang)
    hit = [rule in found for found in heard]
    bad = sum(found for found, e in zip(hit, drafts, strict=True) if rule in e["labels"])
    quiet = sum(not found for found, e in zip(hit, drafts, strict=True) if e["good"])
    assert bad >= 3
    assert quiet >= 3


@pytest.mark.parametrize("rule", WEIGHT)
@pytest.mark.parametrize("lang", ["en", "ms"])
def test_each_rule_has_its_reason_and_better_words(rule: str, lang: str) -> None:
    assert why(rule, lang)
    assert better(rule, lang)


def test_better_words_come_from_the_facts_of_the_case() -> None:
    assert better("no_when", "en", {"fix": "send it.", "when": "2 pm"}) == "I will send it by 2 pm."


@pytest.mark.parametrize(
    "piece",
    ["[", "[] ", "{{", "<a ", "sorry if i sent it but ", "\"'“", "_ ", "a: ", "i ", "ABC ", "at 4.30 "],
)
def test_hostile_text_twice_as_long_takes_no_more_than_twice_the_steps(piece: str) -> None:
    """How long 100 kB take is measured by `make bench`."""

    def reading(times: int) -> Callable[[], object]:
        return lambda: coach(piece * times, channel="email")

    steps(reading(100))  # what is looked up once is known from here on
    assert steps(reading(600)) < 2.4 * steps(reading(300))


def test_a_stream_answers_in_order_and_names_the_bad_line() -> None:
    good = json.dumps(
        {"id": "a", "text": "Sorry, I lost your key. A new one is attached.", "channel": "chat"}
    )
    result = CliRunner().invoke(cli, ["coach", "--jsonl"], input=f"\ufeff{good}\n\n{{bad\n{good}\n")
    assert result.exit_code == 2
    assert "line 3" in result.output
    assert CliRunner().invoke(cli, ["coach", "--jsonl"], input=good).exit_code == 0
    assert CliRunner().invoke(cli, ["coach"], input="We regret it.").exit_code == 1


def test_the_page_on_the_rules_says_what_the_coach_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "coach.md").read_text(encoding="utf-8")
    for rule, weight in WEIGHT.items():
        assert f"| `{rule}` | {weight} | {why(rule)} |" in page


def test_a_long_line_is_cut_where_it_can_be_seen() -> None:
    text = "I lost your key. " * 9 + "Sorry if this was a bother to you. " + "A new one is attached. " * 9
    shown = CliRunner().invoke(cli, ["coach", "--channel", "email"], input=text).output
    line, marks = next(
        (a, b) for a, b in zip(shown.splitlines(), shown.splitlines()[1:], strict=False) if "Sorry if" in a
    )
    assert line.strip().startswith("…")
    assert line.endswith("…")
    assert line[marks.index("^") :].startswith("Sorry if")


POOR = {
    "en": "Sorry for any inconvenience, we'll fix it soon.",
    "ms": "Maaf atas sebarang kesulitan, kami akan baiki secepat mungkin.",
}


@pytest.mark.parametrize("lang", ["en", "ms"])
@pytest.mark.parametrize("reasons", [None, "en", "ms"])
def test_the_command_gives_its_reasons_in_the_language_of_the_draft_or_in_the_one_asked_for(
    lang: str, reasons: str | None
) -> None:
    asked = ["--reasons", reasons] if reasons else []
    shown = CliRunner().invoke(cli, ["coach", *asked], input=POOR[lang]).output
    spoken = reasons or lang
    assert why("vague_time", spoken) in shown
    assert ("Better: " if spoken == "en" else "Lebih baik: ") in shown
    assert better("vague_time", lang) in shown, "what is said to the client stays in their language"


def test_a_stream_gives_each_reason_in_the_language_of_its_message() -> None:
    lines = "\n".join(json.dumps({"id": lang, "text": POOR[lang], "channel": "chat"}) for lang in POOR)
    for asked, spoken in (([], ["en", "ms"]), (["--reasons", "ms"], ["ms", "ms"])):
        shown = CliRunner().invoke(cli, ["coach", "--jsonl", *asked], input=lines).output.splitlines()
        for line, draft, reason in zip(shown, POOR, spoken, strict=True):
            vague = next(f for f in json.loads(line)["findings"] if f["rule"] == "vague_time")
            assert (vague["why"], vague["better"]) == (why("vague_time", reason), better("vague_time", draft))


def test_reasons_in_a_language_that_the_coach_does_not_speak_are_refused() -> None:
    assert CliRunner().invoke(cli, ["coach", "--reasons", "xx"], input="Sorry.").exit_code == 2
