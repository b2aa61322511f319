# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, formal and spoken, the words: classes by name, and shapes for what a prefix gives away. Data only."""

CLASSES = {
    "me": "saya kami aku i sy sya kitorang kitaorang we sayalah kamilah akulah",
    "subject": (
        "saya kami aku i sy kita dia beliau mereka diorang dorang depa encik puan cik tuan kak bang bos ia pihak itu "
        "ini yang kitorang barang sistem fail lori semua"
    ),
    "joiner": "dan tapi tetapi namun jadi sebab kerana lalu maka supaya agar manakala sedangkan padahal cuma so but",
    # What stands after "saya" and is no act: everything else there is taken for a verb.
    "not_verb": (
        "di ke kepada pada dari daripada dan atau yang ini itu tu ni telah sudah dah akan sedang tengah masih belum "
        "tidak tak bukan sangat amat juga jugak pun pula pulak lah la je jer jela saja sahaja sendiri semua sekeluarga "
        "berdua bertiga sebagai untuk bagi dengan tanpa oleh sebab kerana supaya agar jika kalau bila apabila "
        "ketika semasa masa selepas lepas sebelum hingga sehingga sejak selama pernah selalu sentiasa memang "
        "sebenarnya rasa faham paham tahu tau harap minta mintak mohon pohon nak mahu hendak ingin boleh dapat perlu kena "
        "mesti patut sepatutnya patutnya harus wajib ada adalah ialah jadi sedar kesal malu sedih gembira "
        "hargai utamakan hanya cuma sekadar mungkin agak terlalu begitu paling lebih kurang benar bersalah "
        "semalam tadi esok lusa pagi petang malam hari prihatin komited yakin percaya serius risau bimbang cuba "
        "syukur hormati dengar sini sana situ terus sungguh segan rindu sayang cakna perihatin harapkan doakan "
        "akui salah silap takut sakit demam tiada takde mengaku ikhlas saya kami aku encik puan cik tuan kak bang "
        "bos boss sorry maaf okay okey baik tetap siap hari-hari turut dan/atau satu dua tiga masing-masing pasti "
        "bakal janji jamin mampu sanggup sudi rela bersedia sedia bukannya mana macam mcm bagai seperti ikut "
        "mengikut dalam luar atas bawah antara bersama lagi tetapi tapi namun wakil ibu bapa ayah emak anak manusia orang pelanggan simpati "
        "tempoh dulu baru-baru minggu bulan tahun jam pukul waktu saat sekarang kini kelmarin setiap tiap tanpa "
        "jumpa temui datang tengok telefon call senang tidur lena sedap larat tenang sorang seorang keseorangan empati selami lega terkilan suka cakap kecewa marah pandang doa ambil"
    ),
    # What may come before the subject of a clause.
    "det": "itu ini tu ni sendiri pun juga telah sudah dah yang",
    "lead": (
        "dan tapi tetapi lalu jadi sebab kerana rupanya rupa-rupanya semalam tadi kelmarin semasa ketika masa "
        "sebenarnya memang pihak so because mula-mula lepas kemudian pastu tengok-tengok sedangkan sampai"
    ),
    "you": (
        "encik puan cik tuan kak akak bang abang bos boss cikgu datin dato datuk you u awak anda prof doktor dr "
        "haji hajah tan client klien pelanggan ustaz ustazah en pn madam mdm miss mr mrs sir mak pak pakcik makcik"
    ),
    "adv": (
        "yang telah pun juga jugak sendiri pernah sebenarnya memang ada terus rupanya tadi semalam je saja "
        "sahaja ni pula pulak betul-betul secara tak tidak langsung"
    ),
    "vague": (
        "kesulitan kesusahan kesilapan kekhilafan segala apa perkara hal ini itu kejadian masalah gangguan "
        "kekeliruan semua semalam tadi keadaan situasi semuanya segala-galanya ketidakselesaan insiden tu ni hari pagi petang "
        "pengalaman isu apa-apa sebarang segalanya salah silap kekurangan kelemahan benda mana-mana yang "
        "kami saya keterlanjuran pihak kesalahan"
    ),
    "slip": (
        "kesilapan kekeliruan kesalahan kelewatan masalah gangguan ralat kecuaian kelalaian salah silap isu "
        "kekhilafan percanggahan keciciran kegagalan kerosakan error glitch salah-faham kelambatan "
        "ketinggalan bug khilaf kecacatan kesulitan problem tersilap"
    ),
    # "Maaf pasal majlis semalam" names what it spoiled, and not what was done.
    "occasion": "majlis kenduri mesyuarat temujanji sesi kelas lawatan hidangan rombongan acara kempen campaign event program jamuan perjumpaan",
    "err": (
        "tersalah tersilap terlupa terlepas tertinggal tertukar terlewat tercicir terpadam tersasul terleka "
        "terabai terlambat terkurang terlebih tersangkut silap salah lupa lalai cuai leka alpa lewat lambat "
        "break broke crash forgot missed messed screwed dropped deleted overwrite overwrote gagal khilaf terover tersend terdelete tergesa-gesa terburu-buru terkhilaf tersalahkan terlajak tersilap"
    ),
    "wrong": (
        "salah silap tersalah tersilap tertukar terlupa tertinggal lewat lambat lama belum usang rosak pecah "
        "hilang tercicir terbalik kurang terlebih terkurang wrong lebih sia-sia cacat palsu terlewat "
        "terpadam bertindih tersangkut lari sejuk basi terlepas"
    ),
    "right": (
        "betul baharu baru baru-baru semula balik kembali pembetulan dibetulkan pindaan diperbetulkan ganti "
        "gantian gantinya pengganti lengkap approved terkini pulangan betulkan dibaiki refund percuma"
    ),
    "repair": (
        "betulkan membetulkan dibetulkan baiki membaiki dibaiki perbaiki diperbaiki pulangkan memulangkan "
        "dipulangkan ganti gantikan menggantikan digantikan pulihkan memulihkan dipulihkan refund turunkan "
        "diturunkan tarik ditarik kembalikan dikembalikan mengembalikan bayarkan kreditkan dikreditkan "
        "mengkreditkan pinda dipinda meminda lanjutkan batalkan dibatalkan membatalkan rotate redeploy "
        "selesaikan diselesaikan menyelesaikan tanggung selesai bereskan siapkan disiapkan menyiapkan hidupkan "
        "swap resend update kemaskini dikemaskini mengemaskini hantarkan aktifkan diaktifkan pulih siap "
        "diperbetulkan memperbetulkan jahit sambung disambung padamkan dipadamkan fix fixed settle settlekan "
        "rollback restore hapuskan mansuhkan dihapuskan dimansuhkan kecualikan dikecualikan kurangkan kekalkan honour sunting dilampirkan disertakan lampirkan sertakan terlampir pos"
    ),
    "act": (
        "cc bcc pm dm hantar buat tulis bayar kira suruh letak ambil bagi beri pasang simpan cetak tempah masuk masukkan "
        "tutup buka tinggal padam tukar salin taip baca guna pakai order book hantarkan post publish upload "
        "send key tekan potong cat order submit lepaskan terjemah bawa pilih set config run delete sebut cakap "
        "ingat anggap sangka jadualkan daftar isi lampir lampirkan tersalah tersilap terlupa terlepas "
        "tertinggal lupa silap salah campur ukur bancuh masak goreng pack jual beli keluarkan emel email forward "
        "print tampal packing tag restart push deploy sahkan luluskan approve tandatangan sign campurkan "
        "ketepikan abaikan render kata hilangkan tempahkan caj charge swap lock deduct debit tolak tambah bahagi scan fax faks stop bagitau bg sambung jahit tersenarai berhentikan parkir susun kumpul gunting hangus naikkan pegang tanda cuci letakkan serah pindahkan angkat on off tarik setkan biarkan bagitahu beritahu janji check hubungi pecahkan gerak tulis pos siarkan "
        "serahkan catat rekod kunci cuci angkut muat punggah whatsapp gerakkan sampaikan klik sampai"
    ),
    "not_act": (
        "menzahirkan berikrar mendengarnya merasainya mengenangkan meminta memohon memahami merasa memandang mengharap berharap berterima bersimpati berjanji mengaku "
        "menjamin merayu berada mempunyai menghargai bertanggungjawab mengerti mendengar memerlukan "
        "menyesal menyedari berasa bersedia berusaha meskipun terima terus tentang tersebut terhadap terdapat "
        "terbaik terkini termasuk terdekat terlalu tempat temu tengah tetap telah tepat tetamu tetapi tengok "
        "meja merah mereka memang mesti membayangkan mengakui mengutamakan telefon bertemu berjumpa bercakap "
        "berkata berminat berbincang bergantung mengutamakan berbesar menjunjung mencuba berkhidmat merakamkan merasai merasakan bertekad berazam beriltizam mementingkan menantikan menjaga berbangga berduka menjanjikan berhasrat bersyukur berdoa mendoakan mencintai menyayangi menghormati menghubungi menelefon memeriksa menyemak mendapati termaktub tertakluk "
        "dimaklumkan menawarkan melihat menemui terkejut terharu tertekan memaklumkan berdasarkan "
        "berlaku berlakunya berpunca meletup merekah mendap melimpah meleleh mereput melecet membengkak utamakan pentingkan harapkan doakan rakamkan maklumkan tertarik teringin teruja mengalu-alukan alu-alukan "
        "bersama bersetuju sedangkan kalaukan silakan izinkan bahkan asalkan pekan ucapkan maafkan dikesalkan belum benar besar beza belas berapa bertanya menyiasat meneliti tertanya"
    ),
    "agent": (
        "pembekal kurier courier pemandu drebar driver subkontraktor kontraktor pekerja budak staf kakitangan "
        "sistem pelayan server bank pencetak kilang runner penghantar rider jabatan vendor supplier pegawai "
        "kerani pelatih intern makmal lab penterjemah freelancer rakan tukang ejen agent syarikat kedai gudang "
        "warehouse bahagian unit pasukan team penyelia jurugambar jurutera tukang-tukang hosting komputer "
        "software aplikasi app bot mesin jururawat nurse doktor receptionist penyambut pembancuh tukang-masak "
        "mahkamah pejabat printer technician juruteknik pengurus manager despatch dispatch pos laju farmasi "
        "kapal pelabuhan kastam ahli editor designer akauntan pembantu secretary setiausaha platform website "
        "agensi staff staffs trainee tailor mekanik guard cashier juruwang barista chef cef waiter maid cleaner imigresen "
        "poslaju jnt j&t ninjavan grab lalamove shopee lazada foodpanda google aws celcom maxis unifi telekom hq "
        "subcon contractor developer pereka angin cawangan rakan-rakan"
    ),
    # What has gone wrong when it is said of a thing.
    "harm": (
        "hilang rosak pecah bocor merekah retak patah koyak sumbing calar kemik lenyap songsang senget bengkok terbalik longgar "
        "masin hangus hangit mentah basi berkulat busuk tawar meletup roboh runtuh mendap tumpah melimpah luntur pudar kabur "
        "terbakar bercanggah bertindih berlanggar gagal tersekat padam mati kotor basah berlainan berbeza bercampur berkarat reput tumbang tercabut lusuh cair"
    ),
    # Others than the sender, of whom nothing is known but that they act.
    "third": (
        "jiran posmen polis guard pengawal owner pemilik anak suami isteri adik bapa ibu ayah sepupu kawan rakan geng mamat "
        "bekas wakil penyewa penjual pelayan penolong peniaga department penghuni hotel dewan sekolah kelab klinik hospital tnb perunding "
        "konsultan perisian wifi internet line maps waze lalamove gdex dhl fedex skynet majlis kementerian mpb kakitangan petugas jurujual "
        "helper storekeeper supervisor foreman crew boy runner accountant nurse assistant part-timer orang ketua mandor "
    ),
    "app": "waze google maps grab shopee lazada tiktok whatsapp gmail excel system autocorrect kalkulator",
    "machine": (
        "lori van kereta motor kapal feri komputer laptop printer mesin line talian internet wifi elektrik skrin jam enjin "
        "peti oven lif kren forklift cuaca hujan jalan trafik jambatan"
    ),
    "not_ter": (
        "terima terus tentang terhadap terdapat terbaik terkini termasuk terdekat terlalu tersebut terlampir "
        "tersedia terpaksa tertinggi teratur terasa terharu terkejut terbuka terang teruk terjemahan terjemah terminal "
        "teras terakhir terpilih termaktub tertakluk tertera tercatat terbit terkenal terletak tersenarai terkesan "
        "terganggu tersinggung terluka tertekan terbaru terbaharu terperinci terutama terutamanya terlebih terpakai tersayang "
        "terbesar terkecil terpanjang terpendek tertua termuda terbanyak terawal terlama termahal termurah tercepat terpantas terhebat teristimewa terpenting terlaris terkuat terdekat terendah terbesarnya tercinta terbanyaknya tersentuh tersayat terguris tersepit terhina terpinga-pinga terseksa terbeban terhibur terhormat terdiri teringat tersusun tertentu ternyata terkilan terhutang terjalin terjawab terselamat "
        "terjadi terjejas tertunggu tertanya termin terimalah terimakasih terjamin terpelihara terbang terbukti terserah teramat "
        "tersenyum terbaiknya terpancar terdahulu termasuklah terpulang tertarik teringin teruja tergantung terlaksana terbayar terisi tersusun"
    ),
    "not_agent": (
        "penghutang pemiutang pendaftar pengundi pengumuman penerangan pengesahan penuh penting penat pening pengaruh pernah perlu pergi perut perit perkara pelbagai pelik pengsan peluang "
        "perihal permata perintis pelanggan pembeli penumpang penyewa pesakit pengantin penghuni peminjam "
        "penerima pemilik pelancong penyakit perangai pelabur perasmi perisian peguam pendek pekak pecah "
        "percuma petang pertama perlahan persis perkhidmatan pengguna peserta pengunjung peniaga penduduk pendeposit "
        "pemohon penjamin pelita pelamin pemegang penyata penutup pelekat penapis penyaman pengering pemanas penyejuk penimbang pengimbas pelapik pengedap pemadam penggera pengecas penyambung pembalut pembungkus penanda pensel pelampung penghadang penghawa penyedut pengadun pembakar penebat perosak pelepah pepijat pelaras pengukur penyukat penyangkut penyapu pelantar pelindung penunjuk petunjuk peringkat peratus penyebab pengisar penampal penjuru permukaan pertanyaan penyelesai pelekap perisa pewarna pengawet pemanis pencuci peluntur perekat perabot peraduan pengerusi peti pejabat penginap penonton"
    ),
    "they": "dia beliau dialah merekalah mereka diorang dorang depa deme diaorang",
    "maaf": (
        "maaf maafkan maafkanlah sorry sori sory kemaafan ampun ampunkan apologies apologise apologize apology maaflah "
        "minta-maaf sowi"
    ),
    "plan": (
        "nak mahu hendak ingin perlu perlukan soalan pertanyaan suka boleh setuju bersetuju berminat sempat "
        "lapang senang want need questions would"
    ),
    "ahead": "akan esok lusa tulat besok nanti bakal",
    "asker": (
        "boleh bolehkah apa apakah adakah nak mahukah siapa bila bilakah mana berapa kenapa mengapa bagaimana macam "
        "ada sempat atau yang okay ok can shall should is what cukup warna encik puan cik tuan kak akak bang dah sudah"
    ),
    "ongoing": "sedang tengah tgh boleh dapat mahu",
    "future": "esok lusa tulat besok akan nanti nak bakal hendak sedang tengah cuba will boleh mahu usahakan dapat harap lagi",
    "motion": (
        "sampai tiba siap hantar ambil pasang naik keluar mula bermula datang pos bergerak gerak gantikan ganti "
        "betulkan pulangkan buat cetak bayar masuk dapat terima menerima ialah adalah buka dibuka dipasang "
        "dihantar dicetak serah selesai live turun tukar bagi baiki refund kembalikan bawa bertolak sedia emel "
        "balik kirim cat tampal"
    ),
    "num": (
        "satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas belas puluh setengah sejam "
        "se-jam dua-tiga sehari seminit separuh"
    ),
    "day": (
        "isnin selasa rabu khamis jumaat sabtu ahad esok lusa tulat bsk besok harini malamni petangni monday "
        "tuesday wednesday thursday friday saturday sunday tomorrow tonight today"
    ),
    "month": (
        "januari februari mac april mei jun julai ogos september oktober november disember jan feb mar apr "
        "jul ogo sep okt nov dis"
    ),
    "unit": "minit min jam hari minggu bulan saat jam-jam keping orang ringgit muka pinggan helai baris patah",
    "part": "pagi petang malam tengah hari tengahari subuh maghrib asar zohor",
    "gone": "tadi semalam kelmarin lepas lalu dulu",
    "soft": "la lah je jer jela sahaja saja ajer pun aje cuma ye ya",
    "doc": (
        "polisi terma syarat syarat-syarat kontrak perjanjian klausa peraturan prosedur sop dasar garis t&c "
        "policy terms fasal piagam manual pekeliling waranti warranty skop handbook guideline termasyarat kebijakan tatacara akta"
    ),
    "neg": "tidak tak belum x gagal",
    "paper": "invois quotation resit borang tiket sebut-harga quote brosur laman poster e-mel",
    "hard": (
        "marah kecewa sedih penat susah sakit terkilan sukar sukarnya geram tertekan hampa kesal perit "
        "stress frust bengang terganggu risau bimbang kecewanya marahnya leceh sabar penatnya susahnya"
    ),
    "clock": "",
    "pp": "",
    "any": "",
}

