"""What a modal carries, and what a language costs."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import time as clock
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.capture import Against, Doubt, Doubtful
from bot.domain.case import Facts, Step
from bot.domain.outbox import Kind
from bot.domain.people import Client, Person
from bot.domain.promise import PromiseKind
from bot.domain.working import Working
from bot.sandbox.check import check_message_blocks
from bot.slack.ids import Field, field_of, parts
from bot.slack.views.capture import with_doubts
from bot.slack.views.followups import at_risk_view
from bot.slack.views.messages import RENDER
from bot.slack.views.parts import Meta
from bot.slack.views.report import client_options, rested, step_view
from bot.slack.views.working import working_line

from .cast import DUE, Typed, client, facts, file, owner, page, promise, unfinished
from .gallery import MESSAGES, MODALS


def test_what_a_modal_carries_comes_back_as_it_was() -> None:
    meta = Meta("K1", "fix", 7, 2, "P1", "R1", "x")
    assert Meta.decode(meta.encode()) == meta
    assert Meta().encode() == "{}"
    assert Meta.decode("") == Meta()


@pytest.mark.parametrize(
    "text", ["{", "[]", "null", "7", '{"case":7}', '{"rev":"7"}', '{"rev":true}', '{"other":"x"}', '"x"']
)
def test_nonsense_in_private_metadata_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Meta.decode(text)


def test_more_than_slack_takes_in_private_metadata_is_refused() -> None:
    with pytest.raises(ValueError):
        Meta(extra="x" * 3000).encode()


def test_every_kind_of_message_can_be_said() -> None:
    assert set(RENDER) == set(Kind) - {Kind.HOME, Kind.SENT_VIEW, Kind.ROUND}


def test_a_new_screen_has_new_block_ids() -> None:
    views = [_admit(rev) for rev in (1, 2)]
    first, second = ({b["block_id"] for b in v["blocks"] if "block_id" in b} for v in views)
    assert not first & second
    assert {field_of(block) for block in first} == {field_of(block) for block in second}


def test_a_step_costs_little_once_its_language_is_built() -> None:
    """Building it by models costs 1.4 ms a time (design.md); a copy a fraction of that."""
    _admit(0)
    began = time.process_time()
    for rev in range(200):
        _admit(rev)
    assert (time.process_time() - began) / 200 < 0.001


def _admit(rev: int) -> dict[str, list[dict[str, str]]]:
    t = Typed()
    return step_view(Step.ADMIT, facts(t), page(), case_id="K", rev=rev, client=client(t), owner=owner(t))


def test_a_case_that_is_begun_keeps_its_kind_line_and_the_next_one_has_another() -> None:
    adam = replace(owner(Typed()), begun=1)

    def line(who: Person, *, begun: bool) -> str:
        view = step_view(Step.ADMIT, Facts(), page(), case_id="K", rev=0, client=None, owner=who, begun=begun)
        return str(view["blocks"][0]["text"]["text"])

    first = line(replace(adam, begun=0), begun=False)
    assert line(adam, begun=True) == first, "it was counted when the case began"
    assert line(adam, begun=False) != first


def test_a_draft_that_no_message_holds_is_shown_as_far_as_one_does_and_says_so() -> None:
    long = unfinished(Typed())
    long = replace(long, case=replace(long.case, facts=replace(long.case.facts, draft="words " * 5000)))
    said = rested(long, page())
    check_message_blocks(said["blocks"])
    assert len(json.dumps(said["blocks"])) < 13_200
    assert "all of it is kept" in json.dumps(said["blocks"])


def test_words_too_long_for_their_box_are_not_cut_in_silence() -> None:
    t = Typed(subject="s" * 151)
    view = step_view(Step.DRAFT, facts(t), page(), case_id="K", rev=1, client=client(t), owner=owner(t))
    assert view["blocks"][0]["text"]["text"].startswith("Some words are too long")


@pytest.mark.parametrize("name", ["sheet_view", "sheet_view_full", "plan_view_mine", "plan_view_kept"])
def test_the_private_notes_are_shown_whole_and_line_by_line(name: str) -> None:
    notes = "\n".join(f"{line}. He said:  wait until Monday, and then we see." for line in range(60))
    assert 2500 < len(notes) <= 3000
    assert notes in _quotes(MODALS[name](Typed(notes=notes), page()))


def test_what_they_said_is_shown_whole_and_line_by_line() -> None:
    said = "\n".join(["You have made us look like fools, and this is the second time."] * 40)
    assert said in _quotes(MODALS["plan_view_told"](Typed(said=said), page()))


def _quotes(view: dict[str, Any]) -> list[str]:
    rich = [part for block in view["blocks"] if block["type"] == "rich_text" for part in block["elements"]]
    quotes = [part for part in rich if part["type"] == "rich_text_quote"]
    return ["".join(e["text"] for e in quote["elements"]) for quote in quotes]


def test_who_is_known_comes_first_and_the_last_option_adds_what_was_typed() -> None:
    known = [Client("CL1", "Acme Bank")]
    found = client_options("acme", known, page(), new_value="new:acme")["options"]
    assert [(o["value"], o["text"]["text"]) for o in found] == [
        ("CL1", "Acme Bank"),
        ("new:acme", "Add “acme”"),
    ]


def test_a_known_name_is_not_added_twice() -> None:
    known = [Client("CL1", "Acme Bank")]
    found = client_options(" acme  BANK", known, page(), new_value="new:x")["options"]
    assert [o["value"] for o in found] == ["CL1"]


def test_a_hundred_options_at_most() -> None:
    known = [Client(f"CL{n}", f"Client {n}" * 20) for n in range(150)]
    assert len(client_options("c", known, page(), new_value="new:c")["options"]) == 100


def test_a_snooze_carries_all_that_the_click_needs() -> None:
    built = MESSAGES["before"](Typed(), page())
    select = built["blocks"][-1]["elements"][-1]
    choices = [parts(option["value"], 4) for option in select["options"]]
    assert choices == [(choice, "K1", "Pfix", "R1") for choice in ("30m", "2h", "afternoon")]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((0, 1, 2, 3, 4), "Monday to Friday"),
        ((6, 0, 1, 2, 3), "Sunday to Thursday"),
        ((5, 6, 0), "Saturday to Monday"),
        ((0, 2, 4), "Monday, Wednesday, Friday"),
        ((6, 0), "Sunday, Monday"),
        (tuple(range(7)), "Monday to Sunday"),
    ],
)
def test_working_days_are_named_as_a_week_of_theirs_runs(days: tuple[int, ...], said: str) -> None:
    works = Working(frozenset(days), clock(9), clock(18))
    assert working_line(works, "", page()) == f"{said}, 9 am to 6 pm."


def test_quiet_hours_are_named_with_the_working_hours() -> None:
    works = Working(frozenset(range(5)), clock(9), clock(18), (clock(13), clock(14)))
    line = working_line(works, "Malaysia, Kedah", page())
    assert line.endswith("Quiet from 1 pm to 2 pm. Public holidays: Malaysia, Kedah.")


def test_several_doubts_are_a_short_line_each() -> None:
    doubts = (Doubt(Against.SOON), Doubt(Against.HOURS), Doubt(Against.TIGHT, by=timedelta(hours=2)))
    given = file(Typed())
    form = at_risk_view(given, promise(Typed()), page(), "R1")

    def above(some: tuple[Doubt, ...]) -> str:
        found = [Doubtful(Field.DUE, DUE, PromiseKind.FIX, some)]
        words: str = with_doubts(form, found, given, page())["blocks"][1]["text"]["text"]
        return words

    assert len(above(doubts).splitlines()) == 5, "the time, three doubts, and what can be done"
    assert len(above(doubts[:1]).splitlines()) == 1
