"""Malay as people type it into the forms, short and as they speak, and the sentence it becomes."""

from __future__ import annotations

import pytest

from bot.domain.case import FixKind
from bot.domain.kit import Likely
from bot.domain.people import Channel, Lang
from bot.domain.promise import PromiseKind
from bot.wording import JinjaWording
from tests.wording.samples import DUE, NOW, file, promise
from tests.wording.test_fragments import SEBELUM, chat

WORDING = JinjaWording()
CASE = file(lang=Lang.MS, channel=Channel.CHAT)


def fixed(typed: str, kind: FixKind = FixKind.BY) -> str:
    """The words of a fix without the promise to report on it."""
    text = chat(lang=Lang.MS, fix=typed, fix_kind=kind, fix_by=DUE)
    return text.removesuffix(" Saya akan maklumkan di sini pada waktu itu, siap atau belum.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("saya dah tukar jubin", "Saya sudah tukar jubin."),
        ("saya dah pun hantar", "Saya sudah hantar."),
        ("saya dah minta dia padam", "Saya sudah minta dia padam."),
        ("dah tukar", "Saya sudah tukar."),
        ("kami dah tukar", "Kami sudah tukar."),
        ("baru hantar tadi", "Saya baru hantar tadi."),
    ],
)
def test_what_is_done_is_said_to_be_done_once(typed: str, said: str) -> None:
    assert fixed(typed, FixKind.DONE) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("saya nak jumpa puan", f"Saya akan jumpa puan {SEBELUM}."),
        ("saya hendak jumpa puan", f"Saya akan jumpa puan {SEBELUM}."),
        ("saya mahu jumpa puan", f"Saya akan jumpa puan {SEBELUM}."),
        ("nak hantar balik", f"Saya akan hantar balik {SEBELUM}."),
        ("akan saya betulkan", f"Saya akan betulkan {SEBELUM}."),
        ("akan dihantar semula", f"Saya akan hantar semula {SEBELUM}."),
        ("akan dihantar oleh kurier", f"Akan dihantar oleh kurier {SEBELUM}."),
        ("kita akan baiki paip", f"Kami akan baiki paip {SEBELUM}."),
        ("carikan doktor lain", f"Saya akan carikan doktor lain {SEBELUM}."),
        ("mohon bank batalkan", f"Saya akan mohon bank batalkan {SEBELUM}."),
        ("transfer balik duit encik", f"Saya akan transfer balik duit encik {SEBELUM}."),
        ("refund RM200", f"Saya akan refund RM200 {SEBELUM}."),
        ("WhatsApp gambar", f"Saya akan WhatsApp gambar {SEBELUM}."),
        ("panggil puan Lim", f"Saya akan panggil puan Lim {SEBELUM}."),
        ("pembaikan paip", f"Saya akan menguruskan pembaikan paip {SEBELUM}."),
        ("refund penuh", f"Tuan/puan akan menerima refund penuh {SEBELUM}."),
        ("Penyata baharu", f"Tuan/puan akan menerima penyata baharu {SEBELUM}."),
        ("jubin gantian", f"Tuan/puan akan menerima jubin gantian {SEBELUM}."),
        ("surat kepada CTOS", f"Saya akan menguruskan surat kepada CTOS {SEBELUM}."),
        ("dibaiki kontraktor", f"Akan dibaiki kontraktor {SEBELUM}."),
        ("perlu semak dengan bank", f"Saya akan semak dengan bank {SEBELUM}."),
        ("saya bercadang jumpa puan", f"Saya akan jumpa puan {SEBELUM}."),
        ("paip dibaiki", f"Paip akan dibaiki {SEBELUM}."),
        ("siapa yang salah?", f"Saya akan memaklumkan siapa yang salah {SEBELUM}."),
    ],
)
def test_a_promise_says_who_does_it(typed: str, said: str) -> None:
    assert fixed(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sudah dalam proses", "Hal ini sudah dalam proses."),
        ("sedang menyiasat", "Saya sedang menyiasat."),
        ("sedang dihantar", "Saya sedang hantar."),
        ("saya tengah siapkan", "Saya tengah siapkan."),
        ("sudah mula cari", "Saya sudah mula cari."),
        ("kami tengah pam keluar air", "Kami tengah pam keluar air."),
    ],
)
def test_what_goes_on_already_has_its_time_in_a_sentence_of_its_own(typed: str, said: str) -> None:
    assert fixed(typed) == f"{said} Semuanya akan siap {SEBELUM}."


