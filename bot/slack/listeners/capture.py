"""A time that is doubtful is asked about once: the form stays, with a word above the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.promise import PromiseKind
from bot.domain.talk import Heard, also_by_field, answer_field
from bot.slack import forms
from bot.slack.door import SENT_BACK, Visit
from bot.slack.ids import Field
from bot.slack.views import capture as views
from bot.usecases import capture
from bot.usecases.capture import Named


async def asks_once(visit: Visit, *named: Named) -> bool:
    """Whether the form is shown once more, with what speaks against its times; then this is acknowledged.

    The next press takes the form as it is: what was shown is noted in the modal alone (R69).
    """
    if visit.meta.warned or not any(one.due for one in named):
        return False
    work = capture.about_new_times(visit.desk, visit.look(), visit.meta.case, *named)
    file, found = await visit.in_time(work)
    if not found:
        return False
    shown = {name: visit.view[name] for name in SENT_BACK if visit.view.get(name) is not None}
    meta = replace(visit.meta, warned=True).encode()
    again = forms.refill({**shown, "blocks": visit.view["blocks"]}, forms.keepable(visit.view))
    view = views.with_doubts(
        {**again, "private_metadata": meta}, found, file, visit.door.page(await visit.person())
    )
    await visit.ack({"response_action": "update", "view": view})
    return True


def answers_by(heard: Heard) -> Iterator[Named]:
    """The times by which they are to have their answers, and what else was promised."""
    for number, question in enumerate(heard.questions, 1):
        yield Named(answer_field(number), question.due, PromiseKind.ANSWER)
    for number, promise in enumerate(heard.promised, 1):
        yield Named(also_by_field(number), promise.due, PromiseKind.FIX)


def changed_time(visit: Visit) -> Named:
    """Where the words no longer say their time: the one that takes its place, if that was chosen."""
    typed = forms.typed(visit.view)
    new = typed.get(Field.DUE) if typed.get(Field.TIME_CHOICE) == "change" else None
    return Named(Field.DUE, new, of=capture.MAIN)
