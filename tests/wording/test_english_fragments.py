"""What a strict reader typed into the English forms, and the sentence it becomes."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.case import FixKind, Severity
from bot.domain.people import Channel
from bot.wording import JinjaWording
from tests.wording.samples import DUE, NOW, file, promise

WORDING = JinjaWording()
BY = "by 3:30 pm on Thursday 27 November"


def chat(**facts: Any) -> str:
    """The words of a chat without its apology, its promise to write and its closing question."""
    text = WORDING.draft(file(channel=Channel.CHAT, **facts), now=NOW).text
    text = text.removesuffix(" What does this hold up for you?").removeprefix("I'm sorry.")
    return text.removesuffix(" You'll hear from me here then, done or not.").strip()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("top up the nine salaries", f"I'll top up the nine salaries {BY}."),
        ("top up the accounts", f"I'll top up the accounts {BY}."),
        ("double the rice order", f"I'll double the rice order {BY}."),
        ("lay on a second bus", f"I'll lay on a second bus {BY}."),
        ("payslips re-issued", f"Payslips will be re-issued {BY}."),
        ("everything redone", f"Everything will be redone {BY}."),
        ("the nine salaries paid", f"The nine salaries will be paid {BY}."),
        ("refunded by bank transfer", f"You'll be refunded by bank transfer {BY}."),
        ("sent by courier", f"It will be sent by courier {BY}."),
        ("asked the bank to stop it", f"I have asked the bank to stop it. It will be done {BY}."),
        ("staff will be paid", f"Staff will be paid {BY}."),
        ("payroll to be re-run", f"Payroll will be re-run {BY}."),
        ("ask the bank to be quick", f"I'll ask the bank to be quick {BY}."),
        ("corrected payslips to all staff", f"Corrected payslips go to all staff {BY}."),
        ("send the payslips to all staff", f"I'll send the payslips to all staff {BY}."),
        ("replacement of the chicken", f"I'll replace the chicken {BY}."),
        ("nine salaries topped up", f"Nine salaries will be topped up {BY}."),
        ("paid back in full", f"You'll be paid back in full {BY}."),
        ("please call me", f"Please call me {BY}."),
    ],
)
def test_a_fix_is_a_promise_whatever_form_it_has(typed: str, said: str) -> None:
    assert chat(fix=typed, fix_kind=FixKind.BY, fix_by=DUE) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("new trays delivered at 12.40", "New trays were delivered at 12.40."),
        ("payslips re-issued", "Payslips have been re-issued."),
        ("new file sent", "It is already done: new file sent."),
        ("all salaries paid this morning", "All salaries were paid this morning."),
    ],
)
def test_what_was_done_to_a_thing_is_told_with_its_time(typed: str, said: str) -> None:
    assert chat(fix=typed, fix_kind=FixKind.DONE) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("pay day moved forward by two days", "What changes from now on: pay day moved forward by two days."),
        ("check spelling twice", "From now on, I'll check spelling twice."),
        ("every contract read by two of us", "From now on, every contract is read by two of us."),
        ("all files checked twice", "From now on, all files are checked twice."),
        ("I'm adding a checklist", "I'm adding a checklist."),
        ("not rely on memory", "From now on, I won't rely on memory."),
        ("our software now blocks old rates", "Our software now blocks old rates."),
        ("turned off auto-complete", "I have turned off auto-complete."),
        ("no longer pack alone", "From now on, I'll no longer pack alone."),
        ("don't send after 6pm", "From now on, I won't send after 6pm."),
        ("not sending after 6pm", "From now on, I won't be sending after 6pm."),
        ("checklist", "From now on, there will be a checklist."),
        ("weekly meetings with the kitchen", "From now on, there will be weekly meetings with the kitchen."),
        ("staff training", "From now on, there will be staff training."),
        ("labels", "From now on, there will be labels."),
        ("allergy cards on each tray", "From now on, there will be allergy cards on each tray."),
        ("checks with Siti", "What changes from now on: checks with Siti."),
        ("stopped using old templates", "I have stopped using old templates."),
        ("moved pay day forward", "I have moved pay day forward."),
        ("not without a second look", "What changes from now on: not without a second look."),
        ("reminder two days before", "What changes from now on: reminder two days before."),
        ("all drivers trained", "From now on, all drivers are trained."),
        ("sends lists", "What changes from now on: sends lists."),
    ],
)
def test_a_prevention_says_what_changes(typed: str, said: str) -> None:
    assert chat(prevention=typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("extended warranty", "To make up for it, you'll get an extended warranty."),
        ("10% discount", "To make up for it, you'll get a 10% discount."),
        ("8% discount on it", "To make up for it, you'll get an 8% discount on it."),
        ("knock 10% off", "To make up for it, I'll knock 10% off."),
        ("deposit refunded", "Your deposit will be refunded."),
        ("free redelivery", "To make up for it, you'll get a free redelivery."),
        ("credit of £50", "To make up for it, you'll get a credit of £50."),
        ("upgrade to business class", "To make up for it, you'll get an upgrade to business class."),
        ("free delivery for a month", "To make up for it, you'll get free delivery for a month."),
        ("reduced fee for this year", "To make up for it, you'll get a reduced fee for this year."),
        ("full refund of the fee", "To make up for it, you'll get a full refund of the fee."),
        ("RM300 off", "To make up for it, you'll get RM300 off."),
        ("RM50 voucher", "To make up for it, you'll get an RM50 voucher."),
        ("dinner on the house", "To make up for it, you'll get dinner on the house."),
        ("refund of the fee", "To make up for it, you'll get a refund of the fee."),
    ],
)
def test_a_make_good_is_something_they_get(typed: str, said: str) -> None:
    assert chat(make_good=typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("lost you a customer", "That lost you a customer."),
        ("lost your deposit", "Because of that, you lost your deposit."),
        ("wasted morning", "What that meant for you: a wasted morning."),
        ("may have upset your guests", "That may have upset your guests."),
        ("salary data seen by 14 people", "Because of that, salary data was seen by 14 people."),
        ("40 people kept waiting", "Because of that, 40 people were kept waiting."),
        ("nothing yet, but the bank may charge you", "Because of that, the bank may charge you."),
        ("embarrassing you in front of them", "That meant embarrassing you in front of them."),
        ("guests waited", "Because of that, guests waited."),
        ("two days lost", "Because of that, two days were lost."),
        ("could have hurt someone", "That could have hurt someone."),
    ],
)
def test_an_effect_says_whom_it_hit(typed: str, said: str) -> None:
    assert chat(did="missed it", effect=typed) == f"I missed it. {said}"


@pytest.mark.parametrize("slot", ["effect", "prevention", "make_good"])
@pytest.mark.parametrize("typed", ["nothing", "None so far.", "no harm yet", "I don't know yet", "n/a"])
def test_nothing_is_no_sentence_for_a_client(slot: str, typed: str) -> None:
    assert chat(did="missed it", **{slot: typed}) == "I missed it."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("my typo in the IBAN", "My mistake was a typo in the IBAN."),
        ("a wrong date on the invite", "My mistake was a wrong date on the invite."),
        ("a day late with your filing", "I was a day late with your filing."),
        ("late delivery", "My mistake: late delivery."),
        ("not sent in time", "My mistake: not sent in time."),
        ("not calling you back", "My mistake was not calling you back."),
    ],
)
def test_a_mistake_without_a_verb_is_still_mine(typed: str, said: str) -> None:
    assert chat(did=typed) == said


def test_a_lateness_makes_a_subject() -> None:
    case = file(did="a day late with your filing", fix="file it", fix_kind=FixKind.BY, fix_by=DUE)
    subject = WORDING.draft(case, now=NOW).subject
    assert subject == "I was a day late with your filing, and what I'm doing about it"


def test_what_was_being_done_is_told_as_what_was_promised() -> None:
    typed = "re-running the payroll and topping up the nine salaries"
    said = "re-run the payroll and top up the nine salaries"
    case = file(channel=Channel.CHAT)
    assert f"I said I would {said}, and I have." in WORDING.report(case, promise(typed), now=NOW).text
    assert f"I told you I would {said} by" in WORDING.missed(case, promise(typed), now=NOW).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("mixed up two files", "I mixed up two files."),
        ("rushed it and didn't look", "I rushed it and didn't look."),
        ("distracted by a call", "I was distracted by a call."),
        ("Asked to hurry, I didn't look", "Asked to hurry, I didn't look."),
        ("human error", "It was human error."),
        ("Due to a typo", "It was due to a typo."),
        ("Due to a typo, the list was wrong", "Due to a typo, the list was wrong."),
        ("Had I looked twice, I would have seen it", "Had I looked twice, I would have seen it."),
        ("the alarm was off. i didn't check", "The alarm was off. I didn't check."),
    ],
)
def test_a_reason_has_its_doer(typed: str, said: str) -> None:
    assert chat(explanation=typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("can we still appeal?", "I don't know yet whether we can still appeal."),
        ("why it failed?", "I don't know yet why it failed."),
        ("why did it fail?", "I don't have the answer yet to this question: why did it fail?"),
        ("is the court open?", "I don't have the answer yet to this question: is the court open?"),
    ],
)
def test_a_question_is_told_as_what_is_not_known(typed: str, said: str) -> None:
    assert chat(fix=typed, fix_kind=FixKind.ANSWER, fix_by=DUE).startswith(said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I can re-run it tonight", "I said I would re-run it, and I have."),
        ("my partner Lim is redrafting it", "I said my partner Lim would redraft it, and that has happened."),
        (
            "no fee for this application",
            "I said there would be no fee for this application, and there is none.",
        ),
        ("we'd like to pay for the visits", "I said we would pay for the visits, and we have."),
        ("payslips re-issued", "I said payslips would be re-issued, and that has happened."),
    ],
)
def test_what_was_promised_is_told_as_it_was_said(typed: str, said: str) -> None:
    assert said in WORDING.report(file(channel=Channel.CHAT), promise(typed), now=NOW).text


def test_what_is_under_way_is_still_being_done() -> None:
    case = file(channel=Channel.CHAT)
    text = WORDING.update(
        case, promise("send it"), new_due=DUE, left="waiting for the bank", missed=False
    ).text
    assert "I'm still waiting for the bank." in text


def test_a_grave_chat_asks_what_they_need_and_not_what_it_holds_up() -> None:
    text = WORDING.draft(file(channel=Channel.CHAT, severity=Severity.GRAVE), now=NOW).text
    assert text.endswith(" What do you need from me now?")
