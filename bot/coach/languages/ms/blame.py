# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, the roles of blame: who is said to have done it instead (how to write phrases: phrases.py). Data only."""

ROLES = {
    "culprit": """
        @third|@agent kita|kami? tu|ni|itu memang|selalu|asyik !akan @any
        disebabkan|berpunca|akibat|kerana|sebab ..3 kegagalan|kelewatan|kecuaian|kesilapan|kelemahan|kelalaian|kesalahan pihak? !kami !saya !@you !teknikal !sendiri @any
        ^ @lead? !@me !@you !ada !siapa !itu !ini !perkara !hal !benda !apa !satu !barang @any @any? @any? yang buat|bagi|beri|suruh|tetapkan|angkut|potong|key|approve|luluskan|silap|tersilap|terlupa|lupa|cuai|lalai|tak|uruskan|urus|handle|jaga|pegang|tukar|ubah !@you !@me @any
        @third|@agent !@you !@me @any? @any? membiarkan|meninggalkan|mengabaikan|merosakkan|menghilangkan|memecahkan|memutuskan|mencuri|melanggar|langgar|menutup|memotong|mengubah|menukar|menolak|menangguhkan|membatalkan|terlanggar|melambatkan|biar|biarkan|tinggalkan|rosakkan|hilangkan|pecahkan|putuskan @any
        pihak !kami !saya !@you @any @any? ..2 lambat|lewat|gagal|cuai|lalai|terlepas|tersilap|tersalah
        @third|@machine ..2 lembab|slow|meragam|hang|down|rosak|problem|bermasalah|crash|habis
        @third|@agent ..3 yang !akan !sudah !telah !dah !@di !sama !baru !lain !betul !bertugas !tinggal !menunggu !sedang @err|@act|malas|cuai|lalai|degil|langgar|parking|park|tekan|kacau|sentuh|alih|angkut|usik|paling|pecahkan|jatuhkan
        @third|@agent ..2 @err|cuai|lalai|malas|sesat|meragam|lembab|slow|rosak|hang|problem !@di @any
        ^ @lead? @third|@agent !@you @any? @me @err|@ter @any
        dia|beliau|mereka|diorang|depa|@third|@agent ..2 punca|puncanya|penyebab|penyebabnya
        punca|puncanya|berpunca ..3 daripada|dari|pada|ialah|adalah|dari ..1 pihak|@agent|@third !kami !saya @any
        ini|ni|itu|tu kerja|angkara|perbuatan|ulah !@me @any
        <!kepada <!untuk <!oleh @app ..1 bawa|membawa|hantar|tunjuk|salah|suruh|down|lag|hang @any
        ^ @lead? @agent|@third @any? @any? salah|tersalah|silap|tersilap|lupa|terlupa @act|@verb
        ^ orang|budak|geng|mamat @any ..2 yang @act|@verb
        guard|jiran|pengawal @any? @you? ..1 yang @any
        @agent ..1 @me tu|itu|ni? yang !akan tidak|tak|x @any
        pihak !kami !saya !kitorang !@you @any yang !akan !berkenaan @active
        @agent praktikal|baharu|baru|latihan|sambilan|kontrak ..1 @me? ..1 yang !akan !@me @verb
        tuan|pemilik rumah|tanah|premis|kedai|bangunan ..2 tak|tidak|x|lambat|lewat|@err @any
        @agent|@app ..1 tu|itu|ni ..1 tunjuk|tunjukkan|menunjukkan|bagi|beri|memberi|kata|cakap @any
        @agent ..2 tu|itu|ni la|lah yang !akan !kami !saya @verb
        @agent ..3 yang? silap|salah|tersilap|tersalah|lupa|terlupa|cuai|lambat|lewat|gagal|terlepas|tertinggal|lembab|leka|lalai|mungkir|teruk
        @agent ..3 tak|tidak|x @any
        @agent ..2 buat hal|pasal|silap|perangai
        @agent tu|itu|ni !akan !dah !sudah !tengah !datang !sampai !on !ambil !ada !boleh !juga !pun !pula !telah !yang !sedang !nak @verb
        @agent tu|itu|ni|la|lah? yang !akan !sama !boleh !baru !bertugas !betul !kami @verb
        @agent ..2 yang @me @any telah? @err|@ter|lewat|lambat
        @agent|@machine ..2 yang ..1 @err|@ter|rosak|teruk|menyebabkan|mengakibatkan|mencetuskan|bermasalah
        bukan ..1 kami|saya|kitorang ,|.|!
        bukan ..1 kami|saya|kitorang yang @any
        bukan ..1 staf|orang|pekerja|pasukan|team|budak|pemandu|anggota ..1 kami|saya|kitorang
        @they yang @verb
        @agent ..2 itulah|inilah|tulah|nilah yang @any
        @agent ..3 yang @act|@err|@ter|bertanggungjawab|buat|punya|perlu|patut|sepatutnya
        @agent ..1 punya|la|lah
        @agent la|lah
        @agent ..4 suka hati
        @agent ..2 punya pasal|kerja|salah|silap|hal
        @agent ..2 down|error|rosak|problem|meragam|crash|hang|terhenti|lembab|bermasalah|gangguan|jem
        salah|silap|kesilapan|kesalahan|kecuaian|kelalaian|kelewatan|gara-gara|disebabkan|angkara|akibat|kegagalan|pasal|kelemahan ..3 @agent
        kesilapan|kesalahan|salah|silap ..1 @they
        sebab|kerana|punca|berpunca ..3 @agent
        kerja @agent
        @they yang @any
        @they ..3 lambat|lewat|silap|salah|lupa|cuai|gagal
        @they @adv? @adv? @act|hantar|buat|lupa|silap|lambat|bagi|salah|cuai|langsung|memang
        @agent @adv? @adv? @act
        @agent yang @act
        ^ @agent !@me !@you @any @act
        orang|budak|geng|mamat|pihak !kami !saya !bank !yang ..2 @err|tak|tidak|salah|lambat|silap|lupa
        @agent baru|baharu ..2 @act|silap|salah|lupa|tak|tidak
        oleh ..2 @agent
        bukan ..1 salah|silap|kesilapan ..1 @me|pihak
        luar kawalan|jangkaan
        masalah|ralat|gangguan|kegagalan|kesilapan sistem|pelayan|server|komputer|teknikal @any
        di pihak @agent|@they|sana
        @agent|@machine|@third ..2 yang @verb ,,9 bukan ..1 kami|saya|kitorang
    """,
    "culprit_always": """
        kesilapan|kesalahan|silap|salah|kecuaian|kelalaian|kelemahan ..1 kita
        kita ..2 @err
        kita ..1 sama-sama|semua|dua-dua|berdua|bersama @any
        kita ..2 tak|tidak|terlepas|terlupa|lupa|silap|tersilap ..1 semak|periksa|perasan|sedar|tengok|check|hantar|pandang|@act
        salah|silap dua-dua|kedua-dua|bersama
        kita @act ..6 @wrong
        kita yang @act ..5 @wrong
        kita yang @err|@ter|silap|salah|tak|tidak|lambat|cuai|kena
        kita telah @act|@ter
        kita @ter
    """,
    "culprit_client": """
        @you ..2 pun? tak|tidak|x letak|tulis|tick|pilih|nyatakan|menyatakan|mention|sebutkan|menulis|lampirkan|melampirkan @any
        situlah|itulah|inilah|situ|sanalah punca|puncanya|sebabnya|masalahnya|silapnya
        @you sendiri|jugak|juga yang !alami !rasa !terpaksa !menanggung !kena !perasan !jumpa !menemui !menemukan !tegur !menegur !beritahu !bagitahu !call !telefon !sedar !nampak !menelefon !merasai tick|pilih|masukkan|tekan|pasang|angkat|simpan|alih|pindah|bawa|ambil|buka|padam|cabut|potong|ubah|tolak|tangguh|cuci|guna|order|tempah|batalkan|biarkan|upload|submit|key|click|tanda|setuju|confirm|approve
        sebab|kerana|pasal @you ..1 bawa|bawak|guna|pakai|simpan|buka|tekan|letak|basuh|cuci|angkat|pasang|biar|biarkan|tinggal|tinggalkan|minta|mahu|nak|desak|tukar @any
        kalau|jika|sekiranya|andai ..1 @you ..9 , ..4 tak|tidak|x|takkan|mesti|tentu|pasti ..2 jadi|berlaku|timbul|lewat|lambat|salah|tertangguh|terjadi|begini|macam|sampai|siap
        kalau|jika|sekiranya|andai ..1 @you ..7 awal|dulu|betul-betul|lengkap|jelas|, ..4 tak|tidak|x|takkan ..1 jadi|berlaku|timbul|lewat|lambat|terjadi|begini|macam
        kalau|jika tak|tidak|bukan sebab|kerana @you @any
        @you ..1 tidak|tak|x pernah|langsung|pun sahkan|mengesahkan|sebut|menyebut|cakap|beritahu|memberitahu|maklumkan|memaklumkan|minta|tanya|bertanya|semak|baca|balas|confirm|bagi|beri
        ^ @lead? anak|suami|isteri|staf|orang|pekerja|pembantu|kerani|jurutera|pihak @you ..1 yang !akan !sudah !telah @verb
        anak|suami|isteri|staf|orang|pekerja|pembantu|kerani|jurutera @you ..2 @err|tekan|pecahkan|jatuhkan|usik|padam|padamkan
        maklumat|dokumen|data|ukuran|alamat|nombor|borang|gambar|fail|arahan|butiran|maklumat ..2 tidak|tak|kurang|x lengkap|jelas|betul|tepat|cukup ..2 daripada|dari|pihak ..1 @you
        maklumat|dokumen|data|ukuran|alamat|nombor|borang|gambar|fail|arahan|butiran ..1 @you ..1 bagi|beri|hantar|berikan|isi|hantarkan ..2 salah|silap|tak|tidak|kurang|lambat|lewat|kabur
        sebab|kerana|pasal tetamu|orang|pekerja|staf|pelanggan|anak|suami|isteri @you !@me @any
        punca|puncanya|berpunca|angkara|akibat|gara-gara ..5 @you
        sebab|kerana|memandangkan|disebabkan|pasal ..5 @you ..3 bagi|beri|hantar|lambat|lewat|tak|tidak|salah|isi|letak|tukar|sahkan|luluskan|silap|lupa|memberi|memberikan|menghantar|mengisi|kata|cakap|sendiri|ubah|minta|menukar|tersilap|terlupa|sign
        @you ..2 yang ..3 tiba|menukar|datang|terlewat|lambat|lewat|silap|salah|ubah|mengubah
        @you ..2 yang silap|salah|lambat|lewat|bagi|tak|lupa|tukar|beri|memberi|tidak|isi|luluskan|sahkan|sign|approve|hantar|kata|cakap|terlupa|tersilap|suruh|minta
        @you sendiri|pun|juga|jugak ..3 lambat|lewat|tak|tidak|silap|lupa|tukar|salah|terlupa|setuju|sahkan|luluskan|tersilap|bagi|beri|sign|cakap
        yang @you bagi|beri|hantar|berikan|isi ..4 salah|silap|tak|tidak|kurang|lambat|lewat|kabur
        @you ..3 lambat|lewat|terlewat|terlambat bagi|beri|hantar|balas|jawab|sahkan|bayar|membalas|memberi|menghantar|reply|confirm
        ^ @lead? @you @det? lambat|lewat|terlewat|terlambat sampai|datang|tiba
        @you ..2 tidak|tak|x balas|jawab|semak|baca|maklumkan|beritahu|bagitahu|membalas|memberi|menyemak|memaklumkan|mengesahkan|cakap|sahkan|reply|check|confirm|isi|mengisi|membaca|mengemas|kemas|hadir|datang|ikut|mengikut
        salah|silap|kesilapan|kecuaian|kelalaian|kelewatan pihak? @you
        ^ @lead? @you @det? ..1 tersilap|tersalah|terlupa|tertinggal|gagal !@di !hantar !dihantar @any
        @you ..2 asyik|kerap|selalu|banyak ..1 tukar|ubah|minta|menukar
        @you ..2 tukar|menukar|ubah fikiran
        oleh @you sendiri
        @you sendiri|jugak|juga yang bagi|beri|hantar|minta|isi|tulis|suruh|pilih|setuju|sahkan|luluskan|cakap|kata|tukar|ubah|letak|lambat|lewat|silap|salah|tak|tidak|taip|sebut
    """,
    "culprit_not": """
        @you kalau|jika|sekiranya ada ..1 yang tak|tidak|x @any
        @maaf ..2 @you lambat|lewat|salah|silap|terlupa|lupa|tersalah|tersilap @any
        gaji|elaun|upah|bonus|duit|pesanan|tempahan|pakaian|kasut|barang|kad|senarai @agent|@third ..3 @any
        @agent|@third @me @act|@err|@ter ..1 @you
        ke|dalam|melalui|daripada|dalam sistem|pelayan|aplikasi @any ..2 @any
        @you sendiri|pun|juga ..1 tidak|tak terkesan|terjejas|terganggu|kena|rugi|@di
        @you ..6 tidak|tak|x @me
        @agent ..2 telah|sudah|dah|akan|sedang|tengah !jalan @any
        @you ,? @me @any ..3 @any
        @you ..2 saya|kami
        ditanggung|dibayar|dibiayai|diganti|digantikan|dibaiki|dibetulkan|dipulangkan|diserahkan|disahkan|dipantau|disemak oleh ..2 @any
        supaya|agar ..1 @they|@agent|@third
        @agent|@third ..1 @you @di @any
    """,
}
