# ruff: noqa: E501 (a draft is one line)
"""The coach in Malay, on good drafts: each class of words that it once took for a fault, and the fault beside it."""

from __future__ import annotations

import pytest

from bot.coach import coach

OWN = "Saya minta maaf, saya tersalah cetak menu tuan."
DONE = "Menu yang betul sudah saya hantar pukul 3 petang tadi."
GOOD = {
    "the mishap comes first and its doer after 'because'": (
        "Pagar kebun tuan runtuh sebab saya cabut tiangnya. Maaf. Tiang baharu dipasang esok pukul 9 pagi.",
        "Maaf kak, kek akak terbalik sebab saya letak atas kusyen. Kek baru sampai pukul 5.",
    ),
    "the mistake lies with the sender": (
        "Peta itu menunjukkan jalan lama. Kesilapan itu lahir di meja saya, maaf. Peta baharu dilampirkan.",
        "Maaf tuan. Silapnya di pihak kami. Resit yang betul dilampirkan.",
    ),
    "what is waived is no mishap": (
        "Saya minta maaf, saya tersilap menghantar tilam lama. Tilam baharu tiba pukul 4 petang ini dan yuran penghantaran dipotong.",
        "Maaf, gigi yang saya cabut bukan yang sakit. Saya simpan kerusi untuk tuan pukul 5 petang ini, dan rawatan itu tidak dikenakan bayaran.",
    ),
    "an answer by a time is what is done": (
        "Maaf puan, saya terpadam fail puan. Saya belum tahu berapa banyak yang hilang. Saya akan maklumkan di sini sebelum pukul 4 petang.",
        "Sorry bos, saya tersalah order. Saya akan telefon bos semula dengan jawapan kilang sebelum pukul 2.",
    ),
    "a coming order is no vague time": (
        f"{OWN} {DONE} Kami tawarkan diskaun 10% untuk pesanan akan datang.",
        f"{OWN} {DONE} Mulai majlis yang akan datang setiap dulang ditulis waktunya.",
    ),
    "a breach that makes it worse is no excuse": (
        "Maaf puan, saya tidak memulangkan cagaran itu walaupun berjanji minggu lepas. Cagaran masuk hari ini pukul 5.",
        f"{OWN} Saya tidak membacanya walaupun tuan sudah mengingatkan saya. {DONE}",
    ),
    "who takes it on himself owns it": (
        "Sorry bos. Pasir tu salah gred, saya pandai-pandai tukar. Lori datang angkat esok 7 pagi.",
    ),
    "the client's anger may be met": (f"{OWN} {DONE} Kalau ibu tuan nak marah, bagi telefon kepada saya.",),
    "what the sender did not answer is no culprit": (
        f"Saya minta maaf kerana tiga mesej puan tidak saya jawab. {DONE}",
    ),
    "a time asked for is a time offered": (
        "Sorry sis, I mix color salah. Sis boleh datang esok pukul 11? I sendiri buat.",
    ),
    "the sender's act stands beside what was asked for": (
        "Pokok itu saya tebang, sedangkan yang tuan suruh ialah pokok lain. Saya minta maaf. Anak pokok saya tanam esok.",
        "Surat cuti itu saya tulis bertarikh 5 April, sedangkan puan datang pada 4 April. Maaf. Surat baharu dilampirkan.",
    ),
    "effects and the next word's time are no reasons": (
        "Saya minta maaf. Hal ini serius, dan saya bertanggungjawab. Kami menghantar 40 kerusi, bukan 60. Akibatnya, 20 orang tetamu berdiri. Pesanan itu kami terima melalui telefon dan tidak ditulis. Saya belum ada jawapannya. Saya sedang menyemak puncanya. Saya akan maklumkan di sini sebelum pukul 3 petang.",
    ),
    "beside a fix with a time, 'nanti' tells the order of things": (
        f"{OWN} Menu baharu sampai esok pukul 9 pagi. Kotak lama nanti saya angkut balik.",
    ),
    "a purpose blames nobody, nor does who pays": (
        "Maaf. Senarai itu saya siapkan tanpa muka surat 9. Set penuh sudah saya hantar supaya beliau tidak menggunakan set lama.",
        f"{OWN} {DONE} Bezanya ditanggung oleh agensi.",
    ),
    "a clause that is worked on is no shield": (
        f"Saya memohon maaf kerana saya menulis 'boleh' dalam klausa 7. {DONE}",
        f"{OWN} {DONE} Kalau ada fasal yang tuan tak setuju, kita bincang hari Isnin pukul 10.",
        f"Maaf. {DONE} Saiz itu memang tertulis pada pesanan tuan, saya yang tak baca.",
    ),
    "'tetapi' that completes 'bukan', or tells what was asked for, excuses nothing": (
        f"{OWN} Yang diperlukan bukan bil api tetapi geran. {DONE}",
        f"Maaf madam, saya booking kapal ke Port Klang, tapi invois madam kata Pasir Gudang. {DONE}",
    ),
    "what an expert found is not made small": (
        f"{OWN} Doktor dah periksa, mata kiri tuan tak apa-apa, cuma silau sampai malam ni. {DONE}",
    ),
    "a word drawn out is the same word": (
        "Hai kakkk, sorryyy. Aku tersalah capai botol. Dah tukar pukul 2 tadi.",
    ),
    "what the sender took for harmless is owned, not made small": (
        f"Ayah encik mengadu pedih, dan saya menyangka itu perkara biasa. {OWN} {DONE}",
    ),
    "after 'tapi' the mistake may come": (
        "Puan Wee, sorry puan, saya dah pickup dokumen puan tapi tertinggal kat meja ofis. Runner lain tengah bawa, sampai bank sebelum 3.45.",
    ),
    "who goes on to forget owns it": (
        f"Maaf, invois tu terhantar dengan jumlah kosong. I ubah templat dan lupa letak jumlahnya. {DONE}",
    ),
}
#: (rule, draft): the faults that stand beside those classes.
BAD = (
    ("vague_time", f"{OWN} Kotak baru nanti saya hantar."),
    ("blame_shift", "Maaf. Kotak itu dijatuhkan oleh kurier. Kotak baharu sampai esok pukul 9 pagi."),
    ("defensive_policy", f"{OWN} {DONE} Seperti yang termaktub dalam sebut harga, ia tidak boleh dituntut."),
    ("but_defence", "Maaf, saya silap hantar slip itu. Tapi masa tu memang dah pukul 11 malam, mata pun dah pedih."),
    ("no_admission", "Salam puan, sorry sangat pasal majlis semalam. Saya dah pulangkan RM350 pagi tadi."),
    ("passive_evasion", "Maaf encik, barang encik tersalah masuk kontena. Nanti bila-bila dah jumpa, kami hantar."),
    ("begs_forgiveness", f"{OWN} {DONE} Tolonglah tuan, janganlah cerita kat orang masjid."),
    ("minimising", f"{OWN} {DONE} Beza harganya ciput je."),
    ("minimising", f"{OWN} {DONE} Takde orang perasan pun."),
    ("blame_shift", "Maaf ya. Sistem pusat kami yang sekat kad encik, bukan kami di cawangan. Kad dah boleh guna."),
    ("no_fix", "Puan, maafkan saya. Saya terlepas pandang mesej puan. Saya malu dan akan jadikan ini pengajaran."),
    ("blame_shift", "Maaf Puan Tina. Budak praktikal kami yang padam gambar tu. Gambar dah pulih pukul 2 tadi."),
    ("blame_shift", "Maaf encik, Waze tu tunjuk jalan mati. Barang dah sampai pukul 4."),
    ("no_fix", "Saya memohon maaf. Saya terlupa jemputan puan. Saya rasa bersalah dan tidak lena tidur dua malam ini."),
    ("no_fix", "Maaf. Saya tidak memberitahu puan bahawa air akan dipotong pada hari kenduri."),
    ("no_fix", "Saya biarkan surat tuan sebulan, walaupun tuan sudah membayar. Maaf. Hal ini kami pandang berat."),
    ("no_when", "Saya menulis nombor lori yang sudah dijual pada pas itu, maaf. Pas baharu akan saya mohon semula."),
    ("vague_time", "Maaf, saya terhantukkan piano puan. Tukang baiki akan datang tidak lama lagi."),
    ("but_defence", "Maaf, saya tak telefon semalam, tapi semalam kaunter penuh sampai pukul 6."),
    ("passive_evasion", "Maaf tuan. Kad jemputan dah dicetak tanpa gelaran. Kad baharu dilampirkan."),
    ("blame_shift", "Maaf puan. Tukang paip upahan tu la yang pasang terbalik. Paip dah betul."),
    ("blame_shift", "Maaf tuan. Ejen itu yang menurunkan kontena di dermaga lain. Sukar bagi pihak kami mengawal ejen."),
    ("no_admission", "Saya minta maaf pasal hal pagi tadi. Memang salah di pihak kami. Van dah sampai pukul 4."),
    ("no_admission", "Sorry kak. Saya bertanggungjawab sepenuhnya. Duit kak dah masuk pukul 3."),
    ("conditional", "Maaf kalau-kalau puan terganggu. Saya tertinggal resit puan. Resit dah masuk pukul 3."),
    ("no_fix", "Maaf, sampel encik saya tumpahkan. Memang siapa pun akan rasa marah, dah penat-penat berpuasa."),
    ("no_fix", "Maaf. Saya mematikan e-mel itu dan terlupa menghidupkannya semula. Saya malu."),
    ("over_promise", "Saya berikrar bahawa tiada satu pun kesilapan selepas ini."),
    ("over_promise", "Kali depan confirm bersih 100%."),
    ("minimising", "Maaf, saya tertinggal satu helaian. Alah, satu helai je, tak luak mana pun."),
    ("false_empathy", "Maaf puan. Saya dapat merasakan apa yang puan rasa, pilu hati saya mendengarnya."),
)  # fmt: skip


def found(text: str) -> set[str]:
    return {f.rule for f in coach(text, lang="ms", channel="chat") if f.severity != "consider"}


@pytest.mark.parametrize(
    ("why", "draft"),
    [(why, draft) for why, drafts in GOOD.items() for draft in drafts],
)
def test_it_is_silent_where(why: str, draft: str) -> None:
    assert not found(draft), why


@pytest.mark.parametrize(("rule", "draft"), BAD)
def test_and_speaks_beside_it(rule: str, draft: str) -> None:
    assert rule in found(draft)
