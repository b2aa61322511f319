"""No silence: what Slack will never take in one place is said in another (story: outbox)."""

from __future__ import annotations

from typing import Any

from bot.domain.case import Place
from bot.domain.file import CaseFile
from bot.domain.outbox import ASKED, DRAFT, LASTING, Kind, Utterance
from bot.usecases.placing import place_anew
from bot.usecases.ports import Desk, Writing
from bot.usecases.saying import Speaker, refresh_home
from bot.usecases.taking import load
from bot.usecases.untold import not_reached


async def fall_back(desk: Desk, utterance: Utterance, reason: str) -> None:
    """No silence: what cannot be said in one place is said in another, and the owner's Home shows the case as
    it stands, whatever else is refused.

    Done once more after a fault, it says nothing twice.
    """
    if utterance.case is None:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        file = await load(tx, utterance.case)
        speaker = Speaker(desk, tx, file.case, desk.clock.now())
        if utterance.kind in _THREAD_POSTS:
            await _thread_refused(speaker, file, utterance, reason)
        elif utterance.addressee is not None and utterance.kind in _OWNER_NEEDS:
            # Their DM refuses us: whoever reads the thread can tell them.
            await tx.supersede(utterance.case, kinds=_HAND_OVER)
            owner, key = file.case.owner, f"{Kind.OUTCOME}:{utterance.id}"
            await speaker.in_thread(Kind.OUTCOME, key=key, what="unreachable", by=owner)
            await speaker.card_changed()  # a missed time stands there, though they have not read it
        elif utterance.kind is Kind.REST:
            await speaker.later(Kind.NOTICE, "", f"{Kind.NOTICE}:{utterance.id}", speaker.now, RESTED)
        elif utterance.kind is Kind.UNTOLD_PASSED_ON:
            await not_reached(speaker, utterance)
        home = f"{Kind.HOME}:{utterance.id}"
        await refresh_home(desk, tx, utterance.workspace, file.case.owner, speaker.now, key=home)
    desk.wake()


async def _thread_refused(speaker: Speaker, file: CaseFile, utterance: Utterance, reason: str) -> None:
    """The place is lost, or Slack does not take these words there: the owner hears which."""
    if reason in PLACE_LOST:
        await _leave_place(speaker.desk, speaker.tx, file, utterance, reason)
    elif file.case.under_review:
        await _tell_refused(speaker, file, utterance, reason, [])


async def _leave_place(desk: Desk, tx: Writing, file: CaseFile, utterance: Utterance, reason: str) -> None:
    """A channel that refuses us is replaced by a group DM with those who review here; the owner hears it,
    with a way on."""
    now, place = desk.clock.now(), file.case.place
    await tx.supersede(file.case.id, kinds=sorted(_THREAD_POSTS | _THREAD_UPDATES))
    if not file.case.under_review:
        return
    people = [] if place.people else await tx.reviewers(file.case.owner)
    if people:
        await place_anew(desk, tx, file, Place(people=tuple(people)), by=file.case.owner, now=now)
    await _tell_refused(Speaker(desk, tx, file.case, now), file, utterance, reason, people)


async def _tell_refused(
    speaker: Speaker, file: CaseFile, utterance: Utterance, reason: str, people: list[str]
) -> None:
    place = file.case.place
    key = f"{Kind.PLACE_LOST}:{file.case.id}:{place.channel}:{utterance.id}"
    facts: dict[str, Any] = {"reason": reason, "channel": "" if place.people else place.channel}
    facts |= {"people": people, "draft": reason in PLACE_LOST or utterance.kind in DRAFT}
    await speaker.to_owner(Kind.PLACE_LOST, key=key, **facts)


#: In place of a draft that Slack does not take.
READ_AGAIN = "The message you put aside is ready to be read again. You'll find it on the Home tab of Amends."
RESTED = {"sentence": READ_AGAIN}
#: Slack's codes for a place that will not take us, or people who are gone.
PLACE_LOST = frozenset(
    {
        "not_in_channel",
        "channel_not_found",
        "is_archived",
        "is_inactive",  # chat.update in an archived channel
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "user_not_found",
        "users_not_found",
        "user_disabled",
        "cannot_dm_bot",
        "no_thread",
    }
)
_HAND_OVER = (Kind.GUIDE, Kind.WORDS, Kind.TELL_BUTTONS)
_OWNER_NEEDS = ASKED | LASTING | {*_HAND_OVER, Kind.UPDATE_WORDS, Kind.REPORT_WORDS}
_THREAD_POSTS = DRAFT | frozenset(
    {
        Kind.CHANGES,
        Kind.SUGGESTION_CHANGES,
        Kind.SUGGESTION,
        Kind.SUGGESTION_BUTTONS,
        Kind.OUTCOME,
    }
)
_THREAD_UPDATES = frozenset({Kind.CARD_UPDATE, Kind.BUTTONS_UPDATE, Kind.SUGGESTION_OFF, Kind.SENT_VIEW})
