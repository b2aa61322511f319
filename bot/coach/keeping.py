"""What better words must not lose: the facts of the case that stood there, and what the coach heard."""

from __future__ import annotations

from collections.abc import Mapping

from bot.coach.draft import Draft
from bot.coach.letter import Letter, Piece, said, told
from bot.coach.reading import Heard
from bot.coach.stating import states
from bot.coach.story import story

#: What the case knows and a client may have been told already.
FACTS = ("did", "effect", "fix", "when", "prevention", "make_good")
#: A role that was heard, and the part of a message that says it whatever the coach hears in it.
ROLES = {
    "apology": ("apology", "apology_to"),
    "own": ("mistake",),
    "fix": ("remedy",),
    "when": ("remedy",),
    "effect": ("effect",),
    "prevention": ("prevention",),
    "invitation": ("invitation", "asking"),
}
#: The fault may sound like a role: an excuse has its own times ("it was Friday"), and speaks of the client
#: ("your agreement with us"). The case's own harm and time are facts, and stay.
SOUNDS_LIKE = {
    "but_defence": frozenset({"effect", "when"}),
    "defensive_policy": frozenset({"effect", "when"}),
    "passive_evasion": frozenset({"effect"}),
    "no_apology": frozenset({"effect"}),
    "over_promise": frozenset({"effect", "fix"}),  # "never again" sounds like a fix; the case's own one stays
}
#: The fault itself may say a fact, and play its role: it goes on purpose.
EXCUSED = {
    "over_promise": frozenset({"prevention"}),
    "begs_forgiveness": frozenset({"invitation"}),
    "fix_before_surprise": frozenset({"make_good"}),
}
_GONE = frozenset({"yesterday", "last", "ago", "semalam", "kelmarin", "tadi", "lepas", "lalu"})
_NOT_WHY = frozenset({"apology", "again", "effect", "remedy", "prevention", "make_good", "invitation"})


def keeps(
    before: Letter, after: Letter, rule: str, facts: Mapping[str, str], said_as: Mapping[str, str]
) -> bool:
    """Whether the words after a mending still say what they said; `said_as`: as a message says it."""
    excused = EXCUSED.get(rule, frozenset())
    for name in FACTS:
        fact = facts.get(name, "")
        if fact and name not in excused and told(before, fact) and not told(after, fact):
            return False
    lost = _roles(before.draft) - _roles(after.draft) - excused - SOUNDS_LIKE.get(rule, frozenset())
    return all(any(said(after.text, said_as.get(part, "")) for part in ROLES[role]) for role in lost)


def _to_come(heard: Heard, first: int, last: int) -> bool:
    """ "Last night" promises nothing."""
    return not any(token.word in _GONE for token in heard.tokens[first:last])


def _roles(draft: Draft) -> set[str]:
    found = {"own"} if draft.owned else set()
    for heard in draft.sentences:
        repairs = bool(heard.done or heard.next)
        here = {
            "apology": bool(heard.apology),
            "fix": repairs,
            "when": any(_to_come(heard, a, b) for a, b in heard.when),
            "effect": heard.has("effect"),
            "prevention": heard.has("prevention"),
            "invitation": heard.has("invitation"),
        }
        found |= {role for role, is_there in here.items() if is_there}
    return found


def story_of(letter: Letter, start: int, end: int, facts: Mapping[str, str]) -> list[Piece]:
    """The sentences of a stretch that tell why: neither greeting nor signature, nor a fact of the case."""
    run = {id(heard) for heard in story(letter.draft)}
    return [
        piece
        for piece in letter.within(start, end)
        if piece.body
        and any(id(heard) in run for heard in piece.heard)
        and not _is_fact(letter, piece, facts)
    ]


def reasons(letter: Letter, start: int, end: int, facts: Mapping[str, str]) -> list[Piece]:
    """Those that say nothing else: they may go."""
    return [piece for piece in story_of(letter, start, end, facts) if _only_why(letter, piece)]


def _is_fact(letter: Letter, piece: Piece, facts: Mapping[str, str]) -> bool:
    words = letter.text[piece.start : piece.end]
    return any(states(words, facts[name]) for name in FACTS if name != "did" and facts.get(name))


def _only_why(letter: Letter, piece: Piece) -> bool:
    if letter.opening(piece) or letter.goodbye(piece) or piece.parts & _NOT_WHY:
        return False
    return not any(heard.asks or heard.when or heard.has("effect") for heard in piece.heard)
