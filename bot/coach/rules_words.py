"""The rules that hang on words: conditions, defences, promises, policies, pleading."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.draft import Draft
from bot.coach.reading import Heard, Span

Hit = tuple[str, int, int]
SEEN_BACK = 2


def _hits(rule: str, draft: Draft, role: str, *clear_of: str) -> Iterator[Hit]:
    """The first place in each sentence."""
    for heard in draft.sentences:
        found = heard.spans(role, clear_of=clear_of)
        if found:
            yield (rule, *draft.quote(heard, max(found, key=lambda span: (span[1] - span[0], -span[0]))))


def conditional(draft: Draft) -> Iterator[Hit]:
    for heard in draft.sentences:
        found = [
            span
            for span in heard.spans("conditional", clear_of=("conditional_not",))
            if not (heard.asks and not heard.apology)
        ]
        if found:
            yield ("conditional", *draft.quote(heard, found[0]))


def over_promise(draft: Draft) -> Iterator[Hit]:
    return _hits("over_promise", draft, "over_promise", "over_promise_not")


def defensive_policy(draft: Draft) -> Iterator[Hit]:
    for heard in draft.sentences:
        found = heard.spans("policy", clear_of=("policy_not", "prevention"))
        owned = {heard.clause(a) for a, _ in heard.spans("own", clear_of=("own_not",))}
        shields = [span for span in found if heard.clause(span[0]) not in owned]
        if shields and not heard.has("condition"):
            yield ("defensive_policy", *draft.quote(heard, shields[0]))


def begs_forgiveness(draft: Draft) -> Iterator[Hit]:
    return _hits("begs_forgiveness", draft, "begging", "begging_not")


def minimising(draft: Draft) -> Iterator[Hit]:
    """Small words count where the harm or the act is told, not in what is done about it."""
    for heard in draft.sentences:
        if heard.asks or heard.has("condition"):
            continue
        weak = (
            heard.spans("minimising_weak")
            if any(heard.has(role) for role in ("own", "event", "named"))
            else []
        )
        found = heard.spans("minimising", clear_of=("minimising_not", "vague"))
        for span in found or _few(heard) or _small(heard, weak):
            clause = heard.clause(span[0])
            repairs = [*heard.spans("next", clear_of=("next_not",)), *heard.done]
            if any(heard.clause(a) == clause for a, _ in repairs) and not heard.own:
                continue
            yield ("minimising", *draft.quote(heard, span))
            break


def _few(heard: Heard) -> list[Span]:
    """A small number beside the harm: its clause tells of nothing else ("people worked half a day only")."""
    found = heard.spans("minimising_count", clear_of=("minimising_not", "vague"))
    told = {heard.clause(a) for a, _ in [*heard.own, *heard.marks.get("event", ())]}
    but = min((a for a, _ in heard.marks.get("but", ())), default=len(heard.tokens))
    return [(a, b) for a, b in found if a < but and any(clause <= heard.clause(a) for clause in told)]


def _small(heard: Heard, weak: list[Span]) -> list[Span]:
    """A small word beside the mistake itself: in its clause, and the mistake comes after or with it."""
    told = {heard.clause(a) for role in ("event", "named") for a, _ in heard.marks.get(role, ())}
    return [(a, b) for a, b in weak if heard.clause(a) in told and heard.tagged("@slip", heard.clause(a))]


def but_defence(draft: Draft) -> Iterator[Hit]:
    for at, heard in enumerate(draft.sentences):
        span = _defence(draft.sentences, at, heard)
        if span:
            yield ("but_defence", *draft.quote(heard, span))


def _defence(all_heard: list[Heard], at: int, heard: Heard) -> Span | None:
    if heard.asks:
        return None
    lead = heard.marks.get("lead_but", [])
    if lead and lead[0][0] == 0 and (heard.apology or heard.own):
        return lead[0]
    if at and _trailing(heard) and (all_heard[at - 1].apology or all_heard[at - 1].own):
        return heard.marks["but"][-1]
    if _after_stop(heard):
        return heard.marks["but"][-1]
    for first, last in sorted(heard.marks.get("but", []) + heard.marks.get("but_long", [])):
        if any(b == last for _, b in heard.marks.get("contrast", ())) and not _pleads(heard, last):
            continue
        if _owned_up(all_heard, at, heard, first) and _excuse(heard, last):
            end = next((i for i in range(last, len(heard.tokens)) if heard.tokens[i].word in ".!;"), None)
            return (first, end or len(heard.tokens))
    return None


def _mends(heard: Heard, at: int) -> bool:
    """It tells of a repair outright, and does not only name a time."""
    clause = heard.clause(at)
    return any(heard.tagged(tag, clause) for tag in ("@future", "@ahead", "@right", "@repair"))


def _pleads(heard: Heard, last: int) -> bool:
    """Circumstances after it: the rain, the traffic, a full diary."""
    return any(a >= last for a, _ in heard.marks.get("excuse", ()))


def _trailing(heard: Heard) -> bool:
    """ "You signed the proof though": the excuse comes first, the word that makes it one last."""
    marks = heard.marks.get("but", [])
    if not marks or marks[-1][0] < 3 or heard.done or heard.next or heard.own:
        return False
    last = marks[-1][1]
    return last >= len(heard.tokens) or heard.tokens[last].word in ".,!;"


def _after_stop(heard: Heard) -> bool:
    """ "I filed it late; it was a holiday, though": the same in one sentence."""
    marks = heard.marks.get("but", [])
    if not marks or heard.done or heard.next:
        return False
    first, last = marks[-1]
    stop = max((i for i in range(first) if heard.tokens[i].word in ";:"), default=0)
    ends = last >= len(heard.tokens) or heard.tokens[last].word in ".,!;"
    return ends and first - stop > 3 and any(a < stop for a, _ in heard.apology + heard.own)


def _owned_up(all_heard: list[Heard], at: int, heard: Heard, first: int) -> bool:
    """An apology or an admission comes before; a repair in between breaks the thread."""
    if any(a < first for a, _ in heard.apology + heard.own):
        return not any(b <= first for _, b in heard.done)
    plain = not heard.has("but_long") and not _pleads(heard, first)  # these excuse wherever they stand
    if plain and any(token.word[0].isalnum() for token in heard.tokens[: max(0, first - 1)]):
        return False
    for before in reversed(all_heard[max(0, at - SEEN_BACK) : at]):
        if before.apology or before.own or before.has("act"):
            return True
        if before.done or before.next:
            return False
    return False


def _excuse(heard: Heard, last: int) -> bool:
    """What follows is neither the repair, nor a request, nor more of the admission."""
    rest = range(last, len(heard.tokens))
    if not any(heard.tokens[i].word[0].isalnum() for i in rest):
        return False
    if any(a >= last for a, _ in heard.marks.get("policy", ())):
        return True
    if any(last - 1 <= a <= last + 3 for a, _ in heard.marks.get("but_fine", ())):
        return False
    ahead = [(a, b) for a, b in heard.next if not heard.tagged("@gone", heard.clause(a))]
    if _pleads(heard, last) and not any(a >= last and _mends(heard, a) for a, _ in heard.done + ahead):
        return True
    others = heard.done + ahead + heard.own + heard.apology
    return not any(last - 1 <= a <= last + 12 for a, _ in others)
