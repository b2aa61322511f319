# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, the faults of stance: hiding behind a policy, pleading, and feeling without doing. Data only."""

ROLES = {
    "policy": """
        it|that is|'s all? in|under ..1 contract|terms|agreement|conditions
        at @det @any 's ..1 risk
        not refundable|returnable|exchangeable|transferable
        non-refundable|non-returnable|nonrefundable
        no refunds|returns|exchanges
        refer to ..4 terms|policy|policies|conditions|contract|clause|agreement|rules
        is|are|be|was|were deemed @any
        liability|responsibility|compensation ..1 is|ends|stops|extends capped|limited|excluded|restricted|with|at|only
        at your|their|the|his|her|own ..1 own? risk
        form|quote|quotation|ticket|booking|voucher|receipt|notice|sign|brochure|website|estimate|invoice ..2 gives|allows|permits|entitles|grants us|me|for|up|a
        form|quote|quotation|ticket|booking|voucher|receipt|notice|sign|brochure|website|estimate|contract clearly? says|said|states|stated|warns|makes clear? !" !nothing !the !@num !by !otherwise !so
        standard|normal|usual in|for|across this|the|our trade|industry|sector|business
        refer to ..4 our ..2 agreement|contract|terms|policy|policies|conditions|rules
        draw|drawing|direct|refer|remind|reminded|reminding you|your ..2 to|of|that ..5 policy|policies|terms|conditions|contract|agreement|clause|rules|paragraph|section
        as it|that|the @any? says|states|stands in|under ..3 policy|terms|conditions|contract|agreement
        per|under|following|against|violates our|company|the|standard|normal|office|bank|clinic|firm|shop|store|studio ..2 policy|policies|terms|conditions|t&cs|t&c|procedure|procedures|sla|rules|guidelines|protocol|contract|agreement
        our ..2 policy|policies|t&cs|t&c|sla|conditions
        our terms|conditions !with
        policy|policies|terms|conditions|contract|clause|t&cs|sla|rules|guidelines ..2 allow|allows|states|state|says|say|clearly|permit|permits|provide|provides|specify|entitle|entitles|exclude|excludes|only|limits|limit|covers
        contract|agreement|policy|terms|conditions|clause|small ..4 oblige|obliges|require|requires|rule|rules|exclude|excludes|says|say|states|limits|caps|bars|reserves|reserve|does|do|did
        not part of our policy
        clause|section|paragraph|article @num ..6 allow|allows|states|says|permits|provides|gives|excludes|limits|entitles
        from|of|against our|any liability
        accept|accepts|take|takes|assume|assumes|bear|bears no responsibility|liability|blame
        letter of engagement ..4 clear|states|says|allows|provides
        technically|contractually|legally @me am|are not?
        as? per ..2 contract|agreement|terms|policy
        per the|our|your sla|contract|agreement|terms|policy
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
        contract|agreement|quote|quotation|order says|said|gives that? ..7 @dayth|@day|@date|@clock !business|days
        say|says|said|state|states|stated|read|reads otherwise|@num|$|£|€
        say|says|said|state|states|stated|read|reads " to|by|@num|before|from|until|on|within
        contract|agreement|quote|quotation|estimate|policy|order|terms|form|ticket ..3 say|says|said|state|states "|otherwise|@num|$|£|€ to|by|@num|before|from|until|on|within
        <!as @me told|quoted|gave|misquoted|misread|cited|hid|showed you? ..2 our|the|company|office @any? terms|policy|rules|conditions|contract|rule
        contract|agreement|quote|quotation|estimate|policy|order|terms say|says|said|states|gives|shows|reads @num|$|£|€|by|otherwise|something|so|nothing|monday|tuesday|wednesday|thursday|friday|saturday|sunday
        gives|give|entitles|owes|owe|promises you|your ..5 credit|refund|discount|compensation|rebate|money|back
        policy|contract|agreement that|which? i|we @adv? took|bought|paid|arranged|opened|signed|drafted|wrote out?
        policy|contract|agreement you took|chose|wanted|asked|need
        clause|section|paragraph @num now
        says|say|said|contains nothing
        contract|agreement|terms|policy says|say nothing
        policy|rule from|as|:|now
        insurance|your|life|car|travel|health|old|new|medical|motor|privacy policy
        your policy
        the|a|your contract|agreement|policy ..1 we|i|you ..1 drafted|sent|prepared|wrote|for
        policy number|holder|document|schedule|starts|wording
        from now|today
    """,
    "begging": """
        please ..4 not ..1 take|pull ..5 off|from|away us|me
        please ..4 not ..1 put|stick|share|spread ..3 on|online|round|around
        please|pls|just|kindly|and|can|could|would|will you? ..2 not ..1 tell|inform|ring|call|phone|email|message|text my|our|the ..1 boss|manager|gaffer|director|partner|partners|owner|head|supervisor|foreman|papers|press
        @will|would|could|might lose my|me|our @any
        do|please not ..1 go|switch|move|turn|run to ..3 other|another|competitor|competitors|rival|someone|somebody|rivals
        please ..4 not|never ..1 take|bring|send|pass|report|mention ..2 this|it|me|us ..1 to|up|further|higher|upstairs
        do not|please strike|cross|take|write|scratch|drop me|us ..1 off|from
        leave|go|cancel|complain|tell ..2 , ..2 am|are finished|ruined|done|through|lost|sunk|sacked
        am|are|would|will be? finished|ruined|sunk here|if|as|without|for
        give|leave us|me ..1 five|5|good|nice|full|four stars|review|reviews|rating
        five-star|5-star review|rating
        can|could|will|would you ever|please? find|forgive|overlook|let|look ..4 ?
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
        just between us|you
        between you and me
        stay|stays|keep|remain|remains|rest ..3 between us|ourselves
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
        no need to tell|mention|involve ..2 boss|manager|anyone|anybody|it|this|head|office|director|your
        lost|nothing|finished|ruined|dead|done without you
        without you @me @any
        @me would ..2 close|fold|go|shut ..1 down|under|shop|bust|doors|business
        give|giving up on us|me
        need|needs this job|contract|account|business|client|work
        with|from all? my|our heart|hearts
        please|do ..4 not|never ..2 post|publish|share|write|talk|speak|mention|tell|tweet ..3 online|it|about|this|anyone|anybody|boss|review|facebook|google
        ask|asking|beg|hope ..8 stay with
        mouths to feed
        our|my biggest|best|oldest|most|largest ..2 client|customer|account
        remember ..3 good|great|all years|times|we|we've|jobs
        after all these|our|the years
    """,
    "begging_not": """
        ^ forgive me|us :|.|,|-|;
        please not ..1 serve|take|open|use|drive|switch|pay|sign|send|cancel|move ..2 the|any|it|either|them|that|these|those
        please not ..1 take|give|let ..4 tablets|pills|medicine|dose|white|it|them|any|more
        second|another|one opinion
        beg your|his|her|their pardon
        tell|told the
    """,
    "empathy": """
        @me|can|fully|completely|totally ..3 understand|appreciate|imagine|know ..2 how|what|your|why|you
        @me|can|fully|completely|totally ..3 understand|appreciate|know ..1 that|this|it ..6 @hard|you
        i|we ..2 hear you|your|how|what
        @me ..3 know|see|realise|realize how|what ..6 @hard
        only imagine
        @me would|might ..1 be|feel|have ..3 @hard
        see|tell|hear|get|know|understand|appreciate why|that|how this|it|you|that|your|the ..6 @hard
        get|see|understand why|that you ..2 @any
        what a|an ..2 nightmare|mess|day|week|blow|pain|shame|pity|letdown|disappointment|thing|time|shock
        poor you|thing|things|love
        nobody|noone|no one? should|deserves|deserve|wants|likes @any
        it|that|this is|'s|must|sounds|was ..2 @hard when|to|for|that|your
        thinking of|about you
        heart|hearts breaks|break|goes|go|bleeds|aches|sinks ..2 @any
        sad|gutted|heartbroken|devastated for you
        you must be|feel ..3 @any
        you must have been|felt|thought|had|wondered|worried|lain|waited @any
        not|never|no ..2 fun|easy|nice|pleasant !@pp
        same thing happened to me
        happened to me too|once|before
        big hug
        sending ..2 hugs|love|strength|hug
        been there
        going through
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
        @me am|are|will ..2 here for you
        ^ here for you
        share your @any
        know this|it|that|the|how ..6 @hard
        hard|tough|difficult time|day|week
    """,
}
