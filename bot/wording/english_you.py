"""English: what was typed about the client, said to the client: "their container" is "your container".

Only where nobody and nothing else can be meant; all the rest stays as it was typed.
"""

from __future__ import annotations

import re

from bot.wording import english_words as w


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_I = re.IGNORECASE
_WORD = re.compile(r"[\w'’-]+")
_YOU = re.compile(r"\byou(?:rs?|rsel(?:f|ves)|['’]\w+)?\b", _I)
#: Whom "he", "them" or "their" may mean, besides the client: persons, and houses in which there are many.
_PERSONS = _set(
    "carrier supplier vendor driver courier printer's staff team colleague teammate manager boss owner "
    "partner assistant agent tenant accountant consultant technician engineer doctor nurse patient lawyer "
    "judge clerk officer guest visitor customer buyer seller dealer contractor subcontractor cook chef "
    "baker tailor plumber electrician teacher student pupil parent child mother father wife husband son "
    "daughter brother sister friend neighbour neighbor landlord intern trainee apprentice freelancer "
    "designer developer photographer translator interpreter auditor director secretary receptionist "
    "salesman foreman planner recipient someone somebody everyone everybody anyone anybody nobody people "
    "children men women guy guys man woman girl boy person bank court company firm airline hotel clinic "
    "hospital school agency office department council government police embassy warehouse factory "
    "publisher distributor wholesaler insurer broker underwriter organiser organizer sponsor speaker "
    "venue both others crew committee board audience family couple bride groom public press shop store "
    "forwarder exporter importer shipper transporter guard stranger member subscriber dentist vet groomer "
    "trainer coach pharmacist rival competitor who whom whoever"
)
#: They end in s and are not several things, or nothing that a pronoun would mean.
_NOT_MANY = _set(
    "was is has does this its his as us always perhaps sometimes besides days hours minutes weeks months "
    "years times yes less unless across towards afterwards sales customs pass miss process address "
    "business access progress stress news yours ours hers theirs bus plus thus status press mess guess "
    "loss boss class glass cross express versus"
)
_HE = re.compile(r"\b(?:he|she|him|said|says|told (?:me|us)|ask(?:ed|ing)?)\b", _I)
_BEGINS = re.compile(r"(?:^|\b(?:and|but|so)|[.,;!?])\s*$", _I)
_OTHER = r"(?:another|an?other|some other|someone else['’]s|somebody else['’]s|a different|the wrong)"
#: What people do to people: "them" after it is nobody's box.
_TO_PEOPLE = _set(
    "tell told telling call called calling email emailed inform informed warn warned invite invited "
    "notify notified refund refunded pay paid repay repaid charge charged bill billed overcharge "
    "overcharged overcharging undercharged invoice invoiced invoicing promise promised show showed give "
    "gave giving owe owed visit visited meet met contact contacted phone phoned ring rang message "
    "messaged text texted mislead misled compensate compensated thank thanked answer answered reimburse "
    "reimbursed let made cost"
)
_BEFORE_PEOPLE = _set("to for with from on by behind without")
#: After these, "them" may be a thing ("send them today") or a person ("send them a new one").
_NO_OBJECT = _set(
    "late early today tomorrow tonight now asap back again out off over away up down in straight directly "
    "immediately soon together twice first all separately yesterday and or but so then wrong wrongly "
    "overnight free instead too"
)
_TIME = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d.*", _I)
_GIVING = _set(
    "send sent sending resend resent give bring brought get got buy bought book booked make made print "
    "deliver delivered courier offer offered quote quoted hand handed post posted"
)
_PLAIN = {
    "was": "were", "is": "are", "has": "have", "does": "do", "wasn't": "weren't", "isn't": "aren't",
    "hasn't": "haven't", "doesn't": "don't", "goes": "go", "loses": "lose", "misses": "miss",
}  # fmt: skip
_PRONOUN = re.compile(
    r"(?P<client>\b(?:(?:the|my|our) )?client(?P<s>['’]s)?\b(?!['’-]))"
    r"|(?P<they>\bthey\b)|(?P<their>\btheir\b)|(?P<theirs>\btheirs\b)|(?P<them>\bthem\b)"
    r"|(?P<one>\b(?:he|she)\b)|(?P<him>\bhim\b)|(?P<his>\bhis\b)|(?P<her>\bher\b)",
    _I,
)
_OPENING = re.compile(
    r"(?:and )?(?:so|because of (?:that|this)|as a result|therefore"
    r"|(?:it|this|that) meant(?: that)?)\b[,:]? *",
    _I,
)


