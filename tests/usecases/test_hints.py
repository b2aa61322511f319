"""Hints of the coach on a draft: they help, they hold back what would hurt, and they count nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.coach import coach
from bot.domain.case import CaseState, Facts, FixKind, Step
from bot.domain.complete import BOX, TOO_LONG_THEN
from bot.domain.hint import CONSIDER, MUST, SHOULD, Hint, Hints, Remark
from bot.domain.people import Channel, Client, Lang
from bot.usecases import hinting, report
from bot.usecases.screen import Taken
from tests.usecases.world import ADMIT, CASE, DRAFT, EXPLAIN, FIX, PROMISED, TEAM, World

POOR = "Sorry for any inconvenience, we'll fix it soon"
POOR_MALAY = "Maaf atas sebarang kesulitan, kami akan baiki secepat mungkin"
MALAY: dict[str, Any] = {
    "lang": Lang.MS,
    "did": "tersalah hantar sebut harga kepada senarai lain",
    "effect": "40 syarikat lain sudah melihat harga puan",
    "explanation": "Saya memilih senarai itu tanpa menyemaknya.",
    "fix": "meminta semua penerima memadamnya",
}
PLAIN_GOOD = (
    "I'm sorry. I sent the offer to the wrong list. I'll ask everyone to delete it by 3:30 pm on Monday "
    "2 March."
)


class Writer:
    """Adam at the draft step."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.now: Taken | None = None

    async def arrives(self, **facts: Any) -> Hints:
        await self.world.step(Step.ADMIT, ADMIT | facts)
        await self.world.step(Step.EXPLAIN, EXPLAIN | facts)
        return self._seen(await self.world.step(Step.FIX, FIX | facts))

    async def checks(self, draft: str) -> Hints:
        return self._seen(await self._do(hinting.check_again, draft))

    async def uses(self, hint: Hint, draft: str | None = None) -> Hints:
        return self._seen(await self._do(hinting.use, draft, hint.key))

    async def dismisses(self, hint: Hint, draft: str | None = None) -> Hints:
        return self._seen(await self._do(hinting.dismiss, draft, hint.key))

    async def says_they_know(self, hint: Hint) -> Hints:
        return self._seen(await self._do(hinting.know_word, None, hint.key))

    async def submits(self, draft: str, **more: Any) -> Taken:
        self.now = await self.world.step(Step.DRAFT, DRAFT | {"draft": draft} | more)
        return self.now

    async def _do(self, act: Any, draft: str | None, *key: str) -> Taken:
        file = await self.world.file()
        typed = {"draft": file.case.facts.draft if draft is None else draft}
        taken: Taken = await act(self.world.desk, self.world.call(), CASE, file.case.rev, typed, *key)
        return taken

    def _seen(self, taken: Taken) -> Hints:
        self.now = taken
        assert taken.hints is not None
        return taken.hints

    @property
    def facts(self) -> Facts:
        assert self.now
        return self.now.file.case.facts


@pytest.fixture
def writer(world: World) -> Writer:
    return Writer(world)


def rules(hints: Hints, *weights: str) -> list[str]:
    return [hint.rule for hint in hints.shown if not weights or hint.weight in weights]


def one(hints: Hints, rule: str) -> Hint:
    return next(hint for hint in hints.shown if hint.rule == rule)


async def follow(writer: Writer, hints: Hints, *, last_first: bool = False) -> str:
    """Press Use this wording until nothing must or should change."""
    for _ in range(9):
        pressing = [hint for hint in hints.shown if hint.weight != CONSIDER and hint.usable]
        if not pressing:
            break
        hints = await writer.uses(pressing[-1 if last_first else 0])
    assert rules(hints, MUST, SHOULD) == []
    return writer.facts.draft


