"""Whatever the facts are, no template leaves a hole: no brace, no double space, no empty sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.case import FixKind, Severity
from bot.domain.message import Words
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseKind, PromiseState
from bot.wording import JinjaWording
from bot.wording.edges import Fragment, clean
from tests.examples import examples
from tests.wording.samples import DUE, NOW, file, promise
from tests.wording.test_engine import TYPED

WORDING = JinjaWording()
LATER = DUE + timedelta(days=2)
SLOTS = tuple(TYPED)

#: What no message may hold, whoever wrote it.
HOLES = {
    "a double space": r"[^\S\n]{2}",
    "a space before a sign": r"[^\S\n][.,;!?](?!\w)",
    "an empty sentence": r"[.,;:!?][.,;]|[.!?…] [.,;:!?]|,\.|: ?[.\n]|[,:;]$",
    "white space at an end of a line": r"[^\S\n]\n|\n[^\S\n]|^\s|\s$",
    "three line breaks": r"\n{3}",
    "a line of signs only": r"(?:^|\n)[ \t.,;:!?…\"'“”‘’()\[\]—–-]+(?:\n|$)",
    "nothing in words": r"\bNone\b|\bUndefined\b|[\ufdd0-\ufdef]",
    "a small beginning": r"(?:^|[.!?] |\n)[\"“(]?[a-z]",
    "the doer twice": r"(?i)\b(?:I I|I'll I|saya saya|kami kami|akan akan|by by|sebelum sebelum)\b",
}


def holes(text: str) -> list[str]:
    """The names of what is wrong with a text."""
    return [name for name, sign in HOLES.items() if re.search(sign, text)]


EDGE = r"[\s.,;:!?…—–\-\u200b\ufeff]"


def whole(text: str) -> bool:
    """Whether typed words have no hole of their own inside: then none may be in the message either."""
    inside = re.sub(rf"^{EDGE}+|{EDGE}+$", "", clean(text))
    own_way = inside[:1].islower() and inside[1:2].isupper()  # iPhone stays iPhone
    return not inside or not (own_way or holes(inside[:1].upper() + inside[1:]))


WORDS_OF_ANY_SCRIPT = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
    max_size=40,
)
ODD = st.sampled_from(
    [
        "", " ", "\n \t", "\u200b", "\u00a0", ".", "...", "?!", "—", "🙏", "🙏 maaf ya", "\ufeffsent it",
        "{{ name }}", "{% if x %}", "{# x #}", "}", "sent it .", "sent it ,", "- sent it", "“I sent it”",
        "'I' was late", "SENT IT", "iPhone delivered late", "3 boxes", "e.g. the wrong list", "I", "i",
        "We, I and they", "sent it. And again. And again", "is it lost?", "line one\nline two", "عذر",
        "对不起", "by 3 pm", "lost " + "very " * 400 + "much", "sent it\r\nand lost it",
        "Ms. Teo's list", "…", "(sent)",
    ]
)  # fmt: skip
BOTH = st.tuples(ODD, WORDS_OF_ANY_SCRIPT).map(" ".join)
ANYTHING = (WORDS_OF_ANY_SCRIPT | ODD | BOTH).filter(whole)
#: As people write names: a small letter first stays small, wherever it stands.
NAME = ANYTHING.filter(lambda text: not re.search(r"(?:^|\n)\W*[a-z]", text))
FACTS = st.fixed_dictionaries(
    dict.fromkeys(SLOTS, ANYTHING)
    | {"contact": NAME, "sign_off": NAME.filter(lambda text: not holes(clean(text)))}  # to the letter
    | {
        "fix_kind": st.sampled_from([None, *FixKind]),
        "fix_by": st.sampled_from([None, DUE, NOW + timedelta(days=200)]),
        "prevention_by": st.sampled_from([None, NOW - timedelta(days=1), NOW + timedelta(days=5)]),
        "channel": st.sampled_from([None, *Channel]),
        "lang": st.sampled_from([None, *Lang]),
        "severity": st.sampled_from(list(Severity)),
        "phone": ANYTHING,
        "zone": st.sampled_from([None, "Asia/Tokyo", "Asia/Singapore"]),
    }
)


FLAGS = ("grave", "missed", "again", "late", "is_answer", "is_prevention", "stale", "known")


def every_message(facts: dict[str, Any], left: str, state: PromiseState) -> list[Words]:
    """Each template's words for these facts."""
    case = file(**facts)
    kept = promise(facts["fix"])
    owed = promise(facts["fix"], kind=PromiseKind.ANSWER)
    asked = replace(owed, asked=True)
    late = state is PromiseState.MISSED
    return [
        WORDING.draft(case, now=NOW),
        WORDING.update(case, kept, new_due=LATER, left=left, missed=late),
        WORDING.update(case, owed, new_due=LATER, left=left, missed=late),
        WORDING.update(case, asked, new_due=LATER, left=left, missed=late),
        *(WORDING.missed(case, one, now=LATER) for one in (kept, owed, asked)),
        WORDING.report(case, kept, now=NOW),
        WORDING.reply(case, asked, left, now=NOW),
        *(WORDING.report(case, owed, now=NOW, kind=kind, fix=left, due=LATER) for kind in FixKind),
    ]


