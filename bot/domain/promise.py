"""The promise: a named thing by a named time, with an owner and a history (R47)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.errors import NotNow


class PromiseKind(StrEnum):
    FIX = "fix"
    ANSWER = "answer"  # "I don't know yet; I'll report back by..."
    MAKE_GOOD = "make_good"
    PREVENTION = "prevention"


class PromiseState(StrEnum):
    PLANNED = "planned"  # the client has not been told: it cannot be missed
    OPEN = "open"
    KEPT = "kept"
    MISSED = "missed"
    RELEASED = "released"


class PromiseAct(StrEnum):
    OPEN = "open"  # the client has been told
    KEEP = "keep"
    MOVE = "move"  # a new time, told to the client
    MISS = "miss"
    RELEASE = "release"
    HOLD = "hold"  # a prevention, looked at again: it has held
    FAIL = "fail"  # it has not: it happened again


S, A = PromiseState, PromiseAct

#: The one table of the promise's moves. Only an open promise can be missed.
MOVES: dict[tuple[PromiseState, PromiseAct], PromiseState] = {
    (S.PLANNED, A.OPEN): S.OPEN,
    (S.PLANNED, A.MOVE): S.PLANNED,
    (S.PLANNED, A.RELEASE): S.RELEASED,
    (S.OPEN, A.KEEP): S.KEPT,
    (S.OPEN, A.MOVE): S.OPEN,
    (S.OPEN, A.MISS): S.MISSED,
    (S.OPEN, A.RELEASE): S.RELEASED,
    (S.MISSED, A.KEEP): S.KEPT,
    (S.MISSED, A.MOVE): S.OPEN,
    (S.MISSED, A.RELEASE): S.RELEASED,
    (S.KEPT, A.HOLD): S.KEPT,
    (S.KEPT, A.FAIL): S.KEPT,  # it was put in place, as promised
}

_REFUSED: dict[PromiseState, str] = {
    S.PLANNED: "The client has not been told yet, so nothing is promised.",
    S.OPEN: "This promise is open.",
    S.KEPT: "This promise is kept already.",
    S.MISSED: "The time of this promise has passed.",
    S.RELEASED: "This promise was released.",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One entry of a promise's history: what was done, when, by whom, and the due time it left.

    `clock`: where the client was told that time, the zone (IANA) of the clock it was told on: another may be
    named for them later, and what they have read stays. Empty: they were not told it here, or not known.
    `owned`: of a miss, its client was told of it while there was no new time yet (R50).
    """

    act: PromiseAct
    at: datetime
    by: str
    due: datetime | None
    clock: str = ""
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """A named thing (`what`) by a named time (`due`, aware UTC) in the owner's zone (`tz`, IANA).

    Only a prevention may have no `due` yet: it is asked after once the fix is kept. `proposed` is a
    new time whose words wait to be told to the client; until then the old time stands (R49), and can be
    missed.
    `opened_at`: when the client was told. `asked`: the answer to a question of theirs, beside the fix (R45).
    """

    id: str
    case: str
    kind: PromiseKind
    what: str
    due: datetime | None
    tz: str
    owner: str
    state: PromiseState = PromiseState.PLANNED
    proposed: datetime | None = None
    opened_at: datetime | None = None
    asked: bool = False
    history: tuple[Turn, ...] = ()

    def move(
        self, act: PromiseAct, *, at: datetime, by: str, due: datetime | None = None, clock: str = ""
    ) -> Promise:
        """The promise after `act`; `due` is the new time, for MOVE only; `clock` as in `Turn`.

        Raises:
            NotNow: the table has no such move from this state.
        """
        target = MOVES.get((self.state, act))
        if target is None:
            raise NotNow(_REFUSED[self.state])
        moved = replace(
            self,
            state=target,
            history=(*self.history, Turn(act, at, by, due if act is A.MOVE else self.due, clock)),
        )
        if act is A.MOVE:
            return replace(moved, due=due, proposed=None)
        if act is A.OPEN:
            return replace(moved, opened_at=at)
        if act is A.MISS:  # a new time that waits to be told still does
            return moved
        return replace(moved, proposed=None)

    def propose(self, due: datetime) -> Promise:
        """A new time, to be told to the client before the old one passes.

        Raises:
            NotNow: nothing is promised, or no longer.
        """
        if self.state not in (S.OPEN, S.MISSED):
            raise NotNow(_REFUSED[self.state])
        return replace(self, proposed=due)

    def waits_to_be_told(self, now: datetime) -> bool:
        """A new time has been named that is still to come, and the client does not know it yet (R49)."""
        return self.proposed is not None and self.proposed > now

    def told_on(self, due: datetime | None) -> str:
        """The zone (IANA) of the clock on which the client was told this time of it; empty: not known."""
        return next((turn.clock for turn in reversed(self.history) if turn.clock and turn.due == due), "")

    def miss_owned(self, owned: bool) -> Promise:
        """Whether the client has been told of the miss that stands, with no new time yet; nothing where none
        stands."""
        at = max((at for at, turn in enumerate(self.history) if turn.act is A.MISS), default=None)
        if self.state is not S.MISSED or at is None:
            return self
        missed = replace(self.history[at], owned=owned)
        return replace(self, history=(*self.history[:at], missed, *self.history[at + 1 :]))

    @property
    def knows_miss(self) -> bool:
        """The client knows of the miss that stands: the words for a new time do not own it once more."""
        last = next((turn for turn in reversed(self.history) if turn.act is A.MISS), None)
        return self.state is S.MISSED and last is not None and last.owned

    @property
    def kept_at(self) -> datetime | None:
        """When it was kept (aware UTC)."""
        return next((turn.at for turn in reversed(self.history) if turn.act is A.KEEP), None)

    @property
    def looked_at_again(self) -> bool:
        """Of a prevention: somebody has said whether it has held (R55)."""
        return any(turn.act in (A.HOLD, A.FAIL) for turn in self.history)

    @property
    def misses(self) -> int:
        """How many of its times have passed without it being kept or moved, each once."""
        count, due, counted = 0, None, False
        for turn in self.history:
            passed = turn.act is A.MISS or (turn.act is A.MOVE and due is not None and turn.at > due)
            count += passed and not counted
            counted = passed and turn.act is A.MISS
            if turn.act is A.OPEN or due is not None:  # until they know, no time stands
                due = turn.due
        return count

    @property
    def was_late(self) -> bool:
        """Its time passed once without being kept or moved."""
        return self.misses > 0

    @property
    def missed_before(self) -> bool:
        """A time before the one that stands, or has just been missed, was missed already."""
        return self.misses > (self.state is S.MISSED)

    @property
    def missed_due(self) -> datetime | None:
        """The time that passed without being kept, the last one; None: none has been missed."""
        return next((turn.due for turn in reversed(self.history) if turn.act is A.MISS), None)

    @property
    def first_due(self) -> datetime | None:
        """The time that the client was told first."""
        return next((turn.due for turn in self.history if turn.act is A.OPEN), None)

    @property
    def delay(self) -> timedelta | None:
        """How much later than first promised it was kept; less than nothing when it was early. None: it is
        not kept, or was promised by no time."""
        kept, first = self.kept_at, self.first_due
        return None if kept is None or first is None else kept - first

    @property
    def pending(self) -> bool:
        """Still to be kept."""
        return self.state in (S.PLANNED, S.OPEN, S.MISSED)

    @property
    def is_main(self) -> bool:
        """The promise the words for the client state: the fix, or the answer about it."""
        return self.kind in (PromiseKind.FIX, PromiseKind.ANSWER) and not self.asked

    @property
    def is_question(self) -> bool:
        """Something they asked in the talk: an answer is owed. What else was promised there is to be done."""
        return self.asked and self.kind is PromiseKind.ANSWER