# Arriving, and looking again.


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("told", [{}, MALAY], ids=["en", "ms"])
async def test_our_own_words_arrive_without_anything_that_must_or_should_change(
    writer: Writer, channel: Channel, told: dict[str, Any]
) -> None:
    hints = await writer.arrives(channel=channel, **told)
    assert rules(hints, MUST, SHOULD) == []


async def test_at_most_five_are_seen_at_a_time_musts_first(writer: Writer) -> None:
    await writer.arrives()
    hints = await writer.checks(
        "We regret the small delay. As per our policy it is normal. Our supplier got it wrong. It will never "
        "happen again. Please forgive us, the SSL was down. We'll be in touch shortly. Dear [Name]."
    )
    assert len(hints.shown) == 5
    assert hints.more > 0
    weights = [hint.weight for hint in hints.shown]
    assert weights == sorted(weights, key=[MUST, SHOULD, CONSIDER].index)


async def test_a_keystroke_is_kept_and_read_by_nobody(world: World, writer: Writer) -> None:
    await writer.arrives()
    rev = (await world.file()).case.rev
    answer: object = await report.autosave(  # type: ignore[func-returns-value]
        world.desk, world.call(), CASE, Step.DRAFT, rev, {"draft": POOR}
    )
    assert answer is None, "there is nothing to show"
    assert (await world.file()).case.facts.draft == POOR


async def test_looking_again_does_not_turn_the_page(world: World, writer: Writer) -> None:
    await writer.arrives()
    rev = (await world.file()).case.rev
    assert MUST in {hint.weight for hint in (await writer.checks(POOR)).shown}
    assert (await world.file()).case.rev == rev, "who goes on typing loses nothing"


async def test_of_a_call_script_only_what_is_said_is_read(writer: Writer) -> None:
    await writer.arrives(channel=Channel.CALL)
    script = writer.facts.draft
    head, _, tail = script.partition("(Stop")
    hints = await writer.checks(f"{head}(Stop{tail}\n\nIf they insist: sorry if any harm was done.")
    assert rules(hints, MUST) == []
    hints = await writer.checks(f"Sorry for any inconvenience, we'll fix it soon.\n\n(Stop{tail}")
    await follow(writer, hints)
    assert writer.facts.draft.endswith(f"\n\n(Stop{tail}"), "the rest of the script stays as it is"


async def test_the_why_is_in_the_owners_language_and_the_better_words_in_the_clients(
    world: World, writer: Writer
) -> None:
    async with world.store.writing(TEAM) as tx:
        await tx.save_person(replace(await tx.person(world.call().user), lang=Lang.MS))
    await writer.arrives()
    hint = one(await writer.checks(POOR), "conditional")
    assert hint.why.startswith('"Any" seolah-olah meragui')
    assert hint.better.startswith("I'm sorry.")


# Following them.


@pytest.mark.parametrize("last_first", [False, True])
async def test_a_poor_draft_becomes_a_good_one_by_its_hints_alone(writer: Writer, last_first: bool) -> None:
    await writer.arrives()
    assert await follow(writer, await writer.checks(POOR), last_first=last_first) == (
        "Dear Puan Lee,\n\n"
        "I'm sorry. I sent the offer to the wrong list. Because of that, 40 other companies have seen your "
        "prices.\n\nI picked the list without checking it.\n\n"
        "I'll ask everyone to delete it by 3:30 pm on Monday 2 March. I'll write to you then, "
        "finished or not."
    )
    assert (await writer.submits(writer.facts.draft)).sent


@pytest.mark.parametrize("last_first", [False, True])
async def test_a_poor_malay_draft_becomes_a_good_one_too(writer: Writer, last_first: bool) -> None:
    await writer.arrives(**MALAY)
    assert await follow(writer, await writer.checks(POOR_MALAY), last_first=last_first) == (
        "Salam sejahtera Puan Lee,\n\n"
        "Saya memohon maaf. Saya tersalah hantar sebut harga kepada senarai lain. Akibatnya, 40 syarikat "
        "lain sudah melihat harga puan.\n\nSaya memilih senarai itu tanpa menyemaknya.\n\n"
        "Saya akan meminta semua penerima memadamnya sebelum pukul 3.30 "
        "petang, Isnin, 2 Mac. Saya akan menulis kepada puan pada waktu itu, sama ada sudah siap atau belum."
    )
    assert (await writer.submits(writer.facts.draft)).sent


