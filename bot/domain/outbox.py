"""The utterance: anything Amends says in Slack, now or later, is a row in one outbox."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What is said. The part before the dot tells which story it belongs to."""

    # report: in the owner's DM
    REST = "report.rest"  # the draft that was put aside, to be read once more
    # review: in the review place, one lane per case
    CARD = "review.card"  # posted once per place; opens the thread
    CARD_UPDATE = "review.card_update"  # renders the state of that moment; one pending per card
    VERSION = "review.version"  # the words, alone and exact
    CHANGES = "review.changes"  # what changed, word by word, before the new version
    BUTTONS = "review.buttons"  # under the words; subject is the version's number
    BUTTONS_UPDATE = "review.buttons_update"  # the buttons that still apply, or what became of the version
    SUGGESTION_CHANGES = "review.suggestion_changes"  # what the suggestion would change, word by word
    SUGGESTION = "review.suggestion"  # a reviewer's wording, alone and exact
    SUGGESTION_BUTTONS = "review.suggestion_buttons"
    SUGGESTION_OFF = "review.suggestion_off"  # used, or outdated
    OUTCOME = "review.outcome"  # a threaded reply with a name
    SENT_VIEW = "review.sent_view"  # the last screen of the modal gets its Open thread button
    PLACE_LOST = "review.place_lost"  # the review place refused us: the owner is told, with a way on
    # telling: in the owner's DM, one lane per case
    GUIDE = "telling.guide"  # how to tell them
    WORDS = "telling.words"  # the exact text to copy, or the script to say
    TELL_BUTTONS = "telling.buttons"
    TELL_BUTTONS_OFF = "telling.buttons_off"  # told, or replaced by a newer version
    TOLD = "telling.told"  # recorded; when the next ping comes
    OWED = "telling.owed"  # an answer that is owed since the talk; subject is the promise's id
    TRY_AGAIN = "telling.try_again"  # nobody answered: the time to try again has come
    UNTOLD = "telling.untold"  # the client does not know yet
    UNTOLD_NOTICE = "telling.untold_notice"  # whom it will reach, and when
    UNTOLD_PASSED_ON = "telling.untold_passed_on"  # to the person the team chose: client and time alone
    UNTOLD_NEWS = "telling.untold_news"  # that person offers help, or could not be reached
    # followups: in the owner's DM
    BEFORE = "followups.before"
    DUE = "followups.due"
    MISSED = "followups.missed"
    PREVENTION = "followups.prevention"
    UPDATE_WORDS = "followups.update_words"  # at risk: whom to tell the new time, the words, and the button
    REPORT_WORDS = "followups.report_words"  # done: whom to tell, unless they know, and the words
    ANSWERED = "followups.answered"  # updates the ping in place: the buttons go
    ROUND = "followups.round"  # several pings in one message; their rows are in the payload
    SURPRISE = "followups.surprise"  # the fix is kept: now the idea may be asked for
    CAN_CLOSE = "followups.can_close"
    CLOSED = "followups.closed"
    # settling: after the fix, in the owner's DM
    SETTLE = "settling.settle"  # how are they now?
    SETTLED = "settling.settled"  # what was answered before it was asked, where it asks on
    HELD = "settling.held"  # has the prevention held? subject is the promise's id
    THANK = "settling.thank"  # thank them, and ask for nothing; subject is the client's id
    # home
    HOME = "home.view"
    NOTICE = "home.notice"  # one sentence to one person, in their DM


