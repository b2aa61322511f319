"""Word lists by which English fragments are told apart. Lower case; one look-up each."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SUBJECTS = _set(
    "i i'm i'll i've i'd we we're we'll we've we'd you you're you'll you've it it's it'll they they're "
    "they'll they've he she he's she's there there's nobody somebody someone everyone everybody no-one "
    "anyone people nothing everything"
)
DETERMINERS = _set(
    "the a an this that these those my our your their his her its all both each every some any no one two "
    "three four five six seven eight nine ten another half most many several"
)
#: What a verb takes after it.
OBJECTS = DETERMINERS | _set("you it them him me us everything everyone")
QUESTIONS = _set("how why what when whether which who whose where if")
ADVERBS = _set(
    "also now then never first already again not double over under almost nearly just only simply once "
    "twice still soon even always"
)
AUXILIARIES = _set(
    "will won't is isn't are aren't was wasn't were weren't has hasn't have haven't had hadn't can can't "
    "cannot could couldn't may might must should shouldn't would wouldn't does doesn't do don't did didn't "
    "shall"
)
#: Third person, where no plural noun is likely.
SAYS = _set(
    "goes gets comes arrives reaches leaves becomes takes makes gives pays sends knows needs wants begins "
    "runs reads says tells happens remains receives follows includes covers checks signs delivers collects "
    "opens confirms approves reviews brings"
)
BEFORE_DASH = _set("double triple re cross spot pre proof")
PREPOSITIONS = _set(
    "of for in on at by to with without before after from every each per between within until when"
)
#: Nouns that need no "a": suffixes of things done, and common ones.
UNCOUNTED = re.compile(
    r"\w{2,}(?:tion|sion|ment|ness|ity|ance|ence)|training|delivery|work|help|support|software|stock|money"
    r"|parking|storage|shipping|postage|cleaning|proofreading|staff|care|cover|insurance|access|food|coffee"
)
SUBORDINATE = _set("before after when until while because if unless where whenever")
#: Plain forms that are also plural verbs after a noun ("new copies go out").
PLURAL = _set("go get come arrive reach become know receive")
#: Plain forms that are verbs right after a plural ("posters show"), though each can be a noun elsewhere.
PLURAL_AFTER_S = _set(
    "show carry contain include need lose see wait hear keep mean appear remain expect find miss bring sit "
    "stand have hold wonder think ask complain feel leave"
)
#: Past forms that serve as participles too; those of PAST_ONLY do not.
PARTICIPLES = _set(
    "sent resent made remade lost left paid repaid told bought brought built rebuilt caught dealt felt fed "
    "found fought got had held kept laid led lent meant met misled mislaid misunderstood overpaid said sold "
    "sought spent stood taught thought understood won wound been begun broken chosen done redone driven "
    "drawn redrawn eaten fallen flown forgotten given gone grown hidden known mistaken overlooked overseen "
    "rung seen shown spoken stolen taken retaken thrown undone withdrawn written rewritten worn put set "
    "reset cut let run rerun hit shut split upset spread quit misread read cost come dug heard overheard "
    "slept swept sunk"
)
PAST_ONLY = _set(
    "was wasn't were weren't did didn't had hadn't could couldn't should shouldn't began broke chose drove "
    "drew ate fell flew forgot gave went grew hid knew mistook oversaw overslept rang saw spoke stole took "
    "retook threw undid redid withdrew wrote rewrote wore came became ran drank got"
)
#: One form for plain, past and participle: the case decides which it is.
UNCHANGING = _set("put set reset cut let run rerun hit shut split upset spread quit misread read come")
NOT_PAST = _set("need feed seed speed bed shed embed exceed proceed succeed indeed red")
NOT_ING = _set(
    "bring ring sing string king spring thing nothing something everything anything swing morning evening "
    "wedding during being-late building meeting training"
)
VERBS = _set(
    "accept add adjust admit advise agree allow amend answer apologise apologize apply approve arrange ask "
    "assign attach be begin book bring build buy call cancel carry change chase check choose clean clear "
    "close collect come compare complete confirm contact continue copy correct cover create credit cut deal "
    "deduct delete deliver describe design discuss do double download drive drop edit email emails enter "
    "escalate examine exchange explain express extend fetch file fill find finish fix fly follow forget "
    "forward get give go hand handle have help hire hold include inform inspect install investigate invite "
    "invoice issue join keep lead learn leave let list load look mail make mark match meet mend message move "
    "notify offer open order organise organize pass patch pay phone pick plan post prepare print process "
    "produce provide publish pull push put raise reach read rebook rebuild recalculate recall recheck "
    "recover redo redesign redeliver refund reinstall reissue release reload remake remind remove rename "
    "renew repair repay replace reply report repost reprint request rerun refile resend reset reship resolve "
    "restart restore resubmit retake return reverse review revise rewrite ring run save schedule see sell "
    "send serve set settle ship show sign sit solve sort speak spend start stay stop submit swap switch take "
    "talk tell test track train transfer translate try turn undo update upgrade upload use verify visit "
    "waive warn withdraw work write reply comply supply rely multiply assemble negotiate argue appeal "
    "request "
    "install weld paint cook bake serve treat examine operate sew file lodge submit draft sign audit count "
    "weigh measure label pack unpack load unload park lock unlock save back lend borrow rent lease insure "
    "claim charge bill quote estimate propose recommend consult train coach hire interview top lay knock "
    "phone ring hurry rush top-up lower raise redraft reissue re-issue reship recook rewire refit retype "
    "reschedule reroute relay rewash iron polish sweep mop rinse trim shave wipe tidy dig drain prune water "
    "compensate reimburse sponsor host arrange throw"
)
#: More of them, by which a sentence about a thing is known; each may begin a fragment as a noun, too.
FINITE = VERBS | _set(
    "alert archive ask bar block bounce calculate catch chase clear convert count countersign cross-check "
    "detect diary display drop ensure expire fail feed filter flag forward freeze guard halt help highlight "
    "initial inspect insist keep let link live lock log look match meet monitor need note notice own "
    "pause ping prevent prompt protect query read reconcile record refuse reject rely remind require "
    "restrict route run save scan screen see show skip sort stamp stop stress suggest sync tag take teach "
    "text touch trigger validate verify wait walk want watch write double-check proofread spell-check"
)
#: Those whose form in -s, or plain form, is as often a noun.
NOUNS_TOO = _set(
    "answer book call cancel change charge check claim contact clean copy cover credit cut deal design "
    "double download drive drop edit email emails estimate exchange file fill find fix fly hand handle "
    "help hire invoice issue join label lead lease leave list load lock look mail make mark match measure "
    "meet message move need note notice offer order own pack paint park pass patch pause pay phone pick "
    "plan post print process produce pull push quote raise reach read record refund release remake repair "
    "reply report reprint request reset return review run save schedule set ship show sign sort stamp "
    "start stay stop supply swap switch tag take talk test text touch track train transfer treat trigger "
    "try turn update upgrade use view visit wait walk watch work alert archive bar block bounce catch "
    "convert count diary display feed filter flag forward freeze guard halt highlight initial link live "
    "log monitor ping prompt query route scan screen stress sync bill interview coach cook weld serve "
    "store sell buy act"
)
#: More than one, without an s.
SEVERAL = _set("people children men women staff police us them we they i")
#: One, though it ends in s; or a name of a thing made of two words ("sales figures").
ONE_IN_S = _set("sales customs goods news works accounts operations savings earnings series species always")
#: What is done to a thing: after it, with no object, it is passive ("payslips re-issued").
PASSIVE = re.compile(
    r"sent|delivered|paid|repaid|refunded|issued|corrected|fixed|replaced|restored|printed|reprinted|booked"
    r"|done|made|remade|built|repaired|cancelled|canceled|updated|removed|deleted|reset|collected|posted"
    r"|filed|signed|credited|transferred|redrawn|redrafted|rewritten|reversed|waived|checked|read|reviewed"
    r"|approved|confirmed|tested|moved|topped|doubled|extended|upgraded|rescheduled|translated|recalculated"
    r"|added|changed|released|arranged|informed|trained|adjusted|resolved|cleared|labelled|labeled|cleaned|run|ordered|shipped|installed|recalled|audited"
)
#: What may follow a passive: no object.
AFTER_PASSIVE = PREPOSITIONS | _set(
    "up back again twice first today tomorrow tonight now free separately together then and yesterday this"
)
#: Names of deeds, and the verb of each: "replacement of the chicken".
DOING = {
    "replacement": "replace",
    "correction": "correct",
    "repair": "repair",
    "refund": "refund",
    "cancellation": "cancel",
    "delivery": "deliver",
    "redelivery": "redeliver",
    "removal": "remove",
    "restoration": "restore",
    "recalculation": "recalculate",
    "translation": "translate",
    "reprint": "reprint",
    "reprinting": "reprint",
    "re-issue": "re-issue",
    "reissue": "reissue",
    "review": "review",
    "repayment": "repay",
    "reversal": "reverse",
    "return": "return",
    "recall": "recall",
    "collection": "collect",
    "installation": "install",
}
#: Things that need "a" where one of them is meant.
ONE_THING = _set(
    "day morning afternoon evening night week weekend month hour trip flight journey holiday meeting "
    "deadline launch event dinner lunch party wedding visit appointment tender bid sale deal "
    "customer order delivery warranty guarantee subscription voucher discount rebate credit "
    "upgrade redelivery replacement reprint dessert coffee bottle session checklist list rota "
    "calendar log register reminder template typo slip "
    "photo mix-up fee price refund oversight error mistake omission alarm"
)
RELATIVE = _set("that which who and or")
EVERY = _set("every each this that all")
TIMES = _set("day week month year morning afternoon evening night time friday monday quarter hour weekend")
#: Words in -s that are neither.
NO_VERBS = _set(
    "days weeks months hours minutes years times always perhaps sometimes besides towards as and or "
    "through across over under into onto about against during beyond around behind above below off out up "
    "down like than via plus inside outside among near since along past"
)
ADJECTIVES = _set(
    "new weekly daily monthly yearly hourly nightly "
    "full right corrected proper fresh free partial replacement correct complete revised updated final "
    "wrong late old missing double better second third extra additional"
)
#: Common words that may begin a clause and are no names: small again inside a sentence.
COMMON = _set(
    "customers customer guests guest clients client people staff visitors patients students parents members "
    "users orders order deliveries delivery payments payment invoices invoice tickets emails email wages "
    "salaries work production nine eleven twelve twenty as because after before while until from with "
    "without in on at by for to of everyone her his"
)
TITLES = _set("mr mrs ms mdm madam miss dr prof puan encik cik tuan dato' datuk datin tan tun")
CALENDAR = _set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december english malay"
)
#: What a noun ends in, and nouns of every trade; no verb has one of these forms.
NOUN = re.compile(
    r"\w{2,}(?:tion|sion|ment|ness|ity|ance|ence|ship|list|book|room|board)s?"
    r"|training|meetings?|delay|days?|hours?|weeks?|minutes?|money|refunds?|vouchers?|discounts?|rebates?"
    r"|copies|tickets?|backups?|alerts?|alarms?|systems?|software|servers?|websites?|sites?|files?|photos?"
    r"|posters?|menus?|meals?|cakes?|rooms?|halls?|flights?|hotels?|courts?|lawyers?|doctors?|nurses?"
    r"|medicines?|accounts?|transfers?|cards?|letters?|translations?|contracts?|documents?|drawings?|walls?"
    r"|roofs?|pipes?|floors?|kitchens?|trucks?|lorries|containers?|parcels?|goods|stock|suppliers?|vendors?"
    r"|printers?|teams?|colleagues?|managers?|owners?|tenants?|children|wedding|event|launch|opening",
    re.IGNORECASE,
)
#: A moment that is over: what is told with it stands in the simple past.
WHEN = re.compile(
    r"\b(?:yesterday|ago|this (?:morning|afternoon)|last (?:night|week|month|\w+day)|earlier today|just now"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven))\b",
    re.IGNORECASE,
)
#: Participles that are no past forms: "I have taken", never "I taken".
NEVER_PAST = _set(
    "begun broken chosen done redone driven drawn redrawn eaten fallen flown forgotten given gone grown "
    "hidden known mistaken overseen rung seen shown spoken stolen taken retaken thrown undone withdrawn "
    "written rewritten worn sunk"
)
#: What happened to whoever was wronged; any other past form is what the mistake did.
SUFFERED = _set(
    "had missed lost waited paid could couldn't were weren't got received saw stood spent overpaid heard"
)
#: A prevention that says itself from when: "from Monday staff confirm each booking".
SAYS_FROM_WHEN = re.compile(
    r"(?:from|as of|as from|starting|beginning|since)(?: on| from)?"
    r" (?:(?:next |this )?(?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|tomorrow|today"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]+|[a-z]+ \d{1,2}(?:st|nd|rd|th)?\b|[a-z]+(?=,))"
    r"(?: on| onwards?)?,? (?=\w)",
    re.IGNORECASE,
)
#: What goes on already: "I'm adding a checklist", "our software now blocks old rates".
ALREADY_SO = re.compile(
    r"(?:i|we)(?:['’]m|['’]re| am| are) (?:now |already )?\w{2,}ing\b"
    r"|(?:our|the|my|your|every|each|all|we|i) (?:[\w-]+ ){0,3}?now \w",
    re.IGNORECASE,
)
#: An effect without its subject that is not the client's: "lost you a customer", "may have upset them".
DID_IT = re.compile(
    r"(?:lost|cost|caused|left|made|got|kept|put|gave|sent|brought) you\b"
    r"|(?:may|might|could|will|would) (?:well |also )?have (?!missed|lost|paid|received|had)\w+"
    r" (?:you|your|our|the|a|an|some|all|them|their|someone|somebody|anyone|people|guests|customers)\b",
    re.IGNORECASE,
)
#: Changes that somebody made, even with no "the" after them: "stopped using old templates".
CHANGED = _set("stopped switched moved changed started introduced hired bought added removed banned replaced")
PARTICLES = _set("on off up out down over back away in")
HAVE_DONE = re.compile(r"(?:[\w-]+ ){0,3}?[\w-]*(?:['’]ve|\bhave|\bhas) (?!to\b)\w", re.IGNORECASE)
#: "we are cooking", "they're on it", "I've asked": it goes on, or is over.
UNDER_WAY = re.compile(
    r"(?:[\w-]+ ){0,3}?[\w’'-]*(?:\b(?:am|are|is|being)|['’](?:m|re|s)) (?:\w+ )?\w{2,}ing\b"
    r"|(?:[\w-]+ ){0,3}?[\w-]*(?:['’]ve|\bhave|\bhas) (?!to\b)\w",
    re.IGNORECASE,
)
#: What somebody did not take care of: "your pallets left out in rain".
LEFT = re.compile(
    r"your (?:[\w-]+ ){0,2}[\w-]+(?= left (?:out|outside|behind|open|unlocked|unattended|uncovered)\b"
    r"(?! (?:the|an?|my|our|your|one|two|some|of)\b))",
    re.IGNORECASE,
)
#: An effect that says what is made already and not by whom: "printed 500 brochures already".
MADE = re.compile(
    r"(?P<soon>already )?(?P<verb>(?:re)?printed|shipped|posted|ordered|booked|published|packed|baked|cooked"
    r"|mailed|dispatched|engraved|produced)"
    r" (?P<what>(?:\d[\d,.]*|the|all(?: the)?|your|two|three|four|five|six|ten|both)"
    r" (?:[\w-]+ ){0,2}?[\w-]+s)(?P<late> already)?",
    re.IGNORECASE,
)
#: A thing that begins with what looks like a verb: "lock check photo every night".
A_DEED = re.compile(
    r"\w+ (?:check|count|test|review|copy|backup|handover|sign-off|approval)"
    r" (?:photo|list|sheet|form|log|call|reminder|report|record|register|note)"
    r"(?= (?:every|each|before|after|on|at|for)\b|$)",
    re.IGNORECASE,
)
ON_US = re.compile(r"[\w-]+ on (?:us|me|the house)\b", re.IGNORECASE)
YOURS_BACK = re.compile(r"(?:your|the) [\w-]+ (?P<done>refunded|waived|returned|repaid)\b", re.IGNORECASE)
