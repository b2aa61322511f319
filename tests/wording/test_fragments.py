"""What people type, and the sentence it becomes."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.case import FixKind
from bot.domain.people import Channel, Lang
from bot.wording import JinjaWording
from bot.wording.malay import sapaan
from tests.wording.samples import DUE, NINE, NOW, file

WORDING = JinjaWording()


def chat(**facts: Any) -> str:
    """The words of a chat without its greeting and its closing question."""
    text = WORDING.draft(file(channel=Channel.CHAT, **facts), now=NOW).text
    text = text.removesuffix(" What does this hold up for you?").removeprefix("I'm sorry. ")
    text = text.removesuffix(" Apa yang tergendala di pihak tuan/puan sebab hal ini?")
    return text.removeprefix("Maaf. ").removeprefix("Maaf, ")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sent the offer to the wrong list", "I sent the offer to the wrong list."),
        ("I sent the offer to the wrong list.", "I sent the offer to the wrong list."),
        ("  Sent it ..", "I sent it."),
        ("we sent it twice", "We sent it twice."),
        ("i've sent it", "I've sent it."),
        ("I have taken it back", "I have taken it back."),
        ("the offer went to the wrong list", "The offer went to the wrong list."),
        ("wrong list sent", "My mistake: wrong list sent."),
        ("Wrong size", "My mistake: wrong size."),
        ("double-booked the hall", "I double-booked the hall."),
        ("put the wrong date", "I put the wrong date."),
        ("didn't check", "I didn't check."),
        ("let your domain expire", "I let your domain expire."),
        ("accidentally deleted your files", "I accidentally deleted your files."),
        ("sending the list to everyone", "My mistake was sending the list to everyone."),
        ("Siti sent the wrong file", "Siti sent the wrong file."),
        ("lost the form!", "I lost the form!"),
        ("missed it. Nobody noticed.", "I missed it. Nobody noticed."),
        ("dealt with Acme Sdn. Bhd.", "I dealt with Acme Sdn. Bhd."),
        ("USED THE WRONG PLAN", "I USED THE WRONG PLAN."),
    ],
)
def test_the_mistake_is_said_in_the_first_person(typed: str, said: str) -> None:
    assert chat(did=typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("your customers got the wrong price", "Because of that, your customers got the wrong price."),
        ("Because of that, they waited.", "Because of that, you waited."),
        ("So the guests waited", "Because of that, the guests waited."),
        ("Siti Aminah missed her flight", "Because of that, Siti Aminah missed her flight."),
        ("TNB cut the power", "Because of that, TNB cut the power."),
        ("Guests waited", "Because of that, guests waited."),
        ("I think you paid twice", "Because of that, I think you paid twice."),
        ("Monday's meeting was cancelled", "Because of that, Monday's meeting was cancelled."),
        ("a day's delay", "What that meant for you: a day's delay."),
        ("delayed the launch", "That delayed the launch."),
        ("missed your flight", "Because of that, you missed your flight."),
        ("had to send everybody home", "Because of that, you had to send everybody home."),
        ("the posters show last year's date", "Because of that, the posters show last year's date."),
        ("the posters for the show", "What that meant for you: the posters for the show."),
    ],
)
def test_the_effect_follows_from_the_mistake(typed: str, said: str) -> None:
    assert chat(did="missed it", effect=typed) == f"I missed it. {said}"


def test_an_effect_without_a_mistake_follows_from_nothing() -> None:
    assert chat(effect="the guests waited") == "The guests waited."


BY = "by 3:30 pm on Thursday 27 November"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("send the right list", f"I'll send the right list {BY}."),
        ("I'll send the right list", f"I'll send the right list {BY}."),
        ("to send the right list.", f"I'll send the right list {BY}."),
        ("Reprint the menus", f"I'll reprint the menus {BY}."),
        ("sending the right list", f"I'm sending the right list. It will be done {BY}."),
        ("the right list", f"You'll have the right list {BY}."),
        ("we are reprinting them", f"We are reprinting them. It will be done {BY}."),
        ("courier picks it up", f"Courier picks it up {BY}."),
        ("we've asked the bank", f"We've asked the bank. It will be done {BY}."),
        ("asked the bank to stop it", f"I have asked the bank to stop it. It will be done {BY}."),
        ("Siti will call you", f"Siti will call you {BY}."),
        ("bank investigation", f"What I'm doing about it: bank investigation {BY}."),
        ("send it by 3:30 pm on Thursday", "I'll send it by 3:30 pm on Thursday."),
        ("send it by 3:30 pm tomorrow", "I'll send it by 3:30 pm tomorrow."),
        ("send it at 3:30", "I'll send it at 3:30 pm on Thursday 27 November."),
        ("call you at 15:30", "I'll call you at 15:30 on Thursday 27 November."),
        ("send it at 3:30 pm to all", "I'll send it at 3:30 pm to all on Thursday 27 November."),
        ("send it by Thursday", "I'll send it by Thursday, 3:30 pm."),
        ("send it tomorrow", "I'll send it tomorrow by 3:30 pm."),
        ("send it at 10 am", f"I'll send it at 10 am. It will be done {BY}."),
        ("send it today", f"I'll send it today. It will be done {BY}."),
        ("send it. Then call", f"I'll send it. Then call. It will be done {BY}."),
    ],
)
def test_the_fix_carries_its_time_once(typed: str, said: str) -> None:
    text = chat(fix=typed, fix_kind=FixKind.BY, fix_by=DUE)
    assert text == f"{said} You'll hear from me here then, done or not."
    assert WORDING.states_time(text, DUE, "Asia/Kuala_Lumpur", Lang.EN)


def test_a_clock_without_its_day_gets_the_day() -> None:
    text = chat(fix="the transfer goes out at 9", fix_kind=FixKind.BY, fix_by=NINE)
    assert text.startswith("The transfer goes out at 9 am on Thursday 27 November. ")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sent the right list", "I have sent the right list."),
        ("I sent the right list", "I sent the right list."),
        ("sent the right list this morning", "I sent the right list this morning."),
        ("a new appointment on Monday", "You now have a new appointment on Monday."),
        ("took it back", "I took it back."),
        ("put it right", "I have put it right."),
        ("the right list is with you", "The right list is with you."),
        ("send the right list", "It is already done: send the right list."),
    ],
)
def test_what_is_done_carries_no_time(typed: str, said: str) -> None:
    assert chat(fix=typed, fix_kind=FixKind.DONE, fix_by=DUE) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("find out why", f"I don't have the answer yet. I'll find out why and report back here {BY}"),
        ("I'll ask the bank", f"I don't have the answer yet. I'll ask the bank and report back here {BY}"),
        ("why it failed?", f"I don't know yet why it failed. I'll report back here {BY}"),
        ("the cause", f"I don't have the answer yet. I'm looking into the cause. I'll report back here {BY}"),
        ("", f"I don't know yet how we'll put this right. I'll report back here {BY}"),
    ],
)
def test_an_answer_is_promised_where_no_fix_is_known(typed: str, said: str) -> None:
    text = chat(fix=typed, fix_kind=FixKind.ANSWER, fix_by=DUE)
    assert text == f"{said}, whatever I know by then."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("two people check each list", "From now on, two people check each list."),
        ("From now on we check twice.", "From now on, we check twice."),
        ("check each list twice", "From now on, I'll check each list twice."),
        ("I'll check it twice", "From now on, I'll check it twice."),
        ("a second check", "From now on, there will be a second check."),
        (
            "written confirmation of every order",
            "From now on, there will be written confirmation of every order.",
        ),
        (
            "a proof for you before anything is printed",
            "From now on, there will be a proof for you before anything is printed.",
        ),
        ("reply to each order in writing", "From now on, I'll reply to each order in writing."),
        ("training for the whole team", "From now on, there will be training for the whole team."),
        ("no order without a signature", "From now on, there will be no order without a signature."),
        ("opening every file", "From now on, I'll be opening every file."),
        ("checks every list twice", "What changes from now on: checks every list twice."),
        ("review of each order", "What changes from now on: review of each order."),
    ],
)
def test_prevention_begins_now_unless_it_has_a_date(typed: str, said: str) -> None:
    assert chat(prevention=typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("we pay the day's interest", "We pay the day's interest."),
        ("the reprint is free.", "The reprint is free."),
        ("refund the delivery fee", "To make up for it, I'll refund the delivery fee."),
        ("10% off your next order", "To make up for it, you'll get 10% off your next order."),
        ("no charge for the visit", "To make up for it, there's no charge for the visit."),
        ("No charge for the visit", "To make up for it, there's no charge for the visit."),
        ("waiving the fee", "To make up for it, I'm waiving the fee."),
    ],
)
def test_a_make_good_is_a_sentence(typed: str, said: str) -> None:
    assert chat(make_good=typed) == said


SEBELUM = "sebelum pukul 3.30 petang, Khamis, 27 November"


@pytest.mark.parametrize(
    ("slot", "typed", "said"),
    [
        ("did", "tersalah hantar tawaran", "saya tersalah hantar tawaran."),
        ("did", "Saya tersalah hantar tawaran.", "saya tersalah hantar tawaran."),
        ("did", "Kami terlewat menghantar", "Kami terlewat menghantar."),
        ("did", "hantar fail lama", "saya hantar fail lama."),
        ("did", "pekerja kami tersilap", "Pekerja kami tersilap."),
        ("did", "SMS salah orang", "Kesilapan saya: SMS salah orang."),
        ("effect", "Akibatnya, Tetamu puan menunggu.", "Tetamu puan menunggu."),
        ("effect", "kelewatan sehari", "Kesannya: kelewatan sehari."),
        ("effect", "Pasukan puan menunggu", "Pasukan puan menunggu."),
        (
            "prevention",
            "semakan kedua bagi setiap senarai",
            "Mulai sekarang, akan ada semakan kedua bagi setiap senarai.",
        ),
        (
            "prevention",
            "pengesahan sebelum dihantar",
            "Mulai sekarang, akan ada pengesahan sebelum dihantar.",
        ),
        (
            "prevention",
            "semakan oleh puan sebelum apa-apa dicetak",
            "Mulai sekarang, akan ada semakan oleh puan sebelum apa-apa dicetak.",
        ),
        ("prevention", "tiada pesanan tanpa resit", "Mulai sekarang, tiada pesanan tanpa resit."),
        ("make_good", "tiada caj", "Sebagai gantian, tiada caj."),
        (
            "make_good",
            "diskaun untuk pesanan akan datang",
            "Sebagai gantian, kami tawarkan diskaun untuk pesanan akan datang.",
        ),
        ("explanation", "kerana saya terburu-buru", "Sebabnya, saya terburu-buru."),
        ("prevention", "menyemak setiap senarai", "Mulai sekarang, kami akan menyemak setiap senarai."),
        ("prevention", "Kami akan menyemaknya", "Mulai sekarang, kami akan menyemaknya."),
        ("prevention", "setiap senarai disemak", "Mulai sekarang, setiap senarai disemak."),
        ("make_good", "cetakan percuma", "Sebagai gantian, kami tawarkan cetakan percuma."),
        ("make_good", "pulangkan RM50", "Sebagai gantian, kami akan pulangkan RM50."),
        ("make_good", "faedah itu kami tanggung", "Faedah itu kami tanggung."),
    ],
)
def test_malay_fragments_fit_their_openings(slot: str, typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, **{slot: typed}) == said


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        (FixKind.BY, "menghantar senarai", f"Saya akan menghantar senarai {SEBELUM}."),
        (FixKind.BY, "Saya akan hantar semula.", f"Saya akan hantar semula {SEBELUM}."),
        (FixKind.BY, "Kami akan memulangkan wang", f"Kami akan memulangkan wang {SEBELUM}."),
        (FixKind.BY, "salinan baharu", f"Tuan/puan akan menerima salinan baharu {SEBELUM}."),
        (FixKind.BY, "temu janji baharu", f"Tuan/puan akan menerima temu janji baharu {SEBELUM}."),
        (
            FixKind.BY,
            "kami sedang mencetaknya",
            f"Kami sedang mencetaknya. Semuanya akan siap {SEBELUM}.",
        ),
        (FixKind.BY, "hantar pukul 3.30 petang esok", "Saya akan hantar pukul 3.30 petang esok."),
        (FixKind.BY, "hantar hari Khamis", "Saya akan hantar hari Khamis sebelum pukul 3.30 petang."),
        (FixKind.DONE, "menghantar senarai", "Saya sudah menghantar senarai."),
        (FixKind.DONE, "Saya sudah menghantarnya", "Saya sudah menghantarnya."),
        (FixKind.DONE, "sudah dihantar", "Sudah dihantar."),
        (FixKind.DONE, "penggantian", "Sudah selesai: penggantian."),
    ],
)
def test_malay_fixes_carry_their_time_once(kind: FixKind, typed: str, said: str) -> None:
    text = chat(lang=Lang.MS, fix=typed, fix_kind=kind, fix_by=DUE)
    then = " Saya akan maklumkan di sini pada waktu itu, siap atau belum."
    assert text == said + (then if kind is FixKind.BY else "")


@pytest.mark.parametrize(
    ("contact", "you"),
    [
        ("Puan Teo", "puan"),
        ("Encik Azlan", "encik"),
        ("En. Azlan", "encik"),
        ("Cik Mei", "cik"),
        ("Tuan Haji Ali", "tuan"),
        ("Mrs Lee", "puan"),
        ("Dato' Lim", "Dato'"),
        ("Datin Rosmah", "Datin"),
        ("Tan Sri Ahmad", "Tan Sri"),
        ("Puan Sri Tan", "Puan Sri"),
        ("Datuk Seri Wong", "Datuk Seri"),
        ("Dr Lee", "Dr"),
        ("Siti Aminah", "tuan/puan"),
        ("Tania Wong", "tuan/puan"),
        ("", "tuan/puan"),
    ],
)
def test_a_client_is_addressed_by_title_and_never_by_guess(contact: str, you: str) -> None:
    assert sapaan(contact) == you


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("because I was in a hurry", "It happened because I was in a hurry."),
        ("Because I was in a hurry, I didn't look.", "Because I was in a hurry, I didn't look."),
        ("I was in a hurry", "I was in a hurry."),
    ],
)
def test_a_reason_is_a_whole_sentence(typed: str, said: str) -> None:
    assert chat(explanation=typed) == said


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"did": "“Draft 3” went to your lawyer"}, "“Draft 3” went to your lawyer."),
        ({"did": "was late"}, "I was late."),
        ({"did": "cc'd your competitor"}, "I cc'd your competitor."),
        ({"effect": "wedding photos lost"}, "Wedding photos were lost."),
        (
            {"prevention": "checklist at each handover"},
            "From now on, there will be a checklist at each handover.",
        ),
        ({"prevention": "double check by Siti"}, "What changes from now on: double check by Siti."),
        ({"prevention": "double-check with Siti"}, "From now on, I'll double-check with Siti."),
        ({"prevention": "always read the order back"}, "From now on, I'll always read the order back."),
        ({"prevention": "training the team"}, "From now on, I'll be training the team."),
        ({"prevention": "we have changed the process"}, "We have changed the process."),
        ({"prevention": "changed the process"}, "I have changed the process."),
        ({"prevention": "no longer by phone"}, "What changes from now on: no longer by phone."),
        (
            {"prevention": "a rule: nothing leaves unread"},
            "From now on, there will be a rule: nothing leaves unread.",
        ),
        ({"make_good": "refund"}, "To make up for it, you'll get a refund."),
        ({"make_good": "have refunded you"}, "I have refunded you."),
    ],
)
def test_what_was_left_out_is_put_there_or_not_needed(facts: dict[str, str], said: str) -> None:
    assert chat(**facts) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("will be sent by courier", f"It will be sent by courier {BY}."),
        ("a new cake, delivered to you", f"You'll have a new cake, delivered to you {BY}."),
        ("send it by", f"I'll send it {BY}."),
        ("re-send the file", f"I'll re-send the file {BY}."),
    ],
)
def test_a_promise_has_its_doer_and_its_time_once(typed: str, said: str) -> None:
    assert chat(fix=typed, fix_kind=FixKind.BY, fix_by=DUE).startswith(said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("fixed", "It is fixed."),
        ("have sent it again", "I have sent it again."),
        ("is fixed", "It is fixed."),
        ("new file sent", "It is already done: new file sent."),
    ],
)
def test_what_is_done_has_its_doer(typed: str, said: str) -> None:
    assert chat(fix=typed, fix_kind=FixKind.DONE) == said


@pytest.mark.parametrize(
    ("slot", "typed", "said"),
    [
        ("did", "salah harga", "Kesilapan saya: salah harga."),
        ("did", "salah hantar", "saya salah hantar."),
        ("effect", "rugi RM3,000", "Tuan/puan rugi RM3,000."),
        ("effect", "puan rugi RM3,000", "Puan rugi RM3,000."),
        ("effect", "terpaksa membatalkan majlis", "Tuan/puan terpaksa membatalkan majlis."),
        (
            "prevention",
            "senarai semak bagi setiap serahan",
            "Mulai sekarang, akan ada senarai semak bagi setiap serahan.",
        ),
        (
            "prevention",
            "tidak lagi menerima pesanan telefon",
            "Mulai sekarang, kami tidak lagi menerima pesanan telefon.",
        ),
        ("prevention", "kami telah menukar proses", "Kami telah menukar proses."),
        ("prevention", "semua pesanan bertulis", "Mulai sekarang, semua pesanan bertulis."),
        (
            "prevention",
            "jangan hantar tanpa semakan",
            "Mulai sekarang, kami tidak akan hantar tanpa semakan.",
        ),
    ],
)
def test_malay_puts_the_doer_where_it_belongs(slot: str, typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, **{slot: typed}) == said


@pytest.mark.parametrize(("typed", "said"), [("siap", "Sudah siap."), ("sudah", "Sudah siap.")])
def test_malay_says_that_it_is_done_in_one_word(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, fix=typed, fix_kind=FixKind.DONE) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("saya akan poskan semula", f"Saya akan poskan semula {SEBELUM}."),
        ("saya akan segera cari", f"Saya akan segera cari {SEBELUM}."),
        ("saya pos semula", f"Saya akan pos semula {SEBELUM}."),
        ("akan poskan semula", f"Saya akan poskan semula {SEBELUM}."),
        ("emelkan salinan baharu", f"Saya akan emelkan salinan baharu {SEBELUM}."),
        ("failkan penyata pindaan", f"Saya akan failkan penyata pindaan {SEBELUM}."),
        ("kemaskinikan rekod", f"Saya akan kemaskinikan rekod {SEBELUM}."),
        ("cetakan semula", f"Tuan/puan akan menerima cetakan semula {SEBELUM}."),
        ("saya dan Siti akan hantar", f"Saya dan Siti akan hantar {SEBELUM}."),
        (
            "saya sedang menyediakan bayaran balik",
            f"Saya sedang menyediakan bayaran balik. Semuanya akan siap {SEBELUM}.",
        ),
        ("saya masih menyemak", f"Saya masih menyemak. Semuanya akan siap {SEBELUM}."),
    ],
)
def test_what_follows_saya_in_a_malay_fix_is_a_verb_whatever_word_it_is(typed: str, said: str) -> None:
    text = chat(lang=Lang.MS, fix=typed, fix_kind=FixKind.BY, fix_by=DUE)
    assert text == f"{said} Saya akan maklumkan di sini pada waktu itu, siap atau belum."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("saya poskan semula", "Saya sudah poskan semula."),
        ("sudah failkan penyata", "Saya sudah failkan penyata."),
        ("saya sedang menyiapkannya", "Saya sedang menyiapkannya."),
    ],
)
def test_a_malay_fix_that_is_done_keeps_its_doer(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, fix=typed, fix_kind=FixKind.DONE) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("kami hanya menerima pesanan bertulis", "Mulai sekarang, kami hanya menerima pesanan bertulis."),
        ("kami poskan dulu", "Mulai sekarang, kami akan poskan dulu."),
        ("kami sedang melatih staf", "Kami sedang melatih staf."),
        ("akan ada senarai semak", "Mulai sekarang, akan ada senarai semak."),
    ],
)
def test_a_malay_prevention_keeps_its_doer(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, prevention=typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("terlebih bayar RM 2,000", "Akibatnya, tuan/puan terlebih bayar RM 2,000."),
        ("membayar dua kali", "Akibatnya, tuan/puan membayar dua kali."),
        ("dikenakan denda", "Akibatnya, tuan/puan dikenakan denda."),
        ("menyebabkan pelanggan menunggu", "Hal itu menyebabkan pelanggan menunggu."),
        ("dihantar lewat", "Kesannya: dihantar lewat."),
        ("tetamu terpaksa menunggu", "Akibatnya, tetamu terpaksa menunggu."),
    ],
)
def test_a_malay_effect_says_whom_it_is_about(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, did="tersilap", effect=typed) == f"saya tersilap. {said}"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("percuma sebulan", "Gantian daripada kami: percuma sebulan."),
        ("tanpa caj", "Sebagai gantian, tiada caj."),
    ],
)
def test_what_costs_nothing_is_not_offered_as_a_thing_in_malay(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, make_good=typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("saya poskan ke alamat lama", "saya poskan ke alamat lama."),
        ("saya dan Ali terlupa", "Saya dan Ali terlupa."),
        ("Saya yang salah", "Saya yang salah."),
    ],
)
def test_a_malay_mistake_keeps_its_doer(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, did=typed) == said


@pytest.mark.parametrize(
    "typed",
    [
        "the calendar blocks my morning",
        "two people diary each deadline",
        "two of us diary each deadline",
        "the script asks for the server's name first",
        "the courier texts us on delivery",
        "our system flags duplicates",
        "a manager countersigns before it goes out",
        "a colleague from finance initials each bill",
        "both partners initial every page",
        "my manager and I review each list",
        "drivers text the client",
        "each order form shows the size",
        "the software refuses a file without a date",
        "people call before delivery",
        "two people check",
    ],
)
def test_a_whole_sentence_about_a_thing_is_told_as_one(typed: str) -> None:
    assert chat(prevention=typed) == f"From now on, {typed.replace('the client', 'you')}."


@pytest.mark.parametrize(
    "typed",
    [
        "a list of steps for each handover",
        "a list of steps across the team",
        "a review of invoices every week",
        "the room keys in one place",
        "a checklist with boxes for each step",
        "three reminders before each deadline",
        "the monthly sales figures",
        "a weekly review of all open orders",
    ],
)
def test_a_thing_stays_a_thing_with_several_of_it_inside(typed: str) -> None:
    assert chat(prevention=typed) == f"From now on, there will be {typed}."


@pytest.mark.parametrize(
    "typed",
    [
        "the drivers call before delivery",
        "the printer waits for your approval",
        "every invoice passes through two hands",
        "the parts list for each order",
        "text messages to every driver",
    ],
)
def test_what_may_be_a_thing_or_a_sentence_stands_in_words_right_for_both(typed: str) -> None:
    assert chat(prevention=typed) == f"What changes from now on: {typed}."


@pytest.mark.parametrize(
    ("lang", "typed", "said"),
    [
        (Lang.EN, "From Monday staff confirm each booking", "From Monday staff confirm each booking."),
        (Lang.EN, "from 1 December, two people check it", "From 1 December, two people check it."),
        (Lang.EN, "from next week, the script checks names", "From next week, the script checks names."),
        (Lang.MS, "mulai Isnin, setiap senarai disemak", "Mulai Isnin, setiap senarai disemak."),
    ],
)
def test_a_prevention_that_says_from_when_is_told_so_once(lang: Lang, typed: str, said: str) -> None:
    assert chat(lang=lang, prevention=typed) == said