async def test_a_bare_email_becomes_a_letter_with_a_name_and_all_that_was_told(
    world: World, writer: Writer
) -> None:
    async with world.store.writing(TEAM) as tx:
        person = await tx.person(world.call().user)
        await tx.save_person(replace(person, sign_off="Adam Rahman\nKedai Cetak"))
    await writer.arrives(make_good="no charge for this month")
    words = await follow(writer, await writer.checks(POOR))
    assert words == (
        "Dear Puan Lee,\n\n"
        "I'm sorry. I sent the offer to the wrong list. Because of that, 40 other companies have seen your "
        "prices.\n\nI picked the list without checking it.\n\n"
        "I'll ask everyone to delete it by 3:30 pm on Monday 2 March. I'll write to you then, finished or "
        "not.\n\nTo make up for it, there's no charge for this month.\n\nAdam Rahman\nKedai Cetak"
    )


async def test_a_chat_stays_one_message_without_a_name(writer: Writer) -> None:
    await writer.arrives(channel=Channel.CHAT)
    words = await follow(writer, await writer.checks(POOR))
    assert "\n" not in words
    assert "Dear" not in words


async def test_a_letter_keeps_its_greeting_its_paragraphs_and_its_name(writer: Writer) -> None:
    await writer.arrives()
    words = await follow(
        writer,
        await writer.checks(
            "Dear Puan Lee,\n\nWe regret the confusion. Mistakes were made.\n\nI was in a hurry.\n\n"
            "Regards,\nAdam"
        ),
    )
    assert words.startswith("Dear Puan Lee,\n\nI'm sorry. I sent the offer to the wrong list.")
    assert words.endswith("\n\nRegards,\nAdam")
    assert "I was in a hurry." in words
    assert words.count("orry") == 1
    assert "  " not in words


async def test_the_wording_goes_into_the_words_that_are_in_the_box(writer: Writer) -> None:
    await writer.arrives()
    hint = one(await writer.checks(POOR), "conditional")
    await writer.uses(hint, "Sorry for any inconvenience. I was at my desk all day, typing this.")
    assert "I was at my desk all day, typing this." in writer.facts.draft
    assert "any inconvenience" not in writer.facts.draft


async def test_a_hint_whose_words_are_gone_changes_nothing_and_says_so(writer: Writer) -> None:
    await writer.arrives()
    hint = one(await writer.checks(POOR), "conditional")
    await writer.uses(hint, PLAIN_GOOD)
    assert writer.facts.draft == PLAIN_GOOD
    assert writer.now
    assert [words for words, _ in writer.now.notices] == [hinting.CHANGED]


async def test_a_wording_that_makes_the_words_too_long_for_the_box_is_refused_and_says_so(
    writer: Writer,
) -> None:
    await writer.arrives()
    full = (POOR + ". " + "More words are here. " * 200)[:BOX]
    await writer.uses(one(await writer.checks(full), "conditional"))
    assert writer.facts.draft == full
    assert writer.now
    assert [words for words, _ in writer.now.notices] == [TOO_LONG_THEN]


async def test_of_two_wordings_in_a_row_the_second_builds_on_the_first(world: World, writer: Writer) -> None:
    await writer.arrives()
    both = PLAIN_GOOD + " It will never happen again. It was just a small mistake."
    hints = await writer.checks(both)
    rev, typed = (await world.file()).case.rev, {"draft": both}
    for rule in ("over_promise", "minimising", "minimising"):  # the last one pressed twice
        key = one(hints, rule).key
        taken = await hinting.use(world.desk, world.call(), CASE, rev, typed, key)
        assert taken.notices == ()
    assert "I'll ask everyone to delete it by 3:30 pm on Monday 2 March." in taken.file.case.facts.draft
    assert "never happen" not in taken.file.case.facts.draft
    assert "small" not in taken.file.case.facts.draft


