"""Plausible facts of many trades: what a careful person would type, in every form that people use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.domain.case import FixKind, Severity
from bot.domain.file import CaseFile
from bot.domain.people import Channel, Lang
from tests.wording.samples import DUE, file

EN: list[dict[str, Any]] = [
    {
        "contact": "Mrs Lee",
        "did": "missed the Tuesday cut-off for your transfer",
        "effect": "your supplier was not paid on time",
        "explanation": "I had the form in my tray and left early.",
        "fix": "send the transfer",
        "prevention": "a second person checks the tray at four",
        "make_good": "we pay the day's interest",
    },
    {
        "contact": "Daniel",
        "did": "sent the wrong file to the printer",
        "effect": "the posters show last year's date",
        "explanation": "Both files had the same name and I did not open it.",
        "fix": "new posters reach you",
        "prevention": "opening every file before it goes out",
        "make_good": "the reprint is free",
    },
    {
        "contact": "",
        "did": "booked the wrong hall",
        "effect": "Two hundred guests had nowhere to sit",
        "explanation": "",
        "fix": "find another hall",
        "prevention": "written confirmation of every booking",
        "make_good": "",
    },
    {
        "contact": "Dr. Tan",
        "did": "I gave your seat to somebody else",
        "effect": "a day of waiting",
        "explanation": "I read the list too quickly",
        "fix": "a new appointment",
        "prevention": "read each list twice",
        "make_good": "no charge for the visit",
    },
    {
        "contact": "Ms Wong",
        "did": "We delivered 40 meals instead of 60",
        "effect": "20 children went hungry",
        "explanation": "We read the order by phone; nobody wrote it down.",
        "fix": "We are cooking 20 more meals",
        "prevention": "Every order will be confirmed in writing",
        "make_good": "10% off your next order",
    },
    {
        "contact": "Sam",
        "did": "the migration script deleted 40 records, and I had run it without a backup",
        "effect": "Your team couldn't log in for two hours.",
        "explanation": "I skipped the backup to save time.",
        "fix": "restoring the records",
        "prevention": "no migration without a backup",
        "make_good": "",
    },
    {
        "contact": "Mr Lim",
        "did": "translated the contract from an old version",
        "effect": "You signed clauses that no longer apply",
        "explanation": "I kept two versions in one folder",
        "fix": "the corrected translation",
        "prevention": "we'll keep one version in the folder",
        "make_good": "refund the fee",
    },
]
MS: list[dict[str, Any]] = [
    {
        "contact": "Puan Lee",
        "did": "terlepas tarikh akhir pindahan wang hari Selasa",
        "effect": "pembekal puan lewat dibayar",
        "explanation": "Borang itu ada di meja saya dan saya balik awal.",
        "fix": "membuat pindahan itu",
        "prevention": "seorang lagi pegawai menyemak borang pada pukul empat",
        "make_good": "faedah sehari kami tanggung",
    },
    {
        "contact": "Encik Daniel",
        "did": "menghantar fail yang salah kepada pencetak",
        "effect": "poster encik memaparkan tarikh tahun lepas",
        "explanation": "Kedua-dua fail itu sama namanya dan saya tidak membukanya.",
        "fix": "poster baharu sampai kepada encik",
        "prevention": "semakan setiap fail sebelum dihantar",
        "make_good": "cetakan semula percuma",
    },
    {
        "contact": "",
        "did": "tersalah tempah dewan",
        "effect": "dua ratus tetamu tiada tempat duduk",
        "explanation": "",
        "fix": "mencari dewan lain",
        "prevention": "pengesahan bertulis bagi setiap tempahan",
        "make_good": "",
    },
    {
        "contact": "Dato' Lim",
        "did": "Saya memberikan tempat Dato' kepada orang lain",
        "effect": "kelewatan sehari",
        "explanation": "Saya membaca senarai itu terlalu cepat",
        "fix": "temu janji baharu",
        "prevention": "baca setiap senarai dua kali",
        "make_good": "tiada caj bagi lawatan itu",
    },
    {
        "contact": "Cik Wong",
        "did": "Kami menghantar 40 bekas makanan, bukan 60",
        "effect": "20 orang kanak-kanak tidak dapat makan",
        "explanation": "Pesanan itu kami terima melalui telefon dan tidak ditulis.",
        "fix": "kami sedang memasak 20 bekas lagi",
        "prevention": "Setiap pesanan akan disahkan secara bertulis",
        "make_good": "diskaun 10% untuk pesanan yang berikutnya",
    },
    {
        "contact": "Puan Siti",
        "did": "terpadam 40 rekod puan",
        "effect": "Pasukan puan tidak dapat log masuk selama dua jam.",
        "explanation": "Saya tidak membuat salinan sandaran untuk menjimatkan masa.",
        "fix": "memulihkan rekod itu",
        "prevention": "tiada migrasi tanpa salinan sandaran",
        "make_good": "",
    },
]
DONE_EN = [
    "sent the transfer this morning",
    "new posters are on their way to you",
    "found another hall",
    "a new appointment on Monday",
    "We have cooked 20 more meals and delivered them",
    "restored all the records",
    "the corrected translation is attached",
]
DONE_MS = [
    "membuat pindahan itu pagi tadi",
    "poster baharu sudah dihantar",
    "mendapat dewan lain",
    "temu janji baharu pada hari Isnin",
    "kami sudah memasak dan menghantar 20 bekas lagi",
    "memulihkan semua rekod itu",
]
ANS_EN = [
    "find out where the money is",
    "whether the printer can reprint today",
    "why the hall was given away",
    "asking the clinic",
    "the reason",
    "how many records can be restored",
    "We are checking with the court",
]
ANS_MS = [
    "menyiasat di mana wang itu",
    "sama ada pencetak sempat mencetak hari ini",
    "mengapa dewan itu diberikan kepada orang lain",
    "bertanya kepada klinik",
    "puncanya",
    "berapa banyak rekod dapat dipulihkan",
]


def cases() -> Iterator[tuple[int, CaseFile]]:
    """Each of them with every channel, severity and kind of fix."""
    for lang, base, done, asked in ((Lang.EN, EN, DONE_EN, ANS_EN), (Lang.MS, MS, DONE_MS, ANS_MS)):
        for number, facts in enumerate(base):
            fixes = {
                FixKind.BY: facts["fix"],
                FixKind.DONE: done[number],
                FixKind.ANSWER: asked[number],
            }
            for kind, fix in fixes.items():
                due = None if kind is FixKind.DONE else DUE
                for channel in Channel:
                    for severity in Severity:
                        yield (
                            number,
                            file(
                                **facts | {"fix": fix, "fix_kind": kind, "fix_by": due, "lang": lang},
                                channel=channel,
                                severity=severity,
                            ),
                        )
