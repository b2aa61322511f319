"""The one place where trouble becomes a sentence for the person, where they are looking."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.response import BoltResponse

from bot.domain.people import Lang
from bot.errors import AmendsError, BadInput, StoreDown
from bot.slack import forms
from bot.slack.door import NOT_TAKEN, SLACK_TROUBLE, Door, Visit
from bot.slack.screens import Turn, is_keystroke, is_submission
from bot.slack.sentences import plain_sentence
from bot.usecases.taking import Repeated

log = logging.getLogger(__name__)

Listener = Callable[[Visit], Awaitable[None]]

#: s: whoever types may press a button already; on a busy machine that arrives after the keystroke has failed.
ON_ITS_WAY = 0.3
UNEXPECTED = "Something went wrong on our side. Nothing you sent is lost; please try again."


async def run(ack: Any, body: dict[str, Any], *, listener: Listener, door: Door) -> None:
    """Run one listener; whatever it raises, Slack gets its ack and the person a sentence."""
    visit = Visit(door, body, ack)
    if not (is_keystroke(body) or is_submission(body)):
        await _run(visit, listener)
        return
    with door.screens.under_way(visit.view["id"], submission=is_submission(body)) as turn:
        await _run(visit, listener, turn)


async def _run(visit: Visit, listener: Listener, turn: Turn | None = None) -> None:
    kind = visit.body.get("type")
    try:
        await listener(visit)
    except Repeated as repeat:  # pressed twice, or sent again by Slack: the same answer
        if not visit.answered:
            await visit.ack(repeat.answer)
    except AmendsError as error:
        await _tell(visit, error, turn)
    except SLACK_TROUBLE as error:
        log.warning("%s: Slack: %s", kind, type(error).__name__)
        await _tell(visit, AmendsError(NOT_TAKEN), turn)
    except Exception as error:
        log.error("%s failed: %s", kind, type(error).__name__, exc_info=error)
        await _tell(visit, AmendsError(UNEXPECTED), turn)
    if not visit.answered:
        await visit.ack()


async def on_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
    """What Bolt itself raises: acknowledged and logged by type; without this it answers 500 or nothing."""
    log.error("bolt: %s on %s", type(error).__name__, body.get("type"))
    return BoltResponse(status=200, body="")


async def _tell(visit: Visit, error: AmendsError, turn: Turn | None) -> None:
    lang = await _language(visit, error)
    if is_submission(visit.body) and not visit.answered:
        _ = visit.desk.wording.gettext(lang)
        problems = error.problems if isinstance(error, BadInput) else {"": error.sentence}
        shown = {name: _sentence(error, text, _) for name, text in problems.items()}
        answer = forms.errors(visit.view, shown)
        if answer["errors"]:
            await visit.ack(answer)
            return
    if not visit.answered:
        await visit.ack()
    if turn is not None and is_keystroke(visit.body):
        turn.stay()
        visit.later(_tell_typist(visit, error, lang, turn), "tell")
    else:
        visit.later(visit.tell(error, lang), "tell")


async def _tell_typist(visit: Visit, error: AmendsError, lang: Lang, turn: Turn) -> None:
    """Unless something later from its screen holds what was typed, or does in a moment."""
    try:
        if not turn.overtaken():
            await asyncio.sleep(ON_ITS_WAY)
        if turn.overtaken():
            log.info("a keystroke was not kept (%s): a later one holds it", type(error).__name__)
            return
    finally:
        turn.leave()
    await visit.tell(error, lang)


def _sentence(error: AmendsError, text: str, gettext: Callable[[str], str]) -> str:
    return gettext(text) if isinstance(error, BadInput) else plain_sentence(error, gettext)


async def _language(visit: Visit, error: AmendsError) -> Lang:
    """The person's language; as last seen when the database is what failed."""
    last_seen = visit.door.languages.get(visit.user, Lang.EN)
    if isinstance(error, StoreDown):
        return last_seen
    try:
        return (await asyncio.wait_for(visit.person(), 0.3)).lang
    except (AmendsError, TimeoutError):
        return last_seen
