"""What a template may name. docs/templates.md says what each is; a test keeps the two alike."""

from __future__ import annotations

#: The templates that are rendered; `parts` holds what they share.
CALL_KIT = "call_kit"
TEMPLATES = ("email", "chat", "call", "answer", "update", "missed", "report", "reply", "thanks", CALL_KIT)
PARTS = "parts"
#: Each part of a message alone, a macro for each: what the coach puts into words that lack it.
SENTENCES = "sentences"

_PEOPLE = ("lang", "channel", "contact", "sapaan", "sign_off", "caller", "phone")
_DRAFT = (
    "did", "effect", "explanation", "fix", "fix_kind", "by", "prevention", "since", "make_good",
    "make_good_by", "grave",
)  # fmt: skip
_UPDATE = (
    "what", "said", "ours", "named", "stale", "asked", "is_answer", "was", "by", "left", "missed", "again",
    "is_prevention", "prevention", "known",
)  # fmt: skip
_MISSED = ("what", "said", "ours", "named", "asked", "is_answer", "was", "again")
_REPORT = ("what", "said", "ours", "named", "is_answer", "was", "late", "fix", "fix_kind", "by", "reply")
_REPLY = ("asked", "reply", "was", "late")

NAMES: dict[str, frozenset[str]] = {
    **{
        name: frozenset(_PEOPLE + _DRAFT) for name in ("email", "chat", "call", "answer", CALL_KIT, SENTENCES)
    },
    "update": frozenset(_PEOPLE + _UPDATE),
    "missed": frozenset(_PEOPLE + _MISSED),
    "report": frozenset(_PEOPLE + _REPORT),
    "reply": frozenset(_PEOPLE + _REPLY),
    "thanks": frozenset((*_PEOPLE, "turn")),
    PARTS: frozenset((*_PEOPLE, *_DRAFT, *_UPDATE, *_REPORT, *_REPLY, "turn")),
}
#: Typed words with their grammar; every other name is plain text, or yes and no.
FRAGMENTS = frozenset({"did", "effect", "fix", "prevention", "make_good", "what", "left"})
PARTS_OF_A_FRAGMENT = ("form", "inside", "start", "tail", "simple", "joined")
FILTERS = ("stop", "cap", "trim", "lower", "upper", "capitalize", "length", "default")
