# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, promises that nobody can keep. Data only."""

ROLES = {
    "over_promise": """
        can|could|shall|must never , ever @any
        always be free|clear|empty of|from
        free|rid of|from any? @errnoun from|ever|always|forever
        every ..7 perfect|flawless|spotless|faultless !for
        take that|it|this to the bank
        nothing|no|none ..7 not|less|anything perfect|flawless|spotless|than ..1 @any
        one|first and only|last time|slip|mistake|error
        out of the question
        a thing of the past
        is|are|be ..1 history
        will|shall be the last|only time|mistake|error|one|such ..4 @any
        ruled out|impossible ..1 for|from|now|hereafter|good
        have|has|had? ..1 seen the last of
        never|not ..1 have|need to worry|check|think|ask|chase ..4 again
        @none ..1 single? @errnoun ..5 again|ever|anymore|from|going|hereafter|henceforth|future
        @none ..1 single? @errnoun ..3 , ..2 ever|again|not
        not|never ..2 see|have|get|find|meet|suffer|receive|notice|hit ..1 a|an|one|another|any ..1 @errnoun ..4 again|ever|more|from|with
        cast-iron|ironclad|iron-clad|gold-plated|money-back|lifetime|solemn|absolute|rock-solid|watertight guarantee|promise|vow|word|pledge|assurance
        my|our ..1 guarantee on|that|for|it|from|to
        on my|our mother's|mum's|children's|kids'|father's|son's|daughter's|mother|life|honour|honor|grave|oath|kids|children
        hand on|upon ..1 heart
        scout's honour|honor
        you can bet|bank|count on|your ..6 never|always|every|again|perfect|flawless|that
        error|mistake|fault|risk-free from|forever|every|always
        every|each single? @any will|shall be @adv? perfect|flawless|spotless|faultless|right|on|correct|punctual
        never ..2 another @errnoun|day|word
        will not be one|a|any? single @any
        not one single? ..8 again
        as|my|this a|my? guarantee .|,|!|;
        have that from me|us
        @me ..2 promise|assure|swear|vow you? ..2 zero|no !@any|more|further|charge|fee ..3 ever|again
        @me ..2 promise|assure|swear|vow you? zero @any
        will never ,? ever @any
        <!would never ..8 again
        there|will|would ..3 not be ..1 next|second|other|another time
        not|never ..2 recur|reoccur
        nothing|no|none ..4 this|kind|sort|like ..3 ever|again|occurs|occur|happens|happen
        a ..2 guarantee
        no|nothing|not|never|none ,,9 ever again
        no|nothing|none ,,6 will|would|can|could ever ,,9 again
        have|give you? my|our ..1 word|honour|honor
        completely|absolutely|utterly|totally|simply impossible
        impossible ..1 in|from|now|again|going|hereafter
        now impossible
        assure|promise ..8 impossible
        can be|rest absolutely|completely|assured|entirely? certain|confident|that ..6 no|never|not|perfect|flawless
        can|could not|never ..1 happen|occur|recur
        <!would never ..2 happen|occur|recur|repeat|repeated|be|go|see|have|experience|let ..3 again|repeated|wrong|another
        will|would|can|shall|to not|never ..2 happen|occur|recur|repeat|repeated
        will never|not ever|again !forget|finish|know @any
        not ..3 happen|occur|recur|repeat|make ..3 again
        not let ..5 again
        no more|further mistakes|errors|delays|problems|slips|issues|mishaps
        nothing ..2 will|can|ever ..3 go|happen|wrong
        zero|no more? errors|mistakes|defects|risk|delays|problems|error|downtime|chance ..2 from|ever|again|going|in|.
        zero errors|mistakes|defects|risk|delays|problems|error|downtime|chance|faults|issues
        @me ..2 guarantee
        can|is|are|fully|absolutely|personally guarantee|guaranteed
        guarantee that|you|it|this|we|there|a|no|nothing
        you have my|our guarantee|word
        <!bank|money-back|performance|advance guaranteed !delivery
        100% !refund|of|cotton|discount|off|deposit @any
        100% of your|our|the deliveries|orders|time|reports|work|jobs
        100 % !refund|of @any
        100|hundred percent|% !refund|of|off|discount|deposit|more|less|too|@money @any
        @num percent|% sure|certain|right|correct|accurate|perfect|reliable|error|safe|confident
        one|a hundred per? cent|percent
        always|every|each single? be|time|get ..3 right|perfect|correct|accurate|flawless|on
        always ..2 on time
        promise|swear|vow|pledge|assure ..5 never|always|nothing ..4 @any
        make|making|be certain|sure ..4 never ..2 again|happens|happen
        last time this|it|that|we|ever @any
        the very? last time
        flawless|error-free|mistake-free|problem-free|faultless|trouble-free|fail-safe|foolproof|bulletproof
        always|absolutely|completely|totally|be perfect
        last mistake|error ..3 ever|you|from
        impossible for|to|that ..4 again|happen|wrong
        will|can not|never possibly|ever go|happen wrong|again
        completely|totally|absolutely|entirely eliminate|eliminated|eradicate
        without fail|exception
        for ever
        forever
        cross my heart
        mark my words
    """,
    "over_promise_not": """
        @me @adv? guaranteed you|it|that|a|an|the|delivery
        100|hundred percent|%|per ..1 me|mine|us|ours
        nothing ..2 go wrong if|when|as
        @none @errnoun in|with|on !every !any !all !what !from
        @none @errnoun found|left|was|were|has|have|since|so
        had|found|is|are|was|were|with ..2 @none @errnoun .|,|;
        and never again ,
        so that? you never have|need to
        guarantee|guaranteed ..1 letter|period|certificate|date|form|scheme|amount|expiry|document|facility
        bank|performance|advance|tenancy|your|the|this|corrected|a|rent|payment|loan|wrong|money-back|issued|tender|customs guarantee
        never mind
        would never|not ..2 want|wish|like
        you guarantee|guaranteed
        had no chance
        @me|you|they|he|she had no|zero
        not|cannot|never ..1 guarantee|promise|guaranteed|promised
        not|cannot|nobody|noone ..2 guarantee|promise|swear|say ..8 again|ever|never|perfect
        always been|happy|available|welcome
    """,
    "excuse": """
        it was ..2 pitch|long|well|way dark|past|after|gone
        it was ..1 dark|raining|pouring|snowing|freezing|boiling|hectic|manic|chaos|madness|bedlam
        it was a|the ..2 day|week|month|morning|night|shift|season when|in|where|of|from|before
        it was ..1 end of ..1 quarter|month|year|week|day|shift|season
        it was ..1 holiday|weekend|christmas|payday
        @me was|were|had ..3 tired|exhausted|ill|sick|unwell|rushed|swamped|overwhelmed|snowed|run|short-staffed|understaffed|poorly|stressed
        @me had ..4 great|other|lot|lots|ton|tons|hundred|dozens|deal|more|many ..4 work|jobs|cases|orders|clients|else|those|get|do
        my|our @kin|child|baby had|was ..2 fever|ill|sick|hospital|poorly
        off the top of my|our head
        @me had been? up|awake since|all|half|till
    """,
}