@pytest.mark.parametrize(
    "typed",
    [
        "boleh tak dibatalkan?",
        "bolehkah dibatalkan?",
        "adakah boleh dibatalkan?",
        "boleh dibatalkan?",
        "boleh dibatalkan ke?",
    ],
)
def test_a_question_of_the_owner_is_not_put_to_the_client(typed: str) -> None:
    text = fixed(typed, FixKind.ANSWER)
    assert text.startswith("Saya belum tahu sama ada boleh dibatalkan. Saya akan maklumkan di sini")


@pytest.mark.parametrize(
    ("slot", "typed", "said"),
    [
        ("prevention", "lebih berhati-hati", "Mulai sekarang, kami akan lebih berhati-hati."),
        ("prevention", "lebih teliti", "Mulai sekarang, kami akan lebih teliti."),
        ("prevention", "jangan guna pelan lama", "Mulai sekarang, kami tidak akan guna pelan lama."),
        ("prevention", "saya sudah menetapkan peringatan", "Saya sudah menetapkan peringatan."),
        ("prevention", "kami dah buang semua pelan lama", "Kami sudah buang semua pelan lama."),
        ("prevention", "kena semak dua kali", "Mulai sekarang, kami akan semak dua kali."),
        ("prevention", "perlu ada kelulusan", "Mulai sekarang, akan ada kelulusan."),
        ("prevention", "kena ada checklist", "Mulai sekarang, akan ada checklist."),
        ("prevention", "perlu kelulusan", "Mulai sekarang, akan ada kelulusan."),
        ("prevention", "lebih kerap semak", "Mulai sekarang, kami akan lebih kerap semak."),
        ("prevention", "lebih banyak semakan", "Mulai sekarang, akan ada lebih banyak semakan."),
        ("prevention", "baru beli sistem", "Kami baru beli sistem."),
        ("prevention", "penyelia baharu", "Mulai sekarang, akan ada penyelia baharu."),
        ("prevention", "mesyuarat setiap pagi", "Mulai sekarang, akan ada mesyuarat setiap pagi."),
        ("explanation", "tak semak", "Saya tak semak."),
        ("explanation", "kerana tak semak", "Saya tak semak."),
        ("explanation", "kerana hujan", "Sebabnya, hujan."),
        ("explanation", "Kesilapan manusia", "Puncanya kesilapan manusia."),
        ("explanation", "Tidak disemak", "Tidak disemak."),
        ("make_good", "tak perlu bayar baki", "Sebagai gantian, tuan/puan tidak perlu bayar baki."),
        ("make_good", "tak caj", "Sebagai gantian, kami tidak akan caj."),
        ("make_good", "tidak mengenakan caj", "Sebagai gantian, kami tidak akan mengenakan caj."),
        ("make_good", "tidak dikenakan caj", "Sebagai gantian, tuan/puan tidak akan dikenakan caj."),
        ("make_good", "dipulangkan", "Sebagai gantian, kami akan pulangkan."),
        ("make_good", "bulan ini percuma", "Bulan ini percuma."),
        ("make_good", "belanja makan tengah hari", "Sebagai gantian, kami akan belanja makan tengah hari."),
        ("make_good", "10% diskaun", "Sebagai gantian, kami tawarkan diskaun 10%."),
        ("make_good", "refund penuh", "Sebagai gantian, kami tawarkan refund penuh."),
        ("make_good", "percuma", "Sebagai gantian, tiada caj."),
        ("make_good", "tanpa caj bulan ini", "Sebagai gantian, tiada caj bulan ini."),
    ],
)
def test_what_changes_and_what_is_offered_are_whole_sentences(slot: str, typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, **{slot: typed}) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("terjejas nama baik puan", " Akibatnya, nama baik puan terjejas."),
        ("buang masa puan", " Hal itu membuang masa puan."),
        ("tertekan", " Akibatnya, tuan/puan tertekan."),
        ("susah nak tidur", " Akibatnya, tuan/puan susah nak tidur."),
        ("rumah puan banjir", " Akibatnya, rumah puan banjir."),
        ("puan makan ubat yang salah", " Akibatnya, puan makan ubat yang salah."),
        ("akaun puan terlebih debit", " Akibatnya, akaun puan terlebih debit."),
        ("puan dan suami tertekan", " Akibatnya, puan dan suami tertekan."),
        ("tetamu kelaparan", " Akibatnya, tetamu kelaparan."),
        ("duit puan", " Kesannya: duit puan."),
        ("belum tahu lagi", ""),
        ("belum ada kesan", ""),
    ],
)
def test_an_effect_is_told_and_an_unknown_one_is_not(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, did="tersilap", effect=typed) == f"saya tersilap.{said}"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ter-delete fail puan", "saya ter-delete fail puan."),
        ("double book dewan", "saya double book dewan."),
        ("cakap kasar dengan puan", "saya cakap kasar dengan puan."),
        ("berkasar dengan puan", "saya berkasar dengan puan."),
        ("tiada di klinik semalam", "saya tiada di klinik semalam."),
        ("kurang bayar gaji 9 orang", "saya terkurang bayar gaji 9 orang."),
        ("kesilapan saya mengira", "saya tersilap mengira."),
        ("kesilapan harga dalam sebut harga", "saya membuat kesilapan harga dalam sebut harga."),
        ("Kesilapan saya: salah harga", "Kesilapan saya: salah harga."),
        ("kesilapan saya", "Ini kesilapan saya."),
        ("kurang teliti", "saya kurang teliti."),
        ("double-booked dewan", "saya double-booked dewan."),
        ("kecuaian saya", "saya cuai."),
        ("janji palsu", "saya tidak menepati janji saya."),
    ],
)
def test_a_mistake_has_its_doer(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, did=typed) == said


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("siapa yang salah", "untuk memaklumkan siapa yang salah, dan saya sudah melakukannya."),
        ("kita akan baiki paip", "bahawa kami akan baiki paip, dan kami sudah melakukannya."),
        ("kami tanggung caj itu", "bahawa kami akan tanggung caj itu, dan kami sudah melakukannya."),
        ("duit puan", "bahawa tuan/puan akan menerima duit puan, dan kini semuanya sudah siap."),
        ("sudah dalam proses", "bahawa hal ini akan selesai, dan hal itu kini sudah dilakukan."),
        ("Doktor Lim akan menelefon", "bahawa Doktor Lim akan menelefon, dan hal itu kini sudah dilakukan."),
    ],
)
def test_a_report_says_what_was_promised_in_one_sentence(what: str, said: str) -> None:
    text = WORDING.report(CASE, promise(what), now=NOW).text
    assert text.startswith(f"Sudah siap. Saya berjanji {said}")


