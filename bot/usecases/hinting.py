"""What an owner does with hints: look again, use one, put one aside, say that the client knows a word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from bot.domain.case import Case, CaseAct, Step
from bot.domain.complete import BOX, TOO_LONG_THEN
from bot.domain.file import CaseFile
from bot.domain.hint import Mark
from bot.domain.message import Words, same
from bot.domain.people import Client
from bot.domain.rights import Right
from bot.usecases.coaching import JARGON, Coached, coached
from bot.usecases.ports import Desk
from bot.usecases.screen import NO_FACTS, Taken, keep, late, taken, turn, with_client
from bot.usecases.taking import Call, Deal, Look, load, taking

CHANGED = "The words have changed since. This is what I see in them now."
CHANGED_BY_HAND = "You have changed these words since, so they stay as they are."

# In the draft step.


async def check_again(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any]) -> Taken:
    """Read the words as they are in the box now. The page does not turn: who goes on typing loses nothing."""
    async with taking(desk, call) as deal:
        case = await _kept(deal, case_id, rev, typed)
        return await taken(desk, deal, case, {})


async def use(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str) -> Taken:
    """Put a hint's better wording into the words that are in the box."""
    async with taking(desk, call) as deal:
        case, seen, _ = await _begun(desk, deal, case_id, rev, typed)
        words = seen.with_better(key)
        if case.step is not Step.DRAFT or (words is None and rev < case.rev):
            return await taken(desk, deal, case, {})  # from the page before: in already, or too late
        if words is None:
            return replace(await taken(desk, deal, case, {}), notices=((CHANGED, NO_FACTS),))
        if len(words) > max(BOX, len(case.facts.draft)):
            return replace(await taken(desk, deal, case, {}), notices=((TOO_LONG_THEN, NO_FACTS),))
        case = replace(case, facts=case.facts.made(Words(words, case.facts.subject)))
        return await taken(desk, deal, await turn(desk, deal, case, Step.DRAFT), {})


async def undo(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str) -> Taken:
    """Bring back the words as they were before a wording was put in, or before they were written anew."""
    async with taking(desk, call) as deal:
        case = await _kept(deal, case_id, rev, typed)
        if case.facts.may_undo and case.step is Step.DRAFT:
            case = await turn(desk, deal, replace(case, facts=case.facts.undone()), Step.DRAFT)
            return await taken(desk, deal, case, {})
        notices = () if rev < case.rev else ((CHANGED_BY_HAND, NO_FACTS),)
        return replace(await taken(desk, deal, case, {}), notices=notices)


async def dismiss(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str) -> Taken:
    """Put a hint aside, for this message only."""
    async with taking(desk, call) as deal:
        case, seen, _ = await _begun(desk, deal, case_id, rev, typed)
        return await taken(desk, deal, await _aside(deal, case, seen.marks(key)), {})


async def show_again(
    desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str
) -> Taken:
    """Show what was put aside."""
    async with taking(desk, call) as deal:
        case = await _kept(deal, case_id, rev, typed)
        return await taken(desk, deal, await _dismissed(deal, case, ()), {})


async def know_word(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str) -> Taken:
    """They know this word: it goes into the client's glossary."""
    async with taking(desk, call) as deal:
        case, seen, client = await _begun(desk, deal, case_id, rev, typed)
        return await taken(desk, deal, await _knows(deal, case, client, seen.mark(key)), {})


async def _begun(
    desk: Desk, deal: Deal, case_id: str, rev: int, typed: dict[str, Any]
) -> tuple[Case, Coached, Client | None]:
    case = await _kept(deal, case_id, rev, typed)
    file = await with_client(deal, await load(deal.tx, case.id))
    return case, await coached(desk, deal, file, case.facts.draft), file.client


async def _kept(deal: Deal, case_id: str, rev: int, typed: dict[str, Any]) -> Case:
    """What is in the box, kept. Of two clicks in a row, the second builds on what the first has made."""
    case = await deal.tx.case(case_id)
    if case is not None and late(case, rev, deal.now):
        typed = {}
    case = await keep(deal, case_id, Step.DRAFT, rev, typed)
    standing = tuple(mark for mark in case.facts.dismissed if mark[1] in case.facts.draft)
    return await _dismissed(deal, case, standing)  # words that are gone hide nothing that comes later


async def _aside(deal: Deal, case: Case, marks: tuple[Mark, ...]) -> Case:
    return await _dismissed(deal, case, tuple(dict.fromkeys((*case.facts.dismissed, *marks))))


async def _dismissed(deal: Deal, case: Case, marks: tuple[Mark, ...]) -> Case:
    if marks == case.facts.dismissed:
        return case
    return await deal.tx.save_case(replace(case, facts=replace(case.facts, dismissed=marks)))


async def _knows(deal: Deal, case: Case, client: Client | None, mark: Mark | None) -> Case:
    """A client who is not kept yet knows it in this case; when the draft is sent, so does the client."""
    if mark is None or mark[0] != JARGON:
        return case
    if client is not None:
        await deal.tx.save_client(client.knowing(mark[1]))
        return case
    facts = replace(case.facts, known_words=(*case.facts.known_words, mark[1]))
    return await deal.tx.save_case(replace(case, facts=facts))


# In the editor, once the words are in review.

#: What is typed into the editor. Slack may leave a key out (bolt-js #1258): then it is as it was kept.
FIELDS = ("words", "subject", "due")
#: Kept beside them: the revision of the screen that shows what a hint has made of the words.
REV = "rev"
#: And what Undo brings back: the words as they were, and those that came in their place.
WAS = "was"


