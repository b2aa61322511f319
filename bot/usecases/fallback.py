"""No silence: what Slack will never take in one place is said in another (story: outbox)."""

from __future__ import annotations

from bot.domain.case import Place
from bot.domain.file import CaseFile
from bot.domain.outbox import ASKED, LASTING, Kind, Utterance
from bot.usecases.placing import place_anew
from bot.usecases.ports import Desk, Writing
from bot.usecases.saying import Speaker
from bot.usecases.taking import load
from bot.usecases.untold import not_reached


async def fall_back(desk: Desk, utterance: Utterance, reason: str) -> None:
    """No silence: what cannot be said in one place is said in another."""
    if utterance.case is None:
        return
    async with desk.store.writing(utterance.workspace) as tx:
        file = await load(tx, utterance.case)
        if utterance.kind in _THREAD_POSTS and reason in PLACE_LOST:
            await _leave_place(desk, tx, file, utterance, reason)
        elif utterance.addressee is not None and utterance.kind in _OWNER_NEEDS:
            # Their DM refuses us: whoever reads the thread can tell them.
            speaker = Speaker(desk, tx, file.case, desk.clock.now())
            await tx.supersede(utterance.case, kinds=_HAND_OVER)
            await speaker.outcome("unreachable", file.case.owner)
        elif utterance.kind is Kind.REST:
            speaker = Speaker(desk, tx, file.case, desk.clock.now())
            await speaker.later(Kind.NOTICE, "", f"{Kind.NOTICE}:{utterance.id}", speaker.now, RESTED)
            await speaker.homes(file.case.owner)
        elif utterance.kind is Kind.UNTOLD_PASSED_ON:
            await not_reached(Speaker(desk, tx, file.case, desk.clock.now()), utterance)
    desk.wake()


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
    key = f"{Kind.PLACE_LOST}:{file.case.id}:{place.channel}:{utterance.id}"
    facts = {"reason": reason, "channel": "" if place.people else place.channel, "people": people}
    await Speaker(desk, tx, file.case, now).to_owner(Kind.PLACE_LOST, key=key, **facts)


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
_OWNER_NEEDS = ASKED | LASTING | {*_HAND_OVER, Kind.UPDATE_WORDS, Kind.UPDATE_BUTTONS, Kind.REPORT_WORDS}
_THREAD_POSTS = frozenset(
    {
        Kind.CARD,
        Kind.VERSION,
        Kind.CHANGES,
        Kind.BUTTONS,
        Kind.SUGGESTION_CHANGES,
        Kind.SUGGESTION,
        Kind.SUGGESTION_BUTTONS,
        Kind.OUTCOME,
    }
)
_THREAD_UPDATES = frozenset({Kind.CARD_UPDATE, Kind.BUTTONS_UPDATE, Kind.SUGGESTION_OFF, Kind.SENT_VIEW})
