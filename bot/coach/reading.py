# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Reading a sentence: whether it apologises, admits, repairs, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.coach.idle import idle
from bot.coach.tokens import Sentence, Token, asks
from bot.coach.where import Where

Span = tuple[int, int]
#: "Back soon." has no verb, and still speaks of what is to come.
SHORT = 8


@dataclass
class Heard:
    """A sentence, and the roles that its words play."""

    sentence: Sentence
    tags: list[frozenset[str]]
    marks: dict[str, list[Span]]

    @cached_property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens

    def has(self, role: str) -> bool:
        return role in self.marks

    def clause(self, at: int) -> int:
        return self.tokens[min(at, len(self.tokens) - 1)].clause

    def spans(self, role: str, *, clear_of: Iterable[str] = ()) -> list[Span]:
        """The places of a role that no mark of the other roles touches."""
        places = self.marks.get(role)
        if not places:
            return []
        others = [span for name in clear_of for span in self.marks.get(name, ())]
        if not others:
            return list(places)
        return [(a, b) for a, b in places if not any(a < d and c < b for c, d in others)]

    def tagged(self, tag: str, clause: int | None = None) -> bool:
        where = self._where.of(tag)
        return bool(where) and (clause is None or clause in where)

    @cached_property
    def _where(self) -> Where:
        return Where(self.tokens, self.tags)

    @cached_property
    def asks(self) -> bool:
        return asks(self.tokens)

    @cached_property
    def idle(self) -> frozenset[int]:
        return idle(self.tokens, self.tags, self.marks)

    def _busy(self, places: Iterable[Span]) -> list[Span]:
        return [(a, b) for a, b in places if self.clause(a) not in self.idle]

    # roles -------------------------------------------------------------------------------------------

    @cached_property
    def apology(self) -> list[Span]:
        return self.spans("apology", clear_of=("apology_not",))

    @cached_property
    def own(self) -> list[Span]:
        """The sender did it: said outright, or an act that is no repair."""
        return self.spans("own", clear_of=("own_not", "apposed")) + [
            span for span, sure in self._acts if sure
        ]

    @cached_property
    def perhaps_own(self) -> list[Span]:
        """An act beside words of repair ("I brought ten kilos of fresh prawns"): the draft decides."""
        return [span for span, sure in self._acts if not sure]

    @cached_property
    def _acts(self) -> list[tuple[Span, bool]]:
        found, mending = [], []
        weak = self.marks.get("act_weak", ())
        if any(self.tagged(tag) for tag in ("@right", "@repair", "@future")) or self.has("vague"):
            mending = [*self.marks.get("next", ()), *self.marks.get("vague", ())]
        if self.when and not self.apology and self.tagged("@right"):
            # "we have sent a new one this morning"
            mending += self.marks.get("done_perfect", ())
        other = self.spans("policy", clear_of=("policy_not",))
        other += self.spans("over_promise", clear_of=("over_promise_not",))
        for a, b in self.spans("act", clear_of=("not_act", "begging", "empathy", "apposed")):
            if any(a < d and c < b for c, d in other):
                continue
            clause = self.clause(b - 1)
            if self._wrongs(clause):
                found.append(((a, b), True))
            elif not any("@repair" in tags and "@both" not in tags for tags in self.tags[a:b]) or (
                self.apology and not self.tagged("@right", clause)
            ):
                sure = (
                    not self.tagged("@future", clause)
                    and not self._rights(clause)
                    and not any(a < d and c < b for c, d in weak)
                    and not (self.when and not self.tagged("@gone"))
                )
                ahead = self.tagged("@ahead", clause)
                if sure or not (ahead or any(a < d and c < b for c, d in mending)):
                    found.append(((a, b), sure))
        return found

    def _wrongs(self, clause: int) -> bool:
        return self.tagged("@wrong", clause)

    def _rights(self, clause: int) -> bool:
        return self.tagged("@right", clause) or self.tagged("@repair", clause)

    @cached_property
    def event(self) -> list[Span]:
        """A mishap without a doer; not in a doubt ("any delay that may have been caused"), nor in a repair."""
        if self.asks or self.has("condition"):
            return []
        found = self.spans(
            "event", clear_of=("conditional", "next", "empathy", "vague", "supposed", "make_good")
        )
        found = [
            (a, b)
            for a, b in found
            if "@neg" in self.tags[a]
            or not any("@repair" in tags and "@both" not in tags for tags in self.tags[a:b])
        ]
        supposed = [(a, self.clause(a)) for a, _ in self.marks.get("supposed", ())]
        return [(a, b) for a, b in found if not any(c < a and self.clause(a) == at for c, at in supposed)]

    @cached_property
    def perhaps_event(self) -> list[Span]:
        """An act or a state without a doer, in a sentence that neither repairs nor feels."""
        if self.asks or self.done or self.next:
            return []
        if any(self.has(role) for role in ("condition", "conditional", "empathy", "policy", "begging")):
            return []
        found = self.spans("event_weak", clear_of=("event_weak_not", "apology_not", "make_good"))
        return [
            (a, b)
            for a, b in found
            if not any("@repair" in tags and "@both" not in tags for tags in self.tags[a:b])
            and not (self.tagged("@right", self.clause(a)) and self.when and not self._wrongs(self.clause(a)))
        ]

    @cached_property
    def late_repair(self) -> bool:
        """After the mistake was named: an act or a state with a time of its own ("I filed it this morning")."""
        if self.has("but") and self.marks["but"][0][0] == 0:
            return False  # an excuse
        if not self.when or self.asks or not self._open or self.apology:
            return False
        if self._wrongs(self.tokens[0].clause):
            return False
        empty = {self.clause(a) for a, _ in self.marks.get("not_fix", ())}
        empty |= {at for at in self._where.of("@errverb") if not self._rights(at)}
        if all(self.clause(a) in empty | self.idle for a, _ in self.when):
            return False
        return not any(
            self.has(role) for role in ("why", "empathy", "regret", "conditional", "policy", "culprit_always")
        ) and not self.spans("event", clear_of=("make_good",))

    @cached_property
    def late_clause(self) -> bool:
        """The mistake and its repair in one breath ("sorry, I sent the old one, the new one comes at three")."""
        told = [b for a, b in [*self.own, *self.event, *self.marks.get("named", ())]]
        if not told or self.asks:
            return False
        last = self.clause(max(told) - 1)
        roles = ("why", "empathy", "not_fix", "conditional", "policy", "but", "but_long")
        aside = {self.clause(a) for role in roles for a, _ in self.marks.get(role, ())}
        return any(self.clause(a) > last and self.clause(a) not in aside | self.idle for a, _ in self.when)

    @cached_property
    def done(self) -> list[Span]:
        found = self.spans("done", clear_of=("done_weak", "not_fix", "empathy", "regret"))
        found = [(a, b) for a, b in found if not any(a < d and c < b for c, d in self.event)]
        if self.asks:  # "the new one is at the desk, shall I bring it?": before the question it is told
            asked = self.tokens[-1].clause
            found = [(a, b) for a, b in found if self.clause(a) < asked]
        found = [(a, b) for a, b in found if not any(a < d and c < b for c, d in self.own)]
        clean = [(a, b) for a, b in found if not self._wrongs(self.clause(a)) or self._rights(self.clause(a))]
        sure = [] if self.asks else self.spans("done_sure", clear_of=("done_weak", "own", "not_fix"))
        return self._busy(clean + sure)

    @cached_property
    def done_after(self) -> list[Span]:
        """Enough for a repair once the mistake has been named."""
        no_repair = ("empathy", "not_fix", "condition", "policy")
        if self.asks or self.apology or any(self.has(role) for role in no_repair):
            return []
        why = {self.clause(a) for a, _ in self.marks.get("why", ())}
        found = self.spans("done_after", clear_of=("done_after_not", "done_weak", "own", "event"))
        return [(a, b) for a, b in self._busy(found) if self.clause(a) not in why]

    @cached_property
    def next(self) -> list[Span]:
        """To be done; a call at a named time counts, "we'll be in touch" does not."""
        found = self.next_said
        if not found and self.when and not self.done and not self._past and not self._aside and not self.asks:
            found = self._busy(self.when)[:1] if self._open else []
        return found

    @cached_property
    def next_said(self) -> list[Span]:
        if self.asks or not self._open:
            return []
        found = self._busy(self.spans("next", clear_of=("over_promise", "begging", "next_not")))
        return found if self.when else [(a, b) for a, b in found if not self._empty(a, b)]

    @property
    def _open(self) -> bool:
        return not self.has("condition") or self._hinges

    @property
    def _hinges(self) -> bool:
        """ "If you text me the number by three, I'll have it signed by five": the remedy waits for the client."""
        first = self.marks["condition"][0][0]
        if any(b <= first for _, b in self.when):
            return True  # "she takes over today, if you would rather": it is said before
        last = max((self.clause(a) for a, _ in self.marks.get("next", ())), default=-1)
        return last > self.clause(first) and any(self.clause(a) >= last for a, _ in self.when)

    def _empty(self, first: int, last: int) -> bool:
        return any(first <= a <= last or a <= first < b for a, b in self.marks.get("not_fix", ()))

    @cached_property
    def next_soft(self) -> list[Span]:
        """In the present tense, with words of repair: a promise, when the mistake was told before."""
        if self.asks or self._past or self._aside or self.has("condition"):
            return []
        return self.spans("next_soft", clear_of=("own", "begging", "policy", "over_promise"))

    @cached_property
    def tells_past(self) -> bool:
        return bool(self.event or self.has("act") or self.tagged("@gone"))

    @cached_property
    def _past(self) -> bool:
        return bool(self.own or self.marks.get("event") or self.apology or self.tagged("@gone"))

    @cached_property
    def _aside(self) -> bool:
        """A time in a reason, in sympathy or in thanks is no promise."""
        return any(
            self.has(role)
            for role in (
                "why",
                "empathy",
                "regret",
                "not_fix",
                "conditional",
                "invitation",
                "policy",
                "culprit_always",
            )
        )

    @cached_property
    def when(self) -> list[Span]:
        return self.spans("time", clear_of=("time_not",))

    @cached_property
    def timed(self) -> bool:
        return bool(self.when) and bool(self.next)

    @cached_property
    def vague(self) -> list[Span]:
        """A time that nobody can plan on, for what is still to come."""
        if self.asks or self.has("condition"):
            return []
        return [
            (a, b)
            for a, b in self.spans("vague", clear_of=("vague_not",))
            if not self.when and self._to_come(a)
        ]

    def _to_come(self, at: int) -> bool:
        clause = self.clause(at)
        if self.has("next") or self.tagged("@future", clause):
            return True
        if self.tagged("@comes", clause) and not self.tagged("@gone", clause):
            return True
        if self.perhaps_own and not (self.own or self.event or self.done):
            return True
        return (
            len(self.tokens) <= SHORT
            and not any(self.has(role) for role in ("own", "act", "event", "done"))
            and not (self.tagged("@not_act") or self.tagged("@gone"))
        )
