"""Every sentence has its Malay, and it fits where Slack shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from datetime import time as clock
from string import Formatter
from typing import Any

import pytest

from bot.domain.file import CaseFile
from bot.domain.people import Lang
from bot.sandbox.check import check_message_blocks, check_view
from bot.slack.views.parts import Page
from bot.wording import JinjaWording
from tests.about import about
from tests.slack.views.cast import NOW, Typed, kit_of, late_words, week_of
from tests.slack.views.gallery import EVERYTHING, HOMES, MESSAGES
from tests.wording.catalogue import PO, Unreadable, found, malay, msgids, read

MALAY = malay()
WORDING = JinjaWording()
KL = "Asia/Kuala_Lumpur"
HOW = "run python -m tests.wording.catalogue and write the Malay"


def test_every_msgid_has_its_malay() -> None:
    assert [msgid for msgid in found() if msgid not in MALAY] == [], HOW


def test_nothing_is_left_that_nobody_says() -> None:
    catalog = read()
    assert sorted(set(MALAY) - set(found())) == [], HOW
    assert not catalog.obsolete
    assert not catalog.fuzzy
    assert [m.id for m in catalog if m.id and m.fuzzy] == []
    assert "#, fuzzy" not in PO.read_text(encoding="utf-8")


def test_a_translation_keeps_what_fills_it() -> None:
    assert [msgid for msgid, words in MALAY.items() if _slots(words) != _slots(msgid)] == []


def _slots(words: str) -> set[str]:
    parts = list(Formatter().parse(words))
    assert not any(spec or conversion for _, _, spec, conversion in parts)
    return {slot for _, slot, _, _ in parts if slot is not None}


#: Malay that says something else than is meant (the style guide says why), and what stays unsaid.
AVOIDED = re.compile(
    r"\b(kita|tolong|kesalahan|ganti rugi|sulit|mungkir|berisiko|tangguh\w*|kamu|awak)\b", re.IGNORECASE
)
ENDS_IN_LAH = re.compile(
    r"\b(?!(?:ialah|adalah|telah|setelah|masalah|jumlah|(?:ter)?salah|sebelah|istilah)\b)\w+lah\b"
)


def test_the_malay_keeps_to_its_style() -> None:
    for msgid, words in MALAY.items():
        with about(msgid):
            _keeps_to_the_style(msgid, words)


def _keeps_to_the_style(msgid: str, words: str) -> None:
    assert not AVOIDED.search(words)
    assert not ENDS_IN_LAH.search(words)
    assert words == words.strip()
    assert "  " not in words
    assert words.count("“") == words.count("”")
    assert msgid[-1] not in ".?:…" or words[-1] in ".?:…" or words.endswith("”")


def test_commands_stand_as_they_are_typed() -> None:
    for msgid, words in MALAY.items():
        for command in ("/mistake list", "/mistake"):
            assert (command in msgid) == (command in words), words


# Every view, as a Malay reader sees it.


def _translate(msgid: str) -> str:
    """As the app does, but loud: English in a Malay view is a mistake."""
    assert msgid in MALAY or msgid == NOTICE, f"no Malay: {msgid}"
    return WORDING.gettext(Lang.MS)(msgid)


#: Made up by the gallery.
NOTICE = "Only {owner} can do that; it is the case of {client}, due {due}."


def _time(moment: datetime) -> str:
    return WORDING.time_words(moment, KL, Lang.MS, today=NOW)


def _time_on(moment: datetime, tz: str) -> str:
    return WORDING.time_words(moment, tz, Lang.MS, today=NOW)


def _clock(at: clock) -> str:
    return WORDING.clock_words(at, Lang.MS)


def _thanks(given: CaseFile) -> str:
    return given.case.facts.did


def _date(moment: datetime, tz: str) -> str:
    return WORDING.date_words(moment, tz, Lang.MS, today=NOW)


PAGE = Page(
    _translate, Lang.MS, NOW, KL, _time, kit_of, _time, _thanks, _time_on, late_words, week_of, _date, _clock
)


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_view_in_malay_is_one_that_slack_takes(name: str) -> None:
    built = EVERYTHING[name](Typed(), PAGE)
    if name in MESSAGES:
        check_message_blocks(built.get("blocks", []))
    else:
        check_view(built, "home" if name in HOMES else "modal")


@pytest.mark.parametrize("name", EVERYTHING)
def test_no_malay_label_is_cut(name: str) -> None:
    for words in _labels(EVERYTHING[name](Typed(), PAGE)):
        assert not words.endswith("…") or words in MALAY.values(), words


@pytest.mark.parametrize("name", EVERYTHING)
def test_no_english_is_left_in_malay(name: str) -> None:
    english = {msgid for msgid, words in MALAY.items() if words != msgid and not _slots(msgid)}
    for words in _strings(EVERYTHING[name](Typed(), PAGE)):
        assert words not in english


def _strings(built: Any) -> Iterator[str]:
    if isinstance(built, dict):
        yield from (text for key, inner in built.items() if key != "type" for text in _strings(inner))
    elif isinstance(built, list):
        yield from (text for inner in built for text in _strings(inner))
    elif isinstance(built, str):
        yield built


def _labels(built: Any) -> Iterator[str]:
    """What Slack gives little room: titles, buttons, options, headers."""
    if isinstance(built, list):
        for inner in built:
            yield from _labels(inner)
    elif isinstance(built, dict):
        for key in ("title", "submit", "close", "confirm", "deny"):
            if isinstance(built.get(key), dict) and built[key].get("type") == "plain_text":
                yield built[key]["text"]
        short = built.get("type") in ("button", "header") or set(built) == {"text", "value"}
        if short and isinstance(built["text"], dict):
            yield built["text"]["text"]
        for inner in built.values():
            yield from _labels(inner)


# How msgids are found.


def test_a_sentence_is_found_wherever_it_stands() -> None:
    source = '''
"""A docstring. It says nothing."""
GONE = "This is gone."
WHY = {1: "It was {thing} " "that broke.", 2: "lower case"}
log.info("Finished late: %s.")
def f(_, page, error):
    """Another docstring. Nothing too."""
    raise NotNow("no full stop")
    raise BadInput({"due": "Too late", "fix": WHY[1]})
    raise WrongSettings("Wrong at the start.")
    return _("One" if page else "Two"), page.gettext("th" "ree"), _(gettext(lang)), f"In {pieces} only."
'''
    with pytest.raises(Unreadable, match=r"gettext\(gettext\(lang\)\)"):
        msgids(source, "x.py")
    source = source.replace("_(gettext(lang))", "gettext(lang)")
    expected = [
        "This is gone.",
        "It was {thing} that broke.",
        "no full stop",
        "Too late",
        "One",
        "Two",
        "three",
    ]
    assert msgids(source, "x.py") == expected


@pytest.mark.parametrize(
    "source", ["_(words)", "_(f'{x} y')", "NotNow(f'No {x}.')", "BadInput({1: 'a' + b})"]
)
def test_what_cannot_be_read_is_refused(source: str) -> None:
    with pytest.raises(Unreadable):
        msgids(source, "x.py")
