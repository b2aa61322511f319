# ruff: noqa: E501 (a draft is one line)
"""The coach in English, on good drafts: each class of words that it once took for a fault, and the fault beside it."""

from __future__ import annotations

import pytest

from bot.coach import coach

OWN = "I'm sorry, I printed the wrong menu."
DONE = "The right one is with you by 3 pm."
GOOD = {
    "what follows from the mistake has its own time": (
        "I apologise. I filed the form a day late, so it comes on Wednesday by noon.",
    ),
    "here is the right one": ("Sorry, I gave you the wrong link. This is the right one: desk.example/start",),
    "a clause left out, and a contract that gives": (
        "I'm sorry. I left clause 14 out of the lease we drafted for you. The full lease is attached.",
        f"{OWN} {DONE} Our contract gives you a 5 per cent credit, which I've made 15.",
    ),
    "paid for something late in the day": (
        f"{OWN} I did so although you had paid for a late supper. {DONE}",
    ),
    "a time zone, and money that everybody knows by its letters": (
        "Sorry Priya, I booked 9 pm PKT in place of 8. It's moved, and Asha confirmed it at 7.",
        "Sorry, I debited your EMI twice. The second one is credited back today.",
    ),
    "a word in capitals is no abbreviation": (
        'I\'m sorry, I sent your letter out with "Dear FIRSTNAME" on top. A corrected one went out at noon.',
    ),
    "a bit longer": ("Sorry, I said 10 and it's 11. You can sleep in a bit longer! I'll be outside from 10.30.",),
    "one number told, another true": ("Sorry, I have written 240 boxes and there were 420. I sent the right papers at 8.",),
    "papers of the customs are no culprit": (
        "I am sorry for the mistake with the customs papers. I wrote 24 for 42. The right ones went out at 8.",
    ),
    "the perfect tense, before anything is mended": (
        "Oh no Tess I'm sorry, I've printed the old venue on 150 invites. New ones are on the press, cut by 4.",
        "Sorry Ed, I've painted the shed. Yes, pink. Two coats of green go on it tomorrow at 9.",
    ),
    "double booked": ("Sorry Jas, I double booked the DJ. DJ Neon is confirmed for you, same price.",),
    "sorry you came for nothing": (
        "I'm sorry you turned up for nothing. I forgot to tell you. They can see you on Thursday at 10.",
    ),
    "cc'd": ("Mr Velasco, I cc'd the landlord. I'm sorry. His lawyer deleted it at 10.30 and has signed for it.",),
    "a word of Malay": ("So sorry boss, I lupa attach the receipts. Resubmitted at 11am with everything inside.",),
    "on the system, and going up now": (
        "Sorry Mr B, I woke you at 5 when you'd said 6! Late checkout till 2 is on the system for you.",
        "Sorry Finn, I sent your posters to the shop. Ben has carried them across, they're going up now.",
    ),
    "never again, told of the past or of the client": (
        f"{OWN} I'd read it at four and never again, and that was too little. {DONE}",
        f"{OWN} {DONE} Here's my own number, so that you never have to sit in that queue again.",
    ),
    "that's all right, a wheel that wobbles, all but two": (
        f"{OWN} {DONE} I'll bring it to the back door, if that's all right with you.",
        "I'm sorry, I left the nuts loose and you felt it wobble. I tightened them at 7 this morning.",
        "I am sorry, I threw your papers away. I found all of them but two pages. They're on your desk.",
    ),
    "sorry ya": ("Hi Siew, sorry ya, I filed it under his name. HQ changed it at 3.",),
    "a promise of old, and what a third party or a title says": (
        "I apologise. I guaranteed you a window table and gave you the one by the loo. It's yours on Saturday at 8.",
        "Sorry Jo! I forgot the candles, 100 percent me. They're on the table now, lit.",
        'So sorry Dee, I put your song as "Never Again" on the programme. 120 reprints are at the church now.',
    ),
    "what falls short is itself the mistake": (
        "I'm sorry. I gave you only half of the tablets. The other 28 are in your letter box.",
        "I'm sorry, I only read your note after I had mowed the meadow. I've sown it again with the same mix.",
        f"{OWN} {DONE} I need only a yes from you.",
    ),
    "how things stand now is a repair": (
        "I'm sorry, I addressed you by name in the shop. It's off the card and off the screen.",
        "Hi Per, I gave you Ole's skis, sorry. Yours are outside the hut, waxed.",
        "Sorry Tom, I told you room 4, it's room 14. I'm standing outside 14 and the usher is holding the door.",
        "Sorry Helena. I never removed the test names. They're gone as of 15:30.",
    ),
    "the cause lay with the sender": (
        "We apologise for the noise of the pump on Sunday. We had it on from ten to two. It's off since noon.",
        "The mower was sold to you as new. It had been in our window, and I knew. I'm sorry. I swap it today at 4.",
        "I'm sorry that your name was read out last. I'd sorted the list by payment. Here's the right order.",
        "I'm sorry, the hall was locked when they came. The key was with me. The hall is open for you tomorrow at 9.",
        "I'm sorry, I told you that it wasn't broken; I've looked again and it is. Your cast is on at seven tonight.",
    ),
    "the client is of the trade, asked for it, or is told what it means": (
        f"{OWN} {DONE} Since you run the DNS on your side: the TTL is back.",
        "Sorry, you asked for the SKU list and I sent another. The SKU list is attached.",
        "I'm sorry, I let the TLS (the lock in the address bar) run out. It was renewed at 9.",
    ),
    "a hole that is spoken of": (
        "I'm sorry, I left boxes [ ] 3 and [ ] 5 unticked. The ticked form is attached.",
        'I apologise, your letter began with "Dear <firstname>". I sent it unmerged. The proper one came at noon.',
    ),
    "a contract that owes the client a day, and terms wrongly told": (
        "Our contract says that it comes down on the 14th. I'm sorry, I lent the crew out. It's down at 2 pm.",
        "I'm sorry, I told you that our terms allow no refund. They do. The 89 euros are on your card.",
    ),
    "a time of the client's, and who is waved at": (
        "Sorry! I put you on the late ferry although your meeting was at nine. A car met you, I paid it at noon.",
        "Sorry Eva sent the taxi to arrivals and you're at departures. He's right in front of door 3",
        "Sorry Bruno, I've had your ladder since Easter. It's against your fence as of now, with a six-pack tied to it.",
    ),
    "what will hold by itself, and who says who calls": (
        f"{OWN} {DONE} It should hold by itself, and I look again at ten.",
        "It's the bank, Rory. I'm sorry, I missed your transfer. It went out at 9.",
    ),
    "what was missing is brought, dropped off, or paid a while ago": (
        "I apologise, I left two pages out. The missing pages were delivered to the court at 2.15 pm.",
        f"{OWN} The money went back to you an hour ago.",
        "Sorry Bev, forgot you said 12.30. Got you the round table by the window instead, set up and ready.",
    ),
    "the sender left out, or told at the end": (
        "soz Nick, drilled through your water pipe. Plumbers capped it, the water is on since 1.",
        'Sorry Raf, that "hello test" note on your front page was me. Off since 14:06.',
        "Sorry Nev! Only got the postcode wrong on your invites. 200 reprints are at your desk.",
    ),
    "a delivery that came late, and it is no fault of the client's": (
        "I planned that load, so the delay is on me, and I am sorry. Your fruit came five hours late. I paid you RM800 at 10.",
    ),
    "nothing but, nobody would notice, and a screen that is tiny": (
        "I'm sorry, I left the trays at the wrong church. Your guests had nothing but cake. The price is back on your card.",
        f"{OWN} I ran both lists side by side so that nobody would notice the change. {DONE}",
        f"{OWN} My screen at home is tiny. {DONE}",
    ),
    "forgive me, and no plea": (
        "Forgive me: I drove over your drain. Lewis dug it out and slid a new pipe in by dusk.",
        "Forgive me. I gave your form to the wrong clerk. I walked it up to the right floor at noon.",
    ),
    "whatever the verb, somebody acts upon it": (
        "I am sorry that I named the wrong yacht in the deed. The notary struck it through and wrote in the right one.",
        "Apologies Jim. Tipped your gravel next door. Shovelled it across to yours before he woke.",
        "Sorry, I knocked your line out. The telephone people had a lad out, he's spliced it.",
    ),
    "the gist beside the apology": (
        "Wrong bath Sue, sorry. The right one's on the van, in by 4",
        "sorry Mr Teh, two zeros too many on your transfer. Pulled back at 10.05, receipt in your mail",
        "Sorry sorry, wrong airport, all me. Taxi's downstairs, 35 minutes to the right one",
    ),
    "owned by where it lay": (
        "The cheque went to the wrong fund. I was the one at the desk, and I apologise. It has been moved today.",
        "The hearing was put off because a page was missing. It was in my bag, I'm sorry. The court has it now.",
    ),
    "a gift of the client's own, and a name that came off a list": (
        "We thanked your sister for your gift. I had joined two letters into one, I'm sorry. Yours is in today's post.",
        "I'm sorry, I addressed it to your late wife. Her name came off our list today.",
    ),
    "a label that is quoted": ('Sorry Carla, I gave you the wrong list, so the brochure says "spoon". The right one is attached.',),
}  # fmt: skip
BAD = {
    "false_empathy": ("We understand how hard this is, and our thoughts are with your family.",),
    "defensive_policy": (f"{OWN} {DONE} Please refer to section 3 of our agreement.",),
    "no_fix": (
        f"{OWN} I will reflect on it.",
        "I'm sorry, I left your parcel out in the rain. The books are soaked and the box is falling apart.",
        "Sorry Ina, I gave your seat away. It's a busy time and the hall is full.",
        f"{OWN} I have cried all day about it.",
        f"{OWN} I treated it carelessly.",
        "I'm sorry, I left the gate open. The dog got out and a cat slid off the wall.",
        "Sorry, some of your notes got lost. We hear you and we're with you.",
    ),
    "begs_forgiveness": (
        f"{OWN} {DONE} Please, please don't take the other job off us.",
        f"{OWN} {DONE} Please don't ring the boss, I'll lose my ticket.",
    ),
    "vague_time": ("Sorry, sir, I put your age as 7. I will get it corrected at the earliest, okay, sir?",),
    "over_promise": (f"{OWN} {DONE} My texts will always be free of errors from here on.",),
    "no_when": (
        "Sorry sir, I went to terminal 1. Coming to you.",
        "I'm sorry, I sent him our bank details and he has paid into our account instead of yours. We will transfer it.",
        "sorry mate i fitted the wrong exhaust. bring it back and il swap it",
        "We apologise. Your pictures were sent to another surgery. They will be retrieved.",
    ),
    "but_defence": (
        "I'm sorry I didn't ring you, but we'd had three emergencies that day. The note is in your inbox.",
        f"{OWN} That said, it was a week in which three of my jobs fell together. {DONE}",
        "Sorry Lenny, I gave you the wrong figure. But I did it off the top of my head. The right sheet is in your inbox.",
    ),
    "passive_evasion": (
        "Sorry, the wrong bath was ordered. The right one is in by 4.",
        "We apologise. It was sent to the wrong address. We had moved to a new system. The right one went at noon.",
    ),
    "blame_shift": (
        "Sorry about the double charge. You must have tapped the button twice. It was returned at noon.",
        "The leak comes from the fitter we were sent, who did not seal it. It was sealed this morning.",
        "Sorry about the scratches. The electricians dragged their ladder, I wasn't even there. It's sanded at 3.",
    ),
    "placeholder_left": (f"{OWN} {DONE} (NB to self: ask Lars what we charged)",),
    "minimising": (f"{OWN} It's only a matter of two hours, it's not the end of the world, is it? {DONE}","I apologise for the slight inconvenience: I booked a night too few. It's added now.",),
    "no_apology": (
        f"I'm sorry you experienced this. I printed the wrong menu. {DONE}",
        f"I'm sorry you felt let down. I printed the wrong menu. {DONE}",
    ),
    "no_admission": (
        "I'd like to say sorry about your visit on Thursday. I have paid £40 into your account this morning.",
        "I apologise if I caused you any trouble. A fresh version is in your inbox now.","So sorry. I have replaced it today, and it will be with you at 3.",),
}  # fmt: skip


@pytest.mark.parametrize(("why", "draft"), [(why, d) for why, drafts in GOOD.items() for d in drafts])
def test_a_good_draft_is_left_alone(why: str, draft: str) -> None:
    loud = [(f.rule, f.quote) for f in coach(draft, lang="en", channel="chat") if f.severity != "consider"]
    assert loud == [], why


@pytest.mark.parametrize(("rule", "draft"), [(rule, d) for rule, drafts in BAD.items() for d in drafts])
def test_and_the_fault_beside_it_is_still_heard(rule: str, draft: str) -> None:
    assert rule in {f.rule for f in coach(draft, lang="en", channel="chat")}
