# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, who else is said to have done it: suppliers, teammates, systems, the client. Data only."""

ROLES = {
    "culprit_not": """
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
        <!you|i|we @any @adv? sent|gave|told|sold|supplied|handed|promised|let|left|failed|misled|informed|assured us|me !know
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
        @agent|@agentish ..5 is|are|was|were ,,3 useless|hopeless|careless|unreliable|sloppy|lazy|clueless|incompetent
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
        not ..1 our|my|us fault|doing|error
        nothing to do with us
    """,
    "culprit_client": """
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
        your ..3 was|were|is|are|came|arrived ..2 late|unclear|confusing|incomplete|illegible|ambiguous|full|hard
        by you
        on your end|side|part
        at your end
        your fault|mistake|error
        your ..1 @any went|landed|ended to|in|into|up ..2 spam|junk
    """,
}
