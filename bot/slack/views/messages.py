"""Which view says which utterance. What it needs comes from the utterance and the case file."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.message import Suggestion, Version
from bot.domain.outbox import Kind, Utterance
from bot.domain.promise import Promise
from bot.domain.talk import Ending
from bot.slack.mrkdwn import Room, Said, Slot, User, says
from bot.slack.views import (
    answered,
    closing,
    followups,
    handing,
    hearing,
    missed,
    report_after,
    report_back,
    review,
    settling,
    telling,
    untold,
)
from bot.slack.views.outcomes import moment
from bot.slack.views.parts import Json, Page, message

Renderer = Callable[[Utterance, CaseFile | None, Page], Json]


def _file(file: CaseFile | None) -> CaseFile:
    if file is None:
        raise LookupError("this utterance is about a case")
    return file


def _version(u: Utterance, file: CaseFile) -> Version:
    found = file.version(int(u.subject)) if u.subject.isdigit() else file.latest
    if found is None:
        raise LookupError("no such version")
    return found


def _suggestion(u: Utterance, file: CaseFile) -> Suggestion:
    for suggestion in file.suggestions:
        if suggestion.id == u.subject:
            return suggestion
    raise LookupError("no such suggestion")


def _promise(u: Utterance, file: CaseFile) -> Promise:
    found = file.promise(u.subject)
    if found is None:
        raise LookupError("no such promise")
    return found


def _about_file(render: Callable[[CaseFile, Page], Json]) -> Renderer:
    return lambda u, file, page: render(_file(file), page)


def _about_version(render: Callable[[CaseFile, Version, Page], Json]) -> Renderer:
    return lambda u, file, page: render(_file(file), _version(u, _file(file)), page)


def _about_promise(render: Callable[[Promise, CaseFile, Page, str], Json]) -> Renderer:
    return lambda u, file, page: render(_promise(u, _file(file)), _file(file), page, u.id)


def _changes(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    """From the version before, unless the payload names another ("old")."""
    known = _file(file)
    new = _version(u, known)
    old = known.version(int(u.payload.get("old", new.number - 1)))
    if old is None:
        raise LookupError("no version before this one")
    return review.changes(old, new, page, str(u.payload.get("by") or new.by))


def _buttons(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    """Buttons only where they can still do something: said late, it tells the truth of that moment."""
    known = _file(file)
    version = _version(u, known)
    is_latest = known.latest is not None and known.latest.number == version.number
    if is_latest and known.case.under_review and known.approval is None:
        return review.buttons(known, version, page)
    return review.buttons_off(known, version, page)


def _suggestion_changes(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known = _file(file)
    suggestion = _suggestion(u, known)
    old = known.version(suggestion.on)
    if old is None:
        raise LookupError("no such version")
    return review.suggestion_changes(suggestion, old, page)


def _suggestion_buttons(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known = _file(file)
    return review.suggestion_buttons(_suggestion(u, known), known, page)


def _missed(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known = _file(file)
    return missed.missed(_promise(u, known), known, page, u.id, bool(u.payload.get("last")))


def _missed_in_round(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known = _file(file)
    return missed.missed_in_round(_promise(u, known), known, page, u.id, bool(u.payload.get("last")))


def _prevention(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known = _file(file)
    return followups.prevention(_promise(u, known), known, page, u.id, bool(u.payload.get("last")))


#: Messages that are not over once they were answered: shown as things stand at that moment.
SHOWN_ANEW: dict[str, Callable[[CaseFile, Page], Json]] = {
    "surprise": closing.surprise,
    "can_close": closing.can_close,
    "praised": settling.praised,
}
#: How they are, as it was answered.
SETTLED = {f"settle_{ended}": ended for ended in Ending}


def _answered(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    """What became of it; the answer may bring something with it, in the same place."""
    known = _file(file)
    return _offering(_became(u, known, page), u, known, page)


def _offering(shown: Json, u: Utterance, known: CaseFile, page: Page) -> Json:
    """With the closing beneath it, where the last thing was answered in it."""
    if not (u.payload.get("offer") and known.over):
        return shown
    return shown | {"blocks": [*shown["blocks"], *closing.can_close(known, page)["blocks"]]}


def _became(u: Utterance, known: CaseFile, page: Page) -> Json:
    what = str(u.payload["what"])
    if what in SHOWN_ANEW:
        return SHOWN_ANEW[what](known, page)
    if what == "told":
        return telling.told(known, page, u.subject)
    if what in untold.BECAME:
        return untold.became(u.payload, known, page)
    until, about = moment(u.payload.get("until")), known.promise(str(u.payload.get("about", "")))
    if what in SETTLED:
        return settling.settled(SETTLED[what], known, page, u.subject, until)
    if what in settling.ANSWERED:
        return settling.answered(what, known, page, about, until)
    return answered.answered(what, known, page, at=u.due, until=until, about=about)


def _settle(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    return settling.settle(_file(file), page, u.id, bool(u.payload.get("last")), first=u.nth <= 1)


def _settled(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known, ended, until = _file(file), Ending(u.payload["ended"]), moment(u.payload.get("until"))
    return _offering(settling.settled(ended, known, page, u.id, until), u, known, page)


def _held(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known = _file(file)
    return settling.held(_promise(u, known), known, page, u.id, bool(u.payload.get("last")))


def _thank(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    """An advocate is asked after again, anyone else once."""
    known = _file(file)
    once = known.client is not None and not known.client.is_advocate
    return settling.thank(known, page, u.id, once or bool(u.payload.get("last")))


def _update_words(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    known, (subject, text) = _file(file), _handed(u)
    return followups.update_words(known, _promise(u, known), page, u.id, text=text, subject=subject)


def _handed(u: Utterance) -> tuple[str, str]:
    """Of words that are handed over the subject, and the text."""
    return str(u.payload.get("subject", "")), str(u.payload["text"])


def _place_lost(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    lost = u.payload
    people = [str(user) for user in lost.get("people") or []]
    channel = str(lost.get("channel") or "")
    known, reason = _file(file), str(lost.get("reason", ""))
    if not lost.get("draft", True):
        return review.not_posted(known, page)
    return review.place_lost(known, reason, page, channel=channel, people=people)


def _notice(u: Utterance, file: CaseFile | None, page: Page) -> Json:
    return message(notice(str(u.payload["sentence"]), u.payload.get("facts") or {}, page))


#: Facts that name a person or a channel; every other fact is plain text, whoever typed it.
_PEOPLE = ("owner", "by", "who")
_MENTION = re.compile(r"<@([A-Z0-9]+)>")
_CHANNEL = re.compile(r"<#([A-Z0-9]+)>|([CGD][A-Z0-9]{6,})")


def notice(sentence: str, facts: dict[str, Any], page: Page) -> Said:
    """An error's sentence (a msgid, with its facts) for one person."""
    return says(page.gettext(sentence), **{name: _fact(name, value, page) for name, value in facts.items()})