def test_an_answer_follows_what_it_answers() -> None:
    owed = promise("siapa yang membuka fail itu", kind=PromiseKind.ANSWER)
    moved = WORDING.update(CASE, owed, new_due=DUE, left="", missed=False).text
    assert moved.startswith(f"Saya berjanji untuk memaklumkan siapa yang membuka fail itu {SEBELUM}.")
    text = WORDING.report(CASE, owed, now=NOW, kind=FixKind.DONE, fix="seorang pesakit sahaja", due=None).text
    assert " Inilah jawapannya: seorang pesakit sahaja. " in text


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ("tunggu jubin sampai", "Kami masih menunggu jubin sampai."),
        ("pegawai IT bercuti", "Keadaannya sekarang: pegawai IT bercuti."),
        ("dua bilik", "Yang belum siap: dua bilik."),
    ],
)
def test_what_is_left_is_said_as_it_stands(left: str, said: str) -> None:
    text = WORDING.update(CASE, promise("baiki paip"), new_due=DUE, left=left, missed=False).text
    assert f"saya minta maaf. {said} Waktu baharu" in text


def test_when_it_will_be_well_is_answered_with_a_when() -> None:
    facts = {"fix": "siapa yang membuka fail itu", "fix_kind": FixKind.ANSWER, "fix_by": DUE}
    made = WORDING.kit(file(lang=Lang.MS, contact="Puan Teo", **facts), now=NOW)
    when = next(one.answer for one in made.questions if one.kind is Likely.WHEN)
    assert when.startswith("Saya belum tahu bila semuanya akan beres. Saya akan telefon puan semula sebelum")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("yuran dikembalikan", f"Yuran akan dikembalikan {SEBELUM}."),
        ("Bayaran pos akan dipulangkan.", f"Bayaran pos akan dipulangkan {SEBELUM}."),
        ("yuran sudah dikembalikan", f"Yuran sudah dikembalikan. Saya akan menguruskannya {SEBELUM}."),
        ("diskaun 10%", f"Sebagai gantian, kami tawarkan diskaun 10%. Saya akan menguruskannya {SEBELUM}."),
    ],
)
def test_a_make_good_that_is_done_for_them_is_one_sentence_with_its_time(typed: str, said: str) -> None:
    assert chat(lang=Lang.MS, make_good=typed, make_good_by=DUE) == said