def to_you(text: str, slot: str) -> str:
    """The same with "you" and "your" where the client is meant.

    Args:
        text: as typed, without white space around it.
        slot: the place of the form. An effect is the client's, and so is what they get for it; elsewhere
            "they" that comes first is whoever else did it.
    """
    if _YOU.search(text):
        return text  # "you" is the client: "them" is somebody else
    opening = _OPENING.match(text)
    start = opening.end() if opening and slot == "effect" else 0
    theirs, out, at, changed = slot in ("effect", "make_good"), text[:start], start, False
    for found in _PRONOUN.finditer(text, start):
        said = _said(found, text, start, slot, theirs)
        if said is None:
            continue
        out += text[at : found.start()] + _like(said, found[0])
        at, changed = found.end(), True
        if said == "you" and (found["client"] or found["one"]):
            after = re.compile(r" ([\w'’-]+)").match(text, at)
            plain = _plural(after[1]) if after else ""
            if after and plain:
                out, at = out + " " + plain, after.end()
    out += text[at:]
    return (
        re.sub(
            r"\b(and|but) (was|is|has|wants|needs|thinks|refuses|(?:was|is|has|does)n['’]t)\b", _joined, out
        )
        if changed
        else out
    )


def _joined(found: re.Match[str]) -> str:
    before = found.string[: found.start()]
    one = re.fullmatch(r"(?:[^,.;]* )?you (?:were|are|have|do)\b[^,.;]*", before, _I)
    plain = _plural(found[2]) if one else ""
    return f"{found[1]} {plain}" if plain else found[0]


def _said(found: re.Match[str], text: str, start: int, slot: str, theirs: bool) -> str | None:
    """What stands there for the client, or None where somebody else may be meant."""
    before = text[start : found.start()]
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text[found.end() :].partition(".")[0])]
    following = words[0] if words and text[found.end() : found.end() + 1] == " " else ""
    first = not before.strip()
    if found["client"]:
        return _client(found, before, following)
    # The first of all, in their own field, is the client; elsewhere it is who else did it.
    if first and (theirs or (found["their"] and slot == "did")):
        return _whole(found, following)
    if first and not found["their"]:
        return None
    if found["one"] or found["him"] or found["his"] or found["her"]:
        led = slot == "effect" and re.match(r"(?:he|she|him)\b", before, _I)  # of whom it was told already
        alone = not _persons(before) and (bool(led) or not _persons(text[found.end() :]))
        return _whole(found, following) if alone and slot != "explanation" else None
    if found["they"] and slot == "explanation" and _BEGINS.search(before):
        return None  # "aiman was away and they didn't tell me"
    if _persons(before) or _many(before) or _handed(before) or _HE.search(before):
        return None
    if found["them"] and slot != "effect" and not _received(before, following):
        return None
    return _whole(found, following)


def _whole(found: re.Match[str], following: str) -> str | None:
    if found["her"]:
        if following in w.ADJECTIVES:
            return None
        thing = (
            following and following not in w.OBJECTS | w.PREPOSITIONS | w.ADVERBS | w.SUBJECTS | _NO_OBJECT
        )
        return "your" if thing and not _TIME.match(following) else "you"
    if found["one"] and following and following[-1] == "s" and not _plural(following):
        return None  # no verb that we know
    for name, said in (("their", "your"), ("his", "your"), ("theirs", "yours")):
        if found[name]:
            return said
    return "you"


