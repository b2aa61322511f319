# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, how it came about, and clauses that mend nothing whatever time they name. Data only."""

CLASSES = {
    # What keeps people and houses from working.
    "away": (
        "cuti mc sakit demam bersalin kursus berkursus outstation berhenti resign balik tidur keluar mesyuarat meeting rehat "
        "umrah haji kenduri tutup penuh sesak jem banjir hujan putus mati rosak hang down slow lembab habis kehabisan "
        "bertindih sibuk kelam-kabut sendirian seorang"
    ),
}

ROLES = {
    "background": """
        @me|dia|mereka ..1 bercuti|berkursus|bermesyuarat|cuti|mc|sakit|demam
        jadi @any
        terus @ter
        sebab|kerana|memandangkan|disebabkan !@maaf @any
        masa|waktu|ketika|time|saat|pagi|petang|malam|hari|minggu|bulan|pagi-pagi tu|itu
        malam|pagi|hari|minggu|sehari|petang sebelumnya|sebelum
        pula|pulak
        selalunya|biasanya|lazimnya|kebiasaannya|selalu
        lepas|selepas tu|itu
        kemudian|mula-mula|pastu
        rupa-rupanya|rupanya|ceritanya|puncanya|asalnya|silapnya
        @agent|@third|@machine|jalan|kedai|kaunter|pejabat|kilang|line|orang|anak|mak|ayah|isteri|suami|dia|mereka ..5 @away
        minggu|bulan|hari ni|ini ..5 @away|@num
        hampir|nampak|kelihatan|rupanya sama|serupa
        bersebelahan|sebelah-menyebelah|bertindan
        @me sangka|ingat|anggap|fikir|menyangka|menganggap ..6 @any
        @me ..1 sedang|tengah ..1 @any
        pada|dalam masa|ketika yang? sama
        sementara|semasa|ketika|sewaktu @any
        terpaksa @any
        malam tadi|semalam
        bila|apabila bangun|sampai|balik|keluar|tiba ..4 dah|sudah
        paginya|malamnya|petangnya|esoknya|keesokannya|keesokan
        setiap|tiap|tiap-tiap hari|malam|pagi|kali|bulan|minggu
    """,
    # Words of a story that tell of what is to come.
    "background_not": """
        petang|malam|pagi tu|itu ..2 siap|sampai|@repair
    """,
    "attempt": """
        @me terus|bergegas|segera @act|@verb
        hari ini|ni
        malam|petang|pagi|tengahari ini|ni
        esok|lusa|sekarang|mulai|skrg
        <!kemas <!dikemas <!mengemas kini
        @me ..1 akan !tidak !tak @any
        dilampirkan|disertakan|lampirkan|sertakan|terlampir
        sudah|dah|telah pun? @repair|@right|siap|sampai|masuk|ada
        sudah|dah|telah ..1 @me @any
        @me ..1 sudah|dah|telah @any
        @repair|@right ..6 tadi
        @day ni|ini|depan|nanti ..4 @me @any
        ^ dah|sudah tukar|edit|convert|upload|hantar|buat|alih|pindah|padam|sync|order|cetak|print|masak|pasang @any
    """,
    "idle": """
        siasatan|penyiasatan|semakan|kajian|penelitian|perbincangan ..3 sedang|akan|tengah|sudah|telah @any
        sedang|akan|tengah|telah|sudah|dah dibincangkan|disiasat|diteliti|dikaji|diperhalusi|dipantau|direkodkan|dicatat|dilaporkan|dimaklumkan|diambil|dipandang !@repair @any
        @me ..3 tidak|tak|x ..1 boleh|dapat|lena|lalu ..1 tidur|makan|lelap|berhenti|lena
        @me ..2 memikirkan|fikirkan|mengenangkan|menangis|menyesal|malu|sedih|terkejut|bersalah|kesal
        nanti ..1 @me update|maklum|maklumkan|beritahu|inform|bagitahu|contact
        @me ..1 dah|sudah|telah? tegur|menegur|marah|memarahi|nasihat|menasihati|basuh|maklumkan|memaklumkan|lapor|melaporkan|bincang|berbincang ..2 staf|pekerja|budak|bos|pengurus|pasukan|team|pihak|pengurusan
        @me ..1 harap|berharap|doakan|mendoakan @any
        semoga|moga-moga|moga @any
        @me ..1 nak|ingin|mahu ..1 luahkan|meluahkan|kongsi|berkongsi|cakap|katakan|ceritakan|sampaikan @any
    """,
}
