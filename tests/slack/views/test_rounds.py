"""A round shows everything that is in it: what is not shown has not been said."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bot.domain.case import CaseState, Place
from bot.domain.file import CaseFile
from bot.domain.outbox import ROUND_MOST, TOGETHER, Kind, Utterance
from bot.domain.people import Channel, Lang
from bot.domain.untold import ABOUT_UNTOLD
from bot.sandbox.check import check_message_blocks
from bot.slack.views.parts import Page
from bot.slack.views.rounds import CHARACTERS_MAX, _weight, round_message
from bot.wording import JinjaWording

from .cast import ADAM, DANA, FAR, NOW, SAM, Typed, english, file, of_case, page

LONG = "Kementerian Perumahan " * 40
WORDING = JinjaWording()
#: As long as a moment's words become.
MOMENT = "Rabu, 26 November 2025, pukul 11.30 pagi"


@dataclass(frozen=True)
class Item:
    row: Utterance
    file: CaseFile
    answer: Utterance | None = None


def reader(lang: Lang) -> Page:
    gettext: Callable[[str], str] = WORDING.gettext(lang)
    return replace(page(gettext), time=lambda _: MOMENT, day=lambda _: MOMENT, on=lambda *_: MOMENT)


def asked(kind: Kind, number: int, given: CaseFile | None = None) -> Item:
    """The longest that it can be."""
    state = CaseState.CHANGES_ASKED if kind in ABOUT_UNTOLD else CaseState.TOLD
    whole = given or file(Typed.all_of(LONG), state)
    if given is None and kind in ABOUT_UNTOLD:
        place = {"place": Place(None, (DANA, SAM))} if number % 2 else {}
        whole = of_case(whole, facts=replace(whole.case.facts, channel=Channel.CALL), **place)
    about = {Kind.PREVENTION: "Pprevention", Kind.HELD: "Pprevention", Kind.SETTLE: ""}
    subject = "" if kind in ABOUT_UNTOLD else about.get(kind, "Pfix")
    payload = {"what": "passed_on", "round": 3, "last": True, "who": DANA, "until": FAR.isoformat()}
    row = Utterance(
        f"R{number}", "T1", kind, "k", NOW, whole.case.id, subject, addressee=ADAM, payload=payload
    )
    return Item(row, replace(whole, case=replace(whole.case, id=f"{whole.case.id}{number}")))


def became(item: Item, what: str, **facts: Any) -> Item:
    payload = {"what": what, "by": ADAM, **facts}
    return replace(
        item, answer=Utterance("A", "T1", Kind.ANSWERED, "a", NOW, "K1", item.row.id, payload=payload)
    )


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("kind", sorted(TOGETHER))
def test_each_of_as_many_as_a_round_holds_is_seen(kind: Kind, lang: Lang) -> None:
    shown = round_message([asked(kind, number) for number in range(ROUND_MOST)], reader(lang))
    check_message_blocks(shown["blocks"])
    assert _weight(shown["blocks"]) <= CHARACTERS_MAX
    buttons = json.dumps([block for block in shown["blocks"] if block["type"] == "actions"])
    assert [n for n in range(ROUND_MOST) if f"R{n}" not in buttons and f"K1{n}" not in buttons] == []


def test_a_long_answer_gives_way_to_what_is_still_asked() -> None:
    upset = [became(asked(Kind.SETTLE, n), "settle_upset", until=FAR.isoformat()) for n in range(10)]
    shown = round_message([*upset, asked(Kind.MISSED, 10), asked(Kind.MISSED, 11)], reader(Lang.MS))
    check_message_blocks(shown["blocks"])
    assert _weight(shown["blocks"]) <= CHARACTERS_MAX
    assert "R10" in json.dumps(shown)
    assert "R11" in json.dumps(shown)


def test_two_cases_of_one_client_are_told_apart_by_what_happened() -> None:
    one, other = Typed(did="I sent the wrong list"), Typed(client="ACME", did="I forgot the call")
    bolt = Typed(client="Bolt", did="I lost the key")
    files = [file(typed, CaseState.IN_REVIEW) for typed in (one, other, bolt)]
    for kind in (Kind.UNTOLD, Kind.UNTOLD_NOTICE):
        items = [asked(kind, number, given) for number, given in enumerate(files)]
        shown = json.dumps(round_message(items, page(english)))
        assert [typed.did in shown for typed in (one, other, bolt)] == [True, True, False]


def test_who_is_asked_for_a_hand_sees_nothing_of_what_happened() -> None:
    files = [file(Typed(did=did)) for did in ("I sent the wrong list", "I forgot the call")]
    items = [asked(Kind.UNTOLD_PASSED_ON, number, given) for number, given in enumerate(files)]
    shown = json.dumps(round_message(items, page(english)))
    assert "wrong list" not in shown
    assert "forgot" not in shown


def test_what_nobody_has_told_counts_as_pressing_as_what_was_promised() -> None:
    """And where no two of them wait, no order is claimed."""
    items = [asked(Kind.UNTOLD, 1), asked(Kind.MISSED, 2)]
    assert round_message(items, page(english))["text"].startswith("2 things, the most urgent first.")
    rest = [asked(Kind.SETTLE, 1), asked(Kind.MISSED, 2)]
    assert round_message(rest, page(english))["text"].startswith("2 things:")
