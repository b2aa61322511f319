"""What people leave out where they type in haste, put back; what looks like it and is whole stays."""

from __future__ import annotations

import pytest

from bot.domain.case import FixKind
from bot.domain.people import Lang
from tests.wording.test_english_fragments import chat
from tests.wording.test_fragments import SEBELUM
from tests.wording.test_fragments import chat as malay_chat
from tests.wording.test_malay_fragments import fixed


@pytest.mark.parametrize(
    ("slot", "typed", "said"),
    [
        ("prevention", "lock check photo", "From now on, there will be a lock check photo."),
        ("prevention", "refile it at once", "From now on, I'll refile it at once."),
        ("prevention", "stock count sheet", "From now on, there will be a stock count sheet."),
        ("prevention", "photo every night", "From now on, there will be a photo every night."),
        ("prevention", "will check twice", "From now on, I'll check twice."),
        ("make_good", "reprint on us", "To make up for it, you'll get a reprint on us."),
        ("make_good", "repair on the house", "To make up for it, you'll get a repair on the house."),
        ("make_good", "will cover the late fee", "To make up for it, I'll cover the late fee."),
        ("make_good", "their deposit refunded", "Your deposit will be refunded."),
        ("did", "their pallets left out in rain", "Your pallets were left out in the rain."),
        ("did", "your goods left behind at the port", "Your goods were left behind at the port."),
        ("did", "your invoice sent to the wrong address", "Your invoice was sent to the wrong address."),
        ("did", "didnt tell them the price went up", "I didn't tell you the price went up."),
    ],
)  # fmt: skip
def test_what_was_left_out_is_put_back(slot: str, typed: str, said: str) -> None:
    assert chat(**{slot: typed}) == said


@pytest.mark.parametrize(
    ("slot", "typed", "said"),
    [
        ("prevention", "check order form twice", "From now on, I'll check order form twice."),
        ("prevention", "lock it every night", "From now on, I'll lock it every night."),
        ("make_good", "dinner on the house", "To make up for it, you'll get dinner on the house."),
        ("make_good", "reprint all of it", "To make up for it, I'll reprint all of it."),
        ("make_good", "will be free", "It will be free."),
        ("did", "the driver left out a box", "The driver left out a box."),
        ("did", "your driver left out a box", "Your driver left out a box."),
    ],
)
def test_what_is_whole_stays(slot: str, typed: str, said: str) -> None:
    assert chat(**{slot: typed}) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("printed 500 brochures already", "Because of that, 500 brochures are already printed."),
        ("already booked 3 rooms", "Because of that, 3 rooms are already booked."),
        ("shipped the old labels", "Because of that, the old labels were shipped."),
        ("cant open the shop", "Because of that, you can't open the shop."),
        ("won't make the launch", "Because of that, you won't make the launch."),
        ("delayed the launch", "That delayed the launch."),
        ("sent your guests home", "That sent your guests home."),
    ],
)
def test_an_effect_has_its_doer_and_what_is_made_is_not_made_by_the_mistake(typed: str, said: str) -> None:
    assert chat(did="missed it", effect=typed) == f"I missed it. {said}"


@pytest.mark.parametrize(
    ("slot", "typed", "said"),
    [
        ("did", "delay hantar kontena", "saya lewat hantar kontena."),
        ("did", "salin no akaun yang salah", "saya salin no akaun yang salah."),
        ("did", "tersalin nombor yang salah", "saya tersalin nombor yang salah."),
        ("did", "delay sehari", "Kesilapan saya: delay sehari."),
        ("explanation", "salin no akaun yang salah", "Saya salin no akaun yang salah."),
        ("explanation", "Siap lewat", "Siap lewat."),
        ("make_good", "takde caj untuk permohonan itu", "Sebagai gantian, tiada caj untuk permohonan itu."),
        ("make_good", "tak ada caj", "Sebagai gantian, tiada caj."),
        ("make_good", "xde bayaran", "Sebagai gantian, tiada bayaran."),
        ("make_good", "tak caj", "Sebagai gantian, kami tidak akan caj."),
    ],
)
def test_malay_has_its_doer_and_its_tiada(slot: str, typed: str, said: str) -> None:
    assert malay_chat(lang=Lang.MS, **{slot: typed}) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("fail permohonan semula", f"Saya akan memfailkan permohonan semula {SEBELUM}."),
        ("fail rayuan", f"Saya akan memfailkan rayuan {SEBELUM}."),
        ("fail semula saman", f"Saya akan memfailkan semula saman {SEBELUM}."),
        ("fail yang betul", f"Tuan/puan akan menerima fail yang betul {SEBELUM}."),
        ("fail baharu", f"Tuan/puan akan menerima fail baharu {SEBELUM}."),
    ],
)
def test_what_is_filed_at_court_is_no_file_for_them(typed: str, said: str) -> None:
    assert fixed(typed) == said


def test_what_was_filed_is_told_as_done() -> None:
    assert fixed("fail permohonan semula", FixKind.DONE) == "Saya sudah memfailkan permohonan semula."
