# ruff: noqa: E501 (a draft is one line)
"""The coach in Malay, by open classes: a fault in several trades and its twin that is none. No rule knows these words."""

from __future__ import annotations

import pytest

from bot.coach import coach

SORRY = "Maaf, encik."
LATE = f"{SORRY} Saya lewat menghantar laporan."
DONE = "Laporan itu sudah saya hantar pukul 10 pagi tadi."
SOON = "Penggantinya akan dihantar sebelum pukul 5 petang ini."

#: What it is -> the rule, drafts with the fault, drafts without it.
TWINS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "whoever acts in the sender's place is blamed": (
        "blame_shift",
        (
            f"{SORRY} Posmen yang tinggalkan bungkusan kat luar pagar. {SOON}",
            f"{SORRY} Jiran sebelah yang potong wayar tu. {SOON}",
            f"{SORRY} Perisian perakaunan itu yang mengira cukai dua kali. {SOON}",
            f"{SORRY} Budak baru kat stor salah ambil kotak. {SOON}",
            f"{SORRY} Rakan sekerja saya terlupa menghantar surat itu. {SOON}",
            f"{SORRY} Wifi dewan memang lembab, sebab tu siaran tersekat. {SOON}",
        ),
        (
            f"{SORRY} Cat bilik budak saya tersilap kod. {SOON}",
            f"{SORRY} Gaji pekerja terlambat masuk dua hari sebab saya lupa tekan butang. {SOON}",
            f"{SORRY} Saya tersalah hantar kotak. Pembekal sudah menghantar yang betul, sampai pukul 4.",
        ),
    ),
    "what the client should have done is blame": (
        "blame_shift",
        (
            f"{SORRY} Kalau puan balas e-mel awal, benda ni tak jadi. {SOON}",
            f"{SORRY} Anak encik yang tekan butang tu. {SOON}",
            f"{SORRY} Punca utama ialah maklumat tidak lengkap daripada pihak tuan. {SOON}",
            f"{SORRY} Encik tak pernah sahkan warna tu. {SOON}",
        ),
        (
            f"{LATE} {DONE} Kalau encik tak suka warnanya, saya tukar hari ini juga.",
            f"{LATE} Encik terpaksa masuk mesyuarat tanpa angka. {DONE}",
        ),
    ),
    "a name only looks like a form of a verb": (
        "passive_evasion",
        (f"{SORRY} Angka RM8,200 telah ditaip sebagai RM2,800. {SOON}",),
        (
            "Maafkan kami, Encik Dinesh. Bayaran RM200 sudah dipulangkan pukul 10 pagi tadi.",
            "Saya mohon maaf, Dinesh. Bayaran RM200 sudah dipulangkan pukul 10 pagi tadi.",
        ),
    ),
    "a signature says nothing": (
        "blame_shift",
        ("Maaf tuan.\n\nUnit sewa beli lambat semak.\n\nYang baharu sampai esok pukul 9.",),
        ("Maaf tuan.\n\nSaya lambat semak. Yang baharu sampai esok pukul 9.\n\nUnit Sewa Beli",),
    ),
    "circumstances after but are an excuse, more of the mistake is not": (
        "but_defence",
        (
            f"{SORRY} Saya lewat hantar laporan, tapi jadual kami memang padat. {DONE}",
            f"{SORRY} Saya lewat hantar laporan, cuma masa tu internet tak ada. {DONE}",
            f"{SORRY} Saya tak datang pagi tadi. Tapi semalam pun saya balik lewat malam, letih sangat. {DONE}",
        ),
        (
            f"{SORRY} Saya kata siap, tapi sebenarnya belum. {DONE}",
            f"{SORRY} Encik dah ingatkan dua kali, tapi saya tetap terlupa. {DONE}",
            f"{SORRY} Saya beritahu puan gambar itu bersih, tapi saya tengok gambar yang lama. {DONE}",
        ),
    ),
    "what is on paper shields, what was broken does not": (
        "defensive_policy",
        (
            f"{LATE} Kat invois ada tulis tak boleh refund. {DONE}",
            f"{LATE} Under our terms, laporan boleh lewat dua hari. {DONE}",
            f"{LATE} Encik dah tandatangan borang, jadi encik sedia maklum. {DONE}",
        ),
        (
            f"{SORRY} Kontrak kita menyebut 14 hari, dan saya mengambil 20 hari. {DONE}",
            f"{SORRY} Saya melanggar syarat yang tertulis dalam kontrak kita. {DONE}",
            f"{LATE} {DONE} Klausa 9.2 telah saya terjemahkan.",
        ),
    ),
    "a time that waits for something is vague": (
        "vague_time",
        (
            f"{LATE} Saya hantar asap.",
            f"{LATE} Bila ada masa saya pergi hantar.",
            f"{LATE} Dalam sehari dua ni saya hantar.",
            f"{LATE} Saya akan gantikan sebaik sahaja stok ada.",
        ),
        (
            f"{LATE} {DONE} Lain kali saya semak dengan Aina dulu.",
            f"{LATE} Semasa mesyuarat baru saya perasan. {DONE}",
        ),
    ),
    "a note to oneself is a hole, a verb with the same words is not": (
        "placeholder_left",
        (
            f"{LATE} (NOTA: tanya bos dulu) {DONE}",
            f"{LATE} (bos, ok tak ayat ni?) {DONE}",
            f"{LATE} Jumlahnya RMxx. {DONE}",
        ),
        (
            f"{SORRY} Saya tersilap masukkan nama encik dalam senarai lama. {DONE}",
            f"{SORRY} Saya lewat (dua hari) menghantar laporan. {DONE}",
        ),
    ),
    "small is what others say of it": (
        "minimising",
        (
            f"{LATE} Orang lain pun selalu lambat. {DONE}",
            f"{LATE} Silap taip je tu. {DONE}",
            f"{LATE} Hanya satu angka yang lain. {DONE}",
        ),
        (
            f"{LATE} Ini bukan perkara kecil. {DONE}",
            f"{LATE} Ini bukan biasa bagi kami, dan saya tidak mahu ia jadi biasa. {DONE}",
        ),
    ),
    "who says what was done in mixed chat owns the slip beside it": (
        "no_admission",
        ("Sorry sangat kak. Duit dah masuk balik pukul 10 tadi.",),
        (
            "I dah resend semula report tu, sorry, salah attach tadi. Yang ni lengkap.",
            "Dik, abang salah bagi tayar, yang ni 60 bukan 55. Sori dik. Singgah balik, abang tukar pukul 5.",
            "Kak, saya akui tersilap bagi resit, maaf. Resit baru dah ada kat kaunter.",
        ),
    ),
    "what is talked over or suffered is no repair": (
        "no_fix",
        (
            f"{LATE} Perkara ini telah saya bawa ke mesyuarat pengurusan dan sedang diteliti.",
            f"{LATE} Kami memandang serius hal ini dan siasatan dalaman sedang dijalankan.",
            f"{LATE} Saya mengambil tanggungjawab penuh dan akan menjadikannya pengajaran.",
            f"{LATE} Saya memang tak boleh tidur malam tadi memikirkannya.",
        ),
        (f"{LATE} Laporan itu ada di pejabat pengurusan sekarang.",),
    ),
    "a passive that comes first and mends nothing is the mistake": (
        "passive_evasion",
        (
            "Kami memohon maaf. Kasut itu telah dibungkus kedua-duanya sebelah kiri. Kasut sebelah kanan tiba esok.",
            "Kad akses encik didapati telah dibatalkan awal. Maaf ye. Kad baru dah ada kat kaunter.",
        ),
        ("Maaf ya puan. Wang puan telah dimasukkan ke akaun. Kami telefon esok pukul 9.",),
    ),
    "circumstances, one after the other, are a story": (
        "explanation_too_long",
        (
            f"{SORRY} Saya tak siapkan meja tu. Kayu jati yang sampai retak tengah. Saya kena pergi Klang cari ganti. Kedai kat Klang tutup awal. Lepas tu mesin planer pulak buat hal. Meja siap Khamis sebelum 6 petang.",
        ),
        (f"{LATE} Masa tu kaunter penuh. {DONE}",),
    ),
    "a promise withheld is no promise": (
        "over_promise",
        (f"{LATE} {DONE} Confirm lepas ni semua on time.",),
        (
            f"{LATE} {DONE} Saya tidak boleh berjanji ia tidak akan berlaku lagi, tetapi dua orang kini menyemak.",
        ),
    ),
}


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, faults, _ in TWINS.values() for text in faults]
)
def test_a_fault_is_heard_in_words_that_no_rule_knows(rule: str, text: str) -> None:
    assert rule in {f.rule for f in coach(text, lang="ms", channel="chat")}


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, _, good in TWINS.values() for text in good]
)
def test_its_twin_is_left_alone(rule: str, text: str) -> None:
    assert rule not in {f.rule for f in coach(text, lang="ms", channel="chat")}
