# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, clauses that mend nothing, whatever time they name: what was felt, told round, suffered, or is past help. Data only."""

CLASSES = {
    # How things stand when nothing has been mended.
    "bleak": (
        "soaked closed full broken falling gone busy over passed empty dead ruined pieces apart shut cold stuck angry "
        "upset waiting missing short wet dirty torn cracked stained sold unavailable late sick ill tight impossible "
        "cancelled wrong furious lost spoilt spoiled destroyed useless unusable crying hungry stranded locked dark "
        "frozen melted burnt leaking flooded worse overdue behind blank invalid void rejected refused worried sad"
    ),
    # What goes on in the head or the heart, or is only said.
    "mental": (
        "feel feels felt feeling think thinks thought thinking know knows knew cry cried weep wept lie lay lain slept "
        "sleep worry worried regret regretted blame blamed remember remembered recall imagine imagined wonder wondered "
        "hate hated love loved wish wished learned learnt reflect reflected dwell dwelt agonise agonised pray prayed "
        "realise realised realize realized discovered noticed saw understand understood value care cared mean meant "
        "wanted hoped hope felt kicked cringe cringed blush blushed shudder winced beat dread stewed fretted grieve grieved "
        "stared tossed sobbed apologised apologized appreciate appreciated respect believe believed consider"
    ),
    "reported": (
        "logged noted raised escalated reported discussed reviewed investigated considered recorded flagged forwarded "
        "shared communicated acknowledged registered minuted mentioned examined"
    ),
    "talk": (
        "talked spoke spoken told discussed met chatted mentioned explained reported raised escalated logged noted "
        "flagged recorded minuted reminded warned informed confessed admitted owned"
    ),
    "shaken": (
        "shocked speechless upset embarrassed ashamed mortified gutted devastated horrified sick sorry sad saddened "
        "quiet furious angry cross dismayed appalled unhappy heartbroken crushed beside awful terrible dreadful bad "
        "aware conscious mindful disappointed concerned worried surprised sleepless shaken stunned tearful rattled"
    ),
    "suffer": (
        "saw waited missed lost found stood paid drove sat noticed suffered ate slept woke heard opened discovered "
        "came went arrived worked cried queued walked turned spent trusted expected hoped deserved deserve counted "
        "relied asked wrote rang called told cancelled"
    ),
}

ROLES = {
    "idle": """
        he|she|they|@name is|'s|are|was|were ..1 new .|,|!|here|to
        my|our|the @adj? head|mind|brain|eyes|day|week|morning was|were|is|are
        damage|harm|run|deed is|was|'s done
        your ..3 was|were|is|are|lay|stood|sat awake|there|waiting|hungry|cold|wet|ill|sick|sleepless|stranded|stuck|scared|frightened|crying|upset|empty|closed|dark|without|late|furious|ashamed|lost
        as @me read|saw|heard|see|hear|know
        @me|she|he|they|everyone|everybody|nobody|team|staff|wife|husband|partner|manager|boss @adv? @adv? do|did|have|had|could|can|will|would|am|are|was|were|be|been? not? @adv? @mental !back
        @me have|had @adv? been @adv? @mental
        @me keep|kept ..1 @mental|going|seeing|hearing|coming|asking
        @me|we and my|our|@any ..1 @talk|@mental
        @me|she|he|they|partner|manager|boss|wife|husband|team|both|all @adv? @adv? have|had? @adv? @talk !you|your|@num|it|them ..1 with|about|to|my|our|the|this|that|it|him|her|them|everyone|each|through|over
        @me had ..3 talk|meeting|word|words|chat|discussion|sleep|cry|look
        @me have no|not words|word|excuse|idea|answer|more|doubt|explanation
        @me|she|he|they|everyone|everybody|nobody|all|both|team|manager|boss|wife|owner am|are|is|was|were|'s @adv? @adv? @shaken
        has|have|had|is|are|was|were|will|being @adv? be|been? @adv? @reported !on
        be|been|being|is|are @adv? passed|taken|looked|brought on|to|up|upstairs|at|into|seriously|further !by
        on|at|high our|my|everyone's|the ..1 radar|mind|minds|agenda|conscience|head
        is|are|'s|been|be|was|were @adv? @haunt !out|up
        keeps|kept me|us up|awake
        @me have not|hardly|barely slept|eaten|stopped
        pains|hurts|saddens|kills|grieves|shames me|us
        how|what you|it|this|that ..3 @mental
        @me am|are @adv? aware|conscious|mindful|looking|investigating|reviewing|discussing|considering|monitoring
        @me have been doing|working|trading|running|serving|baking|a ..5 @any
        can|could not be @adv? recovered|undone|reversed|repaired|replaced|restored|saved|mended|brought|got|had|found|repeated|fixed|changed|made|put|taken|corrected|salvaged|rescued|retrieved
        beyond|past repair|saving|help|rescue|mending
        is|are|was|were|'s @adv? gone !as !since !now !at !out|off|through|live|up|back|to|into|by|from|over|down
        is|are|'s|was|were lost|ruined|destroyed|irreplaceable|over|past
        @me can|could|will not|never @adv? bring|undo|give|get|turn|make|replace|restore|change|put|recover|fix|forgive|forget
        there is|was|'s nothing|no ..6 @any
        nothing ..2 can|could|will|would|brings|makes
        your ..2 @suffer !by|back
        your ..2 had to|no|nothing|neither|only
        <!if|when|what|as|so|until|till|before you|they @adv? @adv? have|had? @suffer !by|back|with|in|right|the|him|her|their
        @me should|could|ought|might @adv? not? have|to
        was|were noon|midday|midnight|@day|@clock
        it was @num|@day|@clock|noon|late|early|the|my|our
        @me am|are @adv? grateful|thankful|glad|pleased|proud|lucky
        the|my|our fault|mistake|blame|error is|was @any
        @me go|went|going over ..5 again|head|mind
        in|through|over my|our head|mind
        sending|send ..4 hug|hugs|love|strength|wishes|thoughts|prayers|x|regards
        hope|hoping @any
        just so you know|understand
        so you know
        @me did this|it|that|everything in|at|under|because|without|while|on|late
        it|this|that deserved|deserves|needed @any
    """,
}
