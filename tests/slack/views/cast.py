"""One case with everything in it, as plain as can be, or with hostile text wherever a person can type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.case import Case, CaseState, Cause, Facts, FixKind, Place, Severity, Step, Telling
from bot.domain.file import CaseFile
from bot.domain.kit import Kit, Likely, LikelyQuestion
from bot.domain.message import Approval, Suggestion, Version, Words
from bot.domain.people import Channel, Client, Lang, Person, Workspace
from bot.domain.promise import Promise, PromiseKind, PromiseState
from bot.domain.working import WorkingWeek, local
from bot.slack.views.parts import Page
from bot.wording.times import wall_clock_words

NOW = datetime(2025, 11, 27, 2, 0, tzinfo=UTC)
DUE = NOW + timedelta(hours=5, minutes=30)
FAR = NOW + timedelta(days=7)
ADAM, DANA, SAM = "U0ADAM000", "U0DANA000", "U0SAM0000"
ROOM = "C0REVIEW0"


def english(msgid: str) -> str:
    return msgid


def marked(msgid: str) -> str:
    """Shows what went through gettext."""
    return f"⟦{msgid}⟧"


def clock_words(moment: datetime) -> str:
    """The reader's clock, as wording would say it."""
    return f"{moment:%a %H:%M}"


def page(gettext: Callable[[str], str] = english) -> Page:
    return Page(
        gettext,
        Lang.EN,
        NOW,
        "Asia/Kuala_Lumpur",
        clock_words,
        kit_of,
        clock_words,
        lambda given: given.case.facts.did,
        lambda moment, tz: clock_words(local(moment, tz)),
        late_words,
        week_of,
        lambda moment, tz: f"{local(moment, tz):%a %d %b}",
        lambda at: wall_clock_words(at, Lang.EN),
    )


def week_of(given: CaseFile) -> WorkingWeek:
    """As the desk makes it, but that nobody here keeps any holidays."""
    working = given.owner.working.over(given.workspace.working)
    return WorkingWeek(given.owner.tz, working.hours(frozenset({5, 6})))


def late_words(given: CaseFile, promise: Promise) -> Words:
    """Words that own a miss, all of them typed."""
    latest = given.latest
    assert latest is not None
    return Words(latest.text, latest.subject if given.told_by is Channel.EMAIL else "")


def kit_of(given: CaseFile) -> Kit:
    """What is said aloud, all of it typed: the words themselves are tested where they are made."""
    known = given.case.facts
    questions = (
        LikelyQuestion(Likely.WHY, known.did, known.explanation),
        LikelyQuestion(Likely.WHEN, known.effect, known.fix),
        LikelyQuestion(Likely.AGAIN, known.did),
    )
    return Kit(questions, known.contact, ((known.did, known.effect),), known.fix, known.make_good)


@dataclass(frozen=True)
class Typed:
    """What people typed, field by field: told apart by their names unless all are the same."""

    client: str = "Acme"
    contact: str = "Puan Lee"
    did: str = "I missed Tuesday's deadline"
    effect: str = "your transfer didn't go out"
    notes: str = "SECRET-NOTES I left early"
    explanation: str = "I had it in my tray."
    fix: str = "the transfer goes out"
    prevention: str = "two of us check the tray at four"
    make_good: str = "we pay the day's interest"
    subject: str = "The missed transfer and what I'm doing about it"
    draft: str = "Dear Puan Lee,\nI'm sorry. I missed Tuesday's deadline. It goes out by 3:30 pm."
    edited: str = "Dear Puan Lee,\nI am sorry. I missed Tuesday's deadline. It goes out at 3:30 pm."
    suggested: str = "Dear Puan Lee,\nSorry. I missed the deadline. It goes out by 3:30 pm."
    reason: str = "Too long."
    left: str = "one more check"
    sign_off: str = "Adam Tan"
    phone: str = "+60 3 1234 5678"
    names: str = "Dana"
    said: str = "That cost us a customer."
    asked: str = "When does the transfer arrive?"
    asked_too: str = "Who checks the tray?"
    details: str = "Transfer no. 4711, RM 12,400"
    surprise: str = "a card, signed by all of us"

    @classmethod
    def all_of(cls, text: str) -> Typed:
        return cls(**dict.fromkeys(cls.__dataclass_fields__, text))

    def everything(self) -> list[str]:
        return [str(getattr(self, name)) for name in self.__dataclass_fields__]


