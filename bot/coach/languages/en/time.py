# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, by when: times that a client can plan on, and times that nobody can. Data only."""

ROLES = {
    "vague": """
        today-ish|tomorrow-ish|monday-ish|tuesday-ish|wednesday-ish|thursday-ish|friday-ish|noon-ish|week-ish|soonish|soon-ish
        along|there|back|done|ready|round|here soon enough
        <!too|sooner soon !as|enough
        very|pretty soon
        shortly|asap|a.s.a.p|momentarily|presently|eventually
        as soon|quickly|fast|promptly|early as @me|possible|humanly|practicable|ever|can|poss
        as soon|quickly as is|we're|i'm @any
        as soon as ..5 allows|permits|available|chance|free|able|can
        in due course|time
        in good time
        before|ere long
        before too long
        in|for a while|bit|moment|jiffy|tick|sec|second|mo
        in|after a|the little|short|wee|tiny|small|good while|time|bit|moment
        in the not|too|near|very|foreseeable ..3 future
        when|once|after|as the|our|my? things|dust|it|this|work|season|rush|storm|life|business|everything|everyone|workload ..2 settles|settle|settled|calms|calm|quietens|eases|ease|dies|slows|clears|over|quieter|calmer|down|clear
        some time|day|point this|before|after|around side|christmas|easter|then
        at|on some point|stage|time
        some time|day|point|stage !ago
        sometime|someday
        in|over|within the next|very? near|coming|next|following|foreseeable few? little? days|weeks|future|while|hours|period|months|bit
        at our|your|the|my|its earliest|soonest|nearest|first convenience|opportunity|possible|chance|available
        at the earliest
        earliest|first opportunity|convenience
        when|once|whenever @me|it can|is|am !@any
        when|once|whenever @me can
        when|once|whenever|if @me can|get|have|are|find ..3 able|chance|minute|moment|time|round|around|to|slot|it
        when|as time|things|workload|schedule|schedules permits|allow|allows|calm|permit|quieten|quiets
        one of these days
        within|in a reasonable|acceptable time|period|timeframe
        without ..1 delay
        in no time
        promptly|immediately|forthwith|pronto|imminently
        right|straight away
        with all|the utmost|due|greatest haste|speed|urgency
        a.s.a.p
        with immediate effect
        sooner or|rather later|than
        <!had any day|minute|moment|time|hour|second now|soon
        not ..1 be long|much
        before long
        once|when|after things|it|everything|business|work ..2 calm|calms|quieten|quietens|settle|settles|slow|slows|ease|eases|allows|permits
        sometime|somewhen
        in|over|during the coming|next weeks|days|months
        quickly|swiftly|speedily|rapidly
        round to it|that
        will not take long|ages|forever
        when|once @me am|are back|free|there|in|home|done|finished|able
        when|once things|it|business|work is|are|gets|get|becomes @any
        as a ..1 priority
        a.s.a.p|soonest|presently|anon
        soon|sometime|later this|next week|month
        maybe|perhaps|probably ..2 next|tomorrow|@day
        later !today|this|on|than|version|@day
        later on !today|this|@day
        down the line|road
        at a later|future date|time|stage
        as a matter of urgency|priority
        urgently
        as|when and|as when @any
        a|few couple|few? of? days|weeks|hours !late|ago|before|after|early|earlier|of
        next chance|opportunity
    """,
    "time": """
        @clock
        @num am|pm
        sat|sun morning|afternoon|evening|am|pm|at|@num|@clock|lunchtime
        on|by|till|til|until|this|next|come|before sat|sun
        this|that aft|arvo|avo|eve|morn|aftie
        @day|@dayth|@date
        today !'s
        tonight|noon|midday|midnight|eod|cob|lunchtime|overnight|lunch
        this morning|afternoon|evening|week|weekend|month|hour|coming
        by|at|before|until|till|from|around|about @hour|@num|lunch|lunchtime|close|end !all
        within|in|inside the|about? next|an|@num ..2 @unit
        within|in @num @unit
        there|back|you|done|ready|here|yours in @num
        @num ..1 @unit !late|ago|before|after|early|earlier|of
        @num ..1 @unit from now
        half past @any
        since @hour|@num|noon !@unit
        since @num @unit ago
        @num|@hour o'clock
        @num @month
        @month @num|@dayth
        next week|month|@day
        end|close of ..1 business|day|play|today|week|month|@day|@month|@num
        first thing
        before you|we|they|your|the open|opens|start|close|@any
        in|within the? half? an? half? hour
        same day|afternoon|morning
        now
    """,
    "vague_not": """
        would|had|have|has @pp|@irregularpp ..8 in good time
        you|he|she|they|your ..6 in good time
        in|for a bit|little|while longer|more|less|earlier|better
        hope|hoping|look|looking|welcome|welcoming|seeing|speak|talk|see|write|hear ,,8 soon|shortly
        thanks|thank ..6 straight|right away
    """,
    "time_not": """
        re|about|regarding|concerning @day|yesterday|today|this
        @num ..1 @unit out|over|past|too|beyond|short
        late|out|over|short|off|behind by @num|a|an ..2 @unit
        by a|an|half|one|two|three|four|five|ten ..1 @unit
        the @day paper|papers|edition|market|flight|train|shift|class|van|round|team|crew|group|list
        few|couple ..1 days|weeks|hours|months
        <!will <!can see|catch|meet you ..1 @day|then|next|this
        speak|talk ..1 @day|then|next
        point|stage|time this|next|on ..1 week|month|@day
        sometime|maybe|perhaps|possibly ..1 this|next week|month
        sometime|maybe|perhaps|possibly ..1 @day
        up to now
        for|by|until|till|bye|any to? now
        any day|minute|time|moment now
        with|for|of|over|after|took|lost|than|only|just|every @num ..1 @unit
        your @adj? @day !morning|afternoon|evening|by|at|before|noon
        regular|usual|last|every|each @day
    """,
}
