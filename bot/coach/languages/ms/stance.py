# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, where the sender stands: behind rules, on their knees, beside the client. Data only."""

ROLES = {
    "policy": """
        policy|policies|rule|rules|house|t&c|tnc ..1 kami|syarikat|kedai|kita|company|rules
        mengikut|menurut|berdasarkan|bawah|ikut perkara|surat|resit|tiket|label|risalah|buku|tawaran ..3 !@you @any
        @you ..3 tandatangan|tandatangani|menandatangani|sign|signed ..1 borang|surat|dokumen ..1 persetujuan|pelepasan|kebenaran|setuju|waiver
        tidak|tak|x menanggung|tanggung ..2 kerosakan|kerugian|kehilangan|hasil|risiko
        atas risiko|tanggungan sendiri|pelanggan|@you|pembeli|pemilik|penghantar
        memang|kan|dah ada|dah|telah|memang tulis|ditulis|tertulis|sebut|disebut|nyatakan|dinyatakan|tampal|ditampal|maklum|dimaklumkan !@me
        kami|kedai|pihak|syarikat ..1 tak|tidak|x tanggung|menanggung|cover
        @paper|terma kami|kita|tu|itu|ni|syarikat? memang|dah|jelas|ada|telah tulis|sebut|nyatakan|tercatat|tertera|tertulis|menyatakan !@you @any
        <!@you <!@me tulis|tertera|tercatat|tertulis kat|di|pada|dalam|atas|bawah @paper !@you
        @you ..3 tandatangan|tandatangani|sign|signed|isi|baca ..1 borang|surat|dokumen|perjanjian|kontrak ,,5 maklum|faham|tahu|setuju|terikat
        berdasarkan|mengikut|ikut|menurut sebut harga|quotation
        under|per|as our|the|per|company terms|policy|contract|policies|sop
        memang ..1 termaktub|tertulis|tertera|tercatat|tertakluk
        @doc ..1 yang ..1 @you ..1 sign|signed|tandatangan|tandatangani|setuju|terima|baca|luluskan|persetujui
        bukan|tidak|tak ..1 dalam|termasuk ..1 skop|pakej|terma|kontrak
        mengikut|ikut|menurut|berdasarkan|tertakluk|selaras|seperti|sebagaimana|sesuai|merujuk|rujuk|mematuhi|patuh|berpandukan|bawah ..4 @doc ..3 kami|syarikat|bank|klinik|firma|kedai|perkhidmatan|di|@num|yang|ini|itu|,|klinik|kita|memang|kalau|standard|asal|pembelian|tempahan|penghantaran|jualan
        mengikut|ikut|menurut|berdasarkan|tertakluk|selaras|sebagaimana|bawah|rujuk|merujuk ..3 @doc
        polisi|dasar|terma|syarat|prosedur|sop|peraturan ..1 kami|syarikat|bank|klinik|firma|kedai|pejabat|pihak|jabatan|hospital|memang|standard|kedai|studio
        terma|syarat dan|& syarat|terma
        klausa|fasal|seksyen @num
        sebut harga ..6 menyatakan|menyebut|nyatakan|kata|tulis
        termaktub|tertera|tercatat ..6 @doc
        @doc ..6 menyatakan|menyebut|nyatakan|sebut|benarkan|membenarkan|dibenarkan|menetapkan|tetapkan|memperuntukkan|jelas|kata|cakap|bagi|memang|tulis
        dinyatakan|ditetapkan|dipersetujui|disebut|tertulis|diterangkan|diperuntukkan ..5 @doc
        tidak|tak|bukan ..2 bertanggungjawab|tanggungjawab|liable
        bukan ..1 liabiliti|tanggungan|tanggungjawab|urusan|bidang
        memang|dah polisi|prosedur|peraturan|syarat|sop|dasar
        @you ..3 setuju|bersetuju|tandatangan|tandatangani|menandatangani|sign ..5 @doc
        hak ..1 kami
        kami|bank|syarikat|klinik|firma|studio|kedai|pihak ..2 berhak
        termaktub|tertera|tercatat ..3 borang|resit|tiket|laman|perjanjian|sebut|invois|quotation
        dari segi undang-undang|kontrak
        peraturan ..1 tetap|ialah|adalah peraturan
        di luar liabiliti
        tidak ..1 terikat
    """,
    "policy_not": """
        @doc ,,9 dan|tetapi|tapi|sedangkan|padahal|namun @me @act|@verb|yang|tidak|tak
        @me !ikut !mengikut !patuh !mematuhi !tertakluk !rujuk !merujuk !berpegang !menyebut @act|@verb ..1 @doc
        melanggar|langgar|mungkir|abaikan|mengabaikan|menyalahi ..3 yang ..1 tertulis|tercatat|tertera
        @doc @num? telah|sudah|dah ..1 @me @any
        kontrak|perjanjian|klausa|fasal @num? itu|tu|ini|ni? @me @act|@verb
        bukan ..3 tertulis|tercatat|tertera|dinyatakan ..3 @doc
        melanggar|langgar|melanggarnya|mungkir|abaikan|mengabaikan|menyalahi ..6 @doc
        akan ..1 tertera|tercatat|dinyatakan|disebut|ditolak ..4 @doc
        padahal|sedangkan|walhal|bercanggah|lari ..3 @doc
        padahal|sedangkan|walhal @doc ..2 @any
        @doc ..2 yang @me @any ..2 @any
        polisi insurans|takaful|nyawa|kereta|perubatan|encik|puan|cik|tuan|yang|itu|lama|baharu|hayat|motor|ini
        perjanjian|kontrak ..2 yang? ..1 kami|saya|sewa|jual ..1 sediakan|draf|hantar|buat|tulis|beli
        insurans|takaful
        meneliti|teliti|mengkaji|kaji|menyemak|semak|mengubah|ubah|mengetatkan|perketat|memperketat|memperbaiki|menambah|melanggar|langgar|abaikan|mengabaikan ..1 @doc
        tidak|tak|x|tanpa ikut|mengikut|mematuhi|patuh|mengikuti ..2 @doc
        @doc ..3 berubah|diubah|dipinda|diperketat|dipertingkatkan|dikemas|ditambah
        @doc ..3 sudah|telah|dah|akan|kini|pun ..2 ubah|tukar|pinda|kemas|perketat|gantikan|semak|ditukar
        polisi|prosedur|sop|peraturan|dasar ..2 @you
        mulai|bermula @any
        @doc ..1 yang ..1 @you ..1 tak|tidak|x|belum|kurang @any
        @me @act|@verb ,,9 dalam|pada|bagi|untuk klausa|fasal|seksyen @num
        tertulis|tercatat|tertera|disebut|dinyatakan|ditulis|tulis ..5 , tapi? @me yang|tak|tidak|terlepas|silap|tersilap|lupa|terlupa
        @me ..1 @err|silap ..9 , dalam|kat|di|pada sebut|quotation|invois|order|pesanan|borang @any
    """,
    "begging": """
        harap|berharap|mohon|moga ..9 memaafkan|maafkan|kemaafan|mengampunkan|ampunkan|mengampuni
        harap|berharap|mohon|moga ,,9 terus ..1 menggunakan|guna|melanggan|langgan|bersama|percaya|mempercayai
        jangan|janganlah ..1 bagi|beri|letak|tulis ..2 star|bintang|rating|review
        harap|berharap|mohon|minta|moga ..5 tak|tidak|jangan ..1 tinggalkan|meninggalkan|putuskan|cari|mencari|tukar|bertukar|batalkan|cancel|lari|beralih|serik|marah|pergi|pindah|berpindah|report|viralkan|komplen|adukan
        bagi|beri ..2 can|chance|ruang|peluang ..2 @any
        mohon|minta|harap|merayu sangat|sangat-sangat|sungguh-sungguh ..2 maafkan|ampunkan|memaafkan|percaya
        kesiankan|kasihankan|kesiankanlah|kasihanilah @any
        jangan|janganlah ..1 buat|tulis|bagi|beri|cerita|ceritakan|sebarkan|hebahkan|canang|bising ..1 report|aduan|laporan|review|rating|komen|kat|pada|kepada|dekat
        saman|report|adu|viral ..1 saya|kami|i je|pls|please|ye
        merayu|rayu|merayu-rayu|memujuk|sembah|menyembah|melutut|sujud|berlutut
        tolonglah|tolong|please|pls|plz|mohon|harap|mintak|minta|janganlah ..4 jangan|janganlah ..2 tinggal*|marah|bagitahu|beritahu|report|adu|mengadu|lapor|laporkan|batal*|cancel|ambil|tukar|viral*|cari|buang|saman|pergi|komplen|complain|bagi|beri|post|lari|berhenti|sebar|kecil|putus*|share|pindah|terminate|tamat*|benci|serik|tarik|heboh*|besarkan|panjangkan
        tolonglah|tolong|please|pls ..2 maafkan|maaf|ampunkan|maafkanlah|faham|fahamilah|kasihan*
        maafkanlah|ampunkanlah|ampunilah
        jangan|janganlah ..2 berpindah|pindah|berubah|beralih
        gulung tikar
        jangan|janganlah ..1 tinggalkan|putuskan|saman|viralkan|buang|benci|serik|report|lari|bagitahu|beritahu|marah|pecat|komplen|cancel|batalkan|adukan|mengadu
        beri|berilah|bagi|bagilah|berikan|berikanlah|minta|mohon|mohonlah ..3 peluang
        peluang kedua|terakhir|sekali|lagi
        satu|sekali ..1 peluang
        hilang|kehilangan kerja|pekerjaan|@you|punca|pelanggan|klien|client|job
        kena|di buang|pecat|marah|berhenti
        @me|akan|boleh|kena ..1 dipecat|dibuang|diberhentikan|dimarahi|disaman
        dibuang kerja
        sudi|sudilah|sudikan ..1 memaafkan|maafkan|kiranya|ampun*
        harap ..2 sudi|dapat|boleh ..1 maafkan|memaafkan|ampun*|lupakan|terima
        kasihan|kesian|kasihanilah|kasihani|kesianlah ..1 saya|kami|kat|pada|dengan
        belas ihsan|kasihan
        antara|rahsia ..1 kita ..1 je|sahaja|saja|berdua
        rahsiakan|diamkan ..2 je|dulu|saja|kita|perkara|hal
        simpan rahsia
        anak|isteri|keluarga|bini ..5 tanggung|ditanggung|menanggung|kecil
        nak makan apa
        bergantung|harap pada|kepada ihsan|@you|kontrak|projek
        bos saya|i ..5 marah|tahu|buang|bunuh
        demi allah|tuhan|anak
        lupakan ..1 je|saja|sahaja|perkara|hal
        tolong|tolonglah ..2 percaya|setia|kekal|terus
        terus|kekal ..1 langgan|melanggan|bersama|setia|jadi
        jangan|janganlah ..1 ambil|cari|tukar|pindah|guna ..4 lain
        jangan ambil hati|tindakan
        rating|review ..1 buruk|teruk|1|satu|rendah
    """,
    "begging_not": """
        yang kena|perlu|patut|hendak|nak buang
        merayu|rayu|merayu-rayu ke|kepada|terhadap|keputusan|di ..2 mahkamah|lembaga|tribunal|majikan|keputusan|lhdn|jabatan|pejabat
        tempoh|hak|notis|masa|peluang ..4 merayu
        jangan ..1 beri|ambil|bagi ..2 ubat|lagi|pil|dos
        jangan ambil hati
        kalau|jika ..6 ambil|tukar|cari
    """,
    "regret": """
        @me ..2 rasa|berasa ..2 bersalah|malu|sedih|kesal|terkilan
        malu|sedih|kesal|segan|terkejut ..1 apabila|bila|melihat|mengenangkan ..4 @any
        tidak|tak|x ..1 lena|boleh|dapat ..1 tidur|lelap
        tidak|tak tidur
    """,
    "empathy": """
        kesiannya|kasihannya|siannya
        kalau @me pun nangis|menangis|marah|mengamuk|sedih|geram
        mesti|pasti|tentu ..4 berat|pedih|getir|mencabar
        berdiri ..1 bersama|dengan|di @you|sisi|samping
        hati ..2 tersentuh|tersayat|terguris|tersentap|terusik
        @me ..1 tersentuh|terharu @any
        berkongsi|kongsi|merasai|merasakan|selami|menyelami ..2 rasa|kesedihan|kekecewaan|kepedihan|perasaan|keperitan|kepiluan|duka|kesusahan
        @me ..1 tahu|tau|faham|sedar ..3 bukan ..1 mudah|senang|ringan
        i|we ..1 understand|know|feel @any
        @hard you|@you? feel|are|mesti|pasti|tentu
        kesian|kasihan @you|dekat|pada|kat|dengan|puan
        mesti|pasti|tentu ..3 @hard
        semoga|moga-moga|moga @you ..4 tabah|sabar|kuat|tenang|sembuh|cekal
        macam|seperti|bagai|ibarat|sebahagian|ialah|adalah|sebagai keluarga ..1 kami|sendiri|saya
        kalau|jika @me ..3 tempat|kasut @you
        tempat|kasut @you ..4 @hard
        betapa @any
        @me ..1 tahu|tau ..2 sakitnya|susahnya|penatnya|peritnya|pedihnya|sedihnya|betapa|rasanya
        pilu|sebak|hiba|luluh|sayu hati|@me
        hati @me ..1 mendengar|mendengarnya|melihat
        @me ..3 <!salah <!tersalah <!silap <!tersilap faham|memahami|mengerti|paham|fahami ..4 @any
        faham|memahami|mengerti|paham ..2 perasaan|betapa|kekecewaan|kemarahan|apa|keadaan|situasi|kesukaran|bagaimana|kegusaran|kesulitan|rasa|macam|mcm
        bersimpati|simpati|empati|berempati
        turut merasai|rasa|merasakan|sedih|berdukacita|bersedih
        di|kat tempat @you
        tempat @you ..3 pun|juga|saya
        dapat|boleh ..1 bayangkan|membayangkan|rasa|rasakan|merasakan|merasai|imagine
        @me ..1 dengar|mendengar
        sentiasa ..1 bersama|ada|menyokong
        mesti|tentu|pasti|tentunya|mestinya|memang ..4 @hard
        betapa @hard
        hati ..1 @you
        sorry|sedih|dukacita|simpati ..1 to|mendengar|dengar|hear
        perasaan|kekecewaan|kemarahan ..1 @you
        terkilan @any
        emosi
        doa|doakan kami|kami
        @maaf ..2 @you ..1 rasa|berasa|kecewa|marah
        @you ..1 rasa|berasa ..1 @hard
        @you ..1 rasa|berasa ..1 tidak|tak|kurang gembira|puas|selesa|senang|hati
        suara @you ..2 didengari
        kami ..1 menghargai @you|setiap|pelanggan
    """,
}