def facts(typed: Typed, **changes: Any) -> Facts:
    full = Facts(
        client_id="CL1",
        contact=typed.contact,
        did=typed.did,
        effect=typed.effect,
        cause=Cause.SYSTEM,
        severity=Severity.GRAVE,
        happened_at=NOW - timedelta(days=1),
        notes=typed.notes,
        explanation=typed.explanation,
        fix=typed.fix,
        fix_kind=FixKind.BY,
        fix_by=DUE,
        prevention=typed.prevention,
        prevention_by=FAR,
        make_good=typed.make_good,
        channel=Channel.EMAIL,
        lang=Lang.MS,
        subject=typed.subject,
        draft=typed.draft,
        rendered=typed.draft,
        place_channel=ROOM,
    )
    return replace(full, **changes)


def client(typed: Typed) -> Client:
    return Client("CL1", typed.client, typed.contact, Lang.MS, Channel.EMAIL)


def owner(typed: Typed, **changes: Any) -> Person:
    known = Person(ADAM, sign_off=typed.sign_off, phone=typed.phone, name="Adam", tz="Asia/Kuala_Lumpur")
    return replace(known, **changes)


def promise(typed: Typed, kind: PromiseKind = PromiseKind.FIX, **changes: Any) -> Promise:
    what = typed.prevention if kind is PromiseKind.PREVENTION else typed.fix
    due = FAR if kind is PromiseKind.PREVENTION else DUE
    made = Promise(f"P{kind}", "K1", kind, what, due, "Asia/Kuala_Lumpur", ADAM)
    return replace(made, **changes)


def file(typed: Typed, state: CaseState = CaseState.IN_REVIEW, **changes: Any) -> CaseFile:
    """Version 2 of 2, with a suggestion on it; told cases have a telling, approved ones an approval."""
    telling = Telling(NOW - timedelta(hours=1), Channel.CALL, 2, reviewed=True)
    told = state in (CaseState.TOLD, CaseState.CLOSED)
    case = Case(
        "K1",
        "T1",
        ADAM,
        NOW - timedelta(days=1),
        state,
        facts(typed),
        Step.DRAFT,
        place=Place(ROOM),
        thread=(ROOM, "1764208800.000100"),
        telling=telling if told else None,
    )
    at = NOW - timedelta(hours=2)
    open_ = PromiseState.OPEN if told else PromiseState.PLANNED
    approved = told or state is CaseState.APPROVED
    whole = CaseFile(
        Workspace("T1", ROOM),
        case,
        owner(typed),
        client(typed),
        versions=(
            Version(1, typed.draft, ADAM, at, typed.subject, DUE),
            Version(2, typed.edited, ADAM, at, typed.subject, DUE),
        ),
        approvals=(Approval(2, DANA, at),) if approved else (),
        suggestions=(Suggestion("S1", 2, DANA, typed.suggested, at),),
        promises=(
            promise(typed, state=open_),
            promise(typed, PromiseKind.PREVENTION, state=open_),
        ),
        next_ping=DUE - timedelta(hours=1) if told else None,
    )
    whole = replace(whole, **changes)
    asked = changes.get("still_asked", frozenset(promise.id for promise in whole.promises))
    return replace(whole, still_asked=asked)


def of_case(given: CaseFile, **changes: Any) -> CaseFile:
    """The file with another case in it."""
    return replace(given, case=replace(given.case, **changes))


def unfinished(typed: Typed) -> CaseFile:
    begun = file(typed, CaseState.UNFINISHED, versions=(), suggestions=(), promises=())
    return of_case(begun, id="K0", thread=None)