@examples(300)
@given(FACTS, ANYTHING, st.sampled_from([PromiseState.OPEN, PromiseState.MISSED]))
def test_no_combination_of_facts_leaves_a_hole(facts: dict[str, Any], left: str, state: PromiseState) -> None:
    typed = [*(facts[slot] for slot in (*SLOTS, "sign_off", "phone")), left]
    for words in every_message(facts, left, state):
        assert not holes(words.text), words.text
        assert words.subject == words.subject.strip()
        assert not re.search(r"\s{2}|\n|\s[.,;!?](?!\w)|:$|,$", words.subject), words.subject
        if not any(sign in text for text in typed for sign in "{}"):
            assert not re.search(r"[{}]", words.text + words.subject), words.text


ENGLISH = (
    "",
    "verb",
    "past",
    "participle",
    "ing",
    "clause",
    "noun",
    "question",
    "other",
    "yours",
    "mine",
    "told",
    "done",
    "asked",
)
MALAY = (
    "",
    "verb",
    "passive",
    "clause",
    "question",
    "noun",
    "none",
    "yours",
    "mine",
    "free",
    "dated",
    "not",
    "told",
    "other",
)
APART = ". It will be done by 3 pm on Monday 1 December"
TAILS = ("", " by 3 pm on Monday 1 December", APART, " pm")
YES_OR_NO = st.booleans()


@st.composite
def contexts(draw: st.DrawFn, lang: Lang, name: str) -> dict[str, Any]:
    """What a template may be given, whether or not the case file would ever say so."""
    forms = st.sampled_from(ENGLISH if lang is Lang.EN else MALAY)

    def fragment(tail: str = "") -> Fragment:
        form = draw(forms)
        if not form:
            return Fragment(tail=tail)
        end = draw(st.sampled_from(["", "!", "?", "…", " Sdn. Bhd."]))
        if tail and end:
            tail = APART.removeprefix(".")
        return Fragment(form, f"xx yy{end}", f"Xx yy{end}", tail, draw(YES_OR_NO) and not end)

    by = draw(st.sampled_from(["", "3 pm on Monday 1 December"]))
    channels = [*Channel] if name in ("update", "missed", "report", "reply", "answer") else [Channel(name)]
    return {
        "lang": lang.value,
        "channel": draw(st.sampled_from([channel.value for channel in channels])),
        "contact": draw(st.sampled_from(["", "Ms Teo"])),
        "sapaan": draw(st.sampled_from(["puan", "Dato'", "tuan/puan"])),
        "sign_off": draw(st.sampled_from(["", "Adam\nKedai"])),
        "caller": draw(st.sampled_from(["", "Adam"])),
        "phone": draw(st.sampled_from(["", "012"])),
        "explanation": draw(st.sampled_from(["", "Xx yy", "Xx yy!", "Xx. Yy?"])),
        "fix": fragment(draw(st.sampled_from(TAILS)) if by else ""),
        "fix_kind": draw(st.sampled_from(["", *(kind.value for kind in FixKind)])),
        "by": by,
        "make_good_by": draw(
            st.sampled_from(["", "noon on Friday 28 November", "3 pm on Monday, Tokyo time"])
        ),
        "since": draw(st.sampled_from(["", "Monday 1 December"])),
        "asked": draw(st.sampled_from(["", "Xx yy?", "xx yy."])),
        "was": draw(st.sampled_from(["", "noon on Friday 28 November"])),
        "named": draw(st.sampled_from(["", "xx yy", "xx yy?", "xx. Yy"])),
        "said": draw(st.sampled_from(["", "xx yy"])),
        "ours": draw(YES_OR_NO),
        "reply": draw(st.sampled_from(["Xx yy", "Xx yy!", "Xx. Yy?"])),
        **{slot: fragment() for slot in ("did", "effect", "prevention", "make_good", "what", "left")},
        **{flag: draw(YES_OR_NO) for flag in FLAGS},
    }


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", ["email", "chat", "call", "answer", "update", "missed", "report", "reply"])
@examples(250)
@given(data=st.data())
def test_the_templates_own_part_is_whole_for_every_form(lang: Lang, name: str, data: st.DataObject) -> None:
    context = data.draw(contexts(lang, name))
    if name in ("missed", "report") and not context["what"].simple:
        context["what"] = Fragment()  # facts.of_report
    if name == "update":
        context["by"] = "noon on Friday 28 November"  # there is always a new time
    words = WORDING.rendered(lang, name, context)
    assert not holes(words.text), words.text
    assert bool(words.subject) == (context["channel"] == "email")
    assert not re.search(r"[{}]|\s{2}|\s[.,;:!?]|[:,]$", words.text.replace("\n", "") + words.subject)
