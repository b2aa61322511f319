# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, who else is said to have done it: suppliers, teammates, systems, the client. Data only."""

ROLES = {
    "culprit_not": """
        my ..1 update|script|import|spreadsheet|macro|edit|patch|formula|draft|code|change|sum @adv? @act
        @agent|@agentish has|have @adv? @pp|@irregularpp ..4 @right
        the|a|any @any they|he|she had|have|has @any
        sorry|soz|sry|hi|hey|oops|morning @name @adv? @act
        people|guests|neighbours came|ran|stood|waited|laughed|asked|rang|stopped|noticed
        when|before|until|till|once they|he|she @adv? @act
        ^ it|this is|'s the @any , @name
        by a|an|the|one|two|half|some @adj? @unit|hour|day|week|inch|inches|metre|third|half|quarter|factor|margin|line|row|column|fraction
        was|were|been|got @adv? rejected|refused|declined|bounced|accepted|approved|returned|noticed|spotted|seen|found by
        @agent|@agentish has|have @adv? @adv? handed|given|returned|swapped|sent|moved|brought|put|kept|let|made|taken ..4 in|back|it|you|over|new|right|up|aside
        as though|if ..6 @any
        <!especially as|like|what|how|than you ..1 asked|wanted|wished|requested|told|said|ordered|chose|agreed
        @me am|are|was|were|is to blame
        caused ..1 you|your|them|him|her|@num
        it|this is|'s @det? @any 's? office|desk|department|team|side !who|that|which|error|fault|mistake
        it|this is|'s @any from|at|of|with|here
        because|since|when i|we @any
        who|that @adv? went|found|came|looked|checked|said|saw|spotted|noticed|reads|knows|lives|works
        by|with|via a? courier|post|royal|taxi|bank|system|train|email|hand
        nothing ..4 on|at your|our|their side|end|part
        he|she|they confirmed|deleted|agreed|accepted|promised|answered|has|have
        @any confirmed that he|she|they @any
    """,
    "culprit": """
        @agent|@agentish has|have been @adv? spoken|disciplined|warned|retrained|told|sacked|reprimanded|reminded|dealt
        @agent|@agentish can|could not tell|read|count|spell|add|measure|drive|follow|listen
        @agent ..2 never @act|read|came|did|@irregular
        @agent|@agentish on|at|in|from ..2 did it|this|that
        @agent|@agentish we|i use|used|had|have ..3 @errverb|ignored|forgot|never
        @agent|@agentish we|i use|used|had|have ..3 @act ..3 @wrong
        's @agentish|@agent @adv? @adv? @act
        nobody|noone|no-one told|warned|informed|briefed|said !you
        has|have|had a mind|will|life of its|their own
        @agent|@agentish|firm|people|maker|makers ..4 will not|never answer|answers|reply|replies|listen|listens
        comes|came|stems|stemmed|arises|arose from ..1 @agent|@agentish ..4 who|that|which|@act
        the|your|our|a @any? @any? 's? @agent on|at|from|in|of the|our|your @any @act
        your @any 's @agent|@agentish @adv? @act
        @agent ..3 did not|never|failed|forgot|forgets|got|kept|keeps|should|clearly|messed|mixed|lost|let|dropped|made|misread|mislaid|went|crashed|glitched|jammed|decided|insisted
        @they @adv? @adv? did not|never|failed|forgot|got|kept|keeps|keep|should|clearly|messed|mixed|lost|let|dropped|made|misread|do not|does not|are always|had
        @they @adv? @adv? @act|had @pp?
        someone|somebody ..3 @act|got|did|made|put|mixed
        the|our|my|a|another|previous|last|old @agentish @adv? @adv? @act|did|must|never
        @agent 's @any @adv? @act|misread|did|never
        @agent who|that ..5 @act|did|made|messed|mixed
        @agent|@agentish must|may|might have @any
        @agent did it|this|that
        <!you|i|we !you !i !we @any @adv? sent|gave|told|sold|supplied|handed|promised|let|left|failed|misled|informed|assured us|me !know
        @agent @adv? @adv? @act
        @agent ..2 who|that|which @act
        it|this|that is|was|'s @adv? our|the|all ..2 @agent
        @agent 's ..1 fault|mistake|error|doing|carelessness|oversight|slip
        fault|mistake|error|failure|blame|oversight|carelessness|negligence of|by|from|lies|with ..4 @agent
        fault of ..4 @agent
        down to ..3 @agent
        due|owing|thanks to|because of ..4 @agent
        because of ..4 @agent
        because ..4 @agent
        blame ..3 @agent
        @agent ..2 to blame
        @agent|@agentish ..5 is|are|was|were ,,3 rubbish|shoddy|notorious|joke|shambles|cowboys|amateurs|dreadful|terrible|useless|hopeless|careless|unreliable|sloppy|lazy|clueless|incompetent
        it was|is they|he|she|them|him|her who|that
        he|she|they|it alone is|are|was|were to blame
        your|the|our|a|an ..1 @agentish had|has @adv? @pp
        was|were|been|got ..1 @pp|@actpp|@lostpp|caused by the|our|a|an|their|one|another !end|time|evening|morning|afternoon|mistake|error|close|deadline|day|date|weekend|wrong|system?
        @agentish|@agent got|had|made|put|took|did ..4 @wrong|@slip|outage
        <!my|our|your|today's|yesterday's @any 's fault|mistake|doing|error|failure
        @slip with|at|on|in the|our ..1 @agent|@agentish !paper|papers|paperwork|form|forms|document|documents|bill|bills|detail|details|file|files|link|number|order|account|slip|plan|side
        if only? you would @pp
        by ..3 @agent !we|i|today|tomorrow
        @agent had|has|have ..3 @slip
        on ..2 @agent|their|his|her end|side|part
        on their|his|her end|side|part
        @agent error|glitch|issue|problem|failure|fault|bug|outage
        out of our hands|control
        beyond our control
        not ..1 us error
        is|was|are|were|'s ..2 to blame !for
        caused ..2 by !me !us !my !our
        had|has|have changed|moved|altered|raised|cut ..6 without
    """,
    # Somebody by name, or of the sender's family: anyone may have one, so that the act alone tells.
    "culprit_name": """
        <!dear|hi|hello|hey|mr|mrs|ms|miss @name @name? @adv? @adv? @act|@irregular|did|never|had
        @name @name? , ..6 , who? @adv? @adv? @act|did|had|never
        @name and @name @adv? @adv? @act|did|had|never
        my|our ..1 @kin @adv? @adv? @act|did|had|never
        my|our ..1 @kin , ..6 , who? @adv? @adv? @act|did|had|never
        my|our ..1 @kin|@name who|that @adv? @act|did|had|never
        it|that was|is|'s ..2 @name|@kin ,? ..4 ,? who|that @adv? @adv? @act|did|had|forgot|never|should
        it|that|this was|is|'s ..2 @name|@kin 's doing|fault|mistake|error|slip|idea|work|job
        @name|@kin 's doing|fault|mistake|error|slip|carelessness
        was|were|been|got @adv? @pp|@actpp|@lostpp|@irregularpp by @name|@kin
        @agent|@agentish , ..6 , who? @adv? @adv? @act|did|had|never
    """,
    # Blame that leaves nothing to the sender, whatever was owned before.
    "culprit_always": """
        this|it|that ..1 is|was|comes ..1 down with|to your|the|our ..2 @agent|@agentish
        this|it|that ..1 sits|lies|rests ..1 with your|the|our ..2 @agent|@agentish
        a lot|much|something|plenty to answer for
        @act|@irregularpp|did|has|had|was|happened ..4 !me !us by itself|himself|herself
        , not|never us|me|ours|mine|our|my .|,|fault|doing|side
        <!i|we|am|was|me|us|myself|ourselves alone|solely|wholly|entirely should|is|was|are|were|must|had !on|by|with
        caused|made|brought ..2 entirely|solely|wholly|purely by|down !me|us|my|our
        entirely|solely|wholly|purely caused|down|due by|to !me|us|my|our
        he|she|they alone
        is|was|are|were|lies|rests ..1 entirely|solely|wholly|purely ..2 theirs|his|hers|@agent|@name|@kin
        none of ..2 our|my doing|fault|making
        nothing to do with us|me
        not ..1 our|my fault|doing
        blame|fault|responsibility lies|rests|sits ..2 with !me|us|my|our
        <!i|we|you the|your|our ..2 @agent is|was|are|were ..1 to blame
    """,
    "apposed": """
        @agent|@agentish we|i use|used|had|have|hire ..3 @act|@errverb|ignored|forgot|never
        @name|@kin|@agent|@agentish , !@sorry !really !so ..6 , who? @adv? @adv? @act|did|had|never ..3 @any
    """,
    "culprit_client": """
        you must ..1 have @adv? tapped|clicked|pressed|typed|entered|given|sent|ticked|changed|deleted|moved|chosen|misread|mistyped|missed|forgotten|put|left|signed|read @any
        you @adv? @act ,,9 so|hence|therefore|which ..5 late|no|could|impossible|nothing|had
        you @adv? @act ..6 only|just|late|on|at|after ..4 , ..1 so|hence|which @any
        you @adv? @adv? did not !get|receive|have|see|hear|deserve|ask|pay|know|expect|need @any
        you @adv? failed|forgot|neglected|omitted|misread|missed|mistyped|misunderstood
        you @adv? only? gave|sent|provided|supplied ..5 wrong|late|incorrect|unclear|incomplete|old
        you @adv? @act|gave|put|wrote|typed|sent|chose ..5 wrong|incorrect|old|another
        you @adv? only gave|sent|told|provided|confirmed|approved|replied|signed
        your venue|staff|team|office|people|guests|guest|builder|builders|manager|colleague|colleagues|accountant|assistant|secretary|husband|wife|son|daughter|side|firm|bank|supplier|contractor @adv? @adv? @act|did|never
        because|since|as|if|after|but|though|however|although ,? you gave|sent|provided|supplied|signed|approved|entered|typed|filled|chose|told|changed|kept|ticked|put|never|left|asked|wrote
        you ..3 signed|approved|checked|agreed|ticked|confirmed ..2 it|them|off|the
        you @adv? should|ought ..2 have
        you @adv? did? changed? change? changed|change ..2 mind|order|plans|plan
        you ..2 arrived|came|replied|responded|answered|paid !for ..4 late|after
        you @adv? kept changing|asking|adding|moving
        you were late|unclear|unavailable|unreachable|not
        you had not @pp
        your ..1 unclear|failure|mistake|error|fault|carelessness|negligence
        your late|wrong|incomplete|delayed reply|response|payment|instructions|form|forms|files|details|information|confirmation|approval|arrival|email
        if only? you had @pp
        if|had only? you had? @pp|replied|told|answered|asked|come|sent|given|confirmed|checked ..4 sooner|earlier|properly|us|in
        your ..3 was|were|is|are not ..1 clear|complete|legible|good|precise|right|enough|readable
        your ..3 was|were|is|are ..2 unclear|confusing|incomplete|illegible|ambiguous|full|hard
        your ..2 approval|artwork|brief|reply|response|answer|files|file|form|forms|details|instructions|logo|email|message|handwriting|writing|note|notes|photos|copy|text|order|feedback|payment|deposit|documents|papers|data|manuscript|address|directions|drawing|drawings|measurements|list|confirmation|comments|corrections|guests|team|people|information|figures|receipts|invoices|sign-off|decision|request was|were|is|are|came|arrived ..2 late
        by you
        on your end|side|part
        at your end
        your fault|mistake|error
        your ..1 @any went|landed|ended to|in|into|up ..2 spam|junk
    """,
}
