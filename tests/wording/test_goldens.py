"""The finished words, to the letter."""

from __future__ import annotations

import pytest

from tests.wording.goldens import FOLDER, finished

FINISHED = finished()

# coach.md, "A filled example": it stands in for the one the seed lost.
EXAMPLE = (
    "Mrs Lee, it's Adam from the bank. I'm calling to apologise. I missed Tuesday's deadline, so your "
    "transfer didn't go out. I had it in my tray and left early. It goes out at 9 tomorrow and arrives by "
    "noon, and we pay the day's interest. What would you like to ask me?"
)
CONTOH = (
    "Puan Lee, saya Adam dari bank. Saya telefon untuk minta maaf. Saya terlepas tarikh akhir hari Selasa, "
    "dan akibatnya pindahan wang puan tidak dibuat. Borang itu ada di meja saya, dan saya balik awal tanpa "
    "memprosesnya. Saya akan membuat pindahan itu pada pukul 9 pagi esok, dan wang itu akan sampai sebelum "
    "tengah hari. Faedah untuk sehari itu kami tanggung. Apa yang puan ingin tanya saya?"
)


@pytest.mark.parametrize("name", sorted(FINISHED))
def test_the_words_are_those_of_the_golden(name: str) -> None:
    assert FINISHED[name] == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_every_golden_is_still_made() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(FINISHED)


def test_the_bank_case_says_the_coachs_filled_example() -> None:
    assert FINISHED["en-bank-call"].split("\n")[0] == EXAMPLE
    assert FINISHED["ms-bank-call"].split("\n")[0] == CONTOH
