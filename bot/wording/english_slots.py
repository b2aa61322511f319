"""English: what one place of the form lets people leave out ("deposit refunded", "a day late"), put back.

Nothing that was typed is taken away but a word that the sentence says in its own way ("not", "to be").
"""

from __future__ import annotations

import re

from bot.wording import english_words as w
from bot.wording.edges import Fragment, lowered
from bot.wording.english_clauses import finite

_I = re.IGNORECASE
_NUMBERS = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
#: Said where there is nothing to say: it is no sentence for a client.
_NOTHING = re.compile(
    r"(?:(?:i|we) )?(?:(?:don['’]?t|do not) know|can['’]?t (?:say|tell)|not sure|no idea)(?: yet)?"
    r"|(?:nothing|none|nil|n/?a|no|not applicable|unknown|not known|unclear|no (?:harm|effect|damage))"
    r"(?: (?:so far|yet|known|for now|needed|necessary|at the moment|that (?:i|we) know of))*",
    _I,
)
_SO_FAR = re.compile(r"(?:nothing|none|no harm)(?: (?:so far|yet|for now))?,? but (?=\w)", _I)
_LATE = re.compile(
    rf"(?:{_NUMBERS} (?:minute|hour|day|week|month|year)s? |too |very |so |much too )?"
    r"(?:late|slow|rude|careless|sloppy|unclear|unkind|impatient|hasty|distracted)"
    r"(?= (?:with|in|to|for|about|on|at)\b|$)",
    _I,
)
_PASSIVE = re.compile(rf"(?:re-?)?(?:{w.PASSIVE.pattern})$", _I)
#: What is done to whoever was wronged, and not to a thing.
_TO_YOU = re.compile(r"(?:refunded|reimbursed|compensated|repaid|paid back)\b", _I)
_HAPPENED_TO = (
    r"\b(kept waiting|left (?:waiting|without|stranded|standing|in the dark)|\w+ by (?!\d|noon|\w+day))"
)
_OF = re.compile(
    r"(?P<noun>" + "|".join(w.DOING) + r") of (?=(?:the|your|all|any|each|every|these|those|this|that) )", _I
)
_TO_PEOPLE = re.compile(
    r"(?P<what>[^,.;:]+?) to (?=(?:all |every |each |your |the |our |everyone|everybody)"
    r"(?:of )?(?:\w+ )?(?:staff|customers?|clients?|guests?|people|parents?|members?|students?|patients?|"
    r"employees?|suppliers?|drivers?|team|colleagues?)\b|everyone\b|everybody\b)",
    _I,
)
_SHARE = re.compile(
    r"(?P<n>\d+) ?%? (?:discount|rebate|reduction|voucher|credit|refund)(?= (?:on|of|for|off)\b|$)", _I
)
_SUM = r"(?:[$£€]|(?:rm|usd|sgd|eur|gbp|myr) ?)\d[\d.,]*"
_GIFTS = frozenset({"refund", "rebate", "discount", "voucher", "credit"})
_NOT_ING = re.compile(r"(?:not|no longer) (?=\w{2,}ing\b)", _I)
_NOT = re.compile(r"(?:don['’]?t|do not|not) (?=\w)", _I)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'-]+", text.lower().replace("’", "'"))


def reworded(text: str, slot: str) -> str:
    """The same with what was left out; nothing where it says that there is nothing.

    Args:
        text: without a stop at its end.
        slot: the place of the form; "fixed" is a fix that is done.
    """
    if slot in ("effect", "make_good", "prevention") and _NOTHING.fullmatch(text):
        return ""
    change = _CHANGES.get(slot)
    return change(text) if change and _words(text) else text


_MODAL = r"can|could|will|would|should|may|might|must|is|are|was|were|has|have|had"
_ASKED = re.compile(rf"(?P<verb>{_MODAL}) (?P<who>i|we|you|they|he|she|it) (?P<rest>.+)", _I | re.DOTALL)
_DIRECT = re.compile(
    rf"(?:how|why|what|when|which|who|where)(?: (?:much|many|long|soon|far|often))?"
    rf" (?:{_MODAL}|do|does|did) (?:i|we|you|they|he|she|it|the|a|your|our|my|this|that|these|those)\b",
    _I,
)


def a_thing(part: Fragment, slot: str) -> bool:
    """Whether words of no sure kind are things that there will be, or that they get."""
    found = _words(part.inside)
    if not found:
        return False
    if slot == "make_good":
        sum_off = re.match(rf"{_SUM} (?:off|back)\b", part.inside, _I)
        return bool(sum_off) or (found[0] in _MEALS and found[1:2] != ["is"])
    at = next((n for n, word in enumerate(found) if word in w.PREPOSITIONS), len(found))
    head, behind = found[:at], found[at : at + 1]
    if not head or {*head} & (w.ADVERBS | w.AUXILIARIES | w.PARTICIPLES | w.OBJECTS | w.SUBJECTS):
        return False
    last = head[-1]
    doing = {last, last[:-1], last[:-2]} & w.FINITE
    if len(head) == 1:
        return last.endswith("s") and len(last) > 4 and (not behind or behind[0] in ("on", "for"))
    several = last.endswith("s") and not last.endswith(("ss", "us", "is")) and not doing
    known = several or last in ("training", "checklist", "insurance", "support")
    return known and not any(word.endswith(("s", "ed", "ing", "ly")) for word in head[:-1])