def _fact(name: str, value: Any, page: Page) -> Slot:
    text = str(value)
    if name in _PEOPLE and (found := _MENTION.fullmatch(text)):
        return User(found[1])
    if name == "channel" and (found := _CHANNEL.fullmatch(text)):
        return Room(found[1] or found[2])
    if name in ("due", "time", "until") and re.match(r"\d{4}-\d\d-\d\dT", text):
        at = moment(text)
        return page.time(at) if at else text
    return text


#: Every kind of message. HOME and SENT_VIEW are views: the voice shows them itself.
RENDER: dict[Kind, Renderer] = {
    Kind.REST: _about_file(report_after.rested),
    Kind.CARD: _about_file(review.card),
    Kind.CARD_UPDATE: _about_file(review.card),
    Kind.VERSION: lambda u, file, page: review.version(_version(u, _file(file))),
    Kind.CHANGES: _changes,
    Kind.BUTTONS: _buttons,
    Kind.BUTTONS_UPDATE: _buttons,
    Kind.SUGGESTION_CHANGES: _suggestion_changes,
    Kind.SUGGESTION: lambda u, file, page: review.suggestion(_suggestion(u, _file(file))),
    Kind.SUGGESTION_BUTTONS: _suggestion_buttons,
    Kind.SUGGESTION_OFF: _suggestion_buttons,
    Kind.OUTCOME: lambda u, file, page: review.outcome(u.payload, _file(file), page),
    Kind.PLACE_LOST: _place_lost,
    Kind.GUIDE: lambda u, file, page: telling.guide(_file(file), page, int(u.payload.get("line", 0))),
    Kind.WORDS: lambda u, file, page: handing.words_for(_version(u, _file(file)).text, _file(file), page),
    Kind.TELL_BUTTONS: _about_version(telling.tell_buttons),
    Kind.TELL_BUTTONS_OFF: _about_version(telling.tell_buttons_off),
    Kind.TOLD: lambda u, file, page: telling.told(_file(file), page, u.id),
    Kind.OWED: _about_promise(hearing.owed),
    Kind.TRY_AGAIN: lambda u, file, page: hearing.try_again(_file(file), page, u.id),
    Kind.UNTOLD: lambda u, file, page: untold.asked(u.payload, _file(file), page, u.id),
    Kind.UNTOLD_NOTICE: lambda u, file, page: untold.notice(u.payload, _file(file), page, u.id),
    Kind.UNTOLD_PASSED_ON: lambda u, file, page: untold.passed_on(_file(file), page, u.id),
    Kind.UNTOLD_NEWS: lambda u, file, page: untold.news(u.payload, _file(file), page),
    Kind.BEFORE: _about_promise(followups.before),
    Kind.DUE: _about_promise(followups.due),
    Kind.MISSED: _missed,
    Kind.PREVENTION: _prevention,
    Kind.UPDATE_WORDS: _update_words,
    Kind.REPORT_WORDS: lambda u, file, page: report_back.words(*_handed(u), _file(file), page),
    Kind.ANSWERED: _answered,
    Kind.SURPRISE: _about_file(closing.surprise),
    Kind.CAN_CLOSE: _about_file(closing.can_close),
    Kind.CLOSED: _about_file(closing.closed),
    Kind.SETTLE: _settle,
    Kind.SETTLED: _settled,
    Kind.HELD: _held,
    Kind.THANK: _thank,
    Kind.NOTICE: _notice,
}
#: The same among other pings in one message: what would make it long is behind a button.
IN_ROUND: dict[Kind, Renderer] = {
    **RENDER,
    Kind.MISSED: _missed_in_round,
}
