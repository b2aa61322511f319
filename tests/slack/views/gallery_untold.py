"""What is asked and shown while nobody has told the client."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.case import CaseState, Place
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind, Utterance
from bot.domain.people import Channel, Workspace
from bot.slack.views import pacing, untold
from bot.slack.views.messages import RENDER
from bot.slack.views.parts import Page

from .cast import ADAM, DANA, NOW, ROOM, SAM, Typed, facts, file, of_case, unfinished

Exhibit = Callable[[Typed, Page], dict[str, Any]]
Given = Callable[[Typed], CaseFile]


def _say(kind: Kind, given: Given, **payload: Any) -> Exhibit:
    return lambda t, page: RENDER[kind](
        Utterance("R1", "T1", kind, "k", NOW, "K1", payload=payload), given(t), page
    )


def _in(state: CaseState, **more: Any) -> Given:
    return lambda t: of_case(file(t, state), **more)


def _by(channel: Channel, state: CaseState = CaseState.APPROVED) -> Given:
    return lambda t: of_case(file(t, state), facts=replace(facts(t), channel=channel))


def _they_know(t: Typed) -> CaseFile:
    return of_case(unfinished(t), facts=facts(t, they_know=True))


def _nameless(t: Typed) -> CaseFile:
    begun = of_case(unfinished(t), facts=facts(t, client_id=None, fix_by=None))
    return replace(begun, client=None)


def _late(t: Typed) -> CaseFile:
    return of_case(unfinished(t), facts=facts(t, fix_by=NOW - timedelta(hours=1)))


NOTICE = {"who": DANA, "until": (NOW + timedelta(hours=1)).isoformat()}
REVIEW, ASKED, APPROVED = CaseState.IN_REVIEW, CaseState.CHANGES_ASKED, CaseState.APPROVED

UNTOLD_MESSAGES: dict[str, Exhibit] = {
    "untold_unfinished": _say(Kind.UNTOLD, unfinished, round=1),
    "untold_nameless": _say(Kind.UNTOLD, _nameless, round=2),
    "untold_they_know": _say(Kind.UNTOLD, _they_know, round=1),
    "untold_in_review": _say(Kind.UNTOLD, _in(REVIEW), round=2),
    "untold_with_people": _say(Kind.UNTOLD, _in(REVIEW, place=Place(None, (DANA, SAM))), round=3),
    "untold_changes_asked": _say(Kind.UNTOLD, _in(ASKED), round=3),
    "untold_by_email": _say(Kind.UNTOLD, _by(Channel.EMAIL), round=1, last=True),
    "untold_by_call": _say(Kind.UNTOLD, _by(Channel.CALL), round=4),
    "untold_too_late": _say(Kind.UNTOLD, _late, round=2),
    "untold_notice": _say(Kind.UNTOLD_NOTICE, _in(APPROVED), **NOTICE),
    "untold_notice_put_off": _say(Kind.UNTOLD_NOTICE, unfinished, put_off=2, **NOTICE),
    "untold_passed_on": _say(Kind.UNTOLD_PASSED_ON, _in(REVIEW)),
    "untold_passed_on_without_time": _say(Kind.UNTOLD_PASSED_ON, _nameless),
    "untold_help": _say(Kind.UNTOLD_NEWS, _in(APPROVED), what="help", who=DANA),
    "untold_not_reached": _say(Kind.UNTOLD_NEWS, unfinished, what="not_reached", who=DANA),
    "untold_news_passed_on": _say(Kind.UNTOLD_NEWS, _in(APPROVED), what="passed_on", who=DANA),
    **{
        f"answered_{what}": _say(Kind.ANSWERED, _in(REVIEW), what=what, by=ADAM, who=DANA)
        for what in sorted(untold.BECAME)
    },
}

UNTOLD_MODALS: dict[str, Exhibit] = {
    "words_view": lambda t, page: untold.words_view(file(t), page),
    "words_view_approved": lambda t, page: untold.words_view(file(t, APPROVED), page),
    "pacing_view": lambda t, page: pacing.pacing_view(Workspace("T1"), page),
    "pacing_view_chosen": lambda t, page: pacing.pacing_view(Workspace("T1", ROOM, escalate_to=DANA), page),
}

#: Whoever reads this is not the owner.
FOR_ANOTHER = ["untold_passed_on", "untold_passed_on_without_time", "answered_help"]
