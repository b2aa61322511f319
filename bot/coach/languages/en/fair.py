# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, what only looks like a fault: owning in other words, a contrast, a thing that bears a rule's name. Data only."""

CLASSES = {
    # What is paid for is no admission: "the cost is ours".
    "costly": "cost costs bill fee fees charge charges reprint treat expense expenses pleasure rent loss round difference hotel taxi price drinks job task duty",
    # What a person's mistake comes from, or is.
    "lapse": (
        "omission lapse inattention carelessness thoughtlessness handwriting finger fingers thumb typo arithmetic misreading hurry haste "
        "forgetfulness memory brain eyes maths counting sums planning reading typing confusion misjudgement neglect blunder muddle "
        "mix-up mixup clumsiness impatience laziness tiredness inexperience slowness"
    ),
    # Verbs that tell no mistake, whoever does them.
    "inert": (
        "not may might must do did does done have had has need want wish owe say ask beg take takes took taken get accept agree let try "
        "look hear see put work write call contact email message speak assure promise guarantee start begin stop keep kept stay "
        "remain remains always often never usually caused troubled disappointed inconvenienced upset stand sit run deal handle apologise apologize regret and or , hereby sympathise sympathize share "
        "commit committed continue aim strive wrote rang send know like thank reassure assured been become learned welcome offer pride"
    ),
    # What may stand before a verb that has no subject: "Hi Sue, sorry, did the skirting in pine".
    "lead": (
        "hi hey hello hiya morning afternoon evening alright ok okay right so oh argh ah ugh oops whoops no yes yep and then "
        "mate pal love hun hon boss bro dear guys darling sir madam all again today yesterday last night totally mr mrs ms miss "
        "man buddy friend folks team everyone x xx thx god gosh damn sheesh um er well both too there good"
    ),
}

ROLES = {
    # A verb of the past with nobody before it; in a chat, "I" is left out.
    "bare": """
        !attached|enclosed|needed|based|supposed @act|@errverb|@repair|did|got|rang|phoned|called|emailed|texted|found|spoke|went !by @any
    """,
    # The sender does something; what that is, nobody can tell.
    "somehow": """
        @me @adv? @adv? !@adv !@inert|@not_act|@mental|@talk|@reported|@shaken|@hard|@be|@future|@repair|@state @any
    """,
    # The same, and before the apology it may be the mistake: after it, it rather mends.
    "somehow_had": """
        @me have @adv? !@inert|@not_act|@mental|@talk|@reported|@shaken|@hard|@be|@future|@repair|@state @pp|@irregularpp|@actpp
    """,
    # It may be the mistake where it comes before the apology.
    "mending_act": """
        @me @adv? @adv? @repair
    """,
    "apology": """
        sorry that? you are|were @adv? @ing
    """,
    "own": """
        the|that|this|it|all|which|and|so !@costly @any? is|was|were|are @adv? mine|ours !to
        ours|mine is|was ..1 blame|fault|error|mistake|failure|omission
        <!@agent|@agentish|@kin|@num|none|some|colleague|friend|mate of mine|ours
        of my|our own .|,|!|;|and|when
        was|were|is|are @adv? !@num !one !both !some !all !none !each !neither !two !three @any of me|us
        piece|act|bit of ..2 , mine|ours
        , mine|ours ,|.|and
        was|is me|us
        my|our @any? @lapse
        my|our name on it
        but my|our @lapse|own
        was|were|is|lay|lies|began at my|our desk|door|feet
        @me would it|them|your|the @any
        @me had it|them|you|yours ..3 on|off|in|at|under|over|out|down @any
        was|were|lay|sat ..1 in|on|under my|our coat|bag|car|drawer|tray|pocket|calendar|inbox|diary|desk
        mistake|error|slip in|of my|our @any
        had i|we @adv? @pp|@irregularpp|looked
        i|we clicked|pressed|chose|picked @any
        it|that|this was|is|'s my|our !@agent !@thing !@agentish !@kin @any that|which @any
        it|that|this was|is|'s my|our @adj? @ing
        @me @adv? @repair ..4 for|to|in|on|at|from|with the|a|an|your wrong @any
        i|we , who should|was|were|had|ought|have|am|are @any
        @me @adv? ought @adv? not? to have @any
        my|our !@agent !@thing !@agentish !@kin @any were ..3 @wrong
        me @ing it|them|your|the|a
        @me am|are not? @adv? after !looking|checking|speaking|talking|hearing|seeing @ing
        there was|were i|we thinking|assuming|@ing
        @me ..3 have @adv? @adv? @pp|@irregularpp|@actpp ..6 wrongly|incorrectly|twice|instead|without
        @me ..2 have @any ..4 without @ing|telling|asking
        @me have? @adv? raised ..2 invoice|bill|order|cheque|quote|quotation|demand|receipt
        @me should|could|would of @any
        @me had it|them|the|that ..2 up|running|going|playing|blaring
        all|totally|completely|entirely|that|this me .|,|!|;
    """,
    "own_not": """
        @me have you down for|on|at @any
    """,
    "cause_own": """
        owing|due|because|consequence|want|result ..5 my|our !@agent !@agentish !@kin @any
        in my|our office|safe|basket|warehouse
        lay|sat|lain|sitting|lying|stayed|remained|waited|stood|stuck|left|was|were|been|hung ..2 in|on|under|at|with|by my|our @any
        only i|we @any
        belongs|belong|falls|lies ..1 to|with|on me|us
        which|all|whole is|was|are|were ..1 ours|mine
    """,
    "culprit_not": """
        you should not have had|needed to
        if ..1 someone|somebody|anyone|anybody
        he|she|they had|have|has to
    """,
    "done_after": """
        it|its|they|all|everything is|are|'s|was|were? @adv? up|off|on|back|gone|done|in|out|through|staying|running .|,|;|!|and|now|again|by|~
        @num|yours it is
        he|she|they|everyone|everybody can|could now|still|again|cut|go|come|get|use|take|drive|log|enter|park ..2 @any
        in|on|to your email|e-mail|mail|mailbox|phone|locker|porch|letterbox
        it|that|everything|all works|runs|opens|fits|prints|loads .|:|,|!|~
        you can|may|could either? stay|have|keep|choose|pick|use|collect|swap|return|cancel|hold ..4 @any
    """,
    "done": """
        has|have @adv? come|gone down|off|out|up|back|through|away
    """,
    "next_not": """
        nobody|noone|no-one|nothing|one @will @adv? be? @any
        @will say|explain|repeat|mention|forget|remember @any
    """,
    "policy_not": """
        policy covers|covered
        contract|agreement|policy|clause and ..4 @any
        your|his|her|their|own @any policy
    """,
    "but_fine": """
        was|were ..2 in|on|at ..2 file|list|diary|notes|email|letter|contract|order|form|brief|plan|folder|calendar|book|instructions|message
    """,
    "minimising_not": """
        the|his|her|my|our|your only @any
        only|just one|a|two thing|question|things|questions|request|favour|more|last
        @me @adv? only|just @act ..3 less|half|part|some|without|wrong|late
        @me had only|just @any
        @me only|just skimmed|glanced|scanned|listened|half @any
    """,
    "over_promise_not": """
        against|want|wants|wanted|need|needs|needed|asked|expect|expected|deserve|deserved|accept|accepts|accepted nothing ..2 less than
    """,
}
