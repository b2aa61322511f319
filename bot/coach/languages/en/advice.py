# ruff: noqa: E501 (a phrase or a sentence is one line, so that it can be found)
"""English: why each rule matters, and better words. A pattern is the facts that it needs, and its text."""

WHY = {
    "no_apology": "Without a plain sorry the client hears a report; regret and thanks for patience are about you.",
    "no_admission": "An apology that does not say what you did leaves the client guessing what you are sorry for.",
    "no_fix": "The client needs to know what you are doing about it; feeling bad repairs nothing.",
    "placeholder_left": "A hole in the text tells the client that nobody read it before sending.",
    "blame_shift": "The client chose you, not them; pointing at someone else sounds like running away.",
    "conditional": '"If" and "any" put in doubt that there was harm at all.',
    "but_defence": 'What follows "but" takes back the apology that came before it.',
    "over_promise": "A promise that cannot be kept hurts more when it breaks than none at all.",
    "false_empathy": "Sympathy alone did worse than no apology at all: say what you did and what you do about it.",
    "no_when": "Without a time the client can only wait, and waiting costs trust.",
    "vague_time": "A client can only plan on a clock time.",
    "passive_evasion": '"Was sent" hides who did it; the client wants someone who owns it.',
    "minimising": "How big it was is for the client to say.",
    "defensive_policy": "A policy used as a shield tells the client that being right matters more to you than they do.",
    "begs_forgiveness": "Asking for mercy turns your mistake into the client's burden.",
    "explanation_too_long": "More than two sentences of why begin to sound like excuses.",
    "too_long": "A shorter message is read to its end, and the fix in it is found.",
    "jargon": "A word from your trade makes the client feel shut out of what happened to them.",
    "again": "The second time, the client remembers the first: own the repeat, and act more than you apologise.",
    "fix_before_surprise": "A gift before the repair looks like a way round it.",
    "no_effect": "Naming what it did to them shows that you have seen it.",
    "no_prevention": "What has changed since makes it easier to trust you again.",
    "no_invitation": "People who can answer feel heard.",
    "too_little": "So few words can sound careless.",
    "make_good_fit": "A real loss asks for something of the same kind: money for money, time for time.",
}

#: Around findings at the command line.
NOTHING, BETTER_IS = "Nothing to change.", "Better:"

#: Of `conditional`, where one word does it.
WHY_DOUBT = '"{word}" puts in doubt that there was harm at all.'

BETTER = {
    "no_apology": [
        (("did",), "I'm sorry. I {did}."),
        ((), "I'm sorry. I sent the hall last year's seating plan."),
    ],
    "no_admission": [(("did",), "I'm sorry: I {did}."), ((), "I apologise: I let your domain expire.")],
    "no_fix": [
        (("fix", "when"), "I will {fix} by {when}."),
        (("fix",), "I will {fix} by 2 pm today."),
        ((), "The new copy is with you by 2 pm."),
    ],
    "placeholder_left": [((), "Fill it in, or take the line out.")],
    "blame_shift": [
        (("did",), "I {did}. That is mine."),
        ((), "I chose the freelancer and didn't check the work."),
    ],
    "conditional": [
        (("did", "effect"), "I'm sorry. I {did}. Because of that, {effect}."),
        (("did",), "I'm sorry. I {did}."),
        ((), "I'm sorry. Your guests waited an hour because of me."),
    ],
    "but_defence": [
        (("did",), "I'm sorry. I {did}."),
        ((), "I'm sorry. I should have planned for the holiday."),
    ],
    "over_promise": [
        (("prevention",), "From today {prevention}."),
        ((), "From today two people sign each form."),
    ],
    "false_empathy": [
        (("did", "fix", "when"), "I put you through this: I {did}. I will {fix} by {when}."),
        ((), "I put you through this: I lost your form. A new one reaches you at 3 pm."),
    ],
    "no_when": [
        (("fix", "when"), "I will {fix} by {when}."),
        (("fix",), "I will {fix} by 10 am tomorrow."),
        ((), "The part reaches you tomorrow by 10 am."),
    ],
    "vague_time": [
        (("fix", "when"), "I will {fix} by {when}."),
        (("when",), "I'll call you at {when}, whatever I know by then."),
        ((), "I'll call you at four this afternoon, whatever I know by then."),
    ],
    "passive_evasion": [(("did",), "I {did}."), ((), "I used the wrong plan.")],
    "minimising": [(("effect",), "Because of that, {effect}."), ((), "Nine people were paid a day late.")],
    "defensive_policy": [(("did",), "I {did}."), ((), "I said Monday; it came on Wednesday.")],
    "begs_forgiveness": [((), "I'd like to hear what you need from me now.")],
    "explanation_too_long": [
        ((), "I copied an old date and didn't check it. (The rest is for the detail sheet.)")
    ],
    "too_long": [
        (
            (),
            "One of each: what you did, what it did to them, one or two sentences of why, the fix and its time.",
        )
    ],
    "jargon": [((), "I let the site's security certificate expire.")],
    "again": [((), "This is the second time, and that is mine too.")],
    "fix_before_surprise": [
        (("fix", "when"), "First the repair: I will {fix} by {when}."),
        ((), "First the repair and its time; the gift can come later."),
    ],
    "no_effect": [
        (("effect",), "Because of that, {effect}."),
        ((), "Because of that, your guests waited an hour."),
    ],
    "no_prevention": [
        (("prevention",), "From today {prevention}."),
        ((), "From today a second person checks each order."),
    ],
    "no_invitation": [
        (("number",), "What would you like to ask me? I'm on {number}."),
        ((), "What would you like to ask me?"),
    ],
    "too_little": [((), "Say what you did, what you are doing about it, and by when.")],
    "make_good_fit": [(("make_good",), "{make_good}"), ((), "We pay the fine that this cost you.")],
}
