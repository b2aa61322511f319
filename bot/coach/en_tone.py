# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, the faults of tone: words that spoil what an apology does. Data only."""

ROLES = {
    "conditional": """
        @sorry ,,3 if !@plan @any
        @sorry ,,5 if i|we|this|it|that|anyone|anything|any|there|my|our|things|some|something|the|what
        @sorry ,,7 if you were|felt|feel|had|have been|found|experienced|are|thought
        @sorry ,,4 for|about|over|regarding any|whatever
        @sorry ..4 to anyone|anybody
        @sorry ,,8 may|might|could|can|would ..1 have|potentially|possibly
        @sorry ..8 may|might|could ..1 cause|feel|seem|inconvenience|bring
        @sorry ,,4 to the extent|degree
        @sorry ,,4 in so|as far|much
        @sorry ,,4 should|were this|it|there|you|any|that|my|our have|be|feel|@any
        @sorry ,,4 in case @any
        @sorry ,,4 in the ..1 event
        @sorry ,,4 insofar|inasmuch|wherever|whenever
        @sorry ,,6 perceived|alleged|possible|potential|apparent
        to the extent|degree ,,9 @sorry
        if|should|where|insofar|wherever|whenever i|we|this|it|that|anyone|anything|any|there|my|our|you|something|your|the ..9 , ..2 @sorry
        if|should|where|insofar i|we|this|it|that|anyone|anything|any|there|my|our|you|something|your|the ..9 then @sorry
        if ,,9 @sorry
        any ..6 is|are regretted
        any ..4 inconvenience|distress|upset|confusion|offence|trouble ..3 caused
        inconvenience|distress|upset|offence|trouble|confusion ..3 may|might|could
    """,
    "but": "but|however|although|though|nevertheless|nonetheless|tho|albeit",
    "but_long": """
        that|having being? said
        to be|in fair|fairness|honest
        on the other hand
        in my|our defence|defense
        in all fairness
        even so
        mind you
        at the same time
        then again
        all the same
        be that as it may
        as it happens
        with respect
        in mitigation
    """,
    "but_fine": """
        you @adv? asked|wanted|ordered|said|told|needed|paid|chose|requested|agreed|wrote|booked|would|had
        the|it|they|yours|your ..5 @clock|@day
        please @any
        no excuse
        not ..2 excuse
        should have
        i|we am|are going|want|need
        i|we will|would|can|want|need
        it|that 's|is|was my|our|mine|me|on
        wanted to @any
        do call|ring|tell|check|ask
        instead @any
        did not @any
        was|were|got ..3 @wrong
    """,
    "lead_but": """
        while|whilst|although|though ..5 @sorry
        while|whilst|although|though @me ..8 , @any
        as much as ..3 @sorry
    """,
    "minimising": """
        small|little|minor|tiny|teeny|slight|wee|trivial|silly|trifling|petty|marginal|negligible|cosmetic|weeny|mere ..1 @slip|@tiny
        @tiny ..1 small|little|minor|tiny|slight|trivial
        is|was|are|were|'s|being ..2 minor|trivial|tiny|negligible|slight|cosmetic|insignificant
        trivial|negligible|teeny|teensy|weeny|minuscule @any
        hiccup|hiccups|blip|blips|blooper|boo-boo|snafu|oopsie|oops|whoops|hitch|snag|mishap|kerfuffle|wobble|gremlin|gremlins|storm
        no|not|hardly|isn't ..2 big deal|drama|biggie
        not|no|nothing ..2 serious|major|huge|dramatic|drastic|terrible|critical|important|special|grave|disastrous
        nothing ..1 to worry|lose|panic|fret|stress|get
        no harm done
        no biggie|drama|worries|sweat
        not ..1 the end of the world
        not ..1 a disaster|catastrophe|tragedy
        hardly|barely|scarcely anyone|anybody|noticeable|notice|a|any|worth|the|visible|matters|late
        almost|nearly nobody|no-one
        literally @num|a|one|just
        is|was|were|are|'s|by|came|about|but|merely|there|for only|just|merely|simply a|an|one|two|three|the|your|@num|some|minor|by|off|@small
        <!have|has|had|now only|just|merely a|an|one !quick|moment|minute|second|sec|note|line|call|heads|quick|of
        <!have|has|had|now only|just|merely a? few|couple|tiny|little|small|bit|handful
        only|just|merely @tiny|@small|@num @unit|@any late|off|out|pages|words|people|guests|minutes|days
        @me @adv? only|just|merely @act
        only|just|merely a|some|one ..2 @slip|@tiny
        a|wee bit|little|touch|tad|smidge|fraction late|off|out|delayed|slow|short|wrong|behind|early|cold|muddled|of|over|under|higher|lower|longer
        a|bit bit? of a ..1 @slip|mix|muddle|mess|hiccup|blunder|blip|delay
        tad|smidge|smidgen
        these|such|mistakes|things|this|it|that things|mistakes|happen|happens|does happen|happens|to? everyone|everybody|sometimes|the|all|time
        happens|happen to|all the? everyone|everybody|us|best|time
        could have been ..1 worse
        at least it|the|no|nobody|nothing|we|you @any
        nobody|no-one|no|noone ..3 hurt|harmed|noticed|notice|died
        no real|lasting|actual|serious|great harm|damage|impact|loss|consequence|problem
        only|just ..3 formality|technicality|detail|details|typo
        not ..2 as bad as
        not ..3 much|big|huge of|deal|difference|issue|problem
        not matter|affect ..2 much|really
        doesn't|not really|actually? matter|change
        easily done
        easy mistake
        worse things
        luckily|thankfully only|just|it
        more or less|@any
        few people|readers|viewers|customers|guests ..1 will|would|notice|noticed
        most ..3 do not|will not|never|would not
        no one|body will|would|'s ..2 notice|noticed|know
        not worth @any
        merely|simply an? @slip|typo|technicality|detail
    """,
    "minimising_weak": """
        minor|tiny|slight|little|small|wee|slightly|marginally @any
        only|just @num|a|one|two|three|the|some
        a bit|little
    """,
    "over_promise": """
        never ..2 again
        never ..2 happen|occur|recur|repeat|repeated|be|go|see|have|experience|let ..3 again|repeated|wrong|another
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
        @num|hundred per|percent cent? !refund|of|off|discount|deposit|more|less|too|@money sure|certain|right|correct|accurate|perfect|reliable|error|safe|confident|on|perfect|@any
        one|a hundred percent
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
        for ever|good
        forever
        cross my heart
        mark my words
    """,
    "over_promise_not": """
        guarantee|guaranteed ..1 letter|period|certificate|date|form|scheme|amount|expiry|document|facility
        bank|performance|advance|tenancy|your|the|this|corrected|a|rent|payment|loan|wrong|money-back|issued|tender|customs guarantee
        never mind
        not|cannot|never ..1 guarantee|promise|guaranteed|promised
        always been|happy|available|welcome
    """,
    "policy": """
        per|under|following|against|violates our|company|the|standard|normal|office|bank|clinic|firm|shop|store|studio ..2 policy|policies|terms|conditions|t&cs|t&c|procedure|procedures|sla|rules|guidelines|protocol|contract|agreement
        our ..2 policy|policies|t&cs|t&c|sla|conditions
        our terms|conditions !with
        policy|policies|terms|conditions|contract|clause|t&cs|sla|rules|guidelines ..2 allow|allows|states|state|says|say|clearly|permit|permits|provide|provides|specify|entitle|entitles|exclude|excludes|only|limits|limit|covers
        engagement letter ..4 @allows
        company|clinic|bank|firm|office|house|store|standard policy|policies|practice|procedure|rules
        as stated|set|outlined|specified|written|agreed|noted|laid|stipulated|detailed|explained|per out? down? in|under|by ..4 policy|policies|terms|conditions|contract|agreement|clause|letter|t&cs|sla|handbook|document|quotation|section
        under|per clause|section|paragraph|article|condition|schedule
        terms and|& conditions
        t&c|t&cs|tos
        conditions of carriage|sale|service|business|hire|use|contract
        terms of business|service|engagement|use|carriage|sale|contract|trade|hire
        the small|fine print
        not|no|longer ..2 liable
        no|not|any|without ..2 liability
        not ..3 responsible for
        within our|my rights
        not|nor ..1 obliged|obligated|required ..2 @any
        strictly|contractually|legally|technically speaking|entitled|obliged|bound|required
        that|those|them 's|is|are the rule|rules
        rules are rules
        our hands are tied
        policy is policy
        as you signed
        you signed ..2 waiver|disclaimer
        you agreed to
        subject|according|pursuant|accordance|line to|with ..3 terms|policy|policies|conditions|contract|agreement|clause|t&cs|sla|guidelines|rules
        our ..2 contract|agreement|terms|policy ..2 @allows
        the contract|terms|policy ..1 allows|states|says|clearly|permits|covers|provides|specifies
        disclaimer
        your contract|agreement|booking ..1 @allows
    """,
    "policy_not": """
        insurance|your|life|car|travel|health|old|new|medical|motor|privacy policy
        your policy
        the|a|your contract|agreement|policy ..1 we|i|you ..1 drafted|signed|sent|prepared|wrote|for
        policy number|holder|document|schedule|starts|wording
        from now|today
    """,
    "begging": """
        please|pls|plz|just|kindly ..2 forgive
        forgive me|us !for
        ask|asking|beg|begging|plead|pleading|hope|pray|praying|implore|imploring ..6 forgive|forgiveness|forgiven|mercy
        @me ..2 beg|implore|plead|begging|pleading|imploring
        your forgiveness
        please ..4 not|never ..3 leave|cancel|go|drop|sack|fire|tell|complain|report|switch|walk|hate|mad|angry|upset|escalate|terminate|abandon|quit|sue|desert|blame|lose|judge|punish
        please ..4 not|never ..1 take|give|think|let|hold|go|write|post|pull|move|stop ..3 elsewhere|away|business|account|another|up|badly|less|against|bad|negative|review|contract|us|me
        please stay|remain ..1 with us|me
        please ..1 reconsider|overlook
        please be kind|merciful|lenient|understanding|gentle
        do|please not ..2 leave|drop|sack|fire|hate|abandon|desert us|me
        do not take your ..4 elsewhere|away
        lose|losing|cost me|us|my my? ..1 job|you|position|bonus|account|licence|client|house|customer|livelihood
        get|got|be fired|sacked
        another|second|one|last more? last? chance
        find it in
        have mercy|pity on
        in|from your heart
        still friends
        not bear|afford|stand|survive to? ..1 lose|losing|live
        desperate|desperately
        have mercy|pity|a heart
        please say ..3 fine|okay|ok|friends|forgive|good|forgiven
        tell me ..1 we ..3 fine|friends|okay|ok|good
        tell me ..1 you ..2 forgive|stay
        keep|keeps|kept|stay|stays ..2 between us|ourselves
        keep ..1 quiet
        between|just us|you ..3 me?
        without telling|mentioning your|my|the boss|manager
        do not be|get ..1 mad|angry|upset|cross|annoyed|furious
        bad|negative|one-star review|reviews|rating|feedback
        my boss|manager ..2 kill|fire|sack|murder
        family|kids|children ..2 depend|feed|depends|support
        on my|our|bended knees
        hope|hoping you ..3 forgive|stay
        not ..1 hold ..1 against me|us|him|her
        let me|us off
        forget this|it ever|happened
        turn a blind eye
        no need to tell|mention|involve
        remember ..3 good|great|all years|times|we|we've|jobs
        after all these|our|the years
    """,
    "begging_not": """
        please not ..1 serve|take|open|use|drive|switch|pay|sign|send|cancel|move ..2 the|any|it|either|them|that|these|those
        please not ..1 take|give|let ..4 tablets|pills|medicine|dose|white|it|them|any|more
        second|another|one opinion
        tell|told the
    """,
    "empathy": """
        @me|can|fully|completely|totally ..3 understand|appreciate|imagine|know ..2 how|what|your|why|that|it|you
        i|we ..2 hear you|your|how|what
        @me ..3 know|see|realise|realize how|what ..6 @hard
        only imagine
        feel|felt|feeling|feels ..1 for|with you|your
        feel your pain
        in your shoes|place|position|situation
        thoughts|hearts|sympathies|prayers ..3 you
        our|my heart goes|sympathy|sympathies
        sorry|apologise|apologies that? you ..1 feel|felt|think|found
        sorry ..2 you are|were ..2 upset|unhappy|disappointed|frustrated|having|dissatisfied
        sorry to hear|learn|see
        i get it
        totally|completely get it|that|you
        must ..1 be|feel|have ..3 @hard
        saddened ..2 to|by|at
        your feelings|emotions
        you ..4 been heard
        empathise|empathize|sympathise|sympathize|empathy
        your ..1 frustration|disappointment|feelings|frustrations|anger|upset|pain|annoyance is|are|matter|matters|completely|understandable|valid|@any
        understandably ..1 @hard|upset
        would ..2 feel ..3 same|way
        that ..3 sounds|must|feels ..3 @hard
        how @hard ..1 this|it|that
        we ..1 value you|your
        with you in this
        here for you
        share your @any
        know this|it|that|the|how ..6 @hard
        hard|tough|difficult time|day|week
    """,
}
