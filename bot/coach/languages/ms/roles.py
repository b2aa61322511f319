# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, the roles of apology and blame (how to write phrases: phrases.py). Data only."""

ROLES = {
    "apology": """
        @maaf
    """,
    "apology_not": """
        maaf|sorry ganggu|mengganggu|menganggu|kacau|menyibuk
        sorry|maaf to hear|dengar
        terima kasih
        tak|tidak perlu|payah ..1 maaf
        sorry|maaf you|encik|puan|cik|tuan|awak ..1 rasa|berasa|feel
        maaf kerana|sebab|jika|kalau ..1 @you ..1 rasa|berasa|kecewa|marah
        @maaf !kan ..1 dalam bm
    """,
    "own": """
        @me ,,9 @maaf ,? @err @act|attach|key|click|tick|@verb
        @maaf ..2 @you lambat|lewat|salah|silap|terlupa|lupa|tersalah|tersilap @act|reply|balas|@verb
        @me @adv? @adv? @act|@verb ..6 , @you ..1 cakap|minta|nak|mahu|pesan|order|kata|tulis|sebut|pilih|tempah|menempah|meminta|memesan|memilih|menyebut|memutuskan @any
        @me ..1 mengaku|akui|mengakui ..2 @err|@ter
        @me tetap|masih|asyik|langsung ..1 @err|@ter
        @me !@not_act @verb|@act|@bare ..7 , sedangkan|padahal|walhal|bukan|bukannya @any
        @me tertekan !dengan !oleh !sangat @any|"
        itu|tu|ini|ni|semua|semuanya tidak|tak benar|betul
        masih ..1 di|dalam|atas|kat ..2 @me
        @me pandai-pandai|memandai-mandai|buat-buat|suka-suka|main @any
        tidak|tak|x|belum saya|kami|aku !duga !sangka !jangka !nafikan @verb
        kerana|sebab @me @adv? !@not_act !tidak !tak @verb
        kesilapan|kesalahan|silap|salah|kecuaian|silapnya|salahnya|kesilapannya|kesalahannya ..3 di|pada|kat|dari|daripada|milik|bahu ..2 @me
        @me telah|sudah|dah? @verb ..9 tanpa !caj !bayaran !kos !had !syarat !sebarang @active|semak|tanya|check|izin|kebenaran|pengetahuan|persetujuan|bincang|baca|tengok
        kesilapan|kesalahan|silap|salah ..2 daripada|dari|oleh @me
        @me ..5 tapi|tetapi|tp tak|tidak|x|lupa|terlupa|tersalah|tersilap|tertinggal|terlepas|tercicir|tertukar @any
        @me ..1 belum|tak|tidak !kenakan !mengenakan !caj !kira !ambil !minta !naikkan @act
        @me @adv? tidak|tak|x|langsung pernah|sempat|cukup|betul-betul? !caj !mengenakan !kenakan !charge !kira !ambil !minta !bersalah !tinggalkan !@not_act @verb
        @me ..1 sudah|dah|telah ..1 menyusahkan|mengecewakan
        @me @adv? @adv? @err
        @me @adv? @adv? @ter ..8 @wrong
        <!@agent @me yang @act|@err|@ter
        <!@agent @me yang !akan !ingin !lain !sama @verb
        <!@agent @me hanya|cuma @act|@verb
        <!@agent @me yang ..1 terlalu|kurang @any
        <!@agent @me yang ..1 tidak|tak|x|kena|perlu|patut|salah|silap|bertanggungjawab|cuai|lalai
        @me ..2 tidak|tak|x|belum|langsung sempat|semak|menyemak|periksa|memeriksa|perasan|check|baca|membaca|hantar|menghantar|buat|membuat|bagi|memberi|ikut|mengikut|pastikan|memastikan|sepatutnya|tengok|masuk*|tutup|simpan|kira|tanya|bertanya|maklumkan|memaklumkan|sahkan|mengesahkan|teliti|beritahu|bagitahu|confirm|alert|tepati|menepati|datang|hadir|telefon|call|jumpa|contact|reply|balas|update|kemas*
        @me ..1 dah|sudah|telah @err|@ter
        @me @adv? @ter
        @me ..2 buat|melakukan|membuat ..1 silap|salah|kesilapan|kesalahan|mistake|khilaf
        @me ..1 mengaku|akui|mengakui ..2 silap|salah|kesilapan|kesalahan|kecuaian|kelemahan|kelalaian
        @me ..3 @act ..7 salah|silap|lama|belum|terbalik|lewat|lambat|wrong|tertukar
        kesilapan|kesalahan|kecuaian|kelalaian|salah|silap|kelewatan|kealpaan|kekhilafan|kelemahan|kegagalan|kelekaan ..1 @me
        salah|silap ini|tu|itu|ni saya|kami
        berpunca|disebabkan|punca|angkara daripada|dari|oleh? @me
        @me punya ..1 silap|salah|pasal
        tanggungjawab|bertanggungjawab ..1 saya|kami
        @me ..2 bertanggungjawab
        @me ..2 cuai|lalai|leka|alpa|lambat|lewat|terlambat|gagal|silap|salah
        sepatutnya|sepatut|patutnya|patut @me
        @me sepatutnya|patut|patutnya
        kerana|sebab|atas @err
        kerana|sebab saya|kami :
        @maaf ..2 kerana|sebab|pasal telah? @act|tidak|tak|belum|gagal
        @maaf ..1 kerana|sebab tidak|tak @any
        @maaf ..4 kerana|sebab|pasal|atas tidak? !berlaku !berlakunya !berkenaan !mengenai !merujuk !menyebabkan @active
        oleh saya|kami
        @me janji|berjanji|cakap|kata ..6 tapi|tetapi
        @me tersebut @any|"
        @me mungkir|menyusahkan|menyebabkan
        @me ..2 tak|tidak akan? sempat
        @me @act|@verb ..5 dengan|pakai|guna|ikut|menggunakan|mengikut ..4 tahun|bulan|minggu|musim|edisi lepas|lalu
        @me !@not_act @verb ,,9 sedangkan|padahal|walhal @any
        @me minta|suruh|meminta|menyuruh|arahkan|mengarahkan @you ,,9 sedangkan|padahal|walhal @any
        @me !@not_act @act|@verb ..2 tanpa @num?|muka|helaian|lampiran|halaman|bahagian|jadual|nombor|tandatangan|cop|tarikh
        @me minta|suruh|meminta|menyuruh|arahkan|mengarahkan ..5 membawa|bawa|hantar|menghantar|isi|mengisi|bayar|membayar|datang ,,9 sedangkan|padahal|walhal @any
        @maaf ..1 kerana|sebab|pasal ..6 @me ..6 menyebabkan|mengakibatkan|membuatkan|menjadikan
        @me !@not_act @act|@bare ..5 bukan|bukannya @any
        kerana|sebab @me dengan|dan !@maaf @any ..2 @act|@verb
        @me !@not_act @act|@verb|@bare ..9 dan|lalu|tapi|tetapi|terus @err|@ter|tak|tidak @any
        sorry|maaf tersalah|tersilap|terlupa|terlepas|tertinggal|lupa|silap @act|letak|masuk|bagi|hantar
        @ter|@slip|@di|rosak|hilang|down|gagal|putus|tutup ..5 selepas|lepas|apabila|bila|kerana|sebab|semasa|ketika @me ..1 !@not_act !tahu !dapat @act
        @me @any ..3 terhadap|ikut|pakai|guna|mengikut|menggunakan ..3 lama
    """,
    # Owning it without a word of what was done: the mistake itself may still come.
    "owning": """
        salah|silap|kesilapan|kesalahan|kecuaian|kelemahan ..1 di|pada|dari|daripada|milik|bahu? ..2 @me
        @me ..2 mengaku|akui|mengakui ..2 silap|salah|kesilapan|kesalahan|kelemahan
        @me ..1 dah|sudah|telah? mengecewakan|menyusahkan|menghampakan|kecewakan|susahkan|hampakan @any
        @me ..1 yang salah|silap|bertanggungjawab .|,|!|dalam
        @me ..2 bertanggungjawab
        tanggungjawab|bertanggungjawab ..1 saya|kami
    """,
    "own_not": """
        @me hanya|cuma tolong|ikut|terima|bantu|menerima|menyampaikan|mengikut|jual|menjual|wakil
        @me tidak|tak|bukan ..1 terikat|wajib|diwajibkan|liable|berkewajipan|bertanggungjawab
        bukan|tidak|tak tanggungjawab|urusan|salah|tugas @me
        ^ @lead? @third|@agent !@you @any? @me yang @any
        bawa|membawa|suruh|menyuruh|buat|buatkan|membuat|paksa|memaksa|menyebabkan|jadikan|menjadikan @me ..2 @any
        @maaf ..2 sekiranya|jika|kalau|andai ..4 @me ..3 @any
        kontraktor|sistem|tukang|pembekal|kurier|driver|pemandu|budak|vendor|mesin|pelayan|server ..1 @me tu|itu|ni? yang @any ..5 @any
        @me @verb ..6 tidak|tak berapa? lama
        @agent ..2 @me yang @verb
        ^ @lead? @third|@agent !@you @any? @me @err|@ter @any
        tak|tidak bertanggungjawab|perlu
        @me ..1 memberi|beri jaminan
        @me ..1 tidak|tak salah|silap|bersalah
        bukan ..1 salah|silap|kesilapan ..1 @me
        @me rasa ..1 salah
        @me ..2 lewat-lewatnya|selewat-lewatnya
        @agent ..2 yang @me ..8 @any
        @agent @me yang @any
        kontraktor|sistem|pelayan|server|staf|staff|pekerja|pemandu|driver|runner|rider|kerani|pelatih|budak|tukang|pembantu|jururawat|pegawai|juruteknik|pembekal|kurier|kilang|pencetak|mesin|vendor|subkontraktor|penghantar|chef|developer|designer @me ..2 @err|@ter|cuai|lalai|leka|lambat|lewat|gagal|silap|salah
        bukan @me
        @me ..1 rasa|berasa
        @me yang|pun dah|sudah|betul|baru
        <!@agent @me yang tanggung|bayar|baiki|hantar|ganti|menanggung|uruskan|belanja
        @me ..1 @act|@verb|@bare ..2 supaya|agar ..6 @any
    """,
    "act_weak": """
        @act ..4 asap|secepat|secepatnya|segera|sekejap|kejap|soon|sesegera
        @me @act ..5 pukul|pada|jam|sebelum|@day|hari
        @act ..5 nanti|esok
    """,
    "thin": """
        @me sangka|ingat|anggap|fikir|menyangka|terlalu|tergesa-gesa|terburu-buru @any
    """,
    "supposed": """
        supaya|agar ..6 @any
        kalau|jika|bila|sekiranya|andai|andainya|seandainya ..6 @any
    """,
    "act": """
        @me telah|pun|ada|yang|terus|semalam|tadi|sendiri? @act
        @me @act|@ter
        tu|itu|ni|ini|@you @me @adv? !@not_act @verb !dari !daripada @any|~|"
        <!@agent <!kepada <!daripada <!dari <!oleh <!dengan <!bagi <!untuk <!pada <!antara <!pihak <!terhadap <!punya @me !@harm !@not_act @bare !dari !daripada @any|~|"
        ^ @lead? @lead? @me @adv? !@not_act @verb !dari !daripada !@agent @any
    """,
    "not_act": """
        @me hanya|cuma tolong|ikut|terima|bantu|menerima|menyampaikan|mengikut|jual|menjual|wakil
        @me @act la|lah|jelah|sajalah !@wrong
        @me pun|juga baru ..1 @any
        @me @act ..1 on|tepat|ikut time|masa|jadual|waktu
        @me @act ..1 awal|betul|elok|elok-elok dah
        ^ @lead? @third|@agent !@you @any? @me yang @any
        ^ @lead? @third|@agent !@you @any? @me @err|@ter @any
        @me ..1 anggap|menganggap|layan|melayan ..3 sebagai|macam|seperti|bagai @any
        jadikan|menjadikan|dijadikan ..3 pengajaran|iktibar|teladan
        @agent praktikal|baru|baharu|latihan ..1 @me yang @any
        sukar|susah|mustahil ..3 @me ..1 @any
        @me ..1 menyampaikan|memanjatkan|mengungkapkan ..2 permohonan|kemaafan|maaf|ucapan|rasa|penghargaan|terima
        @me ..1 minta|mohon|pohon|nak|ingin|akan|boleh|harap|faham|rasa|tahu|dengar|sedang|tengah|dah|sudah|mahu|bakal|jamin|janji
        @me telefon|call
        @agent ..2 yang @me @any
        @agent @me yang @any
        @me ..1 sentiasa|selalu @any
        akan|nak|bakal|hendak ..1 @me ..1 @any
        @me ..1 inform|update|maklum|ws|wasap|pm|mesej|text @any
        @me ..1 beri|memberi jaminan
        @me ..2 menulis ..1 surat|e-mel|emel|ini|kepada|untuk|bagi|semula|lagi
        @me ..2 mengambil|ambil ..1 kesempatan|maklum|berat|serius|perhatian|tindakan|iktibar|langkah|tanggungjawab
        bukan @me ..3 @any
        telah|sudah|dah ..1 @me @adv? !padam !padamkan !hilangkan !rosakkan !batalkan !buang !pecahkan @any
        ganti* @me
        nanti ..3 @me
        esok|lusa ..7 @act
        nanti ..8 , @me @any
        @me ni|ini @any je|jer|sahaja|saja|ja .|,|!
    """,
    "event": """
        didapati !stabil !selamat !betul !baik !normal !lengkap @any
        telah|sudah|dah|turut @ter !hati !semula !kembali
        @maaf ,,9 iaitu|apabila|kerana|di|atas ..5 telah|sudah|dah|tidak|tak @di
        ditinggalkan|digugurkan|dibiarkan|diabaikan|dicicirkan|dihilangkan|dirosakkan|didedahkan|terbiar|tergugur
        ekoran|berikutan|akibat|susulan @slip|gangguan|kerosakan|kegagalan|pertindihan|pembatalan|penutupan|pemotongan|kebocoran|perubahan @any
        secara|dengan ..1 tidak|tak ..1 sengaja|sengajanya
        <!@agent terlambat|terlewat masuk|sampai|dibayar|siap|dihantar|tiba
        telah|sudah|dah|turut @di ..2 sebagai|secara|sehingga|tanpa|dua|tiga|bukan !semula !balik !baharu !penuh @any
        tidak|tak|belum|x @di
        @di dalam keadaan !baik !selamat !sempurna !asal !elok @any
        @di tanpa !caj !bayaran !kos !had !syarat !sebarang !dibaca !dibuka !@me @any
        berlaku|berlakunya|terjadi|timbul|wujud ..2 @slip|perkara|sedikit
        terdapat|ada|adanya ..2 @slip
        telah|sudah|dah|@ter|turut tersalah|tersilap|tertukar|tercicir|tertinggal|terlepas|terpadam|terlewat|hilang|rosak|terlupa|pecah|bocor|merekah|lambat|lewat|gagal|salah|silap
        tersalah|tersilap|tertukar|tercicir|tertinggal|terlepas|terpadam|terlewat|tergendala|terputus|tertangguh|terlupa|terkeluar|terabai|terlambat|terhenti|terkurang|terlebih|terbatal|terdelete|tersangkut|tersasar|bercampur|tersekat
        hilang|rosak|merekah|bocor|lenyap|retak|songsang|senget|berkulat|basi|hangus|hangit|meletup|runtuh|roboh|mendap|luntur|terbakar|bertindih|tumbang|kemik
        @di|jadi|menjadi|didapati|ditemui ..5 @harm
        @di tanpa kebenaran|pengetahuan|persetujuan|notis|semakan|izin
        @di ..5 salah|silap|lewat|lambat|dua|lama|lain|tersalah|berulang
        salah|silap @di
        <!@me tidak|tak|belum|x sempat? @di|sampai|tiba|berfungsi|sempat|masuk|muncul|sepadan|lengkap|siap|dapat|keluar|cukup|betul|jalan
        tidak|tak|x ada !alasan !siapa !sesiapa !orang !masalah !apa !apa-apa !murid !barang !kena !bayaran !caj !kos !pihak !yang @any
        gagal @any
        @di ..1 terlalu|melebihi|bukan @any
        terlalu pendek|panjang|tinggi|rendah|awal|lewat|kecil|besar|banyak|sedikit|masin|manis|pedas|nipis|tebal|tajam|rapat|jauh|sempit|longgar|ketat|mahal|cepat|laju|lambat|panas|sejuk
        memang? teruk|buruk|huru-hara|kelam-kabut|kucar-kacir|hambar|bercelaru|kacau-bilau
        @ter !dengan !hati
        lewat|lambat|terlambat|delay sikit|sedikit|je|jer|sangat|juga|lagi|,|.
        lewat|lambat sampai|tiba|dihantar|siap|masuk|@num|sehari|sejam|diterima|dibayar|keluar
        sampai|tiba|dihantar|siap|masuk ..1 lewat|lambat|rosak|pecah|sejuk
        salah alamat|tarikh|nombor|fail|saiz|warna|nama|orang|masa|akaun|harga|versi|hantar|masuk|taip|cetak|kira|order|label|unit|bilik|model|amaun
        yang salah|silap|rosak
        kesilapan|kekeliruan|ralat|kesalahan|kelewatan|masalah|gangguan|salah|silap teknikal|sistem|taip|dalam|pada|semasa|ketika|penghantaran|kiraan|di|cetak|menaip|telah
        kelewatan
        tak jadi|menjadi
        <!yang tak kena
        tak ikut
        down|offline|error|crash
        @slip ..3 @di
        itu|tu|ini|ni|@you ..1 @harm
    """,
    # A passive without a doer, when the sentence neither repairs nor feels.
    "event_weak": """
        <!boleh <!akan <!perlu <!dapat <!sedang <!mesti <!hendaklah @di
        bukan ..4 yang @di|@me
    """,
    "event_weak_not": """
        dipohon|dipinta|diminta|dihulurkan
        dihormati|dihargai|dimaklumkan|diharap|diharapkan|dikasihi|diucapkan|didahului|disayangi|dialami|dihadapi|ditimbulkan|disebabkan|diambil|dirasai|dikesali|dipandang|dinanti-nantikan|dimaafkan|diberikan|diperlukan|dikehendaki|dipercayai|dirahmati|dilalui|difahami|dimaksudkan|dijangka|diperoleh|dilakukan|diri|dia|digunakan|dimiliki|dikenali|disebut|disebutkan
    """,
    "named": """
        dukacita|kesal|kesalnya ..3 dimaklumkan|memaklumkan|maklumkan|bahawa @any
        @maaf ..2 atas|pasal|tentang|mengenai|untuk|fasal|psl|about|for !@vague !@occasion @any
        @maaf ..2 atas|pasal|tentang|mengenai|untuk kesilapan|kesalahan|kekeliruan|masalah|gangguan|salah|silap ..1 dalam|pada|di|semasa|ketika|berkaitan|berhubung|tempahan|penghantaran|invois|bil
        @maaf ..2 @you? @any ..1 lambat|lewat|salah|rosak|tertukar|hilang
    """,
}
