# ruff: noqa: E501 (a draft is one line)
"""The coach in Malay: what each rule takes hold of, what it leaves alone, and the traps of the language."""

from __future__ import annotations

from itertools import chain

import pytest

from bot.coach import WEIGHT, coach

OWN = "Saya minta maaf, saya tersalah cetak menu tuan."
DONE = "Menu yang betul sudah saya hantar pukul 3 petang tadi."
LONG = "Kami bertemu di pejabat tuan pada bulan Mac dan berbual tentang cuaca, jalan raya, pasar malam dan anak-anak. "

#: Rule -> drafts that it takes hold of, and drafts that it leaves alone.
EXAMPLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "no_apology": (
        (
            "Kami kesal kerana paip tuan bocor selepas kami baiki. Tukang kami datang esok pukul 9 pagi.",
            "Terima kasih atas kesabaran puan. Saya tersilap menempah dewan dan sudah menukarnya pagi tadi.",
            "Dukacita dimaklumkan bahawa bil puan tersilap cetak. Bil baharu dilampirkan.",
        ),
        (
            f"{OWN} {DONE}",
            "Sorry kak, saya terlupa isi borang akak. Dah isi dan hantar jam 2 tadi.",
            "Saya pohon ampun, tuan. Saya menghilangkan resit tuan; salinannya dilampirkan.",
        ),
    ),
    "no_admission": (
        (
            "Maaf sangat-sangat ya puan. Esok pukul 10 pagi kami hantar yang baru.",
            "Kami memohon maaf atas segala kesulitan. Bayaran balik masuk sebelum Jumaat.",
            "Sorry kak. Pukul 4 nanti semua okay.",
        ),
        (
            "Maaf, saya tersend gambar puan dalam group lain. Dah padam pukul 1 tadi.",
            "Saya minta maaf kerana membentak encik di kaunter. Surat maaf dilampirkan.",
            "Loceng rumah puan saya sambung kat suis jiran, sorry. Dah betulkan tadi.",
        ),
    ),
    "no_fix": (
        (
            "Maaf encik, saya tertinggal kunci di dalam. Kami pandang serius perkara ini.",
            "Saya minta maaf, saya terlupa mengeposkan surat puan. Saya sedang memikirkan langkah terbaik.",
            "Sorry bos, saya salah potong kain. Rasa bersalah sangat.",
        ),
        (
            "Maaf, saya terlupa mengeposkan surat puan. Surat itu sudah saya poskan pagi tadi.",
            "Sorry bos, saya salah potong kain. Kain baru sampai esok pukul 11, saya potong depan bos.",
            "Maaf, saya silap sebut bilik. Bilik 7C, bukan 7D.",
        ),
    ),
    "placeholder_left": (
        (
            f"Salam [Nama], {OWN} {DONE}",
            f"{OWN} Bayaran RM__ sudah dikembalikan.",
            f"{OWN} {DONE} (semak tarikh dulu)",
        ),
        (
            f"{OWN} {DONE}",
            "Maaf, saya tersilap memangkah kotak [B] dalam borang puan. Borang yang betul dilampirkan.",
            "Sorry kak, saya silap kira 3x. Resit baru dah emel (PDF).",
        ),
    ),
    "blame_shift": (
        (
            "Maaf tuan, rider tu bawak laju sangat. Kek baru sampai pukul 5.",
            "Sorry kak, orang dapur lupa masukkan sambal. Sambal sampai dalam 20 minit.",
            "Maaf, kita terlepas tarikh itu. Permohonan baharu sudah dihantar.",
        ),
        (
            "Maaf tuan. Pemandu lambat kerana saya memberinya alamat lama. Barang sudah sampai pukul 2.",
            "Pembekal itu kami yang pilih dan kami tidak menyemak kerjanya. Kami minta maaf. Jubin baharu dipasang esok pukul 9.",
            "Maaf, saya yang tekan butang tu, bukan sistem. Duit dah masuk balik pukul 8.",
        ),
    ),
    "conditional": (
        (
            "Maaf sekiranya tetamu puan terganggu.",
            "Kami memohon maaf atas sebarang kesulitan.",
            "Sorry ye kalau akak terasa.",
        ),
        (
            f"{OWN} {DONE} Kalau ada soalan, telefon saya.",
            f"{OWN} {DONE} Saya faham jika tuan marah.",
            "Sekiranya ibu puan sudi, saya ingin datang meminta maaf sendiri pukul 5 petang Ahad.",
        ),
    ),
    "but_defence": (
        (
            "Maaf, tapi hari itu cuti umum.",
            "Saya minta maaf kerana lewat. Namun, jalan memang sesak pada waktu itu.",
            "Sorry bos, saya tertinggal tangga. Cuma bos kena faham la, hari tu tiga kerja serentak.",
        ),
        (
            "Menu sudah ditukar, tetapi saya akan menyemaknya sekali lagi pukul 6.",
            "Saya minta maaf. Tapi itu bukan alasan; sepatutnya saya menyemak.",
            f"{OWN} {DONE} Harganya sama, tetapi bayaran penghantaran saya tanggung.",
        ),
    ),
    "over_promise": (
        (
            "Perkara ini takkan berulang lagi.",
            "Kami jamin 100% selepas ini semuanya sempurna.",
            "Insyaallah pasti tak jadi dah lepas ni.",
        ),
        (
            "Jaminan bank tuan sudah diserahkan semula pukul 2.",
            "Akuan itu sudah ditandatangani di hadapan pesuruhjaya sumpah pagi tadi.",
            'Papan tanda lama bertulis "tutup selamanya" sudah saya turunkan.',
        ),
    ),
    "false_empathy": (
        (
            "Saya faham perasaan encik.",
            "Kami turut bersimpati dengan apa yang puan lalui.",
            "Saya mengerti betapa sukarnya menunggu tanpa berita.",
        ),
        (
            "Saya faham puan marah: saya yang hilangkan borang puan, maaf. Borang baru siap pukul 3 petang ini.",
            f"Saya tahu betapa sibuknya hari itu. {OWN} {DONE}",
            f"{OWN} {DONE} Saya bayangkan betapa penatnya tuan.",
        ),
    ),
    "no_when": (
        (
            "Maaf puan, saya silap pasang engsel. Saya akan memasangnya semula.",
            "Sorry kak, saya salah letak barang. Saya ambik balik & hantar kat rumah akak.",
            "Saya minta maaf kerana tersilap mengira. Kiraan baharu akan dihantar.",
        ),
        (
            "Maaf puan, saya silap pasang engsel. Saya akan memasangnya semula pukul 10 pagi esok.",
            "Maaf, saya salah letak barang. Barang tu saya dah ambil balik dan hantar tadi.",
            "Saya tersilap mengira, maaf. Kiraan baharu dilampirkan.",
        ),
    ),
    "vague_time": (
        (
            "Maaf, saya silap ukur. Tingkap baru dalam masa terdekat saya pasang.",
            "Kami akan membaikinya secepat yang mungkin.",
            "Baki pesanan akan dihantar apabila keadaan mengizinkan.",
        ),
        (
            "Saya akan telefon pukul 4 petang nanti.",
            "Ubat ganti sudah siap; puan boleh ambil bila-bila masa sebelum 9 malam.",
            "Sebaik sahaja siap, selewat-lewatnya pukul 6 petang, saya hantar sendiri.",
        ),
    ),
    "passive_evasion": (
        (
            "Maaf tuan, telah berlaku kesilapan pada pelan itu. Pelan baharu dilampirkan.",
            "Kami minta maaf. Pintu itu dipotong terlalu pendek. Pintu baharu dipasang esok pukul 9.",
            "Sorry kak, slot akak tadi terbagi kat orang lain. Slot baru pukul 3.30.",
        ),
        (
            "Maaf tuan, notis itu tercicir, dan sayalah yang mencicirkannya. Notis baharu dilampirkan.",
            "Pintu itu saya potong terlalu pendek, maaf. Pintu baharu dipasang esok pukul 9.",
            "Sorry kak, saya terbagi slot akak kat orang lain. Slot baru pukul 3.30.",
        ),
    ),
    "minimising": (
        (
            "Maaf, ada silap sikit pasal gaji.",
            "Sorry, saya lambat sejam je.",
            "Saya tersilap, tetapi perkara kecil sahaja.",
        ),
        (
            "Saya silap cakap puasa 12 jam, maaf; 8 jam je cukup.",
            f"{OWN} {DONE} Nasib baik puan perasan.",
            f"{OWN} {DONE} Tak ada apa-apa yang perlu tuan buat.",
        ),
    ),
    "defensive_policy": (
        (
            "Mengikut terma kami, lewat dua hari masih dibenarkan.",
            "Seperti yang termaktub dalam borang permohonan, bank berhak menolak.",
            "Maaf, tapi memang polisi klinik tak boleh tukar ubat.",
        ),
        (
            "Polisi insurans tuan tidak terjejas.",
            "Perjanjian sewa yang kami drafkan menyebut tarikh yang salah, dan itu silap kami.",
            "Mulai hari ini prosedur kami berubah: dua orang menyemak setiap borang.",
        ),
    ),
    "begs_forgiveness": (
        (
            "Tolonglah jangan mengadu kepada bos saya.",
            "Saya merayu, sudilah kiranya puan mengampunkan saya.",
            "Bagilah saya peluang sekali lagi, anak saya kecil.",
        ),
        (
            "Saya mohon maaf kepada puan.",
            "Tempoh untuk merayu ke Mahkamah Rayuan sudah saya lanjutkan.",
            "Tolong jangan ambil ubat yang lama; ubat baharu ada di kaunter.",
        ),
    ),
    "explanation_too_long": (
        (
            f"{OWN} Pencetak kami rosak. Kertas pula habis. Hujan lebat petang itu. Lif pun mati. {DONE}",
            "Maaf, saya terlambat dua jam. Kereta depan saya kemalangan. Polis tutup jalan. Jalan kampung pula ada kenduri. Saya sudah di lobi sekarang.",
            "Saya tersilap mengira cukai, maaf. Kadar baharu diumumkan pada hari Jumaat. Laman web belum dikemas kini. Saya sangka kadarnya tetap. Pembantu saya bercuti. Kiraan yang betul dilampirkan.",
        ),
        (
            f"{OWN} Pencetak kami rosak dan saya tergesa-gesa. {DONE}",
            f"{OWN} Pelanggan tuan bertanya-tanya. {DONE} Mulai hari ini dua orang menyemak.",
            f"{OWN} {DONE}",
        ),
    ),
    "too_long": (
        (LONG * 7, LONG * 8, LONG * 10),
        (LONG, LONG * 2, f"{OWN} {DONE}"),
    ),
    "jargon": (
        ("Cert SSL kat LB expired, maaf.", "Pod OOMKilled sebab API rate limit.", "CP204A dan IBA puan tersilap."),
        (f"{OWN} {DONE}", "SST dan LHDN sudah dibayar.", "PDF itu saya hantar pukul 3 PM."),
    ),
    "fix_before_surprise": (
        (
            "Maaf, saya terlupa hari jadi tuan. Hamper untuk tuan.",
            "Saya tersalah eja nama puan, maaf. Terimalah bunga ini.",
            "Sorry kak, saya lambat. Baucar RM20 untuk akak.",
        ),
        (
            f"{OWN} {DONE} Coklat untuk tuan sekeluarga.",
            f"{OWN} {DONE}",
            "Sorry kak, saya lambat. Kek dah sampai pukul 2. Baucar RM20 untuk akak.",
        ),
    ),
    "no_effect": (
        ("Maaf, saya tersalah cetak.", "Sorry, terlupa.", "Maaf. Dah betulkan."),
        (f"{OWN} Akibatnya tetamu menunggu.", "Puan terpaksa menunggu sejam.", "Majlis itu tergendala sehingga petang."),
    ),
    "no_prevention": (
        (f"{OWN} {DONE}", "Maaf, saya lupa.", "Sorry kak, dah betulkan."),
        (
            f"{OWN} {DONE} Mulai hari ini dua orang menyemak.",
            "Kini setiap fail dibaca sebelum dihantar.",
            "Lepas ni saya semak dulu.",
        ),
    ),
    "no_invitation": (
        (f"{OWN} {DONE}", "Maaf, saya lupa.", "Sorry kak, dah betulkan."),
        (f"{OWN} {DONE} Apa yang tuan ingin tanya?", "Telefon saya terus.", "Saya boleh dihubungi di talian 012."),
    ),
    "too_little": (
        ("Maaf.", "Sorry kak, lupa.", "Saya minta maaf, tuan."),
        (f"{OWN} {DONE}", f"{OWN} Saya hantar pukul 3.", "Sorry kak, saya terlupa isi borang akak semalam, dah isi tadi."),
    ),
    "make_good_fit": (
        ("Maaf, kedai tuan kerugian jualan.", "Tuan terlebih bayar.", "Kami menyebabkan kerugian kepada puan."),
        (
            "Maaf atas kerugian tuan; RM200 dipulangkan.",
            f"{OWN} {DONE}",
            "Tuan terlebih bayar, dan kami pulangkan hari ini.",
        ),
    ),
}  # fmt: skip


def found(text: str, channel: str = "chat", earlier: int = 0) -> set[str]:
    return {f.rule for f in coach(text, lang="ms", channel=channel, earlier=earlier)}


def test_every_rule_has_its_examples() -> None:
    assert set(EXAMPLES) | {"again"} == set(WEIGHT)
    assert all(len(drafts) >= 3 for drafts in chain.from_iterable(EXAMPLES.values()))


@pytest.mark.parametrize(
    ("rule", "draft"), [(rule, draft) for rule, (bad, _) in EXAMPLES.items() for draft in bad]
)
def test_a_rule_takes_hold_of(rule: str, draft: str) -> None:
    assert rule in found(draft)


@pytest.mark.parametrize(
    ("rule", "draft"), [(rule, draft) for rule, (_, good) in EXAMPLES.items() for draft in good]
)
def test_a_rule_leaves_alone(rule: str, draft: str) -> None:
    assert rule not in found(draft)


@pytest.mark.parametrize("draft", [OWN, f"{OWN} {DONE}", DONE])
def test_a_second_case_is_owned_as_a_repeat_and_a_first_is_not(draft: str) -> None:
    assert "again" in found(draft, earlier=1)
    assert "again" not in found(draft)
