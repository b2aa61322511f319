# ruff: noqa: E501 (a draft is one line)
"""The coach in English where a rule cannot tell: it says nothing, and still hears the plain fault beside it."""

from __future__ import annotations

import pytest

from bot.coach import coach

OWN = "I'm sorry, I printed the wrong menu."
DONE = "The right one is with you by 3 pm."
GOOD = {
    "a chat leaves I out, of the mistake and of what was done about it": (
        "Hi Sue did the skirting in pine, oak on the order. sorry. Oak's cut. Fitting Thurs after 2",
        "I plastered over your phone socket Mrs P. sorry!! cut it back out this aft and made good",
        "right. measured in inches, ordered in cm. all me. sorry. proper blinds up by Wed teatime",
    ),
    "the sender does something that no list of verbs holds": (
        "sorry boss the lamp I hang too low, can hit head. Tomorrow 10am I come and lift up 20cm",
        "Bro I very sorry, I go and delete your folder. Backup got, restoring now, 4pm all back",
    ),
    "a repair that is told, with a question after it": (
        "Hi Lyn, I gave your slot away. Sorry. Doc will see you 5.15 tonight if you can make it?",
        "I'm sorry, I put your note on the old card. It works: could you try it now?",
    ),
    "what the client may choose is a repair": (
        "I put off calling you. I'm sorry. You can stay here, or you can come with me, it costs you nothing.",
    ),
    "a contrast, and a concession against the sender": (
        f"The statement was stamped but not signed, and I left it so. I'm sorry. {DONE}",
        f"I had not looked at the later table, though it was in the file. I apologise. {DONE}",
    ),
    "per cent of a thing, an insurance, an agreement that was used again": (
        f"{OWN} Customs charged you 7 % duty. {DONE}",
        f"{OWN} {DONE} You don't have to claim on your house policy.",
        "Sorry, I used last month's agreement and didn't read it. The clean version is in your inbox.",
    ),
    "a verb of repair that was the mistake": (
        "Hi Ellis, sorry, I reset the password for the wrong Ellis. Both can log in again as of 9.47.",
        "I sorted one column and not the other. Sorry, Jo. New ones are out.",
    ),
    "who owns it by a noun, at the end": (
        "Your card works again, Mr Roth. The block was a slip of mine, I'd typed somebody else's last digit. Sorry.",
        'It says "widow" now and no longer "window". The blunder is mine. Please accept my apologies.',
        "The collection is now booked for 7 p.m. Choosing noon was inconsiderate of me. I apologise.",
        "Payslips are right now, check your phone. The wrong ones were from my tired brain. Sorry all",
    ),
    "the repair in the first line": (
        "There is a ramp at the side door, solid, 1.2 m wide. I had told you that it was ordered, and it wasn't. I'm sorry.",
        "The tweet's gone and the right account has it. It was my thumb. Sorry Kofi",
    ),
}  # fmt: skip
BAD = {
    "no_admission": (
        "I'd like to apologise to you, wholeheartedly. I've added a month's interest this morning.",
        "Sorry about Saturday! We always do our best for you. There's a voucher in your inbox.",
    ),
    "no_fix": (
        "sorry Sue did the skirting in pine. feel awful about it",
        "It's Rory from the bank. I printed the wrong menu, and the fault is mine. I'm sorry.",
        f"{OWN} Is there anything that you would like to say?",
    ),
    "blame_shift": ("Sorry Sue, the fitter did the skirting in pine. Oak's on by Thursday at 2.",),
    "passive_evasion": ("The new one is at your door, and the cost is ours. I'm sorry: the old one was sent to Leeds.",),
    "but_defence": ("I'm sorry I filed it late, but it was a holiday. It's filed since nine.",),
    "over_promise": (f"{OWN} {DONE} From now on it is 100 % right.",),
}  # fmt: skip


@pytest.mark.parametrize(("why", "draft"), [(why, d) for why, drafts in GOOD.items() for d in drafts])
def test_what_cannot_be_told_is_left_alone(why: str, draft: str) -> None:
    loud = [(f.rule, f.quote) for f in coach(draft, lang="en", channel="chat") if f.severity != "consider"]
    assert loud == [], why


@pytest.mark.parametrize(("rule", "draft"), [(rule, d) for rule, drafts in BAD.items() for d in drafts])
def test_the_plain_fault_beside_it_is_still_heard(rule: str, draft: str) -> None:
    assert rule in {f.rule for f in coach(draft, lang="en", channel="chat")}
