"""Facts to words: what holds whatever the facts are."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.case import FixKind, Severity
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseAct
from bot.usecases.ports import Wording
from bot.wording import JinjaWording
from tests.examples import examples
from tests.wording.samples import DUE, NINE, NOW, OFFER, TAWARAN, file, missed_once, promise

WORDING = JinjaWording()
PORT: Wording = WORDING

TYPED = {
    "contact": ["", "Mrs Lee", "Puan Lee", "Dato' Lim,"],
    "did": [
        "", "sent it to {name}", "I've lost the form.", "tersalah hantar", "wrong list", "fail itu rosak",
        "100% _me_",
    ],
    "effect": ["", "the guests waited", "a day's delay", "Akibatnya, tetamu menunggu.", "kelewatan sehari"],
    "explanation": ["", "i didn't look", "Two sentences. Both short!", "Saya tidak menyemaknya"],
    "fix": [
        "", "send {% raw %} again", "the transfer goes out at 9", "sending the copy", "a refund",
        "why it failed?", "menghantar semula", "salinan baharu", "sudah dihantar",
        "send it by noon on Thursday",
        "Sent. Twice.",
    ],
    "prevention": ["", "two people check", "check twice", "a check", "menyemak berdua", "semakan kedua"],
    "make_good": ["", "we pay for it", "10% off", "refund the fee", "cetakan percuma", "kami tanggung kos"],
}  # fmt: skip
FACTS = st.fixed_dictionaries(
    {name: st.sampled_from(typed) for name, typed in TYPED.items()}
    | {
        "fix_kind": st.sampled_from([None, *FixKind]),
        "fix_by": st.sampled_from([None, DUE, NINE, NOW + timedelta(days=200)]),
        "prevention_by": st.sampled_from([None, NOW - timedelta(days=1), NOW + timedelta(days=5)]),
        "channel": st.sampled_from([None, *Channel]),
        "lang": st.sampled_from([None, *Lang]),
        "severity": st.sampled_from(list(Severity)),
        "sign_off": st.sampled_from(["", "Adam", "Adam Rahman\nKedai Cetak"]),
        "phone": st.sampled_from(["", "012-345 6789"]),
        "zone": st.sampled_from([None, "Asia/Tokyo", "America/Argentina/Buenos_Aires", "Asia/Singapore"]),
    }
)
_OPENING = re.compile(r"(?:i've|i have|because of that|akibatnya|sudah)\b,?\s*|[.,?]+$", re.IGNORECASE)


def core(typed: str) -> str:
    """The part of a fragment that every sentence keeps to the letter."""
    return re.sub(_OPENING, "", typed)[1:]


@examples(400)
@given(FACTS)
def test_any_combination_of_facts_makes_whole_sentences(facts: dict[str, Any]) -> None:
    words = WORDING.draft(file(**facts), now=NOW)
    text = words.text
    for part in (text, words.subject):
        ours = part.replace("{name}", "").replace("{% raw %}", "")
        assert not re.search(r"[{}\[\]<>]", ours), part
        assert not re.search(r"  | [.,;!?]|,,|\.\.|, \.|\ufdd0|\ufdd1|None|\( | \n|\n |\n{3}", part), part
        assert not re.search(r"(?:^|[.!?] )[.,:;]|: ?[.\n]|[,:]$", part), part
    assert not re.search(r"Dear ?,|Sorry,? ?\.|Sorry, ?,|sejahtera ?,", text), text
    assert not re.search(r"(?:Because of that|Akibatnya),? ?[.?!\n]", text), text
    link = "Akibatnya" if facts["lang"] is Lang.MS else "Because of that"
    assert link not in text or facts["did"], text
    for name in TYPED:
        assert core(facts[name]) in text, (name, text)
    ends = facts["sign_off"] if facts["channel"] in (None, Channel.EMAIL) else ""
    assert text.endswith(ends or (".", "?", '."')), text
    assert bool(words.subject) == (facts["channel"] in (None, Channel.EMAIL))
    assert len(words.subject) <= 120 and "\n" not in words.subject  # noqa: PT018


@examples(200)
@given(FACTS)
def test_every_draft_with_a_time_states_it(facts: dict[str, Any]) -> None:
    case = file(**facts)
    due = case.case.facts.stated_time
    if due is not None:
        text = WORDING.draft(case, now=NOW).text
        assert WORDING.states_time(text, due, case.tz, case.lang), text


#: What owns that an earlier time was missed as well, by language and whether this one was.
AGAIN = {
    Lang.EN: ("already missed an earlier time", "it isn't the first time"),
    Lang.MS: ("sebelum ini pun saya sudah terlepas", "ini bukan kali pertama"),
}


@given(
    FACTS,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "two boxes", "The boxes still need packing.", "dua kotak"]),
)
def test_any_update_owns_the_miss_and_names_the_new_time(
    facts: dict[str, Any], missed: bool, again: bool, left: str
) -> None:
    case, new, made = file(**facts), DUE + timedelta(days=3), promise(facts["fix"])
    words = WORDING.update(case, missed_once(made) if again else made, new_due=new, left=left, missed=missed)
    assert (AGAIN[case.lang][missed] in words.text) is again, words.text
    assert not re.search(r"  | [.,;]|,,|\.\.|\n{3}|\ufdd0", words.text), words.text
    assert WORDING.states_time(words.text, new, case.tz, case.lang)
    assert WORDING.states_time(words.text, DUE, case.tz, case.lang)
    owned = {Lang.EN: ("I won't make it", "I didn't make it"), Lang.MS: ("tidak akan sempat", "tidak sempat")}
    assert owned[case.lang][missed] in words.text
    assert core(left) in words.text


@given(FACTS, st.booleans())
def test_words_for_a_second_miss_own_that_it_is_one(facts: dict[str, Any], again: bool) -> None:
    case, made = file(**facts), promise(facts["fix"])
    made = missed_once(made) if again else made
    over = made.move(PromiseAct.MISS, at=DUE + timedelta(minutes=15), by="U1")
    text = WORDING.missed(case, over, now=DUE + timedelta(hours=1)).text
    owned = {Lang.EN: "again a time I gave you has passed", Lang.MS: "sekali lagi waktu yang saya janjikan"}
    assert (owned[case.lang] in text) is again, text
    assert WORDING.states_time(text, DUE, case.tz, case.lang)


@pytest.mark.parametrize("facts", [OFFER, TAWARAN])
def test_what_people_type_never_reaches_jinja(facts: dict[str, Any]) -> None:
    odd = "{{ 7 * 7 }} {% if x %} {# gone #} %s %(a)s {0} _x_ *y* <@U1> & \\n"
    typed = dict.fromkeys(("did", "effect", "explanation", "fix", "prevention"), f"sent {odd} here")
    text = WORDING.draft(file(**facts | typed), now=NOW).text
    assert text.count(odd) == 5


ANYTHING = st.text(max_size=60) | st.text(st.sampled_from("aI'.,:;!? \n\t59pm{}%"), max_size=30)


@given(
    st.fixed_dictionaries(dict.fromkeys(TYPED, ANYTHING)),
    st.sampled_from([*FixKind]),
    st.sampled_from([*Lang]),
)
def test_whatever_is_typed_becomes_words(facts: dict[str, Any], kind: FixKind, lang: Lang) -> None:
    for channel in Channel:
        case = file(**facts, fix_kind=kind, fix_by=DUE, lang=lang, channel=channel)
        words = WORDING.draft(case, now=NOW)
        assert words.text.strip() == words.text
        assert not re.search("[\ufdd0-\ufdd2]", words.text + words.subject)
        told = words.text.lower()  # after a full stop comes a capital
        assert all(piece.lower() in told for piece in re.findall(r"\w[\w ]*\w", facts["explanation"])[1:])


def test_the_inside_of_what_people_typed_is_kept_to_the_letter() -> None:
    typed = "First line,  with two spaces\tand a tab.\n\n\n- a point\n  - under it"
    assert typed in WORDING.draft(file(explanation=typed), now=NOW).text


def test_a_long_mistake_is_cut_at_a_word_in_the_subject_only() -> None:
    did = "sent " + "the very long offer " * 20 + "to the wrong list"
    words = WORDING.draft(file(did=did), now=NOW)
    assert did in words.text
    assert len(words.subject) <= 120
    assert re.search(r"\b(?:the|very|long|offer)…$", words.subject)


def test_another_year_is_named_in_the_words() -> None:
    facts = OFFER | {"fix_by": DUE + timedelta(days=60)}
    assert "Monday 26 January 2026. I'll write" in WORDING.draft(file(**facts), now=NOW).text


def test_the_zone_is_named_only_where_the_clocks_differ() -> None:
    tokyo = WORDING.draft(file(**OFFER, zone="Asia/Tokyo"), now=NOW).text
    assert "by 4:30 pm on Thursday 27 November, Tokyo time." in tokyo
    assert "time." not in WORDING.draft(file(**OFFER, zone="Asia/Singapore"), now=NOW).text


def test_a_prevention_whose_date_has_come_begins_now() -> None:
    facts = OFFER | {"prevention_by": NOW}
    assert "From now on, a second person checks every list." in WORDING.draft(file(**facts), now=NOW).text


def test_english_is_its_own_catalogue() -> None:
    assert WORDING.gettext(Lang.EN)("Nothing to translate %s") == "Nothing to translate %s"


def test_what_malay_lacks_stays_english() -> None:
    translate = WORDING.gettext(Lang.MS)
    assert translate("No such sentence anywhere") == "No such sentence anywhere"
    assert translate("") == ""
    assert WORDING.gettext(Lang.MS) is translate


def test_malay_comes_straight_from_the_po(tmp_path: Path) -> None:
    root = Path(__file__).parents[2] / "templates"
    (tmp_path / "messages").symlink_to(root / "messages")
    catalogue = tmp_path / "locale" / "ms" / "LC_MESSAGES" / "amends.po"
    catalogue.parent.mkdir(parents=True)
    head = (root / "locale/ms/LC_MESSAGES/amends.po").read_text(encoding="utf-8").split("\n\n")[0]
    catalogue.write_text(head + '\n\nmsgid "Save"\nmsgstr "Simpan"\n', encoding="utf-8")
    assert JinjaWording(tmp_path).gettext(Lang.MS)("Save") == "Simpan"
