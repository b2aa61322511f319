"""`amends preview`: what a client would get, before any client does."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import CliRunner, Result

from bot.cli import cli
from bot.domain.people import Channel, Lang
from bot.wording.names import TEMPLATES
from tests.test_cli import APP, BOT, amends, one_sentence

HEADING = re.compile(r"^(en|ms)/(\w+)\.j2 · (\w+) · (.+)\n=+$", re.MULTILINE)


def preview(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["preview", *arguments])


def shown(result: Result) -> set[tuple[str, str, str]]:
    """(language, template, channel) of what was printed."""
    return {found[:3] for found in HEADING.findall(result.stdout)}


def test_it_shows_every_template_in_both_languages_and_every_channel() -> None:
    result = preview()
    assert result.exit_code == 0
    own = {(lang.value, channel.value, channel.value) for lang in Lang for channel in Channel}
    kit = {(lang.value, "call_kit", "call") for lang in Lang}
    shared = set(TEMPLATES) - {channel.value for channel in Channel} - {"call_kit"}
    assert shown(result) == own | kit | {
        (lang.value, name, channel.value) for lang in Lang for name in shared for channel in Channel
    }
    assert not re.search(r"[{}]|  |\n{4}", result.stdout)


def test_it_shows_one_language_and_one_channel() -> None:
    result = preview("--lang", "ms", "--channel", "chat")
    assert {(lang, channel) for lang, _, channel in shown(result)} == {("ms", "chat")}
    assert "Maaf Puan Lee, saya terlepas tarikh akhir" in result.stdout
    assert "waktu Tokyo" in result.stdout


def test_the_coach_has_its_line_under_every_apology_and_under_nothing_else() -> None:
    pieces = re.split(r"(?=^(?:en|ms)/\w+\.j2 · )", preview().stdout, flags=re.MULTILINE)[1:]
    for piece in pieces:
        is_apology = not re.match(r"../(?:update|missed|report|reply|thanks|call_kit)\.j2", piece)
        assert len(re.findall(r"^Coach: .+\.$", piece, re.MULTILINE)) == is_apology, piece


def test_the_coach_speaks_of_a_teams_words_too(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "chat.j2").write_text("Sorry if this bothered you. We'll fix it soon, by {{ by }}.")
    result = preview("--lang", "en", "--channel", "chat", "--templates", str(tmp_path))
    assert "Sorry if this bothered you" in result.stdout
    assert "must conditional" in result.stdout


def test_the_coach_has_neither_a_must_nor_a_should_for_the_words_that_are_shipped() -> None:
    assert not re.findall(r"^Coach: .*(?:must|should) .*$", preview().stdout, re.MULTILINE)


def test_the_example_in_the_docs_has_neither_a_must_nor_a_should(tmp_path: Path) -> None:
    docs = (Path(__file__).parent.parent / "docs" / "templates.md").read_text()
    example = docs.partition("`my-words/en/chat.j2`:\n\n")[2].partition("\n\nThe macros")[0]
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "chat.j2").write_text(dedent(example))
    result = preview("--templates", str(tmp_path), "--lang", "en", "--channel", "chat")
    assert "Call me any time on" in result.stdout
    assert not re.findall(r"^Coach: .*(?:must|should) .*$", result.stdout, re.MULTILINE)


def test_a_mistake_goes_to_stderr_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "ms").mkdir()
    (tmp_path / "ms" / "email.j2").write_text("Perkara\n\nMaaf {{ contcat }}")
    result = preview("--templates", str(tmp_path))
    assert result.exit_code == 1
    assert result.stdout == ""
    said = "ms/email.j2, line 3: there is no contcat here; did you mean contact?"
    assert result.stderr.strip() == f"amends preview: {said}"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--lang", "fr"), "--lang is one of en, ms"),
        (("--channel", "fax"), "--channel is one of call, email, chat"),
        (("--templates", "nowhere"), "--templates nowhere is not a folder"),
    ],
)
def test_an_option_that_names_nothing_is_told(arguments: tuple[str, ...], said: str) -> None:
    result = preview(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip() == f"amends preview: {said}"


@pytest.mark.slow  # a process of its own
def test_a_start_with_a_broken_template_ends_with_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "chat.j2").write_text("Hi {% if by %}")
    run = amends("run", SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, TEMPLATES_DIR=str(tmp_path))
    assert run.returncode == 2
    assert one_sentence(run.stderr).startswith("TEMPLATES_DIR: en/chat.j2, line 1: Unexpected end")


@pytest.mark.slow  # a process of its own
def test_the_demo_uses_the_teams_templates_and_refuses_what_a_start_would(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "chat.j2").write_text("Hi {% if by %}")
    demo = amends("demo", TEMPLATES_DIR=str(tmp_path))
    assert demo.returncode == 2
    assert "TEMPLATES_DIR: en/chat.j2, line 1: Unexpected end" in demo.stderr
    demo = amends("demo", TEMPLATES_DIR=str(tmp_path / "nowhere"))
    assert demo.returncode == 2
    assert "TEMPLATES_DIR is not a folder (" in demo.stderr


@pytest.mark.slow  # a process of its own
def test_a_folder_that_is_not_there_is_told_at_the_start(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    run = amends("run", SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, TEMPLATES_DIR=str(missing))
    assert run.returncode == 2
    assert one_sentence(run.stderr).startswith("TEMPLATES_DIR is not a folder (")
