# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English, the words: classes by name, and shapes for those that an ending gives away. Data only."""

CLASSES = {
    "me": "i we",
    "subject": "i we you he she they it the your our my this that these those there no nobody my a an",
    "joiner": "and but so because since as which while whereas though although when where",
    "not_adv": "reply supply apply family early daily fly belly ally rely july italy assembly weekly monthly hourly comply imply",
    "adv": (
        "clean just also really only already accidentally mistakenly wrongly simply then now still even both all "
        "very so truly deeply sincerely terribly honestly actually later first duly personally myself since "
        "somehow stupidly carelessly completely totally clearly never had since immediately again "
        "obviously unfortunately inadvertently evidently apparently did finally fully safely"
    ),
    "det": "the a an any all this that these those your our my some every such its his her their of",
    "adj": (
        "poor bad whole recent entire current unfortunate late last big great terrible awful considerable real extra "
        "unnecessary undue possible potential genuine serious sincere today's yesterday's this morning's"
    ),
    "vague": (
        "inconvenience inconveniences inconvenienced trouble troubles everything this that it what situation "
        "matter matters issue issues problem problems confusion distress upset frustration disappointment "
        "experience yesterday today earlier morning afternoon evening weekend week monday tuesday wednesday "
        "thursday friday saturday sunday concern concerns stress worry annoyance hassle bother disturbance "
        "mistake error errors mistakes impact disruption incident service happened whatever anything things "
        "unpleasantness ordeal affairs shortcomings failings letdown chaos debacle fiasco saga affair muddle "
        "all these those events event episode episodes occurrence occurrences meal occasion happenings visit visits appointment booking session trip upheaval mess tonight night last day how bad"
    ),
    "slip": (
        "mistake mistakes error errors mix-up mixup slip delay delays oversight glitch problem problems issue "
        "issues confusion misunderstanding fault bug omission typo breakdown outage failure discrepancy "
        "discrepancies hiccup miscommunication lapse malfunction irregularity inaccuracy inaccuracies slip-up "
        "blunder disruption hitch shortfall duplication incident "
        "typos hiccups glitches slips mix-ups bugs delays omissions hitches blunders lapses misunderstandings mishap "
        "mishaps blips oversights"
    ),
    "wrong": (
        "wrong incorrect incorrectly wrongly mistaken mistakenly erroneous erroneously late twice duplicate "
        "missing faulty broken damaged misspelt misspelled misplaced outdated instead unsigned incomplete "
        "expired unfinished upside astray backwards rejected double overdue "
        "out-of-date unanswered unpaid inaccurate undelivered unchecked swapped"
    ),
    "right": (
        "right correct corrected correction corrections new replacement proper fresh fixed second complete full "
        "again updated revised reprint reprinted refund amended back replacements yours temporary credit "
        "apology extension courier free today's interest spare substitute penalty fine"
    ),
    "be": "is are am was were be been being 's",
    "was": "was were got been 's is are gets get",
    "lostpp": (
        "lost delayed missed overlooked damaged broken misplaced mislaid forgotten omitted duplicated misfiled "
        "misread misrouted misdirected mishandled miscalculated mistranslated mislabelled mislabeled neglected "
        "dropped spilt spilled skipped deleted wiped leaked exposed double-booked double-charged overcharged "
        "undercharged overbilled swapped muddled scrambled overbooked corrupted postponed miscommunicated "
        "overwritten underpaid overpaid mistyped misprinted miscounted mispriced misspelt misspelled bumped "
        "misconfigured misjudged ruined lapsed breached interrupted compromised mixed disconnected "
        "uncollected scratched cracked soaked ripped torn misquoted misallocated misposted unavailable"
    ),
    "actpp": (
        "sent booked ordered delivered charged entered put used printed filed paid issued made given taken "
        "written typed published posted uploaded addressed copied installed left shipped loaded applied set "
        "scheduled recorded processed placed cut done released read prescribed served packed picked labelled "
        "quoted listed attached debited invoiced billed cancelled canceled translated laid fitted poured "
        "submitted calculated shared emailed e-mailed registered keyed dispatched built activated switched "
        "turned removed credited transferred changed noticed included checked spotted caught confirmed signed "
        "updated passed told informed picked renewed sealed tested washed cooked stored counted measured "
        "drawn drafted assigned approved forwarded mailed allocated deducted closed opened wired tiled painted"
    ),
    "irregular": (
        "bled broadcast burst flung foresaw lay mislaid misspelt overcame overheard overthrew remade resold "
        "rethought rewound rewrote showed sang smelt snuck sped spat strode strung sworn swelled undercut "
        "underwent undertook unwound upheld won withheld withstood bore handwrote leaked overbooked resat "
        "spent "
        "arose awoke beat bit blew bred bound cast clung cost crept dug drank dreamt drew fled flew forbade "
        "forgave ground grew hung hid held knelt knew laid leant leapt lent lit mistook overran oversaw overpaid "
        "overtook proved quit rang rode rose said sought shook shone shrank slid slung slit sowed spun split spread "
        "sprang stuck stole struck strove swore swam swung taught tore threw trod understated undid upset wept wove "
        "wound wrung assumed underquoted missold mis-keyed double-booked copied "
        "sent forgot left put made gave took wrote told said lost broke let set cut read ran went came did "
        "chose drove sold bought paid laid built burnt sat shut threw wore began froze fell kept led meant "
        "misread mistook overslept spilt spelt sank shot slept stood drew fed hit hurt knocked swept tore "
        "undercooked withdrew woke wound drank ate hid dealt bent shipped overran undid misheard misled drew "
        "mis-sold overwrote overcooked brought burnt spoilt spoke caught"
    ),
    "irregularpp": (
        "arisen awoken beaten become bent bitten bled blown bred broadcast burst clung crept dealt dug drunk "
        "eaten fallen fed felt fought fled flung forbidden foreseen forgiven grown hung heard hidden hit hurt "
        "knelt known lent lain lit meant met mistaken misread mislaid misled misspelt mistyped misheard "
        "misunderstood overcome overdone overheard overpaid overrun overseen overslept overtaken proven quit "
        "remade repaid resold rethought rewound ridden rid risen sought sewn shaken shed shone shot shown "
        "shrunk sung sunk slid slung sown sped spelt spent spilt spun split spoilt spread sprung stolen stuck "
        "stung struck strung sworn swept swum swung thrown thrust trodden undercut undergone undertaken "
        "unwound upheld upset worn woven wept wound withheld withstood wrung bound rebound re-bound rehung "
        "relaid retaken retold reworn redrawn rebought reread torn thought "
        "sent put made given taken written told said lost broken let set cut read run gone come done chosen "
        "sold bought paid laid built shut begun frozen kept led found got gotten had been brought spoken "
        "redone resent withdrawn undone rung seen caught sorted rebuilt rewritten overridden forgotten left "
        "rerun re-sent re-done taught flown driven drawn held stood won woken"
    ),
    "not_act": (
        "wanted hoped enjoyed called phoned rang talked asked understood knew thought felt appreciated "
        "noticed found saw heard received got agreed met needed wished apologised apologized regretted learned "
        "learnt realised realized discovered confirmed arranged worked tried reported valued looked cared "
        "decided intended planned had was were been need indeed feed speed proceed exceed succeed red bed shed "
        "fixed corrected refunded restored repaired replaced resent reissued redid refiled reprinted rebooked "
        "credited recalled reversed rebuilt redelivered re-sent reordered reset reverted cleaned investigated "
        "reviewed discussed contacted emailed messaged texted escalated raised offered explained mentioned "
        "checked loved liked gathered welcomed accepted assured acknowledged assume supposed hundred "
        "spotted rushed stopped collected spoke met"
    ),
    "repair": (
        "fixed corrected refunded restored repaired replaced resent reissued redid refiled reprinted rebooked "
        "credited reversed rebuilt redelivered re-sent reordered reverted re-issued re-filed redone returned "
        "swapped amended updated cancelled waived re-done re-uploaded reuploaded re-printed reset rewritten "
        "rewrote reimbursed recovered revised resubmitted rescheduled re-ordered patched rolled relaunched "
        "reinstated re-booked re-run rerun retyped repainted recalled redrafted re-shot reconnected unblocked "
        "unlocked released deleted removed cleaned withdrawn sorted settled resolved compensated re-keyed "
        "reactivated re-tested retested retrieved fetched rescued salvaged unfroze unfrozen"
    ),
    "not_repair": (
        "received reported refused rejected regretted relied remembered required requested reached reacted realised "
        "realized recognised recognized recommended recorded reduced referred reflected refrained registered related "
        "relieved remained remarked reminded rented repeated replied represented resembled reserved resigned resisted "
        "responded rested resulted retired revealed reviewed rewarded reasoned rebelled recited reconciled recruited "
        "regarded rehearsed reinforced rejoiced relaxed rendered renounced reproached resented restricted retained "
        "retreated regulated relayed relied reeked remarked red reed rebound relent retook reckoned reaped reared reined"
    ),
    "state": (
        "attached live back fixed corrected ready done sorted resolved up online available enclosed complete "
        "right restored here waiting loaded signed refunded booked reserved cleared closed open running "
        "finished yours below out working repaired replaced packed posted shipped filed paid on free safe "
        "dispatched confirmed updated settled included clean dry scheduled blocked"
    ),
    "motion": (
        "arrives goes leaves starts comes reaches lands gets opens moves lay lays start fits begins move come "
        "arrive go leave reach fit deliver delivers collects collect brings bring lift switch restart resume "
        "resumes refund send post replace print reprint file pay return finish finishes install swap set take "
        "get have has flies sails ships drops redo repeat follows runs departs is are be due ready"
    ),
    "any": "",
    "num": (
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty half "
        "quarter"
    ),
    "hour": "one two three four five six seven eight nine ten eleven twelve noon midday midnight half quarter",
    "day": (
        "monday tuesday wednesday thursday friday saturday sunday tomorrow tonight mon tue tues wed thu thur "
        "thurs fri tmr tmrw tomoro tomoz tomos weds tuesd frid"
    ),
    "month": (
        "january february march april june july august september october november december jan feb mar apr jun "
        "jul aug sep sept oct nov dec may"
    ),
    "unit": (
        "minute minutes min mins hour hours hr hrs day days week weeks month months working business stops"
    ),
    "comes": "goes comes leaves arrives starts ships reaches lands gets follows departs flies sails",
    "both": "deleted cancelled canceled removed moved swapped released reset updated returned settled unlocked withdrawn wiped",
    "client": "you your yours",
    "they": "they he she someone somebody",
    "moving": (
        "bringing driving cycling coming heading delivering collecting fitting replacing fixing sending printing "
        "turning baking rushing moving installing reprinting redoing repairing rebooking resending reissuing "
        "swapping shipping carrying loading correcting restoring flying"
    ),
    "gone": "was were had did yesterday ago",
    "errverb": (
        "muddled mixed confused messed lost broken misplaced damaged overwritten deleted wiped forgotten missed "
        "omitted neglected skipped dropped ruined spilled spilt failed jumbled scrambled crossed duplicated botched "
        "overwrote botched mangled garbled butchered "
        "misled mistaken overlooked ignored wasted spoiled spoilt exposed leaked underpaid overpaid"
    ),
    "asker": "shall would could can may will should does do did is are have has what which when where who how ok okay",
    "will": "will shall",
    "ourside": "team office firm company department side studio practice agency branch house end people staff crew shop group unit bakery restaurant hotel salon school",
    "thing": "laptop computer phone system software server internet wifi alarm car clock calendar screen keyboard email mailbox tool app site website battery network connection train bus flight charger fridge freezer oven mixer boiler van printer scanner till router mouse watch camera drill saw ladder heating power line signal ticket child kid kids son daughter mother father wife husband dog",
    "future": "will shall going should can could would hope 'll be being coming",
    "not_ing": (
        "everything anything nothing something morning evening during feeling feelings meeting meetings being "
        "misunderstanding thing wedding building king ring spring string bring sing wing including following "
        "thinking hearing reading warning opening outstanding interesting frustrating upsetting disappointing "
        "annoying missing waiting having finding going understanding inconveniencing troubling parking training booking"
    ),
    "owning": "my our leaving losing breaking missing",
    "owned": "mistake error fault doing slip oversight decision choice idea responsibility call hand hands work neglect carelessness blunder typo job duty failure omission carelessness eye eyes lapse mess",
    "errnoun": "slip slips slip-up slip-ups error errors mistake mistakes delay delays problem problems issue issues glitch glitches blunder blunders mix-up mix-ups fault faults hiccup hiccups defect defects failure failures oversight oversights typo typos mishap mishaps complaint complaints downtime outage outages",
    "none": "zero no not never single none nil",
    "haunt": "weighed haunted bothered troubled nagged gnawed plagued eating gnawing bothering haunting weighing nagging bugging plaguing troubling killing",
    "tinyadj": "small little minor tiny slight wee teeny silly trivial petty quick",
    "sorryend": "state sight excuse looking",
    "plan": (
        "you'd need want would like prefer questions have wish could can i'm helpful easier useful anything"
    ),
    "tiny": "thing things point detail details matter amount amounts typo bit part bump wrinkle",
    "small": "few couple handful tiny small little minor slight bit",
    "money": "rm $ £ € ringgit dollars pounds sen cents",
    "allows": (
        "allow allows states state says say permit permits provide provides exclude excludes specify specifies "
        "clearly require requires means gives give entitles entitle limits cover covers covered "
        "stipulates makes mention mentions prohibits does not reserves only"
    ),
    "hard": (
        "hard frustrating stressful annoying difficult upsetting disappointing disappointed frustrated tough "
        "inconvenient maddening awful horrible infuriating worrying painful important busy unpleasant "
        "distressing trying upset angry tiring exhausting let worst terrible livid furious cross mad annoyed "
        "gutted devastated devastating heartbreaking sad scary frightening unsettling nerve-racking dreadful "
        "nightmare rough rotten irritating irritated worried anxious distressed sickening crushed shocking "
        "shattered hurtful hurt disheartening embarrassing embarrassed stressed crushing unfair nasty "
        "exasperating aggravating miserable galling gutting grim ghastly hellish overwhelming overwhelmed "
        "unhappy seething fuming raging heartbroken disgusted appalled"
    ),
    "sorry": (
        "sorry apologise apologize apologies apology apologising apologizing apologetic apologised apologized "
        "apols soz sry"
    ),
}

