"""The case: one mistake with one client, and one owner from beginning to end (R54)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.hint import Mark
from bot.domain.message import Before, Words, same
from bot.domain.people import Channel, Lang
from bot.domain.settling import Settled
from bot.domain.talk import Ending
from bot.errors import NotNow


class Cause(StrEnum):
    """Who or what caused it; whichever it is, the words stay "I" or "we" (R3)."""

    ME = "me"
    TEAMMATE = "teammate"
    SYSTEM = "system"
    SUPPLIER = "supplier"


class Severity(StrEnum):
    ORDINARY = "ordinary"
    GRAVE = "grave"


class FixKind(StrEnum):
    """Already done; done by a time; or not known yet, with a time for the answer."""

    DONE = "done"
    BY = "by"
    ANSWER = "answer"


class Step(StrEnum):
    """The steps of the modal, in order ("2 of 4")."""

    ADMIT = "admit"
    EXPLAIN = "explain"
    FIX = "fix"
    DRAFT = "draft"


class CaseState(StrEnum):
    UNFINISHED = "unfinished"
    IN_REVIEW = "in_review"
    CHANGES_ASKED = "changes_asked"
    APPROVED = "approved"
    TOLD = "told"
    CLOSED = "closed"
    DISCARDED = "discarded"


class CaseAct(StrEnum):
    SEND = "send"  # the last step of the modal: the draft goes to its reviewers
    EDIT = "edit"  # a new version: voids the approval
    ASK_CHANGES = "ask_changes"
    APPROVE = "approve"
    TELL = "tell"  # recorded: the client has been told, with or without review
    CLOSE = "close"
    DISCARD = "discard"


_REVIEW = (CaseState.IN_REVIEW, CaseState.CHANGES_ASKED, CaseState.APPROVED)

#: The one table of the case's moves. What is not here cannot happen.
MOVES: dict[tuple[CaseState, CaseAct], CaseState] = {
    (CaseState.UNFINISHED, CaseAct.SEND): CaseState.IN_REVIEW,
    (CaseState.UNFINISHED, CaseAct.TELL): CaseState.TOLD,  # "they already know"
    (CaseState.UNFINISHED, CaseAct.DISCARD): CaseState.DISCARDED,
    **{(state, CaseAct.EDIT): CaseState.IN_REVIEW for state in _REVIEW},
    **{(state, CaseAct.TELL): CaseState.TOLD for state in _REVIEW},
    (CaseState.IN_REVIEW, CaseAct.ASK_CHANGES): CaseState.CHANGES_ASKED,
    (CaseState.CHANGES_ASKED, CaseAct.ASK_CHANGES): CaseState.CHANGES_ASKED,
    (CaseState.APPROVED, CaseAct.ASK_CHANGES): CaseState.CHANGES_ASKED,
    (CaseState.IN_REVIEW, CaseAct.APPROVE): CaseState.APPROVED,
    (CaseState.CHANGES_ASKED, CaseAct.APPROVE): CaseState.APPROVED,
    (CaseState.TOLD, CaseAct.CLOSE): CaseState.CLOSED,
}

DISCARDED = "This case was discarded."
#: Why a move is refused, by the state the case is in (msgids).
_REFUSED: dict[CaseState, str] = {
    CaseState.UNFINISHED: "This case is not finished yet. Type /mistake to go on with it.",
    CaseState.IN_REVIEW: "This draft is waiting for review.",
    CaseState.CHANGES_ASKED: "Changes were asked for; the owner is working on the words.",
    CaseState.APPROVED: "These words are approved already.",
    CaseState.TOLD: "The client has been told already.",
    CaseState.CLOSED: "This case is closed.",
    CaseState.DISCARDED: DISCARDED,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the modal asked for. Empty until typed; merged field by field as it is typed.

    `notes` is for the owner's eyes only (R9). `happened_at`, `fix_by`, `prevention_by` and
    `make_good_by` are aware UTC. `did` is in the first person (R20). `source` is the permalink a
    message shortcut came from.
    """

    client_id: str | None = None
    client_name: str = ""  # typed and not yet kept as a client
    contact: str = ""
    did: str = ""
    effect: str = ""
    cause: Cause = Cause.ME
    severity: Severity = Severity.ORDINARY
    happened_at: datetime | None = None
    they_know: bool = False
    notes: str = ""
    explanation: str = ""
    fix: str = ""
    fix_kind: FixKind | None = None
    fix_by: datetime | None = None
    zone: str | None = None  # their clock (IANA), until it is kept with the client
    prevention: str = ""
    prevention_by: datetime | None = None
    make_good: str = ""
    make_good_by: datetime | None = None
    channel: Channel | None = None
    lang: Lang | None = None
    # The draft step: what is in the box, and the rendering it began from (see `reworded`).
    subject: str = ""
    draft: str = ""
    rendered: str = ""
    place_channel: str | None = None
    place_people: tuple[str, ...] = ()
    # Only when they already know: when they were told.
    told_at: datetime | None = None
    # Beside the words, and erased with them: hints that the owner put aside for this message, those that
    # held the last sending back, and words that a client knows who is not kept yet.
    dismissed: tuple[Mark, ...] = ()
    held: tuple[Mark, ...] = ()
    known_words: tuple[str, ...] = ()
    links: tuple[str, ...] = ()  # cases that belong to this one: a miss, owned up to (R50)
    owned: tuple[tuple[str, str], ...] = ()  # (the promise that was missed, the case in which that is owned)
    before: Before | None = None  # what Undo brings back; kept until the owner types on, or sends

    def merged(self, typed: dict[str, Any]) -> Facts:
        """These facts with what was typed put over them; an absent key means unchanged.

        Slack may leave keys out of `view.state` (bolt-js #1258).

        Raises:
            TypeError: for a key that is no fact.
        """
        merged = replace(self, **typed)
        if self.zone and (merged.client_id, merged.client_name) != (self.client_id, self.client_name):
            merged = replace(merged, zone=typed.get("zone"))  # it was the other client's
        return merged if merged.before is None or merged.may_undo else replace(merged, before=None)

    def made(self, words: Words) -> Facts:
        """Other words, put in at a press; Undo brings back those of now."""
        before = Before(Words(self.draft, self.subject), words, self.rendered)
        return replace(self, draft=words.text, subject=words.subject, before=before)

    @property
    def may_undo(self) -> bool:
        """The words that came at a press stand as they came: those before can come back."""
        return self.before is not None and same(self.before.made.text, self.draft)

    def undone(self) -> Facts:
        """The words as they were; a subject that was typed since stays.

        Raises:
            ValueError: there is nothing to undo.
        """
        if self.before is None:
            raise ValueError("nothing to undo")
        was, kept = self.before.was, self.subject != self.before.made.subject
        subject = self.subject if kept else was.subject
        return replace(self, draft=was.text, subject=subject, rendered=self.before.rendered, before=None)

    @property
    def reworded(self) -> bool:
        """The owner has changed the rendered words by hand."""
        return bool(self.draft) and self.draft != self.rendered

    @property
    def stated_time(self) -> datetime | None:
        """The time the words for the client state: none when it is done already."""
        return None if self.fix_kind is FixKind.DONE else self.fix_by


