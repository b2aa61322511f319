"""Outcomes: what happened, as one reply in the thread, with a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.file import CaseFile
from bot.domain.people import Channel
from bot.domain.promise import Promise
from bot.slack.mrkdwn import Said, Slot, User, cut, says
from bot.slack.views.parts import WHAT_MAX, Json, Page, client_words, message, paragraph, quoted

Payload = Mapping[str, Any]


def outcome(payload: Payload, file: CaseFile, page: Page) -> Json:
    """A threaded reply.

    Args:
        payload: {"what": a key of `OUTCOMES`, "by": user id, ...}; see there. Moments are ISO 8601.

    Raises:
        LookupError: no such outcome.
    """
    what = str(payload["what"])
    sentences = OUTCOMES[what](payload, file, page)
    blocks = [paragraph(*sentences)]
    if what == "changes_asked" and payload.get("reason"):
        blocks.append(quoted(str(payload["reason"])))
    return message(*sentences, blocks=blocks)


def moment(value: object) -> datetime | None:
    """A moment from a payload: ISO 8601, or already a datetime."""
    if isinstance(value, datetime):
        return value
    return datetime.fromisoformat(value) if isinstance(value, str) and value else None


def _by(payload: Payload, file: CaseFile) -> User:
    return User(str(payload.get("by") or file.case.owner))


def _promise(payload: Payload, file: CaseFile) -> Promise | None:
    wanted = payload.get("promise")
    return file.promise(str(wanted)) if wanted else file.main_promise


def _approved(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    client = client_words(file, page)
    sentence = _("{by} approved version {number}. {owner}, you can tell {client} now.")
    if payload.get("via") == "suggestion":
        sentence = _(
            "Version {number} is in the words of {by}, who approves it. {owner}, you can tell {client} now."
        )
    number, owner = _number(payload, file), User(file.case.owner)
    return [says(sentence, by=_by(payload, file), number=number, owner=owner, client=client)]


def _number(payload: Payload, file: CaseFile) -> str:
    return str(payload.get("version") or (file.latest.number if file.latest else 1))


def _changes_asked(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    sentence = page.gettext("{by} asks for changes, {owner}:")
    return [says(sentence, by=_by(payload, file), owner=User(file.case.owner))]


def _edited(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    sentence = _("{by} changed approved words, so the new ones need an approval too.")
    return [says(sentence, by=_by(payload, file))]


def _told(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    telling = file.case.telling
    at = moment(payload.get("at")) or (telling.at if telling else page.now)
    how = Channel(payload["how"]) if payload.get("how") else telling.how if telling else Channel.CALL
    number = payload.get("version", telling.version if telling else None)
    reviewed = payload.get("reviewed", telling.reviewed if telling else True)
    sentence = {
        Channel.CALL: _("{by} told {client} by phone, {when}."),
        Channel.EMAIL: _("{by} told {client} by email, {when}."),
        Channel.CHAT: _("{by} told {client} by chat, {when}."),
    }[how]
    said = [says(sentence, by=_by(payload, file), client=client_words(file, page), when=page.when(at))]
    own = _("In their own words.")
    said.append(says(_("With version {number}."), number=str(number)) if number else says(own))
    return said if reviewed else [*said, says(_("Recorded as told, without review."))]


def _moved(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    promise = _promise(payload, file)
    due = moment(payload.get("due")) or (promise.due if promise else None)
    if due is None:
        return [says(_("{by} moved the promise."), by=_by(payload, file))]
    slots: dict[str, Slot] = {
        "by": _by(payload, file),
        "client": client_words(file, page),
        "due": page.when(due),
    }
    if payload.get("told") is False:  # before the client has been told anything
        return [says(_("{by} changed the promised time to {due}."), **slots)]
    if promise and promise.is_question:
        return [says(_("{by} told {client} when their answer comes: {due}."), **slots)]
    return [says(_("{by} told {client} the new time: {due}."), **slots)]


def _missed(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    """Its owner has heard it first, and nobody is named. What they asked is the client's: the thread hears
    only that it was a question of theirs."""
    _ = page.gettext
    slots: dict[str, Slot] = {"client": client_words(file, page)}
    promise, main = _promise(payload, file), file.main_promise
    if promise is None or not promise.is_question:
        sentence = _("The time promised to {client} has passed. What to tell them is ready.")
        return [says(sentence, **slots)]
    said = [says(_("{client} waits for an answer that was due. What to tell them is ready."), **slots)]
    if main and main.pending and main.due and main.due > page.now:
        said.append(says(_("The fix still has time: {due}."), due=page.when(main.due)))
    return said


def _kept(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    promise = _promise(payload, file)
    if promise is None or not promise.what:
        return [says(_("{by} kept the promise."), by=_by(payload, file))]
    sentence = _("{by} kept the promise: “{what}”")
    return [says(sentence, by=_by(payload, file), what=cut(promise.what, WHAT_MAX))]


def _answered(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    """What they asked is the client's: it stays out of the thread."""
    sentence = page.gettext("{by} answered a question that {client} had.")
    return [says(sentence, by=_by(payload, file), client=client_words(file, page))]


def _closed(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    sentence = page.gettext("{by} closed the case: {client} knows, and what was promised is done.")
    return [says(sentence, by=_by(payload, file), client=client_words(file, page))]


def _unreachable(payload: Payload, file: CaseFile, page: Page) -> list[Said]:
    _ = page.gettext
    sentence = _("I can't reach {owner} by direct message about {client}. Please tell them.")
    return [says(sentence, owner=User(file.case.owner), client=client_words(file, page))]


#: what -> sentences. Beside "what" and "by": approved {version, via}; changes_asked {reason};
#: told {at, how, version, reviewed}; moved {promise, due, told}; kept {promise}. What is absent is read
#: from the file.
OUTCOMES: dict[str, Callable[[Payload, CaseFile, Page], list[Said]]] = {
    "approved": _approved,
    "changes_asked": _changes_asked,
    "edited": _edited,
    "told": _told,
    "moved": _moved,
    "missed": _missed,
    "kept": _kept,
    "answered": _answered,
    "closed": _closed,
    "unreachable": _unreachable,
}
