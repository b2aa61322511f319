# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay: why each rule matters, and better words. A pattern is the facts that it needs, and its text."""

WHY = {
    "no_apology": 'Tanpa kata maaf yang jelas, klien hanya mendengar laporan; "kesal" hanyalah tentang perasaan anda.',
    "no_admission": "Maaf yang tidak menyebut kesilapan membuat klien tertanya-tanya apa yang anda kesalkan.",
    "no_fix": "Klien perlu tahu apa yang anda lakukan; rasa bersalah tidak membetulkan apa-apa.",
    "placeholder_left": "Ruang kosong menunjukkan bahawa tiada orang membaca mesej ini sebelum dihantar.",
    "blame_shift": "Klien memilih anda, bukan mereka; menuding orang lain seperti melarikan diri.",
    "conditional": '"Sekiranya" dan "sebarang" seolah-olah meragui bahawa klien benar-benar terjejas.',
    "but_defence": 'Apa yang menyusul selepas "tetapi" menarik balik kata maaf tadi.',
    "over_promise": "Janji yang tidak dapat ditepati lebih menyakitkan daripada tiada janji.",
    "false_empathy": "Simpati sahaja lebih buruk daripada tidak meminta maaf: sebut apa yang anda buat dan langkahnya.",
    "no_when": "Tanpa waktu, klien hanya dapat menunggu, dan menunggu menghakis kepercayaan.",
    "vague_time": "Klien hanya dapat merancang jika ada waktu yang tepat.",
    "passive_evasion": '"Telah berlaku" menyembunyikan pelakunya; klien mahu seseorang yang mengaku.',
    "minimising": "Besar atau kecilnya kesan itu, klien yang menentukan.",
    "defensive_policy": "Polisi yang dijadikan perisai menunjukkan bahawa anda lebih mementingkan diri.",
    "begs_forgiveness": "Merayu menjadikan kesilapan anda beban klien.",
    "explanation_too_long": "Lebih daripada dua ayat sebab mula kedengaran seperti alasan.",
    "too_long": "Mesej yang pendek dibaca sampai habis, dan langkahnya mudah dijumpai.",
    "jargon": "Istilah bidang anda membuat klien berasa terpinggir.",
    "again": "Kali kedua, klien ingat yang pertama: akui ulangan itu, dan bertindaklah lebih daripada meminta maaf.",
    "fix_before_surprise": "Hadiah sebelum pembetulan kelihatan seperti jalan pintas.",
    "no_effect": "Menyebut kesannya menunjukkan bahawa anda nampak apa yang klien alami.",
    "no_prevention": "Perubahan yang dibuat memudahkan klien percaya semula.",
    "no_invitation": "Klien yang boleh menjawab berasa didengari.",
    "too_little": "Terlalu sedikit perkataan boleh kedengaran acuh tak acuh.",
    "make_good_fit": "Kerugian sebenar memerlukan gantian yang sama jenisnya: wang untuk wang, masa untuk masa.",
}

#: Around findings at the command line.
NOTHING, BETTER_IS = "Tiada yang perlu diubah.", "Lebih baik:"

#: Of `conditional`, where one word does it.
WHY_DOUBT = '"{word}" seolah-olah meragui bahawa klien benar-benar terjejas.'

