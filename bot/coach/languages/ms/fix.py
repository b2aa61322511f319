# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, the roles of repair: what was done, what will be, by when, and what follows. Data only."""

ROLES = {
    "done": """
        @you ..1 bayar|membayar @money|rm|harga|apa|ikut|seperti|@num
        mulai|bermula @part? tadi|semalam|kelmarin
        @agent telah|sudah|dah !@err !salah !hilang @any
        sudah|dah|udah|sdh @any
        telah ..2 @repair|dipulangkan|@right
        telah|sudah|dah ..1 @me ..1 @act|@repair
        telah|sudah|dah pun? @me @adv? @any
        telah @di|@act|@verb
        @num ..1 , bukan @any
        <!@agent <!@third baru|baharu|betul|sebenar|gantian ada|dah|sudah|kini? ada|berada? dalam|di|kat|dekat !masa !proses !perjalanan !pembuatan !tindakan !perhatian !siasatan !tempoh !waktu !hari !beberapa !sehari !seminggu @any
        tu|itu|ni|ini|semua|semuanya batal|selesai|beres|ok|okey|settle|pulih|aktif
        abaikan|buang|padam|guna|gunakan|pakai ..2 je|sahaja|saja|yang|versi|link
        tak|tidak|x payah|perlu ..1 bayar|membayar|datang|buat|risaukan|isi|hantar
        terus masuk|datang|guna|ambil
        <!tidak <!tak <!x <!belum boleh|pulih|aktif|ok|okey|siap|live|jalan|normal|berfungsi|buka|ada|masuk|sampai|berada ..4 sejak @any
        bukan ..3 , ..3 tetapi|tapi @num
        yang betul|sebenar|tepat ..1 ialah|adalah|is|:|,
        telah pun @any
        dilampirkan|disertakan|terlampir|dilampir|lampirkan|attached|sertakan|dikepilkan
        @me @repair ..5 tadi|semalam|pagi
        baru je|saja|sahaja|jer @me? @any
        ini dia
        kembali|balik|pulih|normal seperti|macam biasa|asal|sediakala|dulu
        tetap @me @verb|@act
        changed|updated|fixed|corrected|replaced|refunded|resent|reuploaded|restored|sorted|settled ..3 @any
        @me ..2 kat|di|at|depan ..3 sekarang|skrg|now
        @repair ..4 tadi|semalam|kelmarin
        @right ..3 <!akan sudah|dah|telah|ada|tadi
        @me ..2 bayar|tanggung|cover
        <!akan <!nak <!perlu <!boleh <!dapat <!kena <!mesti <!belum <!tidak <!tak <!x @di semula|kembali|balik
        @act|@di ..3 semula|balik ..6 tadi|semalam
        tidak dikenakan bayaran|caj
        berfungsi|beroperasi ..2 semula|seperti
        @me sudah|dah|telah @act ..5 semula|balik|@right
        kini|sekarang ..3 sah|normal|lengkap|selamat|terbuka|aktif|pulih|boleh|live|siap|betul|ok|okey|online|berfungsi
        dan|serta|lalu menghantar|menyerahkan|mengirim|membayar|mengembalikan|memulangkan|menggantikan|membaiki|membetulkan|memasang ,,9 tadi|semalam|kelmarin
        dan|serta|lalu menghantar|menyerahkan|mengirim|memulangkan|menggantikan ,,9 ke|kepada|kat|di ,,9 tadi|semalam|kelmarin
    """,
    # With a time gone by: done, when the mistake has been told before.
    "done_after": """
        <!tidak <!tak <!x ada|berada di|kat|dekat|dalam ..3 sekarang|kini|skrg
        @me terus|segera|lekas-lekas|cepat-cepat @act|@verb
        itu|tu|ini|ni|@you @me @repair
        @me @repair ..6 yang sama
        @motion|@repair ..4 sekarang|now
        @me @adv? !@err @act|@verb ..6 tadi|semalam|kelmarin
        <!yang @di|@right|@repair ..6 tadi|semalam|kelmarin
        doktor|pakar|jururawat|juruteknik|mekanik|tukang tengok|rawat|periksa|baiki|pasang|tukar|semak ..6 sekarang|kini|skrg
    """,
    # A passive in the perfect; told first, and mending nothing, it is the mistake.
    "done_passive": """
        telah|sudah|dah|pun @di
    """,
    "done_passive_not": """
        wang|duit|bayaran|rm|baucar|rebat|pampasan|diskaun|deposit|yuran|amaun|jumlah|kredit|hamper|hadiah|pengganti ..7 @di
        dilampirkan|disertakan|diselesaikan|dihubungi|dimaklumkan|diberitahu|dihantar|disediakan|diserahkan|dipasang|ditampal|diambil|dibeli|disiapkan|dikemas|dibawa|diletakkan
    """,
    # The perfect: with a time and a word of repair, it is the repair and no admission.
    "done_perfect": """
        @me telah|sudah|dah|pun @verb
    """,
    "done_weak": """
        sedang|tengah|masih ..2 @di semula|kembali|balik
        akan|bakal|perlu|hendak|mahu ..5 @di semula|kembali|balik
        bawa|angkat|kemukakan|rujuk|panjangkan|utarakan|dibawa|dirujuk|dipanjangkan|dikemukakan|diutarakan|diangkat ..2 ke|kepada|pada|dalam ..1 mesyuarat|pengurusan|pihak|jabatan|bos|ibu|pengurus|perhatian|pengetahuan
        dah|sudah tu|la|lah|pun|kot|kan|ke
        sudah|dah|telah penat-penat|susah-susah|lama-lama|@hard
        dia|mereka|@agent ..1 dah|sudah|telah ..1 balik|pergi|pulang|berhenti|resign|cuti|lari
        walaupun|meskipun|sungguhpun|padahal|sedangkan|walhal ..3 sudah|dah|telah @any
        @me @act|@verb ,,7 yang telah|sudah|dah !@repair !@right @di
        telah|sudah|dah ..2 maklumkan|memaklumkan|dimaklumkan|beritahu|bagitahu|tegur|menegur|ditegur|ingatkan|mengingatkan|diingatkan|lapor|melaporkan|dilaporkan|berlaku|berlakunya|minta|meminta|mohon|memohon|cuba|berusaha|bincang|berbincang|terjadi|menyebabkan|merekah|bercakap|cakap|lama|lambat|lewat|salah|silap|hilang|rosak|pesan|catat|dimaklum|marah|tahu|faham
        telah|sudah|dah|pun @err|@ter
        @you ..1 sudah|dah|telah ..1 setuju|bersetuju|tandatangan|sign|maklum|baca|pesan|cakap|kata|menandatangani
        telah|dah|sudah ..2 @err|tersalah
        @me telah @act ..8 salah|lama|lain|belum|silap
        sudah|dah lepas|lama|biasa|tentu|pasti|penuh|habis|cuti|tidur|malam|tua|kena|tamat|expired|luput|mati|banyak|ramai|berkali-kali|beberapa
        @me ..2 sudah|dah|telah tengok|check|semak|terima|menerima|membaca|membacanya|meneliti|menelitinya|menyemak|menyemaknya|mendengar|mendengarnya|melihat|melihatnya|memahami|menyedari|dengar|baca|faham|sedar
        @you ..1 sudah|dah|telah bayar|bagi|beri
        sudah|dah|telah ..1 @num orang|kali|hari|minggu|bulan|tahun|jam|ribu|ratus|pelanggan
        terima kasih
        dah buat salah
        kalau|jika|sekiranya dah|sudah
        telah menyebabkan|mengakibatkan|menimbulkan
        sudah|dah|telah pukul|jam|pedih
        yang telah|sudah|dah !@repair !@right @di tidak|tak
    """,
    "next": """
        @me @act|tukar ..2 dalam|pada masa|waktu|tempoh ..1 terdekat|singkat|sesuai|munasabah|hampir
        bila|kalau|apabila ..1 ada|dapat|free|senang|sempat|lapang|boleh ..2 @me ..1 @act|@verb
        sehari|seminggu|sejam dua|tiga ..2 @me @act|@verb
        dalam sehari|seminggu|beberapa|dua|tiga ..4 @me @act|@verb
        @me @act ..3 asap|secepatnya|secepat|segera|kejap|sesegera
        akan menyusul|tiba|sampai|siap @any
        nak hantar|tambah|ganti|gantikan|pulangkan|betulkan|baiki|bayar|pasang|cetak|buat|tukar !macam !camne !camana !cemana !apa !mcm @any
        on the|its way
        otw
        akan maklumkan|memaklumkan|beritahu|memberitahu|hubungi|menghubungi|telefon|menelefon|tulis|menulis|update|lapor|melapor|melaporkan ..9 sebelum|selewat-lewatnya
        akan !silap !salah !@err !cuba !siasat !menyiasat !pantau !memantau !mengambil !teliti !meneliti !berhati-hati !lebih !maklumkan !memaklumkan !hubungi !menghubungi !beritahu !terus !sentiasa !berusaha !tengok !bincang !berbincang !semak !menyemak !update !usahakan !memastikan !pastikan !tetap !berulang !berlaku !dimaklumkan !dihubungi !datang !ada !lihat !melihat !bertanggungjawab !kekal @any
        @me ..2 akan ..1 @repair
        akan datang|ada|terus ..3 @clock|@day|pukul|semula|balik
        akan datang ke|dan|untuk
        akan datang @repair|@act|ambil|baiki|cat
        nnt|nanti|kejap ..3 @me ..2 @any
        @me ..3 nanti
        <!@me sedang|tengah|tgh @verb
        sedang|tengah|tgh @repair|pusingkan|render|hantar
        sedang|tengah|tgh !jalan @act|@di|@repair|gerak|proses|jalan|bawa|hantar|pasang|baiki|ganti|digoreng|naik
        dalam|on perjalanan|the proses|pembuatan way
        @me ..1 gantikan|ganti|baiki|betulkan|pulangkan|pulihkan|hidupkan|tukarkan|kembalikan|settlekan|settle|refund|uruskan|bereskan|hantarkan
        @me @act ..3 <!tahun balik|semula|baru|baharu
        @act|@di balik|semula
        @me nak|mahu|hendak @repair|hantar|buat|pasang|tukar|bayar
        biar @me @act
        esok|lusa ..7 @act|@di|datang|sampai|siap|tiba|@repair
        sebelum|selewat-lewatnya|menjelang @part|@num|@day|@clock|pukul|jam ..6 @me? @act|@di|siap|sampai
        @me @act ..5 sebelum|esok|lusa|nanti
        @right ..6 @clock|pukul|@day
        @me hantar|isi|buat|bagi|beri ..3 tambah|baru|baharu|lain
        tambah|ganti|baru|baharu ..1 @me hantar|bagi|beri|buat
        sampai|tiba|siap|keluar|masuk|dapat|terima|dipasang|dihantar|bergerak ..5 sebelum|esok|lusa|nanti|pukul|hari|@day
        @day|petang|malam ..6 siap|sampai|tiba|dihantar|hantar|ganti|gantikan|pasang|datang
        menyusul
        tak|x lama lagi ..4 sampai|siap|tiba|ok|naik
        cuba ..1 @repair|siapkan|hantar
        will @any
        @me usahakan
        bakal @any
        asap|secepatnya @me @any
        @right|@motion ..2 dalam proses|pembuatan|cetakan ..1 @any
        @me pos|hantar|buat|ganti yang baru|baharu|semula|balik
    """,
    # In the present tense of a chat: a promise when the mistake has been told before.
    "next_soft": """
        @me @adv? @act|@verb ..5 baru|baharu|lain|semula|balik|betul|gantian|tambahan|percuma
        @me @adv? @act|@verb ..2 dulu|terus|sekarang
    """,
    # A time asked for is a time offered: "boleh puan datang esok pukul 11?"
    "offer": """
        boleh|nak|mahu|sudi ..3 datang|singgah|jumpa|ambil|masuk|terima|tengok|periksa|saya|kami ..5 @day|@clock|pukul|@part
    """,
    "next_not": """
        semua|semuanya|segalanya|insyaallah ..1 akan ok|okay|okey|baik|selamat|berlalu|pulih
        ketika|masa|waktu|saat itu|tu ..4 sedang|tengah ..1 @any
        @me terima|menerima|dapat ..5 @any
        siasatan|penyiasatan|semakan|kajian|penelitian|perbincangan ..3 sedang|akan|tengah @any
        lupa|terlupa|gagal|lambat|tangguh|malas ..2 nak @any
        <!akan @right ..9 tadi|semalam|kelmarin
        akan ..1 rasa|berasa|@hard
        lupa|terlupa|gagal ..1 @any ..2 semula|balik
        tidak|tak|x|tanpa|lupa|terlupa|gagal ..1 memaklumkan|maklumkan|memberitahu|beritahu|bagitahu|menyedari|sedar|tahu|perasan ..7 akan ..1 @any
        @doc ..7 akan ..1 @any
        tiada|tidak|tak|takkan|x ..3 akan ..1 @any
        tidak|tak|x akan ..1 @any
        @me tidak|tak|x|takkan ..1 @any
    """,
    "not_fix": """
        cuba lagi|semula
        bincang|berbincang|bercakap|runding|berunding|tanya|bertanya ..1 dengan|kat|pada|kepada ..1 bos|boss|pengurus|pasukan|team|pihak|semua
        jadikan|menjadikan|dijadikan|ambil|mengambil ..3 pengajaran|iktibar|teladan|panduan|sempadan
        tengok|tgk ..2 macam|apa|bagaimana ..3 nanti
        siasat|menyiasat|disiasat|siasatan|teliti|meneliti|diteliti|pantau|memantau|kaji|mengkaji
        cuba ..2 terbaik|yang|sedaya|elak|mengelak
        berusaha|usaha|berikhtiar
        ambil|mengambil|pandang|memandang|dipandang ..2 serius|berat|maklum|tahu|tindakan
        tindakan sewajarnya|selanjutnya|susulan
        lebih berhati-hati|teliti|peka|cermat|baik
        maklumkan|memaklumkan|dimaklumkan|maklum|beritahu|bagitahu|update|hubungi|menghubungi|dihubungi|contact|roger
        tengok|tgk|lihat|semak|menyemak|disemak|check ..2 macam|dulu|dahulu|apa|bagaimana|balik|isu|punca|perkara|dengan|kat|ada|mana
        <!doktor <!dr <!doc <!pakar tengok|tgk
        semak|menyemak|check dulu|dahulu|perkara
        tingkatkan|meningkatkan|mempertingkatkan|ditingkatkan|perbaiki|memperbaiki ..1 mutu|kualiti|perkhidmatan|diri|servis|prestasi|kelemahan
        dalam perhatian|tindakan|siasatan
        mengutamakan|komited|menghargai
        bincang|berbincang|dibincangkan|bincangkan|membincangkan
        memastikan|pastikan ..3 tidak|tak|takkan
        apa-apa|something
        usahakan
        sesuatu
        fikirkan|memikirkan|menimbangkan|mempertimbangkan|menilai|merancang|dinilai|dipertimbangkan|dikaji|rancang
        mengenal|kenal pasti
        sedang|akan|masih|tengah dirancang
        cari|mencari|carikan|fikirkan|memikirkan|ikhtiarkan ..1 jalan|penyelesaian|ikhtiar|cara
        macam mana pun
        <!salah <!tersalah <!silap <!tersilap faham|memahami
    """,
    "why": """
        sebab|kerana|jadi|selain|ketika|rupanya|ceritanya|pula|pulak|mula-mula|sedangkan|puncanya|punca
        masa tu|itu|kejadian
        waktu|time|ketika tu|itu
        lepas|selepas tu|itu
        pagi|petang|malam|minggu tu|itu|pulak|pula
        ^ hari tu|itu
        pada masa|ketika
    """,
    # What it did, what is still owed, and when the next word comes: no reasons.
    "report": """
        ^ akibatnya|kesannya|akibat|kesan @any|:
        @me ..1 belum|masih ..1 ada|tahu|pasti|dapat|menemui|jumpa|mendapat
        ^ @me ..1 sedang|tengah|masih ..1 menyemak|semak|menyiasat|siasat|mencari|cari|meneliti|mengkaji|memeriksa|check @any
        @me ..1 akan @any
        @you ..1 akan @any
    """,
    "prevention": """
        mulai|bermula|mulai hari|sekarang|minggu|bulan|esok|@day|@any
        kini|sekarang ..2 setiap|semua|dua
        setiap ..6 sebelum
        selepas|lepas ini|ni @any
        supaya|agar ..4 tidak|tak
        dua orang
        pada masa|akan hadapan|depan
    """,
    "make_good": """
        yuran|caj|bayaran|kos|bil|sewa|upah|faedah|harga|tambang|fi|denda|penalti ..4 dipotong|dikecualikan|dihapuskan|diketepikan|dikurangkan|diturunkan|dimansuhkan|digugurkan
        tidak|tak|x akan? dikenakan|dicaj|dikira
        percuma|free|pampasan|diskaun|baucar|voucher|potongan|rebat|ganti
        tanpa|tiada|tak|tidak ..2 caj|bayaran|kos|bayar
        kos|kosnya|bil|bilnya|caj|tambang|yuran|upah|semua|semuanya ..2 atas|kepada|bawah ..1 @me
        kami|saya ..2 tanggung|bayar|menanggung
        refund|pulangkan|dipulangkan|memulangkan
        sebagai tanda|ganti|gantian
        bayaran balik|semula
    """,
    "gift": """
        hadiah|cenderahati|cenderamata|hamper|baucar|voucher
        sebagai|terimalah|terima|kirim|kirimkan|hantarkan|belanja ..4 bunga|coklat|kek|kopi
    """,
    "loss": """
        rugi|kerugian|terlebih|hilang ..4 bayar|@money|jualan|pelanggan|@money
        kerugian
    """,
    "invitation": """
        ?
        hubungi|telefon|call|whatsapp|maklumkan|bagitahu|beritahu|tanya|mesej|emel saya|kami|je|saja|kepada|terus
        boleh hubungi|dihubungi|menghubungi|telefon|call
        di talian
        sila hubungi|maklumkan|beritahu
        nombor saya|i|kami
    """,
    "condition": """
        kalau|jika|sekiranya|jikalau|if ..1 @you
        kalau|jika|sekiranya ..3 nak|mahu|ingin|perlu|soalan|pertanyaan|suka
    """,
    "effect": """
        akibatnya|menyebabkan|sehingga|hingga|jadi|lalu|terpaksa
        @you @any
    """,
}
