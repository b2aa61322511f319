# ruff: noqa: E501 (a draft is one line)
"""The coach in English: what each rule takes hold of, what it leaves alone, and the traps of the language."""

from __future__ import annotations

from itertools import chain

import pytest

from bot.coach import WEIGHT, coach

OWN = "I'm sorry, I sent you the wrong file."
DONE = "The right one is attached."
LONG = "We met at your office in March and spoke about the weather, the road, the market and the children at some length. "

#: Rule -> drafts that it takes hold of, and drafts that it leaves alone.
EXAMPLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "no_apology": (
        (
            f"We regret what happened. I sent you the wrong file. {DONE}",
            f"We're sorry you feel let down. I sent you the wrong file. {DONE}",
            f"Thank you for bearing with us. I sent you the wrong file. {DONE}",
        ),
        (f"{OWN} {DONE}", f"soz, i sent u the wrong file. {DONE}", f"I can't apologise enough for losing your key. {DONE}"),
    ),
    "no_admission": (
        (
            "We apologise for the inconvenience. A refund was sent to you this morning.",
            "sorry bout that!! A refund was sent to you this morning.",
            "We are sorry that we did not meet your expectations at all, Ms Lee. A new key is with you by noon.",
            "Our apologies for the events of last night. A new key is with you by noon.",
        ),
        (
            f"Sorry for losing your file. {DONE}",
            f"I'm sorry. On my watch the milk went off. {DONE}",
            f"i mixed up ur order w the guy after u, sorry. {DONE}",
        ),
    ),
    "no_fix": (
        (
            f"{OWN} We take this very seriously.",
            f"{OWN} Lessons have been learned.",
            f"{OWN} I'll be more careful in future.",
            f"{OWN} It was late and I was tired.",
        ),
        (
            f"{OWN} I drove to the depot and picked yours up.",
            f"{OWN} swapped for the right one, pls check",
            f"{OWN} The bank reversed it an hour ago.",
            f"{OWN} Two new chairs come on Thursday.",
        ),
    ),
    "placeholder_left": (
        (f"Dear [Name], {OWN} {DONE}", f"Dear Mrs (name?), {OWN} {DONE}", f"{OWN} It reaches you at XX:XX."),
        (
            f"{OWN} {DONE} Tick box [B] on the form.",
            f"{OWN} {DONE} Your reference is ABC-1234.",
            f"{OWN} {DONE} The link: https://example.org/a_b/c?d=1.",
        ),
    ),
    "blame_shift": (
        (
            f"We're sorry. Our haulier let us down. {DONE}",
            f"We're sorry. Somebody in the office pressed the wrong button. {DONE}",
            f"We're sorry. That was Ben's fault. {DONE}",
            f"We're sorry. If you'd rung us, this wouldn't have happened. {DONE}",
            f"We're sorry. Your venue put it next to a radiator. {DONE}",
        ),
        (
            f"{OWN} The courier we chose was late, and I hadn't booked him in time. {DONE}",
            f"{OWN} The intern asked me and I said yes. {DONE}",
            f"Apologies, your card was charged twice. {DONE} It went out by courier.",
        ),
    ),
    "conditional": (
        (
            f"I'm sorry if this put you out. I sent you the wrong file. {DONE}",
            f"Should this have led to extra work, please accept our apologies. I sent you the wrong file. {DONE}",
            f"In the event that this upset you, I'm sorry. I sent you the wrong file. {DONE}",
        ),
        (
            f"{OWN} {DONE} If a different day is better for you, say so.",
            f"{OWN} {DONE} Should you prefer a printed copy, Tom brings one over at 3.",
            f"{OWN} {DONE} Any questions, just ask.",
        ),
    ),
    "but_defence": (
        (
            f"I'm sorry I sent the wrong file, but it was a bank holiday. {DONE}",
            f"I do apologise for sending the wrong file. Having said that, it was very late at night. {DONE}",
            f"Sorry you had to find it. You signed off the proof though. {DONE}",
            f"I'm sorry I sent it. I had your new address, although in fairness we had ninety drops. {DONE}",
        ),
        (
            f"{OWN} The right one is attached, but please check page 4.",
            f"{OWN} You asked for blue, but I ordered green. {DONE}",
            f"{OWN} No one's fault but mine. {DONE}",
        ),
    ),
    "over_promise": (
        (
            f"{OWN} {DONE} This will never happen again.",
            f"{OWN} {DONE} No figure of yours will ever leave this office by mistake again.",
            f"{OWN} {DONE} An error like this is quite impossible in future.",
        ),
        (
            f"{OWN} {DONE} The bank's guarantee letter is in the envelope.",
            f"{OWN} {DONE} You should never have had to ask.",
            f"{OWN} {DONE} I can't guarantee the weather, so the tent goes up too.",
        ),
    ),
    "false_empathy": (
        (
            "Hello. I can see why you're upset.",
            "Hello. I totally understand where you're coming from.",
            "So so sorry sweetheart, I'd be livid too, what a nightmare for you",
        ),
        (
            f"{OWN} {DONE} I understand that you had to send 40 people home.",
            f"{OWN} {DONE} I can imagine what your boss said.",
            f"{OWN} {DONE} Your disappointment is fair.",
        ),
    ),
    "no_when": (
        (
            f"{OWN} A replacement is on its way.",
            f"{OWN} I have asked the shop for a replacement.",
            f"{OWN} I'm having a new one made for you.",
            f"{OWN} gonna fix it for you",
        ),
        (
            f"{OWN} I'll swap it at six, before you open.",
            f"{OWN} By the time you read this, the money's back.",
            f"{OWN} I had it redone and the new one is on your porch.",
        ),
    ),
    "vague_time": (
        (
            f"{OWN} It won't take long.",
            f"{OWN} We'll repaint it once things calm down.",
            f"{OWN} You'll get the new file any day now.",
            f"{OWN} I'll bring it round at some point this week.",
        ),
        (
            f"{OWN} As soon as the bank opens at 9, I'll call them.",
            f"{OWN} {DONE} We hope to welcome you back soon.",
            f"{OWN} {DONE} You don't need to be there too soon: the doors open at 8.",
        ),
    ),
    "passive_evasion": (
        (
            f"We're sorry. Your bag was put on another flight. {DONE}",
            f"We're sorry. It seems your request was overlooked. {DONE}",
            f"We're sorry. A wrong figure got into the table. {DONE}",
            f"sorry, ur booking got deleted in the update. {DONE}",
        ),
        (
            f"I'm sorry. It was missed, and I'm the one who missed it. {DONE}",
            f"I'm sorry. Your parcel stood in the rain since I left it there. {DONE}",
            f"We apologise that we double-charged you. {DONE}",
        ),
    ),
    "minimising": (
        (
            f"{OWN} It's not the end of the world. {DONE}",
            f"{OWN} These things happen. {DONE}",
            f"{OWN} No biggie, right? {DONE}",
        ),
        (
            f"{OWN} {DONE} I only had to change one line.",
            f"{OWN} {DONE} It's no small thing to lose a morning.",
            f"{OWN} {DONE} I'm only a street away.",
        ),
    ),
    "defensive_policy": (
        (
            f"{OWN} Our terms allow for two corrections. {DONE}",
            f"{OWN} We accept no liability for lost time. {DONE}",
            f"{OWN} As per contract we get 14 days. {DONE}",
        ),
        (
            f"{OWN} {DONE} The policy you took out in May covers the car.",
            f"{OWN} {DONE} Our contract says nothing about it, so we pay.",
            f"{OWN} {DONE} The contract we drafted in May stays as it is.",
        ),
    ),
    "begs_forgiveness": (
        (
            f"{OWN} {DONE} Please forgive me.",
            f"{OWN} {DONE} pls dont be mad at me",
            f"{OWN} {DONE} You are our biggest client and we would go under without you.",
        ),
        (
            f"{OWN} {DONE} Please don't use the cream until I've rung you.",
            f"{OWN} {DONE} I don't know what else is open between us; do tell me.",
            f"{OWN} {DONE} You may well want to go elsewhere, and I'd understand.",
        ),
    ),
    "explanation_too_long": (
        tuple(
            f"{act} The labels had been changed in spring. The new list was not printed until June. {why} {DONE}"
            for act in ("I'm sorry. I ordered the wrong tiles.", OWN, "Sorry Tom, I packed the wrong lamps.")
            for why in ("And the site was down, which is why I worked from memory.",)
        ),
        (
            f"{OWN} The names look alike. {DONE}",
            f"{OWN} I told you Court 6. I've told the judge. The list had changed. I read the old one. It was late.",
            f"{OWN} {DONE}",
        ),
    ),
    "too_long": (
        (f"{OWN} {LONG * 6}{DONE}", f"{LONG * 5}{OWN} {DONE}", f"{OWN} {DONE} {LONG * 7}"),
        (f"{OWN} {DONE}", f"{OWN} {LONG}{DONE}", f"{OWN} {LONG * 2}{DONE}"),
    ),
    "jargon": (
        (
            f"{OWN} The ETL job broke on the SSL cert. {DONE}",
            f"{OWN} The DNS record had the wrong TTL. {DONE}",
            f"{OWN} The CMS cached the old asset. {DONE}",
        ),
        (f"{OWN} The PDF is 2 MB. {DONE}", f"{OWN} I've paid the VAT. {DONE}", f"{OWN} Flight MH 370 was not affected. {DONE}"),
    ),
    "fix_before_surprise": (
        (f"{OWN} Here is a hamper for you.", f"{OWN} Please accept this voucher.", f"{OWN} Enjoy these chocolates!"),
        (f"{OWN} {DONE} And a hamper for your team.", f"{OWN} {DONE}", f"{OWN} I'll bring yours at 3. There is a voucher in it."),
    ),
    "no_effect": (
        ("Sorry, I misprinted.", "Sorry, forgot.", "Sorry. Fixed now."),
        (f"{OWN} Your guests waited an hour.", "It cost you a client.", "You lost a morning because of it."),
    ),
    "no_prevention": (
        (f"{OWN} {DONE}", "Sorry, I forgot.", "Sorry Jo, fixed now."),
        (f"{OWN} From now on two people sign.", f"{OWN} From today I read it twice.", f"{OWN} We now check every file."),
    ),
    "no_invitation": (
        (f"{OWN} {DONE}", "Sorry, I forgot.", "Sorry Jo, fixed now."),
        (f"{OWN} What would you like to ask me?", f"{OWN} Ring me on 555 0134.", f"{OWN} If you want, I'll come by."),
    ),
    "too_little": (
        ("Sorry.", "Sorry Jo, I forgot.", "I apologise, Mr Tan."),
        (f"{OWN} {DONE}", f"{OWN} I'll bring the right one at 3.", "Sorry Jo, I forgot to fill in your form last night, done now."),
    ),
    "make_good_fit": (
        ("Sorry, your shop lost sales.", "You overpaid: it cost you £40.", "You lost 200 orders because of me."),
        ("Sorry, you lost sales; we refund them today.", f"{OWN} {DONE}", "It cost you £40, and we pay it back as a credit."),
    ),
}  # fmt: skip

