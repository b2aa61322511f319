"""A promised time has passed: what to tell them at once, alone and among others (story: followups)."""

from __future__ import annotations

from bot.domain.file import CaseFile
from bot.domain.message import Words
from bot.domain.people import Channel
from bot.domain.promise import Promise
from bot.slack import ids
from bot.slack.ids import Act, View
from bot.slack.mrkdwn import Said, says
from bot.slack.views.capture import on_both_clocks
from bot.slack.views.followups import ping, words_button
from bot.slack.views.handing import handed
from bot.slack.views.linked import own_up_button
from bot.slack.views.parts import (
    Json,
    Meta,
    Page,
    button,
    client_words,
    modal,
    paragraph,
    who_to_tell,
)
from bot.slack.views.promised import update_told_button


def missed(promise: Promise, file: CaseFile, page: Page, utterance_id: str, last: bool = False) -> Json:
    """The time that has passed, by name, and the words to own that with; a new time can follow.

    Args:
        last: no more asking.
    """
    return _missed(
        promise,
        file,
        page,
        utterance_id,
        last,
        words=_handed_over(promise, file, page, page.late(file, promise)),
    )


def missed_in_round(
    promise: Promise, file: CaseFile, page: Page, utterance_id: str, last: bool = False
) -> Json:
    """Among others: the words are one press away, so that the message stays short."""
    show = words_button(promise, file, page, utterance_id)
    return _missed(promise, file, page, utterance_id, last, show=[show])


def words_view(file: CaseFile, promise: Promise, page: Page, utterance_id: str, words: Words) -> Json:
    """The words, for who has pressed the button."""
    _ = page.gettext
    meta = Meta(case=file.case.id, promise=promise.id, utterance=utterance_id)
    blocks = _handed_over(promise, file, page, words)
    return modal(View.WORDS, _("The words"), blocks, close=_("Close"), meta=meta, typed=False)


def _missed(
    promise: Promise,
    file: CaseFile,
    page: Page,
    utterance_id: str,
    last: bool,
    *,
    words: list[Json] | None = None,
    show: list[Json] | None = None,
) -> Json:
    _ = page.gettext
    time = (on_both_clocks(promise.due, file, page) or page.time(promise.due)) if promise.due else "…"
    passed = _("The time you promised {client} has passed: {time}.")
    said = says(passed, client=client_words(file, page), time=time)
    value = ids.value(file.case.id, promise.id, utterance_id)
    waits = promise.waits_to_be_told(page.now)
    told = [update_told_button(promise, file, page, utterance_id)] if waits else []
    new = button(_("Give a new time"), Act.AT_RISK, value)
    others = [*(show or []), *told, new, own_up_button(file, promise, page)]
    return ping(said, promise, file, page, utterance_id, others, words or [], last)


def _handed_over(promise: Promise, file: CaseFile, page: Page, words: Words) -> list[Json]:
    """How to tell them, and the exact words."""
    return [paragraph(_guide(promise, file, page)), *handed(words.subject, words.text, page)]


def _guide(promise: Promise, file: CaseFile, page: Page) -> Said:
    """Whether it is done, and whether they know, the owner alone can say."""
    _, who = page.gettext, who_to_tell(file, page)
    if promise.waits_to_be_told(page.now):
        return says(_("Tell {who} the new time now. These are the words."), who=who)
    call = _(
        "Not done yet, and {who} hasn't heard it from you? Call now and say this. The new time can follow."
    )
    write = _("Not done yet, and {who} hasn't heard it from you? Send this now. The new time can follow.")
    return says(call if file.told_by is Channel.CALL else write, who=who)
