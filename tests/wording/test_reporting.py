"""Reporting back names what was promised, however it was typed, and no time that was true on another day."""

from __future__ import annotations

import pytest

from bot.domain.people import Channel, Lang
from bot.wording import JinjaWording
from tests.wording.samples import NOW, file, promise

WORDING = JinjaWording()
BY = "What I promised you by 3:30 pm on Thursday 27 November is done"
SEBELUM = "Perkara yang saya janjikan sebelum pukul 3.30 petang, Khamis, 27 November sudah siap"

BY_THEN = "by 3:30 pm on Thursday 27 November."
SEBELUM_ITU = "sebelum pukul 3.30 petang, Khamis, 27 November."
DONE = "It's done. I said"
THIS = "I promised you this by 3:30 pm on Thursday 27 November"
INILAH = "Inilah yang saya janjikan, sebelum pukul 3.30 petang, Khamis, 27 November"

JANJI = "Janji saya, sebelum pukul 3.30 petang, Khamis, 27 November"


def told(what: str, lang: Lang) -> str:
    return WORDING.report(file(lang=lang, channel=Channel.CHAT), promise(what), now=NOW).text


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("send the right list", "It's done. I said I would send the right list, and I have."),
        ("the new menu by 5pm", "It's done. I said you would have the new menu, and now you do."),
        ("send it tomorrow morning", "It's done. I said I would send it, and I have."),
        ("I'm asking all of them to delete it", f"{DONE} I would ask all of them to delete it, and I have."),
        ("I am now sending the list", f"{DONE} I would send the list, and I have."),
        ("restoring from the backup", f"{DONE} I would restore from the backup, and I have."),
        ("re-sending it and calling you", f"{DONE} I would re-send it and call you, and I have."),
        ("I'm going to reprint it", f"{DONE} I would reprint it, and I have."),
        ("I'll diary it", f"{DONE} I would diary it, and I have."),
        ("We'll recall the mail", f"{DONE} we would recall the mail, and we have."),
        ("We're reprinting them", f"{DONE} we would reprint them, and we have."),
        ("the courier will bring it", f"{DONE} the courier would bring it, and that has happened."),
        ("indexing the files", f"{THIS}: indexing the files. It's done."),
        ("send it, and I'll call you", f"{THIS}: send it, and I'll call you. It's done."),
        ("The courier brings it by Friday 3 pm", f"{THIS}: the courier brings it. It's done."),
        ("ask the bank. Then call you.", f"{THIS}: ask the bank. Then call you. It's done."),
        ("it goes out at 9 tomorrow, and arrives by noon", f"{THIS}: it goes out, and arrives. It's done."),
        ("reprint tomorrow's menu", f"{BY}."),
        (" ", f"{BY}."),
    ],
)
def test_english_words_name_what_was_promised(what: str, said: str) -> None:
    assert told(what, Lang.EN).startswith(said)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            "menghantarnya esok pagi",
            "Sudah siap. Saya berjanji untuk menghantarnya, dan saya sudah melakukannya.",
        ),
        (
            "saya sedang menyiapkannya",
            "Sudah siap. Saya berjanji untuk menyiapkannya, dan saya sudah melakukannya.",
        ),
        (
            "kami akan hantar semula",
            "Sudah siap. Saya berjanji bahawa kami akan hantar semula, dan kami sudah melakukannya.",
        ),
        (
            "kurier sedang menghantarnya",
            "Sudah siap. Saya berjanji bahawa kurier akan menghantarnya, dan hal itu kini sudah dilakukan.",
        ),
        (
            "wang itu dipulangkan esok pagi",
            "Sudah siap. Saya berjanji bahawa wang itu akan dipulangkan, dan hal itu kini sudah dilakukan.",
        ),
        (
            "Kurier menghantarnya selewat-lewatnya Jumaat",
            f"{INILAH}: Kurier menghantarnya. Semuanya sudah siap.",
        ),
        (" ", f"{SEBELUM}."),
    ],
)
def test_malay_words_name_what_was_promised(what: str, said: str) -> None:
    assert told(what, Lang.MS).startswith(said)


def test_a_long_promise_is_named_as_far_as_it_is_needed() -> None:
    long = "I'm asking all of them to delete it. " + "And I call each of them. " * 40
    assert len(told(long, Lang.EN)) < 600


@pytest.mark.parametrize(
    ("lang", "what", "said"),
    [
        (Lang.EN, "I'm sending the transfer", f"I told you I'd send the transfer {BY_THEN}"),
        (Lang.EN, "We'll recall the mail", f"I told you we would recall the mail {BY_THEN}"),
        (Lang.EN, "send it tomorrow", f"I told you I'd send it {BY_THEN}"),
        (Lang.EN, "indexing the files", f"{THIS}: indexing the files."),
        (Lang.MS, "saya akan poskan semula", f"Saya berjanji untuk poskan semula {SEBELUM_ITU}"),
        (Lang.MS, "kami sedang mencetak", f"Saya berjanji bahawa kami akan mencetak {SEBELUM_ITU}"),
        (Lang.MS, "failkan penyata", f"Saya berjanji untuk failkan penyata {SEBELUM_ITU}"),
        (
            Lang.MS,
            "wang itu dipulangkan",
            f"Saya berjanji bahawa wang itu akan dipulangkan {SEBELUM_ITU}",
        ),
        (Lang.MS, "tanpa caj bulan ini", f"{JANJI}: tanpa caj bulan ini."),
    ],
)
@pytest.mark.parametrize("passed", [False, True])
def test_words_about_a_new_time_name_what_was_promised(
    lang: Lang, what: str, said: str, *, passed: bool
) -> None:
    case = file(lang=lang, channel=Channel.CHAT)
    if passed:
        text = WORDING.missed(case, promise(what), now=NOW).text.replace("I would", "I'd")
    else:
        text = WORDING.update(case, promise(what), new_due=NOW, left="", missed=False).text
    assert text.startswith(said)


@pytest.mark.parametrize(
    ("did", "subject"),
    [
        ("the wrong invoice amount", "An apology for the wrong invoice amount"),
        ("sending the list to everyone", "An apology for sending the list to everyone"),
        ("wrong list sent", "An apology for my mistake: wrong list sent"),
    ],
)
def test_a_subject_has_one_colon_at_most(did: str, subject: str) -> None:
    assert WORDING.draft(file(did=did, fix="send it"), now=NOW).subject == subject