#: Whole drafts that hold the words of a trap, and are good.
GOOD = (
    "Hi Tom, I got the date wrong: your kitchen comes on the 14th, not the 4th. I'm sorry. Two fitters have kept the 14th free and start at 8.",
    "sorry sam, my bad, i sent the van to the old address. hes turned round and will be with u by 4",
    "hi mrs tan sorry ah, i deliver your cake to block 18 instead of 81. i already go back and take it, now on the way up to you, 10 min.",
    "Sorry Abdul bhai, i parked in ur bay all day 🙏 moved it now. wont take it again without asking",
    "I'm sorry: your card stopped working because I typed its number wrong. It works again, I tried it a minute ago. The bank guarantee is untouched.",
    "Good catch, Will. I'd left the test figures in your report, sorry!! Cleared them at 10.05, real numbers only now.",
    "Hello Mrs Novak. I'm sorry, I fitted the wrong brake pads to your car. Please don't drive it. The right ones are on my bench and you'll have it back by six tonight.",
)  # fmt: skip


def found(text: str, channel: str = "chat", earlier: int = 0) -> set[str]:
    return {f.rule for f in coach(text, lang="en", channel=channel, earlier=earlier)}


def test_every_rule_has_its_examples() -> None:
    assert set(EXAMPLES) | {"again"} == set(WEIGHT)
    assert all(len(drafts) >= 3 for drafts in chain.from_iterable(EXAMPLES.values()))


@pytest.mark.parametrize(
    ("rule", "draft"), [(rule, draft) for rule, (bad, _) in EXAMPLES.items() for draft in bad]
)
def test_a_rule_takes_hold_of(rule: str, draft: str) -> None:
    assert rule in found(draft)


@pytest.mark.parametrize(
    ("rule", "draft"), [(rule, draft) for rule, (_, good) in EXAMPLES.items() for draft in good]
)
def test_a_rule_leaves_alone(rule: str, draft: str) -> None:
    assert rule not in found(draft)


@pytest.mark.parametrize("draft", GOOD)
def test_a_good_draft_is_not_held_back_whatever_its_words(draft: str) -> None:
    assert not [f for f in coach(draft, lang="en", channel="chat") if f.severity != "consider"]


@pytest.mark.parametrize("draft", [OWN, f"{OWN} {DONE}", DONE])
def test_a_second_case_is_owned_as_a_repeat_and_a_first_is_not(draft: str) -> None:
    assert "again" in found(draft, earlier=1)
    assert "again" not in found(draft)
