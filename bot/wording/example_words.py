"""The facts of the sample cases, as people in these trades would type them."""

from __future__ import annotations

from typing import Any

from bot.domain.case import FixKind, Severity
from bot.domain.people import Lang

SIGN_OFF = {Lang.EN: "Adam Rahman\nHarbour Bank", Lang.MS: "Adam Rahman\nBank Pelabuhan"}
ANSWERS: dict[Lang, dict[FixKind, str]] = {
    Lang.EN: {
        FixKind.DONE: "returned the money to your account",
        FixKind.BY: "return the money to your account",
        FixKind.ANSWER: "ask the other bank once more",
    },
    Lang.MS: {
        FixKind.DONE: "memulangkan wang itu ke akaun puan",
        FixKind.BY: "memulangkan wang itu ke akaun puan",
        FixKind.ANSWER: "bertanya sekali lagi kepada bank itu",
    },
}

QUESTION = {Lang.EN: "When does the money arrive?", Lang.MS: "Bila wang itu sampai?"}
REPLY = {
    Lang.EN: "It is in your account by Friday noon, and we pay the interest until then.",
    Lang.MS: "Wang itu ada di dalam akaun selewat-lewatnya tengah hari Jumaat, dan faedahnya kami tanggung.",
}

_EN: dict[str, dict[str, Any]] = {
    "A bank missed a transfer": {
        "contact": "Mrs Lee",
        "did": "missed the Tuesday cut-off for your transfer",
        "effect": "your supplier was not paid on time",
        "explanation": "I had the form in my tray and left early.",
        "fix": "send the transfer",
        "fix_kind": FixKind.BY,
        "prevention": "a second person checks the tray at four",
        "make_good": "we pay the day's interest",
        "left": "the payment desk has to release it",
    },
    "An agency sent the wrong file": {
        "contact": "Daniel",
        "did": "sent last year's file to the printer",
        "effect": "the posters show the wrong date",
        "explanation": "Both files had the same name, and I did not open it.",
        "fix": "new posters",
        "fix_kind": FixKind.BY,
        "prevention": "a proof for you to see before anything is printed",
        "make_good": "the reprint is free",
        "left": "the last 50 posters",
        "zone": "Asia/Tokyo",
    },
    "A serious one: a law firm missed a date in court": {
        "contact": "Dr Tan",
        "did": "filed your appeal a day late",
        "effect": "the court will not hear it",
        "explanation": "I wrote the date down wrongly and did not check it against the order.",
        "fix": "apply for more time",
        "fix_kind": FixKind.BY,
        "prevention": "two of us check each date against the order",
        "make_good": "we charge nothing for this work",
        "left": "the court registry has to accept the papers",
        "severity": Severity.GRAVE,
    },
    "The cause is not known yet": {
        "contact": "Mrs Lee",
        "did": "sent your money to the wrong account",
        "effect": "you cannot pay your staff today",
        "fix": "find out whether the other bank can stop it",
        "fix_kind": FixKind.ANSWER,
    },
    "It is done already": {
        "contact": "Ms Wong",
        "did": "delivered 40 meals instead of 60",
        "effect": "20 children ate an hour late",
        "explanation": "I took the order by phone and did not read it back.",
        "fix": "cooked 20 more meals and brought them at one",
        "fix_kind": FixKind.DONE,
        "prevention": "reading each order back",
        "make_good": "10% off your next order",
    },
    "They know already, and the time has passed": {
        "contact": "Mr Lim",
        "did": "translated the contract from an old version",
        "effect": "you signed clauses that no longer apply",
        "fix": "send you the corrected translation",
        "fix_kind": FixKind.BY,
        "they_know": True,
    },
    "Only what is required": {
        "did": "booked the wrong hall",
        "effect": "your guests have nowhere to sit",
        "fix": "find another hall",
        "fix_kind": FixKind.BY,
        "signed": False,
    },
}
_MS: dict[str, dict[str, Any]] = {
    "A bank missed a transfer": {
        "contact": "Puan Lee",
        "did": "terlepas tarikh akhir pindahan wang puan pada hari Selasa",
        "effect": "pembekal puan lewat dibayar",
        "explanation": "Borang itu ada di meja saya, dan saya balik awal.",
        "fix": "membuat pindahan itu",
        "fix_kind": FixKind.BY,
        "prevention": "seorang lagi pegawai menyemak borang pada pukul empat",
        "make_good": "faedah sehari kami tanggung",
        "left": "pelepasan oleh meja bayaran",
    },
    "An agency sent the wrong file": {
        "contact": "Encik Daniel",
        "did": "menghantar fail tahun lepas kepada pencetak",
        "effect": "poster encik memaparkan tarikh yang salah",
        "explanation": "Kedua-dua fail itu sama namanya, dan saya tidak membukanya.",
        "fix": "poster baharu",
        "fix_kind": FixKind.BY,
        "prevention": "semakan oleh encik sebelum apa-apa dicetak",
        "make_good": "cetakan semula percuma",
        "left": "50 poster yang terakhir",
        "zone": "Asia/Tokyo",
    },
    "A serious one: a law firm missed a date in court": {
        "contact": "Dr Tan",
        "did": "memfailkan rayuan Dr lewat sehari",
        "effect": "mahkamah tidak akan mendengarnya",
        "explanation": "Saya tersalah catat tarikhnya dan tidak menyemaknya dengan perintah mahkamah.",
        "fix": "memohon tambahan masa",
        "fix_kind": FixKind.BY,
        "prevention": "menyemak setiap tarikh berdua",
        "make_good": "tiada caj bagi kerja ini",
        "left": "penerimaan oleh pejabat pendaftar mahkamah",
        "severity": Severity.GRAVE,
    },
    "The cause is not known yet": {
        "contact": "Puan Lee",
        "did": "terhantar wang puan ke akaun yang salah",
        "effect": "puan tidak dapat membayar gaji hari ini",
        "fix": "bertanya sama ada bank itu dapat menahannya",
        "fix_kind": FixKind.ANSWER,
    },
    "It is done already": {
        "contact": "Cik Wong",
        "did": "menghantar 40 bekas makanan, bukan 60",
        "effect": "20 orang kanak-kanak makan lewat sejam",
        "explanation": "Saya menerima pesanan itu melalui telefon dan tidak membacanya semula.",
        "fix": "memasak 20 bekas lagi dan menghantarnya pukul satu",
        "fix_kind": FixKind.DONE,
        "prevention": "membaca semula setiap pesanan",
        "make_good": "diskaun 10% untuk pesanan yang berikutnya",
    },
    "They know already, and the time has passed": {
        "contact": "Encik Lim",
        "did": "menterjemahkan kontrak daripada versi lama",
        "effect": "encik menandatangani fasal yang tidak terpakai lagi",
        "fix": "menghantar terjemahan yang betul",
        "fix_kind": FixKind.BY,
        "they_know": True,
    },
    "Only what is required": {
        "did": "tersalah tempah dewan",
        "effect": "tetamu tiada tempat duduk",
        "fix": "mencari dewan lain",
        "fix_kind": FixKind.BY,
        "signed": False,
    },
}
CASES: dict[Lang, dict[str, dict[str, Any]]] = {Lang.EN: _EN, Lang.MS: _MS}