#: The pings: said later, answered, snoozed or superseded.
PINGS = frozenset(
    {
        Kind.BEFORE,
        Kind.DUE,
        Kind.MISSED,
        Kind.PREVENTION,
        Kind.TRY_AGAIN,
        Kind.UNTOLD,
        Kind.UNTOLD_NOTICE,
        Kind.SETTLE,
    }
)
#: About what the client was promised by the hour.
AWAITED = frozenset({Kind.BEFORE, Kind.DUE, Kind.MISSED})
#: Those about one promise, which follow one another: a newer one takes the place of the older.
IN_TURN = AWAITED | {Kind.PREVENTION}
#: Pings that outlive the case: they are about the cause, and about the client.
LASTING = frozenset({Kind.HELD, Kind.THANK})
#: So many are in one message at most: each has room there, whatever it is (tests/slack/views/test_rounds).
#: What is not shown has not been said.
ROUND_MOST = 12
#: What can be part of a round. Thanks may have to wait for something else (R64), and come alone.
TOGETHER = (PINGS | LASTING | {Kind.UNTOLD_PASSED_ON, Kind.UNTOLD_NEWS, Kind.SURPRISE, Kind.CAN_CLOSE}) - {
    Kind.THANK
}
#: All that comes when its time has come, and not because somebody has pressed something.
BY_ITSELF = TOGETHER | {Kind.THANK, Kind.REST}
#: Those that can wait for working time. A promise that its owner set into the night is not among them.
WAITING = LASTING | {
    Kind.PREVENTION,
    Kind.SURPRISE,
    Kind.CAN_CLOSE,
    Kind.SETTLE,
    Kind.UNTOLD,
    Kind.UNTOLD_NOTICE,
    Kind.UNTOLD_PASSED_ON,
}
#: What is asked about one promise: its buttons go once the promise is answered.
ASKED = PINGS | {Kind.OWED}
#: What a review cannot do without; the rest of the thread tells of it.
DRAFT = frozenset({Kind.CARD, Kind.VERSION, Kind.BUTTONS})
#: What the owner goes on by, in their DM: where Slack refuses it, their Home says so.
GOES_ON = (
    ASKED
    | LASTING
    | {Kind.PLACE_LOST, Kind.REST, Kind.GUIDE, Kind.WORDS, Kind.TELL_BUTTONS, Kind.UPDATE_WORDS}
)


#: What was answered for a while only (`payload["what"]`): it says something else once the matter is settled.
FOR_A_WHILE = frozenset({"on_track", "snoozed", "not_yet", "at_risk", "try_again", "help"})


class SayState(StrEnum):
    PENDING = "pending"
    SAID = "said"
    SUPERSEDED = "superseded"  # its reason has gone: nothing was said
    FAILED = "failed"  # Slack will never take it; the fallback has spoken; `reason` says why


@dataclass(frozen=True, slots=True)
class Utterance:
    """One row of the outbox.

    `subject` is the id of what it is about (a version's number, a promise's id...). `addressee`: a
    user id for DMs and Home, None for the case's thread. `due` is story time; `next_try_at` machine
    time. Rows of one `lane` are said in order of `seq`; None has no lane. `dedupe_key` is unique:
    the same thing is never queued twice. `said_where` is (channel, ts).
    """

    id: str
    workspace: str
    kind: Kind
    dedupe_key: str
    due: datetime
    case: str | None = None
    subject: str = ""
    addressee: str | None = None
    lane: str | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    seq: int = 0
    attempts: int = 0
    state: SayState = SayState.PENDING
    said_where: tuple[str, str] | None = None
    reason: str = ""

    @property
    def nth(self) -> int:
        """Which time in a row it asks, from 1."""
        return int(self.payload.get("round", 1))

    def asked_at(self, now: datetime) -> datetime:
        """From when on it may be asked again: never the same morning, should the story's clock be put back
        while it is said."""
        return max(now, self.due)

    @property
    def can_wait(self) -> bool:
        """Whether it waits for working time. What was promised is asked after at its time, and what
        somebody put off until a time comes back at that time."""
        if self.payload.get("chosen"):
            return False
        return self.kind in WAITING or (self.kind is Kind.MISSED and self.nth > 1)


def of_no_case(
    kind: Kind, row: str, workspace: str, to: str, due: datetime, *, lane: str, key: str = "", **payload: Any
) -> Utterance:
    """What one person is to see that belongs to none of their cases alone: their Home, a round.

    Args:
        row: its id. key: by which it is queued once; empty: as often as it is asked for.
    """
    key = key or f"{kind}:{row}"
    return Utterance(row, workspace, kind, key, due, addressee=to, lane=lane, payload=payload)


def round_lane(round_id: str) -> str:
    """What changes a round's message comes after it, in order."""
    return f"round:{round_id}"
