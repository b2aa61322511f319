"""Case files for the tests of the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.case import Case, Facts, FixKind
from bot.domain.file import CaseFile
from bot.domain.people import Client, Lang, Person, Workspace
from bot.domain.promise import Promise, PromiseAct, PromiseKind, PromiseState, Turn

KL = "Asia/Kuala_Lumpur"
NOW = datetime(2025, 11, 26, 2, 0, tzinfo=UTC)  # Wednesday, 10 am in Kuala Lumpur
DUE = datetime(2025, 11, 27, 7, 30, tzinfo=UTC)  # Thursday, 3:30 pm there
NINE = datetime(2025, 11, 27, 1, 0, tzinfo=UTC)  # Thursday, 9 am there

OFFER: dict[str, Any] = {
    "contact": "Ms Teo",
    "did": "sent the offer to the wrong list",
    "effect": "your customers saw the dealer prices",
    "explanation": "I picked last month's list and didn't look twice.",
    "fix": "send the right list and a correction to everyone",
    "fix_kind": FixKind.BY,
    "fix_by": DUE,
    "prevention": "a second person checks every list",
    "prevention_by": datetime(2025, 12, 1, 1, 0, tzinfo=UTC),
    "make_good": "we pay for the reprint",
}
TAWARAN: dict[str, Any] = {
    "lang": Lang.MS,
    "contact": "Puan Teo",
    "did": "tersalah hantar tawaran kepada senarai lain",
    "effect": "pelanggan puan melihat harga pengedar",
    "explanation": "Saya memilih senarai bulan lepas dan tidak menyemaknya sekali lagi.",
    "fix": "menghantar senarai yang betul dan pembetulan kepada semua penerima",
    "fix_kind": FixKind.BY,
    "fix_by": DUE,
    "prevention": "menyemak setiap senarai berdua",
    "prevention_by": datetime(2025, 12, 1, 1, 0, tzinfo=UTC),
    "make_good": "cetakan semula tanpa caj",
}
BANK: dict[str, Any] = {
    "contact": "Mrs Lee",
    "did": "missed Tuesday's deadline",
    "effect": "your transfer didn't go out",
    "explanation": "I had it in my tray and left early",
    "fix": "it goes out at 9 tomorrow and arrives by noon, and we pay the day's interest",
    "fix_kind": FixKind.BY,
    "fix_by": NINE,
}
PINDAHAN: dict[str, Any] = {
    "lang": Lang.MS,
    "contact": "Puan Lee",
    "did": "Saya terlepas tarikh akhir hari Selasa",
    "effect": "pindahan wang puan tidak dibuat",
    "explanation": "Borang itu ada di meja saya, dan saya balik awal tanpa memprosesnya",
    "fix": "membuat pindahan itu pada pukul 9 pagi esok, dan wang itu akan sampai sebelum tengah hari",
    "fix_kind": FixKind.BY,
    "fix_by": NINE,
    "make_good": "faedah untuk sehari itu kami tanggung",
}


def file(
    *,
    sign_off: str = "Adam Rahman\nKedai Cetak",
    phone: str = "012-345 6789",
    zone: str | None = None,
    **facts: Any,
) -> CaseFile:
    """A case file with these facts; `zone` is the client's."""
    owner = Person("U1", sign_off=sign_off, phone=phone, name="Adam", tz=KL)
    client = Client("C1", "Acme", tz=zone) if zone else None
    return CaseFile(Workspace("T1"), Case("K1", "T1", "U1", NOW, facts=Facts(**facts)), owner, client)


def promise(what: str, due: datetime | None = DUE, kind: PromiseKind = PromiseKind.FIX) -> Promise:
    return Promise("P1", "K1", kind, what, due, KL, "U1", PromiseState.OPEN)


def missed_once(promise: Promise) -> Promise:
    """The same, after a time before the one that stands had been missed."""
    before = NOW - timedelta(days=2)
    turns = ((PromiseAct.OPEN, before), (PromiseAct.MISS, before), (PromiseAct.MOVE, promise.due))
    history = tuple(Turn(act, NOW - timedelta(days=1), "U1", due) for act, due in turns)
    return replace(promise, history=history)