_GONE = frozenset({"lost", "wasted", "ruined", "damaged", "destroyed"})
_MEALS = frozenset({"breakfast", "lunch", "dinner"})


def asked(text: str, form: str) -> tuple[str, str]:
    """A question as it is asked: told as "whether" where its words can change places, else as it is."""
    turned = _ASKED.fullmatch(text) if text.endswith("?") else None
    if turned and "?" not in text[:-1] and not re.search(r"[.!;:]", text):
        who = "I" if turned["who"].lower() == "i" else turned["who"].lower()
        return f"whether {who} {turned['verb'].lower()} {turned['rest']}", "question"
    direct = _DIRECT.match(text) or (text.endswith("?") and form != "question")
    return text, "asked" if direct else form


def _did(text: str) -> str:
    if _LATE.match(text):
        return f"I was {lowered(text)}"
    left = w.LEFT.match(text)
    if left:  # "your pallets left out in rain"
        be = ("was", "were")[_several(_words(left[0]))]
        return f"{left[0]} {be}{re.sub(r' in rain$', ' in the rain', text[left.end() :])}"
    if _words(text)[:1] == ["your"]:
        return _with_be(text, _passive_in(_words(text)), ("was", "were"))
    mine = re.match(r"my (?=(?:typo|mix-up|slip|oversight|error|omission|misunderstanding)\b)", text, _I)
    if mine and not text[mine.end() :].lower().startswith(("own ", "fault", "mistake", "staff")):
        return with_article(text[mine.end() :])
    return text


def _effect(text: str) -> str:
    made = w.MADE.fullmatch(text)
    if made:  # "printed 500 brochures already": true whoever printed them
        already = made["soon"] or made["late"]
        return f"{made['what']} {'are already' if already else 'were'} {made['verb'].lower()}"
    if re.match(r"(?:can['’]t|cannot|won['’]t) (?=\w)", text, _I):
        return f"you {lowered(text)}"
    after = _SO_FAR.match(text)
    if after:
        return text[after.end() :]
    found = _words(text)
    if len(found) > 1 and (found[0].endswith("ed") or found[0] in w.PARTICIPLES) and _one_thing(found[1:]):
        return with_article(text)
    if found and (found[0] in w.PARTICIPLES | w.PAST_ONLY | w.SUBJECTS or found[0].endswith("ed")):
        return text
    if w.AUXILIARIES & {*found}:
        return text
    if found[-1:] and found[-1] in _GONE and len(found) > 1:
        return _with_be(text, found[-1], ("was", "were"))
    happened = re.search(_HAPPENED_TO, text, _I)
    seen = next((word for word in found[1:] if word in w.NEVER_PAST - {"known"}), "")
    what = (happened[1].split()[0] if happened else "") or seen
    passive = what and (what in w.PARTICIPLES or what.endswith("ed") or what == seen)
    return _with_be(text, what, ("was", "were")) if passive else text


def _fix(text: str) -> str:
    found = _words(text)
    noun = _OF.match(text)
    if noun:
        return f"{w.DOING[noun['noun'].lower()]} {text[noun.end() :]}"
    if _TO_YOU.match(text) and (len(found) < 2 or found[1] in w.AFTER_PASSIVE):
        return f"you'll be {lowered(text)}"
    if _PASSIVE.match(found[0] if found else "") and (len(found) < 2 or found[1] in w.AFTER_PASSIVE):
        return f"it will be {lowered(text)}"
    if found[:1] and found[0] not in w.FINITE:
        text = re.sub(r"^([\w’'-]+(?: [\w’'-]+){0,3}?) to be (?=\w)", r"\1 will be ", text, count=1)
    text = _with_be(text, _passive_in(_words(text)), ("will be", "will be"))
    to = _TO_PEOPLE.match(text)
    doing = w.FINITE | w.PARTICIPLES | w.SUBJECTS
    if to and found[0] not in doing and not finite(_words(to["what"])[1:], surely=True):
        return f"{to['what']} {'go' if _several(_words(to['what'])) else 'goes'} to {text[to.end() :]}"
    return text


def _fixed(text: str) -> str:
    found = _words(text)
    passive = _passive_in(found)
    be = ("was", "were") if w.WHEN.search(text) else ("has been", "have been")
    alone = passive == found[-1] and found[0] not in w.DETERMINERS and not _several(found[:-1])
    return _with_be(text, passive, be) if passive and not alone else text  # "new file sent"


