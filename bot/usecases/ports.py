"""What the use cases need from the world, as Protocols; Desk bundles them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.clock import Clock
from bot.domain.case import Case
from bot.domain.event import Event
from bot.domain.file import CaseFile
from bot.domain.message import Approval, Suggestion, Version
from bot.domain.outbox import Kind, SayState, Utterance
from bot.domain.people import Client, Person, Workspace
from bot.domain.promise import Promise
from bot.domain.working import Working, WorkingWeek
from bot.usecases.calendar import Calendar
from bot.usecases.past import Past
from bot.usecases.wording import Gettext, Wording


class Reading(Past, Protocol):
    """One snapshot of one workspace. Every query is scoped by it; there is no other way in."""

    async def workspace(self) -> Workspace:
        """The settings; defaults when the workspace has none yet."""

    async def person(self, user: str) -> Person:
        """A person; defaults when they have never been seen."""

    async def people(self, users: Collection[str]) -> dict[str, Person]:
        """Of these ids; defaults for those who have never been seen."""

    async def client(self, client_id: str) -> Client | None: ...

    async def client_named(self, name: str) -> Client | None:
        """By `name_key`: width, case and spaces do not matter."""

    async def clients_like(self, typed: str, limit: int = 99) -> list[Client]:
        """Names that contain what was typed (folded by `name_key`), those that begin with it first,
        then by name; most recently used first when nothing was typed."""

    async def case(self, case_id: str) -> Case | None: ...

    async def case_file(self, case_id: str) -> CaseFile | None:
        """The case with everything that belongs to it; `next_ping` is the earliest pending ping."""

    async def case_files_of(self, ids: Collection[str]) -> dict[str, CaseFile]: ...

    async def case_files(self, owner: str, *, limit: int | None = None) -> list[CaseFile]:
        """The owner's open cases (file.OPEN_STATES), most recently changed first; all, but for a limit."""

    async def unfinished(self, owner: str) -> CaseFile | None:
        """The owner's most recently changed unfinished case: one indexed read."""

    async def waiting(self, reviewer: str, channels: Sequence[str], *, limit: int = 20) -> list[CaseFile]:
        """Cases under review (not approved) that are someone else's and were sent to this person or to
        one of the channels, oldest first."""

    async def reviewers(self, besides: str, limit: int = 7) -> list[str]:
        """Who has approved drafts here, the latest first; then the admins Amends knows; nobody twice.

        Args:
            besides: the owner, who is in the group DM anyway (Slack takes eight people besides the app).
        """

    async def promise(self, promise_id: str) -> Promise | None: ...

    async def suggestion(self, suggestion_id: str) -> tuple[str, Suggestion] | None:
        """(case id, suggestion)."""

    async def events(self, case_id: str) -> list[Event]: ...

    async def utterance(self, utterance_id: str) -> Utterance | None: ...

    async def said(self, case_id: str, kind: str, subject: str | None = None) -> Utterance | None:
        """The latest utterance of that kind (and subject) that was said, with `said_where`; or, with
        attempts but without it, may have been said by a worker that was killed."""

    async def all_said(
        self, case_id: str, kinds: Collection[Kind], subject: str | None = None
    ) -> list[Utterance]:
        """What was said of these kinds (and subject), in order; or may have been before a kill."""

    async def to_come(self, case_id: str, kinds: Sequence[str], subject: str, *, after: int) -> bool:
        """Whether an utterance of these kinds and that subject is still to be said that was queued after this
        place (`seq`): what was queued before may wait only for the word that it has been said."""

    async def pings_to(self, people: Collection[str], until: datetime) -> list[Utterance]:
        """What is planned for these people until then and nobody has claimed yet, earliest first."""

    async def planned(self, kinds: Collection[str], person: str | None = None) -> list[Utterance]:
        """What is planned of these kinds for one person, or for everybody, and nobody has claimed yet."""

    async def lasting(self, user: str, *, limit: int = 10) -> list[Utterance]:
        """What this person was asked that outlives its case, and has not answered; the oldest first."""

    async def refused(self, case_ids: Collection[str]) -> list[Utterance]:
        """What Slack has refused for good of these cases, of the kinds `DRAFT` and `GOES_ON`, and was not
        made up for since: for a draft by one of the same kind that was said or is to be; for the rest by one
        of the same kind and subject that was said. In order."""

    async def answers(self, asked: Collection[Utterance]) -> dict[str, Utterance]:
        """What became last of what was asked (`followups.answered`), by the id of what asked it."""

    async def answered(self, case_id: str) -> list[Utterance]:
        """What became last of each message about this case (`followups.answered`)."""

    async def keyed(self, dedupe_key: str) -> Utterance | None:
        """The one with this key, whatever became of it."""

    async def utterances(self, ids: Sequence[str]) -> list[Utterance]:
        """Those that are there, in this order."""

    async def receipt(self, key: str) -> dict[str, Any] | None:
        """The stored answer of a submission or click that was taken already (`{}` is an answer)."""

    async def scratch(self, user: str, about: str) -> dict[str, Any] | None:
        """What someone typed into a modal and has not sent yet (`about`: which modal, of which case)."""


