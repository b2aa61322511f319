"""What an owner does with hints: look again, use one, put one aside, say that the client knows a word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.domain.case import Case, CaseAct, Step
from bot.domain.file import CaseFile
from bot.domain.hint import Mark
from bot.domain.people import Client
from bot.domain.rights import Right
from bot.usecases.coaching import JARGON, Coached, coached
from bot.usecases.ports import Desk
from bot.usecases.screen import NO_FACTS, Taken, keep, known_client, taken, turn
from bot.usecases.taking import Call, Deal, Look, load, taking

CHANGED = "The words have changed since. This is what I see in them now."

# In the draft step.


async def check_again(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any]) -> Taken:
    """Read the words as they are in the box now. The page does not turn: who goes on typing loses nothing."""
    async with taking(desk, call) as deal:
        case = await keep(deal, case_id, Step.DRAFT, rev, typed)
        return await taken(desk, deal, case, {})


async def use(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str) -> Taken:
    """Put a hint's better wording into the words that are in the box."""
    async with taking(desk, call) as deal:
        case, seen, _ = await _begun(desk, deal, case_id, rev, typed)
        words = seen.with_better(key)
        if words is None:
            return replace(await taken(desk, deal, case, {}), notices=((CHANGED, NO_FACTS),))
        case = replace(case, facts=replace(case.facts, draft=words))
        return await taken(desk, deal, await turn(desk, deal, case, Step.DRAFT), {})


async def dismiss(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str) -> Taken:
    """Put a hint aside, for this message only."""
    async with taking(desk, call) as deal:
        case, seen, _ = await _begun(desk, deal, case_id, rev, typed)
        return await taken(desk, deal, await _aside(deal, case, seen.mark(key)), {})


async def know_word(desk: Desk, call: Call, case_id: str, rev: int, typed: dict[str, Any], key: str) -> Taken:
    """They know this word: it goes into the client's glossary."""
    async with taking(desk, call) as deal:
        case, seen, client = await _begun(desk, deal, case_id, rev, typed)
        return await taken(desk, deal, await _knows(deal, case, client, seen.mark(key)), {})


async def _begun(
    desk: Desk, deal: Deal, case_id: str, rev: int, typed: dict[str, Any]
) -> tuple[Case, Coached, Client | None]:
    case = await keep(deal, case_id, Step.DRAFT, rev, typed)
    file = await load(deal.tx, case.id)
    client = await known_client(deal, file)
    return case, await coached(desk, deal, file, case.facts.draft, client=client), client


async def _aside(deal: Deal, case: Case, mark: Mark | None) -> Case:
    if mark is None or mark in case.facts.dismissed:
        return case
    facts = replace(case.facts, dismissed=(*case.facts.dismissed, mark))
    return await deal.tx.save_case(replace(case, facts=facts))


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


@dataclass(frozen=True, slots=True)
class Editing:
    """The editor as it stands: the words in it, and the coach's reading of them."""

    file: CaseFile
    words: str
    coached: Coached
    fresh: bool = False  # other words than were in the box
    notice: str = ""


async def read_edit(desk: Desk, call: Call, case_id: str, words: str | None) -> Editing:
    """The hints on the words in the editor (None: on those that stand)."""
    async with desk.store.reading(call.workspace) as tx:
        look = Look(tx, call, desk.clock.now())
        file = await look.file(case_id, Right.WORK_ON)
        return await _editing(desk, look, file, words)


async def use_in_edit(desk: Desk, call: Call, case_id: str, typed: dict[str, Any], key: str) -> Editing:
    """Put a hint's better wording into the words in the editor, and keep them."""
    async with taking(desk, call) as deal:
        file = await _in_editor(deal, case_id, typed)
        seen = await _editing(desk, deal, file, typed["words"])
        words = seen.coached.with_better(key)
        if words is None:
            return replace(seen, notice=CHANGED)
        about = f"edit:{case_id}"
        await deal.tx.save_scratch(call.user, about, {**typed, "words": words}, deal.now)
        return replace(await _editing(desk, deal, file, words), fresh=True)


async def dismiss_in_edit(desk: Desk, call: Call, case_id: str, typed: dict[str, Any], key: str) -> Editing:
    async with taking(desk, call) as deal:
        file = await _in_editor(deal, case_id, typed)
        seen = await _editing(desk, deal, file, typed["words"])
        await _aside(deal, file.case, seen.coached.mark(key))
        return await _editing(desk, deal, await load(deal.tx, case_id), typed["words"])


async def know_word_in_edit(desk: Desk, call: Call, case_id: str, typed: dict[str, Any], key: str) -> Editing:
    async with taking(desk, call) as deal:
        file = await _in_editor(deal, case_id, typed)
        seen = await _editing(desk, deal, file, typed["words"])
        await _knows(deal, file.case, file.client, seen.coached.mark(key))
        return await _editing(desk, deal, await load(deal.tx, case_id), typed["words"])


async def _in_editor(deal: Deal, case_id: str, typed: dict[str, Any]) -> CaseFile:
    """The case, and what is in its editor kept."""
    file = await deal.file(case_id, Right.WORK_ON)
    file.case.move(CaseAct.EDIT)  # told meanwhile: said, not swallowed
    await deal.tx.save_scratch(deal.call.user, f"edit:{case_id}", typed, deal.now)
    return file


async def _editing(desk: Desk, look: Look, file: CaseFile, words: str | None) -> Editing:
    latest = file.latest.text if file.latest else ""
    text = latest if words is None else words
    return Editing(file, text, await coached(desk, look, file, text))
