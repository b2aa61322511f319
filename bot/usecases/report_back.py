"""Reporting back: a promise is kept, and its owner gets the words that tell the client so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import FixKind
from bot.domain.file import CaseFile
from bot.domain.outbox import Kind
from bot.domain.promise import Promise, PromiseKind
from bot.usecases.saying import Speaker


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered: it is done; of an answer, what became of the fix; `reply`: to what they asked."""

    kind: FixKind = FixKind.DONE
    fix: str = ""
    due: datetime | None = None
    reply: str = ""


async def hand_over_report(speaker: Speaker, file: CaseFile, promise: Promise, given: Given) -> None:
    """The words to say that it is done, or what the answer is: in the owner's DM, to copy.

    A prevention was not promised by the hour: nobody waits to hear of it. To a question of theirs only the
    owner knows the answer; who gives none here has told them already.

    Args:
        promise: as it stood before it was kept, so that the words know whether it was late.
    """
    wording, now = speaker.desk.wording, speaker.now
    if promise.kind is PromiseKind.PREVENTION or (promise.is_question and not given.reply.strip()):
        return
    if promise.is_question:
        words = wording.reply(file, promise, given.reply, now=now)
    else:
        words = wording.report(file, promise, now=now, kind=given.kind, fix=given.fix, due=given.due)
    await speaker.to_owner(Kind.REPORT_GUIDE, promise.id)
    await speaker.to_owner(Kind.REPORT_WORDS, promise.id, text=words.text)
    if words.subject:
        await speaker.to_owner(Kind.REPORT_MAIL, promise.id, text=words.text, subject=words.subject)
