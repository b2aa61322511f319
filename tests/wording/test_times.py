"""Times in words, read back, and moved."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Lang
from bot.domain.working import local, zone
from bot.wording import JinjaWording
from tests.wording.samples import DUE, KL

WORDING = JinjaWording()
EN, MS = Lang.EN, Lang.MS
ZONES = st.sampled_from(
    [KL, "UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Europe/London"]
)
MINUTES = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda t: t.replace(second=0, microsecond=0, tzinfo=UTC)
)
LANGS = st.sampled_from(list(Lang))


def at(hour: int, minute: int = 0, day: int = 27) -> datetime:
    return datetime(2025, 11, day, hour, minute, tzinfo=zone(KL)).astimezone(UTC)


@pytest.mark.parametrize(
    ("when", "english", "malay"),
    [
        (at(15, 30), "3:30 pm on Thursday 27 November", "pukul 3.30 petang, Khamis, 27 November"),
        (at(9), "9 am on Thursday 27 November", "pukul 9 pagi, Khamis, 27 November"),
        (at(11, 59), "11:59 am on Thursday 27 November", "pukul 11.59 pagi, Khamis, 27 November"),
        (at(12), "noon on Thursday 27 November", "pukul 12 tengah hari, Khamis, 27 November"),
        (at(13, 59), "1:59 pm on Thursday 27 November", "pukul 1.59 tengah hari, Khamis, 27 November"),
        (at(14), "2 pm on Thursday 27 November", "pukul 2 petang, Khamis, 27 November"),
        (at(18, 59), "6:59 pm on Thursday 27 November", "pukul 6.59 petang, Khamis, 27 November"),
        (at(19), "7 pm on Thursday 27 November", "pukul 7 malam, Khamis, 27 November"),
        (at(0), "midnight on Thursday 27 November", "pukul 12 tengah malam, Khamis, 27 November"),
        (at(0, 30), "12:30 am on Thursday 27 November", "pukul 12.30 pagi, Khamis, 27 November"),
        (at(12, 30), "12:30 pm on Thursday 27 November", "pukul 12.30 tengah hari, Khamis, 27 November"),
    ],
)
def test_a_moment_is_written_as_a_careful_writer_would(when: datetime, english: str, malay: str) -> None:
    assert WORDING.time_words(when, KL, EN) == english
    assert WORDING.time_words(when, KL, MS) == malay


@pytest.mark.parametrize(
    ("today", "english", "malay"),
    [
        (at(9), "3:30 pm today", "pukul 3.30 petang hari ini"),
        (at(9, day=26), "3:30 pm tomorrow", "pukul 3.30 petang esok"),
        (at(9, day=25), "3:30 pm on Thursday", "pukul 3.30 petang, Khamis"),
        (at(9, day=21), "3:30 pm on Thursday", "pukul 3.30 petang, Khamis"),
        (at(9, day=20), "3:30 pm on Thursday 27 November", "pukul 3.30 petang, Khamis, 27 November"),
        (at(9, day=28), "3:30 pm on Thursday 27 November", "pukul 3.30 petang, Khamis, 27 November"),
        (
            datetime(2024, 11, 1, tzinfo=UTC),
            "3:30 pm on Thursday 27 November 2025",
            "pukul 3.30 petang, Khamis, 27 November 2025",
        ),
    ],
)
def test_near_moments_read_shorter_and_another_year_is_named(
    today: datetime, english: str, malay: str
) -> None:
    assert WORDING.time_words(DUE, KL, EN, today=today) == english
    assert WORDING.time_words(DUE, KL, MS, today=today) == malay


@pytest.mark.parametrize(
    ("at", "english", "malay"),
    [
        (time(9), "9 am", "pukul 9 pagi"),
        (time(17, 30), "5:30 pm", "pukul 5.30 petang"),
        (time(0), "midnight", "pukul 12 tengah malam"),
    ],
)
def test_a_time_of_any_day_is_written_in_the_same_style(at: time, english: str, malay: str) -> None:
    assert (WORDING.clock_words(at, EN), WORDING.clock_words(at, MS)) == (english, malay)


def test_noon_today_does_not_stutter_in_malay() -> None:
    assert WORDING.time_words(at(12), KL, MS, today=at(9)) == "pukul 12 tengah hari ini"


@given(when=MINUTES, tz=ZONES, lang=LANGS)
def test_words_for_any_minute_state_that_minute(when: datetime, tz: str, lang: Lang) -> None:
    words = WORDING.time_words(when, tz, lang)
    assert WORDING.states_time(f"Saya. I'll send it by {words}. Ya?", when, tz, lang), words


@given(when=MINUTES, today=MINUTES, tz=ZONES, lang=LANGS)
def test_the_shorter_words_state_it_too(when: datetime, today: datetime, tz: str, lang: Lang) -> None:
    words = WORDING.time_words(when, tz, lang, today=today)
    assert WORDING.states_time(words, when, tz, lang), words


@given(when=MINUTES, other=MINUTES, tz=ZONES, lang=LANGS)
def test_words_for_one_minute_do_not_state_another(
    when: datetime, other: datetime, tz: str, lang: Lang
) -> None:
    a, b = local(when, tz), local(other, tz)
    same = (a.month, a.day, a.hour, a.minute) == (b.month, b.day, b.hour, b.minute)
    assert WORDING.states_time(WORDING.time_words(when, tz, lang), other, tz, lang) == same


@given(when=MINUTES, minutes=st.integers(1, 1439), tz=ZONES, lang=LANGS)
def test_another_time_of_the_same_day_is_another_time(
    when: datetime, minutes: int, tz: str, lang: Lang
) -> None:
    here = local(when, tz)
    total = (here.hour * 60 + here.minute + minutes) % 1440
    other = here.replace(hour=total // 60, minute=total % 60, fold=0)
    words = WORDING.time_words(when, tz, lang)
    again = local(other.astimezone(UTC), tz)  # a wall time that DST skips is no time of that day
    if (again.hour, again.minute) == (other.hour, other.minute):
        assert not WORDING.states_time(words, other.astimezone(UTC), tz, lang), words


@pytest.mark.parametrize(
    "text",
    [
        "by 3:30 pm on Thursday",
        "by 3.30pm, Thu 27 Nov",
        "by 3:30 p.m. on Thursday, November 27",
        "at 15:30 on 27/11",
        "by 15.30 on 27/11/2025",
        "by 3:30PM today",
        "Thursday the 27th of November at 3:30 pm",
        "on Thursday by 3:30 at the latest",
        "tomorrow, 3:30 in the afternoon",
        "On 27 November you get the list. It will be there by 3:30 pm.",
        "2025-11-27 15:30",
        "THURSDAY, 27 NOVEMBER, 3:30 PM",
        "pukul 3.30 petang, Khamis",
        "3.30 petang esok",
        "esok pukul 3.30 petang",
        "hari Khamis, sebelum pukul 15.30",
        "3:30 petang (Khamis, 27 November)",
        "27 Nov, jam 3.30 petang",
        "between 2-3:30 pm on Thursday",
    ],
)
def test_usual_spellings_of_half_past_three_are_understood(text: str) -> None:
    assert WORDING.states_time(text, DUE, KL, EN)
    assert WORDING.states_time(text.upper(), DUE, KL, MS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "by 3:30 pm",
        "on Thursday",
        "by 13:30 on Thursday",
        "by 3 pm on Thursday",
        "by 3:30 am on Thursday",
        "by 3:30:15 on Thursday",
        "by 3:35 pm on Thursday",
        "by 3:30 pm on Friday",
        "by 3:30 pm on Thursday 20 November",
        "by 3:30 pm on Thursday 27 November 2026",
        "by 3:30 pm on 27/12",
        "RM 3.30 on Thursday",
        "by 3.30 pagi, Khamis",
        "I missed 3:30 pm on Tuesday. You get it at 4 pm on Thursday.",
        "I missed it today.\nYou get it by 3:30 pm.",
        "a 15:300 ratio on Thursday",
        "on Thursday, 103:30 pm",
    ],
)
def test_what_is_not_half_past_three_on_that_thursday_is_told_apart(text: str) -> None:
    assert not WORDING.states_time(text, DUE, KL, EN)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("by noon on Thursday", 12),
        ("by 12 noon on Thursday", 12),
        ("midday on Thursday", 12),
        ("by 12 pm on Thursday", 12),
        ("12:00 on Thursday", 12),
        ("sebelum tengah hari, Khamis", 12),
        ("at midnight on Thursday", 0),
        ("12 am on Thursday", 0),
        ("00:00 on Thursday", 0),
        ("12 tengah malam, Khamis", 0),
        ("at 3 on Thursday", 15),
        ("by 3 o'clock on Thursday", 15),
        ("at 9 on Thursday", 9),
        ("9 in the morning on Thursday", 9),
        ("pukul 9 pagi Khamis", 9),
        ("pukul 1 tengah hari, Khamis", 13),
        ("8 malam, Khamis", 20),
        ("1500 hrs on Thursday and 3 pm on Thursday", 15),
    ],
)
def test_full_hours_noon_and_midnight_are_understood(text: str, hour: int) -> None:
    assert WORDING.states_time(text, at(hour), KL, EN)


def test_an_hour_is_not_taken_from_an_address_or_a_sum() -> None:
    assert not WORDING.states_time("at 9 Jalan Ampang, on Thursday we pay by 9 people", at(9), KL, EN)


@given(st.text(st.sampled_from("0123456789:. /-,apm thursdayNov27\n'(")))
def test_reading_never_fails(text: str) -> None:
    WORDING.states_time(text, DUE, KL, EN)
    WORDING.with_time(text, text, DUE, at(9), KL, EN)


@pytest.mark.parametrize(
    "piece", ["1" * 3000, "3:" * 1500, "pukul " * 500, "27 " * 1000, " " * 3000, "on " * 1000]
)
def test_a_line_of_noise_states_no_time(piece: str) -> None:
    """How long that takes is measured by `make bench`."""
    assert not WORDING.states_time(piece, DUE, KL, EN)


def test_the_old_time_gives_way_to_the_new_one_wherever_it_stands() -> None:
    text = "I'll send it by 3:30 pm on Thursday 27 November. So: 15:30 tomorrow. Any questions?"
    assert WORDING.with_time(text, "", DUE, at(9, day=28), KL, EN) == (
        "I'll send it by 9 am on Friday 28 November. So: 9 am on Friday 28 November. Any questions?"
    )


def test_clock_and_day_in_separate_sentences_are_both_replaced() -> None:
    text = "On Thursday you get the list. It comes by 3:30 pm."
    moved = WORDING.with_time(text, "", DUE, at(9, day=28), KL, EN)
    assert moved == "On Friday you get the list. It comes by 9 am."


def test_another_time_in_the_words_stays() -> None:
    text = "I missed 3:30 pm on Tuesday. You get it by 3:30 pm on Thursday."
    moved = WORDING.with_time(text, "", DUE, at(9, day=28), KL, EN)
    assert moved == "I missed 3:30 pm on Tuesday. You get it by 9 am on Friday 28 November."


def test_the_sentence_that_was_cut_comes_back_before_the_closing_question() -> None:
    former = "I'm sorry, Mrs. Lee. I'll send the list by 3:30 pm on Thursday 27 November. What else?"
    text = "I'm sorry. Did you know? It broke.\n\nWhat would you like to ask me? I'm on 012.\n\nAdam"
    assert WORDING.with_time(text, former, DUE, at(9, day=28), KL, EN) == (
        "I'm sorry. Did you know? It broke.\n\nI'll send the list by 9 am on Friday 28 November.\n\n"
        "What would you like to ask me? I'm on 012.\n\nAdam"
    )


def test_in_a_chat_it_comes_back_on_the_same_line() -> None:
    former = "Saya akan menghantarnya sebelum pukul 3.30 petang, Khamis, 27 November. Ada soalan?"
    text = "Maaf. Saya terlepas. Ada soalan?"
    assert WORDING.with_time(text, former, DUE, DUE, KL, MS) == (
        "Maaf. Saya terlepas. "
        "Saya akan menghantarnya sebelum pukul 3.30 petang, Khamis, 27 November. Ada soalan?"
    )


def test_without_a_question_it_comes_before_the_sign_off() -> None:
    former = "It comes by 3:30 pm on Thursday."
    assert WORDING.with_time("Sorry.\n\nAdam", former, DUE, DUE, KL, EN) == f"Sorry.\n\n{former}\n\nAdam"
    assert WORDING.with_time("", "", DUE, DUE, KL, EN) == (
        "You'll hear from me by 3:30 pm on Thursday 27 November."
    )


@pytest.mark.parametrize("words", ["Sorry. What now?", "Sorry. I'll pay for it as well. What now?"])
def test_a_time_that_stands_apart_comes_back_with_the_fix_that_it_belongs_to(words: str) -> None:
    apart = "It will be done by 3:30 pm on Thursday 27 November."
    former = f"Sorry. I'll print them anew. I'll pay for it too. {apart} What now?"
    assert (
        WORDING.with_time(words, former, DUE, DUE, KL, EN) == f"Sorry. I'll pay for it too. {apart} What now?"
    )
    assert WORDING.with_time(former.replace(f" {apart}", ""), former, DUE, DUE, KL, EN) == former


@given(old=MINUTES, hours=st.integers(-500, 500), tz=ZONES, lang=LANGS, cut=st.booleans(), chat=st.booleans())
def test_with_time_always_ends_in_words_that_state_the_new_time(
    old: datetime, hours: int, tz: str, lang: Lang, cut: bool, chat: bool
) -> None:
    new = old + timedelta(hours=hours)
    words = WORDING.time_words(old, tz, lang)
    parts = ["I'm sorry.", f"I'll send it by {words}.", "What else?"]
    former = (" " if chat else "\n\n").join(parts)
    text = former.replace(parts[1], "It broke.") if cut else former
    moved = WORDING.with_time(text, former, old, new, tz, lang)
    assert WORDING.states_time(moved, new, tz, lang), moved
    assert WORDING.with_time(moved, former, new, old, tz, lang).count(words) == 1
    if not cut and local(old, tz).year == local(new, tz).year:
        assert WORDING.with_time(moved, former, new, old, tz, lang) == former


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Sorry for that, we'll fix it soon.", "Adam"),
        ("Sorry for that, we'll fix it soon", "Adam Rahman\nKedai Cetak"),
        ("Sorry for that, we'll fix it soon.", "Regards,\nAdam"),
        ("Sorry for that, we'll fix it soon.", "Best regards, Adam"),
        ("Maaf atas hal itu, kami akan baiki segera.", "Sekian, terima kasih.\nSiti binti Ahmad"),
    ],
)
def test_a_time_comes_before_a_sign_off_without_a_blank_line(words: str, end: str) -> None:
    text = WORDING.with_time(f"{words}\n{end}", "", DUE, DUE, KL, Lang.EN)
    assert text == f"{words}\n\nYou'll hear from me by 3:30 pm on Thursday 27 November.\n\n{end}"


def test_a_time_comes_before_a_sign_off_in_the_last_line() -> None:
    text = WORDING.with_time("We'll fix it soon. Regards, Adam", "", DUE, DUE, KL, Lang.EN)
    assert text.endswith("soon.\n\nYou'll hear from me by 3:30 pm on Thursday 27 November.\n\nRegards, Adam")


@pytest.mark.parametrize("last", ["We send it again soon.", "Thank you for telling me."])
def test_a_last_line_that_is_a_sentence_stays_before_the_time(last: str) -> None:
    text = WORDING.with_time(f"I'm sorry.\n{last}", "", DUE, DUE, KL, Lang.EN)
    assert text.endswith(f"{last}\n\nYou'll hear from me by 3:30 pm on Thursday 27 November.")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("From Monday 1 December a second person checks every list.", True),
        ("Mulai Isnin, 1 Disember, senarai disemak dua kali.", True),
        ("From Tuesday a second person checks every list.", False),
        ("From now on a second person checks every list.", False),
        ("", False),
    ],
)
def test_whether_words_name_a_day(text: str, named: bool) -> None:
    monday = datetime(2025, 12, 1, 1, tzinfo=UTC)
    assert (
        JinjaWording().names_day(text, monday, "Asia/Kuala_Lumpur", written=monday - timedelta(days=5))
        is named
    )
