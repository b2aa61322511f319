"""What is told after the mistake, clause by clause: a repair need not use a word of repair.

Who has named the mistake and goes on ("the court swapped it at eleven", "the right one's hanging") tells
what was done about it, unless that clause is an excuse, a feeling, a rule, a doubt or a question. "Nothing
was done" is a must, so that it has to be sure.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.draft import Draft
from bot.coach.reading import Heard

Place = tuple[int, int]
#: A sentence that does this tells of no repair.
_OTHER = (
    "empathy",
    "regret",
    "begging",
    "conditional",
    "policy",
    "over_promise",
    "culprit_always",
)
#: Nor does a clause that does this.
_ASIDE = ("apology", "named", "culprit", "culprit_client", "why", "not_fix", "but", "but_long")
#: "It rhymes now" is no time of a repair.
_NOW = frozenset(["now"])
_MENDED = frozenset(["@right", "@repair"])
#: How things stand now, or will.
_STANDS = frozenset(
    [
        "is",
        "are",
        "'s",
        "has",
        "have",
        "will",
        "'re",
        "keeps",
        "goes",
        "comes",
        "gets",
        "sits",
        "reads",
        "shows",
        "hangs",
        "runs",
    ]
)
#: A clause that begins so only explains another.
_LEADS = frozenset(
    ["when", "as", "while", "whose", "which", "if", "because", "since", "that", "who", "where", "i", "we"]
)
#: "It is your home": nothing has changed by that.
_SAYS = frozenset(
    [
        "your",
        "my",
        "our",
        "mine",
        "what",
        "not",
        "how",
        "why",
        "no",
        "never",
        "nothing",
        "known",
        "way",
        "time",
    ]
)
_JOINS = frozenset(["and", "so", "then", "dan", "jadi"])
#: Upon what somebody acts, and where to; who only stands by; and what tells of no act.
_OBJECTS = frozenset(["it", "them", "him", "her", "one", "both", "everything"])
_TOWARDS = "out off back down up through over across round away into"
_PARTICLES = frozenset(_TOWARDS.split())
_BESIDE_IT = "your you it that this what which who nothing nobody when as while because if where"
_BYSTANDERS = frozenset(_BESIDE_IT.split())
_HINDERS = frozenset(["not", "never", "no", "nobody", "was", "were"])
_PAST = frozenset(["@act", "@pp"])
_PERFECT = frozenset(["has", "have", "'s"])
_PAST = frozenset(["was", "were", "had", "did", "went", "came", "yesterday"])
#: "It's Rory", "I am writing": nothing is told yet.
_GREETS = frozenset(
    ["it", "this", "that", "hi", "hello", "good", "calling", "writing", "ringing", "phoning", "about", "what"]
)
_BLEAK = ("@bleak", "@wrong", "@hard", "@lostpp")
_GRIM = frozenset([*_BLEAK, "@mental"])
_STANDING = 3  # words of a clause that tells how things stand, at least
#: "Yours faithfully", "every right to be cross", "the second time", "malu betul": no repair by themselves.
_EMPTY = frozenset(
    [
        "yours",
        "right",
        "second",
        "back",
        "again",
        "penalty",
        "fine",
        "free",
        "full",
        "left",
        "complete",
        "betul",
        "balik",
        "baru",
        "kembali",
    ]
)


def _named(draft: Draft) -> Place | None:
    """The first clause that says what went wrong."""
    for roles in (("own", "event", "perhaps_own"), ("apology", "perhaps_event"), ("culprit",)):
        places = [
            (at, heard.clause(last - 1))
            for at, heard in enumerate(draft.sentences)
            for role in roles
            for _, last in (heard.marks.get(role, ()) if role == "culprit" else getattr(heard, role))
        ]
        if places:
            return min(places)
    return None


def _clauses(draft: Draft) -> Iterator[tuple[Heard, int]]:
    """The clauses after the mistake that may tell of a repair."""
    named = _named(draft)
    if named is None:
        return
    owned = bool(draft.all("own"))  # then whoever else acts may mend
    for at, heard in enumerate(draft.sentences[named[0] :], named[0]):
        if any(heard.has(role) for role in _OTHER) or (heard.has("but") and heard.marks["but"][0][0] == 0):
            continue
        roles = [role for role in _ASIDE if not (owned and role == "culprit")]
        aside = {heard.clause(a) for role in roles for a, _ in heard.marks.get(role, ())}
        aside |= {heard.clause(a) for a, _ in [*heard.own, *heard.event]}
        aside = {clause for clause in aside if not _swapped(heard, clause)}
        aside |= heard.idle
        if heard.has("condition"):  # what comes before it is told outright
            first = heard.clause(heard.marks["condition"][0][0])
            aside |= {token.clause for token in heard.tokens if not token.clause < first}
        if heard.asks:
            aside.add(heard.tokens[-1].clause)
        for clause in dict.fromkeys(token.clause for token in heard.tokens):
            told = clause not in aside and (not heard.tagged("@wrong", clause) or _swapped(heard, clause))
            if told and (at, clause) > named:
                yield heard, clause


def _swapped(heard: Heard, clause: int) -> bool:
    """ "The court swapped it at eleven": whoever acts, the act puts it right, and is not the mistake."""
    mistakes = {heard.clause(a) for a, _ in [*heard.own, *heard.marks.get("event", ()), *heard.apology]}
    mends = {heard.clause(a) for a, _ in heard.spans("done_after", clear_of=("done_after_not", "done_weak"))}
    mends = {clause} if heard.tagged("@repair", clause) and not heard.has("why") else mends
    return clause in mends - mistakes


def timed(draft: Draft, since: int = 0) -> bool:
    """One of them, at this place in the text or after it, has a time of its own."""
    return any(
        heard.clause(a) == clause and heard.tokens[a].word not in _NOW
        for heard, clause in _clauses(draft)
        if heard.sentence.start >= since
        for a, _ in heard.when
    )


def mended(draft: Draft) -> bool:
    """One of them speaks of what is right, new or put right."""
    for heard, clause in _clauses(draft):
        for token, tags in zip(heard.tokens, heard.tags, strict=True):
            if token.clause == clause and not _MENDED.isdisjoint(tags) and token.word not in _EMPTY:
                return True
    return False


def acted(draft: Draft) -> bool:
    """One of them tells of an act upon something ("the notary struck it through"), or the sender goes on
    after the mistake ("took it off every page"): whatever the verb, it may be the repair."""
    for heard, clause in _clauses(draft):
        if _acts_upon(heard, clause, _OBJECTS):
            return True
    return any(_acts_upon(heard, clause, _OBJECTS | _PARTICLES) for heard, clause in _later_acts(draft))


def _later_acts(draft: Draft) -> Iterator[tuple[Heard, int]]:
    """Acts of the sender in a sentence after the one that names the mistake, and that owns nothing more."""
    named = _named(draft)
    for heard in draft.sentences[named[0] + 1 :] if named else []:
        roles = (*_OTHER, "condition", "why", "but", "but_long", "not_fix")
        if heard.apology or heard.asks or any(heard.has(role) for role in roles):
            continue
        if heard.tagged("@errverb") or heard.spans("own", clear_of=("own_not",)):
            continue
        for a, _ in [*heard.own, *heard.perhaps_own]:
            if heard.clause(a) not in heard.idle:
                yield heard, heard.clause(a)


def _acts_upon(heard: Heard, clause: int, upon: frozenset[str]) -> bool:
    said = [
        (token.word, tags)
        for token, tags in zip(heard.tokens, heard.tags, strict=True)
        if token.clause == clause and (token.word[0].isalnum() or token.word == "'s")
    ]
    while said and said[0][0] in _JOINS:
        said = said[1:]
    words = [word for word, _ in said]
    if not said or words[0] in _BYSTANDERS or not _HINDERS.isdisjoint(words):
        return False
    for at, (_, tags) in enumerate(said):
        if at and words[at - 1] == "had" and not tags.isdisjoint(_PAST):
            return False
        done = "@pp" in tags and at and words[at - 1] in _PERFECT
        if ("@act" in tags or done) and not upon.isdisjoint(words[at + 1 :]):
            others = frozenset().union(*(found for i, (_, found) in enumerate(said) if i != at))
            grim = _GRIM & (others | (tags - {"@hard"}))  # "let" is hard beside "down" only
            return not grim and not any(word.endswith("ly") for word in words[at + 1 :])
    return False


def stands(draft: Draft) -> bool:
    """Where the sender owns the mistake: one of them tells how things stand ("yours are outside the hut").
    That nothing was done is then not sure enough to say."""
    if not draft.all("own"):
        return False
    for heard, clause in _clauses(draft):
        said = [
            t.word for t in heard.tokens if t.clause == clause and (t.word[0].isalnum() or t.word == "'s")
        ]
        said = said[1:] if said[:1] and said[0] in _JOINS else said
        told = len(said) >= _STANDING and said[0] not in _LEADS and _SAYS.isdisjoint(said)
        bleak = any(heard.tagged(tag, clause) for tag in _BLEAK)
        if told and not bleak and not _STANDS.isdisjoint(said):
            return True
    return False


def begins(draft: Draft) -> bool:
    """The repair in the first line, mistake and apology after it ("There is a ramp at the side door")."""
    if not draft.owned:
        return False
    for heard in draft.sentences:
        if heard.own or heard.event or heard.apology or heard.asks or heard.has("culprit"):
            return False
        if any(heard.has(role) for role in (*_OTHER, "not_fix", "condition")):
            continue
        if heard.done_after:
            return True
        said = [token.word for token in heard.tokens if token.word[0].isalnum() or token.word == "'s"]
        bleak = any(heard.tagged(tag) for tag in (*_BLEAK, "@mental")) or not _PAST.isdisjoint(said)
        if len(said) < _STANDING or bleak or said[0] in _GREETS or not _GREETS.isdisjoint(said[2:4]):
            continue
        if not (_STANDS | {"can"}).isdisjoint(said[1:]):
            return True
    return False