async def test_a_page_whose_ack_was_lost_is_read_as_it_is_in_the_box(world: World, writer: Writer) -> None:
    await writer.arrives()
    hints = await writer.checks(PLAIN_GOOD + " It will never happen again.")
    rev = (await world.file()).case.rev
    await writer.uses(one(hints, "over_promise"))
    world.passes(seconds=6)
    typed = {"draft": PLAIN_GOOD + " Typed since."}
    taken = await hinting.check_again(world.desk, world.call(), CASE, rev, typed)
    assert taken.file.case.facts.draft == PLAIN_GOOD + " Typed since."


@pytest.mark.parametrize("draft", ["Dear [Name], " + PLAIN_GOOD, PLAIN_GOOD + " And more words." * 80])
async def test_where_no_wording_can_be_put_in_none_is_offered(writer: Writer, draft: str) -> None:
    await writer.arrives()
    hints = await writer.checks(draft)
    hint = next(hint for hint in hints.shown if hint.rule in ("placeholder_left", "too_long"))
    assert not hint.usable
    assert hint.better


async def test_an_example_of_another_trade_is_never_put_in(writer: Writer) -> None:
    await writer.arrives()
    hint = one(await writer.checks(PLAIN_GOOD), "no_prevention")
    assert not hint.usable, "the case says nothing of prevention"
    await writer.uses(hint)
    assert writer.facts.draft == PLAIN_GOOD


async def test_a_sentence_that_only_hurts_is_taken_out(writer: Writer) -> None:
    await writer.arrives()
    hint = one(await writer.checks(f"{PLAIN_GOOD} It will never happen again. Call me."), "over_promise")
    assert (hint.usable, hint.better) == (True, "")
    await writer.uses(hint)
    assert writer.facts.draft == f"{PLAIN_GOOD} Call me."


# Sending what would hurt.


async def test_musts_come_back_and_nothing_is_sent(world: World, writer: Writer) -> None:
    await writer.arrives()
    taken = await writer.submits(POOR)
    assert not taken.sent
    assert taken.hints
    assert taken.hints.held
    assert taken.file.case.facts.draft == POOR
    assert taken.file.case.facts.place_channel == DRAFT["place_channel"], "nothing typed is lost"
    assert (await world.file()).case.state is CaseState.UNFINISHED


async def test_a_tick_sends_them_as_they_are_and_the_reviewer_is_told(world: World, writer: Writer) -> None:
    await writer.arrives()
    await writer.submits(POOR)
    taken = await writer.submits(POOR + " by 3:30 pm on Monday 2 March.", as_it_is=True)
    assert taken.sent
    latest = (await world.file()).latest
    assert latest
    assert Remark("conditional", "Sorry for any", chosen=True) in latest.remarks


async def test_a_tick_covers_what_was_seen_and_nothing_newer(writer: Writer) -> None:
    await writer.arrives()
    await writer.submits(POOR)
    taken = await writer.submits(POOR + ". It will never happen again.", as_it_is=True)
    assert not taken.sent
    assert (await writer.submits(writer.facts.draft + " At 3:30 pm on Monday 2 March.", as_it_is=True)).sent


async def test_what_was_ticked_before_the_time_was_asked_for_needs_no_second_tick(
    world: World, writer: Writer
) -> None:
    await writer.arrives()
    hurting = "I'm sorry. I sent the offer to the wrong list. I'll delete it. It will never happen again."
    await writer.submits(hurting)
    assert (await writer.submits(hurting, as_it_is=True)).needs_time
    taken: list[Taken] = []
    await report.settle_time(
        world.desk, world.call(), CASE, "restore", None, lambda shown: taken.append(shown) or {}
    )
    writer.now = taken[-1]
    assert (await writer.submits(writer.facts.draft)).sent
    latest = (await world.file()).latest
    assert latest
    assert Remark("over_promise", "will never happen", chosen=True) in latest.remarks


