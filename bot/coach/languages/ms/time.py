# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, the roles of time: what nobody can plan on, and what one can. Data only."""

ROLES = {
    "vague": """
        esok lusa
        esok atau? lusa la|lah|kot
        kesempatan ..1 pertama|terdekat|akan|seterusnya
        bila|apabila|kalau ..2 free|lapang|tenang|reda|stabil|available
        dalam masa|tempoh|waktu yang? tidak|tak berapa? lama
        sebaik sahaja|saja ..1 @any ..2 ada|siap|sampai|selesai|diterima|disahkan|pulih|sedia|tiba|reda|boleh
        sehari|seminggu|sejam dua|tiga
        dua tiga|tiga-empat|2-3|3-4 hari|minggu
        hari-hari|minggu-minggu|bulan-bulan ni|ini
        minggu-minggu|bulan-bulan
        nanti-nanti
        bila|apabila|kalau|jika ..1 ada|dapat ..1 masa|kelapangan|stok|peluang|barang|duit|bajet|orang
        asap
        bila-bila ..1 senang|free|lapang|sempat
        dekat-dekat ni|ini
        takkan|tak|tidak ambil ..1 masa ..1 lama
        secepat|sesegera|seberapa yang ..1 boleh|mungkin|mampu|dapat
        nanti|nnt|karang
        dalam|within ..1 sehari|seminggu dua|tiga
        tempoh yang? munasabah|sesuai
        sedikit|sikit masa lagi
        secepat|sesegera|seberapa|seawal|selekas ..2 boleh|dapat|mampu
        secepat|sesegera|seberapa|seawal|selekas mungkin|boleh|yang|segera
        secepatnya|sepantas|asap|soon|shortly
        dalam masa|waktu|tempoh ..1 terdekat|singkat|hampir|dekat
        dalam masa|waktu|tempoh yang akan|munasabah|sesuai
        dengan? kadar segera
        dengan|secara segera|serta-merta|cepat
        segera
        tak|tidak|x berapa? lama lagi
        sekejap|kejap|sikit|sat|jap lagi
        dalam sikit|sedikit masa|waktu
        bila|apabila|kalau|jika ada|dah|sudah|saya|kami|@me ..2 masa|sempat|lapang|free|siap|boleh|senang|kelapangan|peluang
        bila|kalau sempat|senang|boleh|free|lapang
        dalam|sehari beberapa|dua hari|minggu|jam|masa ..1 ini|ni|akan|lagi?
        beberapa hari lagi
        cepat-cepat
        pada masa|waktu ..1 sesuai|terdekat|hampir|kelak
        kelak
        apabila|bila|jika|kalau|selagi ..2 keadaan|cuaca|masa|jadual|kelapangan|waktu ..1 mengizinkan|membenarkan|sesuai|reda|senang|baik
        lambat-laun|lambat-lambat
        apabila|bila|setelah|selepas|sebaik ..2 siap|selesai|sedia|lengkap|lulus|reda|pulih|diluluskan|disahkan|diperoleh|mencukupi
        kemudian hari
        lain kali|hari|masa
        satu|suatu hari|masa nanti
        dalam|pada ..2 akan datang|dtg
        <!pesanan <!tempahan <!majlis <!acara <!kelas <!sesi <!pembelian <!lawatan <!rawatan <!kunjungan <!bulan <!minggu akan datang .|!
        sampai masa
        bila-bila ..1 masa|nanti
        tidak|tak berapa lama
        sebaik sahaja|saja @me? boleh|siap|dapat|ada
        serta-merta
        seberapa segera
        awal sikit|sedikit
        dalam proses
        hari-hari akan
        minggu-minggu akan
    """,
    # Beside a fix with a time of its own: what comes after it.
    "vague_weak": """
        nanti|nnt|karang !la !lah
    """,
    "vague_not": """
        nanti ..1 @me update|maklum|maklumkan|beritahu|inform|bagitahu|roger|contact
        mi|mee|kopi|makanan|teh|nasi segera
        nanti ..1 @me bincang|berbincang|tanya|tengok|check|fikir|cuba|semak
        lain kali ..2 kita|kena|jangan|tak|perlu|saya
        nanti baru ..1 @me ..1 perasan|sedar|tahu|ingat
        sehari|seminggu|sejam|seminit dua ..2 lambat|lewat|terlambat
        @you nampak|jumpa|rasa|sampai|perlu|dengar ..4 nanti
        lain kali ..2 lebih|akan|@me
        untuk|pada|semasa|sempena ..3 nanti
        habis|mati|matilah ..1 @me nanti
        nanti|nnt saya|i|aku kena|dimarahi|dibuang|susah
        minggu|bulan akan datang
        nak jumpa|jumpa lagi|nanti
        tengok|tgk ..4 nanti
        maklumkan|memaklumkan|beritahu|memberitahu|bagitahu|update|call|ws|hubungi|menghubungi|inform|mesej ..4 apabila|bila|setelah|selepas|sebaik ..3 @any
        sebaik sahaja|saja ..8 sebelum|selewat-lewatnya|pukul
        dalam proses
        bila-bila @you
        boleh|@you ..6 bila-bila
        masa|masa-masa|tahun|hari|hari-hari ..1 akan datang
        akan datang @act|@me|ke|ambil|baiki|pasang|membaiki|mengambil|cat|semula|esok|pada|@day|dan|berjumpa
        kalau|jika|sekiranya ..4 nanti
    """,
    "time": """
        pukul|jam|pkl|kul|pada ..1 @num|@clock|@hour
        @clock
        @day
        @date
        hari ini|ni jugak|juga?
        malam|petang|pagi|tengahari ini|ni|nanti|esok|karang
        tengah hari
        @num @month
        dalam|within ..2 @num ..1 minit|jam|hari|minggu|min|bekerja
        @num minit|jam|hari|min ..1 lagi
        @num|setengah minit|jam|min
        sejam|setengah ..1 lagi
        minggu|bulan depan|hadapan|ini|ni
        hujung|akhir minggu|bulan|hari
        sebelum @part|@num|@you|waktu|majlis|rehat|kelas|kedai|tutup|buka|lunch
        selewat-lewatnya @any
        lepas|selepas|sebelum|masa|waktu zohor|asar|maghrib|isyak|subuh|lunch|rehat|solat|jumaat|tengahari
        sekarang|skrg
        @num @part
        @part esok|lusa|ini|ni
        haribulan|hb
    """,
    "time_not": """
        esok lusa
        untuk|bagi|sewa|gaji|bil|yuran|langganan|ansuran|invois|akaun|penyata ..1 bulan|minggu|hari|tahun ..1 @any
        @any ..3 tadi|semalam|kelmarin
        sekarang juga|@me?
        sejak @any ..2 @num?
        pada satu
    """,
}
