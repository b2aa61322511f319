# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, the faults of tone: words that spoil what an apology does. Data only."""

ROLES = {
    "conditional": """
        @maaf ,,4 atas|untuk|bagi|terhadap apa jua|sahaja|saja|pun
        @maaf ..7 kiranya|andaikata|sekiranya !@plan @any
        @maaf ..7 jika|kalau|sekiranya|andai|andainya|seandainya|jikalau|if|kot|kalo|klu|kalu|sekira !@plan @any
        @maaf ,,7 ^ jika|kalau|sekiranya|andai|andainya|seandainya|jikalau|if|kalo|klu|kalu !@plan @any
        @maaf ,,4 atas|untuk|for|di|pasal|kerana ..1 sebarang|apa-apa|mana-mana|apa-apa|any
        @maaf ,,9 <!secepat <!sesegera <!seberapa <!seawal mungkin|barangkali|may|kot|agaknya|berkemungkinan
        @maaf ,,6 jika|kalau|sekiranya ada @any
        @maaf setakat|sejauh @any
        @maaf ,,2 bagi|kepada siapa|sesiapa|mana-mana|yang @any
        @maaf ,,3 apa-apa
        jika|kalau|sekiranya|andai|andainya|seandainya|jikalau ..9 , ..6 @maaf
        jika|kalau|sekiranya|andai ,,9 @maaf
        sebarang|apa-apa ..3 kesulitan|gangguan|kesilapan|ketidakselesaan ..5 dikesali|kesal
        sebarang kesulitan|gangguan|kesusahan|ketidakselesaan|masalah|salah
        kesulitan|gangguan ..2 mungkin|sekiranya
        setakat mana|yang
        kalau|jika|sekiranya ada|terdapat ..3 salah|silap|terkasar|kekurangan|tersalah|tersilap|terasa|tak !setuju !faham !jelas !suka !mahu !nak
        kalau|jika|sekiranya ..2 @you ..2 terasa|terganggu|marah|tersinggung|kecewa|terkesan|kecil|terluka|terkilan|sedih|geram|rasa|berasa|tidak|tak
        kalau|jika|sekiranya ini|perkara|hal|tindakan|kesilapan|kelewatan|ia|benda ..4 menyusahkan|mengganggu|menimbulkan|menyebabkan|menjejaskan|mendatangkan|terkesan|menyulitkan|buat|bagi
    """,
    "conditional_not": """
        kalau|jika ..1 @me|dekat|kat|di ..2 tempat|kasut @any
        ^ kalau|jika|sekiranya|kalo|klu|kalu ..9 , ..3 @me !minta !mohon !pohon !memohon !ingin !@maaf ..2 !@maaf @any
        ^ kalau|jika|sekiranya|kalo|klu|kalu ..9 , ..3 cakap|beritahu|bagitahu|maklumkan|telefon|call|hubungi|wasap|whatsapp|mesej @any
        kalau|jika|sekiranya ..9 cakap|beritahu|bagitahu|maklumkan|telefon|call|hubungi|wasap|whatsapp|mesej @any
        kalau|jika|sekiranya ..4 nak|mahu|ingin marah|tegur|komplen|memarahi|menegur
        faham|memahami|mengerti|wajar|patut|berhak|terima|menerima ..2 jika|kalau|sekiranya|andai
        jika|kalau|sekiranya|andai ..3 @plan|sudi|lapang|izin|mengizinkan|izinkan|benarkan|masih ,,9 @maaf
        beritahu|maklumkan|bagitahu|tanya|tegur ..3 jika|kalau|sekiranya
        ^ kalau|jika|sekiranya ..9 , kita|kami|saya bincang|jumpa|tengok|semak|tukar|pinda|baiki
    """,
    "but": "tapi|tetapi|namun|cumanya|sungguhpun|meskipun|walaupun|tp|sebaliknya|but|however|walaubagaimanapun",
    "but_long": """
        cuma|cumanya masa|waktu|time|hari|ketika|semalam ..1 @any
        walau bagaimanapun|macamana|apapun
        pun begitu|demikian
        namun begitu|demikian
        dalam pada itu
        cuma|cumanya ..1 @you ..1 kena|perlu|harus|faham|tahu
        akan tetapi
        hakikatnya
        sebenarnya memang|bukan
        nak buat macam|mcm
        apa boleh buat
    """,
    # Circumstances: after "but" they excuse, whoever acts in them.
    "excuse": """
        yalah|yela|iyalah|maklumlah|maklum|yelah
        seorang|sorang diri|je
        serentak|sendirian|bertindih|sorang-sorang
        biasa|biasalah|lumrah|adat
        masa|tempoh|notis ..6 hanya|hanyalah|cuma|setakat @num|sehari|beberapa|sejam
        ramai|banyak ..2 orang|keluar|masuk
        hal|urusan keluarga|peribadi|kecemasan
        letih|penat|mengantuk|demam|sakit|sibuk|busy|hujan|banjir|ribut|jem|jammed|sesak|traffic|trafik|cuti|kenduri|blackout|lif|tayar|kemalangan|accident
        banyak|ramai kerja|tempahan|order|projek|fail|kes|orang|pelanggan|customer|tugas
        kekurangan|kurang|takde|tiada|x ..1 cukup? orang|pekerja|tenaga|staf|staff|kakitangan|masa|stok|bajet
        tempoh|masa|bajet|notis ..2 singkat|suntuk|pendek|terhad|munasabah|cukup
        last minute|minit
        minit terakhir|akhir
        internet|wifi|line|elektrik|printer|komputer|sistem|lori|kereta|van|enjin ..3 takde|tiada|tak|rosak|putus|down|slow|lembab|mati|hang|buat|problem|meragam
        jadual|kaunter|pejabat|kedai ..2 padat|penuh|tutup
        musim|minggu perayaan|raya|cuti|sekolah|hujan|peperiksaan
        nak|apa buat ..1 macam|mana|camne|apa
        boleh buat
    """,
    # "I said ready, but …": what comes after "but" is the truth.
    "contrast": """
        @me !tahu beritahu|memberitahu|bagitahu|kata|cakap|sebut|janji|berjanji|tulis|menulis|ingat|sangka|fikir|menjanjikan|menyebut|confirm|sahkan|sepatutnya|menyatakan ,,9 tapi|tetapi|namun|but
        bukan|bukannya ..6 tapi|tetapi
        sedangkan|padahal|walhal ,,9 tapi|tetapi
    """,
    "but_fine": """
        walaupun|meskipun|sungguhpun !sebenarnya !begitu !demikian !memang !bukan !hari !masa !@you @any
        walaupun|meskipun|sungguhpun @you ..2 minta|meminta|pesan|memesan|cakap|tulis|menulis|sebut|menyebut|kata|pilih|memilih|tempah|menempah|bayar|membayar|ingatkan|mengingatkan|tanya|bertanya|beritahu|memberitahu|percaya|mempercayai|sampai|tiba|menunggu
        walaupun|meskipun|sungguhpun ..2 janji|berjanji|dijanjikan
        walaupun|meskipun|sungguhpun @you ..1 sudah|dah|telah|berulang @any
        tak|tidak|x sempat
        sila|tolong|please @any
        bukan|itu bukan alasan
        tiada alasan
        hanya|cuma ..1 @num
        yang betul|sebenar|sepatutnya|diminta|dipesan|ditempah
        sepatutnya|patutnya
        saya|kami @err|yang
        mohon @any
        saya|kami perlukan|nak|perlu
        walaupun|meskipun|sungguhpun @you ..1 melanggan|langgan|menyewa|sewa|membeli|beli|hadir|mengesahkan|menyerahkan|menghantar|melampirkan|menekankan
        invois|order|pesanan|borang|e-mel|emel|rekod|pelan|brief|resit|tempahan|mesej|nota ..1 @you ..1 kata|tulis|sebut|tertulis|tercatat|menyebut|cakap|minta|nak
        terlupa|tertinggal|tersalah|tersilap|terlepas|tercicir|tertukar|lupa @any
        @me tahu|tau|sedar ..1 itu|tu|ini|ni pun|juga @any
    """,
    "lead_but": """
        walaupun|meskipun|sungguhpun|sementara @me? ..5 @maaf
        walaupun|meskipun|sungguhpun @me ..8 , @any
    """,
    "minimising": """
        tak|tidak|x ..1 banyak|ramai|lama|jauh|tinggi|lewat|lambat|sampai mana|sangat|pun
        lupa|terlupa|tersilap|tertinggal ..3 je|jer|sahaja|saja .|,
        tak|tidak|x ..1 jejas|jejaskan|menjejaskan|terjejas|ganggu|mengganggu|kacau|effect|affect|berkesan|ketara|terasa ..1 sangat|mana|pun|apa|langsung
        orang|kedai|syarikat|tempat lain pun|juga|lagi ..2 lambat|lewat|salah|silap|macam|sama|begitu|begini|pernah|kena
        semua ..1 orang|kedai ..1 pun|juga|pernah ..2 lambat|lewat|salah|silap|macam|begitu|begini|kena
        hanya|cuma|sekadar ..1 @num ..1 yang ..1 lain|salah|silap|tertinggal|kurang|tersilap
        silap|salah taip|ejaan|eja|kira|cetak ..1 je|jer|sahaja|saja
        alah|alaa|alahai|ala ,,5 je|saja|sahaja|pun
        tak|tidak|x luak|rugi|hilang ..1 mana|apa|pun
        @slip|silap|salah|lambat|lewat|tersalah|tersilap|tertinggal|terlepas ..2 sikit|sedikit|skit|kecil|remeh|kecik
        silap|salah|lewat|lambat|terlewat|kurang|tersasar|lari @num? sikit|sedikit|skit|je|jer|sahaja|saja
        perkara|hal|benda|isu|masalah|kesilapan|kesalahan|silap|perubahan ..2 kecil|kecik|remeh|biasa|enteng|kecil-kecilan|sedikit|sikit
        kecil|kecik|sikit|sedikit|skit|ciput|typo je|jer|sahaja|saja|aje|ja
        cuma|hanya|sekadar|setakat @slip|sikit|sedikit|lewat|lambat|silap|salah|kecil|tertinggal|terlepas|tertukar|tersilap|terlewat|formaliti|teknikal
        halus|calar je|jer|sahaja|saja
        je|jer|saja|sahaja pun
        biasa la|lah|je|jer|jela|dalam|jadi|berlaku|benda
        biasalah
        memang ..1 biasa
        selalu|kadang-kadang|biasa|lumrah ..1 jadi|berlaku|terjadi|berlakunya
        tak|tidak|x|bukan|bukannya|tidaklah|taklah ..2 serius|teruk|besar|ketara|penting|jejaskan|menjejaskan|kritikal|seberapa
        tak jadi hal
        tak|takde|tiada|x ada? apa|apa-apa sangat|pun|la|lah|pon|,|.|!
        tak|takde|tiada|x ada? apa-apalah|apalah
        remeh|enteng|sepele|picisan|kelihatannya
        bukan ..2 kiamat|dunia
        tak ..2 mati|jadi hal
        sikit sangat
        sikit|sedikit @slip|silap|salah|kelewatan|kesilapan|kekeliruan|masalah|gangguan|lewat|lambat|lari|tersasar
        terdapat|ada|berlaku sedikit|sikit|skit
        semua orang|manusia ..2 silap|buat|salah
        siapa|manusia ..1 tak|tidak|mana ..2 silap|salah|lari
        nasib baik ..3 tak|tidak|sikit|hanya|cuma|belum|bukan|ada|sempat|je|x
        mujur|mujurlah !@you ..3 tak|tidak|sikit|hanya|cuma|belum|bukan|je
        usah|jangan ..1 besarkan|besar-besarkan|dibesar-besarkan
        sekurang-kurangnya|sekurangnya
        ramai|tetamu|pelanggan ..2 tak|tidak perasan|kisah|nampak|sedar
        tiada siapa|sesiapa|orang ..1 perasan|sedar|nampak
        small|minor|hiccup|glitch @soft?
        tidak seberapa
        takde|tiada|tak ada? siapa|sesiapa|orang|sapa ..1 perasan|sedar|nampak|kisah
    """,
    # A small number is small only beside the harm.
    "minimising_count": """
        cuma|hanya|sekadar|setakat @num|sehari|sejam|satu|beberapa|seorang|sekali|sebahagian|sebaris|seminit
        @num ..1 @unit|huruf|ayat|perenggan|item|perkataan|biji|ekor|bungkus|keping|baris|sen je|jer|sahaja|saja|aje|ja !untuk !sedangkan !padahal !cukup !lagi !perlu !kena !boleh !dah
        sehari|sejam|seorang|beberapa|seminit ..2 je|jer|sahaja|saja
    """,
    "minimising_not": """
        bukan ..1 perkara|hal|benda|isu|masalah|kesilapan ..1 kecil|kecik|remeh|enteng|biasa
        bukan ..1 biasa|kecil
        tidak|tak|x mahu|nak ..2 jadi|menjadi biasa
        orang|kedai|tempat lain yang|untuk|dan|akan @any
        @num ..1 @unit sahaja|saja|je ..4 , padahal|sedangkan|bukan
        sesen|sen pun
        kata|cakap|beritahu|sahkan|mengesahkan ..6 tak|tidak|tiada apa|masalah|serius
        jangan|tak risau ..4 @clock
        @num ..2 je|sahaja lagi|diperlukan
        tiada|tak|tidak|x ..2 masalah ..1 untuk|kalau|jika
        tak|tidak|tiada|x ..2 bayar|caj|terjejas
        tak|tidak payah
        kadar|dalam sedikit|sikit
        jangan risau
        dah|sudah|telah periksa|semak|check|uji|scan|memeriksa|diperiksa|disemak ,,6 tak|tidak|tiada|takde @any
        @me ..1 ingat|ingatkan|sangka|menyangka|anggap|menganggap|fikir ..3 perkara|hal|benda|isu|kecil|remeh|biasa|sikit|sedikit|tak|tidak
    """,
    "over_promise": """
        promise|janji|berjanji|jamin ..6 perfect|sempurna|flawless|never
        semua|sentiasa|selalu|selamanya ..2 on time|tepat|perfect|sempurna|lancar !dan
        confirm|konfem|confem|pasti|gerenti ..3 on|tepat|ok|semua ..2 time|masa|waktu
        tiada|takde ..2 satu|sebarang ..1 pun? @slip
        confirm|pasti|jamin|janji|confem ..4 100%
        ikrar|berikrar @any
        takkan|taknak|xkan ..2 berulang|jadi|berlaku|terjadi|ulang|diulangi|ulangi|buat|lagi|lupa|silap|salah|ada|lambat|lewat
        tidak|tak|x akan ..2 berulang|jadi|berlaku|terjadi|ulang|mengulangi|diulangi|ulangi|silap|salah|ada|lagi|terlepas|lewat|lambat|wujud|timbul
        tidak|tak ..1 berulang ..1 lagi|sama
        jamin|menjamin|dijamin|jaminkan|guarantee|menjaminkan
        jaminan @me|kami|bahawa|dari|daripada|penuh
        beri|memberi|bagi ..1 jaminan ..1 !bank
        100%|100 peratus|persen|percent|%|sempurna|betul|tepat|tanpa|selamat|ok|okey !bayaran
        100% siap|selamat|lancar|tepat|betul|sempurna|ok|okey|yakin|jamin|pasti|tanpa|bebas|puas|bersih|takkan|tak|tidak
        seratus peratus|persen
        sifar kesilapan|ralat|masalah|aduan|kelewatan|toleransi|defect|error|kecuaian|@slip
        kosong|zero kesilapan|error|mistake|masalah
        tiada|takde|takkan lagi|ada ..1 @slip|sebarang|kesilapan|masalah|lagi
        tiada|takde ..1 sebarang? @slip ..2 lagi|selepas|lepas|akan
        sumpah|bersumpah|swear|gerenti|garenti|guaranteed
        pasti|confirm|confem|konfem|janji|berjanji|sure|insyaallah ..2 tak|tidak|x ..1 jadi|berlaku|berulang|ulang|buat|lupa|silap|salah|lambat ..1 dah|lagi|lepas|selepas
        selama-lamanya|selamanya|selama-lama
        sampai bila-bila|mati|kiamat
        kali|yang terakhir ..3 @any
        ini|ni kali ..2 terakhir
        ini|ni ..1 kali|yang ..1 terakhir
        pasti|confirm|konfem|sure|janji|berjanji|jamin ..4 takkan|tiada|sentiasa|selalu|sempurna|sifar
        pasti|confirm|janji|berjanji ..3 tidak|tak akan ..2 berulang|jadi|berlaku|terjadi|silap|salah|lewat|lambat|lupa|terlepas|gagal|mengecewakan
        sentiasa|selalu|setiap ..3 tepat|betul|sempurna ..2 masa|kali|waktu
        mustahil ..3 berulang|berlaku|jadi
        tanpa sebarang|walau|apa-apa @slip|satu|cacat
        tidak|tak|takkan ..2 sekali-kali
        langsung tiada @slip
        bebas|sempurna ..1 kesilapan|ralat|masalah|selamanya
        never again|happen
    """,
    "over_promise_not": """
        tidak|tak|x ..1 dapat|boleh|mampu|berani ..1 jamin|menjamin|janji|berjanji|menjanjikan ..3 tidak|tak|takkan
        tidak|tak|x ..1 dapat|boleh|mampu|berani ..1 jamin|menjamin|janji|berjanji|menjanjikan ..6 @any
        pesuruhjaya|akuan|surat|lafaz sumpah
        jaminan bank|pinjaman|pelaksanaan|keselamatan|produk|bon|deposit|sewa|itu|tuan|encik|puan|cik|yang|tersebut|bertarikh
        surat|tempoh|kad|bon|dokumen jaminan
        tidak|tak ..1 dapat|boleh ..1 jamin|menjamin|janji
        tak|tidak dijamin
        100% ..1 dipulangkan|refund|bayaran|kos|deposit
        tidak terputus
        janji temu
    """,
}
