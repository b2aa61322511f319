"""One thing is called the same wherever it is shown, and what is asked once more does not say "once"."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.case import CaseState
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, Utterance
from bot.domain.promise import PromiseKind, PromiseState
from bot.domain.settling import Settled
from bot.domain.talk import Ending
from bot.slack.ids import Act
from bot.slack.views import followups
from bot.slack.views.messages import RENDER
from bot.slack.views.promised import answers

from .cast import ADAM, NOW, Typed, file, of_case, page, promise

TYPED = Typed()


def said(kind: Kind, known: CaseFile, **payload: Any) -> dict[str, Any]:
    return RENDER[kind](Utterance("R1", "T1", kind, "k", NOW, "K1", "R0", payload=payload), known, page())


def done_of(buttons: list[dict[str, Any]]) -> str:
    (found,) = [one["text"]["text"] for one in buttons if one["action_id"] == Act.DONE]
    return str(found)


@pytest.mark.parametrize("kind", [PromiseKind.FIX, PromiseKind.ANSWER, PromiseKind.MAKE_GOOD])
@pytest.mark.parametrize("asked", [True, False])
def test_what_done_is_called_is_the_same_in_a_reminder_and_elsewhere(kind: PromiseKind, asked: bool) -> None:
    owed = promise(TYPED, kind, asked=asked, state=PromiseState.OPEN)
    known = file(TYPED, CaseState.TOLD, promises=(owed,))
    (row,) = [block for block in followups.due(owed, known, page(), "R1")["blocks"] if "elements" in block][
        -1:
    ]
    assert done_of(row["elements"]) == done_of(answers(known, owed, page()))


def test_a_prevention_that_is_in_place_says_so_wherever_that_was_answered() -> None:
    kept = promise(TYPED, PromiseKind.PREVENTION, state=PromiseState.KEPT)
    known = file(TYPED, CaseState.TOLD, promises=(kept,))
    here = said(Kind.ANSWERED, known, what="in_place", by=ADAM, about=kept.id)
    assert said(Kind.ANSWERED, known, what="settled", by=ADAM, about=kept.id) == here


def test_how_they_are_is_asked_once_and_then_otherwise() -> None:
    known = file(TYPED, CaseState.TOLD)
    upset = of_case(known, settled=Settled(Ending.UPSET, NOW))
    assert "Ask once" in said(Kind.SETTLE, known)["text"]
    for again in (said(Kind.SETTLE, known, round=2), said(Kind.SETTLE, upset)):
        assert "once" not in again["text"]
        assert "don't apologise again" in again["text"]