async def test_a_tick_without_having_been_asked_counts_for_nothing(writer: Writer) -> None:
    await writer.arrives()
    assert not (await writer.submits(POOR, as_it_is=True)).sent


async def test_shoulds_and_thoughts_hold_nothing_back(world: World, writer: Writer) -> None:
    await writer.arrives()
    assert (await writer.submits(PLAIN_GOOD + " The SSL was down.")).sent
    latest = (await world.file()).latest
    assert latest
    assert latest.remarks == (Remark("jargon", "SSL", chosen=False),)


async def test_where_they_know_already_the_coach_says_nothing(writer: Writer) -> None:
    await writer.world.step(Step.ADMIT, ADMIT | {"they_know": True})
    await writer.world.step(Step.EXPLAIN, EXPLAIN)
    assert (await writer.world.step(Step.FIX, FIX)).hints is None


# Putting aside.


async def test_a_dismissed_hint_stays_away_holds_nothing_and_is_told_to_the_reviewer(
    world: World, writer: Writer
) -> None:
    await writer.arrives()
    before = await world.events()
    hints = await writer.checks(PLAIN_GOOD + " It will never happen again.")
    hints = await writer.dismisses(one(hints, "over_promise"))
    assert "over_promise" not in rules(hints)
    assert "over_promise" not in rules(await writer.checks(writer.facts.draft))
    assert await world.events() == before, "nothing is logged against a person"
    assert (await writer.submits(writer.facts.draft)).sent
    latest = (await world.file()).latest
    assert latest
    assert [(remark.rule, remark.chosen) for remark in latest.remarks] == [("over_promise", True)]


async def test_what_was_put_aside_goes_with_the_case(world: World, writer: Writer) -> None:
    await writer.arrives()
    await writer.dismisses(one(await writer.checks(POOR), "conditional"))
    await report.discard(world.desk, world.call(), CASE)
    assert (await world.file()).case.facts == Facts()


async def test_a_hint_on_other_words_comes_back(writer: Writer) -> None:
    await writer.arrives()
    await writer.dismisses(
        one(await writer.checks(PLAIN_GOOD + " It will never happen again."), "over_promise")
    )
    hints = await writer.checks(PLAIN_GOOD + " I guarantee that everything is perfect now.")
    assert "over_promise" in rules(hints)


# Words that they know.


async def test_a_word_that_they_know_is_remembered_with_a_new_client_once_it_is_kept(
    world: World, writer: Writer
) -> None:
    await writer.arrives()
    hint = one(await writer.checks(PLAIN_GOOD + " The SSL was down."), "jargon")
    assert hint.word == "SSL"
    assert "jargon" not in rules(await writer.says_they_know(hint))
    assert await report.clients(world.desk, world.call(), "") == [], "not before it is sent"
    assert (await writer.submits(writer.facts.draft)).sent
    (client,) = await report.clients(world.desk, world.call(), "")
    assert client.glossary == ("SSL",)


async def test_a_client_that_is_kept_knows_it_at_once(world: World, writer: Writer) -> None:
    async with world.store.writing(TEAM) as tx:
        await tx.save_client(Client("CL1", "Acme", glossary=("LHDN",)))
    await writer.arrives()
    await writer.says_they_know(one(await writer.checks(PLAIN_GOOD + " The SSL was down."), "jargon"))
    (client,) = await report.clients(world.desk, world.call(), "")
    assert client.glossary == ("LHDN", "SSL")


# What the case knows.


