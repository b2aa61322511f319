"""The case file: one case with all that belongs to it, as it stood at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import Case, CaseState
from bot.domain.message import Approval, Suggestion, Version
from bot.domain.people import Channel, Client, Lang, Person, Workspace
from bot.domain.promise import Promise, PromiseKind


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Read in one go, handed to deciders, views and wording. `next_ping` is aware UTC; `next_about`: what it
    asks about, if that is a promise its id; `still_asked`: the same of all pings to come."""

    workspace: Workspace
    case: Case
    owner: Person
    client: Client | None = None
    versions: tuple[Version, ...] = ()
    approvals: tuple[Approval, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    promises: tuple[Promise, ...] = ()
    next_ping: datetime | None = None
    next_about: str = ""
    still_asked: frozenset[str] = frozenset()

    @property
    def latest(self) -> Version | None:
        return self.versions[-1] if self.versions else None

    @property
    def approval(self) -> Approval | None:
        """Of the latest version, the last one: an edit voids it, a request for changes takes it back."""
        latest = self.latest
        if latest is None or self.case.state is CaseState.CHANGES_ASKED:
            return None
        standing = [a for a in self.approvals if a.version == latest.number]
        return max(standing, key=lambda a: a.at, default=None)

    @property
    def main_promise(self) -> Promise | None:
        """The fix or the answer about it: the last one made. An answer to a question of theirs is not it."""
        return next((p for p in reversed(self.promises) if p.is_main), None)

    @property
    def client_name(self) -> str:
        return self.client.name if self.client else self.case.facts.client_name

    @property
    def contact(self) -> str:
        """Whom we tell: as typed for this case, else as the client was told last time."""
        return self.case.facts.contact or (self.client.contact if self.client else "")

    @property
    def lang(self) -> Lang:
        """The language of the words for the client: this case's, else the client's, else English."""
        return self.case.facts.lang or (self.client.lang if self.client else None) or Lang.EN

    @property
    def told_by(self) -> Channel:
        """How the words reach the client: as chosen, else as they were told before."""
        told = self.case.telling
        return self.case.facts.channel or (told.how if told else Channel.EMAIL)

    @property
    def client_tz(self) -> str | None:
        """The client's own clock (IANA), as far as anybody has named it: the kept one, else the one that was
        chosen for this case, which is kept once the draft is sent."""
        return (self.client.tz if self.client else None) or self.case.facts.zone

    @property
    def tz(self) -> str:
        """The clock the words for the client use (IANA): the client's, else the owner's.

        Once something is promised it is the clock it was promised on: the owner may travel.
        """
        promised = self.main_promise
        return self.client_tz or (promised.tz if promised else self.owner.tz)

    @property
    def fix_kept(self) -> bool:
        """Nothing about the fix is still owed. An answer alone mends nothing, but it is always
        followed by a fix promise, or by the word that it is done."""
        return not any(p.pending for p in self.promises if p.is_main)

    @property
    def owed_answers(self) -> tuple[Promise, ...]:
        """What they asked in the talk and have no answer to yet, the most urgent first (R45)."""
        owed = [p for p in self.promises if p.asked and p.pending]
        return tuple(sorted(owed, key=lambda p: (p.due is None, p.due)))

    @property
    def owed_make_good(self) -> Promise | None:
        """What they were promised to make up for it, and do not have yet (R28)."""
        kind = PromiseKind.MAKE_GOOD
        return next((p for p in self.promises if p.kind is kind and p.pending), None)

    @property
    def may_surprise(self) -> bool:
        """R60: a surprise comes after the fix, the answers and the make-good, never in their place."""
        told = self.case.state in (CaseState.TOLD, CaseState.CLOSED)
        return told and self.fix_kept and not self.owed_answers and self.owed_make_good is None

    @property
    def mended_at(self) -> datetime | None:
        """When the last thing they waited for was done (aware UTC): the fix, answers to what they asked, the
        make-good; where the fix was done before, when they were told. None while fix or answers are owed."""
        told = self.case.telling
        if told is None or not self.fix_kept or self.owed_answers:
            return None
        kept = (p.kept_at for p in self.promises if p.kind is not PromiseKind.PREVENTION)
        return max(filter(None, kept), default=told.at)

    @property
    def open_preventions(self) -> tuple[Promise, ...]:
        """What is to keep it from happening again, once it is all that is left of what was promised (R55)."""
        if not self.fix_kept or self.case.state is not CaseState.TOLD:
            return ()
        return tuple(p for p in self.promises if p.kind is PromiseKind.PREVENTION and p.pending)

    @property
    def unsettled(self) -> bool:
        """R53: what they waited for is done, and how they are now is still to be asked."""
        settled = self.case.settled
        asked_for = settled is None or not settled.over
        return self.case.state is CaseState.TOLD and self.mended_at is not None and asked_for

    @property
    def word_kept(self) -> bool:
        """Each thing was done by the time it was promised, or by one that they had before it passed. A
        prevention is not promised by the hour."""
        return not any(p.was_late for p in self.promises if p.kind is not PromiseKind.PREVENTION)

    @property
    def can_close(self) -> bool:
        """R52: the fix is kept, the client told, the make-good too; their questions and the prevention are
        answered."""
        told = self.case.state is CaseState.TOLD
        return told and self.fix_kept and not any(p.pending for p in self.promises)

    @property
    def over(self) -> bool:
        """Time to offer the closing: nothing is owed, and how they are now is known, or cannot be."""
        return self.can_close and not self.unsettled

    def promise(self, promise_id: str) -> Promise | None:
        return next((p for p in self.promises if p.id == promise_id), None)

    def owned_in(self, promise_id: str) -> str:
        """Id of the case in which it is owned that this promise was missed (R50); empty: there is none."""
        return dict(self.case.facts.owned).get(promise_id, "")

    def version(self, number: int) -> Version | None:
        return next((v for v in self.versions if v.number == number), None)

    def stated_time_passed(self, now: datetime) -> bool:
        """Whether the time that the latest words state has passed (and nobody has been told yet)."""
        latest = self.latest
        return bool(latest and latest.states and latest.states <= now)


OPEN_STATES = (
    CaseState.UNFINISHED,
    CaseState.IN_REVIEW,
    CaseState.CHANGES_ASKED,
    CaseState.APPROVED,
    CaseState.TOLD,
)