SHAPES = {
    "act": r"(?:me|ber)[a-z]{4,}|ter(?:[a-z]{4,}|-[a-z]{2,})|[a-z]{3,}kan(?:nya)?",
    "di": r"di[a-z]{4,}",
    "agent": r"pe(?:m[a-z]|n[a-z]|ng|ny|l|r|k|g)[a-z]{2,}(?<!an)|juru[a-z]{4,}",
    "ter": r"ter(?:[a-z]{4,}|-[a-z]{2,})",
    # "Maaf kerana" and one of these: the sender did it.
    "active": r"(?:me[nmlrngwy]|ber)[a-z]{4,}",
    # After what is acted on stand "saya" and a bare stem: "khemah saya pacak".
    "bare": r"(?!me[nmlrngwy]|ber|ter|di|ke[a-z]+an)[a-z]{3,}",
    "verb": r"(?!ke[a-z]{3,}an)[a-z]{3,}",
    "any": r"[a-z0-9].*",
    "clock": r"\d{1,2}(?:[.:]\d\d)?(?:am|pm|ptg|pg|mlm)|\d{1,2}[.:]\d\d",
    "num": r"\d.*|ke-?\d+",
    "date": r"\d{1,2}/\d{1,2}(?:/\d{2,4})?",
}

#: What a name only looks like: "Dinesh" is no passive, "Permata" no agent.
NAMELESS = frozenset(["@act", "@di", "@agent", "@ter", "@active", "@bare", "@verb"])