SHAPES = {
    "act": r"[a-z-]{2,}ed|re-[a-z]+ed|mis[a-z]+ed",
    "pp": r"[a-z-]{2,}ed|re-[a-z]{2,}",
    "ing": r"[a-z-]{2,}ing",
    "adv": r"[a-z]{3,}ly",
    "agentish": r"[a-z]{3,}(?:ers?|ors?|ists?|man|men|woman|women|icians?|[a-z]{3,}ess)",
    "gone": r"[a-z]{2,}ed",
    "errverb": r"mis[a-z]{3,}(?:ed|d|t|en)|(?:over|under)(?:charged|billed|paid|stated|estimated|booked|counted|quoted|cooked|ordered)|double-[a-z]+ed",
    "any": r"[a-z0-9].*",
    "clock": r"\d{1,2}(?:[.:]\d\d)?(?:am|pm|a|p)|\d{1,2}[.:]\d\d",
    "num": r"\d.*",
    "dayth": r"\d{1,2}(?:st|nd|rd|th)",
    "date": r"\d{1,2}/\d{1,2}(?:/\d{2,4})?",
}

CLASSES["act"] = CLASSES["irregular"] + " ".join(
    f" {before}{word} {before}-{word}"
    for word in CLASSES["irregular"].split()
    for before in ("re", "mis", "over", "under")
    if "-" not in word
)
CLASSES["gone"] += " " + CLASSES["irregular"]
CLASSES["pp"] = CLASSES["irregularpp"]
CLASSES["clock"] = ""

