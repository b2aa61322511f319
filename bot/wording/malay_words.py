"""Word lists by which Malay fragments are told apart. Lower case; one look-up each."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SUBJECTS = _set("saya kami kita dia mereka beliau ia ini itu anda")
QUESTIONS = _set("mengapa kenapa bagaimana apa apakah bila bilakah berapa siapa di-mana sama")
DETERMINERS = _set(
    "setiap semua seorang sebuah satu dua tiga empat lima enam tujuh lapan sembilan sepuluh para segala "
    "beberapa sebahagian seluruh kedua-dua tiada pihak lebih kurang"
)
EVERY = _set("semua setiap segala seluruh kedua-dua")
#: What happens to whoever was wronged.
SUFFERED = _set(
    "terpaksa rugi kehilangan terlepas ketinggalan tidak tak terganggu terjejas menunggu menanggung perlu "
    "terlebih terkurang tertinggal terkandas terlewat terkilan terbeban tergendala kekurangan lewat lambat "
    "susah malu sedih marah penat sakit risau bimbang kecewa panik takut stres lapar kelaparan letih "
    "gagal keliru hilang kena belum hampir dikenakan didenda dicaj dipaksa dihalang dimarahi dimaklumkan "
    "membayar menerima mendapat mendapatkan mendapati membatalkan mengeluarkan membelanjakan menggunakan "
    "membeli menghabiskan menandatangani menghadapi mengalami membuang"
)
#: What the mistake did, where -kan or -i does not say so.
CAUSING = re.compile(r"me\w{3,}(?:kan|i)|mengganggu|memaksa|membuat")
BY_ACCIDENT = re.compile(r"ter(?!lalu|masuk|sebut|hadap|kini|utama)\w{4,}")
#: No "kami menawarkan" before these: "percuma sebulan", "tanpa caj".
NO_OFFER = _set("percuma tanpa gratis bebas")
#: What tells that a clause has its predicate.
MARKERS = _set(
    "akan sudah telah sedang tidak tak belum bukan dapat boleh perlu mesti ialah adalah masih hanya tiba "
    "sampai siap jadi ada terus kini tiada rugi"
)
#: Words that follow "Saya" as a verb does.
PREDICATES = _set(
    "lupa silap salah tersilap tersalah terlupa terlepas tertinggal terlewat terlambat tertukar terhantar "
    "terpadam terhapus tertangguh terlepas-pandang terkeliru terpaksa terganggu tergendala terabai terjejas "
    "lewat lambat gagal cuai alpa leka tidak tak belum telah sudah sempat keliru berjanji berpindah berhenti "
    "bertukar berbincang berjumpa bertemu berhubung bekerja berusaha bertindak berunding beralih bersetuju "
    "bertanya berkongsi rugi kehilangan ketinggalan kekurangan mula akan"
)
VERBS = _set(
    "hantar kirim buat bayar pulang pulangkan ganti gantikan tukar tukarkan cetak semak siapkan siap telefon "
    "hubungi maklumkan beritahu tulis kira hitung betulkan baiki perbaiki ubah tambah buang padam ambil beri "
    "bagi bawa pasang pesan tempah cari guna gunakan pakai pilih jual beli simpan sediakan susun urus "
    "uruskan "
    "proses kemas kemaskan kemaskini muat naik turun tutup buka bincang tanya jawab minta tunggu pergi "
    "datang "
    "jumpa letak letakkan masukkan keluarkan aturkan tetapkan batalkan luluskan sahkan serahkan edarkan "
    "sampaikan kreditkan tolak tolakkan tawarkan tanggung tanggungkan e-mel emel salin sebut "
    "dapatkan pastikan selesaikan teruskan tangguhkan tampal terima tukarkan ulang ulangi lihat baca uji "
    "rujuk bentang bentangkan daftar daftarkan lantik latih adakan jalankan laksanakan ikut jawab kongsi "
    "kurangkan potong rakam rancang rundingkan tarik tegur terbitkan tunjukkan pantau pinda janji janjikan "
    "pos temui sertai ikuti lawati tangani layani hadiri penuhi lengkapi atasi dahului batasi amati biayai "
    "danai urusi kunjungi datangi dekati awasi selidiki siasat periksa isi cuci kaji tepati patuhi pelajari "
    "kenali lindungi tandatangani persetujui cuba bantu jamin asingkan mohon carikan belikan cucikan "
    "isikan bukakan "
    "ujikan tarikkan bacakan mintakan jagakan batalkan"
)
#: Root and -kan: "poskan", "failkan". After a vowel it may be a root in k and -an ("semakan", "cetakan"), so
#: those verbs are listed.
WITH_KAN = re.compile(
    r"(?:\w{2,}[^aeiou\W]|baca|buka|sedia|kemuka|kira|nama|guna|sama|bahagi|bagi|beri|ganti|jadi|pasti|tunai"
    r"|selesai|kembali|(?:kemas)?kini|laku|tentu|satu|temu|tuju|bawa|mula|serta|tanya|periksa|cerita|bela)"
    r"kan(?:nya)?"
)
#: Conjunctions in -kan.
NOT_KAN = _set("asalkan sedangkan bahkan melainkan andaikan jangankan misalkan")
#: Words after "saya" or "kami" that are no predicate by themselves: the subject stays with them.
NOT_ALONE = _set("dan atau serta bersama yang sendiri sekeluarga")
#: It goes on, or is over, or is not: no "akan" fits before it.
ASPECTS = _set("sedang tengah sudah telah dah belum masih tidak tak pernah baru")
#: me-, mem-, men-, meng-, meny-, memper-, di- and diper- with a root long enough to be one.
PREFIXED = re.compile(
    r"(?:mem(?:per|ber)?[abfpv]\w{2,}|men[cdjtsz]\w{3,}|meng\w{3,}|meny[aeiou]\w{2,}|men[aeiou]\w{4,}"
    r"|me[lmnrwy][aeiou]\w{3,}|di(?:per)?[bcghjkmpstulira]\w{3,}(?:kan|i)?)(?:nya)?"
)
PASSIVE = re.compile(r"di\w{4,}")
#: Words of error that describe a noun as often as they say what somebody did.
ADJECTIVES = _set("salah silap")
NOT_VERBS = _set(
    "mereka memang menteri mentega merdeka merah meja melayu melaka menara menu mesej mentah mengenai "
    "mengapa menjelang mengikut melalui melainkan memandangkan digital diskaun diploma disember direktori "
    "dimensi disiplin distributor dialog diesel dividen dinding media medan mengkuang menerusi dia diri "
    "dirinya disket direktor diana dinesh dilla melati melissa merlin menon"
)
#: Common words that may begin a clause and are no names.
COMMON = _set(
    "pindahan wang tetamu pelanggan pesanan penghantaran borang senarai tawaran harga gaji pekerja barang "
    "salinan bayaran invois dokumen e-mel emel faedah majlis dewan acara kerja laman domain tiket jadual "
    "pelajar pesakit ahli staf kakitangan duit akaun sistem kiriman bungkusan kertas surat laporan projek "
    "jemputan pelan tarikh masa waktu orang ramai produk stok alat mesyuarat sebab kerana apabila ketika "
    "semasa selepas sebelum sejak dengan dalam pada di ke dari untuk oleh sambil walaupun supaya agar "
    "percuma diskaun potongan baucar kredit rebat kos caj yuran"
)
#: What a noun looks like: pe-...-an, ke-...-an, ...-an, and nouns that begin what people promise.
NOUN = re.compile(
    r"(?:pe|per|pem|pen|peng|ke)\w{3,}an|\w{3,}[^a]an|temu|kursus|senarai|nota|salinan|diskaun|baucar|baki"
    r"|dua-dua|pasukan|syarikat|kereta|rumah|majlis|telefon|laptop|komputer|peguam|doktor|jururawat|ubat"
    r"|poster|menu|kek|bilik|fail|foto|gambar|surat|kontrak|dinding|bumbung|paip|lantai|dapur|lori|kontena"
    r"|anak|ibu|bapa|suami|isteri|rakan|pengurus|pemilik|penyewa|mesin|alarm|sijil|polisi",
    re.IGNORECASE,
)
NOT_NOUNS = _set("dengan jangan bukan makan berkenaan demikian kemudian akan yang perlahan")
#: What follows belongs to the noun before it: "yang betul", "sebelum dihantar", "untuk membuat".
SUBORDINATE = _set("yang untuk oleh dan atau bagi")
CONJUNCTIONS = _set("sebelum selepas semasa ketika apabila jika supaya agar sebaik sejak hingga sehingga")
PREPOSITIONS = _set("bagi ke")
#: Two words that are one: no predicate in them.
FIXED = frozenset(
    {("akan", "datang"), ("temu", "janji"), ("janji", "baharu"), ("janji", "temu"), ("senarai", "semak")}
)
#: After one of these, the word before was a common noun and no name: "Pasukan puan", "Kereta itu".
AFTER_NOUN = _set("puan encik cik tuan kami saya itu ini tersebut baharu lama")
UNDER_WAY = re.compile(
    r"^(?:[\w'’-]+ ){0,4}(?:sedang|masih|sudah|telah|dah|baru|tengah(?! hari\b|\Z)"
    r"|dalam (?:proses|tindakan|siasatan))\b",
    re.IGNORECASE,
)
#: What people say they do, in words that are no Malay verbs, or nouns as often: verbs only where something is
#: done for the client.
DOING = _set(
    "cek transfer refund whatsapp email delete scan print update cancel check call send upload repair "
    "replace reprint "
    "double double-book book caj charge belanja pindah jahit masak panggil pam cat cakap bercakap kasi "
    "topup reset backup restore post courier reschedule claim order setup install format"
)
WITH_BER = re.compile(r"ber(?!ita|as|at|sih|ani|lian|uang|kenaan|sama|ikut|banding|dasar|mula|kala)\w{4,}")
#: After one of these, a word that may be done is a thing: "refund penuh".
OF_THINGS = _set("penuh separuh sebanyak percuma baharu baru tambahan ialah adalah")
AMOUNTS = _set("kurang banyak ramai daripada dari satu dua seorang")
#: Work that nobody receives: somebody sees to it.
ACTS = _set(
    "pembaikan penggantian pembersihan pemasangan penukaran pembatalan pemulihan penyiasatan pemeriksaan "
    "pengecatan pembinaan pemindahan pembaharuan pemadaman penyelenggaraan semakan siasatan"
)
YOU = _set("puan encik tuan cik anda dato datuk datin")
#: After "puan", no predicate: the words are a thing still.
NO_PREDICATE = _set(
    "yang di dan pada untuk sebanyak selama sekeluarga dari daripada ke kepada atau bagi dengan ini itu "
    "sendiri "
    "semua baharu lama sebelum selepas semasa dalam"
)
#: How somebody or something is.
STATES = _set(
    "susah malu sedih marah penat sakit risau bimbang kecewa panik takut stres lapar kelaparan kehausan "
    "kesejukan "
    "kepanasan ketakutan kebasahan kesakitan banjir tertekan letih geram bingung trauma"
)
#: Things that people promise, or set up against a mistake.
THINGS = _set(
    "penyata jubin duit wang sistem jadual notis mesyuarat penyelia surat ujian paip tayar invois resit "
    "sijil "
    "borang pelan kad kunci kasut baju barang produk tiket baucar nombor pautan templat prosedur "
    "kalendar buku"
)
#: What follows a thing and tells that it is one.
OF_A_THING = AFTER_NOUN | _set("gantian percuma tambahan kepada lain awal kedua penuh")
#: Before a name, part of it.
RANKS = _set("doktor dr peguam inspektor sarjan ustaz ustazah cikgu haji hajah profesor kapten jurutera")
#: What nobody gives as a reason but the one who made the mistake: "tersilap baca".
OWN_ERRORS = _set("lupa terlupa silap tersilap tersalah cuai leka alpa terlepas")
STRUCK = _set("terjejas terganggu tergendala terbatal tertangguh rosak musnah")
NOT_BY_ACCIDENT = _set("terjemahan terbitan terapi terminal teruskan terbalik")
#: It has been done.
OVER = re.compile(r"^(?:[\w'’-]+ ){1,4}?(?:sudah|telah|dah|baru)\b", re.IGNORECASE)