BETTER = {
    "no_apology": [
        (("did",), "Saya minta maaf. Saya {did}."),
        ((), "Saya minta maaf. Saya tersalah hantar pelan tempat duduk tahun lepas kepada pihak dewan."),
    ],
    "no_admission": [
        (("did",), "Saya minta maaf. Saya {did}."),
        ((), "Saya minta maaf kerana terlupa memperbaharui domain puan."),
    ],
    "no_fix": [
        (("fix", "when"), "Saya akan {fix} sebelum {when}."),
        (("fix",), "Saya akan {fix} sebelum pukul 2 petang ini."),
        ((), "Puan akan menerima salinan baharu sebelum pukul 2 petang ini."),
    ],
    "placeholder_left": [((), "Isi ruang itu, atau buang barisnya.")],
    "blame_shift": [
        (("did",), "Saya {did}. Itu tanggungjawab saya."),
        ((), "Saya yang memilih pekerja bebas itu, dan saya tidak menyemak kerjanya."),
    ],
    "conditional": [
        (("did", "effect"), "Saya minta maaf. Saya {did}. Akibatnya, {effect}."),
        (("did",), "Saya minta maaf. Saya {did}."),
        ((), "Saya minta maaf. Tetamu puan terpaksa menunggu sejam kerana kesilapan saya."),
    ],
    "but_defence": [
        (("did",), "Saya minta maaf. Saya {did}."),
        ((), "Saya minta maaf. Sepatutnya saya mengambil kira cuti umum itu sejak awal."),
    ],
    "over_promise": [
        (("prevention",), "Mulai hari ini, kami akan {prevention}."),
        ((), "Mulai hari ini, setiap borang ditandatangani oleh dua orang."),
    ],
    "false_empathy": [
        (("did", "fix", "when"), "Ini salah saya: saya {did}. Saya akan {fix} sebelum {when}."),
        (
            (),
            "Ini salah saya: saya yang menghilangkan borang encik. Borang baharu sampai pukul 3 petang ini.",
        ),
    ],
    "no_when": [
        (("fix", "when"), "Saya akan {fix} sebelum {when}."),
        (("fix",), "Saya akan {fix} sebelum pukul 10 pagi esok."),
        ((), "Alat ganti itu akan sampai sebelum pukul 10 pagi esok."),
    ],
    "vague_time": [
        (("fix", "when"), "Saya akan {fix} sebelum {when}."),
        (("when",), "Saya akan menelefon puan pada {when}, walaupun belum ada jawapan penuh."),
        ((), "Saya akan menelefon puan pukul 4 petang nanti, walaupun belum ada jawapan penuh."),
    ],
    "passive_evasion": [(("did",), "Saya {did}."), ((), "Saya menggunakan pelan yang salah.")],
    "minimising": [
        (("effect",), "Akibatnya, {effect}."),
        ((), "Gaji sembilan orang pekerja dibayar lewat sehari."),
    ],
    "defensive_policy": [
        (("did",), "Saya {did}."),
        ((), "Saya menjanjikan hari Isnin; barang itu sampai pada hari Rabu."),
    ],
    "begs_forgiveness": [((), "Saya ingin mendengar apa yang puan perlukan daripada saya sekarang.")],
    "explanation_too_long": [
        ((), "Saya menyalin tarikh lama dan tidak menyemaknya. (Selebihnya dalam lembaran butiran.)")
    ],
    "too_long": [
        ((), "Setiap bahagian sekali sahaja: kesilapan, kesan, sebab yang pendek, langkah dan waktunya.")
    ],
    "jargon": [((), "Saya terlepas tarikh untuk memperbaharui sijil keselamatan laman web puan.")],
    "again": [((), "Ini kali kedua, dan itu juga kesilapan saya.")],
    "fix_before_surprise": [
        (("fix", "when"), "Dahulukan pembetulan: saya akan {fix} sebelum {when}."),
        ((), "Dahulukan pembetulan dan waktunya; hadiah boleh menyusul."),
    ],
    "no_effect": [
        (("effect",), "Akibatnya, {effect}."),
        ((), "Akibatnya, tetamu puan terpaksa menunggu sejam."),
    ],
    "no_prevention": [
        (("prevention",), "Mulai hari ini, kami akan {prevention}."),
        ((), "Mulai hari ini, orang kedua akan menyemak setiap pesanan."),
    ],
    "no_invitation": [
        (("number",), "Apa yang puan ingin tanyakan kepada saya? Saya boleh dihubungi di talian {number}."),
        ((), "Apa yang puan ingin tanyakan kepada saya?"),
    ],
    "too_little": [((), "Sebut apa yang anda buat, langkah pembetulannya, dan waktunya.")],
    "make_good_fit": [
        (("make_good",), "Sebagai gantian, kami menawarkan {make_good}."),
        ((), "Denda akibat perkara ini kami tanggung."),
    ],
}
