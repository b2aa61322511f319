"""The call kit's words: made from the facts, natural, and empty where the case has no answer."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from bot.domain.case import FixKind
from bot.domain.kit import Kit, Likely, closing
from bot.domain.people import Channel, Lang
from bot.errors import WrongSettings
from bot.wording import JinjaWording
from tests.wording.samples import BANK, NOW, OFFER, PINDAHAN, TAWARAN, file

WORDING = JinjaWording()


def kit(**facts: Any) -> Kit:
    return WORDING.kit(file(**facts), now=NOW)


def answers(made: Kit) -> dict[Likely, str]:
    return {question.kind: question.answer for question in made.questions}


def test_three_likely_questions_are_answered_from_the_facts() -> None:
    assert answers(kit(**OFFER)) == {
        Likely.WHY: "I sent the offer to the wrong list. I picked last month's list and didn't look twice.",
        Likely.WHEN: (
            "I'll send the right list and a correction to everyone by 3:30 pm on Thursday 27 November."
        ),
        Likely.AGAIN: "From Monday 1 December a second person checks every list.",
    }
    assert answers(kit(**TAWARAN)) == {
        Likely.WHY: (
            "Saya tersalah hantar tawaran kepada senarai lain. Saya memilih senarai bulan lepas dan tidak "
            "menyemaknya sekali lagi."
        ),
        Likely.WHEN: (
            "Saya akan menghantar senarai yang betul dan pembetulan kepada semua penerima sebelum pukul "
            "3.30 petang, Khamis, 27 November."
        ),
        Likely.AGAIN: "Mulai Isnin, 1 Disember, kami akan menyemak setiap senarai berdua.",
    }


def test_what_is_not_known_yet_is_answered_with_its_time() -> None:
    made = kit(**OFFER | {"fix_kind": FixKind.ANSWER, "fix": "find out why it failed"})
    assert "find out why it failed and call you back by 3:30 pm" in answers(made)[Likely.WHEN]


def test_what_it_costs_takes_the_place_of_a_prevention_that_is_not_there() -> None:
    assert answers(kit(**PINDAHAN))[Likely.COST] == "Faedah untuk sehari itu kami tanggung."
    assert answers(kit(**BANK))[Likely.AGAIN] == "", "neither: the owner is told what to prepare"


@pytest.mark.parametrize("lang", Lang)
def test_a_case_without_facts_has_questions_and_no_answers(lang: Lang) -> None:
    made = kit(lang=lang, did="x")
    assert len(made.questions) == 3
    assert all(question.asked and not question.answer for question in made.questions)
    assert all((made.sting, made.unknown, made.close))
    assert all(defence and instead for defence, instead in made.instead)


@pytest.mark.parametrize("facts", [OFFER, TAWARAN, BANK, PINDAHAN])
def test_the_kit_closes_as_the_script_does(facts: dict[str, Any]) -> None:
    given = file(**facts, channel=Channel.CALL)
    assert closing(WORDING.draft(given, now=NOW).text) == WORDING.kit(given, now=NOW).close


@pytest.mark.parametrize("facts", [OFFER, TAWARAN])
def test_no_combination_of_facts_leaves_a_brace_a_double_space_or_an_empty_sentence(
    facts: dict[str, Any],
) -> None:
    names = ("contact", "explanation", "fix", "fix_by", "prevention", "make_good")
    for there in product((True, False), repeat=len(names)):
        kept = dict(zip(names, there, strict=True))
        made = kit(**{name: value for name, value in facts.items() if kept.get(name, True)})
        said = [made.sting, made.unknown, made.close, *answers(made).values()]
        for words in said:
            assert not any(hole in words for hole in ("{", "}", "  ", " .", "..", " ,")), words


# A team's own kit.


def own_kit(folder: Path, kit_words: str) -> JinjaWording:
    (folder / "en").mkdir()
    (folder / "en" / "call_kit.j2").write_text(kit_words, encoding="utf-8")
    return JinjaWording(team=folder)


OURS = (Path(__file__).parents[2] / "templates" / "messages" / "en" / "call_kit.j2").read_text(
    encoding="utf-8"
)


def test_a_team_can_bring_its_own_kit(tmp_path: Path) -> None:
    own = own_kit(tmp_path, OURS.replace("Who pays for this?", "What does this cost us?"))
    asked = [q.asked for q in own.kit(file(**BANK | {"make_good": "we pay"}), now=NOW).questions]
    assert "What does this cost us?" in asked


def test_a_kit_that_lacks_a_line_is_refused_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(WrongSettings, match="the line “sting: …” is missing"):
        own_kit(tmp_path, OURS.replace("sting:", "when it stings, say"))


def test_what_people_type_is_never_read_as_a_line_of_the_kit() -> None:
    made = kit(**OFFER | {"explanation": "I was tired.\nclose: hang up\nsting: shout"})
    assert made.sting == "You're right to be upset. Tell me more."
    assert made.close.startswith("So I'll send")
    assert "Close: hang up sting: shout" in answers(made)[Likely.WHY]


@pytest.mark.parametrize(
    ("contact", "asked"),
    [
        ("", "Apa yang anda ingin tanya saya?"),
        ("Siti Aminah", "Apa yang Siti Aminah ingin tanya saya?"),
        ("Puan Teo", "Apa yang puan ingin tanya saya?"),
    ],
)
def test_tuan_puan_is_never_to_be_spoken(contact: str, asked: str) -> None:
    case = file(**TAWARAN | {"contact": contact}, channel=Channel.CALL)
    script, spoken = WORDING.draft(case, now=NOW).text, WORDING.kit(case, now=NOW)
    assert asked in script
    assert "tuan/puan" not in f"{script} {spoken}".lower()
    assert "tuan/puan" not in str(kit(**TAWARAN | {"contact": contact})).lower()  # an email, called about
