"""The rules that hang on what is missing, and on who is named: they read roles, never words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.draft import Draft
from bot.coach.reading import Heard, Span
from bot.coach.remedy import acted, begins, mended, stands, timed

Hit = tuple[str, int, int]


def _first(draft: Draft, places: list[tuple[Heard, Span]]) -> tuple[int, int]:
    return draft.quote(*places[0]) if places else (0, 0)


def _end(draft: Draft) -> tuple[int, int]:
    """What is missing belongs at the end of what was said."""
    end = len(draft.text.rstrip())
    return end, end


def no_apology(draft: Draft) -> Iterator[Hit]:
    """Where something stands in its place ("we regret"), that is quoted."""
    if not draft.all("apology"):
        instead = [(h, s) for h in draft.sentences for s in h.spans("mere_regret")]
        yield ("no_apology", *_first(draft, instead))


def culprits(draft: Draft) -> list[tuple[Heard, Span]]:
    found: list[tuple[Heard, Span]] = []
    owned = bool(draft.owned)
    sure = bool(draft.all("own"))
    first_act = min((h.sentence.start for h, _ in draft.all("perhaps_own")), default=len(draft.text))
    for heard in draft.sentences:
        if heard.asks or heard.has("bare_done"):
            continue
        spans = heard.spans("culprit_always")
        but = min((a for role in ("but", "but_long") for a, _ in heard.marks.get(role, ())), default=None)
        spans += [
            (a, b)
            for a, b in heard.spans("culprit_client", clear_of=("culprit_not", "empathy"))
            if not owned or (but is not None and b > but) or (not sure and heard.sentence.start < first_act)
        ]
        if not sure and heard.sentence.start < first_act:
            spans += [
                (a, b)
                for a, b in heard.spans("culprit", clear_of=("culprit_not", "done", "next", "conditional"))
                if not heard.apology or not any(a <= c < b for c, _ in heard.apology)
            ]
            spans += _named(heard)
        found += [(heard, span) for span in sorted(spans)]
    return found


def _named(heard: Heard) -> list[Span]:
    """Somebody named who acts; where it puts things right, it is no blame."""
    found = []
    for a, b in heard.spans("culprit_name", clear_of=("culprit_not", "done", "next")):
        clause = heard.clause(b - 1)
        mends = any(heard.tagged(tag, clause) for tag in ("@right", "@repair"))
        if not mends or (heard.tagged("@wrong", clause) and not heard.has("done_after")):
            found.append((a, b))
    return found


def _nearby(draft: Draft, places: list[tuple[Heard, Span]]) -> list[tuple[Heard, Span]]:
    """Of what is told, not what comes long before the apology: memories, thanks, small talk."""
    sorry = next((at for at, heard in enumerate(draft.sentences) if heard.apology), 0)
    first = draft.sentences[max(0, sorry - 2)].sentence.start if draft.sentences else 0
    return [(heard, span) for heard, span in places if heard.sentence.start >= first]


def doers(draft: Draft) -> Iterator[Hit]:
    """At most one of blame_shift, passive_evasion and no_admission: each says who is missing."""
    blamed = culprits(draft)
    if blamed:
        yield ("blame_shift", *_first(draft, blamed))
        return
    if draft.owned:
        if draft.hollow and draft.all("apology"):
            yield ("no_admission", *_first(draft, draft.all("apology")))
        return
    happened = draft.all("event") or [
        (h, s) for h in draft.sentences for s in h.spans("named", clear_of=("apology_not", "conditional"))
    ]
    thin = any(h.spans("thin", clear_of=("empathy",)) for h in draft.sentences)
    happened = happened or ([] if thin else _nearby(draft, draft.all("perhaps_event")))
    happened = happened or _told_first(draft)
    if happened and any(h.spans("cause_own", clear_of=("cause_own_not",)) for h in draft.sentences):
        return
    if _gist(draft) and not draft.all("event"):
        return
    if happened:
        yield ("passive_evasion", *_first(draft, happened))
    elif draft.all("apology") and not (thin or _told_somehow(draft) or _acts_somehow(draft)):
        yield ("no_admission", *_first(draft, draft.all("apology")))


def _gist(draft: Draft) -> bool:
    """ "Wrong bath, sorry": beside the apology, in so few words that there is no verb for anybody to do."""
    for heard in draft.sentences:
        for a, _ in heard.marks.get("gist", ()) if heard.apology and not heard.asks else ():
            if not any(heard.tagged(tag, heard.clause(a)) for tag in ("@be", "@act", "@will", "@pp")):
                return True
    return False


def _told_first(draft: Draft) -> list[tuple[Heard, Span]]:
    """ "The shoes were packed, both of them left": a passive that mends nothing comes first."""
    for at, heard in enumerate(draft.sentences):
        if heard.apology or heard.when or heard.next:
            continue
        found = heard.spans("done_passive", clear_of=("done_passive_not", "done_weak"))
        found = [(a, b) for a, b in found if not heard.tagged("@right") and not heard.tagged("@repair")]
        if found and any(h.done or h.next or h.vague for h in draft.sentences[at + 1 :]):
            return [(heard, span) for span in found]
    return []


def _acts_somehow(draft: Draft) -> bool:
    """ "Sorry ah, the lamp I hang too low": beside the apology the sender does something that no list holds.
    Whether it is the mistake cannot be told, so that nothing is said."""
    at = next(at for at, heard in enumerate(draft.sentences) if heard.apology)
    beside = [heard for heard in draft.sentences[max(0, at - 2) : at + 2] if not heard.asks]
    if any(heard.spans("somehow", clear_of=("not_fix", "empathy", "supposed")) for heard in beside):
        return True
    return any(heard.has("somehow_had") for heard in draft.sentences[max(0, at - 2) : at + 1])


def _told_somehow(draft: Draft) -> bool:
    """ "Sorry! I've printed the barn": what was done first mends nothing, and something after it does."""
    at = next(at for at, heard in enumerate(draft.sentences) if heard.apology)
    for heard in draft.sentences[at : at + 2]:
        for a, _ in heard.spans("done_sure", clear_of=("done_weak", "done_after_not")):
            clause = heard.clause(a)
            rights = any(heard.tagged(tag, clause) for tag in ("@right", "@repair"))
            later = [h for h in draft.sentences if h.sentence.start > heard.sentence.start]
            if not rights and not heard.when and any(h.done or h.next for h in later):
                return True
    return False


def _repairs(draft: Draft) -> list[tuple[Heard, Span]]:
    """What was done; the act that is the admission itself ("I set up your new form without it") is none."""
    owned: dict[int, list[Span]] = {}
    first = next((heard for heard in draft.sentences if heard.own or heard.perhaps_own), None)
    told = [(first, span) for span in first.perhaps_own] if first else []
    for heard, span in draft.owned + told:
        owned.setdefault(id(heard), []).append(span)
    return [
        (heard, (a, b))
        for heard, (a, b) in draft.all("done")
        if not any(a < d and c < b for c, d in owned.get(id(heard), ()))
    ]


def _later(draft: Draft) -> list[tuple[Heard, Span]]:
    """Vague times; beside a fix with a time of its own, "nanti" only says that one thing follows another."""
    timed = any(heard.timed for heard in draft.sentences)
    return [
        (heard, (a, b))
        for heard, (a, b) in draft.all("vague")
        if not (timed and any(c <= a and b <= d for c, d in heard.marks.get("vague_weak", ())))
    ]


def repair(draft: Draft) -> Iterator[Hit]:
    """At most one of no_fix, no_when and vague_time."""
    later = _later(draft)
    to_come = draft.all("next")
    done = _repairs(draft)
    if later:
        yield ("vague_time", *_first(draft, later))
        return
    late = any(heard.late_repair for heard in draft.afterwards)
    late = late or any(heard.late_clause for heard in draft.sentences)
    late = late or any(heard.has("offer") and heard.when for heard in draft.afterwards)
    late = late or any(heard.done_after and not heard.next for heard in draft.afterwards)
    late = late or any(heard.has("bare_done") for heard in draft.sentences)
    to_come = to_come or [(h, s) for h in draft.afterwards for s in h.next_soft]
    if done or late or timed(draft, to_come[0][0].sentence.start if to_come else 0):
        return
    if not to_come and not (mended(draft) or stands(draft) or acted(draft) or begins(draft)):
        yield ("no_fix", *_end(draft))
    elif to_come and not any(heard.timed for heard in draft.sentences):
        yield ("no_when", *_first(draft, to_come))


def false_empathy(draft: Draft) -> Iterator[Hit]:
    felt = [(heard, span) for heard in draft.sentences for span in heard.spans("empathy")]
    if felt and not draft.owned and not draft.all("done") and not draft.all("next"):
        yield ("false_empathy", *_first(draft, felt))


def quiet(draft: Draft) -> Iterator[Hit]:
    """What is only worth a thought."""
    if not any(heard.has("effect") for heard in draft.sentences):
        yield ("no_effect", *_end(draft))
    if not any(heard.has("prevention") for heard in draft.sentences):
        yield ("no_prevention", *_end(draft))
    if not any(heard.has("invitation") for heard in draft.sentences):
        yield ("no_invitation", *_end(draft))
    lost = [(h, s) for h in draft.sentences for s in h.spans("loss")]
    if lost and not any(heard.has("make_good") for heard in draft.sentences):
        yield ("make_good_fit", *_first(draft, lost))


def fix_before_surprise(draft: Draft) -> Iterator[Hit]:
    gifts = [(h, s) for h in draft.sentences for s in h.spans("gift")]
    fixed = [h for h in draft.sentences if (h.done or h.next) and not h.has("gift")]
    if gifts and not fixed and not timed(draft):
        yield ("fix_before_surprise", *_first(draft, gifts))