def _client(found: re.Match[str], before: str, following: str) -> str | None:
    """ "the client", and "client" where it stands alone: not "another client", "a client list"."""
    with_word = found[0].lower() != "client" + (found["s"] or "").lower()
    last = (_WORD.findall(before.lower()) or [""])[-1]
    other = w.DETERMINERS | w.ADJECTIVES | {"other", "different", "first", "certain"}
    if not with_word and last in other - {"the", "my", "our"}:
        return None
    if found["s"]:
        return "your"
    verb = _plural(following) or following in w.PAST_ONLY | w.PARTICIPLES | w.AUXILIARIES
    verb = verb or (following.endswith("ed") and following not in w.NOT_PAST)
    stands = not following or following in w.OBJECTS | w.PREPOSITIONS | w.ADVERBS | w.SUBJECTS | {
        "and", "or", "but", "that", "about", "waiting", "late", "wrong", "who", "so", "because",
    }  # fmt: skip
    if following.endswith("s") and not verb and not stands:
        return None
    return "you" if verb or stands or _TIME.match(following) else None


def _plural(word: str) -> str:
    """The verb after "you" for one after "he": "waits" is "wait"; nothing where it is none that we know."""
    plain = word.lower().replace("’", "'")
    if plain in _PLAIN:
        return _PLAIN[plain]
    if not plain.endswith("s"):
        return ""
    roots = (plain[:-1], plain[:-2], plain[:-3] + "y")
    return next((root for root in roots if root in w.FINITE), "")


def _persons(text: str) -> bool:
    """Whether words name somebody else; "another patient's" before a thing is nobody that "them" means."""
    plain = re.sub(rf"\b{_OTHER} [\w-]+['’]s\b", "", text, flags=_I)
    for found in _WORD.finditer(plain):
        word, small = found[0], found[0].lower().replace("’", "'").removesuffix("'s")
        if small in _PERSONS or (small.endswith("s") and small[:-1] in _PERSONS) or small == "clients":
            return True
        begins = not re.search(r"[^.!?\s\"'“‘(]\s*$", plain[: found.start()])
        named = word[:1].isupper() and any(c.islower() for c in word) and small.split("'")[0] != "i"
        if named and small not in w.CALENDAR and not (begins and _no_name(small)):
            return True
        if small in w.TITLES - {"miss"}:
            return True
    return False


def _no_name(small: str) -> bool:
    """Whether a word has its capital only because it comes first."""
    known = w.SUBJECTS | w.DETERMINERS | w.VERBS | w.PREPOSITIONS | w.ADVERBS | w.PARTICIPLES | w.PAST_ONLY
    return small in known | w.COMMON | w.AUXILIARIES | w.ADJECTIVES or small.endswith(("ed", "ing", "ly"))


def _many(text: str) -> bool:
    """Whether there are several things that "they" may mean."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return any(
        word.endswith("s") and not word.endswith(("ss", "'s")) and len(word) > 3 and word not in _NOT_MANY
        for word in words
    ) or bool({*words} & {"these", "those", "both", "several", "staff"})


def _handed(before: str) -> bool:
    """ "told the factory their …": whoever it was told to is the last one named."""
    return bool(re.search(r"\b(?:the|an?|our|my) [\w-]+ $", before, _I)) and not before.lower().endswith(
        (" mistake ", " time ")
    )


def _received(before: str, following: str) -> bool:
    """Whether "them" is surely a person: who is told, or for whom it is."""
    last = (_WORD.findall(before.lower()) or [""])[-1]
    if last in _TO_PEOPLE or last in _BEFORE_PEOPLE:
        return True
    if following in w.DETERMINERS or following in ("waiting", "hanging", "guessing", "stranded"):
        return True
    alone = not following or following in w.PREPOSITIONS | w.ADVERBS | _NO_OBJECT or _TIME.match(following)
    return last in _GIVING and not alone


def _like(said: str, typed: str) -> str:
    return said.capitalize() if typed[:1].isupper() else said