#: What each step cannot do without. Only these are required (issue, part 1).
REQUIRED: dict[Step, tuple[str, ...]] = {
    Step.ADMIT: ("client", "did", "effect"),
    Step.EXPLAIN: ("notes", "explanation"),
    Step.FIX: ("fix_kind", "fix", "fix_by"),
    Step.DRAFT: ("draft", "place"),
}


def missing(facts: Facts, step: Step) -> list[str]:
    """The required fields of a step that are still empty, in the order of the screen."""
    return [name for name in REQUIRED[step] if not _has(facts, name)]


def _has(facts: Facts, name: str) -> bool:
    if name == "client":
        return facts.client_id is not None or bool(facts.client_name.strip())
    if name == "place":
        return facts.they_know or facts.place_channel is not None or bool(facts.place_people)
    if name == "draft" and facts.they_know:
        return True
    if name == "fix_by" and facts.fix_kind in (None, FixKind.DONE):
        return True  # its time is required unless it is done (a missing kind is said once, at the kind)
    value = getattr(facts, name)
    return bool(value.strip()) if isinstance(value, str) else value is not None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft is reviewed: a channel, or people (a group DM with them).

    `channel` is filled in for people too once Slack has opened the group DM.
    """

    channel: str | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """The client was told (R20): when, how, which version (None: their own words), reviewed or not.

    `ended` and `said`: how the talk ended and what they said, once the owner has logged it (R45, R46).
    """

    at: datetime
    how: Channel
    version: int | None
    reviewed: bool
    ended: Ending | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One mistake with one client.

    `version` counts writes (optimistic locking); `rev` counts the modal's steps, so that an
    autosave from an older screen cannot overwrite a newer one. `thread` is the card's (channel, ts).
    `details`: what the owner keeps ready, apart from the message (R15). `surprise`: how this could become
    a good one (R59). `tried_at`: when nobody could be reached, last time. `settled`: how they are once the
    dust has settled (R53).
    """

    id: str
    workspace: str
    owner: str
    opened_at: datetime
    state: CaseState = CaseState.UNFINISHED
    facts: Facts = field(default_factory=Facts)
    step: Step = Step.ADMIT
    rev: int = 0
    version: int = 0
    place: Place = field(default_factory=Place)
    thread: tuple[str, str] | None = None
    telling: Telling | None = None
    tried_at: datetime | None = None
    details: str = ""
    surprise: str = ""
    settled: Settled | None = None
    closed_at: datetime | None = None
    updated_at: datetime | None = None

    def move(self, act: CaseAct) -> Case:
        """The case after `act`.

        Raises:
            NotNow: the table has no such move from this state.
        """
        target = MOVES.get((self.state, act))
        if target is None:
            raise NotNow(_REFUSED[self.state])
        return replace(self, state=target)

    def can(self, act: CaseAct) -> bool:
        return (self.state, act) in MOVES

    @property
    def thanked_us(self) -> bool:
        """Once the dust had settled. Whether they also recommended us may be asked (R62)."""
        return self.settled is not None and self.settled.ended is Ending.THANKED

    @property
    def under_review(self) -> bool:
        return self.state in _REVIEW


FACT_NAMES = frozenset(f.name for f in fields(Facts))