def _prevention(text: str) -> str:
    found = _words(text)
    not_doing, not_so = _NOT_ING.match(text), _NOT.match(text)
    if not_doing:
        return f"I won't be {text[not_doing.end() :]}"
    if not_so and _words(text[not_so.end() :])[0:1] and _words(text[not_so.end() :])[0] in w.FINITE:
        return f"I won't {text[not_so.end() :]}"
    if found[:1] and found[0] in ("every", "each", "all"):
        return _with_be(text, _passive_in(found), ("is", "are"))
    if found[:1] and found[0] in w.ADJECTIVES and _one_thing(found[1:]):
        return with_article(text)
    if w.A_DEED.match(text):
        return with_article(text)  # "lock check photo every night"
    if found[:1] and found[0] in w.FINITE and len(found) > 1:
        return text  # "order from two suppliers"
    if _one_thing(found) or (len(found) > 1 and found[1] in w.PREPOSITIONS and _one_thing(found[:1])):
        return with_article(text)
    return text


def _make_good(text: str) -> str:
    found = _words(text)
    share, on_us, back = _SHARE.match(text), w.ON_US.match(text), w.YOURS_BACK.match(text)
    if back:
        return _with_be(text, back["done"], ("will be", "will be"))
    if on_us and found[0] in (w.NOUNS_TOO | w.ONE_THING) - _MEALS:
        return with_article(text)  # "reprint on us"
    if share:
        return f"{'an' if share['n'] in ('11', '18') or share['n'][0] == '8' else 'a'} {text}"
    if re.match(rf"{_SUM} (?:voucher|credit|discount|rebate)\b", text, _I):
        return f"{'an' if text[0] in 'rR' else 'a'} {text}"
    if found[:2] == ["upgrade", "to"] or (found[0] in w.ADJECTIVES and _one_thing(found[1:])):
        return with_article(text) if found[:2] != ["free", "delivery"] else text
    if found[0] in _GIFTS and (len(found) == 1 or found[1] in ("of", "for", "on", "off")):
        return with_article(text)
    if (
        len(found) > 1
        and found[0] not in w.DETERMINERS | w.AUXILIARIES | w.SUBJECTS
        and found[1] in ("refunded", "waived", "returned")
    ):
        return f"your {_with_be(lowered(text), found[1], ('will be', 'will be'))}"
    thing = found[:1] and (found[0].endswith("ed") or found[0] in ("credit",))
    if thing and _one_thing(found if found[0] == "credit" else found[1:]):
        return with_article(text)
    return text


_CHANGES = {
    "did": _did,
    "effect": _effect,
    "fix": _fix,
    "fixed": _fixed,
    "prevention": _prevention,
    "make_good": _make_good,
}


def _one_thing(found: list[str]) -> bool:
    """One thing that needs "a" before it, alone or with more said about it after a preposition."""
    return bool(found) and found[0] in w.ONE_THING and (len(found) == 1 or found[1] in w.PREPOSITIONS)


def with_article(text: str) -> str:
    return f"{'an' if text[:1].lower() in 'aeio' or text[:2].lower() == 'up' else 'a'} {lowered(text)}"


def _passive_in(found: list[str]) -> str:
    """The participle of what is done to the thing before it, where no verb is there but this one."""
    doer = (w.SUBJECTS - {"everything", "everyone", "everybody"}) | w.FINITE | w.PARTICIPLES | w.AUXILIARIES
    if not found or found[0] in doer:
        return ""
    for at, word in enumerate(found[1:], 1):
        if word in w.AUXILIARIES | w.SUBORDINATE | w.SUBJECTS | (w.RELATIVE - {"and"}) or word.endswith(
            "'ll"
        ):
            return ""
        if _PASSIVE.match(word) and found[at - 1] not in w.DETERMINERS | w.ADJECTIVES | w.PREPOSITIONS:
            behind = found[at + 1 : at + 2]
            return word if not behind or behind[0] in w.AFTER_PASSIVE else ""
    return ""


def _with_be(text: str, participle: str, be: tuple[str, str]) -> str:
    """ "payslips re-issued" as "payslips will be re-issued"."""
    at = re.search(rf" (?={re.escape(participle)}\b)", text, _I) if participle else None
    if not at:
        return text
    head = text[: at.start()]
    if not re.fullmatch(r"[\w’' %£$€-]+", head):  # a sign between them: not its verb
        return text
    return f"{head} {be[_several(_words(head))]} {text[at.end() :]}"


def _several(head: list[str]) -> bool:
    if not head or head[0] in ("every", "each", "everything", "everyone", "everybody", "a", "an", "one"):
        return False
    at = next((n for n, word in enumerate(head) if word in w.PREPOSITIONS), len(head))
    noun = head[at - 1] if at else ""
    return (
        noun in w.SEVERAL or "and" in head or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
    )