#: What hangs on to a word: "menjadikannya", "bayarlah".
ENDINGS = r"((?:me|di|ter|ke)[a-z]{4,})nya|([a-z]{4,})lah"

#: "Akak minta maaf": who speaks of themselves by what they are called; to somebody younger ("dik"), also in
#: "abang salah bagi". In such a draft the word is "saya".
SELF_CALLED = (
    r"(?:(?P<younger>\A(?=[\s\S]{0,300}?\b(?:dik|adik|adik-adik)\b)[\s\S]{0,300}?\b)|\b)"
    r"(?P<self>kak|akak|abang|abg|bang|pakcik|makcik|pak|mak|cikgu|ustaz|ustazah|acik|kakak|auntie|aunty|uncle|adik"
    r"|(?:kak|mak|pak|mek|tok|cikgu|abang|abg|pakcik|makcik|uncle|aunty|auntie) [^\W\d_]{2,12}(?= (?:nak|ingin|betul-betul|memang) ))"
    r"(?(younger) (?:lupa|salah|silap|terlupa|tersalah|tersilap|tertinggal|terlepas|tersasul|lambat|lewat|minta|mintak|mohon)\b"
    r"| (?:nak |ingin |betul-betul |memang )?(?:minta|mintak|mohon|memohon)(?: ampun)? maaf)"
)
SELVES = ("saya", "i")

