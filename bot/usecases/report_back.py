"""Reporting back: a promise is kept, and its owner gets the words that tell the client so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.message import Words
from bot.domain.outbox import Kind
from bot.domain.promise import Promise, PromiseKind
from bot.usecases.saying import Speaker


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered: it is done; of an answer, what became of the fix; `reply`: the answer itself, to
    what they asked or what was to be found out."""

    kind: FixKind = FixKind.DONE
    fix: str = ""
    due: datetime | None = None
    reply: str = ""


def words_to_report(speaker: Speaker, file: CaseFile, promise: Promise, given: Given) -> Words | None:
    """The words to say that it is done, or what the answer is; None where nobody waits to hear it.

    A prevention was not promised by the hour. To a question of theirs only the owner knows the answer; who
    gives none here has told them already.

    Args:
        promise: as it stood before it was kept, so that the words know whether it was late.
    """
    wording, now = speaker.desk.wording, speaker.now
    if promise.kind is PromiseKind.PREVENTION or (promise.is_question and not given.reply.strip()):
        return None
    if promise.is_question:
        return wording.reply(file, promise, given.reply, now=now)
    kind, fix, due, reply = given.kind, given.fix, given.due, given.reply
    return wording.report(file, promise, now=now, kind=kind, fix=fix, due=due, reply=reply)


async def hand_over_report(speaker: Speaker, promise: Promise, words: Words | None) -> None:
    """Whom to tell, and the words, in one message in the owner's DM: several are reported back in one
    minute, and nobody is to get another's words."""
    if words is not None:
        await speaker.to_owner(Kind.REPORT_WORDS, promise.id, text=words.text, subject=words.subject)
