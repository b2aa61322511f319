# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, how it came about: circumstances, habits of machines and houses, what went before. Data only."""

CLASSES = {
    # What machines, forms and houses do as a rule.
    "habit": (
        "syncs sync feeds feed keeps keep picks pick share shares differ differs look looks lists list take takes stand "
        "stands hold holds show shows sort sorts save saves load loads use uses count counts reset resets switch "
        "switches scan scans print prints sends send reads copy copies import imports merge merges overwrite overwrites "
        "match matches belong belongs sit sits hang hangs lie lies close closes lock locks expect expects assume assumes "
        "begin begins depend depends change changes change require requires ask asks accept accepts live lives work works "
        "handle handles store stores carry carries cover covers allow allows let lets rely relies wait waits comes run runs "
        "export exports convert converts translate translates round rounds treat treats fill fills guess guesses default defaults"
    ),
    "season": "autumn spring summer winter january february march april may june july august september october november december holidays holiday",
    "plural_day": "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends mornings evenings nights weekdays",
    "missing_hand": "off away ill sick out new full closed short busy shut home leave abroad broken empty flat tired alone late asleep ajar identical similar alike",
}

ROLES = {
    "background_not": """
        is|are|be|was|were on|in|at hold|show|use|order|stock
    """,
    "background": """
        there was|were ..6 waiting|left|open|around|about
        @me came|got|was back|home|in from|to|on|late|early @any
        that|which put|left|pushed|brought|moved|sent it|them|yours|him|her|the|your @any
        on top of @any
        always|usually|normally|typically|generally|automatically|overnight|ordinarily|routinely
        every|each night|day|time|evening|week|month|morning|year|spring|autumn
        at|during night|weekends|lunch|harvest
        @plural_day
        by|as default|usual|rule
        the|our|this|that|each|every|one|both|these|those|it|they|another|some|its @any? @any? @any? @habit !you !your !today !tomorrow !tonight
        <!you is|are @adv? @pp|@actpp|@irregularpp by|at|from|under|with|once|twice|together
        had @adv? been|@pp|@irregularpp
        had not @adv? @pp|@irregularpp|been
        was|were @adv? @ing
        was|were @adv? @missing_hand !with|at|by
        was|were on|at|in|under|behind|between|among ..3 leave|holiday|trial|train|phone|home|hospital|car|course|hurry|roof|site|air|court|meeting
        was|were still|being|both|supposed|meant|due
        used to
        would have @any
        the night|day|week|morning|evening|afternoon before|after
        that night|morning|evening|week|afternoon|day
        in the @season
        in @season
        last|this @season
        looks|look|looked the same|alike|similar|identical
        next to|beside each|one other|another
        side by side
        the reason|explanation
        what happened
        how this|it came|happened|could
        @me|i|we will|should|want|let explain
        let me explain|tell|take you? through|why|how
        because|since !then !@day !@clock !@num !noon !this !yesterday !last !early !about !before !morning !lunch !dawn
        therefore|hence|thus|meanwhile
        which|that is|was why|how
        @me thought|assumed|believed|supposed|took|expected ..6 @any
        @me was|were @adv? @ing|in|on|at|with|between
        my|our @thing ..3 @any
        while|when|as|after|before @me|the|a|an|it|he|she|they ..8 , @any
        ^ then|so the|my|our|a|someone
        as a result
        one thing led
        first @any
        it started|turned|began
        for some reason
        must have @any
        at the time
    """,
    # What was wrongly held to be so.
    "belief": """
        @me thought|assumed|believed|supposed|reckoned|figured it|that|the|your|you|this|we|i|they|all|everything ..2 was|were|had|would|is|closed|opened|meant
    """,
    # Going about it: from here on, what was done is told.
    "attempt": """
        since @clock|@num|half
        <!was|were|been|be is|are|'s|has|have been? @adv? at|in|with|on your|you
        <!so @me @adv? @adv? went|drove|rode|rang|phoned|called|walked|cycled|fetched|hurried|rushed to|back|over|there|round|straight|at|the|your|him|her|them|it
        @me @adv? @adv? tracked|found|got|caught|stopped|brought|took|collected|picked ..4 down|back|up|out|off
        @me|he|she|they @adv? rang|phoned|called|reached me|you|him|her|them !when|because|late
        @me attach|enclose @any
        attached|enclosed is|are
        @me @adv? @adv? @repair it|them|that|everything|him|her|all !by
        @me|he|she|they|@name|hall|court|judge|registry|bank|printer|hotel|office|supplier agreed|accepted|allowed|granted|promised|confirmed ..6 @any
        today|tonight|tomorrow|now|yesterday
        from this|now|next|then !that
        last night
        @me|@any @will !never !not @any
        is|are @adv? back|below|attached|enclosed|fixed|mended|restored|corrected|yours|ours|mine
        this morning|afternoon|evening !before
    """,
}
