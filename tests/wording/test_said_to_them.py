"""What is typed about the client is said to the client; what may be about somebody else stays as it is."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.case import FixKind
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseKind
from bot.wording import JinjaWording
from tests.wording.samples import DUE, NOW, file, promise

WORDING = JinjaWording()


def said(slot: str, typed: str, lang: Lang = Lang.EN, channel: Channel = Channel.CHAT) -> str:
    """The words of a chat with this fact."""
    facts: dict[str, Any] = {"lang": lang, "contact": "Mr Tan" if lang is Lang.EN else "Puan Lee"}
    facts |= {"fix_kind": FixKind.BY, "fix_by": DUE} if slot == "fix" else {}
    facts |= {"did": "missed it" if lang is Lang.EN else "tersilap"} if slot == "effect" else {}
    return WORDING.draft(file(channel=channel, **facts, **{slot: typed}), now=NOW).text


@pytest.mark.parametrize(
    ("slot", "typed", "told"),
    [
        ("effect", "their container misses the xmas sale", "your container misses the xmas sale."),
        ("effect", "they waited", "Because of that, you waited."),
        ("effect", "They were charged and lost their slot", "you were charged and lost your slot."),
        ("effect", "client was upset and has left", "Because of that, you were upset and have left."),
        ("effect", "the client's prices went to a rival", "Because of that, your prices went to a rival."),
        ("effect", "client waited two hours", "Because of that, you waited two hours."),
        ("effect", "she needs a new passport", "Because of that, you need a new passport."),
        ("effect", "it made them miss their flight", "Because of that, it made you miss your flight."),
        ("effect", "him and his wife missed the flight", "you and your wife missed the flight."),
        ("effect", "client is angry and wants a refund", "you are angry and want a refund."),
        ("did", "kept them waiting", "I kept you waiting."),
        ("did", "forgot to renew their trade facility", "I forgot to renew your trade facility."),
        ("did", "I told client the report was done", "I told you the report was done."),
        ("did", "didn't tell them the price went up", "I didn't tell you the price went up."),
        ("did", "sent them the wrong file", "I sent you the wrong file."),
        ("did", "mixed up their file with another client's", "I mixed up your file with another client's."),
        ("fix", "email him the facility letter", "I'll email you the facility letter by"),
        ("fix", "send them corrected invoices", "I'll send you corrected invoices by"),
        ("fix", "refund their deposit", "I'll refund your deposit by"),
        ("prevention", "confirm with them by phone", "From now on, I'll confirm with you by phone."),
        ("make_good", "they get a free month", "You get a free month."),
        ("explanation", "I misread their email.", "I misread your email."),
    ],
)  # fmt: skip
def test_what_is_typed_about_the_client_is_said_to_them(slot: str, typed: str, told: str) -> None:
    assert told in said(slot, typed)


@pytest.mark.parametrize(
    ("slot", "typed", "told"),
    [
        ("effect", "their guests got their meals late", "your guests got their meals late."),
        ("effect", "we lost two boxes and they got wet", "we lost two boxes and they got wet."),
        ("effect", "embarrassed you in front of them", "That embarrassed you in front of them."),
        ("effect", "client was upset and orders were lost", "you were upset and orders were lost."),
        ("effect", "client list leaked", "client list leaked."),
        ("did", "told the carrier their truck was late", "I told the carrier their truck was late."),
        ("did", "sent three suppliers their own rates", "I sent three suppliers their own rates."),
        ("did", "gave her results to another patient", "I gave her results to another patient."),
        ("did", "sent a rival their prices", "I sent a rival their prices."),
        ("did", "told Siti their order was late", "I told Siti their order was late."),
        ("did", "sent them late", "I sent them late."),
        ("did", "sent it to another client", "I sent it to another client."),
        ("did", "they sent it late", "They sent it late."),
        ("fix", "asked them to delete it", "I have asked them to delete it."),
        ("fix", "send them today", "I'll send them today."),
        ("prevention", "staff check their own lists", "staff check their own lists."),
        ("explanation", "aiman was away and they told nobody", "Aiman was away and they told nobody."),
        ("explanation", "Siti told me they had signed.", "Siti told me they had signed."),
    ],
)
def test_whoever_else_may_be_meant_stays_as_typed(slot: str, typed: str, told: str) -> None:
    assert told in said(slot, typed)


@pytest.mark.parametrize(
    ("slot", "typed", "told"),
    [
        ("effect", "dia risau dua hari", "Akibatnya, puan risau dua hari."),
        ("effect", "klien risau dua hari", "Akibatnya, puan risau dua hari."),
        ("effect", "hak rayuan dia mungkin hilang", "hak rayuan puan mungkin hilang."),
        ("effect", "pelanggan dia marah", "Akibatnya, pelanggan puan marah."),
        ("did", "bagi keputusan darah pesakit lain kat dia", "keputusan darah pesakit lain kat puan."),
        ("did", "lupa perbaharui insurans lori klien", "saya lupa perbaharui insurans lori puan."),
        ("did", "cakap kat klien dah siap", "saya cakap kat puan dah siap."),
        ("did", "tersalah hantar fail dia", "saya tersalah hantar fail puan."),
        ("fix", "hantar surat kepadanya", "Saya akan hantar surat kepada puan sebelum"),
        ("fix", "telefon dia", "Saya akan telefon puan sebelum"),
        ("prevention", "semak dengan klien dulu", "kami akan semak dengan puan dulu."),
        ("make_good", "dia dapat sebulan percuma", "Puan dapat sebulan percuma."),
        ("explanation", "Saya tak semak fail dia.", "Saya tak semak fail puan."),
    ],
)  # fmt: skip
def test_malay_about_the_client_is_said_to_them(slot: str, typed: str, told: str) -> None:
    assert told in said(slot, typed, Lang.MS)


@pytest.mark.parametrize(
    ("slot", "typed", "told"),
    [
        ("did", "beritahu pemandu alamat dia", "saya beritahu pemandu alamat dia."),
        ("did", "terhantar senarai klien", "saya terhantar senarai klien."),
        ("did", "dia tersalah hantar", "Dia tersalah hantar."),
        ("fix", "minta dia padam", "Saya akan minta dia padam sebelum"),
        ("effect", "puan marah kepada mereka", "puan marah kepada mereka."),
        ("explanation", "aiman cuti dan dia tak beritahu", "Aiman cuti dan dia tak beritahu."),
        ("explanation", "Siti kata dia sudah hantar.", "Siti kata dia sudah hantar."),
        ("explanation", "Saya tidak menyemaknya.", "Saya tidak menyemaknya."),
    ],
)
def test_malay_about_somebody_else_stays_as_typed(slot: str, typed: str, told: str) -> None:
    assert told in said(slot, typed, Lang.MS)


def test_a_promise_is_told_again_to_the_same_person() -> None:
    case = file(channel=Channel.CHAT)
    assert (
        "I said I would email you the letter, and I have."
        in WORDING.report(case, promise("email him the letter"), now=NOW).text
    )
    kept = promise("refund their deposit", kind=PromiseKind.MAKE_GOOD)
    assert "I would refund your deposit" in WORDING.missed(case, kept, now=NOW).text
    case = file(lang=Lang.MS, contact="Puan Lee", channel=Channel.CHAT)
    assert "untuk telefon puan, dan" in WORDING.report(case, promise("telefon dia"), now=NOW).text
