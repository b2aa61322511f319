# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""Malay, what a case adds to its draft: a repeat that is owned, regret that is no apology, kinds of loss. Data only."""

ROLES = {
    # The words say that it has happened before.
    "repeat": """
        kali kedua|ketiga|keempat|kelima|ke-2|ke-3
        bukan kali pertama
        bukan pertama kali
        pernah berlaku
        berlaku|terjadi lagi|semula
        sekali lagi saya|kami
        saya|kami ..4 sekali lagi
        kesilapan|silap yang? sama
        saya|kami mengulangi|ulang
        berulang lagi
    """,
    # About ourselves: where an apology is missing, it stands in its place.
    "mere_regret": """
        kesal|dukacita|malangnya|mendukacitakan
        terima kasih ..3 kesabaran|pengertian
    """,
}

#: By how many times before. Further on, the number would be a reproach to nobody but us.
AGAIN = {
    1: "Ini kali kedua, dan saya menyedarinya.",
    2: "Ini kali ketiga, dan saya menyedarinya.",
}
AGAIN_MORE = "Ini bukan kali pertama, dan saya menyedarinya."

#: What was lost, and what was offered for it, by kind: words, or their beginnings with a star.
KINDS = {
    "money": "rm $ £ € ringgit sen wang duit bayar* dibayar membayar bayaran caj dicaj yuran kos "
    "denda faedah diskaun potongan rebat deposit gaji dipulangkan pemulangan refund*",
    "time": "jam minit masa menunggu tunggu tertunggu lewat kelewatan lambat tertangguh",
}