#: Chat spellings, read as the word that they stand for.
SPELLINGS = {
    "kalau-kalau": "kalau", "jika-jika": "jika",
    "dh": "dah", "sdh": "sudah", "udh": "sudah", "tlh": "telah", "blm": "belum", "blum": "belum", "yg": "yang", "yng": "yang",
    "utk": "untuk", "tuk": "untuk", "dgn": "dengan", "ngan": "dengan", "dlm": "dalam", "dr": "dari", "dri": "dari",
    "drpd": "daripada", "kpd": "kepada", "pd": "pada", "kt": "kat", "dkt": "dekat", "td": "tadi", "tdi": "tadi",
    "smlm": "semalam", "semlm": "semalam", "skrg": "sekarang", "skg": "sekarang", "skang": "sekarang", "sblm": "sebelum",
    "sebelom": "sebelum", "slps": "selepas", "lps": "lepas", "lpas": "lepas", "tgh": "tengah", "tngah": "tengah",
    "pkl": "pukul", "pkul": "pukul", "kul": "pukul", "ptg": "petang", "mlm": "malam", "hr": "hari", "ari": "hari",
    "mggu": "minggu", "bln": "bulan", "thn": "tahun", "x": "tak", "tk": "tak", "tdk": "tidak", "xde": "takde", "xda": "takde",
    "xkan": "takkan", "jgn": "jangan", "jgnlah": "janganlah", "sgt": "sangat", "sgt2": "sangat", "byk": "banyak",
    "blh": "boleh", "bole": "boleh", "leh": "boleh", "tp": "tapi", "sbb": "sebab", "psl": "pasal", "mcm": "macam",
    "lg": "lagi", "org": "orang", "brg": "barang", "bg": "bagi", "bgtau": "bagitahu", "bagitau": "bagitahu", "btau": "beritahu",
    "sy": "saya", "sya": "saya", "aq": "aku", "klu": "kalau", "kalo": "kalau", "klau": "kalau", "jd": "jadi", "jdi": "jadi",
    "nk": "nak", "nnt": "nanti", "nti": "nanti", "dpt": "dapat", "dtg": "datang", "ckp": "cakap", "tlg": "tolong",
    "hntr": "hantar", "anta": "hantar", "antar": "hantar", "hantr": "hantar", "amik": "ambil", "ambik": "ambil", "amek": "ambil",
    "bwk": "bawa", "bawak": "bawa", "btul": "betul", "btl": "betul", "slh": "salah", "maap": "maaf", "maf": "maaf", "mahap": "maaf",
    "mintak": "minta", "mntk": "minta", "mnta": "minta", "sory": "sorry", "sori": "sorry", "sorrry": "sorry", "soryy": "sorry",
    "bru": "baru", "smua": "semua", "sume": "semua", "trus": "terus", "tros": "terus", "trlupa": "terlupa", "telupa": "terlupa",
    "terlpas": "terlepas", "tersilp": "tersilap", "akn": "akan", "msk": "masuk", "msuk": "masuk", "smpai": "sampai",
    "smpi": "sampai", "spai": "sampai", "byr": "bayar", "bayr": "bayar", "gnti": "ganti", "hbs": "habis", "cpt": "cepat",
    "besok": "esok", "bsk": "esok", "esk": "esok", "sme": "semua", "jap": "kejap", "kejp": "kejap", "pon": "pun", "jgak": "juga",
    "jugak": "juga", "gak": "juga", "jer": "je", "aje": "je", "ajer": "je", "tuh": "tu", "nih": "ni",
}  # fmt: skip

TELLTALE = (
    "saya kami yang dan di ke ini itu dah sudah telah akan tidak tak untuk dengan kepada pada dari daripada "
    "encik puan cik tuan maaf kerana sebab tapi tetapi sebelum pukul esok semalam tadi nak nanti je sahaja ada "
    "atas oleh jika kalau sekiranya boleh minta mohon tersalah terlupa silap pagi petang malam hari kat ni tu "
    "sangat lagi semula betul baru baharu terima kasih kak bos bang kita sila salam selamat apa"
)

#: No verb, no bare stem either.
CLASSES["not_bare"] = CLASSES["not_verb"]
