# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, the roles of repair: what was done, what will be, and what follows. Data only."""

ROLES = {
    "done": """
        lock|block|hold|freeze|ban|stop|limit|charge|flag|name|names|address|number|entry|post|advert|picture came|comes|went|is|was off|down|lifted
        @me have? dropped ..5 at|off|round|by|with|in your|yours|the|reception
        the|your|those missing ..3 was|were|has|have|is|are|went|goes|go ..1 delivered|sent|added|posted|found|put|filed|lodged|brought|shipped|printed|paid|supplied
        money|fee|deposit|refund|balance|difference|payment|sum|it|they went|came|is|has|are|goes back|into|in|onto ..1 your|you
        @money @num was|were|has|have been? taken|knocked|put|paid off|back|into|in
        the|a|your right|good|original|spare|real|new|correct|proper|corrected|missing|other @any? is|are|'s|sits|lies|waits|wait|hangs|hang|stands here|there|at|in|on|with|yours|under|behind|below|up|live
        @me have @adv? @adv? !been !had @pp
        has|have @adv? @adv? @repair|agreed|accepted|confirmed|kept|promised|offered|signed|approved|moved|given|sent|put|set|paid|made|freed|extended|reopened|held|cleared|granted|issued|delivered
        has|have been there|here|on|up|in|out|at|with ..4 since
        has|have been @adv? working|running|@ing again|since|now|live|smoothly|@any
        <!must|might|may|could|would|should|will|not has|have|'s @adv? @adv? been @adv? @adv? !been !had @pp
        has|have|'s @adv? @adv? been @adv? live|back|up|running|online|on
        is|are|'s @adv? @adv? all? both? @state !the|to
        is|are|'s @adv? @adv? in|on|at|with|inside|under|beside your|you|his|her|their|him|her|them|place
        is|are|'s @adv? @adv? in the post|mail|van|folder|portal|bank|oven|kitchen|hands|file|safe|hall|office|lorry|truck|system|right
        <!was|were|been|be|not|the|files|documents attached|enclosed
        please? find|see ..6 attached|enclosed|below|here
        i|we attach|enclose
        enclosing|attaching @any
        @me @adv? @adv? @repair
        was|were !never @adv? @repair
        have|has|'s @adv? @adv? @repair|agreed|arrived|returned|accepted
        ^ @adv? !rerun !reset !redo @repair|attached|enclosed|done|sorted|sent|resent|booked
        @right ..5 was|were|went|came|left|reached|arrived|got|changed|resent|replaced !not|never
        invoice|fee|bill|price|label changed|reduced|cut
        @me @adv? @act ..3 @right
        already ..2 paid|sent|@repair
        <!not|never reached|arrived|returned ..6 at|this|yesterday|today|on
        @me deleted|cancelled|canceled|stopped|recalled|removed|called|asked ..8 and
        @right ..4 is|are|'s|has|have !on|being|going|coming|to|under @state|in|at|with|here|yours|up|live|back|attached|enclosed|below|your|gone|arrived|left|reached|been|my|our
        has|have had a|the|new @any
        has|have @adv? gone out|off|live|up|back|through|to
        here it|they|you|we is|are|go|goes
        @me|he|she|they|you|everyone have|has|'s @adv? got|received ..3 @right|it|them|one
        here 's|is|are ..3 @right|list|link|file|it|them|version|@any
        with you|them now
        in your inbox|account|folder|hands|drive
        no longer
        works|working|running|live again|now
        @me got ..4 @state
    """,
    # Told, asked, reported: what helps next time, and is no repair of this time.
    "done_weak": """
        @name 's|is here .|,|!|;
        been kicking|beating|blaming|cursing|hating myself|ourselves
        @me am|are ..2 there with|for you
        thoughts|hearts|heart|sympathies|prayers is|are with @any
        has|have @adv? paid|sent|transferred ..6 instead|wrong|twice|late
        @me am|are @adv? with|behind|beside you !at|by|on|from|until|tomorrow|@day
        @me have @adv? cried|wept|worried|agonised|regretted|suffered|lain @any
        has|have @adv? @adv? caused|experienced|happened|occurred|affected|failed|lost|led|resulted|meant|made|upset|disappointed|inconvenienced|troubled|suffered|worked|served|trusted|waited|enjoyed|missed|forgotten|hurt
        @me have @adv? @adv? told|asked|spoken|reminded|reported|raised|escalated|logged|flagged|noted|learned|learnt|informed|shared|passed|apologised|hardly|been|begun|started|always|ordered|requested|retrained|let|thought|trained|notified|opened|forwarded|checked|talked|valued|done|slept|gone|come|lived|known|worked|loved|enjoyed|wanted|hoped|meant|tried|felt|seen|heard|noticed|discovered|realised|read|experienced
        @me have @adv? taken ..3 seriously|heart|board|note|steps|measures|action|matter|lessons
        @me have had !the|your|my|our|a|it|them
        @me have @adv? found out|that
        has|have @adv? sent it|them|him|her|this|that|you|the|your ..1 back
        <!i <!we has|have @adv? @adv? rejected|refused|bounced|complained|struck|charged|noticed|sacked|closed
        he|she|they|client|customer|has|'s have? written|rung|called
        @me have @adv? had ..1 word|talk|chat|look|meeting
        lessons|lesson ..2 learned|learnt
        has|have been @adv? ordered|requested|commissioned|scheduled|planned|started|begun
        @me have @adv? cancelled|canceled|stopped|cleared
        @me have @adv? sent|given|used|taken|put|made|booked ..5 wrong|old|late|incorrect
        steps|measures|action|actions|care ..1 have|has|are|were|will ..2 taken
        has|have been ..1 told|asked|reminded|reported|raised|escalated|logged|flagged|noted|passed|trained|informed|forwarded|experienced|felt|caused|notified|heard
        have always|never|been ..1 proud|committed|looking|trying|thinking
        have been ..1 working on|hard|to|through|with
        on your|our|my|their|his|her side|end|part
        is|are|'s @adv? all right|ok|okay|fine|good|well
        is|are|'s @adv? on its|their|the|his|her|your way
        is|are ..2 on it
    """,
    # After the admission: what now is, or has been, done. It is enough for a repair, and says nothing of the time.
    "done_after": """
        <!was|were|you|guests|people @any coming with|w|by|today|tomorrow|tonight
        ^ !never !not !once !over !time !sorry !and !then !@wrong @any again .|,|!|~|;
        @act ..7 @num|a|an|half ..2 minute|minutes|min|mins|hour|hours|hr|hrs ago
        <!by <!was <!were <!is <!are <!'s @num mins|min|minutes out|away|off .|,|~|!|-
        @num mins|min|minutes away
        ^ got|found|booked|bought you|your|him|her|them @any
        @me am|are @adv? standing|sitting|kneeling|parked outside|at|in|by|beside|next|here|with|on|behind|under
        he|she|they|@name is|are|'s @adv? holding|keeping|guarding|minding @any
        it|they|yours|one|both|all|@num is|are|'s @adv? in|on|at|by|under|behind|with|beside|inside the|a|an|his|her|their @any
        hangs|lies|waits|sits|stands|waiting|ready|is|are ..5 for you
        it|they|yours|everything is|are|'s outside|inside|upstairs|downstairs|here|there|home|safe|warm|dry|ready|whole|clean|mended|fine ..1 @any
        @me @adv? deleted|removed|withdrew|recalled|stopped|cancelled|pulled it|them|that|both
        stay|stays|remain|remains|stands until|till @any
        allowed|accepted|granted|agreed|approved|waived it|us|me|them|the|to
        @me @adv? @adv? paid|settled|covered|refunded it|that|them|already|the
        is|are|'s @adv? on|in|off the|your system|account|bill|booking|file|diary|books|calendar|card|record|statement ..1 @any
        this|these|that|it|they is|are|'s the|your|a @right !thing !time !way
        is|are|'s|am @adv? @adv? @pp|@irregularpp !by|to
        <!you|must|might|may|could|would|should|will|not has|have @adv? @adv? !been !had !you @pp|@irregularpp
        @me|he|she|they|you are|is|'s ..4 now
        you are @adv? in|on|down|booked|confirmed|back|with|at|covered|first|next|sorted
        all @repair|confirmed|booked|sorted|done|set|paid|signed
        <!let 's @adv? @pp it|them|him|her|the|your|you|@num|to|off|both|all
        ^ @adv? @act ..6 ago|already|today|@clock
        has|have had a|the|her|his|their|your @any
        has|have been @adv? in|on|at|with|back|up|off|out|over|online|live|right|open|free|clean|dry @any
        is|are|'s @adv? @adv? @state !the|to|me|us
        @me @adv? cover|pay|covered|bear|refund @any
        @me @adv? @adv? took|pulled|put|moved|brought|drove|switched|rolled|handed|carried|swapped|ran ..5 down|off|back|over|out|away|round|across
        @me sent|gave|handed|brought|paid ..4 corrected|right|new|missing|difference|money
        was|were @adv? moved|brought|taken|carried|swapped|put|switched|sent|paid|given|handed ..2 over|back|round|across|up|into|to
        takes|need me|us until|till
        <!will <!may <!can <!to has|have it|them|him|her|one|@right
        @me @adv? @adv? drove|went|got|fetched|picked|finished|collected|brought|walked|cleaned|baked|carried|cycled|found|rang|phoned|mended|sewed|washed|scrubbed|dried|recovered|retrieved|rescued ..6 it|them|you|yours|your|him|her|back|up|over|everything|all
        @me stayed|worked|sat|was|were ..4 and|until|till|through ..2 @act|done|finished
        @me had it|them|the|a|one|another|your ..3 @pp
        @me got|found|bought|booked|made|baked|printed|cut|drew you|him|her|them a|an|another|@num|new
        is|are|'s|works|runs|open|opens ..5 again
        is|are|'s @adv? at reception|home|work|school|the
        !rerun !reset !redo @repair it|them|that|the|your
        will find ..4 in|under|on|at|attached|below|with|here|behind
        will not leave|rest|stop|go|sleep until|till
        give me|us an|a|@num ..1 @unit
        @right @any? below|here|enclosed
        all good|well|clear|clean|set|fine again|now
        @me have @adv? @adv? torn|rung|found|written|phoned|called ..3 it|them|him|her|the|your|all|each|every|both|@num|you
        was|were @adv? swapped|moved|put|switched|changed back|right|over
        takes|need|needs|give me|us until|till
    """,
    "done_after_not": """
        is|are|'s|am stuck|stranded|stalled|grounded
        is|are|'s|am|been @adv? @adv? affected|upset|disappointed|concerned|committed|written|based|needed|required|expected|delayed|known|called|designed|meant|supposed|used|allowed|limited|marked|located|aimed|ashamed|embarrassed|embarrassed|worried|frustrated|annoyed|saddened|tired|shocked|horrified|mortified|gutted|devastated|proud|determined|trained|interested|pleased|delighted|confused|shared|valued|respected|appreciated|involved|understaffed|overworked|closed|said|told|heard|taken|booked|asked|investigated|reviewed|monitored|@hard
        have|has @adv? @adv? @hard|been|become|grown|kept|come|gone|known|lived|seen|felt|heard|learned|learnt|thought|wanted|tried|worked|always|never|told|asked|noted|raised|passed|escalated|reported|reminded|shared|spoken
    """,
    "done_sure": """
        the|your|those missing ..3 was|were|has|have|is|are|went|goes|go ..1 delivered|sent|added|posted|found|put|filed|lodged|brought|shipped|printed|paid|supplied|in|back|out|off|to|up
        by the time ,,5 @me had @pp|@irregularpp|@act
        <!you @me have @adv? @adv? !had !been @pp
        @me have had !a|to|no ..4 @pp
    """,
    "next": """
        ^ coming|heading|driving|cycling|running|walking to|over|round|back|across
        <!not am|are|is|'s going to be @adv? !@lostpp !@hard @pp|@actpp|@irregularpp
        <!if <!when <!that he|she|they|@name takes|take ..2 over|on
        so it|they|he|she|we come|comes|arrive|arrives|reach|reaches|go|goes|leave|leaves|start|starts|open|opens|land|lands|ship|ships ..4 @day|@clock|noon|tonight|today|this|by
        has|have been @adv? ordered|requested|commissioned
        @me have @adv? ordered|requested @any
        @me have @adv? asked ..5 new|replacement|copy|another|redo|replace|fresh
        ^ going to !be @any
        @me want|need|wish to replace|redo|fix|repair|refund|reprint|send|make|pay|bring|rewrite|correct
        on my|our way to|with|over|back
        @me intend|plan|mean|propose|aim to @any
        @me am|are about to
        @me am|are @adv? booking|building|bringing|redoing|parking|training @any
        @me am|are getting|having ..6 @pp
        due at|by|on|in|to|back|with ..6 @any
        ^ expect it|them|your|the|a|delivery|us|me|him|her @any
        you can|may|should expect @any
        @will @adv? !not !never !nobody !notice !you|notice|be|have|do|try|look|keep|learn|take|let|strive|investigate|understand|review|monitor|continue|see|make|happen|remain|always|ever|call|contact|need @any
        @will @adv? be @adv? @pp|@ing|with|at|there|back|ready|live|up|in|on|here|sent|free|done|able|over|online
        @will @adv? have|take|do|make|see ..2 it|them|this|you|a|the|your|that|one|over|off|out|up|down
        @will @adv? keep ..3 open|on|online
        @will let you have
        @will get|put|give|bring|send|book|move you @any
        would like to @repair|film|redo|redeliver|reprint|do|send|bring|replace|repair
        am|are|is|'s @adv? being @pp
        @me am|are @adv? !looking|trying|hoping|calling|writing|ringing|working|taking|doing|having|getting|investigating|reviewing|going|emailing|discussing|asking|seeing|feeling|thinking|pleading|begging|monitoring|considering|checking|phoning|contacting|missing|struggling|dealing|messaging|running|speaking|treating|standing|sitting|kneeling @ing
        am|are|is|'s going to !have !be @any
        on its|their|the way
        under way
        underway
        <!for|of|by|in|about|after|before|without|been|was|were|kept|not|stop|from|while|when|you @moving @det|it|them|you|your|over|new|right|another|round|back|one
        !you !how !what he|she|they|it|@any is|are|'s @moving
        in the pipeline
        @right ..6 coming|going|leaving|arriving|being
        <!you is|are|'s @adv? due|coming|arriving|leaving|going|starting|moving|driving|bringing|@ing ..6 @day|@clock|today|this|by|now
        to be|follow @pp|by|at|on|shortly
        is|are to be @pp
        can|could have|get|do|bring|send|deliver|be|replace|redo|resend|redoing|resending|reprinting|rebooking|reissuing|redeliver|rebuild|refund|repair ..6 by|at|@clock|@day|within|before
        let me !explain|tell|know|say|start|be|assure|apologise|apologize|see|begin|reassure|put|down @any
        in the process of
        ^ @adv? sending|replacing|fixing|correcting|refunding|redoing|redo|resend|redoing|resending|reprinting|rebooking|reissuing|redeliver|rebuild|refund|repair !hugs|love|strength|big|lots|thoughts|prayers|positive|all|you @any
    """,
    "next_soft": """
        they|he|she|@name is|are|'s @adv? putting|giving|making|getting|moving|finding|holding|keeping|setting|printing|sending|cutting|building you|it|them|a|an|another|the|your|one
    """,
    # A promise of attention, of feeling or of being better is not yet a repair.
    "not_fix": """
        right|reason|cause|entitled to be|feel|expect|ask|complain @any
        look|looking|looked into
        looking at|into it|this|what|our
        investigate|investigating|review|reviewing|monitor|monitoring ..3 @any
        find out what|how|why
        get to the bottom
        see what we|i|can
        reflect|ponder|endeavour|endeavor|aim|reconsider @any
        try|trying|strive|striving|do|doing to|our|my|everything best|better|improve|harder|can?
        be|more|being more|very careful
        learn|learned from
        let you know|down
        keep|keeping you ..1 posted|informed|updated|up
        take|taking|takes|taken ..2 seriously
        be|get|stay in touch|contact
        get|come back to|with you
        understand|appreciate @any
        do|does|doing better
        work|working hard|harder|on it|to
        thank|thanks you?
        am|are|be|is|'s|we|i on it
        ^ on it
        on the case
        somehow|something|some
        sort something
        make ..2 up to you
        hope|hopefully @any
        lessons|lesson ..2 learned|learnt|learn
        review|investigation|inquiry|enquiry|audit ..5 way|underway|place|conducted|held|started|carried|done|made
        keep ..1 eye
        think of @any
        let 's @any
        deal|dealing with it
        see how ..4 @any
        is what it is
        happy to discuss
        continue to
        value|valued|values
        be here for you
        ensure|make sure ..4 never|not
        committed to
        hold ourselves
        available to discuss|talk
        think|thinking about
        to hear
        call|phone|ring|write|email|message|text|contact|speak|update you|to again|with|if|when
    """,
    "why": """
        because|so|then|also|therefore|hence
        since !@day !@clock !@num !noon !this !yesterday !then !last !midnight !early !about !before !morning !lunch !dawn @any
        which is why
        <!has|have|yours|both|each had @adv? been?
        had @pp
        was|were @adv? @ing
        at the time
        what happened
        it started|turned|began
        on top of
        i|we|my thought|assumed|believed
        the reason
    """,
    "prevention": """
        from now|today|here|this|next|then ..2 on|onwards|onward|forward|quarter|week|month|@any
        going forward
        in future
        in the future
        i|we now @any
        @me have ..2 changed|added|introduced|set|put|told|asked|trained|started|moved
        so that ..4 cannot|no
        second|two person|people|pairs|of ..3 sign|signs|check|checks|read|reads|look|looks
        every|each ..6 before
        no longer
    """,
    "make_good": """
        lock|block|hold|freeze|ban|stop|limit|charge|flag|name|names|address|number|entry|post|advert|picture came|comes|went|is|was off|down|lifted
        taken|knocked|took|taking|comes|came|come off ..1 account|bill|invoice|rent|price|total|fee
        refund*|reimburse*|compensat*|voucher|discount|waive|waived
        free
        on|at us|me|our|no cost|expense|charge
        credit|credited|credits
        <!had|has no|without|any charge|cost|fee
        % off
        @me have? will? are? pay|paid|paying|cover|covering
        not|n't be? charge|charged|charging|pay|cost
    """,
    "gift": """
        <!its|her|his|their|your|wedding|birthday gift|hamper|voucher|chocolates|flowers|bouquet|treat|goodies|goodie !in !of !from
        little|small something|present|token|gift
    """,
    "loss": """
        lost|lose|cost|paid|overpaid|charged ..5 @money|orders|sales|bookings|@money|customers|revenue
    """,
    "invitation": """
        ?
        call|ring|phone|tell|text|message|email|ask|reach|contact|let me|us|know
        if you have|want|need|prefer|like|would
        direct line|number
        my number|line|mobile
        i am on|at|here
    """,
    "condition": """
        if you|your|anything|anyone|there|any
        should you|your|anything
        would you
        in case
    """,
    "effect": """
        so|because|meant|which|and|that you|your|the
        you|your @any
        had|has|have|leaving|left|causing|cost you|your
    """,
}