async def again(world: World, did: str = "I sent an invoice to the wrong list") -> Taken:
    """A second case with the same client, at its draft step."""
    typed = ADMIT | EXPLAIN | FIX | {"did": did, "fix_by": PROMISED.replace(day=4)}
    await report.begin(world.desk, world.call(), "case2", typed)
    taken: list[Taken] = []

    def answer(one: Taken) -> dict[str, Any]:
        taken.append(one)
        return {}

    await report.take_step(world.desk, world.call(), "case2", Step.FIX, 0, {}, answer)
    return taken[-1]


async def test_a_repeat_has_to_be_owned_and_the_better_words_do(world: World) -> None:
    await world.reaches_told()
    taken = await again(world)
    assert taken.hints
    hint = one(taken.hints, "again")
    assert (hint.weight, hint.better) == (SHOULD, "This is the second time, and I know it.")
    case = taken.file.case
    typed = {"draft": case.facts.draft}
    used = await hinting.use(world.desk, world.call(), "case2", case.rev, typed, hint.key)
    assert used.hints
    assert "again" not in rules(used.hints)
    draft = used.file.case.facts.draft
    assert "I sent an invoice to the wrong list. This is the second time, and I know it. Because" in draft


async def test_another_kind_of_mistake_is_no_repeat(world: World) -> None:
    await world.reaches_told()
    taken = await again(world, "I missed Tuesday's deadline")
    assert taken.hints
    assert "again" not in rules(taken.hints)


async def test_a_case_that_nobody_was_told_of_is_no_repeat(world: World) -> None:
    await world.sends()
    taken = await again(world)
    assert taken.hints
    assert "again" not in rules(taken.hints)


async def test_what_was_offered_belongs_into_the_words(writer: Writer) -> None:
    await writer.arrives(make_good="no charge for this month")
    hint = one(await writer.checks(PLAIN_GOOD), "make_good_fit")
    assert hint.better == "To make up for it, there's no charge for this month."
    await writer.uses(hint)
    assert writer.facts.draft.startswith("Dear Puan Lee,\n\nI'm sorry.")
    assert writer.facts.draft.endswith(f"by 3:30 pm on Monday 2 March.\n\n{hint.better}")


async def test_a_gift_waits_for_the_fix(writer: Writer) -> None:
    await writer.arrives(fix_kind=FixKind.ANSWER, fix="find out who opened it")
    hint = one(await writer.checks(writer.facts.draft + "\n\nA hamper is on its way."), "fix_before_surprise")
    await writer.uses(hint)
    assert "hamper" not in writer.facts.draft


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "This is the second time, and I know it."),
        ("en", "It is not the first time I have let you down."),
        ("ms", "Ini kali kedua, dan saya menyedarinya."),
        ("ms", "Ini bukan kali pertama perkara ini berlaku."),
    ],
)
def test_words_that_own_the_repeat_are_heard(lang: str, words: str) -> None:
    found = coach(words, lang=lang, channel="chat", earlier=1)
    assert "again" not in {finding.rule for finding in found}
    assert "again" in {f.rule for f in coach("I'm sorry.", lang=lang, channel="chat", earlier=1)}


async def test_the_same_better_words_are_shown_once(writer: Writer) -> None:
    await writer.arrives()
    first, second, *_ = (await writer.checks(POOR)).shown
    assert first.better == second.better
    assert (first.again, second.again) == (False, True)


@pytest.mark.parametrize(("typed", "facts"), [(POOR, {}), (POOR_MALAY, MALAY)])
async def test_a_sentence_is_offered_to_be_taken_out_once_and_named_for_each_reason(
    world: World, typed: str, facts: dict[str, Any]
) -> None:
    writer = Writer(world)
    hints = await writer.arrives(**facts | {"explanation": typed})
    out = [(hint.rule, hint.again) for hint in hints.shown if hint.usable and not hint.better]
    assert out == [("conditional", False), ("vague_time", True)]
    left = await writer.uses(next(hint for hint in hints.shown if hint.again))
    assert not [hint for hint in left.shown if hint.rule in ("conditional", "vague_time")]
