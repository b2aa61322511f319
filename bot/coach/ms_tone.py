# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, the faults of tone: words that spoil what an apology does. Data only."""

ROLES = {
    "conditional": """
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
        kalau|jika|sekiranya ada|terdapat ..3 salah|silap|terkasar|kekurangan|tersalah|tersilap|terasa|tak
        kalau|jika|sekiranya ..2 @you ..2 terasa|terganggu|marah|tersinggung|kecewa|terkesan|rasa|berasa|kecil|terluka|tidak
        kalau|jika|sekiranya ini|perkara|hal|tindakan|kesilapan|kelewatan|ia|benda ..4 menyusahkan|mengganggu|menimbulkan|menyebabkan|menjejaskan|mendatangkan|terkesan|menyulitkan|buat|bagi
    """,
    "conditional_not": """
        kalau|jika|sekiranya ..4 nak|mahu|ingin marah|tegur|komplen|memarahi|menegur
        faham|memahami|mengerti|wajar|patut|berhak|terima|menerima ..2 jika|kalau|sekiranya|andai
        jika|kalau|sekiranya|andai ..3 @plan|sudi|lapang|izin|mengizinkan|izinkan|benarkan|masih ,,9 @maaf
        beritahu|maklumkan|bagitahu|tanya|tegur ..3 jika|kalau|sekiranya
    """,
    "but": "tapi|tetapi|namun|cumanya|sungguhpun|meskipun|walaupun|tp|sebaliknya|but|however|walaubagaimanapun",
    "but_long": """
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
    "but_fine": """
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
    """,
    "lead_but": """
        walaupun|meskipun|sungguhpun|sementara @me? ..5 @maaf
        walaupun|meskipun|sungguhpun @me ..8 , @any
    """,
    "minimising": """
        alah|alaa|alahai|ala ,,5 je|saja|sahaja|pun
        tak|tidak|x luak|rugi|hilang ..1 mana|apa|pun
        @slip|silap|salah|lambat|lewat|tersalah|tersilap|tertinggal|terlepas ..2 sikit|sedikit|skit|kecil|remeh|kecik
        silap|salah|lewat|lambat|terlewat|kurang|tersasar|lari @num? sikit|sedikit|skit|je|jer|sahaja|saja
        perkara|hal|benda|isu|masalah|kesilapan|kesalahan|silap|perubahan ..2 kecil|kecik|remeh|biasa|enteng|kecil-kecilan|sedikit|sikit
        kecil|kecik|sikit|sedikit|skit je|jer|sahaja|saja|aje|ja
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
        nasib baik !@you @any
        mujur|mujurlah !@you @any
        usah|jangan ..1 besarkan|besar-besarkan|dibesar-besarkan
        sekurang-kurangnya|sekurangnya
        ramai|tetamu|pelanggan ..2 tak|tidak perasan|kisah|nampak|sedar
        tiada siapa|sesiapa|orang ..1 perasan|sedar|nampak
        small|minor|hiccup|glitch|typo @soft?
        tidak seberapa
    """,
    # A small number is small only beside the harm.
    "minimising_count": """
        cuma|hanya|sekadar|setakat @num|sehari|sejam|satu|beberapa|seorang|sekali|sebahagian|sebaris|seminit
        @num ..1 @unit|huruf|perkataan|biji|ekor|bungkus|keping|baris|sen je|jer|sahaja|saja|aje|ja !untuk !sedangkan !padahal !cukup !lagi !perlu !kena !boleh !dah
        sehari|sejam|seorang|beberapa|seminit ..2 je|jer|sahaja|saja
    """,
    "minimising_not": """
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
    """,
    "over_promise": """
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
        sifar @any
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
        pesuruhjaya|akuan|surat|lafaz sumpah
        jaminan bank|pinjaman|pelaksanaan|keselamatan|produk|bon|deposit|sewa|itu|tuan|encik|puan|cik|yang|tersebut|bertarikh
        surat|tempoh|kad|bon|dokumen jaminan
        tidak|tak ..1 dapat|boleh ..1 jamin|menjamin|janji
        tak|tidak dijamin
        100% ..1 dipulangkan|refund|bayaran|kos|deposit
        tidak terputus
    """,
    "policy": """
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
        termaktub|tertera|tercatat ..3 borang|resit|tiket|laman|perjanjian
        dari segi undang-undang|kontrak
        peraturan ..1 tetap|ialah|adalah peraturan
        di luar liabiliti
        tidak ..1 terikat
    """,
    "policy_not": """
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
    """,
    "begging": """
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
        betapa @any
        @me ..1 tahu|tau ..2 sakitnya|susahnya|penatnya|peritnya|pedihnya|sedihnya|betapa|rasanya
        pilu|sebak|hiba|luluh|sayu hati|@me
        hati @me ..1 mendengar|mendengarnya|melihat
        @me ..3 faham|memahami|mengerti|paham|fahami ..4 @any
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
