"""Sample cases: every template is tried on them before a case meets it, and shown with them by preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.case import Case, CaseState, Facts, FixKind, Severity, Telling
from bot.domain.file import CaseFile
from bot.domain.people import Channel, Client, Lang, Person, Workspace
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState, Turn
from bot.wording import facts
from bot.wording.checking import Mistake
from bot.wording.example_words import ANSWERS, CASES, QUESTION, REPLY, SIGN_OFF
from bot.wording.moving import states_time
from bot.wording.names import CALL_KIT, SENTENCES
from bot.wording.rendering import NoLetter, kit_of, sentences_of, words_of
from bot.wording.team import Templates

NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)  # a Wednesday, 10 in the morning in Kuala Lumpur
DUE = NOW + timedelta(hours=5, minutes=30)
LATER = NOW + timedelta(days=1, hours=6)
AFTERWARDS = NOW + timedelta(days=12)
HOME = "Asia/Kuala_Lumpur"
#: Of a promise whose first time had been missed before it got the one that stands.
MISSED_ONCE = (
    Turn(PromiseAct.OPEN, NOW, "U1", NOW),
    Turn(PromiseAct.MISS, NOW, "U1", NOW),
    Turn(PromiseAct.MOVE, NOW, "U1", DUE),
)


@dataclass(frozen=True, slots=True)
class Example:
    """One template with the facts of one sample case.

    Args:
        case: what the sample is about, in English, for whoever reads the preview.
        states: the time that the words have to say.
        typed: the facts, as the coach knows them beside the words.
    """

    case: str
    lang: Lang
    template: str
    channel: Channel
    context: facts.Context
    tz: str
    grave: bool = False
    states: datetime | None = None
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        return f"{self.lang.value}/{self.template}.j2"


def examples() -> Iterator[Example]:
    """Every template with every sample that it is for, in both languages."""
    for lang in Lang:
        for turn, (title, given) in enumerate(CASES[lang].items()):
            for channel in Channel:
                left, file = str(given.get("left", "")), _file(lang, channel, **given)
                yield from _of_case(title, file, channel, left)
                context = facts.of_thanks(file, turn)
                yield Example(f"{title}, a month on", lang, "thanks", channel, context, file.tz)


def _file(lang: Lang, channel: Channel, *, zone: str = "", signed: bool = True, **given: Any) -> CaseFile:
    sign_off = SIGN_OFF[lang] if signed else ""
    owner = Person("U1", sign_off=sign_off, phone="03-2615 8000" if signed else "", name="Adam", tz=HOME)
    client = Client("C1", "", tz=zone or None)
    # The owner's zone is known: it is named only where the client lives by another clock.
    owner = replace(owner, refreshed_at=NOW)
    given.pop("left", None)
    known = Facts(**given, lang=lang, channel=channel)
    if known.fix_kind in (FixKind.BY, FixKind.ANSWER):
        known = replace(known, fix_by=DUE)
    if known.prevention:
        known = replace(known, prevention_by=NOW + timedelta(days=5))
    case = Case("K1", "T1", "U1", NOW, facts=known)
    if known.they_know:
        case = replace(case, state=CaseState.TOLD, telling=Telling(NOW, channel, None, reviewed=False))
    return CaseFile(Workspace("T1"), case, owner, client)


def _of_case(title: str, file: CaseFile, channel: Channel, left: str) -> Iterator[Example]:
    known, lang = file.case.facts, file.lang
    base = Example(title, lang, channel.value, channel, {}, file.tz, known.severity is Severity.GRAVE)
    slots = ("did", "effect", "explanation", "fix", "prevention", "make_good")
    base = replace(base, typed={slot: words for slot in slots if (words := getattr(known, slot))})
    if not known.they_know:
        name = "answer" if known.fix_kind is FixKind.ANSWER else channel.value
        context = facts.of_case(file, NOW)
        yield replace(base, template=name, context=context, states=known.stated_time)
        if channel is Channel.CALL:
            yield replace(base, template=CALL_KIT, context=context, states=known.stated_time)
    if known.fix_kind is FixKind.BY:
        late = known.they_know
        state = PromiseState.MISSED if late else PromiseState.OPEN
        kept = Promise("P1", "K1", PromiseKind.FIX, known.fix, DUE, HOME, "U1", state)
        context = facts.of_update(file, kept, LATER, left, late)
        yield replace(base, template="update", context=context, states=LATER)
        over = replace(kept, state=PromiseState.MISSED)
        yield replace(base, template="missed", context=facts.of_missed(file, over, LATER))
        if known.prevention_by:
            checks = replace(kept, kind=PromiseKind.PREVENTION, what=known.prevention)
            context = facts.of_update(file, replace(checks, due=known.prevention_by), AFTERWARDS, "", late)
            yield replace(base, template="update", context=context)
        asked = replace(kept, kind=PromiseKind.ANSWER, what=QUESTION[lang], asked=True, history=MISSED_ONCE)
        context = facts.of_update(file, asked, LATER, "", late)
        yield replace(base, template="update", context=context, states=LATER)
        yield replace(
            base, template="missed", context=facts.of_missed(file, missed_again(asked, LATER), LATER)
        )
        yield replace(base, template="reply", context=facts.of_reply(file, asked, REPLY[lang], LATER))
        context = facts.of_report(file, kept, LATER, FixKind.DONE, "", None)
        yield replace(base, template="report", context=context)
    elif known.fix_kind is FixKind.ANSWER:
        owed = Promise("P1", "K1", PromiseKind.ANSWER, known.fix, DUE, HOME, "U1", PromiseState.OPEN)
        for kind, fix in ANSWERS[lang].items():
            due = None if kind is FixKind.DONE else LATER
            context = facts.of_report(file, owed, DUE, kind, fix, due, REPLY[lang])
            yield replace(base, template="report", context=context, states=due)


def missed_again(promise: Promise, at: datetime) -> Promise:
    """An open promise once its time has passed."""
    return replace(promise, state=PromiseState.OPEN).move(PromiseAct.MISS, at=at, by=promise.owner)


def trial(templates: Templates) -> None:
    """Render every example.

    Raises:
        Mistake: words that leave out the time which is promised.
        Exception: whatever the template does wrong.
    """
    for one in examples():
        template = templates[one.lang, one.template]
        words = words_of(template, one.context, bounded=True)
        if one.template == CALL_KIT:
            kit_of(template, one.context)
        if one.states and not states_time(words.text, one.states, one.tz):
            what = f"its words leave out the promised time (by, or fix.tail) in the case “{one.case}”"
            raise Mistake(one.file, 1, what)
        if one.template in (*Channel, "answer"):
            _try_sentences(templates, one)


def _try_sentences(templates: Templates, one: Example) -> None:
    try:
        sentences_of(templates[one.lang, SENTENCES], one.context, bounded=True)
    except NoLetter as wrong:
        raise Mistake(f"{one.lang.value}/{SENTENCES}.j2", 1, str(wrong)) from None