#: To do over again: "relaid", "re-hung", "recounted", but for words that only look so.
CLASSES["repair"] += " " + " ".join(
    f"re{word} re-{word}"
    for word in (CLASSES["irregular"] + " " + CLASSES["irregularpp"]).split()
    if "-" not in word
)
SHAPES["repair"] = r"re-?[a-z]{3,}ed"

TELLTALE = (
    "the and of is are was were we you your have has had been will would this that it with for from not but at "
    "my our they which if about as be by an in on to so because when there them their who what do does did am"
)

#: Chat spellings, read as the word that they stand for.
SPELLINGS = {
    "u": "you", "ur": "your", "r": "are", "bout": "about", "abt": "about", "tonite": "tonight", "nite": "night",
    "hes": "he", "shes": "she", "wasn": "was", "werent": "were", "thru": "through", "tho": "though", "coz": "because",
    "cos": "because", "cuz": "because", "bcos": "because", "bc": "because", "becos": "because", "sori": "sorry",
    "sorri": "sorry", "soory": "sorry", "sory": "sorry", "srry": "sorry",
    "apoligies": "apologies", "appologies": "apologies", "apologis": "apologise", "appologise": "apologise",
    "apoligise": "apologise", "appologize": "apologise", "plz": "please", "pls": "please", "msg": "message",
    "wrng": "wrong", "rong": "wrong", "mistaks": "mistakes", "misstake": "mistake", "recieved": "received",
    "lupa": "forgot", "terlupa": "forgot", "tersalah": "wrongly", "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "tmrw": "tomorrow", "tmr": "tomorrow",
    "til": "till",
    "2moro": "tomorrow", "2morrow": "tomorrow", "wd": "would", "shd": "should", "hv": "have", "ppl": "people",
    "ya": "you", "yr": "your", "em": "them", "thx": "thanks", "ty": "thanks", "sth": "something",
}  # fmt: skip