@dataclass(frozen=True, slots=True)
class Editing:
    """The editor as it stands: what is in it, and the coach's reading of the words."""

    file: CaseFile
    words: str
    coached: Coached
    typed: dict[str, Any] = field(default_factory=dict)
    rev: int = 0
    fresh: bool = False  # other words than were in the box
    was: str | None = None  # the words before these came at a press, while these stand as they came
    notice: str = ""


async def read_edit(
    desk: Desk, call: Call, case_id: str, typed: dict[str, Any] | None = None, rev: int = 0
) -> Editing:
    """The hints on the words in the editor.

    Args:
        typed: what is in it, at revision `rev`; None: it opens, with what was begun before.
    """
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file = await look.file(case_id, Right.WORK_ON)
        if typed is None:
            kept = await tx.scratch(call.user, _about(case_id)) or {}
            rev = kept.get(REV) or 0
        return await _editing(desk, look, file, await _in_box(look, file, rev, typed or {}))


async def still(desk: Desk, call: Call, case_id: str, rev: int) -> bool:
    """Whether what a hint has made of the words is neither saved nor changed since."""
    async with desk.store.reading(call.workspace) as tx:
        kept = await tx.scratch(call.user, _about(case_id)) or {}
        return bool(kept.get(REV) == rev)


async def use_in_edit(
    desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str
) -> Editing:
    """Put a hint's better wording into the words in the editor, and keep them."""
    async with taking(desk, call) as deal:
        seen = await _in_editor(desk, deal, case_id, rev, typed)
        words = seen.coached.with_better(key)
        if words is None:
            return seen if seen.fresh else replace(seen, notice=CHANGED)
        if len(words) > BOX:
            return replace(seen, notice=TOO_LONG_THEN)
        return await _other_words(desk, deal, seen, words, was=seen.words)


async def undo_in_edit(
    desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str
) -> Editing:
    """Bring back the words in the editor as they were before a wording was put in."""
    async with taking(desk, call) as deal:
        seen = await _in_editor(desk, deal, case_id, rev, typed)
        if seen.was is None:
            return seen if seen.fresh else replace(seen, notice=CHANGED_BY_HAND)
        return await _other_words(desk, deal, seen, seen.was, was=None)


async def dismiss_in_edit(
    desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str
) -> Editing:
    async with taking(desk, call) as deal:
        seen = await _in_editor(desk, deal, case_id, rev, typed)
        await _aside(deal, seen.file.case, seen.coached.marks(key))
        return await _anew(desk, deal, seen)


async def show_again_in_edit(
    desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str
) -> Editing:
    async with taking(desk, call) as deal:
        seen = await _in_editor(desk, deal, case_id, rev, typed)
        await _dismissed(deal, seen.file.case, ())
        return await _anew(desk, deal, seen)


async def know_word_in_edit(
    desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str
) -> Editing:
    async with taking(desk, call) as deal:
        seen = await _in_editor(desk, deal, case_id, rev, typed)
        await _knows(deal, seen.file.case, seen.file.client, seen.coached.mark(key))
        return await _anew(desk, deal, seen)


@dataclass(frozen=True, slots=True)
class _Box:
    """What is in the editor, and the revision of the screen that shows it."""

    typed: dict[str, Any]
    rev: int
    fresh: bool = False
    was: str | None = None


async def _other_words(desk: Desk, deal: Deal, seen: Editing, words: str, *, was: str | None) -> Editing:
    """The editor with other words in it, kept: its page turns."""
    box = _Box({**seen.typed, "words": words}, seen.rev + 1, fresh=True, was=was)
    await _keep_box(deal, seen.file.case.id, box)
    return await _editing(desk, deal, seen.file, box)


async def _in_editor(desk: Desk, deal: Deal, case_id: str, rev: int, typed: dict[str, Any]) -> Editing:
    """The editor, and what is in it kept."""
    file = await deal.file(case_id, Right.WORK_ON)
    file.case.move(CaseAct.EDIT)  # told meanwhile: said, not swallowed
    box = await _in_box(deal, file, rev, typed)
    await _keep_box(deal, case_id, box)
    return await _editing(desk, deal, file, box)


async def _in_box(look: Look, file: CaseFile, rev: int, typed: dict[str, Any]) -> _Box:
    """What was typed over what is kept, over the latest words.

    Of two clicks in a row, the second comes from a screen that does not yet show what the first has made:
    it builds on that. What is typed there meanwhile is kept with each keystroke, so it counts too.
    """
    kept = await look.tx.scratch(look.call.user, _about(file.case.id)) or {}
    older = (kept.get(REV) or 0) > rev
    shown = {name: kept[name] for name in FIELDS if name in kept}
    shown = shown if older else shown | typed
    if shown.get("words") is None:
        shown["words"] = file.latest.text if file.latest else ""
    was, made = kept.get(WAS) or (None, "")
    was = was if same(made, shown["words"]) else None
    return _Box(shown, kept[REV] if older else rev, fresh=older, was=was)


async def _keep_box(deal: Deal, case_id: str, box: _Box) -> None:
    more: dict[str, Any] = {REV: box.rev} if box.rev else {}
    more |= {} if box.was is None else {WAS: [box.was, box.typed["words"]]}
    await deal.tx.save_scratch(deal.call.user, _about(case_id), {**box.typed, **more}, deal.now)


async def _anew(desk: Desk, deal: Deal, seen: Editing) -> Editing:
    """The same words, read once more: one hint is answered."""
    box = _Box(seen.typed, seen.rev, seen.fresh, seen.was)
    return await _editing(desk, deal, await load(deal.tx, seen.file.case.id), box)


async def _editing(desk: Desk, look: Look, file: CaseFile, box: _Box) -> Editing:
    words = box.typed["words"]
    seen = await coached(desk, look, file, words)
    return Editing(file, words, seen, box.typed, box.rev, box.fresh, box.was)


def _about(case_id: str) -> str:
    return f"edit:{case_id}"
