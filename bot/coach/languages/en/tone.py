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
        may|might|could have @pp ..6 , ..4 @sorry
        in that|which case ..3 @sorry
        @sorry ..3 in that|which case
        @sorry ,,4 in so|as far|much
        @sorry ,,4 should|were this|it|there|you|any|that|my|our have|be|feel|@any
        @sorry ,,4 in case @any
        @sorry ,,4 in the ..1 event
        in the ..1 event ,,9 @sorry
        in case ,,9 @sorry
        @sorry ,,4 insofar|inasmuch|wherever|whenever
        @sorry ,,6 perceived|alleged|possible|potential|apparent
        to the extent|degree ,,9 @sorry
        if|should|where|insofar|wherever|whenever i|we|this|it|that|anyone|anything|any|there|my|our|you|something|your|the ..9 , ..4 @sorry
        if|should|where|insofar i|we|this|it|that|anyone|anything|any|there|my|our|you|something|your|the ..9 then @sorry
        if ,,9 @sorry
        any ..6 is|are regretted
        any ..4 inconvenience|distress|upset|confusion|offence|trouble ..3 caused
        inconvenience|distress|upset|offence|trouble|confusion ..3 may|might|could
    """,
    "but": """
        <!nothing|anything|none|everything|everyone|everybody|nobody|no-one|noone|anywhere|all|any|half but !me !us !mine !not
        but not my|our|me|us|your|all|everything|@det
        however|although|nevertheless|nonetheless|tho|albeit
        <!as|even though
        even though
        , yet !i @subject|@det @any
    """,
    "but_long": """
        has|must to? be said|remembered|noted
        ^ mind ,|you
        in all? fairness|honesty
        in all truth
        you|one must|should|have to? ..1 understand|remember|appreciate|admit|agree|realise
        you|one must|should|have to? ..1 see that|how|why|it|our|the
        ^ that|having being? said !hello|it|you
        to be|in fair|fairness|honest
        on the other hand
        in my|our defence|defense
        in ..1 fairness
        in ..1 my|our defence|defense
        even so
        mind you
        at the same time
        then again
        ^ all the same
        be that as it may
        ^ still ,
        ^ then again
        ^ in truth
        to be frank|honest|clear
        as it happens
        with respect
        in mitigation
    """,
    "but_fine": """
        @me am|was|do|did .|,|;|!
        you had @adv? asked|wanted|ordered|said|told|paid|chosen|requested|agreed|written|booked|signed
        it|they|you|yours opens|closes|starts|begins|ends|runs|leaves|costs|takes|weighs|measures|says|reads ..2 @num|@clock|@hour|@day
        you|your ..3 was|is|were|starts|started|begins|opens at|on|by|for @clock|@hour|@day|@num
        @me was|were|had ..4 other !work|jobs|things|cases|clients|orders|customers
        @me was|were|had ..4 another|wrong|different|old|elsewhere|half|neither
        it|they|yours|that is|was|are|were|'s the? ..2 @dayth|@date|@day|@clock|@num .|,|;
        as|even though @any
        ..6 before|with|to me|us ,|.|;
        ..8 in front of|my me|us|diary|hand|hands|bold|writing|red
        ..6 in hand|bold|writing|red|plain
        ..6 on my|our|the desk|list|first|front|screen|wall|label
        @me|we @adv? knew|know|promised|read|saw|heard|have|should|could|ought
        @me had|was|were @adv? @adv? told|read|seen|known|every|all|your|promised|asked|warned|signed|agreed|the
        you|your ..4 had|@act me|us|it|your|to|in|at|so|before|opposite
        @num @any .|,|;
        <!mind you ,|.
        you were on|right|first|early|there|in
        mine|ours|myself
        you @adv? asked|wanted|ordered|said|told|needed|paid|chose|requested|agreed|wrote|booked|would|had
        the|it|they|yours|your ..5 @clock
        the|it|they|yours|your ..4 by|on|until|before @day
        please @any
        no excuse
        not ..2 excuse
        @me ..1 should ..1 have
        i|we am|are going|want|need
        i|we will|would|can|want|need !had !been
        it|that 's|is|was mine|me|on|ours
        it|that 's|is|was my|our @adj? own? @owned
        wanted to @any
        do call|ring|tell|check|ask
        instead @any
        did not @any
        your ..4 say|says|said|clear|clearly|state|states|warned|read
    """,
    "lead_but": """
        while|whilst|although|though ..5 @sorry
        while|whilst|although|though @me ..8 , @any
        as much as ..3 @sorry
    """,
    "minimising": """
        a|wee bit|tad|touch of a|@slip|trouble|confusion|bother|mess|muddle
        a|an @any at most|worst
        nothing ..4 will|can|could|would not ..1 fix|sort|mend|solve|cure|cover|dry|wash|clean|put
        a|the drop|touch|spot|dash|speck|splash|whiff|hint of @any
        nothing ..1 much|big|bad|terrible
        @num ..3 @money|penalty|late|minutes|days|hours|people|lines|pages|guests only
        blink-and-you-miss-it|blink-and-you'll-miss-it|peanuts|pocket-money
        drop in the|an ocean|bucket
        not ..1 the|a biggest|worst|huge|massive|real of|thing|error|problem|mistake|issue|deal
        <!no|not small|little|minor|tiny|slight inconvenience|trouble|bother|disruption|upset|confusion|disturbance
        <!no|not small|little|minor|tiny|teeny|slight|wee|trivial|silly|trifling|petty|marginal|negligible|cosmetic|weeny|mere ..1 @slip|@tiny
        @tiny ..1 small|little|minor|tiny|slight|trivial
        is|was|are|were|'s|being @adv? @adv? minor|trivial|tiny|negligible|slight|cosmetic|insignificant
        trivial|negligible|teeny|teensy|weeny|minuscule @any
        hiccup|hiccups|blip|blips|blooper|boo-boo|snafu|oopsie|hitch|snag|mishap|kerfuffle|gremlin|gremlins
        a|the|little|small wobble
        no|not|hardly|isn't ..2 big deal|drama|biggie
        not|no|nothing ..2 serious|major|huge|dramatic|drastic|terrible|critical|important|special|grave|disastrous
        nothing ..1 to worry|lose|panic|fret|stress|get
        no harm done
        no biggie|drama|worries|sweat
        not ..1 the end of the world
        not ..1 a disaster|catastrophe|tragedy
        hardly|barely|scarcely makes|make|made|matters|matter|affects|affect|counts|shows @any
        hardly|barely|scarcely anyone|anybody|noticeable|notice|a|any|worth|the|visible|matters|late
        almost|nearly nobody|no-one
        literally @num|a|one|just
        is|was|were|are|'s|by|came|about|but|merely|there|for only|just|merely|simply a|an|one|two|three|the|your|@num|some|minor|by|off|@small
        <!have|has|had|now only|just|merely a|an|one !quick|moment|minute|second|sec|note|line|call|heads|quick|of
        <!have|has|had|now only|just|merely a? few|couple|tiny|little|small|bit|handful
        only|just|merely @num|a|some of them|you|your|the|it|those
        not ..2 so? many|much ..1 all|anyway|really
        a|bit bit? silly|daft|careless|clumsy|naughty|sloppy ..1 me|us
        ^ only|just|merely @num of
        only|just|merely ..1 affected|affects|concerns|hit|hits|touched|touches|involves ..3 @num|a|the|some|few
        these|such things happen|occur
        no|not|any ..2 harm|damage ..1 done
        @small|@tinyadj mix|slip|mess|cock|screw|foul|muddle|hold|slip-up|mix-up up|ups|error|delay
        trifle|triviality|formality|technicality|nothing really
        that is|'s all|it !we|i|you|,|for|from
        storm in a
        a ..1 thing , ..1 really
        only|just|merely @tiny|@small|@num @unit|@any late|off|out|pages|words|people|guests|minutes|days
        @me @adv? only|just|merely @act
        only|just|merely a|some|one ..2 @slip|@tiny
        a|wee bit|little|touch|tad|smidge|fraction late|off|out|delayed|slow|short|wrong|behind|early|cold|muddled|over|under|higher|lower|longer
        a|bit bit? of a ..1 @slip|mix|muddle|mess|hiccup|blunder|blip|delay
        tad|smidge|smidgen
        these|such|mistakes|things|this|it|that things|mistakes|happen|happens|does happen|happens|to? everyone|everybody|sometimes|the|all|time
        happens|happen to|all the? everyone|everybody|us|best|time
        could have been ..1 worse
        at least it|the|no|nobody|nothing|we|you @any
        nobody|no-one|no|noone ..3 noticed|notice|minds|minded|cares|cared
        no real|lasting|actual|serious|great harm|damage|impact|loss|consequence|problem
        only|just ..3 formality|technicality|detail|details|typo
        not ..2 as bad as
        not ..3 much|big|huge of|deal|difference|issue|problem
        not matter|affect ..2 much|really
        <!need not really|actually? matter|change
        easily done
        easy mistake
        worse things
        luckily|thankfully only|just|it
        more or less|@any
        few people|readers|viewers|customers|guests ..1 will|would|notice|noticed
        most ..3 do not|will not|never|would not
        no one|body will|would|'s ..2 notice|noticed|know
        not|hardly|barely worth a? fuss|mention|mentioning|worrying|bothering|talking|it
        it|this|that|there is|'s|was|were only|just|merely !you !me !us !him !her !them !right|fair|been|natural|me|now|gone|ready|to|that|so|before|after|until|in|for|as|not|about|on|at|with|what|how !@pp !@act @any
        no ..1 biggie
        merely|simply an? @slip|typo|technicality|detail
    """,
    "minimising_not": """
        only|just half|part|a|one|two|@num ..2 of what|those|the ..1 you
        my|our !@slip ..3 is|was|are|were tiny|small|minor|little
        so that? nobody|no-one|noone|none would|will|could|can
        need|needs|want|wants|ask|asks|take|takes|lack|lacks only|just @any
        served|ate|gave|nuts|with|no|and|or ..3 peanuts
        @me|me|us only|just read|saw|noticed|opened|checked|found|looked|remembered|asked|counted|measured|tested|heard|learned|learnt|realised|realized|told|wrote|called|rang|thought @any
        <!made @me @adv? @act you|your|him|her|them? only|just half|one|two|part|@num of|instead|where|when|and|out
        that|it is|'s all right|ready|good|set|fine|well|there|back|clear|done|sorted|fixed
        am|are only one|human|a
        only one|person|ones who|that|to|in|with
        only|just a|@num ..2 away|round|left|ago|now
    """,
    "minimising_weak": """
        minor|tiny|slight|little|small|wee|slightly|marginally @any
        slightly|marginally|barely @wrong
        only|just @num|a|one|two|three|the|some
        a bit|little
    """,
    "excuse": """
        @me have been ..2 rammed|swamped|slammed|overwhelmed|short-staffed|understaffed|flat|snowed|rushed|ill|busy|run
    """,
}
