# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, the roles of apology and admission: a role and the words that play it (how to write them: phrases.py). Data only."""

ROLES = {
    # Sorry, for the mistake: what is felt about the client's feelings is no apology.
    "apology": """
        sorry you @name|mr|ms|mrs|mdm|miss|dr|boss|sir|madam|bro
        ^ forgive me|us :|.|,|-|;
        sorrier for|about|that @any
        sorry !to !you !for !@sorryend
        sorry to !hear !learn !catch !bother !disturb !see !interrupt !chase !keep !trouble !ring !call
        sorry you @adv? had|were|got|have|@act
        sorry you ,|.|!|~|i|we|for|about
        sorry for !your|the|you @any
        sorry for your !loss|feelings|frustration|disappointment|experience
        sorry for the !way|loss
        apologise|apologize|apologies|apology|apologising|apologizing|apols|soz|sry
        please excuse my|our
        forgive me for
        i ask your pardon
    """,
    "apology_not": """
        no|not|without|never need? to? apologise|apologize|apology !enough
        need not apologise|apologize
        sorry|apologise|apologize|apologies that? you ..1 feel|felt|feeling|think|thought|believe|consider
        sorry|apologise|apologize|apologies that? you ..2 upset|unhappy|disappointed|frustrated|dissatisfied
        sorry that? you are|were ..1 having|finding|going|unhappy|upset
        sorry that? you did not like|enjoy
        sorry for the way you feel
        sorry that? it|this came across|feels|felt|seems
        sorry that your experience|visit|stay
        you ..2 owed an apology
        sorry|apologise|apologies that? you @adv? experienced|encountered|suffered|endured|faced|received|noticed|wanted|needed|decided|expected|hoped|believed|disliked|disagreed
        sorry|apologies that? you had|have to go|deal|live|suffer|endure|experience|face
        sorry|apologies that? you|your|he|she|they went|are|is going? through
        sorry for your loss|frustration|disappointment
        sorry to hear|see|learn|catch|bother|disturb|interrupt|chase|keep|trouble|ring|call
    """,
    # The sender's own wrong act.
    "own": """
        ^ @adv? missed|skipped|forgot|dropped|overlooked|misread page|pages|line|lines|row|rows|slide|slides|item|items|section|part|stop|one|two|three|half|@num
        my ..1 update|script|import|spreadsheet|macro|edit|patch|formula|draft|code|change|sum|typing|handwriting|maths @adv? @act|broke|took|put|made
        @me @any up|down|in|out|on|off the|your|a|an wrong @any
        was|were mine|ours .|,|;|!
        ^ all me|mine|us .|,|;|!
        , all|entirely|totally me|us .|,|;|!
        @me was|were|am the one|ones|only one? at|on|with|in|behind|by
        <!not down to me|us
        in my|our own? hand|handwriting|writing .|,|;|!
        my|our !@not_ing @ing of the|your|a|an|two|three|@num
        was me|us .|,|!|;|~
        ^ only|just? got ..6 @wrong|mixed|muddled|confused
        ^ should not? have @adv? @pp|@irregularpp
        @me ..5 @num ..2 and|but|when|where there|it|you|yours|they was|were|is|are|'s|should|had|wanted|asked|ordered ..2 @num
        @me have @adv? printed|sent|posted|used|published|booked|sold|given|quoted|charged|delivered|emailed|uploaded|ordered|written|shown|shipped|mailed ..2 old|previous|draft|other !back ..1 @any
        @me @adv? double @act|book|bill|charge
        @me have @adv? @errverb
        @me would @adv? @errverb
        @me was|were|am|are|have ..1 not ..1 careful|thorough|clear|attentive|quick|honest|ready|there|on|up
        @me am|are|was|were ..1 responsible|accountable
        @me kept|left you|your|them ..2 waiting|hanging|without|out
        @me have @adv? been @adv? slow|late|careless|sloppy
        @me have not @adv? @pp
        @me would left|forgotten|missed|put|promised|got|sent|booked|mixed|told ..4 @any
        @me had ..7 @wrong
        @me was|were|am|are !not !sorry ..6 late|overdue|behind
        @me @adv? have? @adv? kept|held|left|sent|gave|let|took|moved|signed|changed|cut|cancelled|booked|ordered|opened|closed|went|paid|sold|started|began ..6 without @any
        @me ..9 told|assured you|your it|that|the|they|he|she|there ..4 was|were|had|did|would|could @any
        @me had your|the|my|our ..2 @pp !for|with
        @me had you|your|it|them ..2 down|as|under|for
        @me was|were supposed|meant|due to
        my|our !@agent !@thing !@agentish !@kin @any !@agent !@agentish had|was|said|went|gave ..4 @wrong
        @me @adv? did not !receive|get|hear|mean|know|realise|realize|intend|want @any
        @me @adv? failed|forgot|messed|mixed|overlooked|misread|missed|mistimed|misheard|mislaid|mistook|miscounted|misplaced|mistyped|misjudged @any
        @me ..2 got ..5 wrong|backwards|confused|muddled
        @me ..4 have @adv? @pp ..6 wrong|late
        @me ..4 have @adv? charged|paid|sent|billed|invoiced|printed|debited|taken ..6 twice
        @me ..2 have @adv? forgotten|failed|missed|overlooked|lost|broken|let|misread|neglected|left
        @me @adv? should @adv? have @any
        @me should not have @any
        @me @adv? could have @pp
        @me was|were|am|are !not !sorry !so !truly !very !really !deeply !terribly ..3 late|careless|wrong|mistaken|sloppy|slow|distracted|inattentive
        @me have been ..1 late|careless|wrong|slow
        @me @adv? took too|so long
        @me @adv? had not @pp
        @me neglected|omitted to
        @sorry ..3 for|to have|having @adv? @pp
        @sorry 4 @ing
        forgive me for having? @any
        at|on my|our part|end|side
        on my|our watch
        blame me|us
        @me am|was|are|were the reason|cause
        once|never|nor did i|we @any
        @me was|were not @ing
        @me would @adv? !had @pp !to
        @me talked over|down|behind
        @me have been !looking !working !trying !thinking !talking !asking !kicking !speaking !waiting !wondering @ing you|your|the|it|them|a
        @sorry ..3 i|we @adv? @adv? @gone
        @me @any your|the|a|an wrong @any
        @me ..8 and should have
        @me forget|mix|miss|lose|break|deliver|send|give|put|write|book|type|tell|order|make|charge|print|use|bring your|the|a|an|my ..8 wrong
        @me forget|mix|miss|lose|break|deliver|send|give|put|write|book|type|tell|order|make|charge|print|use|bring your|the|a|an|my ..8 instead of
        @me never @adv? !meant|want|wanted|intended|thought|knew|expected|imagined @any
        @me @adv? @errverb @any
        @me released|deleted|removed|cancelled|moved|swapped|updated|returned|settled|closed ..8 without|before|too|instead|@wrong
        @me have gone|been and @pp
        @me stopped|closed|opened|took|paid|changed ..5 by mistake|accident
        @me emailed|texted|messaged|forwarded|faxed|posted|shared your|the|a|an|my|our ..6 to|with
        @me did @adv? @act|take|send|make|get|miss|forget|lose|charge|leave|give|put|break|charge ..6 @wrong
        my|our @adj? @adj? own? @adj? mistake|error|fault|oversight|slip|blunder|bad|doing|carelessness|failure
        mistake|error|fault|blame was|is ..2 mine|ours
        mistake|error|fault|this|that|it|which|blame is|was|'s ..1 mine|me|ours !pleasure
        mistake|error|fault|this|that|it|which|blame is|was|'s @adv? @adv? my|our @adj? own? @owned
        that|this|it is|'s|was all|entirely|@adv? on me|us
        @me am|are|is|was|were to blame
        @me am the one|person|man|woman who
        i who @act
        i who have|had|would @any
        @me had it|them on|off|open|out|down|shut @any
        @me have you|him|her @ing|down|under|as
        and i|we knew .|,|;|it|that
        @me have had your|her|his|their ..4 since|for|all @any
        @me was|were|am the one|ones|only one? who
        @me ..2 take|takes|accept|bear|own !no ..3 responsibility|blame
        kerana|because of me|us
        @me was|were @ing ..6 @wrong
        @me own this|it|that|the|up
        responsibility|fault ..2 mine|ours
        down to me|us
        because of me|us
        @sorry ..4 for|about|over @adv? not? @ing @any
        @sorry ..4 for not @adv? @ing
        @sorry ..4 for @adv? @owning
        @sorry ..3 for my|our @adj? !team|colleague @any
        @me screwed|blew|botched|fumbled|goofed|slipped|erred|dropped|bungled|fluffed
        @me let you down
        @me let ..4 lapse|slip|expire|run|down|go|fall|burn|slide
        @me made ..2 mistake|error|mess|slip|blunder|mistakes|errors|typo
        @me caused|broke|ruined|spoiled|spoilt|lost|damaged|spilled|spilt|dropped @any
        @me deleted|wiped !it !them @any
        @me promised|said|told ..6 and|but it|that did not
        @me put you through
        @me am|are|was|were running|going late|behind
        @me will not|never make|meet it|that|the|noon
        ^ @adv? forgot|missed|messed|mixed|overlooked|misread|misplaced to|the|your|up|my|our|it|a @any
        ^ @adv? @act ..6 wrong|instead|twice
        ^ @adv? sent|gave|used|printed|posted|mailed|emailed|booked|shipped ..3 old|previous|draft|last @any
        by me
    """,
    "not_act": """
        if @me @adv? @adv? caused|disappointed|inconvenienced|troubled|let @any
        @me did not @adv? meet|live|deliver|reach ..4 expectations|expectation|standards|standard|best
        @me let you|everyone|everybody|people|him|her down !by|on|with|when|over
    """,
    "own_not": """
        @me have? dropped ..5 at|off|round|by|with|in your|yours|the|reception
        @me was|were not even|anywhere|near|present|aware|told|involved
        if @me @adv? @adv? caused|disappointed|inconvenienced|troubled|let @any
        @sorry ..3 i|we @adv? @adv? wanted|felt|heard|hoped|let|thought|saw
        @sorry ..3 i|we had to
        for @adv? falling|coming short
        @me did not @adv? meet|live|deliver|reach ..4 expectations|expectation|standards|standard|best
        for @adv? not meeting|living|reaching ..4 expectations|expectation|standards|standard
        @me let you|everyone|everybody|people down !by|on|with|when|over
        that? @me let you down !by|on|with|when|over
    """,
    # Owning up once more: no explanation.
    "regret": """
        should not? have !a !an !the !it !them !your !another !@num
        am|was|were|is the one|person who
        my|our ..2 fault|mistake|doing|responsibility|job|duty
        no excuse
        i was|am the @any !who
        @me owe|know|see|feel|want|keep @any
    """,
    "supposed": """
        if ..6 @any
        saying|says|telling|explaining what|that|which ..1 @any
    """,
    # The cause lay with the sender, though the mishap itself is told without a doer.
    "cause_own": """
        is|was|were|are ..1 in|on my|our bag|desk|car|pocket|drawer|hand|hands|inbox|van|tray|kitchen|watch|head|list
        so|and|which ..3 is|are on me|us
        @me had @adv? @adv? @pp|@irregularpp|@actpp
        was|were|lay|sat|hung with|on me|us|my|our
        it|that is|was|'s my|mine|our|ours
    """,
    "cause_own_not": """
        @me had @adv? @adv? been|hoped|planned|expected|wanted|asked|told|promised|agreed|intended|arranged|heard|known|noticed|warned|worked|trusted|raised|reported
        we had @adv? moved|changed|switched|started|begun|grown|hired|closed|gone|come|migrated|taken @any
        it|that is|was|'s my|our @any? @any? hope|policy|aim|goal|wish|promise|pleasure|@thing|@agent|@agentish|@kin
    """,
    "thin": """
        @me @adv? called|agreed|asked|stopped|collected|explained|mentioned|checked|reviewed|discussed you|your|him|her|them|the|to|it
        @me had you|him|her|them|everyone @any
        @me was|were|had|meant|thought !you @any
        @me accepted|arranged|offered|decided|planned|agreed|confirmed|stopped your|the|a|an|to
    """,
    "act": """
        @sorry @any? , @adv? @act at|in|outside|by|for|from|behind|on|through
        @me ..7 and|then @adv? @act
        ^ @adv? @act you|your|the|it|a|an|my|our|them|to|up|@name|@num|him|her|through|into|over|onto|past|without|all|both|every
        @me @adv? @adv? @act
        i myself? @act
        @sorry|soz|sry @name @adv? @act the|a|an|your|you|her|his|my|it|@num|on|to
        my|our !@agent !@thing !@agentish !@kin @any @act
        my|our @ourside @adv? @act
    """,
    # The mishap, named without a doer.
    "event": """
        @was @adv? @adv? @lostpp
        is|being|been|was|were held !at !on !as !in
        is|are being held
        has|have|had been|got @adv? @lostpp
        @any|it has|have|had @adv? lost|missed|lapsed|gone|failed|broken|expired|crashed|vanished|disappeared|collapsed|stalled|overrun|leaked
        contained|showed|had|carried|listed ..5 @wrong
        was|were|came|went ..2 off|short
        was|were|got|been|went|came|arrived|had|has|have|is|are|reached|ran ..6 wrong|incorrect|incorrectly|wrongly
        was|were|got|been|went|came|arrived|delivered|sent ..5 late|twice|instead|missing|broken|damaged|cold|mistakenly
        is|are missing|wrong|incorrect|damaged|broken|faulty
        !missing @wrong ..4 @was @adv? @actpp
        !missing @wrong ..5 went|came|reached|appeared|ended|arrived
        was|were|has|have ..1 not @adv? ..1 @actpp
        was|were|had never @adv? @actpp|@pp
        <!things|everything|it did not @adv? arrive|go|reach|come|work|get|turn|show|run|happen|load|take|make|appear|include|match|fit
        not ..1 @actpp ..1 on|in time
        there was|were|has|have|'s ..4 @slip
        due|owing|thanks to ..4 @slip
        because of ..3 @slip
        @slip|mistakes|errors ..3 occurred|happened|arose|made|crept|slipped|found|meant|caused|led|resulted
        @me experienced|encountered|suffered|had ..3 @slip
        went missing|astray|down|wrong|offline|off|amiss|awry|unanswered|unnoticed
        gone|going missing|astray|wrong
        fell|slipped|fallen|slip through
        crept in|into
        ended up ..3 @any
        failed to
        got lost|stuck|mixed|muddled|put|sent|left|stuck|jumbled|crossed|deleted|booked|ordered|double*
        left out|off|behind
        without ..3 having been
        stopped|ceased|went working|down
        fell short
        found its|their way
        appears|seems|appear|seem|appeared|seemed to have @any
        got in|into|out|wet|through|stolen
        was|were let out|in|off|go|loose|slip
        was|were|arrived @adv? dead|wilted|stale|burnt|mouldy|moldy|dirty|empty|unusable|blurred|cold|raw|soaked|flat|locked|illegible|unreadable|spoilt|rotten|sour
        in error
        by mistake|accident
        crashed|collapsed|leaked|lapsed|expired|malfunctioned|overran
        @slip in|with|on|of|to your|the|our
        delay|delays
        mistakes were made
        somehow @any
        taken|charged|billed|paid|debited|printed|sent ..2 twice
        to the wrong
        was|were short|overdue|off|incomplete|unfinished|cold
    """,
    # Any other act or state that nobody does: it counts where nothing clearer is told, and nothing is owned.
    "event_weak": """
        was|were|got|been|being @adv? @adv? @pp|@actpp|@irregularpp
        the|your|a|an|some|one|two|three|several|my|our|his|her|its|this|that|every|@num ..4 @act
        @wrong|missing @any
        without @any
        did not|never @any
    """,
    "event_weak_not": """
        for|about|over what happened|occurred
        upset|hurt
        been|was|were|is|are ..1 @reported
        was|were|been|being|got|am|are|is @adv? @adv? @hard|affected|concerned|caused|inconvenienced|troubled|impacted|supposed|meant|committed|told|informed|called|asked|raised|brought|made
        things|everything|it|this|that|situation|matter|service|experience|expectations|standards|day|week|month|news|feedback|message|call|visit|trouble|inconvenience|you @adv? @adv? @act|did|was|were
        have|has|may|might been caused
        did not|never @adv? mean|want|intend|deserve|meet|live|go
    """,
    # Something is named in the apology itself.
    "named": """
        @sorry ..3 for|about|over|regarding @det? @det? @adj|@tinyadj? !@vague !@tinyadj !@slip !@det !@adj !@ing !any !@adv @any
        @sorry ..2 <!about|for|over|regarding that !you|it|this|things|everything|we|i @any
        @sorry ..3 for|about|over @det? @adj? @slip with|in|on|of|to
    """,
    "gist": """
        ^ @adv? @wrong @any
        @sorry @name? @name? @wrong @any
        @num ..2 too many|few|much|little|long|short|early|late|big|small|high|low|wide|narrow
        ^ @num @any late|early|short
        ^ no|missing @any
    """,
}
