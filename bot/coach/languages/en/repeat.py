# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, what a case adds to its draft: a repeat that is owned, regret that is no apology, kinds of loss. Data only."""

ROLES = {
    # The words say that it has happened before.
    "repeat": """
        second|third|fourth|fifth|2nd|3rd|4th|5th time
        not the first time
        not for the first time
        happened|done|seen before
        has|have happened again
        the same mistake|thing again
        @me ..4 again !if
        once again @me
        repeated my|our|the|this|a @any
        @me have repeated
        twice now
    """,
    # About ourselves: where an apology is missing, it stands in its place.
    "mere_regret": """
        regret|regrets|regrettable|regrettably|unfortunately
        thank|thanks ..3 patience|understanding
    """,
}

#: By how many times before. Further on, the number would be a reproach to nobody but us.
AGAIN = {
    1: "This is the second time, and I know it.",
    2: "This is the third time, and I know it.",
}
AGAIN_MORE = "This is not the first time, and I know it."

#: What was lost, and what was offered for it, by kind: words, or their beginnings with a star.
KINDS = {
    "money": "rm $ £ € ringgit dollar* pound* refund* credit* discount* charge* fee* interest pay "
    "pays paid payment* money cost* fine* penalty deposit* salary wages overcharg* billed",
    "time": "hour* minute* wait* delay* late overtime weekend* queue*",
}