class Writing(Reading, Protocol):
    """One transaction. It commits when its block ends well, and rolls back otherwise."""

    async def save_workspace(self, workspace: Workspace) -> None: ...

    async def save_person(self, person: Person) -> None: ...

    async def save_client(self, client: Client) -> None:
        """Insert or update by id.

        Raises:
            Changed: another client has that name meanwhile (unique by name_key).
        """

    async def add_case(self, case: Case) -> Case: ...

    async def save_case(self, case: Case) -> Case:
        """UPDATE ... WHERE version = :seen; returns the case with its new version.

        Raises:
            Changed: somebody else was faster.
        """

    async def add_version(self, case_id: str, version: Version) -> None: ...

    async def add_approval(self, case_id: str, approval: Approval) -> None: ...

    async def add_suggestion(self, case_id: str, suggestion: Suggestion) -> None: ...

    async def save_suggestion(self, case_id: str, suggestion: Suggestion) -> None: ...

    async def save_promise(self, promise: Promise) -> None:
        """Insert or update by id."""

    async def add_event(self, case_id: str, kind: str, by: str, at: datetime, **data: Any) -> None:
        """Append the next event of the case; `data` is JSON, never what somebody typed (privacy)."""

    async def enqueue(self, utterance: Utterance) -> bool:
        """Put an utterance into the outbox; False when its dedupe_key is there already.

        `seq` is given by the store, ascending.
        """

    async def supersede(self, case_id: str, *, kinds: Sequence[str], subject: str | None = None) -> int:
        """Pending utterances of these kinds (and subject) are no longer wanted; returns how many."""

    async def fold(self, utterances: Sequence[Utterance], round_id: str) -> list[str]:
        """They are said by another, the round; returns the ids of those that are pending and claimed by
        nobody since."""

    async def wait(self, utterances: Sequence[Utterance], due: datetime) -> list[str]:
        """They are due then (story time), with the payload they have here, as if nobody had claimed them;
        returns the ids of those that are pending and claimed by nobody since."""

    async def refuse(self, ids: Sequence[str], reason: str) -> None:
        """A round, or what it was to say, has failed: each keeps the reason (Slack's code)."""

    async def save_scratch(self, user: str, about: str, typed: dict[str, Any], at: datetime) -> None:
        """Merge over what is kept; an absent key means unchanged."""

    async def drop_scratch(self, user: str, about: str) -> None: ...

    async def save_receipt(self, key: str, answer: dict[str, Any], at: datetime) -> None: ...


class Store(Protocol):
    """Opens transactions on one workspace, and serves the outbox across all of them."""

    def reading(self, workspace: str) -> AbstractAsyncContextManager[Reading]: ...

    def writing(self, workspace: str) -> AbstractAsyncContextManager[Writing]:
        """Nesting raises RuntimeError: exactly one transaction per use case.

        Raises:
            StoreDown: the database cannot be used now; nothing was written.
        """

    async def claim(self, *, story: datetime, lease: timedelta, limit: int) -> list[Utterance]:
        """Lease what is due: `due <= story`, `next_try_at` passed, and no earlier pending row of its lane.
        Moves `next_try_at` by the lease and counts the attempt, in one statement. Machine time is the
        store's own: all replicas share the database's."""

    async def renew(self, held: Sequence[Utterance], lease: timedelta) -> None:
        """Lease again what is still being said; what another worker has claimed since is theirs."""

    async def settle(
        self,
        utterance: Utterance,
        state: SayState,
        *,
        where: tuple[str, str] | None = None,
        reason: str = "",
    ) -> None:
        """Mark what was claimed: said (where), superseded, or failed (why)."""

    async def postpone(self, utterance: Utterance, wait: timedelta, *, reason: str) -> None:
        """Try again not before `wait` from now, in machine time."""

    async def put_off(self, utterance: Utterance, due: datetime) -> None:
        """It waits for a better moment: due then (story time), as if it had not been claimed."""

    async def look(self, utterance: Utterance) -> tuple[CaseFile | None, Person]:
        """What it is about and who hears it (its addressee, else the owner), as it stands now."""

    async def unasked(self, limit: int) -> list[tuple[str, str]]:
        """(workspace, case id) of untold cases whose owner was never asked, nor will be."""

    async def look_again(self, file: CaseFile) -> CaseFile | None:
        """The same file if nothing has changed in it, None if it was erased."""

    async def asked_before(self, utterance: Utterance) -> list[Utterance]:
        """Pings about the same promise that were said, were due before this one, and are not answered."""

    async def sweep(self, before: datetime) -> int:
        """Drop receipts older than `before` (story time); returns how many."""


class Voice(Protocol):
    """Says utterances in Slack."""

    async def say(
        self, utterance: Utterance, file: CaseFile | None, person: Person
    ) -> tuple[str, str] | None:
        """Say it; returns (channel, ts) of what was posted or updated, if any.

        Raises:
            SayLater: try again later.
            CannotSay: never; take the fallback.
        """

    async def standing(self, utterance: Utterance) -> tuple[str, str] | None:
        """(channel, ts) of a claimed utterance that stands in a DM already: whoever claimed it before was
        killed, or got no answer. Slack is asked only on a second attempt; channels are not looked through.

        Asked first: `say` does not look.

        Raises:
            SayLater, CannotSay: as `say`.
        """


@dataclass(frozen=True)
class Desk:
    """Everything a use case works with. `wake` tells the drainer that something may be due."""

    store: Store
    wording: Wording
    clock: Clock
    new_id: Callable[[], str]
    wake: Callable[[], None]
    calendar: Calendar

    def week(self, person: Person, workspace: Workspace) -> WorkingWeek:
        """When this person works: as they have set it, else as the workspace has, else an office's hours."""
        return self.week_on(person.tz, person.working.over(workspace.working))

    def week_on(self, tz: str, working: Working) -> WorkingWeek:
        """The week that this makes on the clock of a zone (IANA)."""
        country = working.country or ""
        hours = working.hours(self.calendar.weekend(country, working.state))
        return WorkingWeek(tz, hours, self.calendar.holiday(country, working.state))


__all__ = ["Calendar", "Desk", "Gettext", "Reading", "Store", "Voice", "Wording", "Writing"]
